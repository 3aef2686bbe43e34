# 备案页：报送、接收、审核、变更申请、往来记录。

# 备案状态（各页共用）
filing-state-unfiled = 未报送
filing-state-made = 已生成（待送出）
filing-state-at-county = 已上报·待县级审核
filing-state-at-city = 已上报·待市级审核
filing-state-at-province = 已上报·待省总备案
filing-state-returned = 已退回（补正）
filing-state-recorded = 已备案
filing-state-changed = 信息已变更，待报备
filing-state-exit-filed = 退出已报备

# 文件种类（各页共用）
file-kind-filing = 上报文件
file-kind-draft = 上报文件（含变更申请）
file-kind-directive = 下发文件
file-kind-self-report = 本人自评文件
file-kind-transfer = 调动文件
file-kind-personal = 本人信息文件
file-kind-backup = 备份
file-kind-receipt = 接收回执
file-kind-statement = 报送核对单
file-number = 第 { $number } 号

# 页面和页签
filing-sub = 生成上报文件、接收对方文件、审核备案、处理变更申请
filing-tabs = 备案业务
filing-tab-upward = 待上报
filing-tab-inbox = 接收文件
filing-tab-review = 审核与备案结果
filing-tab-answers = 接收回执
filing-tab-proposals = 变更申请
filing-tab-moves = 调动
filing-tab-files = 往来记录

# 标点
filing-comma = 、
filing-semicolon = ；
filing-colon = ：
filing-subject = { $name }（{ $kinds }）
filing-more = 另有 { $count } 项，接收后可在人员、机构页查看

# 四项计数
filing-counters = 备案情况
filing-counters-sum = 统计范围内在岗 { $all } 人，其中未备案 { $open } 人（审核中、已退回、未报送三项之和）。
filing-counters-undecided = 另有在岗 { $count } 人的人员范围未确认，未计入。
filing-counter-filed = 已备案
filing-counter-filed-note = 省总工会已给出备案编号，含信息已变更、待报备的
filing-counter-under-way = 审核中
filing-counter-under-way-note = 备案申请已生成或已上报，尚无结果
filing-counter-returned = 已退回
filing-counter-returned-note = 上级退回补正，改正后重新上报
filing-counter-unfiled = 未报送
filing-counter-unfiled-note = 尚未申请备案，或已撤回

# 待上报
filing-upward-next = 报送“{ $to }”，下一份为{ $number }。上报文件每次都包含本单位及下级的全部登记内容，漏送一份不影响下一份。
filing-make = 生成上报文件
filing-make-now = 生成并下载
filing-making = 正在生成……
filing-ready = 可申请备案的人员：已选 { $chosen } 人，共 { $all } 人
filing-ready-table = 可申请备案的人员
filing-tick-all = 全选
filing-tick = 选择{ $name }
filing-why = 备案状态
filing-nobody = 目前没有可以申请备案的人员
filing-nobody-text = 新登记、被退回改正后或信息有变更的人员会列在这里。没有备案申请时也可以生成上报文件，报送最新的登记情况。
filing-held-back = 暂不能申请备案：{ $people }
filing-held-back-list = 暂不能申请备案的人员
filing-held-back-line = { $what }：{ $who }
filing-incomplete = 待补正
filing-obstacle-field = 缺{ $kind }的“{ $field }”
filing-mend = 去补正
filing-mend-name = 去补正：{ $name }
filing-mend-what = 去补正：{ $what }，{ $who }
filing-drafts = 本单位提出的变更申请
filing-draft-new = 尚未报送，将随下一份上报文件送出
filing-draft-sent = 已随{ $number }文件报送，等待上级处理
filing-draft-received = 上级已收到{ $number }文件，等待处理
filing-head-count = 最近一次基数的统计时点为 { $day }，随文件一并上报。
filing-head-count-none = 尚未填写基数。
filing-head-count-link = 到“机构与配备”填写
filing-to = 送交单位：
filing-carries-people = 人员档案 { $count } 份：在册 { $registered } 人{ $left ->
    [0] {""}
   *[other] ，已退出 { $left } 人
}{ $outside ->
    [0] {""}
   *[other] ，不在统计范围 { $outside } 人
}{ $moving ->
    [0] {""}
   *[other] ，调动中 { $moving } 人
}
filing-carries-requests = 本次新申请备案 { $count } 人
filing-carries-open = 此前已申请、尚无结果的 { $count } 人（一并列出，不重复计算）
filing-carries-drafts = 变更申请 { $count } 人
filing-carries-head-counts = 基数 { $count } 期
filing-carries-reports = 已签报的报表 { $count } 份，最近一份为{ $last }
filing-carries-unsigned = 尚未签报的报表 { $count } 份（{ $last }），上级视为未报
filing-carries-below = 下级单位上报文件 { $count } 份（原样转报）

# 加密
filing-seal-how = 文件是否加密
filing-sealed = 加密（推荐）
filing-sealed-detail = 没有密码打不开文件，可以用 U 盘、办公系统或邮件传送
filing-plain = 不加密（明文）
filing-plain-detail = 任何人拿到文件都能看到其中的身份证件号码
filing-passphrase = 文件密码
filing-passphrase-again = 再输入一遍文件密码
filing-passphrase-hint = 至少 { $min } 个字符。密码请用电话告知对方，不要与文件放在同一条消息里。
filing-passphrase-short = 文件密码至少 { $min } 个字符，请加长。
filing-passphrase-differs = 两遍输入的密码不一致，请重新输入。
filing-show-again = 显示第二遍
filing-hide-again = 隐藏第二遍
filing-plain-sure = 确定不加密吗？
filing-plain-sure-text = { $count ->
    [0] 这份文件中没有身份证件号码，但其他登记内容任何人都能读取。接收单位：{ $to }。
   *[other] 文件中有 { $count } 人的身份证件号码，任何拿到文件的人都能直接读取。接收单位：{ $to }。
}
filing-plain-sure-unknown = 文件中可能有身份证件号码，任何拿到文件的人都能直接读取。接收单位：{ $to }。
filing-plain-yes = 仍以明文生成
filing-plain-no = 返回，改为加密

# 已生成的文件
filing-made-title = 已生成{ $kind }{ $number }
filing-file-name = 文件名
filing-file-number = 编号
filing-digest-code = 文件校验码
filing-made-next-sealed = 下一步：把文件送交“{ $to }”，并用电话告知文件密码；送出后点“已送出”。
filing-made-next-plain = 下一步：把文件送交“{ $to }”。文件未加密，请当面或经内部办公系统传送；送出后点“已送出”。
filing-made-downloads = 文件已存入浏览器的“下载”文件夹。接收方可凭文件校验码核对收到的是否是这一份。
filing-to-send = 待送出的文件
filing-to-send-text = 已经生成、尚未确认送出的文件。送出后请点“已送出”；文件找不到了，可以重新下载。
filing-to-send-line = { $number } { $kind }，致“{ $to }”，{ $at } 生成
filing-mark-sent = 已送出
filing-sent-done = { $number }文件已记为送出：{ $to }
filing-again = 重新下载
filing-again-title = 重新下载文件
filing-again-text = 内容与原文件完全相同，文件校验码不变。原来的密码没有保存，加密需要重新设定密码。
filing-again-make = 下载
filing-again-done = 已下载：{ $file }

# 接收文件
filing-take-title = 接收文件
filing-take-text = 下级的上报文件，上级的接收回执（备案结果通知单）和下发文件，其他县（市、区）的调动文件，往来单位的报送核对单，以及上级交还的本单位文件，都在这里接收。
filing-file-choose = 选择文件
filing-file-choose-hint = 或把文件拖到这里。可以一次选几份，逐份核对。
filing-take-calm = 先核对、后接收：确认之前，本机的台账没有任何变化。
filing-take-confirm = 确认接收
filing-take-not = 不接收
filing-take-next = 下一份文件（还有 { $count } 份）
filing-take-whole = 整份接收，或者完全不接收。
filing-taking = 正在接收……
filing-locked-title = 文件已加密
filing-file-secret = 文件密码
filing-file-secret-hint = 密码由发送方电话告知，注意大小写和空格。
filing-file-open = 打开文件
filing-from = 来自
filing-file-kind = 文件种类
filing-made-at = 生成时间
filing-made-by = 经办人
filing-refused = 不能接收“{ $file }”
filing-nothing-changed = 本机的台账没有任何变化。
filing-review-title = 核对：{ $from } { $kind }{ $number }
filing-stale-title = 核对期间，本机台账在另一个窗口里有改动
filing-stale-text = 这份文件已按现在的台账重新列出，与刚才列出的有下列不同。请重新核对，再点“确认接收”。
filing-stale-same = 这份文件已按现在的台账重新列出，列出的内容与刚才相同。可以再点“确认接收”。
filing-differs-place = { $office }“{ $list }”
filing-differs-came = { $place }：现在多出 { $count } 项
filing-differs-gone = { $place }：不再列出 { $count } 项
filing-differs-otherwise = { $place }：{ $count } 项与刚才不同
filing-moved = 与刚才不同
filing-list-keys = 要核对的核对码
filing-list-notices = 提示
filing-list-line = 上级登记的本单位情况
filing-list-told = 上级告知密钥的单位
filing-list-results = 备案结果
filing-list-decisions = 变更申请的处理结果
filing-list-offers = 调入人员
filing-list-answers = 调出的答复
filing-list-proposals = 变更申请
filing-list-missing = 补回本机没有的
filing-list-restored = 按文件更新
filing-list-kept = 保留本机内容
filing-list-forks = 接不上以前的文件
filing-list-new = 新增
filing-list-changed = 变更
filing-list-unlisted = 本次未报
doubt-unverified = 未核对
doubt-stolen = 发件密钥已声明被盗
filing-claimed = 手工登记·待核对：{ $number }
filing-record-again = 已核对，仍予以备案
filing-key-first-title = 首次收到这些单位的文件，请打电话核对核对码
filing-key-carried = 请核对下面单位的核对码，照着填在下面。暂时核对不了的也可以接收：不填的单位，文件里它的内容这次不收，以后核对了再收。
filing-key-first = 请拨打平时使用的电话，请对方读出核对码，照着填在下面。暂时打不通的可以先接收：该单位标为“发件单位未核对”，核对之前不能予以备案。
filing-key-must = 这份文件涉及本单位的备案结果、口径或人员调动，核对无误后才能接收。请拨打平时使用的电话，请对方读出核对码，照着填在下面。
filing-key-say = 可以这样说：“收到你们的{ $number }文件。请打开‘设置与备份’，读一下本单位的核对码，共十六位。”
filing-key-code = “{ $from }”读出的核对码
filing-key-was = 以前的核对码是 { $code }，与这份文件的不同。
filing-key-was-apart = 以前的核对码是 { $code }，与夹带的这份文件不同。不填则不收这个单位的内容，其余照常接收。
filing-key-apart = 不填则先不收这个单位的内容，其余照常接收。
filing-key-province = 可以照省总工会正式印发的文件抄录，或打电话核对，只需一次。不填则先不收省总工会的备案结果，其余照常接收。
filing-key-before = 核对无误后才能接收。
filing-key-later = 不填就是稍后核对。
filing-quiet = 没有新内容的单位
filing-key-changed-title = 对方单位的核对码变了
filing-key-changed-text = 可能是对方换了电脑、重新建账，也可能有人冒用对方名义。请拨打平时使用的电话核对新的核对码，不要用文件附带的号码。
filing-key-after-stolen = 原密钥已声明被盗：拿着它的人也能做出新密钥来冒充。只有在您拨打的、平时使用的电话里，由您熟悉的经办人读出的核对码才算数。
filing-results = 备案结果：予以备案 { $recorded } 人，退回补正 { $returned } 人
filing-result-recorded = 已备案，备案编号 { $number }
filing-result-returned = 退回补正，{ $count } 处（{ $by }）

# 调动
transfer-state-offered = 待对方接收
transfer-state-taken = 对方已接收
transfer-state-done = 已办结
transfer-state-declined = 对方未接收
transfer-state-withdrawn = 已撤回
filing-decisions = 变更申请的处理结果
filing-proposals-in-file = 变更申请 { $count } 人
filing-proposals-in-file-text = 接收后列入“变更申请”，由本单位决定是否采纳。
filing-recover-title = 这是本单位以前上报的文件
filing-recover-text = 上级把本单位以前上报的文件交还回来，可以补回用旧备份恢复后缺少的内容。
filing-recover-missing = 补回本机没有的 { $count } 项
filing-recover-changed = 按文件更新 { $count } 处
filing-recover-kept = 恢复后已在本机改过的 { $count } 项，保留本机内容
filing-origin = { $name } { $number }
filing-new = 新增 { $count } 项
filing-changed = 变更 { $count } 条
filing-unchanged = 未变 { $count } 条
filing-unlisted = 本次未报 { $count } 项
filing-new-title = 新增
filing-changed-title = 变更
filing-diff-field = 栏目
filing-diff-old = 原内容
filing-diff-filed = 备案时的内容
filing-diff-new = 新内容
filing-diff-none = （无）
filing-unlisted-title = 本次未报
filing-unlisted-text = 以前报过、这次没有列出。接收后仍保留并标注“本次未报”，不会自动删除；请向对方了解原因。
filing-fork-title = 这份文件与以前接收的接不上
filing-fork-text = “{ $from }”的台账可能用旧备份恢复过，或者有两台电脑同时记账。这不是新旧先后的问题：直接接收，会缺少对方以前报过的内容。
filing-fork-ask = 请电话问对方：现在用的台账里，有没有 { $at } 生成的{ $number }文件？
filing-fork-lacks = 本单位已有、这份文件里缺少的：
filing-give-back-text = 建议先把最近一次收到的文件交还“{ $from }”，由对方接收后补回缺少的内容，再重新上报。这份文件暂不接收。
filing-give-back = 下载上次收到的该单位文件（{ $number }）
filing-give-back-title = 交还对方的文件
filing-fork-agree = 已与对方电话核实，仍要接收这份文件
filing-fork-agree-hint = 缺少的内容会标注“本次未报”，仍保留在本单位。
filing-fork-agree-carried = 不勾选则不收这个单位的内容，文件中的其他内容照常接收。勾选接收的，缺少的内容会标注“本次未报”，仍保留在本单位。
filing-fork-agree-missing = 请先按上面的办法交还文件；已与对方核实、仍要接收的，请勾选。
filing-done = 已接收：{ $from } { $kind }{ $number }
filing-next-correct = 下一步：按退回原因逐项改正，然后重新上报。
filing-next-propose = 下一步：处理文件中的变更申请。
filing-next-judge = 下一步：审核备案申请，予以备案或退回补正。
filing-next-forward = 下一步：继续上报，把下级的内容转报上级。
filing-next-answer = 下一步：给对方发接收回执。
filing-next-pass-on = 下一步：给下级发接收回执，把备案结果转发下去。
filing-next-resume = 下一步：核对补回的内容，然后生成新的上报文件，编号自动接续。
filing-next-nothing = 没有需要继续处理的事项。
filing-go-propose = 处理变更申请
filing-go-judge = 去审核
filing-go-forward = 继续上报
filing-go-answer = 去发接收回执
filing-go-pass-on = 去发接收回执
filing-go-resume = 生成新的上报文件
filing-returned-list = 退回补正的人员
filing-reason-line = { $field }——{ $reason }

# 审核与备案结果
filing-waiting = 待处理的备案申请：{ $people }
filing-waiting-table = 待处理的备案申请
filing-waiting-province = 备案是告知性的：内容齐全、属实的予以备案并给出备案编号；有误的退回补正，写明每一处原因。
filing-waiting-city = 核对后随上报文件转报省总工会，由省总工会给出备案编号；有误的可以在本级退回补正。
filing-waiting-none = 没有待处理的备案申请
filing-waiting-none-text = 接收下级的上报文件后，其中的备案申请列在这里。
filing-owner = 申请单位
filing-way = 转报情况
filing-way-forwarded = 已转报
filing-way-with-next = 待转报
filing-act = 操作
filing-look = 查看
filing-look-name = 查看{ $name }
filing-return = 退回补正
filing-return-name = 退回补正：{ $name }
filing-twice = 证件号码重复
filing-twice-text = 同一证件号码另由{ $at }列报。请联系两个单位核实，由其中一方办理调动或退出。
filing-number-of = { $name }的备案编号
filing-record = 予以备案
filing-record-text = 已选 { $people }
filing-recorded-done = 已备案 { $people }。请给申请单位发接收回执。
filing-facts-title = 申请备案的信息：{ $name }
filing-facts-from = 申请单位：{ $owner }
filing-facts-changed = 与上次备案相比有变化
filing-fact-missing = 未填
filing-fact-line = { $field }：{ $value }
filing-close-facts = 关闭窗口
filing-return-title = 退回补正：{ $name }
filing-return-text = 勾选需要补正的栏目，逐项写明原因。申请单位将按这些原因逐项改正。
filing-return-none = 请至少勾选一个需要补正的栏目。
filing-return-reason = { $field }：退回原因
filing-return-reason-missing = 请写明“{ $field }”的退回原因。
filing-return-now = 确定退回
filing-returned-done = 已退回补正：{ $name }。请给申请单位发接收回执。

# 待发回执
filing-answers = 接收回执与备案结果通知单
filing-answers-text = 接收回执告诉下级文件已经收到，并带去备案结果、退回原因和变更申请的处理结果。
filing-answer = 生成接收回执
filing-answer-name = 生成接收回执：{ $name }
filing-answer-due = 待发回执
filing-answer-done = 已回复
filing-answer-taken = { $at } 接收{ $number }文件
filing-answer-last = 最近一份回执为{ $number }，{ $at } 生成
filing-answer-never = 尚未发过回执
filing-answer-holds = 内容：已收到的文件编号、备案结果、退回原因、变更申请的处理结果，以及上级转来的通知。

# 变更申请
filing-no-proposals = 没有变更申请
filing-no-proposals-text = 下级起草的人员随上报文件送来，接收后列在这里，由本单位采纳或不采纳。
filing-no-drafts-text = 本单位在“人员”中新登记的人员即为变更申请，随上报文件送上级；处理结果列在这里。
filing-proposal-title = { $name }（{ $from }提出）
filing-proposal-received = { $at } 收到
filing-proposal-blocked = 暂不能采纳
filing-proposal-accepted = 已采纳
filing-proposal-declined = 不采纳：{ $reason }
filing-accept = 采纳
filing-accept-name = 采纳：{ $name }
filing-accepted-done = 已采纳：{ $name }，现由本单位负责登记。
filing-decline = 不采纳
filing-decline-name = 不采纳：{ $name }
filing-decline-title = 不采纳：{ $name }
filing-decline-hint = 原因会随接收回执告知提出单位。
filing-decline-now = 确定不采纳
filing-declined-done = 已记为不采纳：{ $name }
filing-settled = 已处理的变更申请

# 往来记录
filing-direction = 方向
filing-out = 送出
filing-in = 接收
filing-other-office = 对方单位
filing-via = { $office }（经{ $via }转来）
filing-at = 时间
filing-people = 人员档案
filing-seal = 加密
filing-seal-yes = 加密
filing-seal-no = 明文
filing-file-state = 状态
filing-file-made = 待送出
filing-file-sent = 已送出
filing-file-received = 对方已接收
filing-file-taken = 已接收
filing-original = 下载原件
filing-original-name = 下载原件：{ $office }{ $number }
filing-no-files = 还没有往来文件
filing-no-files-text = 生成和接收的每一份文件都记在这里，可以随时下载原件。

# 报送核对单（漏收文件检查）
filing-rows-ask = 生成报送核对单
filing-rows-text = 对方收到核对单后，程序会列出双方各漏收了哪一份文件。核对单只有单位名称和文件编号，没有人员信息。
filing-rows-to = 核对的单位
filing-rows-make = 生成并下载
filing-rows-made = 已生成：{ $name }
filing-rows-nobody = 还没有往来单位
filing-rows-nobody-text = 与其他单位收发过文件之后，才能核对漏收的文件。
filing-rows-title = 漏收文件检查
filing-rows-all = 双方的文件一致，没有漏收。
filing-rows-agreed = 一致的文件往来：{ $count } 项。
filing-rows-whole = 每份文件的内容都是完整的，只补最新的一份即可。
filing-rows-read = 看完了
filing-rows-none = 一份也没有
filing-rows-we = 本单位没有收到“{ $maker }”的{ $kind }{ $number }（{ $at } 生成）。请对“{ $other }”说：请把{ $kind }{ $number }重新发来。本单位最后收到的是：{ $last }。
filing-rows-we-passed = “{ $maker }”的{ $kind }{ $number }（{ $at } 生成）已到“{ $other }”，还没有转到本单位。请对“{ $other }”说：请重新生成一份转来。本单位最后收到的是：{ $last }。
filing-rows-they = “{ $other }”没有收到本单位的{ $kind }{ $number }（{ $at } 生成），对方最后收到的是：{ $last }。请下载原件重新发送。
filing-rows-they-passed = “{ $maker }”的{ $kind }{ $number }（{ $at } 生成）还没有转到“{ $other }”，对方最后收到的是：{ $last }。请重新生成一份发给“{ $other }”。
filing-rows-parted = “{ $maker }”的{ $kind }{ $number }双方不一致（另一方记录的是：{ $last }）。可能有一方恢复过旧备份，或在两台电脑上同时登记。请先电话核实，再由保存较新文件的一方把文件交还对方。

# 下发结构
line-title = 上级登记的本单位信息不同
line-name = 本单位名称
line-code = 本单位代码
line-above = 上级单位
line-agree = 按上级登记的更新
line-agree-hint = 不勾选则保持现在的名称、代码和上级，其余内容照常接收。
filing-done-unverified = “{ $from }”的核对码还没有核对，收下的内容标为“未核对”。请尽快打电话，在“设置与备份”中填写对方读出的核对码。
filing-told = 上级告知了这些单位的密钥，今后收到它们的文件不必再电话核对：{ $names }
filing-next-report = 对方已接收，退出已自动登记。下一步：生成上报文件，把退出报给上级。
filing-go-report = 去上报
filing-next-receive = 请到“调动”逐人核对，接收或不接收，再生成接收回执给对方。
filing-go-receive = 去办理调入
filing-next-try = 下一步：到“政策依据”的“参数口径”中试算对比，再决定是否采用。
filing-proposal-own = 本人
filing-proposal-own-title = { $name }（本人自评文件）
filing-proposal-note = 本人说明
filing-go-try = 去试算对比

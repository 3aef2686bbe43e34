# 工作台。

home-sub = { $day }，按紧急程度排列
home-counters = 指标解释

figure-people = 在册人员
figure-people-note = 在岗 { $post } 人{ $awaited ->
    [0] {""}
   *[other] {" "}· 未到岗 { $awaited } 人
}{ $undecided ->
    [0] {""}
   *[other] {" "}· 人员范围未确认 { $undecided } 人
}{ $moving ->
    [0] {""}
   *[other] {" "}· 调动中 { $moving } 人
}{ $unverified ->
    [0] {""}
   *[other] {" "}· 来自未核对单位 { $unverified } 人
}
figure-filed-note = 统计范围内共 { $count } 人
figure-not-filed = 未备案
figure-not-filed-note = 审核中 { $way } · 已退回 { $returned } · 未报送 { $unfiled }
figure-offices = 下级机构
figure-offices-note = { $count } 个已接收过上报文件
figure-head-count = 单独基层工会数
figure-head-count-note = 统计时点 { $day }
figure-head-count-none = 未填
figure-head-count-missing = 请填写本单位基数
term-registered = 在册
term-registered-is = 已登记、没有退出的人员，包括还未到岗的；已确认不属于统计范围的和起草中的不计。
term-in-post = 在岗
term-in-post-is = 在册人员中当天已录用、未退出的；退出当天仍算在岗，产假、病假、借调期间照算。

counter-filed = 已备案
counter-filed-is = 省总工会已给备案编号的人员，包括信息变更后待报备的。
counter-under-way = 审核中
counter-under-way-is = 备案申请已写入上报文件，还没有收到结果。
counter-returned = 已退回
counter-returned-is = 上级退回，需要补正后重新报送。
counter-unfiled = 未报送
counter-unfiled-is = 还没有写入任何上报文件。
counter-undecided = 人员范围未确认
counter-undecided-is = 在岗，但非在编、专职、从事工会工作三项没有填全，暂不计入以上四项。

tasks = 待办事项
tasks-column-urgency = 情形
tasks-column-what = 事项
tasks-column-grounds = 依据
tasks-none = 没有待办事项
tasks-none-text = 需要补正、报送、审核的事项会自动列在这里。
topics = 按类别筛选
topic-all = 全部
topic-returned = 退回补正
topic-breached = 不符合
topic-due = 到期
topic-incomplete = 资料不全
topic-files = 报送与接收
task-names = 名单
task-names-of = 名单：{ $task }

task-returned = { $people ->
    [1] { $name }的备案申请被退回，{ $count } 处需要补正
   *[other] { $people } 人的备案申请被退回，共 { $count } 处需要补正
}
task-returned-badge = 已退回
task-returned-do = 去补正
task-declined = { $people ->
    [1] 上级没有采用本单位填报的{ $name }的信息
   *[other] 上级没有采用本单位填报的 { $people } 人的信息
}
task-declined-badge = 未采用
task-declined-do = 查看
task-proposals = 下级单位填报的 { $count } 条人员信息等待确认
task-proposals-badge = 待确认
task-proposals-do = 去确认
task-waiting = { $count } 项备案申请等待处理
task-waiting-badge = 待审核
task-waiting-do = 去处理
task-unfiled = { $count } 人可以申请备案或报备变更
task-unfiled-badge = 待报送
task-unfiled-do = 去报送
task-held-back = { $count } 人暂不能申请备案或报备变更，补正后才能报送
task-held-back-badge = 待补正
task-held-back-do = 去补正
task-to-send = 第 { $number } 号文件已生成，请送交{ $to }，送出后在程序中确认
task-to-send-badge = 待送出
task-to-send-do = 去确认
task-file-upward = 有新情况尚未报送{ $to }
task-file-upward-badge = 待报送
task-file-upward-do = 生成文件
task-arriving = { $offices ->
    [1] { $office }调来 { $count } 人，等待本单位接收或不接收
   *[other] { $offices } 个单位调来 { $count } 人，等待本单位接收或不接收
}
task-arriving-badge = 待接收调入
task-arriving-do = 去办理
task-offer = { $offices ->
    [1] 调往{ $office }的 { $count } 人还没有写入调动文件
   *[other] 调往 { $offices } 个单位的 { $count } 人还没有写入调动文件
}
task-offer-badge = 调出待送出
task-offer-do = 生成文件
task-answer-offers = { $offices ->
    [1] { $office }等待调动的答复，请生成接收回执
   *[other] { $count } 个单位等待调动的答复，请生成接收回执
}
task-answer-offers-badge = 答复待送出
task-answer-offers-do = 生成回执
task-offered = { $offices ->
    [1] { $count } 人调往{ $office }，等待对方答复
   *[other] { $count } 人调往 { $offices } 个单位，等待对方答复
}
task-offered-badge = 调出待答复
task-offered-do = 查看
task-unverified = { $offices ->
    [1] { $office }的核对码还没有核对
   *[other] { $offices } 个单位的核对码还没有核对
}
task-unverified-badge = 未核对
task-unverified-do = 去核对
task-key-copy = 签名密钥还没有备份：电脑坏了就要换新密钥，并请上级和下级重新核对
task-key-copy-badge = 密钥备份
task-key-copy-do = 去备份
task-key-stolen = 上级声明本单位的签名密钥被盗，请尽快更换
task-key-stolen-badge = 密钥被盗
task-key-stolen-do = 去更换
task-key-warned = { $offices ->
    [1] “{ $office }”的密钥可能被盗，消息来源不可信，请打电话核实
   *[other] { $offices } 个单位的密钥可能被盗，消息来源不可信，请打电话核实
}
task-key-warned-badge = 密钥待核实
task-key-warned-do = 去核实
task-receipt-due = { $offices ->
    [1] { $office }等待接收回执
   *[other] { $offices } 个单位等待接收回执
}
task-receipt-due-badge = 待回执
task-receipt-due-do = 生成回执
task-unlisted = { $offices ->
    [1] { $office }的最新文件中本次未报 { $count } 人
   *[other] { $offices } 个单位的最新文件中本次未报共 { $count } 人
}
task-unlisted-badge = 待核实
task-unlisted-do = 去核实
task-missing = { $count } 人的必填项没有填全
task-missing-badge = 必填项未填
task-missing-do = 去补填
task-head-count = 本单位的基数（统计时点数据）还没有填写
task-head-count-badge = 资料不全
task-head-count-do = 去填写
task-pay-open = { $month } 的工资表还没有核定
task-pay-open-badge = 薪酬
task-pay-open-do = 去工资表
task-report-own = 本单位上月（25 日以后为本月）的基层工作月报还没有填
task-report-own-badge = 月报
task-report-own-do = 去填报
task-report-below = { $offices ->
    [1] { $office }还没有报基层工作月报
   *[other] { $count } 个单位还没有报基层工作月报
}
task-report-below-badge = 月报
task-report-below-do = 去查看

key-tell = 本单位已启用新密钥，新的核对码还没有告知对方
key-tell-both = 请打电话告知{ $superior }和各下级单位，由对方核对后再接收本单位的文件。
key-tell-superior = 请打电话告知{ $superior }，由对方核对后再接收本单位的文件。
key-tell-below = 请打电话告知各下级单位，由对方核对后再接收本单位的文件。
key-told = 已全部告知

tasks-judging = 正在核对……
task-rule = { $what ->
    [R-ID-breached] 证件号码有误
    [R-ID-due] 证件号码需核对
    [R-ID-undecidable] 证件号码未填
    [R-SCOPE-undecidable] 人员范围未确认
    [R-UNIT-undecidable] 用人单位等信息未填全
    [R-POST-undecidable] 定岗未填全
    [R-QUOTA-breached] 应配未配
    [R-QUOTA-undecidable] 是否应当配备，资料未填全
    [R-CAP-breached] 超过 5 人，未写明理由
    [R-FILE-due] 待备案
    [R-REFILE-due] 信息已变更或已退出，待报备
    [R-STALE-due] 超过 12 个月未核实
    [R-TRAIN1Y-breached] 一年内未参加业务培训
    [R-TRAIN1Y-due] 一年内业务培训待参加
    [R-CONTRACT-breached] 劳动合同未签或逾期签订
    [R-CONTRACT-due] 劳动合同待签订或续订
    [R-RENEW-due] 劳动合同快到期
    [R-RENEW-ended] 劳动合同已到期
    [R-RETIRE-due] 快到法定退休年龄
    [R-RETIRE-ended] 已到法定退休年龄
    [R-ASSESS-due] 年度考核待登记
    [R-TALK-due] 诫勉谈话待登记
   *[other] { $rule }
}：{ $who }
task-when-left = { $count ->
    [1] { $until } 到期，还剩 { $days } 天
   *[other] 最早 { $until } 到期，还剩 { $days } 天
}
task-when-past = { $count ->
    [1] 建议时限为 { $until }，已超过 { $days } 天
   *[other] 最早的建议时限为 { $until }，已超过 { $days } 天
}
task-when-over = { $count ->
    [1] 规定时限为 { $until }，已超过 { $days } 天
   *[other] 最早的规定时限为 { $until }，已超过 { $days } 天
}
task-when-gone = { $count ->
    [1] { $until } 到期，已过 { $days } 天
   *[other] 最早 { $until } 到期，已过 { $days } 天
}
task-rule-do = 查看办理
task-rule-fill = 补充资料
task-grounds = 〔{ $section }〕{ $text }
task-grounds-law = 〔法律法规〕{ $text }

steps = 开始使用
step-done = 已完成
step-offices = 添加下级机构
step-offices-text = 按行政区划批量添加，名称可以修改。
step-offices-do = 添加机构
step-head-count = 填写基数
step-head-count-text = 单独基层工会数、职工数、会员数，用于核定配备名额。
step-head-count-do = 填写基数
step-people = 登记第一名人员
step-people-text = 姓名、身份证件、用工和任职情况。
step-people-do = 登记人员
step-roster = 登记全部人员
step-roster-text = 把现有的花名册导入台账，逐人核对；也可以在“人员”里逐人登记。
step-roster-do = 导入花名册
step-file = 生成第一份上报文件
step-file-text = 报送给上级工会，可以用 U 盘、办公系统或公务邮箱送交。
step-file-do = 生成文件
step-take-in = 接收下级的上报文件
step-take-in-text = 接收前可以预览全部变化。
step-take-in-do = 接收文件
step-backup = 做一次备份
step-backup-text = 备份是浏览器以外唯一的一份数据。
step-backup-do = 立即备份
step-key = 备份签名密钥
step-key-text = 打印一张纸或存到 U 盘，锁好。电脑坏了也不用换密钥、不用请上级重新核对。现在不做也可以。
step-key-do = 去备份

safety = 数据安全
safety-never = 还没有备份过。浏览器中的数据一旦丢失，无法找回。
safety-complete = 备份之后没有新的登记。
safety-changes = 有 { $count } 次登记不在任何备份中。
safety-back-up = 前往备份
safety-where = 数据只保存在这台电脑的这个浏览器中。

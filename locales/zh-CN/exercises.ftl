# 练习题。

exercises = 练习题
exercises-sub = 每题一个固定的日子、一个单位、一件要办的事。评分只看台账的日志和判定：怎么办都行，办得合规就对。
exercises-open = 练习题
exercises-back = 返回
exercises-minutes = 约 { $minutes } 分钟
exercises-begin = 开始
exercises-begin-name = 开始：{ $title }
exercises-go-on = 继续
exercises-go-on-name = 继续：{ $title }
exercises-making = 正在准备这道题……

exercise-panel = 练习题：{ $title }
exercise-day = 练习日期 { $day }
exercise-help = 帮助方式
exercise-help-show = 示范
exercise-help-hint = 提示
exercise-help-none = 独立
exercise-fold = 收起
exercise-unfold = 展开
exercise-step = 第 { $at } 步，共 { $all } 步
exercise-go = 到这一步的页面
exercise-next = 下一步
exercise-before = 上一步
exercise-hint = 提示我下一步
exercise-files = 交给你的文件（先存下来，再交给程序）
exercise-mark = 评分
exercise-mark-again = 重新评分
exercise-again = 重新开始
exercise-again-title = 这道题重新开始？
exercise-again-text = 做到现在的登记、接收和报送都不再保留，回到这道题的起点。其他练习和正式数据不受影响。
exercise-leave = 退出这道题
exercise-points = { $points } 分，用时 { $minutes } 分 { $seconds } 秒
exercise-passed = 全部办妥
exercise-open = 还有没办妥的
exercise-right = 办妥
exercise-wrong = 没有办妥
exercise-clause = 第 { $clause } 条
exercise-needless = 不需要的操作：变更记录第 { $sequence } 条
exercise-harm-breached = 新出现的不符合：{ $rule }（{ $who }）
exercise-harm-lost = 删去了原有的档案：{ $who }
exercise-marked-how = 按日志和判定评分；文字怎么写不影响得分。

exercise-cap = 人数超过 5 人，写明理由
exercise-cap-story = { $town }是应当配备的工会，现有 7 人，超过一般不超过 5 人的配备数。县总工会已发文（{ $document }）说明理由。请把理由和文号登记到台账，一个人也不用减。
exercise-cap-step-1 = 在“机构与配备”里找到{ $town }。超员是按工会判定的，说明要登记在这一家名下。
exercise-cap-step-2 = 点“登记配备说明”。文件说的是“一般不超过 5 人”，写明理由就合规，不必减人。
exercise-cap-step-3 = 种类选“超过 5 人”，写理由、文号 { $document } 和起始日期，保存。没有起始日期的说明不起作用。
exercise-cap-goal-reason = 超过 5 人已写明理由
exercise-cap-goal-document = 登记了决定文件的文号

exercise-talk = 考核不合格，补登诫勉谈话
exercise-talk-story = { $person }上年度考核不合格。分管负责人已于 { $day } 与其谈话，记录还没有登记。请把谈话登记到对应的那次考核名下，不要改考核等次。
exercise-talk-step-1 = 打开{ $person }的档案，在判定里找到诫勉谈话，点“登记诫勉谈话”。从判定进去，对应的考核已经选好。
exercise-talk-step-2 = 谈话日期填 { $day }，填谈话人，保存。不合格必谈话，谈话要对上是哪一年的考核。
exercise-talk-goal-talk = 不合格之后的诫勉谈话已登记

exercise-training = 首年培训：补录一人，安排一人
exercise-training-story = { $person }录用满一年仍查不到培训记录；签到表找到了：{ $day } 参加过新招聘人员业务培训。{ $newcomer }还在第一年内，尚未参加培训。请补录前者，并办一个今后开班的培训班，把后者安排进去。
exercise-training-step-1 = 打开{ $person }的档案，登记培训：开班日期 { $day }，计入业务培训、到课都选“是”。按开班日期判断是否在第一年内，照签到表填，不能估。
exercise-training-step-2 = 到“培训”，点“新建培训班”，类型选岗前或业务培训，开班日期选今天以后。
exercise-training-step-3 = 打开培训班，点“安排人员”，勾选{ $newcomer }。列在最前面的就是第一年内必须参加的人。
exercise-training-goal-entered = 漏登的首年培训已补录
exercise-training-goal-day = 开班日期与签到表一致
exercise-training-goal-invited = 第一年内的新人已安排到今后的培训班

exercise-arrears = 社保少缴，补足并说明
exercise-arrears-story = { $person } { $month } 的社会保险少缴了，已于 { $day } 补缴，实缴 { $amount } 元（与应缴相同）。请改好这个月的缴费表，并写明为什么晚缴。
exercise-arrears-step-1 = 到“社保公积金”的“欠缴”，看清是哪个月、差多少。
exercise-arrears-step-2 = 到“缴费表”，月份选 { $month }、险种选社会保险，把{ $person }那一行的实缴改为 { $amount }，缴纳日期填 { $day }，写说明。
exercise-arrears-step-3 = 保存。补缴以后仍然是晚缴，写明原因才不再列为待办；把日期改早是虚假登记。
exercise-arrears-goal-paid = 实缴补足
exercise-arrears-goal-day = 缴纳日期是实际补缴的那天
exercise-arrears-goal-why = 写明了晚缴原因

exercise-returned = 备案被退回，改正后重报
exercise-returned-story = { $person }的备案被市总工会退回：政治面貌与入党材料不一致。材料上写的是“中共党员”。请接收回执，改正后重新申请备案并生成上报文件。
exercise-returned-step-1 = 在“备案”的“接收文件”里选择交给你的接收回执。退回的字段和原因都在回执里。
exercise-returned-step-2 = 核对后点“确认接收”。接收以后，待办里会列出要改正的字段。
exercise-returned-step-3 = 打开{ $person }的档案，把政治面貌改为“中共党员”。只改被退回的字段，其他不动。
exercise-returned-step-4 = 在“备案”的“待上报”勾选{ $person }，点“生成上报文件”。改正后必须重新申请，市里才看得到。
exercise-returned-goal-taken = 回执已接收
exercise-returned-goal-mended = 被退回的字段已改正
exercise-returned-goal-again = 已重新申请备案并生成文件

exercise-transfer = 外县调入一人
exercise-transfer-story = { $giver }把{ $person }调动给本县，{ $day } 起到岗。请接收调动文件和人员，并给对方生成接收回执，对方收到后才算调出。
exercise-transfer-step-1 = 在“备案”的“接收文件”里选择交给你的调动文件。
exercise-transfer-step-2 = 核对后点“确认接收”。这时人还没有进本县台账，只是列为待接收。
exercise-transfer-step-3 = 到“调动”，在{ $person }那一行点“接收”。接收以后本县负责其档案。
exercise-transfer-step-4 = 给{ $giver }生成接收回执。没有回执，两边会各算一个人。
exercise-transfer-goal-taken = 调动文件已接收
exercise-transfer-goal-received = 人员已接收到本县
exercise-transfer-goal-answered = 已给调出方生成回执

exercise-pack = 上级参数口径：先试算，再采用
exercise-pack-story = 市总工会发来参数口径文件（{ $document }）：备案期限定为 { $value } 天。请接收文件，试算采用后哪些判定会变，再采用。
exercise-pack-step-1 = 在“备案”的“接收文件”里选择交给你的下发文件。
exercise-pack-step-2 = 核对后点“确认接收”。接收不等于采用，本县的判定还没有变。
exercise-pack-step-3 = 到“政策依据”的“参数口径”，点“试算对比”。先看清谁的判定会变，再决定。
exercise-pack-step-4 = 点“采用”。采用后从口径文件规定的日期起按新期限判定。
exercise-pack-goal-taken = 口径文件已接收
exercise-pack-goal-adopted = 已按新的备案期限判定

exercise-quarter = 季报经费变动大，写审核说明
exercise-quarter-story = 三季度的季报该报了。本季度经费支出 { $funds } 元，上季度是 42000 元，变动超过五分之一，要写审核说明（一次性发放）。请填报、说明并签报。
exercise-quarter-step-1 = 到“报表”，三季度点“开始填报”。人数由台账数出，不用手填。
exercise-quarter-step-2 = 经费支出填 { $funds }，在核实性审核下选原因，保存。有依据的变动写明说明就能通过，不能为了通过把数改小。
exercise-quarter-step-3 = 填表人、审核人都填好，点“签报”。没有签报，上级视为未报。
exercise-quarter-goal-funds = 经费支出如实填报
exercise-quarter-goal-explained = 变动写了审核说明
exercise-quarter-goal-signed = 季报已签报

exercise-backup = 换电脑：备份，再恢复
exercise-backup-story = 这台电脑要换了，台账里有 { $people } 人。请做一份备份，把台账从本浏览器移除，再用备份恢复（相当于在新电脑上恢复），一个人也不能少。
exercise-backup-step-1 = 到“设置与备份”，设置备份密码，点“生成备份文件”。密码忘了谁也打不开。
exercise-backup-step-2 = 在同一页点“从本浏览器移除”。同一本台账不能在两处同时登记，所以旧的要先移除。
exercise-backup-step-3 = 在开始页点“从备份恢复”，选择刚才的备份，输入密码。恢复后会回到这道题。
exercise-backup-goal-restored = 台账已从备份恢复
exercise-backup-goal-whole = 恢复后人数不少

exercise-roster = 建账：导入 40 行花名册
exercise-roster-story = 区划和机构已经建好，花名册共 40 行，有六处问题。核对材料后：{ $digit }的身份证号是 { $digit-right }；{ $none }漏填的身份证号是 { $none-right }；{ $sex }的性别以身份证为准；{ $phone }的手机是 { $phone-right }；{ $hired }的录用日期是 { $hired-right }；{ $twice }写了两行，是同一个人。请导入，并把六处都改对。
exercise-roster-step-1 = 到“人员”的“导入花名册”，选择交给你的花名册。程序逐格检查，登记之前什么都不变。
exercise-roster-step-2 = 逐项处理标出的问题，核对后登记。号码不对的不要跳过：照材料改好再登记，重复的一行不登记。
exercise-roster-goal-people = 正好登记了 39 人
exercise-roster-goal-digit = 少一位的身份证号已改对
exercise-roster-goal-none = 漏填的身份证号已补上
exercise-roster-goal-twice = 重复的人只登记一次
exercise-roster-goal-sex = 性别与身份证一致
exercise-roster-goal-phone = 少一位的手机号已改对
exercise-roster-goal-hired = 不存在的录用日期已改对

exercise-altered = 文件被改动过
exercise-altered-story = 昆山市总工会的上报文件在聊天软件里传了一圈，有人打开改过（{ $altered }）。程序会拒收。对方已重新送来原件（{ $genuine }）。请只接收原件。
exercise-altered-step-1 = 在“备案”的“接收文件”里先选改动过的那份，看程序怎么说，再选原件。改一个字，签名就对不上。
exercise-altered-step-2 = 原件核对后点“确认接收”。
exercise-altered-goal-genuine = 原件已接收
exercise-altered-goal-altered = 改动过的文件没有接收

exercise-order = 文件顺序乱了，还少一份
exercise-order-story = 昆山市总工会连报三份，送来时先拿到第三份（{ $third }）和第一份（{ $first }），第二份没有到。请按顺序接收，给对方生成报送核对单说明漏收，再接收补来的第二份（{ $second }）。
exercise-order-step-1 = 在“备案”的“接收文件”里先选第一份。跳着接收，中间的变动就看不到了。
exercise-order-step-2 = 核对后点“确认接收”。
exercise-order-step-3 = 点“生成报送核对单”，选昆山市总工会。对方打开核对单，就知道你漏收了哪一份。
exercise-order-step-4 = 接收补来的第二份，再接收第三份。
exercise-order-goal-first = 第一份已接收
exercise-order-goal-asked = 已生成报送核对单
exercise-order-goal-second = 第二份已接收
exercise-order-goal-third = 第三份已接收

exercise-liar = 冒名的上报文件
exercise-liar-story = 收到两份都说是昆山市总工会的上报文件：{ $forged }、{ $genuine }。打电话问了，昆山读出的核对码是 { $code }。请只接收真的那一份。
exercise-liar-step-1 = 在“备案”的“接收文件”里逐份选择。密钥变了，程序会要求电话核对。
exercise-liar-step-2 = 核对码对不上的，点“不接收”。单位名称谁都能写，密钥写不出来。
exercise-liar-step-3 = 核对码对得上的，点“确认接收”。
exercise-liar-goal-forged = 冒名的文件没有接收
exercise-liar-goal-genuine = 真的文件已接收

exercise-duplicate = 两个县报了同一个身份证号
exercise-duplicate-story = 昆山报了{ $right }，太仓报了{ $wrong }，两人的身份证号相同（末四位 { $number }）。查过证件：号码是{ $right }的，太仓抄错了行。请接收两县文件，把太仓的申请退回补正，昆山的不要退。
exercise-duplicate-step-1 = 在“备案”的“接收文件”里选择两县的文件。
exercise-duplicate-step-2 = 逐份核对，点“确认接收”。重号要接收以后两边对照才看得出。
exercise-duplicate-step-3 = 在“审核与备案结果”里对{ $wrong }点“退回补正”，写明身份证号抄错。退回要写到字段，对方才知道改哪里。
exercise-duplicate-goal-one = 昆山的文件已接收
exercise-duplicate-goal-other = 太仓的文件已接收
exercise-duplicate-goal-returned = 号码抄错的申请已退回
exercise-duplicate-goal-kept = 号码正确的申请没有退回

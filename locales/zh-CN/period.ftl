# 报表: 月报、季报、年报 and 催报.
kind-period-report = 报表
kind-report-answer = 报表审核意见
field-period-report-cycle = 报表类别
field-period-report-month = 报告期末月
field-period-report-rows = 指标
field-period-report-explanations = 审核说明
field-period-report-filled-by = 填表人
field-period-report-checked-by = 审核人
field-period-report-signed = 签报日期
field-report-answer-cycle = 报表类别
field-report-answer-month = 报告期末月
field-report-answer-date = 日期
field-report-answer-lines = 逐项意见
code-cycle-1 = 月报
code-cycle-2 = 季报
code-cycle-3 = 年报

report-name = { $cycle ->
    [1] { $year }年{ $part }月月报
    [2] { $year }年第{ $part }季度季报
   *[other] { $year }年年报
}
parameter-report-month = 报送月报
parameter-report-quarter = 报送季报
parameter-report-year = 报送年报
parameter-report-month-days = 月报报送期限：期末后
parameter-report-quarter-days = 季报报送期限：期末后
parameter-report-year-days = 年报报送期限：期末后
parameter-report-check-moves = 报表审核：期初＋新进－退出＝期末
parameter-report-check-continues = 报表审核：期初＝上期期末
parameter-report-check-filed = 报表审核：已备案＋未备案＋待确认＝期末在岗
parameter-report-check-units = 报表审核：已配＋应配未配＝应配
parameter-report-check-certified = 报表审核：持证≤期末在岗
parameter-report-check-excellent = 报表审核：优秀≤已定等次
parameter-report-check-active-last = 报表审核：在岗人数比上期增减过大
parameter-report-check-active-year = 报表审核：在岗人数比上年同期增减过大
parameter-report-check-left = 报表审核：本期退出占期初的比例过大
parameter-report-check-trained = 报表审核：参训人数多于在岗人数
parameter-report-check-members-last = 报表审核：新发展会员比上期增减过大
parameter-report-check-members-none = 报表审核：新发展会员上期有、本期为零
parameter-report-check-rights-none = 报表审核：维权服务上期有、本期为零
parameter-report-check-funds-last = 报表审核：经费支出比上期增减过大
report-found-moves = 按期初、新进、退出应为 { $before } 人，期末填了 { $now } 人
report-found-continues = 上期期末 { $before } 人，本期期初 { $now } 人
report-found-filed = 已备案、未备案、待确认合计 { $before } 人，期末在岗 { $now } 人
report-found-units = 已配与应配未配合计 { $before } 个，应配 { $now } 个
report-found-certified = 期末在岗 { $before } 人，持证 { $now } 人
report-found-excellent = 已定等次 { $before } 人，优秀 { $now } 人
report-found-active-last = 期末在岗：上期 { $before } 人，本期 { $now } 人，增减超过 { $by }%
report-found-active-year = 期末在岗：上年同期 { $before } 人，本期 { $now } 人，增减超过 { $by }%
report-found-left = 期初 { $before } 人，本期退出 { $now } 人，超过 { $by }%
report-found-trained = 期末在岗 { $before } 人，本期参训 { $now } 人
report-found-members-last = 新发展会员：上期 { $before } 人，本期 { $now } 人，增减超过 { $by }%
report-found-members-none = 新发展会员：上期 { $before } 人，本期 { $now } 人
report-found-rights-none = 维权服务：上期 { $before } 件，本期 { $now } 件
report-found-funds-last = 经费支出：上期 { $before } 元，本期 { $now } 元，增减超过 { $by }%
parameter-report-check-work-last = 报表审核：各项工作比上期增减过大
parameter-report-check-posts-last = 报表审核：正在招聘的岗位数比上期增减过大
parameter-report-check-below = 报表审核：下级未报齐
parameter-report-check-names = 报表审核：填表人和审核人为同一人
parameter-report-swing = 报表审核：增减多少算过大
report-found-like = { $name }：上期 { $before }，本期 { $now }，增减超过 { $by }%
report-found-posts-last = 正在招聘的岗位：上期 { $before } 个，本期 { $now } 个，增减超过 { $by }%
report-found-below = 下级未报齐：共 { $before } 个单位，报齐 { $now } 个
report-found-names = 填表人和审核人是同一人
unit-check = { $value ->
    [forbid] 禁止（必须改正）
    [explain] 提示（可填审核说明）
   *[other] 不查
}

field-indicator-active-begin = 期初在岗人数
field-indicator-entered = 本期新进人数
field-indicator-left = 本期退出人数
field-indicator-active-end = 期末在岗人数
field-indicator-filed = 其中：已备案
field-indicator-not-filed = 其中：未备案
field-indicator-undecided = 其中：范围待确认
field-indicator-units-required = 应当配备的工会数
field-indicator-units-staffed = 其中：已配备
field-indicator-units-empty = 其中：应配未配
field-indicator-certified = 持职业水平证书人数
field-indicator-trained = 本期参训人数
field-indicator-assessed = 已定考核等次人数
field-indicator-excellent = 其中：优秀
field-indicator-unions-founded = 新建工会数
field-indicator-members-joined = 新发展会员数
field-indicator-contests = 技能竞赛和培训（次）
field-indicator-careers = 就业创业服务（人次）
field-indicator-aid = 帮扶救助（人次）
field-indicator-culture = 文体活动（次）
field-indicator-rights = 维权服务（件）
field-indicator-law = 普法宣传（次）
field-indicator-stability = 稳定协调（件）
field-indicator-safety = 劳动保护（次）
field-indicator-posts-open = 正在招聘的岗位数
field-indicator-funds = 本期专项经费支出（元）
field-indicator-below = 下级报表
field-indicator-names = 填表人和审核人
indicator-active-begin-what = 上期报表的期末数；没有上期的，按登记数。
indicator-entered-what = 期末在岗、期初不在岗的人。
indicator-left-what = 期初在岗、期末不在岗的人。
indicator-active-end-what = 期末当天在岗的人（当天退出的计入）。
indicator-filed-what = 期末在岗且省总已予备案的人。
indicator-not-filed-what = 期末在岗、未报送、审核中或被退回的人。
indicator-undecided-what = 编制外、专职、主要从事工会工作三项还没有填全的人。
indicator-units-required-what = 达到条目 25 标准的工会。
indicator-units-staffed-what = 已有人在岗的。
indicator-units-empty-what = 没有人在岗的。
indicator-certified-what = 期末在岗、登记了社会工作者职业水平证书的人。
indicator-trained-what = 报告期内至少到课一次的人，每人计一次。
indicator-assessed-what = 本年度考核已定等次的人。
indicator-excellent-what = 等次为优秀的人。
indicator-unions-founded-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-members-joined-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-contests-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-careers-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-aid-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-culture-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-rights-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-law-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-stability-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-safety-what = 县级加基层工作月报，市级加县级报表；只加已报、没有被退回的。
indicator-posts-open-what = 期末已公告、未聘满的岗位。县级人工填报；市级加县级报表，本级另有的更正后写明原因。
indicator-funds-what = 列入预算的专项经费在本期的支出，填到元。县级人工填报；市级加县级报表，本级另有的更正后写明原因。

report-usual-election = 本期集中换届，人员调整
report-usual-recruited = 集中公开招聘到岗（条目 31）
report-usual-terms-ended = 合同集中到期，未续签
report-usual-moved-offices = 机构撤并或统筹调动
report-usual-late-entry = 补录以前的人员或数据
report-usual-merged = 工会撤并
report-usual-counts-late = 基数更新晚于报告期
report-usual-left-since = 计入了后来退出的人
report-usual-review = 等次复核后调整
report-usual-into-posts = 转入编制或当选职务
report-usual-several-sessions = 一期多班，含外单位学员
report-usual-campaign = 上期有集中行动，本期回落
report-usual-season = 季节性工作
report-usual-shifted = 工作重心调整
report-usual-paid-at-once = 经费集中拨付
report-usual-budget-late = 预算下达较晚
report-usual-campaign-now = 本期集中行动
report-usual-filled = 招聘到岗，岗位减少
report-usual-reminded = 已催报，补报后重新签报
report-usual-nothing-there = 未报单位本期没有可报的数
report-usual-one-clerk = 本单位只有一名工作人员
report-usual-deputised = 审核人外出，由填表人代签
report-usual-checked-aloud = 已由负责人口头审定
report-state-missing = 未报
report-state-begun = 填报中
report-state-given = 已报
report-state-returned = 退回补正

reports-tab-own = 本级报表
reports-tab-monthly = 基层工作月报
reports-tab-below = 下级报表
reports-tab-dunning = 催报
reports-sub = 报什么、什么时候报，按上级参数口径里的报送日历；审核有疑问的写明说明，随文件上报
report-period = 报告期
report-office = 单位
report-none = 这一期还没有填。可以从上期数和登记数开始。
report-none-below = 这个单位还没有报来这一期的报表。
report-nobody = 下面还没有单位
report-begin = 开始填报（提取上期数）
report-recount = 重新取数
report-save = 保存
report-print = 打印报表
report-cover = 打印封面
report-sign = 签报
report-answer = 保存意见
report-began = 已按上期数和登记数开始填报
report-recounted = 已重新取数
report-saved = 已保存
report-signed-done = 已签报，请到“备案”生成上报文件
report-answered = 意见已保存，随接收回执下发
report-why = 报表
report-signed-now = { $day } 签报：填表人 { $filled }，审核人 { $checked }
report-unsigned-now = 还没有签报：缺 { $missing } 项，须改正 { $must } 项，待说明 { $open } 项
report-indicator = 指标
report-counted = 登记数
report-now = 本期
report-last = 上期
report-year = 上年同期
report-typed = 填报数
report-reason = 更正原因
report-opinion = 上级意见
report-typed-of = 填报数：{ $name }
report-reason-of = 更正原因：{ $name }
report-usual-of = 常用说明：{ $name }
report-words-of = 补充说明：{ $name }
report-opinion-of = 意见：{ $name }
report-opinion-why-of = 理由：{ $name }
report-checks = 审核
report-explained = { $name }的审核说明
report-check = 审核项
report-handling = 处理
report-usual = 常用说明
report-words = 补充说明
report-clean = 审核没有发现问题
report-must = 必须改正
report-may = 可以说明
report-carried = （沿用上期说明）
report-choose = 请选择
report-leave = 未表态
report-accept = 采纳
report-return = 退回
report-accepted = 已采纳
report-returned = 退回：{ $words }
report-why-return = 理由

report-behind-given = 下级已报 { $given } / 共 { $asked }
report-behind-missing = 下级已报 { $given } / 共 { $asked }，未报：{ $names }
report-behind-returned = 退回未补正、没有计入：{ $names }
report-behind-other = { $name }报 { $reported } 人，按登记 { $counted } 人{ $why }
report-behind-stale = 取数以后有变化，请“重新取数”后再签报。
report-returned-field = { $name }（{ $why }）
report-returned-now = 上级退回 { $count } 项，请补正后重新签报、上报：{ $fields }
report-same-asked = 填表人和审核人是同一人，还没有签报：请在“审核”里选说明并保存，再签报
report-empty-means = 填报数不填，就按登记数报；和登记数不同的，写明更正原因。没有登记数的都要填。
report-returned-theirs = 已退回 { $count } 项，等对方补正：{ $fields }
report-accept-all = 其余全部采纳并保存
report-office-state = { $name }（{ $state }）
report-office-waiting = { $name }（{ $state }，待审核 { $count } 项）
report-period-state = { $report }（已报 { $given } / { $asked }，待审核 { $waiting }）
report-paper-open = 未说明
report-paper-explained = 说明：{ $said }
report-paper-finding = 审核：{ $said }。{ $handled }
report-paper-checks = 审核发现（{ $count } 项，不是指标）
clause-separator = ；
report-paper-draft = { $title }（草稿，未签报）
report-cover-office = 填报单位
report-cover-days = 报告期
report-cover-span = { $from } 至 { $to }
report-cover-digest = 报表校验码
report-cover-text = 本表共 { $count } 项指标；审核发现 { $found } 项，已说明 { $explained } 项，未处理 { $open } 项。数据由填报单位负责。
report-paper-words = 更正原因和审核说明

calendar-first = { $report }，{ $due } 前
calendar-begins = 报送日历·{ $cycle }：否 → 是，首期 { $first }
calendar-ends = 报送日历·{ $cycle }：是 → 否
calendar-moves = 报送日历·{ $cycle }：期限 { $before } → { $first }
calendar-same = 报送日历不变。
calendar-past = 施行日期已经过去：报送日历从采用之日起算，之前结束的报告期不催报、不算逾期。
calendar-set = 按采用的报送日历，接下来要报：{ $next }。
calendar-unset = 没有设置报送日历，按程序自带的报送。接下来要报：{ $next }。
calendar-set-none = 按采用的报送日历，现在不向下级要报表。
calendar-unset-none = 没有设置报送日历，现在不向下级要报表。
report-saved-part = 其余已保存
calendar-link = 设置报送日历
dunning-summary = { $late } 个单位逾期未报，{ $asked } 个单位有待报或待补正的，{ $owed } 个单位在等我方答复
dunning-none = 没有逾期未报、待补正和等我方答复的单位
dunning-office = 单位
dunning-last = 最近文件
dunning-last-file = { $number } 号 { $day }
dunning-never-sent = 未收到
dunning-unverified = 未核对
dunning-open = 待报
dunning-until = 期限
dunning-overdue = { $due } 逾期 { $days } 天
dunning-open-more = { $first }等 { $count } 份
dunning-everybody = 全部逾期和待补正单位
dunning-write-all = 全部催报消息
dunning-theirs = 待补正
dunning-ours = 我方待答复
dunning-ours-receipt = 接收回执
dunning-ours-proposals = 变更申请 { $count }
dunning-ours-explanations = 审核说明 { $count }
dunning-write = 催报消息
dunning-write-to = 催报消息：{ $name }
dunning-message = 给{ $name }的催报消息
dunning-copy = 复制给{ $name }的消息
dunning-to = { $name }：
dunning-late = { $report }应于 { $due } 前报送，已逾期 { $days } 天，请尽快报送。
dunning-due = { $report }请于 { $due } 前报送。
dunning-returned = 另有 { $count } 项退回补正尚未补报，请一并办理。
dunning-never = 还没有收到过你单位的上报文件。
dunning-from = { $from }　{ $day }

task-period-report-returned = { $cycle ->
    [1] { $year }年{ $part }月月报
    [2] { $year }年第{ $part }季度季报
   *[other] { $year }年年报
}有 { $count } 项被上级退回
task-period-report-returned-badge = 退回补正
task-period-report-returned-do = 去补正
task-period-report-late = { $cycle ->
    [1] { $year }年{ $part }月月报
    [2] { $year }年第{ $part }季度季报
   *[other] { $year }年年报
}应于 { $due } 前报送，已过期限{ $count ->
    [1] {""}
   *[other] ，共 { $count } 份待报
}
task-period-report-late-badge = 报表
task-period-report-late-do = 去填报
task-period-report-due = { $cycle ->
    [1] { $year }年{ $part }月月报
    [2] { $year }年第{ $part }季度季报
   *[other] { $year }年年报
}请于 { $due } 前报送{ $count ->
    [1] {""}
   *[other] ，共 { $count } 份待报
}
task-period-report-due-badge = 报表
task-period-report-due-do = 去填报
task-reports-overdue = { $offices ->
    [1] { $office }的报表逾期未报
   *[other] { $office }等 { $offices } 个单位的报表逾期未报
}
task-reports-overdue-badge = 催报
task-reports-overdue-do = 去催报
task-reports-look = { $offices ->
    [1] { $office }报表里的说明待审核
   *[other] { $office }等 { $offices } 个单位报表里的说明待审核
}
task-reports-look-badge = 报表
task-reports-look-do = 去审核

issue-report-line-format = 第 { $line } 行不是报表里的一行。请从报表页面填写。
issue-report-period = 季报的末月是 3、6、9、12 月，年报是 12 月。
issue-report-unsigned = 签报要写明填表人和审核人。
issue-report-reason = 填报数和登记数不同，请写明更正原因。
issue-report-unsaved = 有填了还没有保存的内容，请先保存再签报。
issue-report-missing = 还有 { $count } 项指标没有填，请填完再签报。
issue-report-open = 还有 { $count } 项审核没有改正或说明，请处理后再签报。
issue-report-return-why = 退回要写明理由。
issue-report-answer-nothing = 还没有新的意见。请先对某一项选“采纳”或“退回”。

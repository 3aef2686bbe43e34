# 招聘：批次、应聘人员、名次、录用。

nav-recruitment = 招聘
recruitment-sub = 公开招聘的批次和年度计划：报名、成绩、名次、公示、录用
recruitment-new = 新建招聘批次
recruitment-tab-rounds = 招聘批次
recruitment-tab-plan = 年度计划
recruitment-none = 还没有招聘批次
recruitment-none-text = 新建一个批次，填写公告日期、报名截止日和岗位后，再导入应聘人员。
recruitment-plan-text = 人数按经济发展水平、人员力量缺口、企业数量、职工人数、工会经费情况五项确定（文件第 37 条）。计划随上报文件送市总工会，意见随接收回执收到；纸质意见登记在计划中（文件第 35 条）。
recruitment-stage = 当前环节
recruitment-applied = 应聘
recruitment-proposed = 拟录用
recruitment-hired = 已录用
recruitment-done = 已关闭
recruitment-back = 返回招聘
recruitment-gone = 没有这个批次
recruitment-edit = 修改批次
recruitment-close = 关闭批次
recruitment-close-do = 关闭并去掉姓名
recruitment-close-text = { $count } 名未录用人员的姓名、出生年份、学历和亲属情况将从名单中去掉，改为编号，成绩保留。关闭后可以立即撤销；修改记录和以前的备份中仍查得到原来的姓名。
recruitment-closed = 已关闭，{ $count } 人只留编号和成绩
recruitment-closed-why = 关闭招聘批次，去掉未录用人员姓名
recruitment-tab-applicants = 应聘人员
recruitment-tab-ranking = 名次与录用
recruitment-tab-texts = 公告与公示
recruitment-step-notice = 公告
recruitment-step-entries = 报名
recruitment-step-written = 笔试
recruitment-step-interview = 面试
recruitment-step-health = 体检
recruitment-step-inquiry = 考察
recruitment-step-shown = 公示
recruitment-step-hire = 录用
recruitment-step-close = 关闭
recruitment-next-notice = 下一步：发布招聘公告，登记公告日期。
recruitment-next-entries = 下一步：接受报名，导入应聘人员名单。
recruitment-next-written = 下一步：录入笔试成绩。
recruitment-next-interview = 下一步：录入面试成绩。
recruitment-next-health = 下一步：登记拟录用人员的体检结论。
recruitment-next-inquiry = 下一步：登记拟录用人员的考察结论。
recruitment-next-shown = 下一步：公示拟录用人员，登记公示起止日期。
recruitment-next-hire = 下一步：录用。
recruitment-next-close = 下一步：关闭批次，去掉未录用人员的姓名。
recruitment-next-none = 本批次已全部完成。
recruitment-next-theirs = 这是{ $office }的批次。应聘人员、成绩和录用情况只在{ $office }，这里只看公告中的日程。
recruitment-step-done = 已完成
recruitment-step-past = 日期已过
recruitment-step-missing = 没有登记
recruitment-step-late = 已过期
recruitment-step-now = 进行中
recruitment-step-ahead = 未开始
recruitment-shown = 公示 { $days } 个工作日。
recruitment-shown-short = 公示只有 { $days } 个工作日，不足 { $asked } 个。
recruitment-shown-unknown = 当年放假安排未登记，按周一至周五计算。
recruitment-no-opinion = 尚未登记市总工会的意见（文件第 35 条）。
recruitment-computed = 按权重计算
recruitment-differs = { $count } 人的总成绩与按权重计算的不同：{ $names }。以登记的总成绩排名，请核对。
recruitment-twice = { $count } 个姓名重复：{ $names }。
recruitment-kin = { $count } 人申报了回避关系，还没有资格审查结论：{ $names }。
recruitment-elsewhere = { $count } 人的报考岗位不在“岗位与条件”中：{ $names }。
recruitment-ranked-in = { $count } 人的未录用原因是“名次靠后”，但名次在招聘人数之内，请核对：{ $names }。
recruitment-add = 添加应聘人
recruitment-remove = 删除应聘人
recruitment-remove-which = 请先点中要删除的应聘人所在的行，或者输入姓名；同名的，请点中其中一行。
recruitment-why = 应聘人员
recruitment-rank = 名次
recruitment-rank-shared = { $rank }（并列）
recruitment-certificate = 持证
recruitment-held = 持证
recruitment-not-held = 未持证
recruitment-standing = 情况
recruitment-standing-hired = 已录用
recruitment-standing-proposed = 拟录用
recruitment-standing-replaces = 递补
recruitment-standing-tied = 并列待定
recruitment-standing-waiting = 候补
recruitment-standing-below = 未达合格线
recruitment-standing-passed = 未录用
recruitment-standing-unscored = 成绩不全
recruitment-standing-withdrew = 放弃
recruitment-standing-failed = 体检或考察不合格
recruitment-standing-ineligible = 资格审查不合格
recruitment-ranking-text = 按总成绩排名，同分时报名截止前持证的在前（文件第 34 条）。系统只提出名单，录用谁由你们决定。
recruitment-tick = 选择{ $name }
recruitment-hire = 录用（{ $count } 人）
recruitment-hire-lacking = 录用（{ $count } 人，{ $lacking } 人待核对）
recruitment-typed = { $total }（手填）
recruitment-doubt-standing = 不在拟录用名单：{ $names }。
recruitment-doubt-eligible = 没有登记资格审查合格：{ $names }。
recruitment-doubt-health = 没有登记体检合格：{ $names }。
recruitment-doubt-inquiry = 没有登记考察合格：{ $names }。
recruitment-doubt-shown = 没有登记公示（文件第 32 条）。
recruitment-doubt-opinion = 没有登记市总工会的意见（文件第 35 条）。
recruitment-sure = 以上情况已核对，仍然录用
recruitment-hire-wrong = 下列人员的内容需要修改，见各人名下的提示：{ $names }。
recruitment-nobody = 还没有应聘人员
recruitment-nobody-text = 先在“应聘人员”中导入名单和成绩。
recruitment-hire-form = 录用
recruitment-hire-text = 保存后为每人建立人员档案、聘用、定岗和劳动合同（自录用日期起），按编制外、专职、主要从事工会工作登记，并列入待备案人员。
recruitment-terms = 聘用与合同（全部人员相同）
recruitment-hire-do = 保存并录用
recruitment-hired-why = 公开招聘录用
recruitment-hired-done = 已录用 { $count } 人，可在“备案”中上报
recruitment-notice = 招聘公告
recruitment-proposal = 拟聘公示
recruitment-print = 打印
recruitment-places = 人数
recruitment-conditions = 条件
recruitment-proposal-title = { $title }拟聘用人员公示
recruitment-notice-title = { $title }公告
recruitment-notice-text =
    一、报名时间：{ $from }至{ $to }。
    二、考试：笔试时间 { $exam }，面试时间 { $interview }。总成绩按笔试 { $written }%、面试 { $talk }% 计算，合格线 { $pass } 分。
    三、总成绩相同的，报名截止前已取得社会工作者职业水平证书的优先。
    四、与本级或上级工会负责人有亲属关系的，报名时应当如实申报。
    五、经体检、考察合格的，公示后聘用。有人放弃或者不合格的，从同一岗位按名次递补。
recruitment-proposal-text =
    公示时间：{ $from }至{ $to }，共 { $days } 个工作日。公示期间如有异议，请向{ $office }反映。
task-recruitment-late = { $count ->
    [1] “{ $name }”有一步已经过期
   *[other] “{ $name }”等 { $count } 个招聘批次有一步已经过期
}
task-recruitment-late-badge = 招聘
task-recruitment-late-do = 去处理
task-recruitment-hire = { $count ->
    [1] “{ $name }”公示已结束，可以录用
   *[other] “{ $name }”等 { $count } 个招聘批次公示已结束，可以录用
}
task-recruitment-hire-badge = 招聘
task-recruitment-hire-do = 去录用
task-recruitment-close = { $count ->
    [1] “{ $name }”已录用，请关闭批次，去掉未录用人员的姓名
   *[other] “{ $name }”等 { $count } 个招聘批次已录用，请关闭
}
task-recruitment-close-badge = 招聘
task-recruitment-close-do = 去关闭
task-recruitment-opinion = { $offices ->
    [1] { $office }的招聘计划还没有市总工会意见
   *[other] { $office }等 { $offices } 个单位的招聘计划还没有市总工会意见
}
task-recruitment-opinion-badge = 招聘
task-recruitment-opinion-do = 去登记意见
recruitment-plan-new = 新建年度计划
recruitment-plan-begun = 人员力量缺口（按配备建议算得）、职工人数、工会经费情况，已登记的先填入，请核对；其余由本单位填写。
recruitment-plan-saved = 已保存计划，随下一次上报文件送市总工会。
recruitment-plan-waiting = { $count } 个单位的计划还没有本单位的意见：{ $names }。在下面选择单位登记，随接收回执送回。
recruitment-plan-amount = 列入本级工会经费预算，{ $year } 年预算 { $amount } 元
recruitment-plan-included = { $year } 年已列入本级工会经费预算
recruitment-outcome = 勾选的人员
recruitment-outcome-healthy = 体检合格
recruitment-outcome-unhealthy = 体检不合格
recruitment-outcome-sound = 考察合格
recruitment-outcome-unsound = 考察不合格
recruitment-outcome-withdrew = 放弃
recruitment-outcome-eligible = 资格审查合格
recruitment-outcome-ineligible = 资格审查不合格
recruitment-say = 登记 { $count } 人
recruitment-said = 已登记 { $count } 人{ $outcome }
recruitment-said-already = 这些人已经登记过这个结论
recruitment-copy = 复制{ $text }
recruitment-eligibility = 打印资格审查表
recruitment-eligibility-title = { $title }资格审查表
recruitment-examiner = 审查人
recruitment-hire-early = 公示到 { $day } 才结束，录用日期应当在公示结束之后。
recruitment-stage-late = { $step }（已过期）
recruitment-over = 日程已过
recruitment-office = 单位
recruitment-lack-weights = 笔试权重和面试权重没有填写，算不出总成绩：请在“修改批次”中填写，两项合计 100，或直接登记总成绩。
recruitment-lack-posts = 没有填写岗位与人数，所有人都是候补：请在“修改批次”的“岗位与条件”中每行填写一个岗位和人数，例如“网格工会社工 2人：大专以上”。

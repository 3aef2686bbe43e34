# 督查：计划、问题、整改、覆盖情况。

nav-inspection = 督查
inspection-sub = 会同民政、人社、财政部门对各县（市、区）聘用、培训、管理情况的督查指导（文件第 71 条）
inspection-tab-coverage = 计划与覆盖
inspection-tab-progress = 办理进度
inspection-tab-sheet = 问题与整改登记表
inspection-office = 单位
inspection-this-year = 本年督查
inspection-last-year = 上年督查
inspection-plan-column = 计划日期
inspection-undated = 已列入，未定日期
inspection-missed = 两年未督查
inspection-open = 未办结
inspection-verdict = 核对结果
inspection-covered = { $year } 年：{ $count } 个单位，已督查 { $looked } 个，已列计划待督查 { $planned } 个；本年或上年督查过 { $two } 个。
inspection-plan = 列入计划（{ $count } 个单位）
inspection-plan-why = 列入年度督查计划
inspection-planned-done = 已把 { $count } 个单位列入督查计划
inspection-tick-all = 全选
inspection-tick = 选择{ $name }
inspection-nobody = 还没有下级单位
inspection-nobody-text = 下级单位在“机构与配备”中登记。
inspection-none = 这一年还没有本级的督查
inspection-none-text = 在“计划与覆盖”中勾选单位，列入计划。
inspection-road = 督查记录不随文件下发，县（市、区）的台账里看不到。请打印督查反馈，盖章后送被督查单位；收到整改报告后在这里登记。
inspection-why = 登记督查情况
inspection-stage = 进度
inspection-next = 下一步
inspection-actor = 由谁办
inspection-until = 期限
inspection-late = 逾期 { $days } 天
inspection-act = 办理
inspection-grounds = 依据
inspection-edit = 登记
inspection-edit-of = 登记{ $name }的督查
inspection-remove = 删除
inspection-remove-of = 删除{ $name }的督查
inspection-day = 日期
inspection-do-look = 登记督查日期（{ $count }）
inspection-do-close = 办结（{ $count }）
inspection-did-look = 已登记 { $count } 个单位的督查日期
inspection-did-close = 已办结 { $count } 个单位
inspection-letters = 打印督查反馈
inspection-stage-planned = 待督查
inspection-stage-looked = 待反馈
inspection-stage-mending = 整改中
inspection-stage-mended = 待核实
inspection-stage-closed = 已办结
inspection-next-planned = 督查，登记日期
inspection-next-looked = 填写问题和整改期限；没有问题的办结
inspection-next-mending = 送达反馈，督促整改
inspection-next-mended = 核实后办结
inspection-next-closed = —
inspection-letter-title = 关于{ $office }社会化工会工作者工作督查情况的反馈
inspection-letter-document = 文号
inspection-letter-number = 序号
inspection-letter-nothing = 未发现需要整改的问题
inspection-letter-text = { $office }：{ $by }会同{ $departments }于 { $date } 对你单位社会化工会工作者聘用、培训、管理等情况进行了督查。请对照上列问题整改，于 { $until } 前将整改情况书面报{ $by }。
inspection-letter-none = { $office }：{ $by }会同{ $departments }于 { $date } 对你单位社会化工会工作者聘用、培训、管理等情况进行了督查，未发现需要整改的问题。
inspection-letter-received = 被督查单位签收
issue-inspection-none-chosen = 还没有勾选可以这样办理的单位。
inspection-again = { $names }在 { $year } 年已列入计划或已督查。再列一次，这些单位会多一条督查记录；只改日期的，请在“办理进度”中登记。
inspection-undated-text = 没有填写计划日期，将按“未定日期”列入。
inspection-plan-anyway = 仍列入计划
issue-inspection-plan-day = 计划日期不在 { $year } 年内。请改日期，或者在右上角换年度。
issue-inspection-plan-year = { $office }：计划日期不在督查年度内。请改日期，或者改年度。
issue-inspection-mend-early = { $office }：整改期限早于督查日期，请核对两个日期。
issue-inspection-close-unlooked = { $office }还没有登记督查日期，不能办结。请先登记督查日期；没有去督查的，删除这条计划。
issue-inspection-close-early = { $office }：办结日期早于督查日期，请核对两个日期。
issue-inspection-close-unmended = { $office }有发现的问题，没有整改情况，不能办结。请填写整改情况；不需要整改的，写明“无需整改”。
task-inspection-late = { $offices ->
    [1] { $office }的督查过了计划日期，还没有登记
   *[other] { $office }等 { $offices } 个单位的督查过了计划日期，还没有登记
}
task-inspection-late-badge = 督查
task-inspection-late-do = 去登记
task-inspection-unmended = { $offices ->
    [1] { $office }的整改已经逾期
   *[other] { $office }等 { $offices } 个单位的整改已经逾期
}
task-inspection-unmended-badge = 督查
task-inspection-unmended-do = 去督促
task-inspection-close = { $offices ->
    [1] { $office }已报整改情况，待核实办结
   *[other] { $office }等 { $offices } 个单位已报整改情况，待核实办结
}
task-inspection-close-badge = 督查
task-inspection-close-do = 去核实

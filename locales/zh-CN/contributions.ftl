# 社保公积金：缴费表、增减员、欠缴、登记。

nav-contributions = 社保公积金
contributions-sub = 按月登记应缴与实缴，核对增减员，催缴欠缴，督促登记
contributions-tabs = 社保公积金
contributions-tab-sheet = 缴费表
contributions-tab-changes = 增减员
contributions-tab-arrears = 欠缴
contributions-tab-watch = 登记

contributions-month = 月份
contributions-month-open = { $month }　未录完
contributions-month-done = { $month }　已录完
contributions-month-confirmed = { $month }　已核定
contributions-insurance = 险种
contributions-table = { $month } { $insurance }缴费表
contributions-person = 姓名
contributions-column-unit = 实际用人单位
contributions-why = { $month } { $insurance }缴费
contributions-nobody = { $month } 没有在岗人员
contributions-nobody-text = 缴费表列出本单位当月在岗的人员。先在“人员”里登记或导入。
contributions-nobody-do = 去人员
contributions-state = { $people } 人，已录 { $rows } 人{ $without ->
    [0] {""}
   *[other] ，未录 { $without } 人
}{ $exempt ->
    [0] {""}
   *[other] （其中 { $exempt } 人首次参加工作首月，不缴）
}
contributions-state-short = 少缴 { $short } 笔，共 { $owed } 元
contributions-state-late = 逾期 { $late } 笔
contributions-confirmed = { $day } 已核定
contributions-confirm = 核定本表
contributions-confirm-back = 取消核定
contributions-confirm-done = 已核定 { $month } { $insurance }缴费表。
contributions-confirm-undone = 已取消核定。
contributions-fill-last = 照上月填入
contributions-fill-day = 实缴日
contributions-fill-paid = 按应缴额足额缴纳

contributions-changes-title = { $month } 增减员表
contributions-changes-none = { $month } 没有增减员
contributions-changes-none-text = 增员按录用日期、减员按退出日期列出。
contributions-column-moved = 增减
contributions-in = 增员
contributions-out = 减员
contributions-out-how = 减员，{ $how }
contributions-column-name = 姓名
contributions-column-number = 证件号码
contributions-column-signer = 劳动合同签订单位
contributions-column-day = 日期
contributions-column-social = 社保登记日
contributions-column-fund = 公积金登记日

contributions-arrears-none = 没有少缴或逾期
contributions-arrears-none-text = 单位实缴低于应缴，或晚于应缴日缴纳的，按签订单位列在这里。
contributions-no-signer = 签订单位未登记
contributions-signer = { $signer }：{ $people } 人，少缴 { $owed } 元
contributions-signer-late = { $signer }：{ $people } 人，逾期缴纳
contributions-copy = 复制
contributions-copy-name = 复制给{ $signer }的催缴文字
contributions-copied = 已复制，可粘贴到微信、邮件或公文中。
contributions-not-copied = 浏览器不允许复制，请在文字中按 Ctrl+C。
contributions-letter = 给{ $signer }的催缴文字
contributions-ask-short = { $signer }：截至 { $day }，贵单位为我单位 { $people } 名社会化工会工作者缴纳 { $months } { $insurances }，有 { $short } 笔未足额，合计少缴 { $owed } 元。请核实补缴，并把缴费凭证送我单位。
contributions-ask-late = { $signer }：截至 { $day }，贵单位为我单位 { $people } 名社会化工会工作者缴纳 { $months } { $insurances }，有 { $late } 笔晚于应缴日。请书面说明原因，今后按时缴纳。
contributions-ask-both = { $signer }：截至 { $day }，贵单位为我单位 { $people } 名社会化工会工作者缴纳 { $months } { $insurances }，有 { $short } 笔未足额，合计少缴 { $owed } 元；另有 { $late } 笔晚于应缴日。请核实补缴，把缴费凭证送我单位，并书面说明原因。
contributions-ask-own = 由本单位签订，请自行核实、补缴。
contributions-ask-unknown = 先在人员档案里登记劳动合同签订单位，再向其催缴。
contributions-lines = 欠缴明细
contributions-column-month = 月份
contributions-column-insurance = 险种
contributions-column-due = 应缴（元）
contributions-column-paid = 实缴（元）
contributions-column-fault = 少缴（元）或逾期
contributions-late = 逾期
contributions-column-paid-date = 实缴日
contributions-column-explanation = 情况说明
contributions-explain = 说明
contributions-explain-name = 说明{ $name } { $month } { $insurance }的情况

contributions-watch-title = 待办社会保险、住房公积金登记的人员
contributions-watch-none = 没有待登记的人员
contributions-watch-unknown = 建账日还没有填写，有没有待登记的人员尚不能判断
contributions-watch-none-text = 用工、录用之日起 30 日内应办理社会保险登记、住房公积金缴存登记。
contributions-watch-no-books = 还没有填写社保公积金建账日，已过期限的不列出。请在“设置与备份”里填写。
contributions-column-from = 起算日
contributions-column-until = 最后期限
contributions-column-left = 剩余
contributions-left = { $days } 天
contributions-left-over = 超过 { $days } 天
contributions-left-unknown = 录用日期不全
contributions-register = 登记
contributions-register-name = 登记{ $name }的{ $insurance }登记日

task-contributions-missing = { $month } 的社保公积金缴费表有 { $count } 张还没有录入
task-contributions-missing-badge = 缴费
task-contributions-missing-do = 去录入
contributions-print = 打印缴费表

# 练习模式、查询时点。

practice = 练习模式
practice-text = 一键生成一个虚构的江苏省：3,000 名人员、十年记录，并预先埋下每条规则要找的问题。省、市、县、乡镇四级都能看。与正式数据完全分开。
practice-begin = 进入练习模式
practice-go-on = 继续练习
practice-anew = 重新生成练习数据
practice-anew-title = 重新生成练习数据？
practice-anew-text = 四级练习台账将全部重新生成，练习中登记、修改、导入和报送的内容不再保留。正式数据不受影响。
practice-making = 正在生成练习数据……
practice-band = 练习模式（不影响正式数据）
practice-band-text = 人员和单位情况均为虚构。
practice-levels = 查看哪一级
practice-level = { $level }：{ $office }
practice-leave = 退出练习
practice-mark = 练习

top-day = 查询时点 { $day }
as-of-title = 查询时点
as-of-text = 台账、判定和数字都按所选日期显示，只能查看，不能修改。将来的日期显示届时到期的事项。
as-of-usual = 常用日期
as-of-year-ended = 上年末（{ $day }）
as-of-three-months = 三个月后（{ $day }）
as-of-year-end = 本年末（{ $day }）
as-of-twelve-months = 一年后（{ $day }）
as-of-day = 日期
as-of-show = 查看这一天
as-of-working = 正在按这一天整理……
as-of-today = 今天
as-of-back = 回到今天
as-of-past = 正在查看过去的日期：{ $day }
as-of-future = 正在查看将来的日期：{ $day }
as-of-past-text = 不是今天的情况，不能修改。按事项本身的日期显示；没有日期的项目（如姓名、学历、岗位属性）显示现在登记的值。
as-of-future-text = 不是今天的情况，不能修改。按现在已登记的事项推算：届时到期、应办的都已列出。
as-of-not-now = 查看其他日期时不能办理
as-of-not-now-text = 登记、导入、报送和设置只在今天办理。

# 月报.
nav-reports = 月报
reports-sub-own = 本单位每月按三项职责填一次数，只填数字；每月 25 日起可填当月
reports-sub-below = 各基层工会一个月的工作，按三项职责计数
reports-month = 月份
reports-union = 单位
reports-do = 操作
reports-now = 填报 { $month } 月报
reports-enter = 填报
reports-enter-name = 填报：{ $name }
reports-change = 修改
reports-change-name = 修改：{ $name }
reports-not-yet = 未报
reports-total = 合计
reports-sum-of = { $asked } 行中有 { $given } 行已填
reports-missing = { $done } 个单位已报，{ $count } 个未报：{ $names }
reports-none = 下面还没有乡镇（街道、园区）工会。请先在“机构与配备”里添加。
reports-saved = { $month } 月报已保存

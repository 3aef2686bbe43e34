# 框架与各处共用的词。

brand = 社工台账
loading = 正在打开台账……
close = 关闭
skip = 跳到正文
nav = 主导航
nav-home = 工作台
nav-people = 人员
nav-offices = 机构与配备
nav-filing = 备案
nav-settings = 设置与备份
top-today = 查询时点 { $day }（今天）
top-actor = 经办人：{ $name }
written-elsewhere = 本台账于 { $at } 在另一个窗口中更新，当前显示的已是最新内容。
choose = 请选择
hint-date = 例如 2021-3-1；只知道年月时填 2021.3
hint-day = 例如 2021-3-1 或 20210301
unit-outside = 不在机构列表中，按填写的名称登记
unit-none = 没有找到。请输入单位名称
unit-more = 结果较多，请多输入几个字
n-people = { $count } 人
show = 显示
hide = 隐藏
cancel = 取消
saving = 正在保存……
form-errors = 有 { $count } 处需要改正

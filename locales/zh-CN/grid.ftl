# 表格录入：各项业务共用的可编辑表格。

issue-grid-doubled = 同一行在内容里出现不止一次，数不相同，不知以哪个为准。请改正后重新粘贴。
issue-grid-moved = 台账里的数在这期间已由 { $before } 改为 { $now }，请核对后重新输入。

grid-bar = 未保存的修改
grid-changed = { $count ->
    [0] 没有未保存的修改
   *[other] 已修改 { $count } 格，尚未保存
}
grid-faults = { $count } 格有误
grid-next-fault = 下一处有误
grid-save = 保存
grid-undo = 撤销
grid-redo = 恢复
grid-drop = 放弃修改
grid-drop-title = 放弃全部修改
grid-drop-text = 表中未保存的 { $count } 格将恢复为台账里的数。
grid-drop-do = 放弃
grid-fault-list = 有误的格
grid-fault-at = { $row }，{ $column }
grid-cell = { $row }，{ $column }
grid-cell-closed = { $row }，{ $column }，只读
grid-total = 合计
grid-total-empty = 未填 { $count }
grid-total-faulty = 有误 { $count }
grid-empty = 未填
grid-fixed = 只读：由该单位自行填报，或不在本表录入。
grid-keys = 方向键移动，直接输入即替换，F2 修改，Enter 下移，Tab 右移，先按 Esc 再按 Tab 离开表格；可从 WPS 或 Excel 复制后粘贴（Ctrl+V），Ctrl+C 复制，Ctrl+D 向下填充，Ctrl+Z 撤销，Ctrl+Y 恢复。
grid-fills = 批量填入
grid-filled = 已填入 { $count } 个空格，尚未保存。
grid-overwritten = { $count ->
    [0] 没有需要改动的格：已与计算结果相同，或没有可计算的数。
   *[other] 已按计算结果填入 { $count } 格，尚未保存，可撤销。
}
grid-filled-none = 没有可填入的空格：已填的格不会被改动。
grid-saved = 已保存 { $count } 格。
grid-restored = 已找回上次未保存的 { $count } 格修改。
grid-restored-moved = 其中 { $count } 格台账里的数已变，标为有误，请逐格核对。
grid-restored-lost = { $count } 格所在的行已不在表中，未能找回。
grid-faults-first = 有 { $count } 格有误，请先改正再保存。

grid-saved-undo = 撤销本次保存
grid-saved-undone = 已撤销，台账恢复为保存前的数。

# 粘贴
grid-paste-title = 核对粘贴内容
grid-paste-summary = 将修改 { $changes } 格{ $left ->
    [0] {""}
   *[other] ，{ $left } 格不粘贴
}。
grid-paste-named = 已按行名和表头对应，与两边的排列顺序无关。
grid-paste-in-order = 已按行名对应；没有表头，各列按先后填入：{ $columns }。请逐列核对，带表头一起复制可按表头对应。
grid-paste-into = 第 { $column } 列填入“{ $title }”
grid-paste-nth = 第 { $column } 列
grid-left-columns = 以下各列在表中没有对应的列，不填入：{ $names }
grid-paste-placed = 按所选位置依次粘贴。含单位名称一起复制，可以按名称对应。
grid-paste-unknown = 以下各行在表中没有对应，未粘贴：{ $names }
grid-paste-row = 行
grid-paste-column = 列
grid-paste-from = 现值
grid-paste-to = 改为
grid-paste-left = 不粘贴的格
grid-paste-changes = 将要修改的格
grid-paste-text = 粘贴的内容
grid-paste-why = 原因
grid-paste-count = 处数
grid-paste-where = 位置
grid-paste-at = { $row }：{ $column }
grid-paste-outside = 超出表格范围
grid-paste-closed = 只读
grid-paste-beyond = 第 { $row } 行第 { $column } 列
grid-paste-more = 另有 { $count } 项，未列出。
grid-paste-do = 粘贴 { $count } 格
grid-paste-nothing = 没有可粘贴的内容：数据与表中相同，或都不能粘贴。
grid-paste-none = 剪贴板里没有表格内容。请在 WPS 或 Excel 里选中单元格复制后再粘贴。

# 从工作簿导入
issue-grid-cell-fault = 公式出错，没有数。请在工作簿里改正后重新导入，或在表中直接填写。
issue-grid-cell-unsaved = 公式还没有计算结果。请用 WPS 或 Excel 打开文件，保存一次，再重新导入。
grid-book = 从工作簿导入
grid-book-reading = 正在读取工作簿…
grid-book-title = 核对工作簿内容
grid-book-do = 填入 { $count } 格
grid-book-summary = { $rows } 行已对应，将修改 { $changes } 格{ $left ->
    [0] {""}
   *[other] ，{ $left } 格不填入
}。
grid-book-nothing = { $rows } 行已对应，没有可填入的内容：数据与表中相同，或都不能填入。
grid-book-open = 还有 { $count } 个问题没有选择，相应的行暂不填入。
grid-book-unread = 还不知道哪一列是名称、哪些列是要填的数。请在下面指定。
grid-book-source = { $file }，{ $sheet }
grid-book-sheet = 工作表
grid-book-sheet-rows = { $name }（{ $rows } 行对应）
grid-book-sheets = { $name }：{ $sheets } 张合并读取（{ $rows } 行对应）
grid-book-columns = 表头与各列（已对应 { $count } 列）
grid-book-head = 表头所在的行
grid-book-head-row = 第 { $row } 行：{ $texts }
grid-book-choose = 请选择
grid-book-ignore = 不导入
grid-book-aside = { $count } 行已隐藏或划去，未填入。勾选后一并填入
grid-book-rows = 第 { $rows } 行
grid-book-rows-more = 等 { $count } 行
grid-book-place = “{ $sheet }”第 { $row } 行
grid-book-whom = { $name }（{ $more }）
grid-book-nameless = 没有名称
grid-book-asked = 请确认 { $count } 处
grid-book-why-other-number = { $rows }：{ $whom }的名字在表中有，证件号码不同。是哪一行？
grid-book-why-other-name = { $rows }：{ $whom }的证件号码在表中有，名字不同。是哪一行？
grid-book-why-other-unit = { $rows }：{ $whom }的名字在表中有，单位不同。是哪一行？
grid-book-why-several = { $rows }：{ $whom }在表中不止一行。是哪一行？
grid-book-why-doubled = { $rows }都是{ $whom }。用哪一行？
grid-book-line = { $row }：{ $figures }
grid-book-apart = 不是同一人：各占一行
grid-book-leave = 不填入
grid-book-unknown = 表中没有的 { $count } 项
grid-book-unknown-text = 这些行不填入。如果只是写法不同，可以指定是表中的哪一行。
grid-book-unknown-who = 工作簿中的名称
grid-book-unknown-rows = 出现次数
grid-book-unknown-is = 是表中的
grid-book-unknown-count = { $count } 次，{ $rows }
grid-book-unknown-name = { $whom }是表中的哪一行
grid-book-sums = 与工作簿的合计不符
grid-book-sums-same = 将填入的数与工作簿的 { $count } 处合计一致。
grid-book-sums-explained = 另有 { $count } 处合计与将填入的数不同，差额都在未填入的行里。
grid-book-sum = 合计
grid-book-sum-at = { $label }（{ $row }）
grid-book-sum-said = 工作簿合计
grid-book-sum-taken = 将填入
grid-book-sum-left = 未填入的行
grid-book-sum-rest = 还差
grid-book-left-columns = 以下有数的列在表中没有对应的列，不填入：{ $names }。如需填入，请在“表头与各列”中指定。
grid-book-left-texts = 另有这些有内容的列不填入：{ $names }。如需填入，请在“表头与各列”中指定。
grid-book-other-month = 工作簿里写的月份与本表不同：工作簿写“{ $said }”，本表是 { $month }。请先核对是不是选错了文件或月份。
grid-book-missing = 表中有 { $count } 行工作簿里没有，保持不变：{ $names }
grid-book-and-more = 等
grid-book-rounded = { $count } 个金额超过两位小数，按四舍五入到分填入。
grid-book-unsaved = 有 { $count } 格是公式，文件里没有保存计算结果，不填入。请用 WPS 或 Excel 打开这个文件，保存一次，再重新导入。
grid-book-left = 不填入的格
grid-book-text = 工作簿中的内容
grid-template = 下载模板
grid-template-name = { $table }模板.xlsx
grid-template-done = 已下载{ $file }。填好后用“从工作簿导入”导入。
grid-unsaved = 表中有 { $count } 格还没有保存：不能核定，打印出来的也没有这些格。请先保存。
grid-confirm-title = 仍要核定？
grid-confirm-do = 仍要核定
grid-confirm-text = 这张表还有 { $count } 处需要核对，已列在页面上。确认没有问题，可以仍然核定。
grid-ask-title = 仍要保存？
grid-ask-do = 仍要保存
grid-book-welcome = 全部新增到表中
grid-added-again = 已有{ $name }，又新增一行。不是同一人的，请填写报考岗位以便区分；是同一人的不用填写，空行不保存。
grid-added = 已新增一行：{ $name }

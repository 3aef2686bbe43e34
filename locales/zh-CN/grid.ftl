# 表格录入：各项业务共用的可编辑表格。

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
grid-paste-outside = 超出表格范围
grid-paste-closed = 只读
grid-paste-beyond = 第 { $row } 行第 { $column } 列
grid-paste-more = 另有 { $count } 格，未列出。
grid-paste-do = 粘贴 { $count } 格
grid-paste-nothing = 没有可粘贴的内容：数据与表中相同，或都不能粘贴。
grid-paste-none = 剪贴板里没有表格内容。请在 WPS 或 Excel 里选中单元格复制后再粘贴。

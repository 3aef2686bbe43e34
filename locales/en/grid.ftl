# The editable table that all processes share.

issue-grid-moved = The register changed this value from { $before } to { $now } meanwhile. Check it and type it again.

grid-bar = Unsaved changes
grid-changed = { $count ->
    [0] No unsaved changes
    [one] { $count } cell changed, not saved yet
   *[other] { $count } cells changed, not saved yet
}
grid-faults = { $count ->
    [one] { $count } cell at fault
   *[other] { $count } cells at fault
}
grid-next-fault = Next fault
grid-save = Save
grid-undo = Undo
grid-redo = Redo
grid-drop = Discard changes
grid-drop-title = Discard all changes
grid-drop-text = { $count ->
    [one] { $count } unsaved cell goes back to what the register holds.
   *[other] { $count } unsaved cells go back to what the register holds.
}
grid-drop-do = Discard
grid-fault-list = Cells at fault
grid-fault-at = { $row }, { $column }
grid-cell = { $row }, { $column }
grid-cell-closed = { $row }, { $column }, read only
grid-total = Total
grid-total-empty = { $count } empty
grid-total-faulty = { $count } at fault
grid-empty = empty
grid-fixed = Read only: the office reports it itself, or it is not entered in this table.
grid-keys = Arrow keys move, typing replaces, F2 edits, Enter goes down, Tab goes right, Esc and then Tab leave the table. Paste from WPS or Excel with Ctrl+V, copy with Ctrl+C, fill down with Ctrl+D, undo with Ctrl+Z, redo with Ctrl+Y.
grid-fills = Fill in at once
grid-filled = { $count ->
    [one] Filled { $count } empty cell; not saved yet.
   *[other] Filled { $count } empty cells; not saved yet.
}
grid-filled-none = There is no empty cell to fill: cells with something in them are left alone.
grid-saved = { $count ->
    [one] { $count } cell saved.
   *[other] { $count } cells saved.
}
grid-restored = { $count ->
    [one] { $count } unsaved cell of last time is back.
   *[other] { $count } unsaved cells of last time are back.
}
grid-restored-moved = { $count ->
    [one] { $count } of them has another value in the register now and is marked: check it.
   *[other] { $count } of them have other values in the register now and are marked: check each.
}
grid-restored-lost = { $count ->
    [one] { $count } cell could not be brought back: its row is no longer in the table.
   *[other] { $count } cells could not be brought back: their rows are no longer in the table.
}
grid-faults-first = { $count ->
    [one] { $count } cell is at fault: correct it before saving.
   *[other] { $count } cells are at fault: correct them before saving.
}

grid-saved-undo = Undo this save
grid-saved-undone = Undone: the register is as it was before.

# Pasting
grid-paste-title = Check what is pasted
grid-paste-summary = { $changes ->
    [one] { $changes } cell will change
   *[other] { $changes } cells will change
}{ $left ->
    [0] {""}
   *[other] , { $left } will not be pasted
}.
grid-paste-named = Matched by row names and headings, whatever the order on either side.
grid-paste-placed = Pasted from the selected cell on. Copy the names of the units along, and they are matched by name.
grid-paste-unknown = These rows have no match in the table and are not pasted: { $names }
grid-paste-row = Row
grid-paste-column = Column
grid-paste-from = Now
grid-paste-to = Will be
grid-paste-left = Cells that are not pasted
grid-paste-changes = Cells that will change
grid-paste-text = Pasted text
grid-paste-why = Why
grid-paste-outside = Beyond the table
grid-paste-closed = Read only
grid-paste-beyond = Row { $row }, column { $column }
grid-paste-more = { $count ->
    [one] { $count } more cell is not listed.
   *[other] { $count } more cells are not listed.
}
grid-paste-do = { $count ->
    [one] Paste { $count } cell
   *[other] Paste { $count } cells
}
grid-paste-nothing = Nothing to paste: everything is as it stands, or cannot be pasted.
grid-paste-none = The clipboard holds no table. Select cells in WPS or Excel, copy them and paste again.

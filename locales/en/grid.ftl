# The editable table that all processes share.

issue-grid-doubled = The same row comes more than once with different values, and nobody knows which counts. Correct it and paste again.
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
grid-overwritten = { $count ->
    [0] No cell has to change: all say what is worked out, or there is nothing to work out.
    [one] Put what is worked out into { $count } cell; not saved yet, and can be undone.
   *[other] Put what is worked out into { $count } cells; not saved yet, and can be undone.
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
grid-paste-in-order = Matched by row names. There is no heading, so the columns are taken one after the other: { $columns }. Check each; copy the headings along, and columns are matched by them.
grid-paste-into = column { $column } into “{ $title }”
grid-paste-nth = column { $column }
grid-left-columns = No column of the table matches these columns, and they are not filled in: { $names }
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
grid-paste-count = Cells
grid-paste-where = Where
grid-paste-at = { $row }: { $column }
grid-paste-outside = Beyond the table
grid-paste-closed = Read only
grid-paste-beyond = Row { $row }, column { $column }
grid-paste-more = { $count ->
    [one] { $count } more is not listed.
   *[other] { $count } more are not listed.
}
grid-paste-do = { $count ->
    [one] Paste { $count } cell
   *[other] Paste { $count } cells
}
grid-paste-nothing = Nothing to paste: everything is as it stands, or cannot be pasted.
grid-paste-none = The clipboard holds no table. Select cells in WPS or Excel, copy them and paste again.

# From a workbook
issue-grid-cell-fault = The formula has failed and gives no figure. Mend it in the workbook and import again, or type the figure into the table.
issue-grid-cell-unsaved = The formula has no result. Open the file in WPS or Excel, save it once, and import it again.
grid-book = Import a workbook
grid-book-reading = Reading the workbook…
grid-book-title = Check the workbook
grid-book-do = { $count ->
    [one] Fill in { $count } cell
   *[other] Fill in { $count } cells
}
grid-book-summary = { $rows ->
    [one] { $rows } row matches
   *[other] { $rows } rows match
}, { $changes ->
    [one] { $changes } cell will change
   *[other] { $changes } cells will change
}{ $left ->
    [0] {""}
   *[other] , { $left } will not be filled in
}.
grid-book-nothing = { $rows ->
    [one] { $rows } row matches
   *[other] { $rows } rows match
}, and there is nothing to fill in: everything is as it stands, or cannot be filled in.
grid-book-open = { $count ->
    [one] { " " }{ $count } question is open: its rows are not filled in yet.
   *[other] { " " }{ $count } questions are open: their rows are not filled in yet.
}
grid-book-unread = It is not clear which column holds the names and which hold the figures. Say so below.
grid-book-source = { $file }, { $sheet }
grid-book-sheet = Sheet
grid-book-sheet-rows = { $rows ->
    [one] { $name } ({ $rows } row matches)
   *[other] { $name } ({ $rows } rows match)
}
grid-book-sheets = { $rows ->
    [one] { $name }: { $sheets } read as one ({ $rows } row matches)
   *[other] { $name }: { $sheets } read as one ({ $rows } rows match)
}
grid-book-columns = { $count ->
    [one] Heading and columns ({ $count } column matched)
   *[other] Heading and columns ({ $count } columns matched)
}
grid-book-head = Row of the heading
grid-book-head-row = Row { $row }: { $texts }
grid-book-choose = Choose
grid-book-ignore = Not imported
grid-book-aside = { $count ->
    [one] { $count } row is hidden or struck through and left out. Tick to fill it in too
   *[other] { $count } rows are hidden or struck through and left out. Tick to fill them in too
}
grid-book-rows = Row { $rows }
grid-book-rows-more = { " " }and more, { $count ->
    [one] 1 row in all
   *[other] { $count } rows in all
}
grid-book-place = “{ $sheet }” row { $row }
grid-book-whom = { $name } ({ $more })
grid-book-nameless = No name
grid-book-asked = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
grid-book-why-other-number = { $rows }: the name of { $whom } is in the table, with another document number. Which row is it?
grid-book-why-other-name = { $rows }: the document number of { $whom } is in the table, with another name. Which row is it?
grid-book-why-other-unit = { $rows }: the name of { $whom } is in the table, in another unit. Which row is it?
grid-book-why-several = { $rows }: there is more than one row for { $whom } in the table. Which is it?
grid-book-why-doubled = { $rows }: all are { $whom }. Which one counts?
grid-book-line = { $row }: { $figures }
grid-book-apart = Different people: a row each
grid-book-leave = Leave out
grid-book-unknown = { $count ->
    [one] { $count } entry is not in the table
   *[other] { $count } entries are not in the table
}
grid-book-unknown-text = These rows are not filled in. If only the spelling differs, say which row of the table is meant.
grid-book-unknown-who = In the workbook
grid-book-unknown-rows = Found
grid-book-unknown-is = Row of the table
grid-book-unknown-count = { $count ->
    [one] { $rows }, once
   *[other] { $rows }, { $count } times
}
grid-book-unknown-name = Which row of the table is { $whom }
grid-book-sums = The totals of the workbook differ
grid-book-sums-same = { $count ->
    [one] What will be filled in equals the total of the workbook.
   *[other] What will be filled in equals the { $count } totals of the workbook.
}
grid-book-sums-explained = { $count ->
    [one] { $count } more total differs only by the rows left out.
   *[other] { $count } more totals differ only by the rows left out.
}
grid-book-sum = Total
grid-book-sum-at = { $label } ({ $row })
grid-book-sum-said = Workbook
grid-book-sum-taken = Filled in
grid-book-sum-left = Rows left out
grid-book-sum-rest = Still differs
grid-book-left-columns = No column of the table matches these columns with figures, and they are not filled in: { $names }. To take one, say what it is among the columns below.
grid-book-left-texts = Other columns with something in them are not filled in: { $names }. To take one, say what it is among the columns below.
grid-book-other-month = The workbook speaks of another month: it says “{ $said }”, and this table is of { $month }. Check first whether the file or the month is the wrong one.
grid-book-missing = { $count ->
    [one] { $count } row of the table is not in the workbook and stays as it is: { $names }
   *[other] { $count } rows of the table are not in the workbook and stay as they are: { $names }
}
grid-book-and-more = {" "}…
grid-book-rounded = { $count ->
    [one] { $count } amount has more than two decimals and is rounded to the fen.
   *[other] { $count } amounts have more than two decimals and are rounded to the fen.
}
grid-book-unsaved = { $count ->
    [one] 1 cell holds a formula whose result the file was saved without; it is not filled in
   *[other] { $count } cells hold formulas whose results the file was saved without; they are not filled in
}. Open the file in WPS or Excel, save it once, and import it again.
grid-book-left = Cells that are not filled in
grid-book-text = In the workbook
grid-template = Download a template
grid-template-name = { $table } template.xlsx
grid-template-done = { $file } is downloaded. Fill it in and import it as a workbook.
grid-unsaved = { $count ->
    [one] 1 cell of the table is not saved: the table cannot be confirmed, and the cell is not on paper
   *[other] { $count } cells of the table are not saved: it cannot be confirmed, and they are not on paper
}. Save first.
grid-confirm-title = Confirm all the same?
grid-confirm-do = Confirm all the same
grid-confirm-text = { $count ->
    [one] There is 1 point
   *[other] There are { $count } points
} of this table to be looked at, listed on the page. If all is right, it can be confirmed all the same.
grid-ask-title = Save all the same?
grid-ask-do = Save all the same
grid-book-welcome = Add all of them
grid-added-again = { $name } stands here already; another row is added. Fill in the post to tell two people apart; an empty row is not saved.
grid-added = Added: { $name }

# Importing a roster: choose the file, check its columns, check its people, import.

import-title = Import a roster
import-open = Import a roster
import-sub = Turn the spreadsheet you have into the register. Every row is checked before anything is imported; your file is not changed.
import-steps = Steps of the import
import-step-choose = Choose a file
import-step-columns = Check columns
import-step-review = Check people
import-step-done = Done
import-back = Back
import-next = Next: check people
import-other-file = Another file
import-lost = Leaving this page loses these checks and corrections; the register and your file stay as they are.

# First step
import-choose = Choose a roster
import-choose-title = Roster file
import-choose-hint = Or drop the file here. .xlsx, .xls, .ods and .csv, made by WPS or Excel
import-choose-text = No need to tidy it first: title rows, merged cells, blank rows, totals and signature rows are recognised; spaces and full-width digits in numbers are mended and marked.
import-choose-calm = The file is read on this computer only and is not uploaded.
import-template = Download an empty template
import-template-text = No spreadsheet yet? Fill in the template and import it here.
import-template-name = roster-template.xlsx
import-reading = Reading the file…
import-refused = { $file } cannot be read
import-refused-more = The register has not changed. Choose another file, or mend this one as said above and choose it again.

# Second step
import-file = File
import-file-name = File name
import-sheet = Sheet
import-sheet-people = { $people ->
    [one] { $name } (1 person)
   *[other] { $name } ({ $people } people)
}
import-sheet-hidden = { $people ->
    [one] { $name } (hidden sheet, 1 person)
   *[other] { $name } (hidden sheet, { $people } people)
}
import-sheets-joined = Sheets together, { $sheets }: { $name } ({ $people ->
    [one] 1 person
   *[other] { $people } people
})
import-elsewhere-title = Other sheets are left out.
import-elsewhere = “{ $name }” holds { $people ->
    [one] 1 person
   *[other] { $people } people
}{ $repeated ->
    [0] , not part of this import.
   *[other] , of whom { $repeated } are in this import already.
}
import-elsewhere-use = Import this sheet instead
import-elsewhere-use-name = Import sheet “{ $name }” instead
import-header = Header
import-header-one = Row { $first }
import-header-two = Rows { $first } to { $last }
import-header-missing = No header was found in this sheet. Choose another sheet, or write a row with column names such as 姓名 and 身份证号 into the file and choose it again.
import-columns = Columns
import-columns-text = On the left the columns of the file, on the right the fields of the register. Correct what is wrong: the same column names will be read the same way next time.
import-columns-table = Columns and fields
import-column = Column of the file
import-column-sample = For example
import-column-hidden = Hidden column
import-column-target = Field
import-column-target-name = Field for column { $column } “{ $title }”
import-column-untitled = (no name)
import-target-school-and-major = School and major
import-target-study = { $field } ({ $mode })
import-target-contract-term = Contract term
import-target-sequence = Sequence number (not kept)
import-target-roster-date = Date of beginning union work
import-target-ignore = Do not import this column
import-batch = For the whole batch
import-batch-kind = These people are
import-batch-existing = existing staff
import-batch-existing-text = At work before the register was set up
import-batch-newly-hired = newly hired
import-batch-newly-hired-text = Just hired, to be filed as new
import-roster-date = Is column “{ $title }” the day of hiring?
import-roster-date-yes = Yes, enter it as the day of hiring
import-roster-date-no = No, leave the day of hiring empty
import-units-text = Said once here, this holds for the whole batch: it fills only what neither the file nor the register says, and changes nothing else. What is not known may stay empty and be filled in later; the employer under the labour contract and the form of employment are needed before filing.
import-units-more = More about the engagement
import-clash = Two columns are taken for “{ $field }”. Keep one, and choose another field or no import for the other.
import-need = No column is taken for “{ $field }”, without which people cannot be told apart. Choose one in the table.
import-need-batch = Say whether these people are existing staff or newly hired
import-need-roster-date = Say whether column “{ $title }” is the day of hiring
import-planning = Checking row by row…

# Third step
import-groups = Show by result
import-group-all = All
import-group-new = New
import-group-changed = Changed
import-group-same = Same
import-group-asks = To confirm
import-group-refused = Refused
import-group-skipped = Skipped
import-group-repaired = Mended
import-lines = Rows of the roster
import-lines-none = Nobody of this kind.
import-line-row = Row
import-line-state = Result
import-line-what = Note
import-line-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
}: { $fields }
import-line-repairs = { $count } mended
import-line-more = {" "}({ $count ->
    [one] 1 problem
   *[other] { $count } problems
})
import-line-fine = Nothing to mend
import-line-same = As in the register
import-line-hidden = Hidden row, not imported
import-line-struck = Struck through, not imported
import-line-skipped = Not imported
import-values = The same text in several cells
import-values-text = The register cannot read the texts below. Settle each once: every cell that says the same and cannot be read is entered so. What standard term a word stands for is remembered for the next file.
import-value-seen = Text in the file
import-value-count = Cells
import-value-cells = { $count ->
    [one] 1 cell
   *[other] { $count } cells
}
import-value-why = Problem
import-value-to = Enter all as
import-value-to-name = { $field } “{ $seen }”: enter all as
import-value-use-name = Use: { $name }
import-value-blank = Leave empty
import-value-blank-name = Leave empty: { $field } “{ $seen }”
import-value-reading-name = { $reading }: { $field } “{ $seen }”
import-reading-month = { $year }-{ $month }
import-value-typed = The text instead
import-value-empty = Type the text instead, or choose “Leave empty”.
import-answered = Settled for all
import-answered-line = { $field } “{ $seen }” is entered as “{ $to }” in { $count ->
    [one] 1 cell.
   *[other] { $count } cells.
}
import-answered-undo-name = Change “{ $seen }”
import-months = { $count ->
    [one] 1 date of a contract names a month only.
   *[other] { $count } dates of contracts name a month only.
}
import-months-take = From the first day, to the last day
import-months-taken = Contracts that name months only begin on the first day of the month and end on the last.
import-nameless = (no name)
import-row = Row { $row } { $name }
import-row-of = { $sheet }, row { $row } { $name }
import-row-none = Choose a row to see what becomes of each cell.
import-row-next = Next problem
import-row-skip = Skip this row
import-row-unskip = Bring this row back
import-row-person = Open the person’s file
import-faults = Problems
import-fault-whole = { $cause } { $remedy }
import-fault-at = Sheet “{ $sheet }” { $cell }
import-fault-row = Sheet “{ $sheet }” row { $row }
import-decide = Please confirm
import-decision-keep-first = Take the earlier row, skip this one
import-decision-take-this = Take this row, skip the earlier one
import-decision-sex-by-number = As the number says
import-decision-sex-unknown = Leave it empty for now
import-decided = Confirmed: { $decision }
import-undecide = Change
import-confirm = Checked: enter it as it stands
import-confirmed = Checked
import-confirm-undo-name = Change { $field }
import-changes = What would change
import-change-field = Field
import-change-old = In the register
import-change-new = After the import
import-change-none = Empty
import-cells = Cells
import-cell-seen = As it stands
import-cell-taken = Entered as
import-cell-blank = empty
import-cell-not-taken = not entered
import-cell-corrected = Corrected
import-cell-correct = Correct
import-cell-correct-name = Correct { $field }
import-cell-value = The right { $field }
import-cell-blank-name = Leave empty: { $field }
import-cell-use = Use
import-cell-undo = Put back
import-cell-undo-name = Put { $field } back
import-aside-hidden = { $count ->
    [one] 1 row is hidden or filtered out in the file
   *[other] { $count } rows are hidden or filtered out in the file
}{ $state ->
    [taken] {" "}and included in this import.
    [left] {" "}and not included in this import.
   *[some] ; { $left } of them are not included in this import.
}
import-aside-struck = { $count ->
    [one] 1 row is struck through in the file
   *[other] { $count } rows are struck through in the file
}{ $state ->
    [taken] {" "}and included in this import.
    [left] {" "}and not included in this import.
   *[some] ; { $left } of them are not included in this import.
}
import-aside-left = { $count ->
    [one] 1 row stands under a heading such as “left” or “not counted”
   *[other] { $count } rows stand under a heading such as “left” or “not counted”
}{ $state ->
    [taken] {" "}and included in this import.
    [left] {" "}and not included in this import.
   *[some] ; { $left } of them are not included in this import.
}
import-aside-take = { $aside ->
    [hidden] Import the hidden rows too
    [left] Import the rows of those who left too
   *[struck] Import the struck rows too
}
import-aside-leave = { $aside ->
    [hidden] Leave out the hidden rows
    [left] Leave out the rows of those who left
   *[struck] Leave out the struck rows
}
import-left-out = { $blank ->
    [one] 1 blank row
   *[other] { $blank } blank rows
} and { $totals ->
    [one] 1 row of totals
   *[other] { $totals } rows of totals
} or signatures: no people, left out.
import-unit-rows = { $count ->
    [one] 1 unit named on a line of its own, taken as the using unit of the people below
   *[other] { $count } units named on lines of their own, taken as the using units of the people below
}
import-unit-row = Row { $row }, “{ $unit }”: { $count ->
    [one] for 1 person below
   *[other] for { $count } people below
}
import-absent = In the register and not in the file: { $count ->
    [one] 1 person
   *[other] { $count } people
}
import-absent-text = To compare only: the import changes nothing of theirs. Record the exit of whoever has left in their file.
import-absent-line = { $unit } { $number }
import-will-take = { $take ->
    [one] 1 person will be imported
   *[other] { $take } people will be imported
}. { $parts }.
import-will-leave = { $leave ->
    [one] 1 row will not
   *[other] { $leave } rows will not
}. { $parts }.
import-will-part = { $group }: { $count }
import-will-comma = {", "}
import-will-nothing = There is nobody to import.
import-will-asks = Of these, { $count ->
    [one] 1 has something to confirm
   *[other] { $count } have something to confirm
}: now, or after the import.
import-take = Import { $count ->
    [one] 1 person
   *[other] { $count } people
}
import-taking = Entering { $count ->
    [one] 1 person
   *[other] { $count } people
}…
import-why = Roster import: { $file }

# Fourth step
import-marked = Download the workbook with its problems marked
import-marked-name = marked-roster-{ $day }.xlsx
import-done = { $count ->
    [one] 1 person imported
   *[other] { $count } people imported
}
import-done-text = { $new } new, { $changed } updated. { $left ->
    [0] Everybody in the file is in the register.
   *[other] { $left } rows were not imported: hand the marked workbook back, have it corrected and import it again.
}
import-done-incomplete = What the roster does not say, such as contracts, can be filled in person by person.
import-done-people = See people
import-done-file = Make the filing
import-done-missing = { $count ->
    [one] 1 person cannot be filed yet: see what is missing
   *[other] { $count } people cannot be filed yet: see what is missing
}
import-done-again = Import another file
import-undo = Undo this import
import-undo-title = Undo this import?
import-undo-text = Everybody and everything this import entered will go, and the register will be as it was before. What has been changed since cannot be undone.
import-undoing = Undoing…
import-undone = Undone: the register is as it was before. You can go on checking and import again.

# Between things in a row
import-comma = {", "}
import-scope = Everybody here is outside the establishment, full time and mainly at union work
import-scope-text = Tick only what is certain; otherwise it stays open for each person. Only those for whom all three hold count.

# 薪酬.
nav-pay = Pay
pay-sub = One sheet a month: filled like last month, a few cells changed, looked through and confirmed. Amounts are the office’s; the program works out none
pay-month = Month
pay-table = Pay sheet
pay-person = Name
pay-unit = Place of work
pay-why = Pay sheet of { $month }
pay-like-last = Fill in like last month
pay-by-scheme = Fill in by the scheme
pay-add-up = Add up the gross pay
pay-none = Nobody was at work in this month
pay-none-text = Enter engagements under People first; then fill in the pay of this month.
pay-none-do = To People
pay-missing = { $count ->
    [one] 1 was at work in the month and has no pay
   *[other] { $count } were at work in the month and have no pay
} in the sheet: { $names }
pay-left = { $count ->
    [one] 1 was no longer at work in the month and has pay
   *[other] { $count } were no longer at work in the month and have pay
} in the sheet: { $names }
pay-no-performance = { $count ->
    [one] 1 has no performance pay
   *[other] { $count } have no performance pay
} (clause 45): { $names }
pay-sum-differs = The gross pay of { $count } is not the sum of its parts: { $names }
pay-below-minimum = { $count ->
    [one] 1 was at work all month and is to be paid
   *[other] { $count } were at work all month and are to be paid
} less than the minimum wage of { $minimum } yuan (in force from { $from }): { $names }
pay-sum = { $count } in the sheet, gross pay { $sum } yuan in all.
pay-confirm = Confirm this month’s sheet
pay-confirm-why = Confirm the pay sheet of { $month }
pay-confirmed = Confirmed on { $day }. Whoever changes a cell after that confirms it again.
pay-confirmed-now = The pay sheet of this month is confirmed
pay-tab-run = Pay sheet
pay-tab-grades = Grades
pay-tab-standards = Schemes and standards
pay-standards-office = Office
pay-grades = Grade changes to be approved
pay-no-grades = There is no pay scheme to go by yet
pay-no-grades-text = Enter the pay scheme in force with its grades under Schemes and standards first; then place and move people.
pay-grades-nobody = There is nobody to be placed or moved
pay-grades-nobody-text = Everybody at work is in the highest grade, or in one that the scheme in force does not have (for those enter a migration in the personal file).
pay-tick-all = Tick all
pay-tick = Tick { $name }
pay-factor = Factor where nothing new is known
pay-factor-none = Choose
pay-grade-now = Grade
pay-grade-none = Not placed
pay-grade-since = Last move
pay-grade-next = Next grade
pay-grade-reason = What has come since
pay-reason-unplaced = First placement
pay-reason-certificate = { $level } on { $day }
pay-reason-excellent = Assessed as excellent for { $year }
pay-grades-date = Date of the move
pay-grades-document = Document no.
pay-grades-do = Enter { $count ->
    [one] 1 move
   *[other] { $count } moves
}
pay-grades-why = Grades and moves
pay-grades-done = { $count ->
    [one] 1 move is entered
   *[other] { $count } moves are entered
}.
pay-print = Print the pay sheet
pay-print-grades = Print for approval

# Forms on paper.
form-pay = Pay sheet { $month }
form-contributions = { $insurance } { $month }
form-received = Received
form-total = Total
form-made-by = Made by:
form-checked-by = Checked by:
form-head = Head:
form-confirmed = Confirmed on { $day }
form-open = Not confirmed
form-remark = Remark
form-whole = Print whole identity numbers (logged)
form-grades = Grades to be approved
form-grades-factor = Factor
form-grades-basis = Basis
form-grades-from = From month
form-grades-document = By document { $document }
form-opinion-user = Opinion of the using unit
form-opinion-hirer = Opinion of the hirer
form-opinion-head = Approval of the county federation
form-signed-stamped = Head (signature):
form-date = (Stamp)　　　 Date:
pay-scheme-differs = The pay of { $count } differs from what the scheme in force lays down for their grade or certificate (look after a change of grade): { $names }
pay-registered = Registered: { $day } { $grade }

# Yearly verification: the head counts of all townships, and the sheets that they sign.

nav-verification = Yearly verification
verification-sub = Enter the head counts of all townships, print the sheets they sign, and note what came back
verification-day = Counted on
verification-members = Enter members too
verification-table = Head counts of all offices
verification-office = Office
verification-none = No offices below yet
verification-none-text = First add the unions of townships, subdistricts and zones under Offices.
verification-none-do = Add them
verification-theirs = { $count ->
    [one] { $count } office reports by itself and can only be read here. To enter for it, set its way of reporting to “by the superior” under Offices.
   *[other] { $count } offices report by themselves and can only be read here. To enter for them, set their way of reporting to “by the superior” under Offices.
}
verification-done = { $given } of { $count } entered
verification-why = Head counts of the yearly verification, { $day }
verification-tab-counts = Head counts
verification-tab-sheets = Sheets to sign
verification-before-separate-unions = Separate, year before
verification-before-all-unions = All unions, year before
verification-before-workers = Workers, year before
verification-year = Year
verification-print-of = To print
verification-all = All offices (a page each)
verification-print = Print the sheets
verification-back = { $back } of { $count } signed and back
verification-differ = { $count } with a difference
verification-unexplained = { $count } without saying which
verification-uncounted = { $count } not counted this year
verification-unplaced = { $count ->
    [one] The using unit of { $count } person is not filled in, or is not chosen among the offices below: no sheet lists them. Open the list and choose it by “Set a field”.
   *[other] The using unit of { $count } people is not filled in, or is not chosen among the offices below: no sheet lists them. Open the list and choose it by “Set a field”.
}
verification-unplaced-reason = On no sheet to sign
verification-unplaced-do = Open the list
verification-between = ,{" "}
verification-signed = Signed on
verification-fill = Where a name is given: signed and back
verification-back-table = Sheets signed and back
verification-back-why = Sheets of the yearly verification { $year } signed and back
verification-stage = Progress
verification-stage-uncounted = Not counted
verification-stage-open = To be signed
verification-stage-partly = Not all entered
verification-stage-differs = Differs
verification-stage-done = Back

# The sheet to sign.
form-verification = Verification { $year } ({ $office })
form-figures = Head counts
form-year = { $year }
form-nobody = (nobody)
form-change = Change
form-must = Staffing: required, { $count } suggested (our suggestion, not the guidance’s)
form-may = Staffing: optional, { $count } at most
form-unknown = Staffing: cannot be told from the head counts
form-registered = { $count } registered, { $post } of them in post
form-between = ;{" "}
form-name = Name
form-checked = Found (please tick)
form-agrees = □ Figures and people are as above
form-differs = □ They differ as follows:
form-blank = ________________________________________
form-union = This union
form-county = County federation
form-signed-by = Checked by (signature):
form-signed-head = Head (signature):
form-signed-clerk = Clerk (signature):

# Work list.
task-verification-open = Verification { $year }: { $count ->
    [one] { $count } sheet is not back yet (to be done by 31 December)
   *[other] { $count } sheets are not back yet (to be done by 31 December)
}
task-verification-open-badge = Verification
task-verification-open-do = To the sheets
task-verification-late = Verification { $year }: the year is over and { $count ->
    [one] { $count } sheet is still not back
   *[other] { $count } sheets are still not back
}
task-verification-late-badge = Verification
task-verification-late-do = To the sheets
task-verification-differs = Verification { $year }: { $count ->
    [one] { $count } sheet came back with a difference; put the register right, then note that it agrees
   *[other] { $count } sheets came back with a difference; put the register right, then note that they agree
}
task-verification-differs-badge = Verification
task-verification-differs-do = Look

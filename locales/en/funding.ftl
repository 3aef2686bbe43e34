# 经费与服务: budget and execution, services bought, an organisation's own roster.

nav-funding = Funding and services
funding-sub = Budget and execution, service contracts, an organisation’s own roster beside the register (clauses 97–101)
funding-tab-money = Funding
funding-tab-services = Services
funding-tab-roster = Roster check
funding-shown = Show
funding-of = { $office }: by year
funding-all = This office and its counties: { $year }
funding-table = Budget and execution
funding-year-column = Year
funding-office-column = Office
funding-year = { $year }
funding-why = Funding entered
funding-records = Look at and remove single budget records
funding-counted = Average in post = those in post at the end of each month ÷ months (only months that are over; heads as registered). Cost per head = spent ÷ average in post, in yuan. Pay and contributions are those of the pay sheets (gross) and contribution sheets (paid by the employer) kept here.
funding-rate = Rate of execution
funding-change = Spent against last year
funding-heads = Average in post
funding-per-head = Cost per head (yuan)
funding-subsidies = Subsidies (yuan)
funding-pay = Pay kept here (yuan)
funding-contributions = Contributions kept here (yuan)
funding-beside = Spent beside these (yuan)
funding-notes = Notes
funding-noted = { $name }: { $note }
funding-between = {"; "}
funding-note-none = not entered
funding-note-amount = no budget entered: no rate
funding-note-zero = the budget is zero: no rate
funding-note-over = more spent than budgeted
funding-note-spent = spending not entered: no cost per head
funding-note-heads = nobody in post at any month’s end: no cost per head
funding-note-running = heads up to the end of month { $month }
funding-note-pay = pay of { $count ->
    [one] 1 month only
   *[other] { $count } months only
}
funding-note-contributions = contributions of { $count ->
    [one] 1 month only
   *[other] { $count } months only
}
funding-form-office = { $office }: budget and execution
funding-form-year = Budget and execution { $year }
funding-form-made = Made by
funding-form-checked = Checked by
funding-contracts = Service contracts
funding-contracts-said = { $count ->
    [one] 1 contract
   *[other] { $count } contracts
}; { $soon ->
    [one] 1 ends within
   *[other] { $soon } end within
} { $days ->
    [one] 1 day
   *[other] { $days } days
}; { $over ->
    [one] 1 has ended
   *[other] { $over } have ended
} with people still in post.
funding-contracts-none = No service contracts yet
funding-contracts-none-text = Enter the organisation below first, then the contract with it. Direct employment and dispatch need none.
funding-contract-new = Enter a contract
funding-left = Left
funding-days-left = { $days ->
    [one] 1 day
   *[other] { $days } days
}
funding-ended = Ended { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
funding-people = In post
funding-people-count = { $count }
funding-people-reason = In post under the service contract with { $name }
funding-verdict = Verdict
funding-not-begun = Not begun
funding-act = Act
funding-edit = Edit
funding-edit-of = Edit the contract with { $name }
funding-remove = Remove
funding-remove-of = Remove the contract with { $name }
roster-text = Choose the staff list of a social organisation or staffing company: it is compared, person by person, with those in the register whom it employs. Nothing is changed; a name leads to the person’s record. Facts the register lacks are not compared, contracts excepted.
roster-nobody = The register has no social organisation, and nobody whose contract somebody else signed.
roster-of-whom = Employer
roster-employer = { $name } ({ $count })
roster-file = Choose the list
roster-found = Only
roster-all = All { $count }
roster-at = { $found }: { $count }
roster-copy = Copy
roster-none = Nothing to show
roster-none-text = Choose the employer, then its list.
roster-said = { $file }: { $listed ->
    [one] 1 person listed
   *[other] { $listed } people listed
}, { $registered } of { $employer } in the register, { $same } of them alike.
roster-columns = Compared: { $fields } (sheet { $sheet }).
roster-aside = { $count } hidden or struck-through rows were not compared.
roster-reason = Compared with the list of { $employer }: { $found }
roster-found-stranger = Listed, not in the register
roster-found-missing = In the register, not listed
roster-found-left = Has left, still listed
roster-found-elsewhere = Employed by somebody else here
roster-found-doubled = Listed more than once
roster-found-unclear = Identity number does not match
roster-found-differs = Differs
roster-found-same = Alike
roster-left-on = left on { $day }
roster-of = employer in the register: { $employer }
roster-namesake = Same name, employer: { $employer }
roster-differs = { $field }: register { $ours }, list { $theirs }
roster-number = number in the list: { $number }
roster-column-found = Result
roster-column-name = Name
roster-column-number = Identity number
roster-column-unit = Works at
roster-column-rows = Rows
roster-column-said = Notes
issue-roster-no-table = No staff list was found in this file. Choose a table with names and identity numbers.
task-funding-spent = What was spent of the budget of { $year } is not entered
task-funding-spent-badge = Funding
task-funding-spent-do = Enter it

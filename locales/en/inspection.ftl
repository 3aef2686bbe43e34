# 督查: plan, findings, mending, coverage.

nav-inspection = Inspections
inspection-sub = Looking into how counties hire, train and manage, with civil affairs, personnel and finance (clause 71)
inspection-tab-coverage = Plan and coverage
inspection-tab-progress = Progress
inspection-tab-sheet = Findings and mending
inspection-office = Office
inspection-this-year = This year
inspection-last-year = Last year
inspection-plan-column = Planned for
inspection-undated = Planned, no day yet
inspection-missed = Not in two years
inspection-open = Open
inspection-verdict = Verdict
inspection-covered = { $year }: { $count ->
    [one] 1 office
   *[other] { $count } offices
}, { $looked } looked into, { $planned } planned; { $two } this year or last.
inspection-plan = Plan ({ $count })
inspection-plan-why = Inspections planned
inspection-planned-done = { $count ->
    [one] 1 office planned
   *[other] { $count } offices planned
}
inspection-tick-all = Tick all
inspection-tick = Tick { $name }
inspection-nobody = No offices below
inspection-nobody-text = Offices below are entered under Offices.
inspection-none = No inspections of your own this year
inspection-none-text = Tick offices under Plan and coverage.
inspection-road = Inspections are not issued by file: the county’s register does not show them. Print the feedback, seal it and send it; enter what was mended here once the report is in.
inspection-why = Inspection entered
inspection-stage = Stage
inspection-next = Next
inspection-actor = Who acts
inspection-until = Until
inspection-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
inspection-act = Act
inspection-grounds = Grounds
inspection-edit = Enter
inspection-edit-of = Enter the inspection of { $name }
inspection-remove = Remove
inspection-remove-of = Remove the inspection of { $name }
inspection-day = Day
inspection-do-look = Looked into ({ $count })
inspection-do-close = Close ({ $count })
inspection-did-look = Day entered for { $count ->
    [one] 1 office
   *[other] { $count } offices
}
inspection-did-close = { $count } closed
inspection-letters = Print feedback
inspection-stage-planned = Planned
inspection-stage-looked = To be answered
inspection-stage-mending = Being mended
inspection-stage-mended = To be verified
inspection-stage-closed = Closed
inspection-next-planned = Look into it, enter the day
inspection-next-looked = Enter findings and by when; close if there are none
inspection-next-mending = Send the feedback, see that it is mended
inspection-next-mended = Verify and close
inspection-next-closed = —
inspection-letter-title = Feedback on the inspection of { $office }
inspection-letter-document = Document no.
inspection-letter-number = No.
inspection-letter-nothing = Nothing was found that must be mended
inspection-letter-text = { $office }: on { $date } { $by }, with { $departments }, looked into how you hire, train and manage these workers. Please mend what is listed above and report in writing to { $by } by { $until }.
inspection-letter-none = { $office }: on { $date } { $by }, with { $departments }, looked into how you hire, train and manage these workers and found nothing that must be mended.
inspection-letter-received = Received by
issue-inspection-none-chosen = No office is ticked of which this is the next step.
inspection-again = { $names } already planned or looked into in { $year }. Another plan adds another inspection; to change only the day, enter it under Progress.
inspection-undated-text = No day is said; planned without a day.
inspection-plan-anyway = Plan all the same
issue-inspection-plan-day = The planned day is not in { $year }. Change the day, or the year at the top.
issue-inspection-plan-year = { $office }: the planned day is not in the year of the inspection. Change the day or the year.
issue-inspection-mend-early = { $office }: it is to be mended before it was looked into. Check both dates.
issue-inspection-close-unlooked = { $office } cannot be closed: no day of the inspection is entered. Enter the day first; if nobody went, remove the plan.
issue-inspection-close-early = { $office }: closed before it was looked into. Check both dates.
issue-inspection-close-unmended = { $office } cannot be closed: something was found and nothing is said of its mending. Enter it; if nothing need be mended, say so there.
task-inspection-late = { $offices ->
    [one] The planned day for { $office } is over and nothing is entered
   *[other] The planned days for { $office } and others, { $offices } offices, are over and nothing is entered
}
task-inspection-late-badge = Inspection
task-inspection-late-do = Enter it
task-inspection-unmended = { $offices ->
    [one] { $office } is late in mending
   *[other] { $office } and others, { $offices } offices, are late in mending
}
task-inspection-unmended-badge = Inspection
task-inspection-unmended-do = Go there
task-inspection-close = { $offices ->
    [one] { $office } reports it mended: verify and close
   *[other] { $office } and others, { $offices } offices, report it mended: verify and close
}
task-inspection-close-badge = Inspection
task-inspection-close-do = Verify

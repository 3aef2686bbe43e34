# Period reports, and who has not reported.
kind-period-report = Period report
kind-report-answer = Answer to a report
field-period-report-cycle = Kind of report
field-period-report-month = Last month of the period
field-period-report-rows = Indicators
field-period-report-explanations = Explanations
field-period-report-filled-by = Filled in by
field-period-report-checked-by = Checked by
field-period-report-signed = Signed on
field-report-answer-cycle = Kind of report
field-report-answer-month = Last month of the period
field-report-answer-date = Date
field-report-answer-lines = Answers by field
code-cycle-1 = Monthly report
code-cycle-2 = Quarterly report
code-cycle-3 = Yearly report

report-name = { $cycle ->
    [1] Monthly report { $year }-{ $part }
    [2] Report of quarter { $part } of { $year }
   *[other] Yearly report { $year }
}
parameter-report-month = Monthly reports asked for
parameter-report-quarter = Quarterly reports asked for
parameter-report-year = Yearly reports asked for
parameter-report-month-days = Monthly report due after the period
parameter-report-quarter-days = Quarterly report due after the period
parameter-report-year-days = Yearly report due after the period
parameter-report-check-moves = Check of reports: Beginning + entered − left = end
parameter-report-check-continues = Check of reports: The beginning is the last end
parameter-report-check-filed = Check of reports: Filed + not filed + unconfirmed = active
parameter-report-check-units = Check of reports: Staffed + unstaffed = to be staffed
parameter-report-check-certified = Check of reports: Certified at most as many as active
parameter-report-check-excellent = Check of reports: Excellent at most as many as graded
parameter-report-check-active-last = Check of reports: Active against the last period: too far apart
parameter-report-check-active-year = Check of reports: Active against a year before: too far apart
parameter-report-check-left = Check of reports: Too many have left
parameter-report-check-trained = Check of reports: More trained than active
parameter-report-check-members-last = Check of reports: New members against the last period: too far apart
parameter-report-check-members-none = Check of reports: New members: some before, none now
parameter-report-check-rights-none = Check of reports: Defence of rights: some before, none now
parameter-report-check-funds-last = Check of reports: Expenses against the last period: too far apart
report-found-moves = By beginning, entered and left it should be { $before }; the end says { $now }
report-found-continues = The last report ended with { $before }, this one begins with { $now }
report-found-filed = Filed, not filed and unconfirmed make { $before }; active are { $now }
report-found-units = Staffed and unstaffed make { $before }; to be staffed are { $now }
report-found-certified = Active are { $before }, certified { $now }
report-found-excellent = Graded are { $before }, excellent { $now }
report-found-active-last = Active: { $before } the last time, now { $now }; more than { $by }%
report-found-active-year = Active: { $before } a year before, now { $now }; more than { $by }%
report-found-left = Of { $before } at the beginning { $now ->
    [one] 1 has left
   *[other] { $now } have left
}; more than { $by }%
report-found-trained = Active are { $before }, trained were { $now }
report-found-members-last = New members: { $before } the last time, now { $now }; more than { $by }%
report-found-members-none = New members: { $before } the last time, now { $now }
report-found-rights-none = Cases of rights: { $before } the last time, now { $now }
report-found-funds-last = Expenses: { $before } yuan the last time, now { $now }; more than { $by }%
parameter-report-check-work-last = Check of reports: Work of the months against the last period: too far apart
parameter-report-check-posts-last = Check of reports: Posts against the last period: too far apart
parameter-report-check-below = Check of reports: Not everybody below has reported
parameter-report-check-names = Check of reports: One person has filled in and checked
parameter-report-swing = Check of reports: From how much it is too far
report-found-like = { $name }: { $before } the last time, now { $now }; more than { $by }%
report-found-posts-last = Posts: { $before } the last time, now { $now }; more than { $by }%
report-found-below = Of { $before ->
    [one] 1 office below
   *[other] { $before } offices below
} { $now ->
    [one] 1 has reported in full
   *[other] { $now } have reported in full
}
report-found-names = One person has filled in and checked
unit-check = { $value ->
    [forbid] forbidden: to be mended
    [explain] noted: may stand with an explanation
   *[other] not asked
}

field-indicator-active-begin = Active at the beginning
field-indicator-entered = Entered
field-indicator-left = Left
field-indicator-active-end = Active at the end
field-indicator-filed = Of them filed
field-indicator-not-filed = Of them not filed
field-indicator-undecided = Of them unconfirmed
field-indicator-units-required = Unions to be staffed
field-indicator-units-staffed = Of them staffed
field-indicator-units-empty = Of them unstaffed
field-indicator-certified = Certified
field-indicator-trained = Trained
field-indicator-assessed = Graded
field-indicator-excellent = Of them excellent
field-indicator-unions-founded = Unions founded
field-indicator-members-joined = New members
field-indicator-contests = Contests and training
field-indicator-careers = Careers
field-indicator-aid = Aid
field-indicator-culture = Culture and sports
field-indicator-rights = Defence of rights
field-indicator-law = Law made known
field-indicator-stability = Stability
field-indicator-safety = Labour protection
field-indicator-posts-open = Posts being filled
field-indicator-funds = Expenses of the period (yuan)
field-indicator-below = Reports below
field-indicator-names = Who has filled in and checked
indicator-active-begin-what = The end of the last report; without one, as recorded.
indicator-entered-what = Active at the end and not at the beginning.
indicator-left-what = Active at the beginning and not at the end.
indicator-active-end-what = In post on the last day, the day of exit included.
indicator-filed-what = Active and recorded by the province.
indicator-not-filed-what = Active and not sent, under way or returned.
indicator-undecided-what = The three marks of scope are not all filled in.
indicator-units-required-what = Unions that clause 25 asks to be staffed.
indicator-units-staffed-what = With somebody in post.
indicator-units-empty-what = Without anybody.
indicator-certified-what = Active with a certificate recorded.
indicator-trained-what = Whoever attended a session in the period, once each.
indicator-assessed-what = With a grade of the year.
indicator-excellent-what = With the grade excellent.
indicator-unions-founded-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-members-joined-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-contests-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-careers-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-aid-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-culture-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-rights-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-law-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-stability-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-safety-what = At a county the sum of its unions' months, at a city that of the reports below; only of what is reported and not returned.
indicator-posts-open-what = Announced and not filled at the end. Typed at a county; at a city the sum of the reports below.
indicator-funds-what = Spent in the period, whole yuan. Typed at a county; at a city the sum of the reports below.

report-usual-election = Elections in this period
report-usual-recruited = An open recruitment has come to post
report-usual-terms-ended = Contracts ended together
report-usual-moved-offices = Offices merged or people moved
report-usual-late-entry = Earlier facts entered late
report-usual-merged = Unions merged
report-usual-counts-late = Head counts came after the period
report-usual-left-since = Somebody counted has left since
report-usual-review = Changed after a review
report-usual-into-posts = Into the establishment or elected
report-usual-several-sessions = Several sessions, with guests
report-usual-campaign = A campaign in the last period
report-usual-season = Seasonal work
report-usual-shifted = Other work came first
report-usual-paid-at-once = Paid at once
report-usual-budget-late = The budget came late
report-usual-campaign-now = A campaign in this period
report-usual-filled = Posts have been filled
report-usual-reminded = Reminded; signed again once they report
report-usual-nothing-there = Those missing have nothing to report
report-usual-one-clerk = The office has one clerk
report-usual-deputised = The checker is away
report-usual-checked-aloud = The head has agreed by word of mouth
report-state-missing = Not reported
report-state-begun = Being filled in
report-state-given = Reported
report-state-returned = Returned

reports-tab-own = Own reports
reports-tab-monthly = Monthly work of unions
reports-tab-below = Reports from below
reports-tab-dunning = Who has not reported
reports-sub = What is reported and when follows the calendar of the superior; what checks ask is explained and travels with the file
report-period = Period
report-office = Office
report-none = Nothing is filled in for this period yet. It begins from the last report and what is recorded.
report-none-below = This office has not reported this period.
report-nobody = No offices below yet
report-begin = Begin from the last report
report-recount = Count again
report-save = Save
report-print = Print the report
report-cover = Print the cover
report-sign = Sign
report-answer = Save the answers
report-began = Begun from the last report and what is recorded
report-recounted = Counted again
report-saved = Saved
report-signed-done = Signed; make the file upward under Filing
report-answered = Saved; it goes down with the receipt
report-why = Report
report-signed-now = Signed on { $day }: filled in by { $filled }, checked by { $checked }
report-unsigned-now = Not signed: { $missing } missing, { $must } to be mended, { $open } to be explained
report-indicator = Indicator
report-counted = As recorded
report-now = This period
report-last = Last period
report-year = A year before
report-typed = Typed
report-reason = Reason
report-opinion = Superior
report-typed-of = Typed: { $name }
report-reason-of = Reason: { $name }
report-usual-of = Usual explanation: { $name }
report-words-of = Own words: { $name }
report-opinion-of = Answer: { $name }
report-opinion-why-of = Why: { $name }
report-checks = Checks
report-explained = Explanation of { $name }
report-check = Check
report-handling = Handling
report-usual = Usual explanation
report-words = Own words
report-clean = The checks found nothing
report-must = To be mended
report-may = May be explained
report-carried = (as in the last report)
report-choose = Choose
report-leave = Nothing said
report-accept = Accept
report-return = Return
report-accepted = Accepted
report-returned = Returned: { $words }
report-why-return = Why of it

report-behind-given = Reported from below: { $given } of { $asked }
report-behind-missing = Reported from below: { $given } of { $asked }; not: { $names }
report-behind-returned = Returned and not mended, not added: { $names }
report-behind-other = { $name } reports { $reported }, recorded are { $counted }{ $why }
report-behind-stale = Figures have changed since: count again before signing.
report-returned-field = { $name } ({ $why })
report-returned-now = { $count ->
    [one] 1 figure was returned
   *[other] { $count } figures were returned
}; mend, sign and file again: { $fields }
report-same-asked = One person has filled in and checked: choose an explanation among the checks, save, and sign again
report-empty-means = Left empty, the recorded figure counts; another one needs a reason. What is not recorded must be typed.
report-returned-theirs = { $count ->
    [one] 1 figure is returned
   *[other] { $count } figures are returned
} and not mended: { $fields }
report-accept-all = Accept all the rest and save
report-office-state = { $name } ({ $state })
report-office-waiting = { $name } ({ $state }, { $count } to be looked at)
report-period-state = { $report } ({ $given } of { $asked } reported, { $waiting } to be looked at)
report-paper-open = not explained
report-paper-explained = Explained: { $said }
report-paper-finding = Check: { $said }. { $handled }
report-paper-checks = What the checks have found ({ $count }; no figures of the report)
clause-separator = {"; "}
report-paper-draft = { $title } (draft, not signed)
report-cover-office = Reporting office
report-cover-days = Period
report-cover-span = { $from } to { $to }
report-cover-digest = Code of the report
report-cover-text = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}; checks have found { $found }, { $explained } explained, { $open } open. The office answers for its figures.
report-paper-words = Reasons and explanations

calendar-first = { $report } by { $due }
calendar-begins = Calendar, { $cycle }: no → yes, first { $first }
calendar-ends = Calendar, { $cycle }: yes → no
calendar-moves = Calendar, { $cycle }: due { $before } → { $first }
calendar-same = The calendar of reports stays.
calendar-past = Its first day is past: the calendar counts from the day it is adopted; nothing of the time before is late.
calendar-set = By the calendar adopted, next: { $next }.
calendar-unset = No calendar of reports is laid down; the program's own counts. Next: { $next }.
calendar-set-none = By the calendar adopted nothing is asked of those below.
calendar-unset-none = No calendar of reports is laid down; nothing is asked of those below.
report-saved-part = The rest is saved
calendar-link = Lay down a calendar
dunning-summary = { $late ->
    [one] 1 office is late
   *[other] { $late } offices are late
}, { $asked ->
    [one] 1 has something outstanding
   *[other] { $asked } have something outstanding
}, { $owed ->
    [one] 1 waits for us
   *[other] { $owed } wait for us
}
dunning-none = Nobody is late, has anything to mend or waits for us
dunning-office = Office
dunning-last = Last file
dunning-last-file = No. { $number }, { $day }
dunning-never-sent = None
dunning-unverified = Not compared
dunning-open = To be reported
dunning-until = Due
dunning-overdue = { $due }, { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
dunning-open-more = { $first } and others, { $count }
dunning-everybody = all that are late
dunning-write-all = Message to all
dunning-theirs = Returned to it
dunning-ours = Owed by us
dunning-ours-receipt = receipt
dunning-ours-proposals = { $count ->
    [one] 1 proposal
   *[other] { $count } proposals
}
dunning-ours-explanations = { $count ->
    [one] 1 explanation
   *[other] { $count } explanations
}
dunning-write = Message
dunning-write-to = Message: { $name }
dunning-message = Message for { $name }
dunning-copy = Copy the message for { $name }
dunning-to = { $name }:
dunning-late = { $report } was due on { $due } and is { $days ->
    [one] 1 day late
   *[other] { $days } days late
}. Please send it.
dunning-due = Please send { $report } by { $due }.
dunning-returned = { $count ->
    [one] 1 returned item is still to be mended
   *[other] { $count } returned items are still to be mended
}.
dunning-never = No file of yours has come yet.
dunning-from = { $from }, { $day }

task-period-report-returned = { $cycle ->
    [1] monthly report { $year }-{ $part }
    [2] report of quarter { $part } of { $year }
   *[other] yearly report { $year }
}: { $count ->
    [one] 1 field was returned
   *[other] { $count } fields were returned
}
task-period-report-returned-badge = Returned
task-period-report-returned-do = Mend it
task-period-report-late = { $cycle ->
    [1] monthly report { $year }-{ $part }
    [2] report of quarter { $part } of { $year }
   *[other] yearly report { $year }
} was due on { $due }{ $count ->
    [1] {""}
   *[other] ; { $count } in all
}
task-period-report-late-badge = Reports
task-period-report-late-do = Report
task-period-report-due = { $cycle ->
    [1] monthly report { $year }-{ $part }
    [2] report of quarter { $part } of { $year }
   *[other] yearly report { $year }
} is due on { $due }{ $count ->
    [1] {""}
   *[other] ; { $count } in all
}
task-period-report-due-badge = Reports
task-period-report-due-do = Report
task-reports-overdue = { $offices ->
    [1] { $office } has not reported in time
   *[other] { $office } and others, { $offices } in all, have not reported in time
}
task-reports-overdue-badge = Reports
task-reports-overdue-do = Remind them
task-reports-look = { $offices ->
    [1] { $office } has explained a report
   *[other] { $office } and others, { $offices } in all, have explained reports
}
task-reports-look-badge = Reports
task-reports-look-do = Look at them

issue-report-line-format = Line { $line } is no line of a report. Enter it on the page of reports.
issue-report-period = A quarter ends with March, June, September or December, a year with December.
issue-report-unsigned = Whoever filled it in and whoever checked it must be named.
issue-report-reason = It differs from what is recorded: say why.
issue-report-unsaved = Something is typed and not saved. Save it and sign then.
issue-report-missing = { $count ->
    [one] 1 indicator has no figure. Fill it in and sign then.
   *[other] { $count } indicators have no figure. Fill them in and sign then.
}
issue-report-open = { $count ->
    [one] 1 check is not mended or explained. See to it and sign then.
   *[other] { $count } checks are not mended or explained. See to them and sign then.
}
issue-report-return-why = Say why it is returned.
issue-report-answer-nothing = Nothing new is said. Accept or return a field first.

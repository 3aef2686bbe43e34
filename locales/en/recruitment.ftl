# Recruitment: rounds, applicants, ranking, hiring.

nav-recruitment = Recruitment
recruitment-sub = Rounds of open recruitment and the yearly plan: entries, scores, ranking, showing, hiring
recruitment-new = New round
recruitment-tab-rounds = Rounds
recruitment-tab-plan = Yearly plan
recruitment-none = No rounds yet
recruitment-none-text = Begin a round with its notice, the day entries close and its posts; then take in the applicants.
recruitment-plan-text = The number follows from five inputs: economy, gap, enterprises, workers, funds (clause 37). The plan goes to the city with a file upward and its opinion comes back with the receipt; one on paper is entered in the plan (clause 35).
recruitment-stage = At step
recruitment-applied = Applied
recruitment-proposed = Proposed
recruitment-hired = Hired
recruitment-done = Closed
recruitment-back = Back to recruitment
recruitment-gone = No such round
recruitment-edit = Change the round
recruitment-close = Close the round
recruitment-close-do = Close and take names away
recruitment-close-text = The names, years of birth, education and kin of { $count } who were not hired are taken off the list and become numbers; scores stay. Closing can be undone at once; the change log and earlier backups still hold the names.
recruitment-closed = Closed: of { $count } only number and scores are left
recruitment-closed-why = Round closed, names of those not hired taken away
recruitment-tab-applicants = Applicants
recruitment-tab-ranking = Ranking and hiring
recruitment-tab-texts = Notices
recruitment-step-notice = Notice
recruitment-step-entries = Entries
recruitment-step-written = Written exam
recruitment-step-interview = Interview
recruitment-step-health = Health check
recruitment-step-inquiry = Inquiry
recruitment-step-shown = Showing
recruitment-step-hire = Hiring
recruitment-step-close = Closing
recruitment-next-notice = Next: publish the notice and enter its day.
recruitment-next-entries = Next: take entries, and the list of applicants.
recruitment-next-written = Next: enter the written scores.
recruitment-next-interview = Next: enter the interview scores.
recruitment-next-health = Next: enter the health checks of those proposed.
recruitment-next-inquiry = Next: enter the inquiries about those proposed.
recruitment-next-shown = Next: show the names of those proposed, and enter from when to when.
recruitment-next-hire = Next: hire.
recruitment-next-close = Next: close the round and take the names of the others away.
recruitment-next-none = Everything of this round is done.
recruitment-next-theirs = This is a round of { $office }. Applicants, scores and who is hired are known only there; here are the days of the notice.
recruitment-step-done = Done
recruitment-step-past = Day is over
recruitment-step-missing = Not recorded
recruitment-step-late = Overdue
recruitment-step-now = Now
recruitment-step-ahead = Ahead
recruitment-shown = Shown for { $days ->
    [one] 1 working day
   *[other] { $days } working days
}.
recruitment-shown-short = Shown for { $days ->
    [one] 1 working day only
   *[other] { $days } working days only
}, fewer than { $asked }.
recruitment-shown-unknown = The holidays of that year are not known: Monday to Friday are counted.
recruitment-no-opinion = The city’s opinion is not noted yet (clause 35).
recruitment-computed = By the weights
recruitment-differs = { $count } with a total that is not what the weights make: { $names }. The recorded total ranks; please check.
recruitment-twice = { $count ->
    [one] 1 name stands twice
   *[other] { $count } names stand twice
}: { $names }.
recruitment-kin = { $count ->
    [one] 1 declares kin and is not checked yet
   *[other] { $count } declare kin and are not checked yet
}: { $names }.
recruitment-elsewhere = { $count } applied for a post that the round does not name: { $names }.
recruitment-ranked-in = { $count ->
    [one] 1 was not hired
   *[other] { $count } were not hired
} for their rank, though it has a place; please check: { $names }.
recruitment-add = Add applicant
recruitment-remove = Remove applicant
recruitment-remove-which = Select the row of the applicant to be removed, or type the name; of two with one name, select the row.
recruitment-why = Applicants
recruitment-rank = Rank
recruitment-rank-shared = { $rank } (shared)
recruitment-certificate = Certificate in time
recruitment-held = Held
recruitment-not-held = Not held
recruitment-standing = Standing
recruitment-standing-hired = Hired
recruitment-standing-proposed = Proposed
recruitment-standing-replaces = Moves up
recruitment-standing-tied = Tied, open
recruitment-standing-waiting = Waiting
recruitment-standing-below = Below the pass mark
recruitment-standing-passed = Not hired
recruitment-standing-unscored = Scores missing
recruitment-standing-withdrew = Withdrew
recruitment-standing-failed = Health or inquiry failed
recruitment-standing-ineligible = Not eligible
recruitment-ranking-text = By total; of equals whoever held a certificate when entries closed comes first (clause 34). This is a proposal: you decide who is hired.
recruitment-tick = Choose { $name }
recruitment-hire = Hire ({ $count })
recruitment-hire-lacking = Hire ({ $count }, { $lacking } to look at)
recruitment-typed = { $total } (typed)
recruitment-doubt-standing = Not among those proposed: { $names }.
recruitment-doubt-eligible = Conditions not recorded as met: { $names }.
recruitment-doubt-health = Health check not recorded as passed: { $names }.
recruitment-doubt-inquiry = Inquiry not recorded as passed: { $names }.
recruitment-doubt-shown = No showing is recorded (clause 32).
recruitment-doubt-opinion = The city’s opinion is not recorded (clause 35).
recruitment-sure = All of this is looked into: hire all the same
recruitment-hire-wrong = Something of these is to be changed, as said under each name: { $names }.
recruitment-nobody = No applicants yet
recruitment-nobody-text = First take in the list and the scores under Applicants.
recruitment-hire-form = Hire
recruitment-hire-text = Of each a person, engagement, posting and contract are made: outside the establishment, full time, for union work. They join those to be filed.
recruitment-terms = Engagement and contract (the same for all)
recruitment-hire-do = Save and hire
recruitment-hired-why = Hired by open recruitment
recruitment-hired-done = { $count } hired; they can be filed now
recruitment-notice = Notice of recruitment
recruitment-proposal = Showing of those proposed
recruitment-print = Print
recruitment-places = Places
recruitment-conditions = Conditions
recruitment-proposal-title = { $title }: those proposed
recruitment-notice-title = { $title }: notice
recruitment-notice-text =
    1. Entries: { $from } to { $to }.
    2. Written exam { $exam }, interview { $interview }. Total: written { $written }%, interview { $talk }%; pass mark { $pass }.
    3. Of equal totals whoever obtained a social work certificate before entries closed comes first.
    4. Kin of leaders of this union or one above must be declared.
    5. After health check and inquiry the names are shown, then hired. Places of those who withdraw or fail go to the next in rank.
recruitment-proposal-text =
    Shown from { $from } to { $to }, { $days ->
    [one] 1 working day
   *[other] { $days } working days
}. Objections go to { $office }.
task-recruitment-late = { $count ->
    [1] A step of “{ $name }” is overdue
   *[other] A step of “{ $name }” and others, { $count } rounds, is overdue
}
task-recruitment-late-badge = Recruitment
task-recruitment-late-do = Go there
task-recruitment-hire = { $count ->
    [1] “{ $name }” has been shown: hire
   *[other] “{ $name }” and others, { $count } rounds, have been shown: hire
}
task-recruitment-hire-badge = Recruitment
task-recruitment-hire-do = Hire
task-recruitment-close = { $count ->
    [1] “{ $name }” has hired: close it and take the names of the others away
   *[other] “{ $name }” and others, { $count } rounds, have hired: close them
}
task-recruitment-close-badge = Recruitment
task-recruitment-close-do = Close
task-recruitment-opinion = { $offices ->
    [1] The recruitment plan of { $office } waits for the city's opinion
   *[other] The recruitment plans of { $office } and others, { $offices } offices, wait for the city's opinion
}
task-recruitment-opinion-badge = Recruitment
task-recruitment-opinion-do = Give it
recruitment-plan-new = New plan of a year
recruitment-plan-begun = The gap (by the suggested staffing), the workers and the money stand here as far as they are recorded: look at them, and fill in the rest.
recruitment-plan-saved = The plan is saved and goes to the city with the next file upward.
recruitment-plan-waiting = { $count ->
    [one] 1 office has planned and waits for our opinion
   *[other] { $count } offices have planned and wait for our opinion
}: { $names }. Choose one below and enter it; it goes back with the receipt.
recruitment-plan-amount = In the union's own budget, { $amount } yuan for { $year }
recruitment-plan-included = In the union's own budget for { $year }
recruitment-outcome = Those ticked
recruitment-outcome-healthy = Fit
recruitment-outcome-unhealthy = Not fit
recruitment-outcome-sound = Inquiry passed
recruitment-outcome-unsound = Inquiry not passed
recruitment-outcome-withdrew = Withdrew
recruitment-outcome-eligible = May apply
recruitment-outcome-ineligible = May not apply
recruitment-say = Record { $count }
recruitment-said = Recorded of { $count }: { $outcome }
recruitment-said-already = This is recorded of them already
recruitment-copy = Copy: { $text }
recruitment-eligibility = Print the check of conditions
recruitment-eligibility-title = { $title }: check of conditions
recruitment-examiner = Checked by
recruitment-hire-early = The names are shown until { $day }: hire after that.
recruitment-stage-late = { $step } (overdue)
recruitment-over = All days are over
recruitment-office = Office
recruitment-lack-weights = The weights of the exam and the interview are missing, so there is no total: enter both under Change the round, 100 together, or enter the totals.
recruitment-lack-posts = Posts and their places are missing, so everybody only waits: under Change the round enter a line a post, such as “Grid union worker 2人：college”.

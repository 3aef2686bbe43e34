# Rules, verdicts, grounds, remedies

rule-r-id = Identity number
rule-r-scope = Scope
rule-r-unit = Units concerned
rule-r-post = Kind of post
rule-r-quota = Staffing standard
rule-r-cap = Staffing limit
rule-r-file = Filing
rule-r-train1y = Training in the first year

verdict-met = Met
verdict-due = Due
verdict-due-left = { $days ->
    [one] Due (one day left)
   *[other] Due ({ $days } days left)
}
verdict-due-past = { $days ->
    [one] Due (one day past the reminder)
   *[other] Due ({ $days } days past the reminder)
}
verdict-due-over = { $days ->
    [one] Due (one day past the time set)
   *[other] Due ({ $days } days past the time set)
}
verdict-due-gone = { $days ->
    [one] Due (its day was yesterday)
   *[other] Due (its day was { $days } days ago)
}
verdict-breached = Not met
verdict-undecidable = Cannot be judged yet, facts missing
verdict-undecidable-missing = Cannot be judged yet (missing: { $missing })
verdict-open = Allowed
verdict-n-a = Not applicable

basis-guidance = Guidance
basis-law = Law
basis-ministry = Ministry
basis-adopted = Adopted here
basis-ours = Suggestion

flag-not-counted = Not counted as a socialised union worker
flag-post-other = Not one of the main kinds of post
flag-overlap = Reaches only one of the two thresholds
flag-over-optional = More than the optional one person
flag-id-check = Please check
flag-id-moving = Moving
flag-count-old = Old head count: please renew it
flag-cap-reason = Written reason given
flag-cap-soft = The guidance says “as a rule”
flag-existing-staff = Existing staff
flag-limit-ours = The guidance gives no number of days; the limit is our suggestion
flag-left-in-time = Left within the year, not counted
flag-left-unfiled = Left without having been filed
flag-left = Has left; nothing more to do
flag-trained-late = Trained after the deadline

policy-step-id-sound = 18 characters; the check character and the date are right.
policy-step-id-unsound = The length, the date or the check character is wrong.
policy-step-id-birth-differs = The birth date contradicts the number.
policy-step-id-sex-differs = The sex contradicts the number.
policy-step-id-twice = Somebody else in post has the same number.
policy-step-id-once = Nobody else in view is in post under this number.
policy-step-id-birth-impossible = The birth date in the number lies ahead, or too far back.
policy-step-id-elsewhere = Somebody active at another office bears the same number: both look at the person's card, and whether there is a transfer.
policy-step-id-moving = The same number is active at two offices, and a transfer between them is not complete: this clears once the giving office has the answer and its exit stands.
policy-step-id-age = Hired on { $day }: by the birth date, at the age of { $age }.
policy-step-quota-unions = Separate unions { $number } { $sign } { $limit }
policy-step-quota-workers = Workers { $number } { $sign } { $limit }
policy-step-quota-posted = People in scope posted here: { $count }
policy-step-quota-away = { $count } of them on maternity or sick leave or on secondment; they still count
policy-step-cap-posted = { $count } posted; as a rule no more than { $limit }
policy-step-file-clock = { $days ->
    [one] 1 day from
   *[other] { $days } days from
} { $from }, until { $until }
policy-step-day-moved = The last day, { $counted }, is a day off: it moves to the next working day, { $until }
policy-step-parameter-projected = Judged by values that hold from { $from }
policy-step-train-clock = One year from { $from }, until { $until }
policy-step-train-attended = Attended the training that began on { $day }

remedy-title = What needs doing
remedy-too-late = The deadline has passed and cannot be met any more: do it now and give the reason
remedy-latest = By { $day }
remedy-none = Next step
remedy-none-breached = Entering more facts will not change this. First check the facts used against the originals; if they are right, the office in charge acts as the rules provide and records the outcome.
remedy-none-due = Do what the basis asks for, and record the result.
remedy-none-undecidable = Ask the unit concerned for what is missing and enter it.
remedy-id-enter = Enter the identity number
remedy-id-correct = Correct it from the identity card
remedy-scope-say = State whether the person is outside the establishment, full-time and mainly on union work
remedy-unit-enter = Fill in the units
remedy-id-check = Look at the person's card with the other office; if the number is right, the office where the person works no more records the exit
remedy-id-moving = The giving office takes in the answer to the transfer; if that takes long, ask both offices
remedy-id-age = Check the day of hiring and the birth date on the card
remedy-quota-post = Post somebody to this union
remedy-quota-count = Enter the head count
remedy-cap-explain = Give the written reason for having more than 5 people
remedy-file-send = File upward
remedy-train-attend = Take part in a training course
remedy-train-record = Enter a course already attended, with proof
remedy-train-say = Enter the missing fact
remedy-books-say = Enter the day from which training records are kept

parameter-quota-unions = Threshold: separate unions
parameter-quota-workers = Threshold: workers
parameter-quota-overlap = When only one threshold is reached
parameter-quota-count-age = Age of a head count
parameter-quota-optional-max = Optional number
parameter-cap-people = As a rule no more than
parameter-post-types = Main kinds of posting
parameter-file-limit = Time for filing
parameter-file-notice = Reminder before filing is due
parameter-file-existing = Last day for filing existing staff
parameter-train-limit = Time for job training
parameter-train-notice = Reminder before training is due
parameter-holiday-table = Holidays and make-up working days
parameter-period-holiday = A last day on a day off moves on
parameter-work-soon = Days for which something due is near
parameter-work-ahead = Days for which something due is ahead
parameter-id-hired-least = Least age when hired
parameter-id-hired-most = Greatest age when hired, for checking
parameter-id-born-from = First year of birth, for checking

unit-unions = { $value ->
    [one] 1 union
   *[other] { $value } unions
}
unit-workers = { $value ->
    [one] 1 worker
   *[other] { $value } workers
}
unit-people = { $value ->
    [one] 1 person
   *[other] { $value } people
}
unit-months = { $value ->
    [one] 1 month
   *[other] { $value } months
}
unit-days = { $value ->
    [one] 1 day
   *[other] { $value } days
}
unit-working-days = { $value ->
    [one] 1 working day
   *[other] { $value } working days
}
unit-percent = { $value }%
unit-years = { $value ->
    [one] 1 year
   *[other] { $value } years
}
unit-year = { $value }
unit-places = { $value ->
    [one] 1 place
   *[other] { $value } places
}
unit-yes-no = { $value ->
    [yes] yes
   *[other] no
}
unit-holidays = { $year }: { $free ->
    [one] 1 day off
   *[other] { $free } days off
}, { $worked ->
    [one] 1 make-up working day
   *[other] { $worked } make-up working days
}
unit-choice = { $value ->
    [mandatory] must be staffed
   *[other] may be staffed
}
unit-office-types = town, street and zone unions; regional and sector federations below county level

rule-r-stale = Yearly check
rule-r-refile = Filing of changes and exits
rule-r-si = Social insurance
rule-r-hf = Housing fund
rule-r-guide = Pay guidance
rule-r-reg2 = Renewal of registration
rule-r-serious = Serious violation
rule-r-prefer = Preference
rule-r-retire = Legal retirement
flag-never-registered = Not registered yet
flag-registration-lapsed = Registration lapsed; the certificate stands
flag-named-case = A case the guidance names
flag-first-month = First month of a first job
policy-step-stale-clock = One year from { $from } ends on { $until }
policy-step-reg2-window = Renewal is taken from { $from } to { $until }
policy-step-legal-checklist = Whether and how to act is for the competent body to decide under the law: was the rule made known, are the facts clear, has the union been heard, is the person under legal protection?
policy-step-prefer-list = May be listed for preference in promotion, training, honours and nomination; the unit decides.
policy-step-guide-clock = One year from publication on { $from } ends on { $until }
policy-step-retire-day = Under the reform, legal retirement is on { $day }
policy-step-retire-both = If the original age was 50: { $early }; if 55: { $late }
policy-step-retire-flexible = Retires on { $day } by choice or agreement (statutory day { $other })
policy-step-pay-short = Due { $due } yuan, paid { $paid } yuan
policy-step-pay-late = Paid on { $day }, due by { $until }
policy-step-pay-undated = Without a due date only the sums are compared, not the day
policy-step-pay-register = Registration within thirty days of { $from }, by { $until }
policy-step-pay-no-row = Nothing entered for { $month }
remedy-stale-verify = Check with the person, then enter day and name
remedy-reg2-renew = Renew the registration, then enter its days
remedy-guide-publish = Publish, then enter the pay guidance
remedy-pay-rest = Pay the rest by its day
remedy-pay-ask = Ask the signer, then enter it
parameter-stale-limit = Time between checks
parameter-refile-limit = Reminder for changes and exits
parameter-si-register = Registration for social insurance
parameter-hf-register = Registration for the housing fund
parameter-hf-days = Transfer after wages
parameter-guide-period = Time between publications
parameter-reg2-term = Term of a registration
parameter-reg2-window = Renewal window
parameter-retire-reform = Reform of retirement begins
parameter-retire-men-age = Original retirement age of men
parameter-retire-men-step = Months of birth per month of delay, men
parameter-retire-men-cap = Longest delay, men
parameter-retire-women55-age = Original retirement age of women (55)
parameter-retire-women55-step = Months of birth per month of delay, women (55)
parameter-retire-women55-cap = Longest delay, women (55)
parameter-retire-women50-age = Original retirement age of women (50)
parameter-retire-women50-step = Months of birth per month of delay, women (50)
parameter-retire-women50-cap = Longest delay, women (50)
parameter-retire-flexible = Early or late retirement, at most
parameter-retire-notice = Notice before retirement
unit-date = { $value }
unit-last-day = { $value }
unit-month-day = { $month }-{ $day } of each year

rule-r-assess = Yearly assessment
rule-r-talk = Admonition talk
rule-r-reg1 = First registration
rule-r-ce = Continuing education
rule-r-weight = Assessment indicators
rule-r-fail2 = Failed two years running
rule-r-reward = Basis of a reward
rule-r-alloc = Allocation
rule-r-conc = Consent to another post
rule-r-tplan = Training plan
rule-r-budget = Budget
rule-r-doc = Documents
rule-r-size = Suggested number
rule-r-inspect = Inspection
rule-r-contract = Written contract
rule-r-prob = Probation
rule-r-renew = Renewal
rule-r-step = Promotion step by step
rule-r-pay2 = Basic and performance pay
rule-r-socorg = Purchased services
rule-r-plan-in = Basis of the recruitment plan
rule-r-tie = Preference between equals
rule-r-open = Open recruitment
flag-wants-countersign = Countersignature awaited
flag-dispatch-short = Hint: a dispatch contract of under two years; please check
flag-dispatch-gap = Hint: days between two dispatch contracts; please check
flag-service-contract = Nature of employment to be checked
flag-extended = Extended by law
flag-signed-late = Signed late
flag-to-renew = To be renewed
flag-wants-departments = Joint departments wanted
flag-flexible-outside = Chosen retirement day outside the lawful range, not used
flag-renew-urgent = The contract is about to end
flag-vice-chair = Elected full-time vice-chair of the own union: no other post
flag-latest-failed = Latest assessment failed
flag-latest-missing = No assessment yet
flag-open-ended-hint = Hint: check whether the next contract must be open-ended
flag-migration = Move between schemes
flag-after-failed-year = Failed the year before, which is paid in arrears; not looked into
flag-failed-year = Failed that year; not looked into
flag-fiscal-staff = Hint: staff paid from public money, check the list of what may not be bought
flag-shown-short = Shown too briefly
flag-hired-while-shown = Hired before the showing had ended
policy-step-assess-year = Year { $year }
policy-step-ce-hours = From { $from } to { $until }: { $hours ->
    [one] 1 hour of
   *[other] { $hours } hours of
} { $wanted }
policy-step-weight-sum = Points sum to { $sum }, full score { $full }
policy-step-weight-missing = No indicator for: { $dimensions }
policy-step-fail2-gap = No grade for { $year }: a person must judge
policy-step-fail2-lapsed = { $year } was passed: the failed years before it no longer count
policy-step-doc-pay-growth = Pay and growth mechanism (clause 41)
policy-step-doc-pay-structure = Pay structure (clause 44)
policy-step-doc-talent-plan = Part of the social-work talent plan (clause 50)
policy-step-doc-training-rules = Training plan and rules (clause 56)
policy-step-doc-assessment-rules = Assessment rules (clause 63)
policy-step-doc-local-plan = Part of the local talent plan (clause 86)
policy-step-size-optional = 0 to { $most } may be posted
policy-step-size-suggested = { $number ->
    [one] One person suggested
   *[other] { $number } people suggested
} (this program’s suggestion, not the guidance)
policy-step-contract-clock = One month from the first day of work { $from }, until { $until }
policy-step-contract-late = One month from the first day of work { $from } ends on { $until }; first signed on { $signed }
policy-step-contract-renewal = The last contract, with what the law extends, ended on { $from } and the work goes on; one month ends on { $until }
policy-step-contract-extended = Extended by law until { $until }
policy-step-contract-retired = Employed since { $from }, after the retirement day { $day }
policy-step-prob-twice = The same employer has set a probation period before
policy-step-prob-cap = { $months ->
    [one] For this contract term, a probation of at most one month
   *[other] For this contract term, a probation of at most { $months } months
}, until { $until }
policy-step-renew-terms = Fixed terms so far, extensions of a year and automatic renewals among them: { $count }
policy-step-renew-service = Continuous service since { $from } reaches ten years on { $until }
policy-step-inspect-joint = Departments the inspection does not name: { $departments }
policy-step-step-count = { $count ->
    [one] Up by one step
   *[other] Up by { $count } steps
}
policy-step-socorg-expired = The contract ended on { $until }; { $count ->
    [one] one person is still in post under it
   *[other] { $count } people are still in post under it
}
policy-step-socorg-ends = The contract ends on { $until }; { $count ->
    [one] one person is in post under it
   *[other] { $count } people are in post under it
 }
policy-step-socorg-code = The credit code does not check out: see whether it was mistyped
policy-step-socorg-kind = The code does not begin with 51, 52 or 53: is this a social organisation?
policy-step-plan-in-gap = Minimum: { $empty ->
    [one] 1 union must have somebody and has nobody
   *[other] { $empty } unions must have somebody and have nobody
}. Suggested gap { $gap } (suggested { $suggested }, in post { $posted }; our suggestion)
policy-step-tie-post = Post: { $post }
policy-step-tie-passed = Somebody ranked before was not hired, without withdrawal, health check or inquiry as reason
policy-step-open-before = Hired before the notice
policy-step-open-elsewhere = The application belongs to another round
policy-step-open-applied-later = Applied after being hired
policy-step-open-shown = Shown for { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
policy-step-open-shown-natural = Shown for { $days ->
    [one] 1 calendar day
   *[other] { $days } calendar days
} (no table of holidays for that year, so calendar days)
remedy-assess-countersign = Have the user unit countersign
remedy-assess-enter = Enter the assessment
remedy-talk-hold = Hold the talk and enter it
remedy-reg1-register = Register and enter the day
remedy-ce-study = Study and enter the hours
remedy-weight-mend = Give each dimension an indicator and make the points add up
remedy-reward-basis = The conditions are not met: choose another basis
remedy-alloc-reason = Give the reason, or have city or county allocate
remedy-conc-consent = Get the consent of the hiring body and enter it, or end the post
remedy-tplan-include = Include these workers in the plan
remedy-tplan-make = Make and enter the yearly plan
remedy-budget-enter = Find out and enter whether the money is budgeted
remedy-doc-enter = Enter the document
remedy-inspect-do = Inspect and enter it
remedy-inspect-joint = Name the departments that took part
remedy-contract-kind = Check the kind of contract
remedy-contract-extension = Find out whether the law extends the contract, and enter ground and dates
remedy-contract-sign = Sign a written contract and enter it
remedy-renew-sign = Settle the renewal; enter the new contract
remedy-step-assessment = Name the assessment relied on
remedy-step-reason = Give the reasons
remedy-pay2-scheme = Provide both parts in the scheme
remedy-socorg-mend = Check and correct
remedy-socorg-renew = Renew the contract, or find another arrangement for its people
remedy-plan-in-fill = Fill in the five inputs
remedy-tie-fill = Fill in score or certificate day
remedy-tie-reason = Enter why the person was not hired
remedy-open-link = Name the round and the application
remedy-open-fill = Fill in the steps
parameter-assess-months = Least time to be assessed
parameter-assess-closes = Assessments close
parameter-talk-limit = Reminder for the talk
parameter-reg1-limit = First registration
parameter-reg1-notice = Notice before it
parameter-ce-assistant = Hours, assistant level
parameter-ce-others = Hours, higher levels
parameter-ce-degree = Hours for a degree in social work
parameter-ce-notice = Reminder of continuing education ahead by
parameter-weight-full = Full score
parameter-tplan-notice = Reminder for the plan
parameter-tplan-covered_by_superior = A superior's plan serves a grassroots union
parameter-size-unions = Unions a person
parameter-size-workers = Workers a person
parameter-size-least = Least number suggested
parameter-inspect-notice = Notice before year end
parameter-contract-limit = Time to sign
parameter-dispatch-term = Hint on the term of dispatch
parameter-prob-short = Probation cap, term under a year
parameter-prob-middle = Probation cap, term under three years
parameter-prob-long = Probation cap, longer terms
parameter-prob-term-short = Shortest term that may have a probation
parameter-prob-term-middle = Step of the probation cap: one year
parameter-prob-term-long = Step of the probation cap: three years
parameter-renew-window = Notice before renewal
parameter-renew-urgent = Second reminder of renewal ahead by
parameter-renew-terms = Open-ended hint: fixed terms
parameter-renew-extension = Open-ended hint: extensions in all
parameter-renew-service = Open-ended hint: continuous service
parameter-exit-transfer = Transfer of archive and insurance after an exit
parameter-exit-notice = Notice before a contract is dissolved
parameter-exit-keep = Keeping the records of leavers
parameter-step-most = Steps at once
parameter-open-shown = Days shown
parameter-pay-arrears = Performance pay is paid in the next year
parameter-socorg-notice = Notice before a service contract ends
parameter-tie-decimals = Decimals of a total
unit-hours = { $value ->
    [one] 1 hour
   *[other] { $value } hours
}
unit-points = { $value ->
    [one] 1 point
   *[other] { $value } points
}
unit-steps = { $value ->
    [one] 1 step
   *[other] { $value } steps
}
unit-terms = { $value }

nav-policy = The guidance
policy-title-sub = { $clauses } in all: { $served } covered by the program, { $outside } outside software
policy-tabs = Parts of the guidance
policy-tab-text = Full text
policy-tab-table = Table of clauses
policy-search = Find
policy-search-hint = Words, a clause number or a rule, such as 200家, 58, filing
policy-none = Nothing found. Try another word or clause number
policy-clause = Clause { $id }
policy-pick = Choose an underlined sentence to see its readings, rules and records. The small number is its clause.
policy-readings = Readings
policy-rules = Rules and their verdicts today
policy-served-by = Where it is in the program
policy-outside = Outside software
policy-count = { $verdict } { $count }
policy-no-count = No verdict today
policy-print = Print the text
policy-print-table = Print this table
policy-col-clause = Clause
policy-col-section = Section
policy-col-quote = Key words
policy-col-serves = Where it is in the program
figure-recorded = People filed
figure-unfiled = People not filed
clause-outside-4 = States what the workers are part of; what departments recognise is recorded under clause 74.
clause-outside-10 = A general duty of the people; what they did is counted under clauses 11 to 23.
clause-outside-36 = For the civil-affairs and personnel departments; other departments' work is not recorded.
clause-outside-38 = Reasonableness is for the county to judge; the inputs of a plan are recorded under clause 37.
clause-outside-76 = For the personnel department to settle.
clause-outside-78 = An aim that no program can judge.
clause-outside-79 = An appeal to the people that no program can judge.
clause-outside-84 = An aim that no program can judge.
clause-outside-85 = For the Party committees; their work is not recorded.
clause-outside-87 = A responsibility of leadership that no program can judge.
clause-outside-88 = How unions set their work; no program can judge it.
clause-outside-89 = For the departments; other departments' work is not recorded.
clause-outside-90 = A way of working together that no program can judge.
clause-outside-96 = For the unions to provide; the money is recorded under clauses 97 and 98.
clause-outside-102 = For the finance departments; only cited here.
clause-outside-103 = For the finance departments; other departments' work is not recorded.
clause-outside-104 = Publicity is done outside the register.
clause-outside-105 = Exchange of experience is done outside the register.
clause-outside-107 = Study is done outside the register; rosters can be exported for it.

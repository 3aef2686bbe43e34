# 激励与发展.
nav-development = Development
development-sub = Exams, registration of certificates, talent lists, rewards and recommendations. People choose; the program only shows the recorded grounds
development-tab-exams = Exams
development-tab-certificates = Certificates
development-tab-registration = Registration and hours
development-tab-talent = Talent lists
development-tab-posts = Post levels
development-tab-candidates = Candidates
development-tab-given = Rewards and nominations
development-text-registration = First registration is due within one year of the certificate; a registration lasts three years and is renewed in its last three months (ministry rule). Being late is only a reminder; the certificate stays valid.
development-text-talent = The departments of civil affairs and of personnel decide. Print the lists, one for each; once a department has entered people, narrow by state, tick, and record date and document.
development-text-posts = Post levels are compared with the table below; the kind of post is judged by the posting rule, others are allowed. Changes of duty, up or down, are recorded here.
development-text-candidates = Order: excellent with outstanding results, years of excellent within three, level of honours, certificate, recorded years. To look at only; people tick.
development-text-given = Once a nomination has an outcome, tick it and record it. The basis of a reward is compared with the assessment.
development-paper-registration = Registration and continuing education
development-paper-talent = List for talent recognition
development-paper-posts = Post levels
development-paper-candidates = Candidates for nomination
development-paper-given = Rewards and nominations
development-print-paper = Print list to sign
development-export = Export table
development-export-name = { $title }-{ $day }.xlsx
development-signs-made = Made by
development-signs-checked = Checked by
development-seal-union = Recommending union
development-seal-department = Opinion of the department
development-seal-lines = (seal)
development-seal-date = Date

# Exams.
development-year = Exam year
development-exams = Exam entries and results
development-held = Certificate held
development-before = last year { $result }
development-may = Conditions (hint)
development-may-enough = Enough: { $wanted ->
    [one] 1 year asked
   *[other] { $wanted } years asked
}, { $years } recorded
development-may-short = { $wanted ->
    [one] 1 year asked
   *[other] { $wanted } years asked
}, { $years } recorded; check earlier years
development-may-schooling = Less than secondary schooling
development-may-no-education = Education not recorded
development-may-no-major = Social work major not recorded
development-may-no-start = Day of hire not recorded
development-may-elsewhere = See the year's announcement
development-exam-sum = { $year }: { $entered } entered, { $passed } passed.
development-exam-open = { $count } without a result: { $names }.
development-uncertified = { $count ->
    [one] 1 has passed
   *[other] { $count } have passed
} and no certificate is recorded: { $names }. Record them under “Registration and hours”.
development-fill-levels = Fill in levels
development-exam-why = Exam entries and results of { $year }
development-nobody = Nobody is at work yet
development-nobody-text = Once people are recorded, those at work are listed here.

# Certificates.
development-certificates = Professional certificates
development-certificates-none = No certificates yet, and nobody who has passed
development-certificates-none-text = Who is recorded as passed under “Exams” is listed here; numbers can be taken from a workbook.
development-certificates-why = Professional certificates recorded

# Lists.
development-state = State
development-next = Next
development-all = All ({ $count })
development-at = { $state } ({ $count })
development-tick = Choose { $name } ({ $about })
development-tick-all = Choose all
development-none = None of these at present
development-none-text = Once exams, certificates, postings, rewards or nominations are recorded, they are listed here.
development-level = Level
development-window = Term of registration
development-until = by { $until }
development-past = , { $days ->
    [one] 1 day past
   *[other] { $days } days past
}
development-window-of = { $from } to { $until }
development-hours = Hours/asked
development-post-meant = Kind of post
development-duty = Last change of duty
development-post-main = Mainly meant
development-post-unknown = Kind of union not recorded
development-results = Assessments of three years
development-result = { $year } { $grade }
development-result-outstanding = { $year } { $grade }, outstanding
development-honours = Honours
development-years = Years recorded
development-nominated = Nominations
development-nominated-as = { $kind } ({ $status })
development-nominated-for = Nomination: { $kind }
development-what = Reward or nomination
development-level-of = Level
development-basis-of = { $year } { $basis }
development-basis-guidance = 三（四）
development-obtained = Obtained
development-day = Date
development-settled = Outcome on

# States.
development-state-passed = Passed, no certificate
development-state-review = Senior passed, review ahead
development-state-first = First registration ahead
development-state-unsaid = Day of certificate missing
development-state-renew = May be renewed
development-state-hours = Hours wanting
development-state-registered = Registered
development-state-at-civil = Civil affairs to enter
development-state-at-personnel = Personnel to enter
development-state-listed = Entered
development-state-no-level = No level
development-state-other-level = Not in the table
development-state-levelled = Level set
development-state-preferred = Excellent, outstanding
development-state-grounded = Excellent or honoured
development-state-plain = Nothing recorded
development-state-pending = Under way
development-state-chosen = Chosen
development-state-not-chosen = Not chosen
development-state-rewarded = Rewarded
development-state-basis = Basis does not fit
development-state-basis-open = Basis to be checked
development-next-passed = Office records the certificate
development-next-review = Person goes to the review; then record it
development-next-first = Person applies for registration
development-next-unsaid = Office fills in the day
development-next-renew = Person applies for renewal
development-next-hours = Person studies the hours left
development-next-registered = Nothing
development-next-at-civil = Office sends the list to civil affairs
development-next-at-personnel = Office sends the list to personnel
development-next-listed = Nothing
development-next-no-level = Office sets the level
development-next-other-level = Office checks the level
development-next-levelled = Nothing
development-next-preferred = The office decides
development-next-grounded = The office decides
development-next-plain = The office decides
development-next-pending = Await the departments' outcome
development-next-chosen = Nothing
development-next-not-chosen = Nothing
development-next-rewarded = Nothing
development-next-basis = Office corrects the basis
development-next-basis-open = Office records result and outstanding work

# Steps.
development-do-certify = Record { $count ->
    [one] 1 certificate
   *[other] { $count } certificates
}
development-do-register = Record { $count ->
    [one] 1 registration
   *[other] { $count } registrations
}
development-do-renew = Record { $count ->
    [one] 1 renewal
   *[other] { $count } renewals
}
development-do-study = Record hours of { $count }
development-do-enter = Record { $count } entered
development-do-level = Set level of { $count }
development-do-duty = Record duty of { $count }
development-do-rebase = Correct basis of { $count }
development-do-nominate = Nominate { $count }
development-do-reward = Reward { $count }
development-do-settle = Record { $count ->
    [one] 1 outcome
   *[other] { $count } outcomes
}
development-title-certify = Record certificates
development-title-register = Record first registration
development-title-renew = Record renewal
development-title-study = Record continuing education
development-title-enter = Record entry in a talent list
development-title-level = Set post level
development-title-duty = Record change of duty
development-title-rebase = Correct basis of reward
development-title-nominate = Nominate
development-title-reward = Reward
development-title-settle = Record outcome
development-did-certify = Certificates of { $count } recorded.
development-did-register = First registration of { $count } recorded.
development-did-renew = Renewal of { $count } recorded.
development-did-study = Hours of { $count } recorded.
development-did-enter = Entry of { $count } recorded.
development-did-level = Level of { $count } set.
development-did-duty = Change of duty of { $count } recorded.
development-did-rebase = Basis of { $count ->
    [one] 1 reward corrected
   *[other] { $count } rewards corrected
}.
development-did-nominate = { $count } nominated.
development-did-reward = { $count } rewarded.
development-did-settle = Outcome of { $count } recorded.
development-for = { $count ->
    [one] 1 person
   *[other] { $count } people
}: { $names }
development-doubted = { $count ->
    [one] 1 is not recorded
   *[other] { $count } are not recorded
} as excellent with outstanding results in that year; check before choosing the basis 三（四）: { $names }
development-no-amount = A material reward without an amount. Of money say how much; of goods it may stay open.
development-write = Record

# Tasks.
task-development-certify = { $count ->
    [one] 1 has passed
   *[other] { $count } have passed
} the exam and no certificate is recorded
task-development-certify-badge = To record
task-development-certify-do = Record
task-development-outcome = { $count ->
    [one] 1 nomination without an outcome
   *[other] { $count } nominations without an outcome
}
task-development-outcome-badge = Awaited
task-development-outcome-do = Look

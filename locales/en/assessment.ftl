# Assessment.
nav-assessment = Assessment
assessment-sub = From the score sheet to notices and what follows. People grade; the program only proposes by the lines of the office's own scheme
assessment-tab-sheet = Score sheet
assessment-tab-stages = Progress
assessment-tab-follow = What follows
assessment-tab-scheme = Scheme
assessment-year = Year assessed
assessment-table = Score sheet
assessment-person = Name
assessment-unit = Actual user unit
assessment-ethics = Ethics
assessment-ability = Ability
assessment-results = Results
assessment-satisfaction = Satisfaction
assessment-others = Others
assessment-opinion = Opinion of the unit
assessment-why = Scores of { $year }
assessment-add-up = Fill totals
assessment-grade-by-lines = Fill grades by the scheme's lines
assessment-grade-anew = Correct grades by the lines
assessment-no-lines = No grade to fill in: the scheme draws no lines, or there is no total yet.
assessment-lines-differ = No grade is empty. { $count ->
    [one] 1 grade differs
   *[other] { $count } grades differ
} from the lines; “Correct grades by the lines” changes them.
assessment-form-decided = The county has decided this result; the person has not been told. Where points or the grade are changed, the day of the decision stays: see whether it is to be decided anew.
assessment-form-told = This result has been decided and told. After a change of points or grade tell the person again; after a review the day of the answer is that day.
assessment-settled = Points or grades of { $count ->
    [one] 1 is changed that the county has decided
   *[other] { $count } are changed that the county has decided
}: { $names }.
assessment-settled-told = { $count ->
    [0] {" "}Nobody has been told of the result yet.
   *[other] {" "}{ $count } of them have been told ({ $names }); tell them anew.
}
assessment-look = { $count ->
    [one] 1 thing noted
   *[other] { $count } things noted
}, open to see
assessment-none = Nobody is to be assessed for this year
assessment-none-text = Whoever worked the months laid down in the year stands here.
assessment-sum = { $count } to be assessed, { $graded } graded, { $excellent } excellent.
assessment-mean = Mean { $mean }.
assessment-missing = { $count } without a grade: { $names }
assessment-sum-differs = { $count } whose total is not the sum of the points: { $names }
assessment-over-full = { $count } with more points than the scheme has: { $names }
assessment-grade-differs = { $count } whose grade differs from the scheme's lines: { $names }
assessment-too-many = { $excellent } excellent, more than the { $most }% of this office's scheme (of { $count }). For people to decide.
assessment-too-short = { $count } worked too short a time in the year and are left out: { $names }
assessment-undated = { $count } without a day of hiring; whether they are assessed cannot be said: { $names }
assessment-stage-own = Self-assessment
assessment-stage-unit = Opinion of the unit
assessment-stage-score = Scoring
assessment-stage-decide = County's decision
assessment-stage-notify = Notice
assessment-stage-review = Review
assessment-stage-apply = What follows
assessment-next-own = The person assesses himself, or scores are entered
assessment-next-unit = The user unit gives its opinion
assessment-next-score = Score and grade
assessment-next-decide = Decide the result
assessment-next-notify = Tell the person
assessment-next-review = Review and answer the person
assessment-next-apply = See “What follows”
assessment-actor-own = The person
assessment-actor-unit = User unit
assessment-actor-score = Assessment group
assessment-actor-decide = County union
assessment-actor-notify = County union
assessment-actor-review = County union
assessment-actor-apply = County union
assessment-stages = Progress of the assessment
assessment-stage = Stage
assessment-all = All ({ $count })
assessment-at = { $stage } ({ $count })
assessment-total = Total
assessment-grade = Grade
assessment-next = Next
assessment-actor = Who acts
assessment-until = Until
assessment-until-signed = Due, signature
assessment-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
assessment-unsigned = Not signed by the unit
assessment-tick = Choose { $name }
assessment-tick-all = Choose all
assessment-day = Day
assessment-before-end = The year { $year } ends on { $day }. By the present date, what comes until then is not judged; it may be decided all the same.
assessment-do-sign = Record signatures of { $count }
assessment-do-decide = Decide { $count }
assessment-do-notify = Record notices of { $count }
assessment-did-sign = Signatures recorded for { $count }.
assessment-did-decide = Results of { $count } decided.
assessment-did-notify = Notices of { $count } recorded.
assessment-step-why = Assessment
assessment-print-notices = Print notices
assessment-notice = Notice of the year's assessment
assessment-notice-text = { $name }: { $office } decided on { $day } that your assessment for { $year } is “{ $grade }”. You may ask for a review in writing.
assessment-received = Received by
assessment-follow = What follows
assessment-follow-none = Nothing to be done now
assessment-follow-none-text = Talks, mending, renewals, moves of grade and preference stand here once results are decided.
assessment-follow-years = What is still to be done after the assessments of all years; the basis names the year.
assessment-follow-talk = Admonition talk
assessment-follow-mend = Mending
assessment-follow-twice = Failed two years running
assessment-follow-renew = Renewal of contract
assessment-follow-pay = Move of grade
assessment-follow-prefer = Preference
assessment-sort = Matter
assessment-basis = Rests on
assessment-basis-year = { $year }: { $grade }
assessment-act = Act
assessment-act-of = { $sort }: { $name }
assessment-do-new = Enter
assessment-do-change = Say what was put right
assessment-do-grades = To the grades
assessment-do-file = Open the file
assessment-print-talk = Print record of talk
assessment-print-talk-of = Print record of talk with { $name }
assessment-talk = Record of an admonition talk
assessment-talk-item = Item
assessment-talk-said = Content
assessment-talked = Person talked with
assessment-cause = Assessment of { $year }: { $grade }
assessment-saved = Entered
assessment-scheme-sum = Points come to { $sum } of { $full }.
assessment-scheme-sum-open = Points come to { $sum }; no full score is entered.
assessment-scheme-differs = The sum is not the full score; mend the scheme.
assessment-scheme-none = No scheme is in force for this year. With one, points are checked and grades proposed.
assessment-scheme-in-force = In force for { $year }: { $title }
assessment-do-ask = Record requests for review of { $count }
assessment-did-ask = Requests for review of { $count } recorded.
assessment-review-end = Say how it ended
assessment-review-end-of = Say how the review of { $name } ended
assessment-given-satisfaction = Sent: satisfaction
assessment-given-opinion = Sent: opinion
assessment-given-next = Take on the unit's opinion
assessment-given-wait = Sent by { $units }, taken on by nobody yet: opinions on { $count }. They fill cells that are empty; scores that stand stay.
assessment-given-mixed = Opinions on { $count } came together with other changes; take them on one by one among the proposals at Filing.
assessment-take-on = Take on the opinions on { $count }
assessment-taken-on = Opinions on { $count } taken on.
assessment-opinion-sub = What the user unit says to the county; saved, it goes with the next file
assessment-opinion-table = Opinion of the user unit
assessment-opinion-day = Day of the opinion
assessment-opinion-why = Opinion of the user unit on { $year }
assessment-opinion-sum = { $count } work here; an opinion on { $said }, of which { $written } not sent.
assessment-opinion-until = Due at the county by { $day }.
assessment-opinion-date = Fill in today as day
assessment-opinion-go = Send
assessment-opinion-none = Nobody works for this unit
assessment-opinion-none-text = Once the county's receipt is taken in, whoever works for this unit stands here.
assessment-said = How far
assessment-said-nothing = Nothing said
assessment-said-written = Not sent
assessment-said-sent = Sent
assessment-said-received = At the county
assessment-said-declined = Declined
assessment-said-taken = Taken on
assessment-print-registers = Print assessment sheets
assessment-register = Assessment sheet of { $year }
assessment-register-summary = Self-assessment
assessment-register-scores = Points
assessment-register-committee = Assessment group
assessment-register-county = Decision of the county
assessment-register-own = The person's word
assessment-register-grade = Grade: { $grade }
assessment-register-signs = 　　　　　　　　　　{ $by }:　　　　{ $day }
assessment-register-day = 　　　　　　
assessment-register-unit = User unit (seal)
assessment-register-leader = Head of the group (signed)
assessment-register-union = County union (seal)
assessment-person-signs = The person (signed)
indicator-dimension = Dimension
indicator-points = Points
indicator-name = Indicator
indicator-at = { $part } of line { $at }
indicator-add = Add a line
indicator-remove = Remove
indicator-remove-at = Remove line { $at }
indicator-sum = Points come to { $sum }
indicator-sum-right = Points come to { $sum }, the full score
indicator-sum-differs = Points come to { $sum }, not the full score of { $full }

# Tasks.
task-assessment-decide = Assessment of { $year }: { $count } graded, waiting for the decision
task-assessment-decide-badge = To decide
task-assessment-decide-do = Decide
task-assessment-notify = Assessment of { $year }: { $count } decided and not told
task-assessment-notify-badge = To tell
task-assessment-notify-do = Tell
task-assessment-given = Assessment of { $year }: opinions on { $count ->
    [one] 1 waits to be taken on
   *[other] { $count } wait to be taken on
}
task-assessment-given-badge = To take on
task-assessment-given-do = Take on
task-assessment-opinion = Assessment of { $year }: no opinion on { $count } yet
task-assessment-opinion-badge = Opinion
task-assessment-opinion-do = Give it

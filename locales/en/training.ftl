nav-training = Training
training-sub = Arrange sessions, note attendance, check hours; who must attend is worked out from the clauses
training-year = Year
training-tabs = Training
training-tab-sessions = Sessions
training-tab-plan = Yearly plan
training-tab-hours = Hours
training-tab-coverage = Coverage
training-new = New session
training-edit-title = Change the session
training-edit = Change
training-saved = The session is saved
training-none = No sessions in this year
training-none-text = Make a session, then enrol people and note who came
training-back = Back to training
training-gone = There is no such session
training-gone-text = It may have been removed. Open it from the list of sessions
training-column-title = Session
training-column-day = First day
training-column-kind = Type
training-column-form = Form
training-column-tier = Level
training-column-class = Class
training-column-hours = Hours
training-column-enrolled = Enrolled
training-column-attended = Came
training-column-stage = Progress
training-column-name = Name
training-column-unit = Works at
training-column-came = Came
training-column-note = Note
training-column-reason = Why they must attend
training-column-sessions = Sessions
training-column-total = Total
training-column-group = Group
training-column-people = Who attended
training-column-morning = Signature (morning)
training-column-afternoon = Signature (afternoon)
training-column-remark = Remark
training-stage-ahead = Ahead
training-stage-to-record = Attendance open
training-stage-recorded = Recorded
training-days = { $from } to { $to }
training-session-tabs = The session
training-tab-roll = People and attendance
training-tab-sign-in = Sign-in sheet
training-enrol = Enrol people
training-enrol-open = Go and enrol people
training-enrol-text = { $count ->
    [0] No rule asks anybody to attend; tick people in post.
    [one] The one person who must attend is ticked; tick anybody else in post.
   *[other] The { $count } people who must attend are ticked; tick anybody else in post.
}
training-enrol-do = { $count ->
    [one] Enrol 1 person
   *[other] Enrol { $count } people
}
training-enrol-none = Everybody in post is enrolled, or nobody is in post on the first day
training-enrolled = { $count ->
    [one] 1 person enrolled
   *[other] { $count } people enrolled
}
training-enrolled-why = People enrolled in training
training-candidates = People who can be enrolled
training-choose = Enrol { $name }
training-reason-year = Job training within the first year, until { $until }
training-reason-late = The first year has passed: to be made up
training-reason-hours = Hours of continuing education are short; registered until { $until }
training-roll-none = Nobody is enrolled yet
training-roll-none-text = Once people are enrolled, the sign-in sheet can be printed and attendance noted
training-tick-all = Tick all
training-tick = { $name } came
training-ticked = { $here } came, { $away } did not
training-record = Note attendance
training-recorded = { $count ->
    [one] Attendance noted: 1 person came
   *[other] Attendance noted: { $count } people came
}
training-recorded-why = Attendance of training noted
training-ahead-text = Attendance can be noted once the session has begun. The sign-in sheet can be printed now
training-unsaid = Not noted
training-dismiss = Take off
training-dismiss-name = Take { $name } off the session
training-dismissed = { $name } is off the session
training-dismissed-why = Taken off a session
training-paste = Paste a list
training-names = Who came
training-names-hint = Copied from WPS, Excel or a message: one person a line or several, with spaces, commas or slashes between; give the unit where two have one name
training-paste-found = { $total ->
    [one] 1 name read
   *[other] { $total } names read
} ({ $again } repeated), { $count } found. { $away ->
    [one] 1 enrolled person who is not on the list is noted as not having come
   *[other] { $away } enrolled people who are not on the list are noted as not having come
}.
training-paste-do = { $count ->
    [one] Note that 1 person came
   *[other] Note that { $count } people came
}
training-which = Several people are called “{ $name }”: which one
training-other-unit = The unit in “{ $name }” is not the one on file: is it this person
training-unread = The list is too long: the last { $names } lines are not read, paste them separately
training-strangers = Nobody of that name, left out: { $names }
training-not-in-post = Not in post on the first day, left out: { $names }
training-remove = Remove the session
training-remove-text = { $count ->
    [one] The session goes with the attendance of 1 person; hours and the verdicts of the first year follow.
   *[other] The session goes with the attendance of { $count } people; hours and the verdicts of the first year follow.
}
training-removed = The session is removed
training-removed-why = A session entered by mistake was removed
training-sign-in-title = Sign-in sheet: { $title }
training-sign-in-note = Day: { $day } · Held by: { $organiser }
training-sign-in-text = Those in post on the first day; to be printed and signed by each
training-hours-title = Hours of training in { $year }
training-hours-text = Hours attended and hours of continuing education; one session counts once
training-nobody = Nobody to list
training-nobody-text = People in post, and those who attended training in this year, are listed here
training-reached = People in post who attended training in { $year }
training-unreached = People in post who attended none in { $year }
training-people = { $what }: { $count }
training-by-form = Form: { $value }
training-by-tier = Level: { $value }
training-by-class = Class: { $value }
training-plan-text = Every union puts the training of these workers into its yearly plan (clause 55); one entry an item. That an item is late is a reminder of this program and accuses nobody
task-attendance = { $count ->
    [one] “{ $name }” has begun and attendance has not been noted
   *[other] { $count } sessions have begun and attendance has not been noted
}
task-attendance-badge = Not noted
task-attendance-do = Note attendance
training-plan-title = Training plans of { $year }
training-plan-sum = Unions that are to have a plan: { $unions }, of them without one: { $without }. Items: { $items }, begun: { $begun }, late: { $late }
training-plan-add = Add an item
training-plan-untitled = (without a name)
training-plan-add-short = Add
training-plan-hold = Hold it
training-plan-act = { $act }: { $name }
training-plan-saved = The item is entered
training-plan-none = No plans to list
training-plan-union = Union
training-plan-item = Item
training-plan-target = For whom
training-plan-schedule = When
training-plan-until = (by { $month })
training-plan-sessions = Sessions
training-plan-attended = Attended
training-shown = Show
training-shown-all = All
training-shown-without = Unions without a plan
training-shown-late = Late items
training-standing-planned = Planned
training-standing-covered = Covered by a superior’s
training-standing-excluded = Left out
training-standing-missing = None entered
training-standing-not-asked = Not asked
training-progress-begun = Begun
training-progress-arranged = Arranged
training-progress-open = Not yet
training-progress-late = Late
training-progress-excluded = Left out
training-progress-unknown = Not known here
training-theirs = Another office keeps this session; it can only be read here
training-certificate = Certificate of training hours
training-certificates = Print certificates
training-certificates-year = Print all certificates
training-certificate-do = Certificate
training-certificate-of = Print the certificate of { $name }
training-certificate-days = Days
training-certificate-organiser-head = Held by
training-certificate-session = The person named above attended the training listed, { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}. Together with it, the hours of { $year } up to { $day } are { $total }.
training-certificate-year = The person named above attended the training listed in { $year }, { $count } in all; the hours up to { $day } are { $total }.
training-certificate-organiser = Held by (seal): { $name }
training-certificate-issuer = Issued by (seal): { $name }
training-certificate-clerk = Clerk (signature)
training-certificate-day = Date:
task-plan-late = { $count ->
    [one] The item “{ $name }” of the training plan was to begin by now and no session carries it out
   *[other] { $count } items of the training plan were to begin by now and no session carries them out
}
task-plan-late-badge = Late
task-plan-late-do = See the plan

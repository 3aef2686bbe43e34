# Rules, verdicts, grounds, remedies

rule-r-id = Identity number
rule-r-scope = Who counts
rule-r-unit = Four units
rule-r-post = Kind of posting
rule-r-quota = Staffing standard
rule-r-cap = Staffing limit
rule-r-file = Filing
rule-r-train1y = Training in the first year

verdict-met = Met
verdict-due = Due
verdict-due-left = Due ({ $days } days left)
verdict-due-past = Due ({ $days } days past the reminder)
verdict-breached = Not met
verdict-undecidable = Facts missing, cannot be judged yet
verdict-undecidable-missing = Facts missing, cannot be judged yet (missing: { $missing })
verdict-open = Allowed
verdict-n-a = Not applicable

basis-guidance = Guidance
basis-law = Law
basis-ministry = Ministry
basis-adopted = Adopted here
basis-ours = Suggestion

flag-not-counted = Not counted as a socialised union worker
flag-post-other = Not one of the main kinds of posting
flag-overlap = Only one of the two standards reached
flag-over-optional = More than the optional number
flag-count-old = Head count older than 15 months
flag-cap-reason = Written reason given
flag-cap-soft = The guidance says “in general”
flag-existing-staff = Existing staff
flag-limit-ours = The guidance gives no number of days; the limit is our suggestion
flag-left-in-time = Left within the year, not counted
flag-trained-late = Trained after the deadline

policy-step-id-sound = 18 characters; check character and date fit.
policy-step-id-unsound = Length, date or check character does not fit.
policy-step-id-birth-differs = The birth date contradicts the number.
policy-step-id-sex-differs = The sex contradicts the number.
policy-step-id-twice = Another active person has the same number.
policy-step-id-once = Nobody else in view is active under this number.
policy-step-quota-unions = Separate unions { $number } { $sign } { $limit }
policy-step-quota-workers = Workers { $number } { $sign } { $limit }
policy-step-quota-posted = People in scope posted here: { $count }
policy-step-cap-posted = { $count } posted; in general at most { $limit }
policy-step-file-clock = { $days } days from { $from }, until { $until }
policy-step-train-clock = One year from { $from }, until { $until }
policy-step-train-attended = Attended the training that began on { $day }

remedy-title = What is still to do
remedy-too-late = The deadline is gone and cannot be mended: make up for it and give the reason
remedy-latest = By { $day }
remedy-id-enter = Enter the identity number
remedy-id-correct = Correct it from the card
remedy-scope-say = Say whether outside the establishment, full time and mainly union work
remedy-unit-enter = Enter the four units
remedy-quota-post = Post somebody to this union
remedy-quota-count = Enter the head count
remedy-cap-explain = Give the written reason for more than 5 people
remedy-file-send = File upward
remedy-train-attend = Attend one job training
remedy-train-record = Enter a training attended before, with its proof
remedy-train-say = Enter the missing fact
remedy-books-say = Enter from when training records are kept

parameter-quota-unions = Standard for separate unions
parameter-quota-workers = Standard for workers
parameter-quota-overlap = Where one of two standards is reached
parameter-quota-count-age = Age of a head count
parameter-quota-optional-max = Optional number
parameter-cap-people = In general at most
parameter-post-types = Main kinds of posting
parameter-file-limit = Time for filing
parameter-file-notice = Reminder before filing is due
parameter-train-limit = Time for job training
parameter-train-notice = Reminder before training is due

unit-unions = { $value } unions
unit-workers = { $value } workers
unit-people = { $value } people
unit-months = { $value } months
unit-days = { $value } days
unit-choice = { $value ->
    [mandatory] must be staffed
   *[other] may be staffed
}
unit-office-types = town, street and zone unions; regional and sector federations below county level

# Verdicts and their grounds: the words of a verdict, the panel, the page of one rule.

list-comma = {", "}

why-section = Verdicts and grounds
why-open = {" "}(show the grounds)
why-nothing = Nothing to do.
why-folded-met = Met: { $count }
why-folded = Not applicable: { $count }
why-told = { $field } { $value }
why-gone = Verdicts and grounds
why-gone-text = The facts have changed, and this verdict no longer applies.
why-on = As of { $day }
why-clauses = Clauses of the guidance
why-clause = Guidance, { $section } · clause { $number }
why-readings = Reading applied
why-reading-id = Reading { $id }
why-parameters = Parameters
why-parameter-ours = suggested by this program
why-parameter-from = {" "}· from { $day }
why-facts = Facts used
why-find = Show
why-find-name = Show the record of { $field }
why-steps = Computation
why-rule = Rule { $rule } · basis: { $basis }
why-theirs = { $name } keeps these facts: ask that office to complete them.
why-do-new = Enter: { $kind }
why-do-change = Fill in: { $field }
why-do-post = Register a person posted there
why-foreseen-settled = Once saved, “{ $rule }” asks for nothing more.
why-foreseen-explained = Once saved, “{ $rule }” is still not met; the reason is given, and it leaves the work list.
why-foreseen-open = Once saved, “{ $rule }” is still: { $verdict }. { $next }
why-saved-settled = Saved. “{ $rule }” asks for nothing more.
why-saved-explained = Saved. “{ $rule }” is still not met; the reason is given, and it has left the work list.
why-saved-open = Saved, but “{ $rule }” is still: { $verdict }. { $next }
why-do-file = Go to Filing

why-grounds = Grounds
why-grounds-of = Grounds: { $name }

urgency-breached = Not met
urgency-overdue = Past its day
urgency-ended = Ended
urgency-soon = Due soon
urgency-ahead = Due later on
urgency-later = Due
urgency-undecidable = Incomplete

rule-back = Back to the workbench
rule-to-people = Work on them in the roster
rule-sub = { $count ->
    [one] One item
   *[other] { $count } items
} to handle, most urgent first
rule-none = Nothing to handle
rule-none-text = This rule asks nothing of your office at present.
rule-column-name = Person or office
rule-column-unit = Unit and record
rule-column-verdict = Verdict

n-offices = { $count ->
    [one] one office
   *[other] { $count } offices
}

# The day books begin
books-text = The day from which your office records everything of this kind. Whatever is missing before that day counts as unknown, never as a fault.
books-edit = Fill in the day

# Readings: how this program takes the places where the guidance leaves room (policy/readings.csv)
reading-a1 = Reaching either 200 separate unions or 5,000 workers is enough to require somebody; below both, one person is optional. A union that reaches only one of the two is marked.
reading-a2 = “Or more” includes the number itself, “fewer than” does not.
reading-a3 = “One optional” means none or one; more is pointed out, never called a breach.
reading-a4 = “As a rule no more than 5” is counted for each union and includes 5; having more needs a written reason. It applies only where somebody is required.
reading-a6 = Whether somebody is required depends on the number of separate unions; how many, on the number of all union organisations.
reading-a7 = Separate unions as in the national union statistics; joint unions and the units they cover are not counted.
reading-a8 = Workers of the units covered, not members.
reading-a9 = The latest head count on or before the day is used; empty is not 0; one older than 15 months is only pointed out.
reading-a10 = The list ends in “etc.”: other posts are allowed and marked as not of the main types.
reading-a11 = Regional and industrial federations are one type; “below county” includes the county.
reading-a12 = The year begins on the day after hiring and ends on the same day of the next year (28 February for 29 February); one training session inside it is enough, none before hiring counts.
reading-a13 = Every new employment counts as newly hired; a transfer without a break does not; people there before the register are exempt.
reading-a20 = The guidance sets no number of days; 30 is this program’s suggestion and only reminds, until the province sets one in a document.
reading-a21 = The county files, the city reviews, the province records.
reading-a22 = Filing is a notice: the province records it or returns it for correction; the employment stands without it.
reading-a23 = People who are not filed are left out of the provincial figures but stay in the office’s register; they count from the day of filing.
reading-a25 = The units that allocate, hire, sign and use are four separate fields, even where they are the same body.
reading-a41 = Everybody outside the establishment, full-time and used mainly for union work, whatever the form of employment.
reading-a49 = A number can be in post only once in the register.
reading-a5 = At least 1; suggested: the larger of unions/200 and workers/5000, rounded up, at most 5. Ours, not the guidance.
reading-a14 = Two years running in one engagement; a year without assessment or grade between is for a person to judge.
reading-a15 = Grades: excellent, qualified, basically qualified, unqualified, not graded; only unqualified counts as failed.
reading-a16 = Every failed result calls for a talk; the guidance gives no limit, ours reminds after 30 days.
reading-a17 = Discretion under the law, nothing automatic; only the case and a checklist are shown.
reading-a18 = People decide, citing the rule and the decision.
reading-a19 = A talk is not said to be a precondition; a missing one is a hint.
reading-a24 = The guidance names hires; changes and exits follow from dynamic management and only remind.
reading-a26 = Any other post, paid or not, wants recorded consent; none or an expired one is a breach.
reading-a27 = Another allocator than city or county wants a reason.
reading-a28 = Townships enter attendance and opinions; counties own engagement, contract, pay and results; cities inspect; the province files.
reading-a29 = Both opinions are recorded; the county decides.
reading-a30 = Each of the four dimensions has an indicator, others may be added, points make the full score. No weights are given.
reading-a31 = The latest assessment is shown at renewal; failed or missing is a hint and blocks nothing.
reading-a32 = One step at a time; more wants a reason; several factors may be ticked.
reading-a33 = Years in engagements here and recognised union years.
reading-a34 = A year without performance pay is looked into; only a scheme without a part is a breach.
reading-a35 = By the due date is on time, no less than due is in full; no legal amount is worked out.
reading-a36 = The city's guidance is recorded; it is no approval.
reading-a37 = A permission; a yearly reminder, never a breach.
reading-a38 = Equal to two decimals; holders of a certificate by the closing day come first; levels are not ranked.
reading-a39 = Progress towards 3,000, without a countdown; people filed and in post count.
reading-a40 = The county proposes and hires; the city leads with an opinion.
reading-a42 = Union purchase of services differs from government purchase; public money for staff is a hint.
reading-a43 = Qualification as text, with credit code and expiry checked.
reading-a44 = Budgets are asked of cities and counties alone.
reading-a45 = Both the grade and outstanding results; “may” and “preferred” have no automatic effect.
reading-a46 = One year by the ministry's rule.
reading-a47 = Two names for one certificate.
reading-a48 = Level and type are apart; a zone may stand under city or county.
reading-a50 = Every kind of exit, not resignations alone.
reading-a51 = A user unit may lack legal personality; a signer wants a credit code or is another unit.
reading-a52 = Calendar years for assessment, training, budget; counts by their day.
reading-a53 = Governed by “may”: a missing opinion is awaited, never a fault.
reading-a54 = Two failed years lapse with the first later year of 合格 or better; the history stays in view (ours).
reading-a55 = Each union has its own training plan; for a grassroots union a superior's plan may serve (a parameter, yes by default), for county and city not.
why-rule-part = { $rule }: { $part }
flag-to-check = To be checked

# The workbench.

home-sub = { $day }, most urgent first
home-counters = About the figures

figure-people = Registered
figure-people-note = { $post } in post{ $awaited ->
    [0] {""}
   *[other] {" "}· not yet in post { $awaited }
}{ $undecided ->
    [0] {""}
   *[other] {" "}· scope not confirmed { $undecided }
}{ $moving ->
    [0] {""}
   *[other] {" "}· moving { $moving }
}{ $unverified ->
    [0] {""}
   *[other] {" "}· from offices not compared { $unverified }
}
figure-filed-note = { $count } in scope
figure-not-filed = Not filed
figure-not-filed-note = Under review { $way } · returned { $returned } · not sent { $unfiled }
figure-offices = Offices below
figure-offices-note = { $count ->
    [one] One has sent a file
   *[other] { $count } have sent a file
}
figure-head-count = Separate grassroots unions
figure-head-count-note = As of { $day }
figure-head-count-none = Not given
figure-head-count-missing = Enter the head count of your office
term-registered = Registered
term-registered-is = Everybody entered who has not left, including people not yet in post. Drafts, and people known to be out of scope, do not count.
term-in-post = In post
term-in-post-is = Registered people hired by the day and not gone. The last day of work still counts; so does leave or a secondment.

counter-filed = Filed
counter-filed-is = The provincial federation has given a filing number. People whose facts have changed since are included.
counter-under-way = Under review
counter-under-way-is = A filing request has gone into a file; no result has come back.
counter-returned = Returned
counter-returned-is = Sent back by a superior; to be corrected and filed again.
counter-unfiled = Not sent
counter-unfiled-is = Not in any file yet.
counter-undecided = Scope not confirmed
counter-undecided-is = In post, but off-establishment, full-time and union work have not all been answered. Not in any of the four counts above.

tasks = To do
tasks-column-urgency = State
tasks-column-what = What to do
tasks-column-grounds = Grounds
tasks-none = Nothing to do
tasks-none-text = Anything to correct, file or review will appear here.
topics = Filter by kind
topic-all = All
topic-returned = Returned
topic-breached = Not met
topic-due = Due
topic-incomplete = Incomplete
topic-files = Files
task-names = Names
task-names-of = Names: { $task }

task-returned = { $people ->
    [one] The filing of { $name } was returned
   *[other] The filings of { $people } people were returned
}: { $count ->
    [one] one point
   *[other] { $count } points
} to correct
task-returned-badge = Returned
task-returned-do = Correct
task-declined = { $people ->
    [one] Your superior declined what you entered about { $name }
   *[other] Your superior declined what you entered about { $people } people
}
task-declined-badge = Declined
task-declined-do = View
task-proposals = { $count ->
    [one] One entry by an office below waits
   *[other] { $count } entries by offices below wait
} for your decision
task-proposals-badge = To decide
task-proposals-do = Decide
task-waiting = { $count ->
    [one] One filing request waits
   *[other] { $count } filing requests wait
} to be handled
task-waiting-badge = To review
task-waiting-do = Review
task-unfiled = { $count ->
    [one] One person can be filed, or has
   *[other] { $count } people can be filed, or have
} changes to file
task-unfiled-badge = To file
task-unfiled-do = File
task-held-back = { $count ->
    [one] One person cannot
   *[other] { $count } people cannot
} be filed yet: something has to be put right first
task-held-back-badge = To put right
task-held-back-do = Put right
task-to-send = File no. { $number } is ready: take it to { $to }, then confirm that it was sent
task-to-send-badge = To send
task-to-send-do = Confirm
task-file-upward = { $to } has not been told the latest changes
task-file-upward-badge = To file
task-file-upward-do = Make the file
task-arriving = { $offices ->
    [1] { $office } offers { $count ->
        [1] 1 person
       *[other] { $count } people
    }, to be accepted or declined
   *[other] { $offices } offices offer { $count ->
        [1] 1 person
       *[other] { $count } people
    }, to be accepted or declined
}
task-arriving-badge = Transfer in
task-arriving-do = Decide
task-offer = { $offices ->
    [1] { $count ->
        [1] 1 person
       *[other] { $count } people
    } offered to { $office }, in no transfer file yet
   *[other] { $count ->
        [1] 1 person
       *[other] { $count } people
    } offered to { $offices } offices, in no transfer file yet
}
task-offer-badge = Transfer out
task-offer-do = Make the file
task-answer-offers = { $offices ->
    [1] { $office } waits for the answer to its transfer: make the receipt
   *[other] { $count } offices wait for the answers to their transfers: make the receipts
}
task-answer-offers-badge = Answer due
task-answer-offers-do = Make the receipt
task-offered = { $offices ->
    [1] { $count ->
        [1] 1 person
       *[other] { $count } people
    } offered to { $office }, waiting for its answer
   *[other] { $count ->
        [1] 1 person
       *[other] { $count } people
    } offered to { $offices } offices, waiting for their answers
}
task-offered-badge = Waiting
task-offered-do = Look
task-unverified = { $offices ->
    [one] The fingerprint of { $office } has not been compared
   *[other] The fingerprints of { $offices } offices have not been compared
}
task-unverified-badge = Not compared
task-unverified-do = Compare
task-key-copy = There is no copy of the signing key: if this PC fails, everybody has to compare a new one
task-key-copy-badge = Key copy
task-key-copy-do = Make one
task-key-stolen = A superior declares your signing key stolen: replace it soon
task-key-stolen-badge = Key stolen
task-key-stolen-do = Replace
task-key-warned = { $offices ->
    [1] The key of { $office } may be stolen, but who says so is not to be trusted: ring them
   *[other] The keys of { $offices } offices may be stolen, but who says so is not to be trusted: ring them
}
task-key-warned-badge = Key in doubt
task-key-warned-do = Look
task-receipt-due = { $offices ->
    [one] { $office } is waiting for a receipt
   *[other] { $offices } offices are waiting for receipts
}
task-receipt-due-badge = Receipt due
task-receipt-due-do = Make the receipt
task-unlisted = { $offices ->
    [one] { $office } no longer lists
   *[other] { $offices } offices no longer list
} { $count ->
    [one] one person
   *[other] { $count } people
} in the latest file
task-unlisted-badge = To verify
task-unlisted-do = Verify
task-missing = { $count ->
    [one] Required facts of one person are missing
   *[other] Required facts of { $count } people are missing
}
task-missing-badge = Required
task-missing-do = Complete
task-head-count = The head count of your office has not been entered
task-head-count-badge = Incomplete
task-head-count-do = Enter
task-pay-open = The pay sheet of { $month } is not confirmed yet
task-pay-open-badge = Pay
task-pay-open-do = To the pay sheet
task-report-own = The report of last month (from the 25th, of this month) has not been made
task-report-own-badge = Report
task-report-own-do = Report
task-report-below = { $offices ->
    [one] { $office } has not made its monthly report
   *[other] { $count } unions have not made their monthly reports
}
task-report-below-badge = Report
task-report-below-do = Look

key-tell = This office has a new key, and the others do not know its code yet
key-tell-both = Read it to { $superior } and to the offices below by telephone: they compare it before they take your files.
key-tell-superior = Read it to { $superior } by telephone: they compare it before they take your files.
key-tell-below = Read it to the offices below by telephone: they compare it before they take your files.
key-told = Everybody has been told

tasks-judging = Checking …
task-rule = { $what ->
    [R-ID-breached] Wrong identity number
    [R-ID-due] Identity number to check
    [R-ID-undecidable] Identity number missing
    [R-SCOPE-undecidable] Scope not confirmed
    [R-UNIT-undecidable] Units not filled in
    [R-POST-undecidable] Post not filled in
    [R-QUOTA-breached] Nobody where somebody is required
    [R-QUOTA-undecidable] Facts missing to tell whether somebody is required
    [R-CAP-breached] More than 5 people without a stated reason
    [R-FILE-due] To be filed
    [R-REFILE-due] Changed or left, to be filed again
    [R-STALE-due] Not verified for over 12 months
    [R-TRAIN1Y-breached] No training within the first year
    [R-TRAIN1Y-due] Training due within the first year
    [R-CONTRACT-breached] Contract missing or signed late
    [R-CONTRACT-due] Contract to sign or renew
    [R-RENEW-due] Contract about to end
    [R-RENEW-ended] Contract ended
    [R-RETIRE-due] Close to retirement age
    [R-RETIRE-ended] Retirement age reached
    [R-ASSESS-due] Yearly assessment to record
    [R-TALK-due] Talk to record
   *[other] { $rule }
}: { $who }
task-when-left = { $count ->
    [one] Due { $until }, in { $days ->
        [one] one day
       *[other] { $days } days
    }
   *[other] First due { $until }, in { $days ->
        [one] one day
       *[other] { $days } days
    }
}
task-when-past = { $count ->
    [one] Suggested by { $until }, { $days ->
        [one] one day
       *[other] { $days } days
    } ago
   *[other] The first suggested by { $until }, { $days ->
        [one] one day
       *[other] { $days } days
    } ago
}
task-when-over = { $count ->
    [one] Set for { $until }, { $days ->
        [one] one day
       *[other] { $days } days
    } ago
   *[other] The first set for { $until }, { $days ->
        [one] one day
       *[other] { $days } days
    } ago
}
task-when-gone = { $count ->
    [one] Ended { $until }, { $days ->
        [one] one day
       *[other] { $days } days
    } ago
   *[other] The first ended { $until }, { $days ->
        [one] one day
       *[other] { $days } days
    } ago
}
task-rule-do = Open
task-rule-fill = Fill in
task-grounds = [{ $section }] { $text }
task-grounds-law = [Law] { $text }

steps = First steps
step-done = Done
step-offices = Add the offices below you
step-offices-text = Add them all at once from the list of divisions; names can be changed later.
step-offices-do = Add offices
step-head-count = Enter the head count
step-head-count-text = Separate unions, workers and members: the basis for how many people you may have.
step-head-count-do = Enter the head count
step-people = Register the first person
step-people-text = Name, identity document, employment and post.
step-people-do = Register a person
step-roster = Enter everybody
step-roster-text = Import your existing roster and check it person by person, or enter people one at a time under People.
step-roster-do = Import a roster
step-file = Make the first file for your superior
step-file-text = Hand it over by USB stick, office system or official mail.
step-file-do = Make the file
step-take-in = Take in the first file from an office below
step-take-in-text = You can preview every change first.
step-take-in-do = Take a file in
step-backup = Make a backup
step-backup-text = A backup is the only copy outside this browser.
step-backup-do = Back up
step-key = Make a copy of the signing key
step-key-text = On paper or on a stick, locked away: if the PC fails, the key stays the same and nobody has to compare a new one. It can be done later.
step-key-do = Make one

safety = Data safety
safety-never = There is no backup yet. If the browser loses its data, they are gone for good.
safety-complete = Nothing has changed since the last backup.
safety-changes = { $count ->
    [one] One entry is
   *[other] { $count } entries are
} in no backup.
safety-back-up = Go to backup
safety-where = The data are kept only in this browser, on this computer.

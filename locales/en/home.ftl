# The workbench.

home-sub = { $day }, most urgent first
home-counters = What the figures mean

figure-people = On the register
figure-people-note = Professional union workers in post
figure-undecided = { $count } of them: scope not confirmed
figure-filed-note = of { $count } in scope
figure-not-filed = Not filed
figure-not-filed-note = Under review { $way } · returned { $returned } · not sent { $unfiled }
figure-offices = Offices below
figure-offices-note = { $count } have sent a file
figure-head-count = Separate grassroots unions
figure-head-count-note = As of { $day }
figure-head-count-none = Not given
figure-head-count-missing = Enter the head count of your office

counter-filed = Filed
counter-filed-is = The provincial federation has given a filing number; includes people changed since.
counter-under-way = Under review
counter-under-way-is = Requested in a file; no result has come back.
counter-returned = Returned
counter-returned-is = Sent back by a superior; to be corrected and filed again.
counter-unfiled = Not sent
counter-unfiled-is = Not in any file yet.
counter-undecided = Scope not confirmed
counter-undecided-is = Off-establishment, full-time and union work are not all answered; counted in none of the four.

tasks = To do
tasks-none = Nothing to do
tasks-none-text = Whatever needs correcting, filing or reviewing appears here by itself.

task-returned = The filing of { $name } was returned: { $count ->
    [one] one point
   *[other] { $count } points
} to correct
task-returned-badge = Returned
task-returned-do = Correct
task-declined = Your superior declined what you entered about { $name }
task-declined-badge = Declined
task-declined-do = View
task-proposals = { $count ->
    [one] One entry
   *[other] { $count } entries
} by offices below wait for your decision
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
task-to-send = File no. { $number } is made: take it to { $to }, then confirm that it was sent
task-to-send-badge = To send
task-to-send-do = Confirm
task-file-upward = There is news that { $to } has not been told
task-file-upward-badge = To file
task-file-upward-do = Make the file
task-receipt-due = { $office } waits for its receipt
task-receipt-due-badge = Receipt due
task-receipt-due-do = Make the receipt
task-unlisted = { $office } no longer lists { $count ->
    [one] one person
   *[other] { $count } people
} in its newest file
task-unlisted-badge = To verify
task-unlisted-do = Verify
task-missing = { $count ->
    [one] One person has
   *[other] { $count } people have
} facts missing
task-missing-badge = Incomplete
task-missing-do = Complete
task-head-count = The head count of your office has not been entered
task-head-count-badge = Incomplete
task-head-count-do = Enter

tasks-judging = Checking …
task-rule = { $rule }: { $who }
task-rule-do = View
task-rule-fill = Complete the facts
task-grounds = [{ $section }] { $text }
task-grounds-law = [Law] { $text }

steps = First steps
step-done = Done
step-offices = Add the offices below you
step-offices-text = In one go from the list of divisions; names can be changed.
step-offices-do = Add offices
step-head-count = Enter the head count
step-head-count-text = Separate unions, workers and members: they decide the posts you are entitled to.
step-head-count-do = Enter the head count
step-people = Register the first person
step-people-text = Name, identity document, employment and post.
step-people-do = Register a person
step-roster = Enter everybody
step-roster-text = Import the roster you have and check it person by person, or enter people one at a time under People.
step-roster-do = Import a roster
step-file = Make the first file upward
step-file-text = It goes to your superior by USB stick, office system or official mail.
step-file-do = Make the file
step-take-in = Take in the first file from below
step-take-in-text = You see every change before anything is taken in.
step-take-in-do = Take a file in
step-backup = Make a backup
step-backup-text = The only copy of the data outside this browser.
step-backup-do = Back up

safety = Safety of the data
safety-never = There is no backup. If the browser loses the data, nothing can bring them back.
safety-complete = Nothing has changed since.
safety-changes = { $count ->
    [one] One entry is
   *[other] { $count } entries are
} in no backup.
safety-back-up = Go to backup
safety-where = The data are kept in this browser on this computer only.

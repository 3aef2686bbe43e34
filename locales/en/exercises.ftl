# Exercises.

exercises = Exercises
exercises-sub = Each has one fixed day, one office and one thing to do. Marking reads the journal and the verdicts: any lawful way is right.
exercises-open = Exercises
exercises-back = Back
exercises-minutes = about { $minutes } minutes
exercises-begin = Begin
exercises-begin-name = Begin: { $title }
exercises-go-on = Go on
exercises-go-on-name = Go on: { $title }
exercises-making = Preparing the exercise …

exercise-panel = Exercise: { $title }
exercise-day = The day is { $day }
exercise-help = Help
exercise-help-show = Shown
exercise-help-hint = Hints
exercise-help-none = Alone
exercise-fold = Fold
exercise-unfold = Unfold
exercise-step = Step { $at } of { $all }
exercise-go = To the screen of this step
exercise-next = Next step
exercise-before = Step before
exercise-hint = Give me a hint
exercise-files = Files handed to you (save them first, then give them to the program)
exercise-mark = Mark
exercise-mark-again = Mark again
exercise-again = Start over
exercise-again-title = Start this exercise over?
exercise-again-text = What was entered, taken in and filed so far is lost, and the exercise begins anew. Other exercises and real data are not affected.
exercise-leave = Leave this exercise
exercise-points = { $points } points in { $minutes } min { $seconds } s
exercise-passed = All done
exercise-open = Something is still open
exercise-right = Done
exercise-wrong = Not done
exercise-clause = Clause { $clause }
exercise-needless = An act that was not needed: journal entry { $sequence }
exercise-harm-breached = Newly breached: { $rule } ({ $who })
exercise-harm-lost = A file that was there was taken out: { $who }
exercise-marked-how = Marked by the journal and the verdicts; how a text is worded does not count.

exercise-cap = More than five people, with a written reason
exercise-cap-story = { $town } must have people and has seven, more than the usual five. The county has given the reason in writing ({ $document }). Record reason and document; nobody has to go.
exercise-cap-step-1 = Find { $town } under Offices. The cap is judged union by union, so the note belongs to this one.
exercise-cap-step-2 = Press the button that records a staffing note. The guidance says “usually no more than five”: a written reason is enough.
exercise-cap-step-3 = Choose “more than 5”, write the reason, the document { $document } and the first day, and save. A note without a first day does not count.
exercise-cap-goal-reason = The reason for more than five is in writing
exercise-cap-goal-document = The document is recorded

exercise-talk = Failed the assessment: record the talk
exercise-talk-story = { $person } failed last year’s assessment. The talk was held on { $day } and is not recorded. Record it under that assessment; do not change the grade.
exercise-talk-step-1 = Open { $person }, find the talk among the verdicts and record it from there: the assessment is chosen already.
exercise-talk-step-2 = Enter { $day } and who talked, and save. After every failed year somebody talks with the person, and the talk names the year.
exercise-talk-goal-talk = The talk after the failed year is recorded

exercise-training = First-year training: one entered late, one to invite
exercise-training-story = No training of { $person } is on record after the first year; the roll has been found: a training for newcomers on { $day }. { $newcomer } is in the first year and has not attended one. Enter the former, and hold a session to come with the latter on its list.
exercise-training-step-1 = Open { $person } and record the training: first day { $day }, counts and attended both yes. The first day decides whether it was in time: copy it from the roll, never guess.
exercise-training-step-2 = Under Training, make a new session of a kind that counts, with a first day still to come.
exercise-training-step-3 = Open it and put { $newcomer } on the list. Those who must attend in their first year come first.
exercise-training-goal-entered = The training that was left out is entered
exercise-training-goal-day = Its first day is that of the roll
exercise-training-goal-invited = The newcomer is on the list of a session to come

exercise-arrears = Insurance paid short, made good
exercise-arrears-story = The social insurance of { $person } for { $month } was paid short and made good on { $day }: { $amount } yuan, as due. Put the month’s sheet right and say why it was late.
exercise-arrears-step-1 = Under Contributions, look at the arrears: which month, and how much.
exercise-arrears-step-2 = In the sheet of { $month }, social insurance, enter { $amount } as paid for { $person }, the day { $day }, and an explanation.
exercise-arrears-step-3 = Save. It stays late; with a reason it is no longer asked for. An earlier day would be false.
exercise-arrears-goal-paid = The whole is paid
exercise-arrears-goal-day = The day is the one on which it was paid
exercise-arrears-goal-why = The reason stands in the row

exercise-returned = A filing returned, mended and made again
exercise-returned-story = The filing of { $person } was returned by the city: the political affiliation does not fit the papers, which say “member of the CPC”. Take the receipt in, mend the field, ask again and make the file.
exercise-returned-step-1 = Under Filing, give the receipt to the program. It says which field was returned and why.
exercise-returned-step-2 = Look through it and take it in. The work list names the field afterwards.
exercise-returned-step-3 = Open { $person } and put the political affiliation right. Only the field returned.
exercise-returned-step-4 = Tick { $person } under Filing and make the file. The city sees the answer only when it is asked again.
exercise-returned-goal-taken = The receipt is taken in
exercise-returned-goal-mended = The field returned is right
exercise-returned-goal-again = Filing is asked for again in a file

exercise-transfer = Somebody comes from another county
exercise-transfer-story = { $giver } gives { $person } to this county from { $day }. Take the file in, receive the person, and answer: only then have they left there.
exercise-transfer-step-1 = Under Filing, give the transfer file to the program.
exercise-transfer-step-2 = Look through it and take it in. Nobody is in this register yet: they are only offered.
exercise-transfer-step-3 = Under Transfers, receive { $person }. From then on the file is this county’s.
exercise-transfer-step-4 = Make the answer for { $giver }. Without it both count the same person.
exercise-transfer-goal-taken = The transfer file is taken in
exercise-transfer-goal-received = The person is received
exercise-transfer-goal-answered = The giver has its answer

exercise-pack = A superior’s parameters: tried, then adopted
exercise-pack-story = The city lays down ({ $document }) that filing has { $value } days. Take the file in, try which verdicts would turn, then adopt it.
exercise-pack-step-1 = Under Filing, give the file to the program.
exercise-pack-step-2 = Look through it and take it in. Nothing is adopted yet.
exercise-pack-step-3 = Under Policy, try the pack: look whose verdicts would turn before you decide.
exercise-pack-step-4 = Adopt it. From its first day on the new limit counts.
exercise-pack-goal-taken = The pack is taken in
exercise-pack-goal-adopted = Verdicts go by the new limit

exercise-quarter = A quarter with an explanation
exercise-quarter-story = The report of the third quarter is due. Spending was { $funds } yuan after 42000 in the quarter before, more than a fifth apart: it asks for an explanation (paid at once). Fill in, explain and sign.
exercise-quarter-step-1 = Under Reports, begin the third quarter. People are counted by the register.
exercise-quarter-step-2 = Enter { $funds }, choose the reason under the check, and save. A change with a ground may stand; never make the figure smaller to pass.
exercise-quarter-step-3 = Enter both names and sign. Without a signature it counts as not reported.
exercise-quarter-goal-funds = The spending is as it was
exercise-quarter-goal-explained = The change is explained
exercise-quarter-goal-signed = The report is signed

exercise-backup = Another PC: backup and restore
exercise-backup-story = This PC is to be replaced; the register holds { $people } people. Make a backup, take the register off this browser, and restore it, as on a new PC. Nobody may be missing.
exercise-backup-step-1 = Under Settings, set a passphrase and make the backup. A forgotten passphrase opens nothing.
exercise-backup-step-2 = Take the register off this browser on the same page. One register is never written in two places.
exercise-backup-step-3 = On the start page, restore from the backup. The exercise goes on afterwards.
exercise-backup-goal-restored = The register was restored
exercise-backup-goal-whole = Nobody is missing

exercise-roster = A roster of forty lines
exercise-roster-story = Offices are there; the roster has 40 lines and six faults. By the papers: the number of { $digit } is { $digit-right }; that of { $none }, left out, is { $none-right }; the sex of { $sex } is that of the identity card; the telephone of { $phone } is { $phone-right }; { $hired } was hired on { $hired-right }; { $twice } stands there twice and is one person. Import it with all six put right.
exercise-roster-step-1 = Under People, import the roster handed to you. Every cell is looked at; nothing changes before you agree.
exercise-roster-step-2 = Settle what is marked, then record it. Put wrong numbers right by the papers, and leave out the second line of the same person.
exercise-roster-goal-people = Exactly 39 people are recorded
exercise-roster-goal-digit = The number with a digit missing is right
exercise-roster-goal-none = The number left out is there
exercise-roster-goal-twice = Whoever stood there twice is recorded once
exercise-roster-goal-sex = The sex fits the identity card
exercise-roster-goal-phone = The telephone with a digit missing is right
exercise-roster-goal-hired = The day that does not exist is right

exercise-altered = A file that was altered
exercise-altered-story = A file of the county went round by chat and somebody changed it ({ $altered }). The program refuses it. The genuine one has come again ({ $genuine }). Take in the genuine one alone.
exercise-altered-step-1 = Under Filing, try the altered file first and read what is said, then choose the genuine one. One character, and the signature no longer fits.
exercise-altered-step-2 = Look through the genuine one and take it in.
exercise-altered-goal-genuine = The genuine file is taken in
exercise-altered-goal-altered = The altered file is not

exercise-order = Files out of order, and one missing
exercise-order-story = The county made three files. The third ({ $third }) and the first ({ $first }) have come, the second has not. Take them in order, tell the county by a list of the rows what is missing, then take the second ({ $second }) that it sends again.
exercise-order-step-1 = Under Filing, choose the first file. Whoever skips one does not see what changed between.
exercise-order-step-2 = Look through it and take it in.
exercise-order-step-3 = Make the list of rows for the county: opening it, they see what you lack.
exercise-order-step-4 = Take in the second, then the third.
exercise-order-goal-first = The first is taken in
exercise-order-goal-asked = The list of rows is made
exercise-order-goal-second = The second is taken in
exercise-order-goal-third = The third is taken in

exercise-liar = A file under another’s name
exercise-liar-story = Two files say that they are the county’s: { $forged } and { $genuine }. By telephone the county reads out the code { $code }. Take in the true one alone.
exercise-liar-step-1 = Under Filing, choose them one after the other. Where the key has changed, the program asks for the telephone.
exercise-liar-step-2 = Where the code does not fit, do not take it in. Anybody can write a name; nobody else has the key.
exercise-liar-step-3 = Where it does, take it in.
exercise-liar-goal-forged = The false file is not taken in
exercise-liar-goal-genuine = The true file is

exercise-duplicate = One number from two counties
exercise-duplicate-story = Kunshan files { $right }, Taicang files { $wrong }, under one identity number (ending in { $number }). The card says that it is { $right }’s; Taicang copied the wrong line. Take both files in and return Taicang’s request, not Kunshan’s.
exercise-duplicate-step-1 = Under Filing, choose the files of both counties.
exercise-duplicate-step-2 = Look through each and take it in. That the numbers are the same is seen once both are there.
exercise-duplicate-step-3 = Return the request about { $wrong } and write that the number was copied wrongly. Name the field, so that they know what to mend.
exercise-duplicate-goal-one = Kunshan’s file is taken in
exercise-duplicate-goal-other = Taicang’s file is taken in
exercise-duplicate-goal-returned = The request with the wrong number is returned
exercise-duplicate-goal-kept = The request with the right number is not

# Errors and hints: what happened, where, what to do. The key is issue-CODE.

issue-at = { $place }: { $text }
issue-in = { $text } (Place: { $place })

# Dates
issue-date-format = This date cannot be read. Write it as 2021-03-01, or as 2021-03 if only the month is known.
issue-date-impossible = The calendar has no such day. Check the month and the day.
issue-date-precision = An exact day is needed here. Give year, month and day.
issue-date-range = The year should lie between { $min } and { $max }. Please check it.

# Identity numbers
issue-id-length = A document number has 18 characters, this one has { $length }. Complete or shorten it from the document.
issue-id-old-15 = This is an old number of 15 digits. Enter the 18 characters of the present card (the old number with 19 after the sixth digit and a check character at the end).
issue-id-char = Character { $position } of the document number is not allowed: the first 17 are digits, the last is a digit or X.
issue-id-birth = Digits 7 to 14 of the document number are no real date of birth. Check them against the document.
issue-id-check = The document number fails its check: if the first 17 digits are right, the last character is { $expected }. Compare it with the document digit by digit.
issue-id-digits-lost = The number ends in 000 and fails its check: a spreadsheet has probably cut it. Set the column to text and enter the number again from the document.
issue-document-length = A document number has 1 to { $max } characters, this one has { $length }.

# Unified social credit codes
issue-uscc-length = A unified social credit code has 18 characters, this one has { $length }. Complete or shorten it from the certificate.
issue-uscc-char = Character { $position } of the unified social credit code is not allowed: digits and capital letters without I, O, S, V and Z.
issue-uscc-check = The unified social credit code fails its check: if the first 17 characters are right, the last is { $expected }. Compare it with the certificate.
issue-uscc-digits-lost = The code ends in 000 and fails its check: a spreadsheet has probably cut it. Set the column to text and enter the code again from the certificate.

# What was entered
issue-text-empty = This cannot be empty. Please fill it in.
issue-text-long = At most { $max } characters; there are { $length }. Please shorten it.
issue-phone-format = A mobile number has 11 digits and begins with 1. Please check it.
issue-count-format = Give a whole number, 0 or more, without words.
issue-count-large = The number is too large: at most 99,999,999. Please check it.
issue-count-decimal = Give a whole number; money in whole yuan.
issue-code-unknown = There is no such choice. There are: { $options }.
issue-field-missing = This must be filled in.
issue-field-unknown = This program has no such field. Update the program and try again.
issue-field-format = The form of this entry is wrong; it cannot be read.
issue-link-unknown = The record meant does not exist; it may have been removed. Choose again.
issue-date-future = The date cannot be after today. Please check it.
issue-end-before-start = The end is before the start. Check both dates.
issue-exit-before-hire = The exit is before the hiring. Check both dates.
issue-exit-of-nobody = Choose who leaves from the list. Whoever is not in the register cannot leave it.
issue-exit-before-notice = The notice ({ $day }) is after the exit. Check both dates.
issue-hire-after-exit = The hiring would be after the exit that ends it ({ $day }). Check both dates.
issue-exam-before-entries = The exam or the interview is before entries close. Correct one of these days.
issue-shown-before-exam = The showing begins before the exam. Correct one of these days.
issue-weights-not-whole = The weights of exam and interview must make 100 together, such as 60 and 40.
issue-hire-unsure = Something is still to be looked into. Tick that it is, then save again.
issue-result-before-year = The date is before the year assessed ({ $day }). Check the year and the date.
issue-notified-before-decided = The notice is before the county’s decision ({ $day }). Check both dates.
issue-review-before-asked = The answer is before the review was asked for ({ $day }). Check both dates.
issue-talk-before-result = The talk is before the result was settled ({ $day }). Check both dates.
issue-result-after-talk = The result would be settled after the talk that rests on it ({ $day }). Check both dates.
issue-mend-before-talk = What is to be put right is due before the talk ({ $day }). Check both dates.
issue-grade-lines-order = This line is below that of the next lower grade. Excellent may not be below qualified, nor qualified below basic. Check the lines.
issue-grade-line-over-full = The line is above the full score, so nobody reaches it. Correct the line or the full score.
issue-share-over-whole = A share cannot exceed 100 %. Where at most two of ten may be, enter 20.
issue-exit-twice = This engagement has an exit already. Change that record in the list of exits.
issue-exit-died-ahead = The day of death is after today. Check the day and the kind of the exit.
issue-renewal-twice = This contract of { $name } has been renewed already and was not saved again. See the list of recent renewals; to sign anew, undo or delete the later contract first.
issue-renewal-no-end = The new contract of { $name } has no end, or ends before it begins. Choose another term or another day.
issue-birth-differs = The date of birth contradicts the document number. Compare them with the document.
issue-sex-differs = The sex contradicts the document number. Compare them with the document.
issue-id-duplicate = Somebody on the register has this document number. Look that person up first, so that nobody is entered twice; correct the number if it is wrong.
issue-unions-exceed = There are more separate grassroots unions than union organisations. Check both figures.
issue-report-twice = There is a report of this office for this period already. Open it and change it; do not make another.
issue-row-exists = This person stands in this month’s sheet already. Change that row; do not add another.
issue-row-fixed = Month and insurance belong to the sheet as a whole. Take the row out, and enter it in the sheet of that month.
issue-row-unknown = The person of this row is not kept by this office and cannot stand in its sheet. Enter the engagement under People first, or take the row out.
issue-sheet-exists = There is a sheet of this month already. Open it and change it; do not begin another.

# Entering and changing
issue-not-set-up = No register has been opened on this computer. Finish the setup first.
issue-already-set-up = A register is open on this computer already; it cannot be set up again.
issue-actor-missing = Give the name of the person acting: every entry records it.
issue-superior-level = The superior must stand on a higher level than the office. Choose another superior.
issue-nothing-chosen = Nobody is ticked. Tick somebody in the table first.
issue-assessment-not-yet = Nobody ticked has come to this step; nothing was written. Narrow the list by stage first.
issue-assessment-decide-early = The year assessed begins on { $day }; nothing of it is decided or signed before. Change the date.
issue-assessment-notify-early = { $count ->
    [one] 1 was decided
   *[other] { $count } were decided
} after this date (as { $name }, on { $day }), and cannot be told before. Change the date.
issue-nomination-under-way = { $name } is nominated for the same already and there is no outcome yet. Record the outcome first, or untick.
issue-nothing-to-write = There is nothing to save.
issue-erase-early = By law this is kept through { $day }. It cannot be erased yet.
issue-erase-nobody = Choose the people to be erased first.
issue-erase-open = A filing or a transfer of this person is still open. The person cannot be erased yet.
issue-erase-serving = This person is still in post, or the day of leaving is not recorded. The person cannot be erased.
issue-record-unknown = This record cannot be found; it may have been removed. Reload and try again.
issue-owner-other = Another office is responsible for this record, so it cannot be changed here. Ask that office for the change.
issue-changed-meanwhile = This was changed while you were typing. Look at what it says now, then decide.
issue-remove-filed = A person whose filing was requested cannot be removed. Record an exit for somebody who left.
issue-remove-moved = A person who was transferred cannot be removed. To bring somebody back, the present office makes another transfer.
issue-filing-fixed = Filing requests and results are facts on record and cannot be edited or removed. A request can be withdrawn; a result is entered from its paper reply.
issue-transfer-fixed = A transfer, its acceptance and the exit that follows are facts between two offices and cannot be added, edited or removed by hand. A transfer that has not been accepted can be taken back.
issue-office-in-use = This office has others below it, or has filed a file of its own, so it cannot be removed. If it was closed, enter the day it closed.
issue-office-exists = The same superior has an office of this name already. Check the name.
issue-office-reports-itself = This office reports for itself and enters its own figures. If they are wrong, return them to it.
issue-proposal-closed = This proposal has been dealt with already.

# Filing
issue-filing-number-taken = This filing number is in use. Choose another.
issue-request-answered = This filing request has a result already.
issue-request-withdrawn = This filing request was withdrawn.
issue-request-open = The person has a filing request without a result. Wait for it, or withdraw it first.
issue-request-scope = Filing can be requested only for people on the register whom this office hired.
issue-request-incomplete = This must be filled in before filing is requested.
issue-record-not-province = Filing numbers are given by the provincial federation. Your level may check and pass on, or return.
issue-return-own = This office cannot return its own filing request. Withdraw it instead.
issue-reason-missing = A return needs its reason.

# Moves between counties
issue-transfer-not-ours = Only people whom this office keeps can be transferred.
issue-transfer-inactive = This person is no longer, or not yet, in post here and cannot be transferred.
issue-transfer-number = Without a document number nobody can tell whether it is the same person. Enter the number first.
issue-transfer-open = A transfer of this person is not complete. Wait for the answer, or take it back first.
issue-transfer-other = This person has another running engagement here. Record its exit first.
issue-transfer-exit = An exit is recorded for this engagement. A completed transfer records the exit by itself: remove this exit first.
issue-transfer-self = The receiving office cannot be this office. Choose another.
issue-transfer-to = The receiving office must be a county federation. Choose another.
issue-transfer-first-day = The first day at the receiving office must come after the day of hiring. Check both.
issue-transfer-answered = This transfer has been answered already.
issue-transfer-withdrawn = The giving office has withdrawn this transfer.
issue-transfer-unknown = This transfer cannot be found, or it names another office. Take in the transfer file again.
issue-transfer-unverified = The check code of { $from } has not been compared. Compare it by telephone before you take people on.
issue-transfer-untold = The transfer file from { $from } lacks the file of this person. Ask for a new transfer file.
issue-transfer-here = Somebody on this register has this document number. Check whether it is the same person; if that one has left, record the exit first.
issue-transfer-twice = Two of the chosen people bear the same document number and cannot be taken on together. Check with the giving offices.

# Sending and taking in
issue-no-superior = No superior union has been set, so no filing package can be made. Add it in the settings.
issue-not-subordinate = That office is not below this one, so no file can be made for it.
issue-original-pruned = The original of this file is kept no longer: only the newest of each office, those on which a filing number rests, and those still to be passed on are. Its line in the record and its code stay.
issue-original-missing = The file as the lower office sent it is missing, so it cannot be passed on. Take in that office’s file again.
issue-export-unknown = There is no record of this file having been made.
issue-key-changed = The fingerprint of { $from } has changed: a new computer or register, or somebody else. Telephone them and type the fingerprint they read out.
issue-key-unknown = The fingerprint of this office is compared already, or no file of it was taken in yet.
issue-key-unverified = The fingerprint of { $from } has not been compared. Telephone them and type the fingerprint they read out.
issue-key-code-missing = Type the code that { $from } reads out.
issue-key-code-other = The code typed is not that of { $from }. Ask them to read it again; if it still differs, report it to your superior.
issue-package-own = This office made the file itself; it is for the other office to take in.
issue-key-code = The fingerprint typed is not that of this file from { $from }; nothing was taken in. Ask them to read it again; if it still differs, do not take the file in and tell your superior.
issue-say-person = The file from { $from } speaks of people who are not its own; none of it was taken in. Telephone the sender.
issue-say-link = The file from { $from } ties a record to one of another office; none of it was taken in. Telephone the sender.
issue-say-totals = The file from { $from } holds totals that are not its to report; none of it was taken in. Telephone the sender.
issue-say-office = The file from { $from } speaks of an office it does not answer for; none of it was taken in. Telephone the sender.
issue-say-tree = The file from { $from } changes an office that is not below it, or puts offices above each other in a circle; none of it was taken in. Telephone the sender.
issue-say-stolen = The file from { $from } declares the key of an office stolen that is not below it; none of it was taken in. Telephone the sender.
issue-key-stolen = This key of { $from } is declared stolen; none of the file was taken in. Ring the office under the number you always use and ask it to replace the key and make the file again; if the declaration is wrong, lift it first under Settings and backup, Keys and check codes.
issue-key-same = The new key is the one in use; nothing was replaced.
issue-stolen-unknown = That key was not found. It may have been dealt with in another window; reload and look again.
issue-stolen-own = If your own key was stolen, use “Replace the signing key” and give “stolen” as the reason.
issue-stolen-stranger = { $from } is not below your office, so you cannot declare its key stolen. It, or its superior, has to.
issue-stolen-future = The day cannot be later than today. Give the first day on which the key may have been in other hands.
issue-key-copy-length = Letters and digits: { $count }, where there should be { $wanted }. Compare the four lines on the paper: which has too many or too few?
issue-key-copy-letter = “{ $letter }” occurs in no copy of a key. Compare with the paper and type it again.
issue-key-copy-line = A letter in line { $line } is wrong. Compare that line with the paper and type it again.
issue-key-copy-former = This is an earlier key of your office; it was replaced since and signs no more. Look for the paper or file made after the last replacement.
issue-key-copy-other = This is not the key of this register: it may belong to another office or another register. Compare the office and the check code on the paper.
issue-key-copy-file = This is no copy of a signing key. Its name holds “签名密钥”; choose again.
issue-key-copy-passphrase = That is not the passphrase. Check capitals, blanks and the input method and try again.
issue-notice-stolen = { $from } declares that the key of { $office } is not to be trusted from { $since } on. Once this is taken in, what that key signed and came here from that day on is marked and counts as not compared; what came before stays as it is.
issue-notice-stolen-warned = The file from { $from } says that the key of { $office } was stolen on { $since }, but the key that says so is not to be trusted itself: nothing is marked. Ring the office under the number you always use.
issue-notice-key-stolen = The file holds something signed with a key of { $from } that is declared stolen; taken in, it is marked and counts as not compared. Ring the office under the number you always use.
issue-say-result = The file from { $from } holds a filing result it may not give (only the province records); none of it was taken in. Telephone the sender and the province.
issue-say-published = What { $from } publishes holds things that are not published; none of it was taken in. Telephone the sender.
issue-say-transfer = The file from { $from } holds a transfer that is not its own or not meant for this office; none of it was taken in. Telephone the sender.
issue-transfer-nobody = Nothing is offered to this office, so there is no transfer file to make. Offer somebody first.
issue-request-history = This is the employment before the transfer; the former office files it, not this one.
issue-transfer-level = People are transferred between county-level unions only.
issue-say-receipt = The receipt from { $from } holds more than filing results; none of it was taken in. Telephone the sender.
issue-package-party = The name or code of an office in the file is not allowed (names up to 80 characters, codes up to 12); none of it was taken in. Ask the sender to export it again with this program.
issue-record-unverified = The fingerprint of { $from } has not been compared, so nobody of it can be recorded. Compare it under Settings and backup first.
issue-record-identity = This identity number is recorded already, or stands twice in this act. To record it all the same, tick that it was checked and submit again.
issue-notice-said-aside = The file of { $from } carried inside holds what that office may not say. It is left out; everything else can be taken in. Telephone { $from }.
issue-notice-key-replaced = What was taken in so far in the name of { $from } was never compared and is signed otherwise than this file. Once the fingerprint is typed, this file takes the place of all of it.
issue-notice-proposal-nobody = One proposal from { $from } speaks of somebody who is not in this register any more; it was left out.
issue-notice-office-contested = { $from } lists an office that another one has listed already. The earlier one stands for now; telephone both, then choose under Offices whose entry stands.
issue-fork = This file does not continue those taken in before: the sender may have restored an old backup, or be writing on two computers. Telephone before you agree.
issue-package-practice = This file comes from practice and is not taken into the real register.
issue-package-real = This is a real file and is not taken in while practising. Leave practice first.
issue-package-receiver = This file is for { $to }, not for this office. Check it and pass it on.
issue-package-kind = Files of this kind are not taken in here. Check which file you chose.
issue-package-sender = { $from } is no office that may send this kind of file here. Check where the file comes from.
issue-package-older = This is file number { $number }; number { $last } has been taken in already, so there is no need for it.
issue-package-taken-already = File number { $number } has been taken in already.
issue-package-other-register = This file comes from another register and cannot recover the data of this one.
issue-package-backup = This is a backup; it is not taken in here. To restore from it, choose it under backup and restore.
issue-package-nested = A file carried inside this one does not belong there; the whole file is refused. Ask the sender to export it again with this program.
issue-package-own-known = File number { $number } was made on this computer and all of it is here. There is nothing to recover.
issue-notice-gap = Files missing in between: { $missing }. This one is complete and can be taken in; tell the sender about the missing ones.
issue-notice-statement-key = The check code of { $from } was never compared; ask by telephone whether this file is theirs.
issue-statement-neighbour = No files go between this office and that one. Choose an office with which files were exchanged.
issue-notice-moved = The sender changed computers or restored a backup; the numbering continues.
issue-notice-new-office = This is the first file from { $from }. Compare the fingerprint by telephone.
issue-record-format = A record in the file has a wrong form, so none of it was taken in. Ask the sender to export it again with this program.
issue-record-field = A field in the file is not as required ({ $cause }), so none of it was taken in. Ask the sender to correct it and export again.
issue-record-owner = The file holds records the sender is not responsible for, so none of it was taken in. Telephone the sender.
issue-record-parts = The parts of a record in the file do not fit together, so none of it was taken in. Ask the sender to export it again with this program.
issue-record-duplicate = A record stands twice in the file, so none of it was taken in. Ask the sender to export it again with this program.

# Backup and saving
issue-backup-kind = This is no backup. Choose a backup exported by this program.
issue-backup-unread = No backup was made: it did not read back as it should ({ $code }). The register is unchanged; open the program again and retry.
issue-backup-format = The backup is incomplete and cannot be restored. Use another one.
issue-stored-data-format = This file of stored data is not as it was written; somebody may have changed it. Use another one.
issue-stored-data-cut = This file of stored data is incomplete: its end is missing. Copy it afresh, or save it once more on the old computer.
issue-stored-data-newer = This file of stored data was saved by a newer program (format { $version }). Open it with that.
issue-stored-data-empty = There is no register in this file of stored data.
issue-stored-data-locked = This register is locked, and what says how its lock opens cannot be read in this file. Use another one.
issue-crypto-missing = This browser cannot decrypt. Open this program in a current Chrome or Edge and try again.
issue-compat-format = This is no compatibility slip.
issue-compat-newer = This slip was saved by a newer program. Open it with that.
issue-clock-ahead = This computer's time { $now } is more than a year after the last entry, { $last }; nothing was saved. Correct the computer's date first, or confirm that it is right and save again.
issue-clock-behind = This computer says it is { $now }, before the last entry at { $last }, so nothing was saved. Set the clock right, or confirm that the date is right and save again.
issue-journal-broken = Entry { $sequence } does not fit its neighbours: the data may have been altered outside the program, or the disk is damaged.
issue-journal-headless = The mark that says where the entries end is missing or cannot be read. The entries themselves are still there and can be exported.
issue-journal-body = Entry { $sequence } cannot be read; a newer program may have written it. Try the newer program first, and export the data only if that cannot read it either.
issue-snapshot-broken = The data for a quick start is damaged. It will be made again from the journal; nothing is lost.
issue-store-moved = Another window has just saved, so this was not saved. Look at the latest state and try again.
issue-store-stale = The data for a quick start is out of date. It will be made again; nothing is lost.
issue-store-not-empty = This browser holds data of this register already, and nothing is restored over them. Open it, back it up, and remove it from this browser first.
issue-store-quota = The disk is full and nothing was saved; what was there is unharmed. Free some space and try again.
issue-store-gone = The connection to the browser’s storage was lost and this was not saved. Another window may have opened a newer program, or the browser’s data was cleared. Open the program again and look; if the content is gone, restore the latest backup.
issue-store-too-new = The data were written by a newer program (storage version { $version }); this one can export them but not open them. Use the newer program.
issue-store-broken = The browser’s storage failed ({ $detail }) and nothing was saved. Open the program again and retry; if that does not help, restore a backup.
issue-view-read-only = You are looking at { $day }, and nothing can be changed. Go back to today first.
issue-store-empty = This browser holds no data of this register. Go back to the start page and open another one, or restore a backup.
issue-store-busy = Other windows keep saving, so this was not saved. Wait a moment and try again.
issue-random-unavailable = The browser cannot give secure random numbers, so nothing was saved. Update the browser or use another one.

# Files of this computer
issue-file-too-large = The file has { $size } MB, over the limit of { $max } MB, and was not read. It may be the wrong file: check and choose again.
issue-file-unreadable = The file cannot be read; it may have been moved or deleted, or the disk pulled out. Choose it again.
issue-file-not-saved = The browser did not save the file. Check its download settings and try again.

issue-money-format = Give an amount with at most two decimals, such as 5200.50.
issue-score-format = Give points from 0 to 1000 with at most two decimals.
issue-score-word = Only a number can stand here, such as 85 or 85.5. Leave it empty for who was absent or not assessed, and say so in the note.
issue-hours-format = Give hours in whole or half hours, such as 4 or 4.5.
issue-year-format = Give the year alone, such as 2026.
issue-month-format = Give the month, such as 2026-03.
issue-line-twice = Line { $line } repeats an earlier one. Remove one of them.
issue-lines-many = At most { $max } lines. Join or remove some.
issue-grade-before-scheme = The day is before the pay scheme begins ({ $day }). Change the day.
issue-grade-not-after = { $count } of those chosen have a change of grade on this day or later. Untick them, or take a day after their last change.
issue-grade-pay-format = Line { $line } is not whole: write “grade base performance” with spaces between, such as “初级一档 4200 1800”.
issue-indicator-format = Line { $line } is incomplete: dimension, points and name are all needed, such as “professional conduct 25 discipline”.

issue-setting-format = Line { $line } must read “parameter value”.
issue-settings-empty = Set at least one parameter.
issue-setting-unknown = There is no parameter “{ $parameter }”.
issue-setting-fixed = Guidance or law has decided this; it cannot be set otherwise.
issue-setting-value = The value cannot be read. Days, months and points are whole numbers; a date is month-day.
issue-pack-level = Packs of parameters are made by province, city and county.
issue-pack-adopted = A pack that is adopted cannot be changed or deleted: past verdicts would change. Issue another one.
issue-directive-level = A township has nobody below it to issue a file to.
issue-directive-empty = There is nothing to issue. Enter offices below, a policy pack, a scheme, a plan or a document first.
issue-directive-own = This is this office’s own file for those below.

issue-personal-kind = This is not a personal file. Choose the personal file that your office gave you.
issue-package-personal = This is a personal file for a worker to look through; it is not taken in. Open it on the start page under Self-check.
issue-self-report-empty = Nothing was corrected or added, and nothing is said: there is nothing to hand in.
issue-self-report-office = This self-check was begun without a personal file, so no self-report can be made. Ask your office for one.
issue-self-report-person = This person is not in this office’s register, or has moved on. Check whether the file is for this office.
issue-self-report-known = What this self-report says was taken in already; it brings no new correction.
issue-pack-issued = A pack that is issued cannot be changed or deleted: those below may have tried or adopted it. Issue another one.
issue-store-unsealed = This register stands in clear while the lock of this browser is on: it was not put here by this program since, and is not opened. Where you need it, export its data first, remove it from this browser, and restore it.
issue-store-held = The place where this browser keeps registers is held by another window just now; nothing is lost. Close other browser windows and try again in a few seconds.

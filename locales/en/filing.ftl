# The filing page: sending, taking in, reviewing, proposals, files exchanged.

# Filing states, shared by the pages
filing-state-unfiled = Not filed
filing-state-made = Made, not yet sent
filing-state-at-county = Sent, with the county
filing-state-at-city = Sent, with the city
filing-state-at-province = Sent, awaiting the province
filing-state-returned = Returned for correction
filing-state-recorded = Filed
filing-state-changed = Changed since, to be filed
filing-state-exit-filed = Exit filed

# Kinds of file, shared by the pages
file-kind-filing = filing package
file-kind-draft = filing package with proposals
file-kind-directive = File for those below
file-kind-self-report = self-report
file-kind-transfer = transfer file
file-kind-personal = personal file
file-kind-backup = backup
file-kind-receipt = receipt
file-kind-statement = file check
file-number = No. { $number }

# Page and tabs
filing-sub = Make filing packages, take in files, review filings, settle proposals
filing-tabs = Filing
filing-tab-upward = To file
filing-tab-inbox = Take in
filing-tab-review = Review and results
filing-tab-answers = Receipts
filing-tab-proposals = Proposals
filing-tab-moves = Transfers
filing-tab-files = Files exchanged

# Punctuation
filing-comma = {", "}
filing-semicolon = {"; "}
filing-colon = {": "}
filing-subject = { $name } ({ $kinds })
filing-more = and { $count } more; see People and Offices once the file is taken in

# The four counters
filing-counters = Where filing stands
filing-counters-sum = { $all } in post and in scope, { $open } of them not filed (under review, returned and not sent together).
filing-counters-undecided = { $count ->
    [one] For one more it is not yet known whether they are in scope.
   *[other] For { $count } more it is not yet known whether they are in scope.
}
filing-counter-filed = Filed
filing-counter-filed-note = The province has given a filing number; includes those changed since
filing-counter-under-way = Under review
filing-counter-under-way-note = A request was made or sent, and there is no result yet
filing-counter-returned = Returned
filing-counter-returned-note = Sent back for correction: correct and file again
filing-counter-unfiled = Not sent
filing-counter-unfiled-note = No request made yet, or withdrawn

# To file
filing-upward-next = For { $to }; the next file is { $number }. Each filing package holds everything on record here and below, so a lost one costs nothing.
filing-make = Make filing package
filing-make-now = Make and download
filing-making = Making the file…
filing-ready = Ready to be filed: { $chosen } of { $all } chosen
filing-ready-table = People ready to be filed
filing-tick-all = Choose all
filing-tick = Choose { $name }
filing-why = Filing state
filing-nobody = Nobody to be filed right now
filing-nobody-text = People newly entered, corrected after a return, or changed since appear here. A filing package can be made without requests too, to report the latest state.
filing-held-back = Not ready to be filed: { $people }
filing-held-back-list = People not ready to be filed
filing-held-back-line = { $what }: { $who }
filing-incomplete = To put right
filing-obstacle-field = { $kind }: “{ $field }” is missing
filing-mend = Correct
filing-mend-name = Correct: { $name }
filing-mend-what = Correct: { $what }, { $who }
filing-drafts = Proposals made here
filing-draft-new = Not sent yet; goes with the next filing package
filing-draft-sent = Sent with file { $number }; waiting for the superior
filing-draft-received = The superior has file { $number }; waiting for its decision
filing-head-count = The latest head count is as of { $day } and goes with the file.
filing-head-count-none = No head count has been entered yet.
filing-head-count-link = Enter it under Offices and staffing
filing-to = For:
filing-carries-people = { $count ->
    [one] One personal file
   *[other] { $count } personal files
}: { $registered } registered{ $left ->
    [0] {""}
   *[other] , { $left } left
}{ $outside ->
    [0] {""}
   *[other] , { $outside } out of scope
}{ $moving ->
    [0] {""}
   *[other] , { $moving } moving
}
filing-carries-requests = { $count ->
    [one] 1 new filing request
   *[other] { $count } new filing requests
}
filing-carries-open = { $count ->
    [one] 1 earlier request without a result (listed again, not counted twice)
   *[other] { $count } earlier requests without a result (listed again, not counted twice)
}
filing-carries-drafts = { $count ->
    [one] A proposal on 1 person
   *[other] Proposals on { $count } people
}
filing-carries-head-counts = { $count ->
    [one] 1 head count
   *[other] { $count } head counts
}
filing-carries-reports = Reports signed: { $count }, the last of them { $last }
filing-carries-unsigned = Reports not signed yet: { $count } ({ $last }); to the superior they are not given
filing-carries-below = { $count ->
    [one] 1 file of an office below, passed on as it is
   *[other] { $count } files of offices below, passed on as they are
}

# Sealing
filing-seal-how = Encrypt the file?
filing-sealed = Encrypted (recommended)
filing-sealed-detail = It cannot be opened without the passphrase; send it by USB stick, office system or mail
filing-plain = Not encrypted (clear text)
filing-plain-detail = Whoever gets the file can read the identity numbers in it
filing-passphrase = File passphrase
filing-passphrase-again = Repeat the file passphrase
filing-passphrase-hint = At least { $min } characters. Tell it to the receiver by telephone, not in the same message as the file.
filing-passphrase-short = The file passphrase needs at least { $min } characters.
filing-passphrase-differs = The two passphrases differ. Type them again.
filing-show-again = Show repeat
filing-hide-again = Hide repeat
filing-plain-sure = Really leave it unencrypted?
filing-plain-sure-text = { $count ->
    [0] There are no identity numbers in this file, but anybody can read the rest of it. Receiver: { $to }.
    [one] The file holds the identity number of 1 person, readable by anybody who gets it. Receiver: { $to }.
   *[other] The file holds the identity numbers of { $count } people, readable by anybody who gets it. Receiver: { $to }.
}
filing-plain-sure-unknown = The file may hold identity numbers, readable by anybody who gets it. Receiver: { $to }.
filing-plain-yes = Make it in clear text
filing-plain-no = Back, encrypt it

# Files made
filing-made-title = Made: { $kind } { $number }
filing-file-name = File name
filing-file-number = Number
filing-digest-code = Digest code
filing-made-next-sealed = Next: give the file to { $to }, and tell them the passphrase by telephone. Then press “Sent”.
filing-made-next-plain = Next: give the file to { $to }. It is not encrypted, so hand it over in person or by the internal office system. Then press “Sent”.
filing-made-downloads = The file is in the browser’s download folder. With the digest code the receiver can check that it is this very file.
filing-to-send = Files to send
filing-to-send-text = Made, and not yet confirmed as sent. Press “Sent” once it has left; if you cannot find the file, download it again.
filing-to-send-line = { $number } { $kind } for { $to }, made { $at }
filing-mark-sent = Sent
filing-sent-done = File { $number } noted as sent to { $to }
filing-again = Download again
filing-again-title = Download a file again
filing-again-text = The content is the same to the letter, and so is the digest code. The old passphrase was not kept: choose a new one.
filing-again-make = Download
filing-again-done = Downloaded: { $file }

# Taking in
filing-take-title = Take in a file
filing-take-text = Filing packages from below, receipts and directives from above, transfer files of other counties, file checks, and files of this office that are given back are all taken in here.
filing-file-choose = Choose a file
filing-file-choose-hint = Or drop it here. Several files are gone through one after another.
filing-take-calm = Look first, then agree: until you confirm, nothing changes in this register.
filing-take-confirm = Confirm and take in
filing-take-not = Do not take in
filing-take-next = Next file ({ $count } left)
filing-take-whole = It is taken in whole, or not at all.
filing-taking = Taking in…
filing-locked-title = The file is encrypted
filing-file-secret = File passphrase
filing-file-secret-hint = The sender tells you the passphrase by telephone. Capitals and spaces count.
filing-file-open = Open the file
filing-from = From
filing-file-kind = Kind of file
filing-made-at = Made at
filing-made-by = Clerk
filing-refused = “{ $file }” cannot be taken in
filing-nothing-changed = Nothing was changed in this register.
filing-review-title = Check: { $from }, { $kind } { $number }
filing-stale-title = The register was changed in another window while you read
filing-stale-text = The file is listed anew against the register as it stands now. It differs from what you read in the following. Please read it again, then confirm.
filing-stale-same = The file is listed anew against the register as it stands now; the list is the same as before. You can confirm again.
filing-differs-place = { $office }, { $list }
filing-differs-came = { $place }: { $count } more now
filing-differs-gone = { $place }: { $count } no longer listed
filing-differs-otherwise = { $place }: { $count } not as before
filing-moved = not as before
filing-list-keys = verification codes to compare
filing-list-notices = notices
filing-list-line = what the superior says of this office
filing-list-told = offices whose key the superior tells
filing-list-results = filing results
filing-list-decisions = decisions on proposals
filing-list-offers = people offered
filing-list-answers = answers to offers
filing-list-proposals = proposals
filing-list-missing = missing here and restored
filing-list-restored = updated from the file
filing-list-kept = kept as they are here
filing-list-forks = files that do not continue what was taken
filing-list-new = new
filing-list-changed = changed
filing-list-unlisted = not listed this time
doubt-unverified = not compared
doubt-stolen = under a key declared stolen
filing-claimed = Noted by hand, to be verified: { $number }
filing-record-again = Checked: record all the same
filing-key-first-title = First files from these offices: compare their fingerprints by telephone
filing-key-carried = Compare the fingerprints of these offices and type them below. You can take the file in without: what an office says whose box stays empty is left out this time, and comes in once it is compared.
filing-key-first = Ring the number you always use, ask them to read out their fingerprint and type it below. If nobody answers you can take the file in first: the office is marked as not yet compared, and nobody of it can be recorded until then.
filing-key-must = This file concerns your filing results, parameters or transfers: it can be taken in once its fingerprint is compared. Ring the number you always use, ask them to read it out and type it below.
filing-key-say = You might say: “We have received your file { $number }. Please open Settings and backup and read out your fingerprint, sixteen digits.”
filing-key-code = Fingerprint read out by { $from }
filing-key-was = So far the fingerprint was { $code }; that of this file differs.
filing-key-was-apart = So far the fingerprint was { $code }; that of the file carried inside differs. Left empty, what this office says is left out and everything else is taken in.
filing-key-apart = Left empty, what this office says is left out for now and everything else is taken in.
filing-key-province = Copy it from a document that the provincial union has issued, or telephone; once is enough. Left empty, its filing results wait and the rest is taken in.
filing-key-before = Needed before the file can be taken in.
filing-key-later = Leave it empty to compare later.
filing-quiet = Offices without news
filing-key-changed-title = The fingerprint of this office has changed
filing-key-changed-text = They may have a new computer or a new register, or somebody may be using their name. Ring the number you always use, not one that came with the file, and compare the new fingerprint.
filing-key-after-stolen = The key known so far is declared stolen: whoever holds it can make up a new one too. Only a check code counts that somebody you know reads out when you ring the number you always use.
filing-results = Filing results: { $recorded } filed, { $returned } returned
filing-result-recorded = Filed under { $number }
filing-result-returned = { $count ->
    [one] Returned by { $by }, 1 point
   *[other] Returned by { $by }, { $count } points
}

# Moves between counties
transfer-state-offered = Waiting for the receiving office
transfer-state-taken = Accepted by the receiving office
transfer-state-done = Completed
transfer-state-declined = Declined by the receiving office
transfer-state-withdrawn = Withdrawn
filing-decisions = What became of the proposals
filing-proposals-in-file = Proposals: { $count }
filing-proposals-in-file-text = Once taken in they are listed under Proposals, for this office to decide.
filing-recover-title = This is a file this office made earlier
filing-recover-text = The superior has given back a file of this office. It can restore what is missing after an old backup was restored.
filing-recover-missing = Restored, missing here: { $count }
filing-recover-changed = Brought up to date from the file: { $count }
filing-recover-kept = Edited here since the restore, kept as they are: { $count }
filing-origin = { $name }, { $number }
filing-new = new: { $count }
filing-changed = changed: { $count }
filing-unchanged = unchanged: { $count }
filing-unlisted = no longer listed: { $count }
filing-new-title = New
filing-changed-title = Changed
filing-diff-field = Field
filing-diff-old = Before
filing-diff-filed = As filed
filing-diff-new = Now
filing-diff-none = (none)
filing-unlisted-title = No longer listed
filing-unlisted-text = Listed before and not this time. They are kept and marked, never removed by themselves; ask the sender why.
filing-fork-title = This file does not continue those taken in before
filing-fork-text = The register of { $from } may have gone back to an older copy, or two computers write it. This is not a matter of older or newer: taken in as it is, what they reported before would be missing.
filing-fork-ask = Ask by telephone: does the register they use now have { $number }, made { $at }?
filing-fork-lacks = Held here and missing in this file:
filing-give-back-text = Better: give { $from } the last file you took in from them. They take it in, get back what is missing, and file again. Leave this file for now.
filing-give-back = Download their last file ({ $number })
filing-give-back-title = Give a file back
filing-fork-agree = Settled by telephone: take this file in all the same
filing-fork-agree-hint = What is missing is marked as no longer listed and kept here.
filing-fork-agree-carried = Without it, what this office says is left out, and the rest of the file is taken in. With it, what is missing is marked as no longer listed and kept here.
filing-fork-agree-missing = Give the file back first, as said above; tick this only if it is settled with the sender.
filing-done = Taken in: { $from }, { $kind } { $number }
filing-next-correct = Next: correct each point that was returned, then file again.
filing-next-propose = Next: decide on the proposals in the file.
filing-next-judge = Next: review the requests, then record or return them.
filing-next-forward = Next: file upward, so that it travels on.
filing-next-answer = Next: send the office its receipt.
filing-next-pass-on = Next: send the offices below their receipts, with the results.
filing-next-resume = Next: check what was restored, then make a new filing package. The numbering continues.
filing-next-nothing = Nothing more to do.
filing-go-propose = Decide on proposals
filing-go-judge = Review
filing-go-forward = File upward
filing-go-answer = Send the receipt
filing-go-pass-on = Send receipts
filing-go-resume = Make a new filing package
filing-returned-list = People returned for correction
filing-reason-line = { $field }: { $reason }

# Review and results
filing-waiting = Requests waiting: { $people }
filing-waiting-table = Requests waiting
filing-waiting-province = Filing is a notice: what is complete and true is recorded under a filing number; what is wrong is returned with a reason for each point.
filing-waiting-city = Checked requests travel on with the next filing package; the province gives the number. What is wrong can be returned here.
filing-waiting-none = No requests waiting
filing-waiting-none-text = Requests appear here once filing packages of offices below are taken in.
filing-owner = Asked by
filing-way = Passed on
filing-way-forwarded = Yes
filing-way-with-next = Not yet
filing-act = Act
filing-look = Look
filing-look-name = Look at { $name }
filing-return = Return
filing-return-name = Return { $name }
filing-twice = Identity number listed twice
filing-twice-text = The same identity number is also listed by { $at }. Ask both offices; one of them records a transfer or an exit.
filing-number-of = Filing number of { $name }
filing-record = Record
filing-record-text = Chosen: { $people }
filing-recorded-done = Recorded: { $people }. Now send the receipts.
filing-facts-title = Filing request: { $name }
filing-facts-from = Asked by { $owner }
filing-facts-changed = Different from the last filing
filing-fact-missing = not filled in
filing-fact-line = { $field }: { $value }
filing-close-facts = Close window
filing-return-title = Return: { $name }
filing-return-text = Tick the fields to be corrected and say why for each. The office that asked works off these points.
filing-return-none = Tick at least one field to be corrected.
filing-return-reason = { $field }: reason
filing-return-reason-missing = Say why “{ $field }” is returned.
filing-return-now = Return it
filing-returned-done = Returned: { $name }. Now send the receipt.

# Receipts due
filing-answers = Receipts and filing results
filing-answers-text = A receipt tells the office below that its file has arrived, and brings results, reasons of returns and decisions on proposals.
filing-answer = Make receipt
filing-answer-name = Make receipt for { $name }
filing-answer-due = Receipt due
filing-answer-done = Answered
filing-answer-taken = file { $number } taken in { $at }
filing-answer-last = last receipt { $number }, made { $at }
filing-answer-never = no receipt yet
filing-answer-holds = It holds: the numbers of files received, filing results, reasons of returns, decisions on proposals, and what higher offices sent.

# Proposals
filing-no-proposals = No proposals
filing-no-proposals-text = People drafted by offices below arrive with their filing packages and are listed here, to be accepted or declined.
filing-no-drafts-text = People newly entered under People are proposals to the superior, sent with the filing package; what becomes of them is listed here.
filing-proposal-title = { $name } (proposed by { $from })
filing-proposal-received = Received { $at }
filing-proposal-blocked = Cannot be accepted yet
filing-proposal-accepted = Accepted
filing-proposal-declined = Declined: { $reason }
filing-accept = Accept
filing-accept-name = Accept { $name }
filing-accepted-done = Accepted: { $name }, now kept by this office.
filing-decline = Decline
filing-decline-name = Decline { $name }
filing-decline-title = Decline: { $name }
filing-decline-hint = The receipt tells the reason to the office that proposed.
filing-decline-now = Decline it
filing-declined-done = Declined: { $name }
filing-settled = Settled proposals

# Files exchanged
filing-direction = Way
filing-out = Out
filing-in = In
filing-other-office = Other office
filing-via = { $office } (through { $via })
filing-at = Time
filing-people = Personal files
filing-seal = Encrypted
filing-seal-yes = Encrypted
filing-seal-no = Clear text
filing-file-state = State
filing-file-made = To be sent
filing-file-sent = Sent
filing-file-received = Received there
filing-file-taken = Taken in
filing-original = Original
filing-original-name = Original: { $office }, { $number }
filing-no-files = No files yet
filing-no-files-text = Every file made or taken in is noted here, and its original can be downloaded at any time.

# Comparing rows of files
filing-rows-ask = Make a file check
filing-rows-text = Once the other office reads it, the program lists which files each side has missed. It holds names of offices and numbers of files, nobody's data.
filing-rows-to = Office to compare with
filing-rows-make = Make and download
filing-rows-made = Made: { $name }
filing-rows-nobody = No files exchanged yet
filing-rows-nobody-text = Missed files can be looked for once files have gone to or come from another office.
filing-rows-title = Missed files
filing-rows-all = Both sides have the same files; none was missed.
filing-rows-agreed = Rows of files that agree: { $count }.
filing-rows-whole = Every file is complete: only the newest need be sent again.
filing-rows-read = Done reading
filing-rows-none = none at all
filing-rows-we = This office has not received { $kind } { $number } of { $maker } (made { $at }). Tell { $other }: please send { $kind } { $number } again. The last one received here: { $last }.
filing-rows-we-passed = { $kind } { $number } of { $maker } (made { $at }) has reached { $other } and was not passed on to this office. Tell { $other }: please make a new file for us. The last one received here: { $last }.
filing-rows-they = { $other } has not received our { $kind } { $number } (made { $at }); the last one it has: { $last }. Download the original and send it again.
filing-rows-they-passed = { $kind } { $number } of { $maker } (made { $at }) was not passed on to { $other }; the last one it has: { $last }. Make a new file for { $other }.
filing-rows-parted = The two sides do not agree on { $kind } { $number } of { $maker } (the other side notes: { $last }). One of them may have restored an old backup, or two computers write. Ask by telephone first; then whoever has the newer file gives it back.

# The structure as issued
line-title = The superior has this office differently
line-name = Name of this office
line-code = Code of this office
line-above = Offices above
line-agree = Take over what the superior has
line-agree-hint = Unticked, name, code and superior stay as they are; everything else is taken in.
filing-done-unverified = The code of { $from } is not compared yet, so what came is marked “not compared”. Telephone soon and type their code under Settings and backup.
filing-told = The superior tells the keys of these offices; their files need no comparing by telephone any more: { $names }
filing-next-report = They were accepted; the exits are entered. Next: make the filing package that tells the superior.
filing-go-report = File upward
filing-next-receive = Look at each person under Transfers, accept or decline, then make the receipt.
filing-go-receive = Go to transfers
filing-next-try = Next: try the packs under Guidance, Parameters, and then decide whether to go by them.
filing-proposal-own = the person
filing-proposal-own-title = { $name } (self-report)
filing-proposal-note = What the person says
filing-go-try = Try the packs

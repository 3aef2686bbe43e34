# Contracts and exits: renewing contracts that end, registering exits, their steps, proofs and handover lists.

nav-contracts = Contracts and exits
contracts-sub = Contracts to renew; what leaving calls for: legal basis, notice to the union, handover, proof, transfer of archive and insurance
contracts-tab-expiring = Contracts that end
contracts-tab-renewed = Renewed of late
contracts-tab-exits = Exits
contracts-count = { $count ->
    [one] 1 contract ends within 90 days or has ended
   *[other] { $count } contracts end within 90 days or have ended
}: { $clear } can be renewed at once, { $asks ->
    [one] 1 needs a word
   *[other] { $asks } need a word for each person
}, { $leaving ->
    [one] 1 person leaves
   *[other] { $leaving } people leave
}.
contracts-none = No contract ends
contracts-unknown = Of those at work, { $none ->
    [one] 1 has no labour contract registered
   *[other] { $none } have no labour contract registered
} and { $ends } a contract without an end: these never stand in this list. Enter them.
contracts-none-text = Fixed-term contracts that end within 90 days or have ended, and have not been renewed, stand here.
contracts-tick-all = Select all
contracts-tick = Select { $name }
contracts-tick-clear = Select the { $count } that can be renewed at once
contracts-person = Name
contracts-unit = User unit
contracts-employer = Employer
contracts-term = Term
contracts-left = Ends
contracts-result = Latest assessment
contracts-concerns = Look first
contracts-act = Act
contracts-days = { $end } (in { $days ->
    [one] 1 day
   *[other] { $days } days
})
contracts-over = { $end } ({ $days ->
    [one] 1 day ago
   *[other] { $days } days ago
})
contracts-today = { $end } (today)
contracts-year-grade = { $year }: { $grade }
contracts-exit = Register exit
contracts-exit-of = Register exit: { $name }
contracts-concern-leaving = Exit registered
contracts-concern-doubled = Perhaps twice
contracts-concern-twice = Failed two years running
contracts-concern-failed = Failed last year
contracts-concern-open-ended = Open-ended is due
contracts-concern-unsigned = Not renewed for a month
contracts-concern-no-result = No result
contracts-concern-extended = Extended by law
contracts-concern-review = Under review
contracts-concern-sum = Total differs from its points
contracts-concern-last-year = No result for last year
contracts-concern-leaving-text = An exit is registered: not renewed now. To renew, remove the exit first.
contracts-concern-doubled-text = The same number is in post twice, or two contracts begin on one day: check first.
contracts-concern-twice-text = Failed two years running, a case the guidance names (clause 69): decide together whether to renew; failing is not by itself a lawful ground to dismiss.
contracts-concern-failed-text = The latest assessment was failed; results are the main ground for renewing (clause 62).
contracts-concern-open-ended-text = After two fixed terms or ten years of service the contract is open-ended unless the worker asks for a fixed term (Labour Contract Law 14, hint).
contracts-concern-unsigned-text = More than a month after the end no written contract was signed.
contracts-concern-no-result-text = No assessment result is registered.
contracts-concern-extended-text = Ends when the legal ground for extending it ends (Labour Contract Law 45).
contracts-concern-review-text = A review of the latest result was asked for and has not been answered.
contracts-concern-sum-text = The total of the latest result is not the sum of its points. Check it first.
contracts-concern-last-year-text = An assessment was due for last year and no result is registered; the result shown is of an earlier year.

# Renewal
contracts-renew = { $count ->
    [one] Renew { $count } person
   *[other] Renew { $count } people
}
contracts-renew-form = Renew labour contracts
contracts-renew-text = Each new contract begins on the day after the old one ends, with the same employer. Every one is listed below; all are saved as one batch that can be taken back at once.
contracts-renew-term = New term
contracts-renew-same = As the last
contracts-renew-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
contracts-renew-until = All to one day
contracts-renew-open = Open-ended
contracts-renew-until-day = Last day
contracts-renew-signed = Signed on
contracts-renew-late = Signed after the new contract begins: { $names }. Check the day; a written contract is due within one month of the end of the last one (Labour Contract Law 10, 82).
contracts-renew-beyond = Signed more than one month after the last contract ended: { $names }. Double wages may be due for the time without a written contract (Labour Contract Law 82). Check the day and enter the day on which it was really signed.
contracts-renew-asks = A word for each person
contracts-renew-confirm = Renew { $name } all the same
contracts-renew-fixed = { $name } has asked for a fixed term
contracts-renew-left-out = { $count } not renewed now: { $names }
contracts-renew-preview = New contracts
contracts-renew-start = Begins
contracts-renew-end = Ends
contracts-renew-no-end = Open-ended
contracts-renew-do = { $count ->
    [one] Renew { $count } person and save
   *[other] Renew { $count } people and save
}
contracts-renew-done = { $count ->
    [one] The contract of { $count } person is renewed.
   *[other] The contracts of { $count } people are renewed.
}
contracts-renew-why = Labour contracts renewed
contracts-renew-why-confirmed = ; after a word for each: { $names }
contracts-renew-why-fixed = ; fixed term at their own request: { $names }
contracts-approval = Renewal of contracts: approval
contracts-approval-print = Print for approval
contracts-listed = Compare a list
contracts-listed-names = List of those to renew
contracts-listed-hint = Paste the list of the employer or company here: one person a line, with the unit if you like
contracts-listed-do = Select { $count }
contracts-listed-total = { $total ->
    [one] 1 name
   *[other] { $total } names
}, of which { $again } again.
contracts-listed-ticked = { $count } can be renewed: { $names }
contracts-listed-asks = { $count ->
    [one] 1 needs a word of their own
   *[other] { $count } need a word of their own
}: { $names }
contracts-listed-leaving = An exit is registered, not renewed: { $names }
contracts-listed-not-due = The contract does not end within 90 days: { $names }
contracts-listed-gone = No longer in post: { $names }
contracts-listed-several = Several bear the name, select in the table: { $names }
contracts-listed-stranger = Not in the register: { $names }
contracts-listed-missing = { $count } whose contract ends are not on the list: { $names }
contracts-renewed-none = Nothing was renewed in the last 90 days
contracts-kind = Type
contracts-signed = Signed

# Exits
exits-count = { $open ->
    [one] 1 person has steps open
   *[other] { $open } people have steps open
}, of whom { $late ->
    [one] 1 is past
   *[other] { $late } are past
} the day the law sets.
exits-none = No exits
exits-none-text = Once an exit is registered, its steps and their days stand here.
exits-show = Show
exits-open = Steps open
exits-recent = Last year and to come
exits-all = All
exits-register = Register exit
exits-register-who = Who leaves
exits-register-who-none = Nobody in post of that name
exits-register-more = There are more: type more
exits-register-do = Register exit
exits-register-done = The exit of { $name } is registered; { $count ->
    [one] 1 record ends
   *[other] { $count } records end
} on that day.
exits-register-ends = Ends on that day
exits-register-ends-text = Posting, contract and posts beside end with the exit; a fixed term stays as agreed, and the day on which it ended early is noted.
exits-register-protected = The engagement names a ground on which the law extends the contract. As long as it lasts, the employer may not end it under articles 40 and 41, and a term that is over goes on (articles 42, 45). Please check first.
exits-register-nothing = Nothing has to end on that day.
exits-register-calls = What it calls for
exits-register-calls-text = Listed once the kind is chosen.
exits-register-why = Exit registered
exits-date = Date
exits-kind = Kind
exits-done = Done
exits-untimely = A step was done, but not in time: see the list of steps
exits-next = Next
exits-actor = Who acts
exits-until = Until
exits-filing = Filing
exits-settled = All done
exits-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
exits-list = Steps
exits-list-of = Steps of { $name }
exits-edit = Enter
exits-edit-of = Enter steps of { $name }
exits-step = Step
exits-law = Basis
exits-state = State
exits-step-done = Done
exits-step-open = Open
exits-take = Step
exits-day = Day
exits-take-do = { $count ->
    [one] Enter for { $count } person
   *[other] Enter for { $count } people
}
exits-took = { $count ->
    [one] Entered for { $count } person: { $step }.
   *[other] Entered for { $count } people: { $step }.
}
exits-take-why = Steps of exits entered
exits-print-proof = Print proofs
exits-print-handover = Print handover lists
exit-step-basis = Legal basis
exit-step-notice = Notice in writing
exit-step-union = Union told
exit-step-close = Posting, contract, posts beside ended
exit-step-handover = Handover
exit-step-proof = Proof of termination
exit-step-transfer = Archive and insurance transferred
exit-step-pay = Severance (paid or not due)
exit-step-file = Exit filed
exit-law-basis = Labour Contract Law 36 to 44
exit-law-notice = Labour Contract Law, articles 37, 40 and 41: thirty days before
exit-law-union = Labour Contract Law 43: the reasons are told to the union before the employer ends it
exit-law-close = On the day of the exit
exit-law-handover = Labour Contract Law 50
exit-law-proof = Labour Contract Law 50: when it ends
exit-law-transfer = Labour Contract Law 50: within fifteen days
exit-law-pay = Labour Contract Law 46, 50: paid when the handover is done
exit-law-file = Clause 93
exit-actor-worker = The worker
exit-actor-signer = Signer of the contract
exit-actor-user = User unit
exit-actor-office = This office
exit-told-short = under thirty days
exit-told-short-paid = less than thirty days: a month's wages are owed besides (Labour Contract Law 40)
exit-told-short-worker = less than thirty days (three in probation)
exit-told-after = after the day

# Proofs and lists
exit-proof = Proof that the labour contract was dissolved
exit-proof-expiry = Proof that the labour contract has ended
exit-proof-day = Dissolved on
exit-proof-expiry-day = Ended on
exit-proof-text = The labour contract between this employer and { $name } was dissolved on { $day }.
exit-proof-expiry-text = The labour contract between this employer and { $name } ended on { $day }.
exit-proof-post = Post
exit-proof-term = Term of the contract
exit-proof-years = Years of work here
exit-proof-received = Received by
exit-term = { $from } to { $until }
exit-term-open = from { $from }, open-ended
exit-years = { $years } y { $months } m
exit-handover = Handover list
exit-handover-from = Handed over by
exit-handover-to = Received by
exit-handover-witness = Witness (user unit)
exit-signed = Signed:            Date:
exit-item = Matter
exit-item-said = How it stands
exit-item-to = Receiver
exit-item-day = Day
exit-item-work = Work in hand and papers
exit-item-members = Files of unions, members and workers
exit-item-seals = Seals, keys, passes
exit-item-devices = Computer and office supplies
exit-item-accounts = Accounts
exit-item-open = Open matters
exit-item-money = Advances and claims
exit-item-other = Other
task-exits-late = { $people ->
    [one] Steps of the exit of { $name } are past the day the law sets: issue the proof, transfer archive and insurance.
   *[other] Steps of the exits of { $people } people ({ $name } first) are past the day the law sets: issue the proof, transfer archive and insurance.
}
task-exits-late-badge = Exits
task-exits-late-do = Go there
task-exits-open = { $people ->
    [one] { $name } has left and steps are open.
   *[other] { $people } people ({ $name } first) have left and steps are open.
}
task-exits-open-badge = Exits
task-exits-open-do = Go there
task-erase = { $count ->
    [one] { $count } person left so long ago that the records need not be kept, and nothing is open.
   *[other] { $count } people left so long ago that their records need not be kept, and nothing is open.
}
task-erase-badge = Erasure
task-erase-do = Have a look
contracts-tab-erasure = Erasure after the set time
erasure-what = Whoever left longer ago than records are kept, with nothing open, can be erased from this register. From the last day at work records are kept, in months: { $months }; never less than two years (Labour Contract Law, article 50). The program erases nobody by itself; you decide.
erasure-count = May be erased: { $due }; with something open: { $open }; too early: { $early }
erasure-show = People shown
erasure-show-all = Everybody who left
erase-stand-due = May be erased
erase-stand-open = Something is open
erase-stand-early = Too early
erasure-left = Last day at work
erasure-until = Kept through
erasure-stand = State
erasure-why = Reason
erasure-from = May be erased from { $day }
erasure-do = Erase { $count } ticked
erasure-none = Nobody
erasure-none-text = Whoever left longer ago than records are kept stands here, and the home page says so.
erasure-title = Erase after the set time
erasure-goes = Goes: name, identity number and everything else recorded, what the change log says of these people, and the same in archived files.
erasure-stays = Stays: the ids of people and records, filing numbers with their days, the last day at work, and who erased when after how long.
erasure-others = Records and change log of everybody else stay as they are. It cannot be undone.
erasure-records = Records that go
erasure-filed = Filing numbers (they stay)
erasure-type = Type the name of the office, “{ $office }”, to confirm
erasure-wrong = That is not the name of the office.
erasure-confirm = Erase
erasure-doing = Erasing
erasure-done = { $count ->
    [one] { $count } person was erased
   *[other] { $count } people were erased
}
erasure-done-text = { $files ->
    [one] { $files } archived file went with it. Go on with the copies elsewhere, below.
   *[other] { $files } archived files went with it. Go on with the copies elsewhere, below.
}
erasure-naming = { $count ->
    [one] { $count } file of another office still names them: it must be passed on as it was signed. It goes once that office sends a newer one.
   *[other] { $count } files of other offices still name them: they must be passed on as they were signed. They go once those offices send newer ones.
}
erasure-copies = Copies elsewhere
erasure-backup-none = No backup is noted here. One that was made before still holds whoever was erased: make a new one now, then destroy the older ones.
erasure-backup-old = The last backup, “{ $name }” ({ $at }), was made before and still holds whoever was erased. Make a new one now, check it, then destroy that one and all older ones.
erasure-backup-clean = The last backup, “{ $name }” ({ $at }), was made after and holds nobody who was erased. Destroy all older ones.
erasure-copies-backups = Old backups: the program does not know where they are and cannot delete them. Restoring one brings the erased back, and they may be erased again at once.
erasure-copies-offices = Registers of other offices: the program cannot delete there. After the next filing the superior sees “No longer listed”; each office decides for itself.
erasure-copies-handed = Files sent, tables exported, prints, sticks: the program cannot delete them. Whoever keeps them destroys them.
erasure-copies-disk = The disk: what a browser deletes may remain there until it is overwritten.
erasure-copies-key = Copies of the signing key: they hold the key and nobody’s data. Keep them.
erasure-log = Record of erasures
erasure-id = Id of the person
erasure-months = Kept (months)
erasure-at = Erased at
erasure-by = Erased by
erase-matter-filing = A filing has no answer
erase-matter-returned = A filing was returned and not corrected
erase-matter-exit = The exit has not been filed
erase-matter-moving = A transfer is under way
erase-matter-proposal = A proposal from below has no answer
erase-matter-steps = The exit is not finished
erase-matter-arrears = Contributions are in arrears

# Contributions: sheets, joiners and leavers, arrears, registration.

nav-contributions = Contributions
contributions-sub = What is due and paid each month, who came and went, whom to ask for the rest, who must be registered
contributions-tabs = Contributions
contributions-tab-sheet = Sheet
contributions-tab-changes = Joiners and leavers
contributions-tab-arrears = Arrears
contributions-tab-watch = Registration

contributions-month = Month
contributions-month-open = { $month } · open
contributions-month-done = { $month } · entered
contributions-month-confirmed = { $month } · confirmed
contributions-insurance = Insurance
contributions-table = { $insurance }, { $month }
contributions-person = Name
contributions-column-unit = Works at
contributions-why = { $insurance } of { $month }
contributions-nobody = Nobody was in post in { $month }
contributions-nobody-text = The sheet lists the people of this office who were in post in the month. First enter or import them under People.
contributions-nobody-do = Go to People
contributions-state = { $rows } of { $people } entered{ $without ->
    [0] {""}
   *[other] , { $without } missing
}{ $exempt ->
    [0] {""}
   *[other] {" "}({ $exempt } in the first month of a first job: nothing due)
}
contributions-state-short = { $short } short, { $owed } yuan in all
contributions-state-late = { $late } late
contributions-confirmed = Confirmed on { $day }
contributions-confirm = Confirm this sheet
contributions-confirm-back = Take back
contributions-confirm-done = The sheet of { $insurance } of { $month } is confirmed.
contributions-confirm-undone = It is no longer confirmed.
contributions-fill-last = Fill in as last month
contributions-fill-day = Paid on
contributions-fill-paid = Paid in full as due

contributions-changes-title = Joiners and leavers of { $month }
contributions-changes-none = Nobody came or went in { $month }
contributions-changes-none-text = Joiners are listed by the day of hiring, leavers by the day of exit.
contributions-column-moved = Change
contributions-in = Joined
contributions-out = Left
contributions-out-how = Left: { $how }
contributions-column-name = Name
contributions-column-number = Identity number
contributions-column-signer = Contract signed by
contributions-column-day = Day
contributions-column-social = Social insurance from
contributions-column-fund = Housing fund from

contributions-arrears-none = Nothing is short or late
contributions-arrears-none-text = What was paid below what was due, or after its day, is listed here by who signed the contract.
contributions-no-signer = Signer not recorded
contributions-signer = { $signer }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $owed } yuan short
contributions-signer-late = { $signer }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, paid late
contributions-copy = Copy
contributions-copy-name = Copy the text for { $signer }
contributions-copied = Copied: paste it into a message or a letter.
contributions-not-copied = The browser does not allow copying: press Ctrl+C in the text.
contributions-letter = Text for { $signer }
contributions-ask-short = { $signer }: as of { $day }, of what you pay in for { $people } of our social workers ({ $insurances }, { $months }), payments short: { $short }, by { $owed } yuan in all. Please check, pay the rest and send us the proof of payment.
contributions-ask-late = { $signer }: as of { $day }, of what you pay in for { $people } of our social workers ({ $insurances }, { $months }), payments late: { $late }. Please give the reason in writing and pay in time from now on.
contributions-ask-both = { $signer }: as of { $day }, of what you pay in for { $people } of our social workers ({ $insurances }, { $months }), payments short: { $short }, by { $owed } yuan in all; payments late: { $late }. Please check, pay the rest, send us the proof of payment and give the reason in writing.
contributions-ask-own = Signed by this office: check and pay the rest yourselves.
contributions-ask-unknown = First record in the person’s file who signed the contract.
contributions-lines = Arrears in detail
contributions-column-month = Month
contributions-column-insurance = Insurance
contributions-column-due = Due (yuan)
contributions-column-paid = Paid (yuan)
contributions-column-fault = Short or late
contributions-late = Late
contributions-column-paid-date = Paid on
contributions-column-explanation = Reason
contributions-explain = Note
contributions-explain-name = Explain { $insurance } of { $name }, { $month }

contributions-watch-title = People to be registered
contributions-watch-none = Nobody is to be registered
contributions-watch-unknown = The day the books begin is not given: whether anybody is to be registered cannot be told yet
contributions-watch-none-text = Within 30 days of the first day of work, or of hiring, people are registered for social insurance and for the housing fund.
contributions-watch-no-books = Nobody has said from when contributions are kept here: what is past its day is not listed. Say so under Settings.
contributions-column-from = Counted from
contributions-column-until = Last day
contributions-column-left = Left
contributions-left = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
contributions-left-over = { $days ->
    [one] { $days } day over
   *[other] { $days } days over
}
contributions-left-unknown = Day of hiring incomplete
contributions-register = Register
contributions-register-name = Enter when { $name } was registered: { $insurance }

task-contributions-missing = { $count ->
    [one] { $count } contribution sheet of { $month } has not been entered
   *[other] { $count } contribution sheets of { $month } have not been entered
}
task-contributions-missing-badge = Contributions
task-contributions-missing-do = Enter
contributions-print = Print the sheet

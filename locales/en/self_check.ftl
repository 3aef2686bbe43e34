# Self-check.

self-check = Self-check
self-check-start-text = For workers themselves: open the personal file from your office, look through it, see deadlines and what is missing, and hand corrections and your self-assessment back.
self-check-sub = Look through what your office has recorded of you; see deadlines and what is missing. For your own use: what the office decides counts.
self-check-file = Open the personal file
self-check-file-choose = Choose the personal file
self-check-file-choose-hint = Or drop it here. It is usually called “OFFICE-本人信息文件-DIGITS.json”.
self-check-file-open = Open the file
self-check-file-secret = Passphrase of the file
self-check-file-secret-hint = The one your office told you; capital and small letters differ
self-check-from = From
self-check-made-at = File made
self-check-begin = Begin
self-check-blank = Without a file
self-check-blank-text = You are asked one question after another, and see deadlines and what is to be done as far as you have answered. Nothing is kept unless you say so, and nothing can be handed in.
self-check-blank-begin = Enter it myself
self-check-kept = A personal file that you open stays in this browser on this computer, and can be cleared when you leave; what is entered without a file is not kept. Do not leave it on a shared computer.
self-check-begun = Not yet cleared
self-check-go-on = Go on
self-check-clear = Clear
self-check-clear-text = Clears this self-check from this browser, with corrections not yet handed in. The register of the office is not touched.
self-check-clear-yes = Clear it
self-check-of-office = recorded by { $office }
self-check-whose = { $name }: { $from }
self-check-no-office = entered by yourself
self-check-leave = Leave
self-check-leave-text = What you opened and corrected is kept in this browser. On a shared computer, clear it; to go on later, keep it.
self-check-leave-keep = Keep and leave
self-check-leave-clear = Clear and leave

self-check-nav-results = Results
self-check-nav-facts = My records
self-check-nav-what-if = What if
self-check-nav-report = Hand in
self-check-sub-results = For your own use: what the office decides counts. Open any line for its grounds, the computation and what to do.
self-check-sub-facts = Correct what is wrong and add what is missing. Corrections stay here until the office accepts them. Where pay, insurance or assessment are wrong, say so under Hand in.
self-check-sub-facts-own = What you have entered yourself. Change it, and the result follows; none of it goes to the office.
self-check-sub-what-if = Suppose something that has not happened, and see which verdicts would change. Nothing is kept or handed in.
self-check-sub-report = Corrections, self-assessment and a note in one file for the office, which looks at each before it counts.

self-check-filing = Filing
self-check-filing-text = As it stood on { $day }, when the personal file was made. Filing is for the office to do.
self-check-timeline = Past deadlines and those of the next three years
self-check-timeline-none = No deadline to tell
self-check-timeline-none-text = By what is recorded, no deadline has passed and none comes in the next three years. Where facts are missing, fill them in and look again.
self-check-past = By { $day } you were to { $act }. Please ask your office.
self-check-days-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
self-check-days-then = Due then if nothing changes (in { $days ->
    [one] one day
   *[other] { $days } days
})
self-check-days-past = { $days ->
    [one] 1 day past
   *[other] { $days } days past
}
self-check-contract-ends = The labour contract ends
self-check-contract-ends-text = No contract that follows is recorded. Ask your office whether it will be renewed.
self-check-contract-ended-text = The contract has ended and none that follows is recorded. Please ask your office.
self-check-act-r-id = have the document number corrected
self-check-act-r-train1y = attend training for the work
self-check-act-r-ce = complete the hours of continuing education
self-check-act-r-reg1 = have the certificate registered
self-check-act-r-reg2 = have the certificate registered again
self-check-act-r-si = have social insurance registered and paid
self-check-act-r-hf = have the housing fund registered and paid
self-check-act-r-contract = have a written labour contract
self-check-act-r-prob = have a probation within the legal term
self-check-act-r-retire = see to retirement
self-check-section-empty = The office has recorded nothing here.

self-check-if = What if
self-check-if-what = Suppose that
self-check-if-certificate = I pass the exam and get the certificate
self-check-if-attendance = I attend a training
self-check-if-continuing-education = I complete hours of continuing education
self-check-if-degree-study = I study for a degree or diploma
self-check-if-contract = my contract is renewed
self-check-if-day = Look at this day
self-check-if-do = Work it out
self-check-if-found = { $count ->
    [one] 1 verdict would differ
   *[other] { $count } verdicts would differ
} on { $day }
self-check-if-note = For your own use: what the office decides counts.
self-check-if-now = As it is
self-check-if-then = If so

self-check-corrected = Corrections and additions
self-check-corrected-none = Nothing is corrected or added yet. Correct it under My records.
self-check-no-file = This self-check was begun without a personal file, so nothing can be handed in. Ask your office for one.
self-check-assess = Self-assessment of the year
self-check-assess-hint = The year’s work, what came of it and what was wanting, in 1000 characters. The grade is for the office to decide.
self-check-assess-save = Save the self-assessment
self-check-assess-unsaved = Part of the self-assessment is not saved yet. Making the file saves it.
self-check-hand-in = Hand in
self-check-note = Note
self-check-note-hint = Optional, up to 500 characters; for instance which month’s pay or insurance differs from what was paid.
self-check-make = Make the self-report
self-check-make-text = Holds your corrections, additions, self-assessment and note. Better sealed; tell the clerk the passphrase.
self-check-unsaved = Something typed is not saved yet
self-check-unsaved-text = What is listed here is not saved and would not be in the file. Open it and save it, or cancel it.
self-check-unsaved-open = Open “{ $name }”
self-check-made = The self-report is made
self-check-made-text = Give the downloaded “{ $file }” to { $office }, and tell the clerk its passphrase.

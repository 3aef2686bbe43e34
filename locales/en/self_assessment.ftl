# The year's own assessment and the sheet for signature.

assess-by-indicators = Write of your main work, indicator by indicator of your unit's scheme. You need not answer all; what you type is kept on this computer.
assess-no-indicators = Your file holds no indicators for this year: write of the year as a whole.
assess-print = Print the assessment
assess-form = Own assessment for { $year }
assess-form-number = No.
assess-form-said = Indicator, and what I say of it
assess-form-indicator = { $indicator } ({ $points ->
    [one] { $points } point
   *[other] { $points } points
})
assess-form-other = { $indicator }
assess-form-whole = The year as a whole
assess-form-text = This is my own assessment, for reference only; points and grade are determined by the unit.
assess-form-signs = Signature of the worker
assessment-own = Own assessment
assessment-own-waits = Not taken on
assessment-own-read = Read
assessment-own-of = Own assessment of { $name }
assessment-own-indicator = Indicator
assessment-own-full = Full points
assessment-own-said = What the worker says
assessment-own-points = Points in this dimension
assessment-own-sum = Indicators of the scheme that were answered: { $count } of { $of }.
assessment-own-nothing = Nothing was written.
assessment-own-note = For reference only: it gives no points and no grade.
assessment-own-waits-text = It has come in and has not been taken on into the assessment.
assessment-own-take-on = Take it on under “Proposals”
own-check = Sheet of personal particulars for signature
own-check-print = Print the sheet for signature
own-check-office = Registered by
own-check-made = As of
own-check-day = Checked on
own-check-filing = Filing
own-check-verdicts = What is due, not met or cannot be said yet (for information only; what the unit determines counts)
own-check-matter = Matter
own-check-verdict = Verdict
own-check-until = Last day
own-check-what = Item
own-check-registered = As registered
own-check-empty = not registered
own-check-fact = { $field }: { $text }
own-check-corrected = { $field }: { $text } (corrected by me, registered: { $before })
own-check-between = {"; "}
own-check-tick = □ correct    □ wrong, should be:
own-check-more = { $count ->
    [one] { $count } earlier one is not listed
   *[other] { $count } earlier ones are not listed
}
own-check-text = I have checked the above item by item. What is wrong is noted above, and I ask the unit to verify and correct it.
own-check-signs = Signature of the worker
own-check-clerk = Signature of the clerk
own-check-date = Date:

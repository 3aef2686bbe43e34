# Yearly verification: the head counts of all townships.

nav-verification = Yearly verification
verification-sub = Check and enter the head counts of all townships below
verification-day = Counted on
verification-members = Enter members too
verification-table = Head counts of all offices
verification-office = Office
verification-none = No offices below yet
verification-none-text = First add the unions of townships, subdistricts and zones under Offices.
verification-none-do = Add them
verification-theirs = { $count ->
    [one] { $count } office reports by itself and can only be read here. To enter for it, set its way of reporting to “by the superior” under Offices.
   *[other] { $count } offices report by themselves and can only be read here. To enter for them, set their way of reporting to “by the superior” under Offices.
}
verification-done = { $given } of { $count } entered
verification-why = Head counts of the yearly verification, { $day }

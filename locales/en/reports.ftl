# 月报.
nav-reports = Reports
reports-monthly = Monthly work of unions
reports-sub-own = Counts by the three duties, once a month; a month can be reported from its 25th
reports-sub-below = What the unions below did in a month, counted by the three duties
reports-month = Month
reports-union = Union
reports-do = Action
reports-now = Report { $month }
reports-enter = Report
reports-enter-name = Report: { $name }
reports-change = Change
reports-change-name = Change: { $name }
reports-partial = (not whole)
reports-title = Monthly reports, { $month }
reports-not-yet = Not reported
reports-total = Total
reports-sum-of = given in { $given } of { $asked ->
    [one] 1 line
   *[other] { $asked } lines
}
reports-missing = { $done ->
    [one] 1 has reported
   *[other] { $done } have reported
}, { $count ->
    [one] 1 has not
   *[other] { $count } have not
}: { $names }
reports-none = There are no townships, streets or zones below yet. Add them under Offices first.
reports-saved = The report of { $month } is saved

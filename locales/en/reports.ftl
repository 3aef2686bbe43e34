# 月报.
nav-reports = Monthly reports
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
reports-not-yet = Not reported
reports-total = Total
reports-sum-of = given in { $given } of { $asked } lines
reports-missing = { $done } have reported, { $count } have not: { $names }
reports-none = There are no townships, streets or zones below yet. Add them under Offices first.
reports-saved = The report of { $month } is saved

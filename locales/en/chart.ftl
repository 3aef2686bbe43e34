# Charts: the one sentence made from the data.

chart-says-nothing = There is nothing to show.
chart-says-one = { $most }: { $most-value }.
chart-says-zero = { $name }: { $value }.
chart-says-equal = { $head }: { $count } in all, each { $most-value }.
chart-says-compared = The highest is { $most } ({ $most-value }), the lowest { $least } ({ $least-value }).
chart-says-several = { $name } and others, { $count } in all
chart-says-changes = {" "}{ $head }, against the same day a year before: { $more } rose, { $less } fell, { $same } stood.
chart-says-unknown = {" "}{ $head }: of { $count } more nothing is known.
chart-says-starred = {" "}{ $head }: { $count ->
    [one] 1 more is marked
   *[other] { $count } more are marked
} ＊: fewer than 5 people, or the pay of one could be had from it.
chart-says-unplaced = {" "}Of { $count } more the user unit is empty or was typed and is no office; they have a row of their own.
chart-says-note = {" "}{ $note }.
chart-says-most-tied = { $whole } in all; the most are { $most } ({ $most-value } each, { $share }% each).
chart-points = { $count ->
    [one] 1 percentage point
   *[other] { $count } percentage points
}
chart-says-open = {" "}Not filled in or not to be decided: { $count }.
chart-says-lacking = {" "}{ $name }: { $value }.
chart-quoted = “{ $name }”
chart-comma = {", "}
chart-says-most = { $whole } in all; the most are { $most } ({ $most-value }, { $share }%).
chart-says-now = { $to }: { $now }.
chart-says-grown = { $to }: { $now }, { $change } more than { $from } ({ $before }).
chart-says-shrunk = { $to }: { $now }, { $change } fewer than { $from } ({ $before }).
chart-says-level = { $to }: { $now }, as { $from }.
chart-says-short = {" "}{ $short } short of { $target }.
chart-says-reached = {" "}{ $target } is reached.
chart-says-funnel = { $first }: { $all }; { $last }: { $through }, { $share }%.

chart-title-trend = { $name } over 12 months
chart-title-offices = { $name } by office
chart-title-parts = { $name } by part
chart-title-shares = Make-up of { $name } by office
chart-title-steps = { $name }
chart-office = Office
chart-own = { $office } (itself)
chart-unplaced = User unit empty or no office
chart-unplaced-now = Of { $count ->
    [one] 1 person
   *[other] { $count } people
} the user unit is empty, or was typed and is no office.
chart-unplaced-do = See and match them in Offices
chart-total = Total
chart-change-in = Change（{ $unit }）
chart-rest-asked = Those not in it
chart-every = Print and export all pages
chart-every-title = all
chart-waiting = Counting; printing and exporting wait for it
chart-part = Part
chart-month = Month
chart-this-day = The day
chart-this-year = This year
chart-before = The year before
chart-missing = Not filled in
chart-rest = Others
chart-passed = Of the step before
chart-target = Target { $count }

nav-statistics = Statistics
chart-sub = As of { $day }. Only those in post and in scope are counted; what is not filled in stands apart and is no “no”.
chart-about = Office:
chart-counting = Counting
chart-counting-text = With many people this takes a few seconds.
chart-none = Nothing to show
chart-zero-text = This was counted; nothing is missing.
chart-hint = Arrow keys read the values one by one; Enter shows who stands behind one.
chart-table = Table: { $title }
chart-go-down = { $office }: this office alone
chart-reason = { $figure }: { $said }
chart-nobody = Nobody can be listed behind this number.
chart-figures = Figures
chart-figure = Figure
chart-value = Value
chart-value-plain = Value (without unit)
chart-unit = Unit
chart-before-day = A year before
chart-change = Change
chart-parts = Parts and notes
chart-means = What it means
chart-clauses = (clause { $clauses })
chart-save-picture = Save as picture
chart-save-workbook = Export workbook
chart-saved = Picture saved: { $file }
chart-note = { $office }, { $day }
chart-paper-title = Statistics: { $page }
chart-home = How it goes
chart-more = Statistics
chart-since = { $change } { $unit } against a year before
chart-spark = { $name } over 12 months: from { $from } to { $to }
chart-stated = { $office }: { $value } (stated of { $day })
chart-stated-nothing = { $office }: has reported nothing, { $value }
chart-stated-missing = { $office }: { $value } missing (stated of { $day })

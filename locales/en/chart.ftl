# Charts: the one sentence made from the data.

chart-says-nothing = There is nothing to show.
chart-says-one = { $most }: { $most-value }.
chart-says-equal = { $count } in all, each { $most-value }.
chart-says-compared = The highest is { $most } ({ $most-value }), the lowest { $least } ({ $least-value }).
chart-says-changes = {" "}Against the same day a year before, { $more } rose, { $less } fell, { $same } stood.
chart-says-unknown = {" "}Of { $count } more nothing is known.
chart-says-most = { $whole } in all; the most are { $most } ({ $most-value }, { $share }%).
chart-says-now = { $to }: { $now }.
chart-says-grown = { $to }: { $now }, { $change } more than { $from } ({ $before }).
chart-says-shrunk = { $to }: { $now }, { $change } fewer than { $from } ({ $before }).
chart-says-level = { $to }: { $now }, as { $from }.
chart-says-short = {" "}{ $short } short of { $target }.
chart-says-reached = {" "}{ $target } is reached.
chart-says-funnel = { $first }: { $all }; { $last }: { $through }, { $share }%.

# 图：由数据自动写出的一句话。

chart-says-nothing = 没有可显示的数据。
chart-says-one = { $most }为 { $most-value }。
chart-says-equal = 共 { $count } 项，都是 { $most-value }。
chart-says-compared = 最高的是{ $most }（{ $most-value }），最低的是{ $least }（{ $least-value }）。
chart-says-changes = 与上年同日相比，{ $more } 项增加，{ $less } 项减少，{ $same } 项持平。
chart-says-unknown = 另有 { $count } 项没有数据。
chart-says-most = 合计 { $whole }，最多的是{ $most }（{ $most-value }，占 { $share }%）。
chart-says-now = { $to }为 { $now }。
chart-says-grown = { $to }为 { $now }，比{ $from }（{ $before }）增加 { $change }。
chart-says-shrunk = { $to }为 { $now }，比{ $from }（{ $before }）减少 { $change }。
chart-says-level = { $to }为 { $now }，与{ $from }持平。
chart-says-short = 距 { $target } 还差 { $short }。
chart-says-reached = 已达到 { $target }。
chart-says-funnel = { $first }{ $all }，到{ $last }为 { $through }，占 { $share }%。

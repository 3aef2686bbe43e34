//! Charts say what their data say: to the eye, to a keyboard and a screen reader, in black and white, as a file.

use std::collections::BTreeSet;
use std::path::Path;

use quick_xml::events::Event;
use taizhang_core::report::chart::scale::scale;
use taizhang_core::report::chart::{
    Around, Cell, Chart, Form, Kind, Look, Row, Shape, Use, drawing, picture, says, svg,
};
use taizhang_core::words::Lang;

const KINDS: [Kind; 6] = [Kind::Bars, Kind::Shares, Kind::Columns, Kind::Line, Kind::Funnel, Kind::Steps];

/// A chart with these rows and so many series; a negative number is what is not known.
fn chart(kind: Kind, rows: &[(&str, &[f64])]) -> Chart {
    let cell = |size: &f64| match *size {
        size if size < 0.0 => Cell::new(None, "—"),
        size => Cell::new(Some(size), format!("{size} 人")),
    };
    let row = |(label, cells): &(&str, &[f64])| Row {
        label: (*label).to_owned(),
        cells: cells.iter().map(cell).collect(),
    };
    let series = rows.first().map_or(1, |(_, cells)| cells.len());
    Chart {
        kind,
        title: "各县（市、区）在岗人数".into(),
        head: "单位".into(),
        series: (0..series).map(|at| format!("第{at}列")).collect(),
        rows: rows.iter().map(row).collect(),
        ..Chart::default()
    }
}

/// Left, top, right and bottom of what is not a text.
fn extent(shape: &Shape) -> Option<[f64; 4]> {
    match &shape.form {
        Form::Rect { x, y, width, height } => Some([*x, *y, x + width, y + height]),
        Form::Dot(x, y) => Some([x - 3.5, y - 3.5, x + 3.5, y + 3.5]),
        Form::Path(points) => {
            let first = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
            let wider = |[left, top, right, bottom]: [f64; 4], (x, y): &(f64, f64)| {
                [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]
            };
            Some(points.iter().fold(first, wider))
        }
        Form::Text { .. } => None,
    }
}

/// Whatever the data, nothing is drawn outside the picture, and nothing at a place that is no number.
#[test]
fn every_shape_lies_inside_its_picture() {
    let long = "江苏省苏州市昆山市千灯镇石浦社区非公有制企业联合工会委员会（筹）第二分会";
    let many: Vec<(String, Vec<f64>)> = (0..120)
        .map(|n| (format!("{long}{n}"), vec![f64::from(n * 37 % 91), f64::from(n * 11 % 97)]))
        .collect();
    let many: Vec<(&str, &[f64])> =
        many.iter().map(|(label, cells)| (label.as_str(), cells.as_slice())).collect();
    let cases: [&[(&str, &[f64])]; 7] = [
        &[],
        &[("甲", &[0.0])],
        &[("甲", &[-1.0]), ("乙", &[-1.0])],
        &[("甲", &[3000.0, 1.0, 0.0, 2.0, 8.0, 1.0])],
        &[(long, &[1e12, 3.0]), ("乙", &[1.0, -1.0])],
        &[("甲", &[0.000_1, 0.000_2])],
        &many,
    ];
    for kind in KINDS {
        for rows in cases {
            for target in [None, Some((3000.0, "3,000 人".to_owned())), Some((0.000_1, "少".to_owned()))] {
                let own = Chart { target, ..chart(kind, rows) };
                let drawing = drawing(&own);
                for shape in &drawing.shapes {
                    let Some([left, top, right, bottom]) = extent(shape) else { continue };
                    let inside = left >= -0.1 && top >= -0.1 && right <= drawing.width + 0.1;
                    assert!(inside && bottom <= drawing.height + 0.1, "{kind:?} {shape:?} of {drawing:?}");
                    assert!(right >= left && bottom >= top, "{kind:?} {shape:?}");
                }
                let file = picture(&own, &Around::default());
                for part in ["NaN", "inf"] {
                    assert!(!file.contains(part), "{kind:?}: {file}");
                }
            }
        }
    }
}

/// Each value that is known has one mark, which says its row and how much it is; what is not known has none.
#[test]
fn each_value_is_read_at_its_mark() {
    for kind in KINDS {
        let own = chart(kind, &[("甲县", &[40.0, 30.0]), ("乙县", &[-1.0, 20.0]), ("丙县", &[10.0, -1.0])]);
        let drawing = drawing(&own);
        let mut said: Vec<&str> =
            drawing.shapes.iter().filter_map(|shape| Some(shape.mark.as_ref()?.1.as_str())).collect();
        said.sort_unstable();
        let mut want: Vec<&str> = match kind {
            // The second column of a funnel is what came through.
            Kind::Funnel => vec!["甲县 · 第0列 · 40 人", "丙县 · 第0列 · 10 人", "乙县 · 第0列 · —"],
            _ => vec![
                "甲县 · 第0列 · 40 人",
                "甲县 · 第1列 · 30 人",
                "乙县 · 第1列 · 20 人",
                "丙县 · 第0列 · 10 人",
            ],
        };
        want.sort_unstable();
        assert_eq!(said, want, "{kind:?}");
        let text = svg(&drawing, &own.title, Use::Screen("t"));
        assert_eq!(text.matches("tabindex=\"0\"").count(), 1, "one stop of the tab key: {text}");
        assert_eq!(text.matches("tabindex=\"-1\"").count(), want.len() - 1);
        assert!(text.contains("aria-label=\"各县（市、区）在岗人数\""));
    }
}

/// The rectangle of a mark.
fn sides(chart: &Chart, place: (usize, usize)) -> (f64, f64) {
    let drawing = drawing(chart);
    let found = drawing.shapes.iter().find_map(|shape| match (&shape.form, &shape.mark) {
        (Form::Rect { width, height, .. }, Some((at, _))) if *at == place => Some((*width, *height)),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no mark at {place:?}"))
}

#[test]
fn twice_as_much_is_twice_as_long() {
    let rows: [(&str, &[f64]); 3] = [("甲", &[80.0]), ("乙", &[40.0]), ("丙", &[0.0])];
    for kind in [Kind::Bars, Kind::Funnel] {
        let own = chart(kind, &rows);
        assert!((sides(&own, (0, 0)).0 - 2.0 * sides(&own, (1, 0)).0).abs() < 0.01, "{kind:?}");
        assert!(sides(&own, (2, 0)).0 < 0.01, "{kind:?}: nobody has no bar");
    }
    let columns = chart(Kind::Columns, &rows);
    assert!((sides(&columns, (0, 0)).1 - 2.0 * sides(&columns, (1, 0)).1).abs() < 0.01);
    // Of ten and of a thousand alike: rows are equally long, parts as their shares.
    let shares = chart(Kind::Shares, &[("甲", &[1.0, 9.0]), ("乙", &[500.0, 500.0])]);
    let (one, nine) = (sides(&shares, (0, 0)).0, sides(&shares, (0, 1)).0);
    let (half, other) = (sides(&shares, (1, 0)).0, sides(&shares, (1, 1)).0);
    assert!((9.0 * one - nine).abs() < 0.01 && (half - other).abs() < 0.01);
    assert!((one + nine - half - other).abs() < 0.01);
}

/// Series are told apart by their hatching, not by colour alone.
#[test]
fn no_two_series_of_six_have_one_hatching() {
    let own = chart(Kind::Shares, &[("甲", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0])]);
    let fills: BTreeSet<usize> = drawing(&own)
        .shapes
        .iter()
        .filter_map(|shape| match shape.look {
            Look::Fill(fill) => Some(fill),
            _ => None,
        })
        .collect();
    assert_eq!(fills.len(), 6);
    let text = svg(&drawing(&own), "", Use::Paper("p"));
    let tiles: BTreeSet<&str> =
        text.split("<pattern id=\"p-").skip(1).filter_map(|tile| tile.get(1..)).collect();
    assert_eq!(tiles.len(), 6);
}

/// A line far above everything would press the rest flat: it is told in words.
#[test]
fn a_line_to_be_reached_is_drawn_where_it_is_near() {
    let drawn = |now: f64| {
        let mut own = chart(Kind::Line, &[("10月", &[now]), ("11月", &[now])]);
        own.target = Some((3000.0, "3,000 人".into()));
        let drawing = drawing(&own);
        let highest = drawing.shapes.iter().filter(|shape| matches!(shape.form, Form::Dot(..))).count();
        assert_eq!(highest, 2);
        // In the legend it stands in any case.
        drawing.shapes.iter().filter(|shape| shape.look == Look::Target).count() - 1
    };
    assert_eq!([drawn(2000.0), drawn(1200.0), drawn(1199.0), drawn(60.0)], [1, 1, 0, 0]);
}

/// What is not known breaks the line, and is no zero.
#[test]
fn a_gap_breaks_the_line() {
    let own = chart(
        Kind::Line,
        &[
            ("1月", &[5.0]),
            ("2月", &[6.0]),
            ("3月", &[-1.0]),
            ("4月", &[7.0]),
            ("5月", &[8.0]),
            ("6月", &[9.0]),
        ],
    );
    let runs: Vec<usize> = drawing(&own)
        .shapes
        .iter()
        .filter_map(|shape| match (&shape.form, shape.look) {
            (Form::Path(points), Look::Trend) => Some(points.len()),
            _ => None,
        })
        .collect();
    assert_eq!(runs, [2, 3]);
}

/// Whatever a person typed as a name stays text, and a picture is a whole XML document with nothing from elsewhere.
#[test]
fn names_are_text_in_a_picture() {
    let evil = "<script>alert('x')</script>&\"\u{7}]]>";
    let mut own = chart(Kind::Bars, &[(evil, &[3.0, 2.0]), ("乙", &[1.0, 1.0])]);
    own.title = evil.into();
    own.says = evil.into();
    let around = Around { note: evil.into(), stamp: Some("练习".into()) };
    for text in [
        picture(&own, &around),
        svg(&drawing(&own), &own.title, Use::Screen("s")),
        svg(&drawing(&own), &own.title, Use::Paper("p")),
    ] {
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        let mut tags = BTreeSet::new();
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{error}: {text}")) {
                Event::Start(tag) | Event::Empty(tag) => {
                    assert!(tag.attributes().all(|attribute| attribute.is_ok()), "{text}");
                    tags.insert(tag.name().as_ref().to_owned());
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let known = ["svg", "style", "defs", "pattern", "rect", "path", "circle", "text", "title"];
        assert!(tags.iter().all(|tag| known.contains(&tag.as_str())), "{tags:?}");
        assert!(!text.contains("href") && text.matches("http").count() == 1, "{text}");
    }
    let read = picture(&own, &around);
    assert!(read.contains("练习"));
}

#[test]
fn the_table_behind_says_what_is_drawn() {
    let own = chart(Kind::Bars, &[("甲县", &[40.0, 30.0]), ("乙县", &[-1.0, 20.0])]);
    assert_eq!(own.heads(), ["单位", "第0列", "第1列"]);
    assert_eq!(own.table(), [["甲县", "40 人", "30 人"], ["乙县", "—", "20 人"]]);
}

#[test]
fn a_sentence_says_what_is_to_be_seen() {
    let people = |size: f64| format!("{size} 人");
    let said = |own: Chart| says(&own, Lang::Zh, &people);
    for (own, want) in [
        (chart(Kind::Bars, &[]), "没有可显示的数据。"),
        (chart(Kind::Line, &[("1月", &[-1.0])]), "没有可显示的数据。"),
        (chart(Kind::Bars, &[("甲县", &[7.0])]), "甲县为 7 人。"),
        (chart(Kind::Bars, &[("甲县", &[7.0]), ("乙县", &[7.0])]), "共 2 个单位，都是 7 人。"),
        (
            chart(Kind::Bars, &[("甲县", &[9.0, 4.0]), ("乙县", &[7.0, 7.0]), ("丙县", &[-1.0, 2.0])]),
            "最高的是甲县（9 人），最低的是乙县（7 人）。与上年同日相比，1 个单位增加，0 个减少，1 个持平。另有 1 个单位没有数据。",
        ),
        (
            chart(Kind::Columns, &[("30 岁以下", &[1.0]), ("31–35 岁", &[3.0]), ("36–40 岁", &[3.0])]),
            "合计 7 人，“31–35 岁”、“36–40 岁”并列最多（各 3 人，各占 42.9%）。",
        ),
        (
            chart(Kind::Shares, &[("甲县", &[1.0, 2.0]), ("乙县", &[4.0, 1.0])]),
            "合计 8 人，最多的是“第0列”（5 人，占 62.5%）。",
        ),
        (
            chart(Kind::Line, &[("10月", &[2998.0]), ("11月", &[3000.0])]),
            "11月为 3000 人，比 10月（2998 人）增加 2 人。已达到 3,000。",
        ),
        (
            chart(Kind::Line, &[("10月", &[3000.0]), ("11月", &[2999.0])]),
            "11月为 2999 人，比 10月（3000 人）减少 1 人。距 3,000 还差 1 人。",
        ),
        (
            chart(Kind::Funnel, &[("报名", &[8.0]), ("面试", &[4.0]), ("录用", &[1.0])]),
            "报名 8 人，到录用为 1 人，占 12.5%。",
        ),
    ] {
        let target = (own.kind == Kind::Line).then(|| (3000.0, "3,000 人".to_owned()));
        assert_eq!(said(Chart { target, ..own.clone() }), want, "{own:?}");
    }
}

/// What is said of those that are not compared, of a figure that is not told, and of what is 0.
#[test]
fn a_sentence_names_nobody_wrongly() {
    let people = |size: f64| format!("{size} 人");
    let said = |own: &Chart| says(own, Lang::Zh, &people);
    // A row beside the others is neither the highest nor the lowest, nor without data.
    let mut own = chart(Kind::Bars, &[("甲县", &[3.0]), ("乙县", &[2.0]), ("未对应", &[9.0])]);
    own.aside = 1;
    assert_eq!(said(&own), "最高的是甲县（3 人），最低的是乙县（2 人）。");
    // ＊ is not told, and that is not the same as not known.
    let mut own = chart(Kind::Bars, &[("甲县", &[3.0]), ("乙县", &[-1.0]), ("丙县", &[-1.0])]);
    own.rows[1].cells[0].text = "＊".to_owned();
    let told = said(&own);
    assert!(
        told.contains("另有 1 个单位标为＊：不足 5 人") && told.contains("另有 1 个单位没有数据"),
        "{told}"
    );
    // Ties: all of few, the first of many.
    let own = chart(Kind::Bars, &[("甲县", &[0.0]), ("乙县", &[0.0]), ("丙县", &[5.0])]);
    assert_eq!(said(&own), "最高的是丙县（5 人），最低的是甲县、乙县（0 人）。");
    let many: Vec<(&str, &[f64])> = ["甲", "乙", "丙", "丁"].map(|name| (name, &[0.0][..])).to_vec();
    let own = chart(Kind::Bars, &[many, vec![("戊", &[1.0])]].concat());
    assert_eq!(said(&own), "最高的是戊（1 人），最低的是甲等 4 个（0 人）。");
    assert!(!own.is_empty() && !chart(Kind::Line, &[("1月", &[0.0])]).is_empty(), "0 is a value");
    // Who is not filled in is not the greatest part.
    let mut own = chart(Kind::Columns, &[("本科", &[2.0]), ("专科", &[1.0]), ("未填", &[5.0])]);
    own.aside = 1;
    assert_eq!(said(&own), "合计 8 人，最多的是“本科”（2 人，占 25.0%）。其中未填 5 人。");
}

/// Tokens are the only place where colours are named; a file of its own cannot read them and names them once more.
#[test]
fn a_picture_has_the_colours_of_the_light_theme() {
    let tokens = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style/tokens.css");
    let tokens = std::fs::read_to_string(tokens).unwrap();
    let light = tokens.split("color-scheme: light").next().unwrap();
    let file = picture(&chart(Kind::Bars, &[("甲", &[1.0])]), &Around::default());
    let (_, style) = file.split_once("<style>").unwrap();
    let (style, _) = style.split_once("</style>").unwrap();
    let colours: Vec<&str> = style
        .split('#')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_hexdigit()).next().unwrap())
        .collect();
    assert!(colours.len() > 10);
    for colour in colours {
        assert!(colour == "fff" || light.contains(&format!("#{colour}")), "#{colour}");
    }
}

#[test]
fn a_scale_begins_at_nothing() {
    for greatest in [0.2, 1.0, 17.0, 2999.0, 8.4e9] {
        let own = scale(greatest);
        assert!(own.ticks[0] == 0.0 && own.end >= greatest && own.ticks.len() <= 6, "{own:?}");
    }
}

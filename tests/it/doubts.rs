//! What a roster does not say plainly is asked, and never taken in silence.

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use serde_json::Value as Json;
use taizhang_core::intake::extract;

/// Five people, made up.
const PEOPLE: [[&str; 2]; 5] = [
    ["赵晓明", "320102199003071511"],
    ["钱晓兰", "32132219880815101X"],
    ["孙晓军", "320583198511200020"],
    ["李晓芳", "320581198001011016"],
    ["周晓平", "320581196001011017"],
];

/// A row of a table: `#` and a figure stand for the name and the number of one of the people.
fn cells<'a>(row: &'a [&'a str]) -> Vec<&'a str> {
    let cell = |text: &&'a str| match text.strip_prefix('#').and_then(|at| at.parse::<usize>().ok()) {
        Some(at) => PEOPLE[at].to_vec(),
        None => vec![*text],
    };
    row.iter().flat_map(cell).collect()
}

fn made(make: impl FnOnce(&mut Worksheet)) -> Json {
    let mut book = Workbook::new();
    make(book.add_worksheet());
    extract::json(&book.save_to_buffer().unwrap(), "x")
}

fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, texts) in (0..).zip(rows) {
        sheet.write_row(row, 0, cells(texts)).unwrap();
    }
}

/// What is found in a table of texts; no cell is written for an empty one.
fn table(rows: &[&[&str]]) -> Json {
    made(|sheet| fill(sheet, rows))
}

/// One key of every person taken.
fn each<'a>(json: &'a Json, key: &str) -> Vec<Option<&'a str>> {
    json["people"].as_array().unwrap().iter().map(|person| person[key].as_str()).collect()
}

/// Cell and code of each entry.
fn listed(json: &Json, list: &str) -> Vec<(String, String)> {
    let text = |entry: &Json, key: &str| entry[key].as_str().unwrap().to_owned();
    json[list].as_array().unwrap().iter().map(|entry| (text(entry, "cell"), text(entry, "code"))).collect()
}

fn asked(json: &Json) -> Vec<(String, String)> {
    listed(json, "issues")
}

fn is(cell: &str, code: &str) -> (String, String) {
    (cell.to_owned(), code.to_owned())
}

const HEAD: &[&str] = &["序号", "姓名", "身份证号", "性别"];

#[test]
fn a_row_that_is_not_understood_ends_the_group_above() {
    let unit = Some("千灯镇总工会");
    let json = table(&[HEAD, &["千灯镇总工会"], &["1", "#0"], &["东片各站点"], &["2", "#1"]]);
    assert_eq!(each(&json, "post"), [unit, None]);
    assert_eq!(asked(&json), [is("A4", "row_unread")]);
    // In the column of names too.
    let head: &[&str] = &["姓名", "身份证号", "性别"];
    let json = table(&[head, &["千灯镇总工会"], &["#0"], &["东片各站点"], &["#1"], &["注：以上"]]);
    assert_eq!((each(&json, "post"), asked(&json)), (vec![unit, None], vec![is("A4", "row_unread")]));
    for (row, post) in [
        ("花桥国际商务城", "花桥国际商务城"),
        ("玉山镇（3人，其中女2人）", "玉山镇"),
        ("三、巴城镇：3人", "巴城镇"),
        ("开发区综合保税区工会工作站", "开发区综合保税区工会工作站"),
    ] {
        let json = table(&[HEAD, &["千灯镇总工会"], &["1", "#0"], &[row], &["2", "#1"]]);
        assert_eq!((each(&json, "post"), asked(&json)), (vec![unit, Some(post)], vec![]), "{row}");
    }
    let sum: &[&str] = &["小计：1人"];
    let json = table(&[
        HEAD,
        &["千灯镇总工会"],
        &["1", "#0"],
        sum,
        &["（二）人民医院"],
        &["2", "#1"],
        sum,
        &["3", "#2"],
    ]);
    assert_eq!(each(&json, "post"), [unit, Some("人民医院"), None]);
    // What stands below everybody says nothing of anybody.
    let json = table(&[HEAD, &["1", "#0"], &["以上内容真实"]]);
    assert_eq!((json["people"].as_array().unwrap().len(), asked(&json)), (1, vec![]));
}

#[test]
fn who_stands_below_a_heading_of_leavers_is_asked() {
    for heading in ["以下为已离职人员：", "二、离职人员", "退休返聘人员（不计入）"]
    {
        let json = table(&[
            HEAD,
            &["一、在岗人员"],
            &["1", "#0"],
            &[heading],
            &["2", "#1"],
            &["千灯镇总工会"],
            &["3", "#2"],
        ]);
        assert_eq!(each(&json, "name"), [Some("赵晓明")], "{heading}");
        assert_eq!(asked(&json), [is("", "rows_left")]);
        assert_eq!(json["issues"][0]["rows"], serde_json::json!([5, 7]));
    }
    let mut book = Workbook::new();
    for (name, rows) in [("千灯镇", &[0][..]), ("玉山镇", &[1]), ("离职人员", &[2, 3, 4])] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["姓名", "身份证号"]).unwrap();
        for (row, person) in (1..).zip(rows) {
            sheet.write_row(row, 0, PEOPLE[*person]).unwrap();
        }
    }
    let json = extract::json(&book.save_to_buffer().unwrap(), "x");
    assert_eq!(each(&json, "name"), [Some("赵晓明"), Some("钱晓兰")]);
    assert_eq!(asked(&json), [is("", "sheet_left_out")]);
    assert!(json["issues"][0]["message"].as_str().unwrap().contains("3 人"), "{json}");
}

//! What a roster does not say plainly is asked, and never taken in silence.

use chrono::NaiveDate;
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

/// A table of one person with some more columns; no group stands above a column of which `-` is said.
fn one(groups: &[&str], titles: &[&str], values: &[&str]) -> Json {
    made(|sheet| {
        let rows = if groups.is_empty() { 0 } else { 1 };
        sheet.write_row(0, 0, ["姓名", "身份证号"]).unwrap();
        let mut from = 0;
        while let Some(group) = groups.get(from) {
            let to = from + groups[from..].iter().take_while(|own| *own == group).count();
            let (first, last) = (from as u16 + 2, to as u16 + 1);
            if first < last {
                sheet.merge_range(0, first, 0, last, group, &Format::new()).unwrap();
            } else {
                sheet.write(0, first, *group).unwrap();
            }
            from = to;
        }
        sheet.write_row(rows, 2, titles.iter().copied()).unwrap();
        sheet.write_row(rows + 1, 0, PEOPLE[0]).unwrap();
        sheet.write_row(rows + 1, 2, values.iter().copied()).unwrap();
    })
}

#[test]
fn what_is_said_of_somebody_or_something_else_is_not_taken() {
    let phone = "13812345678";
    for (title, value, key) in [
        ("解除聘用日期", "2024-06-30", "hired"),
        ("拟聘用日期", "2026-01-01", "hired"),
        ("录用日期（退休返聘）", "2024-06-30", "hired"),
        ("爱人工作单位", "某中学", "post"),
        ("入职前工作单位", "某公司", "post"),
        ("党组织关系所在单位", "某支部", "post"),
        ("所在单位党支部", "某支部", "post"),
        ("联络人手机号码", phone, "phone"),
        ("家长手机", phone, "phone"),
        ("绑定号码", phone, "phone"),
        ("其他职业资格证书", "二级心理咨询师", "certificate_level"),
        ("合同期限(试用期)", "2021.3.1-2021.5.31", "contract_end"),
        ("试用合同起止时间", "2021.3.1-2021.5.31", "contract_end"),
        ("购买服务合同起止时间", "2021.3.1-2021.5.31", "contract_end"),
    ] {
        assert_eq!(each(&one(&[], &[title], &[value]), key), [None], "{title}");
    }
    let family = ["家庭主要成员"; 4];
    let json = one(&family, &["姓名", "关系", "工作单位", "手机号码"], &["李四", "配偶", "某中学", phone]);
    assert_eq!(
        [each(&json, "name"), each(&json, "post"), each(&json, "phone")],
        [[Some("赵晓明")], [None], [None]]
    );
    let json = one(&[], &["工会主席联系电话", "本人电话"], &["13800001111", phone]);
    assert_eq!(each(&json, "phone"), [Some(phone)]);
    // Groups need not be merged.
    let rows: [&[&str]; 3] = [
        &["姓名", "身份证号", "配偶", "", "本人", ""],
        &["", "", "工作单位", "联系电话", "工作单位", "联系电话"],
        &["#0", "某中学", "13800001111", "千灯镇总工会", phone],
    ];
    let json = table(&rows);
    assert_eq!([each(&json, "post"), each(&json, "phone")], [[Some("千灯镇总工会")], [Some(phone)]]);
    // A certificate of something else says nothing of the one of social work.
    for (group, titles) in
        [(&[][..], ["社工证", "职称取得时间"]), (&["社工证", "职称"], ["等级", "取得时间"])]
    {
        let json = one(group, &titles, &["中级", "去年"]);
        assert_eq!(asked(&json), [], "{titles:?}");
    }
}

#[test]
fn of_several_contracts_the_one_in_force_is_taken_or_somebody_is_asked() {
    let of = |groups: &[&str], titles: &[&str], values: &[&str]| {
        let json = one(groups, titles, values);
        let key = |key: &str| each(&json, key)[0].map(str::to_owned);
        (key("contract_start"), key("contract_end"), asked(&json))
    };
    let day = |text: &str| Some(text.to_owned());
    let ends = ["合同起始日期", "合同终止日期"];
    let pairs: Vec<&str> = ends.repeat(3);
    let six = ["2018-01-01", "2020-12-31", "2021-01-01", "2023-12-31", "2024-01-01", "2026-12-31"];
    let backwards = ["2024-01-01", "2026-12-31", "2021-01-01", "2023-12-31", "2018-01-01", "2020-12-31"];
    let last = (day("2024-01-01"), day("2026-12-31"), vec![]);
    assert_eq!(of(&[], &pairs, &six), last);
    assert_eq!(of(&[], &pairs, &backwards), last);
    let groups = ["首份合同", "首份合同", "第二次合同", "第二次合同", "第三次合同", "第三次合同"];
    let short = ["起始日期", "终止日期"].repeat(3);
    assert_eq!(of(&groups, &short, &six), last);
    let numbered = ["合同起始时间1", "合同终止时间1", "合同起始时间2", "合同终止时间2"];
    assert_eq!(of(&[], &numbered, &six[2..]), last);
    let two = ["前一份合同", "前一份合同", "现合同", "现合同"];
    assert_eq!(of(&two, &ends.repeat(2), &six[2..]), last);
    let two = ["首次", "首次", "现行", "现行"];
    assert_eq!(of(&two, &ends.repeat(2), &six[2..]), last);
    for titles in [
        ["上次合同到期时间", "本次合同到期时间"],
        ["劳动合同到期时间", "续签合同到期时间"],
        ["劳动合同终止时间(首份)", "劳动合同终止时间(最近一次)"],
    ] {
        assert_eq!(of(&[], &titles, &["2021-12-31", "2024-12-31"]), (None, day("2024-12-31"), vec![]));
        let reversed = [titles[1], titles[0]];
        assert_eq!(of(&[], &reversed, &["2024-12-31", "2021-12-31"]), (None, day("2024-12-31"), vec![]));
    }
    // Only one person has a second contract: nobody else's is lost in silence.
    let json = table(&[
        &["姓名", "身份证号", "首份合同到期日期", "续签合同到期日期"],
        &["#0", "2021-12-31", "2024-12-31"],
        &["#1", "2025-12-31"],
    ]);
    assert_eq!(each(&json, "contract_end"), [day("2024-12-31").as_deref(), None]);
    assert_eq!(asked(&json), [is("C3", "contract_elsewhere")]);
    // Which is the later one differs from row to row.
    let json = table(&[
        &["姓名", "身份证号", "合同到期时间1", "合同到期时间2"],
        &["#0", "2021-12-31", "2024-12-31"],
        &["#1", "2025-12-31", "2023-12-31"],
    ]);
    assert_eq!(each(&json, "contract_end"), [None, None]);
    assert_eq!(asked(&json), [is("C2", "contract_elsewhere"), is("C3", "contract_elsewhere")]);
    assert_eq!(of(&[], &["上次合同到期时间"], &["2021-12-31"]), (None, None, vec![]));
}

#[test]
fn of_two_columns_that_are_the_same_the_plainer_is_taken() {
    let (office, mobile) = ("0512-57301234", "13812345678");
    assert_eq!(each(&one(&[], &["联系电话", "联系电话"], &[office, mobile]), "phone"), [Some(mobile)]);
    assert_eq!(each(&one(&[], &["用人单位", "用人单位"], &["千灯镇总工会", "玉山镇总工会"]), "post"), [None]);
    assert_eq!(
        each(&one(&[], &["用人单位", "用人单位"], &["", "玉山镇总工会"]), "post"),
        [Some("玉山镇总工会")]
    );
    let json = made(|sheet| {
        fill(sheet, &[&["姓名", "身份证号", "手机", "联系电话"], &["#0", "13800000000", mobile]]);
        sheet.set_column_hidden(2).unwrap();
    });
    assert_eq!(each(&json, "phone"), [Some(mobile)], "a column out of sight stands behind one in view");
}

#[test]
fn a_ditto_mark_says_what_the_cell_above_says() {
    let head: &[&str] = &["姓名", "身份证号", "单位", "录用日期"];
    let rows: [&[&str]; 6] = [
        head,
        &["#0", "千灯镇", "2021-03-01"],
        &["#1", "同上", "〃"],
        &["#2", "″", "\""],
        &["#3"],
        &["#4", "同上"],
    ];
    let json = table(&rows);
    let three = [Some("千灯镇"); 3];
    assert_eq!(each(&json, "post"), [&three[..], &[None, None]].concat());
    assert_eq!(each(&json, "hired")[..3], [Some("2021-03-01"); 3]);
    assert_eq!(listed(&json, "repairs")[..2], [is("C3", "ditto"), is("D3", "ditto")]);
    assert_eq!(asked(&json), [is("C6", "ditto_unclear")]);
    // The titles are not a person above.
    assert_eq!(asked(&table(&[head, &["#0", "同上"]])), [is("C2", "ditto_unclear")]);
}

#[test]
fn a_cell_merged_over_several_people_speaks_for_all_of_them() {
    let json = made(|sheet| {
        let head: &[&str] = &["姓名", "身份证号", "录用日期", "政治面貌"];
        fill(sheet, &[head, &["#0"], &["#1"], &["#2"]]);
        sheet.merge_range(1, 2, 2, 2, "2021-03-01", &Format::new()).unwrap();
        sheet.merge_range(1, 3, 3, 3, "中共党员", &Format::new()).unwrap();
    });
    assert_eq!(each(&json, "hired"), [Some("2021-03-01"), Some("2021-03-01"), None]);
    assert_eq!(each(&json, "party"), [Some("中共党员"); 3]);
    let repairs = listed(&json, "repairs");
    assert_eq!(repairs, [is("C3", "merged_cell"), is("D3", "merged_cell"), is("D4", "merged_cell")]);
}

#[test]
fn what_is_struck_out_is_not_believed() {
    let json = made(|sheet| {
        fill(sheet, &[&["姓名", "身份证号", "合同终止日期"], &["#0"], &["#1", "2024-02-28"]]);
        let struck = Format::new().set_font_strikethrough();
        sheet.write_string_with_format(1, 2, "2023-02-28", &struck).unwrap();
    });
    assert_eq!(each(&json, "contract_end"), [None, Some("2024-02-28")]);
    assert_eq!(asked(&json), [is("C2", "cell_struck")]);
}

#[test]
fn dates_that_can_hardly_be_are_asked() {
    let on = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    for (title, value, asks) in [
        ("合同到期时间", "1924-02-29", true),
        ("合同到期时间", "2071-02-28", true),
        ("合同到期时间", "2031-02-28", false),
        ("合同期限", "2021.3.1-2071.2.28", true),
        ("合同期限", "2021.3.1-2041.2.28", false),
        ("录用日期", "2031-03-01", true),
        ("录用日期", "2027-03-01", false),
        ("社工证等级", "中级2031.6", true),
        ("毕业时间", "2031.6", true),
        ("毕业时间", "1955.5", true),
        ("毕业时间", "2012.6", false),
        ("入党时间", "1985.3", true),
    ] {
        let text = format!("姓名,身份证号,{title}\n赵晓明,320102199003071511,{value}\n");
        let json = extract::json_on(text.as_bytes(), "x", on);
        let expected = if asks { vec![is("C2", "date_unlikely")] } else { vec![] };
        assert_eq!(asked(&json), expected, "{title} {value}");
        for key in ["hired", "contract_start", "contract_end"].iter().filter(|_| asks) {
            assert_eq!(each(&json, key), [None], "{title} {value}");
        }
    }
}

#[test]
fn two_tables_on_one_sheet_are_read_by_their_own_titles_or_counted() {
    let (hired, ends) = ("2021-03-01", "2024-02-29");
    let json = table(&[
        &["姓名", "身份证号", "录用日期", "合同终止日期"],
        &["#0", hired, ends],
        &["编外人员名单"],
        &["姓名", "身份证号", "合同终止日期", "录用日期"],
        &["#1", ends, hired],
    ]);
    assert_eq!(each(&json, "hired"), [Some(hired); 2]);
    assert_eq!(each(&json, "contract_end"), [Some(ends); 2]);
    assert_eq!(asked(&json), []);
    let json = table(&[
        &["姓名", "身份证号", "录用日期"],
        &["#0", hired],
        &["姓名", "身份证号", "退休日期"],
        &["#1", ends],
        &["#2", ends],
    ]);
    assert_eq!((each(&json, "hired"), asked(&json)), (vec![Some(hired)], vec![is("A3", "second_table")]));
    assert!(json["issues"][0]["message"].as_str().unwrap().contains("2 人"), "{json}");
    // Side by side.
    let head = ["姓名", "身份证号", "录用日期"].repeat(2);
    let json = table(&[&head, &["#0", hired, "#1", "2021-04-01"], &["#2", hired, "#3", "2021-04-01"]]);
    assert_eq!(
        (each(&json, "name"), each(&json, "hired")),
        (vec![Some("赵晓明"), Some("孙晓军")], vec![Some(hired); 2])
    );
    assert_eq!(asked(&json), [is("D1", "second_table")]);
    assert!(json["issues"][0]["message"].as_str().unwrap().contains("2 人"), "{json}");
}

#[test]
fn numbers_in_messages_are_masked() {
    let json =
        table(&[&["姓名", "身份证号", "政治面貌"], &["#0", "320581198001011016"], &["#1", "13812345678"]]);
    for issue in json["issues"].as_array().unwrap() {
        let message = issue["message"].as_str().unwrap();
        assert_eq!(issue["code"], "code_unknown");
        assert!(!message.contains("19800101") && !message.contains("1234567"), "{message}");
    }
}

#[test]
fn a_school_and_its_subject_are_parted_where_that_is_plain() {
    let head: &[&str] = &["姓名", "身份证号", "毕业院校及专业"];
    let json = table(&[
        head,
        &["#0", "南京大学 社会学"],
        &["#1", "苏州大学（法学）"],
        &["#2", "南京大学社会学专业"],
    ]);
    assert_eq!(each(&json, "school"), [Some("南京大学"), Some("苏州大学"), None]);
    assert_eq!(each(&json, "major"), [Some("社会学"), Some("法学"), None]);
    assert_eq!(asked(&json), [is("C4", "school_unclear")]);
}

#[test]
fn a_figure_is_no_level_and_a_lost_zero_is_asked_in_a_page_too() {
    for title in ["是否持证", "社工证等级"] {
        let json = one(&[], &[title], &["1"]);
        assert_eq!(
            (each(&json, "certificate_level"), asked(&json)),
            (vec![None], vec![is("C2", "code_unknown")])
        );
    }
    let json = one(&[], &["是否持社工证", "证书等级"], &["是", "中级"]);
    assert_eq!((each(&json, "certificate_level"), asked(&json)), (vec![Some("2")], vec![]));
    let page = |october: &str| {
        let cells = |cells: [&str; 3]| cells.map(|cell| format!("<td>{cell}</td>")).concat();
        let [first, second] = [PEOPLE[0], PEOPLE[1]];
        let rows = [
            cells(["姓名", "身份证号", "录用日期"]),
            cells([first[0], first[1], "2021.1"]),
            cells([second[0], second[1], october]),
        ];
        extract::json(format!("<table><tr>{}</table>", rows.join("<tr>")).as_bytes(), "x.xls")
    };
    assert_eq!(asked(&page("2021.3")), [is("C2", "ambiguous_month")]);
    assert_eq!(each(&page("2021.10"), "hired"), [Some("2021-01"), Some("2021-10")]);
    let text = "姓名，身份证号，录用日期\n赵晓明，320102199003071511，2021-03-01\n";
    assert_eq!(each(&extract::json(text.as_bytes(), "x.csv"), "hired"), [Some("2021-03-01")]);
}

/// What a program writes that calculates nothing (C3); a formula that gives an empty text (D2) is empty.
#[test]
fn a_formula_whose_result_was_not_saved_is_asked() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/formulas.xlsx");
    let json = extract::json(&std::fs::read(file).unwrap(), "formulas.xlsx");
    let mut asked = asked(&json);
    asked.retain(|asked| *asked != is("D3", "cell_error"));
    assert_eq!(asked, [is("C3", "cell_unsaved")]);
}

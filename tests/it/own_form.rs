//! 自带表样: an office's own form comes back filled, and nothing else of it has changed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::mapping::Remembered;
use taizhang_core::intake::workbook::{self, Book};
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::report::own_form::{Asked, Filling, Form, Made, Media, What, filled, read};

use crate::line::line;
use crate::office::{Office, fields, hire, new};

const ON: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();

fn sample(name: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/own_form").join(name)).unwrap()
}

/// Kept for `tests/sheets`, which opens them in other programs.
fn keep(made: &Made, name: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/own_form");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), &made.bytes).unwrap();
}

/// A county with people whose facts are known.
fn county(count: u32) -> (Office, Vec<Id>) {
    let mut office = line().county;
    for n in 1..=count {
        office.edit(hire(&format!("沈秋{n}"), n, "玉山镇工会")).unwrap();
    }
    let people: Vec<Id> = office.registry.of_kind(Kind::Person).map(|record| record.id).collect();
    for id in &people {
        let mut seen = fields([]);
        let mut to = fields([]);
        let record = office.registry.find(*id).unwrap();
        for (key, text) in [
            ("school", "苏州大学 & <文正>学院"),
            ("major", "社会工作"),
            ("study_mode", "F"),
            ("work_started", "2012-07"),
        ] {
            if let Some(own) = record.body.get(key) {
                seen.insert(key.to_owned(), own);
            }
            to.insert(key.to_owned(), text.to_owned());
        }
        office.edit(vec![Edit::Change { id: *id, seen, to }]).unwrap();
    }
    (office, people)
}

fn asked(form: &Form) -> Vec<Asked> {
    form.asked(&Remembered::default())
}

fn codes(form: &Form) -> Vec<(String, String)> {
    asked(form).into_iter().map(|own| (own.title, own.what.code())).collect()
}

fn fill(office: &Office, form: &Form, people: &[Id], whole: bool) -> Made {
    filled(form, &asked(form), Filling { registry: &office.registry, people, on: ON, whole }).unwrap()
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let read = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

/// The parts that differ.
fn changed(before: &[u8], after: &[u8]) -> Vec<String> {
    let (before, after) = (parts(before), parts(after));
    assert!(before.keys().eq(after.keys()));
    before.into_iter().filter(|(name, bytes)| after[name] != *bytes).map(|(name, _)| name).collect()
}

/// What of a sheet is no cell with a text of its own, so that what was put in falls away.
fn without_filled(part: &[u8], spots: &[&str]) -> String {
    let mut text = String::from_utf8(part.to_vec()).unwrap();
    for spot in spots {
        let start = text.find(&format!("<c r=\"{spot}\"")).unwrap_or_else(|| panic!("{spot}"));
        let tag = start + text[start..].find('>').unwrap() + 1;
        let end =
            if text[..tag].ends_with("/>") { tag } else { start + text[start..].find("</c>").unwrap() + 4 };
        text.replace_range(start..end, "");
    }
    text
}

fn cell(book: &Book, sheet: &str, at: (u32, u32)) -> String {
    book.sheets.iter().find(|own| own.name == sheet).unwrap().shown(at.0, at.1)
}

fn pair(one: &str, other: &str) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

#[test]
fn a_form_is_read_by_the_titles_beside_its_blanks() {
    let form = read(&sample("register.xlsx"), "任职登记表.xlsx").unwrap();
    assert!(!form.is_list());
    assert_eq!(
        codes(&form),
        [
            pair("填报单位：", "office"),
            pair("填表日期：", "today"),
            pair("姓 名", "person.name"),
            pair("性 别", "person.sex"),
            pair("出生年月", "person.birth"),
            pair("照片", "leave"),
            pair("民 族", "person.nation"),
            pair("政治面貌：", "person.party"),
            pair("参加工作时间", "person.work_started"),
            pair("身份证号码", "person.id_number"),
            pair("年 龄", "age"),
            pair("全日制教育", "full-time.education"),
            pair("毕业院校及专业", "full-time.school_and_major"),
            pair("在职教育", "part-time.education"),
            pair("毕业院校及专业", "part-time.school_and_major"),
            pair("工作单位", "engagement.user"),
            pair("职务", "posting.post"),
            pair("联系电话", "person.phone"),
            pair("特长", "leave"),
            pair("个人简历", "leave"),
            pair("家庭主要成员", "leave"),
            pair("证件号码", "person.id_number"),
        ]
    );
}

#[test]
fn a_form_comes_back_filled_and_keeps_its_look() {
    let (office, people) = county(1);
    let before = sample("register.xlsx");
    let form = read(&before, "任职登记表.xlsx").unwrap();
    let made = fill(&office, &form, &people, true);
    assert_eq!((made.name.as_str(), made.media), ("任职登记表-沈秋1.xlsx", Media::Workbook));
    keep(&made, "register.xlsx");
    assert_eq!(changed(&before, &made.bytes), ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    let spots = ["B2", "G2", "B3", "D3", "F3", "B4", "D4", "F4", "B5", "F5", "C6", "E6", "B8", "F8", "B9"];
    let sheet = "xl/worksheets/sheet1.xml";
    let given: Vec<&str> = spots
        .into_iter()
        .filter(|spot| String::from_utf8_lossy(&parts(&before)[sheet]).contains(&format!("\"{spot}\"")))
        .collect();
    let told: Vec<&str> = spots
        .into_iter()
        .filter(|spot| {
            String::from_utf8_lossy(&parts(&made.bytes)[sheet]).contains(&format!("<c r=\"{spot}\""))
        })
        .collect();
    assert_eq!(
        without_filled(&parts(&before)[sheet], &given),
        without_filled(&parts(&made.bytes)[sheet], &told),
        "all else stands as it did"
    );
    let book = workbook::read(&made.bytes, "x.xlsx").unwrap();
    let said = |row, column| cell(&book, "登记表", (row, column));
    let number = office.registry.find(people[0]).unwrap().body.get("id_number").unwrap();
    for (at, text) in [
        ((3, 1), "沈秋1"),
        ((3, 5), "1990年3月"),
        ((4, 1), "汉族"),
        ((4, 5), "2012年7月"),
        ((5, 1), &number),
        ((5, 5), "36"),
        ((6, 4), "苏州大学 & <文正>学院 社会工作"),
        ((7, 2), ""),
        ((7, 4), ""),
        ((8, 1), "玉山镇工会"),
        ((12, 2), ""),
        ((14, 1), "（盖章）　　　年　　月　　日"),
    ] {
        assert_eq!(said(at.0, at.1), text, "{at:?}");
    }
    assert_eq!(cell(&book, "存根", (1, 1)), "沈秋1");
    // Unless somebody asks for them, numbers are masked.
    let masked = workbook::read(&fill(&office, &form, &people, false).bytes, "x.xlsx").unwrap();
    assert!(cell(&masked, "登记表", (5, 1)).contains("***"));
    assert!(!cell(&masked, "登记表", (5, 1)).contains(&number[5..12]));
}

#[test]
fn one_file_each_for_many_and_a_formula_stays() {
    let (office, people) = county(3);
    let form = read(&sample("assess.xlsx"), "考核表.xlsx").unwrap();
    let made = fill(&office, &form, &people, false);
    assert_eq!((made.name.as_str(), made.media), ("考核表-3.zip", Media::Archive));
    let files = parts(&made.bytes);
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        ["考核表-沈秋1.xlsx", "考核表-沈秋2.xlsx", "考核表-沈秋3.xlsx"]
    );
    for (name, bytes) in &files {
        let book = workbook::read(bytes, name).unwrap();
        assert!(name.contains(&cell(&book, "年度考核登记表", (2, 1))));
        let part = String::from_utf8(parts(bytes)["xl/worksheets/sheet1.xml"].clone()).unwrap();
        assert!(part.contains("D7*2"), "the formula stands");
    }
    let first = Made { bytes: files["考核表-沈秋1.xlsx"].clone(), ..made };
    keep(&first, "assess.xlsx");
}

#[test]
fn a_list_takes_as_many_people_as_it_has_rows() {
    let (office, people) = county(13);
    let before = sample("list.xlsx");
    let form = read(&before, "花名册.xlsx").unwrap();
    assert!(form.is_list());
    assert_eq!(form.room(), Some(10));
    assert_eq!(
        codes(&form),
        [
            pair("填报单位", "office"),
            pair("填报日期", "today"),
            pair("序号", "sequence"),
            pair("姓 名", "person.name"),
            pair("性别", "person.sex"),
            pair("身份证号", "person.id_number"),
            pair("学历", "person.education"),
            pair("毕业学校", "person.school"),
            pair("单位", "engagement.user"),
            pair("录用日期", "engagement.hired"),
            pair("备注（另附）", "leave"),
        ]
    );
    let made = fill(&office, &form, &people, true);
    let files = parts(&made.bytes);
    assert_eq!(files.keys().collect::<Vec<_>>(), ["花名册-1.xlsx", "花名册-2.xlsx"]);
    let (mut names, mut rows) = (Vec::new(), Vec::new());
    for bytes in files.values() {
        assert_eq!(changed(&before, bytes), ["xl/worksheets/sheet1.xml"]);
        let book = workbook::read(bytes, "x.xlsx").unwrap();
        let own: Vec<String> =
            (5..15).map(|row| cell(&book, "花名册", (row, 1))).filter(|name| !name.is_empty()).collect();
        rows.push(own.len());
        names.extend(own);
        assert_eq!(cell(&book, "花名册", (15, 0)), "填表人：");
    }
    names.sort();
    names.dedup();
    assert_eq!((rows, names.len()), (vec![10, 3], 13));
    let first = Made { bytes: files["花名册-1.xlsx"].clone(), ..made };
    keep(&first, "list.xlsx");
}

/// A list that ends with its titles goes on for as long as there are people.
#[test]
fn a_list_without_rows_takes_everybody() {
    let (office, people) = county(12);
    let titles = ["序号", "姓名", "性别", "身份证号", "单位"].map(str::to_owned);
    let empty = taizhang_core::report::workbook::table("名单", &titles, &[]).unwrap();
    let form = read(&empty, "名单.xlsx").unwrap();
    assert_eq!((form.is_list(), form.room()), (true, None));
    let made = fill(&office, &form, &people, true);
    assert_eq!(made.name, "名单-1.xlsx");
    let book = workbook::read(&made.bytes, &made.name).unwrap();
    let row = |row: u32| (0..5).map(|column| cell(&book, "名单", (row, column))).collect::<Vec<_>>();
    assert_eq!(row(1), titles);
    for n in 1..=12_u32 {
        assert_eq!((row(n + 1)[0].clone(), row(n + 1)[4].clone()), (n.to_string(), "玉山镇工会".to_owned()));
    }
    assert!(row(14).iter().all(String::is_empty));
    // A roster that is full already is no form.
    let full = read(&made.bytes, "名单.xlsx").unwrap_err();
    assert_eq!(full.code, "own-form-none");
}

#[test]
fn a_document_is_filled_in_the_look_of_its_cells() {
    let (office, people) = county(1);
    for (name, titles) in [
        (
            "register.docx",
            vec![
                pair("姓 名", "person.name"),
                pair("性别：", "person.sex"),
                pair("出生年月", "person.birth"),
                pair("身份证号", "person.id_number"),
                pair("民族", "person.nation"),
                pair("工作单位", "engagement.user"),
                pair("职务", "posting.post"),
                pair("家庭成员", "leave"),
            ],
        ),
        (
            "assess.docx",
            vec![
                pair("姓名", "person.name"),
                pair("性别", "person.sex"),
                pair("出生年月", "person.birth"),
                pair("政治面貌", "person.party"),
                pair("所在单位", "engagement.user"),
                pair("个人总结", "leave"),
            ],
        ),
    ] {
        let before = sample(name);
        let form = read(&before, name).unwrap();
        assert_eq!(codes(&form), titles, "{name}");
        let made = fill(&office, &form, &people, true);
        keep(&made, name);
        assert_eq!(changed(&before, &made.bytes), ["word/document.xml"], "{name}");
        let text = |bytes: &[u8]| String::from_utf8(parts(bytes)["word/document.xml"].clone()).unwrap();
        let (before, after) = (text(&before), text(&made.bytes));
        for word in ["沈秋1", "1990年3月", "玉山镇工会"] {
            assert_eq!(after.matches(word).count(), 1, "{name}: {word}");
        }
        // Taking out what was put in gives back what was there.
        let look = "<w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/><w:b/><w:sz w:val=\"24\"/></w:rPr>";
        if name == "register.docx" {
            assert!(after.contains(&format!("<w:r>{look}<w:t xml:space=\"preserve\">沈秋1</w:t></w:r>")));
            assert!(after.contains(&format!("<w:r>{look}<w:t xml:space=\"preserve\">1990年3月</w:t></w:r>")));
            let put = |word: &str| format!("<w:r>{look}<w:t xml:space=\"preserve\">{word}</w:t></w:r>");
            let number = office.registry.find(people[0]).unwrap().body.get("id_number").unwrap();
            let mut undone =
                after.replace(&put("1990年3月"), &format!("<w:r>{look}<w:t>　　年　月</w:t></w:r>"));
            for word in ["沈秋1", "女", "男", "玉山镇工会", &number] {
                undone = undone.replace(&put(word), "");
            }
            let nation = "<w:p><w:r><w:t xml:space=\"preserve\">汉族</w:t></w:r></w:p>";
            assert_eq!(undone.replace(nation, "<w:p/>"), before);
        }
    }
}

/// Two facts asked in one cell, boxes, a day among words: each answered where it is asked, in the look that stands there.
#[test]
fn what_a_cell_asks_among_its_words_is_written_there() {
    let (mut office, people) = county(1);
    let to = fields([("degree", "B"), ("party", "01"), ("party_joined", "2015-06")]);
    let seen = fields([("party", "13")]);
    office.edit(vec![Edit::Change { id: people[0], seen, to }]).unwrap();
    let engagement = office.registry.of_kind(Kind::Engagement).next().unwrap().id;
    let hung = [("engagement", Target::Known(engagement))];
    let post = fields([("union", "玉山镇工会"), ("post", "社会化工会工作者"), ("from", "2024-03-01")]);
    office.edit(vec![new(Kind::Posting, Some(Target::Known(people[0])), &hung, post)]).unwrap();
    let titles = [
        pair("填表日期", "today"),
        pair("姓名", "person.name"),
        pair("性别", "person.sex"),
        pair("出生年月（ 岁）", "birth-age"),
        pair("政治面貌及入党时间", "party-joined"),
        pair("学 历 学 位", "education-degree"),
        pair("联系电话/手机", "person.phone"),
        pair("工作单位及职务", "unit-post"),
        pair("籍贯", "person.native_place"),
        pair("照片", "leave"),
        pair("身份证号码", "person.id_number"),
        pair("文化程度", "person.education"),
        pair("专职", "engagement.full_time"),
    ];
    let number = office.registry.find(people[0]).unwrap().body.get("id_number").unwrap();
    let told = [
        "填报单位：              填表日期：2026年11月1日",
        "沈秋1",
        "□男  ■女",
        "1990年3月（36岁）",
        "中共党员（2015年6月）",
        "大学本科毕业、学士",
        "13812345678",
        "玉山镇工会社会化工会工作者",
        "",
        "",
        &number,
        "□专科  ■本科  □研究生",
        "☑是 ☐否",
    ];
    for name in ["boxes.xlsx", "boxes.docx"] {
        let before = sample(name);
        let form = read(&before, name).unwrap();
        assert_eq!(codes(&form), titles, "{name}");
        let made = fill(&office, &form, &people, true);
        keep(&made, name);
        assert_eq!(made.lacking, [("籍贯".to_owned(), 1)], "asked for, and known to nobody");
        let again = match made.media {
            Media::Workbook => {
                let book = workbook::read(&made.bytes, name).unwrap();
                let mut spots = vec![(1, 0)];
                spots.extend((2..=4).flat_map(|row| [1, 3, 5].map(|column| (row, column))));
                spots.extend([1, 3, 5].map(|column| (5, column)));
                spots.into_iter().map(|at| cell(&book, "登记表", at)).collect::<Vec<_>>()
            }
            _ => {
                let part = String::from_utf8(parts(&made.bytes)["word/document.xml"].clone()).unwrap();
                let cells = part.split("<w:tc>").skip(1).map(|cell| {
                    let texts = cell.split("<w:t xml:space=\"preserve\">").skip(1);
                    texts.map(|text| text.split('<').next().unwrap()).collect::<String>()
                });
                cells.enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, text)| text).collect()
            }
        };
        assert_eq!(again, told, "{name}");
        let part = match made.media {
            Media::Workbook => "xl/worksheets/sheet1.xml",
            _ => "word/document.xml",
        };
        assert_eq!(changed(&before, &made.bytes), [part]);
        let text = String::from_utf8(parts(&made.bytes)[part].clone()).unwrap();
        // The box that is ticked is a run of its own, and bold; so is the one that is not.
        assert_eq!(
            (text.matches("<b val=\"true\"/>").count(), text.matches("<w:b/>").count() > 2),
            match name {
                "boxes.xlsx" => (2, false),
                _ => (0, true),
            }
        );
        let boxes = text.matches(">■<").count();
        assert!(boxes >= 1, "{boxes} boxes in runs of their own");
    }
    // Unless somebody asks for it, the number is masked here too.
    let masked = fill(&office, &read(&sample("boxes.docx"), "x.docx").unwrap(), &people, false);
    let text = String::from_utf8(parts(&masked.bytes)["word/document.xml"].clone()).unwrap();
    assert!(!text.contains(&number) && text.contains("***") && !text.contains("13812345678"));
}

/// What is left to be written by hand is told: of one person by its titles, of many with how many lack it.
#[test]
fn what_stays_empty_for_want_of_a_fact_is_told() {
    let (mut office, people) = county(3);
    let (seen, to) = (fields([("nation", "01")]), fields([("nation", "")]));
    office.edit(vec![Edit::Change { id: people[1], seen, to }]).unwrap();
    let form = read(&sample("register.docx"), "x.docx").unwrap();
    let lacking = |people: &[Id]| fill(&office, &form, people, true).lacking;
    let told = |title: &str, count| (title.to_owned(), count);
    assert_eq!(lacking(&people[..1]), [told("职务", 1)]);
    assert_eq!(lacking(&people[1..2]), [told("民族", 1), told("职务", 1)]);
    assert_eq!(lacking(&people), [told("民族", 1), told("职务", 3)]);
    // Of a list as of single forms.
    let list = read(&sample("list.xlsx"), "x.xlsx").unwrap();
    assert_eq!(fill(&office, &list, &people, true).lacking, []);
}

#[test]
fn what_was_corrected_is_remembered_and_can_be_left_empty() {
    let (office, people) = county(1);
    let form = read(&sample("register.xlsx"), "x.xlsx").unwrap();
    let mut said = asked(&form);
    let find = |said: &[Asked], title: &str| said.iter().position(|own| own.title == title).unwrap();
    let (skill, phone) = (find(&said, "特长"), find(&said, "联系电话"));
    said[skill].what = What::parse("person.major").unwrap();
    said[phone].what = What::Leave;
    let mut remembered = Remembered::default();
    form.learn(&said, &mut remembered);
    assert_eq!(remembered.0.len(), 2);
    let again = read(&sample("register.xlsx"), "y.xlsx").unwrap().asked(&remembered);
    assert_eq!(again, said);
    let filling = Filling { registry: &office.registry, people: &people, on: ON, whole: true };
    let book = workbook::read(&filled(&form, &again, filling).unwrap().bytes, "x").unwrap();
    assert_eq!(
        (cell(&book, "登记表", (9, 5)).as_str(), cell(&book, "登记表", (9, 1)).as_str()),
        ("社会工作", "")
    );
    // Taken back, it is forgotten.
    form.learn(&asked(&form), &mut remembered);
    assert_eq!(remembered, Remembered::default());
    let none: Vec<Asked> = again.into_iter().map(|own| Asked { what: What::Leave, ..own }).collect();
    assert_eq!(filled(&form, &none, filling).unwrap_err().code, "own-form-empty");
}

/// A document of one part.
fn document(body: &str) -> Vec<u8> {
    let mut made = zip::ZipWriter::new(Cursor::new(Vec::new()));
    made.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    made.write_all(body.as_bytes()).unwrap();
    made.finish().unwrap().into_inner()
}

fn rows(count: usize, row: impl Fn(usize) -> [String; 2]) -> String {
    let cell = |text: &String| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |n| format!("<w:tr>{}</w:tr>", row(n).iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", (0..count).map(row).collect::<String>())
}

/// Whoever sends a form to an office may have made it to harm.
#[test]
fn a_form_made_to_harm_is_refused_or_takes_no_longer_than_any() {
    let begun = std::time::Instant::now();
    let (office, people) = county(1);
    // What a part says of its size is a lie.
    let text = format!("<w:body>{}</w:body>", " ".repeat(40 << 20));
    let mut bytes = document(&text);
    assert_eq!(read(&bytes, "x.docx").unwrap_err().code, "book-large");
    let said = u32::try_from(text.len()).unwrap().to_le_bytes();
    let mut lies = 0;
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == said {
            bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
            lies += 1;
        }
    }
    assert_eq!(lies, 2, "in both of its heads");
    assert_eq!(read(&bytes, "x.docx").unwrap_err().code, "book-damaged");
    // One title ten thousand times is one title; ten thousand titles are no form.
    let same = document(&rows(10_000, |_| ["姓名".to_owned(), String::new()]));
    let form = read(&same, "x.docx").unwrap();
    assert_eq!(asked(&form).iter().map(|own| own.blanks).collect::<Vec<_>>(), [10_000]);
    let made = fill(&office, &form, &people, true);
    assert_eq!(
        String::from_utf8_lossy(&parts(&made.bytes)["word/document.xml"]).matches("沈秋1").count(),
        10_000
    );
    let many = document(&rows(10_000, |n| [format!("项目甲{n}"), String::new()]));
    assert_eq!(read(&many, "x.docx").unwrap_err().code, "own-form-wide");
    // A cell that is merged down as far as it goes, and a row as wide as it goes.
    let down = |n: usize| {
        let merge = if n == 0 { " w:val=\"restart\"" } else { "" };
        format!("<w:tr><w:tc><w:vMerge{merge}/><w:t>姓名</w:t></w:tc><w:tc><w:p/></w:tc></w:tr>")
    };
    let down = document(&format!("<w:tbl>{}</w:tbl>", (0..60_000).map(down).collect::<String>()));
    assert_eq!(asked(&read(&down, "x.docx").unwrap()).len(), 1);
    let wide = "<w:tc><w:t>姓名</w:t></w:tc><w:tc><w:p/></w:tc>".repeat(30_000);
    assert_eq!(
        asked(&read(&document(&format!("<w:tbl><w:tr>{wide}</w:tr></w:tbl>")), "x.docx").unwrap()).len(),
        1
    );
    // Words that stand for words are not put in, however often.
    let bomb = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document>";
    let bomb =
        document(&format!("{bomb}{}</w:document>", rows(1, |_| ["姓名&b;".to_owned(), String::new()])));
    let told = read(&bomb, "x.docx").map(|form| codes(&form));
    assert!(told.is_err() || !format!("{told:?}").contains("haha"), "{told:?}");
    // So many copies of so large a form that no memory holds them.
    let large = format!("{}<!--{}-->", rows(1, |_| ["姓名".to_owned(), String::new()]), "x".repeat(6 << 20));
    let form = read(&document(&large), "x.docx").unwrap();
    let crowd = vec![people[0]; 300];
    let filling = Filling { registry: &office.registry, people: &crowd, on: ON, whole: false };
    let refused = filled(&form, &asked(&form), filling).unwrap_err();
    assert_eq!(refused.code, "own-form-much");
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

/// A name is a text wherever it stands, and leads nowhere.
#[test]
fn a_name_made_to_harm_is_a_name() {
    let mut office = line().county;
    let names = ["=cmd|'!A0", "..\\..\\甲", "../../乙", "丙\u{202e}xslx"];
    let made: Vec<bool> =
        (1..).zip(names).map(|(n, name)| office.edit(hire(name, n, "玉山镇工会")).is_ok()).collect();
    assert!(made[0], "that one is taken for a name");
    let people: Vec<Id> = office.registry.of_kind(Kind::Person).map(|record| record.id).collect();
    let form = read(&sample("assess.xlsx"), "../考核表.xlsx").unwrap();
    let pack = fill(&office, &form, &people, false);
    let all = if people.len() > 1 { parts(&pack.bytes) } else { [(pack.name, pack.bytes)].into() };
    for (name, bytes) in &all {
        let bad = |c: char| "\\/:*?\"<>|\u{202e}".contains(c);
        assert!(!name.contains(bad) && name.ends_with(".xlsx"), "{name:?}");
        let sheet = String::from_utf8(parts(bytes)["xl/worksheets/sheet1.xml"].clone()).unwrap();
        assert_eq!(sheet.matches("<f").count(), 1, "the form's own formula, and no other");
    }
}

#[test]
fn what_is_no_form_is_refused_with_what_to_do() {
    let compound = |stream: &str| {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream(stream).unwrap().write_all(b"x").unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    for (bytes, code) in [
        (sample("prose.xlsx"), "own-form-none"),
        (sample("old.xls"), "own-form-old"),
        (compound("WordDocument"), "own-form-old"),
        (compound("EncryptedPackage"), "book-locked"),
        (b"%PDF-1.7".to_vec(), "book-print"),
        (b"\x89PNG".to_vec(), "book-picture"),
        (sample("register.xlsx")[..2000].to_vec(), "book-damaged"),
    ] {
        assert_eq!(read(&bytes, "x").unwrap_err().code, code);
    }
}

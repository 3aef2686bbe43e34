//! 薪酬: the month's run.

use taizhang_core::domain::codes::PayFactor;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::intake::clipboard::block;
use taizhang_core::intake::workbook::{self, Book};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Edit, Registry, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process::grid::paste::{Does, Paste};
use taizhang_core::process::grid::place::{Area, At};
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::Answers;
use taizhang_core::process::grid::workbook::memory::Memory;
use taizhang_core::process::grid::workbook::table::best;
use taizhang_core::process::month_sheet::sheet;
use taizhang_core::process::pay::check::{Check, check};
use taizhang_core::process::pay::grades::{Proposal, moved, proposals};
use taizhang_core::process::pay::{asked, run, scheme};
use taizhang_core::process::{self};

use crate::line::line;
use crate::office::{Office, fields, hire, new};

pub fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

/// A county with people, each hired on a day and, where there is a second one, gone after it.
pub fn county(people: &[(&str, &str, Option<&str>)]) -> Office {
    let mut office = line().county;
    for (n, (name, hired, left)) in (1..).zip(people) {
        let mut edits = hire(name, n, "玉山镇工会");
        for edit in &mut edits {
            if let Edit::New { kind: Kind::Engagement, fields, .. } = edit {
                fields.insert("hired".to_owned(), (*hired).to_owned());
                fields.remove("work_began");
            }
        }
        if let Some(day) = left {
            let facts = fields([("date", day), ("kind", "11")]);
            let hung = [("engagement", Target::New(1))];
            edits.push(new(Kind::Exit, Some(Target::New(0)), &hung, facts));
        }
        office.edit(edits).unwrap();
    }
    office
}

/// Types into the table of a month and saves it.
pub fn save(office: &mut Office, of: Month, typed: &[(&str, &[&str])]) {
    let mut grid = run::grid(&office.registry, of);
    for (name, texts) in typed {
        let at = grid.rows().iter().position(|row| row.name == *name).unwrap();
        for (column, text) in (1..).zip(*texts) {
            grid.type_into(At::new(at, column), text);
        }
    }
    grid.judge(&office.registry, office.now.date_naive());
    assert_eq!(grid.faults(), []);
    office.edit(grid.edits()).unwrap();
}

fn names(grid: &Grid) -> Vec<&str> {
    grid.rows().iter().map(|row| row.name.as_str()).collect()
}

fn row(registry: &Registry, of: Month, name: &str) -> Vec<Option<String>> {
    let grid = run::grid(registry, of);
    let row = grid.rows().iter().find(|row| row.name == name).unwrap();
    row.saved[1..].to_vec()
}

/// Who worked on a day of the month stands in it: the last day of it, and the day of leaving, count.
#[test]
fn whoever_worked_on_a_day_of_the_month_stands_in_its_sheet() {
    let people = [
        ("一直在", "2025-01-01", None),
        ("月末来", "2026-01-31", None),
        ("次月来", "2026-02-01", None),
        ("月初走", "2025-01-01", Some("2026-01-01")),
        ("上月走", "2025-01-01", Some("2025-12-31")),
    ];
    let office = county(&people);
    let grid = run::grid(&office.registry, month("2026-01"));
    let mut found = names(&grid);
    found.sort_unstable();
    let mut expected = vec!["一直在", "月末来", "月初走"];
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(names(&run::grid(&line().county.registry, month("2026-01"))), Vec::<&str>::new());
}

/// Last month's figures and a few changes make this month: one batch, one sheet.
#[test]
fn a_month_is_filled_like_the_last_and_added_up() {
    let mut office = county(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None)]);
    save(&mut office, month("2026-01"), &[("甲", &["4200", "1800", "300"]), ("乙", &["4,500", "2000"])]);
    office.edit(hire("丙", 9, "玉山镇工会")).unwrap();
    let of = month("2026-02");
    let mut grid = run::grid(&office.registry, of);
    let at = |grid: &Grid, name: &str| grid.rows().iter().position(|row| row.name == name).unwrap();
    // What was typed before stays.
    let own = At::new(at(&grid, "甲"), 1);
    grid.type_into(own, "4300");
    let last = run::like_last_month(&office.registry, of, &grid);
    assert_eq!(grid.fill(last), 4);
    let sums = run::added_up(&grid);
    assert_eq!(grid.fill(sums), 2, "of nobody without a figure a sum is made");
    assert_eq!(grid.text(own), Some("4300.00"));
    let batch = office.edit(grid.edits()).unwrap();
    assert_eq!(batch.changes.len(), 1);
    let text = |text: &str| Some(text.to_owned());
    let registry = &office.registry;
    assert_eq!(row(registry, of, "甲"), [text("4300.00"), text("1800.00"), text("300.00"), text("6400.00")]);
    assert_eq!(row(registry, of, "乙"), [text("4500.00"), text("2000.00"), None, text("6500.00")]);
    assert_eq!(row(registry, of, "丙"), [None, None, None, None]);
}

fn pasted(grid: &mut Grid, text: &str, from: At) -> Paste {
    let paste = grid.paste(&block("", text).unwrap(), Area::of(from));
    grid.take(&paste);
    paste
}

fn shown(grid: &Grid, name: &str) -> Vec<String> {
    let at = grid.rows().iter().position(|row| row.name == name).unwrap();
    (1..5).map(|column| grid.text(At::new(at, column)).unwrap_or_default().to_owned()).collect()
}

fn three() -> Office {
    county(&[("孙敏", "2025-01-01", None), ("吴静", "2025-01-01", None), ("王芳", "2025-01-01", None)])
}

/// Headings of a paste are read as those of a workbook, wherever the cursor stands; what they do not know goes nowhere.
#[test]
fn a_pasted_heading_is_read_as_that_of_a_workbook() {
    let office = three();
    for (heading, left) in [
        ("姓名\t基本工资\t绩效工资\t补贴\t应发", &[][..]),
        ("姓 名\t岗位工资（元）\t绩 效\t津贴补贴\t应发合计", &[]),
        ("姓名\t基本工资\t甲项\t补贴\t应发", &["甲项"]),
        ("姓名\t基本工资\t基本工资\t补贴\t应发", &["基本工资", "基本工资"]),
        ("人\t甲\t乙\t丙\t丁", &["甲", "乙", "丙", "丁"]),
    ] {
        for from in [0, 1, 3] {
            let mut grid = run::grid(&office.registry, month("2026-01"));
            let text = format!("{heading}\n吴 静\t4200\t1500\t300\t6000\n孙敏\t4000\t1400\t\t5400");
            let paste = pasted(&mut grid, &text, At::new(0, from));
            assert!(paste.is_named && paste.is_titled);
            let names: Vec<&str> = paste.left_columns.iter().map(|(_, title)| title.as_str()).collect();
            assert_eq!(names, left, "{heading}");
            let titles: Vec<&str> = heading.split('\t').collect();
            let kept = |at: usize, text: &str| {
                if left.contains(&titles[at]) { String::new() } else { text.to_owned() }
            };
            let expected = [kept(1, "4200.00"), kept(2, "1500.00"), kept(3, "300.00"), kept(4, "6000.00")];
            assert_eq!(shown(&grid, "吴静"), expected, "{heading}");
        }
    }
}

/// Without a heading figures never begin at a column that is only read, and the look says where each goes.
#[test]
fn names_without_a_heading_fill_columns_one_after_the_other() {
    let office = three();
    let check = |text: &str, from: usize, columns: &[(usize, usize)], expected: [&str; 4]| {
        let mut grid = run::grid(&office.registry, month("2026-01"));
        let paste = pasted(&mut grid, text, At::new(0, from));
        assert!(paste.is_named && !paste.is_titled);
        assert_eq!(
            (paste.columns.as_slice(), shown(&grid, "吴静")),
            (columns, expected.map(str::to_owned).to_vec())
        );
        paste
    };
    check("吴静\t4200\t1500", 0, &[(1, 1), (2, 2)], ["4200.00", "1500.00", "", ""]);
    check("吴静\t4200\t1500", 2, &[(1, 2), (2, 3)], ["", "4200.00", "1500.00", ""]);
    // The unit beside the name is no figure, and takes the place of none.
    let unit = "吴静\t玉山镇\t4200\t1500";
    check(unit, 0, &[(1, 0), (2, 1), (3, 2)], ["4200.00", "1500.00", "", ""]);
    let paste = check("吴静\t4200\t1500", 4, &[(1, 4)], ["", "", "", "4200.00"]);
    assert_eq!(paste.left_columns, [(2, String::new())]);
    // Whom the table does not know is told, above the first that it knows as well.
    let text = "李未知\t1\t2\n吴静\t4200\t1500";
    let paste = check(text, 1, &[(1, 1), (2, 2)], ["4200.00", "1500.00", "", ""]);
    assert_eq!(paste.unknown, ["李未知"]);
}

/// Of two lines of one person that differ nobody knows which counts: neither is taken, and both are told.
#[test]
fn whoever_is_pasted_twice_is_refused_where_the_lines_differ() {
    let mut grid = run::grid(&three().registry, month("2026-01"));
    let text = "姓名\t基本工资\t绩效工资\n吴静\t4200\t1500\n孙敏\t4000\t1400\n吴静\t4,300\t1500.00";
    let paste = pasted(&mut grid, text, At::new(0, 0));
    assert_eq!(shown(&grid, "吴静"), ["", "1500.00", "", ""]);
    assert_eq!((paste.changes(), shown(&grid, "孙敏")[0].as_str()), (3, "4000.00"));
    let left: Vec<(&str, &str)> = paste
        .left_out()
        .map(|cell| match &cell.does {
            Does::Refused(issue) => (cell.text.as_str(), issue.code.as_str()),
            _ => panic!("{cell:?}"),
        })
        .collect();
    assert_eq!(left, [("4200", "grid-doubled"), ("4,300", "grid-doubled")]);
}

pub(crate) fn book(text: &str) -> Book {
    workbook::read(text.as_bytes(), "工资.csv").unwrap()
}

/// A column with figures is never dropped in silence; a kind of allowance is the allowances where it is the only one.
#[test]
fn columns_of_a_workbook_that_fall_nowhere_are_named() {
    let office = three();
    let check = |titles: &str, figures: &str, left: &[&str], expected: [&str; 4]| {
        let mut grid = run::grid(&office.registry, month("2026-01"));
        let tables =
            grid.tables(&book(&format!("序号,姓名,{titles}\n1,吴静,{figures}\n")), &Memory::default());
        let looked = grid.look(&tables[best(&tables)], &Answers::default());
        grid.take(&looked.paste);
        assert_eq!(looked.left_columns, left, "{titles}");
        assert_eq!(shown(&grid, "吴静"), expected, "{titles}");
    };
    let all = ["4200.00", "", "300.00", ""];
    check("基本工资,职称补贴,代扣个税,实发,备注", "4200,300,12.5,4487.5,无", &["代扣个税", "实发"], all);
    check("基本工资,岗位津贴,银行卡号", "4200,300,6222020000000000000", &[], all);
    check("基本工资,补贴,职称补贴", "4200,300,50", &["职称补贴"], all);
    let none = ["4200.00", "", "", ""];
    check("基本工资,岗位津贴,职称补贴", "4200,300,50", &["岗位津贴", "职称补贴"], none);
    check("基本工资,上年补贴,扣发补贴", "4200,300,50", &["上年补贴", "扣发补贴"], none);
}

/// A workbook that says it is of another month is told before it is filled in.
#[test]
fn a_workbook_of_another_month_is_told() {
    let office = three();
    let check = |title: &str, expected: &[&str]| {
        let grid = run::grid(&office.registry, month("2026-09"));
        let text = format!("{title}\n姓名,基本工资,补贴\n吴静,4200,300\n");
        let tables = grid.tables(&book(&text), &Memory::default());
        let looked = grid.look(&tables[best(&tables)], &Answers::default());
        assert_eq!(
            (looked.other_month.as_slice(), looked.rows),
            (&expected.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>()[..], 1)
        );
    };
    check("社工2026年8月工资表", &["社工2026年8月工资表"]);
    check("2025年9月工资", &["2025年9月工资"]);
    check("2026年9月工资", &[]);
    check("9月工资（2026年10月8日制）", &[]);
    check("工资表", &[]);
}

/// A changed part makes the sum of last month wrong: the button that adds up puts it right, and nothing else.
#[test]
fn adding_up_corrects_a_sum_of_last_month_in_one_act() {
    let mut office =
        county(&[("甲", "2025-01-01", None), ("乙", "2025-01-01", None), ("丙", "2025-01-01", None)]);
    let last: [(&str, &[&str]); 3] = [
        ("甲", &["4200", "1800", "300", "6300"]),
        ("乙", &["4500", "2000", "", "6500"]),
        ("丙", &["4000", "1500", "", "5500"]),
    ];
    save(&mut office, month("2026-01"), &last);
    let of = month("2026-02");
    let mut grid = run::grid(&office.registry, of);
    let last = run::like_last_month(&office.registry, of, &grid);
    grid.fill(last);
    let at = |name: &str| grid.rows().iter().position(|row| row.name == name).unwrap();
    let (changed, same, at_fault) = (at("甲"), at("乙"), at("丙"));
    grid.type_into(At::new(changed, 2), "2000");
    grid.type_into(At::new(at_fault, 1), "约4000");
    let sums = run::added_up(&grid);
    assert_eq!(grid.overwrite(sums), 1, "only the sum that differs");
    let gross =
        |grid: &Grid| [changed, same, at_fault].map(|row| grid.text(At::new(row, 4)).unwrap().to_owned());
    assert_eq!(gross(&grid), ["6500.00", "6500.00", "5500.00"], "no sum is made of what is no amount");
    let sums = run::added_up(&grid);
    assert_eq!(grid.overwrite(sums), 0);
    grid.undo();
    assert_eq!(gross(&grid)[0], "6300.00");
}

#[test]
fn what_is_to_be_looked_at_is_named() {
    let mut office = county(&[
        ("齐全", "2025-01-01", None),
        ("没有", "2025-01-01", None),
        ("无绩效", "2025-01-01", None),
        ("不相符", "2025-01-01", None),
        ("已离开", "2025-01-01", None),
    ]);
    let of = month("2026-02");
    save(
        &mut office,
        of,
        &[
            ("齐全", &["4200", "1800", "", "6000"]),
            ("无绩效", &["4200"]),
            ("不相符", &["4200", "1800", "300", "6000"]),
            ("已离开", &["4200", "1800"]),
        ],
    );
    // The exit becomes known after the sheet was made.
    let gone = person(&office.registry, "已离开");
    let engagement = office.registry.about(gone).find(|record| record.kind() == Kind::Engagement).unwrap().id;
    let facts = fields([("date", "2026-01-31"), ("kind", "11")]);
    let hung = [("engagement", Target::Known(engagement))];
    office.edit(vec![new(Kind::Exit, Some(Target::Known(gone)), &hung, facts)]).unwrap();
    let one = |name: &str| vec![name.to_owned()];
    let expected = Check {
        paid: 4,
        gross: 600_000 + 420_000 + 600_000 + 600_000,
        missing: one("没有"),
        left: one("已离开"),
        without_performance: one("无绩效"),
        sum_differs: one("不相符"),
        minimum: None,
        below_minimum: Vec::new(),
        scheme_differs: Vec::new(),
    };
    assert_eq!(check(&office.registry, of), expected);
    assert!(!expected.is_clean());
    assert_eq!(expected.findings(), 4, "so many are asked about before it is confirmed");
}

pub fn person(registry: &Registry, name: &str) -> Id {
    let mut people = registry.of_kind(Kind::Person);
    people.find(|record| record.body.get("name").as_deref() == Some(name)).unwrap().id
}

/// A confirmed sheet is asked for no more; with any cell changed it is open again.
#[test]
fn a_change_undoes_the_confirmation() {
    let mut office = county(&[("甲", "2025-01-01", None)]);
    let on = "2026-03-25".parse().unwrap();
    let of = asked(on).unwrap();
    assert_eq!(
        (of.text(), asked("2026-03-24".parse().unwrap()).unwrap().text()),
        ("2026-03".into(), "2026-02".into())
    );
    let open = |office: &Office| {
        process::tasks(&office.registry, on).iter().any(|task| task.sort.code == "pay-open")
    };
    assert!(!open(&office), "who keeps no pay here is not asked for it");
    save(&mut office, of, &[("甲", &["4200", "1800"])]);
    assert!(open(&office));
    let confirm = |office: &mut Office| {
        let (id, own) = sheet(&office.registry, &run::told(of)).unwrap();
        let seen = own.unwrap().body.get("confirmed").map(|day| ("confirmed".to_owned(), day));
        let to: Fields = fields([("confirmed", "2026-03-01")]);
        office.edit(vec![Edit::Change { id, seen: seen.into_iter().collect(), to }]).unwrap();
    };
    confirm(&mut office);
    assert!(!open(&office));
    save(&mut office, of, &[("甲", &["4300"])]);
    assert!(open(&office));
}

/// By grade and certificate as they were in the month; who has no grade, or one without amounts, is left empty.
#[test]
fn the_scheme_of_the_month_fills_what_it_lays_down() {
    let mut office =
        county(&[("有档", "2025-01-01", None), ("晋档", "2025-01-01", None), ("无档", "2025-01-01", None)]);
    let own = office.id();
    let scheme = |from: &str, to: &str, pay: &str| {
        let mut facts =
            fields([("title", "工资制度"), ("from", from), ("grade_pay", pay), ("assistant_pay", "300")]);
        if !to.is_empty() {
            facts.insert("to".to_owned(), to.to_owned());
        }
        new(Kind::PayScheme, Some(Target::Known(own)), &[], facts)
    };
    let old = scheme("2024-01-01", "2026-01-31", "初级一档 4000 1500\n初级二档 4100 1600");
    let now = scheme("2026-02-01", "", "初级 一档 9 9\n初级一档 4200 1800\n初级二档 4,350 1850.50");
    let made = office.edit(vec![old, now]).unwrap();
    let schemes: Vec<Id> = made
        .changes
        .iter()
        .filter_map(|change| match change {
            taizhang_core::ledger::Change::Put(record) => Some(record.id),
            _ => None,
        })
        .collect();
    let graded = |office: &mut Office, name: &str, date: &str, to: &str| {
        let who = person(&office.registry, name);
        let engagement =
            office.registry.about(who).find(|record| record.kind() == Kind::Engagement).unwrap().id;
        let links = [("engagement", Target::Known(engagement)), ("scheme", Target::Known(schemes[1]))];
        let facts = fields([("date", date), ("from", "无"), ("to", to)]);
        office.edit(vec![new(Kind::GradeChange, Some(Target::Known(who)), &links, facts)]).unwrap();
    };
    graded(&mut office, "有档", "2025-02-01", "初级一档");
    graded(&mut office, "晋档", "2025-02-01", "初级一档");
    graded(&mut office, "晋档", "2026-02-28", "初级二档");
    let certified = person(&office.registry, "有档");
    let facts = fields([("level", "1"), ("obtained", "2026-02")]);
    office.edit(vec![new(Kind::Certificate, Some(Target::Known(certified)), &[], facts)]).unwrap();

    let filled = |office: &Office, of: &str| {
        let mut grid = run::grid(&office.registry, month(of));
        let texts = taizhang_core::process::pay::scheme::laid_down(&office.registry, month(of), &grid);
        grid.fill(texts);
        let mut rows: Vec<String> = (0..grid.rows().len())
            .map(|at| {
                let cells: Vec<&str> =
                    (1..4).map(|column| grid.text(At::new(at, column)).unwrap_or("-")).collect();
                format!("{} {}", grid.rows()[at].name, cells.join(" "))
            })
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(
        filled(&office, "2026-01"),
        ["无档 - - -", "晋档 4000.00 1500.00 -", "有档 4000.00 1500.00 -"]
    );
    assert_eq!(
        filled(&office, "2026-02"),
        ["无档 - - -", "晋档 4350.00 1850.50 -", "有档 4200.00 1800.00 300.00"]
    );

    // What is filled in like the month before a move is named; who has no grade, or an empty cell, is not.
    let of = month("2026-02");
    let typed: &[(&str, &[&str])] =
        &[("有档", &["4200", "1800"]), ("晋档", &["4000", "1500"]), ("无档", &["1", "2"])];
    save(&mut office, of, typed);
    let differs = |office: &Office| check(&office.registry, of).scheme_differs;
    assert_eq!(differs(&office), ["晋档"]);
    save(&mut office, of, &[("晋档", &["4350", "1850.50"])]);
    assert_eq!(differs(&office), Vec::<String>::new());
}

/// One step for what has come since the last move; who has none is placed in the first grade; nobody is moved twice for one
/// certificate, and the rule of steps finds nothing against what was written.
#[test]
fn a_step_rests_on_what_has_come_since_the_last_one() {
    let names = ["未定", "新证", "旧证", "优秀", "到顶", "已走"];
    let people: Vec<_> =
        names.iter().map(|name| (*name, "2023-01-01", (*name == "已走").then_some("2025-12-31"))).collect();
    let mut office = county(&people);
    let own = office.id();
    let scheme =
        fields([("title", "工资制度"), ("from", "2024-01-01"), ("grades", "初级一档\n初级二档\n中级一档")]);
    let made = office.edit(vec![new(Kind::PayScheme, Some(Target::Known(own)), &[], scheme)]).unwrap();
    let [taizhang_core::ledger::Change::Put(scheme)] = &made.changes[..] else { panic!("one scheme") };
    let mut add = |name: &str, kind: Kind, facts: Fields| {
        let who = person(&office.registry, name);
        let engagement =
            office.registry.about(who).find(|record| record.kind() == Kind::Engagement).unwrap().id;
        let graded = [("engagement", Target::Known(engagement)), ("scheme", Target::Known(scheme.id))];
        let links = match kind {
            Kind::GradeChange => &graded[..],
            Kind::Assessment => &graded[..1],
            _ => &[],
        };
        office.edit(vec![new(kind, Some(Target::Known(who)), links, facts)]).unwrap();
    };
    let placed = |grade: &str| fields([("date", "2024-06-30"), ("from", grade), ("to", grade)]);
    for name in ["新证", "旧证", "优秀", "已走"] {
        add(name, Kind::GradeChange, placed("初级一档"));
    }
    add("到顶", Kind::GradeChange, placed("中级一档"));
    add("新证", Kind::Certificate, fields([("level", "1"), ("obtained", "2024-07")]));
    add("旧证", Kind::Certificate, fields([("level", "1"), ("obtained", "2024-06")]));
    add("优秀", Kind::Assessment, fields([("year", "2025"), ("grade", "1")]));
    let on = "2026-03-02".parse().unwrap();
    let found = || proposals(&office.registry, on).unwrap();
    let told = |list: &[Proposal]| -> Vec<(String, String, usize)> {
        let mut told: Vec<_> =
            list.iter().map(|own| (own.name.clone(), own.to.clone(), own.reasons.len())).collect();
        told.sort();
        told
    };
    let line = |name: &str, to: &str, reasons: usize| (name.to_owned(), to.to_owned(), reasons);
    let mut expected = vec![
        line("未定", "初级一档", 1),
        line("新证", "初级二档", 1),
        line("旧证", "初级二档", 0),
        line("优秀", "初级二档", 1),
    ];
    expected.sort();
    let (by, list) = found();
    assert_eq!((by, told(&list)), (scheme.id, expected));

    let chosen = list.iter().map(|own| own.person).collect();
    let edits = moved(&list, by, &chosen, ("2026-03-01", "昆工薪〔2026〕1号", Some(PayFactor::Years)));
    office.edit(edits).unwrap();
    let (_, list) = proposals(&office.registry, on).unwrap();
    let mut now = told(&list);
    now.retain(|(.., reasons)| *reasons > 0);
    assert_eq!(now, [], "nobody is moved twice for the same");
    // Looked at on the day itself, or before it, they are told as registered, and not moved again for it.
    let before = proposals(&office.registry, "2026-03-01".parse().unwrap()).unwrap().1;
    let registered = before.iter().filter(|own| own.registered.is_some()).count();
    assert_eq!(registered, 4, "{before:?}");
    let refused = |day: &str| {
        let day = day.parse().unwrap();
        taizhang_core::process::pay::grades::refused(&office.registry, &before, by, &chosen, day)
            .map(|issue| issue.code)
    };
    assert_eq!(refused("2023-12-31").as_deref(), Some("grade-before-scheme"));
    assert_eq!(refused("2026-03-01").as_deref(), Some("grade-not-after"));
    assert_eq!(refused("2026-02-01").as_deref(), Some("grade-not-after"), "before the last move");
    assert_eq!(refused("2026-03-02"), None);
    for person in office.registry.of_kind(Kind::Person) {
        let steps = engine::verdicts_of(&office.registry, "R-STEP", &[person.id], on);
        assert!(steps.iter().all(|own| own.verdict == Verdict::Met), "{:?}", person.body.get("name"));
    }
}

/// The program knows no amount: what is entered, with the day from which it holds, is what a month is held against.
#[test]
fn who_is_below_the_minimum_wage_entered_for_the_month_is_named() {
    let mut office = county(&[
        ("足额", "2025-01-01", None),
        ("差一分", "2025-01-01", None),
        ("有应发", "2025-01-01", None),
        ("月中来", "2026-01-15", None),
        ("月中走", "2025-01-01", Some("2026-01-20")),
        ("空行", "2025-01-01", None),
    ]);
    let [january, february] = ["2026-01", "2026-02"].map(month);
    for of in [january, february] {
        let typed: &[(&str, &[&str])] = &[
            ("足额", &["1500", "500", "490"]),
            ("差一分", &["1500", "500", "489.99"]),
            // What is to be paid goes before the sum of its parts.
            ("有应发", &["3000", "500", "", "2000"]),
            ("月中来", &["1000", "200"]),
            ("空行", &[""]),
        ];
        save(&mut office, of, typed);
    }
    save(&mut office, january, &[("月中走", &["1000", "200"])]);
    let below = |office: &Office, of| check(&office.registry, of).below_minimum;
    assert_eq!(below(&office, january), Vec::<String>::new(), "nothing is compared with nothing");

    let own = office.id();
    let mut enter = |from: &str, monthly: &str| {
        let facts = fields([("from", from), ("monthly", monthly), ("document", "苏人社发〔2026〕1号")]);
        office.edit(vec![new(Kind::MinimumWage, Some(Target::Known(own)), &[], facts)]).unwrap();
    };
    enter("2026-01-02", "9999");
    enter("2025-01-01", "2490");
    enter("2024-01-01", "9999");
    let named = |of| {
        let mut names = below(&office, of);
        names.sort_unstable();
        names
    };
    // A rise within the month is held against nobody in it.
    assert_eq!(named(january), ["差一分", "有应发"], "who came or left within the month is not named");
    assert_eq!(named(february), ["差一分", "月中来", "有应发", "足额"], "from the next month on it holds");
    let found = check(&office.registry, january);
    assert_eq!(found.minimum.unwrap().body.get("from").as_deref(), Some("2025-01-01"));
}

/// A standard that the city issues serves its counties, until they enter their own.
#[test]
fn a_minimum_wage_issued_from_above_holds_until_there_is_an_own_one() {
    let mut line = line();
    let enter = |office: &mut Office, monthly: &str| {
        let own = office.id();
        let facts = fields([("from", "2025-01-01"), ("monthly", monthly)]);
        office.edit(vec![new(Kind::MinimumWage, Some(Target::Known(own)), &[], facts)]).unwrap();
    };
    line.city.take(&line.county.upward(&[])).unwrap();
    enter(&mut line.city, "2490");
    line.county.take(&line.city.issue()).unwrap();
    let standard = |office: &Office| {
        let found = check(&office.registry, month("2026-01")).minimum;
        found.and_then(|own| own.body.get("monthly"))
    };
    assert_eq!(standard(&line.county).as_deref(), Some("2490.00"));
    enter(&mut line.county, "2280");
    assert_eq!(standard(&line.county).as_deref(), Some("2280.00"));
}

/// A county's scheme is for the people whom it pays: a city that has none of its own goes by none.
#[test]
fn nobody_is_paid_by_the_scheme_of_an_office_below() {
    let mut line = line();
    let own = line.county.id();
    let facts = fields([("title", "本县工资制度"), ("from", "2025-01-01"), ("grade_pay", "初级一档 1 1")]);
    line.county.edit(vec![new(Kind::PayScheme, Some(Target::Known(own)), &[], facts)]).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    assert_eq!(line.city.registry.of_kind(Kind::PayScheme).count(), 1);
    assert_eq!(scheme::in_force(&line.city.registry, month("2026-01")), None);
    assert!(scheme::in_force(&line.county.registry, month("2026-01")).is_some());
}

/// What no field can hold is a fault of its cell, and no sum is made of it.
#[test]
fn amounts_that_no_field_holds_are_not_added_up() {
    let office = county(&[("甲", "2025-01-01", None)]);
    for text in ["184467440737095516.15", "100000000000000000.00", "-5.00"] {
        let mut grid = run::grid(&office.registry, month("2026-01"));
        for key in ["base", "performance", "allowances"] {
            let column = grid.columns().iter().position(|column| column.key == key).unwrap();
            grid.type_into(At::new(0, column), text);
        }
        assert_eq!(run::added_up(&grid), [], "{text}");
    }
}

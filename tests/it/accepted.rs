//! Whatever a plan says is taken in, the register takes in: every bound of a field is told at its cell.

use std::sync::Arc;

use chrono::NaiveDate;
use taizhang_core::domain::id_number::numbered;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::plan::{RosterPlan, RowState};
use taizhang_core::intake::planning::plan;
use taizhang_core::intake::target::{Mapping, Target};
use taizhang_core::intake::workbook::Cell;
use taizhang_core::intake::{header, workbook};
use taizhang_core::ledger::{Command, Edit, Target as Of};
use taizhang_core::words::{Lang, has_words};

use crate::intake::{Desk, ON};

const NAME: Target = Target::Field(Kind::Person, "name");
const NUMBER: Target = Target::Field(Kind::Person, "id_number");

/// A small generator: the same rosters every time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

/// What stands in cells, the right and the wrong, at the bounds of the fields and beyond.
fn cells() -> Vec<Cell> {
    let long = [50, 51, 80, 81, 200, 201, 500, 501, 2001].map(|length| "长".repeat(length));
    let texts = [
        "2026.1",
        "1850-1-1",
        "2150-1-1",
        "2021-3-1",
        "2023.5.6",
        "2021.3",
        "2021",
        "91.8",
        "去年",
        "无",
        "/",
        "社工员",
        "初级2021.6",
        "持证（初级）",
        "本科",
        "汉",
        "男",
        "女",
        "是",
        "否",
        "1",
        "存量",
        "合同制",
        "2024.1-2026.12",
        "2024.3.1-2024.2.1",
        "2021.3.1-2024.2.29",
        "三年",
        "无固定期限",
        "13812345678",
        "abc",
        "E12345678",
        "居民身份证",
        "护照",
        "张\u{200b}三\n李四",
        "千灯镇",
        "千灯镇 @nobody",
        "苏州大学/法学",
        "苏州大学、",
        "12",
        "-1",
        "100000000",
        "一，二，三",
    ];
    let texts = texts.iter().map(|text| (*text).to_owned()).chain(long).map(Cell::Text);
    let numbers = [2021.1, 2021.0, 20210301.0, 1e20, 0.5, -3.0].map(Cell::Number);
    let days = [(1900, 1, 5), (2300, 1, 1), (2021, 3, 1), (1850, 1, 1)];
    let days = days.map(|(year, month, day)| Cell::Serial {
        number: 1.0,
        day: NaiveDate::from_ymd_opt(year, month, day).unwrap(),
    });
    let rest = [Cell::Empty, Cell::Flag(true), Cell::Fault("#REF!".to_owned())];
    texts.chain(numbers).chain(days).chain(rest).collect()
}

/// People drawn by chance: mostly a right name and number, and in every other column anything.
fn roster(draw: &mut Draw, people: u32) -> (workbook::Book, Mapping) {
    let targets: Vec<Target> = Target::all().into_iter().filter(|target| *target != Target::Ignore).collect();
    let titles: Vec<&str> = targets.iter().map(|target| target.title().unwrap_or("其他")).collect();
    let mut book = workbook::read(format!("{}\n甲\n", titles.join(",")).as_bytes(), "x.csv").unwrap();
    let cells = cells();
    for at in 0..people {
        for (column, target) in (0..).zip(&targets) {
            let born = NaiveDate::from_ymd_opt(1985, 1 + at % 12, 1 + at % 28).unwrap();
            let odd = draw.below(12) == 0;
            let cell = match *target {
                NAME if !odd => Cell::Text(format!("测{}", "甲乙丙丁".chars().nth(draw.below(4)).unwrap())),
                NUMBER if !odd && at % 7 == 0 => Cell::Text(format!("E{:08}", 10_000_000 + at)),
                NUMBER if !odd => Cell::Text(numbered(320583, born, at % 1000)),
                // Most cells of a row are empty, so that one fault does not hide another.
                _ if draw.below(3) > 0 => Cell::Empty,
                _ => cells[draw.below(cells.len())].clone(),
            };
            Arc::make_mut(&mut book.sheets[0]).put(2 + at, column, cell).unwrap();
        }
    }
    (book, Mapping { columns: (0..).zip(targets).collect() })
}

fn take(desk: &mut Desk, mapping: &Mapping) -> RosterPlan {
    let sheet = &desk.book.sheets[0];
    let plan = plan(&desk.office.registry, sheet, &header::find(sheet).unwrap(), mapping, &desk.choices, ON);
    let edits = plan.edits(&desk.office.registry, &desk.choices);
    if !edits.is_empty()
        && let Err(issues) = desk.office.edit(edits)
    {
        panic!("planned and refused: {issues:?}");
    }
    plan
}

#[test]
fn whatever_a_plan_says_is_taken_is_taken() {
    let mut draw = Draw(20_261_127);
    let mut taken = 0;
    for _ in 0..6 {
        let mut desk = Desk::new("姓名,身份证号\n");
        desk.choices.roster_date_is_hired = true;
        // The second and third roster meet the people of the first.
        for _ in 0..3 {
            let (book, mapping) = roster(&mut draw, 60);
            desk.book = book;
            let plan = take(&mut desk, &mapping);
            let counts = plan.counts();
            taken += counts.new + counts.known + counts.asks - counts.asks_same;
            for fault in plan.rows.iter().flat_map(|row| &row.faults) {
                let (cause, remedy) = fault.keys();
                for key in [&cause, &remedy] {
                    assert!(
                        Lang::ALL.into_iter().all(|lang| has_words(lang, key)),
                        "{key} of {}",
                        fault.code
                    );
                }
            }
        }
    }
    // Below a row that by chance looks like the titles of another table nobody is read.
    assert!(taken > 250, "{taken} people were taken");
}

#[test]
fn a_name_too_long_keeps_its_own_row_out_and_nobody_else() {
    let long = "长".repeat(51);
    let mut desk = Desk::new(&format!(
        "姓名,身份证号,毕业院校,入职时间\n{long},320102199003071511,,2021.3\n乙某,32132219880815101X,{},2021.3\n",
        "校".repeat(201)
    ));
    let plan = desk.plan();
    assert_eq!(plan.rows[0].state, RowState::Refused);
    let told: Vec<(&str, &str, bool)> = plan
        .rows
        .iter()
        .flat_map(|row| &row.faults)
        .map(|fault| (fault.cell.as_str(), fault.code.as_str(), fault.blocks))
        .collect();
    assert_eq!(told, [("A2", "name_long", true), ("C3", "text_long", false)]);
    desk.take();
    assert_eq!(desk.count(Kind::Person), 1);
}

/// The register has the contract's first day; the file moves its last day before it.
#[test]
fn what_only_the_register_contradicts_is_told_at_its_cell() {
    let mut desk = Desk::new(
        "姓名,身份证号,合同起始日期,合同终止日期\n甲某,320102199003071511,2024-03-01,2027-02-28\n\
         乙某,32132219880815101X,2024-03-01,2027-02-28\n",
    );
    desk.take();
    let rows = "姓名,身份证号,合同终止日期\n甲某,320102199003071511,2023-01-01\n乙某,32132219880815101X,2028-02-29\n";
    desk.book = workbook::read(rows.as_bytes(), "x.csv").unwrap();
    let plan = desk.plan();
    let fault = &plan.rows[0].faults[0];
    assert_eq!((fault.cell.as_str(), fault.code.as_str(), fault.blocks), ("C2", "end_before_start", true));
    assert_eq!((plan.counts().refused, plan.counts().known), (1, 1));
    desk.take();
    assert!(desk.bodies(Kind::Contract).iter().any(|body| body.get("end").as_deref() == Some("2028-02-29")));
}

/// A passport says nothing of a birth date: a month is no day.
#[test]
fn a_birth_date_without_its_day_is_asked_where_no_number_gives_it() {
    let mut desk = Desk::new("姓名,证件号码,出生日期\n甲某,E12345678,1990.3\n");
    let plan = desk.plan();
    assert_eq!(plan.rows[0].faults[0].code, "day_missing");
    assert!(matches!(plan.rows[0].state, RowState::Asks { .. }));
    desk.take();
    assert_eq!((desk.count(Kind::Person), desk.bodies(Kind::Person)[0].get("birth")), (1, None));
}

#[test]
fn what_hangs_on_a_refused_record_is_not_told_as_a_fault_of_its_own() {
    let mut desk = Desk::new("姓名,身份证号\n");
    let fields = |pairs: &[(&str, String)]| {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), text.clone())).collect()
    };
    let new = |kind, subject, links: &[(&str, Of)], pairs: &[(&str, String)]| Edit::New {
        kind,
        subject,
        links: links.iter().map(|(key, to)| ((*key).to_owned(), *to)).collect(),
        fields: fields(pairs),
    };
    let edits = vec![
        new(Kind::Person, None, &[], &[("name", "长".repeat(51))]),
        new(Kind::Engagement, Some(Of::New(0)), &[], &[("hired", "2021-03".to_owned())]),
        new(
            Kind::Contract,
            Some(Of::New(0)),
            &[("engagement", Of::New(1))],
            &[("start", "2021-03-01".to_owned())],
        ),
    ];
    let issues: Vec<Issue> = desk.office.command(&Command::Write { edits, why: String::new() }).unwrap_err();
    let told: Vec<(&str, &str)> =
        issues.iter().map(|issue| (issue.code.as_str(), issue.place.as_str())).collect();
    assert_eq!(told, [("text-long", "person.name")]);
}

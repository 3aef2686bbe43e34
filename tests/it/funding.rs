//! 经费与服务: a year's money, service contracts, and an organisation's own list beside the register.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::mapping::Remembered;
use taizhang_core::intake::workbook::{self, Book};
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process;
use taizhang_core::process::funding::roster::{self, Comparison, Found, compare};
use taizhang_core::process::funding::services::contracts;
use taizhang_core::process::funding::table::{Shown, grid, told};
use taizhang_core::process::funding::years::{self, Heads};
use taizhang_core::process::funding::{employers, table};
use taizhang_core::process::grid::place::At;
use taizhang_core::report::forms::funding::form;
use taizhang_core::words::Lang;

use crate::office::{Office, fields, hire, new};
use crate::pay;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn enter(office: &mut Office, kind: Kind, pairs: &[(&str, &str)]) -> Id {
    let facts = pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    let own = office.id();
    let before: Vec<Id> = office.registry.of_kind(kind).map(|record| record.id).collect();
    office.edit(vec![new(kind, Some(Target::Known(own)), &[], facts)]).unwrap();
    office.registry.of_kind(kind).map(|record| record.id).find(|id| !before.contains(id)).unwrap()
}

/// Two the whole of 2025, one until the end of June: 30 at twelve ends of months, two and a half on average.
fn county() -> Office {
    pay::county(&[
        ("王芳", "2024-03-01", None),
        ("李敏", "2024-03-01", None),
        ("冯远", "2024-03-01", Some("2025-06-30")),
    ])
}

#[test]
fn the_cost_per_head_is_what_was_spent_per_average_head() {
    let mut office = county();
    let pairs = [("year", "2025"), ("included", "Y"), ("amount", "300000"), ("spent", "270000")];
    enter(&mut office, Kind::Budget, &pairs);
    enter(
        &mut office,
        Kind::Budget,
        &[("year", "2024"), ("included", "Y"), ("amount", "200000"), ("spent", "216000")],
    );
    for giver in ["昆山市财政局", "昆山市民政局"] {
        enter(&mut office, Kind::Subsidy, &[("year", "2025"), ("giver", giver), ("amount", "15000.50")]);
    }
    let on = day("2026-03-02");
    let own = years::line(&office.registry, office.id(), 2025, on);
    assert_eq!(own.heads, Heads { sum: 30, months: 12 }, "the day of leaving is a day in post");
    assert_eq!(own.heads.mean(), Some(250));
    assert_eq!(own.per_head(), Some(10_800_000), "270,000 over two and a half");
    assert_eq!(own.rate(), Some(9_000));
    assert_eq!(own.change(), Some(2_500), "a quarter more than 216,000");
    assert_eq!(own.subsidies, Some(3_000_100));
    let said = told(&own, on, Lang::Zh);
    assert_eq!(
        said[..5].iter().map(|text| text.as_deref().unwrap()).collect::<Vec<_>>(),
        ["90.00%", "+25.00%", "2.50", "108000.00", "30001.00"]
    );
    let before = years::line(&office.registry, office.id(), 2024, on);
    assert_eq!(before.change(), None, "of the year before nothing is known");
    assert_eq!(before.heads, Heads { sum: 30, months: 12 }, "ten months of three");
}

/// What is missing is said, and nothing is divided by zero.
#[test]
fn what_is_missing_makes_nothing_of_what_follows_from_it() {
    let mut office = pay::county(&[]);
    let on = day("2026-03-02");
    let notes = |office: &Office, year: i32| {
        let line = years::line(&office.registry, office.id(), year, on);
        (line.rate(), line.per_head(), told(&line, on, Lang::Zh).pop().unwrap().unwrap_or_default())
    };
    assert_eq!(notes(&office, 2025), (None, None, "未登记".to_owned()));
    assert_eq!(notes(&office, 2027), (None, None, String::new()), "of a year to come nothing is expected");
    enter(
        &mut office,
        Kind::Budget,
        &[("year", "2025"), ("included", "Y"), ("amount", "0"), ("spent", "100")],
    );
    let (rate, per_head, said) = notes(&office, 2025);
    assert_eq!((rate, per_head), (None, None));
    assert!(said.contains("预算数为零") && said.contains("没有在岗人员"), "{said}");
    enter(&mut office, Kind::Budget, &[("year", "2026"), ("included", "Y")]);
    let (_, _, said) = notes(&office, 2026);
    assert!(said.contains("未填预算数") && said.contains("未填执行数") && said.contains("2 月末"), "{said}");
    // January of the year is no month's end on the second of January.
    let early = years::line(&office.registry, office.id(), 2026, day("2026-01-02"));
    assert_eq!((early.heads.months, early.heads.mean()), (0, None));
}

/// What was spent beside what the sheets of the year hold.
#[test]
fn the_register_s_own_pay_stands_beside() {
    let mut office = county();
    enter(
        &mut office,
        Kind::Budget,
        &[("year", "2025"), ("included", "Y"), ("amount", "30000"), ("spent", "20000")],
    );
    // 应发 where it is entered, else its parts.
    pay::save(
        &mut office,
        pay::month("2025-01"),
        &[("王芳", &["4000", "1000", "", "5000"]), ("李敏", &["4000", "500"])],
    );
    pay::save(&mut office, pay::month("2025-02"), &[("王芳", &["4000", "1000", "", "5200"])]);
    let on = day("2026-03-02");
    let own = years::line(&office.registry, office.id(), 2025, on);
    let sum = own.pay.clone().unwrap();
    assert_eq!((sum.fen, sum.months.len()), (1_470_000, 2));
    assert_eq!(own.beside(), Some(530_000));
    let said = told(&own, on, Lang::Zh);
    assert_eq!(said[7].as_deref(), Some("+5300.00"));
    assert!(said[8].as_deref().unwrap().contains("账内工资只有 2 个月"));
    // Where nothing is held there is nothing to compare with.
    assert_eq!(years::line(&office.registry, office.id(), 2024, on).beside(), None);
}

/// A year is typed in the table, saved in one batch, and stands on paper as in the table.
#[test]
fn a_year_is_typed_and_taken_back() {
    let mut office = county();
    let (own, on) = (office.id(), office.now.date_naive());
    let mut table = grid(&office.registry, Shown::Office(own), on, Lang::Zh);
    let names: Vec<&str> = table.rows().iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["2027 年", "2026 年", "2025 年"]);
    for (row, texts) in [(1, ["是", "320000", "50000"]), (2, ["已列入", "300000", "270000"])] {
        for (column, text) in texts.into_iter().enumerate() {
            table.type_into(At::new(row, column), text);
        }
    }
    table.judge(&office.registry, on);
    assert_eq!(table.faults(), []);
    let before = office.registry.head.sequence;
    let batch = office.edit(table.edits()).unwrap();
    assert_eq!(office.registry.of_kind(Kind::Budget).count(), 2);
    let paper = form(&office.registry, Shown::Office(own), on, Lang::Zh);
    let of_last = paper.rows.iter().find(|row| row[0] == "2025 年").unwrap();
    assert_eq!(&of_last[1..4], ["已列入", "300,000.00", "270,000.00"]);
    assert!(
        paper.rows.iter().any(|row| row[0] == "2026 年" && row[13].contains("人数算到")),
        "{:?}",
        paper.rows
    );
    assert_eq!(paper.columns.len(), 14);
    assert!(paper.note.contains("年均在岗人数") && of_last.iter().any(|text| text == "108,000.00"));
    office.command(&Command::Undo { sequence: before + 1, batch, later: Vec::new() }).unwrap();
    assert_eq!(office.registry.of_kind(Kind::Budget).count(), 0);
}

/// A city reads what its counties budget, and types of itself alone.
#[test]
fn a_city_reads_its_counties_beside_itself() {
    let (mut city, mut county) = (crate::line::line().city, county());
    enter(
        &mut county,
        Kind::Budget,
        &[("year", "2025"), ("included", "Y"), ("amount", "300000"), ("spent", "270000")],
    );
    let parent = city.id().to_string();
    let mut facts =
        fields([("name", "昆山市总工会"), ("level", "3"), ("office_type", "GOV"), ("reporting", "1")]);
    facts.insert("parent".to_owned(), parent);
    facts.insert("code".to_owned(), "320583".to_owned());
    let file = county.upward(&[]);
    city.take(&file).unwrap();
    let on = day("2026-03-02");
    let lines = table::lines(&city.registry, Shown::Year(2025), on);
    let theirs = lines.iter().find(|line| line.office == county.id());
    let theirs = theirs.expect("a county that has filed stands in the tree");
    assert_eq!((theirs.amount, theirs.per_head()), (Some(30_000_000), Some(10_800_000)));
    assert_eq!(theirs.pay, None, "pay does not leave the county");
    let grid = grid(&city.registry, Shown::Year(2025), on, Lang::Zh);
    let open: Vec<bool> = grid.rows().iter().map(|row| row.is_open()).collect();
    assert_eq!(open, [true, false]);
}

#[test]
fn last_year_s_spending_is_asked_for() {
    let mut office = county();
    let tasks = |office: &Office| {
        process::tasks_of(&[process::funding::PROCESS], &office.registry, day("2026-03-02")).len()
    };
    assert_eq!(tasks(&office), 0);
    let id = enter(&mut office, Kind::Budget, &[("year", "2025"), ("included", "Y"), ("amount", "300000")]);
    assert_eq!(tasks(&office), 1);
    office.edit(vec![Edit::Change { id, seen: fields([]), to: fields([("spent", "1")]) }]).unwrap();
    assert_eq!(tasks(&office), 0);
}

const CENTRE: &str = "昆山市众诚社会工作服务中心";

/// Contracts stand by when they end, with who works under them and what the rule says.
#[test]
fn a_contract_that_ends_in_ninety_days_is_seen() {
    let mut office = county();
    let organisation = enter(
        &mut office,
        Kind::SocialOrganisation,
        &[("name", CENTRE), ("credit_code", "52320583MJ5678901B"), ("qualification", "社会工作服务机构 3A")],
    );
    let link = organisation.to_string();
    let contract = |from: &'static str, to: &'static str| {
        vec![
            ("organisation", link.clone()),
            ("buyer", "昆山市总工会".to_owned()),
            ("from", from.to_owned()),
            ("to", to.to_owned()),
        ]
    };
    let mut made = Vec::new();
    for (from, to) in
        [("2025-06-01", "2026-05-31"), ("2025-09-02", "2026-09-01"), ("2024-01-01", "2025-12-31")]
    {
        let facts = contract(from, to);
        let pairs: Vec<(&str, &str)> = facts.iter().map(|(key, text)| (*key, text.as_str())).collect();
        made.push(enter(&mut office, Kind::ServiceContract, &pairs));
    }
    let engagement = office
        .registry
        .of_kind(Kind::Engagement)
        .find(|record| record.body.get("user").is_some())
        .unwrap()
        .id;
    office
        .edit(vec![Edit::Change {
            id: engagement,
            seen: fields([]),
            to: [("service_contract".to_owned(), made[0].to_string())].into(),
        }])
        .unwrap();
    let own = office.id();
    let lines = contracts(&office.registry, own, day("2026-03-02"));
    let ends: Vec<(Option<i64>, bool, usize)> =
        lines.iter().map(|line| (line.days_left, line.ends_soon, line.people.len())).collect();
    assert_eq!(ends, [(Some(90), true, 1), (Some(183), false, 0), (Some(-61), false, 0)]);
    assert!(lines.iter().all(|line| line.organisation == CENTRE));
    assert!(!contracts(&office.registry, own, day("2026-03-01"))[0].ends_soon, "91 days");
    assert!(lines[0].verdict.is_some());
    let ended = contracts(&office.registry, own, day("2026-06-10"));
    let breached = ended.iter().find(|line| line.record.id == made[0]).unwrap();
    assert!(matches!(
        breached.verdict.as_ref().unwrap().verdict,
        Verdict::Breached { .. } | Verdict::Undecidable { .. }
    ));
}

/// A resident identity number as the fixture has it.
fn number(n: usize) -> String {
    let body = format!("32058319900307{n:03}");
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: usize =
        body.chars().zip(weights).map(|(c, weight)| c.to_digit(10).unwrap() as usize * weight).sum();
    format!("{body}{}", ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11])
}

fn names() -> Vec<String> {
    let surnames = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗";
    let mut names: Vec<String> = surnames
        .chars()
        .flat_map(|surname| "芳敏静".chars().map(move |given| format!("{surname}{given}")))
        .collect();
    names.sort();
    names.truncate(24);
    names
}

/// Twenty-four people whom the centre employs, one who has left it, and one of somebody else's.
fn employing() -> Office {
    let mut office = crate::line::line().county;
    let mut people: Vec<(String, &str)> = names().into_iter().map(|name| (name, CENTRE)).collect();
    people.push(("冯远".to_owned(), CENTRE));
    for (n, (name, signer)) in (1..).zip(people) {
        let mut edits = hire(&name, 400 + n as u32, "玉山镇工会");
        for edit in &mut edits {
            let Edit::New { kind, fields, .. } = edit else { continue };
            if *kind == Kind::Person {
                fields.insert("id_number".to_owned(), number(n));
                fields.insert("birth".to_owned(), "1990-03-07".to_owned());
                fields.insert("sex".to_owned(), if n % 2 == 1 { "1" } else { "2" }.to_owned());
            } else {
                fields.insert("hired".to_owned(), "2025-03-01".to_owned());
                fields.insert("signer".to_owned(), signer.to_owned());
            }
        }
        if name == "冯远" {
            let facts = fields([("date", "2026-02-15"), ("kind", "11")]);
            edits.push(new(Kind::Exit, Some(Target::New(0)), &[("engagement", Target::New(1))], facts));
        }
        office.edit(edits).unwrap();
    }
    office
}

fn book() -> Book {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/grid/service-roster.xlsx");
    workbook::read(&fs::read(file).unwrap(), "名册.xlsx").unwrap()
}

fn compared(office: &Office) -> Comparison {
    compare(&office.registry, CENTRE, &book(), &Remembered::default(), day("2026-11-28")).unwrap()
}

fn found(all: &Comparison, found: Found) -> Vec<&str> {
    all.lines.iter().filter(|line| line.found == found).map(|line| line.name.as_str()).collect()
}

/// Two strangers, one doubled row, one leaver, one who is not listed, one fact that differs and one number that does.
#[test]
fn an_organisation_s_roster_is_compared_with_the_register() {
    let office = employing();
    let before = office.registry.head.sequence;
    let all = compared(&office);
    let names = names();
    assert_eq!((all.listed, all.registered), (26, 24));
    assert_eq!(found(&all, Found::Stranger), ["外来乙", "外来甲"]);
    assert_eq!(found(&all, Found::Missing), [&names[23]]);
    assert_eq!(found(&all, Found::Left), ["冯远"]);
    assert_eq!(found(&all, Found::Doubled), [&names[10]]);
    assert_eq!(found(&all, Found::Unclear), [&names[7]]);
    assert_eq!(found(&all, Found::Differs), [&names[5]]);
    assert_eq!(all.count(Found::Same), 20);
    let line = |name: &str| all.lines.iter().find(|line| line.name == name).unwrap();
    assert_eq!(line(&names[5]).said(Lang::Zh), "录用日期：台账 2025-03-01，名册 2021-03-01");
    assert_eq!(line("冯远").said(Lang::Zh), "2026-02-15 退出");
    assert_eq!(line(&names[10]).rows, [15, 29]);
    assert_eq!(line("外来乙").unit, "千灯镇工会");
    assert_eq!(line("外来甲").person, None);
    assert!(line(&names[7]).person.is_some(), "whoever is meant is led to");
    assert!(
        all.compared(Lang::Zh).starts_with("对照的事项：姓名、证件号码、实际用人单位"),
        "{}",
        all.compared(Lang::Zh)
    );
    assert!(all.compared(Lang::Zh).contains("派驻人员"));
    assert_eq!(office.registry.head.sequence, before, "nothing is written");
}

/// Whole identity numbers stand in nothing that is shown or copied.
#[test]
fn numbers_are_masked_wherever_they_are_said() {
    let all = compared(&employing());
    let text = roster::copied(&all.lines.iter().collect::<Vec<_>>(), Lang::Zh);
    assert_eq!(text.lines().count(), all.lines.len() + 1);
    for n in (1..=25).chain([81, 82, 91]) {
        assert!(!text.contains(&number(n)), "{n}: {text}");
        assert!(!text.contains(&number(n)[6..14]), "the day of birth is not read off it");
    }
}

/// Somebody whom another employer has is said to be that employer's; without a roster there is an issue, not an empty list.
#[test]
fn whoever_is_another_employer_s_is_told_from_a_stranger() {
    let mut office = employing();
    let (name, other) = (&names()[0], &names()[1]);
    let engagement = |office: &Office, name: &str| {
        let of =
            |record: &Id| office.registry.find(*record).unwrap().body.get("name").as_deref() == Some(name);
        let mut engagements = office.registry.of_kind(Kind::Engagement);
        engagements.find(|record| of(&record.subject)).unwrap().id
    };
    for (name, signer) in [(name, "苏州某人力资源公司"), (other, "昆山市总工会")] {
        let (seen, to) = (fields([("signer", CENTRE)]), fields([("signer", signer)]));
        let id = engagement(&office, name);
        office.edit(vec![Edit::Change { id, seen, to }]).unwrap();
    }
    let all = compared(&office);
    assert_eq!(found(&all, Found::Elsewhere).len(), 2);
    assert!(found(&all, Found::Elsewhere).contains(&name.as_str()));
    assert_eq!(all.registered, 22);
    let known = employers::all(&office.registry, day("2026-11-28"));
    assert!(
        known.contains(&(CENTRE.to_owned(), 22)) && known.contains(&("苏州某人力资源公司".to_owned(), 1))
    );
    assert!(known.iter().all(|(name, _)| name != "昆山市总工会"), "nobody asks itself for a list: {known:?}");
    let none = workbook::read("甲,乙\n1,2\n".as_bytes(), "表.csv").unwrap();
    let refused = compare(&office.registry, CENTRE, &none, &Remembered::default(), day("2026-11-28"));
    assert_eq!(refused.unwrap_err().code, "roster-no-table");
}

/// Who employs somebody is said by the contract that runs: one that was ended early does not.
#[test]
fn a_contract_that_was_ended_early_employs_nobody() {
    let mut office = employing();
    let name = &names()[0];
    let of = |record: &Id| office.registry.find(*record).unwrap().body.get("name").as_deref() == Some(name);
    let record =
        office.registry.of_kind(Kind::Engagement).find(|record| of(&record.subject)).unwrap().clone();
    let hung = [("engagement", Target::Known(record.id))];
    let facts = fields([
        ("kind", "1"),
        ("start", "2025-03-01"),
        ("end", "2028-02-29"),
        ("ended", "2026-01-31"),
        ("employer", "苏州某人力资源公司"),
    ]);
    office.edit(vec![new(Kind::Contract, Some(Target::Known(record.subject)), &hung, facts)]).unwrap();
    let known = employers::all(&office.registry, day("2026-02-20"));
    assert!(known.iter().all(|(name, _)| name != "苏州某人力资源公司"), "{known:?}");
    let known = employers::all(&office.registry, day("2026-01-31"));
    assert!(known.iter().any(|(name, _)| name == "苏州某人力资源公司"), "its last day");
}

/// A list without numbers: whoever is found by name under another employer is that employer's, and it is said whose; with a
/// number that nobody bears it is somebody else, and the same name is told all the same.
#[test]
fn a_name_without_a_number_is_told_from_a_stranger() {
    let mut office = employing();
    let (theirs, ours) = (names()[0].clone(), names()[1].clone());
    let person = |name: &str| {
        let mut people = office.registry.of_kind(Kind::Person);
        people.find(|record| record.body.get("name").as_deref() == Some(name)).unwrap().id
    };
    let (person, id) = (person(&theirs), {
        let of = person(&theirs);
        office.registry.about(of).find(|record| record.kind() == Kind::Engagement).unwrap().id
    });
    let (seen, to) = (fields([("signer", CENTRE)]), fields([("signer", "苏州某人力资源公司")]));
    office.edit(vec![Edit::Change { id, seen, to }]).unwrap();
    let lines = |text: String| {
        let book = workbook::read(text.as_bytes(), "名册.csv").unwrap();
        compare(&office.registry, CENTRE, &book, &Remembered::default(), day("2026-11-28")).unwrap().lines
    };
    let told = |lines: &[roster::Line], name: &str| {
        let line = lines.iter().find(|line| line.name == name && line.found != Found::Missing).unwrap();
        (line.found, line.person, line.said(Lang::Zh))
    };
    let all = lines(format!(
        "序号,姓名,证件号码,实际用人单位\n1,{theirs},,玉山镇\n2,{ours},,玉山镇\n3,外来丙,,玉山镇\n"
    ));
    let whose = "同名，聘用单位：苏州某人力资源公司".to_owned();
    assert_eq!(told(&all, &theirs), (Found::Elsewhere, Some(person), whose.clone()));
    let (found, known, said) = told(&all, &ours);
    assert_eq!((found, known.is_some(), said), (Found::Unclear, true, format!("同名，聘用单位：{CENTRE}")));
    assert_eq!(told(&all, "外来丙"), (Found::Stranger, None, String::new()));
    let all = lines(format!("序号,姓名,证件号码,实际用人单位\n1,{theirs},{},玉山镇\n", number(91)));
    assert_eq!(told(&all, &theirs), (Found::Stranger, None, whose));
}

/// Sums of money are read with their thousands apart, and typed as before.
#[test]
fn sums_are_read_with_their_thousands_apart() {
    let mut office = county();
    let id = office.id();
    enter(&mut office, Kind::Budget, &[("year", "2026"), ("amount", "1200000"), ("spent", "950000.5")]);
    let (titles, rows) =
        table::texts(&office.registry, table::Shown::Office(id), day("2026-11-28"), Lang::Zh);
    let row = rows.iter().find(|row| row[0].contains("2026")).unwrap();
    let at = |title: &str| titles.iter().position(|own| own.contains(title)).unwrap() + 1;
    assert_eq!(
        (row[at("预算数")].as_str(), row[at("执行数（元）")].as_str()),
        ("1,200,000.00", "950,000.50")
    );
    assert_eq!(row[at("执行率")], "79.17%");
}

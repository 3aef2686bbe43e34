//! What a cell, a column and a row mean: plausible or asked, decided once for many, said once for a batch.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::plan::{Months, RosterPlan, RowState};
use taizhang_core::intake::workbook;
use taizhang_core::ledger::{Command, Registry, Target};
use taizhang_core::report::intake::{absent, answered, distinct};
use taizhang_core::report::people::set_field::{fields, set_field};

use crate::intake::{Desk, ON, TWO};
use crate::office::{Office, hire, new, party};

/// The codes of the faults of a row, with the cell of each.
fn faults(plan: &RosterPlan, at: usize) -> Vec<(&str, &str)> {
    plan.rows[at].faults.iter().map(|fault| (fault.cell.as_str(), fault.code.as_str())).collect()
}

#[test]
fn what_cannot_be_true_of_a_person_is_asked() {
    let number = |birth: &str| id_number_of(birth);
    let rows = [
        (number("20270101"), "2026-01-01", "id_birth_unlikely"),
        (number("18880101"), "2020-01-01", "id_birth_unlikely"),
        (number("20110102"), "2026.12", "hire_age"),
        (number("20100101"), "2025-12-31", "hire_age"),
        (number("20100101"), "2026-01-01", ""),
        // A month in which the sixteenth birthday lies may be right.
        (number("20100115"), "2026.01", ""),
        (number("19500601"), "2021-05-31", ""),
        (number("19500602"), "2021-06-02", "hire_age"),
    ];
    for (number, hired, code) in rows {
        let mut desk = Desk::new(&format!("姓名,身份证号,录用日期\n甲某,{number},{hired}\n"));
        let plan = desk.plan();
        let found: Vec<&str> = plan.rows[0].faults.iter().map(|fault| fault.code.as_str()).collect();
        assert_eq!(found, if code.is_empty() { vec![] } else { vec![code] }, "{number} {hired}");
        if code == "hire_age" {
            assert!(matches!(plan.rows[0].state, RowState::Asks { person: None, .. }));
            desk.choices.confirmed.insert((2, 2));
            assert_eq!(desk.plan().rows[0].state, RowState::New, "somebody has looked at it");
            desk.take();
            assert!(desk.bodies(Kind::Engagement)[0].has("hired"));
        }
    }
}

/// A number of somebody born on a day (`19900307`), made up.
fn id_number_of(birth: &str) -> String {
    let day = NaiveDate::parse_from_str(birth, "%Y%m%d").unwrap();
    taizhang_core::domain::id_number::numbered(320583, day, 21)
}

#[test]
fn contracts_end_after_they_begin_and_whole_months_are_said_once_for_all() {
    let rows = "姓名,身份证号,合同期限\n\
        甲某,320102199003071511,2024.1-2026.12\n\
        乙某,32132219880815101X,2024.3-2025.2\n\
        丙某,320583198511200020,2024.3.1-2024.2.1\n";
    let mut desk = Desk::new(rows);
    let plan = desk.plan();
    assert_eq!(
        [0, 1, 2].map(|at| faults(&plan, at)[0].1),
        ["term_days_missing", "term_days_missing", "end_before_start"]
    );
    desk.choices.months = Months::WholeMonths;
    assert_eq!(desk.plan().rows[0].faults.len() + desk.plan().rows[1].faults.len(), 0);
    desk.take();
    let ends: BTreeSet<_> = desk.bodies(Kind::Contract).iter().filter_map(|body| body.get("end")).collect();
    assert_eq!(ends, BTreeSet::from(["2026-12-31".to_owned(), "2025-02-28".to_owned()]));

    let mut desk = Desk::new(
        "姓名,身份证号,合同起始日期,合同终止日期\n\
         甲某,320102199003071511,2024.3,2026.12\n\
         乙某,32132219880815101X,2024-03-01,2024-02-01\n",
    );
    let plan = desk.plan();
    assert_eq!(faults(&plan, 0), [("C2", "contract_day_missing"), ("D2", "contract_day_missing")]);
    assert_eq!(faults(&plan, 1), [("D3", "end_before_start")]);
    desk.choices.months = Months::WholeMonths;
    desk.take();
    let spans: BTreeSet<_> =
        desk.bodies(Kind::Contract).iter().map(|body| (body.get("start"), body.get("end"))).collect();
    let whole = (Some("2024-03-01".to_owned()), Some("2026-12-31".to_owned()));
    assert!(spans.contains(&whole), "{spans:?}");
}

#[test]
fn a_second_line_of_a_person_is_a_second_contract() {
    let rows = "姓名,身份证号,单位,合同期限\n\
        甲某,320102199003071511,千灯镇,2021.3.1-2024.2.29\n\
        ,,,2024.3.1-2027.2.28\n\
        乙某,32132219880815101X,千灯镇,2022.1.1-2024.12.31\n";
    let mut desk = Desk::new(rows);
    for columns in [(0, 0), (1, 1), (2, 2)] {
        Arc::make_mut(&mut desk.book.sheets[0]).merge([workbook::Merge { rows: (1, 2), columns }]);
    }
    let plan = desk.plan();
    assert_eq!((plan.rows.len(), plan.counts().new), (2, 2), "two people stand on three lines");
    assert!(plan.rows.iter().all(|row| row.faults.is_empty()));
    desk.take();
    let ends = |desk: &Desk| -> BTreeSet<String> {
        desk.bodies(Kind::Contract).iter().filter_map(|body| body.get("end")).collect()
    };
    let three = BTreeSet::from(["2024-02-29", "2027-02-28", "2024-12-31"].map(str::to_owned));
    assert_eq!((desk.count(Kind::Person), desk.count(Kind::Engagement), ends(&desk)), (2, 2, three.clone()));
    assert_eq!(desk.plan().counts().same, 2, "the same file says nothing new");
    Arc::make_mut(&mut desk.book.sheets[0])
        .put(3, 3, workbook::Cell::Text("2024.3.1-2028.2.29".to_owned()))
        .unwrap();
    assert_eq!(desk.plan().counts().known, 1);
    desk.take();
    assert_eq!(desk.count(Kind::Contract), 3, "the second contract was changed, none was added");
    assert!(ends(&desk).contains("2028-02-29") && ends(&desk).contains("2024-02-29"));
}

#[test]
fn a_level_with_its_month_makes_a_certificate_of_that_month() {
    let rows = "姓名,身份证号,社工证等级\n甲某,320102199003071511,初级2021.6\n";
    let mut desk = Desk::new(rows);
    desk.take();
    let body = &desk.bodies(Kind::Certificate)[0];
    assert_eq!((body.get("level").as_deref(), body.get("obtained").as_deref()), (Some("1"), Some("2021-06")));
    assert_eq!(desk.plan().counts().same, 1);
}

#[test]
fn nothing_that_nobody_sees_comes_into_the_register() {
    let rows = "姓名,身份证号,备注\n甲\u{200b}某\u{202e},320102199003071511,说\u{feff}明\n乙\u{e000},32132219880815101X,\n";
    let mut desk = Desk::new(rows);
    Arc::make_mut(&mut desk.book.sheets[0])
        .put(2, 2, workbook::Cell::Text("说\u{0}明\u{2067}".to_owned()))
        .unwrap();
    let plan = desk.plan();
    let repairs: Vec<&str> = plan.rows[0].repairs.iter().map(|repair| repair.code).collect();
    assert_eq!(repairs, ["hidden", "hidden"]);
    assert_eq!((faults(&plan, 1), &plan.rows[1].state), (vec![("A3", "private_use")], &RowState::New));
    desk.take();
    let said: BTreeSet<_> = desk.bodies(Kind::Person).iter().filter_map(|body| body.get("name")).collect();
    assert_eq!(said, BTreeSet::from(["甲某".to_owned(), "乙\u{e000}".to_owned()]));
    assert!(desk.bodies(Kind::Person).iter().any(|body| body.get("remark").as_deref() == Some("说明")));
}

#[test]
fn one_decision_holds_for_all_cells_that_say_the_same() {
    let rows = "姓名,身份证号,社工证等级,录用日期\n\
        甲某,320102199003071511,社工员,2021.3\n\
        乙某,32132219880815101X, 社工员 ,2021.3\n\
        丙某,320583198511200020,持证,2021.3\n";
    let mut desk = Desk::new(rows);
    let level = taizhang_core::intake::target::Target::Field(Kind::Certificate, "level");
    let seen = |desk: &Desk| -> Vec<(String, usize)> {
        distinct(&desk.plan()).into_iter().map(|value| (value.seen, value.cells.len())).collect()
    };
    assert_eq!(seen(&desk), [("社工员".to_owned(), 2), ("持证".to_owned(), 1)]);
    desk.choices.answers.insert((level, "社工员".to_owned()), "无".to_owned());
    desk.choices.answers.insert((level, "持证".to_owned()), String::new());
    assert_eq!(seen(&desk), []);
    let plan = desk.plan();
    assert_eq!(plan.counts().new, 3);
    assert_eq!(plan.rows[0].repairs[0].code, "answered");
    assert_eq!(plan.rows[0].cells[2].taken.as_deref(), Some("0"));
    assert_eq!(plan.rows[2].cells[2].taken, None, "left open on purpose");
}

#[test]
fn what_is_said_for_the_batch_fills_gaps_and_replaces_nothing() {
    let mut desk =
        Desk::new("姓名,身份证号,用人单位\n甲某,320102199003071511,千灯镇\n乙某,32132219880815101X,\n");
    desk.choices.common.insert("signer", "甲公司".to_owned());
    desk.take();
    desk.choices.common = BTreeMap::from([
        ("signer", "乙公司".to_owned()),
        ("user", "玉山镇".to_owned()),
        ("insurance_registered", "2026-01-05".to_owned()),
    ]);
    assert_eq!(desk.plan().counts().known, 2);
    desk.take();
    let engagements = desk.bodies(Kind::Engagement);
    let all = |key: &str| engagements.iter().filter_map(|body| body.get(key)).collect::<BTreeSet<_>>();
    assert_eq!(all("signer"), BTreeSet::from(["甲公司".to_owned()]));
    assert_eq!(all("user"), BTreeSet::from(["千灯镇".to_owned(), "玉山镇".to_owned()]));
    assert_eq!(all("insurance_registered").len(), 1);
}

#[test]
fn who_is_in_the_register_and_not_in_the_file_is_listed_and_left_alone() {
    let mut desk = Desk::new(TWO);
    desk.take();
    let before = desk.office.registry.head.sequence;
    desk.book =
        workbook::read("姓名,身份证号\n甲某,320102199003071511\n丙某,32132219880815101X\n".as_bytes(), "x")
            .unwrap();
    let plan = desk.plan();
    let absent: Vec<String> =
        absent(&desk.office.registry, &plan, ON).into_iter().map(|person| person.name).collect();
    assert_eq!(absent, ["乙某"]);
    assert_eq!(desk.office.registry.head.sequence, before);
}

#[test]
fn a_field_is_set_for_everybody_ticked_in_one_batch_with_one_undo() {
    let mut desk = Desk::new(TWO);
    desk.take();
    let people: Vec<Id> = desk.office.registry.of_kind(Kind::Person).map(|record| record.id).collect();
    let user = (Kind::Engagement, "user");
    assert!(fields().iter().any(|(kind, keys)| *kind == user.0 && keys.contains(&user.1)));
    let set = |desk: &Desk, text: &str, gaps_only: bool| {
        set_field(&desk.office.registry, &people, ON, user, text, gaps_only).unwrap()
    };
    let gaps = set(&desk, "玉山镇工会", true);
    assert_eq!((gaps.filled, gaps.differing, gaps.edits.len()), (0, 2, 0), "both name a unit already");
    let all = set(&desk, "玉山镇工会", false);
    let before = desk.office.registry.head.sequence;
    let batch = desk.office.edit(all.edits).unwrap();
    let sequence = desk.office.registry.head.sequence;
    let users = |desk: &Desk| -> BTreeSet<String> {
        desk.bodies(Kind::Engagement).iter().filter_map(|body| body.get("user")).collect()
    };
    assert_eq!((sequence, users(&desk)), (before + 1, BTreeSet::from(["玉山镇工会".to_owned()])));
    assert_eq!(set(&desk, "玉山镇工会", false).same, 2);
    desk.office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    assert_eq!(users(&desk), BTreeSet::from(["千灯镇".to_owned(), "周市镇".to_owned()]));
    let wrong = set_field(&desk.office.registry, &people, ON, (Kind::Engagement, "hired"), "去年", false);
    assert_eq!(wrong.unwrap_err().place, "engagement.hired");
}

#[test]
fn the_strokes_and_words_with_which_offices_leave_a_cell_open() {
    let rows = "姓名,身份证号,社工证等级,录用日期,手机\n甲某,320102199003071511,/,无,——\n";
    let plan = Desk::new(rows).plan();
    assert!(plan.rows[0].faults.is_empty(), "{:?}", plan.rows[0].faults);
    let taken: Vec<_> = plan.rows[0].cells[2..].iter().map(|cell| cell.taken.as_deref()).collect();
    assert_eq!(taken, [Some("0"), None, None], "of a certificate the stroke says that there is none");
}

#[test]
fn what_one_cell_says_of_another_gives_way_to_that_others_own() {
    let rows = "姓名,身份证号,取得时间,社工证等级,合同期限\n\
        甲某,320102199003071511,2020.5,初级2021.6,2021.3.1起无固定期限\n";
    let mut desk = Desk::new(rows);
    desk.take();
    assert_eq!(desk.bodies(Kind::Certificate)[0].get("obtained").as_deref(), Some("2020-05"));
    let contract = &desk.bodies(Kind::Contract)[0];
    assert_eq!([contract.get("kind"), contract.get("end")], [Some("2".to_owned()), None]);
}

#[test]
fn what_was_typed_in_place_of_a_cell_has_none_of_its_repairs() {
    let mut desk = Desk::new("姓名,身份证号,民族\n甲某,320102199003071511,汉族\n");
    Arc::make_mut(&mut desk.book.sheets[0]).put(2, 2, workbook::Cell::Text("=\"汉\"".to_owned())).unwrap();
    let codes = |desk: &Desk| -> Vec<&'static str> {
        desk.plan().rows[0].repairs.iter().map(|repair| repair.code).collect()
    };
    assert_eq!(codes(&desk), ["formula_text", "short_form"]);
    desk.choices.corrections.insert((2, 2), "汉族".to_owned());
    assert_eq!(codes(&desk), [""; 0]);
}

#[test]
fn of_two_educations_in_doubt_none_is_taken_and_of_two_alike_the_first() {
    let rows = "姓名,身份证号,全日制学历,全日制毕业院校,在职学历,在职毕业院校\n\
        甲某,320102199003071511,大专,苏州大学,本科,江苏开放大学\n\
        乙某,32132219880815101X,本科,南京大学,本科,江苏开放大学\n\
        丙某,320583198511200020,大专,苏州大学,学富五车,江苏开放大学\n";
    let mut desk = Desk::new(rows);
    desk.take();
    let read: BTreeSet<[String; 4]> = desk
        .bodies(Kind::Person)
        .iter()
        .map(|body| {
            ["name", "education", "school", "study_mode"].map(|key| body.get(key).unwrap_or_default())
        })
        .collect();
    let expected =
        [["甲某", "21", "江苏开放大学", "P"], ["乙某", "21", "南京大学", "F"], ["丙某", "", "", ""]];
    assert_eq!(read, expected.map(|person| person.map(str::to_owned)).into());
}

/// A number of somebody that ends in 000 and is whole, and the days after it.
fn round_number(from: &str) -> String {
    let from: NaiveDate = from.parse().unwrap();
    let number = |day| taizhang_core::domain::id_number::numbered(320583, day, 100);
    from.iter_days().map(number).find(|number| number.ends_with("000")).unwrap()
}

/// A program that keeps fifteen digits writes 000 for the last three; of a thousand numbers one ends so by itself.
#[test]
fn a_column_that_has_lost_digits_is_known_by_one_that_is_broken_or_by_too_many() {
    let whole = ["1980-01-01", "1983-01-01", "1986-01-01", "1989-01-01"].map(round_number);
    let refused = |numbers: &[&str], typed: Option<(u32, &str)>| -> Vec<bool> {
        let rows: String = ["甲某", "乙某", "丙某", "丁某"]
            .iter()
            .zip(numbers)
            .map(|(name, number)| format!("{name},{number}\n"))
            .collect();
        let mut desk = Desk::new(&format!("姓名,身份证号\n{rows}"));
        desk.choices.corrections.extend(typed.map(|(row, text)| ((row, 1), text.to_owned())));
        let lost = |fault: &taizhang_core::intake::plan::Fault| fault.code == "id_digits_lost";
        desk.plan().rows.iter().map(|row| row.faults.iter().any(lost)).collect()
    };
    assert_eq!(refused(&[&whole[0], &whole[1]], None), [false, false], "both may be so by themselves");
    let all: Vec<&str> = whole.iter().map(String::as_str).collect();
    assert_eq!(refused(&all[..3], None), [true; 3]);
    let broken = format!("{}2000", &whole[1][..14]);
    assert!(refused(&[&whole[0], &broken], None)[0]);
    // What somebody has typed from the card is no copy of the program's.
    assert_eq!(refused(&[&broken, &broken, "32132219880815101X"], Some((3, &whole[0])))[1..], [false, false]);
}

#[test]
fn rows_that_are_not_what_they_begin_like() {
    let rows = "序号,姓名,身份证号\n以下各位，由昆山市总工会,,\n千灯镇总工会（北楼办公）,,\n负责人,甲某,320102199003071511\n";
    let mut desk = Desk::new(rows);
    let plan = desk.plan();
    assert_eq!(
        (plan.units.len(), plan.counts().new),
        (0, 1),
        "a sentence is no unit, a number makes a person"
    );
    desk.take();
    assert!(!desk.bodies(Kind::Engagement).iter().any(|body| body.has("user")));
}

#[test]
fn a_field_that_is_somebodys_own_is_set_for_nobody_else() {
    let may = fields();
    let offered = |kind: Kind, key: &str| may.iter().any(|(own, keys)| *own == kind && keys.contains(&key));
    for key in ["name", "id_number"] {
        assert!(!offered(Kind::Person, key), "{key}");
    }
    assert!(!offered(Kind::Engagement, "previous"), "what went before is each person's own");
    assert!(offered(Kind::Person, "education") && offered(Kind::Engagement, "hired"));
}

/// Who has left, and who is another office's, is left out and counted.
#[test]
fn a_field_is_set_for_own_people_at_work_alone() {
    let mut desk = Desk::new(TWO);
    desk.take();
    let registry = &desk.office.registry;
    let people: Vec<Id> = registry.of_kind(Kind::Person).map(|record| record.id).collect();
    let engagement = registry.about(people[0]).find(|record| record.kind() == Kind::Engagement).unwrap().id;
    let exit = crate::office::fields([("date", "2026-10-31"), ("kind", "11")]);
    let links = [("engagement", Target::Known(engagement))];
    desk.office.edit(vec![new(Kind::Exit, Some(Target::Known(people[0])), &links, exit)]).unwrap();
    let set = |registry: &Registry, kind: Kind, key: &str, text: &str| {
        let setting = set_field(registry, &people, ON, (kind, key), text, false).unwrap();
        (setting.edits.len(), setting.left_out)
    };
    assert_eq!(set(&desk.office.registry, Kind::Engagement, "signer", "甲公司"), (1, 1));
    let mut city = Office::new(&party(2, "苏州市总工会", OfficeLevel::City), &[]);
    city.take(&desk.office.upward(&[])).unwrap();
    assert!(people.iter().all(|person| city.registry.find(*person).is_some()));
    assert_eq!(set(&city.registry, Kind::Person, "education", "21"), (0, 2));
    assert_eq!(set(&city.registry, Kind::Engagement, "signer", "甲公司"), (0, 2));
    // Nor does the superior's own roster miss them.
    let plan = Desk::new("姓名,身份证号\n丙某,32132219880815101X\n").plan();
    assert_eq!(absent(&city.registry, &plan, ON).len(), 0);
    // Who has left is missed by nobody; whose number is damaged is there by name, and a namesake is another.
    let names = |rows: &str| -> Vec<String> {
        let plan = Desk::new(&format!("姓名,身份证号\n{rows}\n")).plan();
        absent(&desk.office.registry, &plan, ON).into_iter().map(|person| person.name).collect()
    };
    let at_work = registry_name(&desk.office.registry, people[1]);
    assert_eq!(names("丙某,32132219880815101X"), [at_work.as_str()]);
    assert_eq!(names(&format!("{at_work},3201021990030715")), [""; 0]);
    assert_eq!(names(&format!("{at_work},32132219880815101X")), [at_work.as_str()]);
}

#[test]
fn drafts_that_the_file_does_not_name_are_missed_too() {
    let above = party(3, "昆山市总工会", OfficeLevel::County);
    let mut town = Office::new(&party(4, "千灯镇总工会", OfficeLevel::Grassroots), &[above]);
    town.edit(hire("丁某", 1, "千灯镇总工会")).unwrap();
    assert!(town.registry.of_kind(Kind::Person).all(|record| record.draft));
    let plan = Desk::new("姓名,身份证号\n丙某,32132219880815101X\n").plan();
    assert_eq!(absent(&town.registry, &plan, ON).len(), 1);
}

fn registry_name(registry: &Registry, person: Id) -> String {
    registry.find(person).unwrap().body.get("name").unwrap()
}

#[test]
fn what_is_not_understood_is_listed_by_how_often_and_what_is_decided_by_what_it_still_decides() {
    let rows = "姓名,身份证号,社工证等级,出生日期\n\
        甲某,320102199003071511,持证,不详\n\
        乙某,32132219880815101X,社工员,不详\n\
        丙某,320583198511200020,社工员,不详\n";
    let mut desk = Desk::new(rows);
    let seen: Vec<(String, usize)> =
        distinct(&desk.plan()).into_iter().map(|value| (value.seen, value.cells.len())).collect();
    assert_eq!(seen, [("社工员".to_owned(), 2), ("持证".to_owned(), 1)], "the number gives the birth date");
    let level = taizhang_core::intake::target::Target::Field(Kind::Certificate, "level");
    desk.choices.answers.insert((level, "社工员".to_owned()), "无".to_owned());
    desk.choices.corrections.insert((4, 2), "中级".to_owned());
    let counts: Vec<usize> =
        answered(&desk.plan(), &desk.choices).iter().map(|answered| answered.count).collect();
    assert_eq!(counts, [1], "one cell was typed anew");
}

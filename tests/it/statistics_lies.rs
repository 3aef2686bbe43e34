//! Figures as a liar states them, and as somebody curious takes one from another.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::{Batch, Change};
use taizhang_core::report::overview::{Seen, lines};
use taizhang_core::report::statistics::{Census, Scope, census_on};
use taizhang_core::words::Lang;

use crate::forge::{also_stating, pieces, record};
use crate::line::{Line, line};
use crate::office::{Office, Written};
use crate::pay::{month, save};
use crate::period_report::{filed, set_clock};
use crate::practice::WORLD;
use crate::statistics_reported::{add, figure, files, name, paying, told};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two files of one month are two days: what the first told and the second tells must not tell what a newcomer is paid, nor
/// does it at the third asking.
#[test]
fn a_newcomers_pay_cannot_be_had_from_two_files_of_one_month() {
    let mut line = paying(7);
    let county = line.county.id();
    let first = files(&mut line.county, "2026-03-05", "2026-02", 7);
    line.city.take(&first).unwrap();
    add(&mut line.county, 8, 8);
    for (on, paid) in [("2026-03-12", true), ("2026-03-20", false), ("2026-03-28", false)] {
        let text = if paid { files(&mut line.county, on, "2026-02", 8) } else { again(&mut line.county, on) };
        line.city.take(&text).unwrap();
        assert_eq!(told(&line.city, county, "2026-03-30"), (0, 0, true), "{on}");
    }
    // What was told in March is known in April too.
    let april = files(&mut line.county, "2026-04-05", "2026-03", 8);
    line.city.take(&april).unwrap();
    assert!(told(&line.city, county, "2026-04-06").2);
    // Five more are told together.
    add(&mut line.county, 9, 12);
    let april = files(&mut line.county, "2026-04-15", "2026-03", 12);
    line.city.take(&april).unwrap();
    assert_eq!(told(&line.city, county, "2026-04-16"), (12 * 580_000, 12, false));
}

/// Beside the day stands the same day a year before: the two tell of nobody either.
#[test]
fn a_newcomers_pay_cannot_be_had_from_the_year_before() {
    let mut line = paying(8);
    files(&mut line.county, "2025-03-05", "2025-02", 7);
    files(&mut line.county, "2026-03-05", "2026-02", 8);
    let registry = &line.county.registry;
    let pay = figure("pay");
    let on = day("2026-03-05");
    let now = Census::take(registry, on, &[pay]);
    let before = census_on(registry, day("2025-03-05"), &[pay]).beside(&now);
    let seen = Seen { now: &now, before: Some(&before), months: None, office: None, lang: Lang::Zh };
    let told = &lines(&[pay], seen)[0];
    assert!(told.now.contains("5,800"), "{told:?}");
    assert_eq!((told.before.as_str(), told.change.as_str()), ("＊", ""), "{told:?}");
}

/// Files once more with what is there.
fn again(office: &mut Office, on: &str) -> String {
    set_clock(office, on);
    office.upward(&[])
}

/// In the practised county, office by office: neither what is told of both days, nor what the whole and the others leave of
/// them, tells of a few.
#[test]
fn two_days_beside_each_other_tell_of_no_few() {
    let registry = &WORLD.registers[2].registry;
    let pay = figure("pay");
    let (mut told, mut hidden) = (0, 0);
    for on in ["2026-11-24", "2026-08-10", "2026-05-20"].map(day) {
        let now = census_on(registry, on, &[pay]);
        for before in [20, 40, 100, 200].map(|days| on - chrono::Days::new(days)) {
            let alone = census_on(registry, before, &[pay]);
            let then = alone.clone().beside(&now);
            let scopes =
                now.rows.iter().map(|row| row.office).filter(|office| *office != registry.office().unwrap());
            let parts: Vec<Scope> = scopes
                .map(Scope::under)
                .chain([Scope::own(registry.office().unwrap()), Scope::unplaced(registry.office().unwrap())])
                .collect();
            let apart = |scope| -> BTreeSet<Id> {
                now.paid(scope).symmetric_difference(&then.paid(scope)).copied().collect()
            };
            let is_told = |scope| [&now, &then].iter().all(|own| !own.of(pay, scope).withheld);
            let few = |people: usize| (1..5).contains(&people);
            let mut rest = BTreeSet::new();
            for scope in parts {
                if is_told(scope) {
                    assert!(!few(apart(scope).len()), "{on} {before}");
                    told += apart(scope).len();
                } else {
                    rest.extend(apart(scope));
                    hidden += usize::from(!alone.of(pay, scope).withheld && then.of(pay, scope).withheld);
                }
            }
            assert!(!is_told(Scope::default()) || !few(rest.len()), "{on} {before}: {} are left", rest.len());
        }
    }
    println!("{told} told of, {hidden} offices hidden beside another day");
    assert!(hidden > 0, "there is something to hide");
}

const PLAIN: &str =
    r#"{"figure":"insurance","unit":"percent","numerator":9,"denominator":10,"missing":0,"known":10}"#;

fn totals(owner: Id, n: u128, month: &str, on: &str, rows: &str) -> Record {
    let mut lie = record(n, owner, owner, Kind::FigureTotals, &[("month", month), ("day", on)]);
    lie.body.set("figures", Some(rows)).unwrap();
    lie
}

/// Lists both counties below the city.
fn listed() -> Line {
    let mut line = line();
    let city = line.city.id();
    let parent = city.to_string();
    for (id, name) in [(line.county.id(), "昆山市总工会"), (line.other.id(), "太仓市总工会")] {
        let facts = [("name", name), ("level", "3"), ("office_type", "GOV"), ("parent", &*parent)];
        let listed = record(id.as_u128(), city, id, Kind::Office, &facts);
        let batch = Batch::new("write", "", vec![Change::Put(Arc::new(listed))]);
        assert_eq!(line.city.write(&batch, &[]), Written::Done);
    }
    line
}

/// The file with a row in the place of the plain one, as no form would write it.
fn with_row(office: &mut Office, row: &str) -> String {
    let own = office.id();
    let text = also_stating(
        &office.upward(&[]),
        &[totals(own, 9, "2026-03", "2026-03-03", &format!("[{PLAIN}]"))],
        &office.key,
    );
    let pieces = pieces(&text);
    assert!(pieces.parts["province"].contains(PLAIN));
    pieces.with_part("province", |part| part.replace(PLAIN, row)).signed(&office.key)
}

/// What cannot be a figure refuses the file that states it.
#[test]
fn what_cannot_be_a_figure_is_not_taken_in() {
    for wrong in [
        PLAIN.replace(":9,", ":-9,"),
        PLAIN.replace(":10,\"missing\"", ":-10,\"missing\""),
        PLAIN.replace(":9,", ":1000000000000000000,"),
        PLAIN.replace(":9,", ":9e0,"),
        PLAIN.replace(":9,", ":NaN,"),
        PLAIN.replace("\"missing\":0", "\"missing\":4294967295"),
        PLAIN.replace("\"known\":10", "\"known\":4294967295"),
        PLAIN.replace("\"missing\":0", "\"missing\":-1"),
        PLAIN.replace('}', ",\"period\":\"2026-13\"}"),
        PLAIN.replace('}', ",\"by\":[[\"x\",-1]]}"),
        PLAIN.replace("insurance", &"九".repeat(41)),
    ] {
        let mut line = listed();
        let text = with_row(&mut line.county, &wrong);
        assert!(line.city.take(&text).is_err(), "{wrong}");
    }
    let mut line = listed();
    let text = with_row(&mut line.county, PLAIN);
    line.city.take(&text).unwrap();
}

/// A liar's figures are its own: what another office has stated shows as it was stated, and the sum stays a sum.
#[test]
fn a_liars_figures_hide_and_break_nobody_elses() {
    let mut line = listed();
    let (county, other) = (line.county.id(), line.other.id());
    let huge = r#"{"figure":"pay","unit":"yuan-each","numerator":9007199254740991,"denominator":1,"missing":99999999,"known":3}"#;
    let honest =
        r#"{"figure":"pay","unit":"yuan-each","numerator":3480000,"denominator":6,"missing":1,"known":6}"#;
    let lie = line.county.stating(&[totals(county, 9, "2026-03", "2026-03-03", &format!("[{huge}]"))]);
    line.city.take(&lie).unwrap();
    let text = line.other.stating(&[totals(other, 9, "2026-03", "2026-03-03", &format!("[{honest}]"))]);
    line.city.take(&text).unwrap();
    let pay = figure("pay");
    let census = Census::take(&line.city.registry, day("2026-03-09"), &[pay]);
    let own = census.of(pay, Scope::under(other));
    assert_eq!((own.numerator, own.known, own.withheld), (3_480_000, 6, false));
    let few = census.of(pay, Scope::under(county));
    assert!(few.withheld && few.numerator == 0, "of three nothing is told, whoever says it: {few:?}");
    let whole = census.of(pay, Scope::default());
    assert_eq!((whole.numerator, whole.known, whole.withheld), (3_480_000, 6, false));
}

/// A thousand offices that state the largest figure there is: a sum, and no panic.
#[test]
fn the_largest_figures_can_be_added() {
    use taizhang_core::report::statistics::Counted;
    let largest = Counted {
        numerator: i64::MAX,
        denominator: i64::MAX,
        missing: u32::MAX,
        known: u32::MAX,
        by: vec![("1".into(), i64::MAX)],
        ..Counted::default()
    };
    let mut sum = largest.clone();
    sum.add(&largest);
    assert_eq!((sum.numerator, sum.missing, sum.of("1")), (i64::MAX, u32::MAX, i64::MAX));
}

/// A day to come says nothing yet; of two of a month the later day counts; an older file that comes late changes nothing.
#[test]
fn days_to_come_doubles_and_late_files_change_nothing() {
    let mut line = listed();
    let county = line.county.id();
    let rows = |numerator: u32| format!("[{}]", PLAIN.replace(":9,", &format!(":{numerator},")));
    let late = line.county.stating(&[totals(county, 1, "2026-03", "2026-03-01", &rows(1))]);
    let lies = [
        totals(county, 9, "2026-03", "2026-03-02", &rows(2)),
        totals(county, 10, "2026-03", "2026-03-04", &rows(4)),
        totals(county, 11, "1990-01", "2026-03-03", &rows(3)),
        totals(county, 12, "2099-12", "2099-12-31", &rows(7)),
    ];
    let text = line.county.stating(&lies);
    line.city.take(&text).unwrap();
    let own = figure("insurance");
    let seen = |line: &Line| {
        let census = Census::take(&line.city.registry, day("2026-03-09"), &[own]);
        census.of(own, Scope::default()).numerator
    };
    assert_eq!(seen(&line), 4);
    let _ = line.city.take(&late);
    assert_eq!(seen(&line), 4, "an older file");
    let _ = line.city.take(&text);
    assert_eq!(seen(&line), 4, "twice is once");
}

/// Totals come in a file going up, and in nothing else.
#[test]
fn totals_come_in_no_other_file() {
    let mut line = filed();
    let (county, city) = (line.county.id(), line.city.id());
    let rows = format!("[{PLAIN}]");
    for owner in [county, city] {
        let lie = line.city.sharing(county, &[totals(owner, 9, "2026-03", "2026-03-03", &rows)]);
        assert_eq!(line.county.take(&lie).unwrap_err().code, "say-receipt");
    }
    let town = line.township.id();
    let person = Id::from_u128(901);
    let mut about = totals(town, 902, "2026-03", "2026-03-03", &rows);
    about.subject = person;
    let drafted = [record(901, town, person, Kind::Person, &[("name", "谎称")]), about];
    let text = line.township.drafting(person, drafted);
    assert!(line.county.take(&text).is_err());
    assert!(line.county.registry.of_kind(Kind::FigureTotals).all(|own| own.owner == county));
}

/// Five thousand months of totals cost whoever reads them no more than their reading.
#[test]
fn thousands_of_totals_are_no_weight() {
    let mut line = listed();
    let county = line.county.id();
    let rows = format!("[{PLAIN}]");
    let lies: Vec<Record> =
        (0..5000).map(|n| totals(county, 1000 + n, "2026-03", "2026-03-03", &rows)).collect();
    let text = line.county.stating(&lies);
    let begun = std::time::Instant::now();
    line.city.take(&text).unwrap();
    let taken = begun.elapsed();
    let begun = std::time::Instant::now();
    let own = figure("insurance");
    for _ in 0..26 {
        let census = Census::take(&line.city.registry, day("2026-03-09"), &[own]);
        assert_eq!(census.of(own, Scope::default()).numerator, 9);
    }
    let counted = begun.elapsed();
    println!("taken in {taken:?}, counted 26 times in {counted:?}");
    assert!(counted.as_secs() < 10, "{counted:?}");
}

/// 工资 of the months told of one after the other: who is paid in the second and not in the first is never one of a few.
#[test]
fn what_is_told_of_pay_is_far_from_all_that_was_told_before() {
    let mut line = paying(12);
    let county = line.county.id();
    let mut seen: Vec<u32> = Vec::new();
    for (on, paid_for, from, people) in [
        ("2026-03-05", "2026-02", 0, 6),
        ("2026-03-06", "2026-02", 6, 12),
        ("2026-03-07", "2026-02", 12, 7),
        ("2026-04-05", "2026-03", 0, 7),
        ("2026-04-06", "2026-03", 7, 12),
    ] {
        // Whoever comes is typed into the sheet, whoever goes is struck off it.
        let figures: &[&str] = if from < people { &["4000", "1800"] } else { &["", ""] };
        let names: Vec<String> = (from.min(people) + 1..=from.max(people)).map(name).collect();
        let typed: Vec<(&str, &[&str])> = names.iter().map(|own| (own.as_str(), figures)).collect();
        set_clock(&mut line.county, on);
        save(&mut line.county, month(paid_for), &typed);
        let text = again(&mut line.county, on);
        line.city.take(&text).unwrap();
        let (_, known, withheld) = told(&line.city, county, on);
        if !withheld {
            assert_eq!(known, people, "{on}");
            let near = seen.iter().find(|own| (1..5).contains(&own.abs_diff(people)));
            assert_eq!(near, None, "{on}: of {people} it is told");
            seen.push(people);
        }
    }
    assert_eq!(seen, [6, 12, 12], "something is told");
}

/// A part that the figure does not have has no word, and is not shown.
#[test]
fn parts_that_a_figure_does_not_have_are_not_shown() {
    let mut line = listed();
    let county = line.county.id();
    let honour = figure("honour");
    let unit = honour.measure.code();
    let rows = format!(
        r#"[{{"figure":"honour","unit":"{unit}","numerator":7,"denominator":0,"missing":0,"known":0,"by":[["<b>",3],["1",4]]}}]"#
    );
    let text = line.county.stating(&[totals(county, 9, "2026-03", "2026-03-03", &rows)]);
    line.city.take(&text).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    let census = Census::take(&line.province.registry, day("2026-03-09"), &[honour]);
    let own = census.of(honour, Scope::under(county));
    let parts: Vec<(&str, i64)> = own.by.iter().map(|(code, number)| (code.as_ref(), *number)).collect();
    assert_eq!((own.numerator, parts), (7, vec![("1", 4)]));
}

//! Figures whose records stay below: what travels in a file, who may say it, and what is not told of pay.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use taizhang_core::domain::FigureTotals;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{In, Kind, Part, Record};
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::{Batch, Change, Registry};
use taizhang_core::report::home;
use taizhang_core::report::statistics::figure::Count;
use taizhang_core::report::statistics::withhold::{among, over_days};
use taizhang_core::report::statistics::{
    self, Census, Counted, Figure, Measure, Scope, Span, Which, behind, census_on, reported,
};

use taizhang_core::words::Lang;

use crate::forge::{record, township};
use crate::line::{Line, line};
use crate::office::{Office, Written, hire};
use crate::pay::{month, save};
use crate::practice::{WORLD, today};

fn registry(level: usize) -> &'static Registry {
    &WORLD.registers[level].registry
}

pub fn figure(id: &str) -> &'static Figure {
    statistics::find(id).unwrap()
}

fn travelling() -> Vec<&'static Figure> {
    statistics::all().filter(|figure| reported::travels(figure)).collect()
}

/// What the province counts from statements is what those below counted of the same people.
#[test]
fn what_is_reported_is_what_was_counted() {
    let (city, county) = (WORLD.registers[1].profile.office(), WORLD.registers[2].profile.office());
    let figures = travelling();
    let counted = Census::take(registry(2), today(), &figures);
    for above in [registry(0), registry(1)] {
        let census = Census::take(above, today(), &figures);
        for figure in figures.iter().filter(|figure| !reported::is_readable(above, figure)) {
            let told = census.of(figure, Scope::under(county));
            let own = counted.of(figure, Scope::default());
            assert_eq!(told.reported, Some((today(), today())), "{}", figure.id);
            assert_eq!((told.heard, told.silent), (1, 0), "{}", figure.id);
            assert_eq!(Counted { reported: None, heard: 0, reached: 0, ..told }, own, "{}", figure.id);
        }
    }
    // What reaches the city and not the province: the city's whole is that of its counties as the province hears it.
    let (seen, heard) =
        (Census::take(registry(1), today(), &figures), Census::take(registry(0), today(), &figures));
    for figure in figures.iter().filter(|figure| figure.part == Part::City) {
        let own = seen.of(figure, Scope::default());
        let told = heard.of(figure, Scope::under(city));
        let numbers = |own: &Counted| (own.numerator, own.denominator, own.missing, own.by.clone());
        assert_eq!(numbers(&told), numbers(&own), "{}", figure.id);
    }
    let score = seen.of(figure("score"), Scope::default());
    assert!(score.denominator > 200, "there is something to add: {score:?}");
    let pay = heard.of(figure("pay"), Scope::under(county));
    assert!(pay.known >= 5 && pay.number(Measure::YuanEach).unwrap() > 1_000.0, "{pay:?}");
    // Who has reported nothing is told of, and nothing is made of it.
    assert!(heard.of(figure("pay"), Scope::default()).silent > 0);
    assert!(
        heard
            .children(figure("pay"), Some(city))
            .iter()
            .all(|child| child.span == Span::Under || child.counted.known == 0),
        "a city pays nobody"
    );
    assert_eq!(behind(registry(0), today(), figure("pay"), Scope::under(city), Which::All), [], "no people");
}

/// 据…上报: beside a figure stands from which day it was reported, and who is not in it.
#[test]
fn what_is_not_counted_here_says_so() {
    let county = WORLD.registers[2].profile.office();
    let pay = |level: usize, scope| {
        let own = Census::take(registry(level), today(), &[figure("pay")]).of(figure("pay"), scope);
        statistics::notes(&own, Lang::Zh)
    };
    assert_eq!(pay(1, Scope::under(county)), ["据下级上报（2026-11-24）"]);
    assert_eq!(pay(2, Scope::default()), [""; 0], "counted here, of everybody");
    let whole = pay(0, Scope::default());
    assert!(whole[0].starts_with("据下级上报") && whole[1].contains("；未上报 "), "{whole:?}");
    let hidden = Counted { withheld: true, missing: 2, ..Counted::default() };
    let said = statistics::notes(&hidden, Lang::Zh);
    assert_eq!(said, ["不足 5 人或可推算出个人薪酬，不显示"]);
    let days = ["2026-03-01", "2026-04-01"].map(|day| day.parse().unwrap());
    let two = Counted { reported: Some((days[0], days[1])), ..Counted::default() };
    assert_eq!(statistics::notes(&two, Lang::Zh), ["据下级上报（2026-03-01 至 2026-04-01）"]);
}

/// 薪酬保障 at a superior: of whom nothing was reported is not left out in silence, in no figure (clause 48).
#[test]
fn whoever_reported_nothing_is_missing() {
    let reported = travelling().into_iter().filter(|figure| !reported::is_readable(registry(0), figure));
    let figures: Vec<&Figure> = reported.chain([figure("active")]).collect();
    let census = Census::take(registry(0), today(), &figures);
    let everybody = census.of(figure("active"), Scope::default()).numerator;
    for own in figures.iter().filter(|own| own.id != "active") {
        let counted = census.of(own, Scope::default());
        assert!(counted.heard > 0 && counted.silent > 100, "{}: {counted:?}", own.id);
        assert_eq!(
            i64::from(counted.reached + counted.unheard),
            everybody,
            "{}: nobody is forgotten",
            own.id
        );
        if matches!(own.count, Count::People(_)) {
            assert!(counted.missing >= counted.unheard, "{}: {counted:?}", own.id);
        } else {
            assert!(counted.missing > 0, "{}: {counted:?}", own.id);
        }
    }
    // Of insurance everybody in post is either in it or missing.
    for (level, id) in [(0, "insurance"), (0, "fund"), (0, "pay"), (1, "insurance"), (1, "pay")] {
        let census = Census::take(registry(level), today(), &[figure(id), figure("active")]);
        let (own, all) =
            (census.of(figure(id), Scope::default()), census.of(figure("active"), Scope::default()));
        let told = i64::from(own.known + own.missing);
        // Whoever left this year may still stand in it.
        assert!(told >= all.numerator, "{id} at {level}: {told} of {}: {own:?}", all.numerator);
    }
    // Nothing reported is not 0: no budget is said of a city that is silent.
    let budget = census.children(figure("budget"), None);
    let silent: Vec<_> = budget.iter().filter(|child| child.counted.heard == 0).collect();
    assert!(silent.len() > 10 && silent.iter().all(|child| child.counted.number(Measure::Yuan).is_none()));
    let said = statistics::notes(&census.of(figure("pay"), Scope::default()), Lang::Zh).join("");
    assert!(said.contains("已上报 ") && said.contains("涉及在岗 ") && said.contains("未上报 "), "{said}");
}

#[test]
fn only_reported_days_are_offered() {
    assert_eq!(reported::days(registry(0), figure("pay")), Some(vec![today()]));
    assert_eq!(reported::days(registry(0), figure("active")), None, "any day");
    assert_eq!(reported::days(registry(2), figure("pay")), None, "the county counts it itself");
    let before: NaiveDate = "2026-11-23".parse().unwrap();
    let census = census_on(registry(0), before, &[figure("pay")]);
    let pay = census.of(figure("pay"), Scope::default());
    assert_eq!((pay.reported, pay.known), (None, 0), "before it was reported nobody knew");
    assert!(pay.silent > 100);
}

/// A line whose county pays so many people; the city lists it.
pub fn paying(people: u32) -> Line {
    let mut line = line();
    let (city, county) = (line.city.id(), line.county.id());
    let parent = city.to_string();
    let facts = [("name", "昆山市总工会"), ("level", "3"), ("office_type", "GOV"), ("parent", &*parent)];
    let listed = record(county.as_u128(), city, county, Kind::Office, &facts);
    let batch = Batch::new("write", "", vec![Change::Put(Arc::new(listed))]);
    assert_eq!(line.city.write(&batch, &[]), Written::Done);
    add(&mut line.county, 1, people);
    line
}

pub fn name(n: u32) -> String {
    format!("职工{}", char::from_u32(0x4e00 + n).unwrap())
}

pub fn add(county: &mut Office, first: u32, last: u32) {
    for n in first..=last {
        county.edit(hire(&name(n), n, "玉山镇工会")).unwrap();
    }
}

/// The office files on a day of a month with the pay of the month before, of the first so many.
pub fn files(county: &mut Office, day: &str, paid_for: &str, people: u32) -> String {
    county.now = DateTime::parse_from_rfc3339(&format!("{day}T09:00:00+08:00")).unwrap();
    let names: Vec<String> = (1..=people).map(name).collect();
    let typed: Vec<(&str, &[&str])> = names.iter().map(|own| (own.as_str(), &["4000", "1800"][..])).collect();
    save(county, month(paid_for), &typed);
    county.upward(&[])
}

pub fn told(office: &Office, county: Id, day: &str) -> (i64, u32, bool) {
    let census = Census::take(&office.registry, day.parse().unwrap(), &[figure("pay")]);
    let own = census.of(figure("pay"), Scope::under(county));
    (own.numerator, own.known, own.withheld)
}

/// Two days tell what one newcomer is paid, unless the second is not told; nor does any later one that, beside any told
/// before it, would tell of a few.
#[test]
fn a_newcomers_pay_cannot_be_had_from_two_files() {
    let mut line = paying(7);
    let county = line.county.id();
    let first = files(&mut line.county, "2026-03-05", "2026-02", 7);
    assert!(first.contains("\"figure\":\"pay\"") && !first.contains("members"), "who they are stays here");
    for text in ["职工一", "\"base\"", "monthly-pay"] {
        assert!(!first.contains(text), "{text}: no lower record leaves");
    }
    line.city.take(&first).unwrap();
    let pay = 7 * 580_000;
    assert_eq!(told(&line.city, county, "2026-03-06"), (pay, 7, false));

    add(&mut line.county, 8, 8);
    let second = files(&mut line.county, "2026-04-05", "2026-03", 8);
    line.city.take(&second).unwrap();
    assert_eq!(
        told(&line.city, county, "2026-04-06"),
        (0, 0, true),
        "one more would be told by the difference"
    );

    add(&mut line.county, 9, 12);
    let third = files(&mut line.county, "2026-05-05", "2026-04", 12);
    line.city.take(&third).unwrap();
    assert_eq!(
        told(&line.city, county, "2026-05-06"),
        (12 * 580_000, 12, false),
        "five more are told together"
    );

    add(&mut line.county, 13, 13);
    let fourth = files(&mut line.county, "2026-06-05", "2026-05", 13);
    line.city.take(&fourth).unwrap();
    assert!(told(&line.city, county, "2026-06-06").2);
    // The same month once more, with everybody: the month's totals are told anew, and are one record.
    let totals = |office: &Office| office.registry.of_kind(Kind::FigureTotals).count();
    let before = totals(&line.county);
    line.county.upward(&[]);
    assert_eq!((before, totals(&line.county)), (4, 4));
}

#[test]
fn fewer_than_five_are_not_told() {
    let mut line = paying(4);
    let county = line.county.id();
    let first = files(&mut line.county, "2026-03-05", "2026-02", 4);
    line.city.take(&first).unwrap();
    assert_eq!(told(&line.city, county, "2026-03-06"), (0, 0, true));
    let own = told(&line.county, county, "2026-03-06");
    assert_eq!(own, (0, 0, true), "nor on the county's own screen");
}

/// Totals about another office, or from a township, refuse the whole file; what is told of a figure that everybody can
/// count is not listened to.
#[test]
fn nobody_reports_for_another() {
    let mut line = line();
    let rows = |figure: &str, unit: &str| {
        format!(
            r#"[{{"figure":"{figure}","unit":"{unit}","numerator":99,"denominator":1,"missing":0,"known":1}}]"#
        )
    };
    let lie = |owner: Id, subject: Id, rows: &str| -> Record {
        let facts = [("month", "2026-03"), ("day", "2026-03-01"), ("figures", rows)];
        record(9, owner, subject, Kind::FigureTotals, &facts)
    };
    let (county, other, town) = (line.county.id(), line.other.id(), line.township.id());
    let about_other = line.county.stating(&[lie(county, other, &rows("talk", "percent"))]);
    assert_eq!(line.city.take(&about_other).unwrap_err().code, "say-totals");
    let below = [township(town, county, "玉山镇工会"), lie(county, town, &rows("talk", "percent"))];
    let about_below = line.county.stating(&below);
    assert_eq!(line.city.take(&about_below).unwrap_err().code, "say-totals");
    let from_town = line.township.stating(&[lie(town, town, &rows("talk", "percent"))]);
    assert_eq!(line.county.take(&from_town).unwrap_err().code, "say-totals");
    // Its own, of what the city counts itself, and in a unit that the figure does not have.
    for (figure, unit) in [("active", "people"), ("insurance", "people")] {
        let text = line.county.stating(&[lie(county, county, &rows(figure, unit))]);
        line.city.take(&text).unwrap();
        let own = statistics::find(figure).unwrap();
        let census = Census::take(&line.city.registry, "2026-03-09".parse().unwrap(), &[own]);
        assert_eq!(census.of(own, Scope::default()).numerator, 0, "{figure}");
    }
}

/// Every figure that is not the province's own part travels, and the file says of nobody who they are.
#[test]
fn totals_name_nobody() {
    let own = registry(2).of_kind(Kind::FigureTotals).next().unwrap();
    let totals = FigureTotals::of(&own.body).unwrap();
    let rows = &totals.figures.as_ref().unwrap().0;
    let told: BTreeSet<&str> = rows.iter().map(|row| row.figure.as_str()).collect();
    assert_eq!(told, travelling().iter().map(|figure| figure.id).collect());
    let outward = own.body.within(&[Part::Province, Part::City]);
    assert!(own.body.has("members") && !outward.has("members"));
    let held = registry(0).of_kind(Kind::FigureTotals).find(|other| other.owner == own.owner).unwrap();
    assert!(!held.body.has("members"));
    assert!(rows.iter().any(|row| row.period.is_some_and(|period| period.text() == "2026-10")));
}

/// A small group, and any figure from which it could be had by the whole and the others.
#[test]
fn a_second_part_is_withheld_where_one_could_be_had_by_subtraction() {
    for (parts, whole, withheld) in [
        (&[30, 3][..], false, &[true, true][..]),
        (&[30, 3, 4], false, &[false, true, true]),
        (&[30, 1, 1, 8], false, &[false, true, true, true]),
        (&[6, 7], false, &[false, false]),
        // A whole that is not told is not told by its parts either.
        (&[6, 7], true, &[true, false]),
        (&[9], true, &[true]),
        (&[0, 6], false, &[false, false]),
        (&[0, 3], false, &[false, true]),
        (&[], false, &[]),
    ] {
        assert_eq!(among(parts, whole), withheld, "{parts:?} {whole}");
    }
    let group = |ids: std::ops::Range<u128>| -> BTreeSet<Id> { ids.map(Id::from_u128).collect() };
    let days = [group(0..8), group(0..9), group(0..13), group(0..14), group(0..8), group(0..3), group(0..0)];
    assert_eq!(over_days(&days), [false, true, false, true, false, true, false]);
}

/// In the practised county nothing of pay that is shown tells of fewer than five, whatever is taken from what.
#[test]
fn no_figure_of_pay_on_the_screen_tells_of_a_few() {
    let registry = registry(2);
    let guarded: Vec<&Figure> = statistics::all().filter(|figure| figure.guarded).collect();
    let census = Census::take(registry, today(), &guarded);
    let plain = Census::ours(registry, today(), &guarded);
    let mut hidden = 0;
    for figure in guarded {
        let whole = census.of(figure, Scope::default());
        let parts = census.children(figure, None);
        let real = |office, span| plain.of(figure, Scope { office: Some(office), span }).known;
        let withheld: u32 =
            parts.iter().filter(|part| part.counted.withheld).map(|part| real(part.office, part.span)).sum();
        hidden += withheld;
        assert!(parts.iter().all(|part| part.counted.known == 0 || part.counted.known >= 5), "{}", figure.id);
        assert!(whole.withheld || withheld == 0 || withheld >= 5, "{}: {withheld} are told", figure.id);
        for part in parts.iter().filter(|part| part.counted.withheld) {
            let Counted { numerator, denominator, ref by, .. } = part.counted;
            assert!(numerator == 0 && denominator == 0 && by.is_empty());
            assert_eq!(part.counted.text(Measure::YuanEach), "＊");
        }
    }
    assert!(hidden > 0, "there are small townships");
}

/// 工作台: four figures of each level, how they went over a year, and a chart that there is something for.
#[test]
fn every_level_has_four_figures_with_their_trend() {
    for register in &WORLD.registers {
        let mut trends = home::Trends::begin(&register.registry, today());
        while trends.step(&register.registry) {}
        let trends = trends.finish();
        let level = register.profile.party.level;
        assert_eq!(trends.len(), 4, "{level:?}");
        let census = Census::take(
            &register.registry,
            today(),
            &trends.iter().map(|own| own.figure).collect::<Vec<_>>(),
        );
        for trend in &trends {
            assert!(trend.figure.levels.contains(&level));
            assert_eq!(trend.now, census.of(trend.figure, Scope::default()), "{}", trend.figure.id);
            assert_eq!(trend.points.len(), 13, "{}", trend.figure.id);
            assert_eq!(trend.points.last().unwrap().on, today());
            assert!(trend.points.iter().all(|point| point.on > "2025-11-24".parse().unwrap()));
        }
        let active = &trends[0];
        assert!(active.now.numerator > 0 && active.year_before.numerator > 0);
        let (chart, compares) = home::chart(level);
        let chart = figure(chart);
        let census = Census::take(&register.registry, today(), &[chart]);
        assert_eq!(compares, level != OfficeLevel::Grassroots);
        let shown = if compares {
            census.children(chart, None).len()
        } else {
            census.of(chart, Scope::default()).by.len()
        };
        assert!(shown > 2, "{level:?}");
    }
}

//! 统计指标: every figure has its explanation, is counted from its own people, and adds up at every level.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use taizhang_core::domain::codes;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Registry;
use taizhang_core::policy::presence;
use taizhang_core::policy::text::clause;
use taizhang_core::process::filing;
use taizhang_core::report::offices;
use taizhang_core::report::statistics::{
    self, Census, Counted, Divided, Figure, Measure, Page, Scope, Series, Which, behind, series,
};
use taizhang_core::words::{Lang, has_words};

use crate::practice::{WORLD, today};

fn figures() -> Vec<&'static Figure> {
    statistics::all().collect()
}

fn figure(id: &str) -> &'static Figure {
    statistics::find(id).unwrap()
}

fn registry(level: usize) -> &'static Registry {
    &WORLD.registers[level].registry
}

#[test]
fn every_figure_has_its_words_and_its_clauses() {
    let mut ids = BTreeSet::new();
    for figure in statistics::all() {
        assert!(ids.insert(figure.id), "{} stands twice", figure.id);
        let id = figure.id;
        let mut keys = vec![format!("statistic-{id}"), format!("statistic-{id}-means")];
        if let Divided::Words { prefix, all } = figure.divided {
            keys.extend(all.iter().map(|code| format!("{prefix}-{code}")));
        }
        if let Divided::Codes { table, all } = figure.divided {
            let known = codes::tables().into_iter().find(|(name, _)| *name == table).unwrap().1;
            assert_eq!(all(), known, "{id}");
        }
        keys.push(format!("measure-{}", figure.measure.code()));
        for key in keys {
            assert!(Lang::ALL.iter().all(|lang| has_words(*lang, &key)), "{key}");
        }
        assert!(!figure.clauses.is_empty() && figure.clauses.iter().all(|id| clause(*id).is_some()), "{id}");
    }
    for page in Page::ALL {
        assert!(statistics::of_page(page).next().is_some(), "{page:?} has a figure");
        assert!(Lang::ALL.iter().all(|lang| has_words(*lang, &format!("statistics-page-{}", page.code()))));
    }
}

/// 各级之和: an office is the sum of its children and of what counts at itself, in every figure, part by part.
#[test]
fn a_level_is_the_sum_of_its_children() {
    let figures = figures();
    for register in &WORLD.registers[..3] {
        let census = Census::take(&register.registry, today(), &figures);
        let deepest = |row: &&offices::row::OfficeRow| row.depth < 2;
        for office in census.rows.iter().filter(deepest) {
            for figure in &figures {
                let mut sum = Counted::default();
                let children = census.children(figure, Some(office.office));
                children.iter().for_each(|child| sum.add(&child.counted));
                let whole = census.of(figure, Scope::under(office.office));
                if children.iter().any(|child| child.counted.withheld) {
                    assert!(figure.guarded, "{}", figure.id);
                    continue;
                }
                assert_eq!(sum.in_order(figure.divided), whole, "{} of {}", figure.id, office.name);
            }
        }
    }
}

/// What stands on other screens stands here too.
#[test]
fn the_figures_are_those_of_other_screens() {
    for register in &WORLD.registers {
        let registry = &register.registry;
        let census = Census::take(registry, today(), &figures());
        let of = |id: &str| census.of(figure(id), Scope::default());
        let heads = presence::heads(registry, today());
        let active = of("active");
        assert_eq!((active.numerator, active.missing), (i64::from(heads.confirmed), heads.unconfirmed));
        let counters = filing::counters(registry, today());
        let four = [counters.filed, counters.under_way, counters.returned, counters.unfiled].map(i64::from);
        let told = of("filing").by.iter().map(|(_, number)| *number).collect::<Vec<_>>();
        assert_eq!(told, four);
        let tree = offices::tree(registry, today());
        let said = offices::staffing::staffing(registry, &tree, today());
        let below = said[&tree[0].office].below;
        let (must, unstaffed) = (of("must"), of("unstaffed"));
        if register.profile.party.level != OfficeLevel::Grassroots {
            assert_eq!(
                (must.numerator, must.missing, unstaffed.numerator),
                (i64::from(below.must), below.undecidable, i64::from(below.unstaffed))
            );
        }
        // Of a figure in parts the parts are the whole, and everybody else is missing.
        for figure in figures().into_iter().filter(|own| !matches!(own.divided, Divided::Whole)) {
            let own = of(figure.id);
            let parts: i64 = own.by.iter().map(|(_, number)| number).sum();
            let whole = match figure.divided {
                Divided::Numbers => own.denominator,
                _ if figure.id == "funnel" => continue,
                _ => own.numerator,
            };
            assert_eq!(parts, whole, "{}", figure.id);
        }
        let parts = ["age", "sex", "party", "education", "certificate", "employment", "contract", "filing"];
        // Whoever has no grade is not left out either (clause 60).
        for id in parts.into_iter().chain(["grade"]) {
            let own = of(id);
            assert_eq!(own.numerator + i64::from(own.missing), active.numerator, "{id}");
        }
    }
}

/// 反查: behind a number stand exactly so many people.
#[test]
fn a_figure_leads_to_exactly_those_it_counts() {
    let registry = registry(1);
    let figures = figures();
    let census = Census::take(registry, today(), &figures);
    let offices: Vec<Id> = census.rows.iter().take(4).map(|row| row.office).collect();
    for office in offices {
        let scope = Scope::under(office);
        for id in ["active", "sex", "certified", "age-mean", "filed", "trained", "exits", "grade", "assessed"]
        {
            let figure = figure(id);
            let told = census.of(figure, scope);
            let ids = |which| behind(registry, today(), figure, scope, which);
            assert_eq!(ids(Which::Missing).len() as u32, told.missing, "{id}");
            match figure.measure {
                Measure::People => assert_eq!(ids(Which::Counted).len() as i64, told.numerator, "{id}"),
                Measure::Percent => {
                    assert_eq!(ids(Which::Counted).len() as i64, told.numerator, "{id}");
                    assert_eq!(ids(Which::Rest).len() as i64, told.denominator - told.numerator, "{id}");
                }
                _ => assert_eq!(ids(Which::Counted).len() as i64, told.denominator, "{id}"),
            }
            for (code, number) in &told.by {
                assert_eq!(ids(Which::Part(code)).len() as i64, *number, "{id} {code}");
            }
            let people = ids(Which::All);
            assert!(people.iter().all(|id| registry.find(*id).unwrap().kind() == Kind::Person));
            assert_eq!(people.iter().collect::<BTreeSet<_>>().len(), people.len(), "nobody twice");
        }
    }
}

/// On any day, as 查询时点 shows it; what comes later changes nothing of a day that is over.
#[test]
fn a_day_is_counted_as_it_is_seen_on_that_day() {
    let registry = registry(2);
    let days = series::month_ends(today(), 3);
    assert_eq!(days.len(), 4);
    let counted = Series::count(registry, &figures(), &days);
    for figure in figures() {
        let points = counted.of(figure, Scope::default());
        for point in &points {
            let seen = registry.as_of(point.on);
            let census = Census::take(&seen, point.on, &[figure]);
            assert_eq!(census.of(figure, Scope::default()), point.counted, "{} {}", figure.id, point.on);
        }
        // Today is today, looked at directly or as another day.
        let now = Census::take(registry, today(), &[figure]).of(figure, Scope::default());
        assert_eq!(points.last().unwrap().counted, now, "{}", figure.id);
    }
    let growth = counted.of(figure("growth"), Scope::default()).pop().unwrap().counted.numerator;
    let active = |day: NaiveDate| {
        let seen = registry.as_of(day);
        Census::take(&seen, day, &[figure("active")]).of(figure("active"), Scope::default()).numerator
    };
    assert_eq!(growth, active(today()) - active("2025-11-24".parse().unwrap()));
    assert!(growth != 0 || active(today()) > 0);
}

#[test]
fn the_ends_of_months_are_days_of_the_calendar() {
    let days = |on: &str, months| -> Vec<String> {
        series::month_ends(on.parse().unwrap(), months).iter().map(ToString::to_string).collect()
    };
    assert_eq!(days("2028-03-31", 2), ["2028-01-31", "2028-02-29", "2028-03-31"]);
    assert_eq!(days("2026-01-15", 1), ["2025-12-31", "2026-01-15"]);
}

#[test]
fn a_figure_is_written_in_its_measure() {
    let mean = Counted { numerator: 181_350, denominator: 3, ..Counted::default() };
    for (measure, text) in [
        (Measure::People, "181350"),
        (Measure::YuanEach, "605"),
        (Measure::Percent, "6045000.0"),
        (Measure::Years, "60450.0"),
        (Measure::Yuan, "1814"),
        (Measure::Points, "604.5"),
    ] {
        assert_eq!(mean.text(measure), text, "{measure:?}");
    }
    assert_eq!(Counted::default().text(Measure::Percent), "—", "of nobody there is no share");
    let by = |days: &[(&str, i64)]| {
        let by = days.iter().map(|(code, number)| ((*code).to_owned().into(), *number)).collect();
        Counted { by, ..Counted::default() }.in_order(figure("filing-days").divided).median()
    };
    assert_eq!(by(&[("10", 1), ("9", 2), ("2", 2)]), Some(9), "numbers in order of their size");
    assert_eq!((by(&[("3", 1), ("7", 1)]), by(&[])), (Some(3), None));
}

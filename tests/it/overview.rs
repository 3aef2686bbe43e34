//! 统计报表: each question has its charts at every level, and each number leads to exactly those it counts.

use taizhang_core::domain::amount::grouped;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::ledger::Registry;
use taizhang_core::report::chart::Kind;
use taizhang_core::report::overview::{self, Built, How, Months, Plate, Seen, Whom, built, lines, plates};
use taizhang_core::report::statistics::day::year_before;
use taizhang_core::report::statistics::series::census_on;
use taizhang_core::report::statistics::{Census, Figure, Measure, Page, Scope, find};
use taizhang_core::words::Lang;

use crate::practice::{WORLD, today};

/// Province, city and county.
fn above() -> impl Iterator<Item = (&'static Registry, OfficeLevel)> {
    WORLD.registers[..3].iter().map(|register| (&register.registry, register.profile.party.level))
}

fn all(level: OfficeLevel) -> Vec<Plate> {
    Page::ALL.into_iter().flat_map(|page| plates(page, level)).collect()
}

fn census(registry: &Registry) -> Census {
    let figures: Vec<&'static Figure> = taizhang_core::report::statistics::all().collect();
    Census::take(registry, today(), &figures)
}

fn seen(now: &Census) -> Seen<'_> {
    Seen { now, before: None, months: None, office: None, lang: Lang::Zh }
}

#[test]
fn every_question_has_its_charts() {
    for level in [OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County] {
        for page in Page::ALL {
            let own = plates(page, level);
            if overview::figures(page, level).len() < 2 {
                continue;
            }
            assert!((2..=4).contains(&own.len()), "{page:?} at {level:?}: {own:?}");
        }
    }
    // A union that is alone compares no offices.
    assert!(all(OfficeLevel::Grassroots).iter().all(|plate| plate.how != How::Offices));
    // No chart is named of a figure that is gone.
    let known: usize = Page::ALL.iter().map(|page| plates(*page, OfficeLevel::County).len()).sum();
    assert!(known > 25, "{known}");
}

/// 反查: a count leads to so many people or offices, each of them once.
#[test]
fn a_number_leads_to_exactly_those_it_counts() {
    let mut asked = 0;
    for (registry, level) in above() {
        let now = census(registry);
        for plate in all(level).into_iter().filter(|plate| plate.how != How::Trend) {
            let own = built(plate, seen(&now));
            // What offices plan are people, and the offices stand behind it.
            let counts = match plate.figure.measure {
                Measure::People => plate.figure.is_of_people(),
                Measure::Offices => true,
                _ => false,
            };
            for (row, line) in own.chart.rows.iter().enumerate() {
                for (series, cell) in line.cells.iter().enumerate() {
                    let Some(ask) = own.ask((row, series)) else { continue };
                    // Asking everybody for each cell of a province takes too long for a test: the first rows say it.
                    let Some(size) = cell.size.filter(|_| counts && row < 3) else { continue };
                    let mut found = ask.found(registry, today());
                    found.sort_unstable();
                    found.dedup();
                    assert_eq!(found.len() as f64, size, "{} {} {ask:?}", own.chart.title, line.label);
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 60, "{asked}");
}

/// Parts by office and parts of the whole are the same people.
#[test]
fn parts_at_all_offices_are_the_parts_of_the_whole() {
    for (registry, level) in above() {
        let now = census(registry);
        for figure in ["education", "filing", "certificate"].map(|id| find(id).unwrap()) {
            let (by_office, whole) = (
                built(Plate { figure, how: How::Shares }, seen(&now)),
                built(Plate { figure, how: How::Parts }, seen(&now)),
            );
            let sum = |own: &Built| -> f64 {
                own.chart.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.size).sum()
            };
            assert_eq!(sum(&by_office), sum(&whole), "{} at {level:?}", figure.id);
            assert!(by_office.chart.series.len() <= 6, "more than six hatchings are not told apart");
            let counted = now.of(figure, Scope::default());
            assert_eq!(sum(&whole), (counted.numerator + i64::from(counted.missing)) as f64);
        }
    }
}

/// What a chart shows and what the table of figures says is one number.
#[test]
fn offices_are_compared_the_greatest_first_and_the_unknown_last() {
    let (registry, _) = above().next().unwrap();
    let now = census(registry);
    let own = built(Plate { figure: find("active").unwrap(), how: How::Offices }, seen(&now));
    let sizes: Vec<f64> = own.chart.rows.iter().filter_map(|row| row.cells[0].size).collect();
    assert!(own.chart.rows.len() >= 13, "all cities: {}", own.chart.rows.len());
    let cities = own.offices.iter().filter(|office| office.is_some()).count();
    assert!(sizes[..cities].windows(2).all(|pair| pair[0] >= pair[1]), "{sizes:?}");
    let line = lines(&[find("active").unwrap()], seen(&now)).remove(0);
    let all = sizes.iter().sum::<f64>();
    assert_eq!(line.now, format!("{} 人", grouped(&all.to_string())), "thousands apart");
    assert_eq!(own.chart.total.as_ref().unwrap().cells[0].size, Some(all));
    assert_eq!(line.behind.whom, Whom::Counted);
    assert_eq!(line.behind.found(registry, today()).len() as f64, sizes.iter().sum::<f64>());
}

/// The trend ends where the figure of the day stands, and the three thousand are the province's alone.
#[test]
fn a_trend_ends_today() {
    for (at, (registry, _)) in above().enumerate().skip(1) {
        let figure = find("active").unwrap();
        let now = census(registry);
        let mut months = Months::begin(&[figure], today());
        let mut steps = 1;
        while months.step(registry) {
            steps += 1;
        }
        assert_eq!(steps, 26, "thirteen days, and as many a year before");
        let own = built(Plate { figure, how: How::Trend }, Seen { months: Some(&months), ..seen(&now) });
        assert_eq!((own.chart.kind, own.chart.rows.len()), (Kind::Line, 13));
        let last = own.chart.rows.last().unwrap();
        let counted = now.of(figure, Scope::default());
        assert_eq!(last.cells[0].size, Some(counted.numerator as f64), "level {at}");
        let before = census_on(registry, year_before(today()), &[figure]);
        assert_eq!(last.cells[1].size, Some(before.of(figure, Scope::default()).numerator as f64));
        // A county has no share of the three thousand.
        assert_eq!(own.chart.target, None);
    }
    let (registry, _) = above().next().unwrap();
    let now = census(registry);
    let months = Months::begin(&[], today());
    let plate = Plate { figure: find("active").unwrap(), how: How::Trend };
    let own = built(plate, Seen { months: Some(&months), ..seen(&now) });
    assert_eq!(own.chart.target, Some((3000.0, "目标 3,000".to_owned())));
}

/// Every title, heading and sentence is there in both languages, with nothing left out of it.
#[test]
fn every_chart_says_what_it_shows() {
    for (registry, level) in above() {
        let now = census(registry);
        for lang in Lang::ALL {
            for plate in all(level) {
                let own = built(plate, Seen { lang, ..seen(&now) }).chart;
                let texts = own.table().concat().into_iter().chain(own.heads());
                for text in texts.chain([own.title.clone(), own.says.clone()]) {
                    assert!(!text.contains('⟦'), "{text}");
                }
                // 0 is an answer, and is not told as if nothing were known.
                let whole = now.of(plate.figure, Scope::default());
                let zero = plate.how != How::Trend
                    && (whole.number(plate.figure.measure), whole.silent) == (Some(0.0), 0);
                let nothing = taizhang_core::words::words(lang, "chart-says-nothing", &[]);
                let said = own.says.starts_with(&nothing);
                assert_eq!(said, own.is_empty() && !zero, "{}: {}", own.title, own.says);
            }
        }
    }
}

/// Beside each other: what it was, what it is, and the difference of what is read.
#[test]
fn what_stands_side_by_side_adds_up() {
    let (registry, level) = above().nth(2).unwrap();
    let figures = overview::figures(Page::Structure, level);
    let now = census(registry);
    let before = census_on(registry, year_before(today()), &figures);
    let shown = lines(&figures, Seen { before: Some(&before), ..seen(&now) });
    let mut compared = 0;
    for line in shown {
        let read = |text: &str| text.trim_end_matches(line.unit.as_str()).trim().parse::<f64>().ok();
        let (Some(now), Some(before)) = (read(&line.now), read(&line.before)) else { continue };
        let change: f64 = line.change.parse().unwrap();
        assert!((now - before - change).abs() < 0.001, "{line:?}");
        assert!(change <= 0.0 || line.change.starts_with('+'));
        let of_share = line.figure.measure == Measure::Percent;
        assert_eq!(line.change_unit == "个百分点", of_share, "a share changes by points: {line:?}");
        let divided = !line.parts.is_empty();
        assert_eq!(divided, line.figure.id != "age-mean" && !of_share, "{line:?}");
        compared += 1;
    }
    assert!(compared > 8, "{compared}");
}

/// A comparison says of each office that can have it, the office itself too, what it was and is, and the whole (clause 97).
#[test]
fn a_comparison_is_of_those_that_can_have_it() {
    let (registry, level) = above().nth(2).unwrap();
    let figures: Vec<&'static Figure> =
        ["budget", "wanted", "active", "age"].map(|id| find(id).unwrap()).to_vec();
    let now = census(registry);
    let before = census_on(registry, year_before(today()), &figures);
    let seen = Seen { before: Some(&before), ..seen(&now) };
    for id in ["budget", "wanted"] {
        let own = built(Plate { figure: find(id).unwrap(), how: How::Offices }, seen).chart;
        let labels: Vec<&str> = own.rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(labels.len(), 1, "townships have no budget and make no plan: {labels:?}");
        assert!(own.rows[0].cells[1].size.is_some(), "the year before it was 0, and not unknown: {own:?}");
        assert!(own.says.contains("与上年同日相比，1 个单位增加"), "{}", own.says);
    }
    for (id, how) in [("active", How::Offices), ("age", How::Parts)] {
        let own = built(Plate { figure: find(id).unwrap(), how }, seen).chart;
        let heads = own.heads();
        assert_eq!(heads.last().unwrap(), "增减（人）");
        for row in own.table().iter().filter(|row| row.len() > 3) {
            let read = |at: usize| row[at].replace(',', "").parse::<f64>().unwrap();
            assert_eq!(read(1) - read(2), read(3), "{row:?}");
        }
    }
    assert_eq!(level, OfficeLevel::County);
}

/// 反查 the other way: of a share those who are not in it.
#[test]
fn a_share_leads_to_those_who_are_not_in_it() {
    let (registry, level) = above().nth(2).unwrap();
    let now = census(registry);
    let mut asked = 0;
    for figure in Page::ALL.into_iter().flat_map(|page| overview::figures(page, level)) {
        let counted = now.of(figure, Scope::default());
        for line in lines(&[figure], seen(&now)) {
            let Some(rest) = line.rest else { continue };
            let found = rest.found(registry, today()).len();
            assert!(found > 0, "{}", figure.id);
            if i64::from(counted.known) == counted.denominator {
                assert_eq!(found as i64, counted.denominator - counted.numerator, "{}", figure.id);
            }
            assert!(!figure.guarded);
            asked += 1;
        }
    }
    assert!(asked >= 5, "{asked}");
    let filed = lines(&[find("filed").unwrap()], seen(&now)).remove(0);
    let missing = filed.rest.unwrap().found(registry, today());
    assert!(missing.iter().all(|person| !filed.behind.found(registry, today()).contains(person)));
}

/// 督查 at a city: of each county how often, and those of 0 stand there (clause 71).
#[test]
fn a_city_sees_which_county_was_not_looked_into() {
    let (registry, level) = above().nth(1).unwrap();
    let now = census(registry);
    let shown = plates(Page::Inspection, level);
    let plate = shown.iter().find(|plate| plate.how == How::Offices).unwrap();
    let own = built(*plate, seen(&now)).chart;
    assert!(own.rows.len() >= 10, "{own:?}");
    let missed = own.rows.iter().filter(|row| row.cells[0].size == Some(0.0)).count();
    let rate = now.of(find("inspected").unwrap(), Scope::default());
    assert_eq!(missed as i64, rate.denominator - rate.numerator);
    assert!(missed > 0 && own.says.contains("最低的是"), "{}", own.says);
}

/// What is 0 is told as 0, and good news as good news.
#[test]
fn nothing_is_an_answer() {
    let (registry, _) = above().nth(2).unwrap();
    let mut told = 0;
    let now = census(registry);
    for (id, how, says) in [
        ("unstaffed", How::Offices, "没有应配未配的工会。"),
        ("exits", How::Parts, "近一年没有人退出。"),
        ("honour", How::Parts, "近一年没有登记荣誉。"),
        ("exam", How::Parts, "本年没有人报考。"),
    ] {
        let figure = find(id).unwrap();
        let whole = now.of(figure, Scope::default());
        if whole.numerator == 0 {
            let said = built(Plate { figure, how }, seen(&now)).chart.says;
            assert!(said.starts_with(says), "{said}");
            assert_eq!(said.contains("不能判定"), whole.missing > 0, "{said}");
            told += 1;
        }
    }
    assert!(told > 0, "the practised county has something of which there is nothing");
}

/// 各地情况: what is left to do below is told by office, adds up, and begins where most is left.
#[test]
fn a_superior_sees_first_where_most_is_left_to_do() {
    for (registry, level) in above() {
        let now = census(registry);
        let places = overview::below(level, seen(&now));
        if level == OfficeLevel::County {
            assert!(places.is_empty());
            continue;
        }
        let own = now.children(find("active").unwrap(), None);
        assert!(places.len() >= 9 && places.len() <= own.len());
        assert!(places.is_sorted_by(|one, next| one.count >= next.count));
        assert!(places[0].count > 0, "{:?}", places[0]);
        let left = |place: &overview::Place, key: &str| {
            let said = place.left.iter().find(|said| said.contains(key));
            said.map_or(0, |said| {
                said.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
            })
        };
        let unfiled: i64 = places.iter().map(|place| left(place, "未完成备案")).sum();
        let filed = now.of(find("filed").unwrap(), Scope::default());
        assert_eq!(unfiled, filed.denominator - filed.numerator, "{level:?}");
    }
}

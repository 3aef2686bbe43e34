//! 参数口径文件: issued downward, tried before it counts, and then judged by; past days by what was in force then.

use chrono::NaiveDate;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Target;
use taizhang_core::ledger::{Batch, Edit};
use taizhang_core::policy::engine;
use taizhang_core::policy::grounds::Explained;
use taizhang_core::policy::look::Lookups;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::report::policy::packs;
use taizhang_core::report::verdicts::trial;

use crate::line::{Line, line};
use crate::office::{Office, fields, hire, new, party};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn offices() -> (Office, Office) {
    let Line { city, county, .. } = line();
    (city, county)
}

fn pack(office: &Office, from: &str, settings: &str) -> Edit {
    let facts = fields([
        ("title", "备案期限的通知"),
        ("document", "苏工发〔2026〕8号"),
        ("from", from),
        ("checked_on", "2026-02-01"),
        ("settings", settings),
    ]);
    new(Kind::PolicyPack, Some(Target::Known(office.id())), &[], facts)
}

/// Goes by a pack from now on, or no more.
fn turn(office: &mut Office, pack: Id, on: &str) {
    let edit = packs::turn(&office.registry, pack, day(on)).unwrap();
    office.edit(vec![edit]).unwrap();
}

fn made(batch: &Batch) -> Id {
    batch
        .changes
        .iter()
        .find_map(|change| match change {
            taizhang_core::ledger::Change::Put(record) => Some(record.id),
            _ => None,
        })
        .unwrap()
}

/// The verdict of R-FILE on everybody, on a day.
fn filing(office: &Office, on: &str) -> Vec<Explained> {
    let mut found = engine::evaluate(&office.registry, day(on));
    found.retain(|outcome| outcome.rule == "R-FILE");
    found
}

/// Somebody hired on a day that is known, and not taken over from before.
fn hired(day: &str) -> Vec<Edit> {
    let mut edits = hire("沈秋", 1, "玉山镇工会");
    for edit in &mut edits {
        if let Edit::New { kind: Kind::Engagement, fields, .. } = edit {
            fields.insert("hired".to_owned(), day.to_owned());
            fields.insert("existing_staff".to_owned(), "N".to_owned());
        }
    }
    edits
}

/// The days there are to file somebody, as an office goes by them.
fn limit(office: &Office, on: &str) -> String {
    Parameters::of(&office.registry).on("file.limit", day(on)).unwrap().value.clone()
}

#[test]
fn a_superiors_pack_counts_once_it_is_adopted_and_from_its_first_day() {
    let (mut city, mut county) = offices();
    county.edit(hired("2026-09-01")).unwrap();
    let id = made(&city.edit(vec![pack(&city, "2026-10-15", "file.limit 5")]).unwrap());
    let file = city.issue();
    county.take(&file).unwrap();
    assert!(!packs::is_adopted(&county.registry, id));
    assert_eq!(limit(&county, "2026-11-22"), "30");

    // Tried: a limit with a document number makes what was due a breach.
    let subjects = trial::subjects(&county.registry);
    let record = county.registry.find(id).unwrap().clone();
    let mut look = Lookups::default();
    let mut tried =
        |some: &[Id]| trial::of_pack(&county.registry, &record, some, day("2026-11-22"), &mut look);
    let turned = tried(&subjects);
    // One after the other, as the screen does it, comes to the same.
    let mut alone: Vec<_> = subjects.iter().flat_map(|subject| tried(&[*subject])).collect();
    trial::sort(&mut alone);
    assert_eq!(alone, turned);
    let of_file: Vec<_> = turned.iter().filter(|turned| turned.rule == "R-FILE").collect();
    let [one] = of_file[..] else { panic!("{turned:?}") };
    assert_eq!((one.name.as_str(), one.clause, one.person), ("沈秋", Some(39), true));
    assert!(matches!(one.before.as_ref().unwrap().verdict, Verdict::Due { .. }));
    assert!(matches!(one.after.as_ref().unwrap().verdict, Verdict::Breached { .. }));
    assert!(
        matches!(filing(&county, "2026-11-22")[0].verdict, Verdict::Due { .. }),
        "a trial changes nothing"
    );

    turn(&mut county, id, "2026-11-22");
    assert_eq!(filing(&county, "2026-11-22")[0].verdict, one.after.as_ref().unwrap().verdict);
    assert_eq!([limit(&county, "2026-10-14"), limit(&county, "2026-10-15")], ["30", "5"]);
    // The city has not adopted its own: it judges as before.
    assert_eq!(limit(&city, "2026-11-22"), "30");
    // Tried again once adopted, it says the same.
    let again =
        trial::of_pack(&county.registry, &record, &subjects, day("2026-11-22"), &mut Lookups::default());
    assert_eq!(again.len(), turned.len());
}

#[test]
fn what_is_published_and_what_is_answered_leave_each_other_alone() {
    let (mut city, mut county) = offices();
    county.edit(hire("沈秋", 1, "玉山镇工会")).unwrap();
    city.edit(vec![pack(&city, "2026-10-15", "file.limit 5")]).unwrap();
    city.take(&county.upward(&[])).unwrap();
    let (directive, receipt) = (city.issue(), city.downward(county.id()));
    county.take(&directive).unwrap();
    let taken = county.take(&receipt).unwrap();
    assert!(taken.origins.iter().all(|origin| origin.unlisted.is_empty()));
    assert_eq!(county.registry.of_kind(Kind::PolicyPack).count(), 1);
    // The same file again, and an older one, change nothing.
    assert_eq!(county.take(&directive).unwrap_err().code, "package-taken-already");
    county.take(&city.issue()).unwrap();
    assert_eq!(county.take(&directive).unwrap_err().code, "package-older");
    // What is passed on upward or downward is never the published file.
    let text = county.upward(&[]);
    assert!(!text.contains("苏工发〔2026〕8号"));
}

#[test]
fn only_a_superior_publishes_and_nobody_publishes_people() {
    let (mut city, mut county) = offices();
    county.edit(hire("沈秋", 1, "玉山镇工会")).unwrap();
    county.edit(vec![pack(&county, "2026-10-15", "file.limit 5")]).unwrap();
    let file = county.issue();
    assert!(!file.contains("沈秋"));
    assert_eq!(city.take(&file).unwrap_err().code, "package-sender");
    assert_eq!(county.take(&file).unwrap_err().code, "directive-own");
    let mut township =
        Office::new(&party(4, "玉山镇工会", OfficeLevel::Grassroots), &[county.profile().party.clone()]);
    let refused = township.edit(vec![pack(&township, "2026-10-15", "file.limit 5")]).unwrap_err();
    assert_eq!(refused[0].code, "pack-level");
}

#[test]
fn an_adopted_pack_stands_as_it_is() {
    let (_, mut county) = offices();
    let id = made(&county.edit(vec![pack(&county, "2026-10-15", "file.limit 5")]).unwrap());
    turn(&mut county, id, "2026-11-22");
    let seen = packs::texts(county.registry.find(id).unwrap());
    let mut to = seen.clone();
    to.insert("from".to_owned(), "2026-01-01".to_owned());
    let change = county.edit(vec![Edit::Change { id, seen, to }]).unwrap_err();
    let remove = county.edit(vec![Edit::Remove { id }]).unwrap_err();
    assert_eq!([&change[0].code, &remove[0].code], ["pack-adopted"; 2]);
}

/// What was judged while it counted stays judged by it; what it was stopped for on the day itself never was.
#[test]
fn stopping_leaves_past_days_as_they_were() {
    let (_, mut county) = offices();
    let id = made(&county.edit(vec![pack(&county, "2026-10-15", "file.limit 5")]).unwrap());
    turn(&mut county, id, "2026-11-22");
    turn(&mut county, id, "2026-12-01");
    assert!(!packs::is_adopted(&county.registry, id));
    assert_eq!(["2026-11-30", "2026-12-01"].map(|on| limit(&county, on)), ["5", "30"]);
    // Gone by again, as if it had never been stopped.
    turn(&mut county, id, "2026-12-05");
    assert!(packs::is_adopted(&county.registry, id));
    assert_eq!(limit(&county, "2026-12-01"), "5");

    let by_mistake = made(&county.edit(vec![pack(&county, "2026-01-01", "file.limit 7")]).unwrap());
    turn(&mut county, by_mistake, "2026-12-05");
    assert_eq!(limit(&county, "2026-03-01"), "7");
    turn(&mut county, by_mistake, "2026-12-05");
    assert_eq!(limit(&county, "2026-03-01"), "30");
}

/// The holidays of a year whose notice came after the program come by a pack, for as long as an office goes by it.
#[test]
fn a_pack_brings_the_holidays_of_a_year() {
    let (_, mut county) = offices();
    let settings = "holiday.table 2027 10.1-10.11 +9.26 +10.16";
    let id = made(&county.edit(vec![pack(&county, "2026-11-20", settings)]).unwrap());
    let sunday = |office: &Office, on: &str| {
        let parameters = Parameters::of(&office.registry);
        let reached = parameters.calendar().working_from(day("2027-10-10"), day(on));
        let from = reached.tables.first().and_then(|table| table.document.clone());
        (reached.value.to_string(), reached.known, from)
    };
    let weekends_alone = ("2027-10-11".to_owned(), false, None);
    assert_eq!(sunday(&county, "2026-11-22"), weekends_alone);
    turn(&mut county, id, "2026-11-22");
    let known = ("2027-10-12".to_owned(), true, Some("苏工发〔2026〕8号".to_owned()));
    assert_eq!(sunday(&county, "2027-10-20"), known);
    turn(&mut county, id, "2027-11-01");
    assert_eq!([sunday(&county, "2027-10-31"), sunday(&county, "2027-11-01")], [known, weekends_alone]);
}

/// A receiver has tried the numbers it was given: other numbers are another pack.
#[test]
fn an_issued_pack_stands_as_it_is() {
    let (mut city, _) = offices();
    let id = made(&city.edit(vec![pack(&city, "2026-10-15", "file.limit 5")]).unwrap());
    assert!(packs::rows(&city.registry)[0].open);
    city.issue();
    assert!(!packs::rows(&city.registry)[0].open);
    let seen = packs::texts(city.registry.find(id).unwrap());
    let mut to = seen.clone();
    to.insert("settings".to_owned(), "file.limit 50".to_owned());
    let change = city.edit(vec![Edit::Change { id, seen, to }]).unwrap_err();
    let remove = city.edit(vec![Edit::Remove { id }]).unwrap_err();
    assert_eq!([&change[0].code, &remove[0].code], ["pack-issued"; 2]);
    // A second one, not yet issued, is open.
    city.edit(vec![pack(&city, "2027-01-01", "file.limit 6")]).unwrap();
    assert_eq!(packs::rows(&city.registry).iter().filter(|row| row.open).count(), 1);
}

/// Twelve months to the day after somebody last looked, a parameter marks what it decides.
#[test]
fn verdicts_on_parameters_nobody_has_looked_at_are_to_be_checked() {
    let (_, mut county) = offices();
    county.edit(hire("沈秋", 1, "玉山镇工会")).unwrap();
    let checked = Parameters::shipped().on("file.limit", day("2026-11-22")).unwrap().checked_on;
    let last = checked.checked_add_months(chrono::Months::new(12)).unwrap();
    let flagged = |on: NaiveDate| filing(&county, &on.to_string())[0].flags.contains(&"to-check");
    assert_eq!([flagged(last), flagged(last.succ_opt().unwrap())], [false, true]);
}

/// Of two that begin on one day, what the lower office decided for itself counts, whichever was adopted first.
#[test]
fn the_lower_of_two_offices_decides_where_both_begin_on_one_day() {
    for own_first in [true, false] {
        let (mut city, mut county) = offices();
        let above = made(&city.edit(vec![pack(&city, "2026-10-15", "file.limit 5")]).unwrap());
        let file = city.issue();
        county.take(&file).unwrap();
        let own = made(&county.edit(vec![pack(&county, "2026-10-15", "file.limit 7")]).unwrap());
        let order = if own_first { [own, above] } else { [above, own] };
        order.into_iter().for_each(|pack| turn(&mut county, pack, "2026-11-22"));
        let found = Parameters::of(&county.registry);
        assert_eq!(found.on("file.limit", day("2026-11-22")).unwrap().value, "7", "own first: {own_first}");
    }
}

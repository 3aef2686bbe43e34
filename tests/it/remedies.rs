//! 补齐以下事项即可符合: which rules offer an act, which wait for a day and which offer nothing, as the catalogue lists
//! them; and doing what a remedy says, checked like any entry by hand, turns the verdict.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use taizhang_core::domain::codes::{OfficeLevel, OfficeType};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::batch::Change;
use taizhang_core::ledger::command::{self, Fields};
use taizhang_core::ledger::decide::decide;
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::{Batch, Command, Context, Edit, Profile, Registry, Target};
use taizhang_core::policy::cases::{self, Case};
use taizhang_core::policy::engine::evaluate;
use taizhang_core::policy::grounds::{Explained, Place, Remedy};
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::policy::rules::ALL;
use taizhang_core::process::filing;
use taizhang_core::report::verdicts::asked::Asked;
use taizhang_core::report::verdicts::prospect::{self, Prospect};
use taizhang_core::report::verdicts::why;

use crate::cases::cases;
use crate::office::{self, Office, party};

/// Of which kind the remedies of a rule are (rules.md, "Kinds of remedy").
enum Kinds {
    /// Something to enter, wherever the verdict is one of these.
    Act(&'static [&'static str]),
    /// Nothing until a day comes, and an act from then on.
    Date,
    /// Nothing at all.
    None,
}
use Kinds::{Act, Date};

const ANY: &[&str] = &["undecidable", "due", "breached"];
const UNTIL_BREACHED: &[&str] = &["undecidable", "due"];

const KINDS: &[(&str, Kinds)] = &[
    ("R-ID", Act(ANY)),
    ("R-SCOPE", Act(ANY)),
    ("R-UNIT", Act(ANY)),
    ("R-QUOTA", Act(ANY)),
    ("R-CAP", Act(ANY)),
    ("R-ALLOC", Act(ANY)),
    ("R-CONC", Act(ANY)),
    ("R-PLAN-IN", Act(ANY)),
    ("R-TIE", Act(ANY)),
    ("R-FILE", Act(ANY)),
    ("R-REFILE", Act(ANY)),
    ("R-PAY2", Act(ANY)),
    ("R-STEP", Act(ANY)),
    ("R-GUIDE", Act(ANY)),
    ("R-TPLAN", Act(ANY)),
    ("R-CE", Act(ANY)),
    ("R-REG1", Act(ANY)),
    ("R-WEIGHT", Act(ANY)),
    ("R-TALK", Act(ANY)),
    ("R-REWARD", Act(ANY)),
    ("R-DOC", Act(ANY)),
    ("R-BUDGET", Act(ANY)),
    ("R-SOCORG", Act(ANY)),
    ("R-INSPECT", Act(ANY)),
    ("R-STALE", Act(ANY)),
    ("R-OPEN", Act(UNTIL_BREACHED)),
    ("R-SI", Act(UNTIL_BREACHED)),
    ("R-HF", Act(UNTIL_BREACHED)),
    ("R-CONTRACT", Act(UNTIL_BREACHED)),
    ("R-TRAIN1Y", Act(UNTIL_BREACHED)),
    ("R-RETIRE", Act(&["undecidable"])),
    ("R-REG2", Date),
    ("R-ASSESS", Date),
    ("R-RENEW", Date),
    ("R-POST", Kinds::None),
    ("R-SIZE", Kinds::None),
    ("R-FAIL2", Kinds::None),
    ("R-SERIOUS", Kinds::None),
    ("R-PREFER", Kinds::None),
    ("R-PROB", Kinds::None),
];

const FOUR: &str = "职业操守 25 甲\n实务能力 25 乙\n工作业绩 25 丙\n职工满意度 25 丁";
const TOWN: &str = "千灯镇总工会 @00000000-0000-0000-0000-000000000010";
const JOINT: &str = "市民政局、市人力资源和社会保障局、市财政局";

/// Case, whether a city acts, what is entered where the remedy leads beside what the verdict gives, and the verdict then.
type Row = (&'static str, bool, &'static [(&'static str, &'static str)], &'static str);

const ROWS: &[Row] = &[
    ("R-ID-04", false, &[("id_number", "320102199003071511")], "met"),
    ("R-SCOPE-06", false, &[("off_establishment", "Y"), ("full_time", "Y"), ("union_work", "Y")], "met"),
    (
        "R-UNIT-05",
        false,
        &[
            ("allocator", "苏州市总工会"),
            ("hirer", "昆山市总工会"),
            ("signer", "昆山某人力资源公司"),
            ("user", "千灯镇总工会"),
        ],
        "met",
    ),
    ("R-QUOTA-02", false, &[("union", TOWN), ("from", "2026-11-01")], "met"),
    ("R-QUOTA-10", false, &[("full_time", "Y")], "met"),
    ("R-CAP-02", false, &[("reason", "辖区企业集中"), ("from", "2026-01-01")], "met"),
    ("R-ALLOC-03", false, &[("allocation_reason", "区划调整过渡")], "met"),
    ("R-CONC-02", false, &[("consent", "Y"), ("consent_until", "2030-12-31")], "met"),
    ("R-CONC-04", false, &[("consent", "Y")], "met"),
    ("R-PLAN-IN-02", false, &[("economy", "全省前列")], "met"),
    ("R-TIE-02", false, &[("reason", "1")], "met"),
    ("R-OPEN-02", false, &[("exam", "2026-04-01")], "met"),
    ("R-PAY2-02", false, &[("performance_part", "Y")], "met"),
    ("R-STEP-04", false, &[("factors", "6")], "met"),
    ("R-GUIDE-03", true, &[("published", "2026-11-02")], "met"),
    ("R-SI-06", false, &[("due", "1500"), ("paid", "1500")], "met"),
    ("R-HF-06", false, &[("due", "1500"), ("paid", "1500")], "met"),
    (
        "R-TRAIN1Y-06",
        false,
        &[("title", "业务培训班"), ("first_day", "2026-06-01"), ("counts", "Y"), ("attended", "Y")],
        "met",
    ),
    ("R-TPLAN-03", false, &[("included", "Y")], "met"),
    ("R-CE-02", false, &[("date", "2027-12-01"), ("hours", "1")], "met"),
    ("R-REG1-02", false, &[("first_registered", "2026-08-01")], "met"),
    ("R-REG2-02", false, &[("reregistered", "2028-10-05"), ("registered_until", "2031-10-05")], "met"),
    ("R-WEIGHT-02", false, &[("indicators", FOUR)], "met"),
    ("R-TALK-02", false, &[("date", "2026-03-12"), ("interviewer", "县总")], "met"),
    ("R-REWARD-04", false, &[("outstanding", "Y")], "met"),
    // Another basis is free, and the rule no longer speaks of the reward.
    ("R-REWARD-02", false, &[("basis", "9")], "n-a"),
    ("R-CONTRACT-03", false, &[("kind", "1"), ("start", "2024-06-01"), ("end", "2027-05-31")], "met"),
    // 待续订, and a ground on which the law extends.
    ("R-CONTRACT-23", false, &[("kind", "1"), ("start", "2027-06-01"), ("end", "2030-05-31")], "met"),
    ("R-CONTRACT-42", false, &[("extension", "4"), ("extension_from", "2027-03-01")], "met"),
    ("R-RETIRE-03", false, &[("original_retirement", "55")], "n-a"),
    ("R-DOC-02", false, &[("title", "薪酬结构办法"), ("date", "2026-05-01")], "met"),
    ("R-BUDGET-03", false, &[("included", "Y")], "met"),
    ("R-SOCORG-04", false, &[("qualification", "社会工作服务机构 3A")], "met"),
    ("R-SOCORG-02", false, &[("from", "2027-01-01"), ("to", "2027-12-31")], "met"),
    ("R-SOCORG-09", false, &[("from", "2027-01-01"), ("to", "2027-12-31")], "met"),
    ("R-INSPECT-02", true, &[("date", "2026-12-31"), ("departments", JOINT)], "met"),
    // What is planned is carried out where it is planned.
    ("R-INSPECT-11", true, &[("date", "2026-12-31")], "met"),
    ("R-INSPECT-07", true, &[("departments", JOINT)], "met"),
    ("R-STALE-02", false, &[("verified_on", "2026-11-02"), ("verified_by", "陈静")], "met"),
];

fn case(id: &str) -> Case {
    cases().into_iter().find(|case| case.id == id).unwrap_or_else(|| panic!("there is no case {id}"))
}

/// The office that keeps the case's records, or the city above it.
fn set_up(registry: &mut Registry, city: bool) {
    let own = if city {
        party(1, "苏州市总工会", OfficeLevel::City)
    } else {
        party(2, "昆山市总工会", OfficeLevel::County)
    };
    let change = Change::SetUp(Profile {
        party: own,
        office_type: OfficeType::General,
        above: Vec::new(),
        register: Id::from_u128(90),
        practice: false,
        key: String::new(),
    });
    registry.apply(&Batch::new("set-up", "", vec![change]), Head::origin());
}

/// The outcomes of the case's rule on a day.
fn judged(registry: &Registry, case: &Case, on: NaiveDate) -> Vec<Explained> {
    evaluate(registry, on).into_iter().filter(|outcome| outcome.rule == case.rule).collect()
}

/// Of those that offer something to do the most urgent, where it stands among them, and where its remedy leads.
fn foremost(outcomes: &[Explained]) -> Option<(usize, &Explained, &Place)> {
    let acting = outcomes.iter().enumerate().filter_map(|(at, outcome)| match &outcome.grounds.remedy {
        Remedy::Act { place, .. } => Some((at, outcome, place)),
        Remedy::None | Remedy::TooLate(_) => None,
    });
    acting.min_by_key(|(_, outcome, _)| outcome.verdict.urgency())
}

/// What a person enters at the place to which a remedy leads.
fn edits(registry: &Registry, id: &str, outcome: &Explained, place: &Place, entered: Fields) -> Vec<Edit> {
    let mut fields = entered;
    if matches!(place, Place::Add { .. }) {
        for (key, text) in &outcome.grounds.given {
            let typed = fields.insert((*key).to_owned(), text.to_string());
            assert_eq!(typed, None, "{id}: {key} is known from the verdict and need not be entered");
        }
    }
    match place {
        Place::Edit { record, keys } => {
            assert!(fields.keys().all(|key| keys.contains(&key.as_str())), "{id} leads to {keys:?}");
            let body = &registry.look_up(*record).unwrap().body;
            let seen = fields.keys().filter_map(|key| Some((key.clone(), body.get(key)?)));
            vec![Edit::Change { id: *record, seen: seen.collect(), to: fields }]
        }
        Place::Add { kind, subject, engagement } => {
            let engagement = engagement.filter(|_| kind.hangs_on_engagement());
            let links: BTreeMap<String, Target> =
                engagement.map(|id| ("engagement".to_owned(), Target::Known(id))).into_iter().collect();
            vec![Edit::New { kind: *kind, subject: Some(Target::Known(*subject)), links, fields }]
        }
        // Somebody is hired and posted there.
        Place::Post { office } => {
            assert!(fields.get("union").is_some_and(|union| union.ends_with(&office.to_string())), "{id}");
            let mut edits = office::hire("王芳", 1, "千灯镇总工会");
            let links = [("engagement", Target::New(1))];
            edits.push(office::new(Kind::Posting, Some(Target::New(0)), &links, fields));
            edits
        }
        Place::Filing => panic!("{id} leads to a file, see below"),
    }
}

/// Enters it on the day of the case.
fn enter(registry: &mut Registry, case: &Case, edits: Vec<Edit>) {
    let at_noon = case.as_of.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap());
    let zone = chrono::FixedOffset::east_opt(8 * 3600).unwrap();
    let now = zone.from_local_datetime(&at_noon).unwrap();
    let context = Context { now, actor: "陈静".to_owned(), seed: [7; 16] };
    let command = Command::Write { edits, why: String::new() };
    let batch =
        decide(registry, &command, &context).unwrap_or_else(|issues| panic!("{}: {issues:?}", case.id));
    registry.apply(&batch, Head { sequence: registry.head.sequence + 1, ..Head::origin() });
}

#[test]
fn doing_what_a_remedy_says_turns_the_verdict() {
    for (id, city, entered, then) in ROWS {
        let case = case(id);
        let mut registry = cases::registry(&case);
        set_up(&mut registry, *city);
        let before = judged(&registry, &case, case.as_of);
        let Some((at, outcome, place)) = foremost(&before) else {
            panic!("{id} offers nothing to do: {before:?}")
        };
        let fields = entered.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        let edits = edits(&registry, id, outcome, place, fields);
        // The form says so before anything is written.
        let foreseen = prospect::of_edits(&registry, Asked::of(outcome), edits.clone(), case.as_of);
        assert_eq!(foreseen, Ok(Prospect::Settled), "{id}");
        enter(&mut registry, &case, edits);
        let after = judged(&registry, &case, case.as_of);
        let (subject, rule) = (outcome.subject, &case.rule);
        let found = after.get(at).filter(|outcome| outcome.subject == subject);
        assert_eq!(found.map(|outcome| outcome.verdict.code()), Some(*then), "{id} of {rule}");
    }
}

/// R-FILE and R-REFILE: the act is a file to the province, and its answer.
const FILED: [&str; 2] = ["R-FILE", "R-REFILE"];

#[test]
fn filing_and_filing_again_turn_their_verdicts() {
    let province = party(1, "江苏省总工会", OfficeLevel::Province);
    let mut county =
        Office::new(&party(3, "昆山市总工会", OfficeLevel::County), std::slice::from_ref(&province));
    let mut province = Office::new(&province, &[]);
    county.edit(office::hire("王芳", 1, "千灯镇总工会")).unwrap();
    let engagement = county.registry.of_kind(Kind::Engagement).next().unwrap().id;
    for (n, rule) in FILED.into_iter().enumerate() {
        if rule == "R-REFILE" {
            let one = |text: &str| office::fields([("signer", text)]);
            let (seen, to) = (one("昆山某人力资源公司"), one("昆山另一公司"));
            county.edit(vec![Edit::Change { id: engagement, seen, to }]).unwrap();
        }
        let found = |office: &Office| {
            let all = evaluate(&office.registry, office.now.date_naive());
            all.into_iter().find(|outcome| outcome.rule == rule && outcome.about == Some(engagement)).unwrap()
        };
        let before = found(&county);
        assert_eq!(before.verdict.code(), "due", "{rule}");
        assert!(matches!(before.grounds.remedy, Remedy::Act { place: Place::Filing, .. }), "{rule}");
        province.take(&county.upward(&[engagement])).unwrap();
        let request = filing::waiting(&province.registry)[0].request;
        let outcome = command::FilingAnswer::Record { number: format!("2026-000{n}"), again: false };
        province.command(&Command::Judge(vec![command::Judgement { request, outcome }])).unwrap();
        county.take(&province.downward(county.id())).unwrap();
        assert_eq!(found(&county).verdict, Verdict::Met, "{rule}");
    }
}

#[test]
fn every_rule_is_of_one_kind_and_every_act_is_done_above() {
    let rules: BTreeSet<&str> = ALL.iter().map(|rule| rule.id).collect();
    assert_eq!(KINDS.iter().map(|(rule, _)| *rule).collect::<BTreeSet<_>>(), rules);
    assert_eq!(KINDS.len(), rules.len());
    let acting = KINDS.iter().filter(|(_, kinds)| matches!(kinds, Act(_))).map(|(rule, _)| *rule);
    let done: BTreeSet<&str> =
        ROWS.iter().map(|(id, ..)| id.rsplit_once('-').unwrap().0).chain(FILED).collect();
    let without: Vec<&str> = acting.filter(|rule| !done.contains(rule)).collect();
    assert!(without.is_empty(), "{without:?}");
}

/// Every verdict of every named case offers what the list says: an act where there is one, and none where a deadline
/// is gone or nothing is asked.
#[test]
fn every_verdict_offers_what_its_rule_may() {
    let mut wrong = BTreeSet::new();
    for case in cases() {
        for outcome in evaluate(&cases::registry(&case), case.as_of) {
            let (_, kinds) = KINDS.iter().find(|(rule, _)| *rule == outcome.rule).unwrap();
            let code = outcome.verdict.code();
            let offers = matches!(outcome.grounds.remedy, Remedy::Act { .. });
            let late = matches!(outcome.grounds.remedy, Remedy::TooLate(_));
            // A showing that was too short, or not waited for, is due without a day; it has gone all the same.
            let shown = ["shown-short", "hired-while-shown"].iter().any(|flag| outcome.flags.contains(flag));
            let over = shown || matches!(outcome.verdict, Verdict::Due { days_left: Some(..0), .. });
            let right = match kinds {
                _ if matches!(code, "met" | "n-a") => outcome.grounds.remedy == Remedy::None,
                Act(when) if when.contains(&code) => offers || (late && over),
                Act(_) if code == "open" => !late,
                Act(_) | Kinds::None => !offers,
                Date => true,
            };
            // No act is to be done by a day that has gone.
            let gone =
                matches!(outcome.grounds.remedy, Remedy::Act { latest: Some(day), .. } if day < outcome.on);
            if !right || gone {
                wrong.insert(format!("{} {code} {:?} in {}", outcome.rule, outcome.grounds.remedy, case.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Where a deadline is gone there is still a place: for doing it after all, or for the reason. What a verdict gives to a
/// form is a field of the record entered there, and is taken as typed.
#[test]
fn every_remedy_leads_to_a_place_that_takes_what_the_verdict_gives() {
    let mut wrong = BTreeSet::new();
    for case in cases() {
        for outcome in evaluate(&cases::registry(&case), case.as_of) {
            let place = match &outcome.grounds.remedy {
                Remedy::Act { place, .. } | Remedy::TooLate(place) => place,
                Remedy::None => continue,
            };
            if let Place::Add { kind, .. } = place {
                let mut body = kind.empty();
                for (key, text) in &outcome.grounds.given {
                    if body.set(key, Some(&text.to_string())).is_err() {
                        wrong.insert(format!("{} gives {key} “{text}” in {}", outcome.rule, case.id));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

/// The days on which something was short or late are past: what can be recorded is why, and then nobody is asked again.
#[test]
fn a_reason_recorded_takes_what_is_too_late_off_the_work_list() {
    let mut leading = BTreeSet::new();
    for case in cases().into_iter().filter(|case| ["R-SI", "R-HF"].contains(&case.rule.as_str())) {
        let mut registry = cases::registry(&case);
        set_up(&mut registry, false);
        let late = |registry: &Registry| {
            let mut found = judged(registry, &case, case.as_of).into_iter();
            found.find(|outcome| matches!(outcome.grounds.remedy, Remedy::TooLate(_)))
        };
        let Some(before) = late(&registry) else { continue };
        assert!(before.listed, "{}", case.id);
        let Remedy::TooLate(place) = &before.grounds.remedy else { panic!("{}: nowhere", case.id) };
        let Place::Edit { record, keys } = place else { panic!("{}: {place:?}", case.id) };
        assert_eq!(keys, &["explanation"], "{}", case.id);
        leading.insert((before.rule, registry.find(*record).unwrap().kind()));
        let entered = office::fields([("explanation", "签订单位资金周转，次月已补缴")]);
        let edits = edits(&registry, &case.id, &before, place, entered);
        let foreseen = prospect::of_edits(&registry, Asked::of(&before), edits.clone(), case.as_of).unwrap();
        assert!(matches!(foreseen, Prospect::Explained(_)), "{}: {foreseen:?}", case.id);
        enter(&mut registry, &case, edits);
        let after = late(&registry).unwrap();
        assert_eq!((&after.verdict, after.listed), (&before.verdict, false), "{} stays what it was", case.id);
    }
    let places = [Kind::Engagement, Kind::Contribution].map(|kind| ["R-HF", "R-SI"].map(|rule| (rule, kind)));
    assert_eq!(leading, places.into_iter().flatten().collect());
}

/// An office has one record of its books: the second day is entered where the first one stands.
#[test]
fn a_day_of_the_books_is_entered_in_the_one_record_of_them() {
    let case = case("R-TRAIN1Y-10");
    let mut registry = cases::registry(&case);
    set_up(&mut registry, false);
    let place = |registry: &Registry| {
        let outcome = judged(registry, &case, case.as_of).remove(0);
        let key = why::begins_at(&outcome, Kind::Books);
        (why::place(registry, &outcome).unwrap(), key)
    };
    let office = registry.office().unwrap();
    let add = Place::Add { kind: Kind::Books, subject: office, engagement: None };
    assert_eq!(place(&registry), (add, Some("training_from")));
    let books = office::fields([("pay_from", "2026-01-01")]);
    enter(&mut registry, &case, vec![office::new(Kind::Books, Some(Target::Known(office)), &[], books)]);
    let record = registry.of_kind(Kind::Books).next().unwrap().id;
    assert_eq!(place(&registry).0, Place::Edit { record, keys: vec!["training_from"] });
}

/// Case, and something entered where the remedy leads that does not settle it; none where it cannot be written at all.
type Short = (&'static str, &'static [(&'static str, &'static str)], Option<&'static str>);

const SHORT: &[Short] = &[
    ("R-ID-04", &[("id_number", "320102199003071512")], None),
    ("R-SCOPE-06", &[("off_establishment", "Y")], Some("undecidable")),
    ("R-CE-02", &[("date", "2025-12-01"), ("hours", "1")], Some("due")),
    (
        "R-TRAIN1Y-06",
        &[("title", "业务培训班"), ("first_day", "2026-06-01"), ("counts", "Y"), ("attended", "N")],
        Some("due"),
    ),
    ("R-BUDGET-03", &[("included", "N")], Some("breached")),
    ("R-TALK-02", &[("interviewer", "县总")], None),
];

#[test]
fn what_leaves_a_verdict_open_is_told_before_it_is_written() {
    for (id, entered, then) in SHORT {
        let case = case(id);
        let mut registry = cases::registry(&case);
        set_up(&mut registry, false);
        let outcomes = judged(&registry, &case, case.as_of);
        let (_, outcome, place) = foremost(&outcomes).unwrap();
        let entered = entered.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        let edits = edits(&registry, id, outcome, place, entered.collect());
        let foreseen = prospect::of_edits(&registry, Asked::of(outcome), edits, case.as_of);
        let code = match &foreseen {
            Ok(Prospect::Open(after)) => Some(after.verdict.code()),
            Ok(Prospect::Settled | Prospect::Explained(_)) => panic!("{id}: {foreseen:?}"),
            Err(_) => None,
        };
        assert_eq!(code, *then, "{id}: {foreseen:?}");
    }
}

/// A case, the part judged of it, and the first day on which there is something to do.
const DAYS: &[(&str, u16, &str)] =
    &[("R-REG2-01", 0, "2028-10-05"), ("R-ASSESS-02", 2026, "2027-01-01"), ("R-RENEW-01", 0, "2027-03-02")];

#[test]
fn what_waits_for_a_day_offers_nothing_before_it() {
    let waiting = KINDS.iter().filter(|(_, kinds)| matches!(kinds, Date)).map(|(rule, _)| *rule);
    let shown: Vec<&str> = DAYS.iter().map(|(id, ..)| id.rsplit_once('-').unwrap().0).collect();
    assert_eq!(waiting.collect::<Vec<_>>(), shown);
    for (id, part, day) in DAYS {
        let (case, day) = (case(id), day.parse::<NaiveDate>().unwrap());
        let registry = cases::registry(&case);
        let offers = |on: NaiveDate| {
            let found = judged(&registry, &case, on)
                .into_iter()
                .find(|outcome| outcome.part.number() == *part)
                .unwrap();
            matches!(found.grounds.remedy, Remedy::Act { .. })
        };
        assert!(!offers(day - Days::new(1)), "{id} the day before");
        assert!(offers(day), "{id} on the day");
    }
}

/// 逾期签订 cannot be mended: the button leads to the reason, and once that stands nobody has to do anything more.
#[test]
fn a_contract_signed_late_leaves_the_work_list_once_a_reason_stands() {
    for (id, listed) in [("R-CONTRACT-48", true), ("R-CONTRACT-50", false)] {
        let case = case(id);
        let mut registry = cases::registry(&case);
        set_up(&mut registry, false);
        let outcomes = judged(&registry, &case, case.as_of);
        let [now, outcome] = outcomes.as_slice() else { panic!("{id}: {outcomes:?}") };
        assert_eq!(now.verdict, Verdict::Met, "{id}: the contract is in force all the same");
        assert_eq!((outcome.verdict.code(), outcome.listed), ("breached", listed), "{id}");
        let contract = registry.of_kind(Kind::Contract).next().unwrap().id;
        let reason = Place::Edit { record: contract, keys: vec!["late_reason"] };
        assert_eq!(outcome.grounds.remedy, Remedy::TooLate(reason.clone()), "{id}");
        assert_eq!(why::place(&registry, outcome), Some(reason), "{id}");
    }
}

/// A year's result entered without the countersign: the same year is judged by the new record, and is still open.
#[test]
fn a_result_that_wants_its_countersign_leaves_the_year_open() {
    let case = case("R-ASSESS-02");
    let mut registry = cases::registry(&case);
    set_up(&mut registry, false);
    let before = judged(&registry, &case, case.as_of);
    let asked = before
        .iter()
        .find(|own| matches!(&own.grounds.remedy, Remedy::Act { code: "assess-enter", .. }))
        .unwrap();
    let Remedy::Act { place, .. } = &asked.grounds.remedy else { unreachable!("found so") };
    let entered = |pairs: &[(&str, &str)]| -> Fields {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    };
    let foreseen = |pairs: &[(&str, &str)]| {
        let edits = edits(&registry, &case.id, asked, place, entered(pairs));
        prospect::of_edits(&registry, Asked::of(asked), edits, case.as_of).unwrap()
    };
    let unsigned = foreseen(&[("grade", "2"), ("decided", "2026-02-10")]);
    let Prospect::Open(outcome) = unsigned else { panic!("{unsigned:?}") };
    assert!(outcome.flags.contains(&"wants-countersign"));
    let signed = foreseen(&[("grade", "2"), ("decided", "2026-02-10"), ("unit_signed", "2026-02-09")]);
    assert_eq!(signed, Prospect::Settled);
}

//! Every rule whose remedy is an act offers it in a named case, and doing it, checked like any entry by hand, turns
//! the verdict: a table of what a person would enter where the remedy leads.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{NaiveTime, TimeZone};
use taizhang_core::domain::codes::{OfficeLevel, OfficeType};
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::batch::Change;
use taizhang_core::ledger::command::{Context, Fields};
use taizhang_core::ledger::decide::decide;
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::{Batch, Command, Edit, Profile, Registry, Target};
use taizhang_core::policy::cases::{self, Case};
use taizhang_core::policy::engine::evaluate;
use taizhang_core::policy::outcome::{Outcome, Place, Remedy};

use crate::office::party;

const FOUR: &str = "职业操守 25 甲\n实务能力 25 乙\n工作业绩 25 丙\n职工满意度 25 丁";
const ASSESSMENT: &str = "00000000-0000-0000-0000-000000000150";
const CERTIFICATE: &str = "00000000-0000-0000-0000-000000000130";

/// Case, whether a city acts, what is entered, and the verdict then.
type Row = (&'static str, bool, &'static [(&'static str, &'static str)], &'static str);

const ROWS: &[Row] = &[
    ("R-CAP-02", false, &[("kind", "1"), ("reason", "辖区企业集中"), ("from", "2026-01-01")], "met"),
    ("R-ALLOC-03", false, &[("allocation_reason", "区划调整过渡")], "met"),
    ("R-CONC-02", false, &[("consent", "Y"), ("consent_until", "2030-12-31")], "met"),
    ("R-CONC-04", false, &[("consent", "Y")], "met"),
    ("R-PLAN-IN-02", false, &[("economy", "全省前列")], "met"),
    ("R-TIE-02", false, &[("reason", "1")], "met"),
    ("R-OPEN-02", false, &[("exam", "2026-04-01")], "met"),
    ("R-PAY2-02", false, &[("performance_part", "Y")], "met"),
    ("R-STEP-04", false, &[("factors", "6")], "met"),
    ("R-GUIDE-03", true, &[("published", "2026-11-02")], "met"),
    ("R-SI-06", false, &[("month", "2026-10"), ("insurance", "1"), ("due", "1500"), ("paid", "1500")], "met"),
    ("R-HF-06", false, &[("month", "2026-10"), ("insurance", "2"), ("due", "1500"), ("paid", "1500")], "met"),
    ("R-TPLAN-03", false, &[("year", "2026"), ("included", "Y")], "met"),
    ("R-CE-02", false, &[("certificate", CERTIFICATE), ("date", "2027-12-01"), ("hours", "1")], "met"),
    ("R-REG1-02", false, &[("first_registered", "2026-08-01")], "met"),
    ("R-REG2-02", false, &[("reregistered", "2028-10-05"), ("registered_until", "2031-10-05")], "met"),
    ("R-WEIGHT-02", false, &[("indicators", FOUR)], "met"),
    (
        "R-TALK-02",
        false,
        &[("assessment", ASSESSMENT), ("date", "2026-03-12"), ("interviewer", "县总")],
        "met",
    ),
    ("R-REWARD-04", false, &[("outstanding", "Y")], "met"),
    // Another basis is free, and the rule no longer speaks of the reward.
    ("R-REWARD-02", false, &[("basis", "9")], "n-a"),
    ("R-CONTRACT-03", false, &[("kind", "1"), ("start", "2024-07-02")], "met"),
    ("R-RETIRE-03", false, &[("original_retirement", "55")], "n-a"),
    ("R-DOC-02", false, &[("kind", "2"), ("title", "薪酬结构办法"), ("date", "2026-05-01")], "met"),
    ("R-BUDGET-03", false, &[("year", "2026"), ("included", "Y")], "met"),
    ("R-SOCORG-04", false, &[("qualification", "社会工作服务机构 3A")], "met"),
    ("R-INSPECT-02", true, &[("year", "2026"), ("date", "2026-12-31")], "met"),
    ("R-STALE-02", false, &[("verified_on", "2026-11-02"), ("verified_by", "陈静")], "met"),
];

fn case(id: &str) -> Case {
    let (rule, _) = id.rsplit_once('-').unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data/cases")
        .join(format!("{}.json", rule.to_lowercase()));
    let list: Vec<Case> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    list.into_iter().find(|case| case.id == id).unwrap_or_else(|| panic!("there is no case {id}"))
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

/// The outcomes of the case's rule.
fn judged(registry: &Registry, case: &Case) -> Vec<Outcome> {
    evaluate(registry, case.as_of).into_iter().filter(|outcome| outcome.rule == case.rule).collect()
}

#[test]
fn doing_what_a_remedy_says_turns_the_verdict() {
    for (id, city, entered, then) in ROWS {
        let case = case(id);
        let mut registry = cases::registry(&case);
        set_up(&mut registry, *city);
        let before = judged(&registry, &case);
        let worst = before
            .iter()
            .enumerate()
            .filter(|(_, outcome)| matches!(outcome.remedy, Remedy::Act { .. }))
            .min_by_key(|(_, outcome)| outcome.verdict.urgency());
        let Some((at, outcome)) = worst else { panic!("{id} offers nothing to do: {before:?}") };
        let Remedy::Act { place, .. } = &outcome.remedy else { unreachable!("filtered above") };
        let fields: Fields =
            entered.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        let edit = match place {
            Place::Edit { record, keys } => {
                assert!(entered.iter().all(|(key, _)| keys.contains(key)), "{id} leads to {keys:?}");
                let body = &registry.find(*record).unwrap().body;
                let seen = keys
                    .iter()
                    .filter_map(|key| Some(((*key).to_owned(), body.get(key)?)))
                    .filter(|(key, _)| fields.contains_key(key));
                Edit::Change { id: *record, seen: seen.collect(), to: fields }
            }
            Place::Add { kind, subject, engagement } => {
                let engagement = engagement.filter(|_| kind.hangs_on_engagement());
                let links: BTreeMap<String, Target> =
                    engagement.map(|id| ("engagement".to_owned(), Target::Known(id))).into_iter().collect();
                Edit::New { kind: *kind, subject: Some(Target::Known(*subject)), links, fields }
            }
            Place::Post { .. } | Place::Filing => panic!("{id} leads to a screen of its own"),
        };
        let at_noon = case.as_of.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap());
        let zone = chrono::FixedOffset::east_opt(8 * 3600).unwrap();
        let now = zone.from_local_datetime(&at_noon).unwrap();
        let context = Context { now, actor: "陈静".to_owned(), seed: [7; 16] };
        let command = Command::Write { edits: vec![edit], why: String::new() };
        let batch = decide(&registry, &command, &context).unwrap_or_else(|issues| panic!("{id}: {issues:?}"));
        registry.apply(&batch, Head { sequence: 1, ..Head::origin() });
        let after = judged(&registry, &case);
        let (subject, rule) = (outcome.subject, &case.rule);
        let found = after.get(at).filter(|outcome| outcome.subject == subject);
        assert_eq!(found.map(|outcome| outcome.verdict.code()), Some(*then), "{id} of {rule}");
    }
}

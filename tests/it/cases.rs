//! The named cases: at least six a rule, each with a name of its own, all as expected.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Target;
use taizhang_core::policy::arg::Arg;
use taizhang_core::policy::cases::{Case, registry, run};
use taizhang_core::policy::engine::{evaluate, evaluate_with, of_subjects, subjects};
use taizhang_core::policy::grounds::{Explained, Remedy};
use taizhang_core::policy::outcome::{Said, Step, Verdict};
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::policy::rules::ALL;
use taizhang_core::report::verdicts::asked::Asked;
use taizhang_core::words::{Lang, has_words};

use crate::office::{self, Office, party};

pub fn cases() -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cases");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let read = |path: &PathBuf| -> Vec<Case> {
        serde_json::from_slice(&fs::read(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    };
    files.iter().flat_map(read).collect()
}

#[test]
fn every_case_comes_out_as_expected() {
    let failed: Vec<String> = cases()
        .iter()
        .filter_map(|case| run(case).err().map(|found| format!("{} {}: {found}", case.id, case.title)))
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_rule_has_six_cases_and_every_case_its_name() {
    let cases = cases();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &cases {
        *counts.entry(case.rule.as_str()).or_default() += 1;
    }
    for rule in ALL {
        assert!(counts.get(rule.id).copied().unwrap_or_default() >= 6, "{}", rule.id);
    }
    let ids: BTreeSet<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    assert_eq!(ids.len(), cases.len());
}

/// Keys of everything that the panel says of an outcome.
fn said(outcome: &Explained) -> Vec<String> {
    let mut keys: Vec<String> = outcome.flags.iter().map(|flag| format!("flag-{flag}")).collect();
    keys.extend(outcome.grounds.steps.iter().map(|step| format!("policy-step-{}", step.code)));
    keys.extend(
        outcome
            .grounds
            .facts
            .iter()
            .map(|used| format!("field-{}-{}", used.fact.kind.code(), used.fact.key.replace('_', "-"))),
    );
    for parameter in &outcome.grounds.parameters {
        keys.push(format!("parameter-{}", parameter.id.replace('.', "-")));
        keys.push(format!("unit-{}", parameter.unit));
    }
    if let Remedy::Act { code, .. } = &outcome.grounds.remedy {
        keys.push(format!("remedy-{code}"));
    }
    keys
}

#[test]
fn whatever_a_verdict_says_has_its_words() {
    let mut missing = BTreeSet::new();
    for case in cases() {
        for outcome in evaluate(&registry(&case), case.as_of) {
            let keys = said(&outcome).into_iter();
            missing.extend(keys.filter(|key| Lang::ALL.iter().any(|lang| !has_words(*lang, key))));
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// What a step says at a place of its words.
fn text(step: &Step, at: &str) -> Option<String> {
    step.texts().find(|(key, _)| *key == at).map(|(_, text)| text)
}

/// A day judged by what only began later says from when that holds; from then on nothing is said.
#[test]
fn a_day_before_a_value_was_given_says_so() {
    let case = cases().into_iter().find(|case| case.id == "R-FILE-04").unwrap();
    let said = |on: &str| -> Vec<String> {
        let found = evaluate(&registry(&case), on.parse().unwrap()).into_iter();
        let steps =
            found.filter(|outcome| outcome.rule == "R-FILE").flat_map(|outcome| outcome.grounds.steps);
        let projected = steps.filter(|step| step.code == "parameter-projected");
        projected.filter_map(|step| text(&step, "from")).collect()
    };
    assert_eq!((said("2026-11-23"), said("2026-11-24")), (vec!["2026-11-24".to_owned()], Vec::new()));
}

/// Being late is said by what the last day rests on: a limit that binds, one of ours, or the end of a term.
#[test]
fn late_is_said_by_what_the_day_rests_on() {
    const SAID: &[(&str, &str)] = &[
        ("R-CE", "verdict-due-over"),
        ("R-FILE", "verdict-due-past"),
        ("R-GUIDE", "verdict-due-past"),
        ("R-STALE", "verdict-due-past"),
        ("R-RENEW", "verdict-due-gone"),
        ("R-RETIRE", "verdict-due-gone"),
    ];
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    for case in cases() {
        for outcome in evaluate(&registry(&case), case.as_of) {
            if let Verdict::Due { days_left: Some(..0), .. } = outcome.verdict
                && let Said::Days { key, .. } = outcome.said()
                && SAID.iter().any(|(rule, _)| *rule == outcome.rule)
            {
                seen.insert((outcome.rule, key));
            }
        }
    }
    assert_eq!(seen, SAID.iter().copied().collect());
}

/// A line of the work list leads to the verdict it speaks of: no two are asked for in the same way.
#[test]
fn every_verdict_can_be_told_from_the_others() {
    for case in cases() {
        let outcomes = evaluate(&registry(&case), case.as_of);
        let asked: BTreeSet<Asked> = outcomes.iter().map(|outcome| Asked::of(outcome)).collect();
        assert_eq!(asked.len(), outcomes.len(), "{}", case.id);
    }
}

/// Judging one after the other is judging everybody.
#[test]
fn the_parts_make_the_whole() {
    for case in cases() {
        let registry = registry(&case);
        let one_by_one = |id| of_subjects(&registry, &[id], case.as_of);
        let parts: Vec<Explained> = subjects(&registry).into_iter().flat_map(one_by_one).collect();
        assert_eq!(evaluate(&registry, case.as_of), parts, "{}", case.id);
    }
}

/// What may breach: a limit that the guidance or the law gives, or that was adopted with a document number.
#[test]
fn our_own_limits_never_breach() {
    let mut breached = 0;
    for case in cases() {
        let parameters = Parameters::shipped().with(case.parameters.clone());
        for outcome in evaluate_with(&registry(&case), case.as_of, &parameters) {
            if let Verdict::Breached { since } = outcome.verdict {
                breached += 1;
                let ours: Vec<&str> = outcome
                    .grounds
                    .parameters
                    .iter()
                    .filter(|own| !own.binds())
                    .map(|own| own.id.as_str())
                    .collect();
                assert!(ours.is_empty(), "{} in {} by {ours:?}", outcome.rule, case.id);
                assert!(since.is_none_or(|since| since <= case.as_of), "{} in {}", outcome.rule, case.id);
            }
        }
    }
    assert!(breached > 40, "{breached}");
}

/// What follows from two failed years or a serious breach of rules is decided under the law, never here.
#[test]
fn nobody_is_said_to_be_dismissible() {
    let mut named = 0;
    for case in cases() {
        let outcomes = evaluate(&registry(&case), case.as_of).into_iter();
        for outcome in outcomes.filter(|outcome| ["R-FAIL2", "R-SERIOUS"].contains(&outcome.rule)) {
            assert!(
                !matches!(outcome.verdict, Verdict::Breached { .. } | Verdict::Due { .. }),
                "{}",
                case.id
            );
            assert_eq!(outcome.grounds.remedy, Remedy::None, "{}", case.id);
            let open = outcome.verdict == Verdict::Open;
            assert_eq!(
                open,
                outcome.grounds.steps.iter().any(|step| step.code == "legal-checklist"),
                "{}",
                case.id
            );
            named += usize::from(open);
            for key in said(&outcome).iter().filter(|key| !key.starts_with("field-")) {
                for (lang, words) in
                    [(Lang::Zh, ["解除", "辞退", "开除"]), (Lang::En, ["dismiss", "terminat", "fire"])]
                {
                    let text = taizhang_core::words::words(lang, key, &[]).to_lowercase();
                    assert!(!words.iter().any(|word| text.contains(word)), "{key}: {text}");
                }
            }
        }
    }
    assert!(named > 0);
}

/// Of those above it an office has no records, and knows who they are: by id, or by the name that a roster gives.
#[test]
fn who_is_allocated_by_an_office_above_is_so_known() {
    let city = party(1, "苏州市总工会", OfficeLevel::City);
    let by_id = format!("苏州市总工会 @{}", city.office);
    for (allocator, expected) in
        [("苏州市总工会", "met"), (by_id.as_str(), "met"), ("昆山市总工会", "met"), ("千灯镇总工会", "due")]
    {
        let mut county =
            Office::new(&party(3, "昆山市总工会", OfficeLevel::County), std::slice::from_ref(&city));
        let mut engagement = office::engagement("千灯镇总工会");
        engagement.insert("allocator".to_owned(), allocator.to_owned());
        let person = office::new(Kind::Person, None, &[], office::person("王芳", 1));
        let hired = office::new(Kind::Engagement, Some(Target::New(0)), &[], engagement);
        county.edit(vec![person, hired]).unwrap();
        let outcomes = evaluate(&county.registry, county.now.date_naive());
        let found = outcomes.iter().find(|outcome| outcome.rule == "R-ALLOC").unwrap();
        assert_eq!(found.verdict.code(), expected, "{allocator}");
    }
}

/// Numbers by which people act stand in the steps: who is on leave of those posted, how many are suggested.
#[test]
fn what_a_verdict_works_out_is_said() {
    let said = |case: &str, rule: &str, code: &str, arg: &str| -> Vec<String> {
        let case = cases().into_iter().find(|own| own.id == case).unwrap();
        let found = evaluate(&registry(&case), case.as_of).into_iter().filter(|outcome| outcome.rule == rule);
        let steps = found.flat_map(|outcome| outcome.grounds.steps).filter(|step| step.code == code);
        steps.filter_map(|step| text(&step, arg)).collect()
    };
    assert_eq!(said("R-QUOTA-20", "R-QUOTA", "quota-away", "count"), ["1"]);
    assert_eq!(said("R-QUOTA-01", "R-QUOTA", "quota-away", "count"), [""; 0]);
    // Of 700 unions of all kinds, 300 of them apart, the 700 count.
    assert_eq!(said("R-SIZE-07", "R-SIZE", "size-suggested", "number"), ["4"]);
}

/// A county cannot inspect itself: its own register is not asked (reading of clause 71).
#[test]
fn a_county_is_not_asked_to_inspect_itself() {
    let city = party(2, "苏州市总工会", OfficeLevel::City);
    let county = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[city]);
    let found = evaluate(&county.registry, county.now.date_naive()).into_iter();
    let verdicts: Vec<Verdict> =
        found.filter(|outcome| outcome.rule == "R-INSPECT").map(|outcome| outcome.outcome.verdict).collect();
    assert_eq!(verdicts, [Verdict::NotApplicable]);
}

/// Who has no 统筹单位 is asked for it by R-UNIT, and not once more.
#[test]
fn a_missing_unit_stands_once_in_the_work_list() {
    let case =
        cases().into_iter().find(|case| case.rule == "R-ALLOC" && case.expected == "undecidable").unwrap();
    let found = evaluate(&registry(&case), case.as_of).into_iter().filter(|own| own.rule == "R-ALLOC");
    assert!(found.into_iter().all(|outcome| !outcome.listed));
}

/// A contract proposed from a verdict begins on a day to come: one that has gone is nobody's to propose.
#[test]
fn what_is_proposed_begins_on_no_day_that_has_gone() {
    let (mut proposed, mut gone) = (0, 0);
    for case in cases().iter().filter(|case| case.rule == "R-RENEW") {
        for outcome in evaluate(&registry(case), case.as_of).iter().filter(|own| own.rule == "R-RENEW") {
            let start = outcome.grounds.given.iter().find(|(key, _)| *key == "start");
            let Verdict::Due { until: Some(until), .. } = outcome.verdict else { continue };
            match start {
                Some((_, Arg::Day(day))) => assert!(*day > case.as_of, "{}", case.id),
                Some((_, other)) => panic!("{}: {other} is no day", case.id),
                None => assert!(until < case.as_of, "{}", case.id),
            }
            proposed += usize::from(start.is_some());
            gone += usize::from(start.is_none());
        }
    }
    assert!(proposed > 0 && gone > 0);
}

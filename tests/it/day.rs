//! A verdict goes by its day: what is dated after it changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Registry;
use taizhang_core::policy::cases::{Case, registry};
use taizhang_core::policy::engine::evaluate_with;
use taizhang_core::policy::parameters::Parameters;

use crate::cases::cases;

/// The verdicts of a day, by what they speak of.
fn verdicts(
    registry: &Registry,
    on: NaiveDate,
    case: &Case,
) -> BTreeMap<(&'static str, Id, Option<Id>, u16), &'static str> {
    let parameters = Parameters::shipped().with(case.parameters.clone());
    let found = evaluate_with(registry, on, &parameters).into_iter();
    found.map(|own| ((own.rule, own.subject, own.about, own.part.number()), own.verdict.code())).collect()
}

/// Every day that the records of a case carry.
fn days(case: &Case) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::from([case.as_of]);
    for record in &case.records {
        for field in record.kind().fields() {
            if let Some(day) = record.body.get(field.key).and_then(|text| text.parse::<NaiveDate>().ok()) {
                days.extend(day.pred_opt());
                days.insert(day);
            }
        }
    }
    days
}

/// What is looked at as it is recorded, whatever its day: a fact that differs from what was filed, and a term that was
/// agreed before it begins. None of it breaches before its day.
const AS_RECORDED: [&str; 3] = ["R-REFILE", "R-RENEW", "R-SOCORG"];

/// On each day that the records of a case carry, the whole register gives the verdicts that the register as of that day
/// gives: nothing of a later day has a say in it.
#[test]
fn what_is_dated_later_changes_no_verdict() {
    let mut wrong = Vec::new();
    for case in cases() {
        let whole = registry(&case);
        for on in days(&case) {
            let then = verdicts(&whole.as_of(on), on, &case);
            for (at, verdict) in verdicts(&whole, on, &case) {
                let of_the_day = then.get(&at).copied();
                let exempt = AS_RECORDED.contains(&at.0) && verdict != "breached";
                // Of what is not there yet nothing is said to be wrong.
                let same = of_the_day.map_or(verdict != "breached", |of_the_day| of_the_day == verdict);
                if !same && !exempt {
                    wrong.push(format!("{} by {} on {on}: {verdict}, then {of_the_day:?}", at.0, case.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

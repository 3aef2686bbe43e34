//! What R-SI and R-HF say of this office's people: of each month's row, and of each registration.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::people;
use crate::domain::codes::Insurance;
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::order::{Gathered, Ordered};
use crate::policy::arg::Arg;
use crate::policy::engine;
use crate::policy::grounds::Explained;
use crate::policy::rules::contributions::{FUND, SOCIAL};

/// By what a verdict speaks of: a row, or an engagement, which both rules judge.
pub struct Judged(BTreeMap<(Id, Insurance), Explained>);

impl Judged {
    pub fn on(registry: &Registry, on: NaiveDate) -> Self {
        let mut subjects: Vec<Id> = people::own(registry).map(|(record, _)| record.subject).collect();
        subjects.order();
        subjects.dedup();
        let all = engine::of_rules(registry, &[SOCIAL.id, FUND.id], &subjects, on);
        let keyed = all.into_iter().filter_map(|own| {
            let insurance = if own.rule == FUND.id { Insurance::Fund } else { Insurance::Social };
            Some(((own.about?, insurance), own))
        });
        Self(keyed.into_map())
    }

    pub fn get(&self, about: Id, insurance: Insurance) -> Option<&Explained> {
        self.0.get(&(about, insurance))
    }
}

/// A day that a line of the computation tells.
pub fn told(own: &Explained, step: &str, key: &str) -> Option<NaiveDate> {
    let step = own.grounds.steps.iter().find(|own| own.code == step)?;
    step.args.iter().find_map(|(name, arg)| match arg {
        Arg::Day(day) if *name == key => Some(*day),
        _ => None,
    })
}

/// Whether the computation has such a line.
pub fn says(own: &Explained, step: &str) -> bool {
    own.grounds.steps.iter().any(|own| own.code == step)
}

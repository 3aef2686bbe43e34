//! Who must attend a session, and why: what R-TRAIN1Y and R-CE say on its first day. Everybody else in post can be chosen by
//! hand. A rule that says nothing of somebody gives no reason: nobody is put on the list by a guess.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Named, people};
use crate::domain::TrainingSession;
use crate::domain::codes::TrainingKind;
use crate::domain::id::Id;
use crate::domain::record::{In, Record};
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::order::Ordered;
use crate::policy::engine;
use crate::policy::outcome::{Outcome, Verdict};
use crate::policy::presence;

/// The rule of the first year, and that of the hours of continuing education.
const FIRST_YEAR: &str = "R-TRAIN1Y";
const HOURS: &str = "R-CE";

/// Why somebody must attend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// 录用一年内须参加业务培训 (clause 58), up to this day.
    FirstYear { until: NaiveDate },
    /// The year went by without it: made up late.
    Late,
    /// 继续教育学时不足 (clause 53) for the registration that ends on this day.
    Hours { until: NaiveDate },
}

impl Reason {
    /// Whether a session of the kind serves it: hours towards a registration are those of continuing education.
    pub fn is_served_by(self, kind: Option<TrainingKind>) -> bool {
        match self {
            Reason::FirstYear { .. } | Reason::Late => counts(kind),
            Reason::Hours { .. } => kind == Some(TrainingKind::Continuing),
        }
    }
}

/// 计入业务培训: unless somebody says otherwise 业务培训 and 岗位培训 do (records.md §3, reading A12).
pub fn counts(kind: Option<TrainingKind>) -> bool {
    matches!(kind, Some(TrainingKind::Job | TrainingKind::Post))
}

/// Somebody who can be enrolled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub named: Named,
    pub reasons: Vec<Reason>,
    /// Whether this very session serves one of them.
    pub must: bool,
}

/// Everybody in post on the first day of a session who is not enrolled; first those who must come.
pub fn candidates(registry: &Registry, session: Id) -> Vec<Candidate> {
    let facts = registry.find(session).and_then(|record| TrainingSession::of(&record.body));
    let Some((facts, on)) = facts.and_then(|facts| Some((facts, facts.first_day?))) else {
        return Vec::new();
    };
    let enrolled: BTreeSet<Id> =
        super::roll::roll(registry, session).into_iter().map(|own| own.named.person).into_set();
    let open = people(registry).filter(|person| !enrolled.contains(&person.id));
    let in_post = presence::each(registry, open, on).filter(|(_, stand)| stand.presence.in_post());
    let in_post: Vec<(&Record, Named)> =
        in_post.map(|(person, stand)| (&**person, Named::of(person, stand.engagement.as_deref()))).collect();
    let ids: Vec<Id> = in_post.iter().map(|(person, _)| person.id).collect();
    let mut reasons = reasons(registry, &ids, on);
    let candidate = |(person, named): (&Record, Named)| {
        let reasons = reasons.remove(&person.id).unwrap_or_default();
        let must = reasons.iter().any(|reason| reason.is_served_by(facts.kind));
        Candidate { named, reasons, must }
    };
    let mut found: Vec<Candidate> = in_post.into_iter().map(candidate).collect();
    found.order_by(|a, b| (!a.must, a.named.order()).cmp(&(!b.must, b.named.order())));
    found
}

/// What the two rules say of these people on a day.
fn reasons(registry: &Registry, people: &[Id], on: NaiveDate) -> BTreeMap<Id, Vec<Reason>> {
    let mut found: BTreeMap<Id, Vec<Reason>> = BTreeMap::new();
    let mut note = |outcome: &Outcome, reason: Option<Reason>| {
        if let Some(reason) = reason {
            found.entry(outcome.subject).or_default().push(reason);
        }
    };
    for outcome in engine::verdicts_of(registry, FIRST_YEAR, people, on) {
        note(
            &outcome,
            match outcome.verdict {
                Verdict::Due { until, .. } => until.map(|until| Reason::FirstYear { until }),
                // A session after the year stays late; it is made up once.
                Verdict::Breached { .. } if !outcome.flags.contains(&"trained-late") => Some(Reason::Late),
                Verdict::Breached { .. }
                | Verdict::Met
                | Verdict::Undecidable { .. }
                | Verdict::Open
                | Verdict::NotApplicable => None,
            },
        );
    }
    for outcome in engine::verdicts_of(registry, HOURS, people, on) {
        note(
            &outcome,
            match outcome.verdict {
                // Hours of a day after the registration's end count for the next one.
                Verdict::Due { until: Some(until), .. } if until >= on => Some(Reason::Hours { until }),
                Verdict::Due { .. }
                | Verdict::Breached { .. }
                | Verdict::Met
                | Verdict::Undecidable { .. }
                | Verdict::Open
                | Verdict::NotApplicable => None,
            },
        );
    }
    found
}

//! 变更申请: people drafted by subordinates, what stands against taking them over, and what became of them.

use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone};

use super::facts::{RecordFacts, groups};
use super::names;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Part;
use crate::ledger::batch::Decision;
use crate::ledger::{Command, Context, Registry, decide};

/// One proposal.
#[derive(Clone, Debug)]
pub struct ProposalRow {
    pub id: Id,
    pub name: String,
    pub from: String,
    /// RFC 3339.
    pub received: String,
    pub facts: Vec<RecordFacts>,
    /// What would be refused if it were accepted now.
    pub issues: Vec<Issue>,
    pub decision: Option<Decision>,
}

/// All proposals, open ones first, newest first.
pub fn rows(registry: &Registry, on: NaiveDate) -> Vec<ProposalRow> {
    let mut rows: Vec<ProposalRow> = registry
        .proposals
        .values()
        .map(|proposal| ProposalRow {
            id: proposal.id,
            name: names::subject(registry, &proposal.records, proposal.id),
            from: proposal.from.name.clone(),
            received: proposal.received.clone(),
            facts: groups(&proposal.records, &Part::ALL),
            issues: if proposal.decision.is_none() { trial(registry, proposal.id, on) } else { Vec::new() },
            decision: proposal.decision.clone(),
        })
        .collect();
    rows.sort_by(|a, b| {
        (a.decision.is_some(), &b.received, &a.name).cmp(&(b.decision.is_some(), &a.received, &b.name))
    });
    rows
}

/// Decides acceptance without writing it.
fn trial(registry: &Registry, proposal: Id, on: NaiveDate) -> Vec<Issue> {
    let midnight = on.and_time(NaiveTime::MIN);
    let now = FixedOffset::east_opt(0).and_then(|zone| zone.from_local_datetime(&midnight).single());
    let Some(now) = now else { return Vec::new() };
    let context = Context { now, actor: String::new(), seed: [0; 16] };
    decide(registry, &Command::Accept { proposals: vec![proposal] }, &context).err().unwrap_or_default()
}

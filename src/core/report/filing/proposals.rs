//! 变更申请: people drafted by subordinates and workers' corrections, what they would change, what stands against
//! taking them over, and what became of them.

use std::sync::Arc;

use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone};

use super::inbox::ChangedLine;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Part, Record};
use crate::ledger::batch::{Decision, Proposal};
use crate::ledger::decide::{ours_of, proposed};
use crate::ledger::{Command, Context, Registry, decide, names};
use crate::order::Ordered;
use crate::report::records::facts::{RecordFacts, groups};

/// One proposal.
#[derive(Clone, Debug)]
pub struct ProposalRow {
    pub id: Id,
    pub person: Id,
    pub name: String,
    /// Who proposes; none where it is the person, in a self-report.
    pub from: Option<String>,
    /// RFC 3339.
    pub received: String,
    /// What would change in records that are ours already.
    pub changes: Vec<ChangedLine>,
    /// Records that would be new.
    pub facts: Vec<RecordFacts>,
    /// What the person says beside it.
    pub note: Option<String>,
    /// What would be refused if it were accepted now.
    pub issues: Vec<Issue>,
    pub decision: Option<Decision>,
}

/// All proposals, open ones first, newest first.
pub fn rows(registry: &Registry, on: NaiveDate) -> Vec<ProposalRow> {
    let mut rows: Vec<ProposalRow> =
        registry.proposals.values().map(|proposal| row(registry, proposal, on)).collect();
    rows.order_by(|a, b| {
        (a.decision.is_some(), &b.received, &a.name).cmp(&(b.decision.is_some(), &a.received, &b.name))
    });
    rows
}

fn row(registry: &Registry, proposal: &Proposal, on: NaiveDate) -> ProposalRow {
    let open = proposal.decision.is_none();
    let (ours, new): (Vec<&Arc<Record>>, Vec<&Arc<Record>>) =
        proposal.records.iter().partition(|drafted| open && ours_of(registry, drafted).is_some());
    let change = |drafted: &&Arc<Record>| {
        let own = ours_of(registry, drafted)?;
        let fields = proposed(proposal, own, drafted);
        (!fields.is_empty()).then(|| ChangedLine::of(String::new(), drafted, fields))
    };
    let by_person = proposal.from.office == proposal.person();
    ProposalRow {
        id: proposal.id,
        person: proposal.person(),
        name: names::subject(registry, &proposal.records, proposal.person()),
        from: (!by_person).then(|| proposal.from.name.clone()),
        received: proposal.received.clone(),
        changes: ours.iter().filter_map(change).collect(),
        facts: groups(new, &Part::ALL),
        note: proposal.note.clone(),
        issues: if open { trial(registry, proposal.id, on) } else { Vec::new() },
        decision: proposal.decision.clone(),
    }
}

/// Decides acceptance without writing it.
fn trial(registry: &Registry, proposal: Id, on: NaiveDate) -> Vec<Issue> {
    let midnight = on.and_time(NaiveTime::MIN);
    let now = FixedOffset::east_opt(0).and_then(|zone| zone.from_local_datetime(&midnight).single());
    let Some(now) = now else { return Vec::new() };
    let context = Context { now, actor: String::new(), seed: [0; 16] };
    decide(registry, &Command::Accept { proposals: vec![proposal] }, &context).err().unwrap_or_default()
}

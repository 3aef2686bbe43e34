//! `decide`: checks a command against the registry and returns the batch, or what stands against it. Pure.

mod filing;
mod write;

use super::batch::{Batch, Change, Decision};
use super::command::{Command, Context};
use super::profile::Profile;
use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Record;
use crate::domain::value::{Text, Value};
use std::sync::Arc;

/// The batch a command makes, or every issue it has.
///
/// # Errors
/// All issues found, each with its place (`KIND.FIELD` for fields).
pub fn decide(registry: &Registry, command: &Command, context: &Context) -> Result<Batch, Vec<Issue>> {
    let name = command.name();
    if let Command::SetUp(profile) = command {
        return set_up(registry, profile, context).map(|changes| Batch::new(name, "", changes));
    }
    let Some(profile) = &registry.profile else { return Err(vec![Issue::new("not-set-up")]) };
    let mut why = "";
    let changes = match command {
        Command::SetUp(_) => Vec::new(),
        Command::Write { edits, why: reason } => {
            why = reason;
            write::decide(registry, profile, edits, context)?
        }
        Command::Judge(verdicts) => filing::judge(registry, profile, verdicts, context)?,
        Command::RecordByHand { engagement, number, date, reply } => {
            filing::by_hand(registry, profile, *engagement, [number, date, reply], context)?
        }
        Command::Withdraw { request } => filing::withdraw(registry, profile, *request, context)?,
        Command::MarkSent { package } => {
            let known = registry.exports.iter().any(|export| export.package == *package);
            require(known, || Issue::new("export-unknown"))?;
            vec![Change::Sent { package: *package }]
        }
        Command::Accept { proposals } => accept(registry, profile, proposals)?,
        Command::Decline { proposal, reason } => {
            open_proposal(registry, *proposal)?;
            let reason = Text::<200>::parse(reason).map_err(|issue| vec![issue.at("reason")])?;
            let decision = Decision::Declined { reason: reason.as_str().to_owned() };
            vec![Change::Decided { proposal: *proposal, decision }]
        }
        Command::Reveal { record, field } => {
            require(registry.find(*record).is_some(), || Issue::new("record-unknown"))?;
            vec![Change::Revealed { record: *record, field: field.clone() }]
        }
        Command::Reincarnate => vec![Change::Incarnation { id: context.id(0) }],
    };
    Ok(Batch::new(name, why, changes))
}

fn require(holds: bool, issue: impl FnOnce() -> Issue) -> Result<(), Vec<Issue>> {
    if holds { Ok(()) } else { Err(vec![issue()]) }
}

fn set_up(registry: &Registry, profile: &Profile, context: &Context) -> Result<Vec<Change>, Vec<Issue>> {
    require(registry.profile.is_none(), || Issue::new("already-set-up"))?;
    let mut issues = Vec::new();
    if let Err(issue) = Text::<80>::parse(&profile.party.name) {
        issues.push(issue.at("name"));
    }
    if context.actor.trim().is_empty() {
        issues.push(Issue::new("actor-missing").at("actor"));
    }
    if profile.above.iter().any(|above| above.level >= profile.level()) {
        issues.push(Issue::new("superior-level").at("superior"));
    }
    if !issues.is_empty() {
        return Err(issues);
    }
    Ok(vec![Change::SetUp(profile.clone()), Change::Incarnation { id: context.id(0) }])
}

fn open_proposal(registry: &Registry, id: Id) -> Result<&super::batch::Proposal, Vec<Issue>> {
    registry
        .proposals
        .get(&id)
        .filter(|proposal| proposal.decision.is_none())
        .ok_or_else(|| vec![Issue::new("proposal-closed")])
}

/// Proposals become records of this office, with the ids they were drafted under.
fn accept(registry: &Registry, profile: &Profile, proposals: &[Id]) -> Result<Vec<Change>, Vec<Issue>> {
    let mut changes = Vec::new();
    let mut issues = Vec::new();
    for id in proposals {
        let proposal = open_proposal(registry, *id)?;
        let mut records = Vec::new();
        for record in &proposal.records {
            records.push(Record { owner: profile.office(), draft: false, ..Record::clone(record) });
        }
        issues.extend(write::people_issues(registry, &records));
        changes.extend(records.into_iter().map(|record| Change::Put(Arc::new(record))));
        changes.push(Change::Decided { proposal: *id, decision: Decision::Accepted });
    }
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

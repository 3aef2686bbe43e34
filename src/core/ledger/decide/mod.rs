//! `decide`: checks a command against the registry and returns the batch, or what stands against it. Pure.

mod filing;
mod gather;
mod rows;
mod sequence;
mod transfer;
mod typed;
mod undo;
mod undo_rows;
mod write;

pub use self::filing::is_identity_recorded;
pub use self::gather::alone;
pub use self::transfer::answered;
pub use self::typed::changed_meanwhile;
pub use self::write::refusals;

use std::sync::Arc;

use super::batch::{Batch, Change, Decision, Proposal};
use super::command::Command;
use super::context::Context;
use super::profile::Profile;
use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::record::{Begins, Difference, Record};
use crate::domain::value::{Text, Value};
use crate::order::Gathered;

/// The batch a command makes, or every issue it has.
///
/// # Errors
/// All issues found, each with its place (`KIND.FIELD` for fields).
pub fn decide(registry: &Registry, command: &Command, context: &Context) -> Result<Batch, Issues> {
    let name = command.name();
    if let Command::SetUp(profile) = command {
        return set_up(registry, profile, context).map(|changes| Batch::new(name, "", changes));
    }
    let Some(profile) = &registry.profile else { return Err(Issue::new("not-set-up").into()) };
    let mut why = "";
    let changes = match command {
        Command::SetUp(_) => Vec::new(),
        Command::Write { edits, why: reason } => {
            why = reason;
            write::decide(registry, profile, edits, context)?
        }
        Command::Undo { sequence, batch } => undo::decide(registry, profile, *sequence, batch)?,
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
        Command::VerifyKey { office } => {
            require(registry.unverified.contains(office), || Issue::new("key-unknown"))?;
            vec![Change::Verified { office: *office }]
        }
        Command::Believe { office, origin } => {
            let said = registry.held.get(origin).is_some_and(|held| held.aside.contains(office));
            require(said, || Issue::new("record-unknown"))?;
            vec![Change::Believed { office: *office, origin: *origin }]
        }
        Command::Accept { proposals } => accept(registry, profile, proposals)?,
        Command::Decline { proposal, reason } => {
            open_proposal(registry, *proposal)?;
            let reason = Text::<200>::parse(reason).map_err(|issue| issue.at("reason"))?;
            let decision = Decision::Declined { reason: reason.as_str().to_owned() };
            vec![Change::Decided { proposal: *proposal, decision }]
        }
        Command::Give { engagements, to, first_day, details } => {
            transfer::give(registry, profile, engagements, (to, first_day, *details), context)?
        }
        Command::TakeBack { transfer } => transfer::take_back(registry, *transfer, context)?,
        Command::Receive { offers, details } => {
            transfer::receive(registry, profile, offers, *details, context)?
        }
        Command::Refuse { offer, reason } => transfer::refuse(registry, profile, *offer, reason)?,
        Command::Reveal { record, field } => {
            require(registry.find(*record).is_some(), || Issue::new("record-unknown"))?;
            vec![Change::Revealed { record: *record, field: field.clone() }]
        }
        Command::Export { people } => {
            require(people.iter().all(|id| registry.find(*id).is_some()), || Issue::new("record-unknown"))?;
            let shown = |id: &Id| Change::Revealed { record: *id, field: "id_number".to_owned() };
            people.iter().map(shown).collect()
        }
        Command::HandOut { digest, sealed } => {
            vec![Change::HandedOut { digest: digest.clone(), sealed: *sealed }]
        }
        Command::Gather => gather::decide(registry, profile)?,
        Command::Reincarnate => vec![Change::Incarnation { id: context.id(0) }],
        Command::Rekey { key } => vec![Change::Rekeyed { key: key.clone() }],
    };
    Ok(Batch::new(name, why, changes))
}

fn set_up(registry: &Registry, profile: &Profile, context: &Context) -> Result<Vec<Change>, Issues> {
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

fn open_proposal(registry: &Registry, id: Id) -> Result<&Proposal, Issues> {
    registry
        .proposals
        .get(&id)
        .filter(|proposal| proposal.decision.is_none())
        .ok_or_else(|| vec![Issue::new("proposal-closed")])
}

/// Proposals become records of this office, with the ids they were drafted under.
fn accept(registry: &Registry, profile: &Profile, proposals: &[Id]) -> Result<Vec<Change>, Issues> {
    require(!proposals.is_empty(), || Issue::new("nothing-to-write"))?;
    let mut changes = Vec::new();
    let mut after = Vec::new();
    for id in proposals.iter().into_set() {
        let proposal = open_proposal(registry, *id)?;
        // A worker corrects the file of somebody who is still here.
        let here = proposal.id == proposal.person() || registry.own(proposal.person()).is_some();
        require(here, || Issue::new("self-report-person"))?;
        let drafted: Vec<Record> =
            proposal.records.iter().map(|drafted| hanging_here(registry, proposal, drafted)).collect();
        for drafted in &drafted {
            match ours_of(registry, drafted) {
                None => {
                    let record = Record { owner: profile.office(), draft: false, ..drafted.clone() };
                    after.push(record.clone());
                    changes.push(Change::Put(Arc::new(record)));
                }
                Some(ours) => {
                    let fields = proposed(proposal, ours, drafted);
                    if !fields.is_empty() {
                        after.push(ours.edited(&fields));
                        changes.push(Change::Edit { id: ours.id, fields });
                    }
                }
            }
        }
        changes.push(Change::Decided { proposal: *id, decision: Decision::Accepted });
    }
    let issues = write::people_issues(registry, &after);
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

/// The record of ours that a drafted one speaks of: the same one; or, of the result that an engagement has once a year, that
/// year's, whoever began it. What a township says of it stands in it, and no second result beside it.
pub fn ours_of<'a>(registry: &'a Registry, drafted: &Record) -> Option<&'a Arc<Record>> {
    let itself = registry.own(drafted.id);
    let of = drafted.body.engagement().zip(drafted.body.day());
    let is_of_year = matches!(drafted.kind().columns().begins, Begins::Settled(_));
    let same = |own: &&Arc<Record>| {
        own.kind() == drafted.kind()
            && !own.draft
            && registry.own(own.id).is_some()
            && own.body.engagement().zip(own.body.day()) == of
    };
    itself.or_else(|| registry.about(drafted.subject).filter(|_| is_of_year && of.is_some()).find(same))
}

/// A drafted record as it can be ours: a link leads to a record of ours, to one accepted with it, or to what an office
/// above has published. One that leads elsewhere says nothing; kept, it would be ours to answer for.
fn hanging_here(registry: &Registry, proposal: &Proposal, drafted: &Record) -> Record {
    let mut record = drafted.clone();
    let with_it = |id: Id, kind| proposal.records.iter().any(|other| other.id == id && other.kind() == kind);
    for (field, kind, id) in drafted.body.links() {
        let ours = registry.own(id).filter(|ours| !ours.draft);
        let named = ours.or_else(|| registry.office().and_then(|own| registry.named_by(own, id)));
        let fits = named.is_some_and(|found| {
            found.kind() == kind && (kind.speaks_of_office() || found.subject == drafted.subject)
        });
        if !fits && !with_it(id, kind) {
            // A link can always be left out.
            let _ = record.body.set(field.key, None);
        }
    }
    record
}

/// What a proposal changes in a record that is ours already: the fields touched since we accepted or gave it, or,
/// where that is not known, those that ours lacks.
pub fn proposed(proposal: &Proposal, ours: &Record, drafted: &Record) -> Vec<Difference> {
    let base = proposal.base.iter().find(|record| record.id == drafted.id);
    let wanted = |difference: &Difference| match base {
        Some(base) => base.body.get(&difference.key) != difference.to,
        None => difference.from.is_none(),
    };
    ours.body.differences(&drafted.body).into_iter().filter(wanted).collect()
}

//! `decide`: checks a command against the registry and returns the batch, or what stands against it. Pure.

mod accept;
mod erase;
mod filing;
mod gather;
mod keys;
mod rows;
mod sense;
mod sequence;
mod transfer;
mod typed;
mod undo;
mod undo_rows;
mod write;

pub use self::accept::{ours_of, proposed};
pub use self::filing::is_identity_recorded;
pub use self::gather::alone;
pub use self::transfer::answered;
pub use self::typed::changed_meanwhile;
pub use self::write::refusals;

use super::batch::{Batch, Change, Decision};
use super::command::Command;
use super::context::Context;
use super::profile::Profile;
use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::value::{Text, Value};

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
        Command::Undo { sequence, batch, later } => {
            undo::decide(registry, profile, (*sequence, batch), later)?
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
        Command::VerifyKey { office } => {
            require(registry.unverified.contains(office), || Issue::new("key-unknown"))?;
            let pinned = registry.pins.get(office);
            let stolen = pinned.and_then(|key| registry.stolen_since(*office, key));
            require(stolen.is_none(), || keys::stolen(registry, *office))?;
            vec![Change::Verified { office: *office }]
        }
        Command::Believe { office, origin } => {
            let said = registry.held.get(origin).is_some_and(|held| held.aside.contains(office));
            require(said, || Issue::new("record-unknown"))?;
            vec![Change::Believed { office: *office, origin: *origin }]
        }
        Command::Accept { proposals } => accept::decide(registry, profile, proposals)?,
        Command::Decline { proposal, reason } => {
            accept::open_proposal(registry, *proposal)?;
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
        Command::Erase { people, months, journal } => {
            erase::decide(registry, people, *months, journal, context)?
        }
        Command::Gather => gather::decide(registry, profile)?,
        Command::Reincarnate => vec![Change::Incarnation { id: context.id(0) }],
        Command::Rekey { key, reason, since } => keys::rekey(profile, key, *reason, since, context)?,
        Command::DeclareStolen { office, key, since } => {
            keys::declare(registry, profile, (*office, key), since, context)?
        }
        Command::LiftStolen { office, key, why: reason } => {
            why = reason;
            keys::lift(registry, profile, (*office, key), reason, context)?
        }
        Command::CopyKey(how) => vec![Change::KeyCopied { how: *how }],
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

//! 报送核对单: where the rows of files between two offices end, so that each sees what the other lacks (漏收文件检查).
//! It states nothing but its writer's own rows, belongs to no row itself, and taking it in changes nothing.

use std::collections::BTreeMap;

use chrono::DateTime;
use serde::{Deserialize, Serialize};

use super::kind::{Alone, FileKind, gives_nothing, nothing_next};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues};
use crate::domain::office::Party;
use crate::domain::package_kind::{Direction, PackageKind};
use crate::exchange::making::{Handed, Making, head, newest, own_file_name};
use crate::exchange::parts::json;
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::planner::outside_rows;
use crate::exchange::rows::{Check, Disagreement, Fault, RowEnd};
use crate::ledger::Registry;
use crate::ledger::batch::{Export, Taken};
use crate::order::Gathered;

pub static STATEMENT: FileKind = FileKind {
    kind: PackageKind::Statement,
    plan,
    given: gives_nothing,
    alone: Alone::SaysNothing,
    next: nothing_next,
};

/// The writer's rows with the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rows {
    /// What the reader ought to have: made by the writer, or to be passed on by it.
    pub sent: Vec<RowEnd>,
    /// What the writer has of the reader, and through it of others.
    pub held: Vec<RowEnd>,
}

/// Offices with which this one exchanges files.
pub fn neighbours(registry: &Registry) -> Vec<Party> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let mut found: BTreeMap<Id, Party> = BTreeMap::new();
    let filed = registry.taken.values().filter(|taken| taken.via == taken.from.office);
    let written = registry.exports.iter().map(|export| &export.to);
    for party in profile.superior().into_iter().chain(filed.map(|taken| &taken.from)).chain(written) {
        if party.office != profile.office() {
            found.insert(party.office, registry.party(party.office).unwrap_or_else(|| party.clone()));
        }
    }
    found.into_values().collect()
}

/// Makes the file for a neighbour. It names offices and numbers only, never a person, so it goes in clear.
///
/// # Errors
/// `not-set-up`; `statement-neighbour` where no files go between the two.
pub fn make(making: Making<'_>, to: Id) -> Result<Handed, Issues> {
    let (registry, profile) = (making.registry, making.profile()?);
    let to = neighbours(registry).into_iter().find(|party| party.office == to);
    let to = to.ok_or_else(|| Issue::new("statement-neighbour"))?;
    let rows = Rows { sent: sent(registry, &profile.party, to.office), held: held(registry, to.office) };
    let head = head(profile, PackageKind::Statement, Some(&to), making.context);
    let parts = [("rows".to_owned(), json(&rows))].into_iter().into_map();
    making.hand_out(head, &parts, Vec::new(), |package| {
        own_file_name(profile, PackageKind::Statement, &to.name, 0, &package.envelope.made.at)
    })
}

/// The ends of the rows that `to` ought to have from here.
fn sent(registry: &Registry, own: &Party, to: Id) -> Vec<RowEnd> {
    let ours = [to, own.office].into_iter().filter_map(|row| registry.last_export(row));
    // What is issued goes down alone.
    let ours = ours.filter(|export| export.to.office == to || !registry.is_above(to));
    // Between two offices side by side nothing is passed on.
    let files = |taken: &Taken| taken.via == to && taken.kind.direction() == Direction::Up;
    let in_line = registry.is_above(to) || registry.taken.values().any(files);
    let passed = newest(registry, !registry.is_above(to)).into_iter();
    let passed = passed.filter(|taken| in_line && taken.from.office != to);
    ours.map(|export| of_export(own, export)).chain(passed.map(of_taken)).collect()
}

/// The ends of the rows that came from `from`, its own and those that it passed on.
fn held(registry: &Registry, from: Id) -> Vec<RowEnd> {
    let mut ends: BTreeMap<(Id, Id), &Taken> = BTreeMap::new();
    for taken in registry.history.iter().filter(|taken| taken.via == from) {
        let end = ends.entry((taken.from.office, taken.to)).or_insert(taken);
        if end.number <= taken.number {
            *end = taken;
        }
    }
    ends.into_values().map(of_taken).collect()
}

fn of_export(own: &Party, export: &Export) -> RowEnd {
    RowEnd {
        maker: own.clone(),
        to: export.to.office,
        kind: export.kind,
        number: export.number,
        digest: export.digest.clone(),
        made_at: export.at.clone(),
    }
}

fn of_taken(taken: &Taken) -> RowEnd {
    RowEnd {
        maker: taken.from.clone(),
        to: taken.to,
        kind: taken.kind,
        number: taken.number,
        digest: taken.digest.clone(),
        made_at: taken.made_at.clone(),
    }
}

fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let Incoming { registry, profile, package, context } = *incoming;
    let rows: Rows = package.must_tell("rows")?;
    let envelope = &package.envelope;
    if !neighbours(registry).iter().any(|party| party.office == envelope.from.office) {
        return Err(Issue::new("package-sender").at("envelope.from").with("from", &envelope.from.name));
    }
    let key = envelope.key.to_string();
    let known = registry.pins.get(&envelope.from.office) == Some(&key);
    let notice = (!known || !registry.is_trusted(envelope.from.office))
        .then(|| Issue::new("notice-statement-key").with("from", &envelope.from.name));
    let check = check(registry, &profile.party, envelope.from.office, &rows, &envelope.made.at);
    let taken = outside_rows(package, context);
    Ok(FilePlan { check: Some(check), notices: notice.into_iter().collect(), ..FilePlan::of(taken) })
}

/// Compares what the other office says of its rows, as they stood `at` (RFC 3339), with ours.
fn check(registry: &Registry, own: &Party, other: Id, rows: &Rows, at: &str) -> Check {
    let mut check = Check::default();
    for end in &rows.sent {
        let passed = end.maker.office != other;
        let ours = || {
            let of_maker = registry.history.iter().filter(|taken| taken.from.office == end.maker.office);
            of_maker.filter(|taken| taken.to == end.to)
        };
        let newest = ours().max_by_key(|taken| taken.number);
        let have = ours().any(|taken| taken.digest == end.digest);
        let fault = match newest {
            // Made later, it only overtook this file; else its maker has forgotten it.
            Some(ours) if ours.number > end.number => {
                (!passed && is_before(&ours.made_at, at)).then_some(Fault::Parted)
            }
            Some(_) if have => None,
            Some(ours) if ours.number == end.number => Some(Fault::Parted),
            Some(_) | None => Some(Fault::WeLack),
        };
        check.note(fault, end, passed, newest.map(|taken| taken.number));
    }
    for end in sent(registry, own, other) {
        let passed = end.maker.office != own.office;
        let theirs = rows.held.iter().find(|held| held.maker.office == end.maker.office && held.to == end.to);
        let last = theirs.map(|held| held.number);
        let fault = match theirs {
            None => Some(Fault::TheyLack),
            Some(held) if held.digest == end.digest => None,
            Some(held) if held.number < end.number && knows(registry, own, held) => Some(Fault::TheyLack),
            Some(held) if passed && held.number > end.number => None,
            Some(_) => Some(Fault::Parted),
        };
        check.note(fault, &end, passed, last);
    }
    check
}

/// Whether one RFC 3339 time is before another.
fn is_before(earlier: &str, later: &str) -> bool {
    let time = |text| DateTime::parse_from_rfc3339(text).ok();
    time(earlier).zip(time(later)).is_some_and(|(earlier, later)| earlier < later)
}

/// Whether this register has made or taken in a file.
fn knows(registry: &Registry, own: &Party, end: &RowEnd) -> bool {
    if end.maker.office == own.office {
        return registry.exports.iter().any(|export| export.digest == end.digest);
    }
    registry.history.iter().any(|taken| taken.digest == end.digest)
}

impl Check {
    fn note(&mut self, fault: Option<Fault>, end: &RowEnd, passed: bool, last: Option<u64>) {
        match fault {
            Some(fault) => {
                self.disagreements.push(Disagreement { fault, end: end.clone(), passed, last });
            }
            None => self.agreed += 1,
        }
    }
}

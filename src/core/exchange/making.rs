//! Making files: what the kinds share. A file is written to the journal first, and handed out then.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;

use super::wire::{self, Chain, Digest, Made, Package, Reader};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues};
use crate::domain::office::Party;
use crate::domain::package_kind::{Direction, PackageKind};
use crate::ledger::batch::{Batch, Change, Export, Taken};
use crate::ledger::{Context, Profile, Registry, transfers};

/// Name and version of the program, as files carry it: without what only tells one build from another.
pub const PROGRAM: &str = concat!(
    "taizhang ",
    env!("CARGO_PKG_VERSION_MAJOR"),
    ".",
    env!("CARGO_PKG_VERSION_MINOR"),
    ".",
    env!("CARGO_PKG_VERSION_PATCH"),
);

/// Archived originals by digest, lent by the store.
pub type Originals = BTreeMap<String, String>;

/// What the making of every file needs.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    pub registry: &'a Registry,
    /// Whether it will be handed out sealed: the journal notes it, and sealing itself comes after.
    pub sealed: bool,
    pub context: &'a Context,
    pub key: &'a SigningKey,
}

/// A file made, not yet written: the batch goes to the journal together with the package's text, which is archived
/// under `export.digest`; only then is the file handed out.
pub struct Outgoing {
    pub batch: Batch,
    pub package: Package,
    pub export: Export,
    pub file_name: String,
}

/// A file that belongs to no row of files: it is kept nowhere, only noted.
pub struct Handed {
    pub batch: Batch,
    pub package: Package,
    pub file_name: String,
}

/// The digests of the originals that a file for `to` will carry inside.
pub fn originals_needed(registry: &Registry, to: Id) -> Vec<String> {
    let above = registry.is_above(to);
    let evidence = transfers::taken_on(registry).filter(|_| above).map(|offer| &offer.digest);
    newest(registry, !above).into_iter().map(|taken| &taken.digest).chain(evidence).cloned().collect()
}

/// The newest file of every other office: from below when filing upward, from above when answering down.
pub(super) fn newest(registry: &Registry, from_above: bool) -> Vec<&Taken> {
    // What a superior publishes goes to everybody by itself.
    let carried = if from_above { Direction::Down } else { Direction::Up };
    let mut by_origin: BTreeMap<Id, &Taken> = BTreeMap::new();
    for taken in registry.taken.values() {
        let office = taken.from.office;
        let fits = taken.kind.direction() == carried && registry.is_above(office) == from_above;
        if !fits || Some(office) == registry.office() {
            continue;
        }
        let newer = by_origin.get(&office).is_none_or(|known| known.at <= taken.at);
        if newer {
            by_origin.insert(office, taken);
        }
    }
    by_origin.into_values().collect()
}

/// Ids of requests count from 0; the package's own stands far behind them.
const PACKAGE_ID: usize = usize::MAX >> 1;

impl<'a> Making<'a> {
    /// Who makes it.
    ///
    /// # Errors
    /// `not-set-up`.
    pub(super) fn profile(&self) -> Result<&'a Profile, Issues> {
        self.registry.profile.as_ref().ok_or_else(|| vec![Issue::new("not-set-up")])
    }

    /// The next file of the row to an office, with nothing in it.
    pub(super) fn blank(&self, to: &Party, kind: PackageKind) -> Export {
        Export {
            package: self.context.id(PACKAGE_ID),
            kind,
            to: to.clone(),
            number: self.registry.last_export(to.office).map_or(1, |last| last.number + 1),
            digest: String::new(),
            at: self.context.now.to_rfc3339(),
            sealed: self.sealed,
            people: 0,
            requests: Vec::new(),
            drafts: Vec::new(),
            below: Vec::new(),
            sent: false,
        }
    }

    /// Signs the file; `changes` go to the journal with it.
    pub(super) fn finish(
        &self,
        mut export: Export,
        parts: &BTreeMap<String, String>,
        mut changes: Vec<Change>,
    ) -> Result<Outgoing, Issues> {
        let Self { registry, context, key, .. } = *self;
        let profile = self.profile()?;
        let incarnation = registry.incarnation.ok_or_else(|| Issue::new("not-set-up"))?;
        let previous = registry.last_export(export.to.office).map(|last| last.digest.parse::<Digest>());
        let chain = Chain {
            register: profile.register,
            incarnation,
            to: export.to.office,
            number: export.number,
            previous: previous.transpose().map_err(|_| Issue::new("journal-body"))?,
            journal: registry.head.hash,
        };
        let alone = head(profile, export.kind, Some(&export.to), context);
        let head = wire::Head { id: export.package, chain: Some(chain), ..alone };
        let package = wire::package(head, parts, key)?;
        export.digest = package.digest.to_string();
        let file_name = own_file_name(profile, export.kind, &export.to.name, export.number, &export.at);
        changes.push(Change::Exported(export.clone()));
        Ok(Outgoing { batch: Batch::new("export", "", changes), package, export, file_name })
    }

    /// Signs a file that belongs to no row; `changes` go to the journal with it.
    pub(super) fn hand_out(
        &self,
        head: wire::Head,
        parts: &BTreeMap<String, String>,
        mut changes: Vec<Change>,
        name: impl FnOnce(&Package) -> String,
    ) -> Result<Handed, Issues> {
        let package = wire::package(head, parts, self.key)?;
        changes.push(Change::HandedOut { digest: package.digest.to_string(), sealed: self.sealed });
        let batch = Batch::new(package.envelope.kind.code(), "", changes);
        Ok(Handed { batch, file_name: name(&package), package })
    }
}

/// The head of a file of this office that belongs to no row.
pub(super) fn head(
    profile: &Profile,
    kind: PackageKind,
    to: Option<&Party>,
    context: &Context,
) -> wire::Head {
    wire::Head {
        kind,
        id: context.id(0),
        practice: profile.practice,
        from: profile.party.clone(),
        to: to.cloned(),
        chain: None,
        made: Made { at: context.now.to_rfc3339(), by: context.actor.clone(), program: PROGRAM.to_owned() },
    }
}

/// `昆山市总工会-上报文件-第003号-20261122.json`: offices and number only, never a person. `at` is RFC 3339.
pub fn file_name(from: &str, kind: PackageKind, to: &str, number: u64, at: &str) -> String {
    // Where one office makes such files for several, the name says for which.
    let to = match kind.direction() {
        Direction::Down | Direction::Sideways | Direction::Either => format!("致{to}-"),
        Direction::Up
        | Direction::Line
        | Direction::ToPerson
        | Direction::FromPerson
        | Direction::ToOneself
        | Direction::Class => String::new(),
    };
    let name: String = format!("{from}-{to}{}", kind.word())
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '-' | '（' | '）') { c } else { '_' })
        .take(80)
        .collect();
    let day: String = at.chars().take(10).filter(char::is_ascii_digit).collect();
    // What stands in no row has no number.
    if number == 0 { format!("{name}-{day}.json") } else { format!("{name}-第{number:03}号-{day}.json") }
}

/// The same of a file of this office; one of a practice register says so.
pub(super) fn own_file_name(profile: &Profile, kind: PackageKind, to: &str, number: u64, at: &str) -> String {
    let practice = if profile.practice { "练习-" } else { "" };
    format!("{practice}{}", file_name(&profile.party.name, kind, to, number, at))
}

/// An original with those of its parts that `keep` wants, told their name and text.
pub(super) fn reduced(text: &str, keep: impl Fn(&str, &str) -> bool) -> Result<String, Issues> {
    let package = wire::read(text.as_bytes().to_vec(), Reader::Nested, None)?;
    Ok(package.keep_parts(keep))
}

pub(super) fn array(raw: &[String]) -> String {
    format!("[{}]", raw.join(","))
}

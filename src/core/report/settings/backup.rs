//! What is inside a backup, told before anything is done with it.

use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::passphrase::strong;
use crate::domain::record::Kind;
use crate::exchange::kinds::backup::{self, Backup};
use crate::exchange::opening::Wanted;
use crate::exchange::wire::{Envelope, Package};
use crate::ledger::Batch;
use crate::ledger::clock::written;
use crate::ledger::salvage::{Damage, Doubted};

/// A backup, read and verified whole without changing anything: before a restore, and as a rehearsal.
pub const BACKUP: Wanted<(Package, Contents)> = Wanted {
    unwanted: |kind| (kind != PackageKind::Backup).then(|| Issue::new("backup-kind")),
    wrong: || Issue::new("backup-passphrase"),
    read,
};

fn read(package: Package) -> Result<(Package, Contents), Issue> {
    let read = backup::read(&package)?;
    let contents = contents(&package.envelope, &read).ok_or_else(|| Issue::new("backup-format"))?;
    Ok((package, contents))
}

/// A backup that was read and verified, with what is missing in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub office: Party,
    pub register: Id,
    /// `2025-03-01 09:30`, as the maker's clock told it.
    pub made: String,
    pub by: String,
    pub people: usize,
    /// How many had been erased when it was made (已按期限删除).
    pub erased: usize,
    pub entries: u64,
    pub originals: usize,
    /// Texts put right in reading: characters that nobody sees are left out.
    pub mended: usize,
    /// When the last entry was written, where it says so.
    pub last: Option<chrono::DateTime<chrono::FixedOffset>>,
    /// The signing key is not in it: whoever restores it signs with a new one.
    pub keyless: bool,
    pub loss: Option<Loss>,
}

/// What a damaged backup does not give back as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The first entry that does not fit, and the last there ought to be.
    pub first: u64,
    pub last: u64,
    /// Entries whose content the last saved state still holds, though nobody can verify how it came about.
    pub covered: u64,
    /// Entries whose content is gone.
    pub lost: u64,
    /// The beginning is among the lost: whose register it is was told from elsewhere.
    pub beginning: bool,
    /// Those of the lost that still say who wrote them and when.
    pub rows: Vec<LostRow>,
}

/// A lost entry: `2026-03-01 09:30`, and the name it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostRow {
    pub sequence: u64,
    pub at: String,
    pub actor: String,
}

/// What is missing of a damaged register.
pub fn loss(damage: &Damage) -> Loss {
    let row = |entry: &Doubted| LostRow {
        sequence: entry.sequence,
        at: minute(&entry.at),
        actor: entry.actor.clone(),
    };
    let lost = damage.lost_count();
    Loss {
        first: damage.first,
        last: damage.missing.unwrap_or(damage.last),
        // What was followed behind a missing beginning is verified by itself.
        covered: match damage.missing {
            Some(_) => 0,
            None => (damage.last + 1).saturating_sub(damage.first).saturating_sub(lost),
        },
        lost,
        beginning: damage.missing.is_some(),
        rows: damage.lost().map(row).collect(),
    }
}

/// Sums a backup up. `None` for one without an office, which `backup::read` never returns.
pub fn contents(envelope: &Envelope, backup: &Backup) -> Option<Contents> {
    let registry = backup.registry();
    let profile = registry.profile.as_ref()?;
    Some(Contents {
        office: profile.party.clone(),
        register: profile.register,
        made: made_at(envelope),
        by: envelope.made.by.clone(),
        people: registry.of_kind(Kind::Person).count(),
        erased: registry.erased.len(),
        entries: registry.head.sequence,
        originals: backup.originals.len(),
        mended: backup.salvaged.entries.iter().map(Batch::mended).sum(),
        last: backup.salvaged.entries.last().and_then(written),
        keyless: backup.key.is_none(),
        loss: backup.damage().map(loss),
    })
}

/// When a file was made, to the minute.
pub fn made_at(envelope: &Envelope) -> String {
    minute(&envelope.made.at)
}

fn minute(at: &str) -> String {
    chrono::DateTime::parse_from_rfc3339(at)
        .map_or_else(|_| at.to_owned(), |at| at.format("%Y-%m-%d %H:%M").to_string())
}

/// What is wrong with a passphrase chosen for a backup, typed twice.
pub fn passphrase_issues(first: &str, again: &str) -> Vec<Issue> {
    let mut issues = Vec::new();
    if let Err(weak) = strong(first, &[]) {
        issues.push(weak.at("passphrase"));
    } else if first != again {
        issues.push(Issue::new("passphrase-differs").at("again"));
    }
    issues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_new_passphrase_is_noticed_before_it_locks_anybody_out() {
        let places = |first: &str, again: &str| -> Vec<String> {
            passphrase_issues(first, again).into_iter().map(|issue| issue.place).collect()
        };
        assert_eq!(places("短密码", "短密码"), ["passphrase"]);
        assert_eq!(places("12345678", "12345678"), ["passphrase"]);
        assert_eq!(places("松柏常青二〇二六", "松柏常青二〇二七"), ["again"]);
        assert!(places("松柏常青二〇二六", "松柏常青二〇二六").is_empty());
    }
}

//! What is inside a backup, told before anything is done with it.

use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::Kind;
use crate::exchange::backup::Backup;
use crate::exchange::wire::Envelope;
use crate::ledger::clock::written;

/// A backup that was read and verified whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub office: Party,
    pub register: Id,
    /// `2025-03-01 09:30`, as the maker's clock told it.
    pub made: String,
    pub by: String,
    pub people: usize,
    pub entries: u64,
    pub originals: usize,
    /// Texts put right in reading: characters that nobody sees are left out.
    pub mended: usize,
    /// When the last entry was written, where it says so.
    pub last: Option<chrono::DateTime<chrono::FixedOffset>>,
}

/// Sums a backup up. `None` for one without an office, which `backup::read` never returns.
pub fn contents(envelope: &Envelope, backup: &Backup) -> Option<Contents> {
    let profile = backup.registry.profile.as_ref()?;
    Some(Contents {
        office: profile.party.clone(),
        register: profile.register,
        made: made_at(envelope),
        by: envelope.made.by.clone(),
        people: backup.registry.of_kind(Kind::Person).count(),
        entries: backup.registry.head.sequence,
        originals: backup.originals.len(),
        mended: backup.mended,
        last: backup.entries.last().and_then(written),
    })
}

/// When a file was made, to the minute.
pub fn made_at(envelope: &Envelope) -> String {
    chrono::DateTime::parse_from_rfc3339(&envelope.made.at)
        .map_or_else(|_| envelope.made.at.clone(), |at| at.format("%Y-%m-%d %H:%M").to_string())
}

/// A shorter passphrase is guessed too soon.
pub const PASSPHRASE_MIN: usize = 8;

/// What is wrong with a passphrase chosen for a backup, typed twice.
pub fn passphrase_issues(first: &str, again: &str) -> Vec<Issue> {
    let mut issues = Vec::new();
    if first.chars().count() < PASSPHRASE_MIN {
        issues.push(Issue::new("passphrase-short").at("passphrase").with("min", PASSPHRASE_MIN));
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
        assert_eq!(places("松柏常青二〇二六", "松柏常青二〇二七"), ["again"]);
        assert!(places("松柏常青二〇二六", "松柏常青二〇二六").is_empty());
    }
}

//! A batch: the differences one command makes, written whole or not at all.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::journal::Entry;
use super::key_notes::{KeyCopied, KeyReason};
use super::profile::{Line, Profile};
use super::repaired::repaired;
use super::salvaged::Salvage;
use super::stolen::Stolen;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, Difference, Record};

/// One difference. Applying it cannot fail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    SetUp(Profile),
    /// A record of this office, new or taken over.
    Put(Arc<Record>),
    Edit {
        id: Id,
        fields: Vec<Difference>,
    },
    Remove {
        id: Id,
    },
    Exported(Export),
    Sent {
        package: Id,
    },
    /// A package was taken in: where its chain stands now.
    Took(Taken),
    /// What one origin's statement or receipt changes in the copy held of it.
    Held(Arc<HeldChange>),
    Pinned {
        office: Id,
        key: String,
        /// 未核对: nobody has compared its 核对码 yet. Those pinned before this was asked had been shown and agreed to.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        unverified: bool,
    },
    /// The 核对码 of an office's pinned key was compared.
    Verified {
        office: Id,
    },
    /// What was taken in of an office under a key that was never compared, and is not that office's.
    Forgotten {
        office: Id,
    },
    /// Records of an office whose ids another office's records have here already: each is kept under a name of its own.
    Named {
        owner: Id,
        ids: Vec<Id>,
    },
    /// Which office's word stands of a contested one.
    Believed {
        office: Id,
        origin: Id,
    },
    Proposed(Proposal),
    Decided {
        proposal: Id,
        decision: Decision,
    },
    /// A county offers this office one of its people, or the word of one came with the files of others (调动).
    Offered(Offer),
    /// What has become of an offer: this office's own answer, or the answer to an offer of its own.
    Answered {
        giver: Id,
        transfer: Id,
        decision: Decision,
    },
    Revealed {
        record: Id,
        field: String,
    },
    /// An archived file was handed out again; in clear, anybody can read it.
    HandedOut {
        digest: String,
        sealed: bool,
    },
    Incarnation {
        id: Id,
    },
    /// This register is one person's own copy, for 个人信息核对与自评.
    SelfCheck(PersonalFile),
    /// The office signs with a new key from now on; its neighbours compare the 核对码.
    Rekeyed {
        key: String,
        /// Of entries written before it was asked: the key was lost.
        #[serde(default, skip_serializing_if = "KeyReason::is_lost")]
        reason: KeyReason,
    },
    /// A key is not to be trusted from a day on (密钥被盗声明), or is again.
    Stolen(Stolen),
    /// A copy of the signing key was made, put off for good, or brought back.
    KeyCopied {
        how: KeyCopied,
    },
    /// This office has another name, code or superior, as an office above it says (下发结构).
    Line(Line),
    /// The register was restored from a damaged copy: what could not be believed was set aside.
    Salvaged(Salvage),
    /// People who left long ago were erased (已按期限删除).
    Erased(Arc<Erasure>),
}

impl Change {
    /// A record that is new here.
    pub fn made(id: Id, owner: Id, subject: Id, body: Body) -> Self {
        Self::Put(Arc::new(Record { id, owner, subject, draft: false, body }))
    }
}

/// What an office gave one person to look through: this register is that person's copy. The records themselves are
/// put beside it, and may be corrected; what was given stays here, so that the corrections are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonalFile {
    pub person: Id,
    /// RFC 3339; none where the person began without a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<String>,
    pub given: Vec<Arc<Record>>,
    /// Where the filing of each engagement stood: engagement and code of the state.
    pub filings: Vec<(Id, String)>,
}

/// A file this office made for another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    pub package: Id,
    pub kind: PackageKind,
    pub to: Party,
    pub number: u64,
    /// SHA-256 of the envelope, lower-case hex: the `previous` of the next one, and the archive's key.
    pub digest: String,
    /// RFC 3339.
    pub at: String,
    pub sealed: bool,
    /// How many people it names.
    pub people: u32,
    /// Filing requests that went out with it and were open then.
    pub requests: Vec<Id>,
    /// Drafted people that went out with it.
    pub drafts: Vec<Id>,
    /// The statements of subordinates inside it: origin office and their number.
    pub below: Vec<(Id, u64)>,
    pub sent: bool,
}

/// Where a sender's chain stands, as this office has taken it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub from: Party,
    pub kind: PackageKind,
    pub register: Id,
    pub incarnation: Id,
    /// The receiver it was addressed to: this office, or the one that forwarded it.
    pub to: Id,
    pub number: u64,
    pub digest: String,
    pub package: Id,
    pub at: String,
    /// The key it was signed with, lower-case hex: numbers count per register, incarnation and key. Empty in entries
    /// written before keys were noted: the key pinned then.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Who made it, as written in it.
    pub made_at: String,
    pub made_by: String,
    /// The office whose file it came in: the sender's own, or a forwarder's.
    pub via: Id,
}

/// Difference of the copy held of one origin office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldChange<R = Arc<Record>> {
    pub origin: Party,
    pub number: u64,
    /// Key of the archived original, to be forwarded verbatim.
    pub digest: String,
    pub put: Vec<R>,
    /// 本次未报: no longer listed; kept, never dropped silently.
    pub unlisted: Vec<Id>,
    /// Offices in `put` of which another office's word stands: kept, and not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Id>,
    /// What the origin says it has done with our files: our chain number it took, and whether it has
    /// passed it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Acknowledged>,
}

/// What a superior has taken from us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Acknowledged {
    pub number: u64,
    /// Highest number of ours it has filed further upward.
    pub forwarded: u64,
}

/// What somebody proposes of one person: a subordinate's draft, or a worker's corrections.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The drafted person's id; of a worker's corrections an id of their own.
    pub id: Id,
    pub from: Party,
    pub records: Vec<Arc<Record>>,
    /// What this office has accepted of the person before: only what the subordinate has changed since is
    /// proposed, so that our own later edits stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub base: Vec<Arc<Record>>,
    /// What the worker says beside the corrections.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub received: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

impl Proposal {
    /// Whom it speaks of. Without a record it is a word of the person alone, who sends it.
    pub fn person(&self) -> Id {
        self.records.first().map_or(self.from.office, |record| record.subject)
    }
}

/// A county's offer of one of its people to another (调动), under the ids that the giver knows them by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// The giver's transfer record.
    pub record: Arc<Record>,
    pub from: Party,
    /// What the giver tells of the person; nothing where only the evidence came, for an office above both.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<Arc<Record>>,
    /// Key of the archived original, kept as evidence.
    pub digest: String,
    /// RFC 3339.
    pub received: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

impl Offer {
    pub fn key(&self) -> OfferKey {
        (self.record.owner, self.record.id)
    }
}

/// An offer by its giver and the giver's transfer record.
pub type OfferKey = (Id, Id);

/// What became of a proposal or an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    Accepted,
    Declined { reason: String },
}

/// The differences of one command.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch<C = Change> {
    /// The command's name.
    pub command: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    pub changes: Vec<C>,
}

/// What an entry says of an erasure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Erasure {
    pub people: Vec<Erased>,
    /// How many months after the last day at work the office keeps what it has recorded.
    pub months: u32,
    /// What the erased entries say of others: sequence and content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried: Vec<(u64, Batch)>,
}

/// What stays of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    pub person: Id,
    /// The last day at work.
    pub left: NaiveDate,
    /// Under which numbers the province recorded the person, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filed: Vec<(String, Option<NaiveDate>)>,
    /// Every record there was of the person.
    pub records: Vec<Id>,
}

/// What stands in an entry for ever, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    pub at: String,
    pub actor: String,
    pub command: String,
    pub office: Option<Id>,
    pub register: Option<Id>,
    pub incarnation: Option<Id>,
}

impl Change {
    /// The record of this office that it makes, changes or takes away.
    pub fn record(&self) -> Option<Id> {
        match self {
            Change::Put(record) => Some(record.id),
            Change::Edit { id, .. } | Change::Remove { id } => Some(*id),
            _ => None,
        }
    }
}

impl Meta {
    /// What an entry says of itself; `None` where this program cannot read it.
    pub fn of(entry: &Entry) -> Option<Self> {
        serde_json::from_str(&repaired(&entry.meta).0).ok()
    }
}

impl Batch {
    pub fn new(command: &str, why: &str, changes: Vec<Change>) -> Self {
        Self { command: command.to_owned(), why: why.to_owned(), changes }
    }

    /// The batch an entry holds, without what nobody sees; `None` once its body has been lawfully erased.
    ///
    /// # Errors
    /// `journal-body` when the body is not a batch this program can read.
    pub fn of(entry: &Entry) -> Result<Option<Batch>, Issue> {
        let Some(body) = &entry.body else { return Ok(None) };
        serde_json::from_str(&repaired(body).0)
            .map(Some)
            .map_err(|_| Issue::new("journal-body").with("sequence", entry.sequence))
    }

    /// How many texts of an entry are read otherwise than they are stored.
    pub fn mended(entry: &Entry) -> usize {
        entry.body.as_deref().map_or(0, |body| repaired(body).1)
    }
}

//! What a person asks for. Values are texts as typed: `decide` parses them and names the field at fault.

use std::collections::BTreeMap;

use super::batch::{Batch, OfferKey};
use super::key_notes::{KeyCopied, KeyReason};
use super::profile::Profile;
use crate::domain::id::Id;
use crate::domain::office::Party;
use crate::domain::record::Kind;

/// An existing record, or the record that edit `n` of the same command makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Known(Id),
    New(usize),
}

/// Fields by key, as typed.
pub type Fields = BTreeMap<String, String>;

/// One record made, changed or removed.
#[derive(Clone, Debug)]
pub enum Edit {
    /// `subject: None` makes a record that is its own subject (a person, an office).
    New { kind: Kind, subject: Option<Target>, links: BTreeMap<String, Target>, fields: Fields },
    /// `seen` holds what the form showed: a field changed meanwhile by somebody else is refused, not
    /// overwritten. A field absent from `to` and present in `seen` is cleared.
    Change { id: Id, seen: Fields, to: Fields },
    /// Takes back a record entered by mistake, with what hangs on it.
    Remove { id: Id },
}

/// What the office decides of a filing request that has arrived.
#[derive(Clone, Debug)]
pub struct Judgement {
    pub request: Id,
    pub outcome: FilingAnswer,
}

/// Filing is a notice: the province records or returns; a city may return.
#[derive(Clone, Debug)]
pub enum FilingAnswer {
    /// 予以备案, with the number the province gives; `again` where the person was told that the identity number is
    /// recorded already, or twice in this act.
    Record { number: String, again: bool },
    /// 退回补正: per field, why and what is proposed instead.
    Return { reasons: Vec<(Id, String, String)> },
}

/// Everything a person can ask of the ledger. Exports and imports are planned by `exchange`.
#[derive(Clone, Debug)]
pub enum Command {
    SetUp(Profile),
    Write {
        edits: Vec<Edit>,
        why: String,
    },
    /// Takes back the batch that entry `sequence` of the journal wrote.
    Undo {
        sequence: u64,
        batch: Batch,
        /// What was written since, as far as it touched the same records.
        later: Vec<(u64, Batch)>,
    },
    /// Results for requests of subordinate offices (or of this office, where it is the province).
    Judge(Vec<Judgement>),
    /// 手工登记: a result known from a paper reply.
    RecordByHand {
        engagement: Id,
        number: String,
        date: String,
        reply: String,
    },
    /// 撤回 a request that is under way.
    Withdraw {
        request: Id,
    },
    /// The person confirms that a made file has left the office.
    MarkSent {
        package: Id,
    },
    /// The 核对码 of an office's pinned key was heard by telephone and is right.
    VerifyKey {
        office: Id,
    },
    /// The word of `origin` on a contested office stands from now on.
    Believe {
        office: Id,
        origin: Id,
    },
    /// A subordinate's proposals become records of this office.
    Accept {
        proposals: Vec<Id>,
    },
    Decline {
        proposal: Id,
        reason: String,
    },
    /// 调动: people of this office are offered to another county, each with the engagement that ends.
    Give {
        engagements: Vec<Id>,
        to: Party,
        /// First day at the receiver.
        first_day: String,
        /// 随附谈话、违规事实和评分.
        details: bool,
    },
    /// 撤回 an offer that has no answer.
    TakeBack {
        transfer: Id,
    },
    /// People whom other counties offer become people of this office.
    Receive {
        offers: Vec<OfferKey>,
        /// 一并接收谈话、违规事实和评分, where the giver agrees.
        details: bool,
    },
    /// An offered person is not taken on.
    Refuse {
        offer: OfferKey,
        reason: String,
    },
    /// A masked value was shown (security: revealing is journaled).
    Reveal {
        record: Id,
        field: String,
    },
    /// Whole identity numbers of these people leave in a workbook (exporting is journaled).
    Export {
        people: Vec<Id>,
    },
    /// An archived file was handed out again, sealed or in clear (exports are journaled).
    HandOut {
        digest: String,
        sealed: bool,
    },
    /// What stood alone of one person's month becomes a row of its sheet.
    Gather,
    /// This copy of the register begins a life of its own: after a restore or a move to another PC.
    Reincarnate,
    /// 已按期限删除: these people go; `journal` is the whole journal as it reads now.
    Erase {
        people: Vec<Id>,
        /// How long after the last day at work the office keeps what it has recorded.
        months: u32,
        journal: Vec<(u64, Batch)>,
    },
    /// From now on this office signs with another key (更换签名密钥). Of a stolen one, the day from which it is not to be
    /// trusted, as typed.
    Rekey {
        key: String,
        reason: KeyReason,
        since: String,
    },
    /// The key of an office below is not to be trusted from a day on (声明密钥被盗).
    DeclareStolen {
        office: Id,
        key: String,
        since: String,
    },
    /// A declaration does not hold in this register.
    LiftStolen {
        office: Id,
        key: String,
        why: String,
    },
    /// A copy of the signing key was made, put off for good, or brought back.
    CopyKey(KeyCopied),
}

impl Command {
    /// Its stable name, in the journal and in the words as `command-NAME`.
    pub const fn name(&self) -> &'static str {
        match self {
            Command::SetUp(_) => "set-up",
            Command::Write { .. } => "write",
            Command::Undo { .. } => "undo",
            Command::Judge(_) => "judge",
            Command::RecordByHand { .. } => "record-by-hand",
            Command::Withdraw { .. } => "withdraw",
            Command::MarkSent { .. } => "mark-sent",
            Command::VerifyKey { .. } => "verify-key",
            Command::Believe { .. } => "believe",
            Command::Accept { .. } => "accept",
            Command::Decline { .. } => "decline",
            Command::Give { .. } => "give",
            Command::TakeBack { .. } => "take-back",
            Command::Receive { .. } => "receive",
            Command::Refuse { .. } => "refuse",
            Command::Reveal { .. } => "reveal",
            Command::Export { .. } => "export",
            Command::HandOut { .. } => "hand-out",
            Command::Gather => "gather",
            Command::Reincarnate => "reincarnate",
            Command::Rekey { .. } => "rekey",
            Command::DeclareStolen { .. } => "declare-stolen",
            Command::LiftStolen { .. } => "lift-stolen",
            Command::CopyKey(_) => "copy-key",
            Command::Erase { .. } => crate::ledger::erasure::COMMAND,
        }
    }
}

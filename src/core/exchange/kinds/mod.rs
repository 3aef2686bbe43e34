//! The kinds of file that pass between two registers, one file each: how it is made, what it may say, what it would
//! change, what it gives back, and what to do once it is taken in. A new one is a file, a line of [`PackageKind`] and a
//! line here.

pub mod backup;
pub mod directive;
pub mod draft;
pub mod filing;
pub mod personal;
pub mod receipt;
pub mod self_report;
pub mod statement;
pub mod transfer;

use super::plan::{Incoming, Plan};
use super::recover::Given;
use super::wire::Package;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::package_kind::PackageKind;
use crate::ledger::{Context, Registry};

/// What is particular to one kind of file. How it is made stands beside it: every kind is made of something else.
pub struct FileKind {
    pub kind: PackageKind,
    /// What it would change, once it is known to be addressed here by somebody who may send it.
    pub plan: fn(&Incoming<'_>) -> Result<Plan, Issue>,
    /// What one of our own gives back after an old backup was restored.
    pub given: fn(&Package) -> Result<Vec<Given>, Issue>,
    pub alone: Alone,
    /// The next step of an office of this level that took it in.
    pub next: fn(OfficeLevel, &Brings) -> NextStep,
}

/// What one file says by itself, without the register it is meant for.
pub enum Alone {
    /// It is a register.
    Register(fn(&Package, &Context) -> Result<Registry, Issue>),
    /// As much as a receiver learns that holds nothing else.
    AsReceived,
    /// What is published and what is proposed says nothing of anybody by itself.
    SaysNothing,
}

/// What a file brings that asks for work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brings {
    pub proposals: usize,
    /// Filing requests that are new here.
    pub requests: usize,
    /// What a superior publishes, new or changed.
    pub issued: usize,
    /// Something of ours came back.
    pub returned: bool,
    /// Nobody files here: there is nobody to pass results on to.
    pub lowest: bool,
    /// It comes from an office beside this one.
    pub aside: bool,
    /// Somebody of ours was taken on elsewhere.
    pub gone: bool,
}

/// What to do once a file is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Work off what was returned.
    Correct,
    /// Decide on proposals.
    Propose,
    /// Record or return what was asked.
    Judge,
    /// File upward, so that it travels on.
    Forward,
    /// Answer the office that sent it.
    Answer,
    /// Pass results on to the offices below.
    PassOn,
    /// Make the next file: the row continues.
    Resume,
    /// Take offered people on, or not.
    Receive,
    /// Tell the superior who has left.
    Report,
    /// Try what is published before going by it.
    Try,
    Nothing,
}

impl NextStep {
    /// Key of its words: `filing-next-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Correct => "correct",
            Self::Propose => "propose",
            Self::Judge => "judge",
            Self::Forward => "forward",
            Self::Answer => "answer",
            Self::PassOn => "pass-on",
            Self::Resume => "resume",
            Self::Receive => "receive",
            Self::Report => "report",
            Self::Try => "try",
            Self::Nothing => "nothing",
        }
    }
}

/// Finds each kind its file; one without does not compile.
macro_rules! file_kinds {
    ($( $variant:ident => $file:path ),* $(,)?) => {
        pub static ALL: &[&FileKind] = &[ $( &$file ),* ];

        pub fn of(kind: PackageKind) -> &'static FileKind {
            match kind { $( PackageKind::$variant => &$file ),* }
        }
    };
}

file_kinds! {
    Filing => filing::FILING,
    Draft => draft::DRAFT,
    Receipt => receipt::RECEIPT,
    Directive => directive::DIRECTIVE,
    Transfer => transfer::TRANSFER,
    Personal => personal::PERSONAL,
    SelfReport => self_report::SELF_REPORT,
    Statement => statement::STATEMENT,
    Backup => backup::BACKUP,
}

/// Of a kind that holds nothing of ours.
fn gives_nothing(_: &Package) -> Result<Vec<Given>, Issue> {
    Err(Issue::new("package-own").at("envelope.from"))
}

/// Of a kind that is opened elsewhere than among the files between offices.
fn not_taken(_: &Incoming<'_>) -> Result<Plan, Issue> {
    Err(Issue::new("package-kind").at("envelope.kind"))
}

const fn nothing_next(_: OfficeLevel, _: &Brings) -> NextStep {
    NextStep::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_told_each_level_its_own_next_step() {
        use OfficeLevel::{City, County, Grassroots, Province};
        let none = Brings::default();
        let asking = Brings { requests: 3, ..none };
        let returned = Brings { returned: true, ..none };
        for (kind, level, brings, want) in [
            (PackageKind::Filing, City, asking, NextStep::Forward),
            (PackageKind::Filing, Province, asking, NextStep::Judge),
            (PackageKind::Filing, Province, none, NextStep::Answer),
            (PackageKind::Draft, County, Brings { proposals: 1, ..none }, NextStep::Propose),
            (PackageKind::Receipt, County, returned, NextStep::Correct),
            (PackageKind::Receipt, City, none, NextStep::PassOn),
            (PackageKind::Receipt, County, Brings { aside: true, gone: true, ..none }, NextStep::Report),
            (PackageKind::Receipt, County, Brings { aside: true, ..none }, NextStep::Nothing),
            (PackageKind::Receipt, Grassroots, none, NextStep::Nothing),
            (PackageKind::Directive, County, Brings { issued: 1, ..none }, NextStep::Try),
            (PackageKind::Directive, County, none, NextStep::Nothing),
        ] {
            assert_eq!((of(kind).next)(level, &brings), want, "{kind:?} {level:?}");
        }
        assert!(ALL.iter().all(|file| std::ptr::eq(of(file.kind), *file)));
    }
}

//! What every kind of file says of itself.

use std::sync::Arc;

use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Part, Record};
use crate::exchange::next_step::{Brings, NextStep};
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::wire::Package;
use crate::ledger::{Context, Registry};

/// What is particular to one kind of file. How it is made stands beside it: every kind is made of something else.
pub struct FileKind {
    pub kind: PackageKind,
    /// What it would change, once it is known to be addressed here by somebody who may send it.
    pub plan: fn(&Incoming<'_>) -> Result<FilePlan, Issue>,
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

/// A record in a file of ours, and the parts of it that the file speaks of.
pub struct Given {
    pub record: Arc<Record>,
    pub parts: Vec<Part>,
}

/// Of a kind that holds nothing of ours.
pub(super) fn gives_nothing(_: &Package) -> Result<Vec<Given>, Issue> {
    Err(Issue::new("package-own").at("envelope.from"))
}

/// Of a kind that is opened elsewhere than among the files between offices.
pub(super) fn not_taken(_: &Incoming<'_>) -> Result<FilePlan, Issue> {
    Err(Issue::new("package-kind").at("envelope.kind"))
}

pub(super) const fn nothing_next(_: OfficeLevel, _: &Brings) -> NextStep {
    NextStep::Nothing
}

//! What is said once for the whole batch: the kind of staff, what the roster's date means, and the units
//! that the sheet has no column for.

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, EmployMode};
use taizhang_core::intake::plan::{BatchKind, Choices};
use taizhang_core::ledger::Profile;
use taizhang_core::report::import;

/// The fields of the questions, as typed.
#[derive(Clone, Copy)]
pub struct Said {
    /// A [`BatchKind`]; empty until the person says so.
    pub batch: RwSignal<String>,
    /// `yes` or `no`; empty until the person says so.
    pub roster_date: RwSignal<String>,
    pub allocator: RwSignal<String>,
    pub hirer: RwSignal<String>,
    pub signer: RwSignal<String>,
    pub mode: RwSignal<String>,
    /// All three facts of clauses 1–3 hold for everybody; unticked says nothing.
    pub in_scope: RwSignal<bool>,
}

impl Said {
    pub fn new() -> Self {
        let [batch, roster_date, allocator, hirer, signer, mode] =
            [(); 6].map(|()| RwSignal::new(String::new()));
        Self { batch, roster_date, allocator, hirer, signer, mode, in_scope: RwSignal::new(false) }
    }

    /// Begins a file: what is usual stands in the fields, to be seen and changed.
    pub fn begin(self, profile: &Profile) {
        for field in [self.batch, self.roster_date, self.signer, self.mode] {
            field.set(String::new());
        }
        self.in_scope.set(false);
        let usual = import::usual_unit(profile);
        self.allocator.set(usual.clone());
        self.hirer.set(usual);
    }

    /// Puts the answers into the choices.
    pub fn tell(self, choices: &mut Choices) {
        choices.batch = BatchKind::from_code(&self.batch.get_untracked()).unwrap_or_default();
        choices.roster_date_is_hired = self.roster_date.with_untracked(|answer| answer == YES);
        choices.in_scope = self.in_scope.get_untracked();
        let given =
            |field: RwSignal<String>| Some(field.get_untracked()).filter(|text| !text.trim().is_empty());
        choices.units.allocator = given(self.allocator);
        choices.units.hirer = given(self.hirer);
        choices.units.signer = given(self.signer);
        choices.units.mode = EmployMode::from_code(&self.mode.get_untracked());
    }
}

pub const YES: &str = "yes";
pub const NO: &str = "no";

//! What is said once for the whole batch: the kind of staff, what the roster's date means, and any field of the
//! engagement.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::plan::{BatchKind, Choices};
use taizhang_core::ledger::Profile;
use taizhang_core::report::intake;

use crate::ui::record::RecordForm;

/// The fields of the questions, as typed.
#[derive(Clone, Copy)]
pub struct Said {
    /// A [`BatchKind`]; empty until the person says so.
    pub batch: RwSignal<String>,
    /// `yes` or `no`; empty until the person says so.
    pub roster_date: RwSignal<String>,
    /// All three facts of clauses 1–3 hold for everybody; unticked says nothing.
    pub in_scope: RwSignal<bool>,
    form: StoredValue<RecordForm>,
    /// What cannot be read of the form, once somebody has tried to go on.
    pub issues: RwSignal<Vec<Issue>>,
}

impl Said {
    pub fn new() -> Self {
        let [batch, roster_date] = [(); 2].map(|()| RwSignal::new(String::new()));
        let form = StoredValue::new(RecordForm::new(Kind::Engagement, None));
        Self { batch, roster_date, in_scope: RwSignal::new(false), form, issues: RwSignal::new(Vec::new()) }
    }

    /// The fields of the engagement.
    pub fn form(self) -> RecordForm {
        self.form.get_value()
    }

    /// Begins a file: what is usual stands in the fields, to be seen and changed.
    pub fn begin(self, profile: &Profile) {
        for field in [self.batch, self.roster_date] {
            field.set(String::new());
        }
        self.in_scope.set(false);
        self.form.set_value(RecordForm::new(Kind::Engagement, None));
        let usual = intake::usual_unit(profile);
        let form = self.form();
        form.value("allocator").set(usual.clone());
        form.value("hirer").set(usual);
    }

    /// Puts the answers into the choices. What cannot be read has been told before.
    pub fn tell(self, choices: &mut Choices) {
        choices.batch = BatchKind::from_code(&self.batch.get_untracked()).unwrap_or_default();
        choices.roster_date_is_hired = self.roster_date.with_untracked(|answer| answer == YES);
        choices.in_scope = self.in_scope.get_untracked();
        choices.common = intake::common(&self.form().fields()).unwrap_or_default();
    }
}

pub const YES: &str = "yes";
pub const NO: &str = "no";

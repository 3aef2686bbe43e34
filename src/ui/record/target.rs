//! How what a column or a blank may hold is named.

use taizhang_core::domain::codes::Coded;
use taizhang_core::intake::target::Target;
use taizhang_core::report::intake;

use super::shown::kind_label;
use crate::ui::t::{code_label, field_label, t, ta};

/// What a column is taken for.
pub fn target_label(target: Target) -> String {
    match target {
        Target::Field(kind, key) => field_label(kind.code(), key),
        Target::Study(mode, key) => {
            let own = match key {
                "school_and_major" => t("import-target-school-and-major"),
                key => field_label("person", key),
            };
            ta("import-target-study", &[("mode", &code_label("study-mode", mode.code())), ("field", &own)])
        }
        Target::SchoolAndMajor => t("import-target-school-and-major"),
        Target::ContractTerm => t("import-target-contract-term"),
        Target::Sequence => t("import-target-sequence"),
        Target::RosterDate => t("import-target-roster-date"),
        Target::Ignore => t("import-target-ignore"),
    }
}

/// The record a column speaks of; nothing for one that is kept nowhere.
pub fn target_group(target: Target) -> Option<String> {
    intake::kind(target).map(kind_label)
}

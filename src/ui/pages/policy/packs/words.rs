//! How parameters are named, written and sourced.

use taizhang_core::policy::parameter::{Parameter, Source};

use crate::ui::t::{code_label, t, ta};

pub fn name(id: &str) -> String {
    t(&format!("parameter-{}", id.replace('.', "-")))
}

/// The value with its unit.
pub fn value(parameter: &Parameter) -> String {
    written(&parameter.unit, &parameter.value)
}

/// A value of a unit.
pub fn written(unit: &str, value: &str) -> String {
    match unit {
        "choice" => t(&format!("parameter-choice-{value}")),
        "office-types" => {
            let names = value.split(' ').map(|code| code_label("office-type", code));
            names.collect::<Vec<_>>().join(&t("list-comma"))
        }
        "last-day" if value.is_empty() => t("packs-unset"),
        _ => ta(&format!("unit-{unit}"), &[("value", value)]),
    }
}

/// Whose number it is.
pub fn source(parameter: &Parameter) -> String {
    let basis = match (parameter.basis, &parameter.document) {
        (Source::Ours, _) => t("why-parameter-ours"),
        (Source::Adopted, Some(document)) => document.clone(),
        (Source::Guidance | Source::Law | Source::Ministry | Source::Adopted, _) => {
            t(&format!("basis-{}", parameter.basis.code()))
        }
    };
    format!("{basis} · {}", parameter.reference)
}

//! The names of what serves a clause.

use taizhang_core::policy::guidance::Serves;
use taizhang_core::policy::rules;

use crate::ui::record::kind_label;
use crate::ui::t::{coded, field_label, t, ta};

pub fn served_name(serves: Serves) -> String {
    match serves {
        Serves::Rule(id) => rules::find(id).map(|rule| t(&rule.title_key())).unwrap_or_default(),
        Serves::Record(kind) => kind_label(kind),
        Serves::Field(kind, key) => {
            let (kind_name, field) = (kind_label(kind), field_label(kind.code(), key));
            ta("people-field-of", &[("group", &kind_name), ("field", &field)])
        }
        Serves::Screen(name) => coded("nav-*", name),
        Serves::Figure(name) => coded("figure-*", name),
    }
}

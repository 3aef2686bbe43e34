//! How parameters are named, and under which rule they stand.

use std::sync::Arc;

use taizhang_core::policy::named;
use taizhang_core::policy::parameter::Parameter;
use taizhang_core::policy::rules::ALL;

use crate::ui::t::{coded, t};
use crate::ui::verdict::rule_title;

pub fn name(id: &str) -> String {
    coded("parameter-*", id)
}

/// The rule that a parameter decides in; of several, the first of the catalogue.
fn rule_of(id: &str) -> Option<&'static str> {
    ALL.iter().find(|rule| rule.parameters.iter().any(|key| key.id() == id)).map(|rule| rule.id)
}

/// Where a parameter stands: at a rule, or in a group of its own, by the key of its words.
fn matter_of(id: &str) -> &'static str {
    match rule_of(id) {
        Some(rule) => rule,
        None if named::is_calendar(id) => "packs-matter-calendar",
        None if id.starts_with("report.") => "packs-matter-checks",
        None => "packs-matter-general",
    }
}

/// The title of a matter.
pub fn title(matter: &'static str) -> String {
    if matter.starts_with("packs-") { t(matter) } else { rule_title(matter) }
}

/// Parameters under the titles of their matters: the calendar first, then in the order in which the rules stand.
pub fn by_matter(parameters: Vec<Arc<Parameter>>) -> Vec<(&'static str, Vec<Arc<Parameter>>)> {
    let mut found: Vec<(&'static str, Vec<Arc<Parameter>>)> = vec![("packs-matter-calendar", Vec::new())];
    for parameter in parameters {
        let matter = matter_of(&parameter.id);
        match found.iter_mut().find(|(known, _)| *known == matter) {
            Some((_, own)) => own.push(parameter),
            None => found.push((matter, vec![parameter])),
        }
    }
    found.retain(|(_, own)| !own.is_empty());
    found
}

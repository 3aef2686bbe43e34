//! How parameters are named, and under which rule they stand.

use std::sync::Arc;

use taizhang_core::policy::parameter::Parameter;
use taizhang_core::policy::rules::ALL;

use crate::ui::t::coded;

pub fn name(id: &str) -> String {
    coded("parameter-*", id)
}

/// The rule that a parameter decides in; of several, the first of the catalogue.
fn rule_of(id: &str) -> Option<&'static str> {
    ALL.iter().find(|rule| rule.parameters.iter().any(|key| key.id() == id)).map(|rule| rule.id)
}

/// Parameters under the titles of their rules, in the order in which the rules stand.
pub fn by_matter(parameters: Vec<Arc<Parameter>>) -> Vec<(Option<&'static str>, Vec<Arc<Parameter>>)> {
    let mut found: Vec<(Option<&'static str>, Vec<Arc<Parameter>>)> = Vec::new();
    for parameter in parameters {
        let rule = rule_of(&parameter.id);
        match found.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, own)) => own.push(parameter),
            None => found.push((rule, vec![parameter])),
        }
    }
    found
}

//! What is typed over a body as it was shown, and where an issue of it stands.

use std::collections::BTreeSet;

use crate::domain::issue::{Issue, Issues};
use crate::domain::record::{Body, Kind};
use crate::domain::value::typed;
use crate::ledger::command::Fields;
use crate::order::Gathered;

/// Where an issue of a field stands: `KIND.FIELD`.
pub(super) fn place(kind: Kind, key: &str) -> String {
    format!("{}.{key}", kind.code())
}

/// What refuses a field that somebody else changed while its form was open.
pub fn changed_meanwhile(kind: Kind, key: &str) -> Issue {
    Issue::new("changed-meanwhile").at(place(kind, key))
}

/// What is typed over a body as it was shown.
pub(super) fn changed(before: &Body, seen: &Fields, to: &Fields) -> Result<Body, Issues> {
    let (kind, mut after) = (before.kind(), before.clone());
    let mut issues = Vec::new();
    let keys: BTreeSet<&String> = seen.keys().chain(to.keys()).into_set();
    for key in keys {
        let shown = seen.get(key).map(String::as_str).filter(|text| !text.is_empty());
        let wanted = to.get(key).map(|text| typed(text)).filter(|text| !text.is_empty());
        let wanted = wanted.as_deref();
        if shown == wanted {
            continue;
        }
        if let Err(issue) = after.set(key, wanted) {
            issues.push(issue.at(place(kind, key)));
            continue;
        }
        let (now, next) = (before.get(key), after.get(key));
        // Somebody else changed the field while the form was open, and to something else than is wanted.
        if now.as_deref() != shown && now != next {
            issues.push(changed_meanwhile(kind, key));
        }
    }
    for key in kind.essential() {
        if after.get(key).is_none() && before.get(key).is_some() {
            issues.push(Issue::new("field-missing").at(place(kind, key)));
        }
    }
    if issues.is_empty() { Ok(after) } else { Err(issues) }
}

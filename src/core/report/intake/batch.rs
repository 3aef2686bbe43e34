//! 本批人员统一填写: fields of the engagement said once for everybody in the file.

use std::collections::BTreeMap;

use crate::domain::issue::Issues;
use crate::domain::record::Kind;
use crate::domain::value::Input;
use crate::ledger::command::Fields;
use crate::order::Ordered;

/// What was said for the batch, as records keep it.
pub type Common = BTreeMap<&'static str, String>;

/// Said most often: the four units and how people are employed.
const FRONT: &[&str] = &["user", "allocator", "hirer", "signer", "mode", "entry"];

/// The fields in front, and the rest, that may be said for a whole batch: all of the engagement but what names another
/// record and whether the staff was there before, which is a question of its own.
pub fn common_fields() -> (Vec<&'static str>, Vec<&'static str>) {
    let may = |key: &&str| {
        let input = Kind::Engagement.field(key).map(|field| field.input);
        !matches!(input, None | Some(Input::Link | Input::Own | Input::Rows(_))) && *key != "existing_staff"
    };
    let all = Kind::Engagement.fields().iter().map(|field| field.key).filter(may);
    let (mut front, rest): (Vec<_>, Vec<_>) = all.partition(|key| FRONT.contains(key));
    front.order_by_key(|key| FRONT.iter().position(|own| own == key));
    (front, rest)
}

/// What was typed, read as records keep it.
///
/// # Errors
/// One issue a field that cannot be read, at `engagement.KEY`.
pub fn common(typed: &Fields) -> Result<Common, Issues> {
    let (front, rest) = common_fields();
    let (mut read, mut issues) = (Common::new(), Vec::new());
    for key in front.into_iter().chain(rest) {
        let Some(text) = typed.get(key).filter(|text| !text.trim().is_empty()) else { continue };
        let mut body = Kind::Engagement.empty();
        match body.set(key, Some(text)) {
            Ok(()) => read.extend(body.get(key).map(|value| (key, value))),
            Err(issue) => issues.push(issue.at(format!("engagement.{key}"))),
        }
    }
    if issues.is_empty() { Ok(read) } else { Err(issues) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plain_field_of_the_engagement_may_be_said_once() {
        let (front, rest) = common_fields();
        assert_eq!(front, FRONT);
        for key in ["hired", "insurance_registered", "allocation_reason", "work_state"] {
            assert!(rest.contains(&key), "{key}");
        }
        let typed = |key: &str, text: &str| Fields::from([(key.to_owned(), text.to_owned())]);
        assert_eq!(
            common(&typed("hired", "2026 1 5")),
            Ok(Common::from([("hired", "2026-01-05".to_owned())]))
        );
        let wrong = common(&typed("insurance_registered", "2026.1")).unwrap_err();
        assert_eq!(wrong[0].place, "engagement.insurance_registered");
    }
}

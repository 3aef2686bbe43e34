//! Closing a round: of those not hired the scores stay, and no name (records.md §2).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::ranking::{Standing, ranking};
use crate::domain::codes::{Coded, NotHired, YesNo};
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields};
use crate::order::Gathered;

/// What stands instead of a name, with a number.
const NAMELESS: &str = "应聘人";

/// What names somebody, or may tell who it was.
const NAMING: [&str; 4] = ["candidate", "relation", "born", "education"];

pub fn is_nameless(name: &str) -> bool {
    let number = name.strip_prefix(NAMELESS);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Takes the names of those not hired away and says of each that they were not; why is left as it was said, and is the
/// rank of whoever was ranked behind and of whom nothing was said.
pub fn close(registry: &Registry, round: Id, on: NaiveDate) -> Vec<Edit> {
    let mut edits = Vec::new();
    let lines = ranking(registry, round, on);
    // Numbers that stand already are nobody else's.
    let taken: BTreeSet<&str> = lines.iter().map(|line| line.name.as_str()).into_set();
    let mut free =
        (1_usize..).map(|n| format!("{NAMELESS}{n:02}")).filter(|name| !taken.contains(name.as_str()));
    for line in lines.iter().filter(|line| line.standing != Standing::Hired) {
        let Some(record) = registry.find(line.application) else { continue };
        let keys = NAMING.into_iter().chain(["hired", "reason"]);
        let texts: BTreeMap<&str, String> =
            keys.filter_map(|key| Some((key, record.body.get(key)?))).into_map();
        let seen: Fields = texts.iter().map(|(key, text)| ((*key).to_owned(), text.clone())).into_map();
        let mut to = Fields::new();
        let name = texts.get("candidate").filter(|name| is_nameless(name)).cloned();
        to.extend(name.or_else(|| free.next()).map(|name| ("candidate".to_owned(), name)));
        to.insert("hired".to_owned(), YesNo::No.code().to_owned());
        let ranked = line.rank.is_some() || line.standing == Standing::Below;
        let reason = texts.get("reason").cloned().or_else(|| {
            let reason = match line.standing {
                Standing::Failed if record.body.get("health").as_deref() == Some("0") => NotHired::Health,
                Standing::Failed => NotHired::Inquiry,
                // Whoever had a place and is not hired is not passed over by rank: why, people say (R-TIE).
                Standing::Proposed | Standing::Replaces | Standing::Tied | Standing::Passed => return None,
                _ if ranked => NotHired::Rank,
                _ => NotHired::Other,
            };
            Some(reason.code().to_owned())
        });
        to.extend(reason.map(|reason| ("reason".to_owned(), reason)));
        if seen != to {
            edits.push(Edit::Change { id: line.application, seen, to });
        }
    }
    edits
}

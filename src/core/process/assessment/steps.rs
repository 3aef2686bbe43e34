//! What is done for many at once: the user unit's signature, the county's decision, the notice, a review asked for. Each is
//! a day put into the records of those ticked: one batch, one undo.

use std::collections::BTreeSet;

use super::stage::Stage;
use super::year::Line;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::ledger::Edit;
use crate::ledger::command::Fields;
use crate::order::Gathered as _;

coded! {
    /// Key of its words: `assessment-do-CODE`.
    pub enum Step {
        /// 用人单位会签.
        Sign "sign",
        /// 县总审定.
        Decide "decide",
        /// 通知.
        Notify "notify",
        /// 申请复核: the person asks; how it ends is said in the record.
        Ask "ask",
    }
}

impl Step {
    /// Whether it is the next thing for somebody.
    pub fn is_for(self, line: &Line) -> bool {
        match self {
            Self::Sign => line.unsigned,
            Self::Decide => line.stage == Stage::Decide,
            Self::Notify => line.stage == Stage::Notify,
            // What has been reviewed is not reviewed again.
            Self::Ask => {
                line.stage == Stage::Apply && line.facts().is_some_and(|own| own.review_asked.is_none())
            }
        }
    }
}

/// What is written for those ticked.
///
/// # Errors
/// `nothing-chosen`, or `assessment-not-yet` with the first for whom the step is not the next one.
pub fn edits(lines: &[Line], ticked: &BTreeSet<Id>, step: Step, day: &str) -> Result<Vec<Edit>, Issue> {
    let chosen: Vec<&Line> = lines.iter().filter(|line| ticked.contains(&line.named.engagement)).collect();
    if chosen.is_empty() {
        return Err(Issue::new("nothing-chosen"));
    }
    if let Some(line) = chosen.iter().find(|line| !step.is_for(line)) {
        return Err(Issue::new("assessment-not-yet").with("name", &line.named.name));
    }
    Ok(chosen.into_iter().filter_map(|line| edit(line, step, day)).collect())
}

fn edit(line: &Line, step: Step, day: &str) -> Option<Edit> {
    let record = line.record.as_ref()?;
    let keys: &[&str] = match step {
        Step::Sign => &["unit_signed"],
        // With the county's decision the result is settled, unless somebody has said when it was.
        Step::Decide if record.body.has("decided") => &["county_decided"],
        Step::Decide => &["county_decided", "decided"],
        Step::Notify => &["notified"],
        Step::Ask => &["review_asked"],
    };
    let to: Fields = keys.iter().map(|key| ((*key).to_owned(), day.to_owned())).into_map();
    Some(Edit::Change { id: record.id, seen: Fields::new(), to })
}

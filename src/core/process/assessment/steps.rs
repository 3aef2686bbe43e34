//! What is done for many at once: the user unit's signature, the county's decision, the notice, a review asked for. Each is
//! a day put into the records of those ticked: one batch, one undo.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::stage::Stage;
use super::year::Line;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::value::Value as _;
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

/// What is written for those ticked whose next step it is; whoever else is ticked is left as they are.
///
/// # Errors
/// What is wrong with the day, said once for all; `nothing-chosen`, or `assessment-not-yet` where the step is the next one for
/// nobody; `assessment-decide-early` and `assessment-notify-early` of a day that cannot be right.
pub fn edits(lines: &[Line], ticked: &BTreeSet<Id>, step: Step, day: &str) -> Result<Vec<Edit>, Issue> {
    let chosen: Vec<&Line> = lines.iter().filter(|line| ticked.contains(&line.named.engagement)).collect();
    require(!chosen.is_empty(), || Issue::new("nothing-chosen"))?;
    let meant: Vec<&Line> = chosen.into_iter().filter(|line| step.is_for(line)).collect();
    require(!meant.is_empty(), || Issue::new("assessment-not-yet"))?;
    let day = NaiveDate::parse(day)?;
    let early: Vec<(&Line, Issue)> =
        meant.iter().filter_map(|line| Some((*line, early(line, step, day)?))).collect();
    if let Some((line, issue)) = early.first() {
        return Err(issue.clone().with("name", &line.named.name).with("count", early.len()));
    }
    Ok(meant.into_iter().filter_map(|line| edit(line, step, &day.to_string())).collect())
}

/// What stands against a day that is too early for somebody.
fn early(line: &Line, step: Step, day: NaiveDate) -> Option<Issue> {
    let facts = line.facts()?;
    let (code, first) = match step {
        Step::Sign | Step::Decide => ("assessment-decide-early", facts.year?.first_day()),
        Step::Notify => ("assessment-notify-early", facts.county_decided?),
        Step::Ask => return None,
    };
    (day < first).then(|| Issue::new(code).with("day", first))
}

/// The last day of the year, where somebody is to decide of it before it is over: that may be right, and is said.
pub fn before_it_ends(lines: &[Line], year: i32, day: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse(day).ok()?;
    let ends = NaiveDate::from_ymd_opt(year, 12, 31)?;
    (day < ends && lines.iter().any(|line| Step::Decide.is_for(line))).then_some(ends)
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

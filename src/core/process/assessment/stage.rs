//! How far somebody's assessment is, read off the record: the step after the last that was taken. A step that was left out
//! holds nobody up; what is missing of it is told beside.

use crate::domain::Assessment;
use crate::domain::coded::coded;
use crate::domain::record::{In as _, Record};

coded! {
    /// Where somebody stands. Keys of its words: `assessment-stage-CODE`, what is next `assessment-next-CODE`, who must act
    /// `assessment-actor-CODE`.
    pub enum Stage {
        /// 自评: nothing has been said.
        Own "own",
        /// 用人单位意见.
        Unit "unit",
        /// 考核组评分.
        Score "score",
        /// 县总审定.
        Decide "decide",
        /// 通知.
        Notify "notify",
        /// 复核: the person has asked for it, and nobody has answered.
        Review "review",
        /// 结果运用.
        Apply "apply",
    }
}

/// Of a result that the county has decided, whether the person has been told of it.
pub fn decided(record: &Record) -> Option<bool> {
    let facts = Assessment::of(&record.body)?;
    facts.county_decided.map(|_| facts.notified.is_some())
}

/// The stage of a record, or of who has none.
pub fn of(facts: Option<&Assessment>) -> Stage {
    let Some(facts) = facts else { return Stage::Own };
    let parts = [facts.ethics, facts.ability, facts.results, facts.satisfaction, facts.others, facts.total];
    if facts.notified.is_some() {
        // A review ends on the day on which the person is answered.
        let is_open = facts.review_asked.is_some() && facts.review_ended.is_none();
        return if is_open { Stage::Review } else { Stage::Apply };
    }
    if facts.county_decided.is_some() {
        return Stage::Notify;
    }
    if facts.grade.is_some() {
        return Stage::Decide;
    }
    if facts.unit_signed.is_some() || facts.unit_opinion.is_some() || parts.iter().any(Option::is_some) {
        return Stage::Score;
    }
    if facts.self_assessment.is_some() || facts.evidence.is_some() { Stage::Unit } else { Stage::Own }
}

//! R-REWARD: a reward that rests on 三（四） wants the grade 优秀 and outstanding results in its year (clause 66, reading
//! A45). Another basis is free; this is never breached.

use crate::domain::codes::{Grade, RewardBasis, YesNo};
use crate::domain::record::Kind;
use crate::domain::{Assessment, Reward};
use crate::policy::rule::{Draft, Fact, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-REWARD",
    scope: Scope::Person,
    clauses: &[66],
    readings: &["A45"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

const OUTSTANDING: Fact = fact!(Assessment.outstanding);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = subject.of::<Reward>();
    let given = found.filter(|(_, facts)| facts.date.is_none_or(|day| day <= view.on));
    told.extend(given.map(|(record, facts)| judge(view, subject, record.id, facts)));
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, record: Id, facts: &Reward) -> Draft {
    let basis = fact!(Reward.basis);
    let edit = || Place::edit(record, &[basis]);
    let outcome = view.draft(RULE.id, subject.id).about(record);
    match facts.basis {
        Some(RewardBasis::Other) => return outcome.verdict(Verdict::NotApplicable),
        None => return outcome.asks(record, basis),
        Some(RewardBasis::Guidance) => {}
    }
    let result = subject
        .of::<Assessment>()
        .filter(|(_, result)| result.decided.is_none_or(|day| day <= view.on))
        .find(|(_, result)| facts.year.is_some() && result.year == facts.year && result.grade.is_some());
    let grade = result.and_then(|(_, result)| result.grade);
    // 实绩突出 is a fact of the year's assessment; a reward may cite it where that says nothing.
    let said = result.and_then(|(_, result)| result.outstanding);
    let outcome = outcome
        .fact(result.map(|(own, _)| own.id), fact!(Assessment.grade), grade)
        .fact(result.map(|(own, _)| own.id), OUTSTANDING, said)
        .fact(Some(record), fact!(Reward.outstanding), facts.outstanding);
    match (grade, said.or(facts.outstanding)) {
        (None, _) => {
            let engagement = subject.running().next().map(|(own, _)| own.id);
            let place = || Place::Add { kind: Kind::Assessment, subject: subject.id, engagement };
            let outcome = outcome.wants(fact!(Assessment.grade)).given(fact!(Assessment.year), facts.year);
            outcome.remedy("assess-enter", place)
        }
        (Some(_), None) => {
            let outcome = outcome.wants(OUTSTANDING);
            let place = || result.map(|(own, _)| Place::edit(own.id, &[OUTSTANDING]));
            outcome.remedy_at("train-say", place)
        }
        (Some(Grade::Excellent), Some(YesNo::Yes)) => outcome.verdict(Verdict::Met),
        // Both are known, and one of them is not what the clause asks for.
        (Some(_), Some(_)) => outcome.due(None).listed(true).remedy("reward-basis", edit),
    }
}

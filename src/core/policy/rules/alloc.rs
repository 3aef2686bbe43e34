//! R-ALLOC: people are allocated by a city or a county, in principle (clause 29, reading A27). Another allocator wants a
//! reason; never breached.

use crate::domain::codes::OfficeLevel;
use crate::policy::rule::{Draft, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts};

pub const RULE: Rule = Rule {
    id: "R-ALLOC",
    scope: Scope::Person,
    clauses: &[29],
    readings: &["A27"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let judge = |(record, facts): (&crate::domain::record::Record, &crate::domain::Engagement)| {
        let outcome = view.draft(RULE.id, subject.id).about(record.id);
        let fact = fact!(Engagement.allocator);
        let name = facts.allocator.as_ref().map(|unit| &unit.name);
        let outcome = outcome.fact(Some(record.id), fact, name);
        let level = facts.allocator.as_ref().and_then(|unit| view.level(unit));
        if matches!(level, Some(OfficeLevel::City | OfficeLevel::County)) {
            return outcome.verdict(Verdict::Met);
        }
        if let Some(reason) = &facts.allocation_reason {
            let fact = fact!(Engagement.allocation_reason);
            return outcome.fact(Some(record.id), fact, Some(reason)).verdict(Verdict::Met);
        }
        let place = || Place::edit(record.id, &facts!(Engagement: allocator, allocation_reason));
        if facts.allocator.is_none() {
            // R-UNIT asks for the four units already.
            return outcome.wants(fact).listed(false).remedy("unit-enter", place);
        }
        outcome.due(None).listed(true).remedy("alloc-reason", place)
    };
    told.extend(subject.running().map(judge));
}

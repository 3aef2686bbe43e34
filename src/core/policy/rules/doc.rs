//! R-DOC: the documents the guidance asks of a union, and those it allows (clauses 41, 44, 50, 56, 63, 86).

use crate::domain::Document;
use crate::domain::codes::{Coded, DocumentKind, OfficeLevel};
use crate::domain::record::Kind;
use crate::policy::rule::{Draft, Part, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-DOC",
    scope: Scope::Office,
    clauses: &[56, 41, 44, 50, 63, 86],
    readings: &["A36"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

/// Which level is asked for which document; those merely allowed or pushed for are open (clauses 50, 63).
const ASKED: &[(DocumentKind, &[OfficeLevel], bool)] = &[
    (DocumentKind::PayGrowth, &[OfficeLevel::City], true),
    (DocumentKind::PayStructure, &[OfficeLevel::County], true),
    (DocumentKind::TalentPlan, &[OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County], false),
    (DocumentKind::TrainingRules, &[OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County], true),
    (DocumentKind::AssessmentRules, &[OfficeLevel::County], false),
    (DocumentKind::LocalPlan, &[OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County], true),
];

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let Some((Some(level), _, true)) = view.office(office.id) else {
        told.push(view.draft(RULE.id, office.id).verdict(Verdict::NotApplicable));
        return;
    };
    let asked = ASKED.iter().filter(|(_, levels, _)| levels.contains(&level));
    told.extend(asked.map(|(kind, _, duty)| judge(view, office, *kind, *duty)));
}

fn judge(view: &RuleContext<'_>, office: &Subject<'_>, kind: DocumentKind, duty: bool) -> Draft {
    let fact = fact!(Document.kind);
    let part = Part::Named { number: kind.code().parse().unwrap_or_default(), code: step(kind) };
    let outcome = view.draft(RULE.id, office.id).part(part);
    let mut found = office.of::<Document>();
    let found = found.find(|(_, document)| {
        document.kind == Some(kind) && view.is_in_force(document.from.or(document.date), document.to)
    });
    if let Some((record, _)) = found {
        let outcome = outcome.about(record.id).fact(Some(record.id), fact, Some(kind));
        return outcome.verdict(Verdict::Met);
    }
    let place = || Place::add(Kind::Document, office.id);
    let outcome = outcome.fact(None, fact, Some(kind)).remedy("doc-enter", place);
    let outcome = outcome.given(fact, Some(kind));
    if duty {
        // Nothing registered proves nothing.
        outcome.wants(fact)
    } else {
        outcome.verdict(Verdict::Open)
    }
}

const fn step(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::PayGrowth => "doc-pay-growth",
        DocumentKind::PayStructure => "doc-pay-structure",
        DocumentKind::TalentPlan => "doc-talent-plan",
        DocumentKind::TrainingRules => "doc-training-rules",
        DocumentKind::AssessmentRules => "doc-assessment-rules",
        DocumentKind::LocalPlan | DocumentKind::Other => "doc-local-plan",
    }
}

//! R-CAP: 一般不超过 5 人, for unions that must have somebody; more needs a written reason in force (clause 28,
//! reading A4).

use crate::domain::StaffingNote;
use crate::domain::codes::StaffingNoteKind;
use crate::domain::record::Kind;
use crate::domain::value::Text;
use crate::policy::named::{CAP_PEOPLE, QUOTA_UNIONS, QUOTA_WORKERS};
use crate::policy::rule::{Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};
use crate::policy::rules::quota::{Band, concerns, counted};

pub const RULE: Rule = Rule {
    id: "R-CAP",
    scope: Scope::Office,
    clauses: &[28],
    readings: &["A4"],
    parameters: &[CAP_PEOPLE.key, QUOTA_UNIONS.key, QUOTA_WORKERS.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, office.id);
    if !concerns(view, office.id) {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    }
    let (outcome, band) = counted(view, outcome, office.id);
    let Some(cap) = view.parameter(CAP_PEOPLE) else { return };
    let limit = cap.value as usize;
    let posted = view.posted(office.id);
    let (sure, most) = (posted.sure.len(), posted.sure.len() + posted.perhaps.len());
    let count = [("count", sure.into()), ("limit", cap.value.into())];
    let outcome = outcome.by(cap.row).step("cap-posted", count);
    told.push(match band {
        Band::May => outcome.verdict(Verdict::NotApplicable),
        Band::Unknown { .. } if most <= limit => outcome.verdict(Verdict::NotApplicable),
        Band::Unknown { missing } => outcome
            .verdict(Verdict::Undecidable { missing })
            .remedy("quota-count", || Place::add(Kind::HeadCount, office.id)),
        Band::Must { .. } if most <= limit => outcome.verdict(Verdict::Met),
        Band::Must { .. } => match reason(view, office) {
            Some((note, reason)) => outcome
                .fact(Some(note), fact!(StaffingNote.reason), Some(reason))
                .verdict(Verdict::Met)
                .flag("cap-reason"),
            None if sure <= limit => {
                let outcome = outcome.verdict(Verdict::Undecidable { missing: posted.missing() });
                outcome.remedy_at("train-say", || posted.ask())
            }
            None => outcome
                .lacks(None, fact!(StaffingNote.reason))
                .breached(None)
                .flag("cap-soft")
                .given(fact!(StaffingNote.kind), Some(StaffingNoteKind::OverFive))
                .remedy("cap-explain", || Place::add(Kind::StaffingNote, office.id)),
        },
    });
}

/// The reason in force on the day.
fn reason<'a>(view: &RuleContext<'_>, office: &Subject<'a>) -> Option<(Id, &'a Text<200>)> {
    office.ever::<StaffingNote>().find_map(|(record, note)| {
        let excuses = note.kind == Some(StaffingNoteKind::OverFive) && note.from.is_some();
        let reason = note.reason.as_ref().filter(|_| excuses && view.is_in_force(note.from, note.to));
        Some((record.id, reason?))
    })
}

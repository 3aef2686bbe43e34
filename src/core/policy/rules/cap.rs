//! R-CAP: 一般不超过 5 人, for unions that must have somebody; more needs a written reason in force (clause 28,
//! reading A4).

use crate::domain::codes::{Coded, StaffingNoteKind};
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::rules::quota::{Band, concerns, counted};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-CAP",
    scope: Scope::Office,
    clauses: &[28],
    readings: &["A4"],
    parameters: &["cap.people", "quota.unions", "quota.workers"],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, office: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, office, view.on);
    if !concerns(view, office) {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    let (outcome, band) = counted(view, outcome, office);
    let Some(cap) = view.parameter("cap.people") else { return Vec::new() };
    let limit = view.number("cap.people") as usize;
    let posted = view.posted(office);
    let (sure, most) = (posted.sure.len(), posted.sure.len() + posted.perhaps.len());
    let count = [("count", sure.to_string()), ("limit", cap.value.clone())];
    let outcome = outcome.by(cap).step("cap-posted", &count);
    let verdict = match band {
        Band::May => outcome.verdict(Verdict::NotApplicable),
        Band::Unknown { .. } if most <= limit => outcome.verdict(Verdict::NotApplicable),
        Band::Unknown { missing } => outcome.verdict(Verdict::Undecidable { missing }).remedy(
            "quota-count",
            Place::Add { kind: Kind::HeadCount, subject: office, engagement: None },
            None,
        ),
        Band::Must { .. } if most <= limit => outcome.verdict(Verdict::Met),
        Band::Must { .. } => match reason(view, office) {
            Some((note, reason)) => outcome
                .fact(Some(note), Fact::of(Kind::StaffingNote, "reason"), Some(reason))
                .verdict(Verdict::Met)
                .flag("cap-reason"),
            None if sure <= limit => {
                let outcome = outcome.verdict(Verdict::Undecidable { missing: posted.missing() });
                outcome.remedy_at("train-say", posted.ask())
            }
            None => outcome
                .fact(None, Fact::of(Kind::StaffingNote, "reason"), None)
                .verdict(Verdict::Breached { since: None })
                .flag("cap-soft")
                .given("kind", StaffingNoteKind::OverFive.code())
                .remedy(
                    "cap-explain",
                    Place::Add { kind: Kind::StaffingNote, subject: office, engagement: None },
                    None,
                ),
        },
    };
    vec![verdict]
}

/// The reason in force on the day.
fn reason(view: &View<'_>, office: Id) -> Option<(Id, String)> {
    view.registry.said_of(office).find_map(|record| match &record.body {
        Body::StaffingNote(note)
            if note.kind == Some(StaffingNoteKind::OverFive)
                && note.from.is_some_and(|from| from <= view.on)
                && note.to.is_none_or(|to| view.on <= to) =>
        {
            note.reason.as_ref().map(|reason| (record.id, reason.as_str().to_owned()))
        }
        _ => None,
    })
}

//! R-CE: hours of continuing education in the period of a registration (clause 53; 民发〔2009〕123号): 72 for the
//! assistant level, 90 above; a degree in social work obtained is 90 of them, once. Never a fault.

use chrono::NaiveDate;

use crate::domain::amount::Hours;
use crate::domain::codes::{CertLevel, StudyStatus, YesNo};
use crate::domain::date::add_months_corresponding;
use crate::domain::record::{Kind, Record};
use crate::domain::{Certificate, ContinuingEducation, DegreeStudy};
use crate::policy::named::{CE_ASSISTANT, CE_DEGREE, CE_NOTICE, CE_OTHERS, REG2_TERM};
use crate::policy::rule::{Draft, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};
use crate::policy::rules::registration;

pub const RULE: Rule = Rule {
    id: "R-CE",
    scope: Scope::Person,
    clauses: &[53],
    readings: &[],
    parameters: &[CE_ASSISTANT.key, CE_OTHERS.key, CE_DEGREE.key, CE_NOTICE.key, REG2_TERM.key],
    basis: Source::Ministry,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = registration::of(subject);
    told.extend(found.map(|(record, facts)| judge(view, subject, record, facts)));
}

/// The period of a registration: its first day does not count, its last does.
fn period(view: &RuleContext<'_>, facts: &Certificate) -> Option<(NaiveDate, NaiveDate)> {
    let found = registration::latest(view.parameter(REG2_TERM)?.value, facts, view.on)?;
    Some((add_months_corresponding(found.until, -found.months), found.until))
}

/// A number of hours as a parameter gives it.
fn whole(hours: u32) -> Option<Hours> {
    hours.checked_mul(2).map(Hours::of_halves)
}

/// A degree or diploma in social work that may have been obtained in a certificate's period. One counts once: for the
/// highest certificate whose period it falls into, however many were obtained.
fn degree<'a>(
    view: &RuleContext<'_>,
    subject: &Subject<'a>,
    certificate: &Record,
) -> Option<(&'a Record, &'a DegreeStudy)> {
    let within = |study: &DegreeStudy, own: &Certificate| {
        study.obtained.zip(period(view, own)).is_some_and(|(day, (from, until))| {
            day.last_day() > from && day.first_day() <= until.min(view.on)
        })
    };
    let found = subject.of::<DegreeStudy>().filter(|(_, study)| {
        study.social_work == Some(YesNo::Yes)
            && matches!(study.status, Some(StudyStatus::Graduated) | None)
            && subject
                .of::<Certificate>()
                .filter(|(_, own)| within(study, own))
                .max_by_key(|(record, own)| (own.level, own.first_registered, record.id))
                .is_some_and(|(record, _)| record.id == certificate.id)
    });
    found.min_by_key(|(record, study)| (study.obtained, record.id))
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, record: &Record, facts: &Certificate) -> Draft {
    let outcome = view.draft(RULE.id, subject.id).about(record.id);
    let wanted = match facts.level {
        Some(CertLevel::Assistant) => CE_ASSISTANT,
        Some(CertLevel::Intermediate | CertLevel::Senior) => CE_OTHERS,
        Some(CertLevel::None) | None => return outcome.verdict(Verdict::NotApplicable),
    };
    let Some(((from, until), wanted, term)) = period(view, facts)
        .zip(view.parameter(wanted))
        .zip(view.parameter(REG2_TERM))
        .map(|((period, wanted), term)| (period, wanted, term))
    else {
        return outcome.verdict(Verdict::NotApplicable).flag("never-registered");
    };
    let mut outcome = outcome.by(wanted.row).by(term.row);
    let mut halves = 0;
    for (own, study) in subject.of::<ContinuingEducation>() {
        let within = study.date.is_some_and(|day| day > from && day <= until && day <= view.on);
        if study.certificate == Some(record.id) && within {
            let counted = study.hours;
            halves += counted.map(Hours::halves).unwrap_or_default();
            outcome = outcome.fact(Some(own.id), fact!(ContinuingEducation.hours), counted);
        }
    }
    let mut perhaps = None;
    if let (Some((own, study)), Some(each)) = (degree(view, subject, record), view.parameter(CE_DEGREE)) {
        let obtained = fact!(DegreeStudy.obtained);
        outcome = outcome.by(each.row).fact(Some(own.id), obtained, study.obtained);
        if study.obtained.is_some_and(|day| day.first_day() > from && day.last_day() <= until.min(view.on)) {
            halves += whole(each.value).map(Hours::halves).unwrap_or_default();
        } else {
            // Known to a month that only partly falls into the period.
            perhaps = whole(each.value).map(|each| (own.id, obtained, halves + each.halves()));
        }
    }
    let args = [
        ("from", from.into()),
        ("until", until.into()),
        ("hours", Hours::of_halves(halves).into()),
        ("wanted", wanted.value.into()),
    ];
    let outcome = outcome.step("ce-hours", args);
    let enough = |halves: u32| whole(wanted.value).is_some_and(|wanted| halves >= wanted.halves());
    if enough(halves) {
        return outcome.verdict(Verdict::Met);
    }
    if let Some((own, fact, _)) = perhaps.filter(|(.., most)| enough(*most)) {
        return outcome.asks(own, fact);
    }
    let left = (until - view.on).num_days();
    let outcome = outcome
        .due(Some(until))
        .rests_on(wanted.row)
        .listed(view.parameter(CE_NOTICE).is_none_or(|notice| left <= notice.value));
    let outcome = outcome.given(fact!(ContinuingEducation.certificate), Some(record.id));
    let place = || Place::add(Kind::ContinuingEducation, subject.id);
    if left < 0 {
        // Hours of a later day count for the next period.
        return outcome.too_late_at(place);
    }
    outcome.remedy_by("ce-study", place, Some(until))
}

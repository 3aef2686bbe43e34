//! Which records stand together on a screen, in the order of the guidance's six groups (clause 93).

use std::sync::Arc;

use crate::domain::codes::{OfficeLevel, Reporting};
use crate::domain::id::Id;
use crate::domain::record::{About, Body, Kind, Record};
use crate::ledger::Registry;

/// A section: its code, whose words are `section-CODE`, and its kinds in the order shown.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    pub code: &'static str,
    pub kinds: &'static [Kind],
}

/// Of a person.
pub const OF_PERSON: &[Section] = &[
    Section {
        code: "file",
        kinds: &[
            Kind::Person,
            Kind::Engagement,
            Kind::Posting,
            Kind::Contract,
            Kind::Certificate,
            Kind::Attendance,
            Kind::ConcurrentPost,
            Kind::Exit,
        ],
    },
    Section { code: "pay", kinds: &[Kind::GradeChange, Kind::MonthlyPay, Kind::Contribution] },
    Section { code: "assessment", kinds: &[Kind::Assessment, Kind::Talk, Kind::Violation, Kind::DutyLog] },
    Section {
        code: "growth",
        kinds: &[
            Kind::Exam,
            Kind::ContinuingEducation,
            Kind::DegreeStudy,
            Kind::TalentFlag,
            Kind::DutyChange,
            Kind::Reward,
            Kind::Nomination,
        ],
    },
];

/// Of an office. Its own facts, its head counts and its notes stand in its dialog, its 建账日 in the settings.
pub const OF_OFFICE: &[Section] = &[
    Section { code: "documents", kinds: &[Kind::Document, Kind::PostLevel] },
    Section { code: "recruitment", kinds: &[Kind::RecruitmentPlan, Kind::Recruitment, Kind::Application] },
    Section { code: "schemes", kinds: &[Kind::PayScheme, Kind::PayGuidance, Kind::Benchmark] },
    Section { code: "training", kinds: &[Kind::TrainingPlan, Kind::TrainingSession] },
    Section { code: "assessing", kinds: &[Kind::AssessmentScheme, Kind::Inspection] },
    Section {
        code: "support",
        kinds: &[Kind::Budget, Kind::Subsidy, Kind::SocialOrganisation, Kind::ServiceContract],
    },
];

/// The section in which a kind stands.
pub fn of_kind(kind: Kind) -> Option<&'static Section> {
    let sections = match kind.about() {
        About::Person => OF_PERSON,
        About::Office => OF_OFFICE,
    };
    sections.iter().find(|section| section.kinds.contains(&kind))
}

/// The records of one kind that speak of a person or an office, the newest first.
pub fn records(registry: &Registry, subject: Id, kind: Kind) -> Vec<Arc<Record>> {
    let mut found: Vec<Arc<Record>> =
        registry.about(subject).filter(|record| record.kind() == kind).cloned().collect();
    found.sort_by_key(|record| std::cmp::Reverse((record.body.get(kind.day()), record.id)));
    found
}

/// Whether this office may enter a record of the kind about an office: of itself, of one for which it enters
/// (代填), and, being a city, what it found in a county (clause 71).
pub fn may_add(registry: &Registry, office: Id, kind: Kind) -> bool {
    let Some(profile) = registry.profile.as_ref().filter(|_| !registry.is_view()) else { return false };
    let below = match registry.find(office).map(|record| &record.body) {
        Some(Body::Office(office)) => Some((office.level, office.reporting)),
        _ => None,
    };
    let own = office == profile.office();
    match kind {
        Kind::Inspection => {
            profile.level() == OfficeLevel::City
                && below.is_some_and(|(level, _)| level == Some(OfficeLevel::County))
        }
        _ => own || below.is_some_and(|(_, reporting)| reporting == Some(Reporting::BySuperior)),
    }
}

/// Records that a field of a form may name: of the same person, or of any office in view.
pub fn candidates(registry: &Registry, kind: Kind, subject: Option<Id>) -> Vec<Arc<Record>> {
    let fits = |record: &&Arc<Record>| kind.speaks_of_office() || Some(record.subject) == subject;
    let mut found: Vec<Arc<Record>> = registry.of_kind(kind).filter(fits).cloned().collect();
    found.sort_by_key(|record| std::cmp::Reverse((record.body.get(kind.day()), record.id)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kinds that are entered elsewhere than in a section.
    const ELSEWHERE: [Kind; 10] = [
        Kind::Office,
        Kind::HeadCount,
        Kind::Books,
        Kind::StaffingNote,
        Kind::FilingRequest,
        Kind::FilingResult,
        Kind::PolicyPack,
        Kind::Adoption,
        Kind::Transfer,
        Kind::Arrival,
    ];

    #[test]
    fn every_kind_of_record_has_one_place() {
        for kind in Kind::ALL {
            let places = [OF_PERSON, OF_OFFICE].concat().iter().filter(|s| s.kinds.contains(kind)).count();
            assert_eq!(places, usize::from(!ELSEWHERE.contains(kind)), "{}", kind.code());
            assert_eq!(of_kind(*kind).is_some(), places == 1);
        }
    }
}

//! What a union publishes to those below it (下发文件): it says this of everybody, and nothing else in that file.

use crate::domain::record::{Kind, Record};

/// Kinds of record that a union publishes to those below it.
pub const PUBLISHED: [Kind; 7] = [
    Kind::PolicyPack,
    Kind::PayScheme,
    Kind::PayGuidance,
    Kind::Benchmark,
    Kind::AssessmentScheme,
    Kind::TrainingPlan,
    Kind::Document,
];

/// Whether a record is among what its office publishes: about itself, and of such a kind.
pub fn is_published(record: &Record) -> bool {
    PUBLISHED.contains(&record.kind()) && record.subject == record.owner
}

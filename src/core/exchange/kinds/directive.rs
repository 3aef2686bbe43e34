//! 下发文件: what an office publishes to everybody below it, with the offices of its line and their keys (下发结构).

use std::sync::Arc;

use super::{Alone, Brings, FileKind, NextStep};
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Kind, Part, Record};
use crate::exchange::making::{Making, Outgoing};
use crate::exchange::order::Order;
use crate::exchange::parts;
use crate::exchange::plan::{Incoming, Plan};
use crate::exchange::planner::Planner;
use crate::exchange::recover::Given;
use crate::exchange::structure::{moved, read_tree, write_tree};
use crate::exchange::vouching::vouched;
use crate::exchange::wire::Package;

pub static DIRECTIVE: FileKind =
    FileKind { kind: PackageKind::Directive, plan, given, alone: Alone::SaysNothing, next };

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

/// What this office publishes (下发文件): one file for everybody below, complete like a statement. It is addressed
/// to the sender's own line, so one row of numbers serves all receivers.
///
/// # Errors
/// Everything that stands against it: nothing is written.
pub fn make(making: Making<'_>) -> Result<Outgoing, Vec<Issue>> {
    let (registry, profile) = (making.registry, making.profile()?);
    if profile.level() == OfficeLevel::Grassroots {
        return Err(vec![Issue::new("directive-level")]);
    }
    let published: Vec<&Arc<Record>> = registry.own_records().filter(|record| is_published(record)).collect();
    let mut parts = parts::split(&published, &Part::ALL);
    let tree = write_tree(registry);
    if published.is_empty() && tree.is_none() {
        return Err(vec![Issue::new("directive-empty")]);
    }
    if let Some(tree) = tree {
        parts.insert("tree".to_owned(), tree);
    }
    if let Some(keys) = vouched(registry, registry.pins.keys().copied()) {
        parts.insert("keys".to_owned(), keys);
    }
    making.finish(making.blank(&profile.party, PackageKind::Directive), &parts, Vec::new())
}

/// What a superior publishes is held as its own, beside its answers.
fn plan(incoming: &Incoming<'_>) -> Result<Plan, Issue> {
    let mut planner = Planner::begin(incoming)?;
    let package = incoming.package;
    let order = planner.judge(package)?;
    let records = parts::read(package)?;
    let from = &package.envelope.from;
    planner.gate(from).published(&records)?;
    if order != Order::Same {
        planner.key(package, true);
    }
    let tree = read_tree(planner.profile, package)?;
    planner.plan.line = moved(planner.profile, &tree, from);
    planner.vouch_below(&tree);
    let records = planner.names.stated(from.office, records);
    planner.hold(package, order, records, None)?;
    planner.finish()
}

fn given(_: &Package) -> Result<Vec<Given>, Issue> {
    Err(Issue::new("directive-own").at("envelope.from"))
}

const fn next(_: OfficeLevel, brings: &Brings) -> NextStep {
    if brings.issued > 0 { NextStep::Try } else { NextStep::Nothing }
}

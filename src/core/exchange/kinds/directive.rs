//! 下发文件: what an office publishes to everybody below it, with the offices of its line and their keys (下发结构).

use std::sync::Arc;

use super::kind::{Alone, FileKind, Given};
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Part, Record};
use crate::exchange::making::{Making, Outgoing};
use crate::exchange::next_step::{Brings, NextStep};
use crate::exchange::order::Order;
use crate::exchange::parts;
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::planner::Planner;
use crate::exchange::published::is_published;
use crate::exchange::stolen::{STOLEN, declared};
use crate::exchange::structure::{moved, read_tree, write_tree};
use crate::exchange::vouching::vouched;
use crate::exchange::wire::Package;

pub static DIRECTIVE: FileKind =
    FileKind { kind: PackageKind::Directive, plan, given, alone: Alone::SaysNothing, next };

/// What this office publishes (下发文件): one file for everybody below, complete like a statement. It is addressed
/// to the sender's own line, so one row of numbers serves all receivers.
///
/// # Errors
/// Everything that stands against it: nothing is written.
pub fn make(making: Making<'_>) -> Result<Outgoing, Issues> {
    let (registry, profile) = (making.registry, making.profile()?);
    require(profile.level() != OfficeLevel::Grassroots, || Issue::new("directive-level"))?;
    let published: Vec<&Arc<Record>> = registry.own_records().filter(|record| is_published(record)).collect();
    let mut parts = parts::split(&published, &Part::ALL);
    let tree = write_tree(registry);
    let stolen = declared(registry);
    require(!published.is_empty() || tree.is_some() || stolen.is_some(), || Issue::new("directive-empty"))?;
    if let Some(tree) = tree {
        parts.insert("tree".to_owned(), tree);
    }
    if let Some(stolen) = stolen {
        parts.insert(STOLEN.to_owned(), stolen);
    }
    if let Some(keys) = vouched(registry, registry.pins.keys().copied()) {
        parts.insert("keys".to_owned(), keys);
    }
    making.finish(making.blank(&profile.party, PackageKind::Directive), &parts, Vec::new())
}

/// What a superior publishes is held as its own, beside its answers.
fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
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
    planner.stolen(package, |office| tree.contains_key(&office))?;
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

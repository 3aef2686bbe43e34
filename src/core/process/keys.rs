//! 核对码: the keys of other offices, compared by telephone.

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task};
use crate::ledger::names;

/// Offices whose 核对码 nobody has compared: what they send is marked so.
const UNVERIFIED: Sort = Sort::file_at_ease("unverified");

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[UNVERIFIED], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let unverified = desk.registry.unverified.iter();
    let offices: Vec<String> = unverified.map(|office| names::known(desk.registry, *office)).collect();
    let task = || Task::of_offices(UNVERIFIED, Place::Settings, &offices).naming(offices.clone());
    (!offices.is_empty()).then(task).into_iter().collect()
}

//! Files of those below: each is answered by a receipt, and what one no longer lists is looked after.

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task};
use crate::domain::record::Kind;
use crate::ledger::registry::Held;

/// Subordinates wait for their receipts.
const RECEIPT_DUE: Sort = Sort::file_at_ease("receipt-due");
/// Subordinates no longer list people they listed before.
const UNLISTED: Sort = Sort::incomplete("unlisted");

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[RECEIPT_DUE, UNLISTED], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, .. } = *desk;
    let people = |held: &Held| {
        let is_person = |record: &_| registry.find(*record).is_some_and(|found| found.kind() == Kind::Person);
        held.unlisted.iter().filter(|record| is_person(record)).count()
    };
    let (mut due, mut unlisting, mut gone) = (Vec::new(), Vec::new(), 0);
    for held in registry.held.values().filter(|held| held.origin.level > profile.level()) {
        if registry.has_news_for(held.origin.office) {
            due.push(held.origin.name.clone());
        }
        let count = people(held);
        if count > 0 {
            unlisting.push(held.origin.name.clone());
            gone += count;
        }
    }
    let mut tasks = Vec::new();
    if !due.is_empty() {
        tasks.push(Task::of_offices(RECEIPT_DUE, Place::Filing, &due).naming(due));
    }
    if gone > 0 {
        tasks.push(Task::of_offices(UNLISTED, Place::Unlisted, &unlisting).count(gone));
    }
    tasks
}

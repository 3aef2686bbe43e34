//! 变更申请: what those below propose and this office decides.

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task};

/// They wait for our decision.
const PROPOSALS: Sort = Sort::file("proposals");

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[PROPOSALS], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let open = desk.registry.proposals.values().filter(|proposal| proposal.decision.is_none()).count();
    (open > 0).then(|| Task::new(PROPOSALS, Place::Filing).count(open)).into_iter().collect()
}

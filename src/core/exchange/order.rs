//! Which file is newer: judged per chain, a register's numbered row of files to one receiver.

use super::wire::Chain;
use crate::ledger::Registry;
use crate::ledger::batch::Taken;

/// How a file stands to what was taken from the same chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    First,
    Next,
    /// Files in between have not arrived. A statement is complete, so nothing is missing for it.
    Gap {
        missing: u64,
    },
    /// A new life of the register that knows our last file: a move to another PC, nothing lost.
    Moved,
    /// The very file taken last.
    Same,
    /// Something newer was taken already.
    Older,
    /// Not a continuation of what was taken: a restored old backup, or two PCs writing.
    Fork,
}

/// Judges a file by its chain and digest.
pub fn order(registry: &Registry, chain: &Chain, digest: &str) -> Order {
    let Some(last) = registry.taken.get(&(chain.register, chain.to)) else { return Order::First };
    if digest == last.digest {
        return Order::Same;
    }
    let row =
        || registry.history.iter().filter(|taken| taken.register == chain.register && taken.to == chain.to);
    if row().any(|taken| taken.digest == digest) {
        return Order::Older;
    }
    if row().any(|taken| taken.number == chain.number) {
        // A number we know, with other content.
        return Order::Fork;
    }
    let follows = chain.number == last.number.saturating_add(1)
        && chain.previous.map(|digest| digest.to_string()).as_deref() == Some(&last.digest);
    if chain.incarnation != last.incarnation {
        let known = row().any(|taken| taken.incarnation == chain.incarnation);
        return match (follows, known && chain.number < last.number) {
            (true, _) => Order::Moved,
            (false, true) => Order::Older,
            (false, false) => Order::Fork,
        };
    }
    judge_same_life(chain, last, follows)
}

fn judge_same_life(chain: &Chain, last: &Taken, follows: bool) -> Order {
    if follows {
        Order::Next
    } else if chain.number < last.number {
        Order::Older
    } else if chain.number == last.number.saturating_add(1) {
        Order::Fork
    } else {
        Order::Gap { missing: chain.number - last.number - 1 }
    }
}

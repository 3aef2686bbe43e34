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

/// Judges a file by its chain, its key (lower-case hex) and its digest. Numbers count for one register and one key: what
/// another key signed moves nothing.
pub fn order(registry: &Registry, chain: &Chain, key: &str, digest: &str) -> Order {
    let of_key = || registry.history.iter().filter(|taken| taken.key == key && taken.to == chain.to);
    let Some(last) = registry.taken.get(&(chain.register, chain.to, key.to_owned())) else {
        // A key belongs to one register: under another one, somebody writes beside it.
        return if of_key().next().is_some() { Order::Fork } else { Order::First };
    };
    if digest == last.digest {
        return Order::Same;
    }
    let row: Vec<&Taken> = of_key().filter(|taken| taken.register == chain.register).collect();
    if row.iter().any(|taken| taken.digest == digest) {
        return Order::Older;
    }
    let same_life = chain.incarnation == last.incarnation;
    let previous = chain.previous.map(|digest| digest.to_string());
    // Judged first: after a fork was agreed to, the new life goes on through numbers the old one had.
    if chain.number == last.number.saturating_add(1) && previous.as_deref() == Some(&last.digest) {
        return if same_life { Order::Next } else { Order::Moved };
    }
    // In the life taken last, only its own numbers count; a file of another life is measured against all.
    let known = row
        .iter()
        .any(|taken| taken.number == chain.number && (!same_life || taken.incarnation == chain.incarnation));
    if known {
        return Order::Fork;
    }
    if same_life {
        return match chain.number {
            number if number < last.number => Order::Older,
            number if number <= last.number.saturating_add(1) => Order::Fork,
            number => Order::Gap { missing: number - last.number - 1 },
        };
    }
    // A straggler is older than what was taken of its own life. A life that goes on after a late file of another one was
    // agreed to is no straggler, however small its numbers: a person decides again.
    let own = row.iter().filter(|taken| taken.incarnation == chain.incarnation);
    match own.map(|taken| taken.number).max() {
        Some(own) if chain.number < own => Order::Older,
        Some(_) | None => Order::Fork,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::OfficeLevel;
    use crate::domain::hex::Digest;
    use crate::domain::id::Id;
    use crate::domain::office::Party;
    use crate::domain::package_kind::PackageKind;
    use crate::ledger::batch::{Batch, Change};
    use crate::ledger::journal::Head;

    const REGISTER: Id = Id::from_u128(1);
    const TO: Id = Id::from_u128(2);
    const KEY: &str = "ab";

    fn digest(life: u128, number: u64) -> Digest {
        Digest::of(format!("{life}/{number}").as_bytes())
    }

    fn chain(life: u128, number: u64, previous: Option<Digest>) -> Chain {
        let incarnation = Id::from_u128(life);
        Chain { register: REGISTER, incarnation, to: TO, number, previous, journal: Digest::ZERO }
    }

    fn registry(taken: &[(u128, u64)]) -> Registry {
        let mut registry = Registry::default();
        for (life, number) in taken {
            let from = Party {
                office: Id::from_u128(3),
                code: String::new(),
                name: "县".into(),
                level: OfficeLevel::County,
            };
            let taken = Taken {
                from,
                kind: PackageKind::Filing,
                register: REGISTER,
                incarnation: Id::from_u128(*life),
                to: TO,
                number: *number,
                digest: digest(*life, *number).to_string(),
                package: Id::from_u128(9),
                at: String::new(),
                made_at: String::new(),
                key: KEY.to_owned(),
                made_by: String::new(),
                via: Id::from_u128(3),
            };
            registry.apply(&Batch::new("take-in", "", vec![Change::Took(taken)]), Head::origin());
        }
        registry
    }

    /// `taken` in order, then a file of `life` with `number` after the file (life, number) `previous`.
    fn check(taken: &[(u128, u64)], (life, number): (u128, u64), previous: Option<(u128, u64)>, is: Order) {
        let previous = previous.map(|(life, number)| digest(life, number));
        let found =
            order(&registry(taken), &chain(life, number, previous), KEY, &digest(life, number).to_string());
        assert_eq!(found, is, "after {taken:?}: {life}/{number}");
    }

    #[test]
    fn one_life_is_judged_by_number() {
        check(&[], (1, 5), Some((1, 4)), Order::First);
        check(&[(1, 1)], (1, 2), Some((1, 1)), Order::Next);
        check(&[(1, 1)], (1, 4), Some((1, 3)), Order::Gap { missing: 2 });
        check(&[(1, 1), (1, 2)], (1, 2), Some((1, 1)), Order::Same);
        check(&[(1, 1), (1, 2)], (1, 1), None, Order::Older);
        check(&[(1, 1), (1, 4)], (1, 3), Some((1, 2)), Order::Older);
    }

    #[test]
    fn a_number_written_twice_in_one_life_is_a_fork() {
        // The next number, but behind another file than the one taken: two copies write.
        check(&[(1, 1), (1, 2)], (1, 3), Some((7, 2)), Order::Fork);
        let registry = registry(&[(1, 1), (1, 2), (1, 3)]);
        for number in 1..=3 {
            let other = Digest::of(b"other content").to_string();
            assert_eq!(order(&registry, &chain(1, number, None), KEY, &other), Order::Fork, "{number}");
        }
    }

    #[test]
    fn another_key_moves_no_row_and_is_judged_by_none() {
        let registry = registry(&[(1, 1), (1, u64::MAX)]);
        let other = Digest::of(b"other content").to_string();
        assert_eq!(order(&registry, &chain(1, 1, None), "cd", &other), Order::First);
    }

    #[test]
    fn the_same_key_under_another_register_is_a_fork() {
        let chain = Chain { register: Id::from_u128(7), ..chain(1, 2, None) };
        assert_eq!(order(&registry(&[(1, 1)]), &chain, KEY, &Digest::of(b"x").to_string()), Order::Fork);
    }

    #[test]
    fn a_new_life_that_knows_our_last_file_has_only_moved() {
        check(&[(1, 1), (1, 2)], (2, 3), Some((1, 2)), Order::Moved);
    }

    #[test]
    fn a_new_life_that_lacks_what_we_took_is_a_fork() {
        check(&[(1, 1), (1, 2)], (2, 2), Some((1, 1)), Order::Fork);
        check(&[(1, 1), (1, 2)], (2, 9), Some((2, 8)), Order::Fork);
    }

    #[test]
    fn a_fork_agreed_to_goes_on_without_asking_again() {
        let forked = [(1, 1), (1, 2), (1, 3), (1, 4), (2, 2)];
        check(&forked, (2, 3), Some((2, 2)), Order::Next);
        check(&forked, (2, 4), Some((2, 3)), Order::Gap { missing: 1 });
        check(&forked, (2, 1), None, Order::Older);
    }

    #[test]
    fn the_old_life_writing_on_is_seen() {
        let forked = [(1, 1), (1, 2), (2, 2)];
        check(&forked, (1, 3), Some((1, 2)), Order::Fork);
        check(&forked, (1, 2), Some((1, 1)), Order::Older);
        // A late file of the old life was agreed to; the new life goes on with smaller numbers.
        check(&[(1, 1), (2, 1), (1, 3)], (2, 2), Some((2, 1)), Order::Fork);
        // A straggler that a later life overtook.
        check(&[(1, 1), (1, 3), (2, 4)], (1, 2), Some((1, 1)), Order::Older);
    }
}

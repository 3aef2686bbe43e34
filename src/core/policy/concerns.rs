//! Whom the edits of a session have concerned, for any number of askers: each says up to where it has followed.

use std::collections::VecDeque;

use super::standing::Concern;

/// How many edits are kept apart: whoever is further behind judges everybody, as whoever asks for the first time.
const KEPT: usize = 64;

/// The register as it is opened is version 1, and each edit makes the next.
#[derive(Clone, Debug)]
pub struct Concerns {
    /// The last edits, the newest last.
    last: VecDeque<Concern>,
    version: u64,
}

impl Default for Concerns {
    fn default() -> Self {
        Self { last: VecDeque::new(), version: 1 }
    }
}

impl Concerns {
    /// One more edit.
    pub fn add(&mut self, concern: Concern) {
        self.version += 1;
        // What is told to everybody leaves nothing to be told of the edits before.
        if concern.is_everything() {
            self.last.clear();
        } else if self.last.len() == KEPT {
            self.last.pop_front();
        }
        self.last.push_back(concern);
    }

    /// Whom the edits after version `seen` concern, and the version that is seen with them; 0 has seen none.
    pub fn since(&self, seen: u64) -> (Concern, u64) {
        let behind = usize::try_from(self.version.saturating_sub(seen)).unwrap_or(usize::MAX);
        if behind > self.last.len() {
            return (Concern::everything(), self.version);
        }
        let mut concern = Concern::default();
        self.last.iter().rev().take(behind).for_each(|edit| concern.join(edit.clone()));
        (concern, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;

    fn of(subject: u128) -> Concern {
        Concern::of([Id::from_u128(subject)])
    }

    fn whom(concern: &Concern) -> Vec<u128> {
        let all: Vec<Id> = (1..=200).map(Id::from_u128).collect();
        concern.among(&all).into_iter().map(Id::as_u128).collect()
    }

    #[test]
    fn each_asker_hears_of_every_edit_once() {
        let mut concerns = Concerns::default();
        let everybody = whom(&Concern::everything());
        let (first, opened) = concerns.since(0);
        assert_eq!(whom(&first), everybody, "nothing was followed yet");
        concerns.add(of(1));
        assert_eq!(whom(&concerns.since(0).0), everybody, "of whoever comes later nothing is");
        let (found, one) = concerns.since(opened);
        assert_eq!(whom(&found), [1]);
        concerns.add(of(2));
        concerns.add(of(3));
        // One asks after each edit, the other has slept; neither takes anything from the other.
        for _ in 0..2 {
            let (found, two) = concerns.since(one);
            assert_eq!((whom(&found), two), (vec![2, 3], 4));
            assert_eq!(whom(&concerns.since(two).0), Vec::<u128>::new());
        }
    }

    #[test]
    fn whoever_is_too_far_behind_begins_anew() {
        let mut concerns = Concerns::default();
        (1..=100).for_each(|subject| concerns.add(of(subject)));
        assert_eq!(whom(&concerns.since(99).0), [99, 100]);
        assert_eq!(whom(&concerns.since(37).0).len(), KEPT);
        assert_eq!(whom(&concerns.since(36).0).len(), 200);
        concerns.add(Concern::everything());
        concerns.add(of(7));
        assert_eq!(whom(&concerns.since(102).0), [7]);
        assert_eq!(whom(&concerns.since(101).0).len(), 200);
    }
}

//! How much of the journal no snapshot holds yet: the next start replays it before it shows anything.

use super::journal::Entry;

/// A start replays no more entries than this,
const ENTRIES: usize = 16;

/// nor more of their content than this, in bytes: one import can weigh as much as the register.
const BYTES: usize = 64 * 1024;

/// The entries after the last snapshot, as far as they matter to whoever waits for the next start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tail {
    entries: usize,
    bytes: usize,
}

impl Tail {
    /// Another entry stands in the journal.
    pub fn grow(&mut self, entry: &Entry) {
        self.entries += 1;
        self.bytes += entry.body.as_ref().map_or(0, String::len);
    }

    /// Whether it is time for a snapshot.
    pub const fn is_long(self) -> bool {
        self.entries >= ENTRIES || self.bytes >= BYTES
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::journal::Head;

    /// The tail after entries with bodies of so many bytes each.
    fn after(bodies: &[usize]) -> Tail {
        let mut tail = Tail::default();
        for body in bodies {
            tail.grow(&Entry::seal(&Head::origin(), "{}".into(), [1; 16], "x".repeat(*body)));
        }
        tail
    }

    #[test]
    fn a_start_has_little_to_replay() {
        for (bodies, long) in [
            (vec![1_000; ENTRIES - 1], false),
            (vec![1_000; ENTRIES], true),
            // A single import of many people.
            (vec![BYTES], true),
            (vec![BYTES / 2, BYTES / 2 - 1], false),
            (vec![BYTES / 2, BYTES / 2], true),
        ] {
            assert_eq!(after(&bodies).is_long(), long, "{bodies:?}");
        }
    }
}

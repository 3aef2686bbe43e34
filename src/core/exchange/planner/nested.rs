//! Files inside a file: each comes from the right side, goes the same way, and is there once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Planner;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::record::{Kind, Record};
use crate::exchange::wire::Package;
use crate::ledger::batch::Change;

impl Planner<'_> {
    /// Takes in what is carried in `part`, file by file. What somebody else said without being entitled to is left out,
    /// with a word: whoever carried it may file all the same.
    pub fn carried(
        &mut self,
        part: &str,
        in_line: impl Fn(&Self, &Package) -> bool,
        take: impl Fn(&mut Self, &Package) -> Result<(), Issue>,
    ) -> Result<(), Issue> {
        for (n, nested) in self.package.nested(part)?.into_iter().enumerate() {
            let from = &nested.envelope.from;
            let before = self.mark();
            let fits = in_line(self, &nested);
            // Its carrier has put the file together wrongly: nobody else is to blame.
            self.check_nested(&nested, &format!("{part}.{n}"))?;
            let said = if fits { take(self, &nested) } else { Err(Issue::new("package-sender")) };
            match said {
                Ok(()) => {
                    let of_it = self.plan.changes.split_off(before.changes);
                    self.plan.apart.push((from.office, of_it));
                }
                Err(_) => {
                    self.back_to(&before);
                    self.plan.notices.push(Issue::new("notice-said-aside").with("from", &from.name));
                }
            }
        }
        Ok(())
    }

    fn mark(&self) -> Mark {
        let plan = &self.plan;
        Mark {
            changes: plan.changes.len(),
            apart: plan.apart.len(),
            keys: plan.keys.len(),
            vouched: plan.vouched.len(),
            stolen: plan.stolen.len(),
            notices: plan.notices.len(),
            decisions: plan.decisions.len(),
            origins: plan.origins.len(),
            originals: plan.originals.len(),
            names: self.names.mark(),
        }
    }

    /// As it stood before a file that was refused after all.
    fn back_to(&mut self, mark: &Mark) {
        let plan = &mut self.plan;
        plan.changes.truncate(mark.changes);
        plan.apart.truncate(mark.apart);
        plan.keys.truncate(mark.keys);
        plan.vouched.truncate(mark.vouched);
        plan.stolen.truncate(mark.stolen);
        plan.notices.truncate(mark.notices);
        plan.decisions.truncate(mark.decisions);
        plan.origins.truncate(mark.origins);
        plan.originals.truncate(mark.originals);
        self.names.back_to(mark.names);
    }

    fn check_nested(&self, nested: &Package, at: &str) -> Result<(), Issue> {
        let from = &nested.envelope.from;
        let (inner, outer) = (&nested.envelope, &self.package.envelope);
        let again = self.plan.origins.iter().any(|origin| origin.party.office == from.office);
        // What is issued goes to everybody by itself: it is carried in no answer.
        let fits = inner.kind.direction() == outer.kind.direction() && inner.practice == outer.practice;
        require(fits && !again, || Issue::new("package-nested").at(at))
    }

    /// Whether a file from below may stand in the sender's: from further below in its line, as far as this register
    /// knows the tree, and from nobody above the reader.
    pub fn is_below_sender(&self, nested: &Package) -> bool {
        let (inner, outer) = (&nested.envelope.from, &self.package.envelope.from);
        let zone = inner.level == outer.level && outer.level == OfficeLevel::Grassroots;
        let below = inner.level > outer.level || zone;
        let ours = inner.office == self.profile.office() || self.registry.is_above(inner.office);
        below && !ours && self.may_stand_below(nested)
    }

    /// Whether an office may stand below the sender, as far as this register knows the tree. Under its pinned key it is
    /// itself, whoever brings it; and where two list it, the file may come through each of them.
    fn may_stand_below(&self, nested: &Package) -> bool {
        let (office, sender) = (nested.envelope.from.office, self.package.envelope.from.office);
        let registry = self.registry;
        let itself = registry.pins.get(&office) == Some(&nested.envelope.key.to_string());
        let lists = |records: &BTreeMap<Id, Arc<Record>>| {
            records.get(&office).is_some_and(|record| record.kind() == Kind::Office)
        };
        let listed_now = || {
            self.spoken_of(office).any(|change| match change {
                Change::Held(held) => {
                    held.put.iter().any(|record| record.id == office && record.kind() == Kind::Office)
                }
                _ => false,
            })
        };
        itself
            || registry.parent_of(office).is_none()
            || registry.is_below(office, sender)
            || registry.held.iter().any(|(holder, held)| {
                lists(&held.records) && (*holder == sender || registry.is_below(*holder, sender))
            })
            || listed_now()
    }
}

/// How far a plan had come. A copy of it would hold every record and original of the files before, for each file anew.
struct Mark {
    changes: usize,
    apart: usize,
    keys: usize,
    vouched: usize,
    stolen: usize,
    notices: usize,
    decisions: usize,
    origins: usize,
    originals: usize,
    names: usize,
}

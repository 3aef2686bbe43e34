//! What a file declares of stolen keys.

use super::Planner;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::exchange::plan::Told;
use crate::exchange::stolen::read_declared;
use crate::exchange::wire::Package;
use crate::ledger::stolen::{Standing, Stolen};

impl Planner<'_> {
    /// Notes what a file declares. One who speaks of a stranger's key is refused. A thief holds the key: what it says of
    /// itself, or what a key says that nobody compared, is a warning to a person and marks nothing.
    ///
    /// # Errors
    /// `say-stolen` where it speaks of an office that is neither its writer nor below it: as this register knows the tree,
    /// and of an office that it knows nothing of as the file `lists` it.
    pub fn stolen(&mut self, package: &Package, lists: impl Fn(Id) -> bool) -> Result<(), Issue> {
        let registry = self.registry;
        let from = &package.envelope.from;
        let signed = package.envelope.key.to_string();
        for declared in read_declared(package)? {
            let office = declared.office;
            let refused = || Issue::new("say-stolen").at("stolen").with("from", &from.name);
            let unknown = || registry.parent_of(office).is_none() && lists(office);
            require(registry.may_declare(from.office, office) || unknown(), refused)?;
            let key = declared.key.to_string();
            let doubtful = (office == from.office && key == signed)
                || registry.stolen_since(from.office, &signed).is_some();
            let standing = if doubtful { Standing::Warned } else { Standing::Declared };
            let is_known = registry.stolen(office, &key).is_some_and(|known| match known.standing {
                Standing::Declared => {
                    let stands = registry.stolen_since(office, &key);
                    doubtful || stands.is_some_and(|since| since <= declared.since)
                }
                Standing::Warned => doubtful,
                Standing::Lifted => true,
            });
            if is_known {
                continue;
            }
            let name = registry.party(office).map_or_else(|| from.name.clone(), |party| party.name);
            let code = if doubtful { "notice-stolen-warned" } else { "notice-stolen" };
            let notice = Issue::new(code).with("from", &from.name).with("office", name);
            self.plan.notices.push(notice.with("since", declared.since));
            let (by, told_by, on) = (from.office, Some(signed.clone()), self.context.today());
            let stolen = Stolen { office, key, since: declared.since, standing, by, told_by, on };
            let compared = registry.pins.get(&by) == Some(&signed) && registry.is_trusted(by);
            self.plan.stolen.push(Told { compared, stolen });
        }
        Ok(())
    }
}

//! 对应机构: people whose 实际用人单位 was written down before an office of that name stood in the tree. The name leaves no
//! doubt, and only the office behind it is added: what was written, and so what was filed (R-REFILE), stays.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::Engagement;
use crate::domain::record::{In as _, Kind};
use crate::domain::value::{Unit, Value as _};
use crate::ledger::Registry;
use crate::ledger::command::Edit;
use crate::ledger::unit_names::UnitNames;
use crate::order::Gathered as _;
use crate::policy::presence;

/// What is written, as one command, and how many come to which office by its name.
#[derive(Clone, Debug, Default)]
pub struct Placing {
    pub edits: Vec<Edit>,
    pub offices: BTreeMap<String, usize>,
}

/// Of those 在册 whom this office keeps.
pub fn placing(registry: &Registry, on: NaiveDate) -> Placing {
    let (names, mut found) = (UnitNames::of(registry), Placing::default());
    for (person, stand) in presence::each(registry, registry.of_kind(Kind::Person), on) {
        let ours = Some(person.owner) == registry.office() && stand.presence.registered();
        let Some(engagement) = stand.engagement.filter(|own| ours && Some(own.owner) == registry.office())
        else {
            continue;
        };
        let place = presence::place(registry, person, Some(&engagement));
        let user = Engagement::of(&engagement.body).and_then(|own| own.user.as_ref());
        let Some(user) = user.filter(|user| !place.known && user.office.is_none()) else { continue };
        let Some((name, office)) = names.find(user.name.as_str()) else { continue };
        let to = Unit { name: user.name.clone(), office: Some(*office) };
        let field = |unit: &Unit| std::iter::once(("user".to_owned(), unit.text())).into_map();
        found.edits.push(Edit::Change { id: engagement.id, seen: field(user), to: field(&to) });
        *found.offices.entry(name.clone()).or_default() += 1;
    }
    found
}

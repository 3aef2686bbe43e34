//! 密钥: replaced, declared stolen, and the declaration lifted.

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::value::{Text, Value as _};
use crate::ledger::batch::Change;
use crate::ledger::context::Context;
use crate::ledger::key_notes::KeyReason;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;
use crate::ledger::stolen::{Standing, Stolen};

/// A new key for this office; what the old one signed is not to be trusted from the day on that its theft is declared of.
///
/// # Errors
/// `key-same`; of a stolen key what is wrong with the day.
pub fn rekey(
    profile: &Profile,
    key: &str,
    reason: KeyReason,
    since: &str,
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    require(key != profile.key, || Issue::new("key-same"))?;
    let mut changes = vec![Change::Rekeyed { key: key.to_owned(), reason }];
    if reason == KeyReason::Stolen {
        let (office, old) = (profile.office(), profile.key.clone());
        let on = context.today();
        let since = day(since, on)?;
        let (standing, told_by) = (Standing::Declared, None);
        changes.push(Change::Stolen(Stolen { office, key: old, since, standing, by: office, told_by, on }));
    }
    Ok(changes)
}

/// What a superior says of a key of somebody below: nobody speaks of a stranger's key, nor of a superior's.
///
/// # Errors
/// `stolen-own`, `stolen-stranger`, `stolen-unknown`, or what is wrong with the day.
pub fn declare(
    registry: &Registry,
    profile: &Profile,
    (office, key): (Id, &str),
    since: &str,
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    let own = profile.office();
    require(office != own, || Issue::new("stolen-own"))?;
    require(registry.may_declare(own, office), || named("stolen-stranger", registry, office))?;
    let pinned = registry.pins.get(&office).is_some_and(|known| known == key);
    let signed = || registry.history.iter().any(|taken| taken.from.office == office && taken.key == key);
    require(pinned || signed(), || Issue::new("stolen-unknown"))?;
    let on = context.today();
    let since = day(since, on)?;
    let (standing, key) = (Standing::Declared, key.to_owned());
    Ok(vec![Change::Stolen(Stolen { office, key, since, standing, by: own, told_by: None, on })])
}

/// What a person here has found to be wrong marks nothing here any more; why is written down.
///
/// # Errors
/// `stolen-unknown`, or what is wrong with the reason.
pub fn lift(
    registry: &Registry,
    profile: &Profile,
    (office, key): (Id, &str),
    why: &str,
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    let known = registry.stolen(office, key).filter(|known| known.standing != Standing::Lifted);
    let known = known.cloned().ok_or_else(|| Issue::new("stolen-unknown"))?;
    Text::<200>::parse(why).map_err(|issue| issue.at("why"))?;
    let (standing, by, on) = (Standing::Lifted, profile.office(), context.today());
    Ok(vec![Change::Stolen(Stolen { standing, by, told_by: None, on, ..known })])
}

/// The refusal of a key that was declared stolen.
pub fn stolen(registry: &Registry, office: Id) -> Issue {
    named("key-stolen", registry, office)
}

fn named(code: &str, registry: &Registry, office: Id) -> Issue {
    Issue::new(code).with("from", registry.party(office).map(|party| party.name).unwrap_or_default())
}

/// The day from which a key is not to be trusted: no day to come.
fn day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Issue> {
    let day = NaiveDate::parse(typed).map_err(|issue| issue.at("since"))?;
    require(day <= today, || Issue::new("stolen-future").at("since"))?;
    Ok(day)
}

//! Packs of parameters as a screen lists them.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};
use crate::exchange::published::is_published;
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields, Target};
use crate::order::Gathered;
use crate::order::Ordered;
use crate::policy::parameter::Parameter;
use crate::policy::parameters::Parameters;

/// A pack in view.
#[derive(Clone, Debug, PartialEq)]
pub struct PackRow {
    pub record: Arc<Record>,
    pub title: String,
    pub document: String,
    pub from: String,
    pub issuer: String,
    /// Parameter, its unit, the value set.
    pub settings: Vec<(String, String, String)>,
    /// Since when this office goes by it; none where it does not, or no more.
    pub adopted: Option<NaiveDate>,
    pub ours: bool,
    /// It can still be changed or deleted: ours, neither issued nor ever gone by.
    pub open: bool,
}

/// The packs of this office and of those above it, the newest first.
pub fn rows(registry: &Registry) -> Vec<PackRow> {
    let own = registry.office();
    let line = |record: &&Arc<Record>| Some(record.owner) == own || registry.is_above(record.owner);
    let mut rows: Vec<PackRow> =
        registry.of_kind(Kind::PolicyPack).filter(line).map(|record| row(registry, record)).collect();
    rows.order_by(|one, other| (&other.from, other.record.id).cmp(&(&one.from, one.record.id)));
    rows
}

fn row(registry: &Registry, record: &Arc<Record>) -> PackRow {
    let text = |key: &str| record.body.get(key).unwrap_or_default();
    let shipped = Parameters::shipped().all();
    let unit =
        |id: &str| shipped.iter().find(|own| own.id == id).map(|own| own.unit.clone()).unwrap_or_default();
    let ours = !registry.is_view() && registry.own(record.id).is_some();
    PackRow {
        title: text("title"),
        document: text("document"),
        from: text("from"),
        issuer: registry.party(record.owner).map(|party| party.name).unwrap_or_default(),
        settings: settings(record).into_iter().map(|(id, value)| (id.clone(), unit(&id), value)).collect(),
        adopted: adoption_record(registry, record.id)
            .filter(|adoption| adoption.body.get("ended").is_none())
            .and_then(|adoption| adoption.body.get("decided")?.parse().ok()),
        ours,
        open: ours && adoption_record(registry, record.id).is_none() && !registry.is_issued(record.id),
        record: record.clone(),
    }
}

/// What a pack sets: parameter and value.
pub fn settings(pack: &Record) -> Vec<(String, String)> {
    let Body::PolicyPack(facts) = &pack.body else { return Vec::new() };
    let settings = facts.settings.iter().flat_map(|settings| &settings.0);
    settings.map(|own| (own.parameter.as_str().to_owned(), own.value.as_str().to_owned())).collect()
}

/// The facts of a pack as texts, as a form shows them.
pub fn texts(pack: &Record) -> Fields {
    let fields = pack.kind().fields().iter();
    fields.filter_map(|field| Some((field.key.to_owned(), pack.body.get(field.key)?))).into_map()
}

fn adoption_record(registry: &Registry, pack: Id) -> Option<&Arc<Record>> {
    registry
        .own_records()
        .find(|record| matches!(&record.body, Body::Adoption(own) if own.pack == Some(pack)))
}

/// Whether this office goes by a pack now.
pub fn is_adopted(registry: &Registry, pack: Id) -> bool {
    adoption_record(registry, pack).is_some_and(|record| record.body.get("ended").is_none())
}

/// The edit by which this office begins to go by a pack, or stops: what was judged by it until then stays so.
pub fn turn(registry: &Registry, pack: Id, today: NaiveDate) -> Option<Edit> {
    let Some(known) = adoption_record(registry, pack) else {
        return Some(Edit::New {
            kind: Kind::Adoption,
            subject: Some(Target::Known(registry.office()?)),
            links: [("pack".to_owned(), Target::Known(pack))].into_iter().into_map(),
            fields: [("decided".to_owned(), today.to_string())].into_iter().into_map(),
        });
    };
    let ended = |day: String| [("ended".to_owned(), day)].into_iter().into_map();
    let (seen, to) = match known.body.get("ended") {
        Some(day) => (ended(day), Fields::new()),
        None => (Fields::new(), ended(today.to_string())),
    };
    Some(Edit::Change { id: known.id, seen, to })
}

/// Whether this office may issue packs, today: province, city, county.
pub fn may_issue(registry: &Registry) -> bool {
    let level = registry.profile.as_ref().map(crate::ledger::Profile::level);
    !registry.is_view() && level.is_some_and(|level| level != OfficeLevel::Grassroots)
}

/// Whether there is anything of this office to issue downward.
pub fn has_to_issue(registry: &Registry) -> bool {
    registry.own_records().any(|record| is_published(record))
}

/// The parameters in force on a day, in the order of the table.
pub fn in_force(registry: &Registry, on: NaiveDate) -> Vec<Arc<Parameter>> {
    let parameters = Parameters::of(registry);
    let mut names: Vec<&str> = Vec::new();
    for row in Parameters::shipped().all() {
        if !names.contains(&row.id.as_str()) {
            names.push(&row.id);
        }
    }
    names.into_iter().filter_map(|id| parameters.on(id, on).cloned()).collect()
}

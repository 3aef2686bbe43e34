//! One field set for everybody ticked, as the edits of one command: one batch, one undo.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Kind, Record};
use crate::domain::value::Input;
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields};
use crate::order::Gathered;

/// What no two people have alike.
const OWN: &[&str] = &["name", "id_number"];

/// The fields of the person and of the engagement that may be set for several people.
pub fn fields() -> Vec<(Kind, Vec<&'static str>)> {
    let of = |kind: Kind| {
        let may = kind.fields().iter().filter(|field| match field.input {
            Input::Own => false,
            Input::Link => field.link().is_some_and(Kind::speaks_of_office),
            _ => !(kind == Kind::Person && OWN.contains(&field.key)),
        });
        (kind, may.map(|field| field.key).collect())
    };
    [Kind::Engagement, Kind::Person].map(of).to_vec()
}

/// What setting a field would do.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    pub edits: Vec<Edit>,
    /// Records in which the field is empty now.
    pub filled: usize,
    /// Records that say something else now: changed unless only gaps are filled.
    pub differing: usize,
    pub same: usize,
    /// People of other offices, and people without an engagement that runs on the day.
    pub left_out: usize,
}

/// Sets one field of the people's own records, or of the engagement that runs on the day. With `gaps_only` what stands
/// there already stays.
///
/// # Errors
/// The issue of a text that the field cannot hold, at `KIND.KEY`.
pub fn set_field(
    registry: &Registry,
    people: &[Id],
    on: NaiveDate,
    field: (Kind, &str),
    text: &str,
    gaps_only: bool,
) -> Result<Setting, Issue> {
    let (kind, key) = field;
    let place = || format!("{}.{key}", kind.code());
    if text.trim().is_empty() {
        return Err(Issue::new("field-missing").at(place()));
    }
    let mut body = kind.empty();
    body.set(key, Some(text)).map_err(|issue| issue.at(place()))?;
    let wanted = body.get(key);
    let mut setting = Setting::default();
    for person in people {
        let Some(record) = meant(registry, *person, on, kind) else {
            setting.left_out += 1;
            continue;
        };
        let now = record.body.get(key);
        if now == wanted {
            setting.same += 1;
            continue;
        }
        if now.is_some() {
            setting.differing += 1;
            if gaps_only {
                continue;
            }
        } else {
            setting.filled += 1;
        }
        let fields = |text: Option<String>| -> Fields {
            text.map(|text| (key.to_owned(), text)).into_iter().into_map()
        };
        setting.edits.push(Edit::Change { id: record.id, seen: fields(now), to: fields(wanted.clone()) });
    }
    Ok(setting)
}

/// How many of these people have something in a field already.
pub fn standing(registry: &Registry, people: &[Id], on: NaiveDate, (kind, key): (Kind, &str)) -> usize {
    let records = people.iter().filter_map(|person| meant(registry, *person, on, kind));
    records.filter(|record| record.body.get(key).is_some()).count()
}

/// The record of a person of this office in which a field is set.
fn meant(registry: &Registry, person: Id, on: NaiveDate, kind: Kind) -> Option<&Arc<Record>> {
    let record = match kind {
        Kind::Person => registry.own(person),
        _ => running(registry, person, on),
    };
    record.filter(|record| Some(record.owner) == registry.office())
}

fn running(registry: &Registry, person: Id, on: NaiveDate) -> Option<&Arc<Record>> {
    let mut engagements = registry.about(person).filter(|record| record.kind() == Kind::Engagement);
    engagements.rfind(|record| registry.is_active(record, on))
}

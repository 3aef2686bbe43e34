//! Who stands in the sheet of a month: everybody of this office who worked in it, and whoever has a row.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::rows::row_id;
use crate::domain::value::Value as _;
use crate::domain::{Engagement, Exit, Person};
use crate::ledger::Registry;
use crate::ledger::command::Target;
use crate::order::{Gathered, Ordered};
use crate::process::grid::column::Column;
use crate::process::grid::row::{Entry, Row, Whom};

/// One person of a month.
#[derive(Clone, Debug)]
pub struct Member {
    pub person: Id,
    pub engagement: Id,
    pub name: String,
    /// 证件号码.
    pub number: Option<String>,
    /// 实际用人单位.
    pub unit: String,
    /// What the sheet says of the person, and by which id that is changed.
    pub row: Option<(Id, Body)>,
    /// Whether the person worked in the month, as far as is known.
    pub at_work: bool,
    /// Whether the engagement ran from the first to the last day of it, as far as is known.
    pub whole: bool,
}

/// The sheet of a month that this office has, or would begin: `told` says which, without rows.
pub fn sheet(registry: &Registry, told: &Body) -> Option<(Id, Option<Arc<Record>>)> {
    let id = registry.own_sheet_id(told)?;
    Some((id, registry.own(id).cloned()))
}

/// Everybody of the month, by unit and name.
pub fn members(registry: &Registry, told: &Body, month: Month) -> Vec<Member> {
    let Some((id, sheet)) = sheet(registry, told) else { return Vec::new() };
    let own = registry
        .of_kind(Kind::Engagement)
        .filter(|record| Some(record.owner) == registry.office() && !record.draft && !record.is_history());
    let member = |engagement: &Arc<Record>| {
        let facts = Engagement::of(&engagement.body)?;
        let row = sheet.as_ref().and_then(|sheet| sheet.body.cut(engagement.id));
        let (at_work, whole) = worked(registry, engagement, facts, month);
        if row.is_none() && !at_work {
            return None;
        }
        let person = registry.find(engagement.subject)?;
        let known = Person::of(&person.body);
        let name = known.and_then(|facts| facts.name.as_ref());
        let number = known.and_then(|facts| facts.id_number.as_ref());
        Some(Member {
            person: person.id,
            engagement: engagement.id,
            name: name.map(|name| name.as_str().to_owned()).unwrap_or_default(),
            number: number.map(|number| number.as_str().to_owned()),
            unit: facts.user.as_ref().map(|unit| unit.name.as_str().to_owned()).unwrap_or_default(),
            row: row.map(|body| (row_id(id, engagement.id), body)),
            at_work,
            whole,
        })
    };
    let mut found: Vec<Member> = own.filter_map(member).collect();
    found.order_by(|a, b| (&a.unit, &a.name, a.engagement).cmp(&(&b.unit, &b.name, b.engagement)));
    found
}

/// Whether an engagement ran on a day of the month, and whether on all of them, the day of leaving included. One whose
/// beginning is not known may have.
fn worked(registry: &Registry, record: &Record, facts: &Engagement, month: Month) -> (bool, bool) {
    let begun = facts.work_began.or(facts.hired.map(|hired| hired.first_day()));
    let exits = registry.about(record.subject).filter_map(|other| Exit::of(&other.body));
    let left = exits.filter(|exit| exit.engagement == Some(record.id)).filter_map(|exit| exit.date).min();
    let (first, last) = (month.first_day(), month.last_day());
    let within = |from, to| begun.is_none_or(|day| day <= from) && left.is_none_or(|day| day >= to);
    (within(last, first), within(first, last))
}

/// A row of the editable table: what is typed goes into the person's row of the sheet, which `told` says.
pub fn grid_row(member: Member, told: &Body, kind: Kind, columns: &[Column]) -> Row {
    let saved = |column: &Column| match column.field {
        Some(_) => member.row.as_ref().and_then(|(_, body)| body.get(column.key)),
        None => Some(member.unit.clone()).filter(|unit| !unit.is_empty()),
    };
    let saved = columns.iter().map(saved).collect();
    let record = match member.row {
        Some((id, _)) => Entry::Known(id),
        None => Entry::New {
            kind,
            subject: member.person,
            links: [("engagement".to_owned(), Target::Known(member.engagement))].into_iter().into_map(),
            fields: told
                .kind()
                .essential()
                .iter()
                .filter_map(|key| Some(((*key).to_owned(), told.get(key)?)))
                .into_map(),
        },
    };
    let unit = Some(member.unit).filter(|unit| !unit.is_empty());
    let whom = Whom { person: Some(member.person), number: member.number, unit };
    Row { key: member.engagement.to_string(), name: member.name, whom, saved, record }
}

/// The month before.
pub fn before(month: Month) -> Option<Month> {
    Month::of(month.first_day().pred_opt()?)
}

/// The sheet of a month without its rows; `more` says what tells it from others of the month.
pub fn told(kind: Kind, month: Month, more: &[(&str, &str)]) -> Body {
    let mut body = kind.empty();
    let month = month.text();
    for (key, text) in [("month", month.as_str())].iter().chain(more) {
        // Texts of the program's own.
        let _ = body.set(key, Some(text));
    }
    body
}

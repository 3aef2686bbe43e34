//! For whom is paid in: this office's own engagements, as far as it counts them.

use std::sync::Arc;

use chrono::NaiveDate;

use super::sheets::told;
use crate::domain::codes::Insurance;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{In, Kind, Record};
use crate::domain::value::Unit;
use crate::domain::{Contract, Engagement, Exit, Person};
use crate::ledger::Registry;
use crate::policy::view::in_scope;
use crate::process::month_sheet::{Member, members};

/// Somebody on a list of this process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub person: Id,
    pub engagement: Id,
    pub name: String,
    /// 实际用人单位.
    pub unit: String,
}

impl Named {
    pub fn of(registry: &Registry, record: &Record, facts: &Engagement) -> Self {
        Self {
            person: record.subject,
            engagement: record.id,
            name: person(registry, record.subject)
                .and_then(|own| own.name.as_ref())
                .map(|own| own.as_str().to_owned())
                .unwrap_or_default(),
            unit: unit(facts.user.as_ref()),
        }
    }

    /// By unit, then by name.
    pub fn order(&self) -> (&str, &str, Id) {
        (&self.unit, &self.name, self.engagement)
    }
}

/// The facts of a person.
pub fn person(registry: &Registry, person: Id) -> Option<&Person> {
    registry.find(person).and_then(|record| Person::of(&record.body))
}

/// The name of a unit; empty where none is said.
pub fn unit(unit: Option<&Unit>) -> String {
    unit.map(|unit| unit.name.as_str().to_owned()).unwrap_or_default()
}

/// The engagements that this office keeps and counts.
pub fn own(registry: &Registry) -> impl Iterator<Item = (&Arc<Record>, &Engagement)> {
    let own = registry.of_kind(Kind::Engagement).filter(|record| registry.own(record.id).is_some());
    let kept = own.filter(|record| !record.draft && !record.is_history());
    kept.filter_map(|record| Some((record, Engagement::of(&record.body)?)))
        .filter(|(_, facts)| in_scope(facts) != Some(false))
}

/// The exit of an engagement.
pub fn exit<'a>(registry: &'a Registry, engagement: &Record) -> Option<&'a Exit> {
    let mut exits = registry.about(engagement.subject).filter_map(|record| Exit::of(&record.body));
    exits.find(|exit| exit.engagement == Some(engagement.id))
}

/// Whether an engagement runs on a day, the day of leaving included.
pub fn at_work(registry: &Registry, record: &Record, facts: &Engagement, on: NaiveDate) -> bool {
    let begun = facts.hired.is_none_or(|hired| hired.first_day() <= on);
    let left = exit(registry, record).and_then(|exit| exit.date).is_some_and(|date| date < on);
    begun && !left
}

/// Those of a month, by unit and name: whom this office counts and who worked in it, and whoever stands in its sheet.
pub fn of_month(registry: &Registry, month: Month, insurance: Insurance) -> Vec<(Member, &Engagement)> {
    let member = |member: Member| {
        let facts = Engagement::of(&registry.find(member.engagement)?.body)?;
        let is_counted = in_scope(facts) != Some(false);
        (is_counted || member.row.is_some()).then_some((member, facts))
    };
    members(registry, &told(month, insurance), month).into_iter().filter_map(member).collect()
}

/// Who signed for a month: the employer of the contract that ran in it, else what the engagement says.
pub fn signer(registry: &Registry, record: &Record, facts: &Engagement, month: Month) -> String {
    let contracts = registry.about(record.subject).filter_map(|own| Contract::of(&own.body));
    let ran = contracts.filter(|own| {
        own.engagement == Some(record.id)
            && own.start.is_some_and(|start| start <= month.last_day())
            && own.last_day().is_none_or(|end| end >= month.first_day())
    });
    let last = ran.max_by_key(|own| own.start);
    unit(last.and_then(|own| own.employer.as_ref()).or(facts.signer.as_ref()))
}

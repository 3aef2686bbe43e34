//! Service contracts with social organisations: how long they run, who works under them, and what R-SOCORG says (clauses
//! 99–101; readings A42, A43).

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::record::{In as _, Kind, Record};
use crate::domain::{Engagement, ServiceContract, SocialOrganisation};
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::policy::engine;
use crate::policy::named::SOCORG_NOTICE;
use crate::policy::outcome::Outcome;
use crate::policy::parameters::Parameters;

const SOCORG: &str = "R-SOCORG";

/// One contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub record: Arc<Record>,
    pub organisation: String,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Days until it ends; below zero once it has ended.
    pub days_left: Option<i64>,
    /// It ends within the days of notice.
    pub ends_soon: bool,
    /// Who works under it.
    pub people: Vec<Id>,
    /// None where it has not begun.
    pub verdict: Option<Outcome>,
}

/// The name of an organisation.
pub fn organisation(registry: &Registry, owner: Id, id: Option<Id>) -> Option<String> {
    let record = registry.named_by(owner, id?)?;
    Some(SocialOrganisation::of(&record.body)?.name.as_ref()?.as_str().to_owned())
}

/// Within how many days the end of a contract is seen to come (ours).
pub fn notice(registry: &Registry, on: NaiveDate) -> i64 {
    let parameters = Parameters::of(registry);
    let row = parameters.on(SOCORG_NOTICE.key.id(), on);
    row.and_then(|row| row.value.parse().ok()).unwrap_or_default()
}

/// The contracts of an office, those that end first before others; what is over stands last.
pub fn contracts(registry: &Registry, office: Id, on: NaiveDate) -> Vec<Line> {
    let notice = notice(registry, on);
    let verdicts = engine::verdicts_of(registry, SOCORG, &[office], on);
    let line = |record: &Arc<Record>| {
        let facts = ServiceContract::of(&record.body)?;
        let under = registry.of_kind(Kind::Engagement).filter(|engagement| {
            Engagement::of(&engagement.body).is_some_and(|own| own.service_contract == Some(record.id))
                && engagement.owner == record.owner
                && registry.is_active(engagement, on)
        });
        let days_left = facts.to.map(|to| (to - on).num_days());
        Some(Line {
            organisation: organisation(registry, record.owner, facts.organisation).unwrap_or_default(),
            from: facts.from,
            to: facts.to,
            days_left,
            ends_soon: days_left.is_some_and(|days| (0..=notice).contains(&days)),
            people: under.map(|engagement| engagement.subject).collect(),
            verdict: verdicts.iter().find(|own| own.about == Some(record.id)).cloned(),
            record: Arc::clone(record),
        })
    };
    let mut lines: Vec<Line> = registry.said_of(office).filter_map(line).collect();
    lines.order_by_key(|line| (line.days_left.is_some_and(|days| days < 0), line.to, line.record.id));
    lines
}

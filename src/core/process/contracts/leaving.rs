//! 登记退出: the exit, and with it whatever of the engagement is still open ends on that day, in one batch.

use chrono::NaiveDate;

use super::steps::ends_contract;
use crate::domain::Engagement;
use crate::domain::codes::{Coded as _, ExitKind};
use crate::domain::date::parse_day_typed;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Body, In as _, Kind, Record};
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields, Target};
use crate::order::Gathered as _;
use crate::policy::rules::extension::protects;
use crate::process::contributions::people::exit;

/// A record that outlasts an exit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub record: Id,
    pub kind: Kind,
    /// Which one, as it is called.
    pub name: String,
    /// Until when it would go on; none where it has no end.
    pub until: Option<String>,
    /// The field in which its end stands.
    key: &'static str,
    /// What stands there: an end that lies behind the exit is no fault of it.
    stood: Option<String>,
}

/// What is open of an engagement after a day: postings, the contract, posts beside the own one. What begins later only is
/// no part of it.
pub fn open(registry: &Registry, engagement: &Record, date: NaiveDate, kind: Option<ExitKind>) -> Vec<Open> {
    let of = Some(engagement.id);
    let outlasts = |begun: bool, last: Option<NaiveDate>| begun && last.is_none_or(|last| last > date);
    let found = registry.about(engagement.subject).filter_map(|record| {
        let key = match &record.body {
            Body::Posting(own) if own.engagement == of => {
                let begun = own.from.is_none_or(|from| from.first_day() <= date);
                outlasts(begun, own.to.map(|to| to.last_day())).then_some("to")
            }
            Body::Contract(own) if own.engagement == of && kind.is_none_or(ends_contract) => {
                let begun = own.start.is_none_or(|start| start <= date);
                outlasts(begun, own.last_day()).then_some("ended")
            }
            Body::ConcurrentPost(own) if own.engagement == of => {
                outlasts(own.from.is_none_or(|from| from <= date), own.to).then_some("to")
            }
            _ => None,
        }?;
        let name = ["union", "post", "employer"].iter().find_map(|key| record.body.get(key));
        let name = name.map(|own| own.split(" @").next().unwrap_or_default().to_owned()).unwrap_or_default();
        let until = record.body.get(if key == "ended" { "end" } else { key });
        let stood = record.body.get(key);
        Some(Open { record: record.id, kind: record.kind(), name, until, key, stood })
    });
    found.collect()
}

/// Whether the law keeps the employer from ending it so, as long as what the engagement says of a ground holds: by notice or
/// as redundant (劳动合同法 42), or because the term is over (45).
pub fn is_protected(engagement: &Record, date: NaiveDate, kind: ExitKind) -> bool {
    let by_employer =
        matches!(kind, ExitKind::DismissedWithNotice | ExitKind::Redundancy | ExitKind::ExpiredByEmployer);
    by_employer && Engagement::of(&engagement.body).is_some_and(|facts| protects(facts, date))
}

/// The edits that end it.
pub fn closing(open: &[Open], date: NaiveDate) -> Vec<Edit> {
    let edit = |own: &Open| {
        let end = |text: String| -> Fields { std::iter::once((own.key.to_owned(), text)).into_map() };
        let seen = own.stood.clone().map(end).unwrap_or_default();
        Edit::Change { id: own.record, seen, to: end(date.to_string()) }
    };
    open.iter().map(edit).collect()
}

/// The edits of one batch that register an exit as typed.
///
/// # Errors
/// `exit-twice` where the engagement has one already.
pub fn register(registry: &Registry, engagement: Id, fields: &Fields) -> Result<Vec<Edit>, Issue> {
    let Some(record) = registry.find(engagement) else { return Err(Issue::new("record-unknown")) };
    if exit(registry, record).is_some() {
        return Err(Issue::new("exit-twice"));
    }
    let date = fields.get("date").and_then(|text| parse_day_typed(text).ok());
    let kind = fields.get("kind").and_then(|code| ExitKind::from_code(code));
    let links = [("engagement".to_owned(), Target::Known(engagement))].into_iter().into_map();
    let exit = Edit::New {
        kind: Kind::Exit,
        subject: Some(Target::Known(record.subject)),
        links,
        fields: fields.clone(),
    };
    let closing = date.map(|date| closing(&open(registry, record, date, kind), date)).unwrap_or_default();
    Ok(std::iter::once(exit).chain(closing).collect())
}

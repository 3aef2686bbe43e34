//! What goes out: what the next file will carry, whom this office can answer.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::office::Party;
use crate::domain::record::{Body, Kind};
use crate::exchange::kinds::receipt;
use crate::exchange::making;
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::presence::{self, Heads};
use crate::process::drafts::{DraftRow, drafts};
use crate::process::reporting::calendar::Period;

/// What the next file for the superior will carry, whoever is chosen to be filed.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    pub to: Party,
    pub number: u64,
    /// 人员档案: people of this office, without drafts, those who have left among them.
    pub people: usize,
    /// How these stand on the day.
    pub heads: Heads,
    /// Requests sent before that have no answer: the statement holds them again.
    pub open_requests: usize,
    pub drafts: Vec<DraftRow>,
    /// 月报、季报、年报 of our own, the last first: whether it is signed. One that is not counts as not given.
    pub reports: Vec<(Period, bool)>,
    /// Days of our own head counts.
    pub head_counts: Vec<NaiveDate>,
    /// The newest statement of each subordinate: name and number.
    pub below: Vec<(String, u64)>,
    /// How many people's identity numbers stand in it.
    pub identities: usize,
}

/// The next file for the superior; nothing at the province.
pub fn contents(registry: &Registry, on: NaiveDate) -> Option<Contents> {
    let to = registry.profile.as_ref()?.superior()?.clone();
    let number = registry.last_export(to.office).map_or(1, |last| last.number + 1);
    let mut ours = Vec::new();
    let (mut head_counts, mut reports) = (BTreeSet::new(), Vec::new());
    for record in registry.own_records().filter(|record| !record.draft) {
        match &record.body {
            Body::Person(_) => ours.push(presence::of(registry, record, on).presence),
            Body::PeriodReport(facts) => reports.extend(
                facts
                    .cycle
                    .zip(facts.month)
                    .map(|(cycle, month)| (Period { cycle, month }, facts.signed.is_some())),
            ),
            Body::HeadCount(facts) => head_counts.extend(facts.as_of),
            _ => {}
        }
    }
    let people = ours.len();
    reports.order_by_key(|(period, _): &(Period, bool)| Reverse((period.month, period.cycle)));
    let needed = making::originals_needed(registry, to.office);
    let taken: Vec<_> = registry.taken.values().filter(|taken| needed.contains(&taken.digest)).collect();
    let held_people = |office: Id| {
        let records = registry.held.get(&office).map(|held| held.records.values());
        records.into_iter().flatten().filter(|record| record.kind() == Kind::Person).count()
    };
    let drafts = drafts(registry);
    // Of an opinion on somebody whom the superior keeps no number travels.
    let drafted =
        registry.own_records().filter(|record| record.draft && record.kind() == Kind::Person).count();
    let identities =
        people + drafted + taken.iter().map(|taken| held_people(taken.from.office)).sum::<usize>();
    Some(Contents {
        number,
        people,
        heads: presence::tally(ours.into_iter()),
        open_requests: open_requests(registry),
        drafts,
        head_counts: head_counts.into_iter().collect(),
        reports,
        below: taken.iter().map(|taken| (taken.from.name.clone(), taken.number)).collect(),
        identities,
        to,
    })
}

fn open_requests(registry: &Registry) -> usize {
    let ours = registry.own_records().filter(|record| record.kind() == Kind::FilingRequest);
    ours.filter(|record| record.body.get("withdrawn").is_none())
        .filter(|record| crate::ledger::filed::result_of(registry, record).is_none())
        .count()
}

/// A subordinate that can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub office: Id,
    pub name: String,
    /// The last file of its own that was taken in, and when.
    pub taken: u64,
    pub taken_at: String,
    /// The last receipt made for it: number and when.
    pub last: Option<(u64, String)>,
    /// Something has happened that it has not been told.
    pub news: bool,
    /// How many people's identity numbers the receipt would hold.
    pub identities: usize,
}

/// Everybody whose files come here at first hand, those with news first.
pub fn answers(registry: &Registry) -> Vec<Answer> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let mut newest = BTreeMap::new();
    for taken in registry.taken.values().filter(|taken| taken.via == taken.from.office) {
        let below = registry.party(taken.via).is_some_and(|party| party.level > profile.level());
        let known: Option<&&crate::ledger::batch::Taken> = newest.get(&taken.via);
        if below && known.is_none_or(|known| known.at <= taken.at) {
            newest.insert(taken.via, taken);
        }
    }
    let mut rows: Vec<Answer> = newest
        .into_values()
        .map(|taken| Answer {
            office: taken.via,
            name: taken.from.name.clone(),
            taken: taken.number,
            taken_at: taken.at.clone(),
            last: registry.last_export(taken.via).map(|export| (export.number, export.at.clone())),
            news: registry.has_news_for(taken.via),
            identities: receipt::people(registry, taken.via),
        })
        .collect();
    rows.order_by(|a, b| (!a.news, &a.name).cmp(&(!b.news, &b.name)));
    rows
}

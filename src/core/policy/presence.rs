//! Who is counted as what: the one place that says what 在册 and 在岗 mean, for every screen, list and file.
//!
//! Each person held is exactly one [`Presence`], so that the numbers of all screens add up:
//!
//! - **在岗** (in post): employed on the day, the day of exit included, and not known to be outside the three marks of
//!   clauses 1–3 (R-SCOPE, reading A41). Whether all three hold may still be open: then the scope is unconfirmed, and
//!   the person stands in none of the four filing counters. Long leave does not end it.
//! - **在册** (registered): 在岗, and those entered whose employment is not recorded or has not begun.
//! - **已退出** (left), **不在统计范围** (outside): held, and not 在册.
//! - **调动中** (moving): at the giver, taken on by another county, from the first day there on, while the exit is not yet
//!   stated; at the receiver, until that first day. Nobody is 在册 twice: neither 在岗 nor 在册 here.
//! - **草稿** (draft): entered for the superior, who counts them once they are taken in.
//!
//! A person with several engagements is one person (reading A49) and counts by the one that says most.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::view;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::{Arrival, Engagement, Exit};
use crate::ledger::{Registry, transfers};
use crate::order::Gathered;

coded! {
    /// What somebody counts as on a day. The order is by how much an engagement says. Key of its words: `presence-CODE`.
    pub enum Presence {
        /// 在岗.
        InPost "in-post",
        /// 在岗, the scope not yet confirmed.
        Unconfirmed "unconfirmed",
        /// 在册, not yet 在岗.
        Awaited "awaited",
        /// 已退出.
        Left "left",
        /// 不在统计范围.
        Outside "outside",
        /// 调动中.
        Moving "moving",
        /// 草稿.
        Draft "draft",
    }
}

impl Presence {
    /// 在岗.
    pub const fn in_post(self) -> bool {
        matches!(self, Presence::InPost | Presence::Unconfirmed)
    }

    /// 在册.
    pub const fn registered(self) -> bool {
        matches!(self, Presence::InPost | Presence::Unconfirmed | Presence::Awaited)
    }
}

/// How one person stands.
#[derive(Clone, Debug)]
pub struct Stand {
    pub presence: Presence,
    /// The engagement that says so: the running one, else the last.
    pub engagement: Option<Arc<Record>>,
}

/// How everybody in view stands on a day, by person.
pub fn all(registry: &Registry, on: NaiveDate) -> BTreeMap<Id, Stand> {
    let people = registry.of_kind(Kind::Person);
    each(registry, people, on).map(|(person, stand)| (person.id, stand)).into_map()
}

/// How each of many people stands on a day.
pub fn each<'a>(
    registry: &Registry,
    people: impl Iterator<Item = &'a Arc<Record>>,
    on: NaiveDate,
) -> impl Iterator<Item = (&'a Arc<Record>, Stand)> {
    let moving = transfers::moving(registry, on);
    people.map(move |person| {
        (person, stand(registry, person, &|engagement| moving.contains(&engagement.id), on))
    })
}

/// How one person stands on a day.
pub fn of(registry: &Registry, person: &Record, on: NaiveDate) -> Stand {
    stand(registry, person, &|engagement| transfers::is_moving(registry, engagement, on), on)
}

/// Whether somebody was taken on from another county and the first day here has not come: until then the giver counts.
fn is_arriving(registry: &Registry, engagement: &Record, on: NaiveDate) -> bool {
    let Body::Engagement(facts) = &engagement.body else { return false };
    if facts.hired.is_none_or(|hired| hired.first_day() <= on) {
        return false;
    }
    let ours = registry.about(engagement.subject).filter(|record| record.owner == engagement.owner);
    let mut arrivals = ours.filter_map(|record| Arrival::of(&record.body));
    arrivals.any(|arrival| arrival.engagement == Some(engagement.id))
}

/// Records of one person of one kind: mostly one.
type Few<'a> = SmallVec<[&'a Arc<Record>; 4]>;

fn stand(registry: &Registry, person: &Record, gone: &dyn Fn(&Record) -> bool, on: NaiveDate) -> Stand {
    let (mut kept, mut drafted, mut exits) = (Few::new(), Few::new(), Few::new());
    for record in registry.about(person.id) {
        if record.kind() == Kind::Exit {
            exits.push(record);
        } else if record.kind() == Kind::Engagement {
            // What is drafted counts once the superior has taken it in; until then it only says where the person would
            // stand.
            let among = if record.draft { &mut drafted } else { &mut kept };
            among.push(record);
        }
    }
    let moved = |engagement: &Record| gone(engagement) || is_arriving(registry, engagement, on);
    match foremost(&kept, &exits, &moved, on) {
        Some((presence, record)) => Stand { presence, engagement: Some(record) },
        None if person.draft => {
            let engagement = foremost(&drafted, &exits, &moved, on).map(|(_, record)| record);
            Stand { presence: Presence::Draft, engagement }
        }
        None => Stand { presence: Presence::Awaited, engagement: None },
    }
}

/// Whether somebody has left an engagement before a day; an exit recorded of somebody else says nothing of it.
fn has_ended(engagement: &Record, exits: &Few<'_>, on: NaiveDate) -> bool {
    let mut exits = exits.iter().filter_map(|record| Exit::of(&record.body));
    exits.any(|exit| exit.engagement == Some(engagement.id) && exit.date.is_some_and(|date| date < on))
}

/// The engagement that says most, and what it makes of the person. One that another office keeps says nothing here.
fn foremost(
    engagements: &Few<'_>,
    exits: &Few<'_>,
    moved: &dyn Fn(&Record) -> bool,
    on: NaiveDate,
) -> Option<(Presence, Arc<Record>)> {
    let said = engagements.iter().filter_map(|record| {
        let Body::Engagement(facts) = &record.body else { return None };
        if record.is_history() {
            return None;
        }
        let ended = has_ended(record, exits, on);
        let begun = facts.hired.is_none_or(|hired| hired.first_day() <= on);
        let presence = match (view::in_scope(facts), begun, ended) {
            (Some(false), _, _) => Presence::Outside,
            (_, _, true) => Presence::Left,
            (Some(true) | None, _, false) if moved(record) => Presence::Moving,
            (_, false, false) => Presence::Awaited,
            (Some(true), true, false) => Presence::InPost,
            (None, true, false) => Presence::Unconfirmed,
        };
        Some((Reverse(presence), facts.hired, record.id, *record))
    });
    let best = said.max_by_key(|(presence, hired, id, _)| (*presence, *hired, *id));
    best.map(|(Reverse(presence), _, _, record)| (presence, record.clone()))
}

/// How many count as what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// 在岗, the scope confirmed: 统计范围内, those whom the four filing counters speak of.
    pub confirmed: u32,
    /// 在岗, the scope not yet confirmed.
    pub unconfirmed: u32,
    /// 在册, not yet 在岗.
    pub awaited: u32,
    /// 已退出.
    pub left: u32,
    /// 不在统计范围.
    pub outside: u32,
    /// 调动中.
    pub moving: u32,
    /// 草稿.
    pub drafts: u32,
}

impl Heads {
    pub const fn add(&mut self, presence: Presence) {
        match presence {
            Presence::InPost => self.confirmed += 1,
            Presence::Unconfirmed => self.unconfirmed += 1,
            Presence::Awaited => self.awaited += 1,
            Presence::Left => self.left += 1,
            Presence::Outside => self.outside += 1,
            Presence::Moving => self.moving += 1,
            Presence::Draft => self.drafts += 1,
        }
    }

    /// 在岗.
    pub const fn in_post(&self) -> u32 {
        self.confirmed + self.unconfirmed
    }

    /// 在册.
    pub const fn registered(&self) -> u32 {
        self.in_post() + self.awaited
    }

    /// 人员档案: everybody held, drafts included.
    pub const fn all(&self) -> u32 {
        self.registered() + self.left + self.outside + self.moving + self.drafts
    }
}

/// The heads of everybody in view on a day.
pub fn heads(registry: &Registry, on: NaiveDate) -> Heads {
    tally(all(registry, on).values().map(|stand| stand.presence))
}

/// The heads among some people.
pub fn tally(people: impl Iterator<Item = Presence>) -> Heads {
    let mut heads = Heads::default();
    people.for_each(|presence| heads.add(presence));
    heads
}

/// Where somebody counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub office: Id,
    /// Whether the person works there: otherwise the actual user unit is not filled in, or is no office in view, and
    /// this is the office that keeps the record (clause 95), so that the sum of all offices is everybody.
    pub known: bool,
}

pub fn place(registry: &Registry, person: &Record, engagement: Option<&Record>) -> Place {
    let user = engagement.and_then(|record| Engagement::of(&record.body)?.user.as_ref()?.office);
    // Nobody counts at an office that is not below the one that keeps the record.
    let known = |office: &Id| {
        let here = Some(*office) == registry.office()
            || registry.find(*office).is_some_and(|record| record.kind() == Kind::Office);
        here && (*office == person.owner || registry.is_below(*office, person.owner))
    };
    match user.filter(known) {
        Some(office) => Place { office, known: true },
        None => Place { office: person.owner, known: false },
    }
}

//! 核对表: what the register says of one union below, for it to look through and sign (clauses 24–29, 93–95).

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{counts, year};
use crate::domain::codes::WorkState;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::value::Count;
use crate::domain::{Engagement, HeadCount, Office, Person, Posting};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::arg::Arg;
use crate::policy::engine;
use crate::policy::grounds::Explained;
use crate::policy::outcome::Verdict;
use crate::policy::presence::{self, Presence};

/// Clauses 25 to 27 in one number.
const SIZE: &str = "R-SIZE";

/// The figures of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// 统计时点.
    pub day: NaiveDate,
    /// 单独基层工会数, 工会组织总数, 职工数, 会员数.
    pub figures: [Option<u32>; 4],
}

/// What clauses 25 to 27 say of its staffing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// 应当配备, with the number suggested.
    Must(i64),
    /// 可选配, with the most.
    May(i64),
    /// Its figures do not say.
    Unknown,
    /// It is no union of which these clauses speak.
    Elsewhere,
}

/// Somebody registered there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub name: String,
    pub id_masked: String,
    pub post: String,
    pub post_level: String,
    pub hired: Option<PartialDate>,
    pub presence: Presence,
    pub state: Option<WorkState>,
}

/// The sheet of one union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub office: Id,
    pub name: String,
    pub year: i32,
    pub now: Option<Counted>,
    pub before: Option<Counted>,
    pub asked: Asked,
    /// 在岗 among those registered there.
    pub in_post: usize,
    pub members: Vec<Member>,
}

/// The sheets of a year, in tree order; of one union alone where it is named.
pub fn sheets(registry: &Registry, year: i32, on: NaiveDate, only: Option<Id>) -> Vec<Sheet> {
    let Some(day) = year::begins(year) else { return Vec::new() };
    let mut offices = counts::offices(registry, day);
    offices.retain(|(record, _)| only.is_none_or(|only| only == record.id));
    let ids: Vec<Id> = offices.iter().map(|(record, _)| record.id).collect();
    let judged = engine::of_rules(registry, &[SIZE], &ids, on);
    let mut people = members(registry, on);
    let sheet = |(record, facts): (&Record, &Office)| {
        let members = people.remove(&record.id).unwrap_or_default();
        Sheet {
            office: record.id,
            name: facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
            year,
            now: counted(registry, record.id, year),
            before: counted(registry, record.id, year - 1),
            asked: judged.iter().find(|own| own.subject == record.id).map_or(Asked::Elsewhere, asked),
            in_post: members.iter().filter(|own| own.presence.in_post()).count(),
            members,
        }
    };
    offices.into_iter().map(sheet).collect()
}

fn counted(registry: &Registry, office: Id, year: i32) -> Option<Counted> {
    let (day, HeadCount { separate_unions, all_unions, workers, members, .. }) =
        counts::of_year(registry, office, year)?;
    let figures = [separate_unions, all_unions, workers, members];
    Some(Counted { day, figures: figures.map(|own| own.map(Count::get)) })
}

/// What R-SIZE reckons, in the words of a form.
fn asked(own: &Explained) -> Asked {
    let number = |step: &str, key: &str| {
        let step = own.grounds.steps.iter().find(|own| own.code == step)?;
        step.args.iter().find_map(|(name, arg)| match arg {
            Arg::Number(number) if *name == key => Some(*number),
            _ => None,
        })
    };
    let must = number("size-suggested", "number").map(Asked::Must);
    let may = || number("size-optional", "most").map(Asked::May);
    must.or_else(may).unwrap_or(match own.verdict {
        Verdict::NotApplicable => Asked::Elsewhere,
        _ => Asked::Unknown,
    })
}

/// Those registered here who stand on no sheet: where they work is not filled in, or no office below (clause 95).
pub fn unplaced(registry: &Registry, on: NaiveDate) -> Vec<Id> {
    let people = presence::each(registry, registry.of_kind(Kind::Person), on);
    let is_unplaced = |(person, stand): &(&Arc<Record>, presence::Stand)| {
        stand.presence.registered()
            && !presence::place(registry, person, stand.engagement.as_deref()).known
            && Some(person.owner) == registry.office()
    };
    people.filter(is_unplaced).map(|(person, _)| person.id).collect()
}

/// Everybody registered, by the union in which they count, as 机构与配备 counts them.
fn members(registry: &Registry, on: NaiveDate) -> BTreeMap<Id, Vec<Member>> {
    let mut found: BTreeMap<Id, Vec<Member>> = BTreeMap::new();
    for (person, stand) in presence::each(registry, registry.of_kind(Kind::Person), on) {
        let engagement = stand.engagement.as_deref();
        let place = presence::place(registry, person, engagement);
        if stand.presence.registered() && place.known {
            found.entry(place.office).or_default().push(member(
                registry,
                person,
                engagement,
                stand.presence,
                on,
            ));
        }
    }
    for members in found.values_mut() {
        members.order_by(|one, other| (&one.name, &one.id_masked).cmp(&(&other.name, &other.id_masked)));
    }
    found
}

fn member(
    registry: &Registry,
    person: &Record,
    engagement: Option<&Record>,
    presence: Presence,
    on: NaiveDate,
) -> Member {
    let facts = Person::of(&person.body);
    let own = engagement.and_then(|record| Engagement::of(&record.body));
    let posting = registry
        .about(person.id)
        .filter_map(|record| Posting::of(&record.body))
        .filter(|own| own.engagement == engagement.map(|record| record.id))
        .filter(|own| {
            own.from.is_none_or(|from| from.first_day() <= on) && own.to.is_none_or(|to| on <= to.last_day())
        })
        .max_by_key(|own| own.from);
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    Member {
        name: text(facts.and_then(|own| Some(own.name.as_ref()?.as_str()))),
        id_masked: facts.and_then(|own| Some(own.id_number.as_ref()?.masked())).unwrap_or_default(),
        post: text(posting.and_then(|own| Some(own.post.as_ref()?.as_str()))),
        post_level: text(posting.and_then(|own| Some(own.post_level.as_ref()?.as_str()))),
        hired: own.and_then(|own| own.hired),
        presence,
        state: own.and_then(|own| own.work_state),
    }
}

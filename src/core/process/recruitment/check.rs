//! What of the applicants of a round is to be looked at; nothing of it is decided here.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::applicants::{facts, name, of_round, post};
use super::posts::posts;
use super::ranking::ranking;
use crate::domain::Application;
use crate::domain::codes::{NotHired, YesNo};
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::ledger::Registry;
use crate::policy::ranking::computed;

/// What of the table is to be looked at before anybody is ranked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    pub count: usize,
    /// Names whose recorded total is not what the weights make of the scores.
    pub differs: Vec<String>,
    /// Names of whom the same applied twice.
    pub twice: Vec<String>,
    /// Who declares kin to be avoided, and of whom nobody has said yet that this is looked into.
    pub kin: Vec<String>,
    /// For a post that the notice does not name.
    pub elsewhere: Vec<String>,
    /// Of whom 名次靠后 is said though their rank has a place.
    pub ranked: Vec<String>,
}

pub fn check(registry: &Registry, round: Id, on: NaiveDate) -> Check {
    let Some((_, facts)) = facts(registry, round) else { return Check::default() };
    let posts = posts(facts.posts.as_ref().map(|text| text.as_str()).unwrap_or_default());
    let found = of_round(registry, round);
    let mut check = Check { count: found.len(), ..Check::default() };
    let lines = ranking(registry, round, on);
    let has_place = |record: &Record, own: &Application| {
        let rank = lines.iter().find(|line| line.application == record.id).and_then(|line| line.rank);
        let places = posts.iter().find(|own_post| own_post.name == post(own)).map(|own| own.places);
        rank.zip(places).is_some_and(|(rank, places)| rank <= places)
    };
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (record, own) in &found {
        let name_of = || name(own).to_owned();
        let recorded = own.total.map(|total| total.hundredths());
        if recorded.zip(computed(facts, own)).is_some_and(|(recorded, computed)| recorded != computed) {
            check.differs.push(name_of());
        }
        if !seen.insert(name(own)) && !check.twice.iter().any(|twice| twice == name(own)) {
            check.twice.push(name_of());
        }
        if own.relative == Some(YesNo::Yes) && own.eligible.is_none() {
            check.kin.push(name_of());
        }
        if !posts.is_empty() && !posts.iter().any(|own_post| own_post.name == post(own)) {
            check.elsewhere.push(name_of());
        }
        if own.reason == Some(NotHired::Rank) && has_place(record, own) {
            check.ranked.push(name_of());
        }
    }
    check
}

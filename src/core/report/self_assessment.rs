//! 年度自评 in a person's own copy: what is said of each year, by the indicators of the office's scheme and as a whole, and
//! what is to be written of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::self_check::engagement;
use super::verdicts::own_copy::person;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::command::{Fields, Target};
use crate::ledger::{Edit, Registry};
use crate::order::Gathered as _;
use crate::process::assessment::own_words::{self, Asked, Said, beside};

/// What is said of a year, by indicator; of the year as a whole under [`WHOLE`].
pub type OfYear = BTreeMap<String, String>;

/// The year as a whole is no indicator.
pub const WHOLE: &str = "";

/// Years back that are offered.
const YEARS: i32 = 5;

/// Years of which the worker may say something: the last ones, and those of which something is recorded; the latest first.
pub fn years(registry: &Registry, on: NaiveDate) -> Vec<String> {
    let recorded = assessments(registry).filter_map(|record| record.body.get("year"));
    let last = (0..YEARS).map(|back| (on.year() - back).to_string());
    let years: BTreeSet<String> = recorded.chain(last).into_set();
    years.into_iter().rev().collect()
}

/// At the turn of a year one looks back.
pub fn usual(on: NaiveDate) -> String {
    (if on.month() <= 6 { on.year() - 1 } else { on.year() }).to_string()
}

/// What the worker has said of a year, as it is recorded.
pub fn recorded(registry: &Registry, year: &str) -> OfYear {
    let said = assessment(registry, year).and_then(|record| own_words::of(record)).unwrap_or_default();
    let whole = (WHOLE.to_owned(), said.whole);
    let all = said.evidence.into_iter().chain([whole]);
    let mut found = OfYear::new();
    for (indicator, text) in all.filter(|(_, text)| !text.is_empty()) {
        // A line of which no indicator is named belongs to none, and is said of the year.
        let own = found.entry(indicator).or_default();
        if !own.is_empty() {
            own.push('\n');
        }
        own.push_str(&text);
    }
    found
}

/// What is asked of a year: the indicators of its scheme, and whatever else was answered.
pub fn asked(registry: &Registry, year: &str, said: &OfYear) -> Vec<Asked> {
    let own = year.parse().map(|year| own_words::asked(registry, year)).unwrap_or_default();
    let evidence = said.iter().filter(|(indicator, _)| indicator.as_str() != WHOLE);
    let evidence = evidence.map(|(indicator, text)| (indicator.clone(), text.clone())).collect();
    beside(&own, &Said { evidence, ..Said::default() }).into_iter().map(|(asked, _)| asked).collect()
}

/// What is to be written so that nothing typed is lost: one edit for each year of which something differs from what is
/// recorded.
pub fn edits(registry: &Registry, typed: &BTreeMap<String, OfYear>, on: NaiveDate) -> Vec<Edit> {
    let Some(person) = person(registry) else { return Vec::new() };
    let engagement = engagement(registry, on);
    typed.iter().filter_map(|(year, typed)| edit(registry, (person, engagement), (year, typed))).collect()
}

fn edit(
    registry: &Registry,
    (person, engagement): (Id, Option<Id>),
    (year, typed): (&String, &OfYear),
) -> Option<Edit> {
    let mut said = recorded(registry, year);
    said.extend(typed.iter().map(|(indicator, text)| (indicator.clone(), text.clone())));
    let whole = said.get(WHOLE).map(|text| text.trim().to_owned()).unwrap_or_default();
    let asked = asked(registry, year, &said);
    let of = |own: &Asked| said.get(&own.indicator).map(String::as_str).unwrap_or_default();
    let evidence = own_words::written(asked.iter().map(|own| (own.indicator.as_str(), of(own))));
    let record = assessment(registry, year);
    let before = |key: &str| record.and_then(|record| record.body.get(key));
    let both = [("self_assessment", whole), ("evidence", evidence)];
    let differs = |(key, text): &(&str, String)| before(key).unwrap_or_default() != *text;
    let changed: Vec<(&str, String)> = both.into_iter().filter(differs).collect();
    if changed.is_empty() {
        return None;
    }
    let seen = changed.iter().filter_map(|(key, _)| Some(((*key).to_owned(), before(key)?))).into_map();
    let mut to: Fields = changed.into_iter().map(|(key, text)| (key.to_owned(), text)).into_map();
    Some(match record {
        Some(record) => Edit::Change { id: record.id, seen, to },
        None => {
            to.retain(|_, text| !text.is_empty());
            to.insert("year".to_owned(), year.clone());
            let hangs = Kind::Assessment.hangs().zip(engagement);
            let links = hangs.map(|(field, id)| (field.key.to_owned(), Target::Known(id)));
            Edit::New {
                kind: Kind::Assessment,
                subject: Some(Target::Known(person)),
                links: links.into_iter().into_map(),
                fields: to,
            }
        }
    })
}

fn assessments(registry: &Registry) -> impl Iterator<Item = &Arc<Record>> {
    let about = person(registry).map(|person| registry.about(person));
    about.into_iter().flatten().filter(|record| record.kind() == Kind::Assessment)
}

fn assessment<'a>(registry: &'a Registry, year: &str) -> Option<&'a Arc<Record>> {
    assessments(registry).find(|record| record.body.get("year").as_deref() == Some(year))
}

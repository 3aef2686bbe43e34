//! The clauses of the guidance and the readings taken where it leaves room. Data: `policy/*.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

/// One of the 107 clauses.
#[derive(Clone, Debug, Deserialize)]
pub struct Clause {
    pub id: u16,
    pub section: String,
    /// Its key words, verbatim.
    pub quote: String,
    /// The same in English: a translation of this program, and no official one.
    pub gloss: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub who: String,
    pub class: String,
    #[serde(rename = "record_or_rule")]
    pub serves: String,
}

/// A reading of an unclear place.
#[derive(Clone, Debug, Deserialize)]
pub struct Reading {
    pub id: String,
    pub quote: String,
    /// What it could mean.
    pub readings: String,
    /// What it is taken to mean.
    pub taken: String,
}

pub(super) fn table<T: for<'de> Deserialize<'de>>(text: &str) -> Vec<T> {
    // A row that cannot be read is missing, and the tests count them.
    csv::Reader::from_reader(text.as_bytes()).deserialize().filter_map(Result::ok).collect()
}

static CLAUSES: LazyLock<Vec<Clause>> = LazyLock::new(|| table(include_str!("../../../policy/clauses.csv")));
static READINGS: LazyLock<Vec<Reading>> =
    LazyLock::new(|| table(include_str!("../../../policy/readings.csv")));

pub fn clauses() -> &'static [Clause] {
    &CLAUSES
}

pub fn clause(id: u16) -> Option<&'static Clause> {
    clauses().iter().find(|clause| clause.id == id)
}

pub fn readings() -> &'static [Reading] {
    &READINGS
}

pub fn reading(id: &str) -> Option<&'static Reading> {
    readings().iter().find(|reading| reading.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_and_reading_is_there() {
        assert!(clauses().iter().map(|clause| clause.id).eq(1..=107));
        assert!(readings().iter().map(|reading| reading.id.clone()).eq((1..=55).map(|n| format!("A{n}"))));
        assert!(clauses().iter().all(|clause| !clause.quote.is_empty() && !clause.section.is_empty()));
        assert!(readings().iter().all(|reading| !reading.taken.is_empty()));
    }
}

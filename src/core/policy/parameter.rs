//! Dated numbers: each with its reference, from when to when, and when somebody last looked.

use std::sync::{Arc, LazyLock};

use chrono::{Months, NaiveDate};
use serde::Deserialize;

use super::pack;
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};
use crate::ledger::Registry;

/// Where a parameter comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// 本意见.
    Guidance,
    /// 法律法规.
    Law,
    /// 部委文件.
    Ministry,
    /// Adopted by an office, with a document number.
    Adopted,
    /// Our own default: it reminds, and never makes a breach.
    Ours,
}

impl Source {
    /// Key of its words: `basis-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Guidance => "guidance",
            Self::Law => "law",
            Self::Ministry => "ministry",
            Self::Adopted => "adopted",
            Self::Ours => "ours",
        }
    }
}

/// One value of one parameter. Its name is `parameter-ID`, with hyphens; its unit `unit-UNIT`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Parameter {
    pub id: String,
    pub value: String,
    pub unit: String,
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    pub basis: Source,
    pub reference: String,
    /// 文号, where an office has adopted it.
    #[serde(default)]
    pub document: Option<String>,
    pub checked_on: NaiveDate,
}

impl Parameter {
    /// Whether missing it can be a breach: it is the law's, the guidance's, or adopted with a document number.
    pub fn binds(&self) -> bool {
        match self.basis {
            Source::Guidance | Source::Law | Source::Ministry => true,
            Source::Adopted => self.document.as_ref().is_some_and(|document| !document.is_empty()),
            Source::Ours => false,
        }
    }

    /// Whether nobody has looked for so long, on a day, that what it decides is 待核.
    pub fn is_stale(&self, on: NaiveDate) -> bool {
        self.checked_on.checked_add_months(Months::new(CHECKED_MONTHS)).is_some_and(|until| until < on)
    }

    pub fn number(&self) -> Option<u32> {
        self.value.parse().ok()
    }
}

/// Months after which a parameter ought to be looked at again (ours).
pub const CHECKED_MONTHS: u32 = 12;

/// The parameters by which a day is judged.
#[derive(Clone, Debug)]
pub struct Parameters(Vec<Arc<Parameter>>);

static SHIPPED: LazyLock<Parameters> = LazyLock::new(|| {
    let list: Vec<Parameter> = super::text::table(include_str!("../../../policy/parameters.csv"));
    Parameters(list.into_iter().map(Arc::new).collect())
});

impl Parameters {
    /// Those that come with the program.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Those by which an office judges: the program's, and those of the packs it has adopted.
    pub fn of(registry: &Registry) -> Self {
        Self::adopted(registry, |_| true)
    }

    /// The same without one pack.
    pub fn without(registry: &Registry, pack: Id) -> Self {
        Self::adopted(registry, |id| id != pack)
    }

    fn adopted(registry: &Registry, counts: impl Fn(Id) -> bool) -> Self {
        let own = |record: &&Arc<Record>| registry.own(record.id).is_some();
        let gone_by = |record: &Arc<Record>| {
            let Body::Adoption(adoption) = &record.body else { return None };
            // Stopped on the day it was decided, it never counted.
            let meant = adoption.ended.is_none_or(|ended| Some(ended) > adoption.decided);
            let pack = registry.find(adoption.pack?)?;
            (meant && counts(pack.id)).then_some((pack.as_ref(), adoption.ended))
        };
        let mut packs: Vec<(&Record, Option<NaiveDate>)> =
            registry.of_kind(Kind::Adoption).filter(own).filter_map(gone_by).collect();
        // Of two that begin on one day, what the lower office decided for itself counts.
        packs.sort_by_key(|(pack, _)| registry.party(pack.owner).map(|party| party.level));
        packs.dedup_by_key(|(pack, _)| pack.id);
        packs.into_iter().fold(Self::shipped().clone(), |known, (pack, ended)| {
            let mut set = pack::parameters(pack);
            set.iter_mut().for_each(|own| own.until = ended.and_then(|day| day.pred_opt()));
            known.with(set)
        })
    }

    pub fn all(&self) -> &[Arc<Parameter>] {
        &self.0
    }

    /// The same with others beside them; of two in force the later begun counts, and then the later given.
    #[must_use]
    pub fn with(&self, more: Vec<Parameter>) -> Self {
        Self(self.0.iter().cloned().chain(more.into_iter().map(Arc::new)).collect())
    }

    /// The value in force on a day.
    pub fn on(&self, id: &str, day: NaiveDate) -> Option<&Arc<Parameter>> {
        let holds = |own: &&Arc<Parameter>| {
            own.id == id
                && own.from.is_none_or(|from| from <= day)
                && own.until.is_none_or(|until| day <= until)
        };
        // `max_by_key` keeps the last of equals.
        self.0.iter().filter(holds).max_by_key(|own| own.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_has_a_reference_and_ours_never_binds() {
        let all = Parameters::shipped().all();
        assert_eq!(all.len(), include_str!("../../../policy/parameters.csv").lines().count() - 1);
        for parameter in all {
            assert!(!parameter.reference.is_empty(), "{}", parameter.id);
            assert_eq!(parameter.binds(), parameter.basis != Source::Ours, "{}", parameter.id);
        }
    }

    #[test]
    fn the_value_of_the_day_counts() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut adopted =
            Parameter::clone(Parameters::shipped().on("file.limit", day("2026-01-01")).unwrap());
        adopted.value = "20".to_owned();
        adopted.basis = Source::Adopted;
        adopted.from = Some(day("2026-03-01"));
        assert!(!adopted.binds(), "without a document number nothing is adopted");
        adopted.document = Some("苏工发〔2026〕1号".to_owned());
        let parameters = Parameters::shipped().with(vec![adopted]);
        let value = |on| parameters.on("file.limit", day(on)).map(|own| own.value.clone());
        assert_eq!(value("2026-02-28").as_deref(), Some("30"));
        assert_eq!(value("2026-03-01").as_deref(), Some("20"));
    }
}

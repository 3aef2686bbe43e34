//! Who stands behind the sums of a report: the offices below that have reported of the same period, and those that have not.

use std::collections::BTreeMap;

use super::calendar::Period;
use super::indicators::{self, Source};
use super::said::{self, Standing};
use super::{REPORTING, owed};
use crate::domain::Office;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::record::In as _;
use crate::domain::value::Text;
use crate::ledger::Registry;
use crate::order::Gathered as _;
use crate::policy::presence;
use crate::process::monthly_report;

/// An office below whose figure is another one than was counted of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    pub name: String,
    pub reported: u32,
    pub counted: u32,
    /// Why, as it has said.
    pub words: String,
}

/// What of the offices below is in the sums of a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Behind {
    /// How many report to the office.
    pub asked: usize,
    /// Those who have not reported.
    pub missing: Vec<String>,
    /// Fields that were returned and are not mended: the indicator, and whose. They are not added.
    pub returned: Vec<(String, String)>,
    /// What the others have reported.
    pub sums: BTreeMap<&'static str, u32>,
    /// Whose people are others than this register counts.
    pub others: Vec<Other>,
}

impl Behind {
    /// Whose report is whole: given, and nothing of it returned.
    pub fn whole(&self) -> usize {
        let returned = self.returned.iter().map(|(_, name)| name).into_set().len();
        self.asked.saturating_sub(self.missing.len() + returned)
    }

    /// How many have reported.
    pub fn given(&self) -> usize {
        self.asked.saturating_sub(self.missing.len())
    }

    fn add(&mut self, id: &'static str, figure: u32) {
        let sum = self.sums.entry(id).or_default();
        *sum = sum.saturating_add(figure);
    }
}

/// Whether an office that has others below takes their sum: whoever counts it there, the register above does not.
pub fn is_summed(id: &str) -> bool {
    let typed = indicators::find(id).is_some_and(|own| matches!(own.source, Source::Typed { .. }));
    typed || monthly_report::COUNTS.contains(&id)
}

/// At a county its unions with their months, further up the offices that report to it. None where this register does not
/// hold what is behind the report, or nobody is below.
pub fn behind(registry: &Registry, office: Id, period: Period) -> Option<Behind> {
    let own = registry.office() == Some(office);
    let level = if own {
        registry.profile.as_ref()?.level()
    } else {
        registry.find(office).and_then(|record| Office::of(&record.body))?.level?
    };
    let found = match level {
        OfficeLevel::County if own => of_unions(registry, period),
        OfficeLevel::City => of_reports(registry, office, period),
        _ => return None,
    };
    (found.asked > 0).then_some(found)
}

fn of_unions(registry: &Registry, period: Period) -> Behind {
    let mut found = Behind::default();
    // By union, in the order of the tree: its name, and whether each month of the period is there.
    let mut whole: Vec<(Id, String, bool)> = Vec::new();
    for month in period.months() {
        for line in monthly_report::of_month(registry, month) {
            for id in monthly_report::COUNTS {
                if let Some(figure) = line.count(id) {
                    found.add(id, figure);
                }
            }
            let is = line.is_reported();
            match whole.iter_mut().find(|own| own.0 == line.office) {
                Some(own) => own.2 &= is,
                None => whole.push((line.office, line.name, is)),
            }
        }
    }
    found.asked = whole.len();
    found.missing = whole.into_iter().filter(|own| !own.2).map(|own| own.1).collect();
    found
}

fn of_reports(registry: &Registry, office: Id, period: Period) -> Behind {
    let mut found = Behind::default();
    let below = owed::below_of(registry, Some(office), period.last_day());
    let heads = (registry.office() == Some(office)).then(|| heads(registry, period));
    for child in below.into_iter().filter(|child| REPORTING.contains(&child.level)) {
        found.asked += 1;
        let Some(said) = said::find(registry, child.id, period).filter(said::Said::is_signed) else {
            found.missing.push(child.name);
            continue;
        };
        let lines = said.facts().and_then(|own| own.rows.as_ref()).into_iter().flat_map(|own| &own.0);
        for line in lines {
            let of = line.of.as_str();
            if matches!(said.standing(line), Standing::Returned(_)) {
                found.returned.push((of.to_owned(), child.name.clone()));
            } else if let Some((own, figure)) = indicators::find(of).zip(line.value()) {
                found.add(own.id, figure);
            }
        }
        let row = said.row("active-end");
        let counted = heads.as_ref().map(|all| all.get(&child.id).copied().unwrap_or_default());
        if let Some((row, counted)) = row.zip(counted)
            && let Some(reported) = row.value().filter(|own| *own != counted)
        {
            let words = row.words.as_ref().map(Text::as_str).unwrap_or_default().to_owned();
            found.others.push(Other { name: child.name, reported, counted, words });
        }
    }
    found
}

/// How many are in post on the last day through each office directly below.
fn heads(registry: &Registry, period: Period) -> BTreeMap<Id, u32> {
    let mut found = BTreeMap::new();
    for (person, stand) in presence::all(registry, period.last_day()) {
        let owner = registry.find(person).map(|record| record.owner);
        if let Some(through) =
            owner.filter(|_| stand.presence.in_post()).and_then(|own| registry.answered_through(own))
        {
            *found.entry(through).or_default() += 1;
        }
    }
    found
}

//! What the register counts of each indicator of a report: one function a line of the table. Of what the register of this
//! office does not hold, because its records stay below, it adds what the offices below have reported of the same period.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::codes::{CertLevel, Grade, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{In, Kind};
use crate::domain::{Attendance, Certificate};
use crate::ledger::Registry;
use crate::order::Gathered as _;
use crate::policy::presence;
use crate::process::assessment::year::recorded;
use crate::process::filing;
use crate::process::reporting::below;
use crate::process::reporting::calendar::Period;
use crate::process::reporting::steps::Counts;
use crate::report::offices::{staffing, tree};

/// What is gathered once for all indicators.
struct Look<'a> {
    registry: &'a Registry,
    period: Period,
    /// In post on the day before the period, and on its last day.
    before: BTreeSet<Id>,
    after: BTreeSet<Id>,
    filing: filing::Counters,
    /// Unions that must be staffed, and those of them that are not.
    units: (u32, u32),
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

impl Look<'_> {
    /// Of those in post on the last day, how many have a record of a kind that says so.
    fn having<T: In>(&self, says: impl Fn(&T) -> bool) -> u32 {
        let records = self.registry.of_kind(T::KIND);
        let people = records.filter(|record| T::of(&record.body).is_some_and(&says));
        count(
            people.map(|record| record.subject).filter(|person| self.after.contains(person)).into_set().len(),
        )
    }

    /// Everybody who attended a training in the period, whoever has left since.
    fn trained(&self) -> u32 {
        let (first, last) = (self.period.first_day(), self.period.last_day());
        let attended = self.registry.of_kind(Kind::Attendance).filter(|record| {
            let facts = Attendance::of(&record.body);
            facts.is_some_and(|own| {
                let within = own.first_day.is_some_and(|day| first <= day && day <= last);
                within && own.attended == Some(YesNo::Yes) && !record.draft
            })
        });
        count(attended.map(|record| record.subject).into_set().len())
    }

    fn graded(&self, fits: impl Fn(Grade) -> bool) -> u32 {
        let year = self.period.year();
        let graded = recorded(self.registry, year).filter(|(_, own)| own.grade.is_some_and(&fits));
        count(graded.map(|(record, _)| record.subject).into_set().len())
    }
}

type Counting = fn(&Look<'_>) -> u32;

/// How each is counted. What is not here nobody counts.
const TABLE: &[(&str, Counting)] = &[
    ("active-begin", |look| count(look.before.len())),
    ("entered", |look| count(look.after.difference(&look.before).count())),
    ("left", |look| count(look.before.difference(&look.after).count())),
    ("active-end", |look| count(look.after.len())),
    ("filed", |look| look.filing.filed),
    ("not-filed", |look| look.filing.not_filed()),
    ("undecided", |look| look.filing.undecided),
    ("units-required", |look| look.units.0),
    ("units-staffed", |look| look.units.0 - look.units.1),
    ("units-empty", |look| look.units.1),
    ("certified", |look| {
        let held = |own: &Certificate| own.level.is_some_and(|level| level != CertLevel::None);
        look.having(held)
    }),
    ("trained", |look| look.trained()),
    ("assessed", |look| look.graded(|_| true)),
    ("excellent", |look| look.graded(|grade| grade == Grade::Excellent)),
];

fn in_post(registry: &Registry, on: NaiveDate) -> BTreeSet<Id> {
    let all = presence::all(registry, on).into_iter();
    all.filter(|(_, stand)| stand.presence.in_post()).map(|(person, _)| person).into_set()
}

/// What is the sum of those below: at a county what its unions have reported of the months, further up the reports below,
/// without what was returned. What nobody has reported is not nothing.
fn summed(registry: &Registry, period: Period) -> BTreeMap<&'static str, u32> {
    let behind = registry.office().and_then(|own| below::behind(registry, own, period));
    behind
        .map(|own| own.sums)
        .unwrap_or_default()
        .into_iter()
        .filter(|(id, _)| below::is_summed(id))
        .into_map()
}

/// What the register counts of a period.
pub fn counts(registry: &Registry, period: Period) -> Counts {
    let day = period.last_day();
    let view = registry.as_of(day);
    let rows = tree(&view, day);
    let staffed = staffing::staffing(&view, &rows, day);
    let below = registry.office().and_then(|own| staffed.get(&own)).map(|own| own.below).unwrap_or_default();
    let look = Look {
        registry,
        period,
        before: period.first_day().pred_opt().map(|day| in_post(registry, day)).unwrap_or_default(),
        after: in_post(registry, day),
        filing: filing::counters(&view, day),
        units: (below.must, below.unstaffed.min(below.must)),
    };
    let own = TABLE.iter().map(|(id, counting)| (*id, counting(&look)));
    own.chain(summed(registry, period)).into_map()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::monthly_report;
    use crate::process::reporting::indicators::{self, Source};

    /// Every indicator that the register is said to count has its line, and no other has.
    #[test]
    fn every_counted_indicator_is_counted_once() {
        let counted = |id: &str| {
            TABLE.iter().filter(|(own, _)| *own == id).count()
                + monthly_report::COUNTS.iter().filter(|own| **own == id).count()
        };
        for own in indicators::ALL {
            let wanted = usize::from(!matches!(own.source, Source::Typed { .. }));
            assert_eq!(counted(own.id), wanted, "{}", own.id);
        }
        assert!(TABLE.iter().all(|(id, _)| indicators::find(id).is_some()));
    }
}

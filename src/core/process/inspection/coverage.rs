//! Who was looked into in a year and in the year before, and who in neither (clause 71).

use chrono::{Datelike as _, NaiveDate};

use super::stage::Stage;
use super::year::{self, Line};
use crate::domain::Office;
use crate::domain::codes::{Coded as _, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::ledger::{Profile, Registry};
use crate::policy::engine;
use crate::policy::outcome::Outcome;
use crate::process::verification::counts;

const INSPECT: &str = "R-INSPECT";

/// Whether an office of a level looks into those of another: a city into its counties (clause 71), a province into its
/// cities.
pub const fn looks_into(own: OfficeLevel, other: OfficeLevel) -> bool {
    matches!(
        (own, other),
        (OfficeLevel::City, OfficeLevel::County) | (OfficeLevel::Province, OfficeLevel::City)
    )
}

/// One office that is to be looked into.
#[derive(Clone, Debug, PartialEq)]
pub struct Covered {
    pub office: Id,
    pub name: String,
    /// The last time in the year, and in the year before.
    pub days: [Option<NaiveDate>; 2],
    /// The day for which it is planned and not carried out, or none said.
    pub planned: Option<Option<NaiveDate>>,
    /// Inspections of whatever year of which something is still to be mended.
    pub open: usize,
    /// What R-INSPECT says on the last day of the year, or today; nothing of a year to come.
    pub verdict: Option<Outcome>,
}

impl Covered {
    /// Whether nobody has looked in two years.
    pub const fn is_missed(&self) -> bool {
        matches!(self.days, [None, None])
    }

    pub const fn is_looked(&self) -> bool {
        self.days[0].is_some()
    }
}

/// Everybody below into whom this office looks, in tree order: the counties of a city, the cities of a province. What a city
/// finds stays with it, so that a province reads nothing of counties.
pub fn coverage(registry: &Registry, year: i32, on: NaiveDate) -> Vec<Covered> {
    let Some(level) = registry.profile.as_ref().map(Profile::level) else { return Vec::new() };
    let levels: Vec<OfficeLevel> =
        OfficeLevel::ALL.iter().copied().filter(|other| looks_into(level, *other)).collect();
    let ends = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(on).min(on);
    let offices = counts::below(registry, ends, &levels);
    let ids: Vec<Id> = offices.iter().map(|(record, _)| record.id).collect();
    let mut verdicts =
        if ends.year() == year { engine::verdicts_of(registry, INSPECT, &ids, ends) } else { Vec::new() };
    let lines = year::all(registry, on);
    let covered = |(office, facts): (&Record, &Office)| {
        let own: Vec<&Line> = lines.iter().filter(|line| line.office == office.id).collect();
        let last = |year: i32| {
            let days = own.iter().filter_map(|line| line.facts()?.date);
            days.filter(|day| day.year() == year && *day <= on).max()
        };
        let mut planned = own.iter().filter(|line| line.year == year && line.stage == Stage::Planned);
        let open = own.iter().filter(|line| matches!(line.stage, Stage::Mending | Stage::Mended)).count();
        let at = verdicts.iter().position(|own| own.subject == office.id);
        Covered {
            office: office.id,
            name: facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
            days: [last(year), last(year - 1)],
            planned: planned.next().map(|line| line.facts().and_then(|own| own.planned)),
            open,
            verdict: at.map(|at| verdicts.swap_remove(at)),
        }
    };
    offices.into_iter().map(covered).collect()
}

/// The coverage in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub offices: usize,
    /// Looked into in the year.
    pub looked: usize,
    /// In the year or in the year before.
    pub in_two: usize,
    /// Planned for the year and not carried out.
    pub planned: usize,
}

pub fn counts(rows: &[Covered]) -> Counts {
    let count = |is: &dyn Fn(&Covered) -> bool| rows.iter().filter(|own| is(own)).count();
    Counts {
        offices: rows.len(),
        looked: count(&Covered::is_looked),
        in_two: count(&|own| !own.is_missed()),
        planned: count(&|own| own.planned.is_some() && !own.is_looked()),
    }
}

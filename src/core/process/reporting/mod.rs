//! 报表 (clauses 39, 92, 95; records.md §7): what an office reports of a month, a quarter or a year, who has not reported,
//! and what the superior says of it.
//!
//! In reading order: [`calendar`] (which period, and until when), [`indicators`] (what is reported), [`said`] (a report and
//! what is said of it, as they stand), [`below`] (who stands behind its sums), [`checks`] (what must be mended, and what may stand with an explanation), [`steps`]
//! (what is written), [`owed`] (who has reported what).

pub mod below;
pub mod calendar;
pub mod checks;
pub mod indicators;
pub mod owed;
pub mod said;
pub mod steps;

use self::owed::Owed;
use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic, Value};
use crate::domain::codes::{Coded as _, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::policy::parameters::Parameters;
use crate::policy::urgency::Urgency;

/// The levels that report upward; a union's own report is its 月报.
pub const REPORTING: &[OfficeLevel] = &[OfficeLevel::City, OfficeLevel::County];
/// The levels to whom is reported.
pub const SUPERIORS: &[OfficeLevel] = &[OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County];
/// The levels that have the screen.
pub const LEVELS: &[OfficeLevel] =
    &[OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County, OfficeLevel::Grassroots];

/// The superior has returned fields of a report.
const RETURNED: Sort = Sort::returned("period-report-returned");
/// A report is due, and its last day has passed.
const LATE: Sort = Sort { code: "period-report-late", topic: Topic::Due, urgency: Urgency::Overdue };
/// A report is due.
const DUE: Sort = Sort { code: "period-report-due", topic: Topic::Due, urgency: Urgency::Soon };
/// Offices below have not reported in time.
const OVERDUE: Sort = Sort { code: "reports-overdue", topic: Topic::Files, urgency: Urgency::Later };
/// Explanations of offices below wait to be accepted or returned.
const LOOK: Sort = Sort::file("reports-look");

pub const PROCESS: Process = Process {
    keeps: Keeps { kinds: &[Kind::PeriodReport, Kind::ReportAnswer], levels: LEVELS },
    sorts: &[RETURNED, LATE, DUE, OVERDUE, LOOK],
    tasks,
};

/// By what the reports of an office are asked and checked: our own by what those above us have laid down, those of others by
/// what we go by.
pub fn parameters(registry: &Registry, office: Id) -> Parameters {
    if registry.office() == Some(office) {
        Parameters::from_above(registry)
    } else {
        Parameters::of(registry)
    }
}

/// A task about reports of our own: of several the one that was due first.
fn of_own(sort: Sort, owed: &[&Owed], count: usize) -> Option<Task> {
    let name = |text: String| Value::Name(text);
    let first = owed.iter().min_by_key(|owed| owed.due)?;
    let task = Task::new(sort, Place::PeriodReports)
        .with("cycle", name(first.period.cycle.code().to_owned()))
        .with("year", name(first.period.year().to_string()))
        .with("part", name(first.period.part().to_string()))
        .with("due", name(first.due.to_string()));
    Some(task.count(count))
}

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    let mut tasks = Vec::new();
    if REPORTING.contains(&profile.level()) && profile.superior().is_some() {
        let asked = parameters(registry, profile.office());
        let own = owed::of_office(registry, &asked, (profile.office(), profile.level()), on);
        let (returned, rest): (Vec<&Owed>, Vec<&Owed>) =
            own.iter().filter(|owed| !owed.is_given()).partition(|owed| owed.returned > 0);
        let (late, due): (Vec<&Owed>, Vec<&Owed>) = rest.iter().partition(|owed| owed.overdue(on) > 0);
        tasks.extend(of_own(RETURNED, &returned, returned.iter().map(|owed| owed.returned).sum()));
        tasks.extend(of_own(LATE, &late, late.len()));
        tasks.extend(of_own(DUE, &due, due.len()));
    }
    // What unions have not reported of a month stands in the list already.
    if SUPERIORS.contains(&profile.level()) && profile.level() != OfficeLevel::County {
        let asked = Parameters::of(registry);
        let owed = |office: &owed::Below| owed::of_office(registry, &asked, (office.id, office.level), on);
        let below: Vec<(String, Vec<Owed>)> = owed::below(registry, on)
            .into_iter()
            .map(|office| (office.name.clone(), owed(&office)))
            .collect();
        let named = |is: &dyn Fn(&Owed) -> bool| -> Vec<String> {
            below.iter().filter(|(_, owed)| owed.iter().any(is)).map(|(name, _)| name.clone()).collect()
        };
        for (sort, place, names) in [
            (OVERDUE, Place::Dunning, named(&|owed| owed.overdue(on) > 0)),
            (LOOK, Place::ReportsBelow, named(&|owed| owed.waiting > 0)),
        ] {
            if !names.is_empty() {
                tasks.push(Task::of_offices(sort, place, &names).naming(names));
            }
        }
    }
    tasks
}

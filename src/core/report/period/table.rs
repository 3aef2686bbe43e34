//! The table of a report, as its screen and its paper show it: a line an indicator, and what the checks have found.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::PeriodReport;
use crate::domain::id::Id;
use crate::domain::period_report::ReportLine;
use crate::domain::value::{Count, Text};
use crate::ledger::Registry;
use crate::policy::parameters::Parameters;
use crate::process::reporting;
use crate::process::reporting::calendar::{self, Period};
use crate::process::reporting::checks::{self, Found, Judged};
use crate::process::reporting::indicators::{self, Source};
use crate::process::reporting::owed;
use crate::process::reporting::said::{Said, Standing};

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: &'static str,
    pub counted: Option<u32>,
    pub typed: Option<u32>,
    /// Why it is not what was counted.
    pub reason: String,
    /// Of the last report, and of that of a year before.
    pub last: Option<u32>,
    pub year: Option<u32>,
    /// Whether the register counts it.
    pub is_counted: bool,
    pub standing: Standing,
}

impl Row {
    /// The figure that counts.
    pub fn value(&self) -> Option<u32> {
        self.typed.or(self.counted)
    }
}

/// What a check has found, with how its explanation stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub found: Found,
    pub standing: Standing,
}

impl Finding {
    /// The usual explanation chosen.
    pub fn code(&self) -> Option<&str> {
        self.found.explained.as_ref()?.code.as_ref().map(Text::as_str)
    }

    /// Own words.
    pub fn words(&self) -> &str {
        self.found.explained.as_ref().and_then(|own| own.words.as_ref()).map_or("", Text::as_str)
    }
}

/// A report as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub judged: Arc<Judged>,
    pub period: Period,
    pub rows: Vec<Row>,
    pub findings: Vec<Finding>,
    pub filled_by: String,
    pub checked_by: String,
    pub signed: Option<NaiveDate>,
}

pub fn table(judged: Judged, period: Period) -> Table {
    let of = |said: &Option<Said>, id: &str| said.as_ref().filter(|own| own.is_signed())?.value(id);
    let number = |own: Option<Count>| own.map(Count::get);
    let row = |own: &'static indicators::Indicator| {
        let line = judged.said.row(own.id);
        let figure = |of: fn(&ReportLine) -> Option<Count>| line.and_then(|line| number(of(line)));
        let reason = line.and_then(|own| own.words.as_ref()).map(Text::as_str).unwrap_or_default();
        Row {
            id: own.id,
            counted: figure(|own| own.counted),
            typed: figure(|own| own.typed),
            reason: reason.to_owned(),
            last: of(&judged.last, own.id),
            year: of(&judged.year, own.id),
            is_counted: !matches!(own.source, Source::Typed { .. })
                || line.is_some_and(|own| own.counted.is_some()),
            standing: line.map_or(Standing::Open, |line| judged.said.standing(line)),
        }
    };
    let rows = indicators::of(period.cycle).map(row).collect();
    let finding = |found: &Found| {
        let line = found.explained.as_ref();
        let standing =
            line.map_or(Standing::Open, |line| judged.said.standing_after(line, judged.last.as_ref()));
        Finding { found: found.clone(), standing }
    };
    let findings = judged.found.iter().chain(&beside(&judged)).map(finding).collect();
    let facts = judged.said.facts();
    let name = |of: fn(&PeriodReport) -> Option<&Text<50>>| {
        facts.and_then(of).map(Text::as_str).unwrap_or_default().to_owned()
    };
    Table {
        filled_by: name(|own| own.filled_by.as_ref()),
        checked_by: name(|own| own.checked_by.as_ref()),
        signed: facts.and_then(|own| own.signed),
        judged: Arc::new(judged),
        period,
        rows,
        findings,
    }
}

/// What was explained when the report was signed, and whoever looks does not find: by other parameters, or with other
/// reports before it. It is shown as it was stated, or it would wait for an answer that nobody can give.
fn beside(judged: &Judged) -> Vec<Found> {
    let said = Some(&judged.said).filter(|said| said.is_signed());
    let all = said.into_iter().flat_map(Said::explanations);
    let found = all.filter_map(|line| {
        let check = checks::find(line.of.as_str())?;
        let known = judged.found.iter().any(|own| own.id == check.id);
        let figure = |own: Option<Count>| own.map_or(0, Count::get);
        let (before, now) = (figure(line.counted), figure(line.typed));
        (!known).then(|| Found {
            id: check.id,
            at: check.at(),
            must: false,
            before,
            now,
            by: judged.swing,
            usual: check.fitting(before, now),
            explained: Some(line.clone()),
            carried: false,
        })
    });
    found.collect()
}

/// The report of an office, judged by the parameters of whoever looks.
pub fn of(registry: &Registry, office: Id, period: Period, on: NaiveDate) -> Option<Table> {
    let judged = checks::judge(registry, &reporting::parameters(registry, office), office, period, on)?;
    Some(table(judged, period))
}

/// The periods that may be chosen, and the one that is looked at first: of an office what was returned to it, else the
/// first that it has not given, else the latest.
pub fn periods(registry: &Registry, office: Option<Id>, on: NaiveDate) -> (Vec<Period>, Option<Period>) {
    let parameters =
        office.map_or_else(|| Parameters::of(registry), |own| reporting::parameters(registry, own));
    let mut all = calendar::offered(registry, &parameters, on);
    let owed = office
        .zip(registry.profile.as_ref())
        .map(|(own, profile)| owed::of_office(registry, &parameters, (own, profile.level()), on));
    let owed = owed.unwrap_or_default();
    // What was returned is waited for.
    let returned = owed.iter().find(|own| own.returned > 0);
    let open = returned.or_else(|| owed.iter().find(|own| !own.is_given())).map(|own| own.period);
    let unasked: Vec<Period> = owed.iter().map(|own| own.period).filter(|own| !all.contains(own)).collect();
    all.extend(unasked);
    let first = open.or(all.first().copied());
    (all, first)
}

/// What stands in the way of signing: figures that are not there, checks to be mended, and to be explained.
pub fn open(table: &Table) -> [usize; 3] {
    let found = table.findings.iter().map(|own| &own.found);
    let must = found.clone().filter(|own| own.must).count();
    let open = found.filter(|own| !own.must && own.is_open()).count();
    [table.judged.missing.len(), must, open]
}

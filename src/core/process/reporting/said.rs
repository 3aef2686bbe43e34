//! A report of a period as it stands, and what the superior has said of each of its fields.

use std::sync::Arc;

use super::calendar::Period;
use super::indicators;
use crate::domain::id::Id;
use crate::domain::period_report::{ReportLine, ReportLines};
use crate::domain::record::{In, Record};
use crate::domain::{PeriodReport, ReportAnswer};
use crate::ledger::Registry;
use crate::policy::named;

/// What a superior says of a field.
pub const ACCEPTED: &str = "accepted";
pub const RETURNED: &str = "returned";

/// A check is known by the parameter that says how it is handled.
fn is_check(id: &str) -> bool {
    id.starts_with("report.check-") && named::DESKS.iter().any(|key| key.id() == id)
}

/// One report, with the answer to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub report: Arc<Record>,
    pub answer: Option<Arc<Record>>,
}

/// How a field of a report stands with the superior.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is said of it as it is now.
    Open,
    Accepted,
    /// Returned, and why.
    Returned(String),
}

/// The report of an office on a period, as far as it is the office's word.
pub fn find(registry: &Registry, office: Id, period: Period) -> Option<Said> {
    fn newest<T: In>(registry: &Registry, office: Id, is: impl Fn(&T) -> bool) -> Option<Arc<Record>> {
        let found = registry.about(office).filter(|record| T::of(&record.body).is_some_and(&is));
        found.filter(|record| registry.may_say_of_office(record)).last().cloned()
    }
    let of = (Some(period.cycle), Some(period.month));
    let report = newest(registry, office, |own: &PeriodReport| (own.cycle, own.month) == of)?;
    let answer = newest(registry, office, |own: &ReportAnswer| (own.cycle, own.month) == of);
    Some(Said { report, answer })
}

impl Said {
    pub fn facts(&self) -> Option<&PeriodReport> {
        PeriodReport::of(&self.report.body)
    }

    /// Whether it is given: a day without both names under it is no signature, nor is there one under a quarter that ends
    /// in its second month.
    pub fn is_signed(&self) -> bool {
        self.facts().is_some_and(|own| own.signed.is_some() && own.at_odds().is_empty())
    }

    /// The line of an indicator.
    pub fn row(&self, id: &str) -> Option<&ReportLine> {
        self.facts()?.rows.as_ref()?.find(id)
    }

    /// The figure of an indicator.
    pub fn value(&self, id: &str) -> Option<u32> {
        self.row(id)?.value()
    }

    /// The explanations given.
    pub fn explanations(&self) -> impl Iterator<Item = &ReportLine> {
        self.facts()
            .and_then(|own| own.explanations.as_ref())
            .into_iter()
            .flat_map(|own: &ReportLines| &own.0)
    }

    /// What was answered to a field, whatever version of it.
    fn answered(&self, of: &str) -> Option<&ReportLine> {
        ReportAnswer::of(&self.answer.as_ref()?.body)?.lines.as_ref()?.find(of)
    }

    /// How a line stands: what was said of another version of it says nothing of this one.
    pub fn standing(&self, line: &ReportLine) -> Standing {
        let said = self.answered(line.of.as_str()).filter(|said| said.seen == Some(line.version()));
        match said.and_then(|said| Some((said, said.code.as_ref()?.as_str()))) {
            Some((_, ACCEPTED)) => Standing::Accepted,
            Some((said, RETURNED)) => {
                Standing::Returned(said.words.as_ref().map(|own| own.as_str().to_owned()).unwrap_or_default())
            }
            _ => Standing::Open,
        }
    }

    /// Its fields, and its explanations.
    pub fn lines(&self) -> impl Iterator<Item = &ReportLine> {
        let rows = self.facts().and_then(|own| own.rows.as_ref()).into_iter().flat_map(|own| &own.0);
        rows.chain(self.explanations())
    }

    /// How many fields stand returned.
    pub fn returned(&self) -> usize {
        self.lines().filter(|line| matches!(self.standing(line), Standing::Returned(_))).count()
    }

    /// How a line stands that may be the last report's word again: what was accepted then is accepted while it is so.
    pub fn standing_after(&self, line: &ReportLine, last: Option<&Said>) -> Standing {
        let own = self.standing(line);
        let of_last = || last?.explanations().find(|other| other.of == line.of && other.explains_as(line));
        let accepted = || {
            of_last().is_some_and(|other| last.map(|last| last.standing(other)) == Some(Standing::Accepted))
        };
        if own == Standing::Open && accepted() { Standing::Accepted } else { own }
    }

    /// The lines that say why: explanations, and reasons for other figures than were counted. What is no indicator of the
    /// report and no check is shown nowhere, and waits for nobody.
    pub fn reasons(&self) -> impl Iterator<Item = &ReportLine> {
        let cycle = self.facts().and_then(|own| own.cycle);
        let is_row = move |id: &str| cycle.is_some_and(|cycle| indicators::of(cycle).any(|own| own.id == id));
        let is_known = move |id: &str| is_row(id) || is_check(id);
        self.lines()
            .filter(move |line| is_known(line.of.as_str()) && (line.code.is_some() || line.words.is_some()))
    }

    /// How many of these wait for a word.
    pub fn waiting(&self, last: Option<&Said>) -> usize {
        if !self.is_signed() {
            return 0;
        }
        self.reasons().filter(|line| self.standing_after(line, last) == Standing::Open).count()
    }
}

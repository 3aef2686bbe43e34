//! A year of an office: what was budgeted, spent and added, and what that is for each head (clauses 97, 98).
//!
//! 年均在岗人数 is the mean of those 在岗 at the end of each month that is over; 人均成本 is what was spent, divided by it.
//! What is not known makes nothing of what would follow from it.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::payroll::{self, Sum};
use crate::domain::codes::Included;
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{In as _, Kind, Record};
use crate::domain::{Budget, Subsidy};
use crate::ledger::Registry;
use crate::policy::presence;

/// How many were 在岗 at the ends of so many months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    pub sum: u64,
    pub months: u64,
}

impl Heads {
    /// The mean in hundredths; none before a month is over.
    pub fn mean(self) -> Option<u64> {
        share(self.sum * 100, self.months)
    }
}

/// One year of one office. Money in fen, shares in hundredths.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub office: Id,
    pub year: i32,
    pub record: Option<Arc<Record>>,
    pub included: Option<Included>,
    pub amount: Option<u64>,
    pub spent: Option<u64>,
    pub subsidies: Option<u64>,
    pub heads: Heads,
    /// What was spent in the year before.
    pub before: Option<u64>,
    pub pay: Option<Sum>,
    pub contributions: Option<Sum>,
}

/// Rounded half up; nothing is divided by nothing.
fn share(part: u64, whole: u64) -> Option<u64> {
    (part + whole / 2).checked_div(whole)
}

impl Line {
    /// 执行率 in hundredths of a percent.
    pub fn rate(&self) -> Option<u64> {
        share(self.spent? * 10_000, self.amount?)
    }

    /// 人均成本 in fen.
    pub fn per_head(&self) -> Option<u64> {
        share(self.spent? * self.heads.months, self.heads.sum)
    }

    /// What was spent more than in the year before, in hundredths of a percent of that.
    pub fn change(&self) -> Option<i64> {
        let (spent, before) = (i64::try_from(self.spent?).ok()?, i64::try_from(self.before?).ok()?);
        ((spent - before) * 10_000).checked_div(before)
    }

    /// What was spent and is neither in the pay sheets nor in those of contributions.
    pub fn beside(&self) -> Option<i64> {
        let held = [&self.pay, &self.contributions].into_iter().flatten().map(|sum| sum.fen).sum::<u64>();
        let any = self.pay.is_some() || self.contributions.is_some();
        let spent = self.spent.filter(|_| any)?;
        Some(i64::try_from(spent).ok()? - i64::try_from(held).ok()?)
    }

    fn is_said(&self) -> bool {
        self.record.is_some()
            || self.subsidies.is_some()
            || self.pay.is_some()
            || self.contributions.is_some()
    }
}

/// What counts of an office's budget of a year: its own word before that of others.
pub fn budget(registry: &Registry, office: Id, year: i32) -> Option<&Arc<Record>> {
    let of_year = registry
        .said_of(office)
        .filter(|record| Budget::of(&record.body).is_some_and(|own| own.year.map(Year::year) == Some(year)));
    of_year.max_by_key(|record| (Some(record.owner) == registry.office(), record.id))
}

fn subsidies(registry: &Registry, office: Id, year: i32) -> Option<u64> {
    let of_year = registry.said_of(office).filter_map(|record| Subsidy::of(&record.body));
    let fen = of_year
        .filter(|own| own.year.map(Year::year) == Some(year))
        .map(|own| own.amount.map_or(0, |own| own.fen()));
    fen.reduce(|sum, own| sum + own)
}

/// Whom an office keeps and who is 在岗, at the end of each month of a year that is over.
fn heads(registry: &Registry, office: Id, year: i32, on: NaiveDate) -> Heads {
    let mut heads = Heads::default();
    for month in 1..=12 {
        let next = NaiveDate::from_ymd_opt(year + month / 12, month as u32 % 12 + 1, 1);
        let Some(end) = next.and_then(|next| next.pred_opt()).filter(|end| *end <= on) else { break };
        let people = registry.of_kind(Kind::Person).filter(|person| person.owner == office);
        let in_post = presence::each(registry, people, end).filter(|(_, stand)| stand.presence.in_post());
        heads.sum += in_post.count() as u64;
        heads.months += 1;
    }
    heads
}

/// One year of an office.
pub fn line(registry: &Registry, office: Id, year: i32, on: NaiveDate) -> Line {
    let spent = |year: i32| {
        let facts = budget(registry, office, year).and_then(|record| Budget::of(&record.body));
        facts.and_then(|own| own.spent).map(|own| own.fen())
    };
    let record = budget(registry, office, year).cloned();
    let facts = record.as_ref().and_then(|record| Budget::of(&record.body));
    let ours = registry.office() == Some(office);
    let mut line = Line {
        office,
        year,
        included: facts.and_then(|own| own.included),
        amount: facts.and_then(|own| own.amount).map(|own| own.fen()),
        spent: spent(year),
        before: spent(year - 1),
        subsidies: subsidies(registry, office, year),
        pay: ours.then(|| payroll::pay(registry, year)).flatten(),
        contributions: ours.then(|| payroll::contributions(registry, year)).flatten(),
        record,
        heads: Heads::default(),
    };
    // Heads are counted where money stands beside them.
    if line.is_said() {
        line.heads = heads(registry, office, year, on);
    }
    line
}

/// Years that are shown even where nothing is said of them: the next, which is being budgeted, this one and the last.
const SHOWN: i32 = 3;
/// The most that are looked back.
const BACK: i32 = 10;

/// The years of an office, the latest first.
pub fn of_office(registry: &Registry, office: Id, on: NaiveDate) -> Vec<Line> {
    let next = on.year() + 1;
    let mut lines: Vec<Line> =
        (next - BACK..=next).rev().map(|year| line(registry, office, year, on)).collect();
    let last = lines.iter().rposition(Line::is_said).unwrap_or_default();
    lines.truncate((last + 1).max(SHOWN as usize));
    lines
}

/// One year of several offices.
pub fn of_year(registry: &Registry, offices: &[Id], year: i32, on: NaiveDate) -> Vec<Line> {
    offices.iter().map(|office| line(registry, *office, year, on)).collect()
}

//! 到期合同: whose contract ends within the window of R-RENEW or has ended, the latest result beside it, and what is to be
//! looked at before it is renewed.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike as _, Days, NaiveDate};

use crate::domain::coded::coded;
use crate::domain::codes::{ContractKind, Grade};
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Assessment, Contract};
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::policy::engine;
use crate::policy::grounds::Explained;
use crate::policy::outcome::{Part, Verdict};
use crate::policy::rules::{assess, contract, fail2, renew};
use crate::process::assessment::check::sum_differs;
use crate::process::contributions::people::{self, Named, exit};

/// How long a contract that was signed anew is still shown.
const SHOWN: u64 = 90;

coded! {
    /// What is to be looked at before a contract is renewed. Keys of its words: `contracts-concern-CODE`, with what it
    /// means `contracts-concern-CODE-text`.
    pub enum Concern {
        /// An exit is registered.
        Leaving "leaving",
        /// The same person, number or contract stands twice.
        Doubled "doubled",
        /// 连续两年不合格 (R-FAIL2).
        Twice "twice",
        /// The latest result is 不合格.
        Failed "failed",
        /// 无固定期限 by law, unless the worker asks otherwise (hint of R-RENEW; 劳动合同法 14).
        OpenEnded "open-ended",
        /// A review of the latest result is asked for, and nobody has answered.
        Review "review",
        /// The total of the latest result is not the sum of its points.
        Sum "sum",
        /// Worked long enough to be assessed for the last year, and no result of it stands (R-ASSESS).
        LastYear "last-year",
        /// Another contract was to be signed within a month, and was not (R-CONTRACT).
        Unsigned "unsigned",
        /// No result stands.
        NoResult "no-result",
        /// The law extends it (劳动合同法 42, 45).
        Extended "extended",
    }
}

impl Concern {
    /// Nothing is renewed while this stands.
    pub const fn forbids(self) -> bool {
        matches!(self, Self::Leaving)
    }

    /// Renewed only where somebody has said so of this very person.
    pub const fn asks(self) -> bool {
        match self {
            Self::Doubled
            | Self::Twice
            | Self::Failed
            | Self::NoResult
            | Self::Review
            | Self::Sum
            | Self::LastYear => true,
            Self::Leaving | Self::OpenEnded | Self::Unsigned | Self::Extended => false,
        }
    }
}

/// A contract that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub named: Named,
    pub contract: Id,
    pub start: Option<NaiveDate>,
    /// As agreed.
    pub agreed: Option<NaiveDate>,
    /// The last day, as the law extends it.
    pub end: NaiveDate,
    /// Negative once it has gone.
    pub days_left: i64,
    pub employer: String,
    /// The latest result, with its year.
    pub grade: Option<(String, Grade)>,
    pub concerns: Vec<Concern>,
    /// Day of the exit that is registered.
    pub exit: Option<NaiveDate>,
}

impl Line {
    pub fn has(&self, concern: Concern) -> bool {
        self.concerns.contains(&concern)
    }

    pub fn is_forbidden(&self) -> bool {
        self.concerns.iter().any(|own| own.forbids())
    }

    /// Whether it can be renewed without a further word.
    pub fn is_clear(&self) -> bool {
        !self.concerns.iter().any(|own| own.forbids() || own.asks())
    }
}

/// Those whose contract ends, what ends first on top.
pub fn expiring(registry: &Registry, on: NaiveDate) -> Vec<Line> {
    let mut own: BTreeMap<Id, Named> = BTreeMap::new();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut subjects = Vec::new();
    for (record, facts) in people::own(registry) {
        if people::at_work(registry, record, facts, on) {
            own.insert(record.id, Named::of(registry, record, facts));
            subjects.push(record.subject);
            if let Some(number) = number(registry, record.subject) {
                *numbers.entry(number).or_default() += 1;
            }
        }
    }
    subjects.order();
    subjects.dedup();
    let rules = [renew::RULE.id, contract::RULE.id, fail2::RULE.id, assess::RULE.id];
    let last_year = Part::Year(on.year() - 1);
    let verdicts = engine::of_rules(registry, &rules, &subjects, on);
    let (due, others): (Vec<Explained>, Vec<Explained>) =
        verdicts.into_iter().partition(|own| own.rule == renew::RULE.id);
    let line = |verdict: &Explained| {
        let Verdict::Due { until, days_left } = verdict.verdict else { return None };
        let record = registry.find(verdict.about?)?;
        let facts = Contract::of(&record.body)?;
        let named = own.get(&facts.engagement?)?;
        let engagement = registry.find(named.engagement)?;
        let exit = exit(registry, engagement).and_then(|exit| exit.date);
        let of_person = others.iter().filter(|own| own.subject == named.person);
        let stands = |rule: &str, is: fn(&Verdict) -> bool| {
            of_person
                .clone()
                .any(|own| own.rule == rule && own.about == Some(named.engagement) && is(&own.verdict))
        };
        let twice = number(registry, named.person).and_then(|own| numbers.get(own));
        let is_same = |other: &Arc<Record>| {
            other.id != record.id
                && Contract::of(&other.body)
                    .is_some_and(|own| (own.engagement, own.start) == (facts.engagement, facts.start))
        };
        let result = verdict.grounds.facts.iter().find(|used| used.fact.kind == Kind::Assessment);
        let result = result.and_then(|used| registry.find(used.record?));
        let latest = result.and_then(|own| Assessment::of(&own.body));
        let flags = &verdict.flags;
        // A result that is recorded is what R-ASSESS speaks of; of the engagement itself it speaks where there is none.
        let is_owed = |own: &&Explained| {
            own.rule == assess::RULE.id
                && own.about == Some(named.engagement)
                && own.part == last_year
                && matches!(own.verdict, Verdict::Due { .. } | Verdict::Undecidable { .. })
        };
        let concern = |concern: &Concern| match concern {
            Concern::Leaving => exit.is_some(),
            Concern::Doubled => {
                twice.is_some_and(|count| *count > 1) || registry.about(named.person).any(is_same)
            }
            Concern::Twice => stands(fail2::RULE.id, |own| *own == Verdict::Open),
            // Two years running say that of the last as well.
            Concern::Failed => {
                flags.contains(&"latest-failed") && !stands(fail2::RULE.id, |own| *own == Verdict::Open)
            }
            Concern::OpenEnded => flags.contains(&"open-ended-hint"),
            Concern::Unsigned => stands(contract::RULE.id, |own| matches!(own, Verdict::Breached { .. })),
            Concern::NoResult => flags.contains(&"latest-missing"),
            Concern::Review => {
                latest.is_some_and(|own| own.review_asked.is_some() && own.review_ended.is_none())
            }
            Concern::Sum => latest.is_some_and(sum_differs),
            Concern::LastYear => {
                // A newer result stands in its place.
                let is_older =
                    latest.and_then(|own| own.year).is_some_and(|year| year.year() < on.year() - 1);
                is_older && of_person.clone().any(|own| is_owed(&own))
            }
            Concern::Extended => flags.contains(&"extended"),
        };
        let grade = result.zip(latest).and_then(|(own, facts)| Some((own.body.get("year")?, facts.grade?)));
        Some(Line {
            named: named.clone(),
            contract: record.id,
            start: facts.start,
            agreed: facts.end,
            end: until?,
            days_left: days_left?,
            employer: people::unit(facts.employer.as_ref()),
            grade,
            concerns: Concern::ALL.iter().copied().filter(|own| concern(own)).collect(),
            exit,
        })
    };
    let mut found: Vec<Line> = due.iter().filter_map(line).collect();
    found.order_by(|a, b| (a.end, a.named.order()).cmp(&(b.end, b.named.order())));
    found
}

fn number(registry: &Registry, id: Id) -> Option<&str> {
    Some(people::person(registry, id)?.id_number.as_ref()?.as_str())
}

/// Those at work of whom the list of contracts that end can say nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// No contract is entered.
    pub none: usize,
    /// The latest is of a fixed term, and its end is not entered.
    pub no_end: usize,
}

/// How many they are.
pub fn unknown(registry: &Registry, on: NaiveDate) -> Unknown {
    let mut unknown = Unknown::default();
    for (record, facts) in people::own(registry) {
        if !people::at_work(registry, record, facts, on) || exit(registry, record).is_some() {
            continue;
        }
        let contracts = registry.about(record.subject).filter_map(|own| Contract::of(&own.body));
        let own = contracts.filter(|own| own.engagement == Some(record.id));
        match own.max_by_key(|own| own.start) {
            None => unknown.none += 1,
            Some(latest) => {
                let is_known = latest.last_day().is_some()
                    || latest.kind.is_some_and(|kind| kind != ContractKind::Fixed);
                unknown.no_end += usize::from(!is_known);
            }
        }
    }
    unknown
}

/// A contract signed after another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    pub named: Named,
    pub contract: Id,
    pub kind: Option<ContractKind>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub signed: Option<NaiveDate>,
}

/// What was renewed of late, or begins only: the newest first.
pub fn renewed(registry: &Registry, on: NaiveDate) -> Vec<Renewed> {
    let since = on.checked_sub_days(Days::new(SHOWN)).unwrap_or(on);
    let mut found = Vec::new();
    for (record, facts) in people::own(registry) {
        let mut contracts: Vec<(&Arc<Record>, &Contract)> = registry
            .about(record.subject)
            .filter_map(|own| Some((own, Contract::of(&own.body)?)))
            .filter(|(_, own)| own.engagement == Some(record.id))
            .collect();
        contracts.order_by_key(|(own, facts)| (facts.start, own.id));
        let later = contracts.iter().skip(1);
        let recent = later.filter(|(_, own)| own.signed.or(own.start).is_some_and(|day| day >= since));
        found.extend(recent.map(|(own, contract)| Renewed {
            named: Named::of(registry, record, facts),
            contract: own.id,
            kind: contract.kind,
            start: contract.start,
            end: contract.last_day(),
            signed: contract.signed,
        }));
    }
    found.order_by(|a, b| {
        (b.signed, b.start).cmp(&(a.signed, a.start)).then(a.named.order().cmp(&b.named.order()))
    });
    found
}

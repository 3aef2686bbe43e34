//! R-QUOTA: from 200 separate unions or 5,000 workers up a union must have somebody; below both it may have one
//! (clauses 25, 26; readings A1–A3, A6–A9). Empty is not 0.

use smallvec::smallvec;

use crate::domain::HeadCount;
use crate::domain::codes::{OfficeLevel, OfficeType};
use crate::domain::record::Kind;
use crate::policy::arg::Arg;
use crate::policy::named::{
    Named, QUOTA_COUNT_AGE, QUOTA_OPTIONAL_MAX, QUOTA_OVERLAP, QUOTA_UNIONS, QUOTA_WORKERS,
};
use crate::policy::outcome::Missing;
use crate::policy::rule::{Draft, Fact, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};
use crate::policy::setting::{Number, Overlap};

pub const RULE: Rule = Rule {
    id: "R-QUOTA",
    scope: Scope::Office,
    clauses: &[25, 26],
    readings: &["A1", "A2", "A3", "A6", "A7", "A8", "A9"],
    parameters: &[
        QUOTA_UNIONS.key,
        QUOTA_WORKERS.key,
        QUOTA_OVERLAP.key,
        QUOTA_COUNT_AGE.key,
        QUOTA_OPTIONAL_MAX.key,
    ],
    basis: Source::Guidance,
    eval,
};

const UNIONS: Fact = fact!(HeadCount.separate_unions);
const WORKERS: Fact = fact!(HeadCount.workers);

/// What the two numbers ask of a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Band {
    /// 应当; `one` when just one of the two is reached.
    Must {
        one: bool,
    },
    /// 可选配.
    May,
    Unknown {
        missing: Missing,
    },
}

/// Whether the rule speaks of an office at all: in use, and a town, street or zone of level 4, or a federation of a
/// region or an industry at county level or below (reading A11).
pub(super) fn concerns(view: &RuleContext<'_>, office: Id) -> bool {
    match view.office(office) {
        Some((Some(level), Some(kind), true)) => at_level(kind).is_some_and(|levels| levels.contains(&level)),
        Some(_) | None => false,
    }
}

/// The levels at which a type of office is meant; none where it is not listed.
const fn at_level(kind: OfficeType) -> Option<&'static [OfficeLevel]> {
    match kind {
        OfficeType::Town | OfficeType::Street | OfficeType::Zone => Some(&[OfficeLevel::Grassroots]),
        OfficeType::Region | OfficeType::Industry => Some(&[OfficeLevel::County, OfficeLevel::Grassroots]),
        OfficeType::General | OfficeType::Service | OfficeType::Other => None,
    }
}

pub(super) fn band(view: &RuleContext<'_>, count: Option<&HeadCount>) -> Band {
    let reached = |number: Option<u32>, by| Some(number? >= view.parameter(by)?.value);
    let unions = count.and_then(|count| count.separate_unions).map(|count| count.get());
    let workers = count.and_then(|count| count.workers).map(|count| count.get());
    let permissive = view.parameter(QUOTA_OVERLAP).is_some_and(|own| own.value == Overlap::Permissive);
    match (reached(unions, QUOTA_UNIONS), reached(workers, QUOTA_WORKERS)) {
        (Some(true), Some(true)) => Band::Must { one: false },
        (Some(true), Some(false)) | (Some(false), Some(true)) if permissive => Band::May,
        (Some(true), Some(false)) | (Some(false), Some(true)) => Band::Must { one: true },
        (Some(true), None) if !permissive => Band::Must { one: false },
        (None, Some(true)) if !permissive => Band::Must { one: false },
        (Some(false), Some(false)) => Band::May,
        (None, Some(_)) => Band::Unknown { missing: smallvec![UNIONS] },
        (Some(_), None) => Band::Unknown { missing: smallvec![WORKERS] },
        (None, None) => Band::Unknown { missing: smallvec![UNIONS, WORKERS] },
    }
}

/// The numbers, their limits, and how they compare.
pub(super) fn counted(view: &RuleContext<'_>, mut outcome: Draft, office: Id) -> (Draft, Band) {
    let count = view.head_count(office);
    let record = count.map(|(id, _)| id);
    let facts = count.map(|(_, facts)| facts);
    let pairs: [(Fact, Option<u32>, Named<Number>, &'static str); 2] = [
        (UNIONS, facts.and_then(|f| f.separate_unions).map(|n| n.get()), QUOTA_UNIONS, "quota-unions"),
        (WORKERS, facts.and_then(|f| f.workers).map(|n| n.get()), QUOTA_WORKERS, "quota-workers"),
    ];
    for (fact, number, by, step) in pairs {
        outcome = outcome.fact(record, fact, number);
        if let Some(limit) = view.parameter(by) {
            outcome = outcome.by(limit.row);
            if let Some(number) = number {
                let sign = Arg::Reaches(number >= limit.value);
                let args = [("number", number.into()), ("sign", sign), ("limit", limit.value.into())];
                outcome = outcome.step(step, args);
            }
        }
    }
    if let Some(day) = facts.and_then(|facts| facts.as_of) {
        outcome = outcome.fact(record, fact!(HeadCount.as_of), Some(day));
        if view.parameter(QUOTA_COUNT_AGE).is_some_and(|age| age.value.after(day) < view.on) {
            outcome = outcome.flag("count-old");
        }
    }
    let band = band(view, facts);
    (outcome, band)
}

/// An office of another level or type; where either is not recorded, nobody can say.
fn elsewhere(view: &RuleContext<'_>, outcome: Draft, office: Id) -> Draft {
    let fact = match view.office(office) {
        Some((None, None, true)) => fact!(Office.level),
        Some((None, Some(kind), true)) if at_level(kind).is_some() => fact!(Office.level),
        Some((Some(OfficeLevel::Grassroots | OfficeLevel::County), None, true)) => fact!(Office.office_type),
        _ => return outcome.verdict(Verdict::NotApplicable),
    };
    outcome.lacks(Some(office), fact).asks(office, fact)
}

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    told.push(judge(view, subject.id));
}

fn judge(view: &RuleContext<'_>, office: Id) -> Draft {
    let outcome = view.draft(RULE.id, office);
    if !concerns(view, office) {
        return elsewhere(view, outcome, office);
    }
    let (outcome, band) = counted(view, outcome, office);
    let posted = view.posted(office);
    let mut outcome = outcome.step("quota-posted", [("count", posted.sure.len().into())]);
    if !posted.away.is_empty() {
        outcome = outcome.step("quota-away", [("count", posted.away.len().into())]);
    }
    match band {
        Band::Must { one } => {
            let outcome = if one { outcome.flag("overlap") } else { outcome };
            if !posted.sure.is_empty() {
                outcome.verdict(Verdict::Met)
            } else if posted.is_surely_nobody() {
                outcome.breached(None).remedy("quota-post", || Place::Post { office })
            } else {
                let (missing, place) = posted.missing_anybody();
                outcome.verdict(Verdict::Undecidable { missing }).remedy_at("train-say", || place)
            }
        }
        Band::May => {
            let most = view.parameter(QUOTA_OPTIONAL_MAX);
            let over = most.is_some_and(|most| posted.sure.len() > most.value as usize);
            let outcome = if over { outcome.flag("over-optional") } else { outcome };
            outcome.verdict(Verdict::Open)
        }
        Band::Unknown { missing } => outcome
            .verdict(Verdict::Undecidable { missing })
            .remedy("quota-count", || Place::add(Kind::HeadCount, office)),
    }
}

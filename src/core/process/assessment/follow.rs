//! What follows from results (clauses 46, 61, 62, 67–70): one list of what the rules say, and of whoever may be moved a grade.
//! Nothing is judged a second time here, and nothing follows by itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind};
use crate::domain::{Assessment, Talk};
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::policy::engine;
use crate::policy::grounds::{Explained, Place, Remedy};
use crate::policy::outcome::Verdict;
use crate::policy::rules::{fail2, prefer, renew, talk};
use crate::process::contributions::people::{self, Named};
use crate::process::pay::grades::{self, Reason};

coded! {
    /// What follows. Keys of its words: `assessment-follow-CODE`, why `assessment-why-CODE`, the act `assessment-act-CODE`.
    pub enum Sort {
        /// 诫勉谈话 is to be held (R-TALK).
        Talk "talk",
        /// What was laid on somebody to put right is still open.
        Mend "mend",
        /// Two years running 不合格: a case the guidance names (R-FAIL2).
        Twice "twice",
        /// A contract ends (R-RENEW).
        Renew "renew",
        /// May be moved a grade up for a year of 优秀.
        Pay "pay",
        /// May be preferred (R-PREFER).
        Prefer "prefer",
    }
}

/// Where it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A new record, and what it begins with.
    New { kind: Kind, engagement: Option<Id>, given: Vec<(&'static str, String)> },
    /// A field of a record.
    Change { record: Id, field: &'static str },
    /// 定级与调档.
    Grades,
    /// The person's file.
    File,
}

/// One thing that follows for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub named: Named,
    pub sort: Sort,
    /// The assessment it rests on, where it rests on one.
    pub assessment: Option<Id>,
    /// The year of that.
    pub year: Option<String>,
    /// The talk that has been held.
    pub talk: Option<Id>,
    pub until: Option<NaiveDate>,
    /// Negative once that day has gone.
    pub days_left: Option<i64>,
    pub act: Act,
}

/// What follows for this office's people, what is due first on top.
pub fn follow(registry: &Registry, on: NaiveDate) -> Vec<Line> {
    let mut own: BTreeMap<Id, Named> = BTreeMap::new();
    for (record, facts) in
        people::own(registry).filter(|(own, facts)| people::at_work(registry, own, facts, on))
    {
        own.insert(record.subject, Named::of(registry, record, facts));
    }
    let subjects: Vec<Id> = own.keys().copied().collect();
    let rules = [talk::RULE.id, fail2::RULE.id, renew::RULE.id, prefer::RULE.id];
    let verdicts = engine::of_rules(registry, &rules, &subjects, on);
    let mut found: Vec<Line> = verdicts
        .iter()
        .filter_map(|verdict| of_verdict(registry, own.get(&verdict.subject)?, verdict))
        .collect();
    found.extend(own.values().flat_map(|named| mending(registry, named, on)));
    let (_, moves) = grades::proposals(registry, on).unwrap_or((Id::from_u128(0), Vec::new()));
    found.extend(moves.iter().filter_map(|proposal| {
        let best = proposal.reasons.iter().find_map(|reason| match reason {
            Reason::Excellent { year, assessment } => Some((*year, *assessment)),
            Reason::Unplaced | Reason::Certificate { .. } => None,
        });
        let (year, assessment) = best?;
        let line = Line::new(own.get(&proposal.person)?, Sort::Pay, Act::Grades);
        Some(Line { assessment: Some(assessment), year: Some(year.to_string()), ..line })
    }));
    let place = |line: &Line| (line.until.is_none(), line.until, line.sort);
    found.order_by(|a, b| (place(a), a.named.order()).cmp(&(place(b), b.named.order())));
    found
}

impl Line {
    fn new(named: &Named, sort: Sort, act: Act) -> Self {
        let named = named.clone();
        Self { named, sort, assessment: None, year: None, talk: None, until: None, days_left: None, act }
    }

    pub fn is_late(&self) -> bool {
        self.days_left.is_some_and(|days| days < 0)
    }
}

fn of_verdict(registry: &Registry, named: &Named, own: &Explained) -> Option<Line> {
    let (until, days_left) = match own.verdict {
        Verdict::Due { until, days_left } => (until, days_left),
        Verdict::Breached { since } => (since.and_then(|day| day.pred_opt()), Some(-1)),
        Verdict::Open => (None, None),
        Verdict::Met | Verdict::Undecidable { .. } | Verdict::NotApplicable => return None,
    };
    let begins = || match &own.grounds.remedy {
        Remedy::Act { place: Place::Add { kind, engagement, .. }, .. }
        | Remedy::TooLate(Place::Add { kind, engagement, .. }) => {
            let given = own.grounds.given.iter().map(|(key, value)| (*key, value.to_string())).collect();
            Act::New { kind: *kind, engagement: *engagement, given }
        }
        _ => Act::File,
    };
    let assessment = own
        .grounds
        .facts
        .iter()
        .filter(|used| used.fact.kind == Kind::Assessment)
        .find_map(|used| used.record);
    let (sort, act) = match own.rule {
        rule if rule == talk::RULE.id => (Sort::Talk, begins()),
        rule if rule == renew::RULE.id => (Sort::Renew, begins()),
        rule if rule == fail2::RULE.id => (Sort::Twice, Act::File),
        _ => (Sort::Prefer, Act::File),
    };
    let year = assessment.and_then(|id| registry.find(id)?.body.get("year"));
    Some(Line { assessment, year, until, days_left, ..Line::new(named, sort, act) })
}

/// Talks after which something is to be put right, and nobody has said what has become of it.
fn mending(registry: &Registry, named: &Named, on: NaiveDate) -> Vec<Line> {
    let talks = registry.about(named.person).filter_map(|record| Some((record, Talk::of(&record.body)?)));
    let open = talks.filter(|(_, facts)| facts.mended.is_none());
    open.filter_map(|(record, facts)| {
        let until = facts.mend_by?;
        let act = Act::Change { record: record.id, field: "mended" };
        let year = facts.assessment.and_then(|id| registry.find(id)?.body.get("year"));
        let line = Line::new(named, Sort::Mend, act);
        Some(Line {
            assessment: facts.assessment,
            year,
            talk: Some(record.id),
            until: Some(until),
            days_left: Some((until - on).num_days()),
            ..line
        })
    })
    .collect()
}

/// The assessment that a line rests on.
pub fn assessment<'a>(registry: &'a Registry, line: &Line) -> Option<&'a Assessment> {
    Assessment::of(&registry.find(line.assessment?)?.body)
}

/// How many there are of each sort, without those of which there is none.
pub fn counts(lines: &[Line]) -> Vec<(Sort, usize)> {
    let count = |sort: &Sort| lines.iter().filter(|line| line.sort == *sort).count();
    Sort::ALL.iter().map(|sort| (*sort, count(sort))).filter(|(_, count)| *count > 0).collect()
}

/// What the list is narrowed to; nothing once none of it is left, when it shows everything again.
pub fn narrowed(lines: &[Line], code: &str) -> Option<Sort> {
    Sort::from_code(code).filter(|sort| lines.iter().any(|line| line.sort == *sort))
}

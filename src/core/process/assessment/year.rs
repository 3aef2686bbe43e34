//! Who is to be assessed for a year, as R-ASSESS says it, and how far each of them is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::given::{Given, given, is_unit, used};
use super::own_words::{self, Said};
use super::stage::{self, Stage};
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Assessment, Engagement};
use crate::ledger::Registry;
use crate::order::{Gathered as _, Ordered as _};
use crate::policy::engine;
use crate::policy::named::ASSESS_CLOSES;
use crate::policy::outcome::{Part, Verdict};
use crate::policy::parameters::Parameters;
use crate::policy::rules::assess;
use crate::policy::setting::DayOfYear;
use crate::process::contributions::people::{self, Named};

/// From this month on the year under way is the one that is worked on; before it, the last.
const FROM_MONTH: u32 = 10;
/// How many years can be chosen.
const YEARS: i32 = 4;

/// One person of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub named: Named,
    /// 证件号码.
    pub number: Option<String>,
    /// The year's record, where there is one.
    pub record: Option<Arc<Record>>,
    /// What the user unit says, as long as nobody has taken it on.
    pub given: Option<Given>,
    /// What the person says of the year, whether it has been taken on or not.
    pub own: Option<Said>,
    pub stage: Stage,
    /// Until when the rule wants a result; none once there is one, and at a township once it has said its opinion.
    pub until: Option<NaiveDate>,
    /// Negative once that day has gone.
    pub days_left: Option<i64>,
    /// The result stands and the user unit has not signed it (clause 65).
    pub unsigned: bool,
}

impl Line {
    pub fn facts(&self) -> Option<&Assessment> {
        self.record.as_ref().and_then(|record| Assessment::of(&record.body))
    }

    pub fn is_late(&self) -> bool {
        self.days_left.is_some_and(|days| days < 0)
    }
}

/// The people of a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// By unit and name.
    pub lines: Vec<Line>,
    /// Worked in the year, and too short a time for the rule to want an assessment.
    pub too_short: Vec<String>,
    /// Nobody has said since when they work, so the rule cannot say whether they are to be assessed.
    pub undated: Vec<String>,
}

/// The year that is worked on.
pub fn usual(on: NaiveDate) -> i32 {
    if on.month() >= FROM_MONTH { on.year() } else { on.year() - 1 }
}

/// The years that can be chosen, the latest first.
pub fn years(on: NaiveDate) -> Vec<i32> {
    (0..YEARS).map(|back| on.year() - back).collect()
}

/// What this office has recorded for a year; at a township what it was told.
pub fn recorded(registry: &Registry, year: i32) -> impl Iterator<Item = (&Arc<Record>, &Assessment)> {
    let is_unit = is_unit(registry);
    let own = registry.of_kind(Kind::Assessment);
    let own = own.filter(move |record| is_unit != registry.own(record.id).is_some());
    let own = own.filter_map(|record| Some((record, Assessment::of(&record.body)?)));
    own.filter(move |(record, facts)| !record.draft && facts.year.map(Year::year) == Some(year))
}

/// Whose assessment is this office's business: those it keeps; at a township those it uses, who are the county's.
pub fn whom(registry: &Registry) -> Vec<(&Arc<Record>, &Engagement)> {
    if is_unit(registry) { used(registry).collect() } else { people::own(registry).collect() }
}

/// Until when the results of a year are to stand (R-ASSESS).
pub fn closing(registry: &Registry, year: i32, on: NaiveDate) -> Option<NaiveDate> {
    let parameters = Parameters::of(registry);
    let row = parameters.on(ASSESS_CLOSES.key.id(), on)?;
    DayOfYear::parse(&row.value)?.of(year + 1)
}

/// Everybody of a year: whom the rule wants assessed, and whoever has a record.
pub fn people(registry: &Registry, year: i32, on: NaiveDate) -> People {
    let records: BTreeMap<Id, Arc<Record>> = recorded(registry, year)
        .filter_map(|(record, facts)| Some((facts.engagement?, Arc::clone(record))))
        .into_map();
    let whom = whom(registry);
    let is_unit = is_unit(registry);
    let mut waiting = given(registry, year);
    let mut sent = own_words::waiting(registry, year);
    let closing = closing(registry, year, on);
    let mut subjects: Vec<Id> = whom.iter().map(|(record, _)| record.subject).collect();
    subjects.order();
    subjects.dedup();
    let verdicts = engine::of_rules(registry, &[assess::RULE.id], &subjects, on);
    // Of whom the rule cannot say since when they work, it speaks without a year.
    let undated: BTreeSet<Id> =
        verdicts.iter().filter(|own| own.part == Part::Whole).filter_map(|own| own.about).into_set();
    let of_year = verdicts.into_iter().filter(|own| own.part == Part::Year(year));
    let judged: BTreeMap<Id, Verdict> =
        of_year.filter_map(|own| Some((own.about?, own.outcome.verdict))).into_map();
    let is_judged = !judged.is_empty();
    let ends = NaiveDate::from_ymd_opt(year, 12, 31);
    let mut found = People::default();
    for (engagement, facts) in whom {
        let record = records.get(&engagement.id).cloned();
        let verdict = judged.get(&record.as_ref().map_or(engagement.id, |own| own.id));
        let named = Named::of(registry, engagement, facts);
        if record.is_none() && verdict.is_none_or(|own| *own == Verdict::NotApplicable) {
            let gone = people::exit(registry, engagement).and_then(|exit| exit.date);
            let begun = facts.hired.is_some_and(|hired| hired.first_day().year() <= year);
            let stayed = gone.is_none_or(|gone| gone.year() >= year);
            let over = ends.is_some_and(|ends| ends <= on) || gone.is_some_and(|gone| gone <= on);
            let came_late = facts.hired.is_some_and(|hired| hired.first_day().year() == year);
            let is_short = is_judged && verdict.is_none() && begun && stayed && (over || came_late);
            if undated.contains(&engagement.id) {
                found.undated.push(named.name);
            } else if is_short {
                found.too_short.push(named.name);
            }
            continue;
        }
        let facts = record.as_ref().and_then(|record| Assessment::of(&record.body));
        let stage = stage::of(facts);
        let given = waiting.remove(&engagement.id);
        let own = sent.remove(&engagement.id).or_else(|| own_words::of(record.as_ref()?));
        let has_result = facts.is_some_and(|facts| facts.grade.is_some());
        let is_said = is_unit && (given.is_some() || facts.is_some_and(|facts| facts.unit_signed.is_some()));
        let until = match verdict {
            _ if has_result || is_said => None,
            Some(Verdict::Due { until, .. }) => *until,
            // What was begun is to be brought to its end by the same day, though the rule asks for the grade alone; and
            // the day of the county is that of the unit.
            _ => closing.filter(|_| record.is_some() || is_unit),
        };
        let days_left = until.map(|until| (until - on).num_days());
        let number = people::person(registry, engagement.subject).and_then(|own| own.id_number.as_ref());
        found.lines.push(Line {
            number: number.map(|number| number.as_str().to_owned()),
            unsigned: has_result && facts.is_some_and(|facts| facts.unit_signed.is_none()),
            named,
            record,
            given,
            own,
            stage,
            until,
            days_left,
        });
    }
    found.lines.order_by(|a, b| a.named.order().cmp(&b.named.order()));
    found.too_short.order();
    found.undated.order();
    found
}

/// How many stand at a stage.
pub fn at(lines: &[Line], stage: Stage) -> usize {
    lines.iter().filter(|line| line.stage == stage).count()
}

/// The stage that the list is narrowed to; none once nobody is there any more, when it shows everybody again.
pub fn narrowed(lines: &[Line], code: &str) -> Option<Stage> {
    Stage::from_code(code).filter(|stage| at(lines, *stage) > 0)
}

//! 催报: per office below, the last file and what is outstanding on either side, with a message ready to be copied.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::name;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::package_kind::Direction;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::policy::parameters::Parameters;
use crate::process::filing;
use crate::process::reporting::calendar::Period;
use crate::process::reporting::owed::{self, Owed, State};
use crate::process::reporting::said;
use crate::words::{Lang, words};

/// One office below.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub office: Id,
    pub name: String,
    pub level: OfficeLevel,
    /// The last file: its number, and the day on which it was made, as of which its figures are.
    pub last: Option<(u64, NaiveDate)>,
    /// Whether somebody has compared its 核对码.
    pub verified: bool,
    /// The reports that are asked and not given, the one due first at the front.
    pub open: Vec<Owed>,
    /// Days since the last day of the one that is late longest.
    pub overdue: u64,
    /// What it has not answered: filings and fields of reports that were returned to it.
    pub theirs: usize,
    /// What we have not answered: a receipt that was not made, proposals and explanations without a word.
    pub receipt: bool,
    pub proposals: usize,
    pub explanations: usize,
}

impl Line {
    /// Whether anything is to be sent by it, whether or not its last day has come.
    pub const fn is_asked(&self) -> bool {
        !self.open.is_empty() || self.theirs > 0
    }

    /// Whether it is to be reminded: something is late, or was returned and is not mended.
    pub const fn is_late(&self) -> bool {
        self.overdue > 0 || self.theirs > 0
    }

    /// Whether anything is outstanding on ours.
    pub const fn is_owed(&self) -> bool {
        self.receipt || self.proposals + self.explanations > 0
    }

    /// The earliest last day of what is not given.
    pub fn due(&self) -> Option<NaiveDate> {
        self.open.iter().map(|own| own.due).min()
    }
}

/// How many people were returned to the offices directly below, or through them to those below them.
fn returned(registry: &Registry) -> BTreeMap<Id, usize> {
    let mut found = BTreeMap::new();
    for record in registry.of_kind(Kind::Engagement).filter(|record| !record.draft) {
        if let Some(office) = registry.answered_through(record.owner)
            && filing::counter(registry, record.id) == filing::Counter::Returned
        {
            *found.entry(office).or_default() += 1;
        }
    }
    found
}

/// Every office directly below, in the order of the tree.
pub fn lines(registry: &Registry, on: NaiveDate) -> Vec<Line> {
    let parameters = Parameters::of(registry);
    let returned = returned(registry);
    let line = |office: owed::Below| {
        let all = owed::of_office(registry, &parameters, (office.id, office.level), on);
        let row = registry.row(office.id).filter(|row| row.kind.direction() == Direction::Up);
        let day = |text: &str| text.get(..10).and_then(|day| day.parse().ok());
        let proposals = registry.proposals.values();
        let proposed = proposals.filter(|own| own.from.office == office.id && own.decision.is_none()).count();
        let mut open: Vec<Owed> =
            all.iter().filter(|own| matches!(own.state, State::Missing | State::Begun)).copied().collect();
        open.order_by_key(|own| own.due);
        Line {
            last: row.and_then(|row| Some((row.number, day(&row.made_at)?))),
            verified: row.is_some() && registry.doubt_of(office.id).is_none(),
            overdue: all.iter().map(|own| own.overdue(on)).max().unwrap_or_default(),
            theirs: all.iter().map(|own| own.returned).sum::<usize>()
                + returned.get(&office.id).copied().unwrap_or_default(),
            receipt: registry.has_news_for(office.id),
            proposals: proposed,
            explanations: all.iter().map(|own| own.waiting).sum(),
            open,
            office: office.id,
            name: office.name,
            level: office.level,
        }
    };
    owed::below(registry, on).into_iter().map(line).collect()
}

/// How far the report of an office on a period is.
fn state(registry: &Registry, office: Id, period: Period) -> (State, usize) {
    let Some(said) = said::find(registry, office, period) else { return (State::Missing, 0) };
    let last = period.before().and_then(|before| said::find(registry, office, before));
    (owed::state(&said), said.waiting(last.as_ref()))
}

/// The offices below to choose from, each with how far its report of a period is.
pub fn offices(
    lang: Lang,
    registry: &Registry,
    period: Option<Period>,
    on: NaiveDate,
) -> Vec<(String, String)> {
    let said = |office: &owed::Below| {
        let Some(period) = period else { return office.name.clone() };
        let (state, waiting) = state(registry, office.id, period);
        let state = words(lang, &format!("report-state-{}", state.code()), &[]);
        let key = if waiting > 0 { "report-office-waiting" } else { "report-office-state" };
        words(lang, key, &[("name", &office.name), ("state", &state), ("count", &waiting.to_string())])
    };
    owed::below(registry, on).iter().map(|office| (office.id.to_string(), said(office))).collect()
}

/// A period to choose, with how many of those below have reported and how many wait for an answer.
pub fn period(lang: Lang, registry: &Registry, period: Period) -> String {
    let states: Vec<_> = owed::below(registry, period.last_day())
        .iter()
        .map(|office| state(registry, office.id, period))
        .collect();
    let count =
        |is: &dyn Fn(&(State, usize)) -> bool| states.iter().filter(|own| is(own)).count().to_string();
    let given = count(&|(state, _)| matches!(state, State::Given | State::Returned));
    let waiting = count(&|(_, waiting)| *waiting > 0);
    let args = [
        ("report", name(lang, period)),
        ("given", given),
        ("asked", states.len().to_string()),
        ("waiting", waiting),
    ];
    words(lang, "report-period-state", &args.each_ref().map(|(key, text)| (*key, text.as_str())))
}

/// What is asked of all that are late, each by itself.
pub fn messages(lang: Lang, lines: &[Line], from: &str, on: NaiveDate) -> String {
    let late = lines.iter().filter(|line| line.is_late());
    late.map(|line| message(lang, line, from, on)).collect::<Vec<_>>().join("\n\n")
}

/// What is asked of an office, as one writes it to somebody.
pub fn message(lang: Lang, line: &Line, from: &str, on: NaiveDate) -> String {
    let mut texts = vec![words(lang, "dunning-to", &[("name", &line.name)])];
    for own in &line.open {
        let (name, due, late) = (name(lang, own.period), own.due.to_string(), own.overdue(on));
        let key = if late > 0 { "dunning-late" } else { "dunning-due" };
        texts.push(words(lang, key, &[("report", &name), ("due", &due), ("days", &late.to_string())]));
    }
    if line.theirs > 0 {
        texts.push(words(lang, "dunning-returned", &[("count", &line.theirs.to_string())]));
    }
    if line.last.is_none() {
        texts.push(words(lang, "dunning-never", &[]));
    }
    texts.push(words(lang, "dunning-from", &[("from", from), ("day", &on.to_string())]));
    texts.join("\n")
}

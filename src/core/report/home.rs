//! The figures of the 工作台, and the first steps of a new office.

use chrono::NaiveDate;

use crate::domain::HeadCount;
use crate::domain::coded::coded;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind};
use crate::ledger::{Profile, Registry};
use crate::policy::presence::{self, Heads};
use crate::policy::view::head_count;
use crate::process::filing;
use crate::report::statistics::day::year_before;
use crate::report::statistics::{self, Counted, Figure, Point, Scope, Series, series};

/// The figures at the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    pub heads: Heads,
    /// 在册 among them from offices whose key nobody has compared, or that were said under a stolen one.
    pub unverified: u32,
    pub counters: filing::Counters,
    pub grassroots: bool,
    /// Offices below that are in use.
    pub offices: usize,
    /// Of these, those whose file has been taken in.
    pub heard: usize,
    /// Our own head count: only grassroots unions have one of their own.
    pub head_count: Option<HeadCount>,
}

pub fn overview(registry: &Registry, on: NaiveDate) -> Overview {
    let Some(profile) = &registry.profile else { return Overview::default() };
    let counters = filing::counters(registry, on);
    let (mut count, mut heard) = (0, 0);
    for record in registry.of_kind(Kind::Office) {
        let Body::Office(office) = &record.body else { continue };
        let closed = office.closed.is_some_and(|closed| closed <= on);
        if office.parent == Some(profile.office()) && !closed {
            count += 1;
            heard += usize::from(registry.held.contains_key(&record.id));
        }
    }
    let stands = presence::all(registry, on);
    let from_unverified =
        |person: &Id| registry.find(*person).is_some_and(|record| registry.doubt(record).is_some());
    let unverified = stands
        .iter()
        .filter(|(person, stand)| stand.presence.registered() && from_unverified(person))
        .count();
    Overview {
        heads: presence::tally(stands.values().map(|stand| stand.presence)),
        unverified: u32::try_from(unverified).unwrap_or(u32::MAX),
        counters,
        grassroots: profile.level() == OfficeLevel::Grassroots,
        offices: count,
        heard,
        head_count: head_count(registry, profile.office(), on).map(|(_, facts)| facts.clone()),
    }
}

/// The four figures of a level.
const fn four(level: OfficeLevel) -> [&'static str; 4] {
    match level {
        OfficeLevel::Province => ["active", "progress", "filed", "staffed"],
        OfficeLevel::City => ["active", "filed", "staffed", "trained"],
        OfficeLevel::County => ["active", "filed", "trained", "assessed"],
        OfficeLevel::Grassroots => ["active", "filed", "trained", "first-year"],
    }
}

/// Which chart of a level stands beside them: a figure, and whether it compares the offices directly below, or shows the
/// parts of the whole.
pub const fn chart(level: OfficeLevel) -> (&'static str, bool) {
    match level {
        OfficeLevel::Province | OfficeLevel::City | OfficeLevel::County => ("active", true),
        OfficeLevel::Grassroots => ("age", false),
    }
}

/// One of the four, with how it went.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    pub figure: &'static Figure,
    pub now: Counted,
    /// On the same day a year before.
    pub year_before: Counted,
    /// At the ends of the months since, and now.
    pub points: Vec<Point>,
}

/// How the four figures of this office went over a year, counted a day at a time.
pub struct Trends {
    figures: Vec<&'static Figure>,
    series: Series,
}

impl Trends {
    pub fn begin(registry: &Registry, on: NaiveDate) -> Self {
        let level = registry.profile.as_ref().map(Profile::level);
        let figures: Vec<&'static Figure> =
            level.into_iter().flat_map(four).filter_map(statistics::find).collect();
        let before = year_before(on);
        let days = series::month_ends(on, 12).into_iter().filter(|day| *day > before);
        let days: Vec<NaiveDate> = [before].into_iter().chain(days).collect();
        Self { series: Series::begin(&figures, &days), figures }
    }

    /// Counts the next day; whether any are left.
    pub fn step(&mut self, registry: &Registry) -> bool {
        self.series.step(registry)
    }

    pub fn finish(self) -> Vec<Trend> {
        let trend = |figure: &&'static Figure| {
            let mut points = self.series.of(figure, Scope::default());
            let first = (!points.is_empty()).then(|| points.remove(0));
            Trend {
                figure,
                now: points.last().map(|last| last.counted.clone()).unwrap_or_default(),
                year_before: first.map(|first| first.counted).unwrap_or_default(),
                points,
            }
        };
        self.figures.iter().map(trend).collect()
    }
}

coded! {
    /// What a new office does first. Key of its words: `step-CODE`.
    pub enum Step {
        Offices "offices",
        HeadCount "head-count",
        People "people",
        /// The county's people, from the spreadsheet it has.
        Roster "roster",
        /// The first file upward.
        File "file",
        /// The first file of an office below.
        TakeIn "take-in",
        /// A copy of the signing key is made, or nobody wants one.
        Key "key",
        Backup "backup",
    }
}

/// The first steps of this office's level with whether each is done; empty once all are.
pub fn first_steps(registry: &Registry, on: NaiveDate, backed_up: bool) -> Vec<(Step, bool)> {
    let Some(profile) = registry.profile.as_ref().filter(|_| !registry.is_view()) else { return Vec::new() };
    let steps: &[Step] = match profile.level() {
        OfficeLevel::Province => &[Step::Offices, Step::TakeIn, Step::Key, Step::Backup],
        OfficeLevel::City => &[Step::Offices, Step::TakeIn, Step::File, Step::Key, Step::Backup],
        OfficeLevel::County => {
            &[Step::Offices, Step::Roster, Step::TakeIn, Step::File, Step::Key, Step::Backup]
        }
        OfficeLevel::Grassroots => &[Step::HeadCount, Step::People, Step::File, Step::Key, Step::Backup],
    };
    let done = |step: Step| match step {
        Step::Offices => registry.of_kind(Kind::Office).next().is_some(),
        Step::HeadCount => head_count(registry, profile.office(), on).is_some(),
        Step::People | Step::Roster => registry.of_kind(Kind::Person).next().is_some(),
        Step::File => {
            profile.superior().is_some_and(|superior| registry.last_export(superior.office).is_some())
        }
        Step::TakeIn => registry.held.values().any(|held| held.origin.level > profile.level()),
        Step::Key => profile.practice || registry.key_copied.as_ref() == Some(&profile.key),
        Step::Backup => backed_up,
    };
    let steps: Vec<(Step, bool)> = steps.iter().map(|step| (*step, done(*step))).collect();
    if steps.iter().all(|(_, done)| *done) { Vec::new() } else { steps }
}

/// Changes in the journal that no backup holds.
pub fn changes_since(registry: &Registry, backed_up: Option<u64>) -> u64 {
    registry.head.sequence.saturating_sub(backed_up.unwrap_or_default())
}

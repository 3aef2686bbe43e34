//! 考核 (clauses 60–70): the year's assessment from the score sheet to the notice, and what follows from it. Who is to be
//! assessed and until when R-ASSESS says; what follows R-TALK, R-RENEW, R-FAIL2 and R-PREFER say. Nothing is decided here:
//! grades are proposed by the lines that the office's own scheme draws, and a person puts them down.
//!
//! In reading order: [`year`] (who is to be assessed and how far each is), [`stage`], [`given`] (what the user unit says and
//! nobody has taken on), [`opinion`] (where a township says it), [`own_words`] (what the person says), [`scheme`] (what the office's scheme lays down), [`sheet`]
//! (the score sheet), [`check`] (what is to be looked at in it), [`steps`] (what is done for many at once), [`follow`] (what
//! follows).

pub mod check;
pub mod follow;
pub mod given;
pub mod opinion;
pub mod own_words;
pub mod scheme;
pub mod sheet;
pub mod stage;
pub mod steps;
pub mod year;

use self::stage::Stage;
use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic, Value};
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Kind;
use crate::policy::urgency::Urgency;

/// The levels whose work it is: a county assesses its people, together with their user units.
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::County];
/// And those that see the screen: a township gives its opinion there.
pub const SEEN_BY: &[OfficeLevel] = &[OfficeLevel::County, OfficeLevel::Grassroots];

/// Results are scored and wait for the county's decision.
const DECIDE: Sort = Sort { code: "assessment-decide", topic: Topic::Due, urgency: Urgency::Later };
/// Results are decided and nobody has told the people.
const NOTIFY: Sort = Sort { code: "assessment-notify", topic: Topic::Due, urgency: Urgency::Later };

/// The people whom this township uses have no opinion of it yet.
const OPINION: Sort = Sort { code: "assessment-opinion", topic: Topic::Due, urgency: Urgency::Later };
/// Townships have given their opinions, and nobody has taken them on.
const GIVEN: Sort = Sort { code: "assessment-given", topic: Topic::Due, urgency: Urgency::Later };

pub const PROCESS: Process = Process {
    keeps: Keeps { kinds: &[Kind::AssessmentScheme], levels: LEVELS },
    sorts: &[GIVEN, DECIDE, NOTIFY, OPINION],
    tasks,
};

/// Who has no result yet stands in the work list by R-ASSESS, and not again here.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    let year = year::usual(on);
    let task = |sort: Sort, count: usize| {
        let task =
            Task::new(sort, Place::Assessment).with("year", Value::Name(year.to_string())).count(count);
        (count > 0).then_some(task)
    };
    if given::is_unit(registry) {
        let open = year::people(registry, year, on).lines.into_iter().filter(|line| line.until.is_some());
        return task(OPINION, open.count()).into_iter().collect();
    }
    if !LEVELS.contains(&profile.level()) {
        return Vec::new();
    }
    // The work list is drawn anew after every edit: only what is recorded is gone through for it.
    let stages: Vec<Stage> =
        year::recorded(registry, year).map(|(_, facts)| stage::of(Some(facts))).collect();
    let at = |stage: Stage| stages.iter().filter(|own| **own == stage).count();
    let waiting = given::given(registry, year).len();
    let all = [task(GIVEN, waiting), task(DECIDE, at(Stage::Decide)), task(NOTIFY, at(Stage::Notify))];
    all.into_iter().flatten().collect()
}

//! The lists: which has which headings, lines and steps.

use chrono::NaiveDate;

use super::line::{Line, State};
use super::step::Step;
use super::{candidates, given, posts, registration, talent};
use crate::domain::coded::coded;
use crate::ledger::Registry;
use crate::words::Lang;

coded! {
    /// A list. Keys of its words: `development-tab-CODE`, `development-text-CODE`, on paper `development-paper-CODE`.
    pub enum Board {
        /// 登记与学时.
        Registration "registration",
        /// 人才推荐.
        Talent "talent",
        /// 岗位等级.
        Posts "posts",
        /// 推荐候选.
        Candidates "candidates",
        /// 奖励与推荐.
        Given "given",
    }
}

impl Board {
    /// What stands beside name, unit and state: the key of its words, and how wide it is.
    pub const fn headings(self) -> &'static [(&'static str, f64)] {
        match self {
            Self::Registration => registration::HEADINGS,
            Self::Talent => talent::HEADINGS,
            Self::Posts => posts::HEADINGS,
            Self::Candidates => candidates::HEADINGS,
            Self::Given => given::HEADINGS,
        }
    }

    /// How wide the state is, and what is next; where nothing is anybody's to do, that is not told.
    pub const fn widths(self) -> (f64, Option<f64>) {
        match self {
            Self::Registration => (8.5, Some(10.5)),
            Self::Talent => (5.5, Some(10.5)),
            Self::Posts => (7.5, Some(7.5)),
            Self::Candidates => (8.5, None),
            Self::Given => (6.0, Some(9.5)),
        }
    }

    /// What may be done with those ticked.
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::Registration => &[Step::Certify, Step::Register, Step::Renew, Step::Study],
            Self::Talent => &[Step::Enter],
            Self::Posts => &[Step::Level, Step::Duty],
            Self::Candidates => &[Step::Nominate, Step::Reward],
            Self::Given => &[Step::Settle, Step::Rebase],
        }
    }

    /// Its lines on a day.
    pub fn lines(self, registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<Line> {
        match self {
            Self::Registration => registration::lines(registry, on, lang),
            Self::Talent => talent::lines(registry, on, lang),
            Self::Posts => posts::lines(registry, on, lang),
            Self::Candidates => candidates::lines(registry, on, lang),
            Self::Given => given::lines(registry, on, lang),
        }
    }
}

/// How many lines stand at each state, without those at which there is none.
pub fn counts(lines: &[Line]) -> Vec<(State, usize)> {
    let count = |state: &State| lines.iter().filter(|line| line.state == *state).count();
    State::ALL.iter().map(|state| (*state, count(state))).filter(|(_, count)| *count > 0).collect()
}

//! The clock of this PC beside the last entry: where it was set back, or seems to have been set forward, nothing is
//! written until somebody has said that the day is right.

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::ledger::clock::{Doubt, behind, doubtful, written};
use taizhang_core::ledger::journal::Entry;
use taizhang_core::ledger::store::Store;
use taizhang_core::practice::exercises;

use super::Session;
use crate::platform::clock;

/// What is known of the clock in one opening of an office.
#[derive(Clone, Copy)]
pub struct ClockWatch {
    last: StoredValue<Option<chrono::DateTime<chrono::FixedOffset>>>,
    /// When the last entry of an exercise was seen, by the clock of this PC; none where the register stands on no day of
    /// its own.
    seen: StoredValue<Option<chrono::DateTime<chrono::FixedOffset>>>,
    confirmed: StoredValue<bool>,
    /// The question that is put to the person.
    asked: RwSignal<Option<Doubt>>,
}

impl ClockWatch {
    /// `morning` is when the register begins, where it stands on a day of its own (练习题).
    pub(super) fn begin(morning: Option<chrono::DateTime<chrono::FixedOffset>>) -> Self {
        Self {
            last: StoredValue::new(morning),
            seen: StoredValue::new(morning.map(|_| clock::now())),
            confirmed: StoredValue::new(false),
            asked: RwSignal::new(None),
        }
    }

    /// The time of the register: this PC's, or that of its exercise.
    pub(super) fn now(self) -> chrono::DateTime<chrono::FixedOffset> {
        let now = clock::now();
        match (self.last.get_value(), self.seen.get_value()) {
            (Some(last), Some(seen)) => exercises::clock::now(last, now - seen),
            _ => now,
        }
    }

    /// An entry that was written here, or by another tab.
    pub(super) fn note(self, entry: &Entry) {
        if let Some(at) = written(entry) {
            self.last.set_value(Some(at));
            if self.seen.get_value().is_some() {
                self.seen.set_value(Some(clock::now()));
            }
        }
    }

    /// Whether entries may be written; asks where they may not yet.
    pub(super) fn stands(self) -> Result<(), Issues> {
        let found = self.last.get_value().and_then(|last| doubtful(last, self.now()));
        match found.filter(|_| !self.confirmed.get_value()) {
            None => Ok(()),
            Some(doubt) => {
                self.asked.set(Some(doubt));
                let [now, last] = [doubt.now, doubt.last].map(minute);
                let code = if doubt.is_ahead() { "clock-ahead" } else { "clock-behind" };
                Err(Issue::new(code).with("now", now).with("last", last).into())
            }
        }
    }
}

impl Session {
    /// Looks at the last entry on disk, and asks at once where it makes the clock doubtful.
    pub(super) async fn look_at_clock(self) {
        let last = self.current(|registry| registry.head.sequence);
        // Whoever cannot read the journal learns it from whatever reads it next.
        let found = self.store().entries(last..last + 1).await.unwrap_or_default();
        found.iter().for_each(|entry| self.clock.note(entry));
        // The answer is in the question that is now on the screen.
        let _ = self.clock.stands();
    }

    /// The question whether the day is right, while it waits for an answer.
    pub fn clock_question(self) -> RwSignal<Option<Doubt>> {
        self.clock.asked
    }

    /// The person says that the day is right: what is written from now on bears it.
    pub fn confirm_clock(self) {
        self.clock.confirmed.set_value(true);
        self.clock.asked.set(None);
    }
}

/// Whether this PC's clock stands behind a moment that was written down elsewhere.
pub fn clock_behind(last: chrono::DateTime<chrono::FixedOffset>) -> Option<Doubt> {
    behind(last, clock::now())
}

/// To the minute, in the time zone in which it was written down.
pub fn minute(at: chrono::DateTime<chrono::FixedOffset>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

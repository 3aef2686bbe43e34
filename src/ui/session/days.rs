//! 查询时点: the register as of another day, put together in pieces and shown once it is whole.

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::ledger::Registry;
use taizhang_core::ledger::as_of::Viewing;
use taizhang_core::policy::standing::Concern;

use super::{Inner, Session};
use crate::platform::idle::{self, Pieces};

/// How many people and offices are put into a view of another day at one go.
const AT_ONCE: usize = 50;

impl Session {
    /// Looks at another day, or at today again. Another day is put together in pieces, and shown once it is whole.
    pub fn view_on(self, day: Option<NaiveDate>) {
        let day = day.filter(|day| *day != self.today());
        let mut day_asked = 0;
        self.inner.update_value(|inner| {
            inner.day_asked += 1;
            day_asked = inner.day_asked;
        });
        match day {
            None => self.show_day(None),
            Some(day) => leptos::task::spawn_local(async move {
                // Nothing is shown where another day has been asked for meanwhile, or the office was left.
                if let Some(view) = self.put_together(day, day_asked).await {
                    self.show_day(Some((day, view)));
                }
            }),
        }
    }

    async fn put_together(self, day: NaiveDate, day_asked: u64) -> Option<Registry> {
        let mut pieces = Pieces::begin();
        'anew: loop {
            let begun = |inner: &Inner| (inner.registry.head, Viewing::begin(&inner.registry, day));
            let (head, mut viewing) = self.inner.try_with_value(begun)?;
            let stands = |inner: &Inner| (inner.day_asked == day_asked).then(|| inner.registry.head == head);
            loop {
                let step = |inner: &Inner| {
                    stands(inner).map(|stands| stands.then(|| viewing.step(&inner.registry, AT_ONCE)))
                };
                match self.inner.try_with_value(step)?? {
                    None => continue 'anew,
                    Some(true) => drop(pieces.pause().await),
                    Some(false) => break,
                }
            }
            let view = viewing.finish(&mut pieces).await;
            // The screens that show it are made in one go. Something may have been written meanwhile.
            idle::turn().await;
            if self.inner.try_with_value(stands)?? {
                return Some(view);
            }
        }
    }

    fn show_day(self, viewed: Option<(NaiveDate, Registry)>) {
        let day = viewed.as_ref().map(|(day, _)| *day);
        let mut before = None;
        self.inner.update_value(|inner| {
            before = std::mem::replace(&mut inner.viewed, viewed.map(|(_, view)| view));
            inner.concerns.add(Concern::everything());
        });
        // Taking a hundred thousand records apart can wait.
        leptos::task::spawn_local(async move {
            idle::idle().await;
            drop(before);
        });
        self.viewed_on.set(day);
        self.version.update(|version| *version += 1);
    }

    /// The day looked at, where it is not today: nothing can be changed then.
    pub fn viewed_on(self) -> Option<NaiveDate> {
        self.viewed_on.get()
    }

    /// The day looked at: 查询时点. Whoever reads the register for it follows it too.
    pub fn day(self) -> NaiveDate {
        self.viewed_on.get_untracked().unwrap_or_else(|| self.today())
    }

    /// The day on which the register is kept: this PC's, or that of an exercise.
    pub fn today(self) -> NaiveDate {
        self.clock.now().date_naive()
    }
}

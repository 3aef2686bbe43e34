//! Figures counted for a screen: those of the day first, then those of a year before, then the months; the page draws in
//! between.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::overview::{Months, Seen};
use taizhang_core::report::statistics::day::year_before;
use taizhang_core::report::statistics::series::census_on;
use taizhang_core::report::statistics::{self, Figure};
use taizhang_core::words::Lang;

use crate::platform::idle;
use crate::ui::reactive::effect;
use crate::ui::session::Session;

/// Some figures; compared by their ids.
#[derive(Clone, PartialEq)]
pub struct FigureList(pub Vec<&'static Figure>);

/// What has been counted so far.
#[derive(Clone, Copy)]
pub struct Census {
    pub now: RwSignal<Option<Arc<statistics::Census>>>,
    before: RwSignal<Option<Arc<statistics::Census>>>,
    months: RwSignal<Option<Arc<Months>>>,
    /// Whether all that was asked is there.
    pub counted: RwSignal<bool>,
}

impl Census {
    /// Counts whenever the register, the day or what is asked is another: `figures` of the day and of a year before,
    /// `over_time` by months, with those a year before where `twice`.
    pub fn watch(
        session: Session,
        figures: Memo<FigureList>,
        over_time: Memo<FigureList>,
        twice: bool,
    ) -> Self {
        let own = Self {
            now: RwSignal::new(None),
            before: RwSignal::new(None),
            months: RwSignal::new(None),
            counted: RwSignal::new(false),
        };
        let turn = StoredValue::new(0_u64);
        effect(move |_| {
            session.read(|_| ());
            let (figures, over_time, day) = (figures.get(), over_time.get(), session.day());
            let mine = turn.with_value(|turn| turn.wrapping_add(1));
            turn.set_value(mine);
            own.now.set(None);
            own.before.set(None);
            own.months.set(None);
            own.counted.set(false);
            leptos::task::spawn_local(async move {
                let stands = || turn.try_get_value() == Some(mine);
                idle::drawn().await;
                if !stands() {
                    return;
                }
                let take = |registry: &_| statistics::Census::take(registry, day, &figures.0);
                let now = Arc::new(session.peek(take));
                own.now.try_set(Some(Arc::clone(&now)));
                idle::drawn().await;
                if !stands() {
                    return;
                }
                let take = |registry: &_| census_on(registry, year_before(day), &figures.0).beside(&now);
                own.before.try_set(Some(Arc::new(session.peek(take))));
                if over_time.0.is_empty() {
                    own.counted.try_set(true);
                    return;
                }
                let mut months = Months::begin(&over_time.0, day);
                loop {
                    // Where they stand beside the work, nobody waits for them.
                    if twice {
                        idle::drawn().await
                    } else {
                        idle::idle().await
                    }
                    if !stands() {
                        return;
                    }
                    let more = session.peek(|registry| months.step(registry));
                    if !more || (!twice && months.are_counted()) {
                        break;
                    }
                }
                own.months.try_set(Some(Arc::new(months)));
                own.counted.try_set(true);
            });
        });
        own
    }

    /// What a page is made from, once the day is counted.
    pub fn seen<T>(self, office: Option<Id>, lang: Lang, make: impl FnOnce(Seen<'_>) -> T) -> Option<T> {
        let (now, before, months) = (self.now.get()?, self.before.get(), self.months.get());
        let (before, months) = (before.as_deref(), months.as_deref());
        Some(make(Seen { now: &now, before, months, office, lang }))
    }
}

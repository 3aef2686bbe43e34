//! Counting the figures of the page that is open: those of the day first, then those of a year before, then the months; the
//! page draws in between.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::report::overview::{self, Months};
use taizhang_core::report::statistics::series::census_on;
use taizhang_core::report::statistics::{Census, Figure, Page, day::year_before};

use crate::platform::idle;
use crate::ui::session::Session;

/// What has been counted so far.
#[derive(Clone, Copy)]
pub struct Found {
    pub now: RwSignal<Option<Arc<Census>>>,
    pub before: RwSignal<Option<Arc<Census>>>,
    pub months: RwSignal<Option<Arc<Months>>>,
}

/// Counts whenever the register, the day or the page is another.
pub fn watch(session: Session, level: OfficeLevel, selected: RwSignal<String>) -> Found {
    let found = Found { now: RwSignal::new(None), before: RwSignal::new(None), months: RwSignal::new(None) };
    let turn = StoredValue::new(0_u64);
    let begin = move || {
        let mine = turn.with_value(|turn| turn.wrapping_add(1));
        turn.set_value(mine);
        mine
    };
    let figures = Memo::new(move |_| page_figures(&selected.get(), level));
    let over_time = Memo::new(move |_| over_time(&selected.get(), level));
    Effect::new(move |_| {
        session.read(|_| ());
        let (figures, day) = (figures.get(), session.day());
        found.now.set(None);
        found.before.set(None);
        let mine = begin();
        leptos::task::spawn_local(async move {
            let stands = || turn.try_get_value() == Some(mine);
            idle::drawn().await;
            if !stands() {
                return;
            }
            let now = session.peek(|registry| Census::take(registry, day, &figures.0));
            found.now.try_set(Some(Arc::new(now)));
            idle::drawn().await;
            if !stands() {
                return;
            }
            let before = session.peek(|registry| census_on(registry, year_before(day), &figures.0));
            found.before.try_set(Some(Arc::new(before)));
        });
    });
    let months_turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        session.read(|_| ());
        let day = session.day();
        let mine = months_turn.with_value(|turn| turn.wrapping_add(1));
        months_turn.set_value(mine);
        let figures = over_time.get();
        found.months.set(None);
        if figures.0.is_empty() {
            return;
        }
        leptos::task::spawn_local(async move {
            let mut months = Months::begin(&figures.0, day);
            loop {
                idle::drawn().await;
                if months_turn.try_get_value() != Some(mine) {
                    return;
                }
                if !session.peek(|registry| months.step(registry)) {
                    break;
                }
            }
            found.months.try_set(Some(Arc::new(months)));
        });
    });
    found
}

/// The figures of a page; compared by their ids.
#[derive(Clone, PartialEq)]
struct PageFigures(Vec<&'static Figure>);

fn page_figures(page: &str, level: OfficeLevel) -> PageFigures {
    PageFigures(Page::from_code(page).map(|page| overview::figures(page, level)).unwrap_or_default())
}

/// Those that are shown over time.
fn over_time(page: &str, level: OfficeLevel) -> PageFigures {
    let plates = Page::from_code(page).map(|page| overview::plates(page, level)).unwrap_or_default();
    let shown = plates.into_iter().filter(|plate| plate.how == overview::How::Trend);
    PageFigures(shown.map(|plate| plate.figure).collect())
}

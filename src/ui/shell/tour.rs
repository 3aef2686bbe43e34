//! The tour for a visitor: a card over the practice province that leads from stop to stop and points at what it speaks of.

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, OfficeLevel};
use taizhang_core::domain::issue::Issues;
use taizhang_core::practice::tour::{STOPS, Stop};

use crate::platform::idle;
use crate::platform::prefs;
use crate::ui::components::{Button, ButtonKind, focus_in_place, point_at, point_at_place};
use crate::ui::session::{practise, practised};
use crate::ui::shell::{CurrentPhase, Phase};
use crate::ui::t::{coded, label, t, ta, tr};

const TITLE: &str = "tour-title";

/// The stop that is shown; one past the last is the end, and nothing no tour.
#[derive(Clone, Copy)]
pub struct Tour {
    at: RwSignal<Option<usize>>,
    shown: CurrentPhase,
}

impl Tour {
    pub fn new(shown: CurrentPhase) -> Self {
        Self { at: RwSignal::new(None), shown }
    }

    /// The stop at which a visitor left.
    pub fn left_at() -> Option<usize> {
        prefs::load_tour().filter(|at| *at < STOPS.len())
    }

    /// Begins or goes on at a stop; makes the practice province where there is none.
    ///
    /// # Errors
    /// As [`practise`].
    pub async fn begin(self, at: usize, done: RwSignal<f64>) -> Result<(), Issues> {
        let missing = |level: OfficeLevel| !practised().iter().any(|office| office.level == level.code());
        if OfficeLevel::ALL.iter().copied().any(missing) {
            practise(done).await?;
        }
        self.show(at).await;
        Ok(())
    }

    async fn show(self, at: usize) {
        if let Some(stop) = STOPS.get(at) {
            self.open(stop).await;
        }
        self.at.set(Some(at));
        prefs::save_tour((at < STOPS.len()).then_some(at));
        point(self, at);
    }

    /// The register and the screen of a stop.
    async fn open(self, stop: &Stop) {
        let office = practised().into_iter().find(|office| office.level == stop.level.code());
        let Some(register) = office.map(|office| office.register) else { return };
        let here = self
            .shown
            .0
            .with_untracked(|phase| matches!(phase, Phase::Open(session) if session.register() == register));
        if !here {
            match Phase::of(register).await {
                Phase::Open(session) => self.shown.open(session),
                trouble => return self.shown.0.set(trouble),
            }
        }
        // A browser that refuses keeps the screen it shows.
        let _ = window().location().set_hash(stop.screen);
    }

    fn go(self, at: usize) {
        leptos::task::spawn_local(self.show(at));
    }

    /// Back to the start page, which goes on from here.
    fn leave(self) {
        self.at.set(None);
        self.shown.leave();
    }
}

/// Marks what the stop speaks of, as long as it is shown: a screen is drawn piece by piece, and drawn anew.
fn point(tour: Tour, at: usize) {
    let Some(stop) = STOPS.get(at) else { return };
    leptos::task::spawn_local(async move {
        let shown = || tour.at.try_get_untracked().flatten() == Some(at);
        idle::drawn().await;
        focus_in_place(TITLE);
        while shown() {
            point_at_place(stop.at);
            idle::a_moment().await;
        }
        if tour.at.try_get_untracked().flatten().is_none() {
            point_at(&[]);
        }
    });
}

/// The card, over whatever the page shows.
#[component]
pub fn TourCard(tour: Tour) -> impl IntoView {
    move || {
        let at = tour.at.get()?;
        let card = match STOPS.get(at) {
            Some(stop) => stop_card(tour, at, stop),
            None => end_card(tour, at),
        };
        Some(view! { <aside class="tour" aria-label=t("tour")>{card}</aside> })
    }
}

fn stop_card(tour: Tour, at: usize, stop: &'static Stop) -> AnyView {
    let (number, all) = ((at + 1).to_string(), STOPS.len().to_string());
    let level = label(stop.level);
    view! {
        <p class="tour-where">{ta("tour-where", &[("level", &level), ("stop", &number), ("all", &all)])}</p>
        <h2 id=TITLE tabindex="-1">{coded("tour-*", stop.key)}</h2>
        <p>{coded("tour-*-text", stop.key)}</p>
        <div class="row tour-ways">
            <Button small=true label=tr("tour-leave") on_press=move |()| tour.leave() />
            <div class="row">
                {(at > 0).then(|| view! { <Button small=true label=tr("tour-back") on_press=move |()| tour.go(at - 1) /> })}
                <Button small=true kind=ButtonKind::Primary label=tr("tour-next") on_press=move |()| tour.go(at + 1) />
            </div>
        </div>
    }
    .into_any()
}

fn end_card(tour: Tour, at: usize) -> AnyView {
    let line = |level: OfficeLevel| {
        view! {
            <dt>{label(level)}</dt>
            <dd>{coded("tour-first-*", level.code())}</dd>
        }
    };
    view! {
        <h2 id=TITLE tabindex="-1">{t("tour-end")}</h2>
        <p>{t("tour-end-text")}</p>
        <dl class="tour-first">{OfficeLevel::ALL.iter().copied().map(line).collect_view()}</dl>
        <div class="row tour-ways">
            <Button small=true label=tr("tour-back") on_press=move |()| tour.go(at - 1) />
            <Button small=true kind=ButtonKind::Primary label=tr("tour-end-do") on_press=move |()| tour.leave() />
        </div>
    }
    .into_any()
}

//! The first question: open what is kept here, begin anew, or restore.

use leptos::prelude::*;

use super::kept::Kept;
use super::practice::Practice;
use super::step::Step;
use super::tour::TourStart;
use crate::ui::components::{Button, ButtonKind, PageHead};
use crate::ui::session::is_file;
use crate::ui::shell::this_copy;
use crate::ui::t::{key, t, tr};

#[component]
pub fn Choose(step: RwSignal<Step>) -> impl IntoView {
    let way = move |title: &'static str, text: &'static str, to: Step, kind: ButtonKind| {
        view! {
            <section class="start-way">
                <h2>{move || t(title)}</h2>
                <p class="quiet">{move || t(text)}</p>
                <Button label=tr(title) kind=kind on_press=move |()| step.set(to) />
            </section>
        }
    };
    view! {
        <PageHead title=tr("start-title") sub=tr("start-sub") />
        <div class="stack">
            <Kept />
            <div class="halves">
                {way("start-new", "start-new-text", Step::New, ButtonKind::Primary)}
                {way("start-restore", "start-restore-text", Step::Restore, ButtonKind::Plain)}
            </div>
            <div class="halves">
                {way("self-check", "self-check-start-text", Step::SelfCheck, ButtonKind::Plain)}
                <Practice />
            </div>
            <TourStart />
            {way("compat-start", "compat-start-text", Step::Compat, ButtonKind::Plain)}
            <KeptWhere />
        </div>
    }
}

/// Where the data are, what they have to do with another copy of the program, and which copy this is.
#[component]
fn KeptWhere() -> impl IntoView {
    let point = |key: &'static str| view! { <li>{move || t(key)}</li> };
    // Whoever opened a file is told of the address, and the other way round.
    let file = is_file();
    let apart = if file { key("start-where-file") } else { key("start-where-address") };
    let replace = if file { key("copy-replace-file") } else { key("copy-replace-address") };
    view! {
        <section class="start-where" aria-labelledby="start-where">
            <h2 id="start-where">{move || t("start-where")}</h2>
            <ul>
                {point("start-where-browser")}
                {point("start-where-backup")}
                {file.then(|| point("start-where-shared"))}
                {point(apart)}
                {point(replace)}
            </ul>
            <p class="quiet small start-copy">{this_copy}</p>
        </section>
    }
}

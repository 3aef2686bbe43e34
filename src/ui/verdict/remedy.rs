//! 补齐以下事项即可符合: what would meet the rule, until when, and the one button that begins it.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::policy::grounds::{Explained, Place, Remedy};
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::report::verdicts::asked::Asked;
use taizhang_core::report::verdicts::why::{begins_at, place, responsible};

use super::foreseen::Remedied;
use super::why::Why;
use crate::ui::components::Button;
use crate::ui::record::{Cause, Entry, kind_label};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{coded, field_label, live, t, ta, tr};

/// The remedy, or what to do where there is none.
#[component]
pub fn RemedyView(outcome: Explained, why: Why) -> impl IntoView {
    let session = use_session();
    let (step, theirs) =
        session.read(|registry| (place(registry, &outcome), responsible(registry, &outcome)));
    let first = step.as_ref().and_then(|step| match step {
        Place::Add { kind, .. } => begins_at(&outcome, *kind),
        Place::Edit { .. } | Place::Post { .. } | Place::Filing => None,
    });
    let given = outcome.grounds.given.iter().map(|(key, value)| (*key, value.to_string())).collect();
    let cause = Cause::Demanded(Arc::new(Remedied { asked: Asked::of(&outcome), given, first }));
    let today = session.viewed_on().is_none();
    let (late, says) = match &outcome.grounds.remedy {
        Remedy::None => return view! { <NoRemedy verdict=outcome.outcome.verdict /> }.into_any(),
        Remedy::TooLate(_) => (true, None),
        Remedy::Act { code, latest, .. } => (false, Some((*code, *latest))),
    };
    let sentence = says.map(|(code, latest)| {
        let day = latest.map(|day| day.to_string());
        let until = move || day.as_ref().map(|day| ta("remedy-latest", &[("day", day)]));
        view! { <p>{live(move || coded("remedy-*", code))} " " <span class="quiet">{until}</span></p> }
    });
    let who = theirs.map(|name| {
        view! { <p class="quiet">{live(move || ta("why-theirs", &[("name", &name)]))}</p> }
    });
    let title = if late { "remedy-too-late" } else { "remedy-title" };
    view! {
        <section class="remedy" class:remedy-late=late>
            <h3>{live(move || t(title))}</h3>
            {sentence}
            {who}
            {step.filter(|_| today).map(|step| view! { <p><Begin step cause why /></p> })}
        </section>
    }
    .into_any()
}

/// What is wrong and cannot be entered away: where to look, so that nobody is left without a next step.
#[component]
fn NoRemedy(verdict: Verdict) -> impl IntoView {
    let key = match verdict {
        Verdict::Breached { .. } => "remedy-none-breached",
        Verdict::Due { .. } => "remedy-none-due",
        Verdict::Undecidable { .. } => "remedy-none-undecidable",
        Verdict::Met | Verdict::Open | Verdict::NotApplicable => return ().into_any(),
    };
    view! {
        <section class="remedy remedy-none">
            <h3>{tr("remedy-none")}</h3>
            <p>{live(move || t(key))}</p>
        </section>
    }
    .into_any()
}

/// The button, or the link where the work is done on another page.
#[component]
fn Begin(step: Place, cause: Cause, why: Why) -> impl IntoView {
    match step {
        Place::Add { kind, subject, engagement } => {
            let label = Signal::derive(move || ta("why-do-new", &[("kind", &kind_label(kind))]));
            let entry = Entry::New { kind, person: subject, engagement };
            view! { <Button label on_press=move |()| why.editor.show_for(entry.clone(), cause.clone()) /> }
                .into_any()
        }
        Place::Edit { record, keys } => {
            let session = use_session();
            let kind = session.peek(|registry| registry.look_up(record).map(|record| record.kind()));
            let first = keys.first().copied();
            let label = Signal::derive(move || match kind.zip(first) {
                Some((kind, key)) => ta("why-do-change", &[("field", &field_label(kind.code(), key))]),
                None => t("record-edit"),
            });
            let entry = Entry::Change { record, field: first.map(str::to_owned) };
            view! { <Button label on_press=move |()| why.editor.show_for(entry.clone(), cause.clone()) /> }
                .into_any()
        }
        Place::Post { office } => {
            view! { <a class="btn" href=Route::NewPersonAt(office).href()>{tr("why-do-post")}</a> }.into_any()
        }
        Place::Filing => {
            view! { <a class="btn" href=Route::Filing.href()>{tr("why-do-file")}</a> }.into_any()
        }
    }
}

//! The four figures at the top, each leading to what is behind it.

use leptos::prelude::*;
use taizhang_core::report::home::{Overview, overview};

use crate::ui::components::{Figure, Figures, Tone};
use crate::ui::filing_state::{self, RETURNED};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, t, ta, tr};

#[component]
pub fn HomeFigures() -> impl IntoView {
    let session = use_session();
    let now = memo(move |_| session.read(|registry| overview(registry, session.day())));
    let number = move |of: fn(&Overview) -> u32| Signal::derive(move || now.with(of).to_string());
    let people_note = move || {
        let heads = now.with(|now| now.heads);
        let unverified = now.with(|now| now.unverified);
        let args = [
            ("post", heads.in_post()),
            ("awaited", heads.awaited),
            ("undecided", heads.unconfirmed),
            ("moving", heads.moving),
            ("unverified", unverified),
        ]
        .map(|(key, count)| (key, count.to_string()));
        ta("figure-people-note", &borrowed(&args))
    };
    let not_filed_note = move || {
        let counters = now.with(|now| now.counters);
        ta(
            "figure-not-filed-note",
            &[
                ("way", &counters.under_way.to_string()),
                ("returned", &counters.returned.to_string()),
                ("unfiled", &counters.unfiled.to_string()),
            ],
        )
    };
    let not_filed_tone = move || {
        if now.with(|now| now.counters.returned > 0) { filing_state::tone(RETURNED) } else { Tone::Neutral }
    };
    let filed_note =
        move || ta("figure-filed-note", &[("count", &now.with(|now| now.counters.in_scope()).to_string())]);
    view! {
        <Figures>
            <Figure
                label=tr("figure-people")
                value=number(|now| now.heads.registered())
                note=Signal::derive(people_note)
                href=Route::People.href()
            />
            <Figure
                label=tr("counter-filed")
                value=number(|now| now.counters.filed)
                note=Signal::derive(filed_note)
                href=Route::Filing.href()
            />
            <Figure
                label=tr("figure-not-filed")
                value=number(|now| now.counters.not_filed())
                note=Signal::derive(not_filed_note)
                tone=Signal::derive(not_filed_tone)
                href=Route::Filing.href()
            />
            <Fourth now />
        </Figures>
    }
}

/// A grassroots union looks at its head count, every other office at those below it.
#[component]
fn Fourth(now: Memo<Overview>) -> impl IntoView {
    let grassroots = now.with_untracked(|now| now.grassroots);
    let count = move || now.with(|now| now.head_count.clone());
    let value = move || match (grassroots, count()) {
        (false, _) => now.with(|now| now.offices).to_string(),
        (true, Some(count)) => count.separate_unions.map(|n| n.get()).unwrap_or_default().to_string(),
        (true, None) => t("figure-head-count-none"),
    };
    let note = move || match (grassroots, count()) {
        (false, _) => ta("figure-offices-note", &[("count", &now.with(|now| now.heard).to_string())]),
        (true, Some(count)) => {
            let day = count.as_of.map(|day| day.to_string()).unwrap_or_default();
            ta("figure-head-count-note", &[("day", &day)])
        }
        (true, None) => t("figure-head-count-missing"),
    };
    let tone = move || {
        if grassroots && count().is_none() { Tone::Unknown } else { Tone::Neutral }
    };
    let label = move || t(if grassroots { "figure-head-count" } else { "figure-offices" });
    view! {
        <Figure
            label=Signal::derive(label)
            value=Signal::derive(value)
            note=Signal::derive(note)
            tone=Signal::derive(tone)
            href=Route::Offices.href()
        />
    }
}

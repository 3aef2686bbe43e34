//! The four counters, with what each means.

use leptos::prelude::*;

use crate::ui::components::{Figure, Figures, Tone};
use crate::ui::filing_state::{self, RETURNED};
use crate::ui::session::use_session;
use crate::ui::shell::counted;
use crate::ui::t::{t, ta, tr};

/// 已备案, 审核中, 已退回, 未报送: they sum to the active people in scope.
#[component]
pub fn Counters() -> impl IntoView {
    let now = counted(use_session());
    let sum = move || {
        let now = now.get();
        let (all, open) = (now.in_scope().to_string(), now.not_filed().to_string());
        ta("filing-counters-sum", &[("all", &all), ("open", &open)])
    };
    let undecided = move || {
        let count = now.get().undecided;
        (count > 0).then(|| ta("filing-counters-undecided", &[("count", &count.to_string())]))
    };
    let tone = move |count: u32, tone: Tone| if count > 0 { tone } else { Tone::Neutral };
    view! {
        <section class="filing-counters" aria-label=move || t("filing-counters")>
            <Figures>
                <Figure
                    label=tr("filing-counter-filed")
                    value=Signal::derive(move || now.get().filed.to_string())
                    note=tr("filing-counter-filed-note")
                />
                <Figure
                    label=tr("filing-counter-under-way")
                    value=Signal::derive(move || now.get().under_way.to_string())
                    note=tr("filing-counter-under-way-note")
                />
                <Figure
                    label=tr("filing-counter-returned")
                    value=Signal::derive(move || now.get().returned.to_string())
                    note=tr("filing-counter-returned-note")
                    tone=Signal::derive(move || tone(now.get().returned, filing_state::tone(RETURNED)))
                />
                <Figure
                    label=tr("filing-counter-unfiled")
                    value=Signal::derive(move || now.get().unfiled.to_string())
                    note=tr("filing-counter-unfiled-note")
                />
            </Figures>
            <p class="quiet small">{sum} {undecided}</p>
        </section>
    }
}

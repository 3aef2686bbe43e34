//! 本人自评 beside the scores: what somebody says for each indicator, and how many points the dimension has.

use leptos::prelude::*;
use taizhang_core::process::assessment::own_words::{asked, beside};
use taizhang_core::process::assessment::sheet::scored;
use taizhang_core::process::assessment::year::Line;

use crate::ui::components::{Dialog, Notice, NoticeKind, plain_table};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

/// The dialog that reads it; open while there is a line.
#[component]
pub fn OwnWords(year: Memo<i32>, open: RwSignal<bool>, line: RwSignal<Option<Line>>) -> impl IntoView {
    let session = use_session();
    let title = Signal::derive(move || {
        let name = line.with(|line| line.as_ref().map(|line| line.named.name.clone()));
        ta("assessment-own-of", &[("name", &name.unwrap_or_default())])
    });
    let body = move || {
        let line = line.get()?;
        let said = line.own.clone()?;
        let asked = session.peek(|registry| asked(registry, year.get_untracked()));
        let text = |text: String| view! { <span class="own-words">{text}</span> }.into_any();
        let count = said.answered(&asked).to_string();
        let of = asked.len().to_string();
        let rows = beside(&asked, &said).into_iter().map(|(own, words)| {
            let points = scored(line.facts(), &own.indicator).map(|own| own.to_string()).unwrap_or_default();
            vec![text(own.indicator), text(own.points), text(words), text(points)]
        });
        let heads = [
            "assessment-own-indicator",
            "assessment-own-full",
            "assessment-own-said",
            "assessment-own-points",
        ];
        let rows: Vec<_> = rows.collect();
        let table = (!rows.is_empty()).then(|| plain_table(&heads, rows));
        let waits = said.waits.then(|| {
            view! {
                <Notice kind=NoticeKind::Info text=tr("assessment-own-waits-text")>
                    <a href=Route::Filing.href()>{t("assessment-own-take-on")}</a>
                </Notice>
            }
        });
        Some(view! {
            <div class="stack">
                {waits}
                <p>{ta("assessment-own-sum", &[("count", &count), ("of", &of)])}</p>
                {table}
                <h3>{t("assess-form-whole")}</h3>
                <p class="own-words">{if said.whole.is_empty() { t("assessment-own-nothing") } else { said.whole }}</p>
                <p class="quiet small">{t("assessment-own-note")}</p>
            </div>
        })
    };
    view! { <Dialog open title close_label=tr("close") wide=true>{body}</Dialog> }
}

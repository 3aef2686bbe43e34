//! The English of a clause, under its words: in English always, in Chinese when it is asked for.

use leptos::prelude::*;
use taizhang_core::policy::text::Clause;
use taizhang_core::words::Lang;

use crate::ui::t::{lang, t};

/// The gloss, marked as what it is: a translation of this program, and no official one.
pub fn gloss(clause: &'static Clause) -> AnyView {
    let text = clause.gloss.as_str();
    let shown = move || {
        match lang() {
        Lang::En => view! { <p class="gloss" title=t("gloss-mark")>{text} " " <span class="quiet small">{t("gloss-short")}</span></p> }
            .into_any(),
        Lang::Zh => view! {
            <details class="gloss">
                <summary class="small">{t("gloss-ask")}</summary>
                <p lang="en">{text}</p>
            </details>
        }
        .into_any(),
    }
    };
    shown.into_any()
}

//! 关于: which copy this is and how another takes its place, licence, and what the program does not promise.

use leptos::prelude::*;

use crate::ui::components::Panel;
use crate::ui::session::is_file;
use crate::ui::shell::this_copy;
use crate::ui::t::{key, live, t, tr};

#[component]
pub fn About() -> impl IntoView {
    let replace = if is_file() { key("copy-replace-file") } else { key("copy-replace-address") };
    let point = |key: &'static str| view! { <li>{live(move || t(key))}</li> };
    view! {
        <Panel title=tr("about")>
            <p>{this_copy}</p>
            <p class="small">{live(move || t(replace))}</p>
            <p class="quiet small">{tr("about-licence")}</p>
            <h3>{tr("about-limits")}</h3>
            <ul class="about-limits small quiet">
                {point("about-signature")}
                {point("about-actor")}
                {point("about-grade")}
                {point("about-kept")}
                {point("about-network")}
            </ul>
        </Panel>
    }
}

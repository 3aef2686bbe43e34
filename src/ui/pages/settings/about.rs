//! 关于: version, licence, and what the program does not promise.

use leptos::prelude::*;

use crate::ui::components::Panel;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn About() -> impl IntoView {
    let version = || ta("about-version", &[("version", env!("CARGO_PKG_VERSION"))]);
    let point = |key: &'static str| view! { <li>{move || t(key)}</li> };
    view! {
        <Panel title=tr("about")>
            <p>{version}</p>
            <p class="quiet small">{move || t("about-licence")}</p>
            <h3>{move || t("about-limits")}</h3>
            <ul class="about-limits small quiet">
                {point("about-signature")}
                {point("about-actor")}
                {point("about-grade")}
                {point("about-kept")}
            </ul>
        </Panel>
    }
}

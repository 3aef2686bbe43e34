//! 本浏览器的存储: how much is kept, how much still fits, and whether the browser clears up by itself.

use leptos::prelude::*;
use taizhang_core::report::settings::space::readable;

use crate::ui::components::{Fact, Facts, Panel};
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

#[component]
pub fn SpacePanel() -> impl IntoView {
    let session = use_session();
    let shown = move || {
        session.space().map(|space| {
            let told = |bytes: Option<f64>| bytes.map_or_else(|| t("space-unknown"), readable);
            let kept = if space.persisted { "space-kept" } else { "space-cleared" };
            view! {
                <Facts>
                    <Fact label=tr("space-used")>{told(space.used)}</Fact>
                    <Fact label=tr("space-free")>{told(space.free)}</Fact>
                    <Fact label=tr("space-clearing") wide=true>{t(kept)}</Fact>
                </Facts>
            }
        })
    };
    view! { <Panel title=tr("space")>{shown}</Panel> }
}

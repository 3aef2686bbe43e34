//! 兼容性检查单 of this PC, and those that came from below.

use leptos::prelude::*;

use crate::ui::compatibility::{Compatibility, SlipsBelow};
use crate::ui::components::{PageHead, Panel};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::tr;

#[component]
pub fn CompatPage() -> impl IntoView {
    let office = use_session().profile().party.name;
    view! {
        <PageHead title=tr("compat-title") sub=tr("compat-sub") />
        <div class="stack">
            <Compatibility office />
            <SlipsBelow />
        </div>
    }
}

/// The way there.
#[component]
pub fn ToCompat() -> impl IntoView {
    view! {
        <Panel title=tr("compat-title")>
            <p>{tr("compat-settings")}</p>
            <p><a href=Route::Compat.href()>{tr("compat-open")}</a></p>
        </Panel>
    }
}

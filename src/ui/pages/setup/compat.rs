//! 兼容性检查单 before there is an office.

use leptos::prelude::*;

use super::step::Step;
use crate::ui::compatibility::Compatibility;
use crate::ui::components::{Button, PageHead};
use crate::ui::t::tr;

#[component]
pub fn Compat(step: RwSignal<Step>) -> impl IntoView {
    view! {
        <PageHead title=tr("compat-title") sub=tr("compat-sub") />
        <div class="stack">
            <Compatibility office=String::new() />
            <div>
                <Button label=tr("back-to-start") on_press=move |()| step.set(Step::Choose) />
            </div>
        </div>
    }
}

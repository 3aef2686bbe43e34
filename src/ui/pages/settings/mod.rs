//! 设置与备份.

mod about;
mod actor;
mod back_up;
mod books;
mod display;
mod integrity;
mod keys;
mod lock;
mod office;
mod rehearsal;
mod takeout;

use leptos::prelude::*;

use crate::ui::components::PageHead;
use crate::ui::t::tr;

#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <PageHead title=tr("nav-settings") />
        <div class="cols">
            <div class="stack">
                <back_up::BackUp />
                <rehearsal::Rehearsal />
                <rehearsal::RestoreHow />
                <lock::LockPanel />
                <keys::Keys />
                <integrity::Integrity />
                <takeout::Takeout />
            </div>
            <div class="stack">
                <office::OfficeFacts />
                <books::BooksPanel />
                <actor::Actor />
                <display::Display />
                <about::About />
            </div>
        </div>
    }
}

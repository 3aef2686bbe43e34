//! 设置与备份.

mod about;
mod actor;
mod back_up;
mod books;
mod choosing;
mod compat;
mod display;
mod integrity;
mod key_dialog;
mod keys;
mod lock;
mod office;
mod own_key;
mod rehearsal;
mod space;
mod standing;
mod takeout;

use leptos::prelude::*;

use crate::ui::components::PageHead;
use crate::ui::t::tr;

pub use compat::CompatPage;

#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <PageHead title=tr("nav-settings") />
        <div class="cols">
            <div class="stack">
                <back_up::BackUp />
                <standing::StandingPanel />
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
                <space::SpacePanel />
                <compat::ToCompat />
                <about::About />
            </div>
        </div>
    }
}

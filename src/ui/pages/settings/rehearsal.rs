//! 备份校验: opens a backup and verifies it whole without changing anything. And how a restore is done.

use leptos::prelude::*;
use taizhang_core::report::settings::backup::BACKUP;

use crate::ui::backup_inside::Inside;
use crate::ui::components::{Button, Notice, NoticeKind, Panel};
use crate::ui::file_opening::{FileOpening, OneFile};
use crate::ui::losses::Losses;
use crate::ui::session::use_session;
use crate::ui::shell::{CurrentPhase, Remove};
use crate::ui::t::tr;

#[component]
pub fn Rehearsal() -> impl IntoView {
    let file = FileOpening::new(&BACKUP);
    let verified = move || {
        file.opened().map(|(_, contents)| {
            let found = match contents.loss.clone() {
                Some(loss) => view! { <Losses loss /> }.into_any(),
                None => view! {
                    <Notice
                        kind=NoticeKind::Success
                        title=tr("rehearsal-good")
                        text=tr("rehearsal-good-text")
                    />
                }
                .into_any(),
            };
            view! {
                {found}
                <Inside contents />
            }
        })
    };
    view! {
        <Panel title=tr("rehearsal")>
            <div class="stack">
                <p>{tr("rehearsal-what")}</p>
                <OneFile id="rehearsal" file words="backup" />
                {verified}
            </div>
        </Panel>
    }
}

/// A restore happens on the start page, into a browser without this register.
#[component]
pub fn RestoreHow() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let session = use_session();
    let office = Signal::derive(move || session.profile().party.name);
    view! {
        <Panel title=tr("leave-title")>
            <div class="stack-tight">
                <p>{tr("leave-text")}</p>
                <p>{tr("leave-restore")}</p>
                <p>{tr("leave-remove")}</p>
                <div class="row">
                    <Button label=tr("leave") on_press=move |()| shown.leave() />
                    <Remove register=session.register() office />
                </div>
            </div>
        </Panel>
    }
}

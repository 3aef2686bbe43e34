//! 备份: the whole register into one file, sealed with a passphrase typed twice.

use leptos::prelude::*;
use taizhang_core::report::home::changes_since;

use crate::ui::backup_form::BackupForm;
use crate::ui::components::Panel;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn BackUp() -> impl IntoView {
    let session = use_session();
    view! {
        <Panel title=tr("backup")>
            <div class="stack">
                <State />
                <BackupForm
                    words="backup"
                    make=move |passphrase: String| async move { session.back_up(&passphrase).await }
                />
            </div>
        </Panel>
    }
}

/// When the last backup was made, and what it does not hold.
#[component]
fn State() -> impl IntoView {
    let session = use_session();
    let text = move || match session.last_backup() {
        None => t("safety-never"),
        Some(last) => {
            let changes = session.read(|registry| changes_since(registry, last.sequence));
            ta(
                "backup-last",
                &[
                    ("at", &last.at.format("%Y-%m-%d %H:%M").to_string()),
                    ("name", &last.name),
                    ("count", &changes.to_string()),
                ],
            )
        }
    };
    view! {
        <div>
            <p>{tr("backup-what")}</p>
            <p class="quiet">{text}</p>
        </div>
    }
}

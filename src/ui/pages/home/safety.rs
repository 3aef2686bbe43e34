//! 数据安全: where the second copy is, and what it does not hold yet.

use leptos::prelude::*;
use taizhang_core::report::home::changes_since;

use crate::ui::components::{Notice, NoticeKind, Panel};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::standing_copy::{CopyHindered, EndOfDay};
use crate::ui::t::{t, ta, tr};

#[component]
pub fn Safety() -> impl IntoView {
    let session = use_session();
    let last = memo(move |_| session.last_backup());
    let changes = memo(move |_| {
        let sequence = last.with(|last| last.as_ref().and_then(|last| last.sequence));
        session.read(|registry| changes_since(registry, sequence))
    });
    let by_hand = memo(move |_| session.copy_note().is_some_and(|note| note.place.is_none()));
    let copied = memo(move |_| session.copy_note().is_some_and(|note| note.last.is_some()));
    let when = move || match last.get() {
        None => view! { <Notice kind=NoticeKind::Warn text=t("safety-never") /> }.into_any(),
        Some(last) => {
            let at = last.at.format("%Y-%m-%d %H:%M").to_string();
            view! {
                <p>
                    {t("last-backup")}
                    <br />
                    <strong>{at}</strong>
                    <br />
                    <span class="quiet small">{last.name}</span>
                </p>
            }
            .into_any()
        }
    };
    let since = move || match changes.get() {
        0 => t("safety-complete"),
        count => ta("safety-changes", &[("count", &count.to_string())]),
    };
    view! {
        <Panel title=tr("safety")>
            <div class="stack-tight">
                {when}
                <p class="quiet">{since}</p>
                <CopyHindered />
                {move || by_hand.get().then(|| view! { <EndOfDay /> })}
                <div>
                    <a class="btn" href=Route::Settings.href()>{tr("safety-back-up")}</a>
                </div>
                <Show when=move || !copied.get()>
                    <p class="quiet small">{tr("safety-where")}</p>
                </Show>
            </div>
        </Panel>
    }
}

//! After a new key: whom to tell its 核对码, until somebody says that it was done.

use leptos::prelude::*;
use taizhang_core::report::settings::keys::{NewKey, to_tell};

use crate::platform::prefs;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

const TOLD: &str = "key-told";

#[component]
pub fn TellNewKey() -> impl IntoView {
    let session = use_session();
    let told = RwSignal::new(prefs::load_roster::<String>(session.register(), TOLD));
    let wanted = memo(move |_| session.read(|registry| to_tell(registry, told.get().as_deref())));
    move || {
        let NewKey { code, superior, below } = wanted.get()?;
        let text = match (superior, below) {
            (Some(superior), true) => ta("key-tell-both", &[("superior", &superior)]),
            (Some(superior), false) => ta("key-tell-superior", &[("superior", &superior)]),
            (None, _) => t("key-tell-below"),
        };
        let shown = code.clone();
        let done = move |()| {
            prefs::save_roster(session.register(), TOLD, &code);
            told.set(Some(code.clone()));
        };
        Some(view! {
            <Notice kind=NoticeKind::Warn title=t("key-tell") text>
                <div class="row">
                    <span class="key-code">{shown}</span>
                    <Button small=true label=tr("key-told") on_press=done />
                </div>
            </Notice>
        })
    }
}

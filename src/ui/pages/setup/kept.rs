//! The offices kept in this browser, last opened first, and databases the list has lost sight of.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;

use crate::platform::directory::{self, OfficeEntry};
use crate::platform::idle;
use crate::ui::components::{Button, Notice, NoticeKind, Panel, Tag};
use crate::ui::session::{Stray, strays};
use crate::ui::shell::{CurrentPhase, to_the_minute};
use crate::ui::t::{code_label, live, t, ta, tr};

/// How often a browser is asked that cannot list its databases, or not look into one of them.
const LOOKS: usize = 8;

#[component]
pub fn Kept() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let busy = RwSignal::new(None::<Id>);
    let unlisted = RwSignal::new(Vec::<Stray>::new());
    let unknown = RwSignal::new(false);
    let press = move |register: Id| {
        if busy.get_untracked().is_none() {
            busy.set(Some(register));
            shown.open_register(register);
        }
    };
    let listed = directory::real_offices();
    let none = listed.is_empty();
    leptos::task::spawn_local(async move {
        // Just after a browser was killed, what is left of it may still hold its storage, and the listing fails: that is
        // no empty list, lest a register seem lost that is there.
        for look in 1..=LOOKS {
            let again = match strays().await {
                Ok(mut found) => {
                    // What could not be looked into has no name yet: shown without one only where it never tells.
                    let again = look < LOOKS && found.iter().any(|stray| stray.unread);
                    found.retain(|stray| !stray.unread || !again);
                    let _ = unlisted.try_set(found);
                    again
                }
                Err(_) => true,
            };
            // The page may be gone by now.
            if unknown.try_set(again).is_some() || !again {
                return;
            }
            idle::a_second().await;
        }
    });
    let open = move |register: Id, name: String| {
        view! {
            <Button
                label=Signal::derive(move || t(if busy.get() == Some(register) { "start-opening" } else { "start-open" }))
                name=Signal::derive(move || ta("start-open-name", &[("office", &name)]))
                busy=Signal::derive(move || busy.get() == Some(register))
                on_press=move |()| press(register)
            />
        }
    };
    let entry = move |office: OfficeEntry| {
        let register = office.register;
        let name = office.office_name.clone();
        let last = office.last_opened.format("%Y-%m-%d %H:%M").to_string();
        let newer = office.newer().map(|newer| to_the_minute(newer).to_owned());
        let newer = newer.map(|newer| move || ta("start-newer", &[("newer", &newer)]));
        let newer = newer.map(|text| view! { <div class="small start-newer">{text}</div> });
        let level = office.level;
        view! {
            <li class="start-office">
                <div class="grow">
                    <strong>{office.office_name}</strong>
                    " "
                    {move || view! { <Tag text=code_label("office-level", &level) /> }}
                    <div class="quiet small">{live(move || ta("start-last-opened", &[("at", &last)]))}</div>
                    {newer}
                </div>
                {open(register, name)}
            </li>
        }
    };
    let stray = move |found: Stray| {
        let Stray { register, office, self_check, unread: _ } = found;
        let (office, level) = office.unzip();
        let named = office.clone().unwrap_or_else(|| register.to_string());
        let id =
            office.is_none().then(|| view! { <div class="quiet small code">{register.to_string()}</div> });
        let title = move || office.clone().unwrap_or_else(|| t("start-unlisted"));
        view! {
            <li class="start-office">
                <div class="grow">
                    <strong>{title}</strong>
                    " "
                    {move || {
                        let text = if self_check { Some(t("self-check")) } else { level.map(|l| code_label("office-level", l)) };
                        text.map(|text| view! { <Tag text /> })
                    }}
                    {id}
                    <div class="quiet small">{tr("start-found")}</div>
                </div>
                {open(register, named)}
            </li>
        }
    };
    let rows = StoredValue::new(listed);
    view! {
        <Show when=move || none && unknown.get()>
            <Notice kind=NoticeKind::Info text=tr("start-unknown") />
        </Show>
        <Show when=move || !none || !unlisted.with(Vec::is_empty)>
            <Panel title=tr("start-kept") flush=true>
                <ul role="list" class="start-offices">
                    {rows.get_value().into_iter().map(entry).collect_view()}
                    {move || unlisted.get().into_iter().map(stray).collect_view()}
                </ul>
            </Panel>
        </Show>
    }
}

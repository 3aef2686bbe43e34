//! The offices kept in this browser, last opened first; databases the list has lost sight of; registers that are lost.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;

use crate::platform::directory::{self, OfficeEntry};
use crate::platform::sentinel::Sentinel;
use crate::ui::components::{Button, Notice, NoticeKind, Panel, Tag};
use crate::ui::session::{Found, Stray, is_held, look_around, when_free};
use crate::ui::shell::{CurrentPhase, to_the_minute};
use crate::ui::t::{code_label, live, t, ta, tr};

#[component]
pub fn Kept() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let busy = RwSignal::new(None::<Id>);
    let found = RwSignal::new(Found::default());
    let held = RwSignal::new(false);
    let press = move |register: Id| {
        if busy.get_untracked().is_none() {
            busy.set(Some(register));
            shown.open_register(register);
        }
    };
    let listed = directory::real_offices();
    let none = listed.is_empty();
    leptos::task::spawn_local(async move {
        // Storage that another window holds is no empty storage, lest a register seem lost that is there.
        loop {
            let looked = look_around().await;
            let again = looked.as_ref().is_err_and(is_held);
            // The page may be gone by now.
            if held.try_set(again).is_some() || found.try_set(looked.unwrap_or_default()).is_some() || !again
            {
                return;
            }
            when_free().await;
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
        let Stray { register, office, self_check } = found;
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
        <Show when=move || held.get()>
            <Notice kind=NoticeKind::Warn title=tr("start-held") text=tr("start-held-text") />
        </Show>
        {move || found.with(|found| found.lost.clone()).into_iter().map(lost).collect_view()}
        <Show when=move || !none || !found.with(|found| found.strays.is_empty())>
            <Panel title=tr("start-kept") flush=true>
                <ul role="list" class="start-offices">
                    {rows.get_value().into_iter().map(entry).collect_view()}
                    {move || found.with(|found| found.strays.clone()).into_iter().map(stray).collect_view()}
                </ul>
            </Panel>
        </Show>
    }
}

/// What was here once and is not any more: never taken for a browser that was never used.
fn lost((register, note): (Id, Sentinel)) -> impl IntoView {
    let office = directory::offices().into_iter().find(|office| office.register == register);
    let named = office.map(|office| office.office_name).unwrap_or_else(|| register.to_string());
    let (people, entries) = (note.people.to_string(), note.entries.to_string());
    let backup = note.backup;
    let text = move || {
        let known = ta("start-lost-text", &[("office", &named), ("people", &people), ("entries", &entries)]);
        let copy = match &backup {
            Some(last) => {
                let at = last.at.format("%Y-%m-%d %H:%M").to_string();
                ta("start-lost-copy", &[("at", &at), ("name", &last.name)])
            }
            None => t("lost-no-backup"),
        };
        format!("{known}{copy}")
    };
    view! { <Notice kind=NoticeKind::Error title=tr("lost-title") text=Signal::derive(text) /> }
}

//! The offices kept in this browser, last opened first, and databases the list has lost sight of.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;

use crate::platform::directory::{self, OfficeEntry};
use crate::platform::idle;
use crate::ui::app::{Phase, Shown};
use crate::ui::components::{Button, Panel, Tag};
use crate::ui::session::Session;
use crate::ui::t::{code_label, t, ta};

/// Opens a register of this browser; what stands in the way gets a page of its own.
pub fn open(shown: Shown, register: Id) {
    // Not bound to the start page: the session outlives it.
    leptos::task::spawn_local(async move {
        match Session::open(register).await {
            Ok(session) => shown.open(session),
            Err(trouble) => shown.0.set(Phase::Lost(Box::new(trouble), register)),
        }
    });
}

/// How often registers are looked for where none is listed.
const LOOKS: usize = 8;

#[component]
pub fn Kept() -> impl IntoView {
    let shown = expect_context::<Shown>();
    let busy = RwSignal::new(None::<Id>);
    let unlisted = RwSignal::new(Vec::<Id>::new());
    let press = move |register: Id| {
        if busy.get_untracked().is_none() {
            busy.set(Some(register));
            open(shown, register);
        }
    };
    let listed = directory::real_offices();
    let none = listed.is_empty();
    leptos::task::spawn_local(async move {
        // Just after a browser was killed, what is left of it may still hold its storage: nothing found is asked again,
        // lest a register seem lost that is there.
        for _ in 0..LOOKS {
            let found = directory::unlisted().await;
            let enough = !none || !found.is_empty();
            // The page may be gone by now.
            if unlisted.try_set(found).is_some() || enough {
                return;
            }
            idle::a_second().await;
        }
    });
    let entry = move |office: OfficeEntry| {
        let register = office.register;
        let name = office.office_name.clone();
        let last = office.last_opened.format("%Y-%m-%d %H:%M").to_string();
        let level = office.level;
        view! {
            <li class="start-office">
                <div class="grow">
                    <strong>{office.office_name}</strong>
                    " "
                    {move || view! { <Tag text=code_label("office-level", &level) /> }}
                    <div class="quiet small">{move || ta("start-last-opened", &[("at", &last)])}</div>
                </div>
                <Button
                    label=Signal::derive(move || t(if busy.get() == Some(register) { "start-opening" } else { "start-open" }))
                    name=Signal::derive(move || ta("start-open-name", &[("office", &name)]))
                    busy=Signal::derive(move || busy.get() == Some(register))
                    on_press=move |()| press(register)
                />
            </li>
        }
    };
    let stray = move |register: Id| {
        let text = register.to_string();
        let (shown_id, named) = (text.clone(), text);
        view! {
            <li class="start-office">
                <div class="grow">
                    <strong>{move || t("start-unlisted")}</strong>
                    <div class="quiet small code">{shown_id}</div>
                </div>
                <Button
                    label=Signal::derive(move || t(if busy.get() == Some(register) { "start-opening" } else { "start-open" }))
                    name=Signal::derive(move || ta("start-open-name", &[("office", &named)]))
                    busy=Signal::derive(move || busy.get() == Some(register))
                    on_press=move |()| press(register)
                />
            </li>
        }
    };
    let rows = StoredValue::new(listed);
    view! {
        <Show when=move || !none || !unlisted.with(Vec::is_empty)>
            <Panel title=Signal::derive(|| t("start-kept")) flush=true>
                <ul role="list" class="start-offices">
                    {rows.get_value().into_iter().map(entry).collect_view()}
                    {move || unlisted.get().into_iter().map(stray).collect_view()}
                </ul>
            </Panel>
        </Show>
    }
}

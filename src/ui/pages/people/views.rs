//! Kept views and the arrangement of the columns.

use leptos::prelude::*;
use taizhang_core::report::people::columns::{self, Arrangement};

use super::columns::title;
use super::table::Table;
use crate::ui::components::{Button, ButtonKind, Dialog, Form, SelectField, TextField};
use crate::ui::t::{t, ta, tr};

/// The fields at the end of the filters.
#[component]
pub fn Views(table: Table) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let (saving, arranging) = (RwSignal::new(false), RwSignal::new(false));
    let options = Signal::derive(move || {
        let names = table.views.with(|views| views.iter().map(|view| view.name.clone()).collect::<Vec<_>>());
        let none = (String::new(), t("people-view-none"));
        std::iter::once(none).chain(names.into_iter().map(|name| (name.clone(), name))).collect::<Vec<_>>()
    });
    let any = move || table.views.with(|views| !views.is_empty());
    view! {
        <Show when=any>
            <SelectField
                id="people-view"
                label=tr("people-view")
                value=chosen
                options
                on_change=move |name: String| table.show(&name)
            />
        </Show>
        <Show when=move || chosen.with(|name| !name.is_empty())>
            <Button
                kind=ButtonKind::Text
                label=tr("people-view-forget")
                on_press=move |()| {
                    table.forget(&chosen.get_untracked());
                    chosen.set(String::new());
                }
            />
        </Show>
        <Button label=tr("people-view-save") on_press=move |()| saving.set(true) />
        <Button label=tr("people-columns") on_press=move |()| arranging.set(true) />
        <Dialog open=saving title=tr("people-view-save") close_label=tr("cancel")>
            <Save table open=saving chosen />
        </Dialog>
        <Dialog open=arranging title=tr("people-columns") close_label=tr("people-columns-close")>
            <Arrange table />
        </Dialog>
    }
}

#[component]
fn Save(table: Table, open: RwSignal<bool>, chosen: RwSignal<String>) -> impl IntoView {
    let name = RwSignal::new(chosen.get_untracked());
    let missing = RwSignal::new(None::<String>);
    let submit = move |()| {
        let typed = name.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return missing.set(Some(t("people-view-name-missing")));
        }
        table.keep(&typed);
        chosen.set(typed);
        open.set(false);
    };
    view! {
        <Form on_submit=submit>
            <TextField
                id="people-view-name"
                label=tr("people-view-name")
                hint=tr("people-view-hint")
                value=name
                error=missing
                required=true
            />
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Primary label=tr("people-view-do") />
            </div>
        </Form>
    }
}

/// Every column with a tick for whether it shows, those shown first and in their order.
#[component]
fn Arrange(table: Table) -> impl IntoView {
    let keys = move || {
        let shown = table.keys();
        let hidden = columns::all(table.owned).into_iter().filter(|key| !shown.contains(key));
        shown.iter().map(|key| (*key, true)).chain(hidden.map(|key| (key, false))).collect::<Vec<_>>()
    };
    let toggle = move |key: &'static str| {
        // What stands there by being known is written down before it is changed.
        let shown = table.keys().into_iter().map(str::to_owned).collect();
        table.arrangement.set(Arrangement(shown));
        table.arrangement.update(|arrangement| arrangement.toggle(key));
    };
    let forward = move |key: &'static str| table.arrangement.update(|arrangement| arrangement.forward(key));
    let line = move |(key, shown): (&'static str, bool)| {
        let moves = shown && !matches!(key, "name");
        view! {
            <li class="people-arrange">
                <label>
                    <input
                        type="checkbox"
                        prop:checked=shown
                        disabled=key == "name"
                        on:change=move |_| toggle(key)
                    />
                    <span>{move || title(key)}</span>
                </label>
                {moves
                    .then(|| {
                        let name = Signal::derive(move || ta("people-columns-forward-name", &[("column", &title(key))]));
                        view! {
                            <Button
                                small=true
                                kind=ButtonKind::Text
                                label=tr("people-columns-forward")
                                name
                                on_press=move |()| forward(key)
                            />
                        }
                    })}
            </li>
        }
    };
    view! {
        <p class="small quiet">{tr("people-columns-text")}</p>
        <ul class="people-arrangement" role="list">
            <For each=keys key=|line| *line children=line />
        </ul>
        <div class="form-actions">
            <Button
                label=tr("people-columns-usual")
                on_press=move |()| table.arrangement.set(Arrangement::usual(table.owned))
            />
        </div>
    }
}

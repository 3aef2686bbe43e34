//! Who is in the sheet and not in the table, once each; somebody may know who is meant.

use leptos::prelude::*;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::Choice;
use taizhang_core::process::grid::workbook::taking::Unknown;

use super::incoming::Incoming;
use super::words::{places, row_words, seen_words};
use crate::ui::components::Button;
use crate::ui::reactive::memo;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn Unknowns(incoming: Incoming) -> impl IntoView {
    let unknown = memo(move |_| incoming.looked.with(|looked| looked.unknown.clone()));
    let title = move || ta("grid-book-unknown", &[("count", &unknown.with(Vec::len).to_string())]);
    let heads = ["grid-book-unknown-who", "grid-book-unknown-rows", "grid-book-unknown-is"];
    view! {
        <Show when=move || unknown.with(|unknown| !unknown.is_empty())>
            <section>
                <h3 id="grid-book-unknown">{title}</h3>
                <p class="quiet small">{t("grid-book-unknown-text")}</p>
                <Show when=move || incoming.held.grid.with(Grid::welcomes)>
                    <Button small=true label=tr("grid-book-welcome") on_press=move |()| incoming.welcome() />
                </Show>
                <div class="table-wrap worksheet-paste" tabindex="0" role="group" aria-labelledby="grid-book-unknown">
                    <table class="table">
                        <thead>
                            <tr>
                                {heads.map(|head| view! { <th scope="col">{t(head)}</th> }).collect_view()}
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || unknown.get()
                                key=|unknown| (unknown.seen.clone(), unknown.lines.clone())
                                children=move |one| view! { <One incoming unknown one /> }
                            />
                        </tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn One(incoming: Incoming, unknown: Memo<Vec<Unknown>>, one: Unknown) -> impl IntoView {
    let Unknown { seen, lines, .. } = one;
    let whom = seen_words(&seen);
    let name = ta("grid-book-unknown-name", &[("whom", &whom)]);
    let count = lines.len().to_string();
    let place = incoming.table.with_untracked(|table| table.as_ref().map(|table| places(table, &lines)));
    let rows = ta("grid-book-unknown-count", &[("count", &count), ("rows", &place.unwrap_or_default())]);
    let own = seen.clone();
    let row = memo(move |_| {
        unknown.with(|all| all.iter().find(|other| other.seen == own).and_then(|other| other.row))
    });
    // Thousands of rows may be to choose from: they are there from when somebody turns to the choice.
    let turned_to = RwSignal::new(false);
    let turn = move || {
        if !turned_to.get_untracked() {
            turned_to.set(true);
        }
    };
    let option = move |at: usize| {
        let text = incoming.held.grid.with_untracked(|grid| row_words(grid, at));
        view! { <option value=at selected=row.get_untracked() == Some(at)>{text}</option> }
    };
    let options = move || {
        let mut rows =
            if turned_to.get() { incoming.looked.with(|looked| looked.missing.clone()) } else { Vec::new() };
        rows.extend(row.get().filter(|row| !rows.contains(row)));
        rows.into_iter().map(option).collect_view()
    };
    let choose = move |event: web_sys::Event| {
        let choice = event_target_value(&event).parse().ok().map(Choice::Row);
        incoming.mean(&seen, choice.as_ref());
    };
    view! {
        <tr>
            <th scope="row">{whom}</th>
            <td>{rows}</td>
            <td>
                <select
                    class="input"
                    aria-label=name
                    on:pointerdown=move |_| turn()
                    on:focus=move |_| turn()
                    on:change=choose
                >
                    <option value="" selected=move || row.get().is_none()>{t("grid-book-leave")}</option>
                    {options}
                </select>
            </td>
        </tr>
    }
}

//! The columns of the roster.

use leptos::prelude::*;
use taizhang_core::report::people::{self, PersonRow};

use super::words::{state_tone, state_words};
use crate::ui::components::{Badge, Column, Sort, Tag, Tone};
use crate::ui::route::Route;
use crate::ui::t::{label, t, ta};

/// The columns; `owned` adds the office that reports the person.
pub fn columns(owned: bool) -> Vec<Column<PersonRow>> {
    let title = |key: &'static str| Signal::derive(move || t(key));
    let mut columns = vec![
        Column::new("name", title("field-person-name"), 8.0, name).sortable(),
        Column::new("number", title("field-person-id-number"), 10.8, |row: &PersonRow| {
            blank_or(&row.id_masked, |text| view! { <span class="code">{text}</span> }.into_any())
        }),
        Column::new("unit", title("people-column-unit"), 10.5, |row: &PersonRow| plain(&row.unit)).sortable(),
        Column::new("hired", title("field-engagement-hired"), 6.7, |row: &PersonRow| plain(&row.hired))
            .sortable(),
        Column::new("certificate", title("people-column-certificate"), 7.2, certificate).sortable(),
        Column::new("state", title("people-column-state"), 11.0, state).sortable(),
        Column::new("missing", title("people-column-missing"), 6.4, missing),
    ];
    if owned {
        let owner = |row: &PersonRow| plain(&row.owner_name);
        columns.push(Column::new("owner", title("people-column-owner"), 10.0, owner).sortable());
    }
    columns
}

/// The report's column behind a heading.
pub fn sorted(rows: &mut [PersonRow], sort: Option<Sort>) {
    let Some(sort) = sort else { return };
    let column = match sort.column {
        "name" => people::Column::Name,
        "unit" => people::Column::Unit,
        "hired" => people::Column::Hired,
        "certificate" => people::Column::Certificate,
        "state" => people::Column::State,
        "owner" => people::Column::Owner,
        _ => return,
    };
    people::sort(rows, column, sort.descending);
}

fn plain(text: &str) -> AnyView {
    let text = text.to_owned();
    blank_or(&text.clone(), move |text| view! { <span title=text.clone()>{text.clone()}</span> }.into_any())
}

fn blank_or(text: &str, draw: impl FnOnce(String) -> AnyView) -> AnyView {
    if text.is_empty() {
        view! { <span class="faint">{move || t("record-blank")}</span> }.into_any()
    } else {
        draw(text.to_owned())
    }
}

fn name(row: &PersonRow) -> AnyView {
    let href = Route::Person(row.person).href();
    let name = row.name.clone();
    view! {
        <a href=href title=name.clone()>{name.clone()}</a>
        {row.draft.then(|| view! { " " <Tag text=Signal::derive(|| t("people-draft-tag")) /> })}
        {row.unlisted.then(|| view! { " " <Tag text=Signal::derive(|| t("people-unlisted-tag")) /> })}
    }
    .into_any()
}

fn certificate(row: &PersonRow) -> AnyView {
    match row.certificate {
        Some(level) => view! { <span title=label(level)>{label(level)}</span> }.into_any(),
        None => view! { <span class="faint">{move || t("people-no-certificate")}</span> }.into_any(),
    }
}

fn state(row: &PersonRow) -> AnyView {
    if row.draft {
        return view! { <Badge text=Signal::derive(|| t("people-draft-state")) tone=Tone::Open /> }
            .into_any();
    }
    let (state, tone) = (row.state.clone(), state_tone(&row.state));
    view! { <Badge text=Signal::derive(move || state_words(&state)) tone /> }.into_any()
}

fn missing(row: &PersonRow) -> AnyView {
    let count = row.missing;
    if count == 0 {
        return view! { <span class="quiet">{move || t("people-complete")}</span> }.into_any();
    }
    let words = Signal::derive(move || ta("people-missing", &[("count", &count.to_string())]));
    view! { <Badge text=words tone=Tone::Unknown /> }.into_any()
}

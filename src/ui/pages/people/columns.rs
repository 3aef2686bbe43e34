//! The columns of the roster.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::policy::presence::Presence;
use taizhang_core::report::people::columns::{field, text};
use taizhang_core::report::people::{self, PersonRow, Told};

use crate::ui::components::{Badge, Column, Sort, Tag, Tone};
use crate::ui::doubtful::Doubtful;
use crate::ui::filing_state::{state_tone, state_words};
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use crate::ui::t::{field_label, label, lang, t, ta, tr};

/// The columns of an arrangement, in its order; where `marked`, a mark has room beside the name.
pub fn columns(keys: &[&'static str], marked: bool) -> Vec<Column<Arc<PersonRow>>> {
    keys.iter().map(|key| column(key, marked)).collect()
}

/// Whether a mark stands beside the name.
pub fn is_marked(row: &PersonRow) -> bool {
    row.draft || row.unlisted || row.presence == Presence::Moving || row.moving.is_some()
}

/// The title of a column.
pub fn title(key: &str) -> String {
    match key {
        "name" => t("field-person-name"),
        "number" => t("field-person-id-number"),
        "unit" => t("people-column-unit"),
        "hired" => t("field-engagement-hired"),
        "certificate" => t("people-column-certificate"),
        "state" => t("people-column-state"),
        "missing" => t("people-column-missing"),
        "owner" => t("people-column-owner"),
        key => match field(key) {
            Some((kind, field)) => field_label(kind.code(), field),
            None => String::new(),
        },
    }
}

fn column(key: &'static str, marked: bool) -> Column<Arc<PersonRow>> {
    let title = Signal::derive(move || title(key));
    let column = |width: f64, cell: fn(&PersonRow) -> AnyView| {
        Column::new(key, title, width, move |row: &Arc<PersonRow>| cell(row))
    };
    match key {
        "name" => column(if marked { 9.2 } else { 6.0 }, name).sortable(),
        "number" => column(9.8, |row| {
            blank_or(&row.id_masked(), |text| view! { <span class="code">{text}</span> }.into_any())
        }),
        "unit" => column(8.0, |row| plain(&row.unit)).sortable(),
        "hired" => column(6.6, |row| plain(&row.hired())).sortable(),
        "certificate" => column(8.5, certificate).sortable(),
        "state" => column(10.3, state).sortable(),
        "missing" => column(5.6, missing),
        "owner" => column(10.0, owner).sortable(),
        key => {
            let session = use_session();
            Column::new(key, title, 7.6, move |row: &Arc<PersonRow>| {
                plain(&session.peek(|registry| text(registry, row, key, lang())))
            })
        }
    }
}

/// What a cell says, in words: what leaves in a workbook is what is seen.
pub fn said(session: Session, row: &PersonRow, key: &str) -> String {
    match key {
        "name" => row.name.clone(),
        "number" => row.id_masked(),
        "unit" => row.unit.clone(),
        "hired" => row.hired(),
        "certificate" => row.certificate.map_or_else(|| t("people-no-certificate"), label),
        "state" if row.draft => t("people-draft-state"),
        "state" => state_words(&told(session, row).state),
        "missing" => match told(session, row).missing {
            0 => t("people-complete"),
            count => ta("people-missing", &[("count", &count.to_string())]),
        },
        "owner" => row.owner_name.to_string(),
        key => session.peek(|registry| text(registry, row, key, lang())),
    }
}

fn told(session: Session, row: &PersonRow) -> Told {
    session.peek(|registry| row.told(registry).clone())
}

/// Puts rows in the order of a heading.
pub fn sorted(session: Session, rows: &mut [Arc<PersonRow>], sort: Option<Sort>) {
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
    session.peek(|registry| people::sort(registry, rows, column, sort.descending));
}

fn plain(text: &str) -> AnyView {
    let text = text.to_owned();
    blank_or(&text.clone(), move |text| view! { <span title=text.clone()>{text.clone()}</span> }.into_any())
}

fn blank_or(text: &str, draw: impl FnOnce(String) -> AnyView) -> AnyView {
    if text.is_empty() {
        view! { <span class="faint">{tr("record-blank")}</span> }.into_any()
    } else {
        draw(text.to_owned())
    }
}

fn name(row: &PersonRow) -> AnyView {
    let href = Route::Person(row.person).href();
    let name = row.name.clone();
    let mark = match (row.presence, row.moving) {
        (Presence::Moving, _) => Some("presence-moving"),
        (_, Some(_)) => Some("people-moving-tag"),
        (_, None) => None,
    };
    view! {
        <a href=href title=name.clone()>{name.clone()}</a>
        {row.draft.then(|| view! { " " <Tag text=tr("people-draft-tag") /> })}
        {mark.map(|key| view! { " " <Tag text=tr(key) /> })}
        {row.unlisted.then(|| view! { " " <Tag text=tr("people-unlisted-tag") /> })}
    }
    .into_any()
}

fn owner(row: &PersonRow) -> AnyView {
    view! {
        {plain(&row.owner_name)}
        <Doubtful doubt=row.doubt />
    }
    .into_any()
}

fn certificate(row: &PersonRow) -> AnyView {
    match row.certificate {
        Some(level) => view! { <span title=label(level)>{label(level)}</span> }.into_any(),
        None => view! { <span class="faint">{tr("people-no-certificate")}</span> }.into_any(),
    }
}

fn state(row: &PersonRow) -> AnyView {
    if row.draft {
        return view! { <Badge text=tr("people-draft-state") tone=Tone::Open /> }.into_any();
    }
    let state = told(use_session(), row).state;
    let tone = state_tone(&state);
    view! { <Badge text=Signal::derive(move || state_words(&state)) tone /> }.into_any()
}

fn missing(row: &PersonRow) -> AnyView {
    let count = told(use_session(), row).missing;
    if count == 0 {
        return view! { <span class="quiet">{tr("people-complete")}</span> }.into_any();
    }
    let words = Signal::derive(move || ta("people-missing", &[("count", &count.to_string())]));
    view! { <Badge text=words tone=Tone::Unknown /> }.into_any()
}

//! The look at a workbook before anything of it stands in the table.

use leptos::prelude::*;
use taizhang_core::domain::value::Value;
use taizhang_core::process::grid::paste::Paste;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::taking::Taking;

use super::asked::Asked;
use super::columns::{ColumnsFold, Sheets};
use super::incoming::{Incoming, Stage};
use super::sums::Sums;
use super::unknown::Unknowns;
use crate::ui::components::{Button, ButtonKind, CheckField, Dialog, Notice, NoticeKind};
use crate::ui::grid::paste::{changes, left};
use crate::ui::reactive::{effect, memo};
use crate::ui::t::{sentence, t, ta, tr};

/// Rows of the table that are named one by one.
const NAMED: usize = 12;

#[component]
pub fn WorkbookDialog(incoming: Incoming) -> impl IntoView {
    let open = RwSignal::new(false);
    effect(move |_| {
        open.set(incoming.stage.with(|stage| matches!(stage, Stage::Refused(_) | Stage::Read)));
    });
    let count = memo(move |_| incoming.looked.with(|looked| looked.paste.changes()));
    let label = Signal::derive(move || ta("grid-book-do", &[("count", &count.get().to_string())]));
    let any = memo(move |_| count.get() > 0);
    let actions = move || {
        view! {
            <Button label=tr("cancel") on_press=move |()| incoming.shut() />
            {move || {
                any.get().then(|| {
                    view! {
                        <Button
                            label
                            kind=ButtonKind::Primary
                            autofocus=true
                            on_press=move |()| incoming.take()
                        />
                    }
                })
            }}
        }
    };
    let content = move || match incoming.stage.get() {
        Stage::Shut | Stage::Reading => ().into_any(),
        Stage::Refused(issue) => {
            let title = ta("import-refused", &[("file", &incoming.file.get_untracked())]);
            view! { <Notice kind=NoticeKind::Error title text=sentence(&issue) /> }.into_any()
        }
        Stage::Read => view! { <Look incoming /> }.into_any(),
    };
    view! {
        <Dialog
            open
            title=tr("grid-book-title")
            close_label=tr("close")
            wide=true
            on_dismiss=move |()| incoming.shut()
            actions
        >
            {content}
        </Dialog>
    }
}

#[component]
fn Look(incoming: Incoming) -> impl IntoView {
    let ready =
        memo(move |_| incoming.table.with(|table| table.as_ref().is_some_and(|table| table.is_ready())));
    let summary = move || {
        if !ready.get() {
            return t("grid-book-unread");
        }
        incoming.looked.with(told)
    };
    let source = move || {
        let names = incoming.table.with(|table| table.as_ref().map(|table| table.names.clone()));
        let sheet = names.unwrap_or_default().join(&t("list-separator"));
        ta("grid-book-source", &[("file", &incoming.file.get()), ("sheet", &sheet)])
    };
    let asides = RwSignal::new(false);
    let aside = memo(move |_| incoming.looked.with(|looked| looked.aside.len()));
    let aside_label = Signal::derive(move || ta("grid-book-aside", &[("count", &aside.get().to_string())]));
    view! {
        <div class="stack">
            <p>
                <strong>{summary}</strong>
                " "
                <span class="quiet">{source}</span>
            </p>
            {move || incoming.looked.with(|looked| other_month(incoming, looked))}
            {move || incoming.looked.with(left_columns)}
            {move || incoming.looked.with(unsaved)}
            <Sheets incoming in_sight=true />
            <Show when=move || aside.get() != 0>
                <CheckField
                    id="grid-book-asides"
                    label=aside_label
                    value=asides
                    on_change=move |take| incoming.answers.update(|answers| answers.asides = take)
                />
            </Show>
            <Asked incoming />
            <Unknowns incoming />
            <Sums incoming />
            <ColumnsFold incoming ready />
            {move || incoming.looked.with(|looked| lists(incoming, looked))}
        </div>
    }
}

/// A workbook of another month is taken by mistake, or was copied and its title left: whoever fills it in looks again.
fn other_month(incoming: Incoming, looked: &Taking) -> Option<AnyView> {
    let said = looked.other_month.join(&t("list-separator"));
    let month = incoming.held.grid.with_untracked(Grid::month).filter(|_| !said.is_empty())?.text();
    let text = ta("grid-book-other-month", &[("said", &said), ("month", &month)]);
    Some(view! { <Notice kind=NoticeKind::Warn text /> }.into_any())
}

/// Columns with something in them that are taken for nothing, those with figures first: whoever knows better says so among the columns.
fn left_columns(looked: &Taking) -> AnyView {
    let names = looked.left_columns.join(&t("list-separator"));
    let figures = (!names.is_empty()).then(|| {
        let text = ta("grid-book-left-columns", &[("names", &names)]);
        view! { <Notice kind=NoticeKind::Warn text /> }
    });
    // Of texts many are meant to stay: one quiet line.
    let texts = looked.left_texts.join(&t("list-separator"));
    let texts = (!texts.is_empty()).then(|| {
        let text = ta("grid-book-left-texts", &[("names", &texts)]);
        view! { <p class="quiet small">{text}</p> }
    });
    view! { {figures} {texts} }.into_any()
}

/// Formulas that were never worked out, as a program leaves them that wrote the file and did not open it.
fn unsaved(looked: &Taking) -> Option<AnyView> {
    let text =
        (looked.unsaved > 0).then(|| ta("grid-book-unsaved", &[("count", &looked.unsaved.to_string())]))?;
    Some(view! { <Notice kind=NoticeKind::Warn text /> }.into_any())
}

fn told(looked: &Taking) -> String {
    let [rows, count, left, open] =
        [looked.rows, looked.paste.changes(), looked.paste.left_out().count(), looked.open()]
            .map(|count| count.to_string());
    let open = [("count", open.as_str())];
    let open = if looked.open() > 0 { ta("grid-book-open", &open) } else { String::new() };
    let said = match looked.paste.changes() {
        0 => ta("grid-book-nothing", &[("rows", &rows)]),
        _ => ta("grid-book-summary", &[("rows", &rows), ("changes", &count), ("left", &left)]),
    };
    said + &open
}

/// What is left out, what is not spoken of, what changes.
fn lists(incoming: Incoming, looked: &Taking) -> AnyView {
    let held = incoming.held;
    let paste: &Paste = &looked.paste;
    let missing = (looked.rows > 0 && !looked.missing.is_empty()).then(|| {
        let names = held.grid.with_untracked(|grid| {
            let names = looked.missing.iter().filter_map(|row| grid.rows().get(*row));
            names.take(NAMED).map(|row| row.name.clone()).collect::<Vec<_>>().join(&t("list-separator"))
        });
        let count = looked.missing.len();
        let more = if count > NAMED { t("grid-book-and-more") } else { String::new() };
        let text = ta("grid-book-missing", &[("count", &count.to_string()), ("names", &(names + &more))]);
        view! { <p>{text}</p> }
    });
    let rounded = (looked.rounded > 0)
        .then(|| view! { <p>{ta("grid-book-rounded", &[("count", &looked.rounded.to_string())])}</p> });
    view! {
        {missing}
        {rounded}
        {left(held, paste, "grid-book-left", "grid-book-text")}
        {changes(held, paste)}
    }
    .into_any()
}

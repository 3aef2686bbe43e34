//! 名册核对: an organisation's own workbook beside the register. Nothing is written; names lead to the person.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::intake::workbook::Book;
use taizhang_core::process::funding::employers;
use taizhang_core::process::funding::roster::{COLUMNS, Comparison, Found, Line, compare, copied, texts};

use crate::platform::prefs;
use crate::ui::components::{
    Badge, Button, Column, DataTable, Empty, FileDrop, Notice, NoticeKind, SelectField, Tone, copy_text,
    use_toasts,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::{read_workbook, use_session};
use crate::ui::shell::PeopleLink;
use crate::ui::t::{coded, lang, sentence, t, ta, tr};

const ENDINGS: &str = ".xlsx,.xls,.ods,.csv,.et";

/// Of whom the roster of people is shown.
const LED: [Found; 4] = [Found::Missing, Found::Left, Found::Differs, Found::Unclear];

#[component]
pub fn RosterTab() -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let all = memo(move |_| session.read(|registry| employers::all(registry, session.day())));
    let first = all.with_untracked(|all| all.first().map(|(name, _)| name.clone()).unwrap_or_default());
    let employer = RwSignal::new(first);
    let options = Signal::derive(move || {
        let option = |(name, count): (String, usize)| {
            let text = ta("roster-employer", &[("name", &name), ("count", &count.to_string())]);
            (name, text)
        };
        all.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let read = RwSignal::new(None::<(String, Result<Arc<Book>, Issue>)>);
    let reading = RwSignal::new(false);
    let take = move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        reading.set(true);
        leptos::task::spawn_local(async move {
            let book = read_workbook(&file).await.map(Arc::new);
            reading.try_set(false);
            read.try_set(Some((file.name(), book)));
        });
    };
    let compared = memo(move |_| {
        let (file, book) = read.get()?;
        let employer = employer.get();
        let found = book.and_then(|book| {
            session
                .read(|registry| compare(registry, &employer, &book, &prefs::load_columns(), session.day()))
        });
        Some((file, found))
    });
    let found = RwSignal::new(String::new());
    let kinds = Signal::derive(move || {
        let counted = |all: &Comparison| {
            let everybody = ta("roster-all", &[("count", &all.lines.len().to_string())]);
            let each = Found::ALL.iter().filter(|own| all.count(**own) > 0).map(|own| {
                let name = coded("roster-found-*", own.code());
                let text = ta("roster-at", &[("found", &name), ("count", &all.count(*own).to_string())]);
                (own.code().to_owned(), text)
            });
            std::iter::once((String::new(), everybody)).chain(each).collect::<Vec<_>>()
        };
        compared.with(|all| match all {
            Some((_, Ok(all))) => counted(all),
            _ => Vec::new(),
        })
    });
    let rows = Signal::derive(move || {
        let wanted = found.with(|code| Found::from_code(code));
        let is_wanted = |line: &&Line| wanted.is_none_or(|own| own == line.found);
        compared.with(|all| match all {
            Some((_, Ok(all))) => {
                Arc::new(all.lines.iter().filter(is_wanted).cloned().collect::<Vec<Line>>())
            }
            _ => Arc::new(Vec::new()),
        })
    });
    let copy = move |()| {
        let rows = rows.get_untracked();
        let (kind, key) = match copy_text(&copied(&rows.iter().collect::<Vec<_>>(), lang())) {
            true => (NoticeKind::Success, "contributions-copied"),
            false => (NoticeKind::Warn, "contributions-not-copied"),
        };
        toasts.show(kind, t(key));
    };
    let told = move || {
        compared.with(|all| match all {
            None => ().into_any(),
            Some((_, Err(issue))) => {
                view! { <Notice kind=NoticeKind::Error text=sentence(issue) /> }.into_any()
            }
            Some((file, Ok(all))) => said(file, all),
        })
    };
    let any = memo(move |_| compared.with(|all| matches!(all, Some((_, Ok(_))))));
    let none = || view! { <Empty title=tr("roster-none") text=tr("roster-none-text") /> };
    let is_empty = memo(move |_| all.with(Vec::is_empty));
    view! {
        <div class="stack-tight">
        <p class="quiet">{tr("roster-text")}</p>
        <Show when=move || is_empty.get()>
            <Notice kind=NoticeKind::Info text=t("roster-nobody") />
        </Show>
        <div class="worksheet-head-form">
            <SelectField id="roster-employer" label=tr("roster-of-whom") value=employer options />
            <FileDrop id="roster-file" small=true label=tr("roster-file") accept=ENDINGS on_files=take />
            {move || reading.get().then(|| view! { <span role="status">{t("grid-book-reading")}</span> })}
            <Show when=move || any.get()>
                <SelectField id="roster-found" label=tr("roster-found") value=found options=kinds />
                <Button small=true label=tr("roster-copy") on_press=copy />
                <PrintButton table="roster-compared" small=true />
            </Show>
        </div>
        {told}
        <div class="panel people-table">
            <DataTable
                id="roster-compared"
                label=tr("funding-tab-roster")
                columns=Signal::derive(columns)
                rows
                row_key=|line: &Line| format!("{}.{:?}.{}.{:?}", line.name, line.person, line.number, line.rows)
                empty=none
            />
        </div>
        </div>
    }
}

/// How many were compared, and the way to those of whom something was found.
fn said(file: &str, all: &Comparison) -> AnyView {
    let count = |count: usize| count.to_string();
    let args = [
        ("file", file.to_owned()),
        ("listed", count(all.listed)),
        ("registered", count(all.registered)),
        ("same", count(all.count(Found::Same))),
        ("employer", all.employer.clone()),
    ];
    let head = ta("roster-said", &args.each_ref().map(|(key, text)| (*key, text.as_str())));
    let aside = (all.aside > 0).then(|| ta("roster-aside", &[("count", &count(all.aside))]));
    let link = |found: Found| {
        let people = all.people(found);
        (!people.is_empty()).then(|| {
            let name = coded("roster-found-*", found.code());
            let words = ta("roster-at", &[("found", &name), ("count", &count(people.len()))]);
            let reason = ta("roster-reason", &[("found", &name), ("employer", &all.employer)]);
            view! { " " <PeopleLink people reason words /> }
        })
    };
    view! {
        <p class="quiet small">{all.compared(lang())} " " {aside}</p>
        <p role="status">{head} {LED.map(link).into_iter().collect_view()}</p>
    }
    .into_any()
}

fn columns() -> Vec<Column<Line>> {
    let widths = [9.0, 5.0, 11.0, 8.0, 5.5, 19.0];
    let column = |((at, key), width): ((usize, &'static str), f64)| {
        Column::new(key, tr(key), width, move |own: &Line| {
            let text = texts(own, lang()).get(at).cloned().unwrap_or_default();
            match (at, own.person) {
                (0, _) => view! { <Badge text tone=tone(own.found) /> }.into_any(),
                (1, Some(person)) => view! { <a href=Route::Person(person).href()>{text}</a> }.into_any(),
                _ => view! { <span title=text.clone()>{text.clone()}</span> }.into_any(),
            }
        })
    };
    COLUMNS.into_iter().enumerate().zip(widths).map(column).collect()
}

const fn tone(found: Found) -> Tone {
    match found {
        Found::Stranger | Found::Missing | Found::Left => Tone::Breached,
        Found::Elsewhere | Found::Doubled | Found::Differs => Tone::Due,
        Found::Unclear => Tone::Unknown,
        Found::Same => Tone::Met,
    }
}

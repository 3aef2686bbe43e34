//! 变更记录: who changed what, when and why.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Difference, Kind};
use taizhang_core::report::records::changes::{self, LogRow, What};

use crate::ui::components::{Change, DiffList};
use crate::ui::reactive::effect;
use crate::ui::record::{kind_label, show};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{field_label, live, t, ta, tr};

/// The log of everything that speaks of `person`, read from the journal when it is opened.
#[component]
pub fn ChangeLog(person: Id) -> impl IntoView {
    let session = use_session();
    let rows = RwSignal::new(None::<Vec<LogRow>>);
    let issues = RwSignal::new(Vec::<Issue>::new());
    // Read anew whenever the register moves on while the log is open.
    effect(move |_| {
        session.read(|registry| registry.head.sequence);
        leptos::task::spawn_local(async move {
            let mut log = changes::ChangeLog::of(person);
            match session.read_told(|entry| log.read(&entry)).await {
                Ok(()) => drop(rows.try_set(Some(log.finish()))),
                Err(found) => drop(issues.try_set(found)),
            }
        });
    });
    let list = move || match rows.get() {
        None => view! { <p class="quiet" role="status">{tr("people-log-reading")}</p> }.into_any(),
        Some(rows) if rows.is_empty() => view! { <p class="quiet">{tr("people-log-none")}</p> }.into_any(),
        Some(rows) => {
            let rows = rows.into_iter().map(|row| view! { <LogEntry row /> }).collect_view();
            view! { <ol class="log" role="list">{rows}</ol> }.into_any()
        }
    };
    view! {
        <IssueNotice issues />
        {list}
    }
}

#[component]
fn LogEntry(row: LogRow) -> impl IntoView {
    let session = use_session();
    let found = session.peek(|registry| registry.find(row.record).cloned());
    let known = found.as_ref().map(|record| record.kind());
    // Of a sheet the month tells which.
    let month =
        found.filter(|record| record.kind().rows().is_some()).and_then(|record| record.body.get("month"));
    let kind = row.kind.or(known);
    let at = row.at.get(..16).unwrap_or(&row.at).replace('T', " ");
    let name = Signal::derive(move || {
        let label = kind.map(kind_label).unwrap_or_default();
        month.iter().fold(label, |label, month| format!("{label} {month}"))
    });
    let (what, fields) = match row.what {
        What::Made(fields) => ("people-log-made", fields),
        What::Changed(fields) => ("people-log-changed", fields),
        What::Removed => ("people-log-removed", Vec::new()),
        What::Revealed(key) => {
            let field = Difference { key, from: None, to: None };
            return view! { <Revealed at actor=row.actor kind field /> }.into_any();
        }
    };
    let headings =
        Signal::derive(|| [t("people-diff-field"), t("people-diff-before"), t("people-diff-after")]);
    let made = what == "people-log-made";
    let changes = Signal::derive(move || kind.map(|kind| changes_of(kind, &fields)).unwrap_or_default());
    let title = Signal::derive(move || ta(what, &[("kind", &name.get())]));
    let table = move || {
        (!changes.with(Vec::is_empty)).then(|| {
            let list = view! { <DiffList label=title changes headings none=tr("record-blank") /> };
            if made {
                // All of a new record is new: it is opened only by those who want to know.
                let count = changes.with(Vec::len).to_string();
                let summary = ta("people-log-fields", &[("count", &count)]);
                view! { <details><summary>{summary}</summary>{list}</details> }.into_any()
            } else {
                list.into_any()
            }
        })
    };
    let why = (!row.why.is_empty()).then(|| {
        let why = row.why.clone();
        view! { <p class="quiet">{live(move || ta("people-log-why", &[("why", &why)]))}</p> }
    });
    view! {
        <li class="log-entry">
            <p class="row"><strong>{title}</strong> <span class="quiet">{at}</span> <span class="quiet">{row.actor}</span></p>
            {why}
            {table}
        </li>
    }
    .into_any()
}

#[component]
fn Revealed(at: String, actor: String, kind: Option<Kind>, field: Difference) -> impl IntoView {
    let words = move || {
        let label = kind.map(|kind| field_label(kind.code(), &field.key)).unwrap_or_default();
        ta("people-log-revealed", &[("field", &label)])
    };
    view! {
        <li class="log-entry">
            <p class="row"><span>{words}</span> <span class="quiet">{at}</span> <span class="quiet">{actor}</span></p>
        </li>
    }
}

/// Differences with the labels and words of their fields; links and structured values say nothing to people.
fn changes_of(kind: Kind, fields: &[Difference]) -> Vec<Change> {
    fields
        .iter()
        .filter_map(|difference| {
            let field = kind.field(&difference.key)?;
            let read = |text: &Option<String>| {
                text.as_ref().map(|text| show(field, text)).filter(|text| !text.is_empty())
            };
            let (old, new) = (read(&difference.from), read(&difference.to));
            (old.is_some() || new.is_some()).then(|| Change {
                label: field_label(kind.code(), field.key),
                old,
                new,
            })
        })
        .collect()
}

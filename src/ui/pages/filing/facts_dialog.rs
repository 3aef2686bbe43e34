//! What a filing request speaks of, to be read before it is answered.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::filing::review::{FactChange, ReviewRow, changes};
use taizhang_core::report::records::facts::of_filing;

use super::words::{RecordGroups, open_while};
use crate::ui::components::{Button, Change, Dialog, DiffList, Notice, NoticeKind};
use crate::ui::record::show;
use crate::ui::session::use_session;
use crate::ui::t::{field_label, t, ta, tr};

/// The facts of the request chosen; from here it can be returned.
#[component]
pub fn FactsDialog(
    seen: RwSignal<Option<ReviewRow>>,
    returning: RwSignal<Option<ReviewRow>>,
) -> impl IntoView {
    let session = use_session();
    let open = open_while(seen);
    let title = Signal::derive(move || {
        let name = seen.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default());
        ta("filing-facts-title", &[("name", &name)])
    });
    let content = move || {
        seen.get().map(|row| {
            let groups = session.read(|registry| of_filing(registry, row.person, row.engagement));
            let changed = session.read(|registry| changes(registry, row.request));
            let twice = (!row.also_at.is_empty()).then(|| {
                let at = row.also_at.join(&t("filing-comma"));
                view! {
                    <Notice kind=NoticeKind::Warn title=tr("filing-twice") text=ta("filing-twice-text", &[("at", &at)]) />
                }
            });
            view! {
                <p class="quiet">{ta("filing-facts-from", &[("owner", &row.owner_name)])}</p>
                {twice}
                {(!changed.is_empty()).then(|| view! { <Changed changed /> })}
                <RecordGroups groups />
            }
        })
    };
    let actions = move || {
        let own = seen.with(|row| row.as_ref().is_none_or(|row| row.own));
        view! {
            <Button label=tr("close") on_press=move |()| open.set(false) />
            {(!own)
                .then(|| {
                    view! {
                        <Button
                            label=tr("filing-return")
                            on_press=move |()| {
                                let row = seen.get_untracked();
                                open.set(false);
                                returning.set(row);
                            }
                        />
                    }
                })}
        }
    };
    view! {
        <Dialog open title close_label=tr("filing-close-facts") wide=true actions=actions>
            <div class="stack">{content}</div>
        </Dialog>
    }
}

/// What differs from the filing recorded before.
#[component]
fn Changed(changed: Vec<FactChange>) -> impl IntoView {
    let headings = Signal::derive(|| [t("filing-diff-field"), t("filing-diff-filed"), t("filing-diff-new")]);
    let changes: Vec<Change> = changed
        .into_iter()
        .map(|change| {
            let kind = Kind::by_code(&change.kind);
            let field = kind.and_then(|kind| kind.field(&change.key));
            let text = |text: Option<String>| match (text, field) {
                (Some(text), Some(field)) => Some(show(field, &text)),
                (text, _) => text,
            };
            Change {
                label: field_label(&change.kind, &change.key),
                old: text(change.from),
                new: text(change.to),
            }
        })
        .collect();
    view! {
        <section class="filing-group">
            <h3>{tr("filing-facts-changed")}</h3>
            <DiffList
                label=tr("filing-facts-changed")
                changes=Signal::stored(changes)
                headings
                none=tr("filing-diff-none")
            />
        </section>
    }
}

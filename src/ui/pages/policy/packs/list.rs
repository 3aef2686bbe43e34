//! 参数口径文件: those of this office and of its superiors, tried before they are adopted, and issued downward.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Record;
use taizhang_core::report::policy::packs::{self, PackRow};

use super::form::PackForm;
use super::trial::Trial;
use super::words;
use crate::ui::components::{Badge, Button, ButtonKind, Dialog, Empty, Panel, Tone};
use crate::ui::publish::PublishButton;
use crate::ui::reactive::memo;
use crate::ui::record::{RemoveDialog, Remover};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};
use crate::ui::verdict::parameter_value;

#[component]
pub fn PackList() -> impl IntoView {
    let session = use_session();
    let rows = memo(move |_| session.read(packs::rows));
    let editing = RwSignal::new(None::<Option<Arc<Record>>>);
    let trying = RwSignal::new(None::<Id>);
    let (form_open, trial_open) = (RwSignal::new(false), RwSignal::new(false));
    let may_issue = memo(move |_| session.read(packs::may_issue));
    let edit = Callback::new(move |record: Option<Arc<Record>>| {
        editing.set(Some(record));
        form_open.set(true);
    });
    let try_out = Callback::new(move |pack: Id| {
        trying.set(Some(pack));
        trial_open.set(true);
    });
    let remover = Remover::default();
    let remove = Callback::new(move |id: Id| remover.ask(id));
    let form_title = move || {
        let known = editing.with(|editing| matches!(editing, Some(Some(_))));
        t(if known { "packs-change" } else { "packs-new" })
    };
    let row = move |pack: PackRow| view! { <PackView pack edit try_out remove /> };
    view! {
        <Panel
            title=tr("packs-title")
            actions=move || {
                may_issue.get().then(|| {
                    view! {
                        <Show when=move || session.read(packs::has_to_issue)>
                            <PublishButton label="packs-publish" small=true />
                        </Show>
                        <Button small=true kind=ButtonKind::Primary label=tr("packs-new") on_press=move |()| edit.run(None) />
                    }
                })
            }
        >
            <p class="quiet">{tr("packs-text")}</p>
            <Show when=move || may_issue.get() && session.read(packs::has_to_issue)>
                <p class="quiet small">{tr("packs-publish-text")}</p>
            </Show>
            {move || {
                let rows = rows.get();
                match rows.is_empty() {
                    true => view! { <Empty title=tr("packs-none") text=tr("packs-none-text") /> }.into_any(),
                    false => rows.into_iter().map(row).collect_view().into_any(),
                }
            }}
        </Panel>
        <RemoveDialog remover />
        <Dialog open=form_open wide=true title=Signal::derive(form_title) close_label=tr("close")>
            {move || editing.get().map(|record| view! { <PackForm record done=move |()| form_open.set(false) /> })}
        </Dialog>
        <Dialog open=trial_open wide=true title=tr("trial-title") close_label=tr("close")>
            {move || trying.get().map(|pack| view! { <Trial pack done=move |()| trial_open.set(false) /> })}
        </Dialog>
    }
}

#[component]
fn PackView(
    pack: PackRow,
    edit: Callback<Option<Arc<Record>>>,
    try_out: Callback<Id>,
    remove: Callback<Id>,
) -> impl IntoView {
    let PackRow { record, title, document, from, issuer, settings, adopted, ours, open } = pack;
    let id = record.id;
    let lines = settings
        .into_iter()
        .map(|(parameter, unit, value)| {
            view! { <li>{move || words::name(&parameter)} " " <strong>{move || parameter_value(&unit, &value)}</strong></li> }
        })
        .collect_view();
    let about = move || ta("packs-about", &[("document", &document), ("from", &from), ("issuer", &issuer)]);
    let change = move |()| edit.run(Some(record.clone()));
    let named = title.clone();
    // Whoever goes by it already tries what would change without it.
    let tried = if adopted.is_some() { "trial-drop" } else { "trial-open" };
    view! {
        <div class="record pack" role="group" aria-label=named>
            <div class="row">
                <h3 class="grow">{title}</h3>
                {match adopted {
                    Some(day) => view! { <Badge tone=Tone::Met text=Signal::derive(move || ta("packs-adopted", &[("day", &day.to_string())])) /> }.into_any(),
                    None => view! { <Badge tone=Tone::Neutral text=tr("packs-not-adopted") /> }.into_any(),
                }}
            </div>
            <p class="quiet small">{about}</p>
            <ul class="pack-settings">{lines}</ul>
            {(ours && !open).then(|| view! { <p class="quiet small">{tr("packs-fixed")}</p> })}
            <div class="row">
                <Button small=true label=tr(tried) on_press=move |()| try_out.run(id) />
                {open
                    .then(|| {
                        view! {
                            <Button small=true label=tr("record-edit") on_press=change />
                            <Button small=true label=tr("packs-remove") on_press=move |()| remove.run(id) />
                        }
                    })}
            </div>
        </div>
    }
}

//! 基数: the head counts of an office, newest first, and entering one.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::HeadCount;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::domain::value::Count;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::report::offices::list::head_counts;

use crate::ui::components::{Button, ButtonKind, ConfirmDialog};
use crate::ui::reactive::memo;
use crate::ui::record::{RecordEditor, RecordFields, RecordForm, Saving, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{field_label, live, t, ta, tr};

/// The figures, with their source.
const FIGURES: [&str; 5] = ["separate_unions", "all_unions", "workers", "members", "source"];

/// The form for a new head count, or for correcting one.
#[component]
pub fn CountForm(office: Id, record: Option<Arc<Record>>, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let submission = Submission::default();
    let known = record.as_ref().map(|record| record.id);
    let draft = format!("{}.{}.head-count", use_session().register(), known.unwrap_or(office));
    let form = RecordForm::new(Kind::HeadCount, record.as_deref()).keep_draft(draft);
    let keys = std::iter::once("as_of").chain(FIGURES).collect::<Vec<_>>();
    let fields = form.clone();
    let typed = form.clone();
    view! {
        <RecordEditor
            forms=vec![form]
            submission
            label=tr("offices-count-form")
            intro=|| view! { <p class="quiet">{tr("offices-count-text")}</p> }
            save=tr("offices-count-save")
            leave=tr("offices-count-leave")
            write=move |()| Saving::edit(typed.edit(office), t("offices-count-saved"))
            close=move |_| { done.try_run(()); }
        >
            <div class="fields record-fields">
                <RecordFields form=fields keys issues=submission.issues />
            </div>
        </RecordEditor>
    }
}

/// The history. Where they are ours to enter, each can be corrected or taken back.
#[component]
pub fn CountHistory(
    office: Id,
    editable: bool,
    #[prop(into)] correct: Callback<Arc<Record>>,
) -> impl IntoView {
    let session = use_session();
    let counts = memo(move |_| session.read(|registry| head_counts(registry, office)));
    let removal = Submission::default();
    let asking = RwSignal::new(false);
    let doomed = RwSignal::new(None::<(Id, String)>);
    let remove = move |()| {
        let Some((id, _)) = doomed.get_untracked() else { return };
        let command =
            Command::Write { edits: vec![Edit::Remove { id }], why: t("offices-count-removed-why") };
        removal.send(session, command, |_| ());
    };
    let remove_title = Signal::derive(move || {
        let day = doomed.get().map(|(_, day)| day).unwrap_or_default();
        ta("offices-count-remove-title", &[("day", &day)])
    });
    let head = move |key: &'static str| {
        view! { <th scope="col" class="num">{live(move || field_label("head-count", key))}</th> }
    };
    let number = |count: Option<Count>| match count {
        Some(count) => view! { <td class="num">{count.get()}</td> }.into_any(),
        None => view! { <td class="num faint">{tr("record-blank")}</td> }.into_any(),
    };
    let row = move |(record, facts): (Arc<Record>, HeadCount)| {
        let day = facts.as_of.map(|day| day.to_string()).unwrap_or_default();
        let source = facts.source.as_ref().map(|source| source.as_str().to_owned());
        let id = record.id;
        let named = day.clone();
        let name = |key: &'static str, day: String| Signal::derive(move || ta(key, &[("day", &day)]));
        let (edit_name, remove_name) =
            (name("offices-count-correct-name", day.clone()), name("offices-count-remove-name", day.clone()));
        let actions = editable.then(|| {
            view! {
                <td>
                    <div class="row">
                        <Button
                            small=true
                            kind=ButtonKind::Text
                            label=tr("record-edit")
                            name=edit_name
                            on_press=move |()| correct.run(record.clone())
                        />
                        <Button
                            small=true
                            kind=ButtonKind::Text
                            label=tr("record-remove")
                            name=remove_name
                            busy=removal.busy
                            on_press=move |()| {
                                doomed.set(Some((id, named.clone())));
                                asking.set(true);
                            }
                        />
                    </div>
                </td>
            }
        });
        view! {
            <tr>
                <th scope="row" class="nowrap">{day}</th>
                {number(facts.separate_unions)}
                {number(facts.all_unions)}
                {number(facts.workers)}
                {number(facts.members)}
                <td>{source}</td>
                {actions}
            </tr>
        }
    };
    let table = move || {
        let counts = counts.get();
        if counts.is_empty() {
            return view! { <p class="quiet">{tr("offices-count-none")}</p> }.into_any();
        }
        view! {
            <IssueNotice issues=removal.issues />
            <div class="table-wrap">
                <table class="table" aria-label=move || t("offices-count-history")>
                    <thead>
                        <tr>
                            <th scope="col">{live(move || field_label("head-count", "as-of"))}</th>
                            {head("separate-unions")}
                            {head("all-unions")}
                            {head("workers")}
                            {head("members")}
                            <th scope="col">{live(move || field_label("head-count", "source"))}</th>
                            {editable
                                .then(|| {
                                    view! { <th scope="col"><span class="unseen">{t("record-actions")}</span></th> }
                                })}
                        </tr>
                    </thead>
                    <tbody>{counts.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        {table}
        <ConfirmDialog
            open=asking
            title=remove_title
            confirm_label=tr("people-remove-do")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=remove
        >
            <p>{tr("offices-count-remove-text")}</p>
        </ConfirmDialog>
    }
}

//! What can be done with the people ticked, and the list handed out as it is seen.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::report::people::PersonRow;
use taizhang_core::report::people::roster::verified;
use taizhang_core::report::workbook;

use super::columns::{said, title};
use super::give::GiveDialog;
use super::own_form::OwnFormButton;
use super::set_field::SetFieldDialog;
use super::table::Table;
use crate::ui::components::{BatchBar, Button, ButtonKind, LinkButton, NoticeKind, use_toasts};
use crate::ui::reactive::effect;
use crate::ui::record::Submission;
use crate::ui::session::hand_out_workbook;
use crate::ui::t::{sentence, t, ta, tr};

type Rows = Memo<Arc<Vec<Arc<PersonRow>>>>;

/// 导出列表: the columns, rows and order on screen, masked as they are masked there.
#[component]
pub fn ExportList(table: Table, shown: Rows) -> impl IntoView {
    let toasts = use_toasts();
    let export = move |()| {
        let keys = table.keys();
        let headings: Vec<String> = keys.iter().map(|key| title(key)).collect();
        let line = |row: &Arc<PersonRow>| keys.iter().map(|key| said(table.session, row, key)).collect();
        let rows: Vec<Vec<String>> = shown.with_untracked(|rows| rows.iter().map(line).collect());
        let name = ta("people-list-name", &[("day", &table.session.day().to_string())]);
        let made = workbook::table(&t("nav-people"), &headings, &rows);
        let done = made.and_then(|bytes| hand_out_workbook(&name, &bytes));
        if let Err(issue) = done {
            toasts.show(NoticeKind::Error, sentence(&issue));
        }
    };
    view! { <Button label=tr("people-export-list") on_press=export /> }
}

/// The bar that stands while anybody is ticked.
#[component]
pub fn Batch(table: Table, shown: Rows) -> impl IntoView {
    let any = move || table.ticked.with(|ticked| !ticked.is_empty());
    view! { <Show when=any><Bar table shown /></Show> }
}

#[component]
fn Bar(table: Table, shown: Rows) -> impl IntoView {
    let session = table.session;
    let toasts = use_toasts();
    let submission = Submission::default();
    // Only who is seen is meant: somebody ticked and then filtered away is left alone.
    let chosen = move || -> Vec<Id> {
        let ids = |rows: &Arc<Vec<Arc<PersonRow>>>| rows.iter().map(|row| row.person).collect::<Vec<_>>();
        let mut ids = shown.with(ids);
        table.ticked.with(|ticked| ids.retain(|id| ticked.contains(&id.to_string())));
        ids
    };
    let count = Signal::derive(move || ta("people-ticked", &[("count", &chosen().len().to_string())]));
    let say = move |kind: NoticeKind, text: String| {
        toasts.show(kind, text);
    };
    // The bar has no place for what stands against it.
    effect(move |_| {
        submission
            .issues
            .with(|found| found.iter().for_each(|issue| say(NoticeKind::Error, sentence(issue))));
    });
    let verify = move |()| {
        let (people, actor) = (chosen(), session.actor().get_untracked());
        let edits = session.peek(|registry| verified(registry, &people, session.day(), &actor));
        if edits.is_empty() {
            return say(NoticeKind::Error, t("people-verify-none"));
        }
        let done = edits.len().to_string();
        let command = Command::Write { edits, why: t("people-verify-why") };
        submission.send(session, command, move |_| {
            say(NoticeKind::Success, ta("people-verified", &[("count", &done)]));
            table.ticked.set(Default::default());
        });
    };
    let roster = move |()| {
        let people = chosen();
        let name = ta("people-roster-name", &[("day", &session.day().to_string())]);
        submission.run(async move { session.hand_out_roster(&people, &name).await }, |()| ());
    };
    let (setting, giving) = (RwSignal::new(false), RwSignal::new(false));
    let county = session.profile().level() == OfficeLevel::County;
    let may_write = move || session.viewed_on().is_none();
    view! {
        <BatchBar text=count>
            {move || {
                may_write().then(|| {
                    view! { <Button small=true label=tr("people-set") on_press=move |()| setting.set(true) /> }
                })
            }}
            {move || {
                may_write().then(|| {
                    view! { <Button small=true label=tr("people-verify") busy=submission.busy on_press=verify /> }
                })
            }}
            {move || {
                (county && may_write()).then(|| {
                    view! { <Button small=true label=tr("give") on_press=move |()| giving.set(true) /> }
                })
            }}
            <Button
                small=true
                kind=ButtonKind::Plain
                label=tr("people-export-roster")
                busy=submission.busy
                on_press=roster
            />
            {move || may_write().then(|| view! { <OwnFormButton small=true people=Signal::derive(chosen) /> })}
            <LinkButton label=tr("people-untick") on_press=move |()| table.ticked.set(Default::default()) />
        </BatchBar>
        <GiveDialog open=giving people=Signal::derive(chosen) />
        <SetFieldDialog
            open=setting
            people=Signal::derive(chosen)
            last=table.last
            done=move |()| {
                table.ticked.set(Default::default());
            }
        />
    }
}

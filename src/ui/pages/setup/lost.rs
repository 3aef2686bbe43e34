//! A register that cannot be opened: what is known of it, and the ways on.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;

use super::Shell;
use crate::platform::directory;
use crate::platform::sentinel::Sentinel;
use crate::ui::app::{IssueNotice, Phase, Shown};
use crate::ui::components::{
    Button, ButtonKind, Dialog, Fact, Facts, FieldWidth, Form, Notice, NoticeKind, PageHead, Panel, TextField,
};
use crate::ui::session::{self, Trouble};
use crate::ui::t::{sentence, t, ta};

/// Instead of the office: the browser lost it, or something stands in the way.
#[component]
pub fn LostPage(trouble: Trouble, register: Id) -> impl IntoView {
    let listed = directory::offices().into_iter().find(|office| office.register == register);
    let office = listed.map_or_else(|| register.to_string(), |office| office.office_name);
    let shown = expect_context::<Shown>();
    let to_start = move |()| {
        directory::set_current(None);
        shown.0.set(Phase::Start);
    };
    view! {
        <Shell>
            {match trouble {
                Trouble::Lost(note) => view! { <Lost office=office.clone() note /> }.into_any(),
                Trouble::Failed(issue) => view! { <Failed office=office.clone() issue /> }.into_any(),
            }}
            <div class="row start-ways">
                <Button label=Signal::derive(|| t("back-to-start")) kind=ButtonKind::Primary on_press=to_start />
                <Remove register office />
            </div>
        </Shell>
    }
}

/// The browser emptied its storage: the last known counts and the last backup.
#[component]
fn Lost(office: String, note: Sentinel) -> impl IntoView {
    let people = note.people.to_string();
    let backup = note.backup;
    let with_backup = backup.is_some();
    let last = move || match &backup {
        Some(backup) => {
            let at = backup.at.format("%Y-%m-%d %H:%M").to_string();
            view! { <span>{at}<br /><span class="quiet">{backup.name.clone()}</span></span> }.into_any()
        }
        None => view! { <span>{t("lost-no-backup")}</span> }.into_any(),
    };
    view! {
        <PageHead title=Signal::derive(|| t("lost-title")) sub=office />
        <div class="stack">
            <Notice kind=NoticeKind::Error text=Signal::derive(|| t("lost-text")) />
            <Panel title=Signal::derive(|| t("lost-known"))>
                <Facts>
                    <Fact label=Signal::derive(|| t("backup-people"))>
                        {move || ta("n-people", &[("count", &people)])}
                    </Fact>
                    <Fact label=Signal::derive(|| t("backup-entries"))>{note.entries}</Fact>
                    <Fact label=Signal::derive(|| t("last-backup")) wide=true>{last}</Fact>
                </Facts>
            </Panel>
            <p>{move || t(if with_backup { "lost-next" } else { "lost-next-none" })}</p>
        </div>
    }
}

/// Too new, broken, or the key is missing: the sentence, and that nothing was changed.
#[component]
fn Failed(office: String, issue: Issue) -> impl IntoView {
    view! {
        <PageHead title=Signal::derive(|| t("failed-title")) sub=office />
        <div class="stack">
            <Notice kind=NoticeKind::Error text=Signal::derive(move || sentence(&issue)) />
            <p>{move || t("failed-text")}</p>
        </div>
    }
}

/// Takes the register off this browser, once its name has been typed.
#[component]
fn Remove(register: Id, office: String) -> impl IntoView {
    let shown = expect_context::<Shown>();
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let expected = StoredValue::new(office);
    let submit = move |()| {
        let same = expected.with_value(|name| name.trim() == typed.get_untracked().trim());
        wrong.set(!same);
        if !same {
            return;
        }
        leptos::task::spawn_local(async move {
            match session::remove(register).await {
                Ok(()) => shown.0.set(Phase::Start),
                Err(issue) => {
                    issues.try_set(vec![issue]);
                }
            }
        });
    };
    let error = Signal::derive(move || wrong.get().then(|| t("remove-wrong")));
    view! {
        <Button label=Signal::derive(|| t("remove")) kind=ButtonKind::Danger on_press=move |()| open.set(true) />
        <Dialog open title=Signal::derive(|| t("remove-title")) close_label=Signal::derive(|| t("close"))>
            <Form on_submit=submit label=Signal::derive(|| t("remove-title"))>
                <p>{move || t("remove-text")}</p>
                <IssueNotice issues />
                <TextField
                    id="remove-name"
                    label=Signal::derive(move || ta("remove-type", &[("office", &expected.get_value())]))
                    value=typed
                    error
                    width=FieldWidth::Full
                    required=true
                />
                <div class="row row-end">
                    <Button label=Signal::derive(|| t("cancel")) on_press=move |()| open.set(false) />
                    <Button label=Signal::derive(|| t("remove-do")) kind=ButtonKind::Danger submit=true />
                </div>
            </Form>
        </Dialog>
    }
}

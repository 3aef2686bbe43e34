//! Chooses a backup file, opens it with its passphrase and shows what is inside. Changes nothing: it serves
//! the restore and the rehearsal.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::wire::{Inspected, Kind, Package};
use taizhang_core::report::backup::{Contents, made_at};

use crate::ui::app::IssueNotice;
use crate::ui::components::{Button, ButtonKind, Fact, Facts, FileDrop, Form, FormActions, PasswordField};
use crate::ui::session;
use crate::ui::t::{code_label, sentence, t, ta};

/// What was read: the file, and what is inside.
pub type Read = (Package, Contents);

/// The reader. `read` holds what it has opened, or nothing.
#[component]
pub fn BackupReader(
    /// Prefix of the ids, unique on the page.
    id: &'static str,
    read: RwSignal<Option<Read>, LocalStorage>,
) -> impl IntoView {
    let file = RwSignal::new_local(None::<(String, Inspected)>);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let wrong = RwSignal::new(None::<Issue>);
    let passphrase = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let open = move || {
        let Some((_, found)) = file.get_untracked() else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        wrong.set(None);
        leptos::task::spawn_local_scoped(async move {
            let typed = passphrase.get_untracked();
            let opened = session::read_backup(&found, found.sealed.then_some(typed.as_str())).await;
            // The person may have left the page meanwhile.
            let _ = busy.try_set(false);
            match opened {
                Ok(opened) => {
                    let _ = passphrase.try_set(String::new());
                    read.try_set(Some(opened));
                }
                Err(issue) if issue.code == "package-passphrase" => {
                    wrong.try_set(Some(Issue::new("backup-passphrase")));
                }
                Err(issue) => {
                    let _ = file.try_set(None);
                    issues.try_set(vec![issue]);
                }
            }
        });
    };
    let chosen = move |files: Vec<web_sys::File>| {
        let Some(picked) = files.into_iter().next() else { return };
        file.set(None);
        read.set(None);
        issues.set(Vec::new());
        wrong.set(None);
        leptos::task::spawn_local_scoped(async move {
            let checked = session::inspect(&picked).await.and_then(|found| match found.envelope.kind {
                Kind::Backup => Ok(found),
                _ => Err(Issue::new("backup-kind")),
            });
            match checked {
                Ok(found) => {
                    let plain = !found.sealed;
                    file.try_set(Some((picked.name(), found)));
                    if plain {
                        open();
                    }
                }
                Err(issue) => {
                    issues.try_set(vec![issue]);
                }
            }
        });
    };
    let asking = move || file.with(Option::is_some) && read.with(Option::is_none);
    view! {
        <div class="stack">
            <FileDrop
                id=format!("{id}-file")
                label=Signal::derive(|| t("backup-choose"))
                hint=Signal::derive(|| t("backup-choose-hint"))
                accept=".json"
                disabled=busy
                on_files=chosen
            />
            <IssueNotice issues />
            <Show when=asking>
                <Outside file />
                <Form on_submit=move |()| open() label=Signal::derive(|| t("backup-open"))>
                    <PasswordField
                        id=format!("{id}-passphrase")
                        label=Signal::derive(|| t("passphrase"))
                        hint=Signal::derive(|| t("passphrase-hint"))
                        value=passphrase
                        show_label=Signal::derive(|| t("show"))
                        hide_label=Signal::derive(|| t("hide"))
                        error=Signal::derive(move || wrong.with(|wrong| wrong.as_ref().map(sentence)))
                        required=true
                    />
                    <FormActions>
                        <Button
                            label=Signal::derive(move || t(if busy.get() { "backup-opening" } else { "backup-open" }))
                            kind=ButtonKind::Primary
                            submit=true
                            busy
                        />
                    </FormActions>
                </Form>
            </Show>
        </div>
    }
}

/// What the file says on its outside: office, time, maker.
#[component]
fn Outside(file: RwSignal<Option<(String, Inspected)>, LocalStorage>) -> impl IntoView {
    move || {
        let (name, found) = file.get()?;
        let made = ta("backup-made", &[("at", &made_at(&found.envelope)), ("by", &found.envelope.made.by)]);
        Some(view! {
            <p>
                <strong>{name}</strong>
                <br />
                <span class="quiet">{found.envelope.from.name}" · "{made}</span>
            </p>
        })
    }
}

/// What is inside an opened backup.
#[component]
pub fn Inside(contents: Contents) -> impl IntoView {
    let level = taizhang_core::domain::codes::Coded::code(&contents.office.level);
    let people = contents.people.to_string();
    let originals = contents.originals.to_string();
    view! {
        <Facts>
            <Fact label=Signal::derive(|| t("backup-office")) wide=true>{contents.office.name}</Fact>
            <Fact label=Signal::derive(|| t("new-level"))>{move || code_label("office-level", level)}</Fact>
            <Fact label=Signal::derive(|| t("backup-made-at"))>{contents.made}</Fact>
            <Fact label=Signal::derive(|| t("backup-made-by"))>{contents.by}</Fact>
            <Fact label=Signal::derive(|| t("backup-people"))>
                {move || ta("n-people", &[("count", &people)])}
            </Fact>
            <Fact label=Signal::derive(|| t("backup-entries"))>{contents.entries}</Fact>
            <Fact label=Signal::derive(|| t("backup-originals"))>{originals}</Fact>
        </Facts>
    }
}

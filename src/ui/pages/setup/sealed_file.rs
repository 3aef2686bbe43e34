//! Chooses a file, opens it with its passphrase where it is sealed, and reads what is inside. Changes nothing: it
//! serves the restore, the rehearsal and the self-check.

use leptos::prelude::*;
use taizhang_core::domain::PackageKind;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::wire::{Inspected, Package};
use taizhang_core::report::backup::made_at;

use crate::ui::app::IssueNotice;
use crate::ui::components::{Button, ButtonKind, FileDrop, Form, FormActions, PasswordField};
use crate::ui::session;
use crate::ui::t::{sentence, t, ta};

/// Which file is asked for, and what is read from it.
pub struct Wanted<T: 'static> {
    pub kind: PackageKind,
    /// Its words are `WORDS-choose`, `-choose-hint`, `-open`, `-opening`, `-made`, `-secret`, `-secret-hint`.
    pub words: &'static str,
    /// Code of the sentence for another kind of file.
    pub otherwise: &'static str,
    /// Code of the sentence for a wrong passphrase.
    pub wrong: &'static str,
    pub read: fn(Package) -> Result<T, Issue>,
}

impl<T> Clone for Wanted<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Wanted<T> {}

/// The reader. `read` holds what it has opened, or nothing.
#[component]
pub fn SealedFile<T: Clone + 'static>(
    /// Prefix of the ids, unique on the page.
    id: &'static str,
    wanted: Wanted<T>,
    read: RwSignal<Option<T>, LocalStorage>,
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
            let opened = session::open_file(&found, found.sealed.then_some(typed.as_str())).await;
            let opened = opened.and_then(wanted.read);
            // The person may have left the page meanwhile.
            let _ = busy.try_set(false);
            match opened {
                Ok(opened) => {
                    let _ = passphrase.try_set(String::new());
                    read.try_set(Some(opened));
                }
                Err(issue) if issue.code == "package-passphrase" => {
                    wrong.try_set(Some(Issue::new(wanted.wrong)));
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
                kind if kind == wanted.kind => Ok(found),
                _ => Err(Issue::new(wanted.otherwise)),
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
    let words = move |part: &'static str| Signal::derive(move || t(&format!("{}-{part}", wanted.words)));
    let open_label = Signal::derive(move || words(if busy.get() { "opening" } else { "open" }).get());
    let asking = move || file.with(Option::is_some) && read.with(Option::is_none);
    view! {
        <div class="stack">
            <FileDrop id=format!("{id}-file") label=words("choose") hint=words("choose-hint") accept=".json" disabled=busy on_files=chosen />
            <IssueNotice issues />
            <Show when=asking>
                <Outside file words=wanted.words />
                <Form on_submit=move |()| open() label=words("open")>
                    <PasswordField
                        id=format!("{id}-passphrase")
                        label=words("secret")
                        hint=words("secret-hint")
                        value=passphrase
                        show_label=Signal::derive(|| t("show"))
                        hide_label=Signal::derive(|| t("hide"))
                        error=Signal::derive(move || wrong.with(|wrong| wrong.as_ref().map(sentence)))
                        required=true
                    />
                    <FormActions>
                        <Button label=open_label kind=ButtonKind::Primary submit=true busy />
                    </FormActions>
                </Form>
            </Show>
        </div>
    }
}

/// What the file says on its outside: office, time, maker.
#[component]
fn Outside(file: RwSignal<Option<(String, Inspected)>, LocalStorage>, words: &'static str) -> impl IntoView {
    move || {
        let (name, found) = file.get()?;
        let args = [("at", made_at(&found.envelope)), ("by", found.envelope.made.by.clone())];
        let args = args.each_ref().map(|(key, text)| (*key, text.as_str()));
        let made = ta(&format!("{words}-made"), &args);
        Some(view! {
            <p>
                <strong>{name}</strong>
                <br />
                <span class="quiet">{found.envelope.from.name}" · "{made}</span>
            </p>
        })
    }
}

//! 现存数据文件: what the page saved where the program could not run, opened up to the backup that it holds.

use std::rc::Rc;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::stored_data::{Kept, StoredData};

use crate::ui::components::{
    Button, ButtonKind, Form, FormActions, Notice, NoticeKind, PasswordField,
};
use crate::ui::session::{is_sealed, stored_backup, unseal_stored};
use crate::ui::t::{sentence, t, ta, tr};

/// Asks for the passphrase where there is one, and which register where there are several; then `on_backup` gets its
/// name and the backup.
#[component]
pub fn StoredFile(
    /// Prefix of the ids, unique on the page.
    id: &'static str,
    bytes: Rc<Vec<u8>>,
    on_backup: Callback<(String, Vec<u8>)>,
) -> impl IntoView {
    let passphrase = RwSignal::new(String::new());
    let issue = RwSignal::new(None::<Issue>);
    let busy = RwSignal::new(false);
    // What is in it, and of a locked register the one whose passphrase is asked for.
    let data = RwSignal::new_local(None::<Rc<StoredData>>);
    let chosen = RwSignal::new(None::<Kept>);
    let choose = move |kept: Kept| {
        let typed = kept.locked.then(|| passphrase.get_untracked());
        if typed.as_ref().is_some_and(String::is_empty) {
            chosen.set(Some(kept));
            return;
        }
        let Some(data) = data.get_untracked() else { return };
        match stored_backup(&data, kept.register, typed.as_deref()) {
            Ok(bytes) => on_backup.run((kept.name, bytes)),
            Err(refused) => issue.set(Some(refused)),
        }
    };
    let sealed = is_sealed(&bytes);
    let bytes = StoredValue::new_local(bytes);
    let open = move || {
        let bytes = bytes.get_value();
        issue.set(None);
        busy.set(true);
        leptos::task::spawn_local(async move {
            let typed = passphrase.try_get_untracked().unwrap_or_default();
            let found = unseal_stored(&bytes, &typed).await;
            let _ = busy.try_set(false);
            match found {
                Ok(found) => {
                    let _ = passphrase.try_set(String::new());
                    let mut kept = found.kept();
                    let _ = data.try_set(Some(Rc::new(found)));
                    if let (1, Some(only)) = (kept.len(), kept.pop()) {
                        choose(only);
                    }
                }
                Err(refused) => {
                    let _ = issue.try_set(Some(refused));
                }
            }
        });
    };
    if !sealed {
        open();
    }
    let submit = move |()| match chosen.get_untracked() {
        Some(kept) if passphrase.with_untracked(|typed| !typed.is_empty()) => choose(kept),
        Some(_) => issue.set(Some(Issue::new("passphrase-missing"))),
        None => open(),
    };
    let error = Signal::derive(move || issue.with(|issue| issue.as_ref().map(sentence)));
    // The passphrase of the file, or that of the register in it; in between, which register.
    let asks = move || chosen.with(Option::is_some) || (sealed && data.with(Option::is_none));
    let label = Signal::derive(move || {
        t(if chosen.with(Option::is_some) { "stored-file-lock" } else { "stored-file-secret" })
    });
    let many = move || {
        let kept = data.get().map(|data| data.kept()).unwrap_or_default();
        (kept.len() > 1 && chosen.with(Option::is_none)).then(|| {
            let row = move |kept: Kept| {
                let named = kept.clone();
                let label = Signal::derive(move || of(&named));
                view! { <Button label on_press=move |()| choose(kept.clone()) /> }
            };
            view! {
                <p>{tr("stored-file-which")}</p>
                <div class="row">{kept.into_iter().map(row).collect_view()}</div>
            }
        })
    };
    let unread = move || {
        let count = data.get().map_or(0, |data| data.unread());
        (count > 0).then(|| {
            let text = Signal::derive(move || ta("stored-file-unread", &[("count", &count.to_string())]));
            view! { <Notice kind=NoticeKind::Warn text /> }
        })
    };
    view! {
        <div class="stack">
            {unread} {many}
            {move || {
                asks()
                    .then(|| {
                        view! {
                            <Form on_submit=submit label=tr("backup-open")>
                                <PasswordField
                                    id=format!("{id}-stored")
                                    label
                                    value=passphrase
                                    show_label=tr("show")
                                    hide_label=tr("hide")
                                    error
                                    required=true
                                />
                                <FormActions>
                                    <Button
                                        label=tr("backup-open")
                                        kind=ButtonKind::Primary
                                        submit=true
                                        busy=Signal::derive(move || busy.get())
                                    />
                                </FormActions>
                            </Form>
                        }
                    })
            }}
            {move || {
                (!asks())
                    .then(|| error.get())
                    .flatten()
                    .map(|text| view! { <Notice kind=NoticeKind::Error text=Signal::stored(text) /> })
            }}
        </div>
    }
}

/// What a register is called on its button.
fn of(kept: &Kept) -> String {
    let name = if kept.name.is_empty() { t("stored-file-nameless") } else { kept.name.clone() };
    match (kept.practice, kept.own) {
        (true, _) => ta("stored-file-practice", &[("name", &name)]),
        (_, true) => ta("stored-file-own", &[("name", &name)]),
        _ => name,
    }
}

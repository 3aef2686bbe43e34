//! 现存数据文件: what the page saved where the program could not run, opened up to the backup that it holds.

use std::rc::Rc;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::stored_data::{Kept, StoredData};

use crate::platform::idle;
use crate::ui::components::{Button, ButtonKind, Form, FormActions, Notice, NoticeKind, PasswordField};
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
    let data = RwSignal::new_local(None::<StoredData>);
    let sealed = is_sealed(&bytes);
    let bytes = StoredValue::new_local(bytes);
    let choose = move |kept: &Kept| match data
        .with_untracked(|data| Some(stored_backup(data.as_ref()?, kept.register)))
    {
        Some(Ok(bytes)) => on_backup.run((kept.name.clone(), bytes)),
        Some(Err(refused)) => issue.set(Some(refused)),
        None => {}
    };
    let locked = move |data: &Option<StoredData>| {
        data.as_ref().is_some_and(|data| data.kept().iter().all(|kept| kept.locked))
    };
    // The passphrase of the file comes first, then that of the lock.
    let open = move || {
        let bytes = bytes.get_value();
        issue.set(None);
        busy.set(true);
        leptos::task::spawn_local(async move {
            let typed = passphrase.try_get_untracked().unwrap_or_default();
            let found = if data.try_with_untracked(Option::is_none).unwrap_or_default() {
                unseal_stored(&bytes, &typed).await.map(|found| data.try_set(Some(found)))
            } else if typed.is_empty() {
                Err(Issue::new("passphrase-missing"))
            } else {
                idle::drawn().await;
                let unlocked = data.try_update(|data| data.as_mut().map(|data| data.unlock(&typed)));
                unlocked.flatten().unwrap_or(Ok(())).map(|()| None)
            };
            let _ = busy.try_set(false);
            if let Err(refused) = found {
                let _ = issue.try_set(Some(refused));
                return;
            }
            let _ = passphrase.try_set(String::new());
            let kept = data.try_with_untracked(|data| data.as_ref().map(StoredData::kept)).flatten();
            if let Some([only]) = kept.as_deref()
                && !only.locked
            {
                choose(only);
            }
        });
    };
    if !sealed {
        open();
    }
    let error = Signal::derive(move || issue.with(|issue| issue.as_ref().map(sentence)));
    let asks = move || data.with(|data| locked(data) || (sealed && data.is_none()));
    let label = Signal::derive(move || {
        t(if data.with(Option::is_some) { "stored-file-lock" } else { "stored-file-secret" })
    });
    let many = move || {
        let kept = data.with(|data| data.as_ref().map(StoredData::kept)).unwrap_or_default();
        (kept.len() > 1 && !asks()).then(|| {
            let row = move |kept: Kept| {
                let named = kept.clone();
                let label = Signal::derive(move || of(&named));
                view! { <Button label on_press=move |()| choose(&kept) /> }
            };
            view! {
                <p>{tr("stored-file-which")}</p>
                <div class="row">{kept.into_iter().map(row).collect_view()}</div>
            }
        })
    };
    let unread = move || {
        let count = data.with(|data| data.as_ref().map_or(0, StoredData::unread));
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
                            <Form on_submit=move |()| open() label=tr("backup-open")>
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

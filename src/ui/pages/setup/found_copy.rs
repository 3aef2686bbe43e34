//! 从自动备份恢复: a folder, or its files, looked through and rehearsed in memory; then the one question of the restore.

use leptos::prelude::*;
use taizhang_core::exchange::standing::reading::{Found, Restorable};
use taizhang_core::exchange::wire::Package;
use taizhang_core::report::settings::backup::{BACKUP, Contents};
use web_sys::File;

use crate::ui::components::{
    Button, ButtonKind, FileDrop, Form, FormActions, Notice, NoticeKind, Panel, PasswordField, Progress,
    SelectField,
};
use crate::ui::record::Submission;
use crate::ui::session::{
    KnownFolder, can_choose_folder, known_folders, look_into_files, look_into_folder, minute, open_copy,
};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

/// So many file names or numbers stand in a sentence.
const LISTED: usize = 6;

/// Finds a copy and opens it; `opened` gets what is in it.
#[component]
pub fn FoundCopy(#[prop(into)] opened: Callback<Option<(Package, Contents)>>) -> impl IntoView {
    let known = RwSignal::new_local(Vec::<KnownFolder>::new());
    leptos::task::spawn_local(async move {
        let _ = known.try_set(known_folders().await);
    });
    let found = RwSignal::new_local(None::<Found>);
    let looking = Submission::default();
    let begin = move || {
        looking.issues.set(Vec::new());
        found.set(None);
        opened.run(None);
    };
    let see = move |seen: Option<Found>| {
        let _ = found.try_set(seen);
    };
    let chosen = move |files: Vec<File>| {
        begin();
        looking.run(look_into_files(files), move |seen| see(Some(seen)));
    };
    let folder = move |known: Option<KnownFolder>| {
        begin();
        looking.run(look_into_folder(known), see);
    };
    let known_ones = move || {
        let button = |known: KnownFolder| {
            let name = known.name();
            let known = StoredValue::new_local(known);
            view! {
                <Button
                    label=Signal::derive(move || ta("standing-open-known", &[("name", &name)]))
                    on_press=move |()| folder(Some(known.get_value()))
                />
            }
        };
        known.get().into_iter().map(button).collect_view()
    };
    view! {
        <Panel title=tr("standing-restore")>
            <div class="stack">
                <p>{tr("standing-restore-text")}</p>
                <div class="row">
                    {known_ones}
                    {can_choose_folder()
                        .then(|| view! { <Button label=tr("standing-open-folder") on_press=move |()| folder(None) /> })}
                </div>
                <FileDrop
                    id="copy-files"
                    label=tr("standing-files")
                    hint=tr("standing-files-hint")
                    accept=".tz"
                    multiple=true
                    on_files=chosen
                />
                <Show when=move || looking.busy.get()>
                    <Progress label=tr("standing-looking") value=Signal::stored(None) />
                </Show>
                <IssueNotice issues=looking.issues />
                {move || found.get().map(|found| view! { <Which found opened /> })}
            </div>
        </Panel>
    }
}

/// Which of the copies, and its passphrase.
#[component]
fn Which(found: Found, opened: Callback<Option<(Package, Contents)>>) -> impl IntoView {
    let several = found.copies.len() > 1;
    let words = {
        let copies: Vec<[String; 4]> = found
            .copies
            .iter()
            .map(|copy| [copy.office.clone(), minute(copy.made), copy.count().to_string(), copy.short()])
            .collect();
        move |at: usize| {
            let Some([office, at, count, short]) = copies.get(at) else { return String::new() };
            ta("standing-found", &[("office", office), ("at", at), ("count", count), ("short", short)])
        }
    };
    let words = StoredValue::new(words);
    let count = found.copies.len();
    let found = StoredValue::new_local(found);
    let which = RwSignal::new("0".to_owned());
    let options =
        move || (0..count).map(|at| (at.to_string(), words.with_value(|words| words(at)))).collect();
    let typed = RwSignal::new(String::new());
    let state = RwSignal::new_local(None::<Restorable>);
    let submission = Submission::default();
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        submission.issues.set(Vec::new());
        state.set(None);
        opened.run(None);
        let at: usize = which.get_untracked().parse().unwrap_or_default();
        let Some(copy) = found.with_value(|found| found.copies.get(at).cloned()) else { return };
        let act = async move {
            let restorable = open_copy(copy, typed.get_untracked()).await?;
            let inside = (BACKUP.read)(restorable.package.clone())?;
            Ok((restorable, inside))
        };
        submission.run(act, move |(restorable, inside)| {
            let _ = state.try_set(Some(restorable));
            opened.run(Some(inside));
        });
    };
    let label = Signal::derive(move || {
        t(if submission.busy.get() { "standing-rehearsing" } else { "standing-rehearse" })
    });
    view! {
        {match several {
            true => view! {
                <SelectField
                    id="copy-which"
                    label=tr("standing-which")
                    hint=tr("standing-which-hint")
                    value=which
                    options=Signal::derive(options)
                />
            }
            .into_any(),
            false => view! { <p>{move || words.with_value(|words| words(0))}</p> }.into_any(),
        }}
        <Form on_submit=submit label=tr("standing-restore")>
            <PasswordField
                id="copy-secret"
                label=tr("standing-secret")
                hint=tr("standing-secret-hint")
                value=typed
                show_label=tr("show")
                hide_label=tr("hide")
                required=true
            />
            <IssueNotice issues=submission.issues />
            <FormActions>
                <Button label kind=ButtonKind::Primary submit=true busy=submission.busy />
            </FormActions>
        </Form>
        {move || state.get().map(|restorable| view! { <Partly restorable /> })}
    }
}

/// Which files could not be used; nothing where all could.
#[component]
fn Partly(restorable: Restorable) -> impl IntoView {
    let Restorable { damaged, missing, .. } = restorable;
    if damaged.is_empty() && missing.is_empty() {
        return ().into_any();
    }
    let listed = |all: Vec<String>| {
        let more = all.len() > LISTED;
        let some: Vec<String> = all.into_iter().take(LISTED).collect();
        (!some.is_empty()).then(|| format!("{}{}", some.join("、"), if more { "……" } else { "" }))
    };
    let damaged = listed(damaged);
    let missing = listed(missing.iter().map(u64::to_string).collect());
    let point = |key: &'static str, name: &'static str, text: Option<String>| {
        text.map(|text| view! { <li>{move || ta(key, &[(name, &text)])}</li> })
    };
    view! {
        <Notice kind=NoticeKind::Warn text=tr("standing-partly-text") />
        <ul>
            {point("standing-damaged", "names", damaged)} {point("standing-missing", "numbers", missing)}
        </ul>
    }
    .into_any()
}

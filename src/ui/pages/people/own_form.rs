//! 自带表样: an office's own form, chosen, looked through and filled for the people chosen.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::intake::target::Target;
use taizhang_core::report::intake::choices;
use taizhang_core::report::own_form::{Asked, Form, Made, Media, What};

use crate::platform::prefs;
use crate::ui::components::{
    Button, ButtonKind, CheckField, Dialog, FileDrop, Notice, NoticeKind, use_toasts,
};
use crate::ui::reactive::effect;
use crate::ui::record::{Submission, target_group, target_label};
use crate::ui::session::{read_form, use_session};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{live, t, ta, tr};

/// The button, and the dialog behind it.
#[component]
pub fn OwnFormButton(people: Signal<Vec<Id>>, #[prop(optional)] small: bool) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button small label=tr("own-form") on_press=move |()| open.set(true) />
        <OwnFormDialog open people />
    }
}

/// What has been chosen and said of it.
#[derive(Clone, Copy)]
struct Chosen {
    form: RwSignal<Option<Arc<Form>>>,
    asked: RwSignal<Vec<Asked>>,
    submission: Submission,
}

#[component]
fn OwnFormDialog(open: RwSignal<bool>, people: Signal<Vec<Id>>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let chosen = Chosen { form: RwSignal::new(None), asked: RwSignal::new(Vec::new()), submission };
    let whole = RwSignal::new(false);
    let told = RwSignal::new(None::<String>);
    effect(move |_| {
        // Until it is put away, or another form chosen.
        if !open.get() || chosen.form.with(Option::is_none) {
            told.set(None);
        }
    });
    let fill = move |()| {
        let Some(form) = chosen.form.get_untracked() else { return };
        let (asked, people, whole) =
            (chosen.asked.get_untracked(), people.get_untracked(), whole.get_untracked());
        let mut remembered = prefs::load_forms();
        form.learn(&asked, &mut remembered);
        prefs::save_forms(&remembered);
        submission.run(
            async move { session.hand_out_form(&form, &asked, &people, whole).await },
            move |made| {
                // What is left to be written by hand is read beside the form.
                let said = (!made.lacking.is_empty()).then(|| lacking(&made));
                open.try_set(said.is_some());
                told.try_set(said);
                toasts.show(NoticeKind::Success, ta("own-form-done", &[("name", &made.name)]));
            },
        );
    };
    let is_chosen = move || chosen.form.with(Option::is_some);
    let actions = move || {
        view! {
            <Button label=tr("cancel") on_press=move |()| open.set(false) />
            <Show when=is_chosen>
                <Button
                    kind=ButtonKind::Primary
                    label=tr("own-form-fill")
                    busy=submission.busy
                    on_press=fill
                />
            </Show>
        }
    };
    let read = move |files: Vec<web_sys::File>| take(chosen, files);
    let restricted = move || chosen.asked.with(|asked| asked.iter().any(|own| own.what.is_restricted()));
    view! {
        <Dialog open title=tr("own-form") close_label=tr("close") wide=true actions>
            <div class="stack">
                <p>
                    {tr("own-form-text")} " "
                    {live(move || ta("own-form-people", &[("count", &people.with(Vec::len).to_string())]))}
                </p>
                <FileDrop
                    id="own-form-file"
                    label=Signal::derive(move || t(if is_chosen() { "own-form-other" } else { "own-form-choose" }))
                    accept=".xlsx,.docx"
                    small=true
                    on_files=read
                />
                <IssueNotice issues=submission.issues />
                {move || told.get().map(|text| view! { <Notice kind=NoticeKind::Info text /> })}
                {move || {
                    (is_chosen() && restricted())
                        .then(|| view! { <CheckField id="own-form-whole" label=tr("own-form-whole") value=whole /> })
                }}
                {move || chosen.form.get().map(|form| view! { <Titles chosen form /> })}
            </div>
        </Dialog>
    }
}

/// What of a form that has been made is left empty.
fn lacking(made: &Made) -> String {
    let of = |(title, count): &(String, usize)| match made.media {
        Media::Archive => ta("own-form-lacking-of", &[("title", title), ("count", &count.to_string())]),
        Media::Workbook | Media::Document => title.clone(),
    };
    let titles: Vec<String> = made.lacking.iter().map(of).collect();
    ta("own-form-lacking", &[("titles", &titles.join(&t("list-separator")))])
}

/// Reads the file, and what its titles are taken for.
fn take(chosen: Chosen, files: Vec<web_sys::File>) {
    let Some(file) = files.into_iter().next() else { return };
    chosen.form.set(None);
    chosen.submission.run(async move { read_form(&file).await.map_err(Into::into) }, move |form| {
        chosen.asked.try_set(form.asked(&prefs::load_forms()));
        chosen.form.try_set(Some(Arc::new(form)));
    });
}

/// One line a title: what stands beside it, and what it is filled with.
#[component]
fn Titles(chosen: Chosen, form: Arc<Form>) -> impl IntoView {
    let kind = match (form.is_list(), form.room()) {
        (false, _) => t("own-form-single"),
        (true, Some(room)) => ta("own-form-list", &[("room", &room.to_string())]),
        (true, None) => t("own-form-list-open"),
    };
    let line = move |(at, asked): (usize, Asked)| {
        let name = ta("own-form-what-of", &[("title", &asked.title)]);
        let choose = move |event: web_sys::Event| {
            if let Some(what) = What::parse(&event_target_value(&event)) {
                chosen
                    .asked
                    .update(|asked| asked.iter_mut().skip(at).take(1).for_each(|own| own.what = what));
            }
        };
        let title = match asked.blanks {
            1 => asked.title.clone(),
            count => ta("own-form-blanks", &[("title", &asked.title), ("count", &count.to_string())]),
        };
        view! {
            <tr>
                <th scope="row">{title}</th>
                <td>
                    <select class="input" aria-label=name on:change=choose>
                        {options(asked.what)}
                    </select>
                </td>
            </tr>
        }
    };
    let lines = chosen.asked.get_untracked().into_iter().enumerate().map(line).collect_view();
    view! {
        <p class="quiet small">{kind} " " {t("own-form-remembered")}</p>
        <div class="table-wrap own-form-titles">
            <table class="table" aria-label=t("own-form-table")>
                <thead>
                    <tr>
                        <th scope="col">{t("own-form-title")}</th>
                        <th scope="col">{t("own-form-what")}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}

fn option(what: What, now: What) -> impl IntoView {
    let label = match what {
        What::Fact(Target::Sequence) => t("own-form-sequence"),
        What::Fact(target) => target_label(target),
        other => t(&format!("own-form-is-{}", other.code())),
    };
    view! {
        <option value=what.code() selected=what == now>
            {label}
        </option>
    }
}

/// What a blank may be filled with, gathered by record.
fn options(now: What) -> impl IntoView {
    let others = What::OTHERS.map(|what| option(what, now)).collect_view();
    let facts = choices().into_iter().map(|targets| {
        let group = targets.first().copied().and_then(target_group).unwrap_or_default();
        let known =
            targets.into_iter().filter(|target| !matches!(target, Target::Ignore | Target::RosterDate));
        let facts = known.map(|target| option(What::Fact(target), now)).collect_view();
        view! { <optgroup label=group>{facts}</optgroup> }
    });
    view! { {others} {facts.collect_view()} }
}

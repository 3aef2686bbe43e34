//! One origin's part of a file: new, changed field by field, unchanged, no longer listed; or a fork.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::names::Subject;
use taizhang_core::report::filing::inbox::{HeldFile, OriginView};
use taizhang_core::report::filing::inbox_changes::{Differing, List, moved};

use super::making::again;
use super::words::{number, open_while, subject_words, when};
use crate::ui::components::{Button, ButtonKind, CheckField, Notice, NoticeKind, Panel};
use crate::ui::record::{ChangedLines, Moved, Submission};
use crate::ui::seal::SealDialog;
use crate::ui::t::{t, ta, tr};

/// More names than fit on two screens are counted instead.
const NAMES_MAX: usize = 200;

/// People and offices, each with what is said of it.
#[component]
pub fn Subjects(
    subjects: Vec<Subject>,
    /// Those that differ from what was read before.
    #[prop(optional)]
    moved: BTreeSet<Id>,
    #[prop(default = NAMES_MAX)] max: usize,
) -> impl IntoView {
    let more = subjects.len().saturating_sub(max);
    let names = subjects.iter().take(max).map(|subject| {
        let mark = moved.contains(&subject.id).then(|| view! { " " <Moved /> });
        view! { <li>{subject_words(subject)} {mark}</li> }
    });
    view! {
        <ul class="filing-names">
            {names.collect_view()}
            {(more > 0).then(|| view! { <li class="quiet">{ta("filing-more", &[("count", &more.to_string())])}</li> })}
        </ul>
    }
}

/// One origin.
#[component]
pub fn OriginPart(
    origin: OriginView,
    /// What differs from what was read before.
    differing: Arc<Vec<Differing>>,
    fork_agreed: RwSignal<bool>,
    /// Somebody has tried to take the file in.
    tried: RwSignal<bool>,
) -> impl IntoView {
    let [new_moved, changed_moved, unlisted_moved] =
        [List::New, List::Changed, List::Unlisted].map(|list| moved(&differing, list));
    let title = ta("filing-origin", &[("name", &origin.party.name), ("number", &number(origin.number))]);
    let counts = [
        ("filing-new", origin.new.len()),
        ("filing-changed", origin.changed.len()),
        ("filing-unchanged", origin.unchanged),
        ("filing-unlisted", origin.unlisted.len()),
    ];
    let told = counts.into_iter().filter(|(_, n)| *n > 0);
    let told: Vec<String> = told.map(|(key, n)| ta(key, &[("count", &n.to_string())])).collect();
    let text = told.join(&t("filing-semicolon"));
    let fork = origin.fork.then(|| view! { <Fork origin=origin.clone() agreed=fork_agreed tried /> });
    let OriginView { new, changed, unlisted, fork: forked, .. } = origin;
    view! {
        <Panel title>
            <div class="stack">
                {fork}
                <p>{text}</p>
                {(!unlisted.is_empty() && !forked)
                    .then(|| {
                        view! {
                            <Notice kind=NoticeKind::Warn title=tr("filing-unlisted-title")>
                                <div class="filing-notice-more">
                                    <p>{t("filing-unlisted-text")}</p>
                                    <Subjects subjects=unlisted moved=unlisted_moved />
                                </div>
                            </Notice>
                        }
                    })}
                {(!changed.is_empty()).then(|| view! { <h3>{t("filing-changed-title")}</h3><ChangedLines changed moved=changed_moved /> })}
                {(!new.is_empty()).then(|| view! { <h3>{t("filing-new-title")}</h3><Subjects subjects=new moved=new_moved /> })}
            </div>
        </Panel>
    }
}

/// The sender's register went back to an older copy, or two computers write: giving back comes first.
#[component]
fn Fork(origin: OriginView, agreed: RwSignal<bool>, tried: RwSignal<bool>) -> impl IntoView {
    let giving = RwSignal::new(None::<HeldFile>);
    let name = StoredValue::new(origin.party.name.clone());
    let text = ta("filing-fork-text", &[("from", &origin.party.name)]);
    let ask = ta("filing-fork-ask", &[("number", &number(origin.number)), ("at", &when(&origin.made_at))]);
    // What another office's file carries is left out without it.
    let must = origin.sender;
    let error = Signal::derive(move || {
        (must && tried.get() && !agreed.get()).then(|| t("filing-fork-agree-missing"))
    });
    let hint = tr(if must { "filing-fork-agree-hint" } else { "filing-fork-agree-carried" });
    let back = origin.held.filter(|_| origin.sender).map(|held| {
        let label = ta("filing-give-back", &[("number", &number(held.number))]);
        view! {
            <p>{ta("filing-give-back-text", &[("from", &name.get_value())])}</p>
            <div class="row">
                <Button label kind=ButtonKind::Primary on_press=move |()| giving.set(Some(held.clone())) />
            </div>
        }
    });
    let lacking = origin.unlisted;
    view! {
        <Notice kind=NoticeKind::Error title=tr("filing-fork-title")>
            <div class="filing-notice-more">
                <p>{text}</p>
                <p>{ask}</p>
                {(!lacking.is_empty())
                    .then(|| {
                        view! {
                            <p>{t("filing-fork-lacks")}</p>
                            <Subjects subjects=lacking />
                        }
                    })}
                {back}
                <CheckField
                    id=format!("inbox-fork-{}", origin.party.office)
                    label=tr("filing-fork-agree")
                    hint
                    value=agreed
                    error
                />
            </div>
        </Notice>
        <GiveBack giving to=name.get_value() />
    }
}

/// Hands out the last file taken from an office, for that office.
#[component]
fn GiveBack(giving: RwSignal<Option<HeldFile>>, to: String) -> impl IntoView {
    let (open, submission) = (open_while(giving), Submission::default());
    let chosen = move || giving.get_untracked().map(|held| (held.digest, held.file_name));
    let make = again(open, submission, chosen);
    let people = Signal::derive(move || giving.with(|held| held.as_ref().map(|held| held.people)));
    let file = move || giving.with(|held| held.as_ref().map(|held| held.file_name.clone()));
    view! {
        <SealDialog
            id="give-back"
            open
            title=tr("filing-give-back-title")
            to=Signal::stored(to)
            people
            make_label=tr("filing-again-make")
            submission
            on_make=make
        >
            <p>{file}</p>
        </SealDialog>
    }
}

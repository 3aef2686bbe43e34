//! 自动备份, as several screens show it: what hinders it with the one button that goes on, and the file at the end of the day.

use leptos::prelude::*;
use taizhang_core::report::home::changes_since;

use super::components::{Button, ButtonKind, Notice, NoticeKind};
use super::reactive::memo;
use super::record::Submission;
use super::session::{CopyState, minute, use_session};
use super::shell::IssueNotice;
use super::t::{sentence, t, ta, tr};

/// So much was written since the last file, where somebody keeps files themselves, that it is time for another.
const MANY: u64 = 20;

/// What hinders the copy, and the button that goes on; nothing while all is well.
#[component]
pub fn CopyHindered() -> impl IntoView {
    let session = use_session();
    let state = memo(move |_| session.copy_state());
    let due = move || {
        let last = session.copy_note().and_then(|note| note.last);
        let Some(last) = last else { return t("standing-due-never") };
        let count = session.read(|registry| changes_since(registry, Some(last.through.sequence)));
        match count {
            0 => String::new(),
            count => ta("standing-due", &[("at", &minute(last.at)), ("count", &count.to_string())]),
        }
    };
    let shown = move |why: String, button: AnyView| {
        let text = Signal::derive(move || format!("{why}{}", due()));
        view! {
            <div class="stack-tight">
                <Notice kind=NoticeKind::Warn title=tr("standing") text />
                <div>{button}</div>
            </div>
        }
        .into_any()
    };
    move || match state.get() {
        CopyState::Off | CopyState::Good | CopyState::Working => None,
        CopyState::Asks => {
            let go_on = view! {
                <Button label=tr("standing-go-on") on_press=move |()| session.go_on_copying() />
            };
            Some(shown(sentences(&t("standing-asks")), go_on.into_any()))
        }
        CopyState::Choose => Some(shown(
            sentences(&t("standing-lapsed")),
            view! { <ChooseFolder label=tr("standing-choose-again") /> }.into_any(),
        )),
        CopyState::Failed(issue) => {
            let retry = view! {
                <Button label=tr("standing-retry") on_press=move |()| session.copy_soon(false) />
            };
            Some(shown(sentence(&issue), retry.into_any()))
        }
    }
}

/// A state as a sentence before another one.
fn sentences(state: &str) -> String {
    let stop = if state.is_ascii() { ". " } else { "。" };
    format!("{state}{stop}")
}

/// The button that lets the person choose where copies go.
#[component]
pub fn ChooseFolder(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let choose = move |()| {
        submission.issues.set(Vec::new());
        // The browser opens its dialog for a click alone: nothing may be waited for before.
        submission.run(session.choose_copy_folder(), |()| ());
    };
    view! {
        <IssueNotice issues=submission.issues />
        <Button label kind on_press=choose />
    }
}

/// 结束今天的工作: one file of everything, without asking for anything, for whoever keeps files themselves.
#[component]
pub fn EndOfDay() -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let made = RwSignal::new(None::<String>);
    let press = move |()| {
        made.set(None);
        submission.issues.set(Vec::new());
        submission.run(session.hand_out_copy(), move |name| {
            made.try_set(Some(name));
        });
    };
    let label = Signal::derive(move || {
        t(if submission.busy.get() { "standing-ending" } else { "standing-end-of-day" })
    });
    let done = move || {
        made.get().map(|name| {
            let text = Signal::derive(move || ta("standing-ended-text", &[("name", &name)]));
            view! { <Notice kind=NoticeKind::Success title=tr("standing-ended") text /> }
        })
    };
    let many = move || {
        let note = session.copy_note()?;
        let sequence = note.last.map(|last| last.through.sequence)?;
        let count = session.read(|registry| changes_since(registry, Some(sequence)));
        (count >= MANY).then(|| view! { <p>{ta("standing-many", &[("count", &count.to_string())])}</p> })
    };
    view! {
        <div class="stack-tight">
            {many}
            <IssueNotice issues=submission.issues />
            <div>
                <Button label busy=submission.busy on_press=press />
            </div>
            {done}
        </div>
    }
}

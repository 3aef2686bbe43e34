//! 交回单位: what was corrected, the year's self-assessment, a word beside it, and the file for the office.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::self_check;

use super::assess::{Assessing, SelfAssessment};
use super::paper::CheckSheet;
use super::unsaved::Unsaved;
use crate::platform::drafts::ToOffice;
use crate::ui::components::{AreaField, Button, ButtonKind, Notice, NoticeKind, PageHead, Panel};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{ChangedLines, Submission};
use crate::ui::seal::SealDialog;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn Report() -> impl IntoView {
    let session = use_session();
    let person = session.self_check()?;
    let with_file = session.is_from_office();
    let corrections = memo(move |_| session.read(self_check::corrections));
    let corrected = move || {
        let lines = corrections.get();
        match lines.is_empty() {
            true => view! { <p class="quiet">{tr("self-check-corrected-none")}</p> }.into_any(),
            false => view! { <ChangedLines changed=lines /> }.into_any(),
        }
    };
    Some(view! {
        <PageHead
            title=tr("self-check-nav-report")
            sub=tr(if with_file { "self-check-sub-report" } else { "self-check-no-file" })
        >
            <CheckSheet />
        </PageHead>
        <div class="stack">
            <Panel title=tr("self-check-corrected")>{corrected}</Panel>
            {with_file.then(|| {
                let assessing = Assessing::begin(session);
                view! {
                    <SelfAssessment assessing />
                    <HandIn person assessing />
                }
            })}
        </div>
    })
}

/// The file for the office.
#[component]
fn HandIn(person: Id, assessing: Assessing) -> impl IntoView {
    let session = use_session();
    let office = session.profile().party.name;
    let note = RwSignal::new(ToOffice::Note.load::<String>(session.register()).unwrap_or_default());
    effect(move |before: Option<()>| {
        let text = note.get();
        if before.is_some() {
            ToOffice::Note.save(session.register(), &text);
        }
    });
    let (open, submission) = (RwSignal::new(false), Submission::default());
    let made = RwSignal::new(None::<String>);
    let to = office.clone();
    let make = Callback::new(move |passphrase: Option<String>| {
        let act = async move { session.report_back(&note.get_untracked(), passphrase).await };
        submission.run(act, move |name| {
            open.try_set(false);
            made.try_set(Some(name));
        });
    });
    // What is typed above is in the file, whether or not it was saved there.
    let press = move |()| {
        submission.issues.set(Vec::new());
        assessing.save(session, move |_| {
            open.try_set(true);
        });
    };
    let done = move || {
        made.get().map(|file| {
            let text = ta("self-check-made-text", &[("file", &file), ("office", &office)]);
            view! { <Notice kind=NoticeKind::Success title=t("self-check-made") text /> }
        })
    };
    view! {
        <Panel title=tr("self-check-hand-in")>
            <div class="stack">
                <AreaField
                    id="self-check-note"
                    label=tr("self-check-note")
                    hint=tr("self-check-note-hint")
                    value=note
                />
                <Unsaved person />
                {done}
                <div>
                    <Button kind=ButtonKind::Primary label=tr("self-check-make") on_press=press />
                </div>
            </div>
        </Panel>
        <SealDialog
            id="self-report"
            open
            title=tr("self-check-make")
            to
            people=Signal::stored(Some(1))
            submission
            on_make=make
        >
            <p>{tr("self-check-make-text")}</p>
        </SealDialog>
    }
}

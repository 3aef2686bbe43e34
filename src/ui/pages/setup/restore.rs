//! Restores a backup into this browser: what is inside comes first, then who takes over.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::wire::Package;
use taizhang_core::process::contracts::LEVELS;
use taizhang_core::report::settings::backup::{BACKUP, Contents};

use super::found_copy::FoundCopy;
use super::step::Step;
use crate::platform::directory;
use crate::ui::backup_inside::Inside;
use crate::ui::components::{
    Button, ButtonKind, FieldWidth, Form, FormActions, Notice, NoticeKind, PageHead, Panel, TextField,
};
use crate::ui::file_opening::{FileOpening, OneFile};
use crate::ui::losses::Losses;
use crate::ui::record::Submission;
use crate::ui::session::Session;
use crate::ui::shell::{CurrentPhase, IssueNotice};
use crate::ui::t::{sentence, t, tr};

#[component]
pub fn Restore(step: RwSignal<Step>) -> impl IntoView {
    let file = FileOpening::new(&BACKUP);
    let copy = RwSignal::new_local(None::<(Package, Contents)>);
    // Of a file and a copy the one that was opened last is the one that is meant.
    let from_copy = move |found: Option<(Package, Contents)>| {
        if found.is_some() {
            file.leave();
        }
        let _ = copy.try_set(found);
    };
    let opened = move || file.opened().or_else(|| copy.get());
    let back = move |()| step.set(Step::Choose);
    view! {
        <PageHead title=tr("start-restore") sub=tr("restore-sub") />
        <div class="stack">
            <Panel title=tr("restore-file")>
                <OneFile id="restore" file words="backup" />
            </Panel>
            <FoundCopy opened=Callback::new(from_copy) />
            {move || opened().map(|(package, contents)| view! { <TakeOver package contents /> })}
            <div>
                <Button label=tr("back-to-start") on_press=back />
            </div>
        </div>
    }
}

/// The opened backup, and the button that makes this browser the writing copy.
#[component]
fn TakeOver(package: Package, contents: Contents) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let register = contents.register;
    let here = directory::offices().iter().any(|office| office.register == register);
    let keeps = LEVELS.contains(&contents.office.level);
    let package = StoredValue::new_local(package);
    let actor = RwSignal::new(contents.by.clone());
    let actor_error = RwSignal::new(None::<Issue>);
    let submission = Submission::default();
    let submit = move |()| {
        let name = actor.get_untracked().trim().to_owned();
        actor_error.set(name.is_empty().then(|| Issue::new("actor-missing")));
        if name.is_empty() {
            return;
        }
        submission.issues.set(Vec::new());
        let package = package.get_value();
        submission
            .run(async move { Session::restore(&package, &name).await }, move |session| shown.open(session));
    };
    view! {
        <Panel title=tr("restore-inside")>
            <div class="stack">
                {contents.loss.clone().map(|loss| view! { <Losses loss /> })}
                <Inside contents />
                <Notice kind=NoticeKind::Warn title=tr("restore-writing") text=tr("restore-writing-text") />
                {keeps.then(|| view! { <p class="quiet">{tr("restore-erased")}</p> })}
                {here
                    .then(|| {
                        view! { <Notice kind=NoticeKind::Info text=tr("restore-here") /> }
                    })}
                <IssueNotice issues=submission.issues />
                <Form on_submit=submit label=tr("restore-do")>
                    <TextField
                        id="restore-actor"
                        label=tr("actor")
                        hint=tr("actor-hint")
                        value=actor
                        error=Signal::derive(move || actor_error.with(|issue| issue.as_ref().map(sentence)))
                        width=FieldWidth::Medium
                        required=true
                    />
                    <FormActions>
                        <Button
                            label=Signal::derive(move || t(if submission.busy.get() { "restore-doing" } else { "restore-do" }))
                            kind=ButtonKind::Primary
                            submit=true
                            busy=submission.busy
                        />
                    </FormActions>
                </Form>
            </div>
        </Panel>
    }
}

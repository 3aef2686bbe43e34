//! Restores a backup into this browser: what is inside comes first, then who takes over.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::wire::Package;
use taizhang_core::report::settings::backup::{BACKUP, Contents};

use super::step::Step;
use crate::platform::directory;
use crate::ui::backup_inside::Inside;
use crate::ui::components::{
    Button, ButtonKind, FieldWidth, Form, FormActions, Notice, NoticeKind, PageHead, Panel, TextField,
};
use crate::ui::file_opening::{FileOpening, OneFile};
use crate::ui::losses::Losses;
use crate::ui::session::Session;
use crate::ui::shell::{CurrentPhase, IssueNotice};
use crate::ui::t::{sentence, t, tr};

#[component]
pub fn Restore(step: RwSignal<Step>) -> impl IntoView {
    let file = FileOpening::new(&BACKUP);
    let back = move |()| step.set(Step::Choose);
    view! {
        <PageHead title=tr("start-restore") sub=tr("restore-sub") />
        <div class="stack">
            <Panel title=tr("restore-file")>
                <OneFile id="restore" file words="backup" />
            </Panel>
            {move || file.opened().map(|(package, contents)| view! { <TakeOver package contents /> })}
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
    let package = StoredValue::new_local(package);
    let actor = RwSignal::new(contents.by.clone());
    let actor_error = RwSignal::new(None::<Issue>);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let busy = RwSignal::new(false);
    let submit = move |()| {
        let name = actor.get_untracked().trim().to_owned();
        actor_error.set(name.is_empty().then(|| Issue::new("actor-missing")));
        if busy.get_untracked() || name.is_empty() {
            return;
        }
        issues.set(Vec::new());
        busy.set(true);
        let package = package.get_value();
        // Not bound to the start page: the session outlives it.
        leptos::task::spawn_local(async move {
            match Session::restore(&package, &name).await {
                Ok(session) => shown.open(session),
                Err(found) => {
                    let _ = busy.try_set(false);
                    issues.try_set(found);
                }
            }
        });
    };
    view! {
        <Panel title=tr("restore-inside")>
            <div class="stack">
                {contents.loss.clone().map(|loss| view! { <Losses loss /> })}
                <Inside contents />
                <Notice kind=NoticeKind::Warn title=tr("restore-writing") text=tr("restore-writing-text") />
                {here
                    .then(|| {
                        view! { <Notice kind=NoticeKind::Info text=tr("restore-here") /> }
                    })}
                <IssueNotice issues />
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
                            label=Signal::derive(move || t(if busy.get() { "restore-doing" } else { "restore-do" }))
                            kind=ButtonKind::Primary
                            submit=true
                            busy
                        />
                    </FormActions>
                </Form>
            </div>
        </Panel>
    }
}

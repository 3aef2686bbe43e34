//! The way out: what was opened stays in this browser, or is cleared from it.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::record::Submission;
use crate::ui::session::{self, use_session};
use crate::ui::shell::{CurrentPhase, IssueNotice, Phase};
use crate::ui::t::{t, tr};

#[component]
pub fn Leave() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let session = use_session();
    let open = RwSignal::new(false);
    let submission = Submission::default();
    let clear = move |()| match session.is_kept() {
        true => submission.run(session::remove(session.register()), move |()| shown.0.set(Phase::Start)),
        // It goes with the page.
        false => shown.leave(),
    };
    let keep = move |()| submission.run(session.keep_if_need_be(), move |()| shown.leave());
    view! {
        <Button small=true label=tr("self-check-leave") on_press=move |()| open.set(true) />
        <Dialog open title=tr("self-check-leave") close_label=tr("close")>
            <div class="stack">
                <p>{move || t(if session.is_kept() { "self-check-leave-text" } else { "self-check-leave-unkept" })}</p>
                <IssueNotice issues=submission.issues />
                <div class="row row-end">
                    <Button label=tr("self-check-leave-keep") on_press=keep />
                    <Button label=tr("self-check-leave-clear") kind=ButtonKind::Danger on_press=clear />
                </div>
            </div>
        </Dialog>
    }
}

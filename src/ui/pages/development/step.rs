//! What is said once for all who are ticked, and written as one batch.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::process::development::line::Line;
use taizhang_core::process::development::step::Step;
use taizhang_core::process::development::writing::{chosen, doubted, edits, lacks_amount};

use crate::ui::components::{Dialog, Form, Notice, NoticeKind};
use crate::ui::record::{FormErrors, LastDone, RecordFields, RecordForm, SendOrCancel, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{coded, coded_with, some_names, t, ta, tr};

#[component]
pub fn StepDialog(
    open: RwSignal<bool>,
    step: RwSignal<Step>,
    lines: Signal<Arc<Vec<Line>>>,
    keys: RwSignal<BTreeSet<String>>,
    done: LastDone,
) -> impl IntoView {
    let title = Signal::derive(move || coded("development-title-*", step.get().code()));
    view! {
        <Dialog open title wide=true close_label=tr("cancel")>
            <StepForm open step=step.get_untracked() lines=lines.get_untracked() keys done />
        </Dialog>
    }
}

#[component]
fn StepForm(
    open: RwSignal<bool>,
    step: Step,
    lines: Arc<Vec<Line>>,
    keys: RwSignal<BTreeSet<String>>,
    done: LastDone,
) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let form = RecordForm::new(step.kind(), None);
    for (key, text) in step.given(session.today()) {
        form.value(key).set(text);
    }
    let whom: Vec<Line> =
        keys.with_untracked(|keys| chosen(&lines, keys, step).into_iter().cloned().collect());
    let names: Vec<String> = whom.iter().map(|line| line.named.name.clone()).collect();
    let count = names.len().to_string();
    let who = ta("development-for", &[("count", &count), ("names", &some_names(&names))]);
    let whom = StoredValue::new(whom);
    let typed = form.clone();
    let doubts = move || {
        typed.track();
        let typed = typed.fields();
        let found = whom.with_value(|whom| {
            let whom: Vec<&Line> = whom.iter().collect();
            session.peek(|registry| doubted(registry, &whom, &typed))
        });
        let args = [("count", &*found.len().to_string()), ("names", &some_names(&found))];
        let doubted = (step == Step::Reward && !found.is_empty()).then(|| ta("development-doubted", &args));
        let amount = lacks_amount(step, &typed).then(|| t("development-no-amount"));
        let told = amount.into_iter().chain(doubted);
        told.map(|text| view! { <Notice kind=NoticeKind::Warn text /> }).collect_view()
    };
    let typed = form.clone();
    let save = move |()| {
        let found = whom.with_value(|whom| edits(&whom.iter().collect::<Vec<_>>(), step, &typed.fields()));
        let edits = match found {
            Ok(edits) => edits,
            Err(issue) => return submission.refuse(vec![issue]),
        };
        let count = count.clone();
        let write = session.take_roster(edits, coded("development-title-*", step.code()));
        let act = async move {
            // What was said for all is at fault once, not with each of them.
            write.await.map_err(|mut found| {
                found.dedup();
                found
            })
        };
        submission.run(act, move |sequence| {
            let text = coded_with("development-did-*", step.code(), &[("count", &count)]);
            done.keep(sequence, text);
            keys.try_set(BTreeSet::new());
            open.try_set(false);
        });
    };
    view! {
        <Form on_submit=save>
            <p>{who}</p>
            {doubts}
            <FormErrors submission />
            <div class="fields record-fields">
                <RecordFields form keys=step.keys().to_vec() issues=submission.issues />
            </div>
            <SendOrCancel submission label=tr("development-write") open />
        </Form>
    }
}

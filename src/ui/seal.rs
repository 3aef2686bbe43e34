//! How a file leaves: sealed with a passphrase told by telephone, or in clear after asking twice.

use leptos::prelude::*;
use taizhang_core::domain::passphrase::PASSPHRASE_MIN;

use crate::ui::components::{ConfirmDialog, Dialog, Form, PasswordField, RadioField, RadioOption};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{SendOrCancel, Submission};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

/// Asks how a file is to leave. `children` say what it holds; `people` how many identity numbers can be read
/// in it, where that is known.
#[component]
pub fn SealDialog(
    id: &'static str,
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] to: Signal<String>,
    #[prop(into)] people: Signal<Option<usize>>,
    #[prop(default = tr("filing-make-now"))] make_label: Signal<String>,
    submission: Submission,
    /// With the passphrase; without one, in clear.
    on_make: Callback<Option<String>>,
    children: ChildrenFn,
) -> impl IntoView {
    let mode = RwSignal::new(String::new());
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let sure = RwSignal::new(false);
    effect(move |_| {
        if open.get() {
            mode.set("sealed".to_owned());
            for text in [first, second] {
                text.set(String::new());
            }
            tried.set(false);
            submission.issues.set(Vec::new());
        }
    });
    let sealed = memo(move |_| mode.with(|mode| mode == "sealed"));
    let short = move || {
        let length = first.with(|text| text.chars().count());
        (length < PASSPHRASE_MIN)
            .then(|| ta("filing-passphrase-short", &[("min", &PASSPHRASE_MIN.to_string())]))
    };
    let differs = move || (first.get() != second.get()).then(|| t("filing-passphrase-differs"));
    let first_error = Signal::derive(move || tried.get().then(short).flatten());
    let second_error = Signal::derive(move || (tried.get() && short().is_none()).then(differs).flatten());
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        if !sealed.get_untracked() {
            sure.set(true);
            return;
        }
        tried.set(true);
        if untrack(|| short().is_none() && differs().is_none()) {
            on_make.run(Some(first.get_untracked()));
        }
    };
    let options = Signal::derive(|| {
        let option = |value: &str, label: String, detail: String| RadioOption {
            value: value.to_owned(),
            label,
            detail: Some(detail),
        };
        vec![
            option("sealed", t("filing-sealed"), t("filing-sealed-detail")),
            option("plain", t("filing-plain"), t("filing-plain-detail")),
        ]
    });
    let button =
        Signal::derive(move || if submission.busy.get() { t("filing-making") } else { make_label.get() });
    let hint = Signal::derive(|| Some(ta("filing-passphrase-hint", &[("min", &PASSPHRASE_MIN.to_string())])));
    let secret = move || {
        view! {
            <PasswordField
                id=format!("{id}-passphrase")
                label=tr("filing-passphrase")
                value=first
                show_label=tr("show")
                hide_label=tr("hide")
                hint=hint
                error=first_error
                required=true
                fresh=true
            />
            <PasswordField
                id=format!("{id}-passphrase-again")
                label=tr("filing-passphrase-again")
                value=second
                show_label=tr("filing-show-again")
                hide_label=tr("filing-hide-again")
                error=second_error
                required=true
                fresh=true
            />
        }
    };
    let warning = move || {
        let to = to.get();
        match people.get() {
            Some(count) => ta("filing-plain-sure-text", &[("count", &count.to_string()), ("to", &to)]),
            None => ta("filing-plain-sure-unknown", &[("to", &to)]),
        }
    };
    view! {
        <Dialog open=open title=title close_label=tr("close")>
            <div class="stack">
                {children()}
                <Form on_submit=submit>
                    <IssueNotice issues=submission.issues />
                    <RadioField id=format!("{id}-mode") label=tr("filing-seal-how") value=mode options />
                    <Show when=move || sealed.get()>{secret}</Show>
                    <SendOrCancel submission label=button open />
                </Form>
            </div>
        </Dialog>
        <ConfirmDialog
            open=sure
            title=tr("filing-plain-sure")
            confirm_label=tr("filing-plain-yes")
            cancel_label=tr("filing-plain-no")
            danger=true
            on_confirm=move |()| on_make.run(None)
        >
            <p>{warning}</p>
        </ConfirmDialog>
    }
}

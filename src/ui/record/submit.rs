//! Writing what a form holds: busy while it lasts, what stands against it, and the errors on the form.

use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::{Batch, Command};

use super::issues::{field_errors, issue_at};
use crate::ui::components::{Button, ButtonKind, ErrorSummary, FormActions};
use crate::ui::reactive::effect;
use crate::ui::session::Session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{ta, tr};

/// Who waits longer than this is told so.
const WAITED: Duration = Duration::from_millis(150);

/// What is awaited, and what may stand against it.
type Act<T> = Pin<Box<dyn Future<Output = Result<T, Vec<Issue>>>>>;

/// One way to the ledger, of a form or a button.
#[derive(Clone, Copy)]
pub struct Submission {
    /// Shown to whoever waits. What goes to the ledger alone is mostly done before anybody could read it.
    pub busy: RwSignal<bool>,
    under_way: StoredValue<bool>,
    /// What stands against it, at its fields.
    pub issues: RwSignal<Vec<Issue>>,
    /// Counts the attempts, so that the summary takes the focus each time.
    pub attempt: RwSignal<u32>,
}

impl Default for Submission {
    fn default() -> Self {
        Self {
            busy: RwSignal::new(false),
            under_way: StoredValue::new(false),
            issues: RwSignal::new(Vec::new()),
            attempt: RwSignal::new(0),
        }
    }
}

impl Submission {
    /// Sends the command; `done` gets the batch once it is on disk. A second press meanwhile does nothing.
    pub fn send(self, session: Session, command: Command, done: impl FnOnce(Batch) + 'static) {
        self.send_boxed(session, command, Box::new(done));
    }

    fn send_boxed(self, session: Session, command: Command, done: Box<dyn FnOnce(Batch)>) {
        self.begin(Box::pin(async move { session.send(command).await }), done);
        // Drawing that it is being saved takes longer than saving it.
        let tell = move || {
            if self.is_under_way() {
                self.busy.try_set(true);
            }
        };
        set_timeout(tell, WAITED);
    }

    /// Whether it was begun and is not done: a second press meanwhile does nothing.
    pub fn is_under_way(self) -> bool {
        self.under_way.try_get_value().unwrap_or_default()
    }

    /// The same for whatever else can be refused. Not bound to the page: an office that it opens outlives it.
    pub fn run<T: 'static>(
        self,
        act: impl Future<Output = Result<T, Vec<Issue>>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        self.begin(Box::pin(act), Box::new(done));
        self.busy.set(true);
    }

    /// Boxed, or all of this would be in the module once for each button.
    fn begin<T: 'static>(self, act: Act<T>, done: Box<dyn FnOnce(T)>) {
        if self.is_under_way() {
            return;
        }
        self.under_way.set_value(true);
        leptos::task::spawn_local(async move {
            let result = act.await;
            // The form may be gone by now: whoever left it does not wait for it.
            self.under_way.try_set_value(false);
            self.busy.try_set(false);
            match result {
                Ok(out) => {
                    self.issues.try_set(Vec::new());
                    done(out);
                }
                Err(issues) => self.refuse(issues),
            }
        });
    }

    /// Shows what stands against it.
    pub fn refuse(self, issues: Vec<Issue>) {
        self.issues.try_set(issues);
        self.attempt.try_update(|attempt| *attempt = attempt.wrapping_add(1));
    }

    /// The sentence at one field, for fields that belong to no record.
    pub fn error_at(self, place: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.issues.with(|issues| issue_at(issues, place)))
    }
}

/// The buttons of a form in a dialog: the one that sends it, and the way out.
#[component]
pub fn SendOrCancel(
    submission: Submission,
    #[prop(into)] label: Signal<String>,
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <FormActions>
            <Button label kind=ButtonKind::Primary submit=true busy=submission.busy />
            <Button label=tr("cancel") on_press=move |()| open.set(false) />
        </FormActions>
    }
}

/// What is wrong, on top of the form: faults of fields lead to them, the others stand as a notice.
#[component]
pub fn FormErrors(
    submission: Submission,
    /// How the places of its fields begin, where others may be named too.
    #[prop(optional)]
    fields: &'static str,
) -> impl IntoView {
    let placed = move |wanted: bool| {
        let at_field = |issue: &&Issue| !issue.place.is_empty() && issue.place.starts_with(fields);
        submission.issues.with(|issues| {
            issues.iter().filter(|issue| at_field(issue) == wanted).cloned().collect::<Vec<_>>()
        })
    };
    let errors = Signal::derive(move || field_errors(&placed(true)));
    let title = Signal::derive(move || ta("form-errors", &[("count", &errors.with(Vec::len).to_string())]));
    let others = RwSignal::new(Vec::new());
    effect(move |_| others.set(placed(false)));
    view! {
        <IssueNotice issues=others />
        <ErrorSummary title errors attempt=submission.attempt />
    }
}

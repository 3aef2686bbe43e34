//! Taking back a record entered by mistake: what goes with it, and why.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Command, Edit};

use super::{FormErrors, Submission, record_name};
use crate::ui::components::{AreaField, Button, ButtonKind, Dialog, Form, NoticeKind, use_toasts};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{live, t, ta, tr};

/// Asks before a record is removed, from anywhere on the page.
#[derive(Clone, Copy, Default)]
pub struct Remover {
    open: RwSignal<bool>,
    record: RwSignal<Option<Id>>,
}

impl Remover {
    pub fn ask(self, record: Id) {
        self.record.set(Some(record));
        self.open.set(true);
    }
}

/// The dialog; stands once on the page.
#[component]
pub fn RemoveDialog(remover: Remover) -> impl IntoView {
    let session = use_session();
    let title = Signal::derive(move || {
        let name =
            remover.record.get().and_then(|id| session.read(|r| r.look_up(id).map(|r| record_name(&r))));
        ta("people-remove-title", &[("name", &name.unwrap_or_default())])
    });
    view! {
        <Dialog open=remover.open title close_label=tr("cancel")>
            {move || remover.record.get().map(|record| view! { <RemoveForm record open=remover.open /> })}
        </Dialog>
    }
}

#[component]
fn RemoveForm(record: Id, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let reason = RwSignal::new(String::new());
    let kind = session.peek(|registry| registry.look_up(record).map(|record| record.kind()));
    let warning = match kind {
        Some(Kind::Person) => "people-remove-person",
        Some(Kind::Engagement) => "people-remove-engagement",
        _ => "people-remove-record",
    };
    let submit = move |()| {
        let why = reason.get_untracked().trim().to_owned();
        if why.is_empty() {
            return submission.refuse(vec![Issue::new("field-missing").at("reason")]);
        }
        let command = Command::Write { edits: vec![Edit::Remove { id: record }], why };
        submission.send(session, command, move |_| {
            open.try_set(false);
            toasts.show(NoticeKind::Success, t("people-removed"));
            if kind == Some(Kind::Person) {
                Route::People.go();
            }
        });
    };
    view! {
        <Form on_submit=submit>
            <p>{live(move || t(warning))}</p>
            <FormErrors submission />
            <AreaField
                id="reason"
                label=tr("people-remove-reason")
                hint=tr("people-remove-hint")
                value=reason
                error=submission.error_at("reason")
                required=true
                rows=2
            />
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Danger label=tr("people-remove-do") busy=submission.busy />
                <Button label=tr("cancel") on_press=move |()| open.set(false) />
            </div>
        </Form>
    }
}

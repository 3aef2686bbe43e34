//! Offices of which two others each say where they stand, and the question whose word stands.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::report::offices::contested::{Contested, contested};

use crate::ui::components::{Button, Dialog, Form, Notice, NoticeKind, RadioField, RadioOption, use_toasts};
use crate::ui::reactive::memo;
use crate::ui::record::{SendOrCancel, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

/// A notice for each, with the button that asks.
#[component]
pub fn ContestedOffices() -> impl IntoView {
    let session = use_session();
    let all = memo(move |_| session.read(contested));
    let asked = RwSignal::new(None::<Contested>);
    let open = RwSignal::new(false);
    let notice = move |one: Contested| {
        let by: Vec<String> = one.claims.iter().map(|claim| claim.by.name.clone()).collect();
        let text = ta("contested-text", &[("name", &one.name), ("by", &by.join(&t("filing-comma")))]);
        let ask = move |()| {
            asked.set(Some(one.clone()));
            open.set(true);
        };
        view! {
            <Notice kind=NoticeKind::Warn title=tr("contested-title") text=Signal::stored(text)>
                <Button label=tr("contested-decide") small=true on_press=ask />
            </Notice>
        }
    };
    view! {
        {move || (session.viewed_on().is_none()).then(|| all.get().into_iter().map(notice).collect_view())}
        <Dialog open title=tr("contested-title") close_label=tr("close")>
            {move || asked.get().map(|one| view! { <Decide one open /> })}
        </Dialog>
    }
}

#[component]
fn Decide(one: Contested, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let (office, name) = (one.office, one.name.clone());
    let before = one.claims.iter().find(|claim| claim.stands).map(|claim| claim.by.office);
    let chosen = RwSignal::new(before.map(|office| office.to_string()).unwrap_or_default());
    let submission = Submission::default();
    let options = one.claims.iter().map(|claim| RadioOption {
        value: claim.by.office.to_string(),
        label: claim.by.name.clone(),
        detail: Some(ta("contested-claim", &[("name", &claim.name), ("parent", &claim.parent)])),
    });
    let options: Vec<RadioOption> = options.collect();
    let submit = move |()| {
        let Ok(origin) = chosen.get_untracked().parse::<Id>() else { return };
        if submission.is_under_way() {
            return;
        }
        if before == Some(origin) {
            open.set(false);
            return;
        }
        let name = name.clone();
        submission.send(session, Command::Believe { office, origin }, move |_| {
            open.set(false);
            toasts.show(NoticeKind::Success, ta("contested-done", &[("name", &name)]));
        });
    };
    view! {
        <Form on_submit=submit>
            <IssueNotice issues=submission.issues />
            <p>{ta("contested-ask", &[("name", &one.name)])}</p>
            <RadioField
                id="contested-by"
                label=tr("contested-whose")
                value=chosen
                options=Signal::stored(options)
            />
            <SendOrCancel submission label=tr("contested-yes") open />
        </Form>
    }
}

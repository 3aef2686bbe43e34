//! 经办人: the name every entry notes, changed when somebody else sits down.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use crate::ui::components::{Button, Form, NoticeKind, Panel, TextField, use_toasts};
use crate::ui::session::use_session;
use crate::ui::t::{sentence, ta, tr};

#[component]
pub fn Actor() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let name = RwSignal::new(session.actor().get_untracked());
    let wrong = RwSignal::new(None::<Issue>);
    let submit = move |()| {
        let typed = name.get_untracked().trim().to_owned();
        wrong.set(typed.is_empty().then(|| Issue::new("actor-missing")));
        if typed.is_empty() {
            return;
        }
        session.rename_actor(&typed);
        toasts.show(NoticeKind::Success, ta("actor-changed", &[("name", &typed)]));
    };
    view! {
        <Panel title=tr("actor-title")>
            <Form on_submit=submit label=tr("actor-title")>
                <TextField
                    id="actor-name"
                    label=tr("actor")
                    hint=tr("actor-hint")
                    value=name
                    error=Signal::derive(move || wrong.with(|issue| issue.as_ref().map(sentence)))
                    required=true
                />
                <div>
                    <Button label=tr("actor-save") submit=true />
                </div>
            </Form>
        </Panel>
    }
}

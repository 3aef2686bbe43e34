//! 数据导出包: the register for whoever counts with other programs, without names unless somebody insists.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;

use crate::ui::components::{Button, CheckField, ConfirmDialog, NoticeKind, Panel, use_toasts};
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn Takeout() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let (named, asking) = (RwSignal::new(false), RwSignal::new(false));
    let people = memo(move |_| session.read(|registry| registry.of_kind(Kind::Person).count().to_string()));
    let make = move |()| {
        let name = ta("takeout-file", &[("day", &session.day().to_string())]);
        let (done, whole) = (ta("takeout-done", &[("name", &name)]), named.get_untracked());
        submission.run(async move { session.hand_out_data(&name, whole).await }, move |()| {
            // Who wants names once more says so once more.
            named.try_set(false);
            toasts.show(NoticeKind::Success, done);
        });
    };
    let press = move |()| if named.get_untracked() { asking.set(true) } else { make(()) };
    let of_people =
        move |key: &'static str| Signal::derive(move || people.with(|count| ta(key, &[("count", count)])));
    view! {
        <Panel title=tr("takeout")>
            <div class="stack-tight">
                <p>{tr("takeout-text")}</p>
                <p class="quiet">{tr("takeout-out")}</p>
                <CheckField
                    id="takeout-named"
                    label=tr("takeout-named")
                    hint=Signal::derive(|| t("takeout-named-hint"))
                    value=named
                />
                <IssueNotice issues=submission.issues />
                <div>
                    <Button label=tr("takeout-make") busy=submission.busy on_press=press />
                </div>
            </div>
        </Panel>
        <ConfirmDialog
            open=asking
            title=tr("takeout-ask")
            confirm_label=of_people("takeout-ask-yes")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=make
        >
            <p>{of_people("takeout-ask-text")}</p>
        </ConfirmDialog>
    }
}

//! 核对台账完整性: every entry of the journal against the one before it.

use leptos::prelude::*;
use taizhang_core::ledger::salvaged::Salvage;

use crate::ui::components::{Button, LinkButton, Notice, NoticeKind, Panel};
use crate::ui::losses::which_entries;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn Integrity() -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let Submission { busy, issues, .. } = submission;
    let good = RwSignal::new(None::<u64>);
    let check = move |()| {
        good.set(None);
        issues.set(Vec::new());
        submission.run(session.check_journal(), move |entries| {
            good.try_set(Some(entries));
        });
    };
    let result = move || {
        good.get().map(|entries| {
            let text = ta("integrity-good", &[("count", &entries.to_string())]);
            view! { <Notice kind=NoticeKind::Success text /> }
        })
    };
    let aside = move || {
        let kept = session.read(|registry| registry.salvages.clone());
        let line = |salvage: Salvage| {
            let text = ta("integrity-set-aside", &[("which", &which_entries(salvage.first, salvage.last))]);
            let save = move |()| {
                let salvage = salvage.clone();
                leptos::task::spawn_local_scoped(async move {
                    if let Err(found) = session.save_set_aside(&salvage).await {
                        issues.try_set(found);
                    }
                });
            };
            view! { <p>{text}" "<LinkButton label=tr("integrity-set-aside-save") on_press=save /></p> }
        };
        kept.into_iter().map(line).collect_view()
    };
    view! {
        <Panel title=tr("integrity")>
            <div class="stack-tight">
                <p>{tr("integrity-what")}</p>
                {aside}
                {result}
                <IssueNotice issues />
                <div>
                    <Button
                        label=Signal::derive(move || t(if busy.get() { "integrity-busy" } else { "integrity-check" }))
                        busy
                        on_press=check
                    />
                </div>
            </div>
        </Panel>
    }
}

//! 密钥与核对码: this office's own, to be read out; those of others, to be compared.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;
use taizhang_core::report::settings::keys::{Pinned, is_right, own_code, pinned};

use crate::ui::components::{Button, Panel, TextField};
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn Keys() -> impl IntoView {
    let session = use_session();
    let own = memo(move |_| session.read(own_code));
    let others = memo(move |_| session.read(pinned));
    let row = |key: Pinned| {
        let name = key.name.clone();
        // What nobody has compared is typed as it is heard, and not shown beside.
        let code = if key.verified {
            view! { {key.code} }.into_any()
        } else {
            view! { <Compare pinned=key /> }.into_any()
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="code">{code}</td>
            </tr>
        }
    };
    let table = move || {
        if others.with(Vec::is_empty) {
            return view! { <p class="quiet">{t("keys-none")}</p> }.into_any();
        }
        view! {
            <p class="quiet">{t("keys-compare")}</p>
            <div class="table-wrap">
                <table class="table" aria-label=t("keys-others")>
                    <thead>
                        <tr>
                            <th scope="col">{t("backup-office")}</th>
                            <th scope="col">{t("keys-code")}</th>
                        </tr>
                    </thead>
                    <tbody>{others.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <Panel title=tr("keys")>
            <h3>{tr("keys-own")}</h3>
            <p class="key-code">{own}</p>
            <p class="quiet">{tr("keys-own-text")}</p>
            <h3>{tr("keys-others")}</h3>
            {table}
        </Panel>
    }
}

/// 未核对: the 核对码 of an office, typed as the other side reads it out.
#[component]
fn Compare(pinned: Pinned) -> impl IntoView {
    let session = use_session();
    let typed = RwSignal::new(String::new());
    let submission = Submission::default();
    let office = pinned.office;
    let name = pinned.name.clone();
    let label = ta("filing-key-code", &[("from", &name)]);
    let act = ta("keys-verify-name", &[("office", &name)]);
    let press = move |()| {
        let said = typed.get_untracked();
        if said.trim().is_empty() || !is_right(&pinned, &said) {
            let code = if said.trim().is_empty() { "key-code-missing" } else { "key-code-other" };
            return submission.refuse(vec![Issue::new(code).with("from", &pinned.name)]);
        }
        submission.send(session, Command::VerifyKey { office }, |_| ());
    };
    view! {
        <div class="stack">
            <TextField
                id=format!("key-{office}")
                label=Signal::stored(label)
                value=typed
                inputmode="numeric"
            />
            <IssueNotice issues=submission.issues />
            <div>
                <Button small=true label=tr("keys-verify") name=Signal::stored(act) busy=submission.busy on_press=press />
            </div>
        </div>
    }
}

//! 密钥与核对码: this office's own, to be read out; those of others, to be compared.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;
use taizhang_core::report::settings::keys::{Declared, Pinned, declared, is_right, own_code, pinned};

use super::key_dialog::{Act, KeyDialog};
use super::own_key::OwnKey;
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
    let stolen = memo(move |_| session.read(declared));
    let (asked, replaced) = (RwSignal::new(None::<Act>), RwSignal::new(false));
    let row = move |key: Pinned| {
        let name = key.name.clone();
        let act = match key.stolen {
            Some(since) => {
                view! { <span>{ta("keys-stolen", &[("since", &since.to_string())])}</span> }.into_any()
            }
            None if key.below => {
                let (office, name, key) = (key.office, name.clone(), key.key.clone());
                let label = ta("keys-declare-name", &[("office", &name)]);
                let press = move |()| {
                    asked.set(Some(Act::Declare { office, name: name.clone(), key: key.clone() }));
                };
                view! { <Button small=true label=tr("keys-declare") name=Signal::stored(label) on_press=press /> }
                    .into_any()
            }
            None => ().into_any(),
        };
        // What nobody has compared is typed as it is heard, and not shown beside.
        let code = if key.verified || key.stolen.is_some() {
            view! { {key.code} }.into_any()
        } else {
            view! { <Compare pinned=key /> }.into_any()
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="code">{code}</td>
                <td>{act}</td>
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
                            <td></td>
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
            <Stolen stolen asked />
        </Panel>
        <OwnKey asked replaced />
        <KeyDialog asked replaced />
    }
}

/// The keys that were declared stolen, each with the way to lift it here.
#[component]
fn Stolen(stolen: Memo<Vec<Declared>>, asked: RwSignal<Option<Act>>) -> impl IntoView {
    let row = move |line: Declared| {
        let Declared { office, name, key, code, since, by, warned } = line;
        let since = since.to_string();
        let args = [("office", name.as_str()), ("code", &code), ("since", &since), ("by", &by)];
        let text = ta(if warned { "keys-warned-line" } else { "keys-declared-line" }, &args);
        let label = ta("keys-lift-name", &[("office", &name)]);
        let press = move |()| asked.set(Some(Act::Lift { office, name: name.clone(), key: key.clone() }));
        view! {
            <li class="row">
                <span class="grow">{text}</span>
                <Button small=true label=tr("keys-lift") name=Signal::stored(label) on_press=press />
            </li>
        }
    };
    view! {
        <Show when=move || !stolen.with(Vec::is_empty)>
            <h3>{tr("keys-declared")}</h3>
            <ul role="list" class="stack-tight">{move || stolen.get().into_iter().map(row).collect_view()}</ul>
        </Show>
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

//! 从区划名录添加: offices of the division list below this one, many at once.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, Reporting};
use taizhang_core::domain::division::Division;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::order::Gathered;
use taizhang_core::report::offices::list::{addable, division_matches};

use crate::ui::components::{
    Button, ButtonKind, CheckField, Dialog, Form, LinkButton, NoticeKind, TextField, use_toasts,
};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{FormErrors, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{label, live, t, ta, tr};

/// The dialog.
#[component]
pub fn AddListedDialog(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open wide=true title=tr("offices-add-listed") close_label=tr("cancel")>
            <ListedForm open />
        </Dialog>
    }
}

#[component]
fn ListedForm(open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let query = RwSignal::new(String::new());
    let ticked = RwSignal::new(BTreeSet::<&'static str>::new());
    let all = StoredValue::new(session.peek(addable));
    let found = memo(move |_| {
        let query = query.get();
        all.with_value(|all| {
            let hits = all.iter().filter(|division| division_matches(division, &query));
            hits.map(|division| division.code).collect::<Vec<_>>()
        })
    });
    let count = Signal::derive(move || ticked.with(BTreeSet::len).to_string());
    let own = session.profile().office();
    let submit = move |()| {
        let chosen = ticked.get_untracked();
        let edits = all.with_value(|all| {
            let wanted = all.iter().filter(|division| chosen.contains(division.code));
            wanted.map(|division| office_of(division, own)).collect::<Vec<_>>()
        });
        let command = Command::Write { edits, why: String::new() };
        submission.send(session, command, move |batch| {
            open.try_set(false);
            let count = batch.changes.len().to_string();
            toasts.show(NoticeKind::Success, ta("offices-added-many", &[("count", &count)]));
        });
    };
    let tick_found = move |on: bool| {
        let codes = found.get_untracked();
        ticked.update(|ticked| {
            for code in codes {
                if on {
                    ticked.insert(code);
                } else {
                    ticked.remove(code);
                }
            }
        });
    };
    let line = move |code: &'static str| {
        let division = taizhang_core::domain::division::find(code)?;
        Some(view! { <DivisionLine division ticked /> })
    };
    let add = Signal::derive(move || ta("offices-add-count", &[("count", &count.get())]));
    view! {
        <Form on_submit=submit>
            <p class="quiet">{tr("offices-listed-text")}</p>
            <FormErrors submission />
            <TextField
                id="listed-query"
                label=tr("offices-listed-search")
                value=query
                placeholder=tr("offices-search-hint")
            />
            <div class="row">
                <LinkButton label=tr("offices-tick-all") on_press=move |()| tick_found(true) />
                <LinkButton label=tr("offices-tick-none") on_press=move |()| tick_found(false) />
                <span class="quiet" role="status">{live(move || ta("offices-ticked", &[("count", &count.get())]))}</span>
            </div>
            <div class="tick-list" role="group" aria-label=move || t("offices-listed-group")>
                <For each=move || found.get() key=|code| *code children=line />
                {move || found.with(Vec::is_empty).then(|| view! { <p class="quiet">{tr("offices-none")}</p> })}
            </div>
            <div class="form-actions">
                <Button
                    submit=true
                    kind=ButtonKind::Primary
                    label=add
                    busy=submission.busy
                    disabled=Signal::derive(move || ticked.with(BTreeSet::is_empty))
                />
                <Button label=tr("cancel") on_press=move |()| open.set(false) />
            </div>
        </Form>
    }
}

#[component]
fn DivisionLine(division: &'static Division, ticked: RwSignal<BTreeSet<&'static str>>) -> impl IntoView {
    let code = division.code;
    // One box of its own, kept in step with the list in both directions.
    let value = RwSignal::new(ticked.with_untracked(|ticked| ticked.contains(code)));
    effect(move |_| {
        let on = ticked.with(|ticked| ticked.contains(code));
        if value.get_untracked() != on {
            value.set(on);
        }
    });
    let change = move |on: bool| {
        ticked.update(|ticked| {
            if on {
                ticked.insert(code);
            } else {
                ticked.remove(code);
            }
        });
    };
    let kind = division.default_type();
    view! {
        <CheckField
            id=format!("division-{code}")
            label=Signal::derive(move || division.union_name())
            hint=Signal::derive(move || ta("offices-listed-hint", &[("type", &label(kind)), ("code", code)]))
            value
            on_change=change
        />
    }
}

fn office_of(division: &Division, own: Id) -> Edit {
    let fields: BTreeMap<String, String> = [
        ("name", division.union_name()),
        ("code", division.code.to_owned()),
        ("level", division.level.code().to_owned()),
        ("office_type", division.default_type().code().to_owned()),
        ("parent", own.to_string()),
        ("reporting", Reporting::Itself.code().to_owned()),
    ]
    .into_iter()
    .map(|(key, text)| (key.to_owned(), text))
    .into_map();
    Edit::New { kind: Kind::Office, subject: None, links: BTreeMap::new(), fields }
}

//! What was taken in, and what to do next.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::filing::Reason;
use taizhang_core::domain::id::Id;
use taizhang_core::exchange::next_step::NextStep;
use taizhang_core::report::filing::inbox::{FileView, ResultLine};

use super::inbox::{Inbox, NextFile};
use super::people_item::people_item;
use super::tabs::{OpenTab, TabKey};
use super::words::{file_kind, number, reason_label};
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, Panel, WorkList};
use crate::ui::filing_state::{self, RETURNED};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{coded, live, t, ta, tr};

/// The tab on which the next step is done.
fn leads_to(next: NextStep) -> Option<TabKey> {
    match next {
        NextStep::Propose => Some(TabKey::Proposals),
        NextStep::Judge | NextStep::Answer | NextStep::PassOn => Some(TabKey::Review),
        NextStep::Forward | NextStep::Report | NextStep::Resume => Some(TabKey::Upward),
        NextStep::Receive => Some(TabKey::Moves),
        NextStep::Correct | NextStep::Try | NextStep::Nothing => None,
    }
}

/// The file is in.
#[component]
pub fn DonePanel(inbox: Inbox, file: Arc<FileView>, next: NextStep) -> impl IntoView {
    let here = OpenTab::used();
    let title = ta(
        "filing-done",
        &[("from", &file.from.name), ("number", &number(file.number)), ("kind", &file_kind(file.kind))],
    );
    let code = next.code();
    let go = leads_to(next).map(|tab| {
        let label = Signal::derive(move || coded("filing-go-*", code));
        view! { <Button label kind=ButtonKind::Primary on_press=move |()| here.go(tab) /> }
    });
    let elsewhere = (next == NextStep::Try).then(|| {
        view! { <a class="btn btn-primary" href=Route::Packs.href()>{tr("filing-go-try")}</a> }
    });
    // The queue only moves when the next file is asked for, which leaves this panel.
    let actions = (go.is_some() || elsewhere.is_some() || untrack(|| inbox.waiting()) > 0)
        .then(|| view! { <div class="row">{go} {elsewhere} <NextFile inbox /></div> });
    let (returned, recorded): (Vec<ResultLine>, Vec<ResultLine>) =
        file.results.iter().cloned().partition(|line| !line.recorded);
    let session = use_session();
    let unverified = session.peek(|registry| registry.is_unverified(file.from.office)).then(|| {
        view! { <p>{ta("filing-done-unverified", &[("from", &file.from.name)])}</p> }
    });
    let counts = (!file.results.is_empty()).then(|| {
        let (recorded, returned) = (recorded.len().to_string(), returned.len().to_string());
        view! { <p>{ta("filing-results", &[("recorded", &recorded), ("returned", &returned)])}</p> }
    });
    view! {
        <div id="inbox-done" class="stack" tabindex="-1">
            <Notice kind=NoticeKind::Success title>
                <div class="filing-notice-more">
                    {counts}
                    {unverified}
                    <p>{live(move || coded("filing-next-*", code))}</p>
                </div>
            </Notice>
            {actions}
            <Returned returned />
        </div>
    }
}

/// People returned for the very same reasons by the same office.
struct Alike {
    reasons: String,
    by: String,
    people: Vec<(Id, String)>,
}

fn alike(returned: Vec<ResultLine>) -> Vec<Alike> {
    let mut groups: Vec<Alike> = Vec::new();
    for line in returned {
        let reason = |reason: &Reason| {
            let label = reason_label(&reason.key);
            ta("filing-reason-line", &[("field", &label), ("reason", reason.reason.as_str())])
        };
        let reasons = line.reasons.iter().map(reason).collect::<Vec<_>>().join(&t("filing-semicolon"));
        let person = (line.person, line.name);
        match groups.iter_mut().find(|group| group.reasons == reasons && group.by == line.by) {
            Some(group) => group.people.push(person),
            None => groups.push(Alike { reasons, by: line.by, people: vec![person] }),
        }
    }
    groups
}

/// Whom to correct, with what was found: one line for what is alike.
#[component]
fn Returned(returned: Vec<ResultLine>) -> impl IntoView {
    let line = |group: Alike| {
        let Alike { reasons, by, people } = group;
        let (badge, tone) = (tr("filing-state-returned"), Signal::stored(filing_state::tone(RETURNED)));
        let mend = |who: &str| ta("filing-mend-name", &[("name", who)]);
        people_item(badge, tone, by, &reasons, people, mend)
    };
    (!returned.is_empty()).then(|| {
        view! {
            <Panel title=tr("filing-returned-list") flush=true>
                <WorkList label=tr("filing-returned-list")>
                    {alike(returned).into_iter().map(line).collect_view()}
                </WorkList>
            </Panel>
        }
    })
}

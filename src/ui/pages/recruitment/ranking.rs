//! 名次: who stands where. Whoever the next step is to be said of is ticked already; who is hired, people decide.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered;
use taizhang_core::process::grid::total;
use taizhang_core::process::recruitment::applicants::conditions;
use taizhang_core::process::recruitment::outcome::{self, Outcome};
use taizhang_core::process::recruitment::ranking::{Line, Standing, ranking};

use super::hire::HireDialog;
use crate::ui::components::{
    Badge, Button, ButtonKind, Column, DataTable, Empty, NoticeKind, SelectField, Selection, Tone, use_toasts,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{LastDone, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{borrowed, coded, label, t, ta, tr};

#[component]
pub fn RankingTab(id: Id, last: LastDone) -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let rows = memo(move |_| session.read(|registry| Arc::new(ranking(registry, id, session.day()))));
    let next = move || rows.with_untracked(|rows| Outcome::next(rows)).code().to_owned();
    let (said, submission) = (RwSignal::new(next()), Submission::default());
    let meant = move || {
        let outcome = said.with(|code| Outcome::from_code(code)).unwrap_or(Outcome::Withdrew);
        rows.with(|rows| outcome.meant(rows)).iter().map(Id::to_string).into_set()
    };
    let keys = RwSignal::new(BTreeSet::<String>::new());
    effect(move |_| keys.set(meant()));
    let selection = Selection::new(keys, tr("training-tick-all"), |line: &Line| {
        ta("recruitment-tick", &[("name", &line.name)])
    });
    // Whoever is hired already is not hired again.
    let chosen = memo(move |_| {
        keys.with(|keys| {
            rows.with(|rows| {
                let open = rows.iter().filter(|line| line.standing != Standing::Hired);
                open.filter(|line| keys.contains(&line.application.to_string())).cloned().collect::<Vec<_>>()
            })
        })
    });
    let outcomes = Signal::derive(|| {
        let each = Outcome::ALL
            .into_iter()
            .map(|own| (own.code().to_owned(), coded("recruitment-outcome-*", own.code())));
        each.collect::<Vec<_>>()
    });
    let say = move |()| {
        let Some(outcome) = said.with_untracked(|code| Outcome::from_code(code)) else { return };
        let ticked = chosen.with_untracked(|lines| lines.iter().map(|line| line.application).into_set());
        let edits = session.peek(|registry| outcome::edits(registry, &ticked, outcome));
        let words = coded("recruitment-outcome-*", outcome.code());
        let args = [("outcome", words.as_str()), ("count", &edits.len().to_string())];
        let text = ta("recruitment-said", &args);
        if edits.is_empty() {
            last.forget();
            return toasts.show(NoticeKind::Info, t("recruitment-said-already"));
        }
        submission.run(session.take_roster(edits, words), move |sequence| {
            last.keep(sequence, text);
            said.try_set(next());
        });
    };
    let say_label =
        Signal::derive(move || ta("recruitment-say", &[("count", &chosen.with(Vec::len).to_string())]));
    // By what 资格审查 goes: the conditions of the notice.
    let conditions = move || {
        let is_asked = said
            .with(|code| matches!(Outcome::from_code(code), Some(Outcome::Eligible | Outcome::Ineligible)));
        let lines = if is_asked { session.read(|registry| conditions(registry, id)) } else { Vec::new() };
        lines
            .into_iter()
            .map(|line| view! { <p class="quiet small round-condition">{line}</p> })
            .collect_view()
    };
    let hiring = RwSignal::new(false);
    let label = Signal::derive(move || {
        let (all, lacking) =
            chosen.with(|lines| (lines.len(), lines.iter().filter(|line| !line.is_ready()).count()));
        let args = [("count", all.to_string()), ("lacking", lacking.to_string())];
        ta(if lacking == 0 { "recruitment-hire" } else { "recruitment-hire-lacking" }, &borrowed(&args))
    });
    let nobody = Signal::derive(move || chosen.with(Vec::is_empty));
    let none = || view! { <Empty title=tr("recruitment-nobody") text=tr("recruitment-nobody-text") /> };
    view! {
        <p class="quiet">{tr("recruitment-ranking-text")}</p>
        <IssueNotice issues=submission.issues />
        <div class="worksheet-head-form">
            <SelectField id="recruitment-outcome" label=tr("recruitment-outcome") value=said options=outcomes />
            <Button label=say_label disabled=nobody busy=submission.busy on_press=say />
            <div class="row training-acts">
                <PrintButton table="recruitment-ranking" small=true />
                <Button label kind=ButtonKind::Primary disabled=nobody on_press=move |()| hiring.set(true) />
            </div>
        </div>
        {conditions}
        <div class="panel people-table">
            <DataTable
                id="recruitment-ranking"
                label=tr("recruitment-tab-ranking")
                columns=Signal::derive(columns)
                rows
                row_key=|line: &Line| line.application.to_string()
                selection
                empty=none
            />
        </div>
        <HireDialog open=hiring id chosen last />
    }
}

fn columns() -> Vec<Column<Line>> {
    let said = |key, title, at: usize| {
        Column::new(key, tr(title), if at == 0 { 5.8 } else { 4.6 }, move |line: &Line| {
            let said = line.said.get(at).copied().flatten();
            view! { <span>{said.map(label)}</span> }.into_any()
        })
    };
    let text = |said: String| view! { <span title=said.clone()>{said.clone()}</span> }.into_any();
    vec![
        Column::new("rank", tr("recruitment-rank"), 5.0, move |line: &Line| {
            let rank = line.rank.map(|rank| rank.to_string()).unwrap_or_default();
            text(if line.shared { ta("recruitment-rank-shared", &[("rank", &rank)]) } else { rank })
        })
        .number(),
        Column::new("name", tr("field-application-candidate"), 5.5, move |line: &Line| {
            text(line.name.clone())
        }),
        Column::new("standing", tr("recruitment-standing"), 9.0, |line: &Line| {
            let standing = line.standing;
            let tone = match standing {
                Standing::Hired | Standing::Proposed | Standing::Replaces => Tone::Met,
                Standing::Tied => Tone::Due,
                Standing::Unscored => Tone::Unknown,
                _ => Tone::Neutral,
            };
            let text = Signal::derive(move || coded("recruitment-standing-*", standing.code()));
            view! { <Badge tone text /> }.into_any()
        }),
        Column::new("post", tr("field-application-post"), 8.5, move |line: &Line| text(line.post.clone())),
        Column::new("total", tr("field-application-total"), 7.0, move |line: &Line| {
            let sum = line.total.map(|sum| total::text(sum, true)).unwrap_or_default();
            text(if line.typed { ta("recruitment-typed", &[("total", &sum)]) } else { sum })
        })
        .number(),
        Column::new("certificate", tr("recruitment-certificate"), 5.0, move |line: &Line| {
            text(match line.certificate {
                Some(true) => t("recruitment-held"),
                Some(false) => t("recruitment-not-held"),
                None => t("record-blank"),
            })
        }),
        said("eligible", "field-application-eligible", 0),
        said("health", "recruitment-step-health", 1),
        said("inquiry", "recruitment-step-inquiry", 2),
    ]
}

//! 办理进度: where everybody stands, what is next and who must act; the steps that are taken for many at once.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::assessment::given::taking_on;
use taizhang_core::process::assessment::stage::Stage;
use taizhang_core::process::assessment::steps::{Step, before_it_ends, edits};
use taizhang_core::process::assessment::year::{Line, at, narrowed, people};
use taizhang_core::report::forms::assessment as forms;

use super::own_words::OwnWords;
use super::progress::columns;
use crate::ui::components::{
    Button, ButtonKind, DataTable, DateField, Empty, FieldWidth, Notice, NoticeKind, SelectField, Selection,
    TextField,
};
use crate::ui::print::{LettersButton, PrintButton};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{Editor, LastDone, Submission, UndoLine};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, coded_with, lang, t, ta, tr};

#[component]
pub fn StagesTab(year: Memo<i32>, editor: Editor) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let date = RwSignal::new(session.today().to_string());
    let stage = RwSignal::new(String::new());
    let search = RwSignal::new(String::new());
    let done = LastDone::of("assessment");
    let all = memo(move |_| session.read(|registry| people(registry, year.get(), session.today()).lines));
    // Nobody is left at the stage that the list was narrowed to: everybody is shown again, as the filter says.
    effect(move |_| {
        let is_left = all.with(|all| stage.with_untracked(|code| narrowed(all, code).is_some()));
        if !is_left && stage.with_untracked(|code| !code.is_empty()) {
            stage.set(String::new());
        }
    });
    let rows = Signal::derive(move || {
        let wanted = all.with(|all| stage.with(|stage| narrowed(all, stage)));
        let words = search.get();
        let is_said =
            |line: &Line| [&line.named.name, &line.named.unit].iter().any(|own| own.contains(words.trim()));
        let is_wanted = |line: &&Line| wanted.is_none_or(|wanted| line.stage == wanted) && is_said(line);
        Arc::new(all.with(|all| all.iter().filter(is_wanted).cloned().collect::<Vec<Line>>()))
    });
    // Only what is in sight can be ticked.
    effect(move |_| {
        stage.track();
        search.track();
        year.track();
        keys.set(BTreeSet::new());
    });
    let stages = Signal::derive(move || {
        all.with(|all| {
            let everybody = (String::new(), ta("assessment-all", &[("count", &all.len().to_string())]));
            let each = Stage::ALL.into_iter().filter_map(|own| {
                let count = at(all, own);
                let name = coded("assessment-stage-*", own.code());
                let text = ta("assessment-at", &[("stage", &name), ("count", &count.to_string())]);
                (count > 0).then(|| (own.code().to_owned(), text))
            });
            std::iter::once(everybody).chain(each).collect::<Vec<_>>()
        })
    });
    let ticked = move || -> BTreeSet<Id> {
        keys.with_untracked(|keys| keys.iter().filter_map(|key| key.parse().ok()).into_set())
    };
    let take = move |step: Step| {
        let people = ticked();
        match all.with_untracked(|all| edits(all, &people, step, &date.get_untracked())) {
            Err(issue) => submission.refuse(vec![issue]),
            Ok(edits) => {
                let count = edits.len().to_string();
                submission.run(session.take_roster(edits, t("assessment-step-why")), move |sequence| {
                    let text = coded_with("assessment-did-*", step.code(), &[("count", &count)]);
                    done.keep(sequence, text);
                    keys.try_set(BTreeSet::new());
                });
            }
        }
    };
    let letters = Callback::new(move |()| {
        let people = ticked();
        let is_meant = |line: &&Line| people.is_empty() || people.contains(&line.named.engagement);
        let rows = rows.get_untracked();
        let meant: Vec<&Line> = rows.iter().filter(is_meant).collect();
        session.peek(|registry| forms::notices(registry, year.get_untracked(), &meant, lang()))
    });
    let nothing_to_print = Signal::derive(move || {
        let told = |line: &Line| line.facts().is_some_and(|own| own.county_decided.is_some());
        !rows.with(|rows| rows.iter().any(told))
    });
    let registers = Callback::new(move |()| {
        let people = ticked();
        let is_meant = |line: &&Line| people.is_empty() || people.contains(&line.named.engagement);
        let rows = rows.get_untracked();
        let meant: Vec<&Line> = rows.iter().filter(is_meant).collect();
        session.peek(|registry| forms::registers(registry, year.get_untracked(), &meant, lang()))
    });
    // What townships have sent, and nobody has taken on.
    let sent = move || {
        let (command, units, count) = all.with(|all| {
            let given = || all.iter().filter_map(|line| line.given.as_ref());
            let units: BTreeSet<String> = given().map(|given| given.from.clone()).into_set();
            let own = given().filter(|given| given.proposal.is_some()).count();
            (taking_on(given()), units.into_iter().collect::<Vec<_>>(), own.to_string())
        });
        let command = command?;
        let count = StoredValue::new(count);
        let args = [("units", units.join(&t("list-separator"))), ("count", count.get_value())];
        let text = ta("assessment-given-wait", &args.each_ref().map(|(key, text)| (*key, text.as_str())));
        let take_on = move |()| {
            let text = ta("assessment-taken-on", &[("count", &count.get_value())]);
            submission.send(session, command.clone(), move |_| {
                done.keep(session.peek(|registry| registry.head.sequence), text);
            });
        };
        let label = Signal::derive(move || ta("assessment-take-on", &[("count", &count.get_value())]));
        Some(view! {
            <Notice kind=NoticeKind::Info text>
                <Button small=true label busy=submission.busy on_press=take_on />
            </Notice>
        })
    };
    // What came together with something else is decided there, person by person.
    let mixed = move || {
        let is_mixed = |line: &&Line| line.given.as_ref().is_some_and(|given| given.proposal.is_none());
        let count = all.with(|all| all.iter().filter(is_mixed).count());
        (count > 0).then(|| {
            let text = ta("assessment-given-mixed", &[("count", &count.to_string())]);
            view! {
                <Notice kind=NoticeKind::Info text>
                    <a href=Route::Filing.href()>{tr("task-assessment-given-do")}</a>
                </Notice>
            }
        })
    };
    let step = move |step: Step| {
        let chosen = move || {
            let fits = |line: &&Line| {
                step.is_for(line) && keys.with(|keys| keys.contains(&line.named.engagement.to_string()))
            };
            rows.with(|rows| rows.iter().filter(fits).count())
        };
        let words = move || coded_with("assessment-do-*", step.code(), &[("count", &chosen().to_string())]);
        let kind = match step {
            Step::Decide | Step::Notify => ButtonKind::Primary,
            Step::Sign | Step::Ask => ButtonKind::Plain,
        };
        // A step that nobody waits for is not offered.
        let is_wanted = move || all.with(|all| all.iter().any(|line| step.is_for(line)));
        view! {
            <Show when=is_wanted>
                <Button
                    small=true
                    kind
                    label=Signal::derive(words)
                    disabled=Signal::derive(move || chosen() == 0)
                    busy=submission.busy
                    on_press=move |()| take(step)
                />
            </Show>
        }
    };
    let (reading, is_read) = (RwSignal::new(None::<Line>), RwSignal::new(false));
    let read = Callback::new(move |line: Line| {
        reading.set(Some(line));
        is_read.set(true);
    });
    let selection = Selection::new(keys, tr("assessment-tick-all"), |own: &Line| {
        ta("assessment-tick", &[("name", &own.named.name)])
    });
    let none = || view! { <Empty title=tr("assessment-none") text=tr("assessment-none-text") /> };
    let early = move || {
        let year = year.get();
        let ends = all.with(|all| date.with(|day| before_it_ends(all, year, day)))?;
        let args = [("year", year.to_string()), ("day", ends.to_string())];
        let text = ta("assessment-before-end", &args.each_ref().map(|(key, text)| (*key, text.as_str())));
        Some(view! { <p class="quiet small">{text}</p> })
    };
    view! {
        <div class="stack worksheet-found">
            <IssueNotice issues=submission.issues />
            <UndoLine last=done />
            {sent}
            {mixed}
            {early}
        </div>
        <div class="worksheet-head-form">
            <SelectField id="assessment-stage" label=tr("assessment-stage") value=stage options=stages />
            <TextField id="assessment-search" label=tr("people-search") value=search width=FieldWidth::Short />
            <DateField id="assessment-day" label=tr("assessment-day") value=date />
            {Step::ALL.map(step).collect_view()}
            <LettersButton label=tr("assessment-print-notices") letters disabled=nothing_to_print />
            <LettersButton label=tr("assessment-print-registers") letters=registers />
            <PrintButton table="assessment-stages" small=true />
        </div>
        <div class="panel people-table">
            <DataTable
                id="assessment-stages"
                label=tr("assessment-stages")
                columns=Signal::derive(move || columns(editor, read))
                rows
                row_key=|line: &Line| line.named.engagement.to_string()
                selection
                empty=none
            />
        </div>
        <OwnWords year open=is_read line=reading />
    }
}

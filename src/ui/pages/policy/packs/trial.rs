//! 试算对比: the pack over the live register, before it counts. A piece at a time, so that nothing is held up.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::policy::look::Lookups;
use taizhang_core::report::period::calendar;
use taizhang_core::report::policy::packs;
use taizhang_core::report::verdicts::trial::{self, Turn, Turned};

use crate::platform::idle::turn;
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, Progress};
use crate::ui::record::{FormErrors, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{coded, lang, live, sentence, t, ta, tr};
use crate::ui::verdict::{TurnedTable, rule_title};

/// How many people and offices are judged twice at one go.
const AT_ONCE: usize = 60;

#[component]
pub fn Trial(pack: Id, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let part = RwSignal::new(0.0);
    let found = RwSignal::new(None::<Vec<Turned>>);
    let (on, faults, adopted) = session.peek(|registry| {
        let record = registry.find(pack);
        let day = record.map(|record| trial::day(record, session.day()));
        let faults = record.map(|record| taizhang_core::policy::pack::faults(record)).unwrap_or_default();
        (day.unwrap_or_else(|| session.day()), faults, packs::is_adopted(registry, pack))
    });
    leptos::task::spawn_local(async move {
        let subjects = session.peek(trial::subjects);
        let (mut turned, mut look) = (Vec::new(), Lookups::default());
        for (at, some) in subjects.chunks(AT_ONCE).enumerate() {
            let more = session.peek(|registry| {
                registry.find(pack).map(|record| trial::of_pack(registry, record, some, on, &mut look))
            });
            turned.extend(more.unwrap_or_default());
            // The dialog was closed.
            if part.try_set((at * AT_ONCE) as f64 / subjects.len() as f64).is_some() {
                return;
            }
            turn().await;
        }
        trial::sort(&mut turned);
        found.try_set(Some(turned));
    });
    let adopt = move |()| {
        let Some(edit) = session.peek(|registry| packs::turn(registry, pack, session.today())) else {
            return;
        };
        let command = Command::Write { edits: vec![edit], why: String::new() };
        submission.send(session, command, move |_| {
            done.try_run(());
        });
    };
    let faultless = faults.is_empty();
    let wrong = faults
        .iter()
        .map(|issue| view! { <Notice kind=NoticeKind::Error text=sentence(issue) /> })
        .collect_view();
    let day = on.to_string();
    let calendar = move || {
        let lines = session.read(|registry| {
            registry
                .find(pack)
                .map(|record| calendar::trial(lang(), registry, record, on, session.today()))
                .unwrap_or_default()
        });
        let kind = |warns| if warns { NoticeKind::Warn } else { NoticeKind::Info };
        lines.into_iter().map(|(warns, text)| view! { <Notice kind=kind(warns) text /> }).collect_view()
    };
    view! {
        <div class="stack-tight">
            <p class="quiet">{live(move || ta("trial-text", &[("day", &day)]))}</p>
            {wrong}
            {calendar}
            <FormErrors submission />
            {move || match found.get() {
                None => {
                    let value = Signal::derive(move || Some(part.get()));
                    view! { <Progress label=tr("trial-working") value /> }.into_any()
                }
                Some(turned) => {
                    let count = turned.len().to_string();
                    view! {
                        <p role="status"><strong>{ta("trial-count", &[("count", &count)])}</strong></p>
                        <Turns turns=trial::summary(&turned) />
                        <TurnedTable turned />
                    }
                    .into_any()
                }
            }}
            <div class="row row-end dialog-foot">
                <Button label=tr("close") on_press=move |()| done.run(()) />
                <Show when=move || found.with(Option::is_some) && faultless && session.viewed_on().is_none()>
                    <Button
                        kind=ButtonKind::Primary
                        label=Signal::derive(move || t(if adopted { "packs-drop" } else { "packs-adopt" }))
                        busy=submission.busy
                        on_press=adopt
                    />
                </Show>
            </div>
        </div>
    }
}

/// What changes, counted: a province need not read hundreds of lines to know.
#[component]
fn Turns(turns: Vec<Turn>) -> impl IntoView {
    let said = |verdict: Option<&'static str>| match verdict {
        Some(code) => coded("verdict-*", code),
        None => t("trial-not-judged"),
    };
    let line = move |turn: Turn| {
        let words = move || {
            let (rule, count) = (rule_title(turn.rule), turn.count.to_string());
            if turn.before == turn.after {
                return ta("trial-turn-day", &[("rule", &rule), ("count", &count)]);
            }
            let (before, after) = (said(turn.before), said(turn.after));
            let args = [("rule", rule.as_str()), ("before", &before), ("after", &after), ("count", &count)];
            ta("trial-turn", &args)
        };
        view! { <li>{words}</li> }
    };
    view! { <ul class="trial-turns">{turns.into_iter().map(line).collect_view()}</ul> }
}

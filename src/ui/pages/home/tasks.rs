//! 待办事项: each with its one next action.

use leptos::prelude::*;
use taizhang_core::report::verdicts::{Grounds, Group, Urgency, grounds};
use taizhang_core::report::worklist::{Task, tasks};

use super::rules::RuleWork;
use crate::ui::components::{Empty, Panel, Tone, WorkItem, WorkList};
use crate::ui::pages::why::{rule_title, urgency_tone};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta};

/// `quiet`: something else says what to do first, so an empty list need not be shown.
#[component]
pub fn Tasks(quiet: Signal<bool>) -> impl IntoView {
    let session = use_session();
    let list = Memo::new(move |_| session.read(|registry| tasks(registry, session.day())));
    let rules = RuleWork::here();
    let groups = Memo::new(move |_| rules.get().unwrap_or_default());
    let judging = Memo::new(move |_| rules.with(Option::is_none));
    let none = Memo::new(move |_| list.with(Vec::is_empty) && groups.with(Vec::is_empty));
    let items = move |first: bool| {
        let wanted = list.get().into_iter().filter(|task| task.comes_first() == first);
        wanted.map(|task| view! { <Item task /> }).collect_view()
    };
    let body = move || {
        if none.get() {
            let title = move || t(if judging.get() { "tasks-judging" } else { "tasks-none" });
            return view! { <Empty title=Signal::derive(title) text=Signal::derive(|| t("tasks-none-text")) /> }
                .into_any();
        }
        view! {
            <WorkList label=Signal::derive(|| t("tasks"))>
                {move || items(true)}
                {move || groups.get().into_iter().map(|group| view! { <RuleItem group /> }).collect_view()}
                {move || items(false)}
            </WorkList>
        }
        .into_any()
    };
    view! {
        <Show when=move || !(none.get() && quiet.get())>
            <Panel title=Signal::derive(|| t("tasks")) flush=true>
                {body}
            </Panel>
        </Show>
    }
}

/// What one rule asks for: the person where there is one, else the list of the rule.
#[component]
fn RuleItem(group: Group) -> impl IntoView {
    let Group { rule, urgency, subjects, people, only } = group;
    let to = match subjects.as_slice() {
        [person] if people => Route::Person(*person),
        _ => Route::Rule(rule),
    };
    let count = subjects.len().to_string();
    let key = if people { "n-people" } else { "n-offices" };
    let who = only.filter(|name| !name.is_empty()).unwrap_or_else(|| ta(key, &[("count", &count)]));
    let sentence = ta("task-rule", &[("rule", &rule_title(rule)), ("who", &who)]);
    let act = t(if urgency == Urgency::Undecidable { "task-rule-fill" } else { "task-rule-do" });
    let name = format!("{act}：{sentence}");
    let action = move || {
        view! { <a class="btn btn-small" href=to.href() aria-label=name.clone()>{act.clone()}</a> }
    };
    let badge = t(&format!("urgency-{}", urgency.code()));
    let note = Signal::derive(move || {
        grounds(rule).map(|grounds| match grounds {
            Grounds::Clause { section, quote } => {
                ta("task-grounds", &[("section", section), ("text", quote)])
            }
            Grounds::Law(reference) => ta("task-grounds-law", &[("text", reference)]),
        })
    });
    view! {
        <WorkItem badge tone=urgency_tone(urgency) note action>
            {sentence}
        </WorkItem>
    }
}

/// What a task says and where it leads.
struct Wording {
    /// Key of its words: `task-CODE`, `task-CODE-badge`, `task-CODE-do`.
    code: &'static str,
    tone: Tone,
    to: Route,
    args: Vec<(&'static str, String)>,
    note: Option<String>,
}

fn wording(task: Task) -> Wording {
    let with = |code, tone, to, args| Wording { code, tone, to, args, note: None };
    let counted = |count: usize| vec![("count", count.to_string())];
    match task {
        Task::Returned { person, engagement: _, name, reasons } => {
            let args = vec![("name", name), ("count", reasons.to_string())];
            with("returned", Tone::Breached, Route::Person(person), args)
        }
        Task::Declined { person, name, reason } => Wording {
            note: Some(reason),
            ..with("declined", Tone::Breached, Route::Person(person), vec![("name", name)])
        },
        Task::Proposals { count } => with("proposals", Tone::Due, Route::Filing, counted(count)),
        Task::Waiting { count } => with("waiting", Tone::Due, Route::Filing, counted(count)),
        Task::Unfiled { count } => with("unfiled", Tone::Due, Route::Filing, counted(count)),
        Task::ToSend { package: _, number, to, kind: _ } => {
            let args = vec![("number", format!("{number:03}")), ("to", to)];
            with("to-send", Tone::Due, Route::Filing, args)
        }
        Task::FileUpward { to } => with("file-upward", Tone::Open, Route::Filing, vec![("to", to)]),
        Task::ReceiptDue { office: _, name } => {
            with("receipt-due", Tone::Open, Route::Filing, vec![("office", name)])
        }
        Task::Unlisted { office: _, name, count } => {
            let args = vec![("office", name), ("count", count.to_string())];
            with("unlisted", Tone::Unknown, Route::People, args)
        }
        Task::Missing { count } => with("missing", Tone::Unknown, Route::People, counted(count)),
        Task::HeadCount => with("head-count", Tone::Unknown, Route::Offices, Vec::new()),
    }
}

#[component]
fn Item(task: Task) -> impl IntoView {
    let Wording { code, tone, to, args, note } = wording(task);
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let sentence = ta(&format!("task-{code}"), &args);
    let act = t(&format!("task-{code}-do"));
    let name = format!("{act}：{sentence}");
    let action = move || {
        view! { <a class="btn btn-small" href=to.href() aria-label=name.clone()>{act.clone()}</a> }
    };
    view! {
        <WorkItem badge=t(&format!("task-{code}-badge")) tone=tone note=Signal::derive(move || note.clone()) action>
            {sentence}
        </WorkItem>
    }
}

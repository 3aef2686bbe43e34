//! 待办事项: what is alike in one line, with its count, its one next action and those behind it.

use leptos::prelude::*;
use taizhang_core::ledger::names;
use taizhang_core::policy::urgency::Urgency;
use taizhang_core::process;
use taizhang_core::process::task::{Place, Task, Topic};
use taizhang_core::report::people::roster::{Filter, UNLISTED};
use taizhang_core::report::verdicts::{Grounds, Group, Nearest, grounds};

use super::rules::RuleWork;
use crate::ui::components::{Behind, Empty, Panel, Pick, Picks, PrintedList, WorkItem, WorkList};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use crate::ui::shell::narrow_to;
use crate::ui::t::{borrowed, coded, coded_with, t, ta, tr};
use crate::ui::verdict::{rule_title, urgency_tone};

/// How many names are unfolded in place; the page of the rule has them all.
const IN_PLACE: usize = 60;

/// The work list of the open office's processes, read once for every screen that asks.
#[derive(Clone, Copy)]
pub struct Work(pub Memo<Vec<Task>>);

pub fn watch(session: Session) -> Work {
    Work(memo(move |_| session.read(|registry| process::tasks(registry, session.day()))))
}

/// `quiet`: something else says what to do first, so an empty list need not be shown.
#[component]
pub fn Tasks(quiet: Signal<bool>) -> impl IntoView {
    let Work(list) = use_context().unwrap_or_else(|| watch(use_session()));
    let rules = RuleWork::here();
    let groups = memo(move |_| rules.get().unwrap_or_default());
    let judging = memo(move |_| rules.with(Option::is_none));
    let none = memo(move |_| list.with(Vec::is_empty) && groups.with(Vec::is_empty));
    let topic = RwSignal::new(ALL.to_owned());
    let chosen = memo(move |_| topic.with(|topic| Topic::from_code(topic)));
    let shows = move |topic: Topic| chosen.get().is_none_or(|chosen| chosen == topic);
    let picks = Signal::derive(move || {
        let mut counts = vec![(ALL, 0)];
        for topic in Topic::ALL {
            let own = list.with(|list| list.iter().filter(|task| task.sort.topic == topic).count());
            let of_rules = |group: &&Group| Topic::of(group.urgency) == topic;
            counts.push((topic.code(), own + groups.with(|groups| groups.iter().filter(of_rules).count())));
        }
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        let pick = |(value, count): (&'static str, usize)| Pick {
            value,
            label: coded("topic-*", value),
            count: if value == ALL { all } else { count },
            disabled: count == 0 && value != ALL,
        };
        counts.into_iter().map(pick).collect::<Vec<_>>()
    });
    let items = move |first: bool| {
        let wanted = |task: &Task| task.sort.comes_first() == first && shows(task.sort.topic);
        let wanted = list.get().into_iter().filter(wanted);
        wanted.map(|task| view! { <Item task /> }).collect_view()
    };
    let of_rules = move || {
        let shown = groups.get().into_iter().filter(|group| shows(Topic::of(group.urgency)));
        shown.map(|group| view! { <RuleItem group /> }).collect_view()
    };
    let headings = Signal::derive(|| {
        ["tasks-column-urgency", "tasks-column-what", "tasks-column-grounds"].map(t).to_vec()
    });
    // Before the rules have spoken a number would say too little.
    let filter = move || match judging.get() {
        true => view! { <p class="quiet" role="status">{t("tasks-judging")}</p> }.into_any(),
        false => view! { <Picks label=tr("topics") picks selected=topic /> }.into_any(),
    };
    let body = move || {
        if none.get() {
            let title = move || t(if judging.get() { "tasks-judging" } else { "tasks-none" });
            return view! { <Empty title=Signal::derive(title) text=tr("tasks-none-text") /> }.into_any();
        }
        view! {
            <div class="work-filter">{filter}</div>
            <PrintedList id="tasks" label=tr("tasks") headings>
                <WorkList label=tr("tasks")>
                    {move || items(true)}
                    {of_rules}
                    {move || items(false)}
                </WorkList>
            </PrintedList>
        }
        .into_any()
    };
    view! {
        <Show when=move || !(none.get() && quiet.get())>
            <Panel
                title=tr("tasks")
                flush=true
                actions=move || {
                    move || {
                        let whole = !none.get() && !judging.get();
                        whole.then(|| view! { <PrintButton table="tasks" small=true /> })
                    }
                }
            >
                {body}
            </Panel>
        </Show>
    }
}

/// The choice that narrows nothing.
const ALL: &str = "all";

/// What one rule asks for: the person where there is one, else the list of the rule.
#[component]
fn RuleItem(group: Group) -> impl IntoView {
    let session = use_session();
    let Group { rule, urgency, subjects, people, only, nearest } = group;
    let fill = urgency == Urgency::Undecidable;
    let to = match subjects.as_slice() {
        [person] if people => Route::Person(*person),
        // What is missing for several is filled in where they can be ticked.
        _ if people && fill => Route::People,
        _ => Route::Rule(rule),
    };
    let ended = urgency == Urgency::Overdue && nearest.is_some_and(Nearest::has_ended);
    let count = subjects.len().to_string();
    let key = if people { "n-people" } else { "n-offices" };
    let who = only.filter(|name| !name.is_empty()).unwrap_or_else(|| ta(key, &[("count", &count)]));
    // Some rules have plainer words for what is the matter; the others say their title.
    let what = format!("{rule}-{}", if ended { "ended" } else { Topic::of(urgency).verdict() });
    let sentence = ta("task-rule", &[("what", &what), ("rule", &rule_title(rule)), ("who", &who)]);
    let act = t(if fill { "task-rule-fill" } else { "task-rule-do" });
    let name = format!("{act}：{sentence}");
    let among = (to == Route::People).then(|| Filter::among(subjects.iter().copied(), sentence.clone()));
    let action = move || {
        let among = among.clone();
        let narrow = move |_| among.iter().for_each(narrow_to);
        view! { <a class="btn btn-small" href=to.href() aria-label=name.clone() on:click=narrow>{act.clone()}</a> }
    };
    let badge = if ended { t("urgency-ended") } else { coded("urgency-*", urgency.code()) };
    let when = nearest.map(|nearest| when_words(nearest, subjects.len()));
    let note = Signal::derive(move || {
        grounds(rule).map(|grounds| match grounds {
            Grounds::Clause { section, quote } => {
                ta("task-grounds", &[("section", section), ("text", quote)])
            }
            Grounds::Law(reference) => ta("task-grounds-law", &[("text", reference)]),
        })
    });
    // A long list has a page of its own: the one the action leads to.
    let small = people && (2..=IN_PLACE).contains(&subjects.len());
    let behind = small.then(|| {
        let list = Callback::new(move |()| {
            let line = |id: &_| session.peek(|registry| names::known(registry, *id));
            subjects.iter().map(|id| (line(id), Route::Person(*id).href())).collect::<Vec<_>>()
        });
        Behind::of(&sentence, list)
    });
    let tone = urgency_tone(urgency);
    view! {
        <WorkItem badge tone note action behind>
            {sentence}
            {when.map(|when| view! { " " <span class="work-item-when">{when}</span> })}
        </WorkItem>
    }
}

/// The last day of one, or of the most pressing of several.
fn when_words(nearest: Nearest, count: usize) -> String {
    let (days, until) = (nearest.days_left.unsigned_abs().to_string(), nearest.until);
    let until = until.map(|day| day.to_string()).unwrap_or_default();
    let how = nearest.key.trim_start_matches("verdict-due");
    coded_with("task-when*", how, &[("count", &count.to_string()), ("days", &days), ("until", &until)])
}

#[component]
fn Item(task: Task) -> impl IntoView {
    let Task { sort, args, note, named, place } = task;
    let args: Vec<(&str, String)> = args.iter().map(|(key, value)| (*key, value.to_string())).collect();
    let sentence = coded_with("task-*", sort.code, &borrowed(&args));
    let act = coded("task-*-do", sort.code);
    let name = format!("{act}：{sentence}");
    let (to, narrowed) = leads_to(&place, &sentence);
    let action = move || {
        let narrowed = narrowed.clone();
        let narrow = move |_| narrowed.iter().for_each(narrow_to);
        view! { <a class="btn btn-small" href=to.href() aria-label=name.clone() on:click=narrow>{act.clone()}</a> }
    };
    let badge = coded("task-*-badge", sort.code);
    let names: Vec<(String, String)> =
        named.into_iter().map(|named| (named.name, leads_to(&named.place, &sentence).0.href())).collect();
    let behind = (names.len() > 1).then(|| Behind::of(&sentence, Callback::new(move |()| names.clone())));
    view! { <WorkItem badge tone=urgency_tone(sort.urgency) note action behind>{sentence}</WorkItem> }
}

/// The screen where something is done, and what the roster is narrowed to on the way there, for this reason.
fn leads_to(place: &Place, reason: &str) -> (Route, Option<Filter>) {
    let plain = |route| (route, None);
    match place {
        Place::Person(person) => plain(Route::Person(*person)),
        Place::People(people) => (Route::People, Some(Filter::among(people.iter().copied(), reason))),
        Place::Unlisted => (Route::People, Some(Filter { state: UNLISTED.to_owned(), ..Filter::default() })),
        Place::Offices => plain(Route::Offices),
        Place::Records(office) => plain(Route::Records(*office)),
        Place::Training => plain(Route::Training),
        Place::TrainingPlan => plain(Route::TrainingPlan),
        Place::Session(session) => plain(Route::TrainingSession(*session)),
        Place::Filing => plain(Route::Filing),
        Place::Moves => plain(Route::Moves),
        Place::MonthlyReports => plain(Route::MonthlyReports),
        Place::PeriodReports => plain(Route::Reports),
        Place::ReportsBelow => plain(Route::ReportsBelow),
        Place::Dunning => plain(Route::Dunning),
        Place::Pay => plain(Route::Pay),
        Place::Contributions => plain(Route::Contributions),
        Place::Assessment => plain(Route::Assessment),
        Place::Development => plain(Route::Development),
        Place::Verification => plain(Route::VerificationSheets),
        Place::Funding => plain(Route::Funding),
        Place::Inspection => plain(Route::Inspection),
        Place::Recruitment => plain(Route::Recruitment),
        Place::RecruitmentPlan => plain(Route::RecruitmentPlan),
        Place::Round(round) => plain(Route::RecruitmentRound(*round)),
        Place::Exits => plain(Route::Exits),
        Place::Erasure => plain(Route::Erasure),
        Place::Settings => plain(Route::Settings),
    }
}

//! A trainee's side: which place, what there is to do, how much time is left, handing in.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::kinds::class::Help;
use taizhang_core::practice::class::result::Work;
use taizhang_core::practice::class::sheets::title;
use taizhang_core::practice::class::task::Class;
use taizhang_core::practice::exercises::exercise::Exercise;
use web_sys::File;

use super::super::start_frame::StartFrame;
use crate::ui::components::{
    Button, ButtonKind, ConfirmDialog, FieldWidth, FileDrop, LinkButton, Notice, NoticeKind, PageHead, Panel,
    SelectField,
};
use crate::ui::session::{Seat, class_file, class_inside, seat};
use crate::ui::shell::{ClassTime, CurrentPhase, IssueNotice};
use crate::ui::t::{lang, t, ta, tr};

/// The word of a level of help.
pub const fn help_word(help: Help) -> &'static str {
    match help {
        Help::Show => "exercise-help-show",
        Help::Hint => "exercise-help-hint",
        Help::None => "exercise-help-none",
    }
}

/// Opens a task file, chosen or dropped on the start page.
#[component]
pub fn OpenTask() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let issues = RwSignal::new(Vec::<Issue>::new());
    let chosen = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        leptos::task::spawn_local(async move {
            match class_file(&file).await.and_then(Class::read) {
                Ok(class) => shown.class(Some(class)),
                Err(issue) => drop(issues.try_set(vec![issue])),
            }
        });
    };
    view! {
        <FileDrop id="class-task" label=tr("class-task-choose") accept=".json" small=true on_files=chosen />
        <IssueNotice issues />
    }
}

/// The class: that of this copy, one just opened, or the one that was sat in.
#[component]
pub fn ClassPage(given: Option<Class>) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let (inside, broken) = match class_inside() {
        Some(Ok(class)) => (Some(class), Vec::new()),
        Some(Err(issue)) => (None, vec![issue]),
        None => (None, Vec::new()),
    };
    let only = inside.is_some() || !broken.is_empty();
    let issues = RwSignal::new(broken);
    let (given, kept) = (given.or(inside), seat());
    // A place in another class than the one opened is not this one.
    let (own, other) = match (kept, &given) {
        (Some(kept), Some(given)) if kept.class.digest != given.digest => (None, Some(kept.class.task.title)),
        (kept, _) => (kept, None),
    };
    let place: RwSignal<Option<Seat>, LocalStorage> = RwSignal::new_local(own);
    let given = StoredValue::new_local(given);
    let other = StoredValue::new(other);
    let face = move || match (place.get(), given.get_value()) {
        (Some(own), _) => at_work(own, place, issues),
        (None, Some(class)) => at_the_door(class, other.get_value(), place, issues),
        // What was sat in is gone.
        (None, None) => view! { <div><OpenTask /></div> }.into_any(),
    };
    view! {
        <StartFrame topic="class">
            <PageHead title=tr("class") />
            <div class="stack">
                {only.then(|| view! { <Notice kind=NoticeKind::Warn text=tr("class-only") /> })}
                <IssueNotice issues />
                {face}
                {(!only).then(|| view! { <div><Button label=tr("back-to-start") on_press=move |()| shown.leave() /></div> })}
            </div>
        </StartFrame>
    }
}

fn rules(class: &Class) -> String {
    let (count, minutes) = (class.exercises.len().to_string(), class.task.minutes.to_string());
    ta("class-rules", &[("count", &count), ("minutes", &minutes), ("help", &t(help_word(class.task.help)))])
}

/// Who it is.
fn at_the_door(
    class: Class,
    other: Option<String>,
    place: RwSignal<Option<Seat>, LocalStorage>,
    issues: RwSignal<Vec<Issue>>,
) -> AnyView {
    let who = RwSignal::new(String::new());
    let mut options = vec![(String::new(), t("class-who-choose"))];
    options.extend((1..=class.people()).map(|who| (who.to_string(), class.called(who, lang()))));
    let name = class.task.title.clone();
    let said = rules(&class);
    let sit = move |()| {
        let Ok(who) = who.get_untracked().parse() else {
            return issues.set(vec![Issue::new("class-place")]);
        };
        match Seat::take(class.clone(), who) {
            Ok(seat) => {
                issues.set(Vec::new());
                place.set(Some(seat));
            }
            Err(issue) => issues.set(vec![issue]),
        }
    };
    let replaces = other.map(|title| {
        let text = ta("class-replaces", &[("title", &title)]);
        view! { <Notice kind=NoticeKind::Warn text /> }
    });
    view! {
        <Panel title=Signal::stored(name)>
            <div class="stack">
                <p>{said}</p>
                {replaces}
                <SelectField
                    id="class-who"
                    label=tr("class-who")
                    value=who
                    options=Signal::stored(options)
                    width=FieldWidth::Medium
                    required=true
                />
                <div><Button label=tr("class-sit") kind=ButtonKind::Primary on_press=sit /></div>
                <p class="quiet">{t("class-proves")}</p>
            </div>
        </Panel>
    }
    .into_any()
}

/// What there is to do.
fn at_work(own: Seat, place: RwSignal<Option<Seat>, LocalStorage>, issues: RwSignal<Vec<Issue>>) -> AnyView {
    let shown = expect_context::<CurrentPhase>();
    let (said, name) = (rules(&own.class), own.name(lang()));
    let heading = ta("class-sitting", &[("title", &own.class.task.title), ("name", &name)]);
    let row = |(at, exercise): (usize, &'static Exercise)| {
        let begun = own.is_begun(exercise);
        let title = title(exercise, lang());
        let (word, key) = match begun {
            true => ("exercises-go-on", "exercises-go-on-name"),
            false => ("exercises-begin", "exercises-begin-name"),
        };
        let name = ta(key, &[("title", &title)]);
        let press = move |()| {
            if begun {
                return shown.open_register(exercise.register());
            }
            let mut kept = place.get_untracked();
            match kept.as_mut().map(|own| own.begin(exercise)) {
                Some(Ok(())) => shown.exercise(exercise),
                Some(Err(issue)) => issues.set(vec![issue]),
                None => {}
            }
        };
        let number = ta("class-nth", &[("number", &(at + 1).to_string())]);
        view! {
            <li class="exercise-row">
                <div class="grow">
                    <span class="quiet">{number}</span>
                    " "
                    <strong>{title}</strong>
                    " "
                    <span class="quiet">{t(if begun { "class-begun" } else { "class-not-begun" })}</span>
                </div>
                <Button small=true label=tr(word) name=Signal::stored(name) on_press=press />
            </li>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = own.class.exercises.iter().copied().enumerate().map(row).collect();
    let works: StoredValue<Vec<Work>, LocalStorage> = StoredValue::new_local(Vec::new());
    let (asking, clearing) = (RwSignal::new(false), RwSignal::new(false));
    let open = RwSignal::new(Vec::<String>::new());
    let (handed, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    // What was done is looked at before it is asked.
    let look = move |()| {
        let Some(own) = place.get_untracked() else { return };
        busy.set(true);
        issues.set(Vec::new());
        leptos::task::spawn_local(async move {
            match own.works().await {
                Ok(done) => {
                    open.try_set(unfinished(&own, &done));
                    works.try_set_value(done);
                    asking.try_set(true);
                }
                Err(found) => drop(issues.try_set(found)),
            }
            busy.try_set(false);
        });
    };
    let hand_in = move |()| {
        let done =
            place.with_untracked(|own| works.with_value(|works| own.as_ref().map(|own| own.hand_in(works))));
        match done {
            Some(Ok(name)) => handed.set(name),
            Some(Err(issue)) => issues.set(vec![issue]),
            None => {}
        }
    };
    let clear = move |()| {
        let Some(own) = place.get_untracked() else { return };
        leptos::task::spawn_local(async move {
            match own.clear().await {
                Ok(()) => shown.leave(),
                Err(found) => drop(issues.try_set(found)),
            }
        });
    };
    let told = move || {
        let name = handed.get();
        (!name.is_empty()).then(
            || view! { <Notice kind=NoticeKind::Success text=ta("class-handed", &[("file", &name)]) /> },
        )
    };
    view! {
        <Panel title=Signal::stored(heading)>
            <div class="stack">
                <p>{said} " " <ClassTime /></p>
                <ul class="exercise-list">{rows}</ul>
                <div class="row">
                    <Button label=tr("class-hand-in") kind=ButtonKind::Primary busy on_press=look />
                    <LinkButton label=tr("class-reset") on_press=move |()| clearing.set(true) />
                </div>
                {told}
                <p class="quiet">{t("class-proves")}</p>
            </div>
        </Panel>
        <ConfirmDialog
            open=asking
            title=tr("class-hand-in")
            confirm_label=tr("class-hand-in")
            cancel_label=tr("cancel")
            on_confirm=Callback::new(hand_in)
        >
            {move || open.get().into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            <p>{move || t("class-hand-in-text")}</p>
        </ConfirmDialog>
        <ConfirmDialog
            open=clearing
            title=tr("class-reset")
            confirm_label=tr("class-reset")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=Callback::new(clear)
        >
            <p>{move || t("class-reset-text")}</p>
        </ConfirmDialog>
    }
    .into_any()
}

/// What is not done yet, in a line or two.
fn unfinished(own: &Seat, works: &[Work]) -> Vec<String> {
    let lang = lang();
    let list = |key: &'static str, which: &dyn Fn(&Exercise) -> bool| {
        let titles = own.class.exercises.iter().filter(|own| which(own)).map(|own| title(own, lang));
        let titles = titles.collect::<Vec<_>>().join(&t("class-missed-separator"));
        (!titles.is_empty()).then(|| ta(key, &[("titles", &titles)]))
    };
    let marks = |exercise: &Exercise| {
        works.iter().find(|work| work.exercise.id == exercise.id).map(|work| &work.marks)
    };
    let unbegun = list("class-hand-in-unbegun", &|own| marks(own).is_none());
    let open = list("class-hand-in-open", &|own| marks(own).is_some_and(|marks| !marks.passed()));
    match (unbegun, open) {
        (None, None) => vec![t("class-hand-in-whole")],
        (unbegun, open) => unbegun.into_iter().chain(open).collect(),
    }
}

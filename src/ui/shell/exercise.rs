//! The panel of an exercise: its story, the step at hand, the files handed out, and what came of it. It stands above the
//! screens, in the flow of the page, and stays in sight while one works below it.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::kinds::class::Help;
use taizhang_core::ledger::names;
use taizhang_core::practice::exercises::exercise::{Beginning, Exercise, Goal};
use taizhang_core::practice::exercises::marking::{Harm, Marks};
use wasm_bindgen::JsCast;

use crate::platform::idle;
use crate::ui::components::{Button, ButtonKind, ConfirmDialog, DialogNote, is_pointed, measure_bands, point_at};
use crate::ui::reactive::effect;
use crate::ui::route::Route;
use crate::ui::session::{
    Session, exercise_place, hand_out_file, help_for, is_of_class, keep_exercise_place,
};
use crate::ui::shell::{ClassTime, CurrentPhase, IssueNotice};
use crate::ui::t::{coded, coded_with, lang, t, ta, tr};

/// The levels of help, from most to least.
const HELPS: [(&str, &str); 3] =
    [("show", "exercise-help-show"), ("hint", "exercise-help-hint"), ("none", "exercise-help-none")];
const SHOW: &str = "show";
const NONE: &str = "none";

/// The levels of help that there are: all, but in an exercise of a class.
fn helps(exercise: &Exercise) -> &'static [(&'static str, &'static str)] {
    match help_for(exercise) {
        Help::Show => &HELPS,
        Help::Hint => HELPS.get(1..).unwrap_or_default(),
        Help::None => HELPS.get(2..).unwrap_or_default(),
    }
}

/// How often the control that is pointed at is looked for.
const LOOKS: Duration = Duration::from_millis(700);

/// `session` is the register it is played in; on the start page, while a register is on its way to another computer, none.
#[component]
pub fn ExercisePanel(session: Option<Session>, exercise: &'static Exercise) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let begun: RwSignal<Option<Arc<Beginning>>, LocalStorage> = RwSignal::new_local(None);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let kept = exercise_place(exercise);
    let had = |word: &str| kept.split(' ').any(|own| own == word);
    let helps = helps(exercise);
    let help =
        RwSignal::new(helps.iter().find(|(own, _)| had(own)).or(helps.first()).map_or(NONE, |(own, _)| *own));
    let at = RwSignal::new(kept.split(' ').find_map(|own| own.parse::<usize>().ok()).unwrap_or_default());
    let (folded, big) = (RwSignal::new(had("folded")), RwSignal::new(had("big")));
    let (hinted, asking) = (RwSignal::new(false), RwSignal::new(false));
    // The last mark, for the list.
    let scored =
        RwSignal::new(kept.split(' ').find(|own| own.starts_with('p')).unwrap_or_default().to_owned());
    effect(move |_| {
        let word = |is: bool, word: &'static str| if is { word } else { "" };
        let (folded, big) = (word(folded.get(), "folded"), word(big.get(), "big"));
        let words = format!("{} {} {folded} {big} {}", help.get(), at.get(), scored.get());
        keep_exercise_place(exercise, &words);
    });
    let marks: RwSignal<Option<Arc<Marks>>, LocalStorage> = RwSignal::new_local(None);
    // The screen comes first.
    leptos::task::spawn_local(async move {
        idle::drawn().await;
        match exercise.begin() {
            Ok(made) => drop(begun.try_set(Some(Arc::new(made)))),
            Err(issue) => drop(issues.try_set(vec![issue])),
        }
    });
    let said = move |part: String| {
        let code = format!("{}{part}", exercise.id);
        begun.with(|begun| {
            let args = begun.as_ref().map(|begun| begun.args()).unwrap_or_default();
            coded_with("exercise-*", code, &args)
        })
    };
    let title = move || coded("exercise-*", exercise.id);
    let all = exercise.steps.len();
    let seen = move || help.get() == SHOW || (help.get() != NONE && hinted.get());
    // The step in words; after the last, that it was the last.
    let step_words = move || match at.get() {
        now if now < all => said(format!("-step-{}", now + 1)),
        _ => t("exercise-steps-done"),
    };
    // While a dialog is open nothing of this can be reached: it says what matters itself.
    if let Some(DialogNote(note)) = use_context() {
        effect(move |_| note.set(if seen() { step_words() } else { said("-story".to_owned()) }));
        on_cleanup(move || drop(note.try_set(String::new())));
    }
    // What is pointed at.
    let meant = move || {
        let step = exercise.steps.get(at.get()).filter(|_| help.get() == SHOW);
        begun.with(|begun| Some(begun.as_ref()?.pointed(lang(), step?))).unwrap_or_default()
    };
    let (controls, found) = (StoredValue::new(Vec::new()), StoredValue::new(None));
    let look = move || {
        found.set_value(controls.with_value(|controls| point_at(controls)));
        measure_bands(true);
    };
    effect(move |_| {
        controls.set_value(meant());
        look();
    });
    let turn = move |to: usize| {
        at.set(to);
        hinted.set(false);
    };
    // Whoever has used what is pointed at is shown the next step.
    let clicks = window_event_listener(ev::click, move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let used = element.as_ref().is_some_and(is_pointed);
        let last = found.get_value().map(|found: usize| found + 1) == Some(controls.with_value(Vec::len));
        if used && last {
            // A label hands the click on to its field: that is one use.
            found.set_value(None);
            turn(at.get_untracked() + 1);
        }
        request_animation_frame(look);
    });
    let keys = window_event_listener(ev::keydown, move |event| match event.key().as_str() {
        "F8" => {
            event.prevent_default();
            folded.update(|folded| *folded = !*folded);
        }
        "Escape" if matches!(document().query_selector("dialog[open]"), Ok(None)) => big.set(false),
        _ => {}
    });
    let looks = set_interval_with_handle(look, LOOKS).ok();
    on_cleanup(move || {
        clicks.remove();
        keys.remove();
        looks.inspect(|looks| looks.clear());
        point_at(&[]);
        measure_bands(false);
    });
    let helps = helps.iter().copied().map(|(own, label)| {
        let press = move |_| {
            help.set(own);
            hinted.set(false);
        };
        view! {
            <button
                type="button"
                class="btn btn-small"
                aria-pressed=move || (help.get() == own).to_string()
                on:click=press
            >
                {move || t(label)}
            </button>
        }
    });
    let helps = helps.collect_view();
    let mark = move |()| {
        let (Some(begun), Some(session)) = (begun.get_untracked(), session) else { return };
        leptos::task::spawn_local(async move {
            match session.marks(exercise, &begun).await {
                Ok(made) => {
                    folded.try_set(false);
                    scored.try_set(format!("p{}", made.points));
                    marks.try_set(Some(Arc::new(made)));
                }
                Err(found) => drop(issues.try_set(found)),
            }
        });
    };
    let step = move || {
        let now = at.get();
        let address = begun.with(|begun| {
            Some(begun.as_ref()?.address(exercise.steps.get(now)?)).filter(|address| !address.is_empty())
        });
        let (number, count) = ((now + 1).min(all).to_string(), all.to_string());
        (help.get() != NONE).then(|| {
            view! {
                <div class="exercise-step">
                    <p>
                        <strong>{ta("exercise-step", &[("at", &number), ("all", &count)])}</strong>
                        " "
                        {seen().then(step_words)}
                    </p>
                    <div class="row">
                        {(!seen()).then(|| view! { <Button small=true label=tr("exercise-hint") on_press=move |()| hinted.set(true) /> })}
                        {address.filter(|_| seen()).map(|to| view! { <a href=format!("#/{to}")>{t("exercise-go")}</a> })}
                        {(now > 0).then(|| view! { <Button small=true label=tr("exercise-before") on_press=move |()| turn(now - 1) /> })}
                        {(now < all).then(|| view! { <Button small=true label=tr("exercise-next") on_press=move |()| turn(now + 1) /> })}
                    </div>
                </div>
            }
        })
    };
    let files = move || {
        let files = begun.with(|begun| begun.as_ref().map_or(0, |begun| begun.files.len()));
        let file = |at: usize| {
            let name = move || {
                begun.with(|begun| Some(begun.as_ref()?.files.get(at)?.name.clone())).unwrap_or_default()
            };
            let press = move |()| {
                let done = begun.with_untracked(|begun| begun.as_ref()?.files.get(at).map(hand_out_file));
                if let Some(Err(issue)) = done {
                    issues.set(vec![issue]);
                }
            };
            view! { <Button small=true label=Signal::derive(name) on_press=press /> }
        };
        (files > 0).then(|| {
            view! {
                <div class="row">
                    <span>{t("exercise-files")}</span>
                    {(0..files).map(file).collect_view()}
                </div>
            }
        })
    };
    let marked = move || {
        let (marks, begun) = (marks.get()?, begun.get()?);
        Some(result(session?, exercise, &begun, &marks))
    };
    let mark_label =
        move || t(if marks.with(Option::is_some) { "exercise-mark-again" } else { "exercise-mark" });
    let small =
        |label: Signal<String>, press: Callback<()>| view! { <Button small=true label on_press=press /> };
    view! {
        <section
            class="exercise"
            class:exercise-big=move || big.get()
            class:exercise-folded=move || folded.get()
            aria-label=move || ta("exercise-panel", &[("title", &title())])
        >
            <div class="row exercise-head">
                <strong>{title}</strong>
                <span class="quiet">{move || ta("exercise-day", &[("day", exercise.day)])}</span>
                {is_of_class(exercise).then(|| view! { <ClassTime /> })}
                <div class="row" role="group" aria-label=move || t("exercise-help")>{helps}</div>
                <div class="row">
                    {session.map(|_| view! {
                        <Button small=true kind=ButtonKind::Primary label=Signal::derive(mark_label) on_press=mark />
                    })}
                    <span title=move || t("exercise-fold-key")>
                        {small(
                            Signal::derive(move || t(if folded.get() { "exercise-unfold" } else { "exercise-fold" })),
                            Callback::new(move |()| folded.update(|folded| *folded = !*folded)),
                        )}
                    </span>
                    {small(
                        Signal::derive(move || t(if big.get() { "exercise-big-leave" } else { "exercise-big" })),
                        Callback::new(move |()| big.update(|big| *big = !*big)),
                    )}
                    {small(tr("exercise-again"), Callback::new(move |()| asking.set(true)))}
                    {small(tr("exercise-leave"), Callback::new(move |()| shown.leave_exercise(exercise)))}
                </div>
            </div>
            <IssueNotice issues />
            <div class="exercise-body">
                <p class="exercise-story">{move || said("-story".to_owned())}</p>
                {step}
                {files}
                <div aria-live="polite">{marked}</div>
            </div>
        </section>
        <ConfirmDialog
            open=asking
            title=tr("exercise-again-title")
            confirm_label=tr("exercise-again")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=Callback::new(move |()| {
                at.set(0);
                scored.set(String::new());
                shown.exercise(exercise);
            })
        >
            <p>{move || t("exercise-again-text")}</p>
        </ConfirmDialog>
    }
}

/// What came of it, goal by goal, with the clauses.
fn result(session: Session, exercise: &'static Exercise, begun: &Beginning, marks: &Marks) -> AnyView {
    let name = |id: &Id| session.peek(|registry| names::known(registry, *id));
    let name = |id: &Id| Some(name(id)).filter(|name| !name.is_empty()).unwrap_or_else(|| begun.called(*id));
    let goal = |(goal, reached): &(&'static Goal, bool)| {
        let text = coded("exercise-*", format!("{}-goal-{}", exercise.id, goal.code));
        let state = if *reached { "exercise-right" } else { "exercise-wrong" };
        line(!reached, state, text, begun.text(goal.about), goal.clauses)
    };
    let needless = marks.needless.iter().map(|act| {
        let text = ta("exercise-needless", &[("sequence", &act.sequence.to_string())]);
        let whom = act.whom.iter().map(name).collect::<Vec<_>>().join(&t("list-separator"));
        line(false, "", text, &whom, &[])
    });
    let harm = marks.harm.iter().map(|harm| match harm {
        Harm::Breached { rule, subject } => {
            let words = coded("rule-*", rule.to_lowercase());
            let text = ta("exercise-harm-breached", &[("rule", &words), ("who", &name(subject))]);
            let clauses = taizhang_core::policy::rules::find(rule).map_or(&[][..], |rule| rule.clauses);
            line(true, "", text, "", clauses)
        }
        Harm::Lost { whom, .. } => line(true, "", ta("exercise-harm-lost", &[("who", &name(whom))]), "", &[]),
    });
    let lines: Vec<AnyView> = marks.goals.iter().map(goal).chain(needless).chain(harm).collect();
    let [points, minutes, seconds] =
        [i64::from(marks.points), marks.seconds / 60, marks.seconds % 60].map(|figure| figure.to_string());
    let sum = ta("exercise-points", &[("points", &points), ("minutes", &minutes), ("seconds", &seconds)]);
    let passed = t(if marks.passed() { "exercise-passed" } else { "exercise-open" });
    view! {
        <div class="exercise-marks">
            <p><strong>{passed}</strong> " " {sum}</p>
            <ul>{lines}</ul>
            <p class="quiet">{t("exercise-marked-how")}</p>
        </div>
    }
    .into_any()
}

/// One line of the marks: how it stands, what, of whom, and the clauses, each a way to its words.
fn line(open: bool, state: &'static str, text: String, whom: &str, clauses: &'static [u16]) -> AnyView {
    let state = (!state.is_empty()).then(|| t(state));
    let whom = (!whom.is_empty()).then(|| ta("exercise-of", &[("who", whom)]));
    let clauses: Vec<AnyView> = clauses
        .iter()
        .map(|clause| {
            let words = ta("exercise-clause", &[("clause", &clause.to_string())]);
            view! { " " <a href=Route::PolicyAt(*clause).href()>{words}</a> }.into_any()
        })
        .collect();
    view! { <li class:exercise-open=open><strong>{state}</strong> " " {text} " " {whom} {clauses}</li> }
        .into_any()
}

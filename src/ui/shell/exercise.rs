//! The panel of an exercise: its story, the step at hand, the files handed out, and what came of it. It stands above the
//! screens, in the flow of the page: it covers nothing.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::kinds::class::Help;
use taizhang_core::practice::exercises::exercise::{Beginning, Exercise};
use taizhang_core::practice::exercises::marking::{Harm, Marks};

use crate::platform::idle;
use crate::ui::components::{Button, ButtonKind, ConfirmDialog, point_at};
use crate::ui::reactive::effect;
use crate::ui::session::{Session, hand_out_file, help_for, is_of_class};
use crate::ui::shell::{ClassTime, CurrentPhase, IssueNotice};
use crate::ui::t::{coded, coded_with, t, ta, tr};

/// The levels of help, from most to least.
const SHOW: &str = "show";
const HINT: &str = "hint";
const NONE: &str = "none";

/// The most help that there is: all, but in an exercise of a class.
fn most_help(exercise: &Exercise) -> &'static str {
    match help_for(exercise) {
        Help::Show => SHOW,
        Help::Hint => HINT,
        Help::None => NONE,
    }
}

/// How often the control that is pointed at is looked for.
const LOOKS: Duration = Duration::from_millis(700);

#[component]
pub fn ExercisePanel(session: Session, exercise: &'static Exercise) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let begun: RwSignal<Option<Arc<Beginning>>, LocalStorage> = RwSignal::new_local(None);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let (help, at) = (RwSignal::new(most_help(exercise)), RwSignal::new(0_usize));
    let (folded, hinted, asking) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
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
    // What is pointed at, by the words that stand on it.
    let meant = move || {
        let step = exercise.steps.get(at.get()).filter(|_| help.get() == SHOW && !folded.get());
        let words = |begun: &Option<Arc<Beginning>>| {
            let (step, begun) = (step?, begun.as_ref()?);
            let named = step.control.strip_prefix('{').and_then(|key| key.strip_suffix('}'));
            Some(named.map_or_else(|| t(step.control), |key| begun.text(key).to_owned()))
        };
        begun.with(words).unwrap_or_default()
    };
    let words = StoredValue::new(String::new());
    effect(move |_| {
        words.set_value(meant());
        point_at(&meant());
    });
    let looks = set_interval_with_handle(move || words.with_value(|words| point_at(words)), LOOKS).ok();
    on_cleanup(move || {
        looks.inspect(|looks| looks.clear());
        point_at("");
    });
    let helps = [(SHOW, "exercise-help-show"), (HINT, "exercise-help-hint"), (NONE, "exercise-help-none")];
    // In a class there is so much of it at most, in the order above.
    let most = most_help(exercise);
    let helps = helps.into_iter().skip_while(|(own, _)| *own != most).map(|(own, label)| {
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
        let Some(begun) = begun.get_untracked() else { return };
        leptos::task::spawn_local(async move {
            match session.marks(exercise, &begun).await {
                Ok(made) => drop(marks.try_set(Some(Arc::new(made)))),
                Err(found) => drop(issues.try_set(found)),
            }
        });
    };
    let turn = move |to: usize| {
        at.set(to);
        hinted.set(false);
    };
    let all = exercise.steps.len();
    let step = move || {
        let (now, seen) = (at.get(), help.get() == SHOW || hinted.get());
        let address = begun.with(|begun| {
            Some(begun.as_ref()?.address(exercise.steps.get(now)?)).filter(|address| !address.is_empty())
        });
        let (number, count) = ((now + 1).to_string(), all.to_string());
        (help.get() != NONE).then(|| {
            view! {
                <div class="exercise-step">
                    <p>
                        <strong>{ta("exercise-step", &[("at", &number), ("all", &count)])}</strong>
                        " "
                        {seen.then(|| said(format!("-step-{}", now + 1)))}
                    </p>
                    <div class="row">
                        {(!seen).then(|| view! { <Button small=true label=tr("exercise-hint") on_press=move |()| hinted.set(true) /> })}
                        {address.filter(|_| seen).map(|to| view! { <a href=format!("#/{to}")>{t("exercise-go")}</a> })}
                        {(now > 0).then(|| view! { <Button small=true label=tr("exercise-before") on_press=move |()| turn(now - 1) /> })}
                        {(now + 1 < all).then(|| view! { <Button small=true label=tr("exercise-next") on_press=move |()| turn(now + 1) /> })}
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
                <p>{t("exercise-files")}</p>
                <div class="row">{(0..files).map(file).collect_view()}</div>
            }
        })
    };
    let marked = move || marks.get().map(|marks| result(session, exercise, &marks));
    view! {
        <section class="exercise" aria-label=move || ta("exercise-panel", &[("title", &title())])>
            <div class="row exercise-head">
                <strong>{title}</strong>
                <span class="quiet">{move || ta("exercise-day", &[("day", exercise.day)])}</span>
                {is_of_class(exercise).then(|| view! { <ClassTime /> })}
                <div class="row" role="group" aria-label=move || t("exercise-help")>{helps}</div>
                <div class="row">
                    <Button
                        small=true
                        kind=ButtonKind::Primary
                        label=Signal::derive(move || {
                            t(if marks.with(Option::is_some) { "exercise-mark-again" } else { "exercise-mark" })
                        })
                        on_press=mark
                    />
                    <Button
                        small=true
                        label=Signal::derive(move || {
                            t(if folded.get() { "exercise-unfold" } else { "exercise-fold" })
                        })
                        on_press=move |()| folded.update(|folded| *folded = !*folded)
                    />
                    <Button small=true label=tr("exercise-again") on_press=move |()| asking.set(true) />
                    <Button small=true label=tr("exercise-leave") on_press=move |()| shown.leave_exercise(exercise) />
                </div>
            </div>
            <IssueNotice issues />
            <div hidden=move || folded.get()>
                <p>{move || said("-story".to_owned())}</p>
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
            on_confirm=Callback::new(move |()| shown.exercise(exercise))
        >
            <p>{move || t("exercise-again-text")}</p>
        </ConfirmDialog>
    }
}

/// What came of it, goal by goal, with the clauses.
fn result(session: Session, exercise: &'static Exercise, marks: &Marks) -> AnyView {
    let goal = |(goal, reached): &(&'static _, bool)| line(exercise, goal, *reached);
    let needless = marks.needless.iter().map(|(sequence, _)| {
        let text = ta("exercise-needless", &[("sequence", &sequence.to_string())]);
        view! { <li>{text}</li> }.into_any()
    });
    let harm = marks.harm.iter().map(|harm| {
        let name = |id| session.peek(|registry| registry.find(id)?.body.get("name")).unwrap_or_default();
        let text = match harm {
            Harm::Breached { rule, subject } => {
                let rule = coded("rule-*", rule.to_lowercase());
                ta("exercise-harm-breached", &[("rule", &rule), ("who", &name(*subject))])
            }
            Harm::Lost { id } => ta("exercise-harm-lost", &[("who", &name(*id))]),
        };
        view! { <li class="exercise-open">{text}</li> }.into_any()
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

fn line(
    exercise: &'static Exercise,
    goal: &'static taizhang_core::practice::exercises::exercise::Goal,
    reached: bool,
) -> AnyView {
    let text = coded("exercise-*", format!("{}-goal-{}", exercise.id, goal.code));
    let state = t(if reached { "exercise-right" } else { "exercise-wrong" });
    let clauses = goal.clauses.iter().map(|clause| ta("exercise-clause", &[("clause", &clause.to_string())]));
    let clauses = clauses.collect::<Vec<_>>().join(&t("list-separator"));
    view! {
        <li class:exercise-open=!reached>
            <strong>{state}</strong> " " {text} " "
            <a href=crate::ui::route::Route::Policy.href()>{clauses}</a>
        </li>
    }
    .into_any()
}

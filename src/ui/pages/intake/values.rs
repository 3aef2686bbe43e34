//! What is not understood, by distinct value with its count: decided once for all its cells.

use leptos::prelude::*;
use taizhang_core::intake::plan::{Fault, Months};
use taizhang_core::intake::target::Target;
use taizhang_core::report::intake::{self, Answered, Distinct};

use super::state::Intake;
use super::words::{cause, fault_sentence, month_words, seen, target_label};
use crate::ui::components::{Button, LinkButton};
use crate::ui::reactive::memo;
use crate::ui::t::{borrowed, code_label, live, t, ta, tr};

/// The list, while there is anything in it or anything was decided.
#[component]
pub fn Values(intake: Intake) -> impl IntoView {
    let open = memo(move |_| {
        intake.plan.with(|plan| plan.as_ref().map(|plan| intake::distinct(plan)).unwrap_or_default())
    });
    let months = memo(move |_| {
        intake.plan.with(|plan| plan.as_ref().map(|plan| intake::month_only(plan)).unwrap_or_default())
    });
    let done = memo(move |_| {
        intake.plan.with(|plan| {
            let answered = |choices: &_| plan.as_ref().map(|plan| intake::answered(plan, choices));
            intake.choices.with(answered).unwrap_or_default()
        })
    });
    let whole = memo(move |_| intake.choices.with(|choices| choices.months == Months::WholeMonths));
    let any = move || {
        open.with(|open| !open.is_empty())
            || months.get() > 0
            || whole.get()
            || done.with(|done| !done.is_empty())
    };
    view! {
        <Show when=any>
            <section class="panel import-values" aria-labelledby="import-values">
                <header class="panel-head">
                    <h2 id="import-values" tabindex="-1">{tr("import-values")}</h2>
                </header>
                <div class="import-values-body">
                    <Show when=move || open.with(|open| !open.is_empty())>
                        <p class="quiet small">{tr("import-values-text")}</p>
                    </Show>
                    <MonthsLine intake months whole />
                    <Show when=move || open.with(|open| !open.is_empty())>
                        <table class="table" aria-label=move || t("import-values")>
                            <thead>
                                <tr>
                                    <th scope="col">{tr("import-value-seen")}</th>
                                    <th scope="col" class="num">{tr("import-value-count")}</th>
                                    <th scope="col">{tr("import-value-why")}</th>
                                    <th scope="col">{tr("import-value-to")}</th>
                                </tr>
                            </thead>
                            <tbody>
                                <For
                                    each=move || open.get()
                                    key=|value| (value.target, value.seen.clone(), value.cells.len())
                                    children=move |value| view! { <Value intake value /> }
                                />
                            </tbody>
                        </table>
                    </Show>
                    <Show when=move || done.with(|done| !done.is_empty())>
                        <ul class="import-answered small" role="list" aria-label=move || t("import-answered")>
                            {move || done.get().into_iter().map(|answer| view! { <Done intake answer /> }).collect_view()}
                        </ul>
                    </Show>
                </div>
            </section>
        </Show>
    }
}

/// Contracts that name months alone: one act for all of them.
#[component]
fn MonthsLine(intake: Intake, months: Memo<usize>, whole: Memo<bool>) -> impl IntoView {
    let ask = move || {
        view! {
            <p class="import-months">
                {live(move || ta("import-months", &[("count", &months.get().to_string())]))} " "
                <Button small=true label=tr("import-months-take") on_press=move |()| intake.take_months(Months::WholeMonths) />
            </p>
        }
    };
    let taken = move || {
        view! {
            <p class="import-months">
                {tr("import-months-taken")} " "
                <LinkButton label=tr("import-undecide") on_press=move |()| intake.take_months(Months::Ask) />
            </p>
        }
    };
    view! {
        <Show when=move || months.get() != 0>{ask}</Show>
        <Show when=move || whole.get()>{taken}</Show>
    }
}

#[component]
fn Value(intake: Intake, value: Distinct) -> impl IntoView {
    let Distinct { target, seen: text, cells, fault } = value;
    let shown = seen(target, &text);
    let count = cells.len();
    let first = cells.first().copied();
    let go = move |()| intake.row.set(first.map(|(row, _)| row));
    let why = fault.clone();
    view! {
        <tr>
            <th scope="row">{target_label(target)} " " <span class="import-value-seen">{shown}</span></th>
            <td class="num">
                <LinkButton
                    label=Signal::derive(move || ta("import-value-cells", &[("count", &count.to_string())]))
                    on_press=go
                />
            </td>
            <td class="quiet">{move || cause(&why)}</td>
            <td><Choice intake target text fault first /></td>
        </tr>
    }
}

/// What stands for a value from now on: one of the things it may mean, a word of the table, a text that the field can
/// read, or nothing, each by an act of its own.
#[component]
fn Choice(
    intake: Intake,
    target: Target,
    text: String,
    fault: Fault,
    first: Option<(u32, u32)>,
) -> impl IntoView {
    let field = target_label(target);
    let shown = seen(target, &text);
    let named = {
        let (field, shown) = (field.clone(), shown.clone());
        move |key, more: &[(&str, &str)]| {
            ta(key, &[&[("field", field.as_str()), ("seen", shown.as_str())], more].concat())
        }
    };
    let (choice, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let name = named("import-value-to-name", &[]);
    let answer = {
        let text = text.clone();
        move |to: String| intake.answer(target, text.clone(), Some(to))
    };
    let apply = {
        let answer = answer.clone();
        move |()| {
            let to = choice.get_untracked();
            let against = first.and_then(|at| intake.objection(at, &to));
            match against.as_ref().map(fault_sentence) {
                None => answer(to),
                Some(against) => error.set(Some(against)),
            }
        }
    };
    let reading = |to: &String| {
        let (to, label) = (to.clone(), month_words(to));
        let name = named("import-value-reading-name", &[("reading", &label)]);
        let answer = answer.clone();
        let press = move |()| answer(to.clone());
        view! { <Button small=true label=Signal::stored(label) name=name on_press=press /> }
    };
    let readings = intake::readings(&fault).iter().map(reading).collect_view();
    let set = move |to: String| {
        error.set(None);
        choice.set(to);
    };
    let invalid = move || error.with(Option::is_some).then_some("true");
    let label = name.clone();
    let input = match intake::table(target) {
        Some((table, codes)) => view! {
            <select
                class="input"
                aria-label=label
                aria-invalid=invalid
                on:change=move |event| set(event_target_value(&event))
            >
                <option value="">{tr("choose")}</option>
                {codes.into_iter().map(|code| {
                    let word = code_label(table, code);
                    view! { <option value=word.clone()>{word.clone()}</option> }
                }).collect_view()}
            </select>
        }
        .into_any(),
        None => view! {
            <input
                class="input"
                type="text"
                autocomplete="off"
                aria-label=label
                aria-invalid=invalid
                placeholder=move || t("import-value-typed")
                on:input=move |event| set(event_target_value(&event))
            />
        }
        .into_any(),
    };
    view! {
        <div class="import-value-to">
            {readings}
            {input}
            <Button
                small=true
                label=tr("import-cell-use")
                name=ta("import-value-use-name", &[("name", &name)])
                disabled=Signal::derive(move || choice.with(|choice| choice.trim().is_empty()))
                on_press=apply
            />
            <LinkButton
                label=tr("import-value-blank")
                name=named("import-value-blank-name", &[])
                on_press=move |()| answer(String::new())
            />
        </div>
        <p class="field-error" role="alert">{error}</p>
    }
}

/// A decision in force, and the way back.
#[component]
fn Done(intake: Intake, answer: Answered) -> impl IntoView {
    let Answered { target, seen: text, to, count } = answer;
    let words = answered_words(target, &text, &to, count);
    let name = ta("import-answered-undo-name", &[("seen", &seen(target, &text))]);
    view! {
        <li>
            {words} " "
            <LinkButton
                label=tr("import-undecide")
                name=Signal::stored(name)
                on_press=move |()| intake.answer(target, text.clone(), None)
            />
        </li>
    }
}

fn answered_words(target: Target, text: &str, to: &str, count: usize) -> String {
    let to = if to.is_empty() { t("import-value-blank") } else { seen(target, to) };
    let args = [
        ("field", target_label(target)),
        ("seen", seen(target, text)),
        ("to", to),
        ("count", count.to_string()),
    ];
    ta("import-answered-line", &borrowed(&args))
}

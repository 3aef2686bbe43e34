//! What is not understood, by distinct value with its count: decided once for all its cells.

use leptos::prelude::*;
use taizhang_core::intake::mapping::Target;
use taizhang_core::intake::plan::Months;
use taizhang_core::report::import::{self, Answered, Distinct};

use super::faults::cause;
use super::state::Intake;
use super::words::{seen, target_label, tr};
use crate::ui::components::{Button, LinkButton};
use crate::ui::t::{code_label, t, ta};

/// The choice that leaves the field empty.
const BLANK: &str = "-";

/// The list, while there is anything in it or anything was decided.
#[component]
pub fn Values(intake: Intake) -> impl IntoView {
    let open = Memo::new(move |_| {
        intake.plan.with(|plan| plan.as_ref().map(|plan| import::distinct(plan)).unwrap_or_default())
    });
    let months = Memo::new(move |_| {
        intake.plan.with(|plan| plan.as_ref().map(|plan| import::month_only(plan)).unwrap_or_default())
    });
    let done = Memo::new(move |_| {
        intake.plan.with(|plan| {
            let answered = |choices: &_| plan.as_ref().map(|plan| import::answered(plan, choices));
            intake.choices.with(answered).unwrap_or_default()
        })
    });
    let whole = Memo::new(move |_| intake.choices.with(|choices| choices.months == Months::WholeMonths));
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
                    <h2 id="import-values" tabindex="-1">{move || t("import-values")}</h2>
                </header>
                <div class="import-values-body">
                    <Show when=move || open.with(|open| !open.is_empty())>
                        <p class="quiet small">{move || t("import-values-text")}</p>
                    </Show>
                    <MonthsLine intake months whole />
                    <Show when=move || open.with(|open| !open.is_empty())>
                        <table class="table" aria-label=move || t("import-values")>
                            <thead>
                                <tr>
                                    <th scope="col">{move || t("import-value-seen")}</th>
                                    <th scope="col" class="num">{move || t("import-value-count")}</th>
                                    <th scope="col">{move || t("import-value-why")}</th>
                                    <th scope="col">{move || t("import-value-to")}</th>
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
                {move || ta("import-months", &[("count", &months.get().to_string())])} " "
                <Button small=true label=tr("import-months-take") on_press=move |()| intake.take_months(Months::WholeMonths) />
            </p>
        }
    };
    let taken = move || {
        view! {
            <p class="import-months">
                {move || t("import-months-taken")} " "
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
    let choice = RwSignal::new(String::new());
    let shown = seen(target, &text);
    let name = ta("import-value-to-name", &[("field", &target_label(target)), ("seen", &shown)]);
    let table = import::table(target);
    let typed = table.is_none();
    let apply = move |()| {
        let to = match choice.get_untracked() {
            blank if blank == BLANK || (typed && blank.trim().is_empty()) => String::new(),
            empty if empty.is_empty() => return,
            to => to,
        };
        intake.answer(target, text.clone(), Some(to));
    };
    let input = match table {
        Some((table, codes)) => {
            let label = name.clone();
            view! {
                <select class="input" aria-label=label on:change=move |event| choice.set(event_target_value(&event))>
                    <option value="">{move || t("choose")}</option>
                    {codes.into_iter().map(|code| {
                        let word = code_label(table, code);
                        view! { <option value=word.clone()>{word.clone()}</option> }
                    }).collect_view()}
                    <option value=BLANK>{move || t("import-value-blank")}</option>
                </select>
            }
            .into_any()
        }
        None => {
            let label = name.clone();
            view! {
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    aria-label=label
                    placeholder=move || t("import-value-typed")
                    on:input=move |event| choice.set(event_target_value(&event))
                />
            }
            .into_any()
        }
    };
    let count = cells.len();
    let first = cells.first().map(|(row, _)| *row);
    let go = move |()| intake.row.set(first);
    view! {
        <tr>
            <th scope="row">{target_label(target)} " " <span class="import-value-seen">{shown}</span></th>
            <td class="num">
                <LinkButton
                    label=Signal::derive(move || ta("import-value-cells", &[("count", &count.to_string())]))
                    on_press=go
                />
            </td>
            <td class="quiet">{move || cause(&fault)}</td>
            <td>
                <div class="import-value-to">
                    {input}
                    <Button
                        small=true
                        label=tr("import-cell-use")
                        name=Signal::derive(move || ta("import-value-use-name", &[("name", &name)]))
                        on_press=apply
                    />
                </div>
            </td>
        </tr>
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
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    ta("import-answered-line", &args)
}

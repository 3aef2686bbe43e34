//! What a person has to say: whom a row means, or which of several rows counts.

use leptos::prelude::*;
use taizhang_core::process::grid::workbook::{Choice, Question, Seen};

use super::incoming::Incoming;
use super::words::{places, row_words, seen_words};
use crate::ui::reactive::memo;
use crate::ui::t::{coded_with, t, ta};

/// Questions are drawn once and keep the keyboard while they are answered.
type Key = (Option<usize>, Seen, Vec<u32>);

fn key(question: &Question) -> Key {
    (question.row, question.seen.clone(), question.lines.clone())
}

#[component]
pub fn Asked(incoming: Incoming) -> impl IntoView {
    let questions = memo(move |_| incoming.looked.with(|looked| looked.questions.clone()));
    let title = move || ta("grid-book-asked", &[("count", &questions.with(Vec::len).to_string())]);
    view! {
        <Show when=move || questions.with(|questions| !questions.is_empty())>
            <section>
                <h3 id="grid-book-asked">{title}</h3>
                <ul class="worksheet-asked" aria-labelledby="grid-book-asked">
                    <For
                        each=move || questions.get()
                        key=key
                        children=move |question| view! { <One incoming questions question /> }
                    />
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn One(incoming: Incoming, questions: Memo<Vec<Question>>, question: Question) -> impl IntoView {
    let own = key(&question);
    let answer = memo(move |_| {
        questions.with(|all| all.iter().find(|other| key(other) == own).and_then(|other| other.answer))
    });
    let whom = match question.row {
        Some(row) => incoming.held.grid.with_untracked(|grid| row_words(grid, row)),
        None => seen_words(&question.seen),
    };
    let (lines, options) = incoming.table.with_untracked(|table| {
        let lines = table.as_ref().map(|table| places(table, &question.lines)).unwrap_or_default();
        let options: Vec<String> =
            question.choices.iter().map(|choice| choice_words(incoming, choice)).collect();
        (lines, options)
    });
    let why = coded_with("grid-book-why-*", question.why.code(), &[("rows", &lines), ("whom", &whom)]);
    let label = why.clone();
    let option = move |(at, text): (usize, String)| {
        view! { <option value=at prop:selected=move || answer.get() == Some(at)>{text}</option> }
    };
    let choose = move |event: web_sys::Event| {
        let at: Option<usize> = event_target_value(&event).parse().ok();
        let choice = at.and_then(|at| question.choices.get(at));
        incoming.say(&question, choice);
    };
    view! {
        <li class:worksheet-answered=move || answer.get().is_some()>
            <p>{why}</p>
            <select class="input" aria-label=label on:change=choose>
                <option value="" prop:selected=move || answer.get().is_none()>{t("grid-book-choose")}</option>
                {options.into_iter().enumerate().map(option).collect_view()}
            </select>
        </li>
    }
}

fn choice_words(incoming: Incoming, choice: &Choice) -> String {
    match choice {
        Choice::Row(row) => incoming.held.grid.with_untracked(|grid| row_words(grid, *row)),
        Choice::Nothing => t("grid-book-leave"),
        Choice::Apart => t("grid-book-apart"),
        Choice::Line(line) => incoming.table.with_untracked(|table| {
            let Some(table) = table else { return String::new() };
            let figures = table.figures(*line).join(&t("list-separator"));
            ta("grid-book-line", &[("row", &places(table, &[*line])), ("figures", &figures)])
        }),
    }
}

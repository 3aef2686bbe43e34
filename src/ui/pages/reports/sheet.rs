//! The two tables of a report: its indicators, and what the checks have found. Whoever fills it in types figures and
//! explanations, whoever it is addressed to accepts or returns them.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::process::reporting::said::{ACCEPTED, RETURNED, Standing};
use taizhang_core::process::reporting::steps::{Entries, Typed};
use taizhang_core::report::period::table::{Finding, Row, Table};
use taizhang_core::report::period::{finding, label};

use crate::ui::components::{Badge, Panel, Tone};
use crate::ui::t::{coded, lang, t, ta, tr};

/// Who looks at a report.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Whoever fills it in.
    Fills,
    /// To whom it is addressed.
    Answers,
    /// Somebody who may only look.
    Reads,
}

/// Columns of figures.
const NUMBERS: [&str; 5] = ["report-counted", "report-last", "report-year", "report-now", "report-typed"];

/// One box: of a line, for its figure or its words.
#[derive(Clone)]
struct BoxOf {
    entries: RwSignal<Entries>,
    id: &'static str,
    saved: Typed,
    name: String,
}

impl BoxOf {
    fn said(&self, of: fn(&Typed) -> &String) -> String {
        self.entries.with(|all| of(all.get(self.id).unwrap_or(&self.saved)).clone())
    }

    fn say(&self, change: impl FnOnce(&mut Typed)) {
        self.entries.update(|all| {
            change(all.entry(self.id.to_owned()).or_insert_with(|| self.saved.clone()));
        });
    }

    fn words(self) -> AnyView {
        let (name, own) = (self.name.clone(), self.clone());
        let value = move || own.said(|typed| &typed.words);
        let change = move |event| self.say(|typed| typed.words = event_target_value(&event));
        view! { <input class="input" aria-label=name prop:value=value on:change=change /> }.into_any()
    }

    fn figure(self) -> AnyView {
        let (name, own) = (self.name.clone(), self.clone());
        let value = move || own.said(|typed| &typed.value);
        let change = move |event| self.say(|typed| typed.value = event_target_value(&event));
        view! { <input class="input num" inputmode="numeric" aria-label=name prop:value=value on:change=change /> }
            .into_any()
    }

    fn choice(self, options: Vec<(String, String)>) -> AnyView {
        let (name, own) = (self.name.clone(), self.clone());
        let change = move |event| self.say(|typed| typed.value = event_target_value(&event));
        let option = move |(key, text): (String, String)| {
            let (own, at) = (own.clone(), key.clone());
            view! { <option value=key prop:selected=move || own.said(|typed| &typed.value) == at>{text}</option> }
        };
        let options = options.into_iter().map(option).collect_view();
        view! { <select class="input" aria-label=name on:change=change>{options}</select> }.into_any()
    }
}

/// What the superior says: to be chosen by it, to be read by others.
fn answer(
    part: Part,
    entries: RwSignal<Entries>,
    id: &'static str,
    name: &str,
    standing: &Standing,
) -> AnyView {
    if part != Part::Answers {
        let cell = match standing {
            Standing::Open => ().into_any(),
            Standing::Accepted => view! { <Badge text=t("report-accepted") tone=Tone::Met /> }.into_any(),
            Standing::Returned(words) => {
                view! { <Badge text=ta("report-returned", &[("words", words)]) tone=Tone::Breached /> }
                    .into_any()
            }
        };
        return view! { <td class="report-staff">{cell}</td> }.into_any();
    }
    let (value, words) = match standing {
        Standing::Open => (String::new(), String::new()),
        Standing::Accepted => (ACCEPTED.to_owned(), String::new()),
        Standing::Returned(words) => (RETURNED.to_owned(), words.clone()),
    };
    let own = |key| BoxOf {
        entries,
        id,
        saved: Typed { value: value.clone(), words: words.clone() },
        name: ta(key, &[("name", name)]),
    };
    let options = [("", "report-leave"), (ACCEPTED, "report-accept"), (RETURNED, "report-return")];
    let options = options.map(|(code, key)| (code.to_owned(), t(key))).to_vec();
    view! {
        <td>{own("report-opinion-of").choice(options)}</td>
        <td>{own("report-opinion-why-of").words()}</td>
    }
    .into_any()
}

fn number(own: Option<u32>) -> AnyView {
    view! { <td class="num">{own.map(|own| own.to_string())}</td> }.into_any()
}

fn indicator(part: Part, entries: RwSignal<Entries>, row: &Row) -> AnyView {
    let name = label(lang(), row.id);
    let what = coded("indicator-*-what", row.id.replace('_', "-"));
    let typed = match part {
        Part::Fills => {
            let saved = Typed {
                value: row.typed.map(|own| own.to_string()).unwrap_or_default(),
                words: row.reason.clone(),
            };
            let own =
                |key| BoxOf { entries, id: row.id, saved: saved.clone(), name: ta(key, &[("name", &name)]) };
            let reason = row.is_counted.then(|| own("report-reason-of").words());
            view! { <td>{own("report-typed-of").figure()}</td> <td>{reason}</td> }.into_any()
        }
        Part::Answers | Part::Reads => view! {
            {number(row.value())}
            <td class="report-staff">{row.reason.clone()}</td>
        }
        .into_any(),
    };
    view! {
        <tr>
            <th scope="row" title=what>{name.clone()}</th>
            {number(row.counted.filter(|_| row.is_counted))}
            {number(row.last)}
            {number(row.year)}
            {typed}
            {answer(part, entries, row.id, &name, &row.standing)}
        </tr>
    }
    .into_any()
}

fn found(part: Part, entries: RwSignal<Entries>, own: &Finding) -> AnyView {
    let said = finding(lang(), &own.found);
    let name = ta("report-explained", &[("name", &label(lang(), own.found.at))]);
    let usual = |code: &str| coded("report-usual-*", code);
    let must = own.found.must;
    let (tone, word) = if must { (Tone::Breached, "report-must") } else { (Tone::Due, "report-may") };
    // A word is said of an explanation, whatever has been laid down since.
    let bare = own.found.explained.is_none() || part == Part::Fills;
    let why = if must && bare {
        view! { <td></td> <td></td> }.into_any()
    } else if part == Part::Fills {
        let saved = Typed { value: own.code().unwrap_or_default().to_owned(), words: own.words().to_owned() };
        let of = |key| BoxOf {
            entries,
            id: own.found.id,
            saved: saved.clone(),
            name: ta(key, &[("name", &name)]),
        };
        let options = own.found.usual.iter().map(|code| ((*code).to_owned(), usual(code)));
        let options = std::iter::once((String::new(), t("report-choose"))).chain(options).collect();
        view! { <td>{of("report-usual-of").choice(options)}</td> <td>{of("report-words-of").words()}</td> }
            .into_any()
    } else {
        view! { <td>{own.code().map(usual)}</td> <td>{own.words().to_owned()}</td> }.into_any()
    };
    let carried = own.found.carried.then(|| t("report-carried"));
    let answered = if must && bare && part == Part::Answers {
        view! { <td></td> <td></td> }.into_any()
    } else {
        answer(part, entries, own.found.id, &name, &own.standing)
    };
    view! {
        <tr>
            <th scope="row" class="report-staff">{said} {carried}</th>
            <td><Badge text=t(word) tone /></td>
            {why}
            {answered}
        </tr>
    }
    .into_any()
}

#[component]
pub fn Sheet(table: Arc<Table>, entries: RwSignal<Entries>, part: Part) -> impl IntoView {
    let heads = move |keys: &[&'static str]| {
        let ends: &[&'static str] = if part == Part::Answers {
            &["report-opinion", "report-why-return"]
        } else {
            &["report-opinion"]
        };
        let keys: Vec<&'static str> = keys.iter().chain(ends).copied().collect();
        let number = |key: &str| NUMBERS.contains(&key).then_some("num");
        keys.into_iter()
            .map(|key| view! { <th scope="col" class=number(key)>{move || t(key)}</th> })
            .collect_view()
    };
    let typed = if part == Part::Fills { "report-typed" } else { "report-now" };
    let rows = table.rows.iter().map(|row| indicator(part, entries, row)).collect_view();
    let nothing = table.findings.is_empty().then(|| view! { <p class="panel-note">{t("report-clean")}</p> });
    let checks = (!table.findings.is_empty()).then(|| {
        let lines = table.findings.iter().map(|own| found(part, entries, own)).collect_view();
        view! {
            <div class="table-wrap">
                <table class="table report-sheet" aria-label=move || t("report-checks")>
                    <thead><tr>{heads(&["report-check", "report-handling", "report-usual", "report-words"])}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <Panel title=tr("report-checks") flush=true>{nothing}{checks}</Panel>
        <Panel title=tr("report-indicator") flush=true>
            <div class="table-wrap">
                <table class="table report-sheet" aria-label=move || t("report-indicator")>
                    <thead>
                        <tr>
                            {heads(&["report-indicator", "report-counted", "report-last", "report-year", typed, "report-reason"])}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Panel>
    }
}

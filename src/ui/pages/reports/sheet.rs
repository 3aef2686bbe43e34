//! The two tables of a report: its indicators, and what the checks have found. Whoever fills it in types figures and
//! explanations, whoever it is addressed to accepts or returns them.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::process::reporting::said::{ACCEPTED, RETURNED, Standing};
use taizhang_core::process::reporting::steps::{self, Entries, Typed};
use taizhang_core::report::period::table::{Finding, Row, Table};
use taizhang_core::report::period::{behind, finding, label};

use crate::ui::components::{Badge, Notice, NoticeKind, Panel, Tone};
use crate::ui::t::{coded, lang, live, sentence, t, ta, tr};

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

/// What is typed into a report and not saved, and what stands against it.
#[derive(Clone, Copy)]
pub struct Filling {
    pub entries: RwSignal<Entries>,
    pub issues: RwSignal<Vec<Issue>>,
}

impl Filling {
    /// What was sent is no longer typed, but for what was not taken; what was typed while it was written stays.
    pub fn sent(self, sent: &Entries, stays: impl Fn(&str) -> bool) {
        self.entries.try_update(|all| all.retain(|id, typed| stays(id) || sent.get(id) != Some(typed)));
    }
}

/// One box: of a line, for its figure or its words.
#[derive(Clone)]
struct BoxOf {
    filling: Filling,
    id: &'static str,
    saved: Typed,
    name: String,
    /// What counts where nothing is typed.
    hint: Option<u32>,
}

impl BoxOf {
    fn said(&self, of: fn(&Typed) -> &String) -> String {
        self.filling.entries.with(|all| of(all.get(self.id).unwrap_or(&self.saved)).clone())
    }

    fn say(&self, change: impl FnOnce(&mut Typed)) {
        self.filling.entries.update(|all| {
            change(all.entry(self.id.to_owned()).or_insert_with(|| self.saved.clone()));
        });
    }

    /// What is wrong with the figure, or with the words.
    fn wrong(&self, words: bool) -> Option<String> {
        let place = steps::place(self.id);
        self.filling.issues.with(|all| {
            let here = |issue: &&Issue| issue.place == place && steps::is_of_words(issue) == words;
            let found = all.iter().find(here)?;
            Some(sentence(&Issue { place: String::new(), ..found.clone() }))
        })
    }

    fn typed(self, words: bool) -> AnyView {
        let of: fn(&Typed) -> &String = if words { |typed| &typed.words } else { |typed| &typed.value };
        let (name, own, marked, said) = (self.name.clone(), self.clone(), self.clone(), self.clone());
        let value = move || own.said(of);
        // The list of what is wrong leads to it.
        let id = move || said.wrong(words).map(|_| steps::place(said.id).replace(['.', '_'], "-"));
        let (wrong, hint) = (marked.clone(), self.hint);
        let change = move |event| {
            let text = event_target_value(&event);
            self.say(|typed| if words { typed.words = text } else { typed.value = text });
        };
        view! {
            <input
                class="input"
                class:num=!words
                inputmode=(!words).then_some("numeric")
                id=id
                aria-label=name
                aria-invalid=move || wrong.wrong(words).map(|_| "true")
                placeholder=hint.filter(|_| !words).map(|own| own.to_string())
                prop:value=value
                on:change=change
            />
            {move || marked.wrong(words).map(|text| view! { <div class="field-error">{text}</div> })}
        }
        .into_any()
    }

    fn words(self) -> AnyView {
        self.typed(true)
    }

    fn figure(self) -> AnyView {
        self.typed(false)
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
fn answer(part: Part, filling: Filling, id: &'static str, name: &str, standing: &Standing) -> AnyView {
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
        filling,
        id,
        saved: Typed { value: value.clone(), words: words.clone() },
        name: ta(key, &[("name", name)]),
        hint: None,
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

fn indicator(part: Part, filling: Filling, table: &Table, row: &Row) -> AnyView {
    let name = label(lang(), row.id);
    let what = coded("indicator-*-what", row.id.replace('_', "-"));
    let typed = match part {
        Part::Fills => {
            let saved = Typed {
                value: row.typed.map(|own| own.to_string()).unwrap_or_default(),
                words: row.reason.clone(),
            };
            let own = |key| BoxOf {
                filling,
                id: row.id,
                saved: saved.clone(),
                name: ta(key, &[("name", &name)]),
                hint: row.counted,
            };
            let reason = row.is_counted.then(|| own("report-reason-of").words());
            view! { <td>{own("report-typed-of").figure()}</td> <td>{reason}</td> }.into_any()
        }
        Part::Answers | Part::Reads => view! {
            {number(row.value())}
            <td class="report-staff">{row.reason.clone()}</td>
        }
        .into_any(),
    };
    let beside = behind::beside(lang(), table, row).map(|text| view! { <p class="quiet small">{text}</p> });
    view! {
        <tr>
            <th scope="row" title=what>{name.clone()} {beside}</th>
            {number(row.counted.filter(|_| row.is_counted))}
            {number(row.last)}
            {number(row.year)}
            {typed}
            {answer(part, filling, row.id, &name, &row.standing)}
        </tr>
    }
    .into_any()
}

fn found(part: Part, filling: Filling, own: &Finding) -> AnyView {
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
            filling,
            id: own.found.id,
            saved: saved.clone(),
            name: ta(key, &[("name", &name)]),
            hint: None,
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
        answer(part, filling, own.found.id, &name, &own.standing)
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
pub fn Sheet(table: Arc<Table>, filling: Filling, part: Part) -> impl IntoView {
    let heads = move |keys: &[&'static str]| {
        let ends: &[&'static str] = if part == Part::Answers {
            &["report-opinion", "report-why-return"]
        } else {
            &["report-opinion"]
        };
        let keys: Vec<&'static str> = keys.iter().chain(ends).copied().collect();
        let number = |key: &str| NUMBERS.contains(&key).then_some("num");
        keys.into_iter()
            .map(|key| view! { <th scope="col" class=number(key)>{live(move || t(key))}</th> })
            .collect_view()
    };
    let typed = if part == Part::Fills { "report-typed" } else { "report-now" };
    let rows = table.rows.iter().map(|row| indicator(part, filling, &table, row)).collect_view();
    let returned = behind::returned(lang(), &table);
    let clean = table.findings.is_empty() && returned.is_empty();
    let nothing = clean.then(|| view! { <p class="panel-note">{t("report-clean")}</p> });
    let fields = returned.join(&t("list-separator"));
    let notes = (!returned.is_empty())
        .then(|| {
            let (count, key) = (
                returned.len().to_string(),
                if part == Part::Fills { "report-returned-now" } else { "report-returned-theirs" },
            );
            ta(key, &[("count", &count), ("fields", &fields)])
        })
        .into_iter()
        .chain(behind::above(lang(), &table))
        .map(|text| view! { <Notice kind=NoticeKind::Warn text /> })
        .collect_view();
    let hint = (part == Part::Fills).then(|| view! { <p class="panel-note">{t("report-empty-means")}</p> });
    let checks = (!table.findings.is_empty()).then(|| {
        let lines = table.findings.iter().map(|own| found(part, filling, own)).collect_view();
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
        {notes}
        <Panel title=tr("report-checks") flush=true>{nothing}{checks}</Panel>
        <Panel title=tr("report-indicator") flush=true>
            {hint}
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

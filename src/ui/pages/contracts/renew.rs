//! 续签: what is said once for all, a word for whoever needs one, and every new contract before it is saved.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::domain::date::parse_day_typed;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::contracts::expiring::{Concern, Line};
use taizhang_core::process::contracts::renewal::{Next, Term, Terms, edits, next, signed_late, why};

use super::expiring;
use crate::ui::components::{
    CheckField, DateField, Dialog, Form, Notice, NoticeKind, SelectField, plain_table,
};
use crate::ui::reactive::memo;
use crate::ui::record::{FormErrors, LastDone, SendOrCancel, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, coded, lang, sentence, t, ta, tr};

const YEARS: [i32; 4] = [1, 2, 3, 5];

#[component]
pub fn RenewDialog(
    open: RwSignal<bool>,
    chosen: Memo<Vec<Line>>,
    /// The contracts that were renewed, as long as the list still shows them.
    renewed: RwSignal<BTreeSet<Id>>,
    last: LastDone,
) -> impl IntoView {
    view! {
        <Dialog open title=tr("contracts-renew-form") wide=true close_label=tr("cancel")>
            <Renew open lines=chosen.get_untracked() renewed last />
        </Dialog>
    }
}

/// One who needs a word: the concern it is about, and whether it has been said.
#[derive(Clone)]
struct Asked {
    line: Line,
    /// 仍续签, or that a fixed term was asked for.
    fixed: bool,
    said: RwSignal<bool>,
}

#[component]
fn Renew(
    open: RwSignal<bool>,
    lines: Vec<Line>,
    renewed: RwSignal<BTreeSet<Id>>,
    last: LastDone,
) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let term = RwSignal::new("same".to_owned());
    let until = RwSignal::new(String::new());
    let signed = RwSignal::new(session.today().to_string());
    let read = |text: RwSignal<String>| text.with(|text| parse_day_typed(text));
    let error = move |text: RwSignal<String>| {
        Signal::derive(move || {
            read(text).err().filter(|_| text.with(|text| !text.is_empty())).map(|issue| sentence(&issue))
        })
    };
    let terms = Signal::derive(|| {
        let known = [
            ("same", "contracts-renew-same"),
            ("until", "contracts-renew-until"),
            ("open", "contracts-renew-open"),
        ];
        let years = YEARS.map(|years| {
            let years = years.to_string();
            (years.clone(), ta("contracts-renew-years", &[("years", &years)]))
        });
        let mut all: Vec<(String, String)> = known.map(|(key, words)| (key.to_owned(), t(words))).into();
        all.splice(1..1, years);
        all
    });
    let ask =
        |fixed: bool| move |line: &Line| Asked { line: line.clone(), fixed, said: RwSignal::new(false) };
    let asked: Vec<Asked> = lines
        .iter()
        .filter(|line| !line.is_clear() && !line.is_forbidden())
        .map(ask(false))
        .chain(lines.iter().filter(|line| line.has(Concern::OpenEnded)).map(ask(true)))
        .collect();
    let said = StoredValue::new(asked.clone());
    let contracts = move |fixed: bool| -> BTreeSet<Id> {
        said.with_value(|asked| {
            let said = asked.iter().filter(|own| own.fixed == fixed && own.said.get());
            said.map(|own| own.line.contract).into_set()
        })
    };
    let all = StoredValue::new(lines);
    // What is typed, and the contracts that it makes.
    let made = memo(move |_| -> Option<(Terms, Vec<Next>)> {
        let term = match term.with(String::clone).as_str() {
            "same" => Term::Same,
            "open" => Term::Open,
            "until" => Term::Until(read(until).unwrap_or(NaiveDate::MIN)),
            years => Term::Years(years.parse().ok()?),
        };
        let (confirmed, asked_fixed) = (contracts(false), contracts(true));
        let terms = Terms { term, signed: read(signed).ok()?, confirmed, asked_fixed };
        let found = all.with_value(|all| next(all, &terms));
        Some((terms, found))
    });
    let left_out = move || {
        let there = made
            .with(|made| made.iter().flat_map(|(_, found)| found).map(|own| own.line.contract).into_set());
        let names = all.with_value(|all| {
            let gone = all.iter().filter(|line| !there.contains(&line.contract));
            gone.map(|line| line.named.name.clone()).collect::<Vec<_>>()
        });
        let args = [("count", names.len().to_string()), ("names", names.join("、"))];
        (!names.is_empty())
            .then(|| view! { <p class="quiet">{ta("contracts-renew-left-out", &borrowed(&args))}</p> })
    };
    let preview = move || {
        let row = |own: &Next| {
            let end = match own.end {
                None if own.is_open => t("contracts-renew-no-end"),
                Some(day) if day >= own.start => day.to_string(),
                _ => t("record-blank"),
            };
            let old = own.line.end.to_string();
            [own.line.named.name.clone(), old, own.start.to_string(), end].map(IntoAny::into_any).into()
        };
        let rows = made.with(|made| made.iter().flat_map(|(_, found)| found).map(row).collect());
        plain_table(
            &["contracts-person", "contracts-left", "contracts-renew-start", "contracts-renew-end"],
            rows,
        )
    };
    let save = move |()| {
        let Some((terms, found)) = made.get_untracked() else {
            return submission.refuse(parse_day_typed(&signed.get_untracked()).err().into_iter().collect());
        };
        match session.peek(|registry| edits(registry, &found, &terms)) {
            Err(issue) => submission.refuse(vec![issue]),
            Ok(edits) => {
                let count = edits.len().to_string();
                let contracts: BTreeSet<Id> = found.iter().map(|own| own.line.contract).into_set();
                submission.run(session.take_roster(edits, why(&found, &terms, lang())), move |sequence| {
                    last.keep(sequence, ta("contracts-renew-done", &[("count", &count)]));
                    renewed.try_set(contracts);
                    open.try_set(false);
                });
            }
        }
    };
    let late = move || {
        let late = made.with(|made| {
            let (terms, found) = made.as_ref()?;
            Some(session.read(|registry| signed_late(registry, found, terms, session.today())))
        });
        let told = |key: &'static str, names: Vec<String>| {
            let text = ta(key, &[("names", &names.join("、"))]);
            (!names.is_empty()).then(|| view! { <Notice kind=NoticeKind::Warn text /> })
        };
        late.map(|late| {
            (told("contracts-renew-beyond", late.beyond), told("contracts-renew-late", late.after))
        })
    };
    let count = move || made.with(|made| made.as_ref().map_or(0, |(_, found)| found.len())).to_string();
    let words = (1..).zip(asked).map(|(n, own)| one(n, own)).collect_view();
    let has_words = said.with_value(|asked| !asked.is_empty());
    view! {
        <Form on_submit=save label=tr("contracts-renew-form")>
            <p class="quiet">{tr("contracts-renew-text")}</p>
            <FormErrors submission />
            <div class="fields record-fields">
                <SelectField id="renew-term" label=tr("contracts-renew-term") value=term options=terms />
                <Show when=move || term.with(|term| term == "until")>
                    <DateField id="renew-until" label=tr("contracts-renew-until-day") value=until error=error(until) />
                </Show>
                <DateField id="renew-signed" label=tr("contracts-renew-signed") value=signed error=error(signed) />
            </div>
            {late}
            {has_words.then(|| view! { <h3>{tr("contracts-renew-asks")}</h3> })}
            {words}
            {left_out}
            <div class="table-wrap">{preview}</div>
            <SendOrCancel
                submission
                label=Signal::derive(move || ta("contracts-renew-do", &[("count", &count())]))
                open
            />
        </Form>
    }
}

/// What is told of one, and the word that is asked for.
fn one(n: usize, asked: Asked) -> AnyView {
    let Asked { line, fixed, said } = asked;
    let name = [("name", line.named.name.as_str())];
    let words = if fixed { "contracts-renew-fixed" } else { "contracts-renew-confirm" };
    let label = Signal::stored(if fixed {
        ta("contracts-renew-fixed", &name)
    } else {
        ta("contracts-renew-confirm", &name)
    });
    let told = line
        .concerns
        .iter()
        .copied()
        .filter(|own| if fixed { *own == Concern::OpenEnded } else { own.asks() });
    let told: Vec<Concern> = told.collect();
    let marks = told.iter().map(|own| expiring::concern(*own)).collect_view();
    let hint =
        told.iter().map(|own| coded("contracts-concern-*-text", own.code())).collect::<Vec<_>>().concat();
    view! {
        <div class="row">
            <CheckField id=format!("{words}-{n}") label value=said hint=Signal::stored(hint) />
            <span>{marks}</span>
        </div>
    }
    .into_any()
}

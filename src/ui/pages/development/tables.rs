//! 考试 and 证书: what is typed or comes from a workbook for everybody.

use leptos::prelude::*;
use taizhang_core::process::development::certificates;
use taizhang_core::process::development::exams::{self, check, years};

use crate::ui::components::{Button, Empty, Notice, NoticeKind, SelectField};
use crate::ui::grid::{EditGrid, Filling};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{lang, some_names, ta, tr};

#[component]
pub fn ExamsTab() -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new(session.today().to_string().chars().take(4).collect::<String>());
    let year = memo(move |_| chosen.with(|year| year.parse::<i32>().unwrap_or_default()));
    let options = Signal::derive(move || {
        let years = years(session.today()).into_iter().map(|year| year.to_string());
        years.map(|year| (year.clone(), year)).collect::<Vec<_>>()
    });
    let found = memo(move |_| session.read(|registry| check(registry, year.get(), session.today())));
    let findings = move || {
        found.with(|found| {
            let (year, entered) = (year.get().to_string(), found.entered.to_string());
            let args = [("year", &*year), ("entered", &entered), ("passed", &found.passed.to_string())];
            let line = |key: &'static str, names: &[String]| {
                let said = || ta(key, &[("count", &*names.len().to_string()), ("names", &some_names(names))]);
                (!names.is_empty()).then(said)
            };
            let uncertified = line("development-uncertified", &found.uncertified);
            view! {
                <p>{ta("development-exam-sum", &args)} " " {line("development-exam-open", &found.open)}</p>
                {uncertified.map(|text| view! { <Notice kind=NoticeKind::Info text /> })}
            }
        })
    };
    let table = move || {
        let year = year.get();
        let make = Callback::new(move |()| {
            session.peek(|registry| exams::grid(registry, year, session.today(), lang()))
        });
        let fills = Callback::new(move |filling: Filling| {
            let fill = move |()| filling.fill(|grid| session.peek(|registry| exams::levels(registry, grid)));
            view! { <Button label=tr("development-fill-levels") on_press=fill /> }.into_any()
        });
        view! {
            <EditGrid
                id="exams"
                label=tr("development-exams")
                names=tr("assessment-person")
                make
                draft=format!("{}.exams.{year}", session.register())
                why=Signal::derive(move || ta("development-exam-why", &[("year", &year.to_string())]))
                fills
            />
        }
    };
    view! {
        <div class="worksheet-head-form">
            <SelectField id="exams-year" label=tr("development-year") value=chosen options />
        </div>
        <div class="stack worksheet-found">{findings}</div>
        <div class="contributions-sheet">{table}</div>
    }
}

#[component]
pub fn CertificatesTab() -> impl IntoView {
    let session = use_session();
    let grid = move || session.peek(|registry| certificates::grid(registry, session.today(), lang()));
    if grid().rows().is_empty() {
        return view! {
            <Empty
                title=tr("development-certificates-none")
                text=tr("development-certificates-none-text")
            />
        }
        .into_any();
    }
    let fills = Callback::new(|_: Filling| ().into_any());
    view! {
        <div class="contributions-sheet">
            <EditGrid
                id="certificates"
                label=tr("development-certificates")
                names=tr("assessment-person")
                make=Callback::new(move |()| grid())
                draft=format!("{}.certificates", session.register())
                why=tr("development-certificates-why")
                fills
            />
        </div>
    }
    .into_any()
}

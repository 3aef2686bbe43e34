//! 核对表: printed for every union below, and what came back signed, in one table.

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::value::Value as _;
use taizhang_core::process::verification::back::{self, Progress};
use taizhang_core::process::verification::{sheet, year};
use taizhang_core::report::forms::verification::form;

use crate::ui::components::{Button, DateField, Notice, NoticeKind, PrintedForm, SelectField};
use crate::ui::grid::{EditGrid, Filling};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::shell::PeopleLink;
use crate::ui::t::{lang, sentence, t, ta, tr};

/// Years that can be looked at: this one and those before.
const YEARS: i32 = 3;

#[component]
pub fn SheetsTab() -> impl IntoView {
    let session = use_session();
    let latest = year::of(session.today());
    let chosen = RwSignal::new(latest.to_string());
    let office = RwSignal::new(String::new());
    let year = memo(move |_| chosen.with(|year| year.parse().unwrap_or(latest)));
    let lines = memo(move |_| session.read(|registry| back::lines(registry, year.get())));
    let years = Signal::derive(move || {
        (0..YEARS)
            .map(|back| (latest - back).to_string())
            .map(|year| (year.clone(), year))
            .collect::<Vec<_>>()
    });
    let offices = Signal::derive(move || {
        let all = (String::new(), t("verification-all"));
        let each = lines.with(|lines| {
            lines.iter().map(|line| (line.office.to_string(), line.name.clone())).collect::<Vec<_>>()
        });
        std::iter::once(all).chain(each).collect::<Vec<_>>()
    });
    let forms = Callback::new(move |()| {
        let only = office.with_untracked(|office| office.parse::<Id>().ok());
        let sheets =
            session.peek(|registry| sheet::sheets(registry, year.get_untracked(), session.today(), only));
        sheets.iter().map(|sheet| form(sheet, lang())).collect()
    });
    let unplaced = memo(move |_| session.read(|registry| sheet::unplaced(registry, session.today())));
    let unplaced = move || {
        let people = unplaced.get();
        (!people.is_empty()).then(|| {
            let text = ta("verification-unplaced", &[("count", &people.len().to_string())]);
            let (reason, words) = (t("verification-unplaced-reason"), t("verification-unplaced-do"));
            view! {
                <Notice kind=NoticeKind::Warn text>
                    <PeopleLink people reason words />
                </Notice>
            }
        })
    };
    view! {
        {unplaced}
        <div class="worksheet-head-form">
            <SelectField id="verification-year" label=tr("verification-year") value=chosen options=years />
            <SelectField id="verification-of" label=tr("verification-print-of") value=office options=offices />
            <PrintButton table="verification-sheets" label="verification-print" />
            <p class="worksheet-progress">{move || lines.with(|lines| said(&back::progress(lines)))}</p>
        </div>
        <div class="verification-sheets">
            <PrintedForm id="verification-sheets" forms>
                {move || view! { <Back year=year.get() /> }}
            </PrintedForm>
        </div>
    }
}

/// How far the year is, and what is still to be done for it.
fn said(Progress { offices, back, differs, unexplained, uncounted }: &Progress) -> String {
    let text = |count: &usize| count.to_string();
    let (offices, back) = (text(offices), text(back));
    let mut words = vec![ta("verification-back", &[("count", &offices), ("back", &back)])];
    let counted = [
        ("verification-differ", differs),
        ("verification-unexplained", unexplained),
        ("verification-uncounted", uncounted),
    ];
    let open = counted.into_iter().filter(|(_, count)| **count > 0);
    words.extend(open.map(|(key, count)| ta(key, &[("count", &text(count))])));
    words.join(&t("verification-between"))
}

/// What came back, a row for each union.
#[component]
fn Back(year: i32) -> impl IntoView {
    let session = use_session();
    let make = Callback::new(move |()| session.peek(|registry| back::grid(registry, year, lang())));
    let day = RwSignal::new(session.today().to_string());
    let read = memo(move |_| day.with(|day| NaiveDate::parse(day)));
    let error = Signal::derive(move || read.with(|read| read.as_ref().err().map(sentence)));
    let fills = Callback::new(move |filling: Filling| {
        let signed = move |()| {
            if let Ok(day) = read.get_untracked() {
                filling.fill(|grid| back::signed(grid, day));
            }
        };
        view! {
            <DateField id="verification-signed" label=tr("verification-signed") value=day error />
            <Button label=tr("verification-fill") on_press=signed />
        }
        .into_any()
    });
    view! {
        <EditGrid
            id="verification"
            label=tr("verification-back-table")
            names=tr("verification-office")
            make
            draft=format!("{}.verification.{year}", session.register())
            why=Signal::derive(move || ta("verification-back-why", &[("year", &year.to_string())]))
            fills
        />
    }
}

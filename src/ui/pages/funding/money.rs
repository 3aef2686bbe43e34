//! 经费: the years of an office in one table, or a year of everybody; what is typed is saved as one batch.

use chrono::Datelike as _;
use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::funding::table::{Shown, grid, noted};
use taizhang_core::report::forms::funding::form;
use taizhang_core::report::records::sections;

use crate::ui::components::{PrintedForm, SelectField};
use crate::ui::grid::EditGrid;
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{Editor, OfficeGroup, Remover};
use crate::ui::session::use_session;
use crate::ui::t::{lang, t, ta, tr};

#[component]
pub fn MoneyTab(editor: Editor, remover: Remover) -> impl IntoView {
    let session = use_session();
    let (own, level) = (session.profile().office(), session.profile().level());
    let chosen = RwSignal::new(own.to_string());
    let shown = memo(move |_| {
        chosen.with(|text| match text.parse() {
            Ok(year) => Shown::Year(year),
            Err(_) => Shown::Office(text.parse().unwrap_or(own)),
        })
    });
    let options = Signal::derive(move || {
        let kinds = [Kind::Budget, Kind::Subsidy];
        let holders = session.read(|registry| sections::holders(registry, &kinds));
        let mut options: Vec<(String, String)> = holders
            .into_iter()
            .map(|(office, name)| (office.to_string(), ta("funding-of", &[("office", &name)])))
            .collect();
        if level == OfficeLevel::City {
            let this = session.today().year();
            let year = |year: i32| (year.to_string(), ta("funding-all", &[("year", &year.to_string())]));
            options.splice(1..1, [year(this), year(this - 1)]);
        }
        options
    });
    let forms = Callback::new(move |()| {
        let shown = shown.get_untracked();
        vec![session.peek(|registry| form(registry, shown, session.today(), lang()))]
    });
    let table = move || {
        let shown = shown.get();
        let make =
            Callback::new(move |()| session.peek(|registry| grid(registry, shown, session.today(), lang())));
        let names = match shown {
            Shown::Office(_) => tr("funding-year-column"),
            Shown::Year(_) => tr("funding-office-column"),
        };
        view! {
            <EditGrid
                id="funding"
                label=tr("funding-table")
                names
                make
                draft=format!("{}.funding.{}", session.register(), chosen.get_untracked())
                why=Signal::derive(move || t("funding-why"))
            />
        }
    };
    let notes = move || {
        let notes = session.read(|registry| noted(registry, shown.get(), session.today(), lang()));
        let line = |(name, note): (String, String)| {
            view! { <li>{ta("funding-noted", &[("name", &name), ("note", &note)])}</li> }
        };
        (!notes.is_empty()).then(|| {
            view! { <ul role="list" aria-label=t("funding-notes")>{notes.into_iter().map(line).collect_view()}</ul> }
        })
    };
    let records = move || {
        let Shown::Office(office) = shown.get() else { return ().into_any() };
        view! {
            <OfficeGroup office kind=Kind::Subsidy editor remover />
            <details class="worksheet-fold">
                <summary>{t("funding-records")}</summary>
                <OfficeGroup office kind=Kind::Budget editor remover />
            </details>
        }
        .into_any()
    };
    view! {
        <div class="stack-tight">
        <div class="worksheet-head-form">
            <SelectField id="funding-shown" label=tr("funding-shown") value=chosen options />
            <PrintButton table="funding-years" small=true />
        </div>
        <p class="quiet small">{tr("funding-counted")}</p>
        <div class="contributions-sheet sums-sheet">
            <PrintedForm id="funding-years" forms>{table}</PrintedForm>
        </div>
        {notes}
        <div class="stack">{records}</div>
        </div>
    }
}

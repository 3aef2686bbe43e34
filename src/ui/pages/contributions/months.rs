//! Which month and which insurance is looked at.

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, Insurance};
use taizhang_core::domain::period::Month;
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::Registry;
use taizhang_core::process::contributions::sheets::INSURANCES;
use taizhang_core::process::contributions::{missing, months};
use taizhang_core::process::month_sheet::before;

use crate::ui::components::SelectField;
use crate::ui::session::use_session;
use crate::ui::t::{label, ta, tr};

/// What has been chosen, as the fields hold it.
#[derive(Clone, Copy)]
pub struct Chosen {
    month: RwSignal<String>,
    insurance: RwSignal<String>,
    /// On which day all was paid, for the filling of both.
    pub paid_on: RwSignal<String>,
}

impl Chosen {
    pub fn new(month: String, today: NaiveDate) -> Self {
        let [first, _] = INSURANCES;
        Self {
            month: RwSignal::new(month),
            insurance: RwSignal::new(first.code().to_owned()),
            paid_on: RwSignal::new(today.to_string()),
        }
    }

    pub fn month(self) -> Option<Month> {
        self.month.with(|month| Month::parse(month).ok())
    }

    pub fn insurance(self) -> Insurance {
        let [first, second] = INSURANCES;
        if self.insurance.with(|own| own == second.code()) { second } else { first }
    }
}

/// The month to begin with: the one that is asked for, else the last one where it can be chosen.
pub fn first(registry: &Registry, today: NaiveDate) -> Option<Month> {
    let last = missing(registry, today).map(|(month, _)| month).or_else(|| Month::of(today).and_then(before));
    let all = months::months(registry, today);
    last.filter(|last| all.contains(last)).or_else(|| all.first().copied())
}

/// The month, each with how far its sheet is where the insurance is chosen beside it.
#[component]
pub fn ChooseMonth(chosen: Chosen, #[prop(optional)] with_states: bool) -> impl IntoView {
    let session = use_session();
    let options = Signal::derive(move || {
        let insurance = chosen.insurance();
        session.read(|registry| {
            let words = |month: Month| {
                let text = month.text();
                if !with_states {
                    return text;
                }
                let state = months::bare(registry, month, insurance);
                let key = match state.confirmed {
                    Some(_) => "contributions-month-confirmed",
                    None if state.rows > 0 && state.without_row == 0 => "contributions-month-done",
                    None => "contributions-month-open",
                };
                ta(key, &[("month", &text)])
            };
            let all = months::months(registry, session.today()).into_iter();
            all.map(|month| (month.text(), words(month))).collect::<Vec<_>>()
        })
    });
    view! { <SelectField id="contributions-month" label=tr("contributions-month") value=chosen.month options /> }
}

#[component]
pub fn ChooseInsurance(chosen: Chosen) -> impl IntoView {
    let options = Signal::derive(|| INSURANCES.map(|own| (own.code().to_owned(), label(own))).to_vec());
    view! {
        <SelectField
            id="contributions-insurance"
            label=tr("contributions-insurance")
            value=chosen.insurance
            options
        />
    }
}

//! 基数 of all townships on one 统计时点, in one table.

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::process::verification::counts::{self, Progress};

use crate::ui::components::{CheckField, DateField, Empty};
use crate::ui::grid::EditGrid;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{sentence, ta, tr};

#[component]
pub fn CountsTab() -> impl IntoView {
    let session = use_session();
    let usual = move || session.peek(|registry| counts::usual_day(registry, session.today()));
    let typed = RwSignal::new(usual().to_string());
    let members = RwSignal::new(false);
    let read = memo(move |_| typed.with(|text| counts::day(text, session.today())));
    let error = Signal::derive(move || read.with(|read| read.as_ref().err().map(sentence)));
    // While another day is being typed the table of the last one stays.
    let day = memo(move |last: Option<&NaiveDate>| {
        read.get().unwrap_or_else(|_| last.copied().unwrap_or_else(usual))
    });
    let progress = memo(move |_| {
        session.read(|registry| counts::progress(&counts::grid(registry, day.get(), members.get())))
    });
    let theirs = move || {
        let count = progress.get().theirs;
        (count > 0).then(|| {
            let text = ta("verification-theirs", &[("count", &count.to_string())]);
            view! { <p class="quiet small">{text}</p> }
        })
    };
    let done = move || {
        let Progress { offices, given, .. } = progress.get();
        ta("verification-done", &[("count", &offices.to_string()), ("given", &given.to_string())])
    };
    let is_empty = memo(move |_| progress.get().offices == 0);
    let table = move || {
        let (day, with_members) = (day.get(), members.get());
        if is_empty.get() {
            return view! {
                <Empty title=tr("verification-none") text=tr("verification-none-text")>
                    <a class="btn btn-primary" href=Route::Offices.href()>{tr("verification-none-do")}</a>
                </Empty>
            }
            .into_any();
        }
        let make =
            Callback::new(move |()| session.peek(|registry| counts::grid(registry, day, with_members)));
        let why = Signal::derive(move || ta("verification-why", &[("day", &day.to_string())]));
        view! {
            <EditGrid
                id="counts"
                label=tr("verification-table")
                names=tr("verification-office")
                make
                draft=format!("{}.counts.{day}", session.register())
                why
            />
        }
        .into_any()
    };
    view! {
        <div class="worksheet-head-form">
            <DateField
                id="verification-day"
                label=tr("verification-day")
                value=typed
                error
            />
            <CheckField id="verification-members" label=tr("verification-members") value=members />
            <p class="worksheet-progress">{done}</p>
        </div>
        {table}
        {theirs}
    }
}

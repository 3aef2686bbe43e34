//! 用人单位意见, at the township that uses the people: one table, and the way to the file that carries it.

use leptos::prelude::*;
use taizhang_core::process::assessment::opinion;
use taizhang_core::process::assessment::year::{closing, people};

use crate::ui::components::{Button, Empty, PageHead, SelectField};
use crate::ui::grid::{EditGrid, Filling};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{lang, ta, tr};

#[component]
pub fn OpinionPage(
    chosen: RwSignal<String>,
    years: Signal<Vec<(String, String)>>,
    year: Memo<i32>,
) -> impl IntoView {
    view! {
        <PageHead title=tr("nav-assessment") sub=tr("assessment-opinion-sub")>
            <SelectField id="assessment-year" label=tr("assessment-year") value=chosen options=years />
        </PageHead>
        {move || view! { <Opinions year=year.get() /> }}
    }
}

#[component]
fn Opinions(year: i32) -> impl IntoView {
    let session = use_session();
    let today = session.today();
    // How many there are, have an opinion, and have one that is in no file.
    let counts = memo(move |_| {
        session.read(|registry| {
            let lines = people(registry, year, today).lines;
            let (said, written) = opinion::counts(registry, &lines);
            [lines.len(), said, written]
        })
    });
    let head = move || {
        let [count, said, written] = counts.get().map(|own| own.to_string());
        let sum = ta("assessment-opinion-sum", &[("count", &count), ("said", &said), ("written", &written)]);
        let day = session.read(|registry| closing(registry, year, today)).filter(|_| said != count);
        let until = day.map(|day| ta("assessment-opinion-until", &[("day", &day.to_string())]));
        let go = (written != "0").then(|| {
            view! { <a href=Route::Filing.href()>{tr("assessment-opinion-go")}</a> }
        });
        view! { <p>{sum} " " {until} " " {go}</p> }
    };
    let make = Callback::new(move |()| session.peek(|registry| opinion::grid(registry, year, today, lang())));
    let fills = Callback::new(move |filling: Filling| {
        let date = move |()| filling.fill(|grid| opinion::dated(grid, today));
        view! { <Button label=tr("assessment-opinion-date") on_press=date /> }.into_any()
    });
    let is_empty = memo(move |_| counts.with(|[count, ..]| *count == 0));
    let table = move || {
        if is_empty.get() {
            return view! {
                <Empty title=tr("assessment-opinion-none") text=tr("assessment-opinion-none-text") />
            }
            .into_any();
        }
        view! {
            <div class="stack worksheet-found">{head}</div>
            <div class="contributions-sheet">
                <EditGrid
                    id="assessment"
                    label=tr("assessment-opinion-table")
                    names=tr("assessment-person")
                    make
                    draft=format!("{}.opinion.{year}", session.register())
                    why=Signal::derive(move || ta("assessment-opinion-why", &[("year", &year.to_string())]))
                    fills
                />
            </div>
        }
        .into_any()
    };
    view! { {table} }
}

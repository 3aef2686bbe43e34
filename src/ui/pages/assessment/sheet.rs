//! 评分表: the points of a year in one table, and what is to be looked at in them.

use leptos::prelude::*;
use taizhang_core::process::assessment::check::check;
use taizhang_core::process::assessment::sheet;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::total;

use crate::ui::components::{Button, Empty};
use crate::ui::grid::{EditGrid, Filling};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{some_names, t, ta, tr};

#[component]
pub fn SheetTab(year: i32) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| session.read(|registry| check(registry, year, session.today())));
    let make = Callback::new(move |()| session.peek(|registry| sheet::grid(registry, year, session.today())));
    let why = Signal::derive(move || ta("assessment-why", &[("year", &year.to_string())]));
    let fills = Callback::new(move |filling: Filling| {
        let graded = move |grid: &Grid| session.peek(|registry| sheet::graded(registry, year, grid));
        let corrected = move |grid: &Grid| session.peek(|registry| sheet::corrected(registry, year, grid));
        // Who presses it after the lines were corrected is told where to go.
        let none = move |grid: &Grid| match (graded(grid).len(), corrected(grid).len()) {
            (0, _) => t("assessment-no-lines"),
            (_, 0) => t("grid-filled-none"),
            (_, count) => ta("assessment-lines-differ", &[("count", &count.to_string())]),
        };
        view! {
            <Button label=tr("assessment-add-up") on_press=move |()| filling.fill(sheet::added_up) />
            <Button
                label=tr("assessment-grade-by-lines")
                on_press=move |()| filling.fill_or(graded, none)
            />
            <Button
                label=tr("assessment-grade-anew")
                on_press=move |()| filling.overwrite(corrected)
            />
        }
        .into_any()
    });
    // What the county has decided is changed knowingly.
    let asks = Callback::new(move |grid: Grid| {
        let (decided, told) = session.peek(|registry| sheet::settled(registry, &grid));
        let count = |names: &[String]| names.len().to_string();
        (!decided.is_empty()).then(|| {
            let own = [("count", count(&decided)), ("names", some_names(&decided))];
            let told = [("count", count(&told)), ("names", some_names(&told))];
            let text = |key: &str, args: [(&str, String); 2]| {
                ta(key, &args.each_ref().map(|(key, text)| (*key, text.as_str())))
            };
            [text("assessment-settled", own), text("assessment-settled-told", told)].concat()
        })
    });
    let line = |key: &'static str, names: &[String]| {
        let all = some_names(names);
        (!names.is_empty()).then(|| ta(key, &[("count", &names.len().to_string()), ("names", &all)]))
    };
    let opened = RwSignal::new(false);
    let findings = move || {
        found.with(|found| {
            let count = |count: usize| count.to_string();
            let (people, excellent) = (count(found.people), count(found.excellent));
            let args =
                [("count", people.as_str()), ("graded", &count(found.graded)), ("excellent", &excellent)];
            let sum = ta("assessment-sum", &args);
            let mean = found.mean.map(|mean| ta("assessment-mean", &[("mean", &total::text(mean, true))]));
            let share = found.too_many.map(|most| {
                let most = total::text(most, true);
                let args = [("count", people.as_str()), ("most", &most), ("excellent", &excellent)];
                ta("assessment-too-many", &args)
            });
            // Before anybody is graded all are missing, and that is no finding.
            let missing: &[String] = if found.graded > 0 { &found.missing } else { &[] };
            let lines = [
                share,
                line("assessment-missing", missing),
                line("assessment-sum-differs", &found.sum_differs),
                line("assessment-over-full", &found.over_full),
                line("assessment-grade-differs", &found.grade_differs),
                line("assessment-undated", &found.undated),
                line("assessment-too-short", &found.too_short),
            ];
            let lines: Vec<String> = lines.into_iter().flatten().collect();
            // Folded: the rows of the table are not to be pushed off the screen by what is said of them.
            let block = (!lines.is_empty()).then(|| {
                let count = ta("assessment-look", &[("count", &lines.len().to_string())]);
                let kept = move |event| {
                    opened.set(event_target::<web_sys::HtmlElement>(&event).has_attribute("open"));
                };
                let lines = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
                view! {
                    <details class="worksheet-fold" prop:open=opened.get_untracked() on:toggle=kept>
                        <summary><strong>{count}</strong></summary>
                        <div class="stack-tight">{lines}</div>
                    </details>
                }
            });
            view! {
                <p>{sum} " " {mean}</p>
                {block}
            }
        })
    };
    let is_empty = memo(move |_| found.with(|found| found.people == 0));
    let table = move || {
        if is_empty.get() {
            return view! { <Empty title=tr("assessment-none") text=tr("assessment-none-text") /> }
                .into_any();
        }
        view! {
            <EditGrid
                id="assessment"
                label=tr("assessment-table")
                names=tr("assessment-person")
                make
                draft=format!("{}.assessment.{year}", session.register())
                why
                fills
                asks
            />
        }
        .into_any()
    };
    view! {
        <div class="stack worksheet-found">{findings}</div>
        <div class="contributions-sheet">{table}</div>
    }
}

//! 评分表: the points of a year in one table, and what is to be looked at in them.

use leptos::prelude::*;
use taizhang_core::process::assessment::check::check;
use taizhang_core::process::assessment::sheet;
use taizhang_core::process::grid::total;

use crate::ui::components::{Button, Empty, Notice, NoticeKind};
use crate::ui::grid::{EditGrid, Filling};
use crate::ui::session::use_session;
use crate::ui::t::{some_names, ta, tr};

#[component]
pub fn SheetTab(year: i32) -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| session.read(|registry| check(registry, year, session.today())));
    let make = Callback::new(move |()| session.peek(|registry| sheet::grid(registry, year, session.today())));
    let why = Signal::derive(move || ta("assessment-why", &[("year", &year.to_string())]));
    let fills = Callback::new(move |filling: Filling| {
        let graded = move |()| {
            filling.fill(|grid| session.peek(|registry| sheet::graded(registry, year, grid)));
        };
        view! {
            <Button label=tr("assessment-add-up") on_press=move |()| filling.fill(sheet::added_up) />
            <Button label=tr("assessment-grade-by-lines") on_press=graded />
        }
        .into_any()
    });
    let line = |kind: NoticeKind, key: &'static str, names: &[String]| {
        (!names.is_empty()).then(|| {
            let all = some_names(names);
            let text = ta(key, &[("count", &names.len().to_string()), ("names", &all)]);
            view! { <Notice kind text /> }
        })
    };
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
                let text = ta("assessment-too-many", &args);
                view! { <Notice kind=NoticeKind::Warn text /> }
            });
            // Before anybody is graded all are missing, and that is no finding.
            let missing: &[String] = if found.graded > 0 { &found.missing } else { &[] };
            let lines = [
                line(NoticeKind::Warn, "assessment-missing", missing),
                line(NoticeKind::Warn, "assessment-sum-differs", &found.sum_differs),
                line(NoticeKind::Warn, "assessment-over-full", &found.over_full),
                line(NoticeKind::Info, "assessment-grade-differs", &found.grade_differs),
                line(NoticeKind::Info, "assessment-undated", &found.undated),
                line(NoticeKind::Info, "assessment-too-short", &found.too_short),
            ];
            view! {
                <p>{sum} " " {mean}</p>
                {share}
                {lines.collect_view()}
            }
        })
    };
    let is_empty = Memo::new(move |_| found.with(|found| found.people == 0));
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
            />
        }
        .into_any()
    };
    view! {
        <div class="stack worksheet-found">{findings}</div>
        <div class="contributions-sheet">{table}</div>
    }
}

//! The table: a line a union or a month, its counts by duty, and their sums.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::process::monthly_report::{COUNTS, Line, Sum, sums};

use super::demand::enter;
use crate::ui::components::{Button, Panel, PrintedList};
use crate::ui::record::Editor;
use crate::ui::t::{field_label, live, t, ta, tr};

#[component]
pub fn ReportTable(
    lines: Memo<Vec<Line>>,
    own: bool,
    chosen: RwSignal<String>,
    editor: Editor,
) -> impl IntoView {
    let first = if own { "reports-month" } else { "reports-union" };
    let label = |key: &'static str| move || field_label(Kind::MonthlyReport.code(), key);
    let heads = COUNTS.map(|key| view! { <th scope="col" class="num">{label(key)}</th> });
    let body = move || lines.get().into_iter().map(|line| row(line, own, editor)).collect_view();
    let foot = move || lines.with(|lines| sums(lines)).map(|sum| total(sum, lines.with(Vec::len)));
    // The months of one union are one list, and its paper needs no month in the title.
    let title = Signal::derive(move || {
        if own { t("reports-monthly") } else { chosen.with(|month| ta("reports-title", &[("month", month)])) }
    });
    let empty = move || {
        let none = lines.with(Vec::is_empty);
        none.then(|| view! { <p class="panel-note">{t("reports-none")}</p> })
    };
    view! {
        <PrintedList id="monthly-reports" label=title>
            <Panel title=tr("reports-monthly") flush=true>
                {empty}
                <div class="table-wrap">
                    <table class="table report-table" aria-label=move || t("reports-monthly")>
                        <thead>
                            <tr>
                                <th scope="col">{live(move || t(first))}</th>
                                <th scope="col"><span class="unseen">{tr("reports-do")}</span></th>
                                {heads.collect_view()}
                                <th scope="col">{label("staff_changes")}</th>
                            </tr>
                        </thead>
                        <tbody>{body}</tbody>
                        <tfoot>
                            <tr>
                                <th scope="row">{tr("reports-total")}</th>
                                <td></td>
                                {move || foot().collect_view()}
                                <td></td>
                            </tr>
                        </tfoot>
                    </table>
                </div>
            </Panel>
        </PrintedList>
    }
}

fn row(line: Line, own: bool, editor: Editor) -> impl IntoView {
    let named = if own { line.month.text() } else { line.name.clone() };
    let cells = match &line.report {
        Some(report) => {
            let counts = COUNTS.map(|key| {
                let count = line.count(key).map(|count| count.to_string());
                view! { <td class="num">{count.unwrap_or_else(|| t("record-blank"))}</td> }
            });
            let staff = report.body.get("staff_changes");
            view! {
                {counts.collect_view()}
                <td class="report-staff">{staff}</td>
            }
            .into_any()
        }
        None => view! { <td class="faint" colspan=COUNTS.len() + 1>{t("reports-not-yet")}</td> }.into_any(),
    };
    let partial = (line.report.is_some() && !line.is_reported()).then(|| t("reports-partial"));
    let (ours, there) = (line.ours, line.report.is_some());
    let name = ta(if there { "reports-change-name" } else { "reports-enter-name" }, &[("name", &named)]);
    let act = ours.then(|| {
        let label = tr(if there { "reports-change" } else { "reports-enter" });
        view! { <Button small=true label name=Signal::stored(name) on_press=move |()| enter(editor, &line) /> }
    });
    view! {
        <tr>
            <th scope="row">{named} {partial}</th>
            <td>{act}</td>
            {cells}
        </tr>
    }
}

/// A sum says how many have given the count, where not all have.
fn total(sum: Sum, asked: usize) -> impl IntoView {
    let words = (sum.given > 0 && sum.given < asked)
        .then(|| ta("reports-sum-of", &[("given", &sum.given.to_string()), ("asked", &asked.to_string())]));
    let text = if sum.given == 0 { t("record-blank") } else { sum.total.to_string() };
    view! { <td class="num" title=words>{text}</td> }
}

//! What stands above the table: the month that is looked at, who has not reported it, and the report that is asked for.

use leptos::prelude::*;
use taizhang_core::domain::value::Value;
use taizhang_core::process::monthly_report::{self, Line};

use super::demand::enter;
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, SelectField};
use crate::ui::reactive::memo;
use crate::ui::record::Editor;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

/// The month of the table.
#[component]
pub fn ChooseMonth(chosen: RwSignal<String>) -> impl IntoView {
    let session = use_session();
    let options = Signal::derive(move || {
        let months = monthly_report::months(session.day());
        months.into_iter().map(|month| (month.text(), month.text())).collect::<Vec<_>>()
    });
    view! { <SelectField id="reports-month" label=tr("reports-month") value=chosen options /> }
}

/// Who has not reported.
#[component]
pub fn Missing(lines: Memo<Vec<Line>>) -> impl IntoView {
    let said = move || {
        lines.with(|lines| {
            let missing: Vec<&str> =
                lines.iter().filter(|line| !line.is_reported()).map(|line| line.name.as_str()).collect();
            let count = missing.len().to_string();
            let done = (lines.len() - missing.len()).to_string();
            (!missing.is_empty()).then(|| {
                let names = missing.join(&t("list-separator"));
                ta("reports-missing", &[("done", &done), ("count", &count), ("names", &names)])
            })
        })
    };
    move || said().map(|text| view! { <Notice kind=NoticeKind::Warn text /> })
}

/// The report that is asked for, while it is not there.
#[component]
pub fn ReportNow(lines: Memo<Vec<Line>>, editor: Editor) -> impl IntoView {
    let session = use_session();
    let due = memo(move |_| {
        let month = monthly_report::asked(session.day());
        let due = |line: &&Line| line.ours && !line.is_reported() && Some(line.month) == month;
        lines.with(|lines| lines.iter().find(due).cloned())
    });
    move || {
        due.get().map(|line| {
            let month = line.month;
            let label = Signal::derive(move || ta("reports-now", &[("month", &month.text())]));
            view! { <Button kind=ButtonKind::Primary label on_press=move |()| enter(editor, &line) /> }
        })
    }
}

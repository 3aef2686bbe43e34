//! A report of a month that is not there yet, as its form knows it.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::process::monthly_report::{COUNTS, Line};

use crate::ui::components::NoticeKind;
use crate::ui::record::{Cause, Demand, EditNow, Editor, Entry, RecordForm};
use crate::ui::session::Session;
use crate::ui::t::ta;

struct OfMonth {
    office: Id,
    month: Month,
    given: [(&'static str, String); 1],
}

impl Demand for OfMonth {
    fn name(&self) -> String {
        format!("{}.{}", self.office, self.month.text())
    }

    fn given(&self) -> &[(&'static str, String)] {
        &self.given
    }

    fn first(&self) -> Option<&'static str> {
        COUNTS.first().copied()
    }

    fn foreseen(&self, _form: RecordForm, _edit: EditNow) -> AnyView {
        ().into_any()
    }

    fn settled(&self, _session: Session) -> (NoticeKind, String) {
        (NoticeKind::Success, ta("reports-saved", &[("month", &self.month.text())]))
    }
}

/// Opens the form of a line: its report, or a new one of its month.
pub fn enter(editor: Editor, line: &Line) {
    match &line.report {
        Some(report) => {
            editor.show(Entry::Change {
                record: report.id,
                field: COUNTS.first().map(|key| (*key).to_owned()),
            });
        }
        None => {
            let entry = Entry::New { kind: Kind::MonthlyReport, person: line.office, engagement: None };
            let given = [("month", line.month.text())];
            let demand = OfMonth { office: line.office, month: line.month, given };
            editor.show_for(entry, Cause::Demanded(Arc::new(demand)));
        }
    }
}

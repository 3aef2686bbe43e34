//! Workbooks handed out: the empty template, and the roster at hand with its problems marked.

use leptos::prelude::*;
use taizhang_core::report::workbook;

use super::state::Intake;
use crate::ui::session::hand_out_workbook;
use crate::ui::t::{lang, t, ta};

impl Intake {
    /// 空白模板.
    pub fn hand_out_template(self) {
        let made = workbook::template(lang());
        self.heard(made.and_then(|bytes| hand_out_workbook(&t("import-template-name"), &bytes)));
    }

    /// 问题反馈表: the roster as it was chosen, with each problem in its cell.
    pub fn hand_out_marked(self) {
        let (book, plan) = (self.book.get_untracked(), self.plan.get_untracked());
        let (Some(book), Some(plan)) = (book, plan) else { return };
        let name = ta("import-marked-name", &[("day", &self.session.day().to_string())]);
        let made = workbook::marked(&book, &plan, lang());
        self.heard(made.and_then(|bytes| hand_out_workbook(&name, &bytes)));
    }
}

//! An item of a plan that is not there yet, and a session that carries one out, as their forms know them.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, Included, YesNo};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::training::item::Item;

use crate::ui::components::NoticeKind;
use crate::ui::record::{Cause, Demand, EditNow, Editor, Entry, RecordForm};
use crate::ui::session::Session;
use crate::ui::t::t;

struct OfYear {
    year: i32,
    given: [(&'static str, String); 2],
}

impl Demand for OfYear {
    fn name(&self) -> String {
        self.year.to_string()
    }

    fn given(&self) -> &[(&'static str, String)] {
        &self.given
    }

    fn first(&self) -> Option<&'static str> {
        Some("title")
    }

    fn foreseen(&self, _form: RecordForm, _edit: EditNow) -> AnyView {
        ().into_any()
    }

    fn settled(&self, _session: Session) -> (NoticeKind, String) {
        (NoticeKind::Success, t("training-plan-saved"))
    }
}

/// Opens the form of a further item of a union's plan.
pub fn enter(editor: Editor, office: Id, year: i32) {
    let given = [("year", year.to_string()), ("included", Included::Yes.code().to_owned())];
    let entry = Entry::New { kind: Kind::TrainingPlan, person: office, engagement: None };
    editor.show_for(entry, Cause::Demanded(Arc::new(OfYear { year, given })));
}

/// What an item says of the session that carries it out.
pub fn given(item: &Item) -> Vec<(&'static str, String)> {
    let kind = item.kind.map(|kind| kind.code().to_owned()).unwrap_or_default();
    vec![
        ("title", item.title.clone()),
        ("kind", kind),
        ("planned", YesNo::Yes.code().to_owned()),
        ("plan", item.record.to_string()),
    ]
}

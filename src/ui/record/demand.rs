//! Whoever on the page asks for a record, as its form knows him.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::ledger::Edit;

use super::RecordForm;
use crate::ui::components::NoticeKind;
use crate::ui::session::Session;

/// The edit that the form would make now.
pub type EditNow = Arc<dyn Fn() -> Edit + Send + Sync>;

/// Something that asks for this very record: a verdict that it would settle.
pub trait Demand: Send + Sync {
    /// Tells what was typed for this one from what was typed for another.
    fn name(&self) -> String;

    /// What it knows of the record: that already stands in the form.
    fn given(&self) -> &[(&'static str, String)];

    /// The field with which the form begins.
    fn first(&self) -> Option<&'static str>;

    /// Stands beside the button that saves: what the form would make of the matter.
    fn foreseen(&self, form: RecordForm, edit: EditNow) -> AnyView;

    /// What has become of the matter now that the record is saved.
    fn settled(&self, session: Session) -> (NoticeKind, String);
}

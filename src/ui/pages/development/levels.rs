//! 岗位等级表: what the levels of the lists are compared with.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;

use crate::ui::record::{EditDialog, Editor, OfficeGroup, RemoveDialog, Remover};
use crate::ui::session::use_session;

#[component]
pub fn Levels() -> impl IntoView {
    let office = use_session().profile().office();
    let (editor, remover) = (Editor::default(), Remover::default());
    view! {
        <OfficeGroup office kind=Kind::PostLevel editor remover />
        <EditDialog editor />
        <RemoveDialog remover />
    }
}

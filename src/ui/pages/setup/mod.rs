//! The start page.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;

use crate::ui::session::Trouble;

#[component]
pub fn StartPage() -> impl IntoView {}
#[component]
pub fn LostPage(trouble: Trouble, register: Id) -> impl IntoView { let _ = (trouble, register); }

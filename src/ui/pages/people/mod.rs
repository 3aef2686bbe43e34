//! 人员.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;

#[component]
pub fn PeoplePage() -> impl IntoView {}
#[component]
pub fn NewPersonPage() -> impl IntoView {}
#[component]
pub fn PersonPage(person: Id) -> impl IntoView { let _ = person; }

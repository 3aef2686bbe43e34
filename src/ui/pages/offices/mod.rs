//! The screen.

use leptos::prelude::*;

#[component]
pub fn OfficesPage() -> impl IntoView {}

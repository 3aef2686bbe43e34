//! The screen.

use leptos::prelude::*;

#[component]
pub fn FilingPage() -> impl IntoView {}

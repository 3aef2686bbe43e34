//! 发件单位未核对: nobody has compared the 核对码 of the office that wrote this; or its key was declared stolen.

use leptos::prelude::*;
use taizhang_core::ledger::stolen::Doubt;

use super::components::Tag;
use super::t::coded;

#[component]
pub fn Doubtful(doubt: Option<Doubt>) -> impl IntoView {
    doubt.map(|doubt| view! { " " <Tag text=coded("doubt-*", doubt.code()) /> })
}

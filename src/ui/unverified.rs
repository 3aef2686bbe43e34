//! 发件单位未核对: nobody has compared the 核对码 of the office that wrote this.

use leptos::prelude::*;

use super::components::Tag;
use super::t::tr;

#[component]
pub fn Unverified(shown: bool) -> impl IntoView {
    shown.then(|| view! { " " <Tag text=tr("filing-unverified") /> })
}

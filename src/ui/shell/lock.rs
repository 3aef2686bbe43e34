//! 加锁 beside the name of the office: shuts the lock at once, in all windows.

use leptos::prelude::*;

use crate::ui::components::Button;
use crate::ui::session::{is_open, shut};
use crate::ui::t::tr;

#[component]
pub fn LockButton() -> impl IntoView {
    is_open().then(|| view! { <Button label=tr("lock-now") small=true on_press=move |()| shut() /> })
}

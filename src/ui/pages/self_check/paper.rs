//! 个人情况核对单: the button that prints it.

use leptos::prelude::*;
use taizhang_core::report::forms::own_check::sheet;

use crate::ui::print::LettersButton;
use crate::ui::session::use_session;
use crate::ui::t::{lang, tr};

#[component]
pub fn CheckSheet() -> impl IntoView {
    let session = use_session();
    let letters = Callback::new(move |()| {
        session.peek(|registry| sheet(registry, session.today(), lang())).into_iter().collect()
    });
    view! { <LettersButton label=tr("own-check-print") letters /> }
}

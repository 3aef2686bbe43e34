//! What failed, said on the page.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use crate::ui::components::{Notice, NoticeKind};
use crate::ui::t::sentence;

/// The issues of something that failed, as one notice.
#[component]
pub fn IssueNotice(issues: RwSignal<Vec<Issue>>) -> impl IntoView {
    move || {
        let found = issues.get();
        (!found.is_empty()).then(|| {
            let lines = found.iter().map(|issue| view! { <p>{sentence(issue)}</p> }).collect_view();
            view! { <Notice kind=NoticeKind::Error>{lines}</Notice> }
        })
    }
}

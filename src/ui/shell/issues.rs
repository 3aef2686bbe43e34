//! What failed, said on the page.

use std::collections::BTreeSet;

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
            let mut lines: Vec<String> = found.iter().map(sentence).collect();
            // What is said of several is said once.
            let mut said = BTreeSet::new();
            lines.retain(|line| said.insert(line.clone()));
            let lines = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
            view! { <Notice kind=NoticeKind::Error>{lines}</Notice> }
        })
    }
}

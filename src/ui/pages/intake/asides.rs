//! Rows that stand aside, hidden or struck through: asked once for all of them.

use leptos::prelude::*;
use taizhang_core::intake::workbook::Aside;

use super::state::Intake;
use super::words::tr;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::t::ta;

/// How many rows stand aside for each reason, and the one act that takes or leaves them.
#[component]
pub fn Asides(intake: Intake) -> impl IntoView {
    Aside::ALL.map(|aside| view! { <Question intake aside /> }).collect_view()
}

#[component]
fn Question(intake: Intake, aside: Aside) -> impl IntoView {
    let counted = Memo::new(move |_| {
        let rows = intake.plan.with(|plan| plan.as_ref().map(|plan| plan.aside(aside)).unwrap_or_default());
        let left = intake
            .choices
            .with(|choices| rows.iter().filter(|row| choices.leaves(**row, Some(aside))).count());
        (rows.len(), left)
    });
    let question = move || {
        let (count, left) = counted.get();
        if count == 0 {
            return None;
        }
        let code = aside.code();
        let (count, rest) = (count.to_string(), left.to_string());
        let text = ta(&format!("import-aside-{code}"), &[("count", &count), ("left", &rest)]);
        let label = if left == 0 { "import-aside-leave" } else { "import-aside-take" };
        let press = move |()| intake.take_asides(aside, left > 0);
        Some(view! {
            <Notice kind=NoticeKind::Warn text>
                <Button small=true label=tr(label) on_press=press />
            </Notice>
        })
    };
    question
}

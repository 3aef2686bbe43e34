//! Rows that stand aside, hidden or struck through: asked once for all of them.

use leptos::prelude::*;
use taizhang_core::report::intake::{self, AsideLine};

use super::state::Intake;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::reactive::memo;
use crate::ui::t::{coded_with, ta};

/// How many rows stand aside for each reason, and the one act that takes or leaves them.
#[component]
pub fn Asides(intake: Intake) -> impl IntoView {
    let lines = memo(move |_| {
        let choices = intake.choices.get();
        intake.plan.with(|plan| plan.as_ref().map(|plan| intake::asides(plan, &choices))).unwrap_or_default()
    });
    let questions =
        move || lines.get().into_iter().map(|line| view! { <Question intake line /> }).collect_view();
    move || {
        (!lines.with(Vec::is_empty)).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn>
                    <div class="import-notice-more">{questions}</div>
                </Notice>
            }
        })
    }
}

#[component]
fn Question(intake: Intake, line: AsideLine) -> impl IntoView {
    let AsideLine { aside, count, left } = line;
    let state = match left {
        0 => "taken",
        left if left == count => "left",
        _ => "some",
    };
    let (count, rest) = (count.to_string(), left.to_string());
    let text =
        coded_with("import-aside-*", aside.code(), &[("count", &count), ("left", &rest), ("state", state)]);
    let act = if left == 0 { "import-aside-leave" } else { "import-aside-take" };
    let label = Signal::derive(move || ta(act, &[("aside", aside.code())]));
    let press = move |()| intake.take_asides(aside, left > 0);
    view! {
        <div class="import-aside">
            <p>{text}</p>
            <Button small=true label on_press=press />
        </div>
    }
}

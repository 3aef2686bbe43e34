//! The last step: what was taken in, what was not, and taking it all back.

use leptos::prelude::*;
use taizhang_core::report::intake::{self, Next, Totals};

use super::stage::Taken;
use super::state::Intake;
use crate::ui::components::{Button, ConfirmDialog, LinkButton, Notice, NoticeKind};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::t::{t, ta, tr};

/// The batch is on disk.
#[component]
pub fn Done(intake: Intake, taken: Taken) -> impl IntoView {
    let asking = RwSignal::new(false);
    let sequence = taken.sequence;
    let totals = Totals::of(&taken.counts);
    let number = |count: usize| count.to_string();
    let title = ta("import-done", &[("count", &number(totals.take))]);
    let (new, changed, left) = (number(totals.new), number(totals.changed), number(totals.unfinished()));
    let text = ta("import-done-text", &[("new", &new), ("changed", &changed), ("left", &left)]);
    let next = memo(move |_| intake.session.read(|registry| intake::next(registry, intake.session.day())));
    let filing = move || {
        let words = match next.get() {
            Next::File => t("import-done-file"),
            Next::Missing(people) => ta("import-done-missing", &[("count", &number(people))]),
            Next::Nothing => return None,
        };
        Some(view! { <a class="btn" href=Route::Filing.href()>{words}</a> })
    };
    let busy = Signal::derive(move || intake.working.with(Option::is_some));
    view! {
        <div id="import-done" class="stack" tabindex="-1">
            <Notice kind=NoticeKind::Success title>
                <div class="import-notice-more">
                    <p>{text}</p>
                    <p>{tr("import-done-incomplete")}</p>
                    {(totals.unfinished() > 0).then(|| view! { <p><Marked intake /></p> })}
                </div>
            </Notice>
            {move || intake.working.get().map(|text| view! { <p role="status">{text}</p> })}
            <div class="row">
                <a class="btn btn-primary" href=Route::People.href()>{tr("import-done-people")}</a>
                {filing}
                <Button label=tr("import-done-again") on_press=move |()| intake.again() />
                <Button label=tr("import-undo") busy on_press=move |()| asking.set(true) />
            </div>
            <ConfirmDialog
                open=asking
                title=tr("import-undo-title")
                confirm_label=tr("import-undo")
                cancel_label=tr("cancel")
                danger=true
                on_confirm=move |()| intake.undo(sequence)
            >
                <p>{tr("import-undo-text")}</p>
            </ConfirmDialog>
        </div>
    }
}

/// The workbook with its problems marked, for whoever filled it in.
#[component]
pub fn Marked(intake: Intake) -> impl IntoView {
    view! { <LinkButton label=tr("import-marked") on_press=move |()| intake.hand_out_marked() /> }
}

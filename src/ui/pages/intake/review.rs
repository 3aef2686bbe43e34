//! The third step: every row with what would become of it, narrowed to one kind, and the row in hand.

use leptos::prelude::*;
use taizhang_core::report::intake::{self, Group, Totals};

use super::asides::Asides;
use super::beside::Beside;
use super::done::Marked;
use super::file::LeftOut;
use super::lines::Lines;
use super::row::RowPanel;
use super::stage::Stage;
use super::state::Intake;
use super::values::Values;
use super::words::group_label;
use crate::ui::components::{Button, ButtonKind, Pick, Picks, Progress};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::t::{t, ta, tr};

/// The rows, the row in hand, and taking them in.
#[component]
pub fn Review(intake: Intake) -> impl IntoView {
    let planned = memo(move |_| intake.plan.with(Option::is_some));
    view! {
        <Show
            when=move || planned.get()
            fallback=|| view! { <Progress label=tr("import-planning") value=Signal::stored(None) /> }
        >
            <Rows intake />
        </Show>
    }
}

#[component]
fn Rows(intake: Intake) -> impl IntoView {
    let group = RwSignal::new(Group::All.code().to_owned());
    let picks = Signal::derive(move || {
        let counted = intake.plan.with(|plan| plan.as_ref().map(|plan| intake::counted(plan)));
        let pick = |(group, count): (Group, usize)| Pick {
            value: group.code(),
            label: group_label(group),
            count,
            // A kind with nobody in it still says so: nothing was refused.
            disabled: count == 0 && group != Group::All,
        };
        counted.unwrap_or_default().into_iter().map(pick).collect::<Vec<_>>()
    });
    if intake.row.get_untracked().is_none() {
        let first = intake.plan.with_untracked(|plan| plan.as_ref().and_then(|plan| intake::begin(plan)));
        intake.row.set(first);
    }
    let problems =
        memo(move |_| intake.plan.with(|plan| plan.as_ref().is_some_and(|plan| intake::problems(plan))));
    let left_out = move || {
        let (blank, totals) =
            intake.plan.with(|plan| plan.as_ref().map_or((0, 0), |plan| (plan.blank, plan.totals.len())));
        (blank + totals > 0)
            .then(|| ta("import-left-out", &[("blank", &blank.to_string()), ("totals", &totals.to_string())]))
    };
    view! {
        <Asides intake />
        <Values intake />
        <Beside intake />
        <Picks label=tr("import-groups") picks selected=group />
        <div class="import-review">
            <div class="panel import-lines">
                <Lines intake group=Signal::derive(move || Group::from_code(&group.get())) />
                <LeftOut intake />
                <Show when=move || problems.get() || left_out().is_some()>
                    <p class="import-left-out small">
                        <span class="quiet">{left_out}</span>
                        <Show when=move || problems.get()>
                            <Marked intake />
                        </Show>
                    </p>
                </Show>
            </div>
            <RowPanel intake />
        </div>
        <TakeBar intake />
    }
}

/// What would be taken in, and the button that does it.
#[component]
fn TakeBar(intake: Intake) -> impl IntoView {
    let totals = memo(move |_| {
        intake.plan.with(|plan| plan.as_ref().map(|plan| Totals::of(&plan.counts())).unwrap_or_default())
    });
    let label = Signal::derive(move || {
        ta("import-take", &[("count", &totals.with(|totals| totals.take.to_string()))])
    });
    let words = move || {
        let totals = totals.get();
        let take = if totals.take == 0 {
            t("import-will-nothing")
        } else {
            let parts = parts(&[(Group::New, totals.new), (Group::Changed, totals.changed)]);
            ta("import-will-take", &[("take", &totals.take.to_string()), ("parts", &parts)])
        };
        let left = [
            (Group::Same, totals.same),
            (Group::Asks, totals.waiting),
            (Group::Refused, totals.refused),
            (Group::Skipped, totals.skipped),
        ];
        let leave = (totals.leave > 0).then(|| {
            ta("import-will-leave", &[("leave", &totals.leave.to_string()), ("parts", &parts(&left))])
        });
        let asks = (totals.asks > 0).then(|| ta("import-will-asks", &[("count", &totals.asks.to_string())]));
        view! {
            <p><strong>{take}</strong> " " {leave}</p>
            {asks.map(|asks| view! { <p class="quiet small">{asks}</p> })}
        }
    };
    let busy = Signal::derive(move || intake.working.with(Option::is_some));
    view! {
        <div class="import-bar" data-action-bar="">
            <div class="grow" role="status">
                {move || match intake.working.get() {
                    Some(text) => view! { <p>{text}</p> }.into_any(),
                    None => words().into_any(),
                }}
            </div>
            <PrintButton table="import" />
            <Button label=tr("import-back") busy on_press=move |()| intake.stage.set(Stage::Columns) />
            <Button
                label
                kind=ButtonKind::Primary
                busy
                disabled=Signal::derive(move || totals.with(|totals| totals.take == 0))
                on_press=move |()| intake.take()
            />
        </div>
    }
}

/// The groups with anybody in them, counted.
fn parts(groups: &[(Group, usize)]) -> String {
    let part = |(group, count): &(Group, usize)| {
        ta("import-will-part", &[("group", &group_label(*group)), ("count", &count.to_string())])
    };
    let parts: Vec<String> = groups.iter().filter(|(_, count)| *count > 0).map(part).collect();
    parts.join(&t("import-will-comma"))
}

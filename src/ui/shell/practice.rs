//! The band of 练习模式: what it is, the four levels, and the way out.

use leptos::prelude::*;

use crate::ui::components::{Button, ConfirmDialog, Notice, NoticeKind};
use crate::ui::session::{Session, practised};
use crate::ui::shell::CurrentPhase;
use crate::ui::t::{code_label, t, ta, tr};

#[component]
pub fn PracticeBand(session: Session) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let levels = practised()
        .into_iter()
        .map(|office| {
            let register = office.register;
            let here = register == session.register();
            let (name, level) = (office.office_name, office.level);
            let label = Signal::derive(move || code_label("office-level", &level));
            let said =
                Signal::derive(move || ta("practice-level", &[("level", &label.get()), ("office", &name)]));
            let press = move |()| shown.open_register(register);
            match here {
                true => {
                    view! { <strong class="practice-here" aria-current="true">{label}</strong> }.into_any()
                }
                false => view! { <Button small=true label name=said on_press=press /> }.into_any(),
            }
        })
        .collect_view();
    let asking = RwSignal::new(false);
    view! {
        <div class="practice-band">
        <Notice kind=NoticeKind::Warn band=true title=tr("practice-band") text=tr("practice-band-text")>
            <div class="row practice-ways">
                <div class="row" role="group" aria-label=move || t("practice-levels")>{levels}</div>
                <div class="row">
                    <Button small=true label=tr("exercises-open") on_press=move |()| shown.exercises() />
                    <Button small=true label=tr("practice-anew") on_press=move |()| asking.set(true) />
                    <Button small=true label=tr("practice-leave") on_press=move |()| shown.leave() />
                </div>
            </div>
        </Notice>
        </div>
        <AskAnew open=asking on_confirm=Callback::new(move |()| shown.practise_anew()) />
    }
}

/// Asks before everything practised so far is thrown away.
#[component]
pub fn AskAnew(open: RwSignal<bool>, on_confirm: Callback<()>) -> impl IntoView {
    view! {
        <ConfirmDialog
            open
            title=tr("practice-anew-title")
            confirm_label=tr("practice-anew")
            cancel_label=tr("cancel")
            danger=true
            on_confirm
        >
            <p>{move || t("practice-anew-text")}</p>
        </ConfirmDialog>
    }
}

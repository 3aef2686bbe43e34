//! The question that stands before the first entry where the clock of this PC was set back.

use leptos::prelude::*;

use super::components::{Button, ButtonKind, Dialog};
use super::session::{Session, minute};
use super::t::{t, ta};

#[component]
pub fn ClockQuestion(session: Session) -> impl IntoView {
    let question = session.clock_question();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(question.with(Option::is_some)));
    // Whoever goes to put the clock right is asked again before the next entry.
    let later = move |()| question.set(None);
    let text = move || {
        let [now, last] =
            question.get().map(|behind| [behind.now, behind.last].map(minute)).unwrap_or_default();
        ta("clock-text", &[("now", &now), ("last", &last)])
    };
    let actions = move || {
        view! {
            <Button label=Signal::derive(|| t("clock-right")) on_press=move |()| session.confirm_clock() />
            <Button
                kind=ButtonKind::Primary
                label=Signal::derive(|| t("clock-wrong"))
                autofocus=true
                on_press=later
            />
        }
    };
    view! {
        <Dialog
            open
            title=Signal::derive(|| t("clock-title"))
            close_label=Signal::derive(|| t("close"))
            on_dismiss=later
            actions
        >
            <p>{text}</p>
            <p>{move || t("clock-why")}</p>
        </Dialog>
    }
}

//! The question that stands before the first entry where the clock of this PC seems wrong.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::reactive::effect;
use crate::ui::session::{Session, minute};
use crate::ui::t::{ta, tr};

#[component]
pub fn ClockQuestion(session: Session) -> impl IntoView {
    let question = session.clock_question();
    let open = RwSignal::new(false);
    effect(move |_| open.set(question.with(Option::is_some)));
    // Whoever goes to put the clock right is asked again before the next entry.
    let later = move |()| question.set(None);
    let text = move || {
        let doubt = question.get();
        let [now, last] = doubt.map(|doubt| [doubt.now, doubt.last].map(minute)).unwrap_or_default();
        let ahead = doubt.is_some_and(|doubt| doubt.is_ahead());
        ta(if ahead { "clock-text-ahead" } else { "clock-text" }, &[("now", &now), ("last", &last)])
    };
    let actions = move || {
        view! {
            <Button label=tr("clock-right") on_press=move |()| session.confirm_clock() />
            <Button kind=ButtonKind::Primary label=tr("clock-wrong") autofocus=true on_press=later />
        }
    };
    view! {
        <Dialog open title=tr("clock-title") close_label=tr("close") on_dismiss=later actions>
            <p>{text}</p>
            <p>{tr("clock-why")}</p>
        </Dialog>
    }
}

//! The question that stands before the first entry where the clock of this PC was set back.

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
        let [now, last] =
            question.get().map(|behind| [behind.now, behind.last].map(minute)).unwrap_or_default();
        ta("clock-text", &[("now", &now), ("last", &last)])
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

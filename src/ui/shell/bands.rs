//! What stands across every screen of an open register.

use leptos::prelude::*;

use crate::ui::components::{Notice, NoticeKind};
use crate::ui::session::Session;
use crate::ui::t::{sentence, t};

/// The journal does not hold together: said on every screen, with what to do.
#[component]
pub fn Broken(session: Session, does: &'static str, children: ChildrenFn) -> impl IntoView {
    let children = StoredValue::new(children);
    move || {
        session.broken().map(|issue| {
            view! {
                <Notice kind=NoticeKind::Error band=true title=sentence(&issue) text=t(does)>
                    {children.with_value(|children| children())}
                </Notice>
            }
        })
    }
}

/// The colour of the frame: another day is looked at, or nothing here is real.
pub fn frame_tone(session: Session) -> Signal<Option<&'static str>> {
    let practice = session.profile().practice;
    let exercise = session.exercise().is_some();
    Signal::derive(move || match (session.viewed_on(), practice) {
        (Some(_), _) => Some("viewed"),
        // The bands stay in sight as well.
        (None, true) if exercise => Some("practice frame-exercise"),
        (None, true) => Some("practice"),
        (None, false) => None,
    })
}

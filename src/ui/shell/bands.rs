//! What stands across every screen of an open register.

use leptos::prelude::*;
use taizhang_core::report::settings::space::{Space, readable};

use crate::platform::directory;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::route::Route;
use crate::ui::session::{Session, made};
use crate::ui::t::{sentence, t, ta, tr};

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

/// A newer copy of the program has opened this register: said on every screen, with where to find the newer one.
pub fn older_copy(session: Session) -> Option<AnyView> {
    let newer = directory::newer_copy(session.register())?;
    let title = ta("copy-older", &[("newer", to_the_minute(&newer)), ("own", to_the_minute(&made()))]);
    Some(view! { <Notice kind=NoticeKind::Warn band=true title text=t("copy-older-text") /> }.into_any())
}

/// The browser may soon keep no more: said on every screen before anything is refused.
pub fn short_of_space(session: Session) -> Option<AnyView> {
    let space = session.space().filter(Space::is_short)?;
    let title = ta("space-short", &[("free", &readable(space.free?))]);
    let text = t(if space.persisted { "space-short-kept" } else { "space-short-cleared" });
    let link = view! { <a href=Route::Settings.href()>{tr("space-short-do")}</a> };
    Some(view! { <Notice kind=NoticeKind::Warn band=true title text>{link}</Notice> }.into_any())
}

/// Which copy of the program this is: its version, and when it was made where the page says so.
pub fn this_copy() -> String {
    let (version, made) = (env!("CARGO_PKG_VERSION"), made());
    match to_the_minute(&made) {
        "" => ta("about-version", &[("version", version)]),
        made => ta("about-copy", &[("version", version), ("made", made)]),
    }
}

/// A time of [`made`] as people read it.
pub fn to_the_minute(made: &str) -> &str {
    made.get(..16).unwrap_or(made)
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

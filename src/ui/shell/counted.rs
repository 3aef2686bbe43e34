//! The four counters, counted once for all screens that show them.

use leptos::prelude::*;
use taizhang_core::process::filing::{Counters, counters};

use crate::ui::reactive::memo;
use crate::ui::session::Session;

#[derive(Clone, Copy)]
struct Counted(Memo<Counters>);

/// Lets the screens of an office share its counters.
pub fn provide_counters(session: Session) {
    provide_context(Counted(count(session)));
}

/// The counters of the open office, on the day looked at.
pub fn counted(session: Session) -> Memo<Counters> {
    use_context::<Counted>().map_or_else(|| count(session), |own| own.0)
}

fn count(session: Session) -> Memo<Counters> {
    memo(move |_| session.read(|registry| counters(registry, session.day())))
}

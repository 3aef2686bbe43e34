//! What the rules ask of this office, gathered piece by piece: thousands of people are judged without holding up
//! whoever types.

use leptos::prelude::*;
use taizhang_core::policy::engine::of_subjects;
use taizhang_core::report::verdicts::{Group, Tally, subjects};

use crate::platform::idle::idle;
use crate::ui::session::Session;

/// The lines of the rules in the work list; nothing while they are judged for the first time.
#[derive(Clone, Copy)]
pub struct RuleWork(pub Signal<Option<Vec<Group>>>);

impl RuleWork {
    /// The one of the open office.
    pub fn here() -> Signal<Option<Vec<Group>>> {
        use_context::<RuleWork>().map_or_else(|| Signal::derive(|| None), |work| work.0)
    }
}

/// How many people and offices are judged at one go.
const AT_ONCE: usize = 100;

/// The lines of the work list, filled in once all have been judged and anew after every change.
pub fn watch(session: Session) -> RuleWork {
    let found = RwSignal::new(None::<Vec<Group>>);
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        let waiting = session.read(subjects);
        let mine = turn.with_value(|turn| turn.wrapping_add(1));
        turn.set_value(mine);
        leptos::task::spawn_local(async move {
            let mut tally = Tally::default();
            for some in waiting.chunks(AT_ONCE) {
                // A newer state is being judged, or the page has gone.
                if turn.try_get_value() != Some(mine) {
                    return;
                }
                session.peek(|registry| {
                    of_subjects(registry, some, session.today())
                        .iter()
                        .for_each(|outcome| tally.add(outcome));
                });
                if waiting.len() > AT_ONCE {
                    idle().await;
                }
            }
            if turn.try_get_value() == Some(mine) {
                found.try_set(Some(session.peek(|registry| tally.groups(registry))));
            }
        });
    });
    RuleWork(found.into())
}

//! What the rules ask of this office, gathered piece by piece: thousands of people are judged without holding up
//! whoever types.

use leptos::prelude::*;
use taizhang_core::report::verdicts::Group;
use taizhang_core::report::verdicts::board::Board;

use crate::platform::idle::{self, Pieces};
use crate::ui::reactive::effect;
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

/// The lines of the work list, filled in once all have been judged; after a change only whom it concerns is judged
/// anew.
pub fn watch(session: Session) -> RuleWork {
    let found = RwSignal::new(None::<Vec<Group>>);
    let board = StoredValue::new(Board::default());
    let turn = StoredValue::new(0_u64);
    let seen = StoredValue::new(0_u64);
    effect(move |_| {
        let (concern, now) = session.concern_since(seen.get_value());
        seen.set_value(now);
        session.read(|registry| board.update_value(|board| board.note(registry, &concern, session.day())));
        let mine = turn.with_value(|turn| turn.wrapping_add(1));
        turn.set_value(mine);
        leptos::task::spawn_local(async move {
            // The screen is drawn first. At the start that takes more than one frame; later somebody waits.
            if mine == 1 {
                idle::idle().await
            } else {
                idle::drawn().await
            }
            let mut pieces = Pieces::begin();
            // A newer state goes on with what is open, or the page has gone.
            while turn.try_get_value() == Some(mine) {
                let mut more = false;
                session.peek(|registry| board.update_value(|board| more = board.judge(registry, AT_ONCE)));
                if !more {
                    found.try_set(Some(
                        session.peek(|registry| board.with_value(|board| board.groups(registry))),
                    ));
                    return;
                }
                pieces.pause().await;
            }
        });
    });
    RuleWork(found.into())
}

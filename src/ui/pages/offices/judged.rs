//! What the rules say of the offices, found in pieces after the tree is drawn.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::offices::row::OfficeRow;
use taizhang_core::report::offices::staffing::{Judging, Staffing};

use crate::platform::idle::{Pieces, turn};
use crate::ui::reactive::effect;
use crate::ui::session::Session;

/// How many offices are judged at one go.
const AT_ONCE: usize = 50;

/// What is said of each line; of none before all have been judged for the first time.
pub fn judged(session: Session, rows: Memo<Vec<OfficeRow>>) -> ReadSignal<BTreeMap<Id, Staffing>> {
    let (said, say) = signal(BTreeMap::new());
    let asked = StoredValue::new(0_u64);
    effect(move |_| {
        let begin = |registry: &_| rows.with(|rows| Judging::begin(registry, rows, session.day()));
        let mut judging = session.read(begin);
        let mine = asked.with_value(|asked| asked.wrapping_add(1));
        asked.set_value(mine);
        leptos::task::spawn_local(async move {
            turn().await;
            let mut pieces = Pieces::begin();
            // A newer state is judged by itself, or the page has gone.
            while asked.try_get_value() == Some(mine) {
                if !session.peek(|registry| judging.step(registry, AT_ONCE)) {
                    rows.try_with_untracked(|rows| say.try_set(judging.finish(rows)));
                    return;
                }
                pieces.pause().await;
            }
        });
    });
    said
}

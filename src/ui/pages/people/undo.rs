//! What was last set for several people at once, to be taken back as long as it can be: leaving the page and coming
//! back does not lose it.

use leptos::prelude::*;

use super::last_set::{self, LastSet};
use super::table::Table;
use crate::ui::record::TakeBack;
use crate::ui::t::ta;

/// Keeps it, or forgets it.
pub fn keep(table: Table, set: Option<LastSet>) {
    last_set::keep(table.session, set.as_ref());
    table.last_set.try_set(set);
}

/// What was done, and the way back.
#[component]
pub fn UndoLine(table: Table) -> impl IntoView {
    let session = table.session;
    // Whatever is written may stand in its way.
    Effect::new(move |_| {
        session.read(|registry| registry.head.sequence);
        let Some(set) = table.last_set.get() else { return };
        leptos::task::spawn_local(async move {
            let same = || table.last_set.try_get_untracked().flatten().as_ref() == Some(&set);
            if !session.can_undo(set.sequence).await && same() {
                keep(table, None);
            }
        });
    });
    move || {
        let LastSet { sequence, field, count } = table.last_set.get()?;
        let text = ta("people-set-done", &[("field", &field), ("count", &count.to_string())]);
        Some(view! { <TakeBack sequence text forget=move |()| keep(table, None) /> })
    }
}

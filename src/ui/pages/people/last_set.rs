//! What was last set for several people at once, as the tab keeps it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::platform::drafts;
use crate::ui::session::Session;

/// One batch of 统一填写.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastSet {
    /// Its place in the journal.
    pub sequence: u64,
    /// The name of the field.
    pub field: String,
    pub count: usize,
}

fn place(session: Session) -> String {
    format!("{}.people-set", session.register())
}

/// The one of this tab.
pub fn last(session: Session) -> RwSignal<Option<LastSet>> {
    RwSignal::new(drafts::load(&place(session)))
}

/// Keeps it, or forgets it.
pub fn keep(session: Session, set: Option<&LastSet>) {
    match set {
        Some(set) => drop(drafts::save(&place(session), set)),
        None => drafts::clear(&place(session)),
    }
}

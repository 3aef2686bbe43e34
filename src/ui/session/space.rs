//! How much this browser may still keep, looked at in idle time.

use leptos::prelude::*;
use taizhang_core::report::settings::space::Space;

use super::Session;
use crate::platform::{idle, space};

impl Session {
    /// What the browser said last; nothing before it was asked.
    pub fn space(self) -> Option<Space> {
        self.space.get()
    }

    /// Asks the browser to keep what is here where it has not promised to, and how much still fits.
    pub(super) fn look_at_space(self) {
        leptos::task::spawn_local(async move {
            idle::idle().await;
            let mut found = space::look().await;
            if !found.persisted {
                space::keep().await;
                found = space::look().await;
            }
            // The office may have been left meanwhile.
            self.space.try_set(Some(found));
        });
    }
}

//! What is typed into the set-up form, kept for a reload.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use taizhang_core::domain::codes::Coded;
use taizhang_core::domain::division;
use taizhang_core::report::setup::SetUpForm;

use crate::platform::drafts;
use crate::ui::reactive::effect;

const DRAFT: &str = "new-office";
/// Values of the choice between the list and an office added by hand.
pub const LISTED: &str = "listed";
pub const BY_HAND: &str = "by-hand";

/// One text per field.
#[derive(Clone, Copy)]
pub struct Typed {
    pub how: RwSignal<String>,
    pub place: RwSignal<String>,
    pub superior: RwSignal<String>,
    pub name: RwSignal<String>,
    pub office_type: RwSignal<String>,
    pub actor: RwSignal<String>,
}

#[derive(Default, Serialize, Deserialize)]
struct Draft {
    how: String,
    place: String,
    superior: String,
    name: String,
    office_type: String,
    actor: String,
}

pub fn has_draft() -> bool {
    drafts::load::<Draft>(DRAFT).is_some()
}

pub fn drop_draft() {
    drafts::clear(DRAFT);
}

impl Typed {
    /// The fields, with what was typed before a reload.
    pub fn load() -> Self {
        let draft = drafts::load::<Draft>(DRAFT).unwrap_or_default();
        let how = if draft.how == BY_HAND { BY_HAND } else { LISTED };
        Self {
            how: RwSignal::new(how.to_owned()),
            place: RwSignal::new(draft.place),
            superior: RwSignal::new(draft.superior),
            name: RwSignal::new(draft.name),
            office_type: RwSignal::new(draft.office_type),
            actor: RwSignal::new(draft.actor),
        }
    }

    /// Keeps every change from now on.
    pub fn keep(self) {
        effect(move |before: Option<()>| {
            let draft = Draft {
                how: self.how.get(),
                place: self.place.get(),
                superior: self.superior.get(),
                name: self.name.get(),
                office_type: self.office_type.get(),
                actor: self.actor.get(),
            };
            if before.is_some() {
                drafts::save(DRAFT, &draft);
            }
        });
    }

    pub fn by_hand(self) -> bool {
        self.how.with(|how| how == BY_HAND)
    }

    /// The form as the core reads it.
    pub fn form(self) -> SetUpForm {
        SetUpForm {
            by_hand: self.by_hand(),
            place: self.place.get(),
            superior: self.superior.get(),
            name: self.name.get(),
            office_type: self.office_type.get(),
            actor: self.actor.get(),
        }
    }

    /// A picked place brings its usual name and type along; both may be changed.
    pub fn place_picked(self, code: &str) {
        if let Some(name) = division::union_name(code) {
            self.name.set(name);
            self.office_type.set(division::default_type(code).code().to_owned());
        }
    }
}

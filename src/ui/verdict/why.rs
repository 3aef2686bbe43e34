//! The way to the panel, from anywhere on a page.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::verdicts::asked::Asked;

use crate::ui::components::Side;
use crate::ui::record::Editor;

/// Opens the panel.
#[derive(Clone, Copy)]
pub struct Why {
    pub(super) side: Side,
    pub(super) asked: RwSignal<Option<Asked>>,
    /// The dialog in which a remedy is entered.
    pub editor: Editor,
    /// Shows a record on this page; without it the record is shown where it stands.
    find: RwSignal<Option<Callback<Id>>>,
}

impl Why {
    /// The panel of a page that has a dialog for records already.
    pub fn beside(editor: Editor) -> Self {
        Self { side: Side::named("why"), asked: RwSignal::new(None), editor, find: RwSignal::new(None) }
    }

    /// How this page shows a record that a verdict rests on.
    pub fn finding(self, find: impl Fn(Id) + Send + Sync + 'static) -> Self {
        self.find.set(Some(Callback::new(find)));
        self
    }

    pub fn ask(self, asked: Asked) {
        self.asked.set(Some(asked));
        self.side.open();
    }

    /// How a record is shown, where this page can.
    pub fn find(self) -> Option<Callback<Id>> {
        self.find.get_untracked()
    }
}

//! 核定 above a table: only what is saved is confirmed or printed, and what is still to be looked at is asked about once.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, ConfirmDialog};
use crate::ui::t::{live, ta, tr};

/// How many cells of the table below are not saved; the table says so itself.
pub type Unsaved = RwSignal<usize>;

/// That cells are not saved, and what that means for 核定 and paper.
#[component]
pub fn UnsavedNote(unsaved: Unsaved) -> impl IntoView {
    let said = move || {
        let count = unsaved.get();
        (count > 0).then(|| ta("grid-unsaved", &[("count", &count.to_string())]))
    };
    view! { <strong class="worksheet-unsaved" role="status">{said}</strong> }
}

/// The button. With cells that are not saved it does nothing; with findings it asks once, and people decide.
#[component]
pub fn ConfirmButton(
    label: Signal<String>,
    unsaved: Unsaved,
    /// How much is still to be looked at.
    open: Signal<usize>,
    busy: RwSignal<bool>,
    on_confirm: Callback<()>,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let press = move |()| match (unsaved.get_untracked(), open.get_untracked()) {
        (0, 0) => on_confirm.run(()),
        (0, _) => asking.set(true),
        _ => {}
    };
    let disabled = Signal::derive(move || unsaved.get() > 0);
    view! {
        <Button small=true kind=ButtonKind::Primary label busy disabled on_press=press />
        <ConfirmDialog
            open=asking
            title=tr("grid-confirm-title")
            confirm_label=tr("grid-confirm-do")
            cancel_label=tr("cancel")
            on_confirm
        >
            <p>{live(move || ta("grid-confirm-text", &[("count", &open.get().to_string())]))}</p>
        </ConfirmDialog>
    }
}

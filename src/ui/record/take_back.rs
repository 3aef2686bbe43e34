//! What was last written as one batch, and the way back.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::platform::drafts;
use crate::ui::components::{Button, LinkButton, Notice, NoticeKind, use_toasts};
use crate::ui::reactive::{effect, memo};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{sentence, t, tr};

/// So many steps of a page can be taken back, the last one first.
const KEPT: usize = 20;

/// One batch: its place in the journal, and what it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Done {
    sequence: u64,
    words: String,
}

/// What was done on a page, as the tab keeps it: leaving the page and coming back does not lose the way back.
#[derive(Clone, Copy)]
pub struct LastDone {
    session: Session,
    place: StoredValue<String>,
    done: RwSignal<Vec<Done>>,
}

impl LastDone {
    /// That of a page, which `page` names.
    pub fn of(page: &str) -> Self {
        let session = use_session();
        let place = format!("{}.done.{page}", session.register());
        let done = RwSignal::new(drafts::load(&place).unwrap_or_default());
        Self { session, place: StoredValue::new(place), done }
    }

    pub fn keep(self, sequence: u64, words: String) {
        self.change(|done| {
            done.push(Done { sequence, words });
            done.drain(..done.len().saturating_sub(KEPT));
        });
    }

    pub fn forget(self) {
        self.change(Vec::clear);
    }

    fn forget_one(self, sequence: u64) {
        self.change(|done| done.retain(|own| own.sequence != sequence));
    }

    /// What comes back from waiting may find the page left: the tab keeps it all the same.
    fn change(self, how: impl FnOnce(&mut Vec<Done>)) {
        let Some(mut done) = self.done.try_get_untracked() else { return };
        how(&mut done);
        let place = self.place.get_value();
        if done.is_empty() {
            drafts::clear(&place);
        } else {
            drafts::save(&place, &done);
        }
        self.done.try_set(done);
    }
}

/// What was done last on a page, and the way back; after it the step before. Whatever is written may stand in its way.
#[component]
pub fn UndoLine(last: LastDone) -> impl IntoView {
    let LastDone { session, done, .. } = last;
    let latest = memo(move |_| done.with(|done| done.last().cloned()));
    effect(move |_| {
        session.read(|registry| registry.head.sequence);
        let Some(Done { sequence, .. }) = latest.get() else { return };
        leptos::task::spawn_local(async move {
            if !session.can_undo(sequence).await {
                last.forget_one(sequence);
            }
        });
    });
    move || {
        let Done { sequence, words } = latest.get()?;
        let undone = move |()| last.forget_one(sequence);
        Some(view! { <TakeBack sequence text=words undone content=move |()| last.forget() /> })
    }
}

/// Stands until the batch was taken back, or its author is content with it.
#[component]
fn TakeBack(
    /// Its place in the journal.
    sequence: u64,
    /// What it did.
    text: String,
    #[prop(into)] undone: Callback<()>,
    #[prop(into)] content: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let take_back = move |()| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let taken = session.undo(sequence).await;
            busy.try_set(false);
            match taken {
                Ok(_) => {
                    undone.try_run(());
                    toasts.show(NoticeKind::Success, t("take-back-done"));
                }
                Err(issues) => {
                    issues.iter().for_each(|issue| toasts.show(NoticeKind::Error, sentence(issue)));
                }
            }
        });
    };
    view! {
        <Notice kind=NoticeKind::Success text>
            <div class="row">
                <Button small=true label=tr("take-back") busy on_press=take_back />
                <LinkButton label=tr("take-back-keep") on_press=content />
            </div>
        </Notice>
    }
}

//! Words several parts of this page share.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::names::Subject;
use taizhang_core::process::filing::Obstacle;
use taizhang_core::report::records::facts::RecordFacts;

use crate::ui::components::{Fact, Facts};
use crate::ui::reactive::effect;
use crate::ui::record::{kind_label, show};
use crate::ui::t::{field_label, live, sentence, t, ta};

pub use crate::ui::file_words::{file_kind, number, when};

/// Open while something is chosen; closing the dialog lets go of it.
pub fn open_while<T: Send + Sync + 'static>(chosen: RwSignal<Option<T>>) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    effect(move |_| {
        let wanted = chosen.with(Option::is_some);
        if open.get_untracked() != wanted {
            open.set(wanted);
        }
    });
    effect(move |_| {
        if !open.get() && chosen.with_untracked(Option::is_some) {
            chosen.set(None);
        }
    });
    open
}

/// The label of the field a reason stands at: `KIND.FIELD`.
pub fn reason_label(place: &str) -> String {
    match place.split_once('.') {
        Some((kind, key)) => field_label(kind, key),
        None => place.to_owned(),
    }
}

/// What stands against a filing: the field to fill in, or the sentence.
pub fn obstacle_words(obstacle: &Obstacle) -> String {
    match &obstacle.field {
        Some((kind, key)) => {
            let (kind_name, field) = (kind_label(*kind), field_label(kind.code(), key));
            ta("filing-obstacle-field", &[("kind", &kind_name), ("field", &field)])
        }
        None => sentence(&Issue::new(&obstacle.code)),
    }
}

/// `张三（人员、聘用）`; the name alone where no record is meant.
pub fn subject_words(subject: &Subject) -> String {
    if subject.kinds.is_empty() {
        return subject.name.clone();
    }
    let kinds: Vec<String> = subject.kinds.iter().map(|kind| kind_label(*kind)).collect();
    let kinds = kinds.join(&t("filing-comma"));
    ta("filing-subject", &[("name", &subject.name), ("kinds", &kinds)])
}

/// Records as facts under the headings of their kinds.
#[component]
pub fn RecordGroups(groups: Vec<RecordFacts>) -> impl IntoView {
    groups
        .into_iter()
        .map(|group| {
            let kind = group.kind;
            let facts = group
                .fields
                .into_iter()
                .map(|(field, text)| {
                    let label = Signal::derive(move || field_label(kind.code(), field.key));
                    let missing = text.is_none();
                    let value = move || match &text {
                        Some(text) => show(field, text),
                        None => t("filing-fact-missing"),
                    };
                    view! { <Fact label missing=Signal::stored(missing)>{value}</Fact> }
                })
                .collect_view();
            view! {
                <section class="filing-group">
                    <h3>{live(move || kind_label(kind))}</h3>
                    <Facts>{facts}</Facts>
                </section>
            }
        })
        .collect_view()
}

//! What goes and what stays, and the name of the office typed before anything does.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::erasure::{Preview, previews};

use crate::ui::components::{Dialog, plain_table};
use crate::ui::record::Submission;
use crate::ui::session::{ErasedNow, use_session};
use crate::ui::shell::TypedWord;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn ConfirmDialog(
    open: RwSignal<bool>,
    people: Memo<Vec<Id>>,
    done: Callback<(usize, ErasedNow)>,
) -> impl IntoView {
    view! {
        <Dialog open title=tr("erasure-title") wide=true close_label=tr("close")>
            <Confirm open people=people.get_untracked() done />
        </Dialog>
    }
}

#[component]
fn Confirm(open: RwSignal<bool>, people: Vec<Id>, done: Callback<(usize, ErasedNow)>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let office = session.profile().party.name;
    let type_it = ta("erasure-type", &[("office", &office)]);
    let row = |own: Preview| {
        let filed = own.filed.into_iter().map(|(number, day)| numbered(number, day));
        let filed = filed.collect::<Vec<_>>().join("、");
        [own.name, own.left.to_string(), own.records.to_string(), filed].map(IntoAny::into_any).into()
    };
    let shown = session.peek(|registry| previews(registry, &people)).into_iter().map(row).collect();
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        let (people, count) = (people.clone(), people.len());
        submission.run(session.erase(people), move |now| {
            open.try_set(false);
            done.run((count, now));
        });
    };
    let words =
        Signal::derive(move || t(if submission.busy.get() { "erasure-doing" } else { "erasure-confirm" }));
    view! {
        <TypedWord
            open
            id="erasure-office"
            title=tr("erasure-title")
            word=Signal::stored(office)
            asks=Signal::stored(type_it)
            wrong=tr("erasure-wrong")
            act=words
            issues=submission.issues
            busy=submission.busy
            on_typed=submit
        >
            <p>{tr("erasure-goes")}</p>
            <p>{tr("erasure-stays")}</p>
            <p>{tr("erasure-others")}</p>
            <div class="table-wrap">
                {plain_table(&["contracts-person", "erasure-left", "erasure-records", "erasure-filed"], shown)}
            </div>
        </TypedWord>
    }
}

/// A number with its day, where that is known.
pub(super) fn numbered(number: String, day: Option<chrono::NaiveDate>) -> String {
    match day {
        Some(day) => format!("{number}（{day}）"),
        None => number,
    }
}

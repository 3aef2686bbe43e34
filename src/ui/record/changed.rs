//! Records that were changed, field by field, before and after.

use std::collections::BTreeSet;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::filing::inbox::ChangedLine;

use super::{kind_label, show};
use crate::ui::components::{Badge, Change, DiffList, Tone};
use crate::ui::t::{field_label, t, ta, tr};

/// Headings of a table of changes.
pub fn diff_headings() -> Signal<[String; 3]> {
    Signal::derive(|| [t("filing-diff-field"), t("filing-diff-old"), t("filing-diff-new")])
}

/// Marks a line that differs from what was read before.
#[component]
pub fn Moved() -> impl IntoView {
    view! { <Badge text=tr("filing-moved") tone=Signal::stored(Tone::Due) /> }
}

/// Changed records, each with its fields before and after. Of one person the name stands above.
#[component]
pub fn ChangedLines(
    changed: Vec<ChangedLine>,
    /// Those that differ from what was read before.
    #[prop(optional)]
    moved: BTreeSet<Id>,
) -> impl IntoView {
    let headings = diff_headings();
    let block = move |line: ChangedLine| {
        let kind = line.kind;
        let title = match line.name.as_str() {
            "" => kind_label(kind),
            name => ta("filing-subject", &[("name", name), ("kinds", &kind_label(kind))]),
        };
        let changes: Vec<Change> = line
            .fields
            .iter()
            .filter_map(|difference| {
                let field = kind.field(&difference.key)?;
                let text = |text: &Option<String>| text.as_ref().map(|text| show(field, text));
                Some(Change {
                    label: field_label(kind.code(), &difference.key),
                    old: text(&difference.from),
                    new: text(&difference.to),
                })
            })
            .collect();
        let mark = moved.contains(&line.record).then(|| view! { " " <Moved /> });
        view! {
            <div>
                <h3>{title.clone()} {mark}</h3>
                <DiffList label=title changes=Signal::stored(changes) headings none=tr("filing-diff-none") />
            </div>
        }
    };
    view! { <div class="stack">{changed.into_iter().map(block).collect_view()}</div> }
}

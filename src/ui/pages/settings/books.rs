//! 建账日: from which day this office keeps each kind of record. Before it, a record that is not there proves
//! nothing.

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::settings::books::books;

use crate::ui::components::{Button, Fact, Facts, Panel};
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor, Entry};
use crate::ui::record::{layout, show};
use crate::ui::session::use_session;
use crate::ui::t::{field_label, t, tr};

#[component]
pub fn BooksPanel() -> impl IntoView {
    let session = use_session();
    let office = session.profile().office();
    let record = memo(move |_| session.read(books));
    let editor = Editor::default();
    let press = move |()| {
        editor.show(match record.get_untracked() {
            Some(record) => Entry::Change { record: record.id, field: None },
            None => Entry::New { kind: Kind::Books, person: office, engagement: None },
        });
    };
    let facts = move || {
        let fields = layout::all(Kind::Books).into_iter().filter_map(|key| Kind::Books.field(key));
        let line = |field: &'static taizhang_core::domain::record::Field| {
            let value = record.with(|record| record.as_ref().and_then(|record| record.body.get(field.key)));
            let missing = value.is_none();
            let label = Signal::derive(move || field_label("books", field.key));
            view! {
                <Fact label missing>
                    {move || value.as_ref().map_or_else(|| t("record-blank"), |value| show(field, value))}
                </Fact>
            }
        };
        fields.map(line).collect_view()
    };
    view! {
        <Panel title=tr("kind-books")>
            <div class="stack-tight">
                <p class="quiet">{tr("books-text")}</p>
                <Facts>{facts}</Facts>
                <div>
                    <Button label=tr("books-edit") on_press=press />
                </div>
            </div>
        </Panel>
        <EditDialog editor />
    }
}

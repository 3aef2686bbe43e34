//! The file at hand: which of its sheets are read, and who stands in the others.

use leptos::prelude::*;
use taizhang_core::report::import::{self, ElsewhereLine, TableLine};

use super::state::Intake;
use super::words::tr;
use crate::ui::components::{Fact, Facts, LinkButton, Notice, NoticeKind, Panel, SelectField};
use crate::ui::t::{t, ta};

/// The file, what is read of it where there is a choice, and where its header stands.
#[component]
pub fn FilePanel(intake: Intake) -> impl IntoView {
    let chosen = RwSignal::new(intake.table.get_untracked().to_string());
    Effect::new(move |_| chosen.set(intake.table.get().to_string()));
    let tables = Signal::derive(move || {
        let lines = intake
            .book
            .with(|book| book.as_ref().map(|book| intake.tables.with(|tables| import::tables(book, tables))));
        let option = |(at, line): (usize, TableLine)| (at.to_string(), table_label(&line));
        lines.unwrap_or_default().into_iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let several = move || tables.with(|tables| tables.len() > 1);
    let only = move || tables.with(|tables| tables.first().map(|(_, name)| name.clone()));
    let file = move || intake.book.with(|book| book.as_ref().map(|book| book.name.clone()));
    let header = move || {
        intake.header().map(|header| {
            let (first, last) = (header.first.to_string(), header.last.to_string());
            let key = if header.first == header.last { "import-header-one" } else { "import-header-two" };
            ta(key, &[("first", &first), ("last", &last)])
        })
    };
    let take = move |index: String| {
        if let Ok(index) = index.parse() {
            intake.use_table(index);
        }
    };
    view! {
        <Panel title=tr("import-file")>
            <div class="stack">
                <Facts>
                    <Fact label=tr("import-file-name")>{file}</Fact>
                    <Show when=move || !several()>
                        <Fact label=tr("import-sheet")>{only}</Fact>
                    </Show>
                    <Fact label=tr("import-header")>{header}</Fact>
                </Facts>
                <Show when=several>
                    <SelectField
                        id="import-sheet"
                        label=tr("import-sheet")
                        value=chosen
                        options=tables
                        on_change=take
                    />
                </Show>
                <Elsewhere intake change=true />
            </div>
        </Panel>
    }
}

fn table_label(line: &TableLine) -> String {
    let names = line.names.join(&t("import-comma"));
    let (people, sheets) = (line.people.to_string(), line.names.len().to_string());
    let key = match (line.names.len(), line.hidden, line.titled) {
        (2.., _, _) => "import-sheets-joined",
        (_, true, _) => "import-sheet-hidden",
        (_, false, true) => "import-sheet-people",
        (_, false, false) => return names,
    };
    ta(key, &[("name", &names), ("people", &people), ("sheets", &sheets)])
}

/// Sheets with people that are not read. While the columns are looked at, each can be read instead.
#[component]
pub fn Elsewhere(intake: Intake, change: bool) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let table = intake.table.get();
        intake.book.with(|book| {
            let book = book.as_ref()?;
            Some(intake.tables.with(|tables| import::elsewhere(book, tables, table)))
        })
    });
    let line = move |line: ElsewhereLine| {
        let (people, repeated) = (line.people.to_string(), line.repeated.to_string());
        let (table, name) = (line.table, line.name.clone());
        let words = ta("import-elsewhere", &[("name", &name), ("people", &people), ("repeated", &repeated)]);
        let act = change.then(|| {
            let named = Signal::derive(move || ta("import-elsewhere-use-name", &[("name", &name)]));
            view! {
                " "
                <LinkButton
                    label=tr("import-elsewhere-use")
                    name=named
                    on_press=move |()| intake.use_table(table)
                />
            }
        });
        view! { <li>{words} {act}</li> }
    };
    move || {
        let lines = lines.get().unwrap_or_default();
        (!lines.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn title=t("import-elsewhere-title")>
                    <ul class="import-elsewhere">{lines.into_iter().map(line).collect_view()}</ul>
                </Notice>
            }
        })
    }
}

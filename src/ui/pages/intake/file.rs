//! The file at hand: which of its sheets are read, and who stands in the others.

use leptos::prelude::*;
use taizhang_core::report::intake::{self, ElsewhereLine, TableLine};

use super::state::Intake;
use crate::ui::components::{Fact, Facts, LinkButton, Notice, NoticeKind, Panel, SelectField};
use crate::ui::reactive::{effect, memo};
use crate::ui::t::{t, ta, tr};

/// The file, what is read of it where there is a choice, and where its header stands.
#[component]
pub fn FilePanel(intake: Intake) -> impl IntoView {
    let chosen = RwSignal::new(intake.table.get_untracked().to_string());
    effect(move |_| chosen.set(intake.table.get().to_string()));
    let tables = Signal::derive(move || {
        let lines = intake
            .book
            .with(|book| book.as_ref().map(|book| intake.tables.with(|tables| intake::tables(book, tables))));
        let option = |(at, line): (usize, TableLine)| (at.to_string(), table_label(&line));
        lines.unwrap_or_default().into_iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let several = move || tables.with(|tables| tables.len() > 1);
    let only = move || tables.with(|tables| tables.first().map(|(_, name)| name.clone()));
    let file = move || intake.book.with(|book| book.as_ref().map(|book| book.name.clone()));
    let header = move || {
        intake.header.get().map(|header| {
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
                <Elsewhere intake />
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

fn left_out(intake: Intake) -> Memo<Vec<ElsewhereLine>> {
    memo(move |_| {
        let (table, tables) = (intake.table.get(), intake.tables.get());
        intake
            .book
            .with(|book| book.as_ref().map(|book| intake::elsewhere(book, &tables, table)))
            .unwrap_or_default()
    })
}

fn said(line: &ElsewhereLine) -> String {
    let (people, repeated) = (line.people.to_string(), line.repeated.to_string());
    ta("import-elsewhere", &[("name", &line.name), ("people", &people), ("repeated", &repeated)])
}

/// Sheets with people that are not read, each of which can be read instead.
#[component]
fn Elsewhere(intake: Intake) -> impl IntoView {
    let lines = left_out(intake);
    let line = move |line: ElsewhereLine| {
        let (words, table) = (said(&line), line.table);
        let named = Signal::derive(move || ta("import-elsewhere-use-name", &[("name", &line.name)]));
        let press = move |()| intake.use_table(table);
        view! { <p>{words} " " <LinkButton label=tr("import-elsewhere-use") name=named on_press=press /></p> }
    };
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn title=t("import-elsewhere-title")>
                    <div class="import-notice-more">{lines.into_iter().map(line).collect_view()}</div>
                </Notice>
            }
        })
    }
}

/// The same beside what else is left out.
#[component]
pub fn LeftOut(intake: Intake) -> impl IntoView {
    let lines = left_out(intake);
    move || {
        let words: Vec<String> = lines.with(|lines| lines.iter().map(said).collect());
        (!words.is_empty()).then(|| {
            view! { <p class="import-left-out small quiet">{t("import-elsewhere-title")} " " {words.join(" ")}</p> }
        })
    }
}

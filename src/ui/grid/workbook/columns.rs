//! Which sheet, where its titles stand, and what each of its columns is: right as it stands, in most workbooks.

use leptos::prelude::*;
use taizhang_core::domain::id_number::mask;
use taizhang_core::intake::without_numbers;
use taizhang_core::intake::workbook::column_name;
use taizhang_core::process::grid::workbook::role::{NUMBER, Role, UNIT};
use taizhang_core::process::grid::workbook::table::{Table, first_rows};
use taizhang_core::process::grid::workbook::titles;

use super::incoming::Incoming;
use crate::ui::components::SelectField;
use crate::ui::reactive::{effect, memo};
use crate::ui::t::{t, ta, tr};

/// Texts that show what a column holds.
const SAMPLES: usize = 3;

/// How many sheets, or sheets together, speak of rows of the table.
fn speaking(incoming: Incoming) -> usize {
    incoming.tables.with(|tables| tables.iter().filter(|table| table.found > 0).count())
}

/// Which sheet, where there are several: in sight where more than one speaks of the table, else among the columns.
#[component]
pub fn Sheets(incoming: Incoming, in_sight: bool) -> impl IntoView {
    let shown = memo(move |_| incoming.tables.with(Vec::len) > 1 && (speaking(incoming) > 1) == in_sight);
    let chosen = RwSignal::new(String::new());
    effect(move |_| chosen.set(incoming.at.get().to_string()));
    let options = Signal::derive(move || {
        let option = |(at, table): (usize, &Table)| {
            let names = table.names.join(&t("list-separator"));
            let (rows, sheets) = (table.found.to_string(), table.names.len().to_string());
            let args = [("name", names.as_str()), ("rows", &rows), ("sheets", &sheets)];
            let key = if table.names.len() > 1 { "grid-book-sheets" } else { "grid-book-sheet-rows" };
            (at.to_string(), ta(key, &args))
        };
        incoming.tables.with(|tables| tables.iter().enumerate().map(option).collect::<Vec<_>>())
    });
    let take = move |at: String| {
        if let Ok(at) = at.parse() {
            incoming.use_table(at);
        }
    };
    view! {
        <Show when=move || shown.get()>
            <SelectField
                id="grid-book-sheet"
                label=tr("grid-book-sheet")
                value=chosen
                options
                on_change=take
            />
        </Show>
    }
}

/// Titles and columns: open where something must be said.
#[component]
pub fn ColumnsFold(incoming: Incoming, ready: Memo<bool>) -> impl IntoView {
    let open = !ready.get_untracked();
    let summary = move || {
        let count = incoming.table.with(|table| {
            let taken = |role: &&Role| matches!(role, Role::Column(_));
            table.as_ref().map_or(0, |table| table.roles.values().filter(taken).count())
        });
        ta("grid-book-columns", &[("count", &count.to_string())])
    };
    // Drawn anew for another sheet or other titles; a choice within leaves all as it stands, and the keyboard with it.
    let sheet = memo(move |_| incoming.table.with(|table| table.as_ref().map(|table| table.names.clone())));
    let head = memo(move |_| {
        let row = |table: &Table| table.head.as_ref().map(|head| head.last);
        (sheet.get(), incoming.table.with(|table| table.as_ref().and_then(row)))
    });
    let heads = move || {
        sheet.with(|_| ());
        incoming.table.get_untracked().map(|table| view! { <Head incoming table /> })
    };
    let lines = move || {
        head.with(|_| ());
        incoming.table.get_untracked().and_then(|table| columns(incoming, &table))
    };
    view! {
        <details class="worksheet-fold" open=open>
            <summary>{summary}</summary>
            <div class="stack"><Sheets incoming in_sight=false /> {heads} {lines}</div>
        </details>
    }
}

#[component]
fn Head(incoming: Incoming, table: Table) -> impl IntoView {
    let row = |table: &Table| table.head.as_ref().map(|head| head.last.to_string());
    let chosen = RwSignal::new(row(&table).unwrap_or_default());
    // The titles may stand in a second row below the one that was chosen.
    effect(move |_| {
        if let Some(row) = incoming.table.with(|table| table.as_ref().and_then(row)) {
            chosen.set(row);
        }
    });
    let rows = first_rows(&table.sheet);
    let options = Signal::derive(move || {
        let option = |(row, texts): &(u32, String)| {
            let number = row.to_string();
            let text = ta("grid-book-head-row", &[("row", &number), ("texts", texts)]);
            (number, text)
        };
        let none = chosen.with(String::is_empty).then(|| (String::new(), t("grid-book-choose")));
        none.into_iter().chain(rows.iter().map(option)).collect::<Vec<_>>()
    });
    let take = move |row: String| {
        if let Ok(row) = row.parse() {
            incoming.head_at(row);
        }
    };
    view! {
        <SelectField id="grid-book-head" label=tr("grid-book-head") value=chosen options on_change=take />
    }
}

/// One line a column.
fn columns(incoming: Incoming, table: &Table) -> Option<AnyView> {
    let head = table.head.as_ref()?;
    let roles: Vec<(String, Role)> = incoming
        .held
        .grid
        .with_untracked(|grid| grid.roles().into_iter().map(|role| (grid.role_code(role), role)).collect());
    let line = |(column, title): (u32, String)| {
        let rows = table.sheet.row_numbers().filter(|row| *row > head.last);
        let texts = rows.map(|row| table.sheet.shown(row, column)).filter(|text| !text.trim().is_empty());
        // Whose numbers these are is nobody's to read here.
        let is_number = table.roles.get(&column) == Some(&Role::Number);
        let shown = |text: String| if is_number { mask(&text) } else { without_numbers(&text) };
        let samples = texts.take(SAMPLES).map(shown).collect::<Vec<_>>().join(&t("list-separator"));
        let letter = column_name(column);
        let title = if title.is_empty() { t("import-column-untitled") } else { without_numbers(&title) };
        let name = ta("import-column-target-name", &[("column", &letter), ("title", &title)]);
        let roles = roles.clone();
        let own = memo(move |_| {
            incoming.table.with(|table| {
                table.as_ref().and_then(|table| table.roles.get(&column).copied()).unwrap_or_default()
            })
        });
        let parsed = roles.clone();
        let choose = move |event: web_sys::Event| {
            let code = event_target_value(&event);
            if let Some((_, role)) = parsed.iter().find(|(own, _)| *own == code) {
                incoming.take_for(column, *role);
            }
        };
        let option = move |(code, role): (String, Role)| {
            view! {
                <option value=code prop:selected=move || own.get() == role>
                    {role_words(incoming, role)}
                </option>
            }
        };
        view! {
            <tr class:import-column-off=move || own.get() == Role::Ignore>
                <th scope="row">
                    <span class="import-letter" aria-hidden="true">{letter}</span>
                    {title}
                </th>
                <td class="import-sample">{samples}</td>
                <td>
                    <select class="input" aria-label=name on:change=choose>
                        {roles.into_iter().map(option).collect_view()}
                    </select>
                </td>
            </tr>
        }
    };
    let lines = titles(&table.sheet, head).into_iter().map(line).collect_view();
    Some(
        view! {
            <div class="table-wrap">
                <table class="table import-columns" aria-label=t("import-columns-table")>
                    <thead>
                        <tr>
                            <th scope="col">{t("import-column")}</th>
                            <th scope="col">{t("import-column-sample")}</th>
                            <th scope="col">{t("import-column-target")}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

fn role_words(incoming: Incoming, role: Role) -> String {
    match role {
        Role::Ignore => t("grid-book-ignore"),
        Role::Name => incoming.names.get_untracked(),
        Role::Number => t(NUMBER),
        Role::Unit => t(UNIT),
        Role::Column(at) => {
            let title = |column: &taizhang_core::process::grid::column::Column| t(&column.title);
            incoming.held.grid.with_untracked(|grid| grid.columns().get(at).map(title)).unwrap_or_default()
        }
    }
}

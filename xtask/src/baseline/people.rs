//! The table of people: every row with every column, how it is sorted, narrowed and searched.

use super::desk::Desk;
use super::pages::{Page, Pages, list, or_none};
use super::said;
use std::sync::Arc;
use taizhang_core::domain::codes::Coded;
use taizhang_core::ledger::Registry;
use taizhang_core::report::people::roster::{
    EVERYBODY, Filter, IN_POST, INCOMPLETE, LEFT, MOVING, NO_UNIT, OUTSIDE, UNLISTED, UNPLACED, owners,
    summary, units,
};
use taizhang_core::report::people::{self, Column, PersonRow, columns, search};
use taizhang_core::report::workbook;
use taizhang_core::words::Lang;

const ORDERS: [(&str, Column); 6] = [
    ("name", Column::Name),
    ("unit", Column::Unit),
    ("hired", Column::Hired),
    ("certificate", Column::Certificate),
    ("state", Column::State),
    ("owner", Column::Owner),
];

/// What people type: names, sounds whole and by first letters, units, last digits, two words.
const QUERIES: [&str; 12] =
    ["金", "jin", "jinl", "jy", "lu", "覃", "tan", "昆山", "镇 li", "21", "X", "没有此人"];

pub fn pages(desk: &Desk, pages: &mut Pages) {
    let rows = people::rows(&desk.registry, desk.today());
    let mut page = Page::default();
    rows.iter().for_each(|own| page.line(row(&desk.registry, own)));
    pages.page("people/rows.txt", page);
    for lang in Lang::ALL {
        pages.page(format!("people/columns.{}.txt", lang.tag()), table(&desk.registry, &rows, lang));
    }
    pages.page("people/orders.txt", orders(&desk.registry, &rows));
    pages.page("people/filters.txt", filters(&desk.registry, &rows));
    pages.page("people/search.txt", searches(&desk.registry, &rows));
    books(desk, &rows, pages);
}

/// Everything a row says.
pub fn row(registry: &Registry, row: &PersonRow) -> String {
    let told = row.told(registry);
    let cells = [
        row.person.to_string(),
        or_none(row.engagement),
        row.name.clone(),
        search::sounds(&row.name),
        row.id_masked(),
        or_none(row.number.as_ref().map(|number| number.as_str())),
        row.unit.clone(),
        row.hired(),
        or_none(row.certificate.map(|level| level.code())),
        said::filing_state(&told.state),
        said::named(row.owner, &row.owner_name),
        format!("draft {} unlisted {} unverified {}", row.draft, row.unlisted, row.doubt.is_some()),
        row.presence.code().to_owned(),
        or_none(row.moving.map(|state| state.code())),
        format!("at {} known {}", told.place.office, told.place.known),
        format!("missing {}", told.missing),
    ];
    cells.join("\t")
}

fn cells(registry: &Registry, row: &PersonRow, lang: Lang) -> Vec<String> {
    columns::all(true).into_iter().map(|column| columns::text(registry, row, column, lang)).collect()
}

fn table(registry: &Registry, rows: &[Arc<PersonRow>], lang: Lang) -> Page {
    let mut page = Page::default();
    page.line(columns::all(true).join("\t"));
    rows.iter()
        .for_each(|row| page.line(format_args!("{}\t{}", row.name, cells(registry, row, lang).join("\t"))));
    page
}

fn orders(registry: &Registry, rows: &[Arc<PersonRow>]) -> Page {
    let mut page = Page::default();
    for (name, column) in ORDERS {
        for descending in [false, true] {
            let mut sorted = rows.to_vec();
            people::sort(registry, &mut sorted, column, descending);
            let names = list(sorted.iter().map(|row| &row.name));
            page.line(format_args!("{name} descending {descending}: {names}"));
        }
    }
    page
}

fn filters(registry: &Registry, rows: &[Arc<PersonRow>]) -> Page {
    let mut page = Page::default();
    page.line(said::heads(&summary(rows)));
    page.line(format_args!("units: {}", list(units(rows))));
    page.line(format_args!("owners: {:?}", owners(rows)));
    let mut narrowed = |name: &str, filter: Filter| {
        let found = filter.apply(registry, rows);
        let names = list(found.iter().map(|row| &row.name));
        page.line(format_args!("{name}: {} {names}", found.len()));
    };
    for presence in ["", IN_POST, LEFT, OUTSIDE, MOVING, EVERYBODY] {
        narrowed(presence, Filter { presence: presence.to_owned(), ..Filter::default() });
    }
    let states =
        ["unfiled", "made", "at-county", "at-city", "at-province", "returned", "recorded", "changed"];
    for state in states.into_iter().chain(["exit-filed", INCOMPLETE, UNLISTED]) {
        narrowed(
            state,
            Filter { state: state.to_owned(), presence: EVERYBODY.to_owned(), ..Filter::default() },
        );
    }
    for unit in [NO_UNIT, UNPLACED] {
        narrowed(unit, Filter { unit: unit.to_owned(), ..Filter::default() });
    }
    for (owner, name) in owners(rows).into_iter().take(3) {
        narrowed(&format!("owner {name}"), Filter { owner: owner.clone(), ..Filter::default() });
        narrowed(&format!("under {name}"), Filter { under: owner, ..Filter::default() });
    }
    page
}

fn searches(registry: &Registry, rows: &[Arc<PersonRow>]) -> Page {
    let mut page = Page::default();
    for query in QUERIES {
        let filter = Filter { query: query.to_owned(), presence: EVERYBODY.to_owned(), ..Filter::default() };
        let found = filter.apply(registry, rows);
        page.line(format_args!("{query}: {} {}", found.len(), list(found.iter().map(|row| &row.name))));
    }
    page
}

/// The workbooks made of the table.
fn books(desk: &Desk, rows: &[Arc<PersonRow>], pages: &mut Pages) {
    let headings: Vec<String> = columns::all(true).into_iter().map(str::to_owned).collect();
    let cells: Vec<Vec<String>> = rows.iter().map(|row| cells(&desk.registry, row, Lang::Zh)).collect();
    let people: Vec<_> = rows.iter().map(|row| row.person).collect();
    for (name, made) in [
        ("table", workbook::table("人员", &headings, &cells)),
        ("roster", workbook::roster(&desk.registry, &people, desk.today())),
    ] {
        match made {
            Ok(bytes) => pages.bytes(format!("people/{name}.xlsx"), bytes),
            Err(issue) => {
                let mut page = Page::default();
                said::issue(&mut page, &issue);
                pages.page(format!("people/{name}.txt"), page);
            }
        }
    }
}

//! 工资表 and 缴费表 on paper: what is saved of a month, its totals, and who signs for it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::form::{Form, Heading};
use crate::domain::codes::Insurance;
use crate::domain::id::Id;
use crate::domain::id_number::mask;
use crate::domain::period::Month;
use crate::domain::record::Body;
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::process::contributions::{grid as contributions, sheets};
use crate::process::grid::place::At;
use crate::process::grid::row::Row;
use crate::process::grid::table::Grid;
use crate::process::grid::workbook::role::NUMBER;
use crate::process::month_sheet::sheet;
use crate::process::pay::run;
use crate::words::{Lang, label, words};

/// 工资表 of a month; who is paid signs in the last column. `whole`: of whom the journal says that the number left.
pub fn pay(registry: &Registry, month: Month, whole: &BTreeSet<Id>, lang: Lang) -> Form {
    let title = words(lang, "form-pay", &[("month", &month.text())]);
    let note = confirmed(registry, &run::told(month), lang);
    let mut form = of(&run::grid(registry, month), words(lang, "pay-person", &[]), whole, lang);
    form.columns.push(Heading::blank(words(lang, "form-received", &[])));
    for row in form.rows.iter_mut().chain(&mut form.total) {
        row.push(String::new());
    }
    Form { title, note, ..form }
}

/// 缴费表 of a month and an insurance.
pub fn contribution(
    registry: &Registry,
    (month, insurance): (Month, Insurance),
    whole: &BTreeSet<Id>,
    lang: Lang,
) -> Form {
    let args = [("month", month.text()), ("insurance", label(lang, insurance))];
    let title = words(lang, "form-contributions", &args.each_ref().map(|(key, text)| (*key, text.as_str())));
    let note = confirmed(registry, &sheets::told(month, insurance), lang);
    let grid = contributions::grid(registry, month, insurance);
    Form { title, note, ..of(&grid, words(lang, "contributions-person", &[]), whole, lang) }
}

/// Whether somebody has looked it through and found it right: paper of a sheet that is still worked on says so.
fn confirmed(registry: &Registry, told: &Body, lang: Lang) -> String {
    let own = sheet(registry, told).and_then(|(_, own)| own);
    match own.and_then(|own| own.body.get("confirmed")).filter(|day| day.parse::<NaiveDate>().is_ok()) {
        Some(day) => words(lang, "form-confirmed", &[("day", &day)]),
        None => words(lang, "form-open", &[]),
    }
}

/// A table as a form: everybody with their number, masked unless the journal says that it was handed out.
fn of(grid: &Grid, names: String, whole: &BTreeSet<Id>, lang: Lang) -> Form {
    let mut columns = vec![Heading::text(names), Heading::text(words(lang, NUMBER, &[]))];
    columns.extend(grid.columns().iter().map(|column| Heading {
        is_number: column.is_number(),
        ..Heading::text(words(lang, &column.title, &[]))
    }));
    let row = |(at, row): (usize, &Row)| {
        let number = row.whom.number.as_deref().unwrap_or_default();
        let is_whole = row.whom.person.is_some_and(|person| whole.contains(&person));
        let mut texts = vec![row.name.clone(), if is_whole { number.to_owned() } else { mask(number) }];
        texts.extend(grid.columns().iter().enumerate().map(|(column, own)| {
            grid.saved(At::new(at, column)).map(|text| own.shown(lang, text)).unwrap_or_default()
        }));
        texts
    };
    let rows: Vec<Vec<String>> = grid.rows().iter().enumerate().map(row).collect();
    let mut total = vec![words(lang, "form-total", &[]), String::new()];
    total.extend(
        grid.totals()
            .iter()
            .map(|sum| sum.filter(|sum| sum.filled > 0).map(|sum| sum.text()).unwrap_or_default()),
    );
    let signs = ["form-made-by", "form-checked-by", "form-head"].map(|key| words(lang, key, &[]));
    let people = grid.rows().iter().filter_map(|row| row.whom.person).collect();
    Form { columns, rows, total: Some(total), signs: signs.to_vec(), people, ..Form::default() }
}

//! The intake for scripts: a file in, JSON out, without a register.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::choices::Choices;
use super::header;
use super::mapping::{self, Remembered};
use super::plan::{Fault, RosterPlan, RowPlan, RowState};
use super::planning::plan;
use super::tables;
use super::tables::{Elsewhere, Table};
use super::workbook::{self, Aside, Book};
use crate::domain::codes::{Coded, Education, Nation, Party, Sex};
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::words::{Lang, issue_text, label, words};

/// What a roster holds: `people` that may be taken, each number once; every `repair`; every `issue` by its code.
/// `row` is the sheet's row number; `hired` keeps the precision of its cell; `sex` is null where it contradicts
/// the number. A file that cannot be read gives its one issue.
pub fn json(bytes: &[u8], file_name: &str) -> Json {
    json_on(bytes, file_name, NaiveDate::MAX)
}

/// The same on a day: what is still to come by then is asked.
pub fn json_on(bytes: &[u8], file_name: &str, on: NaiveDate) -> Json {
    match read(bytes, file_name, on) {
        Ok(json) => json,
        Err(issue) => {
            let message = issue_text(Lang::Zh, &issue);
            let issue =
                json!({ "code": issue.code, "sheet": "", "cell": "", "row": null, "message": message });
            json!({ "people": [], "repairs": [], "issues": [issue] })
        }
    }
}

fn read(bytes: &[u8], file_name: &str, on: NaiveDate) -> Result<Json, Issue> {
    let book = workbook::read(bytes, file_name)?;
    let nobody = || Issue::new("book-no-people");
    let tables = tables::of(&book);
    let table = tables::best(&tables).and_then(|at| tables.get(at)).ok_or_else(nobody)?;
    let sheet = &table.sheet(&book).ok_or_else(nobody)?;
    let header = header::find(sheet).ok_or_else(nobody)?;
    let mapping = mapping::guess(sheet, &header, &Remembered::default());
    // The roster's date is given as it stands; only a person makes it the day of hiring.
    let choices = Choices { roster_date_is_hired: true, ..Choices::default() };
    let plan = plan(&Registry::default(), sheet, &header, &mapping, &choices, on);
    if plan.rows.is_empty() {
        return Err(nobody());
    }
    let mut json = whole(&plan);
    let told = asides(&plan).into_iter().chain(elsewhere(&book, table));
    if let Some(issues) = json.get_mut("issues").and_then(Json::as_array_mut) {
        issues.extend(told);
    }
    Ok(json)
}

fn whole(plan: &RosterPlan) -> Json {
    let people: Vec<Json> = plan
        .rows
        .iter()
        .filter(|row| matches!(row.state, RowState::New | RowState::Asks { .. }))
        .map(|row| person(plan, row))
        .collect();
    let units = plan.units.iter().map(|unit| {
        told(plan, "unit_row", (unit.row, &unit.cell), json!({ "from": unit.seen, "to": unit.unit }))
    });
    let repairs = plan.rows.iter().flat_map(|row| &row.repairs).map(|repair| {
        let more = json!({ "from": repair.from, "to": repair.to });
        told(plan, repair.code, (repair.row, &repair.cell), more)
    });
    let repairs: Vec<Json> = repairs.chain(units).collect();
    let issues =
        plan.rows.iter().flat_map(|row| &row.faults).map(|fault| {
            told(plan, &fault.code, (fault.row, &fault.cell), json!({ "message": message(fault) }))
        });
    let issues: Vec<Json> = issues.collect();
    json!({ "people": people, "repairs": repairs, "issues": issues })
}

/// What is told of one cell.
fn told(plan: &RosterPlan, code: &str, (row, cell): (u32, &str), more: Json) -> Json {
    let place = plan.place(row);
    let mut told = json!({ "code": code, "sheet": place.sheet, "cell": cell, "row": place.row });
    if let (Some(told), Json::Object(more)) = (told.as_object_mut(), more) {
        told.extend(more);
    }
    told
}

/// Rows that stand aside, told once for each reason: a script takes none of them.
fn asides(plan: &RosterPlan) -> Vec<Json> {
    let told = |aside: Aside| {
        let rows = plan.aside(aside);
        let place = plan.place(*rows.first()?);
        let count = rows.len().to_string();
        let message = words(
            Lang::Zh,
            &format!("import-aside-{}", aside.code()),
            &[("count", &count), ("left", &count), ("state", "left")],
        );
        let code = format!("rows_{}", aside.code());
        Some(json!({
            "code": code, "sheet": place.sheet, "cell": "", "row": place.row,
            "rows": rows.iter().map(|row| plan.place(*row).row).collect::<Vec<_>>(), "message": message,
        }))
    };
    Aside::ALL.into_iter().filter_map(told).collect()
}

/// Sheets with people that were left out.
fn elsewhere(book: &Book, table: &Table) -> Vec<Json> {
    let told = |found: Elsewhere| {
        let sheet = book.sheets.get(found.sheet).map(|sheet| sheet.name.as_str()).unwrap_or_default();
        let [people, repeated] = [found.people, found.repeated].map(|count| count.to_string());
        let args = [("name", sheet), ("people", people.as_str()), ("repeated", repeated.as_str())];
        let message = words(Lang::Zh, "import-elsewhere", &args);
        json!({ "code": "sheet_left_out", "sheet": sheet, "cell": "", "row": null, "message": message })
    };
    table.elsewhere(book).into_iter().map(told).collect()
}

fn message(fault: &Fault) -> String {
    let args: Vec<(&str, &str)> =
        fault.args.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let (cause, remedy) = fault.keys();
    format!("{}{}", words(Lang::Zh, &cause, &args), words(Lang::Zh, &remedy, &args))
}

fn person(plan: &RosterPlan, row: &RowPlan) -> Json {
    let of = |kind: Kind, key: &'static str| row.values.get(&(kind, key)).map(String::as_str);
    let own = |key: &'static str| of(Kind::Person, key);
    fn said<T: Coded>(code: Option<&str>) -> Option<String> {
        code.and_then(T::from_code).map(|value| label(Lang::Zh, value))
    }
    json!({
        "sheet": plan.place(row.row).sheet,
        "row": plan.place(row.row).row,
        "name": row.name,
        "id_number": own("id_number"),
        "birth": own("birth"),
        "sex": said::<Sex>(own("sex")),
        "hired": of(Kind::Engagement, "hired"),
        "post": of(Kind::Engagement, "user"),
        "nation": said::<Nation>(own("nation")),
        "party": said::<Party>(own("party")),
        "education": said::<Education>(own("education")),
        "school": own("school"),
        "major": own("major"),
        "phone": own("phone"),
        "certificate_level": of(Kind::Certificate, "level"),
        "contract_start": of(Kind::Contract, "start"),
        "contract_end": of(Kind::Contract, "end"),
        "signer": of(Kind::Engagement, "signer"),
        "remark": own("remark"),
    })
}

//! The intake for scripts: a file in, JSON out, without a register.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::header;
use super::mapping::{self, Remembered};
use super::plan::{Choices, Fault, Plan, RowPlan, RowState, plan};
use super::workbook;
use crate::domain::codes::{Coded, Education, Nation, Party, Sex};
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::words::{Lang, issue_text, label, words};

/// What a roster holds: `people` that may be taken, each number once; every `repair`; every `issue` by its code.
/// `row` is the sheet's row number; `hired` keeps the precision of its cell; `sex` is null where it contradicts
/// the number. A file that cannot be read gives its one issue.
pub fn json(bytes: &[u8], file_name: &str) -> Json {
    match read(bytes, file_name) {
        Ok(json) => json,
        Err(issue) => {
            let message = issue_text(Lang::Zh, &issue);
            let issue =
                json!({ "code": issue.code, "sheet": "", "cell": "", "row": null, "message": message });
            json!({ "people": [], "repairs": [], "issues": [issue] })
        }
    }
}

fn read(bytes: &[u8], file_name: &str) -> Result<Json, Issue> {
    let book = workbook::read(bytes, file_name)?;
    let sheet = header::best_sheet(&book).and_then(|at| book.sheets.get(at));
    let sheet = sheet.ok_or_else(|| Issue::new("book-no-people"))?;
    let header = header::find(sheet).ok_or_else(|| Issue::new("book-no-people"))?;
    let mapping = mapping::guess(sheet, &header, &Remembered::default());
    // The roster's date is given as it stands; only a person makes it the day of hiring.
    let choices = Choices { roster_date_is_hired: true, ..Choices::default() };
    let plan = plan(&Registry::default(), sheet, &header, &mapping, &choices, NaiveDate::MAX);
    if plan.rows.is_empty() { Err(Issue::new("book-no-people")) } else { Ok(whole(&plan)) }
}

fn whole(plan: &Plan) -> Json {
    let people: Vec<Json> = plan
        .rows
        .iter()
        .filter(|row| matches!(row.state, RowState::New | RowState::Asks))
        .map(person)
        .collect();
    let units = plan.units.iter().map(|unit| {
        json!({
            "code": "unit_row", "sheet": plan.sheet, "cell": unit.cell, "row": unit.row,
            "from": unit.seen, "to": unit.unit,
        })
    });
    let repairs: Vec<Json> = plan
        .rows
        .iter()
        .flat_map(|row| &row.repairs)
        .map(|repair| {
            json!({
                "code": repair.code, "sheet": plan.sheet, "cell": repair.cell, "row": repair.row,
                "from": repair.from, "to": repair.to,
            })
        })
        .chain(units)
        .collect();
    let issues: Vec<Json> = plan
        .rows
        .iter()
        .flat_map(|row| &row.faults)
        .map(|fault| {
            json!({
                "code": fault.code, "sheet": plan.sheet, "cell": fault.cell, "row": fault.row,
                "message": message(fault),
            })
        })
        .collect();
    json!({ "people": people, "repairs": repairs, "issues": issues })
}

fn message(fault: &Fault) -> String {
    let args: Vec<(&str, &str)> =
        fault.args.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let key = format!("fault-{}", fault.code.replace('_', "-"));
    let remedy = words(Lang::Zh, &format!("{key}-remedy"), &args);
    format!("{}{remedy}", words(Lang::Zh, &key, &args))
}

fn person(row: &RowPlan) -> Json {
    let of = |kind: Kind, key: &'static str| row.values.get(&(kind, key)).map(String::as_str);
    let own = |key: &'static str| of(Kind::Person, key);
    fn said<T: Coded>(code: Option<&str>) -> Option<String> {
        code.and_then(T::from_code).map(|value| label(Lang::Zh, value))
    }
    json!({
        "row": row.row,
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

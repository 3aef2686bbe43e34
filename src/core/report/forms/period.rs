//! 报表封面: the cover of a period's report, with its totals, who signed for it, its 校验码 and room for the seals.

use super::form::{Form, Heading, Seal};
use super::letter::Letter;
use crate::process::reporting::calendar::Period;
use crate::process::reporting::checks::Found;
use crate::report::period::table::Table;
use crate::report::period::{behind, finding, label, name};
use crate::words::{Lang, words};

fn joined(texts: &[String]) -> String {
    let said: Vec<&str> = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    said.join("；")
}

/// The figures that stand on the cover.
const TOTALS: [&str; 6] = ["active-end", "entered", "left", "filed", "units-empty", "trained"];

/// By what the paper of a report is known again: of other figures or explanations it is another one.
pub fn digest(table: &Table) -> String {
    let (said, office) = (&table.judged.said, table.judged.said.report.subject);
    let whole = said.facts().map(|own| own.version(office).to_string()).unwrap_or_default();
    whole.chars().filter(|c| *c != '-').take(16).collect::<String>().to_ascii_uppercase()
}

/// What is not signed is a draft, on paper too.
fn titled(table: &Table, lang: Lang) -> String {
    let title = name(lang, table.period);
    match table.signed {
        Some(_) => title,
        None => words(lang, "report-paper-draft", &[("title", &title)]),
    }
}

/// The cover of a report of an office.
pub fn cover(table: &Table, office: &str, superior: Option<&str>, lang: Lang) -> Letter {
    let word = |key: &str| words(lang, key, &[]);
    let period: Period = table.period;
    let days = [period.first_day().to_string(), period.last_day().to_string()];
    let count =
        |is: fn(&Found) -> bool| table.findings.iter().filter(|own| is(&own.found)).count().to_string();
    let (found, explained, open) =
        (count(|_| true), count(|own| !own.must && own.explained.is_some()), count(Found::is_open));
    let figure = |id: &str| table.rows.iter().find(|row| row.id == id);
    let number = |own: Option<u32>| own.map(|own| own.to_string()).unwrap_or_default();
    let rows = TOTALS.iter().filter_map(|id| {
        let row = figure(id)?;
        Some(vec![label(lang, id), number(row.value()), number(row.last)])
    });
    let seal = |name: &str| Seal { title: name.to_owned(), lines: Vec::new(), date: word("form-date") };
    Letter {
        title: titled(table, lang),
        facts: vec![
            (word("report-cover-office"), office.to_owned()),
            (
                word("report-cover-days"),
                words(lang, "report-cover-span", &[("from", &days[0]), ("to", &days[1])]),
            ),
            (word("field-period-report-filled-by"), table.filled_by.clone()),
            (word("field-period-report-checked-by"), table.checked_by.clone()),
            (word("field-period-report-signed"), table.signed.map(|day| day.to_string()).unwrap_or_default()),
            (word("report-cover-digest"), digest(table)),
        ],
        heads: vec![word("report-indicator"), word("report-now"), word("report-last")],
        rows: rows.collect(),
        text: words(
            lang,
            "report-cover-text",
            &[
                ("count", &table.rows.len().to_string()),
                ("found", &found),
                ("explained", &explained),
                ("open", &open),
            ],
        ),
        seals: std::iter::once(office).chain(superior).map(seal).collect(),
        whole: true,
        ..Letter::default()
    }
}

/// The report itself: every indicator, then what the checks have found. Whose it is stands in the note where it is not that
/// of the office that prints it, which the head of the sheet names.
pub fn list(table: &Table, office: Option<&str>, lang: Lang) -> Form {
    let word = |key: &str| words(lang, key, &[]);
    let number = |own: Option<u32>| own.map(|own| own.to_string()).unwrap_or_default();
    let rows = table.rows.iter().map(|row| {
        let figures = [row.value(), row.counted.filter(|_| row.is_counted), row.last, row.year].map(number);
        let label = label(lang, row.id);
        let said = [row.reason.clone(), behind::beside(lang, table, row).unwrap_or_default()];
        std::iter::once(label).chain(figures).chain([joined(&said)]).collect()
    });
    let found = table.findings.iter().map(|own| {
        let usual =
            own.code().map(|code| words(lang, &format!("report-usual-{code}"), &[])).unwrap_or_default();
        let said = joined(&[usual, own.words().to_owned()]);
        let handled = match (own.found.must, own.found.is_open()) {
            (true, _) => word("report-must"),
            (false, true) => word("report-paper-open"),
            (false, false) => words(lang, "report-paper-explained", &[("said", &said)]),
        };
        // Across all columns: it is no indicator.
        let args = [("said", finding(lang, &own.found)), ("handled", handled)];
        vec![words(lang, "report-paper-finding", &args.each_ref().map(|(key, text)| (*key, text.as_str())))]
    });
    let heading = (!table.findings.is_empty()).then(|| {
        let title = words(lang, "report-paper-checks", &[("count", &table.findings.len().to_string())]);
        vec![title]
    });
    let above = behind::above(lang, table).into_iter().map(|text| vec![text]);
    let code = format!("{} {}", word("report-cover-digest"), digest(table));
    let note: Vec<&str> = office.into_iter().chain([code.as_str()]).collect();
    let number = |key: &str| Heading { is_number: true, ..Heading::text(word(key)) };
    let signs = [("filled-by", &table.filled_by), ("checked-by", &table.checked_by)];
    Form {
        title: titled(table, lang),
        note: note.join("　"),
        columns: vec![
            Heading::text(word("report-indicator")),
            number("report-now"),
            number("report-counted"),
            number("report-last"),
            number("report-year"),
            Heading::text(word("report-paper-words")),
        ],
        rows: above.chain(rows).chain(heading).chain(found).collect(),
        signs: signs
            .iter()
            .map(|(key, name)| format!("{}：{name}", word(&format!("field-period-report-{key}"))))
            .collect(),
        ..Form::default()
    }
}

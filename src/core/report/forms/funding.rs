//! 专项经费预算执行情况 on paper: the years of an office, or a year of all, with how heads are counted (clauses 97, 98).

use chrono::NaiveDate;

use super::form::{Form, Heading, Seal};
use crate::ledger::Registry;
use crate::process::funding::table::{Shown, texts};
use crate::words::{Lang, words};

/// Columns of words; all others are figures.
const WORDS: [usize; 3] = [0, 3, 12];

/// The form, to be sealed by the office.
pub fn form(registry: &Registry, shown: Shown, on: NaiveDate, lang: Lang) -> Form {
    let word = |key: &str| words(lang, key, &[]);
    let (titles, rows) = texts(registry, shown, on, lang);
    let of = |office| registry.party(office).map(|party| party.name).unwrap_or_default();
    let (title, first) = match shown {
        Shown::Office(office) => {
            (words(lang, "funding-form-office", &[("office", &of(office))]), "funding-year-column")
        }
        Shown::Year(year) => {
            (words(lang, "funding-form-year", &[("year", &year.to_string())]), "funding-office-column")
        }
    };
    let column =
        |(at, title): (usize, String)| Heading { title, is_number: !WORDS.contains(&at), is_blank: false };
    let seal = |key: &str| Seal { title: word(key), lines: Vec::new(), date: word("form-date") };
    Form {
        title,
        note: word("funding-counted"),
        columns: std::iter::once(Heading::text(word(first)))
            .chain(titles.into_iter().enumerate().map(column))
            .collect(),
        rows,
        seals: vec![seal("funding-form-made"), seal("funding-form-checked")],
        ..Form::default()
    }
}

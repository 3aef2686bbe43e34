//! 年度自评表: what a person says of a year, indicator by indicator, to be signed (clauses 60, 64).

use chrono::NaiveDate;

use super::assessment::who;
use super::form::Seal;
use super::letter::Letter;
use crate::domain::Engagement;
use crate::domain::record::In as _;
use crate::ledger::Registry;
use crate::process::contributions::people::Named;
use crate::report::self_assessment::{OfYear, WHOLE, asked};
use crate::report::self_check::engagement;
use crate::words::{Lang, words};

/// Lines left to write in by hand where nothing is said.
const ROOM: usize = 3;

/// The form of a year in a person's own copy; `said` is what is typed, saved or not.
pub fn sheet(
    registry: &Registry,
    (year, said): (&str, &OfYear),
    on: NaiveDate,
    lang: Lang,
) -> Option<Letter> {
    let record = registry.find(engagement(registry, on)?)?;
    let named = Named::of(registry, record, Engagement::of(&record.body)?);
    let word = |key: &str| words(lang, key, &[]);
    let text = |indicator: &str| {
        let own = said.get(indicator).map(|text| text.trim()).unwrap_or_default();
        if own.is_empty() { "\n".repeat(ROOM) } else { own.to_owned() }
    };
    let mut rows: Vec<Vec<String>> = (1..)
        .zip(asked(registry, year, said))
        .map(|(n, own): (usize, _)| {
            let args = [("indicator", own.indicator.as_str()), ("points", &own.points)];
            let key = if own.points.is_empty() { "assess-form-other" } else { "assess-form-indicator" };
            vec![n.to_string(), format!("{}\n{}", words(lang, key, &args), text(&own.indicator))]
        })
        .collect();
    // What holds several lines is laid as a form to write in.
    rows.push(vec![word("assess-form-whole"), format!("{}\n", text(WHOLE))]);
    let office = registry.profile.as_ref().map(|own| own.party.name.clone()).unwrap_or_default();
    Some(Letter {
        title: words(lang, "assess-form", &[("year", year)]),
        facts: who(registry, &named, year, lang),
        heads: vec![word("assess-form-number"), word("assess-form-said")],
        rows,
        text: word("assess-form-text"),
        seals: seals([word("assess-form-signs"), office], lang),
        ..Letter::default()
    })
}

/// Where the worker signs, who seals nothing, and where the office does.
pub(super) fn seals([own, office]: [String; 2], lang: Lang) -> Vec<Seal> {
    let seal =
        |(title, date): (String, &str)| Seal { title, lines: Vec::new(), date: words(lang, date, &[]) };
    [(own, "own-check-date"), (office, "form-date")].map(seal).into()
}

//! 个人情况核对单: what is registered of a worker, what the rules say of it, what the worker corrects, and room to sign; the
//! paper that lies beside the person's own file.

use std::sync::Arc;

use chrono::NaiveDate;

use super::letter::Letter;
use super::own_words::seals;
use crate::domain::id_number::mask;
use crate::domain::record::{Field, Kind, Need, Privacy, Record};
use crate::domain::value::{Input, Phone, Unit, Value as _};
use crate::ledger::Registry;
use crate::policy::outcome::{Outcome, Verdict};
use crate::report::people::person;
use crate::report::self_check;
use crate::report::verdicts::own_copy;
use crate::words::{Lang, words};

/// The sheet of whose copy this is.
pub fn sheet(registry: &Registry, on: NaiveDate, lang: Lang) -> Option<Letter> {
    let own = own_copy::person(registry)?;
    let file = person::file(registry, own, on)?;
    let given = registry.personal.as_ref()?;
    let word = |key: &str| words(lang, key, &[]);
    let office = registry.profile.as_ref().map(|own| own.party.name.clone()).unwrap_or_default();
    let told = |key: &str| {
        let record = file.records.iter().find(|record| record.kind() == Kind::Person)?;
        Some(said(record.kind().field(key)?, &record.body.get(key)?, lang))
    };
    let made = given.made_at.as_deref().map(|at| at.chars().take(10).collect());
    let facts = [
        // Who was not asked for a name writes it.
        ("field-person-name", Some(told("name").unwrap_or_default())),
        ("field-person-id-number", told("id_number")),
        ("own-check-office", Some(office.clone()).filter(|office| !office.is_empty())),
        ("own-check-made", made),
        ("own-check-day", Some(on.to_string())),
        ("own-check-filing", filing(registry, lang)),
    ];
    let facts = facts.into_iter().filter_map(|(key, text)| Some((word(key), text?))).collect();
    let rows = Kind::ALL.iter().filter(|kind| is_checked(**kind)).flat_map(|kind| {
        // Of each kind the newest: it is one sheet that is signed. The whole is in the copy.
        let all = file.group(*kind);
        all.first().map(|record| row(registry, (record, all.len() - 1), lang))
    });
    let rows = rows.collect();
    let outcomes = own_copy::outcomes(registry, on);
    let asked: Vec<Vec<String>> = outcomes.iter().filter_map(|own| verdict(own, lang)).collect();
    let heads = ["own-check-matter", "own-check-verdict", "own-check-until"].map(word).to_vec();
    let figures = match asked.is_empty() {
        true => Vec::new(),
        false => vec![(word("own-check-verdicts"), std::iter::once(heads).chain(asked).collect())],
    };
    let seals = seals([word("own-check-signs"), word("own-check-clerk")], lang);
    Some(Letter {
        title: word("own-check"),
        facts,
        figures,
        heads: vec![word("own-check-what"), word("own-check-registered")],
        rows,
        text: word("own-check-text"),
        seals,
        whole: true,
        ..Letter::default()
    })
}

/// What is paid month by month is looked through on the screen, and how the filing went is the office's.
fn is_checked(kind: Kind) -> bool {
    let is_filing = matches!(kind, Kind::FilingRequest | Kind::FilingResult);
    kind.is_given() && !kind.speaks_of_office() && kind.sheet().is_none() && !is_filing
}

/// The heading of records of a kind.
fn title(kind: Kind, lang: Lang) -> String {
    words(lang, &format!("kind-{}", kind.code()), &[])
}

/// One record: what must stand in it, its days, whatever was corrected, how many older ones there are, and the boxes to be
/// ticked by hand.
fn row(registry: &Registry, (record, older): (&Arc<Record>, usize), lang: Lang) -> Vec<String> {
    let kind = record.kind();
    // Without a file nothing was registered that could be corrected: it is what the worker says.
    let corrected = self_check::corrections(registry).into_iter();
    let corrected = corrected.filter(|_| own_copy::is_given(registry)).find(|line| line.record == record.id);
    let changed = corrected.map(|line| line.fields).unwrap_or_default();
    let label =
        |field: &Field| words(lang, &format!("field-{}-{}", kind.code(), field.key.replace('_', "-")), &[]);
    let line = |field: &'static Field| {
        let change = changed.iter().find(|own| own.key == field.key);
        let is_day = matches!(field.input, Input::Day | Input::Date) && record.body.has(field.key);
        let is_shown = field.need == Need::Must || change.is_some() || is_day;
        let is_read = field.is_given() && !matches!(field.input, Input::Link | Input::Own | Input::Rows(_));
        // What the worker writes of the year is no fact to be checked.
        let is_own_word = matches!(field.key, "self_assessment" | "evidence");
        if !is_shown || !is_read || is_own_word {
            return None;
        }
        let text = record.body.get(field.key).map(|text| said(field, &text, lang));
        let text = text.unwrap_or_else(|| words(lang, "own-check-empty", &[]));
        let label = label(field);
        let (field_said, text_said) = (("field", label.as_str()), ("text", text.as_str()));
        Some(match change {
            Some(change) => {
                let before = change.from.as_deref().map(|text| said(field, text, lang));
                let before = before.unwrap_or_else(|| words(lang, "own-check-empty", &[]));
                words(lang, "own-check-corrected", &[field_said, text_said, ("before", &before)])
            }
            None => words(lang, "own-check-fact", &[field_said, text_said]),
        })
    };
    let older = (older > 0).then(|| words(lang, "own-check-more", &[("count", &older.to_string())]));
    let facts: Vec<String> = kind.fields().iter().filter_map(line).chain(older).collect();
    let facts = facts.join(&words(lang, "own-check-between", &[]));
    vec![title(kind, lang), format!("{facts}\n{}", words(lang, "own-check-tick", &[]))]
}

/// What the rules ask of somebody; nothing of what is met.
fn verdict(outcome: &Outcome, lang: Lang) -> Option<Vec<String>> {
    let until = match outcome.verdict {
        Verdict::Due { until, .. } => until,
        Verdict::Breached { since } => since.and_then(|since| since.pred_opt()),
        Verdict::Undecidable { .. } => None,
        Verdict::Met | Verdict::NotApplicable | Verdict::Open => return None,
    };
    let rule = words(lang, &format!("rule-{}", outcome.rule.to_lowercase()), &[]);
    let verdict = words(lang, &format!("verdict-{}", outcome.verdict.code()), &[]);
    Some(vec![rule, verdict, until.map(|day| day.to_string()).unwrap_or_default()])
}

/// Where the filing of the person stood when the office made the file.
fn filing(registry: &Registry, lang: Lang) -> Option<String> {
    let states = registry.personal.as_ref()?.filings.iter();
    let states: Vec<String> =
        states.map(|(_, state)| words(lang, &format!("filing-state-{state}"), &[])).collect();
    (!states.is_empty()).then(|| states.join(&words(lang, "list-separator", &[])))
}

/// A value as it stands on paper, which goes through many hands: what is restricted is masked.
fn said(field: &Field, text: &str, lang: Lang) -> String {
    if field.privacy == Privacy::Restricted {
        return match Phone::parse(text) {
            Ok(phone) if field.key == "phone" => phone.masked(),
            _ => mask(text),
        };
    }
    let code = |table: &str, code: &str| words(lang, &format!("code-{table}-{code}"), &[]);
    match field.input {
        Input::Code { table, .. } => code(table, text),
        Input::Codes { table, .. } => {
            let all: Vec<String> = text.split(',').map(|own| code(table, own)).collect();
            all.join(&words(lang, "list-separator", &[]))
        }
        Input::Unit => {
            Unit::parse(text).map_or_else(|_| text.to_owned(), |unit| unit.name.as_str().to_owned())
        }
        _ => text.to_owned(),
    }
}

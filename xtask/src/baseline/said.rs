//! Values of the core in words and codes: never by the names of types and their fields, which may change while what
//! the program says stays.

use super::pages::{Page, list, or_none};
use std::cell::RefCell;
use std::collections::HashMap;
use taizhang_core::domain::filing::Reason;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::office::Party;
use taizhang_core::domain::record::{Difference, Facts, Field, Kind, Record};
use taizhang_core::domain::value::Input;
use taizhang_core::ledger::batch::Decision;
use taizhang_core::policy::presence::Heads;
use taizhang_core::process::filing::{FilingState, Obstacle};
use taizhang_core::report::filing::inbox::ChangedLine;
use taizhang_core::report::records::facts::RecordFacts;
use taizhang_core::words::{Lang, issue_text, words};

thread_local! {
    /// Words without arguments, which are asked for many thousand times.
    static KNOWN: RefCell<HashMap<(Lang, String), String>> = RefCell::default();
}

/// The words of a key.
pub fn t(lang: Lang, key: &str) -> String {
    KNOWN.with_borrow_mut(|known| {
        known.entry((lang, key.to_owned())).or_insert_with(|| words(lang, key, &[])).clone()
    })
}

pub fn both(key: &str) -> String {
    Lang::ALL.map(|lang| t(lang, key)).join(" | ")
}

/// The words of a key with arguments, in both languages.
pub fn both_with(key: &str, args: &[(&str, &str)]) -> String {
    Lang::ALL.map(|lang| words(lang, key, args)).join(" | ")
}

pub fn field_key(kind: Kind, key: &str) -> String {
    format!("field-{}-{}", kind.code(), key.replace('_', "-"))
}

/// A value of a field as a person reads it; what has no words stands as it is.
pub fn value(lang: Lang, field: Option<&Field>, text: &str) -> String {
    match field.map(|field| field.input) {
        Some(Input::Code { table, .. } | Input::Codes { table, .. }) => {
            list(text.split(',').map(|code| t(lang, &format!("code-{table}-{code}"))))
        }
        Some(
            Input::Text { .. }
            | Input::Long { .. }
            | Input::Day
            | Input::Date
            | Input::Count
            | Input::Amount
            | Input::Period { .. }
            | Input::Unit
            | Input::Link
            | Input::Own
            | Input::Rows(_),
        )
        | None => text.to_owned(),
    }
}

pub fn record(page: &mut Page, record: &Record) {
    let Record { id, owner, subject, draft, body } = record;
    let draft = if *draft { " draft" } else { "" };
    page.line(format_args!("{} {id} of {subject} by {owner}{draft}", body.kind().code()));
    for field in body.kind().fields() {
        if let Some(text) = body.get(field.key) {
            page.fact(field.key, text);
        }
    }
    let missing = body.missing();
    if !missing.is_empty() {
        page.fact("missing", list(missing));
    }
}

/// The facts of a record in a line.
pub fn facts<F: Facts>(facts: &F) -> String {
    let told =
        F::COLUMNS.fields.iter().filter_map(|field| Some(format!("{}={}", field.key, facts.get(field.key)?)));
    list(told)
}

pub fn fact_groups(page: &mut Page, groups: &[RecordFacts]) {
    for group in groups {
        page.line(format_args!("{} {}", group.kind.code(), group.record));
        for (field, text) in &group.fields {
            page.fact(field.key, or_none(text.as_deref()));
        }
    }
}

pub fn difference(difference: &Difference) -> String {
    let Difference { key, from, to } = difference;
    format!("{key}: {} → {}", or_none(from.as_deref()), or_none(to.as_deref()))
}

pub fn changed(page: &mut Page, line: &ChangedLine) {
    page.line(format_args!("changed {} {} {}", line.kind.code(), line.record, line.name));
    line.fields.iter().for_each(|field| page.fact("field", difference(field)));
}

pub fn party(party: &Party) -> String {
    format!("{} {} ({})", party.name, party.office, party.code)
}

pub fn issue(page: &mut Page, issue: &Issue) {
    page.line(format_args!("issue {} at {:?} with {:?}", issue.code, issue.place, issue.args));
    Lang::ALL.iter().for_each(|lang| page.fact(lang.tag(), issue_text(*lang, issue)));
}

pub fn decision(decision: &Decision) -> String {
    match decision {
        Decision::Accepted => "accepted".to_owned(),
        Decision::Declined { reason } => format!("declined: {reason}"),
    }
}

pub fn reason(reason: &Reason) -> String {
    let Reason { record, key, reason, seen, proposed } = reason;
    let (seen, proposed) = (or_none(seen.as_deref()), or_none(proposed.as_deref()));
    format!("{key} of {record}: {} (seen {seen}, proposed {proposed})", reason.as_str())
}

pub fn filing_state(state: &FilingState) -> String {
    let more = match state {
        FilingState::Unfiled | FilingState::UnderWay { .. } => String::new(),
        FilingState::Made { number } => number.to_string(),
        FilingState::Returned { reasons, by, on } => {
            let reasons: Vec<String> = reasons.iter().map(reason).collect();
            format!("by {by} on {}: {}", or_none(*on), reasons.join("; "))
        }
        FilingState::Recorded { number, on } => format!("{number} on {}", or_none(*on)),
        FilingState::Changed { number, fields } => {
            format!("{number}: {}", fields.iter().map(difference).collect::<Vec<_>>().join("; "))
        }
        FilingState::ExitFiled { number } => number.clone(),
    };
    format!("{} {more}", state.code())
}

pub fn heads(heads: &Heads) -> String {
    let Heads { confirmed, unconfirmed, awaited, left, outside, moving, drafts } = heads;
    let (in_post, registered, all) = (heads.in_post(), heads.registered(), heads.all());
    format!(
        "in post {in_post} (confirmed {confirmed}, unconfirmed {unconfirmed}), registered {registered} (awaited \
         {awaited}), left {left}, outside {outside}, moving {moving}, drafts {drafts}, all {all}"
    )
}

pub fn obstacle(obstacle: &Obstacle) -> String {
    let field = obstacle.field.as_ref().map(|(kind, key)| format!("{}.{key}", kind.code()));
    format!("{} {}", obstacle.code, or_none(field))
}

/// Somebody or something by id and name.
pub fn named(id: Id, name: &str) -> String {
    format!("{id} {name}")
}

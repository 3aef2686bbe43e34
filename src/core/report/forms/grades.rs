//! 调档审批表: who is to be placed or moved a step, on what it rests, and what each side says of it (clauses 46, 61).

use std::collections::BTreeSet;

use super::form::{Form, Heading, Seal};
use crate::domain::codes::PayFactor;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::process::pay::grades::{Proposal, Reason};
use crate::words::{Lang, label, words};

/// What is said of all of them alike, as it stands in the fields.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    /// 变动日期.
    pub date: &'a str,
    /// 依据文号.
    pub document: &'a str,
    /// Of whom nothing new has come.
    pub factor: Option<PayFactor>,
}

/// Whom the form is of: those ticked; where nobody is ticked, everybody with a reason and who is registered for the day.
pub fn meant<'a>(
    proposals: &'a [Proposal],
    ticked: &BTreeSet<Id>,
    date: &str,
) -> impl Iterator<Item = &'a Proposal> {
    let day = PartialDate::parse_typed(date).map(PartialDate::first_day).ok();
    proposals.iter().filter(move |own| match ticked.is_empty() {
        true => !own.reasons.is_empty() || own.registered.as_ref().is_some_and(|own| Some(own.day) == day),
        false => ticked.contains(&own.person),
    })
}

/// The form of whom it is meant for; of who is registered for the day as it was registered.
pub fn form(proposals: &[Proposal], ticked: &BTreeSet<Id>, said: Said<'_>, lang: Lang) -> Form {
    let day = PartialDate::parse_typed(said.date).map(PartialDate::first_day).ok();
    let word = |key: &str| words(lang, key, &[]);
    // A day as a person writes it; paid by the new grade from its month on.
    let month = match PartialDate::parse_typed(said.date) {
        Ok(day) => day.to_string().chars().take(7).collect(),
        Err(_) => said.date.to_owned(),
    };
    let between = word("list-separator");
    let row = |own: &Proposal| {
        let mut factors: Vec<String> = own.reasons.iter().map(|reason| factor(reason, lang)).collect();
        // Several good years are one factor.
        factors.dedup();
        let factors = match factors.is_empty() {
            true => said.factor.map(|factor| label(lang, factor)).unwrap_or_default(),
            false => factors.join(&between),
        };
        let reasons: Vec<String> = own.reasons.iter().map(|reason| told(reason, lang)).collect();
        let mut from = own.from.clone().unwrap_or_else(|| word("pay-grade-none"));
        let (mut to, mut factors) = (own.to.clone(), factors);
        if let Some(own) = own.registered.as_ref().filter(|own| Some(own.day) == day) {
            // A first placement is written from the grade to itself.
            from = if own.from == own.to { word("pay-grade-none") } else { own.from.clone() };
            to.clone_from(&own.to);
            let all: Vec<String> = own.factors.iter().map(|factor| label(lang, *factor)).collect();
            factors = if all.is_empty() { word("pay-reason-unplaced") } else { all.join(&between) };
        }
        let (name, unit) = (own.name.clone(), own.unit.clone());
        vec![name, unit, from, to, factors, reasons.join(&between), month.clone(), String::new()]
    };
    let columns = [
        "pay-person",
        "pay-unit",
        "pay-grade-now",
        "pay-grade-next",
        "form-grades-factor",
        "form-grades-basis",
        "form-grades-from",
    ];
    let remark = Heading::blank(word("form-remark"));
    let note = match said.document {
        "" => String::new(),
        document => words(lang, "form-grades-document", &[("document", document)]),
    };
    let seal = |title: &str| Seal {
        title: word(title),
        lines: vec![String::new(), word("form-signed-stamped")],
        date: word("form-date"),
    };
    Form {
        title: word("form-grades"),
        note,
        columns: columns.map(|key| Heading::text(word(key))).into_iter().chain([remark]).collect(),
        rows: meant(proposals, ticked, said.date).map(row).collect(),
        seals: vec![seal("form-opinion-user"), seal("form-opinion-hirer"), seal("form-opinion-head")],
        ..Form::default()
    }
}

/// Which factor of clause 46 a reason is.
fn factor(reason: &Reason, lang: Lang) -> String {
    match reason {
        Reason::Unplaced => words(lang, "pay-reason-unplaced", &[]),
        Reason::Certificate { .. } => label(lang, PayFactor::Certificate),
        Reason::Excellent { .. } => label(lang, PayFactor::Results),
    }
}

/// On what a move rests.
pub fn told(reason: &Reason, lang: Lang) -> String {
    match reason {
        Reason::Unplaced => words(lang, "pay-reason-unplaced", &[]),
        Reason::Certificate { level, obtained } => {
            let args = [("level", label(lang, *level)), ("day", obtained.to_string())];
            words(lang, "pay-reason-certificate", &args.each_ref().map(|(key, text)| (*key, text.as_str())))
        }
        Reason::Excellent { year, .. } => words(lang, "pay-reason-excellent", &[("year", &year.to_string())]),
    }
}

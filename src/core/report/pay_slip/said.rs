//! What a line of a slip rests on: the clause, the scheme, what is recorded of the person, and the days of all three.

use super::slip::{Line, Slip};
use crate::domain::record::{In as _, Record};
use crate::domain::value::Value;
use crate::domain::{Certificate, GradeChange, PayScheme};
use crate::ledger::Registry;
use crate::policy::text::clause;
use crate::words::{Lang, label, words};

/// Labels and what they say.
pub type Facts = Vec<(String, String)>;

/// The clauses that say of what pay is made, and by what it rises.
const PARTS: u16 = 45;
const GRADES: u16 = 46;

/// 名称 with 文号 and 施行日期 of a scheme.
pub fn scheme(record: &Record, lang: Lang) -> String {
    let Some(own) = PayScheme::of(&record.body) else { return String::new() };
    let title = own.title.as_ref().map(Value::text).unwrap_or_default();
    let document = own.document.as_ref().map(Value::text).unwrap_or_default();
    let from = own.from.map(|from| from.to_string()).unwrap_or_default();
    let until = own.to.map(|to| to.to_string());
    let args = [("title", title.as_str()), ("document", &document), ("from", &from)];
    let begun = words(lang, "pay-slip-scheme-of", &args);
    match until {
        Some(to) => begun + &words(lang, "pay-slip-scheme-until", &[("to", &to)]),
        None => begun,
    }
}

/// What a line rests on.
pub fn grounds(registry: &Registry, slip: &Slip, line: &Line, lang: Lang) -> Facts {
    let word = |key: &str| words(lang, key, &[]);
    let id = if line.is_by_certificate() { GRADES } else { PARTS };
    let quoted = clause(id).map(|own| {
        let id = own.id.to_string();
        let args = [("section", own.section.as_str()), ("number", &id), ("quote", &own.quote)];
        (word("pay-slip-rule"), words(lang, "pay-slip-clause", &args))
    });
    let mut facts: Facts = quoted.into_iter().collect();
    facts.push((word("pay-slip-scheme"), scheme(&slip.scheme, lang)));
    let (label, said) = match line.is_by_certificate() {
        true => (word("pay-slip-certificate"), certificate(registry, slip, lang)),
        false => (word("pay-slip-grade"), grade(registry, slip, lang)),
    };
    facts.push((label, said));
    facts.push((word("pay-slip-reckoned"), reckoned(slip, line, lang)));
    facts
}

/// 档级, since when and for what.
fn grade(registry: &Registry, slip: &Slip, lang: Lang) -> String {
    let Some((id, grade)) = &slip.basis.grade else { return words(lang, "pay-slip-no-grade", &[]) };
    let record = registry.find(*id);
    let own = record.and_then(|record| GradeChange::of(&record.body));
    let day = own.and_then(|own| own.date).map(|day| day.to_string()).unwrap_or_default();
    let mut said = words(lang, "pay-slip-graded", &[("grade", grade), ("day", &day)]);
    let factors = own.and_then(|own| own.factors.as_ref()).map(|own| own.as_slice().to_vec());
    let factors: Vec<String> =
        factors.unwrap_or_default().into_iter().map(|factor| label(lang, factor)).collect();
    if !factors.is_empty() {
        let factors = factors.join(&words(lang, "list-separator", &[]));
        said.push_str(&words(lang, "pay-slip-graded-for", &[("factors", &factors)]));
    }
    if let Some(document) = own.and_then(|own| own.document.as_ref()) {
        said.push_str(&words(lang, "pay-slip-graded-by", &[("document", document.as_str())]));
    }
    said
}

/// The certificate, and since when it is held.
fn certificate(registry: &Registry, slip: &Slip, lang: Lang) -> String {
    let Some((id, level)) = slip.basis.certificate else {
        return words(lang, "pay-slip-no-certificate", &[]);
    };
    let own = registry.find(id).and_then(|record| Certificate::of(&record.body));
    let day = own.and_then(|own| own.obtained).map(|day| day.text()).unwrap_or_default();
    words(lang, "pay-slip-certified", &[("level", &label(lang, level)), ("day", &day)])
}

/// Which figure of the scheme it is, or why there is none.
fn reckoned(slip: &Slip, line: &Line, lang: Lang) -> String {
    let field = words(lang, &format!("pay-slip-part-{}", line.part), &[]);
    let amount = line.amount.map(|own| own.text());
    let of = match (line.is_by_certificate(), &slip.basis.grade, slip.basis.certificate) {
        (true, _, Some((_, level))) => label(lang, level),
        (false, Some((_, grade)), _) => grade.clone(),
        (true, _, None) => return words(lang, "pay-slip-none-certificate", &[]),
        (false, None, _) => return words(lang, "pay-slip-none-grade", &[]),
    };
    match amount {
        Some(amount) => {
            let args = [("of", of.as_str()), ("part", &field), ("amount", &amount)];
            words(lang, "pay-slip-figure", &args)
        }
        None => words(lang, "pay-slip-no-figure", &[("of", &of), ("part", &field)]),
    }
}

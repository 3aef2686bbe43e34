//! 续签: the contracts that follow those that end, of several people in one batch. Each begins on the day after the old one
//! ends; what is fixed by law is proposed, and told where somebody does it otherwise.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, NaiveDate};

use super::expiring::{Concern, Line};
use crate::domain::Contract;
use crate::domain::codes::{Coded as _, ContractKind, ContractMaking};
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{In as _, Kind};
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields, Target};
use crate::order::Gathered as _;
use crate::policy::named::CONTRACT_LIMIT;
use crate::policy::parameters::Parameters;
use crate::words::{Lang, words};

/// For how long, as the form offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// As long as the one that ends.
    Same,
    Years(i32),
    /// All to one day.
    Until(NaiveDate),
    /// 无固定期限.
    Open,
}

/// What is said once for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub term: Term,
    pub signed: NaiveDate,
    /// Who is renewed although something asks for a second look.
    pub confirmed: BTreeSet<Id>,
    /// Who has asked for a fixed term although an open-ended one would follow by law (劳动合同法 14).
    pub asked_fixed: BTreeSet<Id>,
}

/// The contract that would follow for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub line: Line,
    pub start: NaiveDate,
    /// None of an open-ended one, and where nobody knows how long the last was.
    pub end: Option<NaiveDate>,
    pub is_open: bool,
}

/// What would follow for those ticked, without those who may not be renewed or of whom nobody has said that they are.
pub fn next(lines: &[Line], terms: &Terms) -> Vec<Next> {
    let wanted =
        |line: &&Line| !line.is_forbidden() && (line.is_clear() || terms.confirmed.contains(&line.contract));
    lines.iter().filter(wanted).filter_map(|line| of_line(line, terms)).collect()
}

fn of_line(line: &Line, terms: &Terms) -> Option<Next> {
    let start = line.end.succ_opt()?;
    let by_law = line.has(Concern::OpenEnded) && !terms.asked_fixed.contains(&line.contract);
    let is_open = by_law || terms.term == Term::Open;
    let after = |months: i32| add_months_corresponding(start, months).pred_opt();
    let end = match terms.term {
        _ if is_open => None,
        Term::Open => None,
        Term::Years(years) => after(years.saturating_mul(12)),
        Term::Until(day) => Some(day),
        Term::Same => match (line.start, line.agreed.and_then(|end| end.succ_opt())) {
            (Some(first), Some(last)) => {
                let months = (last.year() - first.year()) * 12 + month(last) - month(first);
                if add_months_corresponding(first, months) == last {
                    after(months)
                } else {
                    let days = u64::try_from((last - first).num_days()).ok()?;
                    start.checked_add_days(Days::new(days))?.pred_opt()
                }
            }
            _ => None,
        },
    };
    Some(Next { line: line.clone(), start, end, is_open })
}

fn month(day: NaiveDate) -> i32 {
    i32::try_from(day.month()).unwrap_or_default()
}

/// The edits of one batch: a contract for each.
///
/// # Errors
/// `nothing-chosen`; `renewal-twice` of a contract that another one follows already; `renewal-no-end` of who would have a fixed term without an end, or one that ends before it begins.
pub fn edits(registry: &Registry, next: &[Next], terms: &Terms) -> Result<Vec<Edit>, Issue> {
    if next.is_empty() {
        return Err(Issue::new("nothing-chosen"));
    }
    let wrong = |own: &&Next| !own.is_open && own.end.is_none_or(|end| end < own.start);
    if let Some(own) = next.iter().find(wrong) {
        return Err(Issue::new("renewal-no-end").with("name", &own.line.named.name));
    }
    if let Some(own) = next.iter().find(|own| is_followed(registry, own)) {
        return Err(Issue::new("renewal-twice").with("name", &own.line.named.name));
    }
    Ok(next.iter().filter_map(|own| edit(registry, own, terms)).collect())
}

/// Whether another contract of the engagement begins after the one that ends.
fn is_followed(registry: &Registry, next: &Next) -> bool {
    let named = &next.line.named;
    let others = registry.about(named.person).filter(|own| own.id != next.line.contract);
    let contracts = others.filter_map(|own| Contract::of(&own.body));
    contracts
        .filter(|own| own.engagement == Some(named.engagement))
        .any(|own| own.start.is_some_and(|start| Some(start) > next.line.agreed.or(next.line.start)))
}

/// Whose contract would be signed after it begins: it may have been so, and is told before it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedLate {
    /// After the first day, within the law's limit.
    pub after: Vec<String>,
    /// After the law's last day (劳动合同法 10, 82; R-CONTRACT).
    pub beyond: Vec<String>,
}

/// Who that is. The limit runs from the day on which the old contract ends.
pub fn signed_late(registry: &Registry, next: &[Next], terms: &Terms, on: NaiveDate) -> SignedLate {
    let parameters = Parameters::of(registry);
    let mut late = SignedLate::default();
    for own in next.iter().filter(|own| terms.signed > own.start) {
        let row = parameters.row(CONTRACT_LIMIT.key, own.line.end, on);
        let limit = row.and_then(|row| CONTRACT_LIMIT.read(row));
        let last = limit.map(|limit| limit.value.after(limit.row.starts(own.line.end)));
        let last = last.map(|day| parameters.calendar().working_from(day, on).value);
        let names = match last {
            Some(last) if terms.signed > last => &mut late.beyond,
            _ => &mut late.after,
        };
        names.push(own.line.named.name.clone());
    }
    late
}

fn edit(registry: &Registry, next: &Next, terms: &Terms) -> Option<Edit> {
    let named = &next.line.named;
    let old = &registry.find(next.line.contract)?.body;
    let kind = if next.is_open { ContractKind::Open } else { ContractKind::Fixed };
    // Which contract it is follows from the last one alone where that says it: those before the books are not here.
    let sequence =
        old.get("sequence").and_then(|own| own.parse::<u32>().ok()).map(|own| (own + 1).to_string());
    // Most often the signer goes on, where the last contract does not say who the employer was.
    let signer = || registry.find(named.engagement)?.body.get("signer");
    let fields: Fields = [
        ("kind", Some(kind.code().to_owned())),
        ("start", Some(next.start.to_string())),
        ("end", next.end.map(|end| end.to_string())),
        ("signed", Some(terms.signed.to_string())),
        ("employer", old.get("employer").or_else(signer)),
        ("employer_code", old.get("employer_code")),
        ("agreement", old.get("agreement")),
        ("sequence", sequence),
        ("making", Some(ContractMaking::Signed.code().to_owned())),
    ]
    .into_iter()
    .filter_map(|(key, text)| Some((key.to_owned(), text?)))
    .into_map();
    let links = [("engagement".to_owned(), Target::Known(named.engagement))].into_iter().into_map();
    Some(Edit::New { kind: Kind::Contract, subject: Some(Target::Known(named.person)), links, fields })
}

/// What the change log is told: who was renewed after a second look, and who asked for a fixed term.
pub fn why(next: &[Next], terms: &Terms, lang: Lang) -> String {
    let names = |is: &dyn Fn(&&Next) -> bool| {
        let names: Vec<&str> = next.iter().filter(is).map(|own| own.line.named.name.as_str()).collect();
        names.join("、")
    };
    let confirmed = names(&|own| !own.line.is_clear());
    let fixed =
        names(&|own| own.line.has(Concern::OpenEnded) && terms.asked_fixed.contains(&own.line.contract));
    let mut text = words(lang, "contracts-renew-why", &[]);
    if !confirmed.is_empty() {
        text += &words(lang, "contracts-renew-why-confirmed", &[("names", &confirmed)]);
    }
    if !fixed.is_empty() {
        text += &words(lang, "contracts-renew-why-fixed", &[("names", &fixed)]);
    }
    text
}

//! 续签审批表 (clause 62), 解除（终止）劳动合同证明 and 离职交接表 (劳动合同法 50). The proof says what 劳动合同法实施条例 24 asks for, and no more: the term
//! of the contract, the day on which it ends, the post, the years of work; why somebody left stands on no paper that is
//! shown to the next employer.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::form::{Form, Heading, Seal};
use super::letter::Letter;
use crate::domain::codes::ContractKind;
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::record::{In, Record};
use crate::domain::{Contract, Engagement, Exit, Posting};
use crate::ledger::Registry;
use crate::process::contracts::exits::Exiting;
use crate::process::contracts::expiring::{Concern, Line};
use crate::process::contracts::steps::{Step, is_expiry};
use crate::process::contributions::people::person;
use crate::words::{Lang, label, words};

/// What is handed over, a row each.
const ITEMS: [&str; 8] = [
    "exit-item-work",
    "exit-item-members",
    "exit-item-seals",
    "exit-item-devices",
    "exit-item-accounts",
    "exit-item-open",
    "exit-item-money",
    "exit-item-other",
];

/// 续签审批表: whose contract ends, the latest result, what is to be looked at, and room for the new term and both
/// opinions.
pub fn approval(lines: &[Line], lang: Lang) -> Form {
    let word = |key: &str| words(lang, key, &[]);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let concern = |own: &Concern| words(lang, &format!("contracts-concern-{}", own.code()), &[]);
    let row = |own: &Line| {
        let grade = own.grade.as_ref().map(|(year, grade)| {
            words(lang, "contracts-year-grade", &[("year", year), ("grade", &label(lang, *grade))])
        });
        let told: Vec<String> = own.concerns.iter().map(concern).collect();
        let term = words(lang, "exit-term", &[("from", &day(own.start)), ("until", &day(own.agreed))]);
        let told = told.join(&word("list-separator"));
        let (name, unit) = (own.named.name.clone(), own.named.unit.clone());
        vec![
            name,
            unit,
            own.employer.clone(),
            term,
            grade.unwrap_or_default(),
            told,
            String::new(),
            String::new(),
        ]
    };
    let columns = [
        "contracts-person",
        "contracts-unit",
        "contracts-employer",
        "contracts-term",
        "contracts-result",
        "contracts-concerns",
    ];
    let blank = ["contracts-renew-term", "form-remark"];
    Form {
        title: word("contracts-approval"),
        columns: columns
            .map(|key| Heading::text(word(key)))
            .into_iter()
            .chain(blank.map(|key| Heading::blank(word(key))))
            .collect(),
        rows: lines.iter().map(row).collect(),
        seals: ["form-opinion-user", "form-opinion-hirer", "form-opinion-head"]
            .map(|title| Seal {
                title: word(title),
                lines: vec![String::new(), word("form-signed-stamped")],
                date: word("form-date"),
            })
            .into(),
        ..Form::default()
    }
}

/// The proofs of those whose labour contract ends; identity numbers are whole for those in `whole`.
pub fn proofs(registry: &Registry, exits: &[&Exiting], whole: &BTreeSet<Id>, lang: Lang) -> Vec<Letter> {
    exits.iter().filter_map(|own| proof(registry, own, whole, lang)).collect()
}

fn proof(registry: &Registry, own: &Exiting, whole: &BTreeSet<Id>, lang: Lang) -> Option<Letter> {
    own.steps.iter().find(|stand| stand.step == Step::Proof)?;
    let word = |key: &str| words(lang, key, &[]);
    let record = registry.find(own.named.engagement)?;
    let facts = Engagement::of(&record.body)?;
    let contract = last_contract(registry, record, own.date);
    let term = contract.map(|own| term(own, lang)).unwrap_or_default();
    let began = facts.work_began.or_else(|| facts.hired.and_then(|day| day.day()));
    let years = began.map(|day| years(day, own.date, lang)).unwrap_or_default();
    let date = own.date.to_string();
    let (title, day, text) = if is_expiry(own.kind) {
        ("exit-proof-expiry", "exit-proof-expiry-day", "exit-proof-expiry-text")
    } else {
        ("exit-proof", "exit-proof-day", "exit-proof-text")
    };
    let args = [("name", own.named.name.as_str()), ("employer", own.signer.as_str()), ("day", &date)];
    Some(Letter {
        title: word(title),
        facts: vec![
            (word("field-person-name"), own.named.name.clone()),
            (word("field-person-id-number"), number(registry, own.named.person, whole)),
            (word("field-contract-employer"), own.signer.clone()),
            (word("field-engagement-user"), own.named.unit.clone()),
            (word("exit-proof-post"), post(registry, record)),
            (word("exit-proof-term"), term),
            (word("exit-proof-years"), years),
            (word(day), date.clone()),
        ],
        heads: Vec::new(),
        rows: Vec::new(),
        text: words(lang, text, &args),
        seals: vec![
            Seal { title: own.signer.clone(), lines: Vec::new(), date: word("form-date") },
            signature("exit-proof-received", lang),
        ],
        ..Letter::default()
    })
}

/// The lists on which things are handed over.
pub fn handovers(registry: &Registry, exits: &[&Exiting], lang: Lang) -> Vec<Letter> {
    exits.iter().map(|own| handover(registry, own, lang)).collect()
}

fn handover(registry: &Registry, own: &Exiting, lang: Lang) -> Letter {
    let word = |key: &str| words(lang, key, &[]);
    let said = registry.find(own.exit).and_then(|record| Exit::of(&record.body)?.handover.clone());
    let record = registry.find(own.named.engagement);
    let post = record.map(|record| post(registry, record)).unwrap_or_default();
    let blank = || String::new();
    Letter {
        title: word("exit-handover"),
        facts: vec![
            (word("field-person-name"), own.named.name.clone()),
            (word("field-engagement-user"), own.named.unit.clone()),
            (word("exit-proof-post"), post),
            (word("field-exit-date"), own.date.to_string()),
        ],
        heads: ["exit-item", "exit-item-said", "exit-item-to", "exit-item-day"].map(word).into(),
        // Room to write in by hand.
        rows: ITEMS.iter().map(|key| vec![word(key), blank(), "\n\n".to_owned(), blank()]).collect(),
        text: said.map(|own| own.as_str().to_owned()).unwrap_or_default(),
        seals: ["exit-handover-from", "exit-handover-to", "exit-handover-witness"]
            .map(|title| signature(title, lang))
            .into(),
        ..Letter::default()
    }
}

/// The contract that ends with an exit: one signed for the time after it never began.
fn last_contract<'a>(registry: &'a Registry, engagement: &Record, exit: NaiveDate) -> Option<&'a Contract> {
    let all = registry.about(engagement.subject).filter_map(|record| Contract::of(&record.body));
    let begun = |own: &&Contract| own.start.is_none_or(|start| start <= exit);
    all.filter(|own| own.engagement == Some(engagement.id)).filter(begun).max_by_key(|own| own.start)
}

/// As it was agreed: the day on which it ends stands beside.
fn term(contract: &Contract, lang: Lang) -> String {
    let from = contract.start.map(|day| day.to_string()).unwrap_or_default();
    match (contract.kind, contract.end) {
        (Some(ContractKind::Open), _) => words(lang, "exit-term-open", &[("from", &from)]),
        (_, Some(end)) => words(lang, "exit-term", &[("from", &from), ("until", &end.to_string())]),
        (_, None) => from,
    }
}

/// The post of the last posting: the unit stands apart.
fn post(registry: &Registry, engagement: &Record) -> String {
    let all = registry.about(engagement.subject).filter_map(|record| Posting::of(&record.body));
    let last = all.filter(|own| own.engagement == Some(engagement.id)).max_by_key(|own| own.from);
    last.and_then(|own| own.post.as_ref()).map(|own| own.as_str().to_owned()).unwrap_or_default()
}

/// Whole years and months from the first day of work to the last, both counted.
fn years(from: NaiveDate, to: NaiveDate, lang: Lang) -> String {
    let after = to.succ_opt().unwrap_or(to);
    let month = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default();
    let mut months = (month(after) - month(from)).max(0);
    if months > 0 && add_months_corresponding(from, months) > after {
        months -= 1;
    }
    let (years, months) = ((months / 12).to_string(), (months % 12).to_string());
    words(lang, "exit-years", &[("years", &years), ("months", &months)])
}

fn number(registry: &Registry, id: Id, whole: &BTreeSet<Id>) -> String {
    let number = person(registry, id).and_then(|own| own.id_number.as_ref());
    let text = number.map(|own| if whole.contains(&id) { own.as_str().to_owned() } else { own.masked() });
    text.unwrap_or_default()
}

/// A box that a person signs.
fn signature(title: &str, lang: Lang) -> Seal {
    let date = words(lang, "exit-signed", &[]);
    Seal { title: words(lang, title, &[]), lines: Vec::new(), date }
}

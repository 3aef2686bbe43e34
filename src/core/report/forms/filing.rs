//! The papers of a file between offices: 报送备案报告, 备案表 and 花名册 of an 上报文件, 备案结果通知单 and 退回补正通知单 of a 接收回执
//! (clauses 39, 40). Each carries the mark of its file. No layout of a 备案表 is prescribed: it has what a filing stands for,
//! with a box for each of the three levels.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::form::{Form, Heading, Seal};
use super::letter::Letter;
use super::mark::Mark;
use super::roster::{self, Entry};
use crate::domain::FilingRequest;
use crate::domain::codes::FilingOutcome;
use crate::domain::id::Id;
use crate::domain::id_number::mask;
use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::presence::{self, Presence};
use crate::report::filing::on_paper::{Answer, OnPaper};
use crate::report::people::columns::said;
use crate::words::{Lang, label, words};

/// What stands on a 备案表, two a line; `certificate` and what hangs on the engagement is the newest of its kind.
const FACTS: &[(Kind, &str)] = &[
    (Kind::Person, "name"),
    (Kind::Person, "id_number"),
    (Kind::Person, "sex"),
    (Kind::Person, "birth"),
    (Kind::Person, "nation"),
    (Kind::Person, "party"),
    (Kind::Person, "education"),
    (Kind::Person, "degree"),
    (Kind::Certificate, "level"),
    (Kind::Certificate, "obtained"),
    (Kind::Engagement, "hired"),
    (Kind::Engagement, "entry"),
    (Kind::Engagement, "mode"),
    (Kind::Engagement, "existing_staff"),
    (Kind::Engagement, "hirer"),
    (Kind::Engagement, "allocator"),
    (Kind::Engagement, "user"),
    (Kind::Engagement, "signer"),
    (Kind::Posting, "post"),
    (Kind::Posting, "post_level"),
    (Kind::Contract, "kind"),
    (Kind::Contract, "start"),
    (Kind::Contract, "end"),
    (Kind::Exit, "date"),
];

/// The columns of the roster of a file, name and unit among them.
const COLUMNS: &[(Kind, &str)] = &[
    (Kind::Person, "name"),
    (Kind::Person, "id_number"),
    (Kind::Person, "sex"),
    (Kind::Person, "education"),
    (Kind::Certificate, "level"),
    (Kind::Engagement, "user"),
    (Kind::Posting, "post"),
    (Kind::Engagement, "hired"),
];

/// The boxes of a 备案表, from below upward.
const LEVELS: [&str; 3] = ["paper-opinion-county", "paper-opinion-city", "paper-opinion-province"];

/// A day as papers are dated.
pub fn dated(day: NaiveDate, lang: Lang) -> String {
    let (year, month, date) = (day.year().to_string(), day.month().to_string(), day.day().to_string());
    words(lang, "paper-dated", &[("year", &year), ("month", &month), ("day", &date)])
}

/// 文号 to be filled in by hand.
pub fn numbered(day: NaiveDate, lang: Lang) -> String {
    words(lang, "paper-document", &[("year", &day.year().to_string())])
}

/// The office that issues a paper, with the day and the place of its seal.
pub fn issued(office: &str, day: NaiveDate, lang: Lang) -> Vec<Seal> {
    vec![Seal {
        title: office.to_owned(),
        lines: vec![words(lang, "paper-seal", &[])],
        date: dated(day, lang),
    }]
}

/// `上报文件第 003 号`.
fn called(file: &OnPaper, lang: Lang) -> String {
    let kind = words(lang, &format!("file-kind-{}", file.kind.code()), &[]);
    let number = words(lang, "file-number", &[("number", &format!("{:03}", file.number))]);
    format!("{kind}{number}")
}

/// 报送备案报告: what is filed, in figures.
pub fn report(registry: &Registry, file: &OnPaper, lang: Lang) -> Letter {
    let word = |key: &str| words(lang, key, &[]);
    let (open, heads) = (file.open_requests(registry), file.heads());
    let (people, asked) = (file.people().len().to_string(), open.len().to_string());
    let args = [
        ("from", file.from.as_str()),
        ("file", &called(file, lang)),
        ("people", &people),
        ("asked", &asked),
        ("by", &file.by),
    ];
    let mut rows = vec![
        vec![word("paper-count-people"), people.clone()],
        vec![word("paper-count-in-post"), heads.in_post().to_string()],
        vec![word("paper-count-left"), heads.left.to_string()],
        vec![word("paper-count-asked"), asked.clone()],
    ];
    let by_type = OnPaper::by_type(&open).into_iter().filter(|(_, count)| *count > 0);
    rows.extend(by_type.map(|(kind, count)| {
        let kind = words(lang, "paper-count-type", &[("kind", &label(lang, kind))]);
        vec![kind, count.to_string()]
    }));
    // What there is none of is not enclosed.
    let enclosed = [("paper-enclosed-tables", open.len()), ("paper-enclosed-roster", file.people().len())];
    let enclosed = enclosed.iter().filter(|(_, count)| *count > 0);
    let enclosed = enclosed.map(|(key, count)| words(lang, key, &[("count", &count.to_string())]));
    let mut enclosed: Vec<String> = enclosed.collect();
    if enclosed.len() > 1 {
        for (n, text) in (1..).zip(&mut enclosed) {
            *text = format!("{n}. {text}");
        }
    }
    let lines = [enclosed.join("\n　　　　　"), words(lang, "paper-report-by", &args)];
    let begin = if enclosed.is_empty() { String::new() } else { word("paper-enclosed") };
    Letter {
        title: word("paper-report"),
        document: numbered(file.made, lang),
        to: words(lang, "paper-to", &[("office", &file.to)]),
        opening: words(lang, "paper-report-text", &args),
        heads: ["paper-count", "paper-count-value"].map(word).into(),
        rows,
        text: format!("{begin}{}", lines.join("\n\n")).trim_start_matches('\n').to_owned(),
        seals: issued(&file.from, file.made, lang),
        mark: Mark::of(&file.digest),
        whole: true,
        ..Letter::default()
    }
}

/// 备案表 of everybody whose request is open; identity numbers are whole for those in `whole`.
pub fn tables(registry: &Registry, file: &OnPaper, whole: &BTreeSet<Id>, lang: Lang) -> Vec<Letter> {
    file.open_requests(registry).into_iter().map(|own| table(file, own, whole, lang)).collect()
}

fn table(
    file: &OnPaper,
    (record, request): (&Arc<Record>, &FilingRequest),
    whole: &BTreeSet<Id>,
    lang: Lang,
) -> Letter {
    let word = |key: &str| words(lang, key, &[]);
    let shown = values(&file.stated, record.subject, request.engagement, FACTS, whole, lang);
    let mut facts: Vec<(String, String)> =
        FACTS.iter().map(|(kind, key)| title(*kind, key, lang)).zip(shown).collect();
    let kind = request.filing_type.map(|kind| label(lang, kind)).unwrap_or_default();
    let made = request.made.map(|day| day.to_string()).unwrap_or_default();
    facts.push((word("field-filing-request-filing-type"), kind));
    facts.push((word("field-filing-request-made"), made));
    facts.push((word("paper-filing-number"), String::new()));
    facts.push((word("paper-filing-remark"), String::new()));
    let seal = |key: &str| Seal {
        title: word(key),
        lines: vec![String::new(), word("form-signed-stamped")],
        date: word("form-date"),
    };
    Letter {
        title: word("paper-table"),
        document: words(lang, "paper-table-of", &[("office", &file.from), ("file", &called(file, lang))]),
        facts,
        seals: LEVELS.map(seal).into(),
        mark: Mark::of(&file.digest),
        whole: true,
        ..Letter::default()
    }
}

/// 花名册 of everybody whom the file states.
pub fn roster(registry: &Registry, file: &OnPaper, whole: &BTreeSet<Id>, lang: Lang) -> Form {
    let stands = presence::all(&file.stated, file.made);
    let columns = COLUMNS.iter().map(|(kind, key)| Heading::text(title(*kind, key, lang))).collect();
    let entry = |person: &Arc<Record>| {
        let engagement = newest(&file.stated, person.id, None, Kind::Engagement).map(|record| record.id);
        let cells = values(&file.stated, person.id, engagement, COLUMNS, whole, lang);
        let at = |kind: Kind, key: &str| {
            let at = COLUMNS.iter().position(|column| *column == (kind, key));
            at.and_then(|at| cells.get(at).cloned()).unwrap_or_default()
        };
        let (name, unit) = (at(Kind::Person, "name"), at(Kind::Engagement, "user"));
        let presence = stands.get(&person.id).map_or(Presence::Awaited, |own| own.presence);
        Entry { person: person.id, name, unit, cells, presence }
    };
    let all = file.people().into_iter().map(entry).collect();
    let form = roster::form(registry, columns, all, file.made, lang);
    let args = [("office", file.from.as_str()), ("file", &called(file, lang)), ("as-of", &form.note)];
    Form { note: words(lang, "paper-roster-of", &args), mark: Mark::of(&file.digest), ..form }
}

/// 备案结果通知单: who is recorded, for each office that asked.
pub fn results(file: &OnPaper, whole: &BTreeSet<Id>, lang: Lang) -> Vec<Letter> {
    let row = |answer: &Answer| {
        let date = answer.result.date.map(|day| day.to_string()).unwrap_or_default();
        let number = answer.result.number.as_ref().map(|own| own.as_str().to_owned());
        vec![vec![
            answer.name.clone(),
            identity(answer, whole),
            answer.unit.clone(),
            number.unwrap_or_default(),
            date,
        ]]
    };
    let heads = ["form-name", "field-person-id-number", "field-engagement-user"];
    let heads = heads.into_iter().chain(["field-filing-result-number", "people-filing-day"]);
    notices(file, FilingOutcome::Recorded, "paper-result", heads.collect(), row, lang)
}

/// 退回补正通知单: whom to correct, field by field.
pub fn returns(registry: &Registry, file: &OnPaper, whole: &BTreeSet<Id>, lang: Lang) -> Vec<Letter> {
    let row = |answer: &Answer| {
        let reasons = answer.result.reasons.clone().unwrap_or_default().0;
        let field = |kind: Kind, key: &str, text: &Option<String>| {
            let text = text.as_deref().unwrap_or_default();
            let number = (kind, key) == (Kind::Person, "id_number") && !whole.contains(&answer.person);
            match kind.field(key) {
                Some(_) if number => mask(text),
                Some(field) => said(field, text, lang),
                None => text.to_owned(),
            }
        };
        let rows = reasons.iter().map(|reason| {
            // It says the kind too, for whoever does not have the record.
            let (said_kind, key) = reason.key.rsplit_once('.').unwrap_or(("", &reason.key));
            let kept = registry.find(reason.record).map(|record| record.kind());
            let kind = kept.or_else(|| Kind::by_code(said_kind)).unwrap_or(Kind::Engagement);
            vec![
                answer.name.clone(),
                identity(answer, whole),
                answer.unit.clone(),
                title(kind, key, lang),
                field(kind, key, &reason.seen),
                reason.reason.as_str().to_owned(),
                field(kind, key, &reason.proposed),
            ]
        });
        rows.collect()
    };
    let heads = ["form-name", "field-person-id-number", "field-engagement-user", "paper-return-field"];
    let heads =
        heads.into_iter().chain(["paper-return-seen", "paper-return-reason", "paper-return-proposed"]);
    notices(file, FilingOutcome::Returned, "paper-return", heads.collect(), row, lang)
}

fn identity(answer: &Answer, whole: &BTreeSet<Id>) -> String {
    if whole.contains(&answer.person) { answer.number.clone() } else { mask(&answer.number) }
}

/// One for each office with answers of that outcome.
fn notices(
    file: &OnPaper,
    outcome: FilingOutcome,
    key: &str,
    heads: Vec<&str>,
    row: impl Fn(&Answer) -> Vec<Vec<String>>,
    lang: Lang,
) -> Vec<Letter> {
    let word = |key: &str| words(lang, key, &[]);
    let letter = |(office, answers): &(String, Vec<Answer>)| {
        let meant: Vec<&Answer> = OnPaper::answered(answers, outcome).collect();
        let counted = |(at, row): (usize, Vec<String>)| {
            std::iter::once(at.to_string()).chain(row).collect::<Vec<String>>()
        };
        let rows = (1..).zip(meant.iter().flat_map(|answer| row(answer))).map(counted).collect();
        let count = meant.len().to_string();
        let args = [("count", count.as_str()), ("office", office), ("file", &called(file, lang))];
        (!meant.is_empty()).then(|| Letter {
            title: word(key),
            document: numbered(file.made, lang),
            to: words(lang, "paper-to", &[("office", office)]),
            opening: words(lang, &format!("{key}-text"), &args),
            heads: std::iter::once(&"print-row").chain(&heads).map(|key| word(key)).collect(),
            rows,
            text: word(&format!("{key}-end")),
            seals: issued(&file.from, file.made, lang),
            mark: Mark::of(&file.digest),
            whole: true,
            ..Letter::default()
        })
    };
    file.answers.iter().filter_map(letter).collect()
}

fn title(kind: Kind, key: &str, lang: Lang) -> String {
    words(lang, &format!("field-{}-{}", kind.code(), key.replace('_', "-")), &[])
}

/// What the columns say of somebody; the identity number masked unless it is asked for.
fn values(
    registry: &Registry,
    person: Id,
    engagement: Option<Id>,
    columns: &[(Kind, &str)],
    whole: &BTreeSet<Id>,
    lang: Lang,
) -> Vec<String> {
    let value = |(kind, key): &(Kind, &str)| {
        let record = newest(registry, person, engagement, *kind)?;
        let (field, text) = (kind.field(key)?, record.body.get(key)?);
        let masked = (*kind, *key) == (Kind::Person, "id_number") && !whole.contains(&person);
        Some(if masked { mask(&text) } else { said(field, &text, lang) })
    };
    columns.iter().map(|column| value(column).unwrap_or_default()).collect()
}

/// The newest record of a kind about somebody; of what hangs on an engagement, that of this one.
fn newest(registry: &Registry, person: Id, engagement: Option<Id>, kind: Kind) -> Option<&Arc<Record>> {
    let fits = |record: &&Arc<Record>| match kind {
        Kind::Engagement => engagement.is_none_or(|id| record.id == id) && !record.is_history(),
        kind if kind.hangs_on_engagement() => engagement.is_some() && record.body.engagement() == engagement,
        _ => true,
    };
    let mut all: Vec<&Arc<Record>> =
        registry.about(person).filter(|record| record.kind() == kind).filter(fits).collect();
    all.order_by_key(|record| (record.body.get(kind.day()), record.id));
    all.pop()
}

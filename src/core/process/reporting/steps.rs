//! What is written: a report begun from the last one, its figures and explanations, its signing; and the answer to one.
//! Each is one batch, one undo.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::Period;
use super::checks::{self, Found, Judged};
use super::indicators::{self, Indicator, Source};
use super::said::{ACCEPTED, RETURNED, Said, Standing};
use crate::domain::codes::Coded as _;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::period_report::{ReportLine, ReportLines};
use crate::domain::record::{In as _, Kind, Record};
use crate::domain::value::{Count, Text, Value as _};
use crate::domain::{PeriodReport, ReportAnswer};
use crate::ledger::command::{Edit, Fields, Target};
use crate::order::Gathered as _;
use crate::policy::named;

/// What is typed beside an indicator, a check or a field that is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// A figure; of a check the usual explanation, of an answer `accepted` or `returned`.
    pub value: String,
    /// A reason, in own words.
    pub words: String,
}

impl Typed {
    fn words(&self) -> Result<Option<Text<200>>, Issue> {
        let text = self.words.trim();
        if text.is_empty() { Ok(None) } else { Text::parse(text).map(Some) }
    }
}

/// By indicator or check.
pub type Entries = BTreeMap<String, Typed>;

/// What the register counts of an indicator now.
pub type Counts = BTreeMap<&'static str, u32>;

/// The place of what is wrong with an indicator or a check.
pub fn place(id: &str) -> String {
    if id.contains('.') { id.to_owned() } else { format!("indicator.{id}") }
}

/// Whether something is wrong with the words beside a figure or an answer.
pub fn is_of_words(issue: &Issue) -> bool {
    ["report-reason", "report-return-why", "text-long"].contains(&issue.code.as_str())
}

fn count(figure: u32) -> Option<Count> {
    Count::parse(&figure.to_string()).ok()
}

fn counted(own: &Indicator, counts: &Counts, last: Option<&Said>) -> Option<Count> {
    let counted = counts.get(own.id).copied();
    let figure = match own.source {
        Source::Counted => counted,
        Source::Last(of) => last.filter(|last| last.is_signed()).and_then(|last| last.value(of)).or(counted),
        // Where others below report it, their sum.
        Source::Typed { .. } => counted,
    };
    figure.and_then(count)
}

fn rows(period: Period, line: impl FnMut(&Indicator) -> Option<ReportLine>) -> ReportLines {
    ReportLines(indicators::of(period.cycle).filter_map(line).collect())
}

fn new(
    kind: Kind,
    office: Id,
    period: Period,
    more: impl IntoIterator<Item = (&'static str, String)>,
) -> Edit {
    let own = [("cycle", period.cycle.code().to_owned()), ("month", period.month.text())];
    let fields = own.into_iter().chain(more).map(|(key, text)| (key.to_owned(), text)).into_map();
    Edit::New { kind, subject: Some(Target::Known(office)), links: std::iter::empty().into_map(), fields }
}

fn change(record: &Record, keys: &[&str], to: impl IntoIterator<Item = (&'static str, String)>) -> Edit {
    let seen: Fields =
        keys.iter().filter_map(|key| Some(((*key).to_owned(), record.body.get(key)?))).into_map();
    Edit::Change {
        id: record.id,
        seen,
        to: to.into_iter().map(|(key, text)| (key.to_owned(), text)).into_map(),
    }
}

/// 提取上期数: a report begun from the last one and from what the register counts.
pub fn begin(office: Id, period: Period, counts: &Counts, last: Option<&Said>) -> Edit {
    let line = |own: &Indicator| {
        let carried = own.source == Source::Typed { carried: true };
        let before = last.filter(|last| carried && last.is_signed()).and_then(|last| last.value(own.id));
        let line = ReportLine::of(own.id)?;
        let counted = counted(own, counts, last);
        let typed = before.filter(|_| counted.is_none()).and_then(count);
        Some(ReportLine { counted, typed, ..line })
    };
    let facts = last.and_then(Said::facts);
    let name = |own: Option<&Text<50>>| own.map(|own| own.as_str().to_owned());
    let names = [
        ("filled_by", name(facts.and_then(|own| own.filled_by.as_ref()))),
        ("checked_by", name(facts.and_then(|own| own.checked_by.as_ref()))),
    ];
    let names = names.into_iter().filter_map(|(key, name)| Some((key, name?)));
    new(Kind::PeriodReport, office, period, std::iter::once(("rows", rows(period, line).text())).chain(names))
}

/// Figures counted anew, beside what was typed. A signed report is signed again.
pub fn recount(period: Period, said: &Said, counts: &Counts, last: Option<&Said>) -> Edit {
    let line = |own: &Indicator| {
        let line = said.row(own.id).cloned().or_else(|| ReportLine::of(own.id))?;
        Some(ReportLine { counted: counted(own, counts, last), ..line })
    };
    change(&said.report, &["rows", "signed"], [("rows", rows(period, line).text())])
}

/// What was typed into a report: figures, each with a reason where the register counted another one, and explanations of
/// what the checks have found. A signed report that changes is signed again. What cannot be taken keeps nothing else from
/// being saved: it stands as it was, and is named beside what is written: `count-…` of a figure, `report-reason` where one
/// differs from the one counted without a reason, `text-long`. The place is the indicator or the check.
pub fn save(period: Period, judged: &Judged, entries: &Entries) -> (Vec<Edit>, Issues) {
    let mut issues = Vec::new();
    let mut line = |own: &Indicator| {
        let line = judged.said.row(own.id).cloned().or_else(|| ReportLine::of(own.id))?;
        let Some(typed) = entries.get(own.id) else { return Some(line) };
        let at = |issue: Issue| issue.at(place(own.id));
        let value = typed.value.trim();
        let figure = if value.is_empty() { Ok(None) } else { Count::parse(value).map(Some) };
        match (figure, typed.words()) {
            (Ok(figure), Ok(words)) => {
                let figure = figure.filter(|figure| Some(*figure) != line.counted);
                if figure.is_some() && line.counted.is_some() && words.is_none() {
                    issues.push(at(Issue::new("report-reason")));
                    return Some(line);
                }
                Some(ReportLine { typed: figure, words: words.filter(|_| figure.is_some()), ..line })
            }
            (Err(issue), _) | (_, Err(issue)) => {
                issues.push(at(issue));
                Some(line)
            }
        }
    };
    let rows = rows(period, &mut line).text();
    // What is not found any more needs no explanation.
    let mut explanations = Vec::new();
    for found in &judged.found {
        let line = match entries.get(found.id) {
            None => found.explained.clone().filter(|_| !found.carried),
            Some(typed) => match typed.words() {
                Ok(words) => {
                    let code =
                        checks::find(found.id).and_then(|check| checks::usual(check, typed.value.trim()));
                    let says = code.is_some() || words.is_some();
                    found.line().map(|line| ReportLine { code, words, ..line }).filter(|_| says)
                }
                Err(issue) => {
                    issues.push(issue.at(found.id));
                    found.explained.clone()
                }
            },
        };
        explanations.extend(line);
    }
    let text = |key: &str| judged.said.report.body.get(key);
    let explanations = (!explanations.is_empty()).then(|| ReportLines(explanations).text());
    if text("rows").as_deref() == Some(&rows) && text("explanations") == explanations {
        return (Vec::new(), issues);
    }
    let to = std::iter::once(("rows", rows)).chain(explanations.map(|text| ("explanations", text)));
    (vec![change(&judged.said.report, &["rows", "explanations", "signed"], to)], issues)
}

/// 签报: the names of whoever filled it in and of whoever checked it, and the day. Explanations that were the last report's
/// become this one's. Where both are one person that is asked about first, as any other check: then the names are kept, and it is
/// not signed.
///
/// # Errors
/// `report-missing` with the number of figures that are not there; `report-open` with the number of checks to be mended or
/// explained; `report-unsigned` without both names.
pub fn sign(
    judged: &Judged,
    filled_by: &str,
    checked_by: &str,
    today: NaiveDate,
) -> Result<(Edit, bool), Issue> {
    require(judged.missing.is_empty(), || Issue::new("report-missing").with("count", judged.missing.len()))?;
    // Whether its names agree is asked of those given now.
    let names = named::CHECK_NAMES.key.id();
    let open = judged.found.iter().filter(|found| found.is_open() && found.id != names).count();
    require(open == 0, || Issue::new("report-open").with("count", open))?;
    let (filled_by, checked_by) = (filled_by.trim(), checked_by.trim());
    require(!filled_by.is_empty() && !checked_by.is_empty(), || Issue::new("report-unsigned"))?;
    let same = filled_by == checked_by && judged.asks_names && {
        let of = judged.found.iter().find(|found| found.id == names);
        of.is_none_or(Found::is_open)
    };
    if same {
        let to = [("filled_by", filled_by.to_owned()), ("checked_by", checked_by.to_owned())];
        return Ok((change(&judged.said.report, &["filled_by", "checked_by", "signed"], to), false));
    }
    let stands = |found: &&Found| found.id != names || filled_by == checked_by;
    let lines: Vec<ReportLine> =
        judged.found.iter().filter(stands).filter_map(|found| found.explained.clone()).collect();
    let to = [
        ("filled_by", filled_by.to_owned()),
        ("checked_by", checked_by.to_owned()),
        ("signed", today.to_string()),
    ];
    let explanations = (!lines.is_empty()).then(|| ("explanations", ReportLines(lines).text()));
    let keys = ["filled_by", "checked_by", "signed", "explanations"];
    Ok((change(&judged.said.report, &keys, to.into_iter().chain(explanations)), true))
}

/// 全部采纳: of every field of which nothing is said yet that it is accepted, beside what is chosen already.
pub fn accept_all(said: &Said, last: Option<&Said>, entries: &Entries) -> Entries {
    let lines = said.lines().filter(|line| said.standing_after(line, last) == Standing::Open);
    let mut all = entries.clone();
    for line in lines {
        let own = all.entry(line.of.as_str().to_owned()).or_default();
        if own.value.is_empty() {
            own.value = ACCEPTED.to_owned();
        }
    }
    all
}

/// The superior's word on fields of a report: what was said of others before stays.
///
/// # Errors
/// `report-return-why` of a field returned without a reason; `report-answer-nothing`. The place is the field.
pub fn answer(
    office: Id,
    period: Period,
    said: &Said,
    entries: &Entries,
    today: NaiveDate,
) -> Result<Edit, Issue> {
    let facts = said.facts();
    let of = |own: Option<&ReportLines>| own.map(|own| own.0.clone()).unwrap_or_default();
    let lines: Vec<ReportLine> = of(facts.and_then(|own| own.rows.as_ref()))
        .into_iter()
        .chain(of(facts.and_then(|own: &PeriodReport| own.explanations.as_ref())))
        .collect();
    let before = said.answer.as_ref().and_then(|record| ReportAnswer::of(&record.body));
    let before = before.and_then(|own| own.lines.as_ref());
    let mut answers = Vec::new();
    let mut is_new = false;
    for line in &lines {
        let id = line.of.as_str();
        let known = before.and_then(|own| own.find(id)).cloned();
        let Some(typed) = entries.get(id).filter(|own| [ACCEPTED, RETURNED].contains(&own.value.as_str()))
        else {
            answers.extend(known);
            continue;
        };
        let words = typed.words().map_err(|issue| issue.at(place(id)))?;
        let why = || Issue::new("report-return-why").at(place(id));
        require(typed.value == ACCEPTED || words.is_some(), why)?;
        let code = Text::parse(&typed.value).ok();
        let own = ReportLine {
            counted: line.counted,
            typed: line.typed,
            code,
            seen: Some(line.version()),
            words,
            of: line.of.clone(),
        };
        is_new |= known.as_ref() != Some(&own);
        answers.push(own);
    }
    require(is_new, || Issue::new("report-answer-nothing"))?;
    let to = [("date", today.to_string()), ("lines", ReportLines(answers).text())];
    Ok(match &said.answer {
        Some(record) => change(record, &["date", "lines"], to),
        None => new(Kind::ReportAnswer, office, period, to),
    })
}

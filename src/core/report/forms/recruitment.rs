//! 招聘公告 and 拟聘公示 as texts, to be copied or printed. The second names posts and names, and nothing else.

use chrono::NaiveDate;

use super::form::{Form, Heading, Seal};
use super::letter::Letter;
use crate::domain::amount::Score;
use crate::domain::codes::YesNo;
use crate::domain::id::Id;
use crate::domain::value::Value;
use crate::domain::{Application, Recruitment};
use crate::ledger::Registry;
use crate::process::recruitment::applicants::{facts, name, of_round, post};
use crate::process::recruitment::posts::posts;
use crate::process::recruitment::ranking::ranking;
use crate::process::recruitment::round;
use crate::words::{Lang, label, words};

/// What a text is filled in by hand where nothing is recorded.
const BLANK: &str = "________";

fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| BLANK.to_owned(), |day| day.format("%Y年%-m月%-d日").to_string())
}

fn said<T: Value>(value: Option<&T>) -> String {
    value.map_or_else(|| BLANK.to_owned(), Value::text)
}

/// A score without the decimals that say nothing.
fn points(score: Option<&Score>) -> String {
    let text = said(score);
    text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
}

/// 落款.
fn signed(title: String, on: Option<NaiveDate>) -> Seal {
    Seal { title, date: day(on), ..Seal::default() }
}

/// The heading of the notice says that it is one, once.
fn headed(facts: &Recruitment, lang: Lang) -> String {
    let title = said(facts.title.as_ref());
    match title.ends_with("公告") {
        true => title,
        false => words(lang, "recruitment-notice-title", &[("title", &title)]),
    }
}

/// 招聘公告.
pub fn notice(registry: &Registry, round: Id, lang: Lang) -> Letter {
    let Some((_, facts)) = facts(registry, round) else { return Letter::default() };
    let posts = posts(facts.posts.as_ref().map(|text| text.as_str()).unwrap_or_default());
    let own = registry.profile.as_ref().map(|profile| profile.party.name.clone()).unwrap_or_default();
    let organisers = facts.organisers.as_ref().map_or(own, |text| text.as_str().to_owned());
    let args = [
        ("from", day(facts.notice)),
        ("to", day(facts.closes)),
        ("exam", day(facts.exam)),
        ("interview", day(facts.interview)),
        ("written", points(facts.written_weight.as_ref())),
        ("talk", points(facts.interview_weight.as_ref())),
        ("pass", points(facts.pass_mark.as_ref())),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let heads = ["field-application-post", "recruitment-places", "recruitment-conditions"];
    Letter {
        title: headed(facts, lang),
        facts: Vec::new(),
        heads: heads.map(|head| words(lang, head, &[])).into(),
        rows: posts
            .into_iter()
            .map(|post| vec![post.name, post.places.to_string(), post.conditions])
            .collect(),
        text: words(lang, "recruitment-notice-text", &args),
        seals: vec![signed(organisers, facts.notice)],
        ..Letter::default()
    }
}

/// 拟聘公示: of those proposed or hired, post and name alone.
pub fn proposal(registry: &Registry, round: Id, on: NaiveDate, lang: Lang) -> Letter {
    let Some((_, facts)) = facts(registry, round) else { return Letter::default() };
    let lines = ranking(registry, round, on).into_iter();
    let named = lines.filter(|line| line.standing.is_named());
    let own = registry.profile.as_ref().map(|profile| profile.party.name.clone()).unwrap_or_default();
    let shown = round::one(registry, round, on).and_then(|round| round.shown);
    let args = [
        ("title", said(facts.title.as_ref())),
        ("from", day(facts.shown_from)),
        ("to", day(facts.shown_to)),
        ("days", shown.map_or_else(|| BLANK.to_owned(), |shown| shown.days.to_string())),
        ("office", own.clone()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let heads = ["field-application-post", "field-application-candidate"];
    Letter {
        title: words(lang, "recruitment-proposal-title", &args),
        facts: Vec::new(),
        heads: heads.map(|head| words(lang, head, &[])).into(),
        rows: named.map(|line| vec![line.post, line.name]).collect(),
        text: words(lang, "recruitment-proposal-text", &args),
        seals: vec![signed(own, facts.shown_from)],
        ..Letter::default()
    }
}

/// 资格审查表: everybody who applied, with what the notice asks for at their post to be ticked.
pub fn eligibility(registry: &Registry, round: Id, lang: Lang) -> Form {
    let Some((_, facts)) = facts(registry, round) else { return Form::default() };
    let word = |key: &str| words(lang, key, &[]);
    let posts = posts(facts.posts.as_ref().map(|text| text.as_str()).unwrap_or_default());
    let ticks = |post: &str| {
        let own = posts.iter().find(|own| own.name == post);
        let asked = own.map(|own| own.conditions.split(['，', ',', '、', '；', ';'])).into_iter().flatten();
        asked.map(|one| format!("□{}", one.trim())).collect::<Vec<_>>().join("  ")
    };
    let said = |code: Option<YesNo>| code.map(|code| label(lang, code)).unwrap_or_default();
    let blank = ["field-application-eligible", "form-remark"];
    let row = |own: &Application| {
        let post = post(own).to_owned();
        let ticks = ticks(&post);
        let born = own.born.as_ref().map(Value::text).unwrap_or_default();
        let education = own.education.map(|code| label(lang, code)).unwrap_or_default();
        let (relative, certificate) = (said(own.relative), said(own.certificate));
        let known = [name(own).to_owned(), post, born, education, ticks, relative, certificate];
        known.into_iter().chain(blank.map(|_| String::new())).collect()
    };
    let columns = [
        "field-application-candidate",
        "field-application-post",
        "field-application-born",
        "field-application-education",
        "recruitment-conditions",
        "field-application-relative",
        "field-application-certificate",
    ];
    Form {
        title: words(
            lang,
            "recruitment-eligibility-title",
            &[("title", &facts.title.as_ref().map(Value::text).unwrap_or_default())],
        ),
        columns: columns
            .map(|key| Heading::text(word(key)))
            .into_iter()
            .chain(blank.map(|key| Heading::blank(word(key))))
            .collect(),
        rows: of_round(registry, round).into_iter().map(|(_, own)| row(own)).collect(),
        signs: vec![word("recruitment-examiner"), word("form-date")],
        ..Form::default()
    }
}

/// A letter as plain text, to be copied.
pub fn plain(letter: &Letter) -> String {
    let row = |row: &Vec<String>| {
        row.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join("\t")
    };
    let rows: Vec<String> = [&letter.heads].into_iter().chain(&letter.rows).map(row).collect();
    let signed = letter.seals.iter().map(|seal| format!("{}\n{}", seal.title, seal.date));
    let parts = [letter.title.clone(), rows.join("\n"), letter.text.clone()].into_iter().chain(signed);
    parts.collect::<Vec<_>>().join("\n\n")
}

//! 考核结果通知书 and 诫勉谈话记录: what is handed to one person (clauses 65, 68).

use super::form::Seal;
use super::letter::Letter;
use crate::domain::id::Id;
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::process::assessment::follow;
use crate::process::assessment::year::Line;
use crate::process::contributions::people::{Named, person};
use crate::words::{Lang, label, words};

/// The notices of those whose result the county has decided.
pub fn notices(registry: &Registry, year: i32, lines: &[&Line], lang: Lang) -> Vec<Letter> {
    lines.iter().filter_map(|line| notice(registry, year, line, lang)).collect()
}

fn notice(registry: &Registry, year: i32, line: &Line, lang: Lang) -> Option<Letter> {
    let facts = line.facts()?;
    let (grade, decided) = (facts.grade?, facts.county_decided?);
    let word = |key: &str| words(lang, key, &[]);
    let office = registry.profile.as_ref().map(|own| own.party.name.clone()).unwrap_or_default();
    let points = [
        ("assessment-ethics", facts.ethics),
        ("assessment-ability", facts.ability),
        ("assessment-results", facts.results),
        ("assessment-satisfaction", facts.satisfaction),
        ("assessment-others", facts.others),
        ("field-assessment-total", facts.total),
    ];
    // What was not scored stands on no paper.
    let points: Vec<(String, String)> =
        points.into_iter().filter_map(|(key, own)| Some((word(key), own?.text()))).collect();
    let (mut heads, mut row): (Vec<String>, Vec<String>) = points.into_iter().unzip();
    heads.push(word("field-assessment-grade"));
    row.push(label(lang, grade));
    let (year, grade, decided) = (year.to_string(), label(lang, grade), decided.to_string());
    let args = [
        ("name", line.named.name.as_str()),
        ("year", &year),
        ("grade", &grade),
        ("day", &decided),
        ("office", &office),
    ];
    Some(Letter {
        title: word("assessment-notice"),
        facts: who(registry, &line.named, &year, lang),
        heads,
        rows: vec![row],
        text: words(lang, "assessment-notice-text", &args),
        seals: seals([office, word("assessment-received")], lang),
        continued: false,
    })
}

/// 诫勉谈话记录: what is known of it filled in, the rest with room to write in.
pub fn talk(registry: &Registry, line: &follow::Line, lang: Lang) -> Option<Letter> {
    let result = follow::assessment(registry, line)?;
    let held = line.talk.and_then(|id| registry.find(id));
    let word = |key: &str| words(lang, key, &[]);
    let year = line.year.clone().unwrap_or_default();
    let grade = result.grade.map(|grade| label(lang, grade)).unwrap_or_default();
    let field = |key: &str| held.and_then(|own| own.body.get(key)).unwrap_or_default();
    let mut facts = who(registry, &line.named, &year, lang);
    facts.push((word("field-assessment-grade"), grade.clone()));
    facts.extend(
        [
            ("field-talk-date", "date"),
            ("field-talk-place", "place"),
            ("field-talk-interviewer", "interviewer"),
            ("field-talk-recorder", "recorder"),
            ("field-talk-mend-by", "mend_by"),
        ]
        .map(|(title, key)| (word(title), field(key))),
    );
    let cause = match field("cause") {
        cause if cause.is_empty() => words(lang, "assessment-cause", &[("year", &year), ("grade", &grade)]),
        cause => cause,
    };
    let rows = [
        ("field-talk-cause", cause),
        ("field-talk-content", field("content")),
        ("field-talk-statement", field("statement")),
    ];
    Some(Letter {
        title: word("assessment-talk"),
        facts,
        heads: vec![word("assessment-talk-item"), word("assessment-talk-said")],
        // Room to write in by hand where nothing has been entered.
        rows: rows
            .map(|(title, text)| {
                vec![word(title), if text.is_empty() { "\n\n\n\n\n".to_owned() } else { text }]
            })
            .into(),
        text: String::new(),
        seals: seals([word("field-talk-interviewer"), word("assessment-talked")], lang),
        continued: false,
    })
}

/// Who it is about. The number is masked: the paper goes through many hands.
fn who(registry: &Registry, named: &Named, year: &str, lang: Lang) -> Vec<(String, String)> {
    let number = masked(registry, named.person);
    [
        ("assessment-person", named.name.clone()),
        ("field-person-id-number", number),
        ("assessment-unit", named.unit.clone()),
        ("assessment-year", year.to_owned()),
    ]
    .map(|(key, text)| (words(lang, key, &[]), text))
    .into()
}

fn masked(registry: &Registry, id: Id) -> String {
    person(registry, id).and_then(|own| own.id_number.as_ref()).map(|own| own.masked()).unwrap_or_default()
}

fn seals(titles: [String; 2], lang: Lang) -> Vec<Seal> {
    titles.map(|title| Seal { title, lines: Vec::new(), date: words(lang, "form-date", &[]) }).into()
}

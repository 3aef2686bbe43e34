//! 考核登记表, 考核结果通知书 and 诫勉谈话记录: what is on paper of one person (clauses 60–65, 68).

use chrono::NaiveDate;

use super::form::Seal;
use super::letter::Letter;
use crate::domain::amount::Score;
use crate::domain::id::Id;
use crate::domain::record::In as _;
use crate::domain::value::Value;
use crate::domain::{Assessment, Posting};
use crate::ledger::Registry;
use crate::process::assessment::follow;
use crate::process::assessment::given::Given;
use crate::process::assessment::own_words::Said;
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
    // What was not scored stands on no paper.
    let points = points(facts).into_iter().filter_map(|(key, own)| Some((word(key), own?.text())));
    let (mut heads, mut row): (Vec<String>, Vec<String>) = points.unzip();
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
        ..Letter::default()
    })
}

/// The points of a result, with the keys of their words.
fn points(facts: &Assessment) -> [(&'static str, Option<Score>); 6] {
    [
        ("assessment-ethics", facts.ethics),
        ("assessment-ability", facts.ability),
        ("assessment-results", facts.results),
        ("assessment-satisfaction", facts.satisfaction),
        ("assessment-others", facts.others),
        ("field-assessment-total", facts.total),
    ]
}

/// 年度考核登记表 of each: what is known filled in, the rest with room to write in (clauses 60–65).
pub fn registers(registry: &Registry, year: i32, lines: &[&Line], lang: Lang) -> Vec<Letter> {
    lines.iter().map(|line| register(registry, year, line, lang)).collect()
}

fn register(registry: &Registry, year: i32, line: &Line, lang: Lang) -> Letter {
    let none = Assessment::default();
    let own = line.facts().unwrap_or(&none);
    let given = line.given.as_ref().and_then(Given::facts).unwrap_or(&none);
    let word = |key: &str| words(lang, key, &[]);
    let mut facts = who(registry, &line.named, &year.to_string(), lang);
    let posts = registry.about(line.named.person).filter_map(|record| Posting::of(&record.body));
    let posts = posts.filter(|post| post.engagement == Some(line.named.engagement));
    let post = posts.max_by_key(|post| post.from).and_then(|post| post.post.as_ref());
    facts.push((word("field-posting-post"), post.map(Value::text).unwrap_or_default()));
    let score = |(key, points): (&str, Option<Score>)| {
        format!("{} {}", word(key), points.map_or_else(|| "\u{3000}".repeat(3), |own| own.text()))
    };
    // Where nothing is entered there is room to write in by hand; who signs stands below.
    let said = |text: Option<String>, room: usize, by: &str, on: Option<NaiveDate>| {
        let day = on.map_or_else(|| word("assessment-register-day"), |day| day.to_string());
        let signs = words(lang, "assessment-register-signs", &[("by", &word(by)), ("day", &day)]);
        let room = "\n".repeat(if text.is_some() { 2 } else { room });
        format!("{}{room}{signs}", text.unwrap_or_default())
    };
    let grade =
        own.grade.map(|grade| words(lang, "assessment-register-grade", &[("grade", &label(lang, grade))]));
    let opinion = own.unit_opinion.as_ref().or(given.unit_opinion.as_ref()).map(Value::text);
    let signed = own.unit_signed.or(given.unit_signed);
    let summary = line.own.as_ref().map(own_said);
    let decided = grade.clone().filter(|_| own.county_decided.is_some());
    let rows = [
        ("assessment-register-summary", said(summary, 12, "assessment-person-signs", None)),
        ("assessment-register-scores", points(own).map(score).join("\u{3000}")),
        ("assessment-opinion", said(opinion, 4, "assessment-register-unit", signed)),
        ("assessment-register-committee", said(grade, 4, "assessment-register-leader", None)),
        ("assessment-register-county", said(decided, 4, "assessment-register-union", own.county_decided)),
        ("assessment-register-own", said(None, 3, "assessment-person-signs", None)),
    ];
    Letter {
        title: words(lang, "assessment-register", &[("year", &year.to_string())]),
        facts,
        heads: vec![word("assessment-talk-item"), word("assessment-talk-said")],
        rows: rows.map(|(key, text)| vec![word(key), text]).into(),
        ..Letter::default()
    }
}

/// What the person says of the year: by indicator, then as a whole.
fn own_said(own: &Said) -> String {
    let line = |(indicator, text): &(String, String)| match indicator.as_str() {
        "" => text.clone(),
        indicator => format!("{indicator}：{text}"),
    };
    let whole = Some(own.whole.clone()).filter(|whole| !whole.is_empty());
    own.evidence.iter().map(line).chain(whole).collect::<Vec<_>>().join("\n")
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
        ..Letter::default()
    })
}

/// Who it is about. The number is masked: the paper goes through many hands.
pub(super) fn who(registry: &Registry, named: &Named, year: &str, lang: Lang) -> Vec<(String, String)> {
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

//! 核对表 on paper: the figures of a union in this year and the last, who is registered there, and room to sign.

use super::form::{Form, Heading, Seal};
use crate::policy::presence::Presence;
use crate::process::verification::sheet::{Asked, Counted, Member, Sheet};
use crate::words::{Lang, label, words};

/// The fields of a head count, in the order of [`Counted::figures`].
const FIGURES: [&str; 4] = [
    "field-head-count-separate-unions",
    "field-head-count-all-unions",
    "field-head-count-workers",
    "field-head-count-members",
];

/// A sheet as it is handed to the union.
pub fn form(sheet: &Sheet, lang: Lang) -> Form {
    let word = |key: &str| words(lang, key, &[]);
    let args = [("year", sheet.year.to_string()), ("office", sheet.name.clone())];
    let title = words(lang, "form-verification", &args.each_ref().map(|(key, text)| (*key, text.as_str())));
    let columns = [
        "form-name",
        "field-person-id-number",
        "field-posting-post",
        "field-posting-post-level",
        "field-engagement-hired",
        "field-engagement-work-state",
    ];
    let remark = Heading::blank(word("form-remark"));
    let lines = |keys: &[&str]| keys.iter().map(|key| word(key)).collect();
    let seal = |title: &str, keys: &[&str], date: &str| Seal {
        title: word(title),
        lines: lines(keys),
        date: if date.is_empty() { String::new() } else { word(date) },
    };
    // A line without a number says that nobody is registered there.
    let nobody = || std::iter::once(word("form-nobody")).chain(columns.map(|_| String::new())).collect();
    Form {
        title,
        note: staffing(sheet, lang),
        figures: figures(sheet, lang),
        columns: columns.map(|key| Heading::text(word(key))).into_iter().chain([remark]).collect(),
        rows: sheet.members.iter().map(|own| row(own, lang)).collect(),
        total: sheet.members.is_empty().then(nobody),
        seals: vec![
            seal("form-checked", &["form-agrees", "form-differs", "form-blank", "form-blank"], ""),
            seal("form-union", &["form-signed-by", "form-signed-head"], "form-date"),
            seal("form-county", &["form-signed-clerk"], "form-date"),
        ],
        ..Form::default()
    }
}

/// This year, the last, and how much more or less.
fn figures(sheet: &Sheet, lang: Lang) -> Vec<Vec<String>> {
    let blank = words(lang, "record-blank", &[]);
    let line = |year: i32, own: Option<&Counted>| {
        let head = words(lang, "form-year", &[("year", &year.to_string())]);
        let day = own.map_or_else(|| blank.clone(), |own| own.day.to_string());
        let figure = |at: usize| own.and_then(|own| own.figures.get(at).copied().flatten());
        let texts =
            (0..FIGURES.len()).map(|at| figure(at).map_or_else(|| blank.clone(), |own| own.to_string()));
        [head, day].into_iter().chain(texts).collect::<Vec<_>>()
    };
    // Of what is not known nothing is more or less.
    let more = |at: usize| {
        let of = |own: &Option<Counted>| Some(i64::from((*own.as_ref()?.figures.get(at)?)?));
        let both = of(&sheet.now).zip(of(&sheet.before));
        both.map(|(now, before)| if now == before { "0".to_owned() } else { format!("{:+}", now - before) })
    };
    let head = ["form-figures", "field-head-count-as-of"].into_iter().chain(FIGURES);
    let change = [words(lang, "form-change", &[]), String::new()].into_iter();
    vec![
        head.map(|key| words(lang, key, &[])).collect(),
        line(sheet.year, sheet.now.as_ref()),
        line(sheet.year - 1, sheet.before.as_ref()),
        change.chain((0..FIGURES.len()).map(|at| more(at).unwrap_or_default())).collect(),
    ]
}

/// What the guidance asks for, and how many there are.
fn staffing(sheet: &Sheet, lang: Lang) -> String {
    let asked = match sheet.asked {
        Asked::Must(count) => words(lang, "form-must", &[("count", &count.to_string())]),
        Asked::May(count) => words(lang, "form-may", &[("count", &count.to_string())]),
        Asked::Unknown => words(lang, "form-unknown", &[]),
        Asked::Elsewhere => String::new(),
    };
    let (all, in_post) = (sheet.members.len().to_string(), sheet.in_post.to_string());
    let there = words(lang, "form-registered", &[("count", &all), ("post", &in_post)]);
    if asked.is_empty() { there } else { format!("{asked}{}{there}", words(lang, "form-between", &[])) }
}

fn row(own: &Member, lang: Lang) -> Vec<String> {
    let state = match (own.presence, own.state) {
        (Presence::InPost | Presence::Unconfirmed, Some(state)) => label(lang, state),
        (presence, _) => words(lang, &format!("presence-{}", presence.code()), &[]),
    };
    let hired = own.hired.map(|day| day.to_string()).unwrap_or_default();
    let (name, number) = (own.name.clone(), own.id_masked.clone());
    vec![name, number, own.post.clone(), own.post_level.clone(), hired, state, String::new()]
}

//! Words in the chosen language. Every call inside a view follows a change of language.

use leptos::prelude::*;
use taizhang_core::domain::codes::Coded;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::rows;
use taizhang_core::words::{self, Lang};

use crate::platform::prefs::{Language, Prefs};

/// How the person wants the screens: language, theme, type size, density. Shared by all of them.
#[derive(Clone, Copy)]
pub struct Preferences(pub RwSignal<Prefs>);

/// The language of the screens. A task that goes on after waiting has no context: it asks the page.
pub fn lang() -> Lang {
    match use_context::<Preferences>().map(|preferences| preferences.0.get().language) {
        Some(Language::English) => Lang::En,
        Some(Language::Chinese) => Lang::Zh,
        None => {
            let tag = document().document_element().and_then(|root| root.get_attribute("lang"));
            tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
        }
    }
}

/// Names a word where it is not yet asked for, as in a table: the check of the words reads it.
pub const fn key(name: &'static str) -> &'static str {
    name
}

/// The words of a key.
pub fn t(key: &str) -> String {
    words::words(lang(), key, &[])
}

/// At most so many names stand in a sentence.
const NAMED: usize = 12;

/// Names of people in a sentence, the rest as a number.
pub fn some_names(names: &[String]) -> String {
    let (some, rest) = names.split_at_checked(NAMED).unwrap_or((names, &[]));
    let some = some.join(&t("list-separator"));
    match rest.len() {
        0 => some,
        more => ta("names-and-more", &[("names", &some), ("more", &more.to_string())]),
    }
}

/// The words of a key, as a signal that follows the language.
pub fn tr(key: &'static str) -> Signal<String> {
    Signal::derive(move || t(key))
}

/// A text that follows whatever it reads. In a view it is what a function would be there; but around a function the
/// framework makes everything once more.
pub fn live(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// The words of a key with arguments.
pub fn ta(key: &str, args: &[(&str, &str)]) -> String {
    words::words(lang(), key, args)
}

/// Arguments that were made for one sentence.
pub fn borrowed<'a>(made: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    made.iter().map(|(key, text)| (*key, text.as_str())).collect()
}

/// The words of which the key ends in a code, or holds one: `coded("urgency-*", "soon")` are those of `urgency-soon`. The
/// check of the words knows which codes may stand in each pattern.
pub fn coded(pattern: &'static str, code: impl ToString) -> String {
    coded_with(pattern, code, &[])
}

/// The same with arguments.
pub fn coded_with(pattern: &'static str, code: impl ToString, args: &[(&str, &str)]) -> String {
    // No key holds a dot.
    let code = code.to_string().replace('.', "-");
    ta(&pattern.replace('*', &code), args)
}

/// The sentence of an issue.
pub fn sentence(issue: &Issue) -> String {
    words::issue_text(lang(), issue)
}

/// The word of a code.
pub fn label<T: Coded>(value: T) -> String {
    words::label(lang(), value)
}

/// The word of a code given as text, of the table named.
pub fn code_label(table: &str, code: &str) -> String {
    t(&format!("code-{table}-{code}"))
}

/// The label of a record's field; of a cell that of the row's.
pub fn field_label(kind: &str, key: &str) -> String {
    if let Some((_, _, key)) = rows::cell(key) {
        let row = Kind::by_code(kind).and_then(Kind::rows);
        return row.map_or_else(String::new, |(_, row)| field_label(row.code(), key));
    }
    t(&format!("field-{kind}-{}", key.replace('_', "-")))
}

/// A count with its unit: `3 人`.
pub fn people(count: impl ToString) -> String {
    ta("n-people", &[("count", &count.to_string())])
}

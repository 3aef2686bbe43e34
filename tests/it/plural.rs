//! English says “1 day” and “2 days”: where a number stands before what it counts, the sentence chooses the form by it.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use taizhang_core::words::{FILES, Lang, words};

/// Arguments that are names, days or codes: whatever stands after them agrees with no number.
const NAMES: [&str; 27] = [
    "date",
    "day",
    "due",
    "employer",
    "field",
    "file",
    "first",
    "from",
    "giver",
    "insurance",
    "kind",
    "label",
    "level",
    "line",
    "month",
    "name",
    "names",
    "number",
    "office",
    "part",
    "place",
    "report",
    "sequence",
    "title",
    "town",
    "twice",
    "year",
];
/// Limits of the program, which are never one.
const LIMITS: [&str; 2] = ["max", "min"];
/// The same number as the one that chooses the form, or a verb of something else.
const FINE: [(&str, &str); 3] =
    [("task-answer-offers", "count"), ("task-report-below", "count"), ("pay-scheme-differs", "count")];

/// Verbs and nouns of many that do not end in s.
const OF_MANY: [&str; 10] =
    ["people", "have", "are", "were", "need", "wait", "lie", "stand", "declare", "do"];
/// What ends in s and is of one, or of no number.
const OF_ONE: [&str; 8] = ["was", "is", "this", "as", "has", "us", "does", "its"];
/// After these another phrase begins.
const ENDS: [&str; 18] = [
    "of", "in", "and", "with", "to", "without", "whose", "who", "which", "from", "on", "for", "by", "the",
    "a", "that", "not", "at",
];

/// The word of many that a text counts, if it begins with one or nearly so: ` working days from …`.
fn counted(text: &str) -> Option<&str> {
    let text = text.strip_prefix(' ')?;
    let end =
        text.find(|letter: char| !(letter.is_alphabetic() || " -’'".contains(letter))).unwrap_or(text.len());
    let mut words = text[..end].split(' ').take(3).take_while(|word| !ENDS.contains(word));
    words.find(|word| {
        let of_many =
            word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("'s") && !word.ends_with("’s");
        OF_MANY.contains(word) || (of_many && !OF_ONE.contains(word))
    })
}

fn faults(key: &str, pattern: &Pattern<&str>, chosen: &[&str], into: &mut Vec<String>) {
    for (at, element) in pattern.elements.iter().enumerate() {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                let PatternElement::TextElement { value } =
                    pattern.elements.get(at + 1).unwrap_or(&PatternElement::TextElement { value: "" })
                else {
                    continue;
                };
                let is_number = !NAMES.contains(&id.name) && !LIMITS.contains(&id.name);
                let is_fine = chosen.contains(&id.name) || FINE.contains(&(key, id.name));
                if let Some(word) = counted(value).filter(|_| is_number && !is_fine) {
                    into.push(format!("{key}: {{ ${} }} … {word}", id.name));
                }
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                let by = match selector {
                    InlineExpression::VariableReference { id } => id.name,
                    _ => "",
                };
                // Only what names a form of its own for one has chosen.
                let of_one = |key: &VariantKey<&str>| {
                    matches!(
                        key,
                        VariantKey::Identifier { name: "one" }
                            | VariantKey::NumberLiteral { value: "1" | "0" }
                    )
                };
                let chooses = variants.iter().any(|variant| of_one(&variant.key));
                let chosen: Vec<&str> = chosen.iter().copied().chain(chooses.then_some(by)).collect();
                variants.iter().for_each(|variant| faults(key, &variant.value, &chosen, into));
            }
        }
    }
}

#[test]
fn no_number_stands_before_a_noun_without_choosing_its_form() {
    let (mut found, mut messages) = (Vec::new(), 0);
    for (_, _, en) in FILES {
        for entry in parser::parse(*en).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            messages += 1;
            let pattern = message.value.unwrap();
            faults(message.id.name, &pattern, &[], &mut found);
        }
    }
    assert!(messages > 3000, "{messages}");
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

/// The search finds what it is there to find.
#[test]
fn the_search_knows_many_from_one() {
    assert_eq!(counted(" days late"), Some("days"));
    assert_eq!(counted(" working days from "), Some("days"));
    assert_eq!(counted(" have reported"), Some("have"));
    assert_eq!(counted(" of the unions"), None);
    assert_eq!(counted(" selected"), None);
    assert_eq!(counted(", days"), None);
}

#[test]
fn one_and_many_are_said_apart() {
    let en =
        |key: &str, count: &str| words(Lang::En, key, &[("count", count), ("value", count), ("days", count)]);
    assert_eq!(en("unit-working-days", "1"), "1 working day");
    assert_eq!(en("unit-working-days", "5"), "5 working days");
    assert_eq!(en("import-done", "1"), "1 person imported");
    assert_eq!(en("import-done", "1,200"), "1,200 people imported");
    assert_eq!(en("recruitment-shown", "1"), "Shown for 1 working day.");
    assert_eq!(
        en("grid-confirm-text", "2").split_once(',').unwrap().0,
        "There are 2 points of this table to be looked at"
    );
}

//! Help: every screen has its text, in both languages, with the words that stand on the screen.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, PatternElement};
use fluent_syntax::parser;
use taizhang_core::policy::text::clauses;
use taizhang_core::report::help::blocks::{Block, Span};
use taizhang_core::report::help::{TOPICS, Topic};
use taizhang_core::words::{FILES, Lang, words};

/// The texts that are none of a screen in the table: what is seen before an office is open.
const BEFORE: [&str; 3] = ["start", "exercises", "class"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The rows of the table of screens.
fn screens() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("src/ui/screens.rs")).unwrap();
    let row = |line: &str| {
        let name: String =
            line.strip_prefix("            ")?.chars().take_while(char::is_ascii_alphanumeric).collect();
        let rest = line.trim_start().strip_prefix(name.as_str())?;
        let is_row =
            name.starts_with(|first: char| first.is_ascii_uppercase()) && rest.starts_with([',', '(']);
        is_row.then_some(name)
    };
    text.lines().filter_map(row).collect()
}

/// What stands on screens by itself: messages without arguments and variants.
fn messages(lang: Lang) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, zh, en) in FILES {
        let resource = parser::parse(if lang == Lang::Zh { *zh } else { *en }).unwrap();
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let elements = message.value.map(|value| value.elements).unwrap_or_default();
            if let [PatternElement::TextElement { value }] = elements.as_slice() {
                found.insert((*value).to_owned());
            }
        }
    }
    found
}

fn spans(topic: &Topic, lang: Lang) -> Vec<Span> {
    let of = |block| match block {
        Block::Text(spans) | Block::Step(spans) | Block::Point(spans) => spans,
        Block::Title(_) | Block::Heading(_) | Block::Clauses(_) => Vec::new(),
    };
    topic.blocks(lang).flat_map(of).collect()
}

fn rests_on(topic: &Topic, lang: Lang) -> Vec<u16> {
    let of = |block| match block {
        Block::Clauses(clauses) => clauses,
        _ => Vec::new(),
    };
    topic.blocks(lang).flat_map(of).collect()
}

/// Both ways: no screen without help, no help without a screen, no file that nobody shows.
#[test]
fn every_screen_has_its_help() {
    let screens = screens();
    assert!(screens.len() >= 39, "the search finds the screens: {screens:?}");
    for screen in &screens {
        assert!(Topic::of_screen(screen).is_some(), "{screen} has no help/zh-CN/….md");
    }
    for topic in TOPICS {
        let of = screens.iter().any(|screen| Topic::of_screen(screen) == Some(topic));
        assert!(of || BEFORE.contains(&topic.name), "help/…/{}.md belongs to no screen", topic.name);
    }
    for lang in Lang::ALL {
        let files = fs::read_dir(root().join("help").join(lang.tag())).unwrap();
        let files: BTreeSet<String> =
            files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
        let shown: BTreeSet<String> = TOPICS.iter().map(|topic| format!("{}.md", topic.name)).collect();
        assert_eq!(files, shown, "{}", lang.tag());
    }
}

/// What the help calls a button by is what stands on the button.
#[test]
fn the_words_of_the_screen_stand_in_the_catalogue() {
    for lang in Lang::ALL {
        let messages = messages(lang);
        let mut said = 0;
        for topic in TOPICS {
            for span in spans(topic, lang) {
                let Span::Word(word) = span else { continue };
                assert!(
                    messages.contains(word),
                    "{} ({}): “{word}” stands on no screen",
                    topic.name,
                    lang.tag()
                );
                said += 1;
            }
            // A mark that did not close was read as it stands.
            let stray = topic.source(lang).matches('“').count() == topic.source(lang).matches('”').count();
            assert!(stray, "{} ({}): a “ does not close", topic.name, lang.tag());
        }
        assert!(said >= 150, "{said} words in {}", lang.tag());
    }
}

#[test]
fn links_lead_to_topics_and_clauses_exist() {
    for topic in TOPICS {
        for lang in Lang::ALL {
            for span in spans(topic, lang) {
                if let Span::Link { topic: to, .. } = span {
                    assert!(Topic::named(to).is_some(), "{} ({}): {to}", topic.name, lang.tag());
                    assert_ne!(to, topic.name, "a text leads to itself");
                }
                let text = span.said();
                assert!(
                    !text.contains("](") && !text.contains("**") && !text.contains('`'),
                    "{}: {text}",
                    topic.name
                );
            }
        }
        let clauses_of = rests_on(topic, Lang::Zh);
        assert!(!clauses_of.is_empty(), "{} names no clause", topic.name);
        assert!(
            clauses_of.is_sorted()
                && clauses_of.iter().all(|id| (1..=clauses().len()).contains(&usize::from(*id)))
        );
        assert_eq!(clauses_of, rests_on(topic, Lang::En), "{}", topic.name);
    }
}

/// A title, what the screen is for, the usual job in steps counted from one, what goes wrong, the clauses: in this order,
/// and short enough to be read beside the work.
#[test]
fn every_text_says_what_a_clerk_asks() {
    for topic in TOPICS {
        for lang in Lang::ALL {
            let shape: Vec<char> = topic
                .blocks(lang)
                .map(|block| match block {
                    Block::Title(_) => 'T',
                    Block::Heading(_) => 'H',
                    Block::Text(_) => 'p',
                    Block::Step(_) => 's',
                    Block::Point(_) => '-',
                    Block::Clauses(_) => 'C',
                })
                .collect();
            let mut short: String = shape.into_iter().collect();
            for double in ["pp", "ss", "--"] {
                while short.contains(double) {
                    short = short.replace(double, &double[..1]);
                }
            }
            assert_eq!(short, "TpHsH-C", "{} ({})", topic.name, lang.tag());
            let numbers =
                topic.source(lang).lines().filter_map(|line| line.split_once(". ")?.0.parse::<usize>().ok());
            assert!(
                numbers.eq(1..=topic
                    .source(lang)
                    .lines()
                    .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
                    .count())
            );
            let hint = topic.hint(lang);
            assert!(
                hint.ends_with(['。', '.', '?']) && hint.chars().count() <= 150,
                "{}: {hint}",
                topic.name
            );
        }
        let length = topic.source(Lang::Zh).chars().filter(|letter| !letter.is_whitespace()).count();
        assert!((120..=560).contains(&length), "{}: {length} characters", topic.name);
    }
}

/// A screen is called in its help what the navigation calls it.
#[test]
fn the_title_is_the_entry_of_the_navigation() {
    let text = fs::read_to_string(root().join("src/ui/screens.rs")).unwrap();
    let mut seen = 0;
    for line in text.lines() {
        let Some((key, _)) = line.split_once("key(\"").and_then(|(_, rest)| rest.split_once('"')) else {
            continue;
        };
        let screen: String = line.trim_start().chars().take_while(char::is_ascii_alphanumeric).collect();
        let topic = Topic::of_screen(&screen).unwrap();
        for lang in Lang::ALL {
            assert_eq!(topic.title(lang), words(lang, key, &[]), "{screen} ({})", lang.tag());
        }
        seen += 1;
    }
    assert!(seen >= 20, "{seen}");
}

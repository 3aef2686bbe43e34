//! Every word a person sees, in two languages: Project Fluent messages from `locales/`, built in.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::codes::Coded;
use crate::domain::id::Id;
use crate::domain::issue::Issue;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Zh,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language tag, as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

/// One line makes one file of both languages.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        /// Name, Chinese text, English text of each message file.
        pub const FILES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../locales/zh-CN/", $name, ".ftl")),
            include_str!(concat!("../../locales/en/", $name, ".ftl")),
        )),+];
    };
}

files! {
    "app",
    "codes",
    "compatibility",
    "fields",
    "issues",
    "exchange",
    "home",
    "lock",
    "standing",
    "practice",
    "packs",
    "people",
    "offices",
    "filing",
    "training",
    "pay",
    "reports",
    "period",
    "transfer",
    "import",
    "settings",
    "setup",
    "copies",
    "tour",
    "self_check",
    "self_ask",
    "intake",
    "policy",
    "why",
    "workbook",
    "grid",
    "verification",
    "contributions",
    "assessment",
    "recruitment",
    "development",
    "funding",
    "inspection",
    "paper",
    "contracts",
    "chart",
    "statistics",
    "own_form",
    "takeout",
    "help",
    "exercises",
    "pay_slip",
    "self_assessment",
    "class",
}

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    /// Parsed on first use, once per thread and language: screens ask thousands of times.
    static BUNDLES: RefCell<[Option<Bundle>; 2]> = const { RefCell::new([None, None]) };
}

fn bundle(lang: Lang) -> Bundle {
    let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new(vec![tag]);
    // Isolation marks around arguments would be copied into documents and searches.
    bundle.set_use_isolating(false);
    for (_, zh, en) in FILES {
        let text = match lang {
            Lang::Zh => zh,
            Lang::En => en,
        };
        // A faulty entry is left out here and found by the tests, which read the same files.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The words for `code`, or `⟦code⟧` if there are none. An argument that is a plain whole number can choose
/// a plural form; every other one stands as it is.
pub fn words(lang: Lang, code: &str, args: &[(&str, &str)]) -> String {
    look_up(lang, code, args).unwrap_or_else(|| format!("⟦{code}⟧"))
}

/// Whether there are words for `code`.
pub fn has_words(lang: Lang, code: &str) -> bool {
    look_up(lang, code, &[]).is_some()
}

/// The word for one value of a code table.
pub fn label<T: Coded>(lang: Lang, value: T) -> String {
    words(lang, &value.label_key(), &[])
}

/// What happened, where, and what to do. A place that is a record field is named by its label.
pub fn issue_text(lang: Lang, issue: &Issue) -> String {
    let key = format!("issue-{}", issue.code.replace('.', "-"));
    let place = place_text(lang, &issue.place);
    let mut args: Vec<(&str, &str)> =
        issue.args.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    args.push(("place", &place));
    let options = options(lang, issue);
    args.push(("options", &options));
    let text = words(lang, &key, &args);
    // A field or a cell says where to look; a path into a file only helps whoever is asked for help.
    match place.as_str() {
        "" => text,
        path if path.contains(['.', '@']) || path.parse::<Id>().is_ok() => {
            words(lang, "issue-in", &[("place", path), ("text", &text)])
        }
        field => words(lang, "issue-at", &[("place", field), ("text", &text)]),
    }
}

/// So many of a table's words are named; whoever needs more of them opens the list.
const OPTIONS_NAMED: usize = 8;

/// What could stand in the place of a word that is none of its table.
fn options(lang: Lang, issue: &Issue) -> String {
    let arg = |key: &str| issue.args.get(key).map(String::as_str);
    let (Some(table), Some(codes)) = (arg("table"), arg("codes")) else { return String::new() };
    let mut named: Vec<String> =
        codes.split(',').map(|code| words(lang, &format!("code-{table}-{code}"), &[])).collect();
    if named.len() > OPTIONS_NAMED {
        named.truncate(OPTIONS_NAMED);
        named.push("…".to_owned());
    }
    named.join(if lang == Lang::Zh { "、" } else { ", " })
}

/// `person.birth` is the field 出生日期, `file.limit` the parameter 备案期限, `exit` the kind of record 退出; a cell or a path
/// stands as it is.
fn place_text(lang: Lang, place: &str) -> String {
    let key = place.replace(['.', '/', '_'], "-");
    let named =
        ["field", "parameter", "kind"].iter().find_map(|of| look_up(lang, &format!("{of}-{key}"), &[]));
    named.unwrap_or_else(|| place.to_owned())
}

fn look_up(lang: Lang, code: &str, args: &[(&str, &str)]) -> Option<String> {
    BUNDLES.with_borrow_mut(|bundles| {
        let [zh, en] = bundles;
        let slot = match lang {
            Lang::Zh => zh,
            Lang::En => en,
        };
        let bundle = slot.get_or_insert_with(|| bundle(lang));
        let pattern = bundle.get_message(code)?.value()?;
        let args: FluentArgs = args.iter().map(|(key, value)| (*key, argument(value))).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    })
}

fn argument(text: &str) -> FluentValue<'_> {
    match text.parse::<u32>() {
        // Only what prints back the same: 007 is no number.
        Ok(number) if number.to_string() == text => FluentValue::from(number),
        _ => FluentValue::from(text),
    }
}

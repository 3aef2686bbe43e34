//! The two catalogues say the same things, and everything the program asks them for is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use taizhang_core::domain::PackageKind;
use taizhang_core::domain::codes;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{About, Kind, Section};
use taizhang_core::intake::plan::{BatchKind, Decision};
use taizhang_core::intake::workbook::Aside;
use taizhang_core::ledger::key_notes::KeyReason;
use taizhang_core::ledger::stolen::Doubt;
use taizhang_core::policy::guidance::{Serves, serves};
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::policy::{rules, text};
use taizhang_core::practice;
use taizhang_core::practice::tour::STOPS;
use taizhang_core::process;
use taizhang_core::process::assessment::follow;
use taizhang_core::process::assessment::stage::Stage;
use taizhang_core::process::assessment::steps::Step;
use taizhang_core::process::contracts::exits::Told;
use taizhang_core::process::contracts::expiring::Concern;
use taizhang_core::process::contracts::listed;
use taizhang_core::process::contracts::steps as exit_steps;
use taizhang_core::process::development;
use taizhang_core::process::development::board::Board;
use taizhang_core::process::development::line::State;
use taizhang_core::process::erasure;
use taizhang_core::process::funding::roster::Found;
use taizhang_core::process::grid::workbook::Why;
use taizhang_core::process::inspection;
use taizhang_core::process::recruitment::{hire, outcome, ranking, round};
use taizhang_core::process::reporting;
use taizhang_core::process::task::Topic;
use taizhang_core::process::training::item::Progress;
use taizhang_core::process::training::plan::{Shown, Standing};
use taizhang_core::report::filing::inbox_changes::{How, List};
use taizhang_core::report::intake::Group;
use taizhang_core::report::offices::staffing::Only;
use taizhang_core::report::own_form::What;
use taizhang_core::report::pay_slip::supposed::ABOUT;
use taizhang_core::report::self_check;
use taizhang_core::report::statistics::Page;
use taizhang_core::report::verdicts::own_copy;
use taizhang_core::words::{FILES, Lang, has_words, issue_text, words};

/// Keys with the arguments their sentences use.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn variables(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    fn inline(expression: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                into.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => any(expression, into),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| inline(argument, into));
            }
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
    fn any(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(expression) => inline(expression, into),
            Expression::Select { selector, variants } => {
                inline(selector, into);
                variants.iter().for_each(|variant| variables(&variant.value, into));
            }
        }
    }
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            any(expression, into);
        }
    }
}

/// Every message of one language, with what is wrong with its files.
fn catalogue(lang: Lang) -> (Keys, Vec<String>) {
    let (mut keys, mut faults) = (Keys::new(), Vec::new());
    for (name, zh, en) in FILES {
        let text = if lang == Lang::Zh { zh } else { en };
        let resource = parser::parse(*text).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| format!("{name} ({}): {error}", lang.tag())));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut used = BTreeSet::new();
            match &message.value {
                Some(pattern) => variables(pattern, &mut used),
                None => faults.push(format!("{name} ({}): {} says nothing", lang.tag(), message.id.name)),
            }
            if keys.insert(message.id.name.to_owned(), used).is_some() {
                faults.push(format!("{name} ({}): {} stands twice", lang.tag(), message.id.name));
            }
        }
    }
    (keys, faults)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Rust files below a folder, with their text without comment lines.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            found.push((path, code.join("\n")));
        }
    }
    found
}

/// The string literals that stand as argument number `at` (0 or 1) of calls of `name`.
fn literals<'a>(code: &'a str, name: &str, at: usize) -> Vec<&'a str> {
    let call = format!("{name}(");
    let calls = code.match_indices(&call).filter(|(start, _)| {
        !code[..*start].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '_')
    });
    calls
        .filter_map(|(start, _)| {
            let (before, rest) = code[start + call.len()..].split_once('"')?;
            let plain =
                before.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || "_.:&,()*".contains(c));
            // Still inside this call: every bracket opened since is closed, and not one more.
            let depth = before.chars().try_fold(0, |depth, c| match c {
                '(' => Some(depth + 1),
                ')' => (depth > 0).then_some(depth - 1),
                _ => Some(depth),
            });
            let (literal, _) = rest.split_once('"')?;
            (plain && depth == Some(0) && before.matches(',').count() == at).then_some(literal)
        })
        .collect()
}

fn missing_words(keys: impl IntoIterator<Item = (String, String)>) -> BTreeSet<String> {
    keys.into_iter()
        .flat_map(|(key, place)| {
            let lacking = Lang::ALL.into_iter().filter(|lang| !has_words(*lang, &key)).collect::<Vec<_>>();
            lacking.into_iter().map(|lang| format!("{}: {key} ({place})", lang.tag())).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn both_languages_hold_the_same_messages() {
    let (zh, zh_faults) = catalogue(Lang::Zh);
    let (en, en_faults) = catalogue(Lang::En);
    assert_eq!([zh_faults, en_faults].concat(), Vec::<String>::new());
    let differing: Vec<_> = zh
        .keys()
        .chain(en.keys())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|key| zh.get(*key) != en.get(*key))
        .map(|key| format!("{key}: zh {:?}, en {:?}", zh.get(key), en.get(key)))
        .collect();
    assert_eq!(differing, Vec::<String>::new());
}

#[test]
fn every_file_of_messages_is_built_in() {
    for lang in Lang::ALL {
        let mut on_disk: Vec<String> = fs::read_dir(root().join("locales").join(lang.tag()))
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        on_disk.sort();
        let mut built_in: Vec<&str> = FILES.iter().map(|(name, _, _)| *name).collect();
        built_in.sort_unstable();
        assert_eq!(on_disk, built_in, "{}", lang.tag());
    }
}

#[test]
fn every_code_has_its_word() {
    let keys = codes::tables().into_iter().flat_map(|(table, codes)| {
        codes.into_iter().map(move |code| (format!("code-{table}-{code}"), table.to_owned()))
    });
    assert_eq!(missing_words(keys), BTreeSet::new());
}

#[test]
fn no_word_is_left_of_a_code_that_is_gone() {
    let tables = codes::tables();
    let known: BTreeSet<String> = tables
        .iter()
        .flat_map(|(table, codes)| codes.iter().map(move |code| format!("code-{table}-{code}")))
        .collect();
    let (zh, _) = catalogue(Lang::Zh);
    let stale: Vec<_> = zh.keys().filter(|key| key.starts_with("code-") && !known.contains(*key)).collect();
    assert_eq!(stale, Vec::<&String>::new());
}

#[test]
fn every_issue_has_its_sentence() {
    let files = sources(&root().join("src"));
    let codes: Vec<(String, String)> = files
        .iter()
        .flat_map(|(path, code)| {
            let place = path.file_name().unwrap().to_string_lossy().into_owned();
            literals(code, "Issue::new", 0)
                .into_iter()
                .map(move |issue| (format!("issue-{}", issue.replace('.', "-")), place.clone()))
        })
        .collect();
    assert!(codes.len() > 15, "the search finds the issues of the domain at least");
    assert_eq!(missing_words(codes), BTreeSet::new());
}

#[test]
fn every_message_asked_for_by_name_is_there() {
    let mut asked = Vec::new();
    for (path, code) in sources(&root().join("src")) {
        let place = path.file_name().unwrap().to_string_lossy().into_owned();
        let calls = [("words", 1), ("tr", 0), ("t", 0), ("ta", 0), ("key", 0), ("tr!", 0), ("t!", 0)];
        let keys = calls.iter().flat_map(|(name, at)| literals(&code, name, *at));
        for key in keys.filter(|key| !key.contains(['*', '{'])) {
            asked.push((key.to_owned(), place.clone()));
        }
    }
    assert!(asked.iter().any(|(key, _)| key == "issue-at"), "the search finds a known call");
    assert_eq!(missing_words(asked), BTreeSet::new());
}

/// The patterns in which screens put codes, as `coded("urgency-*", …)` or `t(&format!("urgency-{}", …))`, each with the
/// codes that may stand there.
fn patterns() -> Vec<(&'static str, Vec<String>)> {
    fn these(codes: &str) -> Vec<String> {
        codes.split_whitespace().map(str::to_owned).collect()
    }
    fn all(codes: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
        codes.into_iter().map(|code| code.as_ref().replace('.', "-")).collect()
    }
    let kinds = || all(Kind::ALL.iter().map(|kind| kind.code()));
    let rules = || all(rules::ALL.iter().map(|rule| rule.id.to_lowercase()));
    let parameters = || Parameters::shipped().all().iter();
    let served = |name: fn(&Serves) -> Option<&'static str>| {
        all(text::clauses().iter().flat_map(|clause| serves(clause.id)).filter_map(name))
    };
    let tasks = || all(process::ALL.iter().flat_map(|process| process.sorts).map(|sort| sort.code));
    let own = || all(own_copy::RULES.iter().map(|rule| rule.to_lowercase()));
    let batches = || all(BatchKind::ALL.map(|kind| kind.code()));
    let steps = || these("offices head-count people roster file take-in key backup");
    let below = || all([Only::Must, Only::Unstaffed, Only::Undecidable].map(Only::code));
    let figures = || {
        let home = fs::read_to_string(root().join("src/ui/pages/home/mod.rs")).unwrap();
        let (_, terms) = home.split_once("const TERMS").unwrap();
        let (terms, _) = terms.split_once(';').map(|(_, rest)| rest.split_once(';').unwrap()).unwrap();
        all(terms.split('"').skip(1).step_by(2).collect::<Vec<_>>())
    };
    let exercises = || {
        let all = practice::exercises::ALL.iter().flat_map(|own| {
            let steps = (1..=own.steps.len()).map(|at| format!("{}-step-{at}", own.id));
            let goals = own.goals.iter().map(|goal| format!("{}-goal-{}", own.id, goal.code));
            [own.id.to_owned(), format!("{}-story", own.id)].into_iter().chain(steps).chain(goals)
        });
        all.chain(these("help-show help-hint help-none")).collect::<Vec<_>>()
    };
    vec![
        ("*-choose", these("backup self-check-file")),
        ("*-choose-hint", these("backup self-check-file")),
        ("*-code-text", these("lock standing")),
        ("*-done", these("backup keys-copy-file rescue")),
        ("*-done-text", these("backup keys-copy-file rescue")),
        ("*-forget", these("lock standing")),
        ("*-forget-text", these("lock standing")),
        ("*-is", figures()),
        ("*-make", these("backup keys-copy-file rescue")),
        ("*-making", these("backup keys-copy-file rescue")),
        ("*-new", these("lock standing")),
        ("*-new-again", these("lock standing")),
        ("*-next", these("lost behind")),
        ("*-next-none", these("lost behind")),
        ("*-open", these("backup self-check-file filing-file")),
        ("*-secret", these("backup self-check-file filing-file")),
        ("*-secret-hint", these("backup self-check-file filing-file")),
        ("*-text", these("lost behind")),
        ("*-title", these("lost behind")),
        ("arriving-state-*", these("offered taken done declined withdrawn")),
        ("basis-*", these("guidance law ministry adopted ours")),
        (
            "clause-outside-*",
            all(text::clauses()
                .iter()
                .filter(|clause| serves(clause.id).is_empty())
                .map(|clause| clause.id.to_string())),
        ),
        ("density-*", these("normal compact")),
        ("exercise-*", exercises()),
        ("figure-*", served(|serves| if let Serves::Figure(name) = serves { Some(name) } else { None })),
        ("file-kind-*", all(PackageKind::ALL.iter().map(|kind| kind.code()))),
        ("filing-differs-*", all(How::ALL.map(How::code))),
        ("filing-file-*", these("made sent received taken")),
        ("filing-go-*", these("propose judge forward answer pass-on resume report receive try")),
        ("filing-list-*", all(List::ALL.map(List::code))),
        (
            "filing-next-*",
            these("correct propose judge forward answer pass-on resume receive report try nothing"),
        ),
        // Whatever the cases of the rules say is asked for in `cases.rs`.
        ("flag-*", Vec::new()),
        ("grid-book-why-*", all(Why::ALL.map(Why::code))),
        ("import-aside-*", all(Aside::ALL.map(Aside::code))),
        ("import-batch-*", batches()),
        ("import-batch-*-text", batches()),
        ("import-decision-*", all(Decision::ALL.map(Decision::code))),
        ("import-group-*", all(Group::ALL.map(Group::code))),
        ("kind-*", kinds()),
        ("language-*", vec!["zh-CN".to_owned(), "en".to_owned()]),
        ("line-*", these("name code above")),
        ("nav-*", served(|serves| if let Serves::Screen(name) = serves { Some(name) } else { None })),
        ("new-*", these("superior place")),
        ("new-*-hint", these("superior place")),
        ("new-*-none", these("superior place")),
        ("packs-hint-*", these("title document from checked-on")),
        (
            "packs-unit-*",
            these(
                "steps points hours people workers unions months days working-days years year terms places",
            ),
        ),
        ("parameter-*", all(parameters().map(|parameter| parameter.id.clone()))),
        ("pay-slip-about-*", all(ABOUT)),
        ("pay-slip-if-*", all(ABOUT)),
        ("pay-slip-part-*", these("base performance allowances")),
        ("people-filter-*", these("incomplete unlisted")),
        ("people-presence-*", these("in-post moving left outside all")),
        (
            "people-state-*",
            these("unfiled made at-county at-city at-province returned recorded changed exit-filed"),
        ),
        ("person-move-*", these("offered taken done")),
        ("policy-step-*", Vec::new()),
        ("presence-*", these("in-post unconfirmed awaited left outside moving draft")),
        ("reading-*", all(text::readings().iter().map(|reading| reading.id.to_lowercase()))),
        ("remedy-*", Vec::new()),
        ("rule-*", rules()),
        (
            "section-*",
            all([About::Person, About::Office].into_iter().flat_map(Section::of).map(Section::code)),
        ),
        ("self-ask-*", all(self_check::questions::ALL.iter().map(|own| own.id))),
        ("self-ask-why-*", all(self_check::questions::ALL.iter().map(|own| own.id))),
        ("self-shelf-*", all(self_check::shelf::Shelf::ALL.map(self_check::shelf::Shelf::code))),
        ("self-whom-*", own()),
        ("self-check-act-*", own()),
        (
            "self-check-if-*",
            all([
                Kind::Certificate,
                Kind::Attendance,
                Kind::ContinuingEducation,
                Kind::DegreeStudy,
                Kind::Contract,
            ]
            .map(Kind::code)),
        ),
        ("staffing-below-*", below()),
        ("staffing-below-*-name", below()),
        ("staffing-only-*", all(Only::ALL.map(Only::code))),
        ("doubt-*", all(Doubt::ALL.map(Doubt::code))),
        ("key-reason-*", all(KeyReason::ALL.map(KeyReason::code))),
        ("step-*", steps()),
        ("step-*-do", steps()),
        ("step-*-text", steps()),
        ("assessment-stage-*", all(Stage::ALL.map(Stage::code))),
        ("assessment-next-*", all(Stage::ALL.map(Stage::code))),
        ("assessment-actor-*", all(Stage::ALL.map(Stage::code))),
        ("assessment-do-*", all(Step::ALL.map(Step::code))),
        ("assessment-did-*", all(Step::ALL.map(Step::code))),
        ("assessment-follow-*", all(follow::Sort::ALL.map(follow::Sort::code))),
        ("development-tab-*", all(Board::ALL.iter().map(|own| own.code()))),
        ("development-text-*", all(Board::ALL.iter().map(|own| own.code()))),
        ("development-paper-*", all(Board::ALL.iter().map(|own| own.code()))),
        ("development-state-*", all(State::ALL.iter().map(|own| own.code()))),
        ("development-next-*", all(State::ALL.iter().map(|own| own.code()))),
        ("development-do-*", all(development::step::Step::ALL.iter().map(|own| own.code()))),
        ("development-title-*", all(development::step::Step::ALL.iter().map(|own| own.code()))),
        ("development-did-*", all(development::step::Step::ALL.iter().map(|own| own.code()))),
        ("contracts-concern-*", all(Concern::ALL.iter().map(|concern| concern.code()))),
        ("contracts-concern-*-text", all(Concern::ALL.iter().map(|concern| concern.code()))),
        ("contracts-listed-*", all(listed::Told::ALL.iter().map(|told| told.code()))),
        ("exit-actor-*", all(exit_steps::Actor::ALL.iter().map(|actor| actor.code()))),
        ("exit-law-*", all(exit_steps::Step::ALL.iter().map(|step| step.code()))),
        ("exit-step-*", all(exit_steps::Step::ALL.iter().map(|step| step.code()))),
        ("erase-matter-*", all(erasure::Matter::ALL.iter().map(|matter| matter.code()))),
        ("erase-stand-*", all(erasure::Stand::ALL.iter().map(|stand| stand.code()))),
        ("exit-told-*", all(Told::ALL.iter().map(|told| told.code()))),
        ("statistics-page-*", all(Page::ALL.map(Page::code))),
        ("task-*", tasks()),
        ("task-*-badge", tasks()),
        ("task-*-do", tasks()),
        ("task-when*", these("-left -past -over -gone")),
        ("theme-*", these("system light dark")),
        ("indicator-*-what", all(reporting::indicators::ALL.iter().map(|own| own.id.replace('_', "-")))),
        ("report-usual-*", all(reporting::checks::ALL.iter().flat_map(|check| check.usual.iter().copied()))),
        ("tour-*", all(STOPS.iter().map(|stop| stop.key))),
        ("tour-*-text", all(STOPS.iter().map(|stop| stop.key))),
        ("tour-first-*", all(<codes::OfficeLevel as codes::Coded>::ALL.iter().map(codes::Coded::code))),
        ("topic-*", all(Topic::ALL.map(Topic::code))),
        ("roster-found-*", all(Found::ALL.iter().map(|found| found.code()))),
        ("inspection-stage-*", all(inspection::stage::Stage::ALL.iter().map(|stage| stage.code()))),
        ("inspection-next-*", all(inspection::stage::Stage::ALL.iter().map(|stage| stage.code()))),
        ("inspection-do-*", all(inspection::steps::Step::ALL.iter().map(|step| step.code()))),
        ("inspection-did-*", all(inspection::steps::Step::ALL.iter().map(|step| step.code()))),
        ("recruitment-doubt-*", all(hire::Doubt::ALL.iter().map(|doubt| doubt.code()))),
        ("recruitment-lack-*", all(round::Lack::ALL.iter().map(|lack| lack.code()))),
        ("recruitment-tab-*", these("applicants ranking texts")),
        ("recruitment-next-*", all(round::Step::ALL.iter().map(|step| step.code()))),
        ("recruitment-outcome-*", all(outcome::Outcome::ALL.iter().map(|outcome| outcome.code()))),
        ("recruitment-standing-*", all(ranking::Standing::ALL.iter().map(|standing| standing.code()))),
        ("recruitment-step-*", all(round::Step::ALL.iter().map(|step| step.code()))),
        ("training-progress-*", all(Progress::ALL.map(Progress::code))),
        ("training-shown-*", all(Shown::ALL.map(Shown::code))),
        ("training-standing-*", all(Standing::ALL.map(Standing::code))),
        ("transfer-state-*", these("offered taken done declined withdrawn")),
        ("own-form-is-*", all(What::OTHERS.iter().map(|what| what.code()))),
        ("type-size-*", these("normal large")),
        ("unit-*", all(parameters().map(|parameter| parameter.unit.clone()))),
        ("urgency-*", these("breached overdue soon ahead later undecidable")),
        ("verdict-*", these("met due breached undecidable open n-a")),
    ]
}

/// What the core puts into the words of reports, on screen and on paper.
#[test]
fn every_indicator_and_every_check_has_its_words() {
    let labels =
        reporting::indicators::ALL.iter().map(|own| format!("field-indicator-{}", own.id.replace('_', "-")));
    let found = reporting::checks::ALL.iter().map(|own| taizhang_core::report::period::found_key(own.id));
    let states = reporting::owed::State::ALL.iter().map(|own| format!("report-state-{}", own.code()));
    let keys = labels.chain(found).chain(states).map(|key| (key, "reports".to_owned()));
    assert_eq!(missing_words(keys), BTreeSet::new());
}

#[test]
fn every_code_that_screens_put_into_a_pattern_has_its_words() {
    let known = patterns();
    let keys = known.iter().flat_map(|(pattern, codes)| {
        codes.iter().map(move |code| (pattern.replace('*', code), (*pattern).to_owned()))
    });
    assert_eq!(missing_words(keys), BTreeSet::new());
}

/// No key is made on a screen in a way that the test above does not see.
#[test]
fn screens_make_keys_of_known_patterns_alone() {
    let known: BTreeSet<&str> = patterns().into_iter().map(|(pattern, _)| pattern).collect();
    let mut found = BTreeSet::new();
    for (path, code) in sources(&root().join("src/ui")) {
        let calls = ["coded", "coded_with", "key"];
        found.extend(
            calls
                .iter()
                .flat_map(|call| literals(&code, call, 0))
                .filter(|pattern| pattern.contains('*'))
                .map(str::to_owned),
        );
        // `t.rs` holds the makers of the keys of codes and fields, which have tests of their own.
        if path.ends_with("ui/t.rs") {
            continue;
        }
        for (at, _) in code.match_indices("t(&format!(\"").chain(code.match_indices("ta(&format!(\"")) {
            let (_, rest) = code[at..].split_once('"').unwrap();
            let (text, _) = rest.split_once('"').unwrap();
            let (before, rest) = text.split_once('{').unwrap();
            let (_, after) = rest.split_once('}').unwrap();
            found.insert(format!("{before}*{after}"));
        }
    }
    assert!(found.contains("verdict-*"), "the search finds a known call");
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(&found - &known, BTreeSet::new());
    assert_eq!(&known - &found, BTreeSet::new(), "asked for no more");
}

#[test]
fn sentences_take_their_arguments() {
    assert_eq!(words(Lang::Zh, "code-sex-2", &[]), "女");
    assert_eq!(words(Lang::En, "no-such-key", &[]), "⟦no-such-key⟧");
    let issue = Issue::new("id-length").with("length", 17).at("B7");
    assert_eq!(
        issue_text(Lang::Zh, &issue),
        "B7：证件号码应为 18 位，现为 17 位，请对照证件补齐或删去多余字符。"
    );
    assert!(issue_text(Lang::En, &issue).starts_with("B7: A document number has 18 characters"));
    let limit = Issue::new("setting-fixed").at("si.register");
    assert!(issue_text(Lang::Zh, &limit).starts_with("社会保险登记期限："), "a parameter by its name");
    let year = Issue::new("date-range").with("min", 1900).with("max", 2100);
    assert!(
        issue_text(Lang::Zh, &year).starts_with("年份应在 1900 年至 2100 年之间"),
        "no grouping of digits"
    );
}

#[test]
fn the_search_for_keys_sees_calls_and_nothing_else() {
    let code = r#"words(lang, "a", &[]) words(self.lang.get(), "b") at("no") insert("no") words(x).at(y, "no") t("c") words(x, y, "no") t(
        "d")"#;
    assert_eq!(literals(code, "words", 1), ["a", "b"]);
    assert_eq!(literals(code, "t", 0), ["c", "d"]);
}

#[test]
fn every_record_and_field_has_its_name() {
    let mut keys = Vec::new();
    for kind in Kind::ALL {
        keys.push((format!("kind-{}", kind.code()), "kinds".to_owned()));
        for field in kind.fields() {
            let key = format!("field-{}-{}", kind.code(), field.key.replace('_', "-"));
            keys.push((key, kind.code().to_owned()));
        }
    }
    assert_eq!(missing_words(keys), BTreeSet::new());
}

/// A word that is no choice is answered with the choices, in words.
#[test]
fn what_could_stand_there_is_named() {
    let mut body = Kind::Budget.empty();
    let issue = body.set("included", Some("部分")).unwrap_err();
    for (lang, said) in [(Lang::Zh, "可以填：已列入、未列入"), (Lang::En, "There are: ")] {
        let text = issue_text(lang, &issue);
        assert!(text.contains(said) && !text.contains('⟦'), "{text}");
    }
}

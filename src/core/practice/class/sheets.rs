//! The trainer's table as text, the same on the screen, on paper and in the workbook.

use super::super::exercises::exercise::{Exercise, Goal};
use super::result::{Handed, Marked};
use super::table::Table;
use crate::domain::issue::Issue;
use crate::report::workbook::{Sheet, sheets};
use crate::words::{Lang, words};

/// Headings and rows.
pub struct Listed {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The title of an exercise.
pub fn title(exercise: &Exercise, lang: Lang) -> String {
    words(lang, &format!("exercise-{}", exercise.id), &[])
}

/// A goal, with the clauses it rests on.
pub fn goal(exercise: &Exercise, goal: &Goal, lang: Lang) -> String {
    let text = words(lang, &format!("exercise-{}-goal-{}", exercise.id, goal.code), &[]);
    match clauses(goal, lang) {
        clauses if clauses.is_empty() => text,
        clauses => words(lang, "class-with-clauses", &[("text", &text), ("clauses", &clauses)]),
    }
}

fn clauses(goal: &Goal, lang: Lang) -> String {
    let clause = |clause: &u16| words(lang, "exercise-clause", &[("clause", &clause.to_string())]);
    joined(goal.clauses.iter().map(clause), lang)
}

fn joined(texts: impl Iterator<Item = String>, lang: Lang) -> String {
    texts.collect::<Vec<_>>().join(&words(lang, "list-separator", &[]))
}

fn heads(keys: &[&str], lang: Lang) -> Vec<String> {
    keys.iter().map(|key| words(lang, key, &[])).collect()
}

/// Minutes begun.
fn minutes(seconds: u64) -> String {
    seconds.div_ceil(60).to_string()
}

/// Who reached what: place, name, points, each exercise, minutes, what was missed, and what else is to be known.
pub fn results(table: &Table, lang: Lang) -> Listed {
    let class = &table.class;
    let mut all = heads(&["class-number", "class-name", "class-points"], lang);
    all.extend((1..=class.exercises.len()).map(|n| words(lang, "class-nth", &[("number", &n.to_string())])));
    all.extend(heads(&["class-spent", "class-missed", "class-remark"], lang));
    let row = |handed: &Handed| {
        let mut row =
            vec![handed.who.to_string(), class.called(handed.who, lang), handed.points().to_string()];
        row.extend(handed.done.iter().map(|done| match done {
            Some(done) => done.points.to_string(),
            None => words(lang, "class-not-begun", &[]),
        }));
        row.extend([minutes(handed.seconds()), missed(table, handed, lang), remark(table, handed, lang)]);
        row
    };
    Listed { heads: all, rows: table.counted().map(row).collect() }
}

/// `第 1 题：甲、乙；第 2 题：丙`.
fn missed(table: &Table, handed: &Handed, lang: Lang) -> String {
    let of = |(at, (exercise, done)): (usize, (&&'static Exercise, &Option<Marked>))| {
        let done = done.as_ref()?;
        let open = done.goals.iter().filter(|(_, reached)| !reached);
        let mut said: Vec<String> = open.map(|(own, _)| goal(exercise, own, lang)).collect();
        if done.harm > 0 {
            said.push(words(lang, "class-harm", &[("count", &done.harm.to_string())]));
        }
        let said = joined(said.into_iter(), lang);
        let number = (at + 1).to_string();
        (!said.is_empty()).then(|| words(lang, "class-missed-in", &[("number", &number), ("text", &said)]))
    };
    let all = table.class.exercises.iter().zip(&handed.done).enumerate();
    all.filter_map(of).collect::<Vec<_>>().join(&words(lang, "class-missed-separator", &[]))
}

fn remark(table: &Table, handed: &Handed, lang: Lang) -> String {
    let mut said = Vec::new();
    let (others, elsewhere) = table.others(handed);
    if others > 0 {
        let key = if elsewhere { "class-again-elsewhere" } else { "class-again" };
        said.push(words(lang, key, &[("count", &others.to_string())]));
    }
    if let Some(other) = table.copy_of(handed) {
        let name = table.class.called(other, lang);
        said.push(words(lang, "class-copy-of", &[("name", &name)]));
    }
    let over = handed.over(&table.class);
    if over > 0 {
        said.push(words(lang, "class-over", &[("minutes", &over.to_string())]));
    }
    joined(said.into_iter(), lang)
}

/// What was missed most.
pub fn faults(table: &Table, lang: Lang) -> Listed {
    let row = |fault: super::table::Fault| {
        let (missed, of) = (fault.missed.to_string(), fault.of.to_string());
        vec![title(fault.exercise, lang), goal(fault.exercise, fault.goal, lang), missed, of]
    };
    let heads = heads(&["class-exercise", "class-goal", "class-missed-count", "class-begun-count"], lang);
    Listed { heads, rows: table.faults().into_iter().map(row).collect() }
}

/// Goal by goal of everybody, every result that was taken in.
fn details(table: &Table, lang: Lang) -> Listed {
    let heads = heads(
        &[
            "class-number",
            "class-name",
            "class-counts",
            "class-exercise",
            "class-goal",
            "class-state",
            "class-code",
        ],
        lang,
    );
    let mut rows = Vec::new();
    for handed in table.kept() {
        let counts = table.of(handed.who).is_some_and(|own| own.digest == handed.digest);
        let counts = words(lang, if counts { "class-yes" } else { "class-no" }, &[]);
        let code = crate::exchange::codes::digest_code(&handed.digest);
        for (exercise, done) in table.class.exercises.iter().zip(&handed.done) {
            for (n, own) in exercise.goals.iter().enumerate() {
                let state = match done.as_ref().and_then(|done| done.goals.get(n)) {
                    Some((_, true)) => "exercise-right",
                    Some((_, false)) => "exercise-wrong",
                    None => "class-not-begun",
                };
                rows.push(vec![
                    handed.who.to_string(),
                    table.class.called(handed.who, lang),
                    counts.clone(),
                    title(exercise, lang),
                    goal(exercise, own, lang),
                    words(lang, state, &[]),
                    code.clone(),
                ]);
            }
        }
    }
    Listed { heads, rows }
}

/// Those whose result is not here.
pub fn missing(table: &Table, lang: Lang) -> Listed {
    let row = |who: u32| vec![who.to_string(), table.class.called(who, lang)];
    let heads = heads(&["class-number", "class-name"], lang);
    Listed { heads, rows: table.missing().into_iter().map(row).collect() }
}

/// All of it as a workbook.
///
/// # Errors
/// `workbook-write`.
pub fn workbook(table: &Table, lang: Lang) -> Result<Vec<u8>, Issue> {
    let sheet = |key: &str, listed: Listed, numbers: &[usize]| Sheet {
        title: words(lang, key, &[]),
        numbers: (0..listed.heads.len()).map(|column| numbers.contains(&column)).collect(),
        headings: listed.heads,
        rows: listed.rows,
    };
    let scored: Vec<usize> = [0, 2].into_iter().chain(3..4 + table.class.exercises.len()).collect();
    sheets(&[
        sheet("class-results", results(table, lang), &scored),
        sheet("class-faults", faults(table, lang), &[2, 3]),
        sheet("class-missing", missing(table, lang), &[0]),
        sheet("class-details", details(table, lang), &[0]),
    ])
}

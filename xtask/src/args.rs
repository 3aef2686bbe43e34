//! What can be asked of xtask.

use crate::build::Kind;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

pub const HELP: &str = "\
cargo xtask serve [--dev] [--port N]   build dist/taizhang.html and serve it on 127.0.0.1 (port 8080)
cargo xtask dist [--dev]               build dist/taizhang.html, the single file for Chromium 86 and up, and
                                       dist/host/, the same for a web host
cargo xtask test [--only STEP]         every test; STEP is one of the steps the summary lists
cargo xtask test --long [--only NAME]  the tests that draw, as often as `quality.md` asks, and its tables; rows
                                       whose test is called so; TAIZHANG_KILLS and the like say how often
cargo xtask intake FILE                what a roster holds, as JSON: people, repairs, issues
cargo xtask cases FILE…                run named cases of the rules; prints what failed and the sums
cargo xtask evaluate FILE --as-of DATE every verdict of a backup or a package, as JSON
cargo xtask months BACKUP FILE         the backup with three years of pay and contributions, for `bench`
cargo xtask baseline FOLDER            what the program says about fixed data, to compare two versions
cargo xtask scale [--rounds N]         how long dist/taizhang.html takes with 3,000 people: a table
cargo xtask bench [--people N] [--rounds N] [--only ROW]
                                       dist/taizhang.html beside what a user would take instead: a table
cargo xtask style                      join style/*.css into target/style.css (Trunk calls this)

--dev skips size and old browsers: a few seconds after an edit instead of minutes.";

const PORT: u16 = 8080;
/// Of one measurement nobody knows how far it strays.
const ROUNDS: u16 = 3;
/// As many as the practice province has.
const PEOPLE: u16 = 3_000;

#[derive(Debug, PartialEq)]
pub enum Task {
    Serve { kind: Kind, port: u16 },
    Dist { kind: Kind },
    Test { only: Option<String> },
    Long { only: Option<String> },
    Intake { file: PathBuf },
    Cases { files: Vec<PathBuf> },
    Evaluate { file: PathBuf, as_of: String },
    Months { from: PathBuf, to: PathBuf },
    Baseline { folder: PathBuf },
    Scale { rounds: u16 },
    Bench { people: u16, rounds: u16, only: Option<String> },
    Style,
    Help,
}

pub fn parse(words: &[String]) -> Result<Task> {
    let Some((task, options)) = words.split_first() else { return Ok(Task::Help) };
    if let ("intake", [file]) = (task.as_str(), options) {
        return Ok(Task::Intake { file: PathBuf::from(file) });
    }
    if let ("baseline", [folder]) = (task.as_str(), options) {
        return Ok(Task::Baseline { folder: PathBuf::from(folder) });
    }
    if let ("months", [from, to]) = (task.as_str(), options) {
        return Ok(Task::Months { from: PathBuf::from(from), to: PathBuf::from(to) });
    }
    if let ("evaluate", [file, option, as_of]) = (task.as_str(), options)
        && option == "--as-of"
    {
        return Ok(Task::Evaluate { file: PathBuf::from(file), as_of: as_of.clone() });
    }
    if task == "cases" && !options.is_empty() {
        return Ok(Task::Cases { files: options.iter().map(PathBuf::from).collect() });
    }
    let mut long = false;
    let (mut kind, mut port, mut only, mut rounds, mut people) = (Kind::Shipped, None, None, None, None);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match (task.as_str(), option.as_str()) {
            ("serve" | "dist", "--dev") => kind = Kind::Dev,
            ("serve", "--port") => port = Some(number(options.next(), option)?),
            ("bench", "--people") => people = Some(number(options.next(), option)?),
            ("scale" | "bench", "--rounds") => rounds = Some(number(options.next(), option)?),
            ("test", "--long") => long = true,
            ("test" | "bench", "--only") => {
                only = Some(options.next().context("--only needs the name of one")?.clone());
            }
            _ => bail!("`{task}` does not know `{option}`\n\n{HELP}"),
        }
    }
    match task.as_str() {
        "serve" => Ok(Task::Serve { kind, port: port.unwrap_or(PORT) }),
        "dist" => Ok(Task::Dist { kind }),
        "test" if long => Ok(Task::Long { only }),
        "test" => Ok(Task::Test { only }),
        "scale" => Ok(Task::Scale { rounds: rounds.unwrap_or(ROUNDS) }),
        "bench" => {
            let (people, rounds) = (people.unwrap_or(PEOPLE), rounds.unwrap_or(ROUNDS));
            Ok(Task::Bench { people, rounds, only })
        }
        "style" => Ok(Task::Style),
        "help" | "--help" | "-h" => Ok(Task::Help),
        _ => bail!("unknown task `{task}`\n\n{HELP}"),
    }
}

fn number(text: Option<&String>, option: &str) -> Result<u16> {
    let text = text.with_context(|| format!("{option} needs a number"))?;
    text.parse().with_context(|| format!("not a number for {option}: {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<Task>) {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        assert_eq!(parse(&words).ok(), expected, "{line}");
    }

    #[test]
    fn a_word_that_is_not_known_is_refused_and_never_ignored() {
        check("", Some(Task::Help));
        check("serve", Some(Task::Serve { kind: Kind::Shipped, port: 8080 }));
        check("serve --dev --port 9000", Some(Task::Serve { kind: Kind::Dev, port: 9000 }));
        check("serve --port", None);
        check("serve --port many", None);
        check("dist --port 9000", None);
        check("scale", Some(Task::Scale { rounds: 3 }));
        check("scale --rounds 5", Some(Task::Scale { rounds: 5 }));
        check("scale --rounds few", None);
        check("bench", Some(Task::Bench { people: 3000, rounds: 3, only: None }));
        let only = Some("start".into());
        check(
            "bench --people 30000 --rounds 1 --only start",
            Some(Task::Bench { people: 30000, rounds: 1, only }),
        );
        check("bench --people many", None);
        check("scale --people 30000", None);
        check("test --only web", Some(Task::Test { only: Some("web".into()) }));
        check("test --long", Some(Task::Long { only: None }));
        check("test --long --only kill", Some(Task::Long { only: Some("kill".into()) }));
        check("dist --long", None);
        check("test --onyl web", None);
        check("intake roster.xls", Some(Task::Intake { file: "roster.xls".into() }));
        check("intake", None);
        check("baseline before", Some(Task::Baseline { folder: "before".into() }));
        check("baseline", None);
        check("baseline before after", None);
        let (from, to) = ("a.json".into(), "b.json".into());
        check("months a.json b.json", Some(Task::Months { from, to }));
        check("months a.json", None);
        check("cases a b", Some(Task::Cases { files: vec!["a".into(), "b".into()] }));
        check("cases", None);
        let as_of = "2026-03-02".to_owned();
        check("evaluate a.json --as-of 2026-03-02", Some(Task::Evaluate { file: "a.json".into(), as_of }));
        check("evaluate a.json", None);
        check("tset", None);
    }
}

//! The project's own commands. `serve` and `dist` share one build path ([`build`] then [`page`]), so what
//! is looked at is what is shipped.
//!
//! In reading order: [`args`], [`tools`] (what is installed under `target/`), [`build`] (the WebAssembly
//! module and its script), [`features`] (the edits of its sections), [`pieces`] (what it is made of), [`page`]
//! (the single file), [`host`] (the folder for a web host), [`serve`], [`suite`] (the tests), [`browsers`] (what they drive), [`python`] (what comes from PyPI), [`command`] (other programs).

#![allow(clippy::disallowed_methods, reason = "what is not shipped need not be small")]

mod alike;
mod args;
mod baseline;
mod browsers;
mod build;
mod command;
mod core_tasks;
mod features;
mod host;
mod months;
mod page;
mod paths;
mod pieces;
mod python;
mod serve;
mod suite;
mod tools;

use anyhow::Result;
use args::Task;
use std::process::ExitCode;

fn main() -> ExitCode {
    match perform() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform() -> Result<ExitCode> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match args::parse(&words)? {
        Task::Serve { kind, port } => serve::serve(&page::write(kind)?, port)?,
        Task::Dist { kind } => {
            page::write(kind)?;
            core_tasks::write_schema()?;
        }
        Task::Test { only } => return suite::run(only.as_deref()),
        Task::Long { only } => return suite::long::run(only.as_deref()),
        Task::Intake { file } => core_tasks::intake(&file)?,
        Task::Cases { files } => return core_tasks::cases(&files),
        Task::Evaluate { file, as_of } => return core_tasks::evaluate(&file, &as_of),
        Task::Months { from, to } => months::add(&from, &to)?,
        Task::Baseline { folder } => baseline::write(&folder)?,
        Task::Scale { rounds } => suite::journeys::scale(rounds)?,
        Task::Bench { people, rounds, only } => suite::bench::compare(people, rounds, only.as_deref())?,
        Task::Style => drop(page::write_style()?),
        Task::Help => println!("{}", args::HELP),
    }
    Ok(ExitCode::SUCCESS)
}

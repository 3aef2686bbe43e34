//! Every test there is, in one run: what is cheap and says most comes first. A step that fails does not keep
//! the others from running, and the last line counts them all.

pub mod bench;
mod counts;
pub mod journeys;
mod kind;
pub mod long;
mod rust;
mod sheets;

use crate::{page, tools};
use anyhow::{Result, ensure};
use counts::Counts;
use std::process::ExitCode;
use std::time::Instant;

/// What a step tests, and how.
struct Step {
    name: &'static str,
    kind: &'static str,
    run: fn() -> Result<Counts>,
}

const STEPS: [Step; 13] = [
    Step { name: "fmt", kind: "checks", run: rust::formatted },
    Step { name: "clippy", kind: "checks", run: rust::linted },
    Step { name: "native", kind: "native tests", run: rust::native },
    Step { name: "kind", kind: "native tests", run: kind::added },
    Step { name: "sheets", kind: "spreadsheets", run: sheets::elsewhere },
    Step { name: "pure", kind: "checks", run: rust::pure },
    Step { name: "deny", kind: "checks", run: rust::allowed },
    Step { name: "web", kind: "browser tests", run: rust::in_browser },
    Step { name: "dist", kind: "checks", run: shipped },
    Step { name: "closed", kind: "shipped file", run: journeys::closed },
    Step { name: "e2e", kind: "journeys", run: journeys::current },
    Step { name: "fuzz", kind: "random acts", run: journeys::at_random },
    Step { name: "old", kind: "old browsers", run: journeys::old },
];

/// Runs every step, or `only` one. The sums are the last line printed, whatever failed.
pub fn run(only: Option<&str>) -> Result<ExitCode> {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    let chosen = |step: &&Step| only.is_none_or(|only| only == step.name);
    ensure!(STEPS.iter().any(|step| chosen(&step)), "the steps are: {}", names.join(", "));

    let begin = Instant::now();
    let mut rows = Vec::new();
    for step in STEPS.iter().filter(chosen) {
        println!("\n── {} ({}) ──", step.name, step.kind);
        let begin = Instant::now();
        let counts = (step.run)().unwrap_or_else(|error| Counts::of_check(Err(error)));
        rows.push((step, counts, begin.elapsed().as_secs()));
    }

    println!("\n── summary ({} s) ──", begin.elapsed().as_secs());
    for (step, counts, seconds) in &rows {
        println!("{:8} {:14} {counts}  ({seconds} s)", step.name, step.kind);
    }
    let total = rows.iter().fold(Counts::default(), |sum, (_, counts, _)| sum + *counts);
    println!("{total}");
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the file that the steps after it open.
fn shipped() -> Result<Counts> {
    tools::node()?;
    page::write(crate::build::Kind::Shipped)?;
    Ok(Counts::passed(1))
}

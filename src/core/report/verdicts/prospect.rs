//! What would be so once something is written: nothing is. A form opened from a verdict says whether it would settle it,
//! and a worker sees what would be otherwise.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone};

use super::asked::Asked;
use crate::domain::issue::Issues;
use crate::ledger::journal::Head;
use crate::ledger::{Command, Context, Edit, Registry, decide};
use crate::policy::grounds::Explained;
use crate::policy::outcome::Verdict;
use crate::report::verdicts;

/// What becomes of a verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Prospect {
    /// It asks for nothing any more: met, or no longer asked.
    Settled,
    /// Its day has gone, and the reason is said: it stays what it is, and nobody is asked again.
    Explained(Explained),
    /// Something is still to do.
    Open(Explained),
}

/// The register as it would be once the edits were written.
///
/// # Errors
/// What a form would be told.
pub fn supposed(registry: &Registry, edits: Vec<Edit>, on: NaiveDate) -> Result<Registry, Issues> {
    let midnight = on.and_time(NaiveTime::MIN);
    let now = DateTime::from(chrono::Utc.from_utc_datetime(&midnight));
    let context = Context { now, actor: String::new(), seed: [0; 16] };
    let batch = decide(registry, &Command::Write { edits, why: String::new() }, &context)?;
    let mut after = registry.clone();
    after.apply(&batch, Head { sequence: registry.head.sequence + 1, ..registry.head });
    Ok(after)
}

/// What would become of a verdict once the edits were written.
///
/// # Errors
/// What a form would be told: it cannot be written yet.
pub fn of_edits(
    registry: &Registry,
    asked: Asked,
    edits: Vec<Edit>,
    on: NaiveDate,
) -> Result<Prospect, Issues> {
    let after = supposed(registry, edits, on)?;
    match of(&after, asked, on) {
        Prospect::Settled => {
            Ok(arisen(registry, &after, asked, on).map_or(Prospect::Settled, Prospect::Open))
        }
        prospect => Ok(prospect),
    }
}

/// What the same rule asks of the same one only since: signed at last, and too late.
fn arisen(registry: &Registry, after: &Registry, asked: Asked, on: NaiveDate) -> Option<Explained> {
    let told = |registry: &Registry| verdicts::explained(registry, asked.rule, asked.subject, on);
    let asks =
        |own: &Explained| own.listed && matches!(own.verdict, Verdict::Breached { .. } | Verdict::Due { .. });
    let before: Vec<Asked> =
        told(registry).iter().filter(|own| asks(own)).map(|own| Asked::of(own)).collect();
    told(after).into_iter().find(|own| asks(own) && !before.contains(&Asked::of(own)))
}

/// What has become of a verdict, by what is written.
pub fn of(registry: &Registry, asked: Asked, on: NaiveDate) -> Prospect {
    match again(registry, asked, on) {
        None => Prospect::Settled,
        Some(outcome) => match outcome.verdict {
            Verdict::Met | Verdict::NotApplicable | Verdict::Open => Prospect::Settled,
            Verdict::Breached { .. } if !outcome.listed => Prospect::Explained(outcome),
            Verdict::Breached { .. } | Verdict::Due { .. } | Verdict::Undecidable { .. } => {
                Prospect::Open(outcome)
            }
        },
    }
}

/// The same question: of the same record, or, where a record entered meanwhile is judged in its stead, of the same part.
fn again(registry: &Registry, asked: Asked, on: NaiveDate) -> Option<Explained> {
    let found = verdicts::explained(registry, asked.rule, asked.subject, on);
    let same = || found.iter().filter(|own| own.part.number() == asked.part);
    let exact = same().find(|own| own.about == asked.about);
    exact.or_else(|| same().next().filter(|_| asked.part != 0)).cloned()
}

//! What a step writes for those ticked: one batch, one undo.

use std::collections::BTreeSet;

use super::line::{Goal, Line};
use super::people::of;
use super::step::Step;
use crate::domain::Assessment;
use crate::domain::codes::{Coded as _, Grade, RewardBasis, RewardKind, YesNo};
use crate::domain::issue::Issue;
use crate::domain::period::Year;
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields, Target};

/// Those ticked for whom the step is there.
pub fn chosen<'a>(lines: &'a [Line], ticked: &BTreeSet<String>, step: Step) -> Vec<&'a Line> {
    lines.iter().filter(|line| ticked.contains(&line.key) && line.act(step).is_some()).collect()
}

/// What is written for these, with what was typed for all of them.
///
/// # Errors
/// `nothing-chosen`; `field-missing` where that is not said without which it would be nothing; `nomination-under-way` with the
/// first who is recommended for the same already.
pub fn edits(lines: &[&Line], step: Step, typed: &Fields) -> Result<Vec<Edit>, Issue> {
    if lines.is_empty() {
        return Err(Issue::new("nothing-chosen"));
    }
    let must = step.must();
    if typed.get(must).is_none_or(|text| text.trim().is_empty()) {
        return Err(Issue::new("field-missing").at(format!("{}.{must}", step.kind().code())));
    }
    let kind = typed.get("kind").map(|text| text.trim()).filter(|_| step == Step::Nominate);
    if let Some(line) = lines.iter().find(|line| line.under_way.iter().any(|own| Some(*own) == kind)) {
        return Err(Issue::new("nomination-under-way").with("name", &line.named.name));
    }
    Ok(lines.iter().filter_map(|line| edit(line, step, typed)).collect())
}

fn edit(line: &Line, step: Step, typed: &Fields) -> Option<Edit> {
    Some(match &line.act(step)?.target {
        Goal::Known { record, seen } => {
            // What is not said stays as it is.
            let mut to = seen.clone();
            to.extend(typed.clone());
            Edit::Change { id: *record, seen: seen.clone(), to }
        }
        Goal::New { links, fields } => {
            let mut all = typed.clone();
            all.extend(fields.clone());
            all.extend(step.silent().map(|(key, text)| (key.to_owned(), text.to_owned())));
            let subject = Some(Target::Known(line.named.person));
            Edit::New { kind: step.kind(), subject, links: links.clone(), fields: all }
        }
    })
}

/// Whom a reward by 三（四） would not fit, or cannot be shown to: the year is not 优秀 with outstanding results (R-REWARD,
/// reading A45). It hinders nobody.
pub fn doubted(registry: &Registry, lines: &[&Line], typed: &Fields) -> Vec<String> {
    let is_guidance = typed.get("basis").map(String::as_str) == Some(RewardBasis::Guidance.code());
    let Some(year) = typed.get("year").and_then(|text| Year::parse(text).ok()).filter(|_| is_guidance) else {
        return Vec::new();
    };
    let fits = |line: &&&Line| {
        of::<Assessment>(registry, line.named.person).any(|(_, own)| {
            own.year == Some(year)
                && own.grade == Some(Grade::Excellent)
                && own.outstanding == Some(YesNo::Yes)
        })
    };
    lines.iter().filter(|line| !fits(line)).map(|line| line.named.name.clone()).collect()
}

/// Whether a material reward is to be written without its amount. What was given in goods may have none: it hinders nobody.
pub fn lacks_amount(step: Step, typed: &Fields) -> bool {
    let said = |key: &str| typed.get(key).map(|text| text.trim()).filter(|text| !text.is_empty());
    step == Step::Reward && said("kind") == Some(RewardKind::Material.code()) && said("amount").is_none()
}

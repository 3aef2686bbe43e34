//! What is not understood, by distinct value: each is decided once for all cells that say it.

use std::collections::BTreeMap;

use crate::domain::value::Input;
use crate::intake::plan::{Asks, CellPlan, Choices, Fault, RosterPlan};
use crate::intake::target::Target;
use crate::order::Ordered;

/// One text that stands in some cells of a target and is not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Distinct {
    pub target: Target,
    pub seen: String,
    /// Rows and columns.
    pub cells: Vec<(u32, u32)>,
    /// Why it is not understood: that of its first cell.
    pub fault: Fault,
}

/// What is not understood, the most frequent first.
pub fn distinct(plan: &RosterPlan) -> Vec<Distinct> {
    let mut found: Vec<Distinct> = Vec::new();
    let mut at: BTreeMap<(Target, String), usize> = BTreeMap::new();
    for (fault, cell) in faulty(plan).filter(|(fault, cell)| fault.asks.lies_alone(cell.target)) {
        let seen = cell.seen.trim().to_owned();
        let index = *at.entry((cell.target, seen.clone())).or_insert_with(|| {
            let cells = Vec::new();
            found.push(Distinct { target: cell.target, seen, cells, fault: fault.clone() });
            found.len() - 1
        });
        if let Some(value) = found.get_mut(index) {
            value.cells.push((cell.row, cell.column));
        }
    }
    found.order_by_key(|value| std::cmp::Reverse(value.cells.len()));
    found
}

fn faulty(plan: &RosterPlan) -> impl Iterator<Item = (&Fault, &CellPlan)> {
    plan.rows.iter().flat_map(|row| {
        row.faults.iter().filter_map(|fault| {
            let own =
                row.cells.iter().find(|cell| Some(cell.column) == fault.column && cell.row == fault.row);
            Some((fault, own?))
        })
    })
}

/// How many cells name a contract's months and no days.
pub fn month_only(plan: &RosterPlan) -> usize {
    faulty(plan).filter(|(fault, _)| fault.asks == Asks::Days).count()
}

/// A decision in force, and how many cells it speaks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub target: Target,
    pub seen: String,
    pub to: String,
    pub count: usize,
}

/// The decisions that some cell of the plan is read by.
pub fn answered(plan: &RosterPlan, choices: &Choices) -> Vec<Answered> {
    let mut counts: BTreeMap<(Target, &str), usize> = BTreeMap::new();
    for row in &plan.rows {
        for cell in row.cells.iter().filter(|cell| cell.answered) {
            *counts.entry((cell.target, cell.seen.trim())).or_default() += 1;
        }
    }
    let answered = |((target, seen), to): (&(Target, String), &String)| {
        let count = counts.get(&(*target, seen.as_str())).copied()?;
        Some(Answered { target: *target, seen: seen.clone(), to: to.clone(), count })
    };
    choices.answers.iter().filter_map(answered).collect()
}

/// The code table whose words a target takes, with the codes to choose from.
pub fn table(target: Target) -> Option<(&'static str, Vec<&'static str>)> {
    let (kind, key) = target.field()?;
    match kind.field(key)?.input {
        Input::Code { table, options } => Some((table, options())),
        _ => None,
    }
}

//! The rows of a sheet gathered by what becomes of them, and the one to look at next.

use crate::domain::record::{Difference, Kind};
use crate::intake::plan::{
    Asks, CellPlan, Choices, Counts, Decision, Fault, Repair, RosterPlan, RowPlan, RowState,
};
use crate::intake::target::Target;
use crate::intake::workbook::Aside;

/// What becomes of a row; `All` and `Repaired` only narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    All,
    New,
    Changed,
    Same,
    Asks,
    Refused,
    Skipped,
    Repaired,
}

impl Group {
    pub const ALL: [Self; 8] = [
        Self::All,
        Self::Refused,
        Self::Asks,
        Self::New,
        Self::Changed,
        Self::Same,
        Self::Skipped,
        Self::Repaired,
    ];

    /// Key of its words: `import-group-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Asks => "asks",
            Self::Refused => "refused",
            Self::Skipped => "skipped",
            Self::Repaired => "repaired",
        }
    }

    /// The group of a code; an unknown one narrows nothing.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|group| group.code() == code).unwrap_or(Self::All)
    }

    fn holds(self, row: &RowPlan) -> bool {
        match self {
            Self::All => true,
            Self::Repaired => !row.repairs.is_empty(),
            Self::New | Self::Changed | Self::Same | Self::Asks | Self::Refused | Self::Skipped => {
                group(row) == self
            }
        }
    }
}

/// What becomes of a row.
pub fn group(row: &RowPlan) -> Group {
    match row.state {
        RowState::New => Group::New,
        RowState::Known { .. } => Group::Changed,
        RowState::Same { .. } => Group::Same,
        RowState::Asks { .. } => Group::Asks,
        RowState::Refused => Group::Refused,
        RowState::Skipped => Group::Skipped,
    }
}

/// How many rows each group has.
pub fn counted(plan: &RosterPlan) -> Vec<(Group, usize)> {
    Group::ALL
        .into_iter()
        .map(|group| (group, plan.rows.iter().filter(|row| group.holds(row)).count()))
        .collect()
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub row: u32,
    /// Where it stands in the file: its sheet, where there are several, and its number there.
    pub sheet: Option<String>,
    pub number: u32,
    /// Why it is not taken unless somebody says so.
    pub aside: Option<Aside>,
    pub name: String,
    pub group: Group,
    /// The fault most worth saying: one that blocks before one that asks.
    pub fault: Option<Fault>,
    pub faults: usize,
    pub repairs: usize,
    pub changed: Vec<Target>,
}

/// The rows of one group, in the order of the sheet.
pub fn lines(plan: &RosterPlan, shown: Group) -> Vec<Line> {
    let line = |row: &RowPlan| Line {
        row: row.row,
        sheet: (plan.parts.len() > 1).then(|| plan.place(row.row).sheet.to_owned()),
        number: plan.place(row.row).row,
        aside: row.aside,
        name: row.name.clone(),
        group: group(row),
        fault: row.faults.iter().find(|fault| fault.blocks).or_else(|| row.faults.first()).cloned(),
        faults: row.faults.len(),
        repairs: row.repairs.len(),
        changed: changed(row),
    };
    plan.rows.iter().filter(|row| shown.holds(row)).map(line).collect()
}

fn changed(row: &RowPlan) -> Vec<Target> {
    match &row.state {
        RowState::Known { changes, .. } | RowState::Asks { changes, .. } => {
            self::changes(changes).iter().map(|change| change.target).collect()
        }
        RowState::New | RowState::Same { .. } | RowState::Refused | RowState::Skipped => Vec::new(),
    }
}

/// Rows that stand aside for one reason, and how many of them are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsideLine {
    pub aside: Aside,
    pub count: usize,
    pub left: usize,
}

/// The reasons for which rows stand aside, where any do.
pub fn asides(plan: &RosterPlan, choices: &Choices) -> Vec<AsideLine> {
    let line = |aside| {
        let rows = plan.aside(aside);
        let left = rows.iter().filter(|row| choices.leaves(**row, Some(aside))).count();
        (!rows.is_empty()).then_some(AsideLine { aside, count: rows.len(), left })
    };
    Aside::ALL.into_iter().filter_map(line).collect()
}

/// Whether anything is wrong with any row.
pub fn problems(plan: &RosterPlan) -> bool {
    plan.rows.iter().any(|row| !row.faults.is_empty())
}

/// Whether a row waits for the person.
fn waits(row: &RowPlan) -> bool {
    matches!(row.state, RowState::Refused | RowState::Asks { .. })
}

/// The row to begin with: the first that waits for the person, or else the first.
pub fn begin(plan: &RosterPlan) -> Option<u32> {
    plan.rows.iter().find(|row| waits(row)).or_else(|| plan.rows.first()).map(|row| row.row)
}

/// The next row that waits for the person, from the top again after the last.
pub fn next_open(plan: &RosterPlan, after: u32) -> Option<u32> {
    let open = || plan.rows.iter().filter(|row| waits(row)).map(|row| row.row).filter(|row| *row != after);
    open().find(|row| *row > after).or_else(|| open().next())
}

/// The cells worth showing: what is taken for something, and has something in it or was corrected.
pub fn cells_shown(cells: Vec<CellPlan>) -> Vec<CellPlan> {
    let mut cells = cells;
    cells.retain(|cell| !matches!(cell.target, Target::Ignore | Target::Sequence));
    cells
}

/// What is taken in and what is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub take: usize,
    pub new: usize,
    pub changed: usize,
    pub leave: usize,
    pub same: usize,
    pub refused: usize,
    pub skipped: usize,
    /// Of those taken, how many leave something open.
    pub asks: usize,
    /// Known already, with nothing to take but what is open.
    pub waiting: usize,
}

impl Totals {
    pub fn of(counts: &Counts) -> Self {
        let Counts { new, known, same, refused, skipped, asks, asks_known, asks_same, .. } = *counts;
        let taken = asks - asks_same;
        let (new, changed) = (new + taken - asks_known, known + asks_known);
        Self {
            take: new + changed,
            new,
            changed,
            leave: same + refused + skipped + asks_same,
            same,
            refused,
            skipped,
            asks: taken,
            waiting: asks_same,
        }
    }

    /// Rows the person may want back: what is the same needs nothing.
    pub fn unfinished(&self) -> usize {
        self.refused + self.skipped + self.waiting
    }
}

/// One field that would change of somebody known.
#[derive(Clone, Debug)]
pub struct FieldChange {
    pub target: Target,
    pub old: Option<String>,
    pub new: Option<String>,
}

/// Changes field by field.
pub fn changes(changes: &[(Kind, Difference)]) -> Vec<FieldChange> {
    let change = |(kind, difference): &(Kind, Difference)| {
        let target = Target::Field(*kind, kind.field(&difference.key)?.key);
        Some(FieldChange { target, old: difference.from.clone(), new: difference.to.clone() })
    };
    changes.iter().filter_map(change).collect()
}

/// What the person can say about a fault; nothing where only a right value helps.
pub fn decisions(fault: &Fault) -> Vec<Decision> {
    match fault.asks {
        Asks::Sex => vec![Decision::SexByNumber, Decision::SexUnknown],
        Asks::Row => vec![Decision::KeepFirst, Decision::TakeThis],
        Asks::Nothing | Asks::Value | Asks::Word | Asks::Year | Asks::Month | Asks::Days | Asks::Look => {
            Vec::new()
        }
    }
}

/// Whether a cell may be left empty: a person has a name and a number.
pub fn may_be_blank(target: Target) -> bool {
    !matches!(target, Target::Field(Kind::Person, "name" | "id_number"))
}

/// Whether somebody who has looked may say that it is right all the same.
pub fn confirmable(fault: &Fault) -> bool {
    fault.asks == Asks::Look
}

/// What a cell may mean, where a person can only choose: January, or October with its zero lost.
pub fn readings(fault: &Fault) -> &[String] {
    if fault.asks == Asks::Month { &fault.readings } else { &[] }
}

/// Key of the words for what was mended.
pub fn repair_key(repair: &Repair) -> String {
    format!("repair-{}", repair.code.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    use chrono::NaiveDate;

    use crate::intake::{header, mapping, planning, workbook};
    use crate::ledger::Registry;

    /// The plan of a small roster: one line a person, `skipped` left out by the person.
    fn planned(lines: &[&str], skipped: &[u32]) -> RosterPlan {
        let text = format!("姓名,身份证号,性别\n{}", lines.join("\n"));
        let book = workbook::read(text.as_bytes(), "roster.csv").unwrap();
        let header = header::find(&book.sheets[0]).unwrap();
        let mapping = mapping::guess(&book.sheets[0], &header, &mapping::Remembered::default());
        let choices = Choices { skipped: skipped.iter().copied().collect(), ..Choices::default() };
        let on = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        planning::plan(&Registry::default(), &book.sheets[0], &header, &mapping, &choices, on)
    }

    const FINE: &str = "江燕,320583198511200020,女";
    const DAMAGED: &str = "白桐,320583198511200021,女";
    const DOUBTFUL: &str = "武然,320583198511200020,男";

    #[test]
    fn the_rows_that_wait_for_the_person_come_up_one_after_another() {
        let plan = planned(&[FINE, DAMAGED, "路人,,女", DAMAGED], &[4]);
        assert_eq!(begin(&plan), Some(3));
        assert_eq!([3, 5].map(|after| next_open(&plan, after)), [Some(5), Some(3)]);
        let one = planned(&[FINE, DAMAGED], &[]);
        assert_eq!(next_open(&one, 3), None, "there is no other");
        assert_eq!(begin(&planned(&[FINE], &[])), Some(2), "the first, where nothing waits");
    }

    #[test]
    fn a_group_holds_the_rows_its_count_says() {
        let plan = planned(&[DOUBTFUL, DAMAGED, "白 桐,320583198511200039,男"], &[3]);
        for (group, count) in counted(&plan) {
            assert_eq!(lines(&plan, group).len(), count, "{}", group.code());
        }
        let rows = |group| lines(&plan, group).iter().map(|line| line.row).collect::<Vec<_>>();
        assert_eq!([Group::Asks, Group::Skipped, Group::All].map(rows), [vec![2], vec![3], vec![2, 3, 4]]);
    }

    #[test]
    fn what_is_in_doubt_is_taken_in_too() {
        let totals = Totals::of(&planned(&[DOUBTFUL, DAMAGED], &[]).counts());
        assert_eq!((totals.take, totals.new, totals.asks, totals.unfinished()), (1, 1, 1, 1));
    }

    #[test]
    fn a_cell_in_doubt_is_shown_as_not_taken() {
        let taken = |line: &str| {
            let plan = planned(&[line], &[]);
            let sex = Target::Field(Kind::Person, "sex");
            cells_shown(plan.rows[0].cells.clone()).into_iter().find(|cell| cell.target == sex)?.taken
        };
        assert_eq!(taken(FINE).as_deref(), Some("2"));
        assert_eq!(taken(DOUBTFUL), None);
        assert_eq!(taken("江燕,320583198511200020,").as_deref(), Some("2"), "the number says it");
    }
}

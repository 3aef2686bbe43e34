//! Rows of a sheet that bear one name and are several people: each gets a row of the table. That they are, their facts say
//! (another identity number, another post), or a person does.

use super::bearers::Bearers;
use super::lines::{Line, SheetRow, lines};
use super::matching::{Answers, Question, apart, matched};
use super::table::Table;
use crate::process::grid::table::Grid;
use crate::process::grid::texts::plain_name;

/// Somebody whom the sheet names for the first time.
struct Newcomer {
    name: String,
    number: String,
    apart: String,
    lines: Vec<u32>,
}

impl Newcomer {
    /// Whether a row may be of the same person: nothing that both say differs.
    fn is(&self, name: &str, number: &str, apart: &str) -> bool {
        let fits = |own: &str, other: &str| own.is_empty() || other.is_empty() || own == other;
        self.name == name && fits(&self.number, number) && fits(&self.apart, apart)
    }
}

fn rows_of(grid: &Grid, table: &Table) -> Vec<SheetRow> {
    let Some(head) = &table.head else { return Vec::new() };
    let row = |line| if let Line::Row(row) = line { Some(row) } else { None };
    lines(grid, &table.sheet, head, &table.roles).into_iter().filter_map(row).collect()
}

impl Grid {
    /// Makes a row of everybody in the sheet whom the table does not know; numbers and units without a name are nobody.
    pub fn welcome_all(&mut self, table: &Table, answers: &mut Answers) {
        let rows = rows_of(self, table);
        let nobody = matched(self, &Bearers::of(self), &rows, answers).nobody;
        let mut found: Vec<Newcomer> = Vec::new();
        for line in nobody.iter().filter_map(|at| rows.get(*at)) {
            let (name, number) = (plain_name(&line.seen.name), line.seen.number.clone());
            if name.is_empty() || line.figures.is_empty() {
                continue;
            }
            let apart = apart(self, line).unwrap_or_default().to_owned();
            match found.iter_mut().find(|own| own.is(&name, &number, &apart)) {
                Some(own) => own.lines.push(line.row),
                None => found.push(Newcomer { name, number, apart, lines: vec![line.row] }),
            }
        }
        let of_name = |name: &str| found.iter().filter(|own| own.name == name).count();
        let is_alone: Vec<bool> = found.iter().map(|own| of_name(&own.name) == 1).collect();
        for (own, is_alone) in found.into_iter().zip(is_alone) {
            let seen = rows.iter().find(|row| own.lines.contains(&row.row));
            let key = seen.and_then(|row| self.add(&row.seen.name));
            if let Some(key) = key.filter(|_| !is_alone) {
                answers.own.extend(own.lines.into_iter().map(|line| (line, key.clone())));
            }
        }
    }

    /// Gives each of the rows of the sheet that fall on one row of the table a row of its own: that row stays whose it is.
    pub fn part(&mut self, table: &Table, question: &Question, answers: &mut Answers) {
        let Some(row) = question.row else { return };
        let rows = rows_of(self, table);
        let said = self.apart(row).map(str::to_owned);
        let lines: Vec<&SheetRow> = rows.iter().filter(|line| question.lines.contains(&line.row)).collect();
        let stays = lines.iter().position(|line| said.is_some() && apart(self, line) == said.as_deref());
        let stays = stays.unwrap_or_default();
        for (at, line) in lines.into_iter().enumerate() {
            let own = self.rows.get(row).map(|row| row.key.clone());
            let key = if at == stays { own } else { self.add(&line.seen.name) };
            answers.own.retain(|(other, _)| *other != line.row);
            answers.own.extend(key.map(|key| (line.row, key)));
        }
    }
}

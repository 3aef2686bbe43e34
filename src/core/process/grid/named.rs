//! Where the cells of a pasted block fall whose rows are told by their names.

use std::collections::{BTreeMap, BTreeSet};

use super::place::At;
use super::table::Grid;
use super::texts::{is_figure, plain_name};
use super::workbook::role::{Role, Sure, Titled};
use crate::intake::clipboard::Block;
use crate::intake::{looks_like_number, plain_title};
use crate::words::{Lang, words};

/// Where the cells of a block fall.
#[derive(Default)]
pub(super) struct Placing {
    /// Of each row of the block, the row of the table; none where it is no row of the table.
    pub rows: Vec<Option<usize>>,
    /// Of each column of the block likewise.
    pub columns: Vec<Option<usize>>,
    /// Whether a heading told the columns.
    pub is_titled: bool,
    pub unknown: Vec<String>,
    /// Columns that hold something and fall nowhere: the place in the block, and the heading where there is one.
    pub left: Vec<(usize, String)>,
}

/// A block, its names in one of its columns.
struct Named<'a> {
    block: &'a Block,
    names: usize,
    /// Of each row of the block, the row of the table.
    rows: Vec<Option<usize>>,
}

impl Grid {
    /// Where a block falls in which some column holds names of rows; nowhere by name, where none does.
    ///
    /// A heading above the names is read as that of a workbook; what it does not know falls nowhere. Without one the columns
    /// after the names follow one another from the column `from` on, or, where that is only read, from the first that is not.
    pub(super) fn by_name(&self, block: &Block, from: usize) -> Option<Placing> {
        let mut of_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            of_name.entry(plain_name(&row.name)).or_default().push(at);
        }
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let name = |row: usize, column: usize| {
            let text = block.get(row).and_then(|line| line.get(column)).map(String::as_str);
            (text.unwrap_or_default(), text.map(plain_name).filter(|name| !name.is_empty()))
        };
        let bears =
            |row: usize, column: usize| name(row, column).1.is_some_and(|name| of_name.contains_key(&name));
        let names = (0..width).find(|column| (0..block.len()).any(|row| bears(row, *column)))?;
        let begins = (0..block.len()).find(|row| bears(*row, names))?;
        let row = |row: usize| match of_name.get(&name(row, names).1?).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            _ => None,
        };
        let named = Named { block, names, rows: (0..block.len()).map(row).collect() };
        let titled = Titled::of(self);
        let head = named.head(begins, &titled);
        let mut placing = match head {
            Some(head) => self.by_titles(&named, head, &titled),
            None => self.in_order(&named, width, from),
        };
        // Who stands above the first that is known is no heading, where figures stand beside.
        let of_somebody = |at: &usize| {
            let line = block.get(*at).map(Vec::as_slice).unwrap_or_default();
            head.is_none_or(|head| *at > head) && (*at >= begins || line.iter().any(|text| is_figure(text)))
        };
        let mut told = BTreeSet::new();
        for at in (0..block.len()).filter(of_somebody) {
            let name = name(at, names).0.trim();
            let is_known = named.rows.get(at).is_some_and(Option::is_some);
            if !is_known && !name.is_empty() && told.insert(name) {
                placing.unknown.push(name.to_owned());
            }
        }
        placing.rows = named.rows;
        Some(placing)
    }

    /// The columns by the heading. A column of the table is never taken from two: the surer title has it, of two alike
    /// neither.
    fn by_titles(&self, named: &Named<'_>, head: usize, titled: &Titled<'_>) -> Placing {
        let titles = named.titles(head);
        let claims: Vec<Option<(Role, Sure)>> =
            titles.iter().map(|(group, title)| titled.role_of(group, title)).collect();
        let wins = |column: usize, (role, sure): (Role, Sure)| {
            let mut others = claims.iter().enumerate().filter(|(other, _)| *other != column);
            !others.any(|(_, claim)| claim.is_some_and(|other| other.0 == role && other.1 <= sure))
        };
        let mut placing = Placing { is_titled: true, ..Placing::default() };
        for (column, (_, title)) in titles.iter().enumerate() {
            let claim = claims.get(column).copied().flatten();
            let falls = match claim {
                Some((Role::Column(at), sure)) => Some(at).filter(|_| wins(column, (Role::Column(at), sure))),
                _ => self.only_read(title),
            };
            placing.columns.push(falls);
            let tells_whom = matches!(claim, Some((Role::Name | Role::Number | Role::Unit, _)))
                || matches!(plain_title(title).as_str(), "序号" | "编号");
            if falls.is_none() && column != named.names && !tells_whom && named.texts(column).next().is_some()
            {
                placing.left.push((column, title.clone()));
            }
        }
        placing
    }

    /// The columns after the names, one after the other. What only says again what stands in a column that is only read, as
    /// the unit does beside a name, takes the place of none.
    fn in_order(&self, named: &Named<'_>, width: usize, from: usize) -> Placing {
        let starts_here = self.columns.get(from).is_some_and(|column| column.typed_into);
        let mut open = self.takes().map(|(at, _)| at).filter(|at| !starts_here || *at >= from);
        let closed = |column: usize| {
            let mut closed = (0..self.columns.len())
                .filter(|at| self.columns.get(*at).is_some_and(|column| !column.typed_into));
            closed.find(|at| {
                let says = |(row, text): (usize, &str)| {
                    self.text(At::new(row, *at)).is_some_and(|own| plain_name(own) == plain_name(text))
                };
                named.texts(column).any(says)
            })
        };
        let mut placing = Placing::default();
        for column in 0..width {
            let is_number = named.texts(column).any(|(_, text)| looks_like_number(text));
            let falls = match column > named.names && !is_number {
                true => closed(column).or_else(|| open.next()),
                false => None,
            };
            placing.columns.push(falls);
            if falls.is_none() && column > named.names && named.texts(column).next().is_some() {
                placing.left.push((column, String::new()));
            }
        }
        placing
    }

    /// The column of this title that is only read.
    fn only_read(&self, title: &str) -> Option<usize> {
        let title = plain_title(title);
        let is = |own: &str| Lang::ALL.iter().any(|lang| plain_title(&words(*lang, own, &[])) == title);
        self.columns.iter().position(|column| !column.typed_into && is(&column.title))
    }
}

impl Named<'_> {
    /// What stands in a column beside the names, by the row of the table.
    fn texts(&self, column: usize) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.rows.iter().zip(self.block);
        lines.filter_map(move |(row, line)| {
            let text = line.get(column).map(|text| text.trim()).filter(|text| !text.is_empty())?;
            Some(((*row)?, text))
        })
    }

    fn line(&self, row: usize) -> &[String] {
        self.block.get(row).map(Vec::as_slice).unwrap_or_default()
    }

    /// Several texts and no figure.
    fn is_worded(&self, row: usize) -> bool {
        let filled = || self.line(row).iter().filter(|text| !text.trim().is_empty());
        filled().count() > 1 && !filled().any(|text| is_figure(text))
    }

    /// The heading above the first name: the nearest line with a title that is known, failing that the nearest of words alone.
    fn head(&self, begins: usize, titled: &Titled<'_>) -> Option<usize> {
        let is_known = |row: &usize| self.line(*row).iter().any(|text| titled.role_of("", text).is_some());
        let known = (0..begins).rev().find(is_known);
        known.or_else(|| (0..begins).rev().find(|row| self.is_worded(*row)))
    }

    /// Of each column the title of its group and its own. Of cells that were one over two lines the text stands in the upper.
    fn titles(&self, head: usize) -> Vec<(String, String)> {
        let above = head.checked_sub(1).filter(|row| self.is_worded(*row));
        let above = above.map(|row| self.line(row)).unwrap_or_default();
        let title = |(column, own): (usize, &String)| {
            let over = || above.get(column).map(|text| text.trim()).unwrap_or_default().to_owned();
            if own.trim().is_empty() {
                return (String::new(), over());
            }
            let group = above.iter().take(column + 1).rev().find(|text| !text.trim().is_empty());
            (group.cloned().unwrap_or_default(), own.trim().to_owned())
        };
        self.line(head).iter().enumerate().map(title).collect()
    }
}

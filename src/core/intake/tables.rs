//! Which sheets of a book are one roster: those with the same titles in the same columns, a township each, are
//! read as one table in which every row knows its sheet. Whoever stands elsewhere is counted and never silent.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::header::{self, Header};
use super::heading::of_leavers;
use super::qualifiers::plain_title;
use super::target::Target;
use super::titles::by_title;
use super::workbook::{Book, Sheet};
use crate::domain::record::Kind;
use crate::domain::text::bare_number;
use crate::order::Gathered;
use crate::order::Ordered;

/// One sheet, or several read as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Indexes of its sheets, in the order of the book.
    pub sheets: Vec<usize>,
    pub people: usize,
    pub hidden: bool,
    /// Named as the sheet of people who have left.
    leavers: bool,
    /// Whether titles were found.
    pub titled: bool,
}

/// A sheet with people that a table leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    pub sheet: usize,
    pub people: usize,
    /// How many of them stand in the table too.
    pub repeated: usize,
    pub hidden: bool,
}

/// What one sheet says of people.
struct Roster {
    sheet: usize,
    hidden: bool,
    /// Named as the sheet of people who have left.
    leavers: bool,
    titles: Vec<(u32, String)>,
    /// What tells each of them from others: number, or name where the sheet has no numbers.
    people: Vec<String>,
}

impl Roster {
    fn of(index: usize, sheet: &Sheet) -> Option<Self> {
        let header = header::find(sheet)?;
        let titles = header.titles.iter().map(|(column, title)| (*column, plain_title(title))).collect();
        let leavers = of_leavers(&sheet.name);
        Some(Self { sheet: index, hidden: sheet.hidden, leavers, titles, people: people(sheet, &header) })
    }

    fn repeated(&self, taken: &BTreeSet<&String>) -> usize {
        self.people.iter().filter(|person| taken.contains(person)).count()
    }
}

fn people(sheet: &Sheet, header: &Header) -> Vec<String> {
    let column = |key: &'static str| {
        let target = Some(Target::Field(Kind::Person, key));
        header.titles.iter().find(|(_, title)| by_title(title) == target).map(|(column, _)| *column)
    };
    let (number, name) = (column("id_number"), column("name"));
    let person = |row: u32| {
        let text = bare_number(&sheet.at(row, number.or(name)?).seen()).into_owned();
        // Below the table stand totals and signatures, above it its titles once more.
        let enough = number.is_none() || text.chars().filter(char::is_ascii_digit).count() >= 8;
        (enough && !text.is_empty()).then_some(text)
    };
    sheet.row_numbers().filter(|row| *row > header.last).filter_map(person).collect()
}

fn rosters(book: &Book) -> Vec<Roster> {
    book.sheets.iter().enumerate().filter_map(|(index, sheet)| Roster::of(index, sheet)).collect()
}

/// What can be read of a book: several sheets as one first, then each sheet.
pub fn of(book: &Book) -> Vec<Table> {
    let rosters = rosters(book);
    let alone = |(index, sheet): (usize, &Arc<Sheet>)| {
        let roster = rosters.iter().find(|roster| roster.sheet == index);
        let people = roster.map_or(0, |roster| roster.people.len());
        let leavers = of_leavers(&sheet.name);
        Table { sheets: vec![index], people, hidden: sheet.hidden, leavers, titled: roster.is_some() }
    };
    let mut tables = joined(&rosters);
    tables.extend(book.sheets.iter().enumerate().map(alone));
    tables
}

/// The sheets in view that have the same titles. One whose people mostly stand in a larger one (a summary beside
/// its parts, last month's list) would only repeat them: it stays by itself.
fn joined(rosters: &[Roster]) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut done: BTreeSet<usize> = BTreeSet::new();
    let joins = |roster: &&Roster| !roster.hidden && !roster.leavers;
    for first in rosters.iter().filter(joins) {
        if done.contains(&first.sheet) {
            continue;
        }
        let mut alike: Vec<&Roster> =
            rosters.iter().filter(joins).filter(|roster| roster.titles == first.titles).collect();
        done.extend(alike.iter().map(|roster| roster.sheet));
        alike.order_by_key(|roster| std::cmp::Reverse(roster.people.len()));
        let mut taken: BTreeSet<&String> = BTreeSet::new();
        let mut sheets = Vec::new();
        for roster in alike {
            if !roster.people.is_empty() && roster.repeated(&taken) * 2 <= roster.people.len() {
                taken.extend(&roster.people);
                sheets.push(roster);
            }
        }
        if sheets.len() > 1 {
            let people = sheets.iter().map(|roster| roster.people.len()).sum();
            let mut sheets: Vec<usize> = sheets.iter().map(|roster| roster.sheet).collect();
            sheets.order();
            tables.push(Table { sheets, people, hidden: false, leavers: false, titled: true });
        }
    }
    tables
}

/// The table to begin with: one that has titles, in view, of people who are there, with the most of them.
pub fn best(tables: &[Table]) -> Option<usize> {
    let rank = |(at, table): (usize, &Table)| {
        let here = (!table.hidden, !table.leavers, table.people);
        (here, std::cmp::Reverse(at))
    };
    let titled = tables.iter().enumerate().filter(|(_, table)| table.titled);
    titled.map(rank).max().map(|(_, std::cmp::Reverse(at))| at)
}

impl Table {
    /// Its sheets as one: the first whole, of the others the rows below their titles. One alone is not copied.
    pub fn sheet(&self, book: &Book) -> Option<Arc<Sheet>> {
        let mut sheets = self.sheets.iter().filter_map(|index| book.sheets.get(*index));
        let mut whole = Arc::clone(sheets.next()?);
        for sheet in sheets {
            Arc::make_mut(&mut whole).append(sheet, header::find(sheet)?.last);
        }
        Some(whole)
    }

    /// Sheets with people that it leaves out.
    pub fn elsewhere(&self, book: &Book) -> Vec<Elsewhere> {
        if (0..book.sheets.len()).all(|index| self.sheets.contains(&index)) {
            return Vec::new();
        }
        let (own, others): (Vec<_>, Vec<_>) =
            rosters(book).into_iter().partition(|roster| self.sheets.contains(&roster.sheet));
        let taken: BTreeSet<&String> = own.iter().flat_map(|roster| &roster.people).into_set();
        let elsewhere = |roster: &Roster| Elsewhere {
            sheet: roster.sheet,
            people: roster.people.len(),
            repeated: roster.repeated(&taken),
            hidden: roster.hidden,
        };
        others.iter().filter(|roster| !roster.people.is_empty()).map(elsewhere).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sheet::{Aside, Merge, Remark};
    use crate::intake::workbook::Cell;

    /// A sheet of people by the last digits of their numbers.
    fn sheet(name: &str, hidden: bool, titles: &[&str], people: &[u32]) -> Sheet {
        let mut sheet = Sheet::new(name, hidden);
        let mut put = |row, column, text: &str| sheet.put(row, column, Cell::Text(text.to_owned())).unwrap();
        for (column, title) in (0..).zip(titles) {
            put(1, column, title);
        }
        for (row, person) in (2..).zip(people) {
            put(row, 0, &format!("甲{person}"));
            put(row, 1, &format!("3205831985112{person:05}"));
        }
        put(people.len() as u32 + 2, 0, "合计");
        put(people.len() as u32 + 2, 1, "3人");
        sheet
    }

    const TITLES: [&str; 2] = ["姓 名", "身份证号"];

    fn book(sheets: Vec<Sheet>) -> Book {
        Book { name: String::new(), sheets: sheets.into_iter().map(Arc::new).collect() }
    }

    #[test]
    fn sheets_with_the_same_titles_are_one_table_and_each_row_knows_its_own() {
        let other = ["姓名", "身份证号", "备注"];
        let book = book(vec![
            sheet("甲镇", false, &TITLES, &[1, 2, 3]),
            sheet("说明", false, &["填表要求"], &[]),
            sheet("乙镇", false, &["姓名", "身份证号（18位）"], &[4, 5]),
            sheet("丙镇", false, &other, &[6]),
            sheet("旧名单", true, &TITLES, &[7, 1]),
            sheet("空表", false, &other, &[]),
        ]);
        let tables = of(&book);
        let best = &tables[best(&tables).unwrap()];
        assert_eq!((best.sheets.as_slice(), best.people), ([0, 2].as_slice(), 5));
        let elsewhere = best.elsewhere(&book);
        let told: Vec<_> = elsewhere.iter().map(|e| (e.sheet, e.people, e.repeated, e.hidden)).collect();
        assert_eq!(told, [(3, 1, 0, false), (4, 2, 1, true)]);
        let whole = best.sheet(&book).unwrap();
        let names: Vec<String> = whole.row_numbers().map(|row| whole.shown(row, 0)).collect();
        assert_eq!(names, ["姓 名", "甲1", "甲2", "甲3", "合计", "甲4", "甲5", "合计"]);
        let row = whole.row_numbers().find(|row| whole.shown(*row, 0) == "甲5").unwrap();
        assert_eq!((whole.place(row).sheet, whole.cell_name(row, 1).as_str()), ("乙镇", "B3"));
    }

    /// What the eye would tell of a row, and what was put right as it was read.
    #[test]
    fn rows_of_a_further_sheet_keep_how_they_look() {
        let mut second = sheet("乙镇", false, &TITLES, &[4, 5, 6]);
        second.hide(2);
        second.strike(3, 0);
        second.put(3, 2, Cell::Text("千灯镇".to_owned())).unwrap();
        second.merge([Merge { rows: (2, 3), columns: (2, 2) }]);
        second.put(4, 3, Cell::Text("=\"3205\"".to_owned())).unwrap();
        let book = book(vec![sheet("甲镇", false, &TITLES, &[1, 2]), second]);
        let tables = of(&book);
        let whole = tables[best(&tables).unwrap()].sheet(&book).unwrap();
        let row = |name: &str| whole.row_numbers().find(|row| whole.shown(*row, 0) == name).unwrap();
        let aside = ["甲1", "甲4", "甲5", "甲6"].map(|name| whole.aside(row(name), &[0, 1]));
        assert_eq!(aside, [None, Some(Aside::Hidden), Some(Aside::Struck), None]);
        assert_eq!(whole.spread(row("甲6"), 2), &Cell::Text("千灯镇".to_owned()));
        assert_eq!(whole.remark(row("甲6"), 3), Some(&Remark::FormulaText("=\"3205\"".to_owned())));
    }

    #[test]
    fn a_sheet_in_view_goes_before_a_longer_one_out_of_sight() {
        let other = ["姓名", "身份证号", "备注"];
        let book = book(vec![sheet("旧", true, &other, &[1, 2, 3]), sheet("新", false, &TITLES, &[4])]);
        let tables = of(&book);
        assert_eq!(tables[best(&tables).unwrap()].sheets, [1]);
        let alone = tables[best(&tables).unwrap()].sheet(&book).unwrap();
        assert!(Arc::ptr_eq(&alone, &book.sheets[1]), "one sheet alone is not copied");
    }

    #[test]
    fn a_summary_beside_its_parts_is_not_counted_twice() {
        let book = book(vec![
            sheet("甲镇", false, &TITLES, &[1, 2, 3]),
            sheet("乙镇", false, &TITLES, &[4, 5]),
            sheet("汇总", false, &TITLES, &[1, 2, 3, 4, 5]),
        ]);
        let tables = of(&book);
        let best = &tables[best(&tables).unwrap()];
        assert_eq!(best.sheets, [2]);
        assert!(best.elsewhere(&book).iter().all(|sheet| sheet.repeated == sheet.people));
    }
}

//! What the values of one row say of each other: number and birth, two educations, hire and age, a contract's ends.

use chrono::{Datelike, NaiveDate};

use super::cell::unfit;
use super::choices::Decision;
use super::keys::{BIRTH, HIRED, ID_KIND, Key, NUMBER, SEX};
use super::plan::Repair;
use super::repair::{Asks, Flaw};
use super::row::{Reader, Row};
use super::target::Target;
use super::titles::STUDIED;
use crate::domain::codes::{Coded, Education, IdKind, Sex, StudyMode};
use crate::domain::date::PartialDate;
use crate::domain::id_number::IdNumber;
use crate::domain::record::Kind;

const EDUCATION: Key = (Kind::Person, "education");
const CONTRACT_START: Key = (Kind::Contract, "start");
const CONTRACT_END: Key = (Kind::Contract, "end");

/// Ages between which somebody is hired (R-ID); outside them the date or the number is looked at again.
const HIRED_FROM: i32 = 16;
const HIRED_TO: i32 = 70;
/// Nobody at work was born before.
const BORN_FROM: i32 = 1900;

const fn target(key: Key) -> Target {
    Target::Field(key.0, key.1)
}

impl Reader<'_> {
    /// Sets the values of a row that was read beside each other.
    pub fn sense(&self, row: &mut Row) {
        self.by_number(row);
        studies(row);
        self.plausible(row);
        self.age_at_hire(row);
        contract_ends(row);
    }

    /// What a valid number says itself: birth, sex, kind of document.
    fn by_number(&self, row: &mut Row) {
        if row.value(NUMBER).is_none() {
            return;
        }
        let kind = self.id_kind(row.row).unwrap_or(IdKind::Resident);
        let said = row.values.insert(ID_KIND, kind.code().to_owned());
        if said.as_deref().is_some_and(|said| said != kind.code()) {
            row.repair("kind_by_number", target(ID_KIND), &self.labels.word(IdKind::TABLE, kind.code()));
        }
        if let Some(cell) = row.cell_of(target(ID_KIND)) {
            cell.taken = Some(kind.code().to_owned());
        }
        let number = row.value(NUMBER).and_then(|text| IdNumber::parse(text).ok());
        let Some(number) = number.filter(|_| kind != IdKind::Other) else { return birth_alone(row) };
        let born = number.birth();
        if born > self.on || born.year() < BORN_FROM {
            let column = row.drop_value(NUMBER);
            return row.fault(Flaw::new("id_birth_unlikely").blocking().with("birth", born), column);
        }
        self.birth(row, &number);
        let column = self.mapping.column(target(SEX));
        let by_number = number.sex();
        match row.value(SEX).and_then(Sex::from_code) {
            Some(sex) if sex != by_number => match self.choices.decisions.get(&row.row) {
                Some(Decision::SexByNumber) => drop(row.values.insert(SEX, by_number.code().to_owned())),
                Some(Decision::SexUnknown) => drop(row.values.remove(&SEX)),
                Some(Decision::KeepFirst | Decision::TakeThis) | None => {
                    row.values.remove(&SEX);
                    row.fault(
                        Flaw::asking(Asks::Sex, "sex_mismatch").meaning([by_number.code().to_owned()]),
                        column,
                    );
                }
            },
            Some(_) => {}
            None => {
                row.sex_by_number = true;
                row.values.insert(SEX, by_number.code().to_owned());
            }
        }
        // What the cell said may have been set aside or decided otherwise.
        let taken = row.value(SEX).map(str::to_owned);
        if let Some(cell) = row.cell_of(target(SEX)) {
            cell.taken = taken;
        }
    }

    /// The number gives the day; a cell that says less is completed, one that says otherwise is told.
    fn birth(&self, row: &mut Row, number: &IdNumber) {
        let day = number.birth();
        let seen = row.values.insert(BIRTH, day.to_string());
        let Some(cell) = row.cell_of(target(BIRTH)) else { return };
        cell.taken = Some(day.to_string());
        if seen.as_deref() == Some(day.to_string().as_str()) {
            return;
        }
        let (column, cell, from) = (cell.column, cell.cell.clone(), cell.seen.clone());
        let given = seen.and_then(|text| text.parse::<PartialDate>().ok());
        if given.is_some_and(|given| day < given.first_day() || given.last_day() < day) {
            row.fault(
                Flaw::new("birth_mismatch").with("taken", day).meaning([day.to_string()]),
                Some(column),
            );
        } else {
            let to = day.to_string();
            row.repairs.push(Repair { code: "birth_by_number", row: row.row, column, cell, from, to });
        }
    }

    /// A date of hire at which the person was a child or past seventy waits until somebody says that it is so.
    fn age_at_hire(&self, row: &mut Row) {
        let birth = row.value(BIRTH).and_then(|text| text.parse::<NaiveDate>().ok());
        let hired = row.value(HIRED).and_then(|text| text.parse::<PartialDate>().ok());
        let (Some(birth), Some(hired)) = (birth, hired) else { return };
        let (least, most) = (age(birth, hired.first_day()), age(birth, hired.last_day()));
        if most >= HIRED_FROM && least <= HIRED_TO {
            return;
        }
        let asked = [target(HIRED), Target::RosterDate];
        let row_number = row.row;
        let cell = row.cells.iter_mut().find(|cell| asked.contains(&cell.target) && cell.row == row_number);
        let Some(cell) = cell else { return };
        let column = cell.column;
        if self.choices.confirmed.contains(&(row_number, column)) {
            return;
        }
        cell.taken = None;
        row.values.remove(&HIRED);
        let shown = if most < HIRED_FROM { most } else { least };
        row.fault(
            Flaw::asking(Asks::Look, "hire_age").with("age", shown).meaning([hired.to_string()]),
            Some(column),
        );
    }
}

/// Where no number gives the day of birth, the cell must.
fn birth_alone(row: &mut Row) {
    if row.value(BIRTH).and_then(|text| unfit(BIRTH, text)).is_none() {
        return;
    }
    let column = row.drop_value(BIRTH);
    row.fault(Flaw::asking(Asks::Word, "day_missing"), column);
}

/// Completed years.
fn age(birth: NaiveDate, on: NaiveDate) -> i32 {
    let passed = (on.month(), on.day()) >= (birth.month(), birth.day());
    on.year() - birth.year() - i32::from(!passed)
}

/// The higher of two educations is the person's, with its school; where one of them is in doubt, so is which is higher.
fn studies(row: &mut Row) {
    const MODES: [StudyMode; 2] = [StudyMode::FullTime, StudyMode::PartTime];
    let of =
        |row: &Row, mode| row.studies.get(&(mode, "education")).and_then(|code| Education::from_code(code));
    let said = row.value(EDUCATION).and_then(Education::from_code);
    let given: Vec<(StudyMode, Education)> =
        MODES.into_iter().filter_map(|mode| Some((mode, of(row, mode)?))).collect();
    let doubt = row.cells.iter().any(|cell| {
        matches!(cell.target, Target::Study(_, "education"))
            && cell.taken.is_none()
            && row.faults.iter().any(|fault| fault.column == Some(cell.column) && fault.row == cell.row)
    });
    let chosen = match said {
        Some(said) => given.iter().find(|(_, own)| *own == said).copied(),
        None if doubt => None,
        // Of two alike the first stays: 全日制.
        None => given.iter().rev().max_by_key(|(_, own)| own.rank()).copied(),
    };
    if let Some((mode, education)) = chosen {
        row.values.insert(EDUCATION, education.code().to_owned());
        for key in STUDIED {
            if let Some(value) = row.studies.get(&(mode, key)).cloned()
                && let Some(field) = Kind::Person.field(key)
            {
                row.values.entry((Kind::Person, field.key)).or_insert(value);
            }
        }
        row.values.entry((Kind::Person, "study_mode")).or_insert_with(|| mode.code().to_owned());
        if given.len() > 1 && said.is_none() {
            let word = crate::words::label(crate::words::Lang::Zh, education);
            row.repair("higher_education", Target::Study(mode, "education"), &word);
        }
    }
    let kept = chosen.map(|(mode, _)| mode);
    for cell in &mut row.cells {
        if let Target::Study(mode, _) = cell.target
            && Some(mode) != kept
        {
            cell.taken = None;
        }
    }
}

/// A contract in two columns ends on or after the day it begins.
fn contract_ends(row: &mut Row) {
    let day = |key| row.value(key).and_then(|text| text.parse::<NaiveDate>().ok());
    let (Some(start), Some(end)) = (day(CONTRACT_START), day(CONTRACT_END)) else { return };
    if end >= start {
        return;
    }
    let column = row.drop_value(CONTRACT_END);
    row.fault(Flaw::new("end_before_start"), column);
}

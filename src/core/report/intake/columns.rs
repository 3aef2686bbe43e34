//! The columns of a sheet, what each may be taken for, and what stands against going on.

use crate::domain::record::Kind;
use crate::intake::header::Header;
use crate::intake::target::{Mapping, Target};
use crate::intake::workbook::{Sheet, column_name};
use crate::ledger::Profile;

/// How many different values of a column are shown.
const SAMPLES: usize = 3;

/// One column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ColumnLine {
    pub column: u32,
    /// As a spreadsheet calls it: `C`.
    pub letter: String,
    pub title: String,
    pub samples: Vec<String>,
    /// Out of sight in the file: it holds its data all the same, so it is read and said.
    pub hidden: bool,
}

/// The columns that have a title, each with a few of its values.
pub fn columns(sheet: &Sheet, header: &Header) -> Vec<ColumnLine> {
    let mut samples = samples(sheet, header);
    let line = |(column, title): &(u32, String)| {
        let (letter, hidden) = (column_name(*column), sheet.column_is_hidden(*column));
        let samples = samples.get_mut(*column as usize).map(std::mem::take).unwrap_or_default();
        ColumnLine { column: *column, letter, title: title.clone(), samples, hidden }
    };
    header.titles.iter().map(line).collect()
}

/// By column its first values that differ. The rows are gone through once: most columns have few, and each would be
/// searched to its end for one more.
fn samples(sheet: &Sheet, header: &Header) -> Vec<Vec<String>> {
    let mut samples: Vec<Vec<String>> = vec![Vec::new(); sheet.columns().end as usize];
    for (_, column, cell) in sheet.cells_below(header.last) {
        let open = samples.get_mut(column as usize).filter(|known| known.len() < SAMPLES);
        let Some(known) = open else { continue };
        let text = cell.seen();
        if !text.trim().is_empty() && !known.iter().any(|known| *known == text) {
            known.push(text.into_owned());
        }
    }
    samples
}

/// What a column may be taken for, gathered by record: those that name no field first.
pub fn choices() -> Vec<Vec<Target>> {
    let mut groups: Vec<(Option<Kind>, Vec<Target>)> = vec![(None, Vec::new())];
    for target in Target::all() {
        let kind = kind(target);
        match groups.iter_mut().find(|(own, _)| *own == kind) {
            Some((_, targets)) => targets.push(target),
            None => groups.push((kind, vec![target])),
        }
    }
    groups.into_iter().map(|(_, targets)| targets).collect()
}

/// What stands against going on from the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// No column is taken for this.
    Column(Target),
    /// This later column is taken for the same as an earlier one.
    OnlyOne(Target, u32),
}

/// People are told apart by name and number; a field takes one column.
pub fn needs(mapping: &Mapping) -> Vec<Need> {
    let must = [Target::Field(Kind::Person, "name"), Target::Field(Kind::Person, "id_number")];
    let missing = must.into_iter().filter(|target| !mapping.columns.values().any(|own| own == target));
    let clash = |(column, target): (&u32, &Target)| {
        let earlier = mapping.columns.range(..*column).any(|(_, own)| own == target);
        (earlier && kind(*target).is_some()).then_some(Need::OnlyOne(*target, *column))
    };
    missing.map(Need::Column).chain(mapping.columns.iter().filter_map(clash)).collect()
}

/// The title of the column whose date is the day of hiring only if the person says so.
pub fn roster_title(header: &Header, mapping: &Mapping) -> Option<String> {
    let column = mapping.columns.iter().find(|(_, target)| **target == Target::RosterDate)?.0;
    header.titles.iter().find(|(own, _)| own == column).map(|(_, title)| title.clone())
}

/// Who allocates and hires unless the person says otherwise: a county's own office, a township's superior.
pub fn usual_unit(profile: &Profile) -> String {
    let party = if profile.drafts_people() { profile.superior() } else { Some(&profile.party) };
    party.map(|party| format!("{} @{}", party.name, party.office)).unwrap_or_default()
}

/// The record that a column speaks of; nothing for one that is kept nowhere.
pub fn kind(target: Target) -> Option<Kind> {
    match target {
        Target::Field(kind, _) => Some(kind),
        Target::SchoolAndMajor | Target::Study(..) => Some(Kind::Person),
        Target::ContractTerm => Some(Kind::Contract),
        Target::Sequence | Target::RosterDate | Target::Ignore => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_goes_on_without_name_and_number_or_with_one_field_in_two_columns() {
        let [name, number] = ["name", "id_number"].map(|key| Target::Field(Kind::Person, key));
        let check = |targets: &[Target], expected: &[Need]| {
            let columns = (0..).zip(targets.iter().copied()).collect();
            assert_eq!(needs(&Mapping { columns }), expected, "{targets:?}");
        };
        check(&[name, number], &[]);
        check(&[number, Target::Ignore, Target::Ignore], &[Need::Column(name)]);
        check(&[name, number, name], &[Need::OnlyOne(name, 2)]);
    }
}

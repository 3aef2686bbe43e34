//! 报送核对单: which file of which office each side lacks.

use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::exchange::kinds::statement;
use taizhang_core::exchange::rows::{Check, Fault};

use crate::line::{self, Line};
use crate::office::{Office, hire, id_number, party};

/// The county has filed once, and the file has gone up whole.
fn line() -> Line {
    let mut line = line::line();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    line
}

fn statement(from: &mut Office, to: &Office) -> String {
    let context = from.context();
    let made = statement::make(from.making(&context), to.id()).unwrap();
    let text = made.package.text().to_owned();
    from.write(&made.batch, &[]);
    text
}

fn read(reader: &mut Office, text: &str) -> Check {
    let plan = reader.plan(text).unwrap();
    assert!(plan.originals.is_empty());
    plan.check.unwrap()
}

/// Fault, who made the file, its number, whether it is passed on, and the last number that the other side has.
type Row = (Fault, &'static str, u64, bool, Option<u64>);

fn check(found: &Check, expected: &[Row]) {
    let rows: Vec<(Fault, &str, u64, bool, Option<u64>)> = found
        .disagreements
        .iter()
        .map(|one| (one.fault, one.end.maker.name.as_str(), one.end.number, one.passed, one.last))
        .collect();
    assert_eq!(rows, expected);
}

/// What the reader says of a statement of the other office.
fn compared(from: &mut Office, reader: &mut Office, expected: &[Row]) {
    let text = statement(from, reader);
    check(&read(reader, &text), expected);
}

#[test]
fn who_has_everything_is_told_so() {
    let mut line = line();
    line.county.take(&line.city.downward(line.county.id())).unwrap();
    let Line { province, city, county, .. } = &mut line;
    agree(city, province);
    agree(province, city);
    agree(city, county);
    agree(county, city);
}

fn agree(from: &mut Office, reader: &mut Office) {
    let text = statement(from, reader);
    let found = read(reader, &text);
    check(&found, &[]);
    assert!(found.agreed > 0);
}

#[test]
fn each_side_sees_what_the_other_lacks() {
    let mut line = line();
    // Two files of the county are lost, and the answer of the city.
    line.county.upward(&[]);
    line.county.upward(&[]);
    line.city.downward(line.county.id());
    compared(
        &mut line.county,
        &mut line.city,
        &[
            (Fault::WeLack, "昆山市总工会", 3, false, Some(1)),
            (Fault::TheyLack, "苏州市总工会", 1, false, None),
        ],
    );
    compared(
        &mut line.city,
        &mut line.county,
        &[
            (Fault::WeLack, "苏州市总工会", 1, false, None),
            (Fault::TheyLack, "昆山市总工会", 3, false, Some(1)),
        ],
    );
}

#[test]
fn what_was_not_passed_on_is_seen_above_and_below() {
    let mut line = line();
    line.city.take(&line.county.upward(&[])).unwrap();
    compared(&mut line.city, &mut line.province, &[(Fault::WeLack, "昆山市总工会", 2, true, Some(1))]);
    compared(&mut line.province, &mut line.city, &[(Fault::TheyLack, "昆山市总工会", 2, true, Some(1))]);
    // The province's answer is with the city, which has not answered the county.
    line.city.take(&line.province.downward(line.city.id())).unwrap();
    compared(&mut line.city, &mut line.county, &[(Fault::WeLack, "江苏省总工会", 1, true, None)]);
}

#[test]
fn a_file_on_its_way_is_no_fault_and_an_old_backup_is_one() {
    let mut line = line();
    let copy = line.county.restored();
    // A statement that is read after a newer file has come.
    let old = statement(&mut line.county, &line.city);
    line.city.take(&line.county.upward(&[])).unwrap();
    check(&read(&mut line.city, &old), &[]);
    // The county goes on from a copy made before that file.
    (line.county.store, line.county.registry) = (copy.store, copy.registry);
    compared(&mut line.county, &mut line.city, &[(Fault::Parted, "昆山市总工会", 1, false, Some(2))]);
    compared(&mut line.city, &mut line.county, &[(Fault::Parted, "昆山市总工会", 1, false, Some(2))]);
}

#[test]
fn a_statement_names_nobody_changes_nothing_and_is_read_by_neighbours_alone() {
    let mut line = line();
    let text = statement(&mut line.county, &line.city);
    assert!(!text.contains("王芳") && !text.contains(&id_number(1)));
    let plan = line.city.plan(&text).unwrap();
    assert!(plan.notices.is_empty());
    assert!(plan.accept(&taizhang_core::exchange::plan::Consent::default()).unwrap().changes.is_empty());
    // Written under a key that is not the county's.
    line.county.key = ed25519_dalek::SigningKey::from_bytes(&[77; 32]);
    let forged = statement(&mut line.county, &line.city);
    let plan = line.city.plan(&forged).unwrap();
    assert_eq!(plan.notices[0].code, "notice-statement-key");
    let stranger = party(9, "太仓市总工会", OfficeLevel::County);
    let mut stranger = Office::new(&stranger, &[party(2, "苏州市总工会", OfficeLevel::City)]);
    let text = statement(&mut stranger, &line.city);
    assert_eq!(line.city.plan(&text).unwrap_err().code, "package-sender");
    let context = line.county.context();
    let nobody = statement::make(line.county.making(&context), line.province.id());
    assert_eq!(nobody.err().unwrap()[0].code, "statement-neighbour");
}

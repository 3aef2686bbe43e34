//! What one key costs in a table with thousands of unsaved cells: as much as in an empty one. Counted by what is asked of
//! memory and by what is kept for a reload, never by the clock.

use chrono::NaiveDate;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::intake::clipboard::block;
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::process::grid::draft::Draft;
use taizhang_core::process::grid::place::{Area, At};
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::pay::run;

use crate::grid::{county, grid};
use crate::lean::asked;
use crate::office::{Office, fields, hire, new, party};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();

fn at(row: usize, column: usize) -> At {
    At::new(row, column)
}

/// Everything that is done to the table when a cell has been typed into, and what it keeps: pieces and bytes.
fn key(grid: &mut Grid, office: &Office, at: At, text: &str) -> (usize, usize) {
    grid.type_into(at, text);
    grid.judge(&office.registry, DAY);
    assert!(grid.changed() > 0 && grid.faults().is_empty() && !grid.totals().is_empty());
    let pieces = grid.unkept();
    let bytes = pieces.iter().map(|(_, piece)| serde_json::to_string(piece).unwrap().len()).sum();
    (pieces.len(), bytes)
}

fn of_villages(count: usize) -> Office {
    let names: Vec<String> = (0..count).map(|n| format!("第{n}村工会")).collect();
    county(&names.iter().map(|name| (name.as_str(), true)).collect::<Vec<_>>())
}

/// All cells filled in, judged and kept.
fn filled(office: &Office) -> Grid {
    let mut grid = grid(office);
    let lines: Vec<String> = (0..grid.rows().len()).map(|n| format!("{n}\t{n}\t{n}")).collect();
    let found = grid.paste(&block("", &lines.join("\n")).unwrap(), Area::of(at(0, 0)));
    grid.take(&found);
    grid.judge(&office.registry, DAY);
    assert_eq!((grid.changed(), grid.faults().len()), (grid.rows().len() * 3, 0));
    grid.unkept();
    grid
}

#[test]
fn a_key_costs_no_more_with_thousands_of_unsaved_cells() {
    let office = of_villages(2_000);
    let (mut empty, mut full) = (grid(&office), filled(&office));
    let mut kept = (0, 0);
    let few = asked(|| kept = key(&mut empty, &office, at(1_000, 2), "7"));
    let many = asked(|| kept = key(&mut full, &office, at(1_000, 2), "7"));
    // The rows that are kept together with it are written again: some dozens, not two thousand.
    assert_eq!(kept.0, 1);
    assert!(kept.1 < 20_000, "{} bytes for one key", kept.1);
    assert!(many < few + 1_500, "memory asked for {many} times among 6,000 unsaved cells, {few} among none");
}

fn month() -> Month {
    Month::parse("2026-01").unwrap()
}

/// An office whose people all have a row in the month's sheet.
fn paying(count: u32) -> Office {
    let mut office =
        Office::new(&party(1, "昆山市总工会", taizhang_core::domain::codes::OfficeLevel::County), &[]);
    let mut edits: Vec<Edit> = Vec::new();
    for n in 0..count {
        let at = edits.len();
        let links = [("engagement", Target::New(at + 1))];
        let pay = fields([("month", "2026-01"), ("base", "4200"), ("performance", "1800")]);
        let hired = hire(&format!("人员{n}"), n, "玉山镇工会").into_iter().map(|edit| match edit {
            Edit::New { kind, links, fields, .. } if kind == Kind::Engagement => {
                Edit::New { kind, subject: Some(Target::New(at)), links, fields }
            }
            other => other,
        });
        edits.extend(hired);
        edits.push(new(Kind::MonthlyPay, Some(Target::New(at)), &links, pay));
    }
    office.edit(edits).unwrap();
    office
}

#[test]
fn a_cell_of_a_sheet_is_judged_without_telling_the_other_rows() {
    let cost = |people: u32| {
        let office = paying(people);
        let mut grid = run::grid(&office.registry, month());
        let base = grid.columns().iter().position(|column| column.key == "base").unwrap();
        assert_eq!(grid.rows().len(), people as usize);
        let mut kept = (0, 0);
        let cost = asked(|| kept = key(&mut grid, &office, at(3, base), "4300"));
        assert_eq!(kept.0, 1);
        cost
    };
    let (few, many) = (cost(10), cost(200));
    assert!(many < few + 200, "memory asked for {many} times in a month of 200 people, {few} times of 10");
}

#[test]
fn what_is_kept_piece_by_piece_comes_back_whole() {
    let office = of_villages(100);
    let mut full = filled(&office);
    full.undo();
    full.redo();
    full.type_into(at(70, 1), "70000");
    full.clear(Area::of(at(71, 1)));
    let pieces = full.unkept();
    assert_eq!(pieces.len(), full.pieces());
    let read = |(_, piece): &(usize, Draft)| -> Draft {
        serde_json::from_str(&serde_json::to_string(piece).unwrap()).unwrap()
    };
    let mut back = grid(&office);
    let restored = back.restore(&Draft::joined(pieces.iter().map(read)));
    assert_eq!((restored.taken, restored.moved, restored.lost), (299, 0, 0));
    let all = full.all().unwrap();
    assert!(all.cells().all(|at| back.text(at) == full.text(at)));
    assert_eq!(back.totals(), full.totals());
    // Rows may have moved since: all is kept anew.
    assert_eq!(back.unkept().len(), back.pieces());
    assert!(back.unkept().is_empty());
}

#[test]
fn sums_kept_up_are_the_sums_of_what_stands_there() {
    let office = of_villages(40);
    let mut grid = filled(&office);
    let acts: [fn(&mut Grid); 9] = [
        |grid| grid.type_into(at(3, 0), "错"),
        |grid| grid.type_into(at(3, 0), "88"),
        |grid| grid.clear(Area::between(at(0, 0), at(9, 1))),
        |grid| grid.fill_down(Area::between(at(10, 0), at(30, 2))),
        |grid| assert!(grid.undo().is_some()),
        |grid| assert!(grid.undo().is_some()),
        |grid| assert!(grid.redo().is_some()),
        Grid::drop_all,
        |grid| assert!(grid.undo().is_some()),
    ];
    for (n, act) in acts.into_iter().enumerate() {
        act(&mut grid);
        for (column, total) in grid.totals().iter().enumerate() {
            let texts = (0..grid.rows().len()).map(|row| grid.text(at(row, column)));
            let read: Vec<Option<Result<u64, _>>> = texts.map(|text| text.map(str::parse)).collect();
            let total = total.unwrap();
            let sum: u64 = read.iter().flatten().flatten().sum();
            let empty = read.iter().filter(|text| text.is_none()).count();
            let faulty = read.iter().flatten().filter(|text| text.is_err()).count();
            assert_eq!(
                (total.sum, total.empty, total.faulty),
                (sum, empty, faulty),
                "act {n}, column {column}"
            );
        }
    }
}

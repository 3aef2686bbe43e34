//! The editable table: what keys, pastes and drafts do to cells, and the one batch that comes of it.

use chrono::NaiveDate;
use taizhang_core::domain::HeadCount;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{In, Kind};
use taizhang_core::intake::clipboard::block;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::policy::view::head_count;
use taizhang_core::process::grid::paste::Does;
use taizhang_core::process::grid::place::{Area, At};
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::verification::counts;
use taizhang_core::words::{Lang, has_words};

use crate::office::{Office, fields, party};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2025, 9, 30).unwrap();

/// A county with townships; of each whether the county fills in for it.
pub fn county(townships: &[(&str, bool)]) -> Office {
    let mut county = Office::new(&party(1, "昆山市总工会", OfficeLevel::County), &[]);
    let own = county.id().to_string();
    let township = |(at, (name, fills_in)): (usize, &(&str, bool))| Edit::New {
        kind: Kind::Office,
        subject: None,
        links: [].into(),
        fields: fields([
            ("name", *name),
            ("level", "4"),
            ("office_type", "TOWN"),
            ("parent", &own),
            ("position", &(at + 1).to_string()),
            ("reporting", if *fills_in { "2" } else { "1" }),
        ]),
    };
    let edits = townships.iter().enumerate().map(township).collect();
    county.edit(edits).unwrap();
    county
}

fn three() -> Office {
    county(&[("玉山镇总工会", true), ("千灯镇总工会", true), ("巴城镇总工会", false)])
}

pub fn grid(county: &Office) -> Grid {
    counts::grid(&county.registry, DAY, false)
}

fn at(row: usize, column: usize) -> At {
    At::new(row, column)
}

fn typed(county: &Office, cells: &[(usize, usize, &str)]) -> Grid {
    let mut grid = grid(county);
    cells.iter().for_each(|(row, column, text)| grid.type_into(at(*row, *column), text));
    grid
}

fn save(county: &mut Office, grid: &Grid) {
    county.edit(grid.edits()).unwrap();
}

fn texts(grid: &Grid) -> Vec<String> {
    grid.copy(grid.all().unwrap(), Lang::Zh).split('\n').map(str::to_owned).collect()
}

fn paste(grid: &mut Grid, text: &str, from: At) -> Vec<&'static str> {
    let paste = grid.paste(&block("", text).unwrap(), Area::of(from));
    grid.take(&paste);
    let word = |does: &Does| match does {
        Does::Changes { .. } => "changes",
        Does::Nothing => "nothing",
        Does::Refused(_) => "refused",
        Does::Outside => "outside",
        Does::Closed => "closed",
    };
    paste.cells.iter().map(|cell| word(&cell.does)).collect()
}

#[test]
fn what_is_typed_is_one_batch_with_one_undo() {
    let mut county = three();
    let grid = typed(&county, &[(0, 0, "12"), (0, 1, "30"), (0, 2, "1,200"), (1, 0, "4")]);
    assert_eq!((grid.changed(), grid.edits().len()), (4, 2));
    let batch = county.edit(grid.edits()).unwrap();
    let counted = |county: &Office| -> Vec<Option<u32>> {
        let rows = grid.rows().iter().map(|row| row.key.parse::<Id>().unwrap());
        let of =
            |office| head_count(&county.registry, office, DAY).and_then(|(_, facts)| facts.separate_unions);
        rows.map(|office| of(office).map(|count| count.get())).collect()
    };
    assert_eq!(counted(&county), [Some(12), Some(4), None]);
    assert_eq!(texts(&self::grid(&county)), ["12\t30\t1200", "4\t\t", "\t\t"]);
    let sequence = county.registry.head.sequence;
    county.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    assert_eq!(counted(&county), [None, None, None]);
}

#[test]
fn a_count_of_the_day_is_changed_and_one_of_another_day_is_not_touched() {
    let mut county = three();
    let first = typed(&county, &[(0, 0, "12"), (0, 2, "900")]);
    save(&mut county, &first);
    let before = county.registry.of_kind(Kind::HeadCount).count();
    let corrected = typed(&county, &[(0, 0, "13"), (0, 2, "")]);
    save(&mut county, &corrected);
    let counts: Vec<_> = county.registry.of_kind(Kind::HeadCount).collect();
    assert_eq!((before, counts.len()), (1, 1));
    let facts = HeadCount::of(&counts[0].body).unwrap();
    assert_eq!((facts.separate_unions.unwrap().get(), facts.workers), (13, None), "empty is not 0");
    let later = counts::grid(&county.registry, NaiveDate::from_ymd_opt(2025, 12, 31).unwrap(), false);
    assert_eq!(later.text(at(0, 0)), None);
}

#[test]
fn what_an_office_reports_itself_is_only_read() {
    let county = three();
    let mut grid = typed(&county, &[(2, 0, "5")]);
    assert_eq!((grid.changed(), grid.is_open(at(2, 0))), (0, false));
    assert_eq!(paste(&mut grid, "1\n2\n3\n4", at(0, 0)), ["changes", "changes", "closed", "outside"]);
}

#[test]
fn only_open_offices_below_stand_in_the_table() {
    let mut county = three();
    let office = grid(&county).rows()[0].key.parse::<Id>().unwrap();
    let to = fields([("closed", "2025-06-30")]);
    county.edit(vec![Edit::Change { id: office, seen: [].into(), to }]).unwrap();
    let names: Vec<String> = grid(&county).rows().iter().map(|row| row.name.clone()).collect();
    assert_eq!(names, ["千灯镇总工会", "巴城镇总工会"]);
}

#[test]
fn a_field_says_what_is_wrong_and_the_register_what_cannot_be() {
    let county = three();
    let mut grid = typed(&county, &[(0, 0, "约12"), (1, 0, "9"), (1, 1, "8")]);
    let found = |grid: &Grid| -> Vec<(At, String)> {
        grid.faults().into_iter().map(|(at, issue)| (at, issue.code.clone())).collect()
    };
    assert_eq!(found(&grid), [(at(0, 0), "count-format".to_owned())]);
    assert_eq!(grid.edits().len(), 1, "a row at fault is left out");
    grid.judge(&county.registry, DAY);
    assert_eq!(found(&grid), [(at(0, 0), "count-format".to_owned()), (at(1, 0), "unions-exceed".to_owned())]);
    grid.type_into(at(1, 1), "10");
    grid.type_into(at(0, 0), "");
    grid.judge(&county.registry, DAY);
    assert_eq!(found(&grid), []);
}

#[test]
fn every_act_is_taken_back_and_done_again() {
    let county = three();
    let mut grid = typed(&county, &[(0, 0, "12"), (0, 0, "13")]);
    grid.fill_down(Area::between(at(0, 0), at(2, 0)));
    assert_eq!(texts(&grid), ["13\t\t", "13\t\t", "\t\t"]);
    grid.clear(Area::between(at(0, 0), at(1, 2)));
    assert_eq!(grid.changed(), 0);
    let states: Vec<Vec<String>> = std::iter::from_fn(|| grid.undo().map(|_| texts(&grid))).collect();
    assert_eq!(states.last().unwrap(), &["\t\t", "\t\t", "\t\t"]);
    assert_eq!(states.len(), 4);
    while grid.redo().is_some() {}
    assert_eq!((grid.changed(), grid.can_redo()), (0, false));
    grid.undo();
    grid.type_into(at(0, 1), "20");
    assert!(!grid.can_redo(), "what follows another act is gone");
    grid.fill_down(Area::of(at(1, 1)));
    assert_eq!(grid.text(at(1, 1)), Some("20"), "one row takes what stands above");
}

#[test]
fn filling_puts_texts_into_empty_cells_only_and_is_one_act() {
    let county = three();
    let mut grid = typed(&county, &[(0, 0, "7")]);
    let texts =
        [(0, 0, "1"), (1, 0, "2"), (2, 0, "")].map(|(row, column, text)| (at(row, column), text.to_owned()));
    assert_eq!(grid.fill(texts.to_vec()), 1);
    assert_eq!([0, 1, 2].map(|row| grid.text(at(row, 0))), [Some("7"), Some("2"), None]);
    assert_eq!(grid.fill(texts.to_vec()), 0);
    grid.undo();
    assert_eq!([0, 1].map(|row| grid.text(at(row, 0))), [Some("7"), None]);
}

#[test]
fn a_block_falls_where_the_cursor_stands() {
    let county = three();
    let mut grid = grid(&county);
    let told = paste(&mut grid, "12\t30\t1,200\t7\n4\t约 9\t0", at(0, 0));
    assert_eq!(
        told,
        ["changes", "changes", "changes", "outside", "changes", "refused", "changes", "nothing"]
    );
    assert_eq!(texts(&grid), ["12\t30\t1200", "4\t\t0", "\t\t"]);
    grid.undo();
    assert_eq!(grid.changed(), 0, "a paste is one act");
    let one = block("", "5").unwrap();
    let paste = grid.paste(&one, Area::between(at(0, 0), at(1, 2)));
    assert_eq!(paste.changes(), 6, "one cell fills the selection");
}

#[test]
fn a_block_with_names_finds_its_rows_and_its_heading_the_columns() {
    let county = three();
    let mut grid = grid(&county);
    let text = "2025 年基数\n\
                序号\t单位\t职工数\t单独基层工会数\n\
                1\t千灯镇\t900\t4\n\
                2\t玉山镇总工会\t1200\t12\n\
                3\t锦溪镇\t5\t1\n\
                4\t巴城镇\t7\t1\n\
                \t合计\t2112\t18";
    let found = grid.paste(&block("", text).unwrap(), Area::of(at(1, 2)));
    assert_eq!((found.is_named, &found.unknown[..]), (true, &["锦溪镇".to_owned(), "合计".to_owned()][..]));
    assert_eq!((found.changes(), found.left_out().count()), (4, 2));
    grid.take(&found);
    assert_eq!(texts(&grid), ["12\t\t1200", "4\t\t900", "\t\t"]);
    let names_first = "千灯镇\t5\t6\t700";
    let found = grid.paste(&block("", names_first).unwrap(), Area::of(at(0, 0)));
    grid.take(&found);
    assert_eq!(texts(&grid)[1], "5\t6\t700");
}

#[test]
fn totals_tell_what_is_empty_and_what_is_at_fault() {
    let grid = typed(&three(), &[(0, 0, "12"), (1, 0, "0"), (0, 1, "x")]);
    let totals = grid.totals();
    let first = totals[0].unwrap();
    assert_eq!((first.text().as_str(), first.filled, first.empty, first.faulty), ("12", 2, 1, 0));
    let second = totals[1].unwrap();
    assert_eq!((second.text().as_str(), second.filled, second.empty, second.faulty), ("0", 0, 2, 1));
}

#[test]
fn a_draft_comes_back_and_overwrites_nothing_in_silence() {
    let mut county = three();
    let unsaved = typed(&county, &[(0, 0, "12"), (1, 0, "4"), (1, 1, "错")]);
    let kept = serde_json::to_string(&unsaved.draft()).unwrap();
    // Meanwhile another window saves one of the cells.
    let elsewhere = typed(&county, &[(0, 0, "99")]);
    save(&mut county, &elsewhere);
    let mut back = grid(&county);
    let restored = back.restore(&serde_json::from_str(&kept).unwrap());
    assert_eq!((restored.taken, restored.moved, restored.lost), (2, 1, 0));
    let codes: Vec<_> = back.faults().into_iter().map(|(at, issue)| (at, issue.code.clone())).collect();
    assert_eq!(codes, [(at(0, 0), "grid-moved".to_owned()), (at(1, 1), "count-format".to_owned())]);
    assert!(Lang::ALL.iter().all(|lang| has_words(*lang, "issue-grid-moved")));
    assert_eq!(back.saved(at(0, 0)), Some("99"));
    // Typing it again decides.
    back.type_into(at(0, 0), "12");
    back.type_into(at(1, 1), "");
    assert_eq!((back.faults().len(), back.edits().len()), (0, 2));
    save(&mut county, &back);
    assert_eq!(grid(&county).text(at(0, 0)), Some("12"));
    // What the register came to say by itself is no change any more.
    let mut again = grid(&county);
    again.restore(&serde_json::from_str(&kept).unwrap());
    assert_eq!((again.text(at(0, 0)), again.changed()), (Some("12"), 1), "the one at fault alone");
}

#[test]
fn three_thousand_rows_are_pasted_as_one_act_and_written_as_one_batch() {
    let names: Vec<String> = (0..3_000).map(|n| format!("第{n}村工会")).collect();
    let townships: Vec<(&str, bool)> = names.iter().map(|name| (name.as_str(), true)).collect();
    let mut county = county(&townships);
    let mut grid = grid(&county);
    let lines: Vec<String> = (0..3_000).rev().map(|n| format!("第{n}村\t{n}\t{n}\t{n}")).collect();
    let found = grid.paste(&block("", &lines.join("\n")).unwrap(), Area::of(at(0, 0)));
    grid.take(&found);
    assert_eq!(grid.changed(), 9_000);
    assert_eq!(grid.totals()[0].unwrap().sum, (0..3_000).sum::<u64>());
    save(&mut county, &grid);
    assert_eq!(county.registry.of_kind(Kind::HeadCount).count(), 3_000);
    assert_eq!(county.registry.head.sequence, 3, "set up, offices, counts");
}

//! 招聘: two applicants of one name are two people, in the table, in a workbook and in a draft.

use taizhang_core::domain::id::Id;
use taizhang_core::process::grid::paste::Does;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::memory::Memory;
use taizhang_core::process::grid::workbook::table::{Table, best};
use taizhang_core::process::grid::workbook::{Answers, Choice};
use taizhang_core::process::recruitment::applicants;

use crate::grid_workbook::fixture;
use crate::office::Office;
use crate::pay::book;
use crate::recruitment::{POST, enter, round, stands};

fn read(grid: &Grid, text: &str) -> Table {
    let tables = grid.tables(&book(text), &Memory::default());
    tables[best(&tables)].clone()
}

/// Saves the table, and says whose name and post stand in it then.
fn save(office: &mut Office, id: Id, mut grid: Grid) -> Vec<(String, String, String)> {
    grid.judge(&office.registry, office.now.date_naive());
    assert_eq!(grid.faults(), []);
    office.edit(grid.edits()).unwrap();
    applicants::of_round(&office.registry, id)
        .iter()
        .map(|(record, own)| {
            let total = record.body.get("total").unwrap_or_default();
            (applicants::name(own).to_owned(), applicants::post(own).to_owned(), total)
        })
        .collect()
}

fn took(grid: &mut Grid, table: &Table, answers: &Answers) {
    let looked = grid.look(table, answers);
    assert_eq!((looked.open(), looked.unknown.len()), (0, 0), "{:?}", looked.questions);
    grid.take(&looked.paste);
}

const LIST: &str = "姓名,身份证号码,报考岗位,总成绩\n\
    张伟,320583198803030036,网格工会社工,80\n\
    张伟,320583198904040055,园区工会社工,70\n\
    潘悦,320583199605011129,网格工会社工,60\n";

/// A list with two people of one name makes a row of each; their scores, without a number, find each by the post.
#[test]
fn two_of_one_name_in_a_workbook_are_two_rows() {
    let (mut office, id) = round(&[]);
    let mut grid = applicants::grid(&office.registry, id);
    let table = read(&grid, LIST);
    let mut answers = Answers::default();
    grid.welcome_all(&table, &mut answers);
    took(&mut grid, &table, &answers);
    let draft = grid.draft();
    let mut again = applicants::grid(&office.registry, id);
    assert_eq!(again.restore(&draft).lost, 0, "a draft holds both");
    assert_eq!(again.rows().len(), 3);
    let row = |name: &str, post: &str, total: &str| (name.to_owned(), post.to_owned(), total.to_owned());
    let (park, net) = ("园区工会社工", "网格工会社工");
    let found = save(&mut office, id, grid);
    assert_eq!(found, [row("张伟", park, "70.00"), row("张伟", net, "80.00"), row("潘悦", net, "60.00")]);
    // What has been saved does not come back as unsaved, and is not written a second time.
    let mut again = applicants::grid(&office.registry, id);
    let restored = again.restore(&draft);
    assert_eq!((restored.taken, restored.moved, again.changed(), again.rows().len()), (0, 0, 0, 3));
    let mut grid = applicants::grid(&office.registry, id);
    let scores = "姓名,报考岗位,总成绩\n张伟,园区工会社工,71\n张伟,网格工会社工,81\n";
    let table = read(&grid, scores);
    took(&mut grid, &table, &Answers::default());
    assert_eq!(save(&mut office, id, grid)[..2], [row("张伟", park, "71.00"), row("张伟", net, "81.00")]);
}

/// Where the facts do not say whether two lines are one person it is asked: one of them counts, or both are people.
#[test]
fn one_person_or_two_is_asked() {
    let (mut office, id) = round(&[]);
    enter(&mut office, id, &[("张伟", &[POST, ("total", "80")])]);
    let mut grid = applicants::grid(&office.registry, id);
    let table = read(&grid, "姓名,报考岗位,总成绩\n张伟,园区工会社工,70\n张伟,网格工会社工,82\n");
    let mut answers = Answers::default();
    let question = grid.look(&table, &answers).questions.remove(0);
    assert_eq!(question.choices, [Choice::Line(2), Choice::Line(3), Choice::Apart, Choice::Nothing]);
    grid.part(&table, &question, &mut answers);
    took(&mut grid, &table, &answers);
    let found = save(&mut office, id, grid);
    let totals: Vec<&str> = found.iter().map(|own| own.2.as_str()).collect();
    assert_eq!(totals, ["70.00", "82.00"], "whoever was there keeps their own row");
    // The same person listed twice stays one, and is asked about.
    let mut grid = applicants::grid(&office.registry, id);
    let table =
        read(&grid, "姓名,身份证号码,报考岗位\n潘悦,320583199605011129,甲岗\n潘悦,320583199605011129,甲岗\n");
    let mut answers = Answers::default();
    grid.welcome_all(&table, &mut answers);
    assert_eq!(grid.look(&table, &answers).questions.len(), 1);
    assert_eq!(grid.rows().iter().filter(|row| row.name == "潘悦").count(), 1);
}

/// A name added by hand once more is another row, and both are saved and ranked.
#[test]
fn a_name_added_once_more_is_another_row() {
    let (mut office, id) = round(&[]);
    enter(&mut office, id, &[("张伟", &[POST, ("total", "80")])]);
    let mut grid = applicants::grid(&office.registry, id);
    assert!(grid.knows("张伟"));
    let key = grid.add("张伟").unwrap();
    let at = grid.rows().iter().position(|row| row.key == key).unwrap();
    for (key, text) in [POST, ("total", "85")] {
        let column = grid.columns().iter().position(|column| column.key == key).unwrap();
        grid.type_into(taizhang_core::process::grid::place::At::new(at, column), text);
    }
    assert_eq!(save(&mut office, id, grid).len(), 2);
    assert_eq!(stands(&office, id).len(), 2);
}

/// Of two with one name the selected one is meant; a name alone means nobody then.
#[test]
fn of_two_with_one_name_the_selected_is_meant() {
    let (mut office, id) = round(&[]);
    let mut grid = applicants::grid(&office.registry, id);
    let (table, mut answers) = (read(&grid, LIST), Answers::default());
    grid.welcome_all(&table, &mut answers);
    took(&mut grid, &table, &answers);
    save(&mut office, id, grid);
    let all = applicants::of_round(&office.registry, id);
    let [first, second, other] = [0, 1, 2].map(|at| all[at].0.id);
    let meant = |typed: &str, selected| applicants::meant(&office.registry, id, typed, selected);
    assert_eq!((meant("张伟", None), meant("张伟", Some(second))), (None, Some(second)));
    assert_eq!((meant("张伟", Some(other)), meant("潘悦", Some(first))), (None, Some(other)));
    assert_eq!((meant("", Some(first)), meant("无此人", Some(first))), (Some(first), None));
}

/// The list of a company as it stands: what it says of everybody is read, education too, and no identity number is kept.
#[test]
fn the_list_of_a_company_is_read_with_what_the_conditions_ask() {
    let (mut office, id) = round(&[]);
    // The list is of autumn.
    office.now += chrono::TimeDelta::days(280);
    let mut grid = applicants::grid(&office.registry, id);
    let tables = grid.tables(&fixture("applicants.xlsx"), &Memory::default());
    let table = tables[best(&tables)].clone();
    let mut answers = Answers::default();
    grid.welcome_all(&table, &mut answers);
    let question = grid.look(&table, &answers).questions.remove(0);
    answers.say(&grid, &question, Some(&question.choices[0]));
    let looked = grid.look(&table, &answers);
    let refused: Vec<String> = looked
        .paste
        .cells
        .iter()
        .filter(|cell| matches!(cell.does, Does::Refused(_)))
        .map(|cell| format!("{cell:?}"))
        .collect();
    assert_eq!(refused, Vec::<String>::new());
    grid.take(&looked.paste);
    assert_eq!(save(&mut office, id, grid).len(), 20);
    let all = applicants::of_round(&office.registry, id);
    assert!(all.iter().all(|(_, own)| own.education.is_some()));
    assert!(all.iter().all(|(record, _)| !format!("{:?}", record.body).contains("3205831996")));
}

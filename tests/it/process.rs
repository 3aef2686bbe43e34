//! Processes and the work list that they fill.

use std::collections::BTreeSet;

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::process;
use taizhang_core::process::desk::{Desk, Keeps, Process};
use taizhang_core::process::task::{Place, Sort, Task, Value};
use taizhang_core::report::people;
use taizhang_core::words::{Lang, has_words};

use crate::office::Office;
use crate::practice::{WORLD, today};

/// The work list: the code of each task with its count, 0 where it counts nothing.
pub fn told(office: &Office) -> Vec<(&'static str, usize)> {
    let count = |task: &Task| {
        let counts = task.args.iter().filter(|(key, _)| *key == "count");
        counts.map(|(_, value)| value.to_string().parse::<usize>().unwrap()).sum()
    };
    let tasks = process::tasks(&office.registry, office.now.date_naive());
    // Of no key here a copy was ever made: that stands in every list, and is asked for in `keys.rs`.
    let tasks = tasks.iter().filter(|task| task.sort.code != "key-copy");
    tasks.map(|task| (task.sort.code, count(task))).collect()
}

#[test]
fn every_sort_of_task_has_its_words_and_stands_once() {
    let mut codes = BTreeSet::new();
    for sort in process::ALL.iter().flat_map(|process| process.sorts) {
        assert!(codes.insert(sort.code), "{} stands twice", sort.code);
        for key in ["", "-badge", "-do"].map(|end| format!("task-{}{end}", sort.code)) {
            assert!(Lang::ALL.iter().all(|lang| has_words(*lang, &key)), "{key}");
        }
    }
}

#[test]
fn a_process_has_tasks_of_its_own_sorts_alone() {
    for register in &WORLD.registers {
        let desk = Desk { registry: &register.registry, profile: &register.profile, on: today() };
        for process in process::ALL {
            for task in (process.tasks)(&desk) {
                assert!(process.sorts.contains(&task.sort), "{:?}", task.sort);
            }
        }
    }
}

/// What a new process adds to the core beside its line in `ALL`; its words are all that it adds elsewhere.
const RECRUITMENT: Process = Process { keeps: Keeps::NOTHING, sorts: &[ROUNDS, REFUSED], tasks: rounds };
const ROUNDS: Sort = Sort::file("rounds");
const REFUSED: Sort = Sort::returned("refused");

fn rounds(desk: &Desk<'_>) -> Vec<Task> {
    let own = desk.profile.office();
    let rounds = desk.registry.said_of(own).filter(|record| record.kind() == Kind::Recruitment).count();
    let place = Place::Records(own);
    vec![Task::new(ROUNDS, place.clone()).count(rounds), Task::new(REFUSED, place)]
}

#[test]
fn a_process_joins_the_work_list_by_one_line() {
    let county = &WORLD.registers[2].registry;
    let alone = process::tasks_of(process::ALL, county, today());
    let joined = [RECRUITMENT].iter().chain(process::ALL).map(|known| Process { ..*known });
    let together = process::tasks_of(&joined.collect::<Vec<_>>(), county, today());
    assert_eq!(together.len(), alone.len() + 2);
    assert_eq!(together[0].sort, REFUSED, "what was sent back comes first");
    let rest: Vec<&Task> = together.iter().filter(|task| !RECRUITMENT.sorts.contains(&task.sort)).collect();
    assert_eq!(rest, alone.iter().collect::<Vec<_>>());
}

/// The task speaks of those whom the roster marks, without making a row of anybody.
#[test]
fn missing_facts_are_those_of_the_roster() {
    let mut found = 0;
    for register in &WORLD.registers {
        let office = register.profile.office();
        let rows = people::rows(&register.registry, today()).into_iter();
        let marked = rows.filter(|row| {
            row.owner == office && row.presence.registered() && row.told(&register.registry).missing > 0
        });
        let marked: Vec<Id> = marked.map(|row| row.person).collect();
        let tasks = process::tasks(&register.registry, today());
        let task = tasks.into_iter().find(|task| task.sort.code == "missing");
        let (place, args) = task.map_or((Place::People(Vec::new()), Vec::new()), |t| (t.place, t.args));
        let count = Some(("count", Value::Count(marked.len()))).filter(|_| !marked.is_empty());
        assert_eq!(args, count.into_iter().collect::<Vec<_>>());
        found += marked.len();
        assert_eq!(place, Place::of(marked));
    }
    assert!(found > 0, "the practice province has gaps");
}

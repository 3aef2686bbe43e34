//! What asks for little memory: verdicts without their grounds, the same as with them; a journal that is checked beside the
//! register that is open.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::Arc;

use taizhang_core::domain::id::Id;
use taizhang_core::domain::package_kind::PackageKind;
use taizhang_core::domain::record::{Body, Kind};
use taizhang_core::domain::rows::cell_key;
use taizhang_core::exchange::opening::unpack;
use taizhang_core::exchange::plan::FilePlan;
use taizhang_core::exchange::take_in;
use taizhang_core::exchange::wire::{Package, Reader, inspect};
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::pieces::{AtOnce, at_once};
use taizhang_core::ledger::{Batch, Change, Context, Registry};
use taizhang_core::policy::engine::{self, each, evaluate, evaluate_with};
use taizhang_core::policy::grounds::Explained;
use taizhang_core::policy::look::Lookups;
use taizhang_core::policy::outcome::Outcome;
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::policy::standing::Concern;

use crate::cases::cases;
use crate::practice::{WORLD, today};
use taizhang_core::policy::cases::registry;

/// The memory that a test asks for, counted thread by thread: tests run beside each other.
struct Counting;

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
    /// Bytes held, and the most that were.
    static HELD: Cell<[isize; 2]> = const { Cell::new([0; 2]) };
}

/// Notes that so many bytes more are held. Some of them another thread asked for.
fn hold(bytes: isize) {
    HELD.with(|held| {
        let [now, most] = held.get();
        held.set([now + bytes, most.max(now + bytes)]);
    });
}

#[global_allocator]
static COUNTING: Counting = Counting;

// SAFETY: everything is the system's; only what was asked for is noted, in cells that need no memory themselves.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.with(|asked| asked.set(asked.get() + 1));
        hold(layout.size().cast_signed());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        hold(-layout.size().cast_signed());
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ASKED.with(|asked| asked.set(asked.get() + 1));
        hold(size.cast_signed() - layout.size().cast_signed());
        unsafe { System.realloc(at, layout, size) }
    }
}

/// How often some work asks for memory.
pub fn asked(work: impl FnOnce()) -> usize {
    let before = ASKED.get();
    work();
    ASKED.get() - before
}

/// How many bytes more than before are held at most during some work.
fn held(work: impl FnOnce()) -> usize {
    let [before, _] = HELD.get();
    HELD.set([before; 2]);
    work();
    let [_, most] = HELD.get();
    (most - before).cast_unsigned()
}

fn alone(explained: Vec<Explained>) -> Vec<Outcome> {
    explained.into_iter().map(|explained| explained.outcome).collect()
}

#[test]
fn a_verdict_is_the_same_without_its_grounds() {
    for register in &WORLD.registers {
        let (registry, name) = (&register.registry, &register.profile.party.name);
        let lean = engine::verdicts(registry, &engine::subjects(registry), today());
        assert!(lean == alone(evaluate(registry, today())), "{name}");
    }
    for case in cases() {
        let registry = registry(&case);
        let parameters = Parameters::shipped().with(case.parameters.clone());
        let mut lean = Vec::new();
        let subjects = engine::subjects(&registry);
        each(&registry, &subjects, case.as_of, &parameters, &mut Lookups::default(), |own| {
            lean.push(own.clone())
        });
        assert_eq!(lean, alone(evaluate_with(&registry, case.as_of, &parameters)), "{}", case.id);
    }
}

/// How often memory is asked for while these are judged, after everything that serves all is gathered.
fn asked_for(registry: &Registry, subjects: &[Id]) -> usize {
    let (parameters, mut look) = (Parameters::of(registry), Lookups::default());
    let mut judge = |some: &[Id]| each(registry, some, today(), &parameters, &mut look, |_| {});
    judge(subjects);
    asked(|| judge(subjects))
}

/// Facts are gathered once, and what is only shown is not made. The list of a person's filings is what is left: one more
/// list or text made for each person by a single rule is one too many.
#[test]
fn judging_somebody_asks_for_memory_a_few_times_at_most() {
    let registry = &WORLD.registers[0].registry;
    let people: Vec<Id> = registry.of_kind(Kind::Person).map(|record| record.id).collect();
    let offices = engine::offices(registry);
    for (subjects, most) in [(&people, 2), (&offices, 1)] {
        let asked = asked_for(registry, subjects);
        assert!(asked <= subjects.len() * most, "{asked} times for {} of them", subjects.len());
    }
}

/// A file brings several records of each person: were everything about them looked at for each of these, or a text made
/// of each unit to see which office it is, memory would be asked for several times a record.
#[test]
fn whom_a_file_concerns_is_found_without_asking_for_memory_again_and_again() {
    let registry = &WORLD.registers[2].registry;
    let records: Vec<Change> = registry.own_records().cloned().map(Change::Put).collect();
    let (count, batch) = (records.len(), Batch::new("write", "", records));
    let asked = asked(|| drop(Concern::before(registry, &batch)));
    assert!(asked <= count / 4, "{asked} times for {count} records");
}

/// The memory of a page never shrinks: were records or the changes of a large entry held twice, a check of the journal after
/// each start would cost as much as the register itself.
#[test]
fn a_journal_is_checked_without_holding_its_records_twice() {
    for register in &WORLD.registers {
        let (open, mut head, mut entries) = (&register.registry, Head::origin(), Vec::new());
        let now = "2026-11-24T09:00:00+08:00".parse().unwrap();
        let context = Context { now, actor: "经办人".to_owned(), seed: [1; 16] };
        for batch in &register.batches {
            entries.push(batch.seal(open, &context, &head, [2; 16]));
            head = entries.last().unwrap().head();
        }
        let mut checked = Registry::default();
        let most = held(|| {
            for entry in &entries {
                at_once(checked.replay_entry(entry, &|record| open.same(record), &mut AtOnce)).unwrap();
            }
        });
        let (found, count) = (checked.records(), open.records().count());
        let twice = found.filter(|record| !Arc::ptr_eq(record, open.find(record.id).unwrap())).count();
        assert_eq!((twice, checked.records().count()), (0, count));
        // A sheet is held twice while it is read.
        assert!(most <= count * 240 + 40_000, "{most} bytes for {count} records");
    }
}

/// The files that the province has taken in, with those of counties and townships inside, as they are opened; and the
/// register of somebody who has taken in none of them.
fn files() -> (Vec<Package>, Registry) {
    let province = &WORLD.registers[0];
    let opened = province.originals.iter().filter_map(|(_, text)| {
        let found = inspect(text.as_bytes().to_vec(), Reader::Outer).ok()?;
        let filing = matches!(found.envelope.kind, PackageKind::Filing | PackageKind::Draft);
        let ours = found.envelope.to.as_ref().map(|to| to.office) == Some(province.profile.office());
        (filing && ours).then(|| at_once(unpack(&found, None, &mut AtOnce)).ok()).flatten()
    });
    let mut registry = Registry::default();
    let set_up = Batch::new("set-up", "", vec![Change::SetUp(province.profile.clone())]);
    registry.apply(&set_up, Head { sequence: 1, ..Head::origin() });
    (opened.collect(), registry)
}

fn records(plan: &FilePlan) -> usize {
    plan.origins.iter().map(|origin| origin.new.len()).sum()
}

/// What a file and those inside it state was read when it was opened: were it read again for the plan, or a tree made of
/// the ids of its records, memory would be asked for again and again.
#[test]
fn a_file_that_was_opened_is_planned_without_being_read_again() {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-24T09:00:00+08:00").unwrap();
    let context = Context { now, actor: "经办人".to_owned(), seed: [7; 16] };
    let (files, registry) = files();
    let mut nested = 0;
    for file in &files {
        let mut plan = None;
        let asked = asked(|| plan = take_in::plan(&registry, file, &context).ok());
        let plan = plan.unwrap();
        let (count, origins) = (records(&plan), plan.origins.len());
        nested += origins - 1;
        assert!(asked <= count / 20 + origins * 200, "{asked} times for {count} records of {origins}");
    }
    assert!(nested > 2, "{nested} files inside {}", files.len());
}

/// Three years of pay and contributions of 3,000 people are 324,000 rows: each costs what stands in it and little more, or
/// a county would not fit a page (performance: 30,000 people or 36 months in 400 MB).
#[test]
fn a_row_of_a_sheet_costs_what_it_says() {
    let sheet = |kind: Kind, texts: &[(&str, &str)]| {
        let mut body = kind.empty();
        for n in 1..=300 {
            for (key, text) in texts {
                body.set(&cell_key("rows", Id::from_u128(n), key), Some(text)).unwrap();
            }
        }
        serde_json::to_string(&body).unwrap()
    };
    let paid: &[_] = &[("base", "6300"), ("due", "1638"), ("paid", "1638"), ("paid_date", "2026-01-17")];
    for (kind, texts, most) in [
        (Kind::PaySheet, &[("base", "4200"), ("performance", "1800"), ("gross", "6000")][..], 160),
        (Kind::ContributionSheet, paid, 240),
    ] {
        let text = sheet(kind, texts);
        HELD.with(|held| held.set([0; 2]));
        let body: Body = serde_json::from_str(&text).unwrap();
        let [now, _] = HELD.with(Cell::get);
        assert_eq!(body.engagements().count(), 300);
        assert!(now / 300 <= most, "{} bytes a row of {}", now / 300, kind.code());
    }
}

//! A record kind is added by one `record!`, one line in `kinds!` and its words. The proof is by kinds of which that is
//! all there is: nothing else in the program names them, and everything that shows, carries or judges records finds
//! them all the same. `cargo xtask test --only kind` adds one more to a copy of the sources and runs all tests there.

use std::fs;
use std::path::{Path, PathBuf};

use futures_lite::future::block_on;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Field, Kind, Part, Section};
use taizhang_core::domain::value::Input;
use taizhang_core::exchange::kinds::personal;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Batch, Change, Command, Target};
use taizhang_core::policy::standing::Concern;
use taizhang_core::report::records::changes::{ChangeLog, What};
use taizhang_core::words::{Lang, has_words};

use crate::office::{Office, Written, hire, new, party};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .collect()
}

/// How often the file names the kind in a path, and in all.
fn named(text: &str, kind: Kind) -> (usize, usize) {
    let name = format!("{kind:?}");
    let paths = ["Kind", "Body", "domain"].map(|space| format!("{space}::{name}"));
    let words = || text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
    let in_path = words().filter(|word| paths.iter().any(|path| word.ends_with(path))).count();
    (in_path, words().filter(|word| *word == name).count())
}

/// Kinds without a rule, a process or a form of their own: named where they are declared, nowhere else.
fn plain() -> Vec<Kind> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files: Vec<(bool, String)> = sources(&root)
        .into_iter()
        .filter(|path| !path.ends_with("core/domain/mod.rs"))
        .map(|path| (path.parent().unwrap().ends_with("core/domain"), fs::read_to_string(&path).unwrap()))
        .collect();
    let alone = |kind: &Kind| {
        files.iter().all(|(domain, text)| {
            let (in_path, words) = named(text, *kind);
            in_path == 0 && words <= usize::from(*domain)
        })
    };
    Kind::ALL.iter().copied().filter(alone).collect()
}

/// The kind that was added for this run, and the one that nobody gave anything else yet.
#[test]
fn a_kind_is_named_by_its_declaration_alone() {
    let plain = plain();
    assert!(plain.contains(&Kind::DutyLog), "{plain:?}");
    if let Ok(added) = std::env::var("TAIZHANG_KIND") {
        assert!(plain.iter().any(|kind| kind.code() == added), "{plain:?}");
    }
}

/// A text that the field takes.
fn sample(kind: Kind, field: &Field) -> String {
    let code = match field.input {
        Input::Code { options, .. } | Input::Codes { options, .. } => options().first().copied(),
        _ => None,
    };
    let mut texts = code.into_iter().chain(["样本", "2026-02-01", "2026-02", "2026", "3"]);
    texts.find(|text| kind.empty().set(field.key, Some(text)).is_ok()).unwrap().to_owned()
}

fn made(batch: &Batch, kind: Kind) -> Id {
    let found = batch.changes.iter().find_map(|change| match change {
        Change::Put(record) if record.kind() == kind => Some(record.id),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn a_kind_is_found_by_everything_that_reads_the_table() {
    let above =
        [party(2, "苏州市总工会", OfficeLevel::City), party(1, "江苏省总工会", OfficeLevel::Province)];
    for kind in plain() {
        let name = kind.code();
        let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &above);
        let hired = office.edit(hire("张三", 1, "玉山镇总工会")).unwrap();
        let person = made(&hired, Kind::Person);
        let subject = if kind.speaks_of_office() { office.id() } else { person };

        // A form asks every field of it, and the register takes them.
        let fields: Fields =
            kind.fields().iter().map(|field| (field.key.to_owned(), sample(kind, field))).collect();
        let edits = vec![new(kind, Some(Target::Known(subject)), &[], fields)];
        let batch = office.decide(&Command::Write { edits, why: String::new() }).unwrap();
        let concern = Concern::before(&office.registry, &batch);
        assert_eq!(office.write(&batch, &[]), Written::Done);
        let record = made(&batch, kind);

        // Whom it speaks of is judged anew.
        assert_eq!(concern.after(&office.registry, &batch).among(&[subject]), [subject], "{name}");

        // The change log tells every field.
        let mut log = ChangeLog::of(subject);
        block_on(office.store.since(0)).unwrap().iter().for_each(|entry| log.read(entry));
        let rows = log.finish();
        let told = rows.iter().find(|row| row.record == record).map(|row| &row.what);
        assert!(
            matches!(told, Some(What::Made(told)) if told.len() == kind.fields().len()),
            "{name}: {told:?}"
        );

        // It is not there before its day.
        let there = |day: &str| office.registry.as_of(day.parse().unwrap()).find(record).is_some();
        assert_eq!((there("2025-06-30"), there("2026-03-02")), (false, true), "{name}");

        // A statement carries it as far as its fields go.
        let sent = office.make_upward(&[]).unwrap().package;
        for part in Part::ALL {
            let carried = sent.part(part.name()).is_some_and(|text| text.contains(&record.to_string()));
            let has = kind.fields().iter().any(|field| field.part == part);
            let goes = part == Part::Province || (part == Part::City && has);
            assert_eq!(carried, goes, "{name} {}", part.name());
        }

        // The person is given it, where it is the person's to read.
        let context = office.context();
        let file = personal::make(office.making(&context), person, Vec::new());
        let given = file.unwrap().package.text().contains(&record.to_string());
        assert_eq!(given, kind.is_given() && !kind.speaks_of_office(), "{name}");

        // It stands in one place on a screen, under words of its own.
        let places: Vec<Section> =
            Section::of(kind.about()).filter(|section| section.kinds().contains(&kind)).collect();
        let [section] = places.as_slice() else { panic!("{name}: {places:?}") };
        let labels =
            kind.fields().iter().map(|field| format!("field-{name}-{}", field.key.replace('_', "-")));
        for key in labels.chain([format!("kind-{name}"), format!("section-{}", section.code())]) {
            assert!(Lang::ALL.into_iter().all(|lang| has_words(lang, &key)), "{key}");
        }
    }
}

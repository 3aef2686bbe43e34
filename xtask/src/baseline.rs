//! Everything the program says about fixed data, as files in a folder: two versions are compared byte by byte, before
//! and after a change that must change nothing a person sees.
//!
//! Values are written as words, codes and wire JSON, never by the names of types and their fields: those may change.
//! In reading order: [`pages`] (files before they are written), [`said`] and [`verdicts`] (values in words), [`desk`]
//! (an office on a fixed day), [`acts`] (offices at work together), then what is looked at, a file a desk.

mod acts;
mod days;
pub mod desk;
mod files;
mod filing;
mod forms;
mod home;
mod offices;
mod packs;
mod pages;
mod people;
mod person;
mod policy;
mod said;
mod samples;
mod self_check;
mod verdicts;
mod view;

use acts::Acts;
use anyhow::{Result, anyhow};
use desk::{DAY, Desk};
use pages::Pages;
use std::path::Path;
use taizhang_core::practice::world::{Making, PRACTISED, World};

/// The seed of the practice province that everybody gets.
const SEED: u64 = 1;

/// What is said of one register.
const TOPICS: [fn(&Desk, &mut Pages); 9] = [
    verdicts::pages,
    home::pages,
    people::pages,
    person::pages,
    offices::pages,
    filing::pages,
    packs::pages,
    days::pages,
    files::pages,
];

/// Writes everything into a folder that is new or empty.
pub fn write(folder: &Path) -> Result<()> {
    pages::refuse_full(folder)?;
    let (mut files, mut bytes) = (0, 0);
    let mut keep = |name: &str, pages: &Pages| -> Result<()> {
        let (more, size) = pages.write(&folder.join(name))?;
        println!("{name}: {more} files, {} kB", size / 1000);
        (files, bytes) = (files + more, bytes + size);
        Ok(())
    };
    keep("program", &forms::pages()?)?;
    keep("program", &policy::pages())?;
    keep("samples", &samples::of_cases()?)?;
    keep("samples", &samples::of_files()?)?;
    let desks = practised()?;
    keep("samples", &samples::of_rosters(desks.get(2))?)?;
    for desk in &desks {
        keep(&desk.name, &of_register(desk))?;
    }
    let mut acts = Acts::new(desks)?;
    keep("acts", &acts.perform())?;
    for desk in [acts.city, acts.county, acts.township, acts.receiver] {
        keep(&format!("{}-afterwards", desk.name), &of_register(&desk))?;
    }
    println!("{files} files, {} kB", bytes / 1000);
    Ok(())
}

fn of_register(desk: &Desk) -> Pages {
    let mut pages = Pages::default();
    TOPICS.iter().for_each(|topic| topic(desk, &mut pages));
    pages
}

/// The desks of the practice province, from the province to the township.
fn practised() -> Result<[Desk; 4]> {
    let mut making = Making::new(SEED, DAY);
    while making.step() {}
    let world: World = making.finish().map_err(|issue| anyhow!("{issue:?}"))?;
    let desks: Vec<Desk> = world
        .registers
        .into_iter()
        .zip(PRACTISED)
        .map(|(register, code)| Desk::of(register, &format!("register-{code}")))
        .collect::<Result<_>>()?;
    desks.try_into().map_err(|_| anyhow!("the practice province has four registers"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use taizhang_core::domain::record::Kind;
    use taizhang_core::ledger::command::Fields;
    use taizhang_core::ledger::{Command, Edit, Target};

    /// A county with one person, made from nothing.
    fn county() -> Desk {
        let mut desk = acts::neighbour("320585", "county").unwrap();
        let fields = |pairs: &[(&str, &str)]| -> Fields {
            pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
        };
        let person = fields(&[("name", "沈秋"), ("sex", "2"), ("education", "21")]);
        let engagement = fields(&[("hired", "2026-09-01"), ("user", "浏河镇工会"), ("existing_staff", "N")]);
        let new = |kind, subject, fields| Edit::New { kind, subject, links: Default::default(), fields };
        let edits =
            vec![new(Kind::Person, None, person), new(Kind::Engagement, Some(Target::New(0)), engagement)];
        desk.command(&Command::Write { edits, why: String::new() }).unwrap();
        desk
    }

    #[test]
    fn the_same_is_said_twice_and_never_by_the_names_of_types() {
        let pages = of_register(&county());
        assert_eq!(pages, of_register(&county()));
        let texts: Vec<(&str, String)> = pages.texts().collect();
        for wanted in ["verdicts/R-ID.en.txt", "people/pages/0000.txt", "home/tasks.txt", "files/backup.json"]
        {
            assert!(texts.iter().any(|(path, text)| *path == wanted && !text.is_empty()), "{wanted}");
        }
        // `Some(1)`, `None` and `InPost` are words of the code, not of the program.
        let of_code = |word: &&str| {
            let inner = word
                .as_bytes()
                .windows(2)
                .any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
            inner || ["Some", "None"].contains(word)
        };
        for (path, text) in texts {
            assert!(!text.contains('⟦'), "{path} lacks words");
            let mut words = text.split(|letter: char| !letter.is_ascii_alphabetic());
            assert_eq!(words.find(of_code), None, "{path}");
        }
    }
}

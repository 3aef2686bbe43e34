//! What one saving of a month's table wrote is taken back by itself: another row, another cell, another saving stand.

use std::collections::BTreeMap;

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::domain::rows::row_id;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Batch, Command, Edit, Target};

use crate::line::line;
use crate::office::{Office, fields, hire, new};

const NAMES: [&str; 3] = ["沈秋", "顾敏", "陆远"];

/// A county and the engagements of its three people, with whom they are of.
struct Month {
    office: Office,
    people: Vec<(Id, Id)>,
}

/// A saving, as the journal holds it.
struct Saved(u64, Batch);

impl Month {
    fn new() -> Self {
        let mut office = line().county;
        for (n, name) in (1..).zip(NAMES) {
            office.edit(hire(name, n, "玉山镇工会")).unwrap();
        }
        let of = |name: &str| {
            let named = |record: &&std::sync::Arc<Record>| record.body.get("name").as_deref() == Some(name);
            let person = office.registry.of_kind(Kind::Person).find(named)?.id;
            let hired = office.registry.about(person).find(|record| record.kind() == Kind::Engagement)?;
            Some((person, hired.id))
        };
        let people = NAMES.into_iter().filter_map(of).collect();
        Self { office, people }
    }

    fn save(&mut self, edits: Vec<Edit>) -> Saved {
        let batch = self.office.edit(edits).unwrap();
        Saved(self.office.registry.head.sequence, batch)
    }

    fn enter(&self, rows: &[(usize, &str)]) -> Vec<Edit> {
        let row = |(n, base): &(usize, &str)| {
            let (person, engagement) = self.people[*n];
            let links = [("engagement", Target::Known(engagement))];
            let facts = fields([("month", "2026-01"), ("base", base), ("performance", "1800")]);
            new(Kind::MonthlyPay, Some(Target::Known(person)), &links, facts)
        };
        rows.iter().map(row).collect()
    }

    fn sheet(&self) -> Option<&Record> {
        self.office.registry.of_kind(Kind::PaySheet).next().map(AsRef::as_ref)
    }

    fn change(&self, n: usize, key: &str, to: &str) -> Edit {
        let id = row_id(self.sheet().unwrap().id, self.people[n].1);
        let seen = self.office.registry.look_up(id).unwrap().body.get(key);
        let texts = |text: Option<String>| -> Fields {
            text.map(|text| (key.to_owned(), text)).into_iter().collect()
        };
        Edit::Change { id, seen: texts(seen), to: texts(Some(to.to_owned()).filter(|to| !to.is_empty())) }
    }

    fn confirm(&mut self) -> Saved {
        let id = self.sheet().unwrap().id;
        let to = fields([("confirmed", "2026-02-01")]);
        self.save(vec![Edit::Change { id, seen: Fields::new(), to }])
    }

    fn undo(&mut self, Saved(sequence, batch): &Saved) -> Result<(), String> {
        let command = Command::Undo { sequence: *sequence, batch: batch.clone(), later: Vec::new() };
        let done = self.office.command(&command);
        assert!(self.office.replayed() == self.office.registry);
        done.map(drop).map_err(|issues| format!("{} {}", issues[0].code, issues[0].args["count"]))
    }

    /// Base and performance of everybody in the sheet.
    fn rows(&self) -> BTreeMap<&'static str, (Option<String>, Option<String>)> {
        let Some(sheet) = self.sheet() else { return BTreeMap::new() };
        let row = |(name, (_, engagement)): (&&'static str, &(Id, Id))| {
            let row = sheet.body.cut(*engagement)?;
            Some((*name, (row.get("base"), row.get("performance"))))
        };
        NAMES.iter().zip(&self.people).filter_map(row).collect()
    }

    fn bases(&self) -> Vec<String> {
        self.rows()
            .into_iter()
            .map(|(name, (base, _))| format!("{name} {}", base.unwrap_or_default()))
            .collect()
    }
}

#[test]
fn another_row_written_since_does_not_keep_a_saving() {
    let mut month = Month::new();
    let begun = month.save(month.enter(&[(0, "4200"), (1, "4300")]));
    let raised = month.save(vec![month.change(0, "base", "4400")]);
    month.save(vec![month.change(1, "base", "4500")]);
    let added = month.save(month.enter(&[(2, "4600")]));
    month.undo(&raised).unwrap();
    assert_eq!(month.bases(), ["沈秋 4200.00", "陆远 4600.00", "顾敏 4500.00"]);
    // Taken back once, it is not there to be taken back again.
    assert_eq!(month.undo(&raised).unwrap_err(), "undo-changed 1");
    // The saving that began the sheet: one of its two rows has a cell that was changed since.
    assert_eq!(month.undo(&begun).unwrap_err(), "undo-changed 1");
    month.undo(&added).unwrap();
    assert_eq!(month.bases(), ["沈秋 4200.00", "顾敏 4500.00"]);
}

#[test]
fn the_saving_that_began_a_sheet_takes_its_own_rows_and_the_last_the_sheet() {
    let mut month = Month::new();
    let begun = month.save(month.enter(&[(0, "4200"), (1, "4300")]));
    let added = month.save(month.enter(&[(2, "4600")]));
    month.undo(&begun).unwrap();
    assert_eq!(month.bases(), ["陆远 4600.00"]);
    month.undo(&added).unwrap();
    assert!(month.sheet().is_none(), "a sheet without a row is none");
    month.save(month.enter(&[(0, "4200")]));
    assert_eq!(month.bases(), ["沈秋 4200.00"]);
}

#[test]
fn only_the_same_cell_of_the_same_row_keeps_a_saving() {
    let mut month = Month::new();
    month.save(month.enter(&[(0, "4200"), (1, "4300")]));
    let base = month.save(vec![month.change(0, "base", "4400"), month.change(1, "base", "4500")]);
    month.save(vec![month.change(0, "performance", "1900")]);
    let both = month.save(vec![month.change(1, "base", "4700")]);
    assert_eq!(month.undo(&base).unwrap_err(), "undo-changed 1");
    month.undo(&both).unwrap();
    month.undo(&base).unwrap();
    assert_eq!(month.bases(), ["沈秋 4200.00", "顾敏 4300.00"]);
    assert_eq!(month.rows()["沈秋"].1.as_deref(), Some("1900.00"));
}

#[test]
fn a_row_taken_out_comes_back_whole_or_not_at_all() {
    let mut month = Month::new();
    month.save(month.enter(&[(0, "4200"), (1, "4300")]));
    let id = row_id(month.sheet().unwrap().id, month.people[0].1);
    let cleared = month.save(vec![month.change(0, "performance", "")]);
    let out = month.save(vec![Edit::Remove { id }]);
    month.save(vec![month.change(1, "base", "4500")]);
    // Of a row that is gone a single cell would come back.
    assert_eq!(month.undo(&cleared).unwrap_err(), "undo-changed 1");
    // As it was taken out, it lacked what a row must say: a person looks at it.
    assert_eq!(month.undo(&out).unwrap_err(), "undo-changed 1");
    month.save(month.enter(&[(0, "4250")]));
    let out = month.save(vec![Edit::Remove { id }]);
    month.save(vec![month.change(1, "base", "4600")]);
    month.undo(&out).unwrap();
    assert_eq!(month.bases(), ["沈秋 4250.00", "顾敏 4600.00"]);
    // Whoever is removed meanwhile has no row to come back.
    let out = month.save(vec![Edit::Remove { id }]);
    month.office.edit(vec![Edit::Remove { id: month.people[0].0 }]).unwrap();
    month.save(vec![month.change(1, "base", "4700")]);
    assert_eq!(month.undo(&out).unwrap_err(), "undo-changed 1");
    assert_eq!(month.bases(), ["顾敏 4700.00"]);
}

#[test]
fn what_was_found_right_is_not_found_right_by_an_undo() {
    let mut month = Month::new();
    month.save(month.enter(&[(0, "4200"), (1, "4300")]));
    let confirmed = |month: &Month| month.sheet().unwrap().body.get("confirmed");
    let first = month.confirm();
    let raised = month.save(vec![month.change(0, "base", "4400")]);
    month.save(vec![month.change(1, "base", "4500")]);
    // Another row stands as nobody has looked at it: the day before the first change does not come back.
    month.undo(&raised).unwrap();
    assert_eq!(confirmed(&month), None);
    assert_eq!(month.undo(&first).unwrap_err(), "undo-changed 1");
    let raised = month.save(vec![month.change(0, "base", "4400")]);
    month.confirm();
    // Confirmed with the figure that goes: not confirmed without it.
    month.undo(&raised).unwrap();
    assert_eq!(
        (confirmed(&month), month.bases()),
        (None, vec!["沈秋 4200.00".to_owned(), "顾敏 4500.00".to_owned()])
    );
}

#[test]
fn a_person_entered_with_a_row_goes_with_it_though_others_are_written_in_the_sheet() {
    let mut month = Month::new();
    month.save(month.enter(&[(0, "4200")]));
    let mut hired = hire("新来", 9, "玉山镇工会");
    let links = [("engagement", Target::New(1))];
    let facts = fields([("month", "2026-01"), ("base", "4000"), ("performance", "1000")]);
    hired.push(new(Kind::MonthlyPay, Some(Target::New(0)), &links, facts));
    let hired = month.save(hired);
    let people = |month: &Month| month.office.registry.of_kind(Kind::Person).count();
    month.save(vec![month.change(0, "base", "4300")]);
    month.undo(&hired).unwrap();
    assert_eq!((people(&month), month.bases()), (3, vec!["沈秋 4300.00".to_owned()]));
    assert_eq!(month.sheet().unwrap().body.engagements().count(), 1);
}

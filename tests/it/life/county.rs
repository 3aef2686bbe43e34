//! A county and what its clerk does in a year, as the screens do it.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use taizhang_core::domain::codes::Insurance;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::batch::{Batch, Change};
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::policy::presence;
use taizhang_core::process::contracts::leaving::register;
use taizhang_core::process::contributions;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::pay::check::check;
use taizhang_core::process::pay::run;
use taizhang_core::process::training::wanted::candidates;
use taizhang_core::process::training::writing;

use crate::line::line;
use crate::office::{Office, engagement, fields, new, person};

pub struct County {
    pub office: Office,
    /// In the order in which they came: the person, the engagement.
    pub people: Vec<(Id, Id)>,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn made(batch: &Batch, kind: Kind) -> Id {
    let of_kind = |change: &Change| match change {
        Change::Put(record) if record.kind() == kind => Some(record.id),
        _ => None,
    };
    batch.changes.iter().find_map(of_kind).unwrap()
}

impl County {
    pub fn new() -> Self {
        Self { office: line().county, people: Vec::new() }
    }

    /// The morning of a day.
    pub fn comes(&mut self, day: &str) {
        self.office.now = DateTime::parse_from_rfc3339(&format!("{day}T09:00:00+08:00")).unwrap();
    }

    pub fn hires(&mut self, count: usize, hired: &str) {
        for _ in 0..count {
            let n = self.people.len() + 1;
            let mut employed = engagement("玉山镇工会");
            employed.extend(fields([("hired", hired), ("work_began", hired), ("existing_staff", "N")]));
            let edits = vec![
                new(Kind::Person, None, &[], person(&format!("第{n}人"), u32::try_from(n).unwrap())),
                new(Kind::Engagement, Some(Target::New(0)), &[], employed),
            ];
            let batch = self.office.edit(edits).unwrap();
            self.people.push((made(&batch, Kind::Person), made(&batch, Kind::Engagement)));
        }
    }

    /// Signs a contract for each of them.
    pub fn signs(&mut self, which: std::ops::Range<usize>, start: &str, end: &str) {
        let contract = |(person, engagement): &(Id, Id)| {
            let facts = [
                ("kind", "1"),
                ("start", start),
                ("end", end),
                ("signed", start),
                ("employer", "昆山某人力资源公司"),
            ];
            let hung = [("engagement", Target::Known(*engagement))];
            new(Kind::Contract, Some(Target::Known(*person)), &hung, fields(facts))
        };
        let edits = self.people[which].iter().map(contract).collect();
        self.office.edit(edits).unwrap();
    }

    /// The exit is registered, and what it ends ends with it.
    pub fn leaves(&mut self, n: usize, date: &str, kind: &str) {
        let exit = fields([("date", date), ("kind", kind)]);
        let edits = register(&self.office.registry, self.people[n].1, &exit).unwrap();
        self.office.edit(edits).unwrap();
    }

    /// The month is filled like the last one; whoever has no figure yet gets the first; `raised` are paid more.
    pub fn pays(&mut self, month: &str, raised: &[usize]) {
        let of = Month::parse(month).unwrap();
        let mut grid = run::grid(&self.office.registry, of);
        let last = run::like_last_month(&self.office.registry, of, &grid);
        grid.fill(last);
        let rows: Vec<String> = grid.rows().iter().map(|row| row.key.clone()).collect();
        let at = |n: usize| rows.iter().position(|key| *key == self.people[n].1.to_string()).unwrap();
        let new = (0..rows.len())
            .flat_map(|row| [(At::new(row, 1), "4000".to_owned()), (At::new(row, 2), "1500".to_owned())]);
        grid.fill(new.collect());
        for n in raised {
            grid.type_into(At::new(at(*n), 1), "4100");
        }
        grid.judge(&self.office.registry, self.office.now.date_naive());
        assert_eq!(grid.faults(), []);
        let batch = self.office.edit(grid.edits()).unwrap();
        assert_eq!(batch.changes.len(), 1, "a month is one sheet");
    }

    /// Insurance of everybody in the pay of the month, in full but for one.
    pub fn pays_in(&mut self, month: &str, short: Option<usize>) {
        let grid = run::grid(&self.office.registry, Month::parse(month).unwrap());
        let in_sheet: BTreeSet<String> = grid.rows().iter().map(|row| row.key.clone()).collect();
        let all = self.people.iter().enumerate();
        let edits: Vec<Edit> = all
            .filter(|(_, (_, engagement))| in_sheet.contains(&engagement.to_string()))
            .map(|(n, (person, engagement))| {
                let paid = if short == Some(n) { "1000" } else { "1600" };
                let facts = fields([
                    ("month", month),
                    ("insurance", "1"),
                    ("due", "1600"),
                    ("paid", paid),
                    ("due_date", &format!("{month}-25")),
                    ("paid_date", &format!("{month}-20")),
                ]);
                let links = [("engagement", Target::Known(*engagement))];
                new(Kind::Contribution, Some(Target::Known(*person)), &links, facts)
            })
            .collect();
        assert_eq!(self.office.edit(edits).unwrap().changes.len(), 1);
    }

    /// Everybody who can be enrolled is; those in `present` came.
    pub fn trains(
        &mut self,
        title: &str,
        first_day: &str,
        hours: &str,
        present: std::ops::Range<usize>,
    ) -> usize {
        let facts = fields([
            ("title", title),
            ("kind", "1"),
            ("first_day", first_day),
            ("hours", hours),
            ("form", "1"),
        ]);
        let own = self.office.id();
        let new = vec![new(Kind::TrainingSession, Some(Target::Known(own)), &[], facts)];
        let session = writing::made(&self.office.edit(new).unwrap()).unwrap();
        let all: BTreeSet<Id> =
            candidates(&self.office.registry, session).iter().map(|own| own.named.person).collect();
        let enrolled = writing::enrol(&self.office.registry, session, &all);
        self.office.edit(enrolled).unwrap();
        let came: BTreeSet<Id> = present.map(|n| self.people[n].0).collect();
        let recorded = writing::record(&self.office.registry, session, &came);
        self.office.edit(recorded).unwrap();
        all.len()
    }

    /// Of the months, how many were paid and how much in yuan; nobody is missing, and nobody stands there who had left.
    pub fn paid(&self, months: &[&str]) -> Vec<(usize, u64)> {
        let of = |month: &&str| {
            let found = check(&self.office.registry, Month::parse(month).unwrap());
            assert_eq!((found.missing.len(), found.left.len()), (0, 0), "{month}");
            (found.paid, found.gross / 100)
        };
        months.iter().map(of).collect()
    }

    pub fn in_post(&self, on: &str) -> usize {
        let stands = presence::all(&self.office.registry, day(on));
        stands.values().filter(|stand| stand.presence.in_post()).count()
    }

    /// Of the months, what of the social insurance was due and what was paid in, in yuan.
    pub fn paid_in(&self, months: &[&str]) -> [String; 2] {
        let mut sums = [0_u64; 2];
        for month in months {
            let of = Month::parse(month).unwrap();
            let grid = contributions::grid::grid(&self.office.registry, of, Insurance::Social);
            for (sum, key) in sums.iter_mut().zip(["due", "paid"]) {
                let column = grid.columns().iter().position(|column| column.key == key).unwrap();
                *sum += grid.totals()[column].as_ref().unwrap().sum;
            }
        }
        sums.map(contributions::arrears::yuan)
    }
}

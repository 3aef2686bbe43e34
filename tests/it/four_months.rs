//! Four months in the life of a county: people come and go, each month is paid and paid in for, once too little, and two
//! trainings are held. What it ends with was counted by hand.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::batch::{Batch, Change};
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::policy::presence;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::pay::check::check;
use taizhang_core::process::pay::run;
use taizhang_core::process::training::coverage::coverage;
use taizhang_core::process::training::wanted::candidates;
use taizhang_core::process::training::{hours, writing};
use taizhang_core::report::workbook;

use crate::line::line;
use crate::office::{Office, engagement, fields, new, person};

struct County {
    office: Office,
    /// In the order in which they came: the person, the engagement.
    people: Vec<(Id, Id)>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made(batch: &Batch, kind: Kind) -> Id {
    let of_kind = |change: &Change| match change {
        Change::Put(record) if record.kind() == kind => Some(record.id),
        _ => None,
    };
    batch.changes.iter().find_map(of_kind).unwrap()
}

impl County {
    fn new() -> Self {
        let mut office = line().county;
        office.now = DateTime::parse_from_rfc3339("2026-05-05T09:00:00+08:00").unwrap();
        Self { office, people: Vec::new() }
    }

    fn hires(&mut self, count: usize, hired: &str) {
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

    fn leaves(&mut self, n: usize, date: &str) {
        let (person, engagement) = self.people[n];
        let hung = [("engagement", Target::Known(engagement))];
        let exit = fields([("date", date), ("kind", "11")]);
        self.office.edit(vec![new(Kind::Exit, Some(Target::Known(person)), &hung, exit)]).unwrap();
    }

    /// The month is filled like the last one; whoever has no figure yet gets the first; `raised` are paid more.
    fn pays(&mut self, month: &str, raised: &[usize]) {
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
    fn pays_in(&mut self, month: &str, short: Option<usize>) {
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
    fn trains(
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
}

#[test]
fn four_months_of_a_county_add_up_as_counted_by_hand() {
    let mut county = County::new();
    county.hires(58, "2025-06-01");
    county.pays("2026-01", &[]);
    county.pays_in("2026-01", None);
    county.hires(2, "2026-02-10");
    county.pays("2026-02", &[]);
    county.pays_in("2026-02", Some(7));
    assert_eq!(county.trains("岗位培训", "2026-02-20", "8", 0..50), 60);
    county.leaves(0, "2026-03-31");
    county.pays("2026-03", &[1, 2, 3, 4, 5]);
    county.pays_in("2026-03", None);
    county.hires(1, "2026-04-30");
    county.pays("2026-04", &[]);
    county.pays_in("2026-04", None);
    assert_eq!(
        county.trains("业务培训", "2026-04-10", "4", 50..60),
        59,
        "who left and who came later are not asked"
    );

    let registry = &county.office.registry;
    let on = day("2026-05-05");
    // 58; two more; the day of leaving counts, and so does the last day of a month; one gone, one come.
    let months = ["2026-01", "2026-02", "2026-03", "2026-04"].map(|month| {
        let found = check(registry, Month::parse(month).unwrap());
        assert_eq!((found.missing.len(), found.left.len()), (0, 0), "{month}");
        (found.paid, found.gross / 100)
    });
    // 58 × 5,500; 60 × 5,500; five of sixty 100 more; the same five, and again sixty.
    assert_eq!(months, [(58, 319_000), (60, 330_000), (60, 330_500), (60, 330_500)]);

    let stands = presence::all(registry, on);
    assert_eq!(stands.values().filter(|stand| stand.presence.in_post()).count(), 60);

    // One month of one person is short, and stays so.
    let short: Vec<Id> = county
        .people
        .iter()
        .flat_map(|(person, _)| engine::of_person(registry, *person, on))
        .filter(|own| own.rule == "R-SI" && matches!(own.verdict, Verdict::Breached { .. }))
        .filter(|own| own.about.is_some_and(|about| registry.sheet_row(about).is_some()))
        .map(|own| own.subject)
        .collect();
    assert_eq!(short, [county.people[7].0]);

    let reached = coverage(registry, 2026, on);
    assert_eq!((reached.reached.len(), reached.unreached.len()), (59, 1));
    assert_eq!(reached.unreached, [county.people[60].0]);
    let rows = hours::rows(registry, 2026, on);
    let of = |n: usize| {
        rows.iter().find(|row| row.named.person == county.people[n].0).map(|row| row.total.to_string())
    };
    assert_eq!(of(1).as_deref(), Some("8"));
    assert_eq!(of(55).as_deref(), Some("4"));

    // Eight sheets, and the journal alone leads to the same register.
    assert_eq!(registry.sheets().count(), 8);
    assert!(county.office.replayed() == *registry);
    let people: Vec<Id> = county.people.iter().map(|(person, _)| *person).collect();
    assert!(workbook::roster(registry, &people, on).is_ok());
}

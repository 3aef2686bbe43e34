//! 查询时点: the register as of other days.

use super::desk::Desk;
use super::home::counters;
use super::pages::{Page, Pages};
use super::{offices, people, said, verdicts};
use chrono::NaiveDate;
use taizhang_core::policy::{engine, presence};
use taizhang_core::process::filing;
use taizhang_core::report::{home, offices as tree, people as rows};

/// A past day, one of the year before, and one to come.
const DAYS: [Option<NaiveDate>; 3] = [
    NaiveDate::from_ymd_opt(2022, 6, 30),
    NaiveDate::from_ymd_opt(2025, 12, 31),
    NaiveDate::from_ymd_opt(2027, 10, 1),
];

pub fn pages(desk: &Desk, pages: &mut Pages) {
    for on in DAYS.into_iter().flatten() {
        let view = desk.registry.as_of(on);
        let mut page = Page::default();
        page.line(said::heads(&presence::heads(&view, on)));
        page.line(counters(&filing::counters(&view, on)));
        page.line(said::heads(&home::overview(&view, on).heads));
        pages.page(format!("as-of/{on}/figures.txt"), page);
        let mut page = Page::default();
        rows::rows(&view, on).iter().for_each(|row| page.line(people::row(&view, row)));
        pages.page(format!("as-of/{on}/people.txt"), page);
        let mut page = Page::default();
        tree::tree(&view, on).iter().for_each(|row| offices::row(&mut page, row));
        pages.page(format!("as-of/{on}/offices.txt"), page);
        let mut page = Page::default();
        engine::evaluate(&view, on).iter().for_each(|outcome| page.line(verdicts::short(outcome)));
        pages.page(format!("as-of/{on}/verdicts.txt"), page);
    }
}

//! The office tree: every row with every column, head counts, sums and staffing.

use super::desk::Desk;
use super::pages::{Page, Pages, list, or_none};
use super::{said, verdicts};
use std::collections::BTreeSet;
use taizhang_core::domain::codes::Coded;
use taizhang_core::report::offices::contested::contested;
use taizhang_core::report::offices::list::{self, Line};
use taizhang_core::report::offices::row::OfficeRow;
use taizhang_core::report::offices::staffing::{self, Staffing};
use taizhang_core::report::offices::sums::{CountSum, Sum};
use taizhang_core::report::offices::tree;

pub fn pages(desk: &Desk, pages: &mut Pages) {
    let rows = tree(&desk.registry, desk.today());
    let mut page = Page::default();
    let summary = list::summary(&rows);
    page.line(format_args!("below {} uncounted {}", summary.below, summary.uncounted));
    rows.iter().for_each(|own| row(&mut page, own));
    pages.page("offices/tree.txt", page);
    pages.page("offices/lines.txt", lines(desk, &rows));
    pages.page("offices/head-counts.txt", head_counts(desk, &rows));
    pages.page("offices/staffing.txt", staffed(desk, &rows));
}

pub fn row(page: &mut Page, row: &OfficeRow) {
    page.line(format_args!("{}{}", "  ".repeat(row.depth), said::named(row.office, &row.name)));
    let code = row.level.code();
    page.fact(
        "is",
        format_args!(
            "{} level {code} type {} under {}",
            row.code,
            row.office_type.code(),
            or_none(row.parent)
        ),
    );
    let reporting = or_none(row.reporting.map(|reporting| reporting.code()));
    page.fact(
        "reports",
        format_args!(
            "{reporting} ours {} closed {} unverified {}",
            row.ours,
            row.closed,
            row.doubt.is_some()
        ),
    );
    let counts = row.head_count.as_ref();
    page.fact("head count", or_none(counts.map(|(id, facts)| format!("{id} {}", said::facts(facts)))));
    let people = row.people;
    page.fact(
        "people",
        format_args!(
            "own {} unplaced {} below {} unplaced below {} here {} total {}",
            people.own,
            people.unplaced,
            people.below,
            people.unplaced_below,
            people.here(),
            people.total()
        ),
    );
    page.fact("below", or_none(row.below.map(sums)));
}

fn sums(counts: CountSum) -> String {
    let sum = |sum: Sum| format!("{} of {}", sum.total, sum.given);
    let (separate, all, workers) = (sum(counts.separate_unions), sum(counts.all_unions), sum(counts.workers));
    let days = counts.days.map(|(first, last)| format!("{first} to {last}"));
    format!("separate {separate}, all {all}, workers {workers}, asked {}, {}", counts.asked, or_none(days))
}

fn lines(desk: &Desk, rows: &[OfficeRow]) -> Page {
    let mut page = Page::default();
    let told =
        |line: &Line| format!("{} open {} count {},", line.row.name, or_none(line.open), line.may_count);
    let folded: BTreeSet<_> = rows.iter().filter(|row| row.depth == 1).map(|row| row.office).collect();
    for (query, folded) in [("", &BTreeSet::new()), ("", &folded), ("街道", &folded), ("3205", &folded)] {
        let shown = list::lines(&desk.registry, rows, query, folded);
        page.line(format_args!("{query} folded {}: {}", folded.len(), list(shown.iter().map(told))));
    }
    let addable = list::addable(&desk.registry);
    page.line(format_args!("addable: {}", list(addable.iter().map(|division| division.name))));
    for own in contested(&desk.registry) {
        page.line(format_args!("contested {}", said::named(own.office, &own.name)));
        for claim in own.claims {
            let by = said::party(&claim.by);
            page.fact(
                "claim",
                format_args!("{by}: {} under {} stands {}", claim.name, claim.parent, claim.stands),
            );
        }
    }
    page
}

fn head_counts(desk: &Desk, rows: &[OfficeRow]) -> Page {
    let mut page = Page::default();
    for row in rows {
        for (record, facts) in list::head_counts(&desk.registry, row.office) {
            page.line(format_args!("{} {} {}", row.name, record.id, said::facts(&facts)));
        }
    }
    page
}

fn staffed(desk: &Desk, rows: &[OfficeRow]) -> Page {
    let mut page = Page::default();
    let said = staffing::staffing(&desk.registry, rows, desk.today());
    for (only, count) in staffing::counts(rows, &said) {
        let shown = staffing::only(rows, &said, only);
        page.line(format_args!("{} {count}: {}", only.code(), list(shown.iter().map(|row| &row.name))));
    }
    for row in rows {
        let Some(Staffing { quota, cap, below }) = said.get(&row.office) else { continue };
        let of = |outcome: &Option<_>| or_none(outcome.as_ref().map(verdicts::short));
        page.line(&row.name);
        page.fact("quota", of(quota));
        page.fact("cap", of(cap));
        page.fact(
            "below",
            format_args!(
                "must {} unstaffed {} undecidable {}",
                below.must, below.unstaffed, below.undecidable
            ),
        );
    }
    page
}

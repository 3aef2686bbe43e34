//! Pages of single people and offices: records by section, the course of filings and moves, verdicts, change log.

use super::desk::Desk;
use super::pages::{Page, Pages, list, or_none};
use super::said::{self, difference, filing_state, named};
use super::{people, verdicts};
use taizhang_core::domain::codes::Coded;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{About, Kind, Record, Section};
use taizhang_core::report::filing::moves::{self, Course};
use taizhang_core::report::offices::{self, staffing};
use taizhang_core::report::people::person::{self, Did, Filing, PersonFile, Step};
use taizhang_core::report::records::changes::{ChangeLog, What};
use taizhang_core::report::records::{facts, sections};
use taizhang_core::report::verdicts as judged;
use taizhang_core::report::verdicts::prospect;

/// Of how many people one is looked at closely.
pub const EVERY: usize = 20;
/// A journal is long: so many change logs of each register.
const LOGS: usize = 6;

pub fn pages(desk: &Desk, pages: &mut Pages) {
    let registry = &desk.registry;
    let rows = taizhang_core::report::people::rows(registry, desk.today());
    for (at, row) in rows.iter().enumerate().step_by(EVERY) {
        let Some(file) = person::file(registry, row.person, desk.today()) else { continue };
        pages.page(format!("people/pages/{at:04}.txt"), of_person(desk, &file));
    }
    let apart = rows.len().div_ceil(LOGS).max(1);
    for (at, row) in rows.iter().enumerate().step_by(apart) {
        pages.page(format!("log/person-{at:04}.txt"), log(desk, row.person));
    }
    for (at, row) in offices::tree(registry, desk.today()).iter().enumerate().step_by(EVERY) {
        pages.page(format!("offices/pages/{at:04}.txt"), of_office(desk, row.office));
    }
    if let Some(own) = registry.office() {
        pages.page("log/office.txt", log(desk, own));
    }
}

fn of_person(desk: &Desk, file: &PersonFile) -> Page {
    let (registry, person) = (&desk.registry, file.row.person);
    let mut page = Page::default();
    page.line(people::row(registry, &file.row));
    page.line(format_args!("ours {}, declined {}", file.ours, or_none(file.declined.as_deref())));
    let order = |record: &std::sync::Arc<Record>| format!("{} {}", record.kind().code(), record.id);
    page.line(format_args!("order: {}", list(file.records.iter().map(order))));
    in_sections(&mut page, desk, person, About::Person);
    for filing in &file.filings {
        course(&mut page, filing);
        said::fact_groups(&mut page, &facts::of_filing(registry, person, filing.engagement));
    }
    for own in moves::course(registry, person) {
        page.line(match own {
            Course::To { name, first_day, state } => {
                format!("to {name} from {} {}", or_none(first_day), state.code())
            }
            Course::From { name, accepted, filed } => {
                let filed = filed.map(|(number, on)| format!("{number} on {}", or_none(on)));
                format!("from {name} accepted {} filed {}", or_none(accepted), or_none(filed))
            }
        });
    }
    outcomes(&mut page, desk, person);
    page
}

fn of_office(desk: &Desk, office: Id) -> Page {
    let mut page = Page::default();
    if let Some(record) = desk.registry.find(office) {
        said::record(&mut page, record);
    }
    in_sections(&mut page, desk, office, About::Office);
    staffing::notes(&desk.registry, office).iter().for_each(|note| said::record(&mut page, note));
    outcomes(&mut page, desk, office);
    page
}

fn in_sections(page: &mut Page, desk: &Desk, subject: Id, about: About) {
    for section in Section::of(about) {
        page.line(format_args!(
            "== {} {}",
            section.code(),
            said::both(&format!("section-{}", section.code()))
        ));
        for kind in section.kinds() {
            let may = sections::may_add(&desk.registry, subject, kind);
            page.line(format_args!("-- {} may add {may}", kind.code()));
            let records = sections::records(&desk.registry, subject, kind);
            records.iter().for_each(|record| said::record(page, record));
        }
    }
    let elsewhere = |record: &&std::sync::Arc<Record>| record.kind().columns().section.is_none();
    page.line("== elsewhere");
    desk.registry.about(subject).filter(elsewhere).for_each(|record| said::record(page, record));
}

fn outcomes(page: &mut Page, desk: &Desk, subject: Id) {
    for outcome in judged::of_subject(&desk.registry, subject, desk.today()) {
        page.line(verdicts::short(&outcome));
        let again = prospect::of(&desk.registry, judged::asked::Asked::of(&outcome), desk.today());
        page.fact(
            "stands",
            match again {
                prospect::Prospect::Settled => "settled",
                prospect::Prospect::Explained(_) => "explained",
                prospect::Prospect::Open(_) => "open",
            },
        );
    }
}

fn course(page: &mut Page, filing: &Filing) {
    page.line(format_args!("filing of {}: {}", filing.engagement, filing_state(&filing.state)));
    page.fact("open", format_args!("{} by hand {}", or_none(filing.open), filing.by_hand));
    for own in &filing.returned {
        let (filed, now) = (or_none(own.filed.as_deref()), or_none(own.now.as_deref()));
        let proposed = or_none(own.proposed.as_deref());
        let of = format!("{} {} {}", own.kind.code(), own.record, own.field);
        let more = format!("filed {filed}, now {now}, proposed {proposed}, corrected {}", own.corrected);
        page.fact("returned", format_args!("{of}: {} ({more})", own.reason));
    }
    for Step { on, by, what } in &filing.steps {
        let what = match what {
            Did::Asked(of) => format!("asked {}", or_none(of.map(|of| of.code()))),
            Did::Withdrew => "withdrew".to_owned(),
            Did::Recorded { number, by_hand, reply } => {
                format!("recorded {number} by hand {by_hand} {reply}")
            }
            Did::Returned { reasons } => format!("returned for {reasons}"),
        };
        page.fact("step", format_args!("{} {by} {what}", or_none(*on)));
    }
}

fn log(desk: &Desk, subject: Id) -> Page {
    let mut log = ChangeLog::of(subject);
    desk.entries.iter().for_each(|entry| log.read(entry));
    let mut page = Page::default();
    for row in log.finish() {
        let kind = or_none(row.kind.map(Kind::code));
        let what = named(row.record, &row.command);
        page.line(format_args!("{} {} {} {what} {kind} {}", row.sequence, row.at, row.actor, row.why));
        match &row.what {
            What::Made(fields) => fields.iter().for_each(|field| page.fact("made", difference(field))),
            What::Changed(fields) => fields.iter().for_each(|field| page.fact("changed", difference(field))),
            What::Removed => page.fact("removed", ""),
            What::Revealed(field) => page.fact("revealed", field),
        }
    }
    page
}

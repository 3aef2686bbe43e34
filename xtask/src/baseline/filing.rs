//! 备案 and 往来: what can be filed, what waits, what went and came, keys, moves, proposals.

use super::desk::Desk;
use super::home::counters;
use super::pages::{Page, Pages, list, or_none};
use super::said::{self, named, obstacle};
use std::collections::BTreeMap;
use taizhang_core::domain::codes::Coded;
use taizhang_core::ledger::Registry;
use taizhang_core::process::drafts::DraftFate;
use taizhang_core::process::filing;
use taizhang_core::process::transfers::{self, Arriving};
use taizhang_core::report::filing::{moves, outbox, proposals, register_of_files, review};
use taizhang_core::report::settings::keys;

pub fn pages(desk: &Desk, pages: &mut Pages) {
    let registry = &desk.registry;
    pages.page("filing/candidates.txt", candidates(desk));
    pages.page("filing/next-file.txt", next_file(desk));
    pages.page("filing/review.txt", reviewed(registry));
    pages.page("filing/files.txt", files(registry));
    pages.page("filing/moves.txt", moving(desk));
    let mut page = Page::default();
    proposed(&mut page, desk);
    pages.page("filing/proposals.txt", page);
    let mut page = Page::default();
    for own in keys::pinned(registry) {
        page.line(format_args!("{} {} verified {}", named(own.office, &own.name), own.code, own.verified));
    }
    for own in outbox::answers(registry) {
        page.line(format_args!("{} taken {} at {}", named(own.office, &own.name), own.taken, own.taken_at));
        let last = own.last.map(|(number, at)| format!("{number} at {at}"));
        page.fact("last", format_args!("{} news {} identities {}", or_none(last), own.news, own.identities));
    }
    pages.page("filing/offices.txt", page);
}

fn candidates(desk: &Desk) -> Page {
    let mut page = Page::default();
    page.line(format_args!("counters {}", counters(&filing::counters(&desk.registry, desk.today()))));
    let rows = filing::candidates(&desk.registry);
    for row in &rows {
        page.line(format_args!("{} {} {}", named(row.person, &row.name), row.engagement, row.unit));
        page.fact("state", said::filing_state(&row.state));
        page.fact("against", list(row.against.iter().map(obstacle)));
    }
    for group in filing::held_back(&rows) {
        let people = list(group.people.iter().map(|(id, name)| named(*id, name)));
        page.line(format_args!("held back by {}: {people}", list(group.against.iter().map(obstacle))));
    }
    page
}

fn next_file(desk: &Desk) -> Page {
    let mut page = Page::default();
    let Some(own) = outbox::contents(&desk.registry, desk.today()) else { return page };
    page.line(format_args!("no. {} to {}", own.number, said::party(&own.to)));
    page.line(said::heads(&own.heads));
    page.line(format_args!("people {} open {} identities {}", own.people, own.open_requests, own.identities));
    page.line(format_args!("head counts {}, below {:?}", list(own.head_counts), own.below));
    for draft in own.drafts {
        let fate = match draft.fate {
            DraftFate::New => "new".to_owned(),
            DraftFate::Sent { number } => format!("sent {number}"),
            DraftFate::Received { number } => format!("received {number}"),
            DraftFate::Declined { reason } => format!("declined {reason}"),
        };
        page.line(format_args!("draft {} {fate}", named(draft.person, &draft.name)));
    }
    page
}

fn reviewed(registry: &Registry) -> Page {
    let mut page = Page::default();
    let rows = review::rows(registry);
    let chosen: Vec<_> = rows.iter().map(|row| row.request).collect();
    let numbers: BTreeMap<_, _> =
        review::numbers(registry, 2026, &chosen, &BTreeMap::new()).into_iter().collect();
    for row in rows {
        page.line(format_args!(
            "{} {} {} {}",
            row.request,
            named(row.person, &row.name),
            row.engagement,
            row.unit
        ));
        page.fact(
            "by",
            format_args!(
                "{} own {} unverified {}",
                named(row.owner, &row.owner_name),
                row.own,
                row.doubt.is_some()
            ),
        );
        let of = or_none(row.filing_type.map(|of| of.code()));
        page.fact("asked", format_args!("{of} on {} forwarded {}", or_none(row.made), row.forwarded));
        page.fact("also at", format_args!("{} claimed {}", list(row.also_at), or_none(row.claimed)));
        page.fact("number", or_none(numbers.get(&row.request)));
        for own in review::changes(registry, row.request) {
            let (from, to) = (or_none(own.from), or_none(own.to));
            page.fact("changes", format_args!("{}.{}: {from} → {to}", own.kind, own.key));
        }
    }
    page
}

fn files(registry: &Registry) -> Page {
    let mut page = Page::default();
    for row in register_of_files::rows(registry) {
        page.line(format_args!("{} {} {} {}", row.file_name, row.kind.code(), row.number, row.state.code()));
        page.fact("office", format_args!("{} outward {} via {}", row.office, row.outward, or_none(row.via)));
        let made = row.made.map(|(at, by)| format!("{at} by {by}"));
        let (people, sealed) = (or_none(row.people), or_none(row.sealed));
        page.fact("at", format_args!("{} made {} people {people} sealed {sealed}", row.at, or_none(made)));
        page.fact(
            "package",
            format_args!("{} {} unverified {}", row.package, row.digest, row.doubt.is_some()),
        );
    }
    let waiting = register_of_files::to_send(registry);
    page.line(format_args!("to send: {}", list(waiting.iter().map(|row| &row.file_name))));
    page
}

fn moving(desk: &Desk) -> Page {
    let mut page = Page::default();
    let registry = &desk.registry;
    page.line(format_args!(
        "concerns {} open {}",
        transfers::concerns(registry),
        transfers::givers(registry).iter().map(|giver| giver.open()).sum::<usize>()
    ));
    for own in transfers::receivers(registry) {
        let last = own.last.map(|(number, at)| format!("{number} at {at}"));
        page.line(format_args!(
            "to {}: to make {} waiting {}",
            named(own.office, &own.name),
            own.to_make,
            own.waiting
        ));
        page.fact("last", format_args!("{} identities {}", or_none(last), own.identities));
        for person in own.people {
            let (first, reason) = (or_none(person.first_day), or_none(person.reason));
            let of = format!("{} of {}", person.transfer, named(person.person, &person.name));
            page.fact(
                "offer",
                format_args!("{of} {first} details {} {} {reason}", person.details, person.state.code()),
            );
        }
    }
    for own in transfers::givers(registry) {
        let last = own.last.as_ref().map(|(number, at)| format!("{number} at {at}"));
        page.line(format_args!("from {} unverified {}", said::party(&own.party), own.doubt.is_some()));
        page.fact(
            "stands",
            format_args!(
                "open {} answered {} due {} last {}",
                own.open(),
                own.answered,
                own.due,
                or_none(last)
            ),
        );
        for person in &own.people {
            page.fact("offer", arriving(person));
            said::fact_groups(&mut page, &moves::told(registry, person.key));
        }
    }
    for typed in ["", "太仓", "32"] {
        let found = moves::counties(registry, typed);
        let told = found.iter().map(|county| format!("{} {} {},", county.code, county.name, county.path));
        page.line(format_args!("counties {typed}: {}", list(told)));
    }
    page
}

pub fn arriving(own: &Arriving) -> String {
    let (first, reason) = (or_none(own.first_day), or_none(own.reason.as_deref()));
    let (giver, transfer) = own.key;
    let state = own.state.code();
    let more = format!("details {} {state} {reason} taken on as {}", own.details, or_none(own.person));
    format!("{transfer} of {giver}: {} {} from {first} {more}", own.name, own.id_masked)
}

fn proposed(page: &mut Page, desk: &Desk) {
    for row in proposals::rows(&desk.registry, desk.today()) {
        page.line(format_args!(
            "{} {} from {} at {}",
            row.id,
            named(row.person, &row.name),
            or_none(row.from),
            row.received
        ));
        page.fact("note", or_none(row.note));
        page.fact("decision", or_none(row.decision.as_ref().map(said::decision)));
        row.changes.iter().for_each(|line| said::changed(page, line));
        said::fact_groups(page, &row.facts);
        row.issues.iter().for_each(|issue| said::issue(page, issue));
    }
}

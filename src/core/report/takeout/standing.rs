//! How everybody counts on the day, by the same reckoning as every screen: what an analyst would otherwise have to reckon
//! anew from engagements, exits and filings.

use chrono::NaiveDate;

use super::column::{Column, Type, say};
use super::pseudonym::Pseudonyms;
use super::table::Table;
use crate::domain::codes::{CertLevel, Coded};
use crate::ledger::Registry;
use crate::policy::presence::Presence;
use crate::process::filing::{Counter, counter};
use crate::report::people;

/// Where the filing of somebody in post and in scope stands: the four counters.
pub(super) const FILING: [&str; 4] = ["filed", "under-way", "returned", "unfiled"];

pub(super) fn table(registry: &Registry, names: &mut Pseudonyms<'_>, on: NaiveDate) -> Table {
    let column = |name: &str, title: &str, kind: Type| Column {
        kind,
        must: false,
        ..Column::number(name, title, None)
    };
    let columns = vec![
        Column::number("person", "kind-person", Some("person")),
        Column { must: false, ..Column::number("engagement", "kind-engagement", Some("engagement")) },
        Column { must: false, ..Column::number("office", "kind-office", Some("office")) },
        column("day", "takeout-day", Type::Day),
        column(
            "presence",
            "takeout-presence",
            Type::Code("presence", Presence::ALL.map(Presence::code).to_vec()),
        ),
        column("filing", "takeout-filing", Type::Code("takeout-filing", FILING.to_vec())),
        column(
            "certificate",
            "takeout-certificate",
            Type::Code(CertLevel::TABLE, CertLevel::ALL.iter().map(Coded::code).collect()),
        ),
    ];
    let mut rows = Vec::new();
    for row in people::rows(registry, on) {
        let filing = row.engagement.filter(|_| row.presence == Presence::InPost).map(|own| {
            match counter(registry, own) {
                Counter::Filed => "filed",
                Counter::UnderWay => "under-way",
                Counter::Returned => "returned",
                Counter::Unfiled => "unfiled",
            }
        });
        rows.push(vec![
            names.of(row.person),
            row.engagement.map(|own| names.of(own)).unwrap_or_default(),
            names.of(row.told(registry).place.office),
            on.to_string(),
            row.presence.code().to_owned(),
            filing.unwrap_or_default().to_owned(),
            row.certificate.map(|level| level.code().to_owned()).unwrap_or_default(),
        ]);
    }
    Table { name: "standing", title: say("takeout-standing"), kind: None, columns, rows }.ordered()
}

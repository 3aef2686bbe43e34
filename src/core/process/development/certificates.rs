//! 证书: numbers and days of everybody's certificates in one table, and of who has passed and has none recorded yet.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::exams::passed;
use super::people::{at_work, of};
use crate::domain::Certificate;
use crate::domain::codes::{CertLevel, Coded as _};
use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;
use crate::ledger::command::Fields;
use crate::order::Gathered as _;
use crate::process::contributions::people::{Named, person};
use crate::process::grid::column::Column;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;
use crate::words::{Lang, label};

const KIND: Kind = Kind::Certificate;
const TYPED: [&str; 6] =
    ["number", "obtained", "issuer", "first_registered", "reregistered", "registered_until"];

/// What lists of certificates call the columns.
const fn called(key: &str) -> &'static [&'static str] {
    match key.as_bytes() {
        b"number" => &["管理号", "证书编号", "证书号", "资格证书编号"],
        b"obtained" => &["批准日期", "取得日期", "发证日期", "取证日期"],
        b"issuer" => &["发证单位", "发证机构", "颁发机关"],
        b"first_registered" => &["首次登记日期", "登记日期"],
        b"reregistered" => &["再登记日期", "最近再登记日期"],
        b"registered_until" => &["登记有效期", "登记有效期至", "有效期至"],
        _ => &[],
    }
}

/// The table.
pub fn grid(registry: &Registry, on: NaiveDate, lang: Lang) -> Grid {
    let told = [Column::told("unit", "assessment-unit"), Column::told("held", "development-level")];
    let typed = TYPED.into_iter().filter_map(|key| KIND.field(key));
    let columns: Vec<Column> = told
        .into_iter()
        .chain(typed.map(|field| Column::of(KIND, field).called(called(field.key))))
        .collect();
    let mut keys = BTreeSet::new();
    let mut row = |named: &Named, record: Option<&Record>, level: CertLevel, entry: Entry| {
        let unit = Some(named.unit.clone()).filter(|unit| !unit.is_empty());
        let saved = |column: &Column| match (column.field, column.key) {
            (Some(_), key) => record.and_then(|record| record.body.get(key)),
            (None, "unit") => unit.clone(),
            (None, _) => Some(label(lang, level)),
        };
        // The row of who has passed stays theirs when the certificate is recorded.
        let key = format!("{}.{}", named.person, level.code());
        let own = record.map(|record| record.id.to_string()).unwrap_or_default();
        let number = person(registry, named.person).and_then(|own| own.id_number.as_ref());
        let number = number.map(|own| own.as_str().to_owned());
        Row {
            key: if keys.insert(key.clone()) { key } else { own },
            name: named.name.clone(),
            saved: columns.iter().map(saved).collect(),
            whom: Whom { person: Some(named.person), number, unit: unit.clone() },
            record: entry,
        }
    };
    let wanted = passed(registry, on);
    let mut rows = Vec::new();
    for (_, named) in at_work(registry, on) {
        for (record, facts) in of::<Certificate>(registry, named.person) {
            let Some(level) = facts.level.filter(|level| *level != CertLevel::None) else { continue };
            let is_own = registry.own(record.id).is_some();
            let entry = if is_own { Entry::Known(record.id) } else { Entry::Closed };
            rows.push(row(&named, Some(record), level, entry));
        }
        for own in wanted.iter().filter(|own| own.named.person == named.person) {
            let entry = Entry::New {
                kind: KIND,
                subject: named.person,
                links: BTreeMap::new(),
                fields: known(own.level, own.year),
            };
            rows.push(row(&named, None, own.level, entry));
        }
    }
    Grid::new(columns, rows)
}

/// What an exam says of its certificate.
pub(super) fn known(level: CertLevel, year: i32) -> Fields {
    [("level", level.code().to_owned()), ("exam_year", year.to_string())]
        .into_iter()
        .map(|(key, text)| (key.to_owned(), text))
        .into_map()
}

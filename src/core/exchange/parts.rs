//! A statement: everything an office owns, split by how far each field travels.
//!
//! Part `province` holds every record with its provincial fields; `city` and `county` add theirs to the
//! same ids. Dropping a part loses fields, never records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::wire::Package;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Body, Part, Record};
use crate::ledger::pieces::{AtOnce, PIECE_BYTES, Rest, at_once};
use crate::order::Gathered;
use crate::order::Ordered;

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Content<L> {
    records: L,
}

/// The parts an office of this level may read (`exchange.md`, "How far a record travels").
pub fn parts_for(level: OfficeLevel) -> &'static [Part] {
    match level {
        OfficeLevel::Province => &[Part::Province],
        OfficeLevel::City => &[Part::Province, Part::City],
        OfficeLevel::County | OfficeLevel::Grassroots => &Part::ALL,
    }
}

/// Records as parts.
pub fn split(records: &[&Arc<Record>], parts: &[Part]) -> BTreeMap<String, String> {
    parts
        .iter()
        .map(|part| {
            let kept = records.iter().filter_map(|record: &&Arc<Record>| {
                let body = record.body.within(&[*part]);
                let says_something = *part == Part::Province || body != record.kind().empty();
                let Record { id, owner, subject, draft, .. } = ***record;
                says_something.then_some(Record { id, owner, subject, draft, body })
            });
            (part.name().to_owned(), json(&Content { records: kept.collect::<Vec<_>>() }))
        })
        .into_map()
}

/// The records a package states.
///
/// # Errors
/// `record-format`, `record-duplicate`, `record-owner`, `record-parts` with the JSON path; nothing is taken.
pub fn read(package: &Package) -> Result<Vec<Arc<Record>>, Issue> {
    at_once(read_in_pieces(package, &mut AtOnce))
}

/// The same of a large file. What was read once is known from then on.
pub async fn read_in_pieces(package: &Package, rest: &mut impl Rest) -> Result<Vec<Arc<Record>>, Issue> {
    if let Some(known) = package.stated.get() {
        return Ok(known.clone());
    }
    let owner = package.envelope.from.office;
    let province = Part::Province.name();
    if package.part(province).is_none() {
        // Every statement has it; read as empty, it would say that nobody is left.
        return Err(Issue::new("package-part-missing").at("payload.province").with("part", province));
    }
    let mut found = Vec::new();
    for part in Part::ALL {
        let Some(text) = package.part(part.name()) else { continue };
        let told = told(part.name(), text, rest).await?;
        let taken = if part == Part::Province {
            whole(owner, told).map(|told| found = told)
        } else {
            fill(&mut found, owner, told, part)
        };
        taken.map_err(|(n, code)| Issue::new(code).at(format!("{}.records.{n}", part.name())))?;
        rest.rest().await;
    }
    Ok(package.stated.get_or_init(|| found).clone())
}

/// Which record of a part is refused, and the code of its issue.
type Refused = (usize, &'static str);

fn check(owner: Id, record: &Record, part: Part) -> Result<(), &'static str> {
    if record.owner != owner || record.draft {
        return Err("record-owner");
    }
    if record.body.stays_within(part) { Ok(()) } else { Err("record-parts") }
}

/// The part that holds every record, by id. Our own files have that order: a list of them is quicker made and searched
/// than a tree.
fn whole(owner: Id, mut told: Vec<Arc<Record>>) -> Result<Vec<Arc<Record>>, Refused> {
    let in_order = told.is_sorted_by(|one, next| one.id < next.id);
    let mut seen = BTreeSet::new();
    for (n, record) in told.iter().enumerate() {
        check(owner, record, Part::Province).map_err(|code| (n, code))?;
        if !in_order && !seen.insert(record.id) {
            return Err((n, "record-duplicate"));
        }
    }
    if !in_order {
        told.order_by_key(|record| record.id);
    }
    Ok(told)
}

/// Adds what another part says of the records found.
fn fill(found: &mut [Arc<Record>], owner: Id, told: Vec<Arc<Record>>, part: Part) -> Result<(), Refused> {
    let ids: Vec<Id> = found.iter().map(|record| record.id).collect();
    for (n, mut record) in told.into_iter().enumerate() {
        check(owner, &record, part).map_err(|code| (n, code))?;
        let base = ids.binary_search(&record.id).ok().and_then(|at| found.get_mut(at));
        let base = base.filter(|base| base.kind() == record.kind()).ok_or((n, "record-parts"))?;
        // Nobody else has either of them yet: nothing is copied.
        Arc::make_mut(base).body.fill(&mut Arc::make_mut(&mut record).body);
    }
    Ok(())
}

/// The records of one part; on failure says which field is at fault.
pub fn records(part: &str, text: &str) -> Result<Vec<Arc<Record>>, Issue> {
    at_once(told(part, text, &mut AtOnce))
}

async fn told(part: &str, text: &str, rest: &mut impl Rest) -> Result<Vec<Arc<Record>>, Issue> {
    if let Some(records) = one_by_one(text, rest).await {
        return Ok(records);
    }
    // Something a later version may have added, or a fault.
    let content = serde_json::from_str::<Content<Vec<Arc<Record>>>>(text);
    content.map(|content| content.records).map_err(|_| fault(part, text))
}

/// The records of a part as this program writes it. Each stays where it was read: a record is large.
async fn one_by_one(text: &str, rest: &mut impl Rest) -> Option<Vec<Arc<Record>>> {
    let mut left = text.strip_prefix("{\"records\":[")?.strip_suffix("]}")?;
    let (mut records, mut piece) = (Vec::new(), left.len());
    while !left.is_empty() {
        let (record, after) = first(left)?;
        records.push(record);
        left = match after.strip_prefix(',') {
            Some(next) => next,
            None if after.is_empty() => after,
            None => return None,
        };
        if piece - left.len() > PIECE_BYTES {
            piece = left.len();
            rest.rest().await;
        }
    }
    Some(records)
}

/// The record with which a text begins, and what follows it. Engines swap a function for its faster form when it is
/// called, never inside a running loop.
#[inline(never)]
fn first(text: &str) -> Option<(Arc<Record>, &str)> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Record>();
    let record = Arc::new(values.next()?.ok()?);
    Some((record, text.get(values.byte_offset()..)?))
}

/// Finds the first record, and the first field of it, that cannot be read.
fn fault(part: &str, text: &str) -> Issue {
    let Ok(content) = serde_json::from_str::<Content<Vec<serde_json::Value>>>(text) else {
        return Issue::new("record-format").at(part);
    };
    for (n, value) in content.records.iter().enumerate() {
        if serde_json::from_value::<Record>(value.clone()).is_ok() {
            continue;
        }
        let place = format!("{part}.records.{n}");
        let body =
            value.get("body").and_then(serde_json::Value::as_object).and_then(|body| body.iter().next());
        let Some((kind, serde_json::Value::Object(fields))) = body else {
            return Issue::new("record-format").at(place);
        };
        for (key, field) in fields {
            let alone = serde_json::json!({ kind.as_str(): { key.as_str(): field } });
            if let Err(error) = serde_json::from_value::<Body>(alone) {
                return Issue::new("record-field")
                    .at(format!("{place}.{kind}.{key}"))
                    .with("cause", cause(&error.to_string()));
            }
        }
        return Issue::new("record-format").at(place);
    }
    Issue::new("record-format").at(part)
}

/// The stable code inside a deserialiser's message; anything else could hold content.
fn cause(message: &str) -> String {
    let code: String = message.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
    if code.contains('-') { code } else { "field-format".to_owned() }
}

/// JSON of values whose maps have string keys: writing them cannot fail.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::codes::OfficeType;
    use crate::domain::office::Party;
    use crate::domain::record::{Field, Kind};
    use crate::domain::rows::cell_key;
    use crate::domain::value::Input;
    use crate::ledger::Profile;

    /// A text that the field takes, and, where it is free, one that occurs nowhere else.
    pub fn sample(kind: Kind, key: &str, input: Input) -> String {
        match (key, input) {
            ("id_number", _) => "320583199003070028".to_owned(),
            ("phone", _) => "13812345678".to_owned(),
            ("employer_code", _) => "12100000000000000A".to_owned(),
            ("facts", _) => "{\"person.name\":\"事实\"}".to_owned(),
            ("reasons", _) => "[]".to_owned(),
            ("figures", Input::Own) => "[]".to_owned(),
            ("members", Input::Own) => format!("[\"{}\"]", Id::from_u128(9)),
            ("settings", _) => "file.limit 20".to_owned(),
            ("rows" | "explanations" | "lines", Input::Own) => "funds - 7 - -".to_owned(),
            ("grade_pay", _) => "初级一档 4200.00 1800.00".to_owned(),
            ("indicators", _) => "职业操守 25 assessment-scheme·indicators".to_owned(),
            (_, Input::Text { max } | Input::Long { max, .. }) => {
                format!("{}·{key}", kind.code()).chars().take(max).collect()
            }
            (_, Input::Code { options, .. } | Input::Codes { options, .. }) => {
                options().first().copied().unwrap_or_default().to_owned()
            }
            (_, Input::Day) => "2021-03-01".to_owned(),
            (_, Input::Date) => "2021-03".to_owned(),
            (_, Input::Count | Input::Amount) => "7".to_owned(),
            (_, Input::Period { hint: "hint-month" }) => "2021-03".to_owned(),
            (_, Input::Period { .. }) => "2021".to_owned(),
            (_, Input::Unit) => format!("{}·{key}", kind.code()),
            (_, Input::Link) => Id::from_u128(9).to_string(),
            (_, Input::Own) => String::new(),
            (_, Input::Rows(row)) => {
                let mut sheet = kind.empty();
                let own = |field: &&Field| kind.field(field.key).is_none() && field.link().is_none();
                for field in row.fields().iter().filter(own) {
                    let cell = cell_key(key, Id::from_u128(9), field.key);
                    sheet.set(&cell, Some(&sample(row, field.key, field.input))).unwrap();
                }
                sheet.get(key).unwrap_or_default()
            }
        }
    }

    /// A county that signs with this key.
    pub fn county(key: String) -> Profile {
        let party = Party {
            office: Id::from_u128(1),
            code: "320583".to_owned(),
            name: "昆山市总工会".to_owned(),
            level: OfficeLevel::County,
        };
        let (office_type, above, register) = (OfficeType::General, Vec::new(), Id::from_u128(2));
        Profile { party, office_type, above, register, practice: false, key }
    }

    /// One record of each kind with every field filled.
    fn full() -> Vec<Arc<Record>> {
        let record = |n: usize, kind: Kind| {
            let mut body = kind.empty();
            for field in kind.fields() {
                // A credit code needs its own check character; the field's part is tested all the same.
                let _ = body.set(field.key, Some(&sample(kind, field.key, field.input)));
            }
            let id = Id::from_u128(100 + n as u128);
            Arc::new(Record { id, owner: Id::from_u128(1), subject: id, draft: false, body })
        };
        Kind::ALL.iter().enumerate().map(|(n, kind)| record(n, *kind)).collect()
    }

    /// How far a record travels (`exchange.md`): no lower field occurs in a file addressed higher.
    #[test]
    fn no_lower_field_occurs_in_a_file_addressed_higher() {
        let full = full();
        let filled: usize = full
            .iter()
            .map(|record| record.kind().fields().iter().filter(|f| record.body.get(f.key).is_some()).count())
            .sum();
        let fields: usize = Kind::ALL.iter().map(|kind| kind.fields().len()).sum();
        assert!(filled + 1 >= fields, "{filled} of {fields} fields are filled");
        for level in [OfficeLevel::Province, OfficeLevel::City] {
            let allowed = parts_for(level);
            let parts = split(&full.iter().collect::<Vec<_>>(), allowed);
            let file = parts.values().cloned().collect::<String>();
            for (name, text) in &parts {
                for record in records(name, text).unwrap() {
                    for field in record.kind().fields().iter().filter(|f| record.body.get(f.key).is_some()) {
                        assert_eq!(field.part.name(), name, "{}.{}", record.kind().code(), field.key);
                    }
                }
            }
            for kind in Kind::ALL {
                for field in kind.fields().iter().filter(|field| !allowed.contains(&field.part)) {
                    let text = sample(*kind, field.key, field.input);
                    let telling = text.contains('·') || field.key == "phone";
                    assert!(!telling || !file.contains(&text), "{} {}: {text}", level as u8, field.key);
                }
            }
        }
    }

    #[test]
    fn the_parts_together_make_the_records_again() {
        let full = full();
        let parts = split(&full.iter().collect::<Vec<_>>(), parts_for(OfficeLevel::County));
        assert_eq!(parts.len(), 3);
        let [all, rest @ ..] = Part::ALL;
        let told = |part: Part| records(part.name(), &parts[part.name()]).unwrap();
        // Whoever writes them in another order says the same.
        for turned in [false, true] {
            let mut first = told(all);
            if turned {
                first.reverse();
            }
            let mut found = whole(Id::from_u128(1), first).unwrap();
            for part in rest {
                fill(&mut found, Id::from_u128(1), told(part), part).unwrap();
            }
            assert!(found == full, "{turned}");
        }
        let twice = [told(all), told(all)].concat();
        assert_eq!(whole(Id::from_u128(1), twice).unwrap_err(), (full.len(), "record-duplicate"));
    }

    #[test]
    fn the_first_fault_is_named_by_its_place() {
        let good = split(&full().iter().collect::<Vec<_>>(), &[Part::Province]);
        let good = &good["province"];
        let check = |from: &str, to: &str, place: &str| {
            let issue = records("province", &good.replacen(from, to, 1)).unwrap_err();
            assert_eq!(issue.place, place, "{from} → {to}");
        };
        check("\"nation\":\"01\"", "\"nation\":\"ZZ\"", "province.records.2.person.nation");
        check("\"sex\":\"1\"", "\"sex\":1", "province.records.2.person.sex");
        check("\"members\":7", "\"members\":700000000", "province.records.1.head-count.members");
        check("{\"records\":[", "{\"rows\":[", "province");
    }
}

//! The JSON Schema of files between offices (draft 2020-12), made from the types that read and write them.
//!
//! It says what a file looks like. What only reading can say stands in [`super::refusals`].

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::kinds::backup::{Secret, State};
use super::kinds::class::{Answers, Task};
use super::kinds::drafts::Draft;
use super::kinds::personal::{OfOffice, OfPerson};
use super::kinds::receipt::Share;
use super::kinds::self_report::Report;
use super::kinds::statement::Rows;
use super::kinds::transfer::{FILE as FILE_OF, OFFER, Told};
use super::parts::Content;
use super::stolen::{Declared, STOLEN};
use super::structure::Listed;
use super::vouching::Vouched;
use super::wire::{Envelope, FORMAT, Hex, INTEGER_MAX, PART_NAME_MAX, SEALED, VERSION};
use crate::domain::office::{CODE_MAX, NAME_MAX};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, Kind, Part, Record};
use crate::domain::shape;
use crate::ledger::Profile;
use crate::ledger::journal::{Entry, Head};
use crate::words::{Lang, has_words, words};

/// Its name beside the program.
pub const FILE: &str = "taizhang.package.schema.json";

/// The name of the page of [`super::refusals`] beside it.
pub const READER: &str = "taizhang.package.reader.md";

/// What a kind of file must name in its envelope, and the parts it is made of.
struct Sort {
    envelope: &'static [&'static str],
    parts: Vec<Held>,
}

/// One part: its name, or what names like it begin with, and what it looks like.
struct Held {
    name: &'static str,
    must: bool,
    looks: Value,
}

/// Parts of which there are several: their names go on with whom or what they are for.
const SHARE: &str = "for:";

/// What a file of a kind holds; none for a kind that no program makes yet.
fn sort(kind: PackageKind, types: &mut SchemaGenerator) -> Sort {
    const ROW: &[&str] = &["to", "chain"];
    let statement = |part: Part| json!({ "$ref": format!("#/$defs/{}", statement_name(part)) });
    let must = |name, looks| Held { name, must: true, looks };
    let may = |name, looks| Held { name, must: false, looks };
    let stated = || {
        let part =
            |part: Part| Held { name: part.name(), must: part == Part::Province, looks: statement(part) };
        Part::ALL.map(part)
    };
    let (envelope, parts): (_, Vec<Held>) = match kind {
        PackageKind::Filing | PackageKind::Draft => {
            let more = [
                may("below", carried(&[PackageKind::Filing, PackageKind::Draft])),
                may("keys", of::<Vec<Vouched>>(types)),
                may("moves", carried(&[PackageKind::Transfer])),
                may("proposals", of::<Vec<Draft>>(types)),
                may(STOLEN, of::<Vec<Declared>>(types)),
            ];
            (ROW, stated().into_iter().chain(more).collect())
        }
        PackageKind::Receipt => (
            ROW,
            vec![
                may(SHARE, of::<Share>(types)),
                may("above", carried(&[PackageKind::Receipt])),
                may("keys", of::<Vec<Vouched>>(types)),
            ],
        ),
        PackageKind::Directive => {
            let bounded = json!({ "items": { "properties": { "office": party() } } });
            let tree = json!({ "allOf": [of::<Vec<Listed>>(types), bounded] });
            let more = [may("tree", tree), may("keys", of::<Vec<Vouched>>(types))];
            let more = more.into_iter().chain([may(STOLEN, of::<Vec<Declared>>(types))]);
            (ROW, stated().into_iter().chain(more).collect())
        }
        PackageKind::Personal => {
            (&[], vec![must("person", of::<OfPerson>(types)), must("office", of::<OfOffice>(types))])
        }
        PackageKind::SelfReport => (&["to"], vec![must("report", of::<Report>(types))]),
        PackageKind::Backup => (
            &[],
            vec![
                must("journal", of::<Vec<Entry>>(types)),
                must("originals", of::<std::collections::BTreeMap<String, String>>(types)),
                may("key", of::<Secret>(types)),
                may("head", of::<Head>(types)),
                may("unreadable", of::<Vec<(u64, String)>>(types)),
                may("snapshot", of::<State>(types)),
                may("office", of::<Profile>(types)),
            ],
        ),
        PackageKind::ClassTask => (&[], vec![must("task", of::<Task>(types))]),
        PackageKind::ClassResult => (&[], vec![must("result", of::<Answers>(types))]),
        PackageKind::Statement => (&["to"], vec![must("rows", of::<Rows>(types))]),
        PackageKind::Transfer => {
            let alone = json!({ "properties": { "body": { "required": [Kind::Transfer.code()] } } });
            let offer = json!({ "allOf": [of::<Record>(types), travelling(Part::Province), alone] });
            (ROW, vec![must(OFFER, offer), may(FILE_OF, of::<Told>(types))])
        }
    };
    Sort { envelope, parts }
}

/// The schema of every file this program reads.
pub fn schema() -> Value {
    let mut types = SchemaSettings::draft2020_12().into_generator();
    let envelope = of::<Envelope>(&mut types);
    let signature = of::<Hex<64>>(&mut types);
    let mut kinds = Vec::new();
    let mut own = Map::new();
    for kind in PackageKind::ALL {
        let sort = sort(*kind, &mut types);
        let name = format!("file-{}", kind.code());
        kinds.push((kind.code(), reference(&name)));
        own.insert(name, file(&sort));
    }
    for part in Part::ALL {
        own.insert(statement_name(part), statement(part, &mut types));
    }
    own.insert("any".to_owned(), any());
    own.insert("day".to_owned(), shape::text(&shape::day()).into());
    own.insert(SEALED.to_owned(), sealed());
    let _ = of::<Body>(&mut types);
    let mut defs = types.take_definitions(true);
    name_fields(&mut defs);
    defs.extend(own);
    let codes: Vec<&str> = kinds.iter().map(|(code, _)| *code).collect();
    let kinds: Vec<Value> =
        kinds.iter().map(|(code, then)| json!({ "if": of_kind(code), "then": then })).collect();
    let mut whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:taizhang:package:v{VERSION}"),
        "title": "Taizhang file between offices",
        "description": format!("What the reader refuses beyond this schema is listed in {}.", READER),
        "type": "object",
        "required": ["envelope", "payload", "signature"],
        "additionalProperties": false,
        "properties": {
            "envelope": { "allOf": [envelope, { "properties": bounds(&codes) }] },
            "payload": {
                "type": "object",
                "propertyNames": { "pattern": format!("^[a-z0-9:-]{{1,{PART_NAME_MAX}}}$") },
            },
            "signature": signature,
        },
        "allOf": kinds,
        "$defs": defs,
    });
    settle(&mut whole);
    whole
}

fn of<T: JsonSchema>(types: &mut SchemaGenerator) -> Value {
    types.subschema_for::<T>().to_value()
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn statement_name(part: Part) -> String {
    format!("statement-{}", part.name())
}

fn of_kind(code: &str) -> Value {
    json!({
        "properties": { "envelope": { "properties": { "kind": { "const": code } }, "required": ["kind"] } },
        "required": ["envelope"],
    })
}

/// How long an office's name and code may be.
fn party() -> Value {
    json!({ "properties": {
        "code": { "pattern": format!("^[0-9A-Za-z]{{0,{CODE_MAX}}}$") },
        "name": { "maxLength": NAME_MAX, "pattern": r"^[^\u0000-\u001f\u007f-\u009f]*$" },
    } })
}

/// What the types of the envelope leave open.
fn bounds(kinds: &[&str]) -> Value {
    // RFC 3339; whether the month has such a day is for the reader to say.
    let moment = "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9]:\
                  (?:[0-5][0-9]|60)(?:\\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$";
    json!({
        "format": { "const": FORMAT },
        "min_reader": { "maximum": VERSION },
        "kind": { "enum": kinds },
        "from": party(),
        "to": party(),
        "made": { "properties": { "at": { "pattern": moment } } },
    })
}

/// A file of one kind: what its envelope must name, and its parts, or their seal. A reader passes over parts it does
/// not know.
fn file(sort: &Sort) -> Value {
    let named: Map<String, Value> =
        sort.envelope.iter().map(|key| ((*key).to_owned(), json!({ "type": "object" }))).collect();
    let must = sort.parts.iter().filter(|part| part.must).map(|part| part.name);
    let (several, must): (Vec<&str>, Vec<&str>) = must.partition(|name| name.ends_with(':'));
    let (shares, parts): (Vec<&Held>, Vec<&Held>) =
        sort.parts.iter().partition(|part| part.name.ends_with(':'));
    let parts: Map<String, Value> =
        parts.iter().map(|part| (part.name.to_owned(), part.looks.clone())).collect();
    let mut open = json!({ "required": must, "properties": parts, "additionalProperties": reference("any") });
    if let Some(open) = open.as_object_mut().filter(|_| !shares.is_empty()) {
        let begins = |share: &&Held| (format!("^{}", share.name), share.looks.clone());
        let looks: Map<String, Value> = shares.iter().map(begins).collect();
        open.insert("patternProperties".to_owned(), looks.into());
        let begin: Vec<&str> = shares.iter().map(|share| share.name).collect();
        let begin = format!("^(?:{})", begin.join("|"));
        let one = |name: &str| match name {
            // One for the office, and one for each person of whom something is said to it.
            SHARE => format!("{name}{}(?::[0-9]+)?", shape::id()),
            _ => format!("{name}{}", shape::id()),
        };
        let whole: Vec<String> = shares.iter().map(|share| one(share.name)).collect();
        let whole = format!("^(?:{})$", whole.join("|"));
        let names = json!({ "anyOf": [{ "pattern": whole }, { "not": { "pattern": begin } }] });
        open.insert("propertyNames".to_owned(), names);
        // Of such parts there is at least one where one must be.
        let none = |name: &&str| json!({ "propertyNames": { "not": { "pattern": format!("^{name}") } } });
        let none: Vec<Value> = several.iter().map(none).collect();
        if !none.is_empty() {
            open.insert("not".to_owned(), json!({ "anyOf": none }));
        }
    }
    json!({ "properties": {
        "envelope": { "required": sort.envelope, "properties": named },
        "payload": { "if": { "required": [SEALED] }, "then": reference(SEALED), "else": open },
    } })
}

fn sealed() -> Value {
    let base64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";
    json!({
        "description": "The payload behind a passphrase: an age file.",
        "type": "object",
        "required": [SEALED],
        "additionalProperties": false,
        "properties": { SEALED: { "type": "string", "contentEncoding": "base64", "pattern": base64 } },
    })
}

/// Files inside a file: never sealed, and of these kinds.
fn carried(kinds: &[PackageKind]) -> Value {
    let codes: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
    json!({ "type": "array", "items": { "$ref": "#", "properties": {
        "envelope": { "properties": { "kind": { "enum": codes } } },
        "payload": { "not": { "required": [SEALED] } },
    } } })
}

/// A part of a statement: no drafts, and of each record only the fields that travel as far as the part.
fn statement(part: Part, types: &mut SchemaGenerator) -> Value {
    json!({ "allOf": [of::<Content<Vec<Record>>>(types), {
        "properties": { "records": { "items": travelling(part) } },
    }] })
}

/// No draft, and only the fields that travel as far as a part.
fn travelling(part: Part) -> Value {
    let kinds: Map<String, Value> = Kind::ALL
        .iter()
        .filter_map(|kind| {
            let others = kind.fields().iter().filter(|field| field.part != part);
            let others: Map<String, Value> =
                others.map(|field| (field.key.to_owned(), false.into())).collect();
            (!others.is_empty()).then(|| (kind.code().to_owned(), json!({ "properties": others })))
        })
        .collect();
    json!({ "properties": { "draft": { "const": false }, "body": { "properties": kinds } } })
}

/// What a later program may add where this one looks on: no fractions, and no numbers that readers round.
fn any() -> Value {
    json!({
        "type": ["null", "boolean", "integer", "string", "array", "object"],
        "minimum": -i64::try_from(INTEGER_MAX).unwrap_or_default(),
        "maximum": INTEGER_MAX,
        "items": reference("any"),
        "additionalProperties": reference("any"),
    })
}

/// Calls kinds and fields of records what screens call them, and says how far each field travels.
fn name_fields(defs: &mut Map<String, Value>) {
    for kind in Kind::ALL {
        let body = format!("/Body/properties/{}/$ref", kind.code());
        let reference = Value::Object(std::mem::take(defs));
        let name = reference.pointer(&body).and_then(Value::as_str).and_then(|at| at.rsplit('/').next());
        let name = name.map(str::to_owned).unwrap_or_default();
        if let Value::Object(all) = reference {
            *defs = all;
        }
        let Some(facts) = defs.get_mut(&name).and_then(Value::as_object_mut) else { continue };
        facts.insert("title".to_owned(), words(Lang::Zh, &format!("kind-{}", kind.code()), &[]).into());
        for field in kind.fields() {
            let place = facts.get_mut("properties").and_then(|fields| fields.get_mut(field.key));
            let Some(place) = place.and_then(Value::as_object_mut) else { continue };
            let label = format!("field-{}-{}", kind.code(), field.key.replace('_', "-"));
            if has_words(Lang::Zh, &label) {
                place.insert("title".to_owned(), words(Lang::Zh, &label, &[]).into());
            }
            place.insert("$comment".to_owned(), format!("part {}", field.part.name()).into());
        }
    }
}

/// Puts in what holds everywhere: days have one spelling, numbers a bound that every reader keeps, and objects may hold
/// more than is known here.
fn settle(place: &mut Value) {
    match place {
        Value::Object(members) => {
            let is = |key: &str, text: &str| members.get(key).and_then(Value::as_str) == Some(text);
            let (date, object) = (is("format", "date"), is("type", "object"));
            let bound = match () {
                () if is("format", "uint32") => Some(u64::from(u32::MAX)),
                () if is("format", "uint64") => Some(INTEGER_MAX),
                () => None,
            };
            if date {
                members.remove("type");
                members.remove("format");
                members.insert("$ref".to_owned(), "#/$defs/day".into());
            }
            if let Some(bound) = bound {
                members.remove("format");
                members.entry("maximum").or_insert_with(|| bound.into());
            }
            if object && members.contains_key("properties") {
                members.entry("additionalProperties").or_insert_with(|| reference("any"));
            }
            members.values_mut().for_each(settle);
        }
        Value::Array(items) => items.iter_mut().for_each(settle),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

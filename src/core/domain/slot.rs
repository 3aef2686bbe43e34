//! What is done alike with every field of every kind: asked, set, compared, written to a file and read from one.
//!
//! The rules use the facts of a kind as a typed struct; here they are a row of slots. What one slot does is compiled
//! once for each *type of value*, and what is done with a row once for all kinds: hundreds of fields of some fifty
//! kinds share it.

use std::any::Any;
use std::fmt;

use serde::de::{
    DeserializeSeed, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::date::PartialDate;
use super::id::Id;
use super::issue::Issue;
use super::piece::Piece;
use super::record::{Body, Field, Kind};
use super::rows::{self, AnyRows};
use super::value::Value;

/// A field of the facts, whatever type its value is of.
pub trait Slot: Any {
    /// Whether it is filled.
    fn has(&self) -> bool;
    /// Its value in the text form of [`Value::text`].
    fn text(&self) -> Option<String>;
    /// Takes what [`Value::parse`] reads or, with `None`, clears it.
    fn set(&mut self, text: Option<&str>) -> Result<(), Issue>;
    /// Takes the value out of another slot of its type, where there is one.
    fn take(&mut self, other: &mut dyn Slot);
    /// The day, month or year that it is.
    fn date(&self) -> Option<PartialDate>;
    /// The record that it names.
    fn link(&self) -> Option<Id>;
    /// Whether this is its text.
    fn is(&self, text: &str) -> bool;
    fn equals(&self, other: &dyn Slot) -> bool;
    /// The rows that it holds.
    fn rows(&self) -> Option<&dyn AnyRows>;
    fn rows_mut(&mut self) -> Option<&mut dyn AnyRows>;
    /// Sets or, with `None`, clears a cell of the rows that it holds; a row without a cell is none.
    fn set_cell(&mut self, engagement: Id, key: &str, text: Option<&str>) -> Result<(), Issue>;
    /// Its value as it is written to a file.
    fn json(&self) -> Option<&dyn erased_serde::Serialize>;
    /// Takes what stands in a file: a field that stands there has a value, and what is missing is left out.
    fn read(&mut self, json: Piece<'_>) -> Result<(), serde::de::value::Error>;
}

impl<T: Value> Slot for Option<T> {
    fn has(&self) -> bool {
        self.is_some()
    }

    fn text(&self) -> Option<String> {
        self.as_ref().map(Value::text)
    }

    fn set(&mut self, text: Option<&str>) -> Result<(), Issue> {
        *self = text.map(T::parse).transpose()?;
        Ok(())
    }

    fn take(&mut self, other: &mut dyn Slot) {
        if let Some(value) = (other as &mut dyn Any).downcast_mut::<Self>().and_then(Option::take) {
            *self = Some(value);
        }
    }

    fn date(&self) -> Option<PartialDate> {
        self.as_ref()?.date()
    }

    fn link(&self) -> Option<Id> {
        self.as_ref()?.link()
    }

    fn is(&self, text: &str) -> bool {
        self.as_ref().is_some_and(|value| value.is(text))
    }

    fn equals(&self, other: &dyn Slot) -> bool {
        (other as &dyn Any).downcast_ref() == Some(self)
    }

    fn rows(&self) -> Option<&dyn AnyRows> {
        self.as_ref()?.rows()
    }

    fn rows_mut(&mut self) -> Option<&mut dyn AnyRows> {
        self.as_mut()?.rows_mut()
    }

    fn set_cell(&mut self, engagement: Id, key: &str, text: Option<&str>) -> Result<(), Issue> {
        T::set_cell(self, engagement, key, text)
    }

    fn json(&self) -> Option<&dyn erased_serde::Serialize> {
        self.as_ref().map(|value| value as &dyn erased_serde::Serialize)
    }

    fn read(&mut self, json: Piece<'_>) -> Result<(), serde::de::value::Error> {
        *self = Some(T::read(json)?);
        Ok(())
    }
}

/// The facts of a kind as a row of slots, in the order of its fields.
pub trait Slots {
    fn slot(&self, at: usize) -> Option<&dyn Slot>;
    fn slot_mut(&mut self, at: usize) -> Option<&mut dyn Slot>;
}

/// Where a field stands in the row; sought first from where it is expected.
fn place(fields: &[Field], key: &str, expected: usize) -> Option<usize> {
    (expected..fields.len())
        .chain(0..expected)
        .find(|at| fields.get(*at).is_some_and(|field| field.key == key))
}

/// The slot of a field, or of a cell that stands there; none where the kind has no such field.
pub fn find<'a>(slots: &'a dyn Slots, fields: &[Field], key: &str) -> Option<&'a dyn Slot> {
    let Some((rows, engagement, key)) = rows::cell(key) else { return slots.slot(place(fields, key, 0)?) };
    let rows = slots.slot(place(fields, rows, 0)?)?.rows()?;
    let fields = rows.kind().fields();
    rows.row(engagement)?.slot(place(fields, key, 0)?)
}

/// Whether no slot is filled.
pub fn is_empty(slots: &dyn Slots) -> bool {
    !(0..).map_while(|at| slots.slot(at)).any(Slot::has)
}

/// The text of a field that is filled.
pub fn get(slots: &dyn Slots, fields: &[Field], key: &str) -> Option<String> {
    find(slots, fields, key)?.text()
}

/// Sets or, with `None`, clears a field or a cell. The issue's place is the key.
pub fn set(slots: &mut dyn Slots, fields: &[Field], key: &str, text: Option<&str>) -> Result<(), Issue> {
    if let Some((rows, engagement, field)) = rows::cell(key)
        && let Some(slot) = place(fields, rows, 0).and_then(|at| slots.slot_mut(at))
    {
        return slot.set_cell(engagement, field, text).map_err(|issue| issue.at(key));
    }
    match place(fields, key, 0).and_then(|at| slots.slot_mut(at)) {
        Some(slot) => slot.set(text).map_err(|issue| issue.at(key)),
        None => Err(Issue::new("field-unknown").at(key)),
    }
}

/// Takes over whatever stands in another row of the kind.
pub fn fill(slots: &mut dyn Slots, more: &mut dyn Slots) {
    for at in 0.. {
        let (Some(slot), Some(more)) = (slots.slot_mut(at), more.slot_mut(at)) else { return };
        slot.take(more);
    }
}

/// Whether two rows of one kind hold the same.
pub fn equal(one: &dyn Slots, other: &dyn Slots) -> bool {
    (0..).map_while(|at| one.slot(at).zip(other.slot(at))).all(|(one, other)| one.equals(other))
}

impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        self.kind() == other.kind() && equal(self.slots(), other.slots())
    }
}

impl Eq for Body {}

/// In files: `{"kind":{"field":value}}`, the fields in their order.
impl Serialize for Body {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let kind = self.kind();
        s.serialize_newtype_variant(
            "Body",
            kind as u32,
            kind.code(),
            &Written { fields: kind.fields(), slots: self.slots() },
        )
    }
}

/// The slots of a row as they are written to a file.
pub(super) struct Written<'a> {
    pub fields: &'static [Field],
    pub slots: &'a dyn Slots,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut facts = s.serialize_struct("Facts", self.fields.len())?;
        for (at, field) in self.fields.iter().enumerate() {
            if let Some(value) = self.slots.slot(at).and_then(Slot::json) {
                facts.serialize_field(field.key, value)?;
            }
        }
        facts.end()
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_enum("Body", &[], OfAnyKind)
    }
}

struct OfAnyKind;

impl<'de> Visitor<'de> for OfAnyKind {
    type Value = Body;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what a record says")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Body, A::Error> {
        let (code, facts) = data.variant::<Piece<'de>>()?;
        let kind = Kind::ALL.iter().find(|kind| matches!(&code, Piece::Text(code) if code == kind.code()));
        let kind = kind.ok_or_else(|| A::Error::custom("no kind of record"))?;
        let mut body = kind.empty();
        facts.newtype_variant_seed(Filled { fields: kind.fields(), slots: body.slots_mut() })?;
        Ok(body)
    }
}

/// The slots of a row that is empty so far, filled from a file.
pub(super) struct Filled<'a> {
    pub fields: &'static [Field],
    pub slots: &'a mut dyn Slots,
}

impl<'de> DeserializeSeed<'de> for Filled<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_struct("Facts", &[], self)
    }
}

impl<'de> Visitor<'de> for Filled<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the facts of a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut expected = 0;
        while let Some(key) = map.next_key::<Piece<'de>>()? {
            let at = match &key {
                Piece::Text(key) => place(self.fields, key, expected),
                _ => None,
            };
            match at.and_then(|at| Some((self.fields.get(at)?, self.slots.slot_mut(at)?))) {
                // What a later version may have written is read over.
                None => drop(map.next_value::<IgnoredAny>()?),
                Some((field, slot)) if slot.has() => return Err(A::Error::duplicate_field(field.key)),
                Some((_, slot)) => slot.read(map.next_value()?).map_err(A::Error::custom)?,
            }
            expected = at.map_or(expected, |at| at + 1);
        }
        Ok(())
    }

    /// The fields in their order, without their names.
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        for at in 0..self.fields.len() {
            let (Some(slot), Some(json)) = (self.slots.slot_mut(at), list.next_element()?) else { break };
            slot.read(json).map_err(A::Error::custom)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written again of what was read, or the code by which it is refused.
    fn check(text: &str, expected: Result<&str, &str>) {
        let read = |body: Result<Body, serde_json::Error>| match body {
            Ok(body) => Ok(serde_json::to_string(&body).unwrap()),
            Err(error) => Err(error.to_string().split(" at line").next().unwrap_or_default().to_owned()),
        };
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(read(serde_json::from_str(text)), expected, "{text}");
        assert_eq!(read(serde_json::from_slice(text.as_bytes())), expected, "{text}");
    }

    #[test]
    fn a_field_stands_once_and_has_a_value() {
        check(
            r#"{"posting":{"to":"2025","x":[{}],"from":"2024\u002d04"}}"#,
            Ok(r#"{"posting":{"from":"2024-04","to":"2025"}}"#),
        );
        check(r#"{"posting":{"from":"2024","from":"2024"}}"#, Err("duplicate field `from`"));
        check(r#"{"posting":{"from":null}}"#, Err("invalid type: unit value, expected a string"));
        check(r#"{"posting":{"union":{"name":"a","name":"a"}}}"#, Err("duplicate field `name`"));
        check(
            r#"{"posting":{"union":{"name":"a","office":null}}}"#,
            Ok(r#"{"posting":{"union":{"name":"a"}}}"#),
        );
        check(r#"{"posting":{"union":{"name":"a "}}}"#, Err("text-canonical"));
        check(r#"{"person":{"sex":"?"},"posting":{}}"#, Err("no code of sex"));
        check(r#"{"nobody":{}}"#, Err("no kind of record"));
    }
}

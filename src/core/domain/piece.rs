//! A piece of JSON as it stands in a file, before the type it is meant for has looked at it.
//!
//! A value's type reads from here alone, so that its reading is compiled once and not again for each source a record
//! may come from. A text that needs no unescaping stays where it is; nothing is rounded, dropped or put in order.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{Error, MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

pub enum Piece<'de> {
    Null,
    Bool(bool),
    Natural(u64),
    Negative(i64),
    Fraction(f64),
    Text(Cow<'de, str>),
    List(Vec<Piece<'de>>),
    /// In the order written, and as often as written: the type refuses what stands twice.
    Members(Vec<(Piece<'de>, Piece<'de>)>),
}

impl<'de> Deserialize<'de> for Piece<'de> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Piece<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Piece<'de>, E> {
        Ok(Piece::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Piece<'de>, E> {
        Ok(Piece::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Piece<'de>, E> {
        Ok(Piece::Natural(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Piece<'de>, E> {
        Ok(Piece::Negative(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Piece<'de>, E> {
        Ok(Piece::Fraction(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Piece<'de>, E> {
        Ok(Piece::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Piece<'de>, E> {
        Ok(Piece::Text(Cow::Borrowed(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Piece<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(piece) = seq.next_element()? {
            list.push(piece);
        }
        Ok(Piece::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Piece<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Piece::Members(members))
    }
}

impl<'de> IntoDeserializer<'de, Error> for Piece<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Piece<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Piece::Null => visitor.visit_unit(),
            Piece::Bool(value) => visitor.visit_bool(value),
            Piece::Natural(value) => visitor.visit_u64(value),
            Piece::Negative(value) => visitor.visit_i64(value),
            Piece::Fraction(value) => visitor.visit_f64(value),
            Piece::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Piece::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Piece::List(list) => SeqDeserializer::new(list.into_iter()).deserialize_any(visitor),
            Piece::Members(members) => MapDeserializer::new(members.into_iter()).deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Piece::Null => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Piece::Text(text) => visitor.visit_enum(text.into_deserializer()),
            Piece::Members(members) if members.len() == 1 => {
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(members.into_iter())))
            }
            other => other.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq
        tuple tuple_struct map struct identifier ignored_any
    }
}

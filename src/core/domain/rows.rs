//! The rows of a sheet: what a month's table says of each of its people, by engagement. Sixty people of one month are
//! one record, and each cell is addressed by itself: `rows/ENGAGEMENT/FIELD` in differences, edits and the change log.
//!
//! A row holds the facts of a kind whose records stand alone only where they go with one person (本人信息文件), or in
//! files written before there were sheets.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::id::Id;
use super::issue::Issue;
use super::office::named;
use super::piece::Piece;
use super::record::{Body, In, Kind};
use super::shape::{Shaped, shape};
use super::slot::{self, Filled, Slots, Written};
use super::value::{Input, Value};
use crate::order::Ordered as _;

/// Rows of the facts of `T`, by engagement; none is without a fact.
#[derive(Clone, Default, PartialEq)]
pub struct Rows<T>(Vec<(Id, T)>);

/// Rows whatever their kind.
pub trait AnyRows {
    /// The kind of which each row holds the facts.
    fn kind(&self) -> Kind;
    /// Row `n`, in the order of engagements.
    fn at(&self, n: usize) -> Option<(Id, &dyn Slots)>;
    fn row(&self, engagement: Id) -> Option<&dyn Slots>;
    /// Names the engagements anew.
    fn rename(&mut self, name: &dyn Fn(Id) -> Id);
}

/// Which cell a key means: the field that holds the rows, the engagement, the field of the row.
pub fn cell(key: &str) -> Option<(&str, Id, &str)> {
    let (rows, rest) = key.split_once('/')?;
    let (engagement, field) = rest.split_once('/')?;
    Some((rows, engagement.parse().ok()?, field))
}

/// The key of a cell.
pub fn cell_key(rows: &str, engagement: Id, field: &str) -> String {
    format!("{rows}/{engagement}/{field}")
}

/// The id of an office's sheet: whoever begins it on another PC begins the same one.
pub fn sheet_id(office: Id, sheet: &Body) -> Id {
    let office = office.to_string();
    let told: Vec<String> =
        sheet.kind().essential().iter().map(|key| sheet.get(key).unwrap_or_default()).collect();
    let parts = ["sheet", sheet.kind().code(), &office];
    named(&parts.into_iter().chain(told.iter().map(String::as_str)).collect::<Vec<_>>())
}

/// The id by which a row is asked for and changed like a record of its own. Whoever knows the sheet finds the engagement
/// in it again, and nothing need be kept.
pub const fn row_id(sheet: Id, engagement: Id) -> Id {
    Id::from_u128(sheet.as_u128() ^ engagement.as_u128())
}

impl<T: In + Default> Rows<T> {
    pub fn get(&self, engagement: Id) -> Option<&T> {
        let at = self.place(engagement).ok()?;
        self.0.get(at).map(|(_, row)| row)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Id, &T)> {
        self.0.iter().map(|(engagement, row)| (*engagement, row))
    }

    fn place(&self, engagement: Id) -> Result<usize, usize> {
        self.0.binary_search_by_key(&engagement, |(own, _)| *own)
    }

    fn set(&mut self, engagement: Id, key: &str, text: Option<&str>) -> Result<(), Issue> {
        let at = match self.place(engagement) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (engagement, T::default()));
                at
            }
        };
        let Some((_, row)) = self.0.get_mut(at) else { return Ok(()) };
        let result = row.set(key, text);
        if slot::is_empty(row) {
            self.0.remove(at);
        }
        result
    }
}

impl<T: In> AnyRows for Rows<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn at(&self, n: usize) -> Option<(Id, &dyn Slots)> {
        self.0.get(n).map(|(engagement, row)| (*engagement, row as &dyn Slots))
    }

    fn row(&self, engagement: Id) -> Option<&dyn Slots> {
        let at = self.0.binary_search_by_key(&engagement, |(own, _)| *own).ok()?;
        self.at(at).map(|(_, row)| row)
    }

    fn rename(&mut self, name: &dyn Fn(Id) -> Id) {
        self.0.iter_mut().for_each(|(engagement, _)| *engagement = name(*engagement));
        self.0.order_by_key(|(engagement, _)| *engagement);
    }
}

impl<T: In + Default + Clone + PartialEq + Shaped + 'static> Eq for Rows<T> {}

impl<T: In + Default + Clone + PartialEq + Shaped + 'static> Value for Rows<T> {
    const INPUT: Input = Input::Rows(T::KIND);

    fn parse(text: &str) -> Result<Self, Issue> {
        serde_json::from_str(text).map_err(|_| Issue::new("field-format"))
    }

    fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    fn rows(&self) -> Option<&dyn AnyRows> {
        Some(self)
    }

    fn rows_mut(&mut self) -> Option<&mut dyn AnyRows> {
        Some(self)
    }

    fn set_cell(rows: &mut Option<Self>, engagement: Id, key: &str, text: Option<&str>) -> Result<(), Issue> {
        let mut own = rows.take().unwrap_or_default();
        let result = own.set(engagement, key, text);
        *rows = Some(own).filter(|own| !own.0.is_empty());
        result
    }
}

/// Facts are personal data: only how many rows there are is shown.
impl<T> fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rows({})", self.0.len())
    }
}

/// In files: `{"ENGAGEMENT":{"field":value}}`.
impl<T: In> Serialize for Rows<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut map = s.serialize_map(Some(self.0.len()))?;
        for (engagement, row) in &self.0 {
            map.serialize_entry(engagement, &Written { fields: T::COLUMNS.fields, slots: row })?;
        }
        map.end()
    }
}

impl<'de, T: In + Default> Deserialize<'de> for Rows<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Read<T>(PhantomData<T>);

        impl<'de, T: In + Default> Visitor<'de> for Read<T> {
            type Value = Rows<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("rows by engagement")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Rows<T>, A::Error> {
                let mut rows: Vec<(Id, T)> = Vec::new();
                while let Some(key) = map.next_key::<Piece<'de>>()? {
                    let engagement = Id::deserialize(key).map_err(A::Error::custom)?;
                    let mut row = T::default();
                    map.next_value_seed(Filled { fields: T::COLUMNS.fields, slots: &mut row })?;
                    // In one order, each once, none without a fact: what is read is what would be written.
                    let follows = rows.last().is_none_or(|(last, _)| *last < engagement);
                    if !follows || slot::is_empty(&row) {
                        return Err(A::Error::custom("rows-canonical"));
                    }
                    rows.push((engagement, row));
                }
                if rows.is_empty() {
                    return Err(A::Error::custom("rows-canonical"));
                }
                // Years of months are held: none keeps room for more.
                rows.shrink_to_fit();
                Ok(Rows(rows))
            }
        }

        d.deserialize_map(Read(PhantomData))
    }
}

shape! { {T: In + Shaped} Rows<T>, format!("rows-{}", T::KIND.code()), |generator| {
    let row = generator.subschema_for::<T>();
    super::shape::object(serde_json::json!({
        "type": "object", "minProperties": 1,
        "propertyNames": { "pattern": format!("^{}$", super::shape::id()) },
        "additionalProperties": row
    }))
} }

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
use sha2::{Digest as _, Sha256};

use super::id::Id;
use super::issue::Issue;
use super::office::named;
use super::piece::Piece;
use super::record::{Body, Difference, Field, In, Kind, Says};
use super::shape::{Shaped, shape};
use super::slot::{self, Filled, Slot, Slots, Written};
use super::value::{Input, Value};
use crate::order::{Gathered as _, Ordered as _};

/// Rows of the facts of `T`, by engagement; none is without a fact.
#[derive(Clone, Default, PartialEq)]
pub struct Rows<T>(Vec<(Id, T)>);

/// Rows whatever their kind.
pub trait AnyRows {
    /// The kind of which each row holds the facts.
    fn kind(&self) -> Kind;
    /// Row `n`, in the order of engagements.
    fn at(&self, n: usize) -> Option<(Id, &dyn Slots)>;
    /// Where the rows begin whose engagement is this one or comes after it.
    fn from(&self, engagement: Id) -> usize;
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
/// in it again, and nothing need be kept: its upper half leads to it, its lower half proves it. Nobody can choose an
/// engagement of which the row would be called as another one is.
pub fn row_id(sheet: Id, engagement: Id) -> Id {
    let proof = named_row(sheet, engagement).as_u128() & LOWER;
    Id::from_u128((sheet.as_u128() ^ engagement.as_u128()) & !LOWER | proof)
}

/// The lower half of an id.
const LOWER: u128 = (1 << 64) - 1;

fn named_row(sheet: Id, engagement: Id) -> Id {
    let bytes = [sheet, engagement].map(|part| part.as_u128().to_be_bytes());
    Id::hashed(Sha256::new().chain_update(b"row").chain_update(bytes.concat()))
}

/// The engagement of the row of a sheet that is asked for by `id`.
pub fn engagement_of(rows: &dyn AnyRows, sheet: Id, id: Id) -> Option<Id> {
    let upper = (sheet.as_u128() ^ id.as_u128()) & !LOWER;
    let begins = rows.from(Id::from_u128(upper));
    let engagements = (begins..).map_while(|n| rows.at(n)).map(|(engagement, _)| engagement);
    let mut alike = engagements.take_while(|engagement| engagement.as_u128() & !LOWER == upper);
    alike.find(|engagement| row_id(sheet, *engagement) == id)
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

    fn from(&self, engagement: Id) -> usize {
        self.0.partition_point(|(own, _)| *own < engagement)
    }

    fn row(&self, engagement: Id) -> Option<&dyn Slots> {
        let at = self.0.binary_search_by_key(&engagement, |(own, _)| *own).ok()?;
        self.at(at).map(|(_, row)| row)
    }

    fn rename(&mut self, name: &dyn Fn(Id) -> Id) {
        self.0.iter_mut().for_each(|(engagement, _)| *engagement = name(*engagement));
        self.0.order_by_key(|(engagement, _)| *engagement);
        // A liar may have chosen two that fall together: each stands once, or what is kept could not be read again.
        self.0.dedup_by_key(|(engagement, _)| *engagement);
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

impl Body {
    /// Its rows, where it is a sheet.
    pub fn rows(&self) -> Option<&dyn AnyRows> {
        self.kind().rows()?;
        self.row().find_map(|(_, slot)| slot.rows())
    }

    /// The engagements of its rows.
    pub fn engagements(&self) -> impl Iterator<Item = Id> {
        let rows = self.rows();
        (0..).map_while(move |n| rows?.at(n)).map(|(engagement, _)| engagement)
    }

    /// Names the engagements of its rows anew.
    pub fn rename_rows(&mut self, name: &dyn Fn(Id) -> Id) {
        if let Some(rows) = self.rows_slot().and_then(Slot::rows_mut) {
            rows.rename(name);
        }
    }

    /// Takes the row of an engagement out of it.
    pub fn erase_row(&mut self, engagement: Id) {
        let Some((_, kind)) = self.kind().rows() else { return };
        if let Some(slot) = self.rows_slot() {
            for field in kind.fields() {
                // Clearing a cell cannot fail: only parsing a text can.
                let _ = slot.set_cell(engagement, field.key, None);
            }
        }
    }

    fn rows_slot(&mut self) -> Option<&mut dyn Slot> {
        let (rows, _) = self.kind().rows()?;
        let at = self.kind().fields().iter().position(|field| field.key == rows.key)?;
        self.slots_mut().slot_mut(at)
    }

    /// What one row of it says, as a body of the row's kind; what the sheet says for all its rows is in it too.
    pub fn cut(&self, engagement: Id) -> Option<Body> {
        let row = self.rows()?;
        let (kind, slots) = (row.kind(), row.row(engagement)?);
        let mut body = kind.empty();
        for (at, field) in kind.fields().iter().enumerate() {
            let text = slots.slot(at).and_then(Slot::text).or_else(|| match field.says {
                Says::Hangs => Some(engagement.to_string()),
                _ => self.get(field.key),
            });
            // What the same field wrote.
            let _ = body.set(field.key, text.as_deref());
        }
        Some(body)
    }

    /// The sheet into which it goes as a row, still without rows.
    pub fn sheet(&self) -> Option<Body> {
        let mut sheet = self.kind().sheet()?.empty();
        for key in sheet.kind().essential() {
            // What the same field of the row wrote.
            let _ = sheet.set(key, self.get(key).as_deref());
        }
        Some(sheet)
    }

    /// Puts a row into it, which leaves to it what it says for all its rows; returns the engagement.
    ///
    /// # Errors
    /// `row-exists` at the day of the row where there is one of that engagement; `link-unknown` where it names none.
    pub fn enter(&mut self, row: &Body) -> Result<Id, Issue> {
        let engagement = row.engagement().ok_or_else(|| Issue::new("link-unknown"))?;
        let Some((rows, kind)) = self.kind().rows() else { return Err(Issue::new("field-unknown")) };
        if self.rows().is_some_and(|rows| rows.row(engagement).is_some()) {
            return Err(Issue::new("row-exists").at(format!("{}.{}", kind.code(), kind.day())));
        }
        let own = |field: &&Field| self.kind().field(field.key).is_none() && field.link().is_none();
        for field in kind.fields().iter().filter(own).collect::<Vec<_>>() {
            self.set(&cell_key(rows.key, engagement, field.key), row.get(field.key).as_deref())?;
        }
        Ok(engagement)
    }
}

/// Cell by cell, in the order of engagements.
pub(super) fn differences(
    key: &str,
    kind: Kind,
    (from, to): (&dyn Slot, &dyn Slot),
    found: &mut Vec<Difference>,
) {
    let all = [from, to].into_iter().filter_map(|slot| slot.rows());
    let all = all.flat_map(|rows| (0..).map_while(move |n| rows.at(n)).map(|(engagement, _)| engagement));
    for engagement in all.into_set() {
        let row = |slot: &dyn Slot| slot.rows().and_then(|rows| rows.row(engagement).map(texts_of));
        let (from, to) = (row(from).unwrap_or_default(), row(to).unwrap_or_default());
        for (at, field) in kind.fields().iter().enumerate() {
            let text = |texts: &[Option<String>]| texts.get(at).cloned().flatten();
            let (from, to) = (text(&from), text(&to));
            if from != to {
                found.push(Difference { key: cell_key(key, engagement, field.key), from, to });
            }
        }
    }
}

fn texts_of(slots: &dyn Slots) -> Vec<Option<String>> {
    (0..).map_while(|at| slots.slot(at)).map(Slot::text).collect()
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

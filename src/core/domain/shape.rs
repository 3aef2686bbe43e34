//! What the JSON of a type looks like, for the schema of files between offices. Only builds that make or test the
//! schema know it (feature `schema`); the page does not.
//!
//! Types whose JSON follows from their fields derive it. A type that reads and writes itself says it beside that code,
//! by [`shape!`]; a [`super::value::Value`] or a [`super::codes::Coded`] without it does not compile there.

#[cfg(feature = "schema")]
pub use schemars::JsonSchema as Shaped;

/// Nothing is asked of a type where no schema is made.
#[cfg(not(feature = "schema"))]
pub trait Shaped {}

#[cfg(not(feature = "schema"))]
impl<T: ?Sized> Shaped for T {}

/// Says of a type what its JSON looks like: `Type, name in the schema, JSON`; `generator` stands for the types inside.
macro_rules! shape {
    ($({$($generic:tt)*})? $ty:ty, $name:expr, |$generator:ident| $json:expr) => {
        #[cfg(feature = "schema")]
        impl $(<$($generic)*>)? schemars::JsonSchema for $ty {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                format!("taizhang::{}", $name).into()
            }

            fn json_schema($generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let shape: serde_json::Map<String, serde_json::Value> = $json;
                shape.into()
            }
        }
    };
}
pub(crate) use shape;

#[cfg(feature = "schema")]
pub use made::*;

#[cfg(feature = "schema")]
mod made {
    use serde_json::{Map, Value, json};

    pub type Json = Map<String, Value>;

    /// The members of a JSON object written out.
    pub fn object(json: Value) -> Json {
        match json {
            Value::Object(members) => members,
            _ => Json::new(),
        }
    }

    /// A text of one form.
    pub fn text(pattern: &str) -> Json {
        object(json!({ "type": "string", "pattern": format!("^(?:{pattern})$") }))
    }

    /// A whole number up to `max`.
    pub fn number(max: u64) -> Json {
        object(json!({ "type": "integer", "minimum": 0, "maximum": max }))
    }

    /// One of some texts.
    pub fn one_of(texts: impl IntoIterator<Item = &'static str>) -> Json {
        let texts: Vec<&str> = texts.into_iter().collect();
        object(json!({ "type": "string", "enum": texts }))
    }

    /// What does not begin or end blank; with `lines`, line feeds and tabs may stand in it.
    pub fn tidy(max: usize, lines: bool) -> Json {
        let inside = if lines { r"[\s\S]" } else { r"[^\n\t]" };
        let mut shape = text(&format!(r"\S(?:{inside}*\S)?"));
        shape.insert("minLength".to_owned(), 1.into());
        shape.insert("maxLength".to_owned(), max.into());
        shape
    }

    const ID: &str = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    pub fn id() -> String {
        ID.to_owned()
    }

    /// The years records speak of, from 1900 to 2100.
    pub fn year() -> String {
        "(?:19|20)[0-9]{2}|2100".to_owned()
    }

    pub fn month() -> String {
        format!("(?:{})-(?:0[1-9]|1[0-2])", year())
    }

    /// A day that is in the calendar.
    pub fn day() -> String {
        let leap = "(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26]))";
        let long = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
        let short = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
        let february = "02-(?:0[1-9]|1[0-9]|2[0-8])";
        format!("(?:{})-(?:{long}|{short}|{february})|{leap}-02-29", year())
    }

    /// What a type's fields are called and look like; others may stand beside them.
    pub fn members<const N: usize>(fields: [(&str, Value); N]) -> Json {
        let fields: Map<String, Value> = fields.into_iter().map(|(key, of)| (key.to_owned(), of)).collect();
        object(json!({ "type": "object", "properties": fields }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::PartialDate;
    use crate::domain::period::Month;
    use crate::domain::value::Value;

    /// Whether the pattern of a shape and the reader of the type agree about a text.
    fn check<T: Value>(shape: &serde_json::Value, texts: impl Iterator<Item = String>) {
        let schema = jsonschema::validator_for(shape).unwrap();
        for text in texts {
            let json = serde_json::Value::from(text);
            assert_eq!(schema.is_valid(&json), T::read(&json).is_ok(), "{json}");
        }
    }

    #[test]
    fn the_calendar_of_the_schema_is_that_of_the_reader() {
        let years = ["0", "1899", "1900", "1904", "1999", "2000", "2023", "2024", "2099", "2100", "2101"];
        let days = || {
            let months = (0..14).flat_map(|month| (0..33).map(move |day| format!("-{month:02}-{day:02}")));
            months.flat_map(|rest| years.map(|year| format!("{year}{rest}")))
        };
        let odd = ["2021-3-1", "2021-03-1", " 2021-03-01", "+2021-03-01", "2021-03-01 ", "2021/03/01", ""];
        let odd = || odd.into_iter().map(str::to_owned);
        check::<chrono::NaiveDate>(&text(&day()).into(), days().chain(odd()));
        let partial = format!("{}|{}|{}", year(), month(), day());
        let months = (0..14).flat_map(|month| years.map(|year| format!("{year}-{month:02}")));
        let years = years.map(str::to_owned).into_iter();
        check::<PartialDate>(&text(&partial).into(), days().chain(odd()).chain(months.clone()).chain(years));
        check::<Month>(&text(&month()).into(), days().chain(months));
    }
}

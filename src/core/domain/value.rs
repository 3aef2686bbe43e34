//! Values that stand in a record's fields: each parses once and is trusted afterwards.

use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::{DeserializeOwned, Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::codes::Coded;
use super::credit_code::CreditCode;
use super::date::{self, PartialDate};
use super::id::Id;
use super::issue::{Issue, require};
use super::record::Kind;
use super::rows::AnyRows;
use super::shape::{Shaped, shape};
use super::text::{bare_number, half_width, is_hidden, without_hidden};

/// How a value is asked for on a form.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// One line of at most `max` characters.
    Text { max: usize },
    /// Several lines of at most `max` characters; `hint` says how they are written, where they are read one by one.
    Long { max: usize, hint: Option<&'static str> },
    /// One code of a table; `options` are those a person may choose.
    Code { table: &'static str, options: fn() -> Vec<&'static str> },
    /// An exact day.
    Day,
    /// A year, a month or a day, in the precision known.
    Date,
    /// Several codes of a table, ticked together.
    Codes { table: &'static str, options: fn() -> Vec<&'static str> },
    /// A whole number.
    Count,
    /// Money or points, with up to two decimals.
    Amount,
    /// A year or a month as a whole; `hint` says how it is written.
    Period { hint: &'static str },
    /// A union or another unit: chosen from the office tree or typed.
    Unit,
    /// Another record; set by the program.
    Link,
    /// Structured; has a form of its own.
    Own,
    /// Rows of the facts of a kind, by engagement; typed in a table of their own.
    Rows(Kind),
}

/// A type that may stand in a record's field.
pub trait Value: Sized + Clone + Eq + Serialize + DeserializeOwned + Shaped + 'static {
    const INPUT: Input;
    /// Reads what stands in a file, and takes only what [`Value::text`] can hold and [`Value::parse`] reads back.
    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::deserialize(d)
    }
    /// Reads what a person typed, or what [`Value::text`] wrote.
    fn parse(text: &str) -> Result<Self, Issue>;
    /// The text that [`Value::parse`] reads back as the same value.
    fn text(&self) -> String;
    /// Whether that text is this one.
    fn is(&self, text: &str) -> bool {
        self.text() == text
    }
    /// The day, month or year that it is.
    fn date(&self) -> Option<PartialDate> {
        None
    }
    /// The record that it names.
    fn link(&self) -> Option<Id> {
        None
    }
    /// The rows that it is.
    fn rows(&self) -> Option<&dyn AnyRows> {
        None
    }
    fn rows_mut(&mut self) -> Option<&mut dyn AnyRows> {
        None
    }
    /// Sets or, with `None`, clears a cell of rows.
    ///
    /// # Errors
    /// What the field of the row says, or `field-unknown` where there are no rows.
    fn set_cell(_: &mut Option<Self>, _: Id, _: &str, _: Option<&str>) -> Result<(), Issue> {
        Err(Issue::new("field-unknown"))
    }
}

/// Reads a value whose pieces are read one by one: as a whole, too, it must be what [`Value::parse`] reads back.
pub(super) fn read_back<'de, D: Deserializer<'de>, T: Value>(d: D) -> Result<T, D::Error> {
    let value = T::deserialize(d)?;
    match T::parse(&value.text()) {
        Ok(again) if again == value => Ok(value),
        Ok(_) => Err(D::Error::custom("text-canonical")),
        Err(issue) => Err(D::Error::custom(issue.code)),
    }
}

pub(super) fn options<T: Coded>() -> Vec<&'static str> {
    T::selectable().iter().map(Coded::code).collect()
}

/// A text that is no code of its table, with what could stand there.
pub(super) fn unknown_code(table: &str, options: &[&str]) -> Issue {
    Issue::new("code-unknown").with("table", table).with("codes", options.join(","))
}

impl<T: Coded + Clone + PartialEq + Serialize + DeserializeOwned> Value for T {
    const INPUT: Input = Input::Code { table: T::TABLE, options: options::<T> };

    fn parse(text: &str) -> Result<Self, Issue> {
        T::from_code(text.trim()).ok_or_else(|| unknown_code(T::TABLE, &options::<T>()))
    }

    fn text(&self) -> String {
        self.code().to_owned()
    }

    fn is(&self, text: &str) -> bool {
        self.code() == text
    }
}

impl Value for NaiveDate {
    const INPUT: Input = Input::Day;

    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        date::read_day(d)
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        date::parse_day_typed(text)
    }

    fn text(&self) -> String {
        self.to_string()
    }

    fn date(&self) -> Option<PartialDate> {
        PartialDate::of_day(*self).ok()
    }
}

impl Value for PartialDate {
    const INPUT: Input = Input::Date;

    fn parse(text: &str) -> Result<Self, Issue> {
        PartialDate::parse_typed(text)
    }

    fn text(&self) -> String {
        self.to_string()
    }

    fn date(&self) -> Option<PartialDate> {
        Some(*self)
    }
}

impl Value for Id {
    const INPUT: Input = Input::Link;

    fn parse(text: &str) -> Result<Self, Issue> {
        text.parse().map_err(|_| Issue::new("link-unknown"))
    }

    fn text(&self) -> String {
        self.to_string()
    }

    fn link(&self) -> Option<Id> {
        Some(*self)
    }
}

impl Value for CreditCode {
    const INPUT: Input = Input::Text { max: 30 };

    fn parse(text: &str) -> Result<Self, Issue> {
        CreditCode::parse(text)
    }

    fn text(&self) -> String {
        self.as_str().to_owned()
    }
}

/// One line of text of 1 to `MAX` characters, or several where `MAX` is large, without hidden characters; any Han
/// character is welcome.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> Text<MAX> {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text as typed or pasted, as it is kept: nothing in it that nobody sees, every line end a line feed, nothing
/// blank at its ends.
pub fn typed(text: &str) -> String {
    if !text.contains(is_hidden) {
        return text.trim().to_owned();
    }
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    without_hidden(&lines).trim().to_owned()
}

/// Tidies and bounds a text; long texts may hold line breaks, in short ones they are spaces.
fn bounded(text: &str, max: usize, lines: bool) -> Result<String, Issue> {
    let text = typed(text);
    let text = if lines || !text.contains(['\n', '\t']) { text } else { text.replace(['\n', '\t'], " ") };
    require(!text.is_empty(), || Issue::new("text-empty"))?;
    let length = text.chars().count();
    require(length <= max, || Issue::new("text-long").with("max", max).with("length", length))?;
    Ok(text)
}

impl<const MAX: usize> Value for Text<MAX> {
    const INPUT: Input =
        if MAX > 200 { Input::Long { max: MAX, hint: None } } else { Input::Text { max: MAX } };

    fn parse(text: &str) -> Result<Self, Issue> {
        bounded(text, MAX, MAX > 200).map(Self)
    }

    fn text(&self) -> String {
        self.0.clone()
    }

    fn is(&self, text: &str) -> bool {
        self.0 == text
    }
}

shape! { {const MAX: usize} Text<MAX>, format!("text-{MAX}"), |_generator| super::shape::tidy(MAX, MAX > 200) }

/// Personal data never reaches a log: only the length is shown.
impl<const MAX: usize> fmt::Debug for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} chars)", self.0.chars().count())
    }
}

/// Deserialises through [`Value::parse`] and takes only the canonical spelling, so that what is read
/// from a file is exactly what would be written to it.
fn canonical<'de, D: Deserializer<'de>, T: Value>(d: D) -> Result<T, D::Error> {
    struct Canonical<T>(PhantomData<T>);

    impl<T: Value> Visitor<'_> for Canonical<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            let value = T::parse(text).map_err(|issue| E::custom(issue.code))?;
            if value.is(text) { Ok(value) } else { Err(E::custom("text-canonical")) }
        }
    }

    d.deserialize_str(Canonical(PhantomData))
}

impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        canonical(d)
    }
}

/// A mobile number of the mainland: eleven digits beginning with 1 (checks.md §5.3).
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// `138****5678`.
    pub fn masked(&self) -> String {
        let digits: Vec<char> = self.0.chars().collect();
        let head: String = digits.iter().take(3).collect();
        let tail: String = digits.iter().skip(7).collect();
        format!("{head}****{tail}")
    }
}

impl Value for Phone {
    const INPUT: Input = Input::Text { max: 20 };

    fn parse(text: &str) -> Result<Self, Issue> {
        let digits: String = bare_number(text).chars().filter(|c| !matches!(c, '-' | '(' | ')')).collect();
        let mut chars = digits.chars();
        let mainland = chars.next() == Some('1') && chars.next().is_some_and(|c| ('3'..='9').contains(&c));
        if mainland && digits.chars().count() == 11 && digits.chars().all(|c| c.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(Issue::new("phone-format"))
        }
    }

    fn text(&self) -> String {
        self.0.clone()
    }
}

shape! { Phone, "phone", |_generator| super::shape::text("1[3-9][0-9]{9}") }

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl<'de> Deserialize<'de> for Phone {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        canonical(d)
    }
}

/// The number of an identity document as written, upper-case and without spaces.
///
/// Kept even when its check character is wrong: the register must be able to hold, and to report,
/// what others filed. New entries of kinds 1–3 are held to [`super::id_number::IdNumber`] by `decide`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct DocumentNumber(String);

impl DocumentNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// First three and last four characters.
    pub fn masked(&self) -> String {
        super::id_number::mask(&self.0)
    }
}

impl Value for DocumentNumber {
    const INPUT: Input = Input::Text { max: 32 };

    fn parse(text: &str) -> Result<Self, Issue> {
        bounded(&bare_number(text), 32, false).map(Self)
    }

    fn text(&self) -> String {
        self.0.clone()
    }

    fn is(&self, text: &str) -> bool {
        self.0 == text
    }
}

// Without what `bare_number` takes away or puts right.
shape! { DocumentNumber, "document-number", |_generator| {
    super::shape::text(r"[^\sa-z'`\u2018\u2019\uff01-\uff5e]{1,32}")
} }

impl fmt::Debug for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tail: String = self.0.chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
        write!(f, "…{tail}")
    }
}

impl<'de> Deserialize<'de> for DocumentNumber {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        canonical(d)
    }
}

/// A whole number from 0 to 99,999,999; empty is not 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Count(u32);

impl Count {
    pub const MAX: u32 = 99_999_999;

    /// As many as there are things in a list.
    pub fn of(things: usize) -> Self {
        Self(u32::try_from(things).map_or(Self::MAX, |n| n.min(Self::MAX)))
    }

    pub const fn get(self) -> u32 {
        self.0
    }

    /// Why a text is none: a number all the same, too large or with a part of one, or something else.
    fn fault(text: &str) -> &'static str {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.split_once('.') {
            None if is_number(text) => "count-large",
            Some((whole, part)) if is_number(whole) && is_number(part) => "count-decimal",
            _ => "count-format",
        }
    }
}

impl Value for Count {
    const INPUT: Input = Input::Count;

    fn parse(text: &str) -> Result<Self, Issue> {
        let digits: String = half_width(text).chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
        match digits.parse::<u32>() {
            Ok(n) if n <= Self::MAX => Ok(Self(n)),
            _ => Err(Issue::new(Self::fault(&digits))),
        }
    }

    fn text(&self) -> String {
        self.0.to_string()
    }
}

shape! { Count, "count", |_generator| super::shape::number(Count::MAX.into()) }

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        match u32::deserialize(d)? {
            n if n <= Self::MAX => Ok(Self(n)),
            _ => Err(D::Error::custom("count-format")),
        }
    }
}

/// A union or another unit. `office` is known where it stands in the office tree; a human-resources
/// company has only its name. As text: `name` or `name @office-id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unit {
    pub name: Text<80>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Id>,
}

impl Unit {
    pub fn of_office(name: &str, office: Id) -> Result<Self, Issue> {
        Ok(Self { name: Text::parse(name)?, office: Some(office) })
    }

    /// A name and the office behind it, where a text says both.
    fn split(text: &str) -> Option<(&str, Id)> {
        let (name, id) = text.rsplit_once(" @")?;
        Some((name, id.parse().ok()?))
    }
}

impl Value for Unit {
    const INPUT: Input = Input::Unit;

    /// Its text is read back as the same unless a mere name looks like one with an office: nothing else need be written
    /// and read again to know that.
    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let unit = Self::deserialize(d)?;
        let looks_so = unit.office.is_none() && Self::split(unit.name.as_str()).is_some();
        if looks_so { Err(D::Error::custom("text-canonical")) } else { Ok(unit) }
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        match Self::split(text) {
            Some((name, office)) => Self::of_office(name, office),
            None => Ok(Self { name: Text::parse(text)?, office: None }),
        }
    }

    fn text(&self) -> String {
        match self.office {
            Some(id) => format!("{} @{id}", self.name.as_str()),
            None => self.name.as_str().to_owned(),
        }
    }

    fn is(&self, text: &str) -> bool {
        match (text.strip_prefix(self.name.as_str()), self.office) {
            (Some(rest), Some(office)) => rest.strip_prefix(" @").is_some_and(|id| id.parse() == Ok(office)),
            (Some(rest), None) => rest.is_empty(),
            (None, _) => false,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn check<T: Value + fmt::Debug>(typed: &str, expected: Result<&str, &str>) {
        let found = T::parse(typed).map(|v| v.text()).map_err(|issue| issue.code);
        assert_eq!(found, expected.map(str::to_owned).map_err(str::to_owned), "{typed:?}");
        if let Ok(text) = expected {
            assert_eq!(T::parse(text).map(|v| v.text()), Ok(text.to_owned()), "text reads back");
        }
    }

    #[test]
    fn texts_are_bounded_and_keep_rare_characters() {
        check::<Text<4>>("  𠮷野·家 ", Ok("𠮷野·家"));
        check::<Text<4>>("一二三四五", Err("text-long"));
        check::<Text<4>>("   ", Err("text-empty"));
        check::<Text<300>>("一\n二", Ok("一\n二"));
        assert_eq!(format!("{:?}", Text::<9>::parse("张三").unwrap()), "Text(2 chars)");
    }

    #[test]
    fn what_nobody_sees_is_not_kept() {
        for (typed, kept) in [
            ("张\u{202e}三", "张三"),
            ("张\u{200b}三", "张三"),
            ("\u{feff}张三", "张三"),
            ("张\0三", "张三"),
            ("\u{2066}张三\u{2069}", "张三"),
            ("张三\u{85}", "张三"),
            ("张\u{85}三", "张 三"),
            ("张\t三", "张 三"),
            ("张\r\n三", "张 三"),
            // The mark at the end kept the blank before it from being trimmed.
            ("张三 \u{200b}", "张三"),
            // A rare character by the form it is chosen to have, and one that only one computer can show.
            ("葛\u{e0100}三", "葛\u{e0100}三"),
            ("神\u{fe00}三", "神\u{fe00}三"),
            ("张\u{e000}", "张\u{e000}"),
        ] {
            check::<Text<9>>(typed, Ok(kept));
            check::<Unit>(typed, Ok(kept));
        }
        check::<Text<300>>("一\r\n二\r三\u{85}四\u{2028}五\t\u{202d}六", Ok("一\n二\n三\n四\n五\t六"));
        check::<Text<9>>("\u{200b}\u{2060}", Err("text-empty"));
        check::<Phone>("\u{202d}138 1234 5678\u{202c}", Ok("13812345678"));
        check::<DocumentNumber>("\u{2066}320583199003070028\0", Ok("320583199003070028"));
    }

    #[test]
    fn a_stored_text_is_read_as_it_would_be_written() {
        for stored in ["张\u{200b}三", "张\n三", " 张三", ""] {
            let json = serde_json::to_string(stored).unwrap();
            assert!(serde_json::from_str::<Text<9>>(&json).is_err(), "{stored:?}");
        }
        assert!(serde_json::from_str::<Text<300>>("\"一\\n二\"").is_ok());
    }

    #[test]
    fn phones_take_punctuation_and_refuse_other_lengths() {
        check::<Phone>("138-1234 5678", Ok("13812345678"));
        check::<Phone>("１３８１２３４５６７８", Ok("13812345678"));
        check::<Phone>("1381234567", Err("phone-format"));
        check::<Phone>("12812345678", Err("phone-format"));
        assert_eq!(Phone::parse("13812345678").unwrap().masked(), "138****5678");
    }

    #[test]
    fn an_empty_count_is_not_zero() {
        check::<Count>("", Err("count-format"));
        check::<Count>("0", Ok("0"));
        check::<Count>("48,200", Ok("48200"));
        check::<Count>("-1", Err("count-format"));
        check::<Count>("约10次", Err("count-format"));
        // Each is a number, and is told what is wrong with it.
        check::<Count>("999999999999", Err("count-large"));
        check::<Count>("100000000", Err("count-large"));
        check::<Count>("120000.50", Err("count-decimal"));
    }

    #[test]
    fn a_unit_remembers_its_office() {
        check::<Unit>("昆山某人力资源公司", Ok("昆山某人力资源公司"));
        let id = Id::derive(&[1; 16], 0);
        check::<Unit>(&format!("玉山镇工会 @{id}"), Ok(&format!("玉山镇工会 @{id}")));
        check::<Unit>("玉山镇工会 @nobody", Ok("玉山镇工会 @nobody"));
    }
}

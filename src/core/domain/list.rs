//! Fields that hold several values: codes ticked together, lines in an order, indicators with points.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};

use super::amount::Score;
use super::codes::{Coded, Dimension};
use super::issue::{Issue, require};
use super::shape::shape;
use super::value::{Input, Text, Value, read_back};

/// Codes of one table, each once, in the order of the table. As text: `1,3`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Codes<T: Coded>(Vec<T>);

impl<T: Coded> Codes<T> {
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }
}

impl<T: Coded + Serialize + DeserializeOwned> Value for Codes<T> {
    const INPUT: Input = Input::Codes { table: T::TABLE, options: super::value::options::<T> };

    fn parse(text: &str) -> Result<Self, Issue> {
        let wrong = || super::value::unknown_code(T::TABLE, &super::value::options::<T>());
        let ticked: Result<Vec<T>, Issue> =
            text.split(',').map(|code| T::from_code(code.trim()).ok_or_else(wrong)).collect();
        let ticked = ticked?;
        Ok(Self(T::ALL.iter().copied().filter(|code| ticked.contains(code)).collect()))
    }

    fn text(&self) -> String {
        self.0.iter().map(Coded::code).collect::<Vec<_>>().join(",")
    }
}

shape! { {T: Coded} Codes<T>, format!("codes-{}", T::TABLE), |generator| {
    let code = generator.subschema_for::<T>();
    let most = T::ALL.len();
    super::shape::object(serde_json::json!({
        "type": "array", "items": code, "minItems": 1, "maxItems": most, "uniqueItems": true
    }))
} }

impl<'de, T: Coded + DeserializeOwned> Deserialize<'de> for Codes<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let found = Vec::<T>::deserialize(d)?;
        let ordered: Vec<T> = T::ALL.iter().copied().filter(|code| found.contains(code)).collect();
        let canonical = !found.is_empty() && ordered == found;
        canonical.then_some(Self(ordered)).ok_or_else(|| D::Error::custom("code-unknown"))
    }
}

/// Lines in an order, lowest first, each once: the grades of a pay scheme. As text: one a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lines(Vec<Text<40>>);

impl Lines {
    const MAX: usize = 200;

    /// Where a line stands, from 0.
    pub fn place(&self, line: &str) -> Option<usize> {
        self.0.iter().position(|own| own.as_str() == line)
    }
}

shape! { Lines, "lines", |generator| {
    let line = generator.subschema_for::<Text<40>>();
    super::shape::object(serde_json::json!({
        "type": "array", "items": line, "minItems": 1, "maxItems": Self::MAX, "uniqueItems": true
    }))
} }

impl Value for Lines {
    const INPUT: Input = Input::Long { max: 4_000, hint: Some("hint-grades") };

    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        read_back(d)
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        let mut lines = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let line = Text::<40>::parse(line).map_err(|issue| issue.with("line", at + 1))?;
            require(!lines.contains(&line), || Issue::new("line-twice").with("line", at + 1))?;
            lines.push(line);
        }
        match lines.len() {
            0 => Err(Issue::new("text-empty")),
            1..=Self::MAX => Ok(Self(lines)),
            _ => Err(Issue::new("lines-many").with("max", Self::MAX)),
        }
    }

    fn text(&self) -> String {
        self.0.iter().map(Text::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// One indicator of an assessment scheme (clause 64).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Indicator {
    pub dimension: Dimension,
    /// Full points.
    pub points: Score,
    pub name: Text<80>,
}

/// The indicators of an assessment scheme. As text, one a line: dimension, points, name, with spaces between;
/// the dimension by its word or code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Indicators(pub Vec<Indicator>);

impl Indicators {
    /// How they are typed: a form shows a field with this hint as a small table of its lines.
    pub const HINT: &'static str = "hint-indicators";
}

shape! { Indicators, "indicators", |generator| {
    let indicator = generator.subschema_for::<Indicator>();
    super::shape::object(serde_json::json!({ "type": "array", "items": indicator, "minItems": 1 }))
} }

impl Value for Indicators {
    const INPUT: Input = Input::Long { max: 8_000, hint: Some(Self::HINT) };

    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        read_back(d)
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        let mut found = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let wrong = || Issue::new("indicator-format").with("line", at + 1);
            let mut parts = line.trim().splitn(3, |c: char| c.is_whitespace());
            let dimension = parts.next().and_then(Dimension::named).ok_or_else(wrong)?;
            let points = parts.next().and_then(|text| Score::parse(text).ok()).ok_or_else(wrong)?;
            let name = parts.next().and_then(|text| Text::parse(text).ok()).ok_or_else(wrong)?;
            found.push(Indicator { dimension, points, name });
        }
        if found.is_empty() { Err(Issue::new("text-empty")) } else { Ok(Self(found)) }
    }

    fn text(&self) -> String {
        let line = |one: &Indicator| format!("{} {} {}", one.dimension.word(), one.points, one.name.as_str());
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::PayFactor;

    #[test]
    fn ticked_codes_stand_once_and_in_order() {
        let ticked = Codes::<PayFactor>::parse("3,1,3").unwrap();
        assert_eq!(ticked.text(), "1,3");
        assert_eq!(serde_json::to_string(&ticked).unwrap(), r#"["1","3"]"#);
        assert!(serde_json::from_str::<Codes<PayFactor>>(r#"["3","1"]"#).is_err());
        assert_eq!(Codes::<PayFactor>::parse("1,x").unwrap_err().code, "code-unknown");
    }

    #[test]
    fn lines_keep_their_order() {
        let lines = Lines::parse("初级一档\n\n初级二档\n中级一档").unwrap();
        assert_eq!(lines.place("中级一档"), Some(2));
        assert_eq!(lines.text(), "初级一档\n初级二档\n中级一档");
        assert_eq!(Lines::parse("一\n一").unwrap_err().code, "line-twice");
    }

    #[test]
    fn indicators_name_the_line_at_fault() {
        let typed = "职业操守 25 遵纪守法\n2 25 组建 工会\n工作业绩 30 服务\n职工满意度 20 测评";
        let indicators = Indicators::parse(typed).unwrap();
        assert_eq!(indicators.0.len(), 4);
        assert_eq!(Indicators::parse(&indicators.text()).unwrap(), indicators);
        let issue = Indicators::parse("职业操守 25 遵纪守法\n实务能力 很多 服务").unwrap_err();
        assert_eq!(
            (issue.code.as_str(), issue.args.get("line").map(String::as_str)),
            ("indicator-format", Some("2"))
        );
    }
}

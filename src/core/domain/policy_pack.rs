//! 参数口径文件: what a union decides where the guidance leaves a number open, from a day on, under a 文号; and its
//! adoption by an office. Issued downward; a receiver tries it first (试算对比).

use serde::{Deserialize, Deserializer, Serialize};

use super::id::Id;
use super::issue::Issue;
use super::record::record;
use super::shape::shape;
use super::value::{Input, Text, Value, read_back};
use chrono::NaiveDate;

/// One parameter and its value, as the table of parameters names and writes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Setting {
    /// Without a space.
    #[cfg_attr(feature = "schema", schemars(extend("not" = { "pattern": " " })))]
    pub parameter: Text<40>,
    /// The longest is the table of a year's holidays.
    pub value: Text<200>,
}

/// What a pack sets. As text: `PARAMETER VALUE`, one a line. Whether there is such a parameter, and whether it is
/// open, only the rules know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Settings(pub Vec<Setting>);

shape! { Settings, "settings", |generator| {
    let setting = generator.subschema_for::<Setting>();
    super::shape::object(serde_json::json!({ "type": "array", "items": setting, "minItems": 1 }))
} }

impl Value for Settings {
    const INPUT: Input = Input::Own;

    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        read_back(d)
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        let mut found: Vec<Setting> = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let wrong = || Issue::new("setting-format").with("line", at + 1);
            let (parameter, value) = line.trim().split_once(' ').ok_or_else(wrong)?;
            let setting = Setting {
                parameter: Text::parse(parameter).map_err(|_| wrong())?,
                value: Text::parse(value).map_err(|_| wrong())?,
            };
            if found.iter().any(|known| known.parameter == setting.parameter) {
                return Err(Issue::new("line-twice").with("line", at + 1));
            }
            found.push(setting);
        }
        if found.is_empty() { Err(Issue::new("settings-empty")) } else { Ok(Self(found)) }
    }

    fn text(&self) -> String {
        let line = |own: &Setting| format!("{} {}", own.parameter.as_str(), own.value.as_str());
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

record! {
    /// A pack, owned by the office that issues it.
    PolicyPack of Office said by Itself, moves Stays, reach Everything, issued Below, made Alone;
    day from, begins Always, needs [title, document, from, checked_on, settings], named [title, from];
    section Elsewhere, front All {
        title: Text<120> = Must Province Plain Read;
        /// 文号: without it nothing it sets can make a breach.
        document: Text<60> = Must Province Plain Read;
        /// First day on which it counts.
        from: NaiveDate = Must Province Plain Read, Ahead first;
        /// 最近核对.
        checked_on: NaiveDate = Must Province Plain Read, Past first;
        settings: Settings = Must Province Plain Read;
    }
}

record! {
    /// That an office goes by a pack, its own or a superior's.
    Adoption of Office said by Itself, moves Stays, reach Everything, issued Nowhere, made Alone;
    day decided, begins Always, needs [pack, decided], named [decided];
    section Elsewhere, front All {
        pack: Id = Must Province Plain Read, Link(PolicyPack);
        decided: NaiveDate = Must Province Plain Read, Ahead first;
        /// 停用日期: the first day on which it no longer counts. Days before stay judged by it.
        ended: NaiveDate = Optional Province Plain Read, Ahead first;
    }
}

//! What stands in a blank for a person.

use std::sync::Arc;

use chrono::NaiveDate;

use super::what::What;
use crate::domain::codes::{Coded, Degree};
use crate::domain::id::Id;
use crate::domain::id_number::mask;
use crate::domain::record::{Kind, Privacy, Record};
use crate::domain::value::{Input, Phone, Value};
use crate::intake::plain_title;
use crate::intake::target::Target;
use crate::ledger::Registry;
use crate::report::workbook::spoken;

/// A person as forms are filled.
pub(super) struct Facts<'a> {
    registry: &'a Registry,
    records: Vec<Arc<Record>>,
    on: NaiveDate,
    /// Identity numbers and telephones stand there whole.
    whole: bool,
}

impl<'a> Facts<'a> {
    pub fn of(registry: &'a Registry, person: Id, on: NaiveDate, whole: bool) -> Self {
        Self { registry, records: spoken::records(registry, person, on), on, whole }
    }

    /// The text of a blank below or beside `title`; `n` is the place of the person in a list. Empty where nothing is known.
    pub fn text(&self, what: What, title: &str, n: usize) -> String {
        match what {
            What::Leave => String::new(),
            What::Today => written(&self.on.to_string(), title),
            What::Office => {
                self.registry.profile.as_ref().map(|own| own.party.name.clone()).unwrap_or_default()
            }
            What::Age => self.age(),
            What::BirthAge => bracketed(self.field(Kind::Person, "birth", "出生年月"), self.age(), "岁"),
            What::PartyJoined => {
                let joined = self.field(Kind::Person, "party_joined", title);
                bracketed(self.field(Kind::Person, "party", title), joined, "")
            }
            What::EducationDegree => self.studied(title),
            What::UnitPost => {
                self.field(Kind::Engagement, "user", title) + &self.field(Kind::Posting, "post", title)
            }
            What::Fact(target) => self.fact(target, title, n),
        }
    }

    fn age(&self) -> String {
        let born = self.raw(Kind::Person, "birth").and_then(|text| text.parse::<NaiveDate>().ok());
        let years = born.and_then(|born| self.on.years_since(born));
        years.map(|years| years.to_string()).unwrap_or_default()
    }

    /// 大学本科毕业、法学学士.
    fn studied(&self, title: &str) -> String {
        let has_degree = self.raw(Kind::Person, "degree").is_some_and(|code| code != Degree::None.code());
        let keys = ["education", "degree"].into_iter().take(1 + usize::from(has_degree));
        let said = keys.map(|key| self.field(Kind::Person, key, title));
        said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("、")
    }

    fn fact(&self, target: Target, title: &str, n: usize) -> String {
        let both = |one: String, other: String| format!("{one} {other}").trim().to_owned();
        match target {
            Target::Sequence => n.to_string(),
            Target::Field(kind, key) => self.field(kind, key, title),
            Target::SchoolAndMajor => {
                both(self.field(Kind::Person, "school", title), self.field(Kind::Person, "major", title))
            }
            Target::Study(mode, key)
                if self.raw(Kind::Person, "study_mode").as_deref() == Some(mode.code()) =>
            {
                match key {
                    "school_and_major" => self.fact(Target::SchoolAndMajor, title, n),
                    // 全日制教育 asks for both, 全日制学历 for one.
                    "education" if plain_title(title).ends_with("教育") => self.studied(title),
                    key => self.field(Kind::Person, key, title),
                }
            }
            Target::ContractTerm => {
                let [start, end] = ["start", "end"].map(|key| self.field(Kind::Contract, key, title));
                if start.is_empty() || end.is_empty() { start } else { format!("{start}至{end}") }
            }
            Target::Study(..) | Target::RosterDate | Target::Ignore => String::new(),
        }
    }

    fn raw(&self, kind: Kind, key: &str) -> Option<String> {
        spoken::said(&self.records, kind, key)
    }

    fn field(&self, kind: Kind, key: &str, title: &str) -> String {
        let Some((field, text)) = kind.field(key).zip(self.raw(kind, key)) else { return String::new() };
        if field.privacy == Privacy::Restricted && !self.whole {
            return match key {
                "id_number" => mask(&text),
                "phone" => Phone::parse(&text).map(|phone| phone.masked()).unwrap_or_default(),
                _ => String::new(),
            };
        }
        match field.input {
            Input::Day | Input::Date => written(&text, title),
            input => spoken::words_of(input, &text).unwrap_or(text),
        }
    }
}

/// Two facts, the second in brackets; without the first there is none.
fn bracketed(one: String, other: String, unit: &str) -> String {
    if one.is_empty() || other.is_empty() { one } else { format!("{one}（{other}{unit}）") }
}

/// A day as forms write it, by month where the title asks for no more: 出生年月.
fn written(day: &str, title: &str) -> String {
    let month_only = plain_title(title).ends_with("年月");
    let marks = ["年", "月", "日"];
    let parts = day.split('-').zip(marks).take(if month_only { 2 } else { 3 });
    parts.map(|(part, mark)| format!("{}{mark}", part.trim_start_matches('0'))).collect()
}

/// A name as it may stand in the name of a file, without what turns the order of its letters round.
pub(super) fn file_part(text: &str) -> String {
    let unseen =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let fits = |c: &char| !c.is_control() && !unseen(*c) && !r#"\/:*?"<>|"#.contains(*c);
    text.chars().filter(fits).take(60).collect()
}

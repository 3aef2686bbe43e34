//! Offices and their head counts (records.md §5; clauses 24–29, 95).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::codes::{OfficeLevel, OfficeType, Reporting};
use super::division::{Division, divisions};
use super::id::Id;
use super::record::record;
use super::value::{Count, Text};
use crate::order::Gathered;

record! {
    /// 机构: level is independent of type (reading A48). Owned by its superior (records.md §6).
    Office of Office said by Parent, moves Stays, reach People, issued Nowhere, made Below;
    day opened, begins Day, needs [name, level, office_type, parent], named [];
    section Elsewhere, front Only [name, office_type, reporting, position, opened, closed] {
        name: Text<80> = Must Province Plain Kept;
        /// Division code where it has one: 2, 4, 6 or 9 digits.
        code: Text<12> = Optional Province Plain Kept;
        level: OfficeLevel = Must Province Plain Kept;
        office_type: OfficeType = Must Province Plain Kept;
        parent: Id = Must Province Plain Kept, Outside;
        /// 排列顺序.
        position: Count = Optional Province Plain Kept;
        /// 填报方式: 自报 or 上级代填.
        reporting: Reporting = Optional Province Plain Kept;
        opened: NaiveDate = Optional Province Plain Kept, Ahead first;
        closed: NaiveDate = Optional Province Plain Kept, Ahead first;
    }
}

record! {
    /// 基数: a dated head count of one office; empty is not 0 (readings A6–A9).
    HeadCount of Office said by Itself, moves Stays, reach Line, issued Nowhere, made Form;
    day as_of, begins Day, needs [as_of], named [as_of];
    section Elsewhere, front All {
        /// 统计时点.
        as_of: NaiveDate = Must Province Plain Kept, Past first;
        /// 单独基层工会数: the threshold (clause 25, 26).
        separate_unions: Count = Must Province Plain Kept;
        /// 工会组织总数: the sizing (clause 27).
        all_unions: Count = Optional Province Plain Kept;
        /// 职工数.
        workers: Count = Must Province Plain Kept;
        /// 会员数.
        members: Count = Optional Province Plain Kept;
        source: Text<80> = Optional Province Plain Kept;
    }
}

impl HeadCount {
    /// Parts that exceed their whole, by field and code.
    pub fn at_odds(&self) -> Vec<(&'static str, &'static str)> {
        let both = self.separate_unions.zip(self.all_unions);
        let exceed = both.is_some_and(|(separate, all)| separate > all);
        exceed.then_some(("separate_unions", "unions-exceed")).into_iter().collect()
    }
}

/// An office as it names itself in files and in its own profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Party {
    pub office: Id,
    /// Division code where it has one, else empty.
    pub code: String,
    pub name: String,
    #[serde(with = "level_name")]
    #[cfg_attr(feature = "schema", schemars(with = "level_name::Name"))]
    pub level: OfficeLevel,
}

impl Party {
    /// The office of a division.
    pub fn of(division: &Division) -> Self {
        Self {
            office: division_office(division.code),
            code: division.code.to_owned(),
            name: division.union_name(),
            level: division.level,
        }
    }

    /// As long as the register lets an office's name and code be, with nothing in them but text; what nobody sees is
    /// refused with the rest of a file.
    pub fn is_bounded(&self) -> bool {
        let code = self.code.chars().all(|c| c.is_ascii_alphanumeric()) && self.code.len() <= CODE_MAX;
        code && self.name.chars().count() <= NAME_MAX && !self.name.chars().any(char::is_control)
    }
}

/// Characters of an office's name and of its code, as [`Office`] has them.
pub const NAME_MAX: usize = 80;
pub const CODE_MAX: usize = 12;

/// Levels as files name them.
pub(super) mod level_name {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

    use super::OfficeLevel;

    const NAMES: [(OfficeLevel, &str); 4] = [
        (OfficeLevel::Province, "province"),
        (OfficeLevel::City, "city"),
        (OfficeLevel::County, "county"),
        (OfficeLevel::Grassroots, "grassroots"),
    ];

    /// A level by its name.
    #[cfg(feature = "schema")]
    pub struct Name;

    crate::domain::shape::shape! { Name, "level", |_generator| {
        let names = NAMES.map(|(_, name)| name);
        crate::domain::shape::object(serde_json::json!({ "type": "string", "enum": names }))
    } }

    pub fn of(name: &str) -> Option<OfficeLevel> {
        NAMES.iter().find(|(_, known)| *known == name).map(|(level, _)| *level)
    }

    pub fn serialize<S: Serializer>(level: &OfficeLevel, s: S) -> Result<S::Ok, S::Error> {
        NAMES.iter().find(|(known, _)| known == level).map(|(_, name)| name).serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<OfficeLevel, D::Error> {
        of(&String::deserialize(d)?).ok_or_else(|| D::Error::custom("office-level"))
    }
}

/// The identity of an office of the division list, the same in every register.
pub fn division_office(code: &str) -> Id {
    named(&["division", code])
}

/// The division whose office has this identity.
pub fn division_of(office: Id) -> Option<&'static Division> {
    static OFFICES: OnceLock<BTreeMap<Id, &Division>> = OnceLock::new();
    let offices = OFFICES.get_or_init(|| {
        divisions().iter().map(|division| (division_office(division.code), division)).into_map()
    });
    offices.get(&office).copied()
}

/// The identity of an office added by hand under `parent`: two registers that give it the same name agree.
pub fn hand_added_office(parent: Id, name: &str) -> Id {
    named(&["office", &parent.to_string(), name])
}

pub(super) fn named(parts: &[&str]) -> Id {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    Id::hashed(hash)
}

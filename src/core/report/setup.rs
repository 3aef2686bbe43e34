//! Set-up: from what a person picks and types to the profile of a new register.

use crate::domain::codes::{Coded, OfficeLevel, OfficeType};
use crate::domain::division::{self, Division};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues};
use crate::domain::office::{Party, division_office, hand_added_office};
use crate::domain::value::{Text, Value};
use crate::ledger::Profile;

/// What stands in the set-up form, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetUpForm {
    /// The office is not in the list of divisions.
    pub by_hand: bool,
    /// Division code of the office itself.
    pub place: String,
    /// Division code of the superior of an office added by hand.
    pub superior: String,
    pub name: String,
    pub office_type: String,
    pub actor: String,
}

impl SetUpForm {
    /// The offices above, nearest first: where this office files to.
    pub fn above(&self) -> Vec<Party> {
        let (code, itself) = if self.by_hand { (&self.superior, true) } else { (&self.place, false) };
        let mut at = division::find(code);
        if !itself {
            at = at.and_then(Division::up);
        }
        std::iter::successors(at, |division| division.up()).map(Party::of).collect()
    }

    /// The level, once the place or the superior is chosen.
    pub fn level(&self) -> Option<OfficeLevel> {
        if self.by_hand {
            division::find(&self.superior).and_then(|superior| superior.level.below())
        } else {
            division::find(&self.place).map(|division| division.level)
        }
    }

    /// The profile without register and key.
    ///
    /// # Errors
    /// Every field that is missing or wrong, each at its place.
    pub fn check(&self) -> Result<impl FnOnce(Id, String) -> Profile + use<>, Issues> {
        let mut issues = Vec::new();
        let level = self.level();
        if level.is_none() {
            let (code, place) =
                if self.by_hand { ("superior-missing", "superior") } else { ("place-missing", "place") };
            issues.push(Issue::new(code).at(place));
        }
        let name = Text::<80>::parse(&self.name);
        if name.is_err() {
            issues.push(Issue::new("office-name-missing").at("name"));
        }
        let office_type = OfficeType::from_code(&self.office_type);
        if office_type.is_none() {
            issues.push(Issue::new("office-type-missing").at("type"));
        }
        if self.actor.trim().is_empty() {
            issues.push(Issue::new("actor-missing").at("actor"));
        }
        let (Some(level), Ok(name), Some(office_type), true) = (level, name, office_type, issues.is_empty())
        else {
            return Err(issues);
        };
        let above = self.above();
        let (office, code) = match (self.by_hand, above.first()) {
            (true, Some(superior)) => (hand_added_office(superior.office, name.as_str()), String::new()),
            (_, _) => (division_office(&self.place), self.place.clone()),
        };
        let party = Party { office, code, name: name.as_str().to_owned(), level };
        Ok(move |register, key| Profile { party, office_type, above, register, practice: false, key })
    }
}

/// One division as a pick list offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub code: &'static str,
    pub name: String,
    pub path: String,
}

/// Offices that match what is typed; the province and its cities before anything is typed.
/// `superior`: only those that have offices below them.
pub fn offers(typed: &str, superior: bool, limit: usize) -> Vec<Offer> {
    let found = if typed.trim().is_empty() {
        division::divisions().iter().filter(|division| division.level <= OfficeLevel::City).collect()
    } else {
        division::search(typed, usize::MAX)
    };
    let wanted = |division: &&Division| !superior || division.level.below().is_some();
    found
        .into_iter()
        .filter(wanted)
        .take(limit)
        .map(|division| Offer { code: division.code, name: division.union_name(), path: division.path() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(code: &str) -> SetUpForm {
        SetUpForm {
            place: code.to_owned(),
            name: division::union_name(code).unwrap(),
            office_type: division::default_type(code).code().to_owned(),
            actor: "王芳".to_owned(),
            ..SetUpForm::default()
        }
    }

    #[test]
    fn a_listed_office_knows_its_level_and_all_above_it() {
        let make = listed("320583100").check().ok().unwrap();
        let profile = make(Id::from_u128(1), "00".to_owned());
        assert_eq!(profile.level(), OfficeLevel::Grassroots);
        let above: Vec<&str> = profile.above.iter().map(|party| party.name.as_str()).collect();
        assert_eq!(above, ["昆山市总工会", "苏州市总工会", "江苏省总工会"]);
        assert_eq!(profile.superior().map(|party| party.office), Some(division_office("320583")));
        let province = listed("32").check().ok().unwrap()(Id::from_u128(1), String::new());
        assert!(province.above.is_empty());
    }

    #[test]
    fn an_office_added_by_hand_is_the_one_its_superior_would_add() {
        let form = SetUpForm {
            by_hand: true,
            superior: "320583".to_owned(),
            name: " 昆山建筑行业工会联合会 ".to_owned(),
            office_type: "INDUSTRY".to_owned(),
            actor: "王芳".to_owned(),
            ..SetUpForm::default()
        };
        let profile = form.check().ok().unwrap()(Id::from_u128(1), String::new());
        let county = division_office("320583");
        assert_eq!(profile.party.office, hand_added_office(county, "昆山建筑行业工会联合会"));
        assert_eq!(profile.superior().map(|party| party.office), Some(county));
        assert_eq!(profile.level(), OfficeLevel::Grassroots);
    }

    #[test]
    fn everything_missing_is_said_at_its_field() {
        let places = |form: SetUpForm| -> Vec<String> {
            form.check().err().unwrap_or_default().into_iter().map(|issue| issue.place).collect()
        };
        assert_eq!(places(SetUpForm::default()), ["place", "name", "type", "actor"]);
        let by_hand = SetUpForm { by_hand: true, superior: "320583100".to_owned(), ..listed("32") };
        assert_eq!(places(by_hand), ["superior"], "a town has no unions below it");
    }

    #[test]
    fn a_superior_has_offices_below_it() {
        assert_eq!(offers("", true, 50).len(), 14);
        assert!(offers("昆山", false, 50).iter().any(|offer| offer.name == "玉山镇工会"));
        assert_eq!(offers("昆山", true, 50).first().map(|offer| offer.code), Some("320583"));
        assert!(offers("昆山", true, 50).iter().all(|offer| offer.code.len() <= 6));
    }
}

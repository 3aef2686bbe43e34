//! The offices in view by their names: which of them a written unit is, where that leaves no doubt.

use std::sync::Arc;

use super::registry::Registry;
use crate::domain::Office;
use crate::domain::id::Id;
use crate::domain::record::{In as _, Kind, Record};

/// Every office with its name, this one last.
pub struct UnitNames(Vec<(String, Id)>);

impl UnitNames {
    pub fn of(registry: &Registry) -> Self {
        let named = |record: &Arc<Record>| {
            Some((Office::of(&record.body)?.name.as_ref()?.as_str().to_owned(), record.id))
        };
        let own = registry.profile.as_ref().map(|own| (own.party.name.clone(), own.party.office));
        Self(registry.of_kind(Kind::Office).filter_map(named).chain(own).collect())
    }

    /// `千灯镇` is 千灯镇总工会.
    pub fn find(&self, text: &str) -> Option<&(String, Id)> {
        if let Some(same) = self.0.iter().find(|(name, _)| name == text) {
            return Some(same);
        }
        let plain = text.strip_suffix("总工会").or_else(|| text.strip_suffix("工会")).unwrap_or(text);
        if plain.chars().count() < 2 {
            return None;
        }
        let mut begun = self.0.iter().filter(|(name, _)| {
            name.strip_prefix(plain).is_some_and(|rest| rest.is_empty() || rest.contains("工会"))
        });
        let found = begun.next()?;
        begun.next().is_none().then_some(found)
    }
}

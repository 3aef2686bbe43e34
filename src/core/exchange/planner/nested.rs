//! Files inside a file: each comes from the right side, goes the same way, and is there once.

use super::Planner;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Body;
use crate::exchange::wire::{self, Package, Reader};

/// Offices above one another at most: four levels, with zones.
const LINE_MAX: usize = 16;

/// The packages inside a part.
pub(in crate::exchange) fn nested(package: &Package, part: &str) -> Result<Vec<Package>, Issue> {
    let Some(text) = package.part(part) else { return Ok(Vec::new()) };
    let raw: Vec<Box<serde_json::value::RawValue>> =
        serde_json::from_str(text).map_err(|_| Issue::new("package-shape").at(part))?;
    raw.iter()
        .enumerate()
        .map(|(n, raw)| {
            wire::read(raw.get().as_bytes().to_vec(), Reader::Nested, None)
                .map_err(|issue| Issue { place: format!("{part}.{n}.{}", issue.place), ..issue })
        })
        .collect()
}

impl Planner<'_> {
    /// Takes in what is carried in `part`, file by file. What somebody else said without being entitled to is left out,
    /// with a word: whoever carried it may file all the same.
    pub fn carried(
        &mut self,
        part: &str,
        in_line: impl Fn(&Self, &Package) -> bool,
        take: impl Fn(&mut Self, &Package) -> Result<(), Issue>,
    ) -> Result<(), Issue> {
        for (n, nested) in nested(self.package, part)?.into_iter().enumerate() {
            let fits = in_line(self, &nested);
            let taken = self.check_nested(&nested, fits, &format!("{part}.{n}"));
            match taken.and_then(|()| take(self, &nested)) {
                Err(issue) if issue.code.starts_with("say-") || issue.code == "package-sender" => {
                    let notice = Issue::new("notice-said-aside").with("from", &nested.envelope.from.name);
                    self.plan.notices.push(notice);
                }
                taken => taken?,
            }
        }
        Ok(())
    }

    fn check_nested(&self, nested: &Package, in_line: bool, at: &str) -> Result<(), Issue> {
        let from = &nested.envelope.from;
        if !in_line {
            return Err(Issue::new("package-sender").at(at).with("from", &from.name));
        }
        let (inner, outer) = (&nested.envelope, &self.package.envelope);
        let again = self.plan.origins.iter().any(|origin| origin.party.office == from.office);
        // What is issued goes to everybody by itself: it is carried in no answer.
        let fits = inner.kind.direction() == outer.kind.direction();
        if !fits || inner.practice != outer.practice || again {
            return Err(Issue::new("package-nested").at(at));
        }
        Ok(())
    }

    /// Whether a file from below may stand in the sender's: from further below in its line, as far as this register
    /// knows the tree, and from nobody above the reader.
    pub fn is_below_sender(&self, nested: &Package) -> bool {
        let (inner, outer) = (&nested.envelope.from, &self.package.envelope.from);
        let zone = inner.level == outer.level && outer.level == OfficeLevel::Grassroots;
        let below = inner.level > outer.level || zone;
        let ours = inner.office == self.profile.office() || self.registry.is_above(inner.office);
        below && !ours && self.may_stand_below(inner.office, outer.office)
    }

    /// Whether an office may stand below the sender, as far as this register knows the tree.
    fn may_stand_below(&self, office: Id, sender: Id) -> bool {
        let parent = |id: Id| match &self.registry.find(id)?.body {
            Body::Office(office) => office.parent,
            _ => None,
        };
        let mut line = std::iter::successors(parent(office), |at| parent(*at)).take(LINE_MAX).peekable();
        line.peek().is_none() || line.any(|at| at == sender)
    }
}

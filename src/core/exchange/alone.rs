//! What one file says by itself: a backup's register, or a package as its receiver would take it in first.

use super::kinds::{self, kind::Alone};
use super::plan::Consent;
use super::take_in;
use super::wire::Package;
use crate::domain::codes::OfficeType;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::package_kind::Direction;
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Change, Context, Profile, Registry};

/// The register a file makes. Of a backup it is the register itself, of a personal file that person's own copy; of
/// another file one that holds nothing else, kept by the receiver: what the receiver has beside it is not known.
///
/// # Errors
/// The sentence that refuses the file, such as `package-kind` where it states no records.
pub fn register(package: &Package, context: &Context) -> Result<Registry, Issue> {
    let envelope = &package.envelope;
    match kinds::of(envelope.kind).alone {
        Alone::Register(read) => return read(package, context),
        Alone::SaysNothing => return Err(Issue::new("package-kind").at("envelope.kind")),
        Alone::AsReceived => {}
    }
    let to = envelope.to.clone().ok_or_else(|| Issue::new("package-shape").at("envelope.to"))?;
    let answered = envelope.kind.direction() == Direction::Down;
    let profile = Profile {
        above: if answered { above(package)? } else { Vec::new() },
        register: to.office,
        practice: envelope.practice,
        key: String::new(),
        // Nothing in the file says it; the receiver itself is not judged.
        office_type: OfficeType::General,
        party: to,
    };
    let mut registry = Registry::default();
    registry.apply(&Batch::new("set-up", "", vec![Change::SetUp(profile)]), Head::origin());
    // Whose key it is decides nothing here: the file is looked at by itself.
    let plan = take_in::plan(&registry, package, context)?;
    let batch = plan.accept(&Consent::heard(&plan))?;
    registry.apply(&batch, Head::origin());
    Ok(registry)
}

/// The offices whose answers are in a receipt.
fn above(package: &Package) -> Result<Vec<Party>, Issue> {
    let nested = package.nested("above")?;
    Ok(std::iter::once(package).chain(&nested).map(|package| package.envelope.from.clone()).collect())
}

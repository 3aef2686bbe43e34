//! What one file says by itself: a backup's register, or a package as its receiver would take it in first.

use super::backup::Backup;
use super::plan::{self, Consent};
use super::wire::Package;
use super::{backup, personal};
use crate::domain::codes::OfficeType;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Change, Context, Profile, Registry};

/// The register a file makes. Of a backup it is the register itself, of a personal file that person's own copy; of
/// another file one that holds nothing else, kept by the receiver: what the receiver has beside it is not known.
///
/// # Errors
/// The sentence that refuses the file, such as `package-kind` where it states no records.
pub fn register(package: &Package, context: &Context) -> Result<Registry, Issue> {
    let envelope = &package.envelope;
    match envelope.kind {
        PackageKind::Backup => return whole(backup::read(package)?),
        PackageKind::Personal => {
            let mut registry = Registry::default();
            let batch = personal::read(package)?.begin(context.id(1), String::new(), context);
            registry.apply(&batch, Head::origin());
            return Ok(registry);
        }
        // What is published and what is proposed says nothing of anybody by itself.
        PackageKind::Directive | PackageKind::SelfReport => {
            return Err(Issue::new("package-kind").at("envelope.kind"));
        }
        PackageKind::Filing
        | PackageKind::Draft
        | PackageKind::Receipt
        | PackageKind::Transfer
        | PackageKind::Statement => {}
    }
    let to = envelope.to.clone().ok_or_else(|| Issue::new("package-shape").at("envelope.to"))?;
    let profile = Profile {
        above: if envelope.kind == PackageKind::Receipt { above(package)? } else { Vec::new() },
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
    let plan = plan::plan(&registry, package, context)?;
    let batch = plan.accept(&Consent::heard(&plan))?;
    registry.apply(&batch, Head::origin());
    Ok(registry)
}

/// What a damaged backup gives back is for whoever restores it to look at, and nothing to judge by.
fn whole(backup: Backup) -> Result<Registry, Issue> {
    match backup.damage() {
        Some(damage) => Err(Issue::new("journal-broken").with("sequence", damage.first)),
        None => Ok(backup.salvaged.registry),
    }
}

/// The offices whose answers are in a receipt.
fn above(package: &Package) -> Result<Vec<Party>, Issue> {
    let nested = plan::nested(package, "above")?;
    Ok(std::iter::once(package).chain(&nested).map(|package| package.envelope.from.clone()).collect())
}

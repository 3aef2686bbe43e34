//! Registers that are in this browser though its list does not name them.

use taizhang_core::domain::codes::Coded;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;

use crate::platform::{directory, registers};

/// Such a register, as the start page lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    pub register: Id,
    /// Whose it is, with its level as the core writes it; none where that cannot be read any more.
    pub office: Option<(String, &'static str)>,
    pub self_check: bool,
    /// The browser could not look into it just now: asked again, it may tell whose it is.
    pub unread: bool,
}

/// The registers of real offices and persons that the list has lost sight of.
///
/// # Errors
/// What the browser says when it cannot tell just now, which is no empty list.
pub async fn strays() -> Result<Vec<Stray>, Issue> {
    let mut found = directory::unlisted().await.map_err(|error| error.issue())?;
    // A practice register is made anew whenever one is wanted.
    found.retain(|found| !found.profile.as_ref().is_some_and(|profile| profile.practice));
    let stray = |found: registers::KnownRegister| {
        let office = found.profile.map(|profile| (profile.party.name.clone(), profile.level().code()));
        Stray { register: found.register, office, self_check: found.self_check, unread: found.unread }
    };
    Ok(found.into_iter().map(stray).collect())
}

/// The office whose register this is, as the list or the register itself says.
pub async fn office_name(register: Id) -> Option<String> {
    let listed = directory::offices().into_iter().find(|office| office.register == register);
    match listed {
        Some(office) => Some(office.office_name),
        None => Some(registers::look(register).await.ok()??.profile?.party.name),
    }
}

//! Files that go out: made here and taken to somebody by hand.

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Value};
use crate::domain::package_kind::PackageKind;
use crate::ledger::batch::Export;

/// A file was made and is not confirmed as sent.
const TO_SEND: Sort = Sort::file("to-send");
/// Something happened that the superior has not been told.
const FILE_UPWARD: Sort = Sort::file_at_ease("file-upward");

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[TO_SEND, FILE_UPWARD], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, .. } = *desk;
    let waiting = registry.exports.iter().filter(|export| !export.sent && is_unheard_of(desk, export));
    let mut tasks: Vec<Task> = waiting.map(|export| to_send(desk, export)).collect();
    if let Some(superior) = profile.superior()
        && registry.has_news_for(superior.office)
    {
        tasks.push(Task::new(FILE_UPWARD, Place::Filing).with("to", Value::Name(superior.name.clone())));
    }
    tasks
}

/// Whether it is the newest of its direction, and no receipt tells that it has come.
fn is_unheard_of(desk: &Desk<'_>, export: &Export) -> bool {
    let receipt = desk.registry.held.get(&export.to.office).and_then(|held| held.receipt.as_ref());
    let heard = receipt.is_some_and(|receipt| receipt.number >= export.number);
    !heard && !desk.registry.is_replaced(export)
}

fn to_send(desk: &Desk<'_>, export: &Export) -> Task {
    let (own, to) = (desk.registry.office(), &export.to);
    // It offers people to another county, or answers one.
    let moves = export.kind == PackageKind::Transfer
        || desk.registry.offers.values().any(|offer| offer.to() == own && offer.from.office == to.office);
    let place = if moves { Place::Moves } else { Place::Filing };
    Task::new(TO_SEND, place)
        .with("number", Value::File(export.number))
        .with("to", Value::Name(to.name.clone()))
}

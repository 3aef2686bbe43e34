//! What people read: plain rows for the screens, computed from the registry and a day.

pub mod changes;
pub mod filing;
pub mod offices;
pub mod people;
pub mod worklist;

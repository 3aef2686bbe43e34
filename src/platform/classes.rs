//! The class that somebody sits in on this computer, and the one that somebody teaches: a few kilobytes of files, shared by
//! all tabs and kept across restarts. Neither is of any register.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::local::{Kept, Lasting};

/// Which of the two.
#[derive(Clone, Copy)]
pub enum Place {
    Sat,
    Taught,
}

impl Place {
    const fn key(self) -> &'static str {
        match self {
            Self::Sat => "class.sat",
            Self::Taught => "class.taught",
        }
    }
}

pub fn load<T: DeserializeOwned>(place: Place) -> Option<T> {
    Lasting::get(place.key())
}

/// Whether it could be kept.
pub fn save(place: Place, what: &impl Serialize) -> bool {
    Lasting::set(place.key(), what)
}

pub fn clear(place: Place) {
    Lasting::delete(place.key());
}

//! How much the browser may still keep: told before a write is refused, and before the browser clears up by itself.

/// What the browser says of its storage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Space {
    /// Bytes that still fit; unknown where the browser does not say.
    pub free: Option<f64>,
    /// Bytes that are kept.
    pub used: Option<f64>,
    /// The browser promised not to clear them up by itself.
    pub persisted: bool,
}

/// Below so many bytes a large register does not fit.
pub const LITTLE_BYTES: f64 = 500e6;
/// Below so many a year of entries may not.
const LAST_BYTES: f64 = 100e6;

impl Space {
    /// Whether it is time to make room: a register is written anew beside the old one, as the lock does it.
    pub fn is_short(&self) -> bool {
        self.free.is_some_and(|free| free < LAST_BYTES.max(self.used.unwrap_or_default()))
    }
}

/// Bytes as people read them: whole megabytes, gigabytes from ten on.
pub fn readable(bytes: f64) -> String {
    let (bytes, giga) = (bytes.max(0.0), 1e9);
    if bytes < 10.0 * giga { format!("{:.0} MB", bytes / 1e6) } else { format!("{:.0} GB", bytes / giga) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_short_before_nothing_fits_any_more() {
        for (free, used, short) in [
            (Some(99e6), Some(1e6), true),
            (Some(101e6), Some(1e6), false),
            // What is kept could not be written anew.
            (Some(300e6), Some(400e6), true),
            (Some(500e6), Some(400e6), false),
            (Some(0.0), None, true),
            // A browser that does not say.
            (None, Some(1e6), false),
        ] {
            assert_eq!(Space { free, used, persisted: true }.is_short(), short, "{free:?} {used:?}");
        }
    }

    #[test]
    fn bytes_are_read_as_people_say_them() {
        for (bytes, words) in [(-3.0, "0 MB"), (81.4e6, "81 MB"), (2.34e9, "2340 MB"), (64e9, "64 GB")] {
            assert_eq!(readable(bytes), words);
        }
    }
}

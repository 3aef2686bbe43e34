//! Which copy of the program this is, for the screens.

use crate::platform::made;

/// When it was made; nothing where its page does not say.
pub fn made() -> String {
    made::made()
}

/// Whether it was opened as a file, and not from an address.
pub fn is_file() -> bool {
    made::is_file()
}

//! Which copy of the program this is, as its page says.

use leptos::prelude::{document, window};

/// When this copy was made, to the second in Chinese time: two copies compare as texts. Nothing where the page does not
/// say, as while a screen is being written.
pub fn made() -> String {
    let said = document().query_selector("meta[name='made']").ok().flatten();
    said.and_then(|said| said.get_attribute("content")).unwrap_or_default()
}

/// Whether it was opened as a file: what is kept then belongs to this computer's files, else to the address.
pub fn is_file() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

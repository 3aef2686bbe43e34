//! Old writings, which the browser reads for its own pages.

use taizhang_core::intake::code_page::{self, CodePage};
use web_sys::TextDecoder;

/// Lends the core the reading of this browser.
pub fn lend() {
    code_page::lend(read);
}

fn read(page: CodePage, bytes: &[u8]) -> Option<String> {
    TextDecoder::new_with_label(page.name()).ok()?.decode_with_u8_array(bytes).ok()
}

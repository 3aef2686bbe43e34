//! In a real browser: what only a browser has.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_page_mounts_and_says_that_it_is_ready() {
    taizhang::start();
    let page = leptos::prelude::document();
    let ready = page.document_element().and_then(|root| root.get_attribute("data-ready"));
    assert_eq!(ready.as_deref(), Some("1"));
}

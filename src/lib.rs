//! Starts the app in the page.

use leptos::prelude::*;

/// Mounts the page and marks it ready.
pub fn start() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| view! { <main><h1>"社工台账"</h1></main> });
    if let Some(root) = document().document_element() {
        // The mark that tests and the plain page wait for.
        let _ = root.set_attribute("data-ready", "1");
    }
}

//! A fault of the program's own: the page says so in words instead of standing still.

/// Once the program has stopped, shows the page's sentence about it, with the button that saves the stored data.
pub fn say_so_on_panic() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show();
    }));
}

/// Nothing of the app is drawn any more: the sentence stands in the page itself.
pub fn show() {
    let page =
        web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    if let Some(page) = page {
        // Nobody is left to hear of a failure here.
        let _ = page.set_attribute("data-refused", "stopped");
    }
}

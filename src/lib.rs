//! The app: a pure core, a thin shell around the browser, and the screens.
//!
//! A library, so that `tests/web.rs` can mount it in a real browser.

pub mod platform;
pub mod ui;

/// Starts the app in the page.
pub fn start() {
    platform::stopped::say_so_on_panic();
    platform::code_pages::lend();
    platform::leaving::watch();
    ui::app::mount();
}

//! The shell asks a screen.

//@ app platform/planted.rs
pub fn start() {
    super::super::ui::app::mount();
}

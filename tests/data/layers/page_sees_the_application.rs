//! A page asks the application that mounts it.

//@ app ui/pages/planted.rs
use super::super::app;

pub fn again() {
    app::mount();
}

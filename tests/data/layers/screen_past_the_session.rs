//! A screen reads the clock itself, through a glob of the shell.

//@ app ui/pages/planted.rs
use crate::platform::*;

pub fn today() -> String {
    clock::now().to_string()
}

//! What screens share takes something of one of them.

//@ app ui/record/planted.rs
use crate::ui::pages::people::PersonPage as Page;

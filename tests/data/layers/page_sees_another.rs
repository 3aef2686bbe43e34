//! A page takes what another page has, through a re-export.

//@ app ui/pages/home/planted.rs
use crate::ui::pages::people::PersonPage;

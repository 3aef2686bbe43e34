//@ core process/planted.rs
//! A process reads what people read, through an alias.

use crate::report as rows;

fn planted() {
    rows::people::rows();
}

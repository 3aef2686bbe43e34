//! One cell → one value: what only dresses it is taken off and shown, what is damaged or doubtful is named and never
//! taken. One file for each thing that a cell may be read as.

mod code;
mod date;
mod found;
mod name;
mod number;
mod surnames;
mod term;
mod text;

pub use code::code;
pub use date::{date, day};
pub use found::{Asks, Flaw, Reading, broken, struck_out};
pub use name::{name, plausible_name};
pub use number::{Identity, identity, looks_like_number, looks_like_phone, phone};
pub use term::{Months, Term, contract_term, last_day_named, month_end};
pub use text::{school_and_major, text, undressed};

#[cfg(test)]
pub(super) mod tests {
    use super::Reading;
    use crate::intake::sheet::Cell;

    pub fn check(found: Reading, value: Option<&str>, repairs: &[&str], faults: &[&str]) {
        let codes: Vec<&str> = found.repairs.iter().map(|(code, _)| *code).collect();
        let flaws: Vec<&str> = found.faults.iter().map(|flaw| flaw.code.as_str()).collect();
        assert_eq!((found.value.as_deref(), codes.as_slice(), flaws.as_slice()), (value, repairs, faults));
    }

    pub fn cell(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

//! What is printed: how lists lie on paper ([`paper`]), and the forms of the trade, which are lists with figures above them
//! and room to sign below ([`form`]), and the letters that one person gets ([`letter`]).

pub mod assessment;
pub mod brief;
pub mod concurrent;
pub mod contracts;
pub mod development;
pub mod filing;
pub mod form;
pub mod funding;
pub mod grades;
pub mod inspection;
pub mod keys;
pub mod letter;
pub mod mark;
pub mod month;
pub mod own_check;
pub mod own_words;
pub mod paper;
pub mod period;
pub mod recruitment;
pub mod roster;
pub mod staffing;
pub mod verification;

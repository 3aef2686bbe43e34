//! What is printed: how lists lie on paper ([`paper`]), and the forms of the trade, which are lists with figures above them
//! and room to sign below ([`form`]), and the letters that one person gets ([`letter`]).

pub mod assessment;
pub mod contracts;
pub mod development;
pub mod form;
pub mod funding;
pub mod grades;
pub mod inspection;
pub mod letter;
pub mod month;
pub mod paper;
pub mod period;
pub mod recruitment;
pub mod verification;

//! What exists: the people, engagements and offices of the guidance, and the values they hold.

pub mod codes;
pub mod credit_code;
pub mod date;
pub mod division;
pub mod id;
pub mod id_number;
pub mod issue;
pub mod text;

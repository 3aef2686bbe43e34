//! What travels between offices: files as bytes, sealing, codes to compare by telephone.

pub mod codes;
pub mod seal;
pub mod wire;

//! 设置与备份.

pub mod backup;
pub mod books;
pub mod keys;
pub mod lock;
pub mod space;

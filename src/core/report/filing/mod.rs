//! 备案 and 调动: files that come in and go out, what waits for an answer, who moves.

pub mod inbox;
pub mod inbox_changes;
pub mod moves;
pub mod on_paper;
pub mod outbox;
pub mod paper_check;
pub mod proposals;
pub mod register_of_files;
pub mod review;

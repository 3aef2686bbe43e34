//! 上课: exercises for many people at once. In reading order: [`task`] (what the class is given), [`result`] (what each
//! hands in), [`table`] (what the trainer has of them), [`sheets`] (the same as rows of text), [`certificate`] (a paper of
//! one result, and whether a code is that of one), [`copy`] (the program with a task inside).
//!
//! The files are those of [`crate::exchange::kinds::class`]. A signature proves that a file was not altered since it was
//! handed in. It does not prove who sat there, and nothing here says so.

pub mod certificate;
pub mod copy;
pub mod result;
pub mod sheets;
pub mod table;
pub mod task;

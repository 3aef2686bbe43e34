//! What the start page is at.

/// A face of the start page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Choose,
    New,
    Restore,
    SelfCheck,
    Compat,
}

//! What to do once a file is taken in.

use crate::domain::coded::coded;

/// What a file brings that asks for work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brings {
    pub proposals: usize,
    /// Filing requests that are new here.
    pub requests: usize,
    /// What a superior publishes, new or changed.
    pub issued: usize,
    /// Something of ours came back.
    pub returned: bool,
    /// Nobody files here: there is nobody to pass results on to.
    pub lowest: bool,
    /// It comes from an office beside this one.
    pub aside: bool,
    /// Somebody of ours was taken on elsewhere.
    pub gone: bool,
}

coded! {
    /// What to do once a file is taken in. Its words are `filing-next-CODE`.
    pub enum NextStep {
        /// Work off what was returned.
        Correct "correct",
        /// Decide on proposals.
        Propose "propose",
        /// Record or return what was asked.
        Judge "judge",
        /// File upward, so that it travels on.
        Forward "forward",
        /// Answer the office that sent it.
        Answer "answer",
        /// Pass results on to the offices below.
        PassOn "pass-on",
        /// Make the next file: the row continues.
        Resume "resume",
        /// Take offered people on, or not.
        Receive "receive",
        /// Tell the superior who has left.
        Report "report",
        /// Try what is published before going by it.
        Try "try",
        Nothing "nothing",
    }
}

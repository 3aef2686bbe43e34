//! What to do once a file is taken in.

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

/// What to do once a file is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Work off what was returned.
    Correct,
    /// Decide on proposals.
    Propose,
    /// Record or return what was asked.
    Judge,
    /// File upward, so that it travels on.
    Forward,
    /// Answer the office that sent it.
    Answer,
    /// Pass results on to the offices below.
    PassOn,
    /// Make the next file: the row continues.
    Resume,
    /// Take offered people on, or not.
    Receive,
    /// Tell the superior who has left.
    Report,
    /// Try what is published before going by it.
    Try,
    Nothing,
}

impl NextStep {
    /// Key of its words: `filing-next-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Correct => "correct",
            Self::Propose => "propose",
            Self::Judge => "judge",
            Self::Forward => "forward",
            Self::Answer => "answer",
            Self::PassOn => "pass-on",
            Self::Resume => "resume",
            Self::Receive => "receive",
            Self::Report => "report",
            Self::Try => "try",
            Self::Nothing => "nothing",
        }
    }
}

//! What every screen shares: what the page shows, what stands across the top of it, and how it says what failed.
//! It knows no screen.

mod as_of;
mod bands;
mod census;
mod class_time;
mod clock;
mod copied_text;
mod counted;
mod exercise;
mod issues;
mod lock;
mod phase;
mod practice;
mod remove;
mod roster;
mod tour;
mod typed_word;

pub use as_of::{AsOf, AsOfBand, NotOnThisDay};
pub use bands::{Broken, frame_tone, older_copy, short_of_space, this_copy, to_the_minute};
pub use census::{Census, FigureList};
pub use class_time::ClassTime;
pub use clock::ClockQuestion;
pub use copied_text::CopiedText;
pub use counted::{counted, provide_counters};
pub use exercise::ExercisePanel;
pub use issues::IssueNotice;
pub use lock::LockButton;
pub use phase::{CurrentPhase, Phase};
pub use practice::{AskAnew, PracticeBand};
pub use remove::Remove;
pub use roster::{PeopleLink, narrow_to, narrowed};
pub use tour::{Tour, TourCard};
pub use typed_word::TypedWord;

//! 培训: the sessions of a year, the yearly plan, what each person has, and whom it reached; and one session with its roll.

mod certificates;
mod coverage;
mod enrol;
mod form;
mod hours;
mod list;
mod pasted;
mod plan;
mod plan_entry;
mod removing;
mod roll;
mod session;
mod sessions;
mod sign_in;

pub use list::TrainingPage;
pub use session::SessionPage;

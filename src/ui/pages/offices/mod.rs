//! 机构与配备: the office tree, its head counts, and adding offices.

mod add;
mod add_listed;
mod columns;
mod contested;
mod counts;
mod edit;
mod judged;
mod list;
mod notes;
mod office;
mod placing;
mod staffing;
mod sums;

pub use list::OfficesPage;

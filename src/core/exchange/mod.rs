//! What travels between offices. In reading order: [`wire`] (bytes, digests, signature), [`seal`], [`pieces`] (long work), [`opening`] (a file
//! chosen, unlocked and read), [`kinds`] (one file per kind of file), [`next_step`],
//! [`rows`] (of files between two offices), [`published`], [`parts`] (what an office states, and how far),
//! [`vouching`], [`stolen`], [`key_copy`] and [`codes`] (keys), [`structure`] (the tree below), [`making`] (files out); [`ahead`], [`take_in`], [`plan`] and
//! [`planner`] (files in), [`order`] (which is newer), [`gate`] (who may say what), [`names`] (whose ids they are), [`recover`] (our
//! own file given back), [`alone`] (what one file says by itself), [`archive`] (which originals are kept), [`stored_data`] (what the
//! page saves where the program cannot run), [`standing`] (the register a second time, outside the browser).

mod ahead;
pub mod alone;
pub mod archive;
pub mod codes;
pub mod gate;
pub mod key_copy;
pub mod kinds;
pub mod making;
pub mod names;
pub mod next_step;
pub mod opening;
pub mod order;
pub mod parts;
pub mod plan;
mod planner;
pub mod published;
pub mod recover;
#[cfg(feature = "schema")]
pub mod refusals;
pub mod rows;
#[cfg(feature = "schema")]
pub mod schema;
pub mod seal;
pub mod standing;
pub mod stolen;
pub mod stored_data;
pub mod structure;
pub mod take_in;
pub mod vouching;
pub mod wire;

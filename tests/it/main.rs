//! Native tests of the core as a whole.

mod bad_files;
mod layers;
mod office;
mod simulation;
mod store;
mod words;

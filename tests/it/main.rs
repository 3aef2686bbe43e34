//! Native tests of the core as a whole.

mod bad_files;
mod filing;
mod layers;
mod ledger;
mod office;
mod simulation;
mod store;
mod words;

//! Native tests of the core as a whole.

mod store;
mod words;

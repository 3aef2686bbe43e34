//! 数据导出包: what the register holds, for whoever counts with other programs: a folder of tables with a description of
//! each column (Frictionless tabular data package), and the same records line by line. Nobody in it has a name unless
//! somebody asks for that: people, offices and records are called by numbers drawn at random for this one package.
//!
//! In reading order: [`pseudonym`] (who is called how), [`column`] (what of a kind is told, read off the record table),
//! [`table`] (the rows), [`standing`] (how everybody counts on the day), [`descriptor`] (`datapackage.json`), [`package`].

mod column;
mod descriptor;
mod package;
mod pseudonym;
mod standing;
mod table;

pub use package::{Package, package};

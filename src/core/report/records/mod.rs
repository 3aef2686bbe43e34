//! Records as they are read, whoever keeps them: in groups, as facts, and as they were changed.

pub mod changes;
pub mod facts;
pub mod sections;

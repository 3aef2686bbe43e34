//! What travels between offices. In reading order: [`wire`] (bytes, digests, signature), [`seal`],
//! [`statement`] and [`receipt`] (what a file says), [`order`] (which file is newer), [`export`] (making
//! files), [`gate`] (who may say what), [`names`] (whose ids they are), [`plan`] (taking them in), [`recover`] (our own file given back), [`personal`] and [`self_report`]
//! (to one person and back), [`backup`], [`opening`] (a file chosen, unlocked and read), [`alone`] (what one file says by itself), [`codes`].

pub mod alone;
pub mod backup;
pub mod codes;
pub mod export;
pub mod gate;
pub mod names;
pub mod opening;
pub mod order;
pub mod personal;
pub mod plan;
pub mod receipt;
pub mod recover;
pub mod seal;
pub mod self_report;
pub mod statement;
pub mod wire;

//! What the guidance says, and what it means for what is recorded.
//!
//! In reading order: [`text`] (clauses and readings), [`guidance`] (the text itself, and what serves each clause), [`parameter`] (dated numbers), [`days`] (working days) and [`limit`] (the last day for an act), [`outcome`] (a verdict with
//! its grounds), [`urgency`] (how much it presses), [`view`] and [`posted`] (the facts a rule sees), [`presence`] (who counts as what), [`rule`] and [`rules`] (one file each), [`engine`] (whom to
//! judge), [`standing`] (whom an edit concerns) and [`concerns`] (whom the last ones did), [`cases`] (named cases as data).

pub mod cases;
pub mod concerns;
pub mod days;
pub mod engine;
pub mod guidance;
pub mod limit;
pub mod look;
pub mod outcome;
pub mod pack;
pub mod parameter;
pub mod posted;
pub mod presence;
pub mod rule;
pub mod rules;
pub mod standing;
pub mod text;
pub mod urgency;
pub mod view;

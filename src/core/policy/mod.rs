//! What the guidance says, and what it means for what is recorded.
//!
//! In reading order, each naming only those before it: [`text`] (clauses and readings); [`parameter`] (a dated value),
//! [`setting`] (what it can be), [`named`] (which there are), [`days`] (working days), [`parameters`] (all of them),
//! [`pack`] (what an office sets); [`arg`], [`outcome`] (a verdict), [`grounds`] (what it stands on) and [`draft`] (while it
//! is made), [`urgency`] (how much it presses); [`posted`] and [`look`] (what is gathered once), [`view`], [`offices`],
//! [`whereabouts`] and [`subject`] (the facts a rule sees),
//! [`presence`] (who counts as what), [`limit`] (the last day for an act), [`ranking`] (how applicants are ranked); [`rule`] and [`rules`] (one file each),
//! [`engine`] (whom to judge), [`standing`] (whom an edit concerns) and [`concerns`] (whom the last ones did); [`guidance`]
//! (the text itself, and what serves each clause), [`cases`] (named cases as data).

pub mod arg;
pub mod cases;
pub mod concerns;
pub mod days;
pub mod deadline;
pub mod draft;
pub mod engine;
pub mod grounds;
pub mod guidance;
pub mod limit;
pub mod look;
pub mod named;
pub mod offices;
pub mod opinion;
pub mod outcome;
pub mod pack;
pub mod parameter;
pub mod parameters;
pub mod posted;
pub mod presence;
pub mod ranking;
pub mod rule;
pub mod rules;
pub mod setting;
pub mod standing;
pub mod subject;
pub mod text;
pub mod urgency;
pub mod view;
pub mod whereabouts;

//! A dated value: with its reference, from when to when, and when somebody last looked.

use chrono::{Months, NaiveDate};
use serde::Deserialize;

use crate::domain::coded::coded;

coded! {
    /// Where a parameter comes from. Key of its words: `basis-CODE`.
    #[derive(Deserialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Source {
        /// 本意见.
        Guidance "guidance",
        /// 法律法规.
        Law "law",
        /// 部委文件.
        Ministry "ministry",
        /// Adopted by an office, with a document number.
        Adopted "adopted",
        /// Our own default: it reminds, and never makes a breach.
        Ours "ours",
    }
}

/// One value of one parameter. Its name is `parameter-ID`, with hyphens; its unit `unit-UNIT`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Parameter {
    pub id: String,
    pub value: String,
    pub unit: String,
    /// From when it holds: the day on which the law took effect, on which a reading of ours was taken.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    pub basis: Source,
    pub reference: String,
    /// 文号, where an office has adopted it.
    #[serde(default)]
    pub document: Option<String>,
    pub checked_on: NaiveDate,
}

impl Parameter {
    /// Whether missing it can be a breach: it is the law's, the guidance's, or adopted with a document number.
    pub fn binds(&self) -> bool {
        match self.basis {
            Source::Guidance | Source::Law | Source::Ministry => true,
            Source::Adopted => self.document.as_ref().is_some_and(|document| !document.is_empty()),
            Source::Ours => false,
        }
    }

    /// Whether nobody has looked for so long, on a day, that what it decides is 待核.
    pub fn is_stale(&self, on: NaiveDate) -> bool {
        self.checked_on.checked_add_months(Months::new(CHECKED_MONTHS)).is_some_and(|until| until < on)
    }

    /// Whether a day is judged by it although it only began later.
    pub fn is_projected(&self, on: NaiveDate) -> bool {
        let ours = matches!(self.basis, Source::Guidance | Source::Ministry | Source::Ours);
        ours && self.from.is_some_and(|from| on < from)
    }
}

/// Months after which a parameter ought to be looked at again (ours).
pub const CHECKED_MONTHS: u32 = 12;

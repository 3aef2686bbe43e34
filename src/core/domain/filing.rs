//! 备案: the hirer asks, the province records or somebody above returns (clauses 39, 40; readings A20–A24).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::codes::{FilingOutcome, FilingSource, FilingType};
use super::id::Id;
use super::issue::Issue;
use super::record::record;
use super::value::{Count, Input, Text, Value};

record! {
    /// 备案申请: owned by the hirer, part of its statement.
    FilingRequest of Person said by Owner, moves Stays, reach Offices, issued Nowhere, made Filing;
    day made, begins Day, needs [engagement], named [made];
    section Elsewhere, front All {
        engagement: Id = Must Province Plain Read, Hangs;
        filing_type: FilingType = Must Province Plain Read;
        made: NaiveDate = Must Province Plain Read, Past first;
        /// Which request for the engagement this is, from 1: several may be made on one day.
        sequence: Count = Optional Province Plain Read;
        /// The filed facts as they were (R-REFILE): they tell later what has changed.
        facts: FiledFacts = Must Province Personal Read;
        /// 撤回.
        withdrawn: NaiveDate = Optional Province Plain Read, Past later [];
    }
}

record! {
    /// 备案结果: owned by the office that gave it; by hand from a paper reply, by the hirer.
    FilingResult of Person said by Judge, moves Stays, reach Offices, issued Nowhere, made Filing;
    day date, begins Day, needs [request], named [date];
    section Elsewhere, front All {
        request: Id = Must Province Plain Read, Link(FilingRequest);
        /// The office whose request it is: the request is known by this office and its id.
        asker: Id = Optional Province Plain Read, Outside;
        outcome: FilingOutcome = Must Province Plain Read;
        /// 备案编号, given by the province.
        number: Text<40> = Optional Province Plain Read;
        /// 备案日期, or the day of the return.
        date: NaiveDate = Must Province Plain Read, Past first;
        /// 退回原因 per field.
        reasons: Reasons = Optional Province Personal Read;
        source: FilingSource = Must Province Plain Read;
        /// 复函文号, of a paper reply.
        reply: Text<60> = Optional Province Plain Read;
    }
}

/// The facts a filing stands for, by key, as texts: the list of R-REFILE.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct FiledFacts(pub BTreeMap<String, String>);

/// One reason of a return: the field it stands at, what is wrong, and what is proposed instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// The record the field stands in.
    pub record: Id,
    pub key: String,
    pub reason: Text<200>,
    /// What stood there for the office that returned, empty where nothing did: whoever corrects sees that
    /// it no longer does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// Why a filing was returned, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Reasons(pub Vec<Reason>);

macro_rules! json_value {
    ($($ty:ty),*) => { $(
        impl Value for $ty {
            const INPUT: Input = Input::Own;

            fn parse(text: &str) -> Result<Self, Issue> {
                serde_json::from_str(text).map_err(|_| Issue::new("field-format"))
            }

            fn text(&self) -> String {
                serde_json::to_string(self).unwrap_or_default()
            }
        }
    )* };
}
json_value!(FiledFacts, Reasons);

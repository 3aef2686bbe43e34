//! Decisions by distinct value, kept for the next file of the office.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::choices::Answers;
use super::target::Target;
use crate::domain::value::Input;
use crate::order::Gathered;

/// What was decided before: [`Target::code`] → text of the cell → the text read in its place. Words of code tables
/// alone are kept, which say nothing about anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RememberedAnswers(BTreeMap<String, BTreeMap<String, String>>);

impl RememberedAnswers {
    /// Keeps a decision; nothing takes it back.
    pub fn learn(&mut self, target: Target, seen: &str, to: Option<&str>) {
        let input = target.field().and_then(|(kind, key)| kind.field(key)).map(|field| field.input);
        if !matches!(input, Some(Input::Code { .. })) {
            return;
        }
        let known = self.0.entry(target.code()).or_default();
        match to {
            Some(to) => drop(known.insert(seen.to_owned(), to.to_owned())),
            None => drop(known.remove(seen)),
        }
    }

    /// Everything decided before, for a file to begin with. Targets of another version are passed over.
    pub fn recall(&self) -> Answers {
        let of = |(code, known): (&String, &BTreeMap<String, String>)| {
            let target = Target::parse(code)?;
            Some(known.iter().map(move |(seen, to)| ((target, seen.clone()), to.clone())).collect::<Vec<_>>())
        };
        self.0.iter().filter_map(of).flatten().into_map()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;

    #[test]
    fn words_are_remembered_and_nothing_about_people() {
        let level = Target::Field(Kind::Certificate, "level");
        let phone = Target::Field(Kind::Person, "phone");
        let mut kept = RememberedAnswers::default();
        kept.learn(level, "社工员", Some("无"));
        kept.learn(phone, "0512-5555", Some(""));
        let text = serde_json::to_string(&kept).unwrap();
        let kept: RememberedAnswers = serde_json::from_str(&text).unwrap();
        assert_eq!(kept.recall(), Answers::from([((level, "社工员".to_owned()), "无".to_owned())]));
        let mut kept = kept;
        kept.learn(level, "社工员", None);
        assert_eq!(kept.recall(), Answers::new());
    }
}

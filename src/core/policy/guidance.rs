//! The guidance, word for word, in segments that carry its clauses; and what serves each clause. Data:
//! `policy/guidance.csv`, `policy/served.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::rules;
use super::text::table;
use crate::domain::record::Kind;

/// A stretch of the guidance. All of them joined are its text, to the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub text: String,
    /// Numbers of the clauses whose key words stand in it; none for headings and what connects.
    pub clauses: Vec<u16>,
}

/// Something in the program that serves a clause.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Serves {
    Rule(&'static str),
    Record(Kind),
    Field(Kind, &'static str),
    /// Its name is `nav-SCREEN`.
    Screen(&'static str),
    /// Its name is `figure-FIGURE`.
    Figure(&'static str),
}

const SCREENS: [&str; 15] = [
    "home",
    "people",
    "offices",
    "records",
    "recruitment",
    "filing",
    "pay",
    "contributions",
    "training",
    "assessment",
    "development",
    "contracts",
    "funding",
    "inspection",
    "verification",
];
const FIGURES: [&str; 2] = ["recorded", "unfiled"];

impl Serves {
    /// Reads `rule:R-QUOTA`, `record:talk`, `field:talk.date`, `screen:people` or `figure:recorded`.
    fn parse(text: &str) -> Option<Self> {
        let known = |list: &[&'static str], name: &str| list.iter().copied().find(|own| *own == name);
        match text.split_once(':')? {
            ("rule", id) => rules::find(id).map(|rule| Self::Rule(rule.id)),
            ("record", code) => Kind::by_code(code).map(Self::Record),
            ("field", name) => {
                let (code, key) = name.split_once('.')?;
                let kind = Kind::by_code(code)?;
                kind.field(key).map(|field| Self::Field(kind, field.key))
            }
            ("screen", name) => known(&SCREENS, name).map(Self::Screen),
            ("figure", name) => known(&FIGURES, name).map(Self::Figure),
            _ => None,
        }
    }
}

#[derive(Deserialize)]
struct Row {
    text: String,
    clauses: String,
}

static SEGMENTS: LazyLock<Vec<Segment>> = LazyLock::new(|| {
    let rows: Vec<Row> = table(include_str!("../../../policy/guidance.csv"));
    let segment = |row: Row| Segment {
        clauses: row.clauses.split_whitespace().filter_map(|id| id.parse().ok()).collect(),
        text: row.text,
    };
    rows.into_iter().map(segment).collect()
});

#[derive(Deserialize)]
struct ServedRow {
    clause: u16,
    serves: String,
}

static SERVED: LazyLock<Vec<(u16, Vec<Serves>)>> = LazyLock::new(|| {
    let rows: Vec<ServedRow> = table(include_str!("../../../policy/served.csv"));
    rows.into_iter()
        .map(|row| (row.clause, row.serves.split_whitespace().filter_map(Serves::parse).collect()))
        .collect()
});

/// The guidance in reading order.
pub fn segments() -> &'static [Segment] {
    &SEGMENTS
}

/// What serves a clause; nothing for one outside software, whose sentence is `clause-outside-ID`.
pub fn serves(clause: u16) -> &'static [Serves] {
    SERVED.iter().find(|(id, _)| *id == clause).map(|(_, serves)| serves.as_slice()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::policy::text::clauses;
    use crate::words::{Lang, has_words};

    #[test]
    fn the_segments_joined_are_the_guidance_word_for_word() {
        let joined: String = segments().iter().map(|segment| segment.text.as_str()).collect();
        let digest = hex::encode(Sha256::digest(joined.as_bytes()));
        assert_eq!(digest, "49170a9cfc30bc47cb773741f77398f35ee8b3637a1585b3c1f49201b37d4216");
    }

    #[test]
    fn every_clause_stands_in_one_segment_with_its_key_words() {
        for clause in clauses() {
            let found: Vec<&Segment> =
                segments().iter().filter(|segment| segment.clauses.contains(&clause.id)).collect();
            assert_eq!(found.len(), 1, "clause {}", clause.id);
            let mut rest = found[0].text.as_str();
            for part in clause.quote.split('…').filter(|part| !part.is_empty()) {
                let at = rest.find(part).unwrap_or_else(|| panic!("clause {}: {part}", clause.id));
                rest = &rest[at + part.len()..];
            }
        }
    }

    /// What carries no clause: headings, the preamble, blank lines. A change here is looked at.
    #[test]
    fn what_carries_no_clause_is_known() {
        let plain: Vec<&str> = segments()
            .iter()
            .filter(|segment| segment.clauses.is_empty())
            .map(|segment| segment.text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        let opening = plain.iter().position(|text| text.starts_with("为认真贯彻落实"));
        assert_eq!(opening, Some(3));
        let rest: Vec<&str> = plain.into_iter().filter(|text| !text.starts_with("为认真贯彻落实")).collect();
        let known = [
            "关于规范和加强全省社会化工会工作者",
            "队伍建设的指导意见",
            "省总工会　省民政厅　省财政厅　省人力资源社会保障厅",
            "一、目标任务",
            "二、工作职责",
            "三、工作机制",
            "（一）招聘录用机制。",
            "（二）薪酬保障机制。",
            "（三）培养教育机制。",
            "（四）考核管理机制。",
            "（五）激励发展机制。",
            "四、保障措施",
            "（一）加强组织领导。",
            "（二）实行动态管理。",
            "（三）强化保障体系。",
            "（四）加强宣传力度。",
        ];
        assert_eq!(rest, known);
    }

    /// Each clause is served by what exists, or its sentence says why it is outside software.
    #[test]
    fn every_clause_is_served_or_says_why_not() {
        let rows: Vec<ServedRow> = table(include_str!("../../../policy/served.csv"));
        let (mut served, mut outside) = (0, 0);
        for (row, clause) in rows.iter().zip(clauses()) {
            assert_eq!(row.clause, clause.id);
            for name in row.serves.split_whitespace() {
                let found = Serves::parse(name);
                assert!(found.is_some(), "clause {}: {name} does not exist", clause.id);
            }
            let key = format!("clause-outside-{}", clause.id);
            for lang in Lang::ALL {
                assert_eq!(row.serves.is_empty(), has_words(lang, &key), "clause {}", clause.id);
            }
            // A rule serves just the clauses it names.
            for rule in rules::ALL {
                let here = serves(clause.id).contains(&Serves::Rule(rule.id));
                assert_eq!(here, rule.clauses.contains(&clause.id), "{} {}", rule.id, clause.id);
            }
            if row.serves.is_empty() { outside += 1 } else { served += 1 }
        }
        println!("served {served}, outside {outside}");
        assert_eq!((served, outside), (88, 19));
    }

    /// What parts three and four (clauses 31 to 107) ask an office to do, it does at a screen: no record lies there alone.
    #[test]
    fn what_is_to_be_done_is_done_at_a_screen() {
        for clause in 31..=107 {
            let served = serves(clause);
            let kept = served.iter().any(|own| matches!(own, Serves::Record(_) | Serves::Field(..)));
            let done = served.iter().any(|own| matches!(own, Serves::Screen(_)));
            assert!(done || !kept, "clause {clause}");
        }
    }
}

//! In what a figure is told, and by what it is divided.

use crate::domain::coded::coded;
use crate::words::{Lang, words};

coded! {
    /// In what a figure is told. Key of its words: `measure-CODE`.
    pub enum Measure {
        /// 人: the numerator.
        People "people",
        /// 个: offices, the numerator.
        Offices "offices",
        /// 次: acts, the numerator.
        Times "times",
        /// %: the numerator in a hundred of the denominator.
        Percent "percent",
        /// 元: fen, in sum.
        Yuan "yuan",
        /// 元: fen, each.
        YuanEach "yuan-each",
        /// 岁, each.
        Years "years",
        /// 天, each.
        Days "days",
        /// 分: hundredths of a point, each.
        Points "points",
        /// 学时: halves, each.
        Hours "hours",
    }
}

/// By what a figure is divided.
#[derive(Clone, Copy, Debug)]
pub enum Divided {
    Whole,
    /// By a table of codes: the words are those of the table.
    Codes {
        table: &'static str,
        all: fn() -> Vec<&'static str>,
    },
    /// By bands or states of its own: the words are `PREFIX-CODE`. All of them show, empty ones too.
    Words {
        prefix: &'static str,
        all: &'static [&'static str],
    },
    /// By a number, from which the middle one is told.
    Numbers,
}

impl Divided {
    /// What a part of it is called.
    pub fn label(self, lang: Lang, code: &str) -> String {
        match self {
            Divided::Whole | Divided::Numbers => code.to_owned(),
            Divided::Codes { table, .. } => words(lang, &format!("code-{table}-{code}"), &[]),
            Divided::Words { prefix, .. } => words(lang, &format!("{prefix}-{code}"), &[]),
        }
    }
}

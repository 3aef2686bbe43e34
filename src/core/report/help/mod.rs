//! 帮助: one text a screen, in both languages. Data: `help/LANGUAGE/NAME.md`, read by [`blocks`].

pub mod blocks;
pub mod html;

use self::blocks::{Block, Span};
use crate::words::Lang;

/// The help of one screen, or of the start page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// As its file is called.
    pub name: &'static str,
    zh: &'static str,
    en: &'static str,
}

/// One line makes one file of both languages a topic.
macro_rules! topics {
    ($($name:literal),+ $(,)?) => {
        /// In the order of the manual: the start page, then the screens as in the navigation.
        pub const TOPICS: &[Topic] = &[$(Topic {
            name: $name,
            zh: include_str!(concat!("../../../../help/zh-CN/", $name, ".md")),
            en: include_str!(concat!("../../../../help/en/", $name, ".md")),
        }),+];
    };
}

topics! {
    "start",
    "exercises",
    "class",
    "home",
    "rule",
    "people",
    "new-person",
    "new-person-at",
    "import",
    "person",
    "offices",
    "records",
    "recruitment",
    "recruitment-plan",
    "recruitment-round",
    "filing",
    "moves",
    "pay",
    "contributions",
    "training",
    "training-plan",
    "training-session",
    "assessment",
    "development",
    "contracts",
    "exits",
    "erasure",
    "funding",
    "inspection",
    "verification",
    "verification-sheets",
    "statistics",
    "reports",
    "monthly-reports",
    "reports-below",
    "dunning",
    "policy",
    "packs",
    "settings",
    "compat",
    "own-ask",
    "own-results",
    "own-facts",
    "own-what-if",
    "own-pay",
    "own-report",
}

impl Topic {
    /// The topic of this name, as links have it.
    pub fn named(name: &str) -> Option<&'static Topic> {
        TOPICS.iter().find(|topic| topic.name == name)
    }

    /// The topic of a screen by its name in the code: that of `NewPerson` is `new-person`. A screen opened at something of it
    /// has none of its own unless it is another job: `PolicyAt` has that of `Policy`.
    pub fn of_screen(screen: &str) -> Option<&'static Topic> {
        Self::exactly(screen).or_else(|| Self::exactly(screen.strip_suffix("At")?))
    }

    fn exactly(screen: &str) -> Option<&'static Topic> {
        let is_it = |topic: &&Topic| {
            topic
                .name
                .chars()
                .filter(|letter| *letter != '-')
                .eq(screen.chars().map(|c| c.to_ascii_lowercase()))
        };
        TOPICS.iter().find(is_it)
    }

    /// The file of one language.
    pub const fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// What it says, in order; the title first.
    pub fn blocks(&self, lang: Lang) -> impl Iterator<Item = Block> {
        blocks::read(self.source(lang))
    }

    /// What the screen is called here.
    pub fn title(&self, lang: Lang) -> &'static str {
        let title = |block| match block {
            Block::Title(title) => Some(title),
            Block::Heading(_) | Block::Text(_) | Block::Step(_) | Block::Point(_) | Block::Clauses(_) => None,
        };
        self.blocks(lang).find_map(title).unwrap_or_default()
    }

    /// What the screen is for, in a sentence: the first of its text.
    pub fn hint(&self, lang: Lang) -> String {
        let text = |block| match block {
            Block::Text(spans) => Some(spans),
            Block::Title(_) | Block::Heading(_) | Block::Step(_) | Block::Point(_) | Block::Clauses(_) => {
                None
            }
        };
        let spans = self.blocks(lang).find_map(text).unwrap_or_default();
        let said: String = spans.iter().map(Span::said).collect();
        let end = match lang {
            Lang::Zh => said.find('。').map(|at| at + '。'.len_utf8()),
            Lang::En => said.find(". ").map(|at| at + 1),
        };
        end.and_then(|end| said.get(..end)).unwrap_or(&said).to_owned()
    }
}

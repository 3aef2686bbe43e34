//! The marks of the help texts, as few of those of Markdown as they need: `#` and `##`, steps `1.`, points `-`, a paragraph a
//! line, links `[words](topic)`, and `§ 39 40` for the clauses a screen rests on. Words of the screen stand in “ ”.
//! `tests/it/help.rs` holds the files to it.

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What the text is about.
    Title(&'static str),
    Heading(&'static str),
    Text(Vec<Span>),
    /// One of the steps that are numbered; they follow each other.
    Step(Vec<Span>),
    Point(Vec<Span>),
    /// Clauses of the guidance, by number.
    Clauses(Vec<u16>),
}

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Plain(&'static str),
    /// Words that stand on the screen.
    Word(&'static str),
    /// Words that lead to another topic.
    Link {
        words: &'static str,
        topic: &'static str,
    },
}

impl Span {
    /// As it is read aloud, with the marks of the language.
    pub fn said(&self) -> String {
        match self {
            Self::Plain(text) => (*text).to_owned(),
            Self::Word(word) => format!("“{word}”"),
            Self::Link { words, .. } => (*words).to_owned(),
        }
    }
}

/// The blocks of a text.
pub(super) fn read(text: &'static str) -> impl Iterator<Item = Block> {
    text.lines().filter(|line| !line.is_empty()).map(block)
}

fn block(line: &'static str) -> Block {
    if let Some(title) = line.strip_prefix("# ") {
        return Block::Title(title);
    }
    if let Some(heading) = line.strip_prefix("## ") {
        return Block::Heading(heading);
    }
    if let Some(point) = line.strip_prefix("- ") {
        return Block::Point(spans(point));
    }
    if let Some(clauses) = line.strip_prefix("§ ") {
        return Block::Clauses(clauses.split(' ').filter_map(|id| id.parse().ok()).collect());
    }
    match line.split_once(". ") {
        Some((number, step)) if number.parse::<u8>().is_ok() => Block::Step(spans(step)),
        _ => Block::Text(spans(line)),
    }
}

/// A line in its pieces; a mark that does not close is read as it stands.
fn spans(mut rest: &'static str) -> Vec<Span> {
    let mut spans = Vec::new();
    while let Some(at) = rest.find(['“', '[']) {
        let (before, marked) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let Some((span, after)) = word(marked).or_else(|| link(marked)) else { break };
        if !before.is_empty() {
            spans.push(Span::Plain(before));
        }
        spans.push(span);
        rest = after;
    }
    if !rest.is_empty() {
        spans.push(Span::Plain(rest));
    }
    spans
}

fn word(marked: &'static str) -> Option<(Span, &'static str)> {
    let (word, after) = marked.strip_prefix('“')?.split_once('”')?;
    Some((Span::Word(word), after))
}

fn link(marked: &'static str) -> Option<(Span, &'static str)> {
    let (words, rest) = marked.strip_prefix('[')?.split_once("](")?;
    let (topic, after) = rest.split_once(')')?;
    Some((Span::Link { words, topic }, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_is_read() {
        let text =
            "# 备案\n\n向上级报送。\n## 怎么做\n1. 按“已送出”，再看[调动](moves)。\n- 核对码变了\n§ 39 40\n";
        let expected = [
            Block::Title("备案"),
            Block::Text(vec![Span::Plain("向上级报送。")]),
            Block::Heading("怎么做"),
            Block::Step(vec![
                Span::Plain("按"),
                Span::Word("已送出"),
                Span::Plain("，再看"),
                Span::Link { words: "调动", topic: "moves" },
                Span::Plain("。"),
            ]),
            Block::Point(vec![Span::Plain("核对码变了")]),
            Block::Clauses(vec![39, 40]),
        ];
        assert_eq!(read(text).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_mark_that_does_not_close_is_read_as_it_stands() {
        assert_eq!(spans("先按“保存"), [Span::Plain("先按“保存")]);
        assert_eq!(spans("[人员](people"), [Span::Plain("[人员](people")]);
    }
}

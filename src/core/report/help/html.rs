//! A text of the help as it is drawn, on screen and on paper: its own words and those of the guidance, nobody's data. In
//! sections that are not broken over pages.

use super::blocks::{Block, Span};
use super::{TOPICS, Topic};
use crate::policy::text::clause;
use crate::words::{Lang, words};

/// What a text is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Beside the screen: links open the topic they name, and clauses are quoted.
    Screen,
    /// In the manual: nothing to press, clauses by their numbers.
    Paper,
}

/// The text of a topic. On paper its title stands in it; on screen that is the panel's.
pub fn topic(topic: &Topic, lang: Lang, of: Use) -> String {
    let (mut html, mut list) = (String::from("<section>"), "");
    for block in topic.blocks(lang) {
        let wanted = match block {
            Block::Step(_) => "ol",
            Block::Point(_) => "ul",
            Block::Title(_) | Block::Heading(_) | Block::Text(_) | Block::Clauses(_) => "",
        };
        if list != wanted {
            html += &if list.is_empty() { String::new() } else { format!("</{list}>") };
            html += &if wanted.is_empty() { String::new() } else { format!("<{wanted}>") };
            list = wanted;
        }
        html += &match block {
            Block::Title(title) if of == Use::Paper => format!("<h2>{title}</h2>"),
            Block::Title(_) => String::new(),
            Block::Heading(heading) => format!("</section><section><h3>{heading}</h3>"),
            Block::Text(spans) => format!("<p>{}</p>", line(&spans, of)),
            Block::Step(spans) | Block::Point(spans) => format!("<li>{}</li>", line(&spans, of)),
            Block::Clauses(ids) => format!("</section><section>{}", clauses(&ids, lang, of)),
        };
    }
    html + "</section>"
}

/// All topics, to choose one.
pub fn contents(lang: Lang) -> String {
    let entry = |topic: &Topic| format!("<li>{}</li>", link(topic.title(lang), topic.name));
    let entries: String = TOPICS.iter().map(entry).collect();
    format!("<ul>{entries}</ul>")
}

fn link(words: &str, topic: &str) -> String {
    format!("<button type=\"button\" class=\"link\" data-topic=\"{topic}\">{words}</button>")
}

fn line(spans: &[Span], of: Use) -> String {
    let span = |span: &Span| match *span {
        Span::Word(_) => format!("<b>{}</b>", span.said()),
        Span::Link { words, topic } if of == Use::Screen => link(words, topic),
        Span::Plain(_) | Span::Link { .. } => span.said(),
    };
    spans.iter().map(span).collect()
}

fn clauses(ids: &[u16], lang: Lang, of: Use) -> String {
    if of == Use::Paper {
        let ids: Vec<String> = ids.iter().map(u16::to_string).collect();
        let ids = ids.join(&words(lang, "list-separator", &[]));
        return format!("<p>{}</p>", words(lang, "help-rests-on", &[("ids", &ids)]));
    }
    let entry = |id: &u16| {
        let clause = clause(*id)?;
        let number = words(lang, "policy-clause", &[("id", &id.to_string())]);
        let gloss = match lang {
            Lang::Zh => String::new(),
            Lang::En => format!("<br>{}", clause.gloss),
        };
        Some(format!("<li><b>{number}</b> <span lang=\"zh-CN\">{}</span>{gloss}</li>", clause.quote))
    };
    let entries: String = ids.iter().filter_map(entry).collect();
    let mark = match lang {
        Lang::Zh => String::new(),
        Lang::En => format!("<p>{}</p>", words(lang, "gloss-mark", &[])),
    };
    format!("<h3>{}</h3><ul>{entries}</ul>{mark}", words(lang, "help-clauses", &[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_points_stand_in_their_lists_and_every_mark_closes() {
        for topic in TOPICS {
            for (lang, of) in [(Lang::Zh, Use::Screen), (Lang::Zh, Use::Paper), (Lang::En, Use::Screen)] {
                let html = super::topic(topic, lang, of);
                for mark in ["section", "ol", "ul", "li", "p", "h2", "h3", "b", "button", "span"] {
                    let opened = html.matches(&format!("<{mark}>")).count()
                        + html.matches(&format!("<{mark} ")).count();
                    assert_eq!(
                        opened,
                        html.matches(&format!("</{mark}>")).count(),
                        "{} <{mark}>",
                        topic.name
                    );
                }
                assert!(html.contains("</h3><ol><li>") && html.contains("</h3><ul><li>"), "{html}");
                assert!(!html.contains('⟦') && !html.contains("<section></section>"), "{html}");
                assert_eq!(
                    html.contains("<button"),
                    of == Use::Screen && html.contains("data-topic"),
                    "{html}"
                );
            }
        }
    }
}

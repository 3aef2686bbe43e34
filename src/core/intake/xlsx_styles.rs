//! How an `.xlsx` shows its cells, as far as it matters for what they say.

use std::collections::BTreeMap;

use super::dates::Shows;
use super::markup::{Piece, local, pieces};

/// What a style says of its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub shows: Option<Shows>,
    pub struck: bool,
}

/// Lists whose parts elsewhere bear the same names.
const LISTS: &[&str] = &["numFmts", "fonts", "cellStyleXfs", "cellXfs", "dxfs"];

/// The looks that cells name by their place.
pub(super) fn looks(text: &str) -> Vec<Look> {
    let (mut formats, mut struck, mut looks) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut list = "";
    for piece in pieces(text) {
        let tag = match piece {
            Piece::Open(tag) => tag,
            Piece::Close(name) if local(name) == list => {
                list = "";
                continue;
            }
            Piece::Close(_) | Piece::Words(_) => continue,
        };
        match (list, local(tag.name)) {
            ("numFmts", "numFmt") => {
                let id = tag.number("numFmtId");
                let shows = tag.attribute("formatCode").and_then(|code| Shows::format(&code));
                formats.extend(id.map(|id| (id, shows)));
            }
            ("fonts", "font") => struck.push(false),
            ("fonts", "strike") => {
                let says = !matches!(tag.attribute("val").as_deref(), Some("0" | "false"));
                struck.last_mut().into_iter().for_each(|last| *last = says);
            }
            ("cellXfs", "xf") => {
                let format = tag.number("numFmtId");
                let shows = format.and_then(|id| Shows::builtin(id).or_else(|| *formats.get(&id)?));
                let font = tag.number("fontId").and_then(|id| struck.get(id as usize).copied());
                looks.push(Look { shows, struck: font.unwrap_or(false) });
            }
            (_, name) if !tag.empty => {
                list = LISTS.iter().find(|list| **list == name).copied().unwrap_or(list)
            }
            _ => {}
        }
    }
    looks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_what_cells_name_and_not_what_conditions_would_show() {
        let text = r#"<x:styleSheet><x:numFmts count="1"><x:numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
            </x:numFmts><x:fonts><x:font/><x:font><x:strike/></x:font><x:font><x:strike val="0"/></x:font></x:fonts>
            <x:cellStyleXfs><x:xf numFmtId="14" fontId="1"/></x:cellStyleXfs><x:cellXfs><x:xf numFmtId="0" fontId="0"/>
            <x:xf numFmtId="176" fontId="1"><x:alignment/></x:xf><x:xf numFmtId="14" fontId="2"/></x:cellXfs>
            <x:dxfs><x:dxf><x:font><x:strike/></x:font><x:numFmt numFmtId="176" formatCode="0"/></x:dxf></x:dxfs>"#;
        let look = |shows, struck| Look { shows, struck };
        let expected = [look(None, false), look(Some(Shows::Month), true), look(Some(Shows::Day), false)];
        assert_eq!(looks(text), expected);
    }
}

//! Papers on A4 upright: a head, 文号, addressee, facts in boxes, small tables, a table, a sentence, and places to sign and seal.
//! Short ones share a sheet, to be cut apart; one that is longer than a sheet goes on on the next, and ends on the last.

use std::collections::VecDeque;

use taizhang_core::report::forms::letter::Letter;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::parts::{boxes, element, figures_table, last, said};
use super::sheet::{Bed, Paper};
use crate::ui::t::ta;

const PAGE_STYLE: &str = "@page { size: A4; margin: 0; }";
/// What stays free at the foot of a sheet, in pixels: 12 mm.
const FOOT: f64 = 45.0;
/// No sheet holds more rows: those after them are not drawn to be measured.
const ROWS_MAX: usize = 60;
/// As long as an identity number.
const SHORT: usize = 18;

/// Letters on their way to paper.
pub struct LetterLaying {
    bed: Bed,
    waiting: VecDeque<Letter>,
    stamp: Option<String>,
    /// The sheet on which a short one has room yet.
    sheet: Option<Element>,
    /// How many sheets each letter takes.
    runs: Vec<usize>,
    all: usize,
}

impl LetterLaying {
    pub fn begin(letters: Vec<Letter>, stamp: Option<String>) -> Result<Self, JsValue> {
        let all = letters.len().max(1);
        let bed = Bed::begin(PAGE_STYLE)?;
        Ok(Self { bed, waiting: letters.into(), stamp, sheet: None, runs: Vec::new(), all })
    }

    pub fn percent(&self) -> u8 {
        u8::try_from((self.all.saturating_sub(self.waiting.len())) * 100 / self.all).unwrap_or(100)
    }

    /// Lays a letter, or as much of it as a sheet holds; whether there are more.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        let Some(letter) = self.waiting.pop_front() else { return Ok(false) };
        match self.runs.last_mut().filter(|_| letter.continued) {
            Some(count) => *count += 1,
            None => self.runs.push(1),
        }
        let block = self.draw(&letter)?;
        if let Some(sheet) = self.sheet.as_ref().filter(|_| !letter.whole) {
            sheet.append_child(&block)?;
            if fits(sheet, &block) {
                return Ok(true);
            }
            block.remove();
        }
        self.put_away()?;
        let sheet = element("section", "sheet")?;
        self.bed.bench.append_child(&sheet)?;
        sheet.append_child(&block)?;
        if let Some(rest) = rest(&sheet, &block, &letter)? {
            self.waiting.push_front(rest);
        }
        self.sheet = Some(sheet);
        if letter.whole {
            self.put_away()?;
        }
        Ok(true)
    }

    /// The sheet that is full goes where it waits for the printer.
    fn put_away(&mut self) -> Result<(), JsValue> {
        if let Some(sheet) = self.sheet.take() {
            self.bed.root.append_child(&sheet)?;
        }
        Ok(())
    }

    pub fn finish(mut self) -> Result<Paper, JsValue> {
        self.put_away()?;
        self.bed.number(&self.runs)?;
        self.bed.finish()
    }

    fn draw(&self, letter: &Letter) -> Result<Element, JsValue> {
        // What holds several lines is a form to write in: its second column has the room.
        let is_form = letter.rows.iter().flatten().any(|text| text.contains('\n'));
        let class = [
            "letter",
            if is_form { "letter-form" } else { "" },
            if letter.whole { "letter-whole" } else { "" },
        ];
        let block = element("div", class.join(" ").trim())?;
        let add = |part: &Element| block.append_child(part).map(drop);
        let head =
            element("header", if self.stamp.is_some() { "sheet-head sheet-stamped" } else { "sheet-head" })?;
        let title = if letter.continued {
            ta("print-continued", &[("title", &letter.title)])
        } else {
            letter.title.clone()
        };
        head.append_child(&*said("h1", "", &title)?)?;
        if let Some(stamp) = &self.stamp {
            head.append_child(&*said("span", "sheet-stamp", stamp)?)?;
        }
        add(&head)?;
        let lines = [("letter-document", &letter.document), ("letter-to", &letter.to), ("", &letter.opening)];
        for (class, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
            add(&said("p", &format!("letter-line {class}"), text)?)?;
        }
        if !letter.facts.is_empty() {
            add(&facts(&letter.facts)?)?;
        }
        for (title, lines) in &letter.figures {
            add(&said("p", "letter-caption", title)?)?;
            add(&figures_table(lines)?)?;
        }
        if !(letter.heads.is_empty() || letter.rows.is_empty() && letter.continued) {
            add(&rows(letter)?)?;
        }
        if letter.rows.len() <= ROWS_MAX {
            add(&said("p", "letter-text", &letter.text)?)?;
            if !letter.seals.is_empty() {
                add(&boxes(&letter.seals)?)?;
            }
        }
        add(&last("footer", "letter-end sheet-last", letter.mark.as_ref())?)?;
        Ok(block)
    }
}

fn facts(facts: &[(String, String)]) -> Result<Element, JsValue> {
    let table = element("table", "letter-facts")?;
    for pair in facts.chunks(2) {
        let line = element("tr", "")?;
        for (label, value) in pair {
            line.append_child(&*said("th", "", label)?)?;
            let cell = said("td", "sheet-left", value)?;
            if pair.len() == 1 {
                cell.set_attribute("colspan", "3")?;
            }
            line.append_child(&cell)?;
        }
        table.append_child(&line)?;
    }
    Ok(table)
}

fn rows(letter: &Letter) -> Result<Element, JsValue> {
    let table = element("table", "")?;
    let (heads, body) = (element("tr", "")?, element("tbody", "letter-rows")?);
    for title in &letter.heads {
        heads.append_child(&*said("th", "", title)?)?;
    }
    for row in letter.rows.iter().take(ROWS_MAX) {
        let line = element("tr", "")?;
        for text in row {
            // A day or a number stays on one line.
            let is_short = text.len() <= SHORT && text.bytes().all(|byte| byte.is_ascii_graphic());
            line.append_child(&*said("td", if is_short { "letter-short" } else { "" }, text)?)?;
        }
        body.append_child(&line)?;
    }
    let thead = element("thead", "")?;
    thead.append_child(&heads)?;
    table.append_child(&thead)?;
    table.append_child(&body)?;
    Ok(table)
}

/// Leaves on the sheet what it holds; what goes on on the next one. At least one row stands on each, however long it is, and
/// whoever signs does so below a row.
fn rest(sheet: &Element, block: &Element, letter: &Letter) -> Result<Option<Letter>, JsValue> {
    if fits(sheet, block) && letter.rows.len() <= ROWS_MAX {
        return Ok(None);
    }
    let lines = block.query_selector_all(".letter-rows > tr")?;
    let lines: Vec<Element> =
        (0..lines.length()).filter_map(|at| wasm_bindgen::JsCast::dyn_into(lines.item(at)?).ok()).collect();
    // Nothing of it can go on elsewhere.
    if lines.is_empty() {
        return Ok(None);
    }
    let bottom = |part: &Element| part.get_bounding_client_rect().bottom();
    let end = block.query_selector(".letter-end")?.map_or(0.0, |end| end.get_bounding_client_rect().height());
    let limit = bottom(sheet) - FOOT - end;
    let holds = lines.iter().take_while(|line| bottom(line) <= limit).count();
    let kept = holds.min(letter.rows.len().saturating_sub(1)).max(1);
    if kept == letter.rows.len() {
        return Ok(None);
    }
    lines.iter().skip(kept).for_each(Element::remove);
    for part in [".letter-text", ".seals"] {
        block.query_selector(part)?.iter().for_each(Element::remove);
    }
    let rows = letter.rows.get(kept..).unwrap_or_default().to_vec();
    let (to, opening, figures) = Default::default();
    Ok(Some(Letter { rows, to, opening, figures, continued: true, ..letter.clone() }))
}

/// Whether a letter ends above the foot of its sheet.
fn fits(sheet: &Element, block: &Element) -> bool {
    block.get_bounding_client_rect().bottom() <= sheet.get_bounding_client_rect().bottom() - FOOT
}

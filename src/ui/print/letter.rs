//! Letters on A4 upright: a head, facts in boxes, a table, a sentence, and places to sign and seal. Short letters
//! share a sheet, to be cut apart; one that is longer than a sheet goes on on the next.

use std::collections::VecDeque;

use taizhang_core::report::forms::letter::Letter;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::parts::{boxes, element, said};
use super::sheet::{Bed, Paper};
use crate::ui::t::ta;

const PAGE_STYLE: &str = "@page { size: A4; margin: 0; }";
/// What stays free at the foot of a sheet, in pixels: 12 mm.
const FOOT: f64 = 45.0;

/// Letters on their way to paper.
pub struct LetterLaying {
    bed: Bed,
    waiting: VecDeque<Letter>,
    stamp: Option<String>,
    sheet: Option<Element>,
    all: usize,
}

impl LetterLaying {
    pub fn begin(letters: Vec<Letter>, stamp: Option<String>) -> Result<Self, JsValue> {
        let all = letters.len().max(1);
        Ok(Self { bed: Bed::begin(PAGE_STYLE)?, waiting: letters.into(), stamp, sheet: None, all })
    }

    pub fn percent(&self) -> u8 {
        u8::try_from((self.all.saturating_sub(self.waiting.len())) * 100 / self.all).unwrap_or(100)
    }

    /// Lays a letter; whether there are more.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        let Some(letter) = self.waiting.pop_front() else { return Ok(false) };
        let block = self.draw(&letter)?;
        if let Some(sheet) = &self.sheet {
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
        let mut rest = Letter { continued: true, ..letter.clone() };
        let mut kept = letter.rows.len();
        let lines = block.query_selector_all(".letter-rows > tr")?;
        // At least one row stands on each sheet, however long it is.
        while kept > 1 && !fits(&sheet, &block) {
            kept -= 1;
            let line = u32::try_from(kept).ok().and_then(|at| lines.item(at));
            if let (Some(line), Some(body)) =
                (line.as_ref(), line.as_ref().and_then(|line| line.parent_node()))
            {
                body.remove_child(line)?;
            }
        }
        rest.rows.drain(..kept.min(letter.rows.len()));
        if !rest.rows.is_empty() {
            self.waiting.push_front(rest);
        }
        self.sheet = Some(sheet);
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
        self.bed.finish()
    }

    fn draw(&self, letter: &Letter) -> Result<Element, JsValue> {
        // What holds several lines is a form to write in: its second column has the room.
        let is_form = letter.rows.iter().flatten().any(|text| text.contains('\n'));
        let block = element("div", if is_form { "letter letter-form" } else { "letter" })?;
        let head = element("header", "sheet-head")?;
        let title = if letter.continued {
            ta("print-continued", &[("title", &letter.title)])
        } else {
            letter.title.clone()
        };
        head.append_child(&*said("h1", "", &title)?)?;
        if let Some(stamp) = &self.stamp {
            head.append_child(&*said("span", "sheet-stamp", stamp)?)?;
        }
        let facts = element("table", "letter-facts")?;
        for pair in letter.facts.chunks(2) {
            let line = element("tr", "")?;
            for (label, value) in pair {
                line.append_child(&*said("th", "", label)?)?;
                let cell = said("td", "sheet-left", value)?;
                if pair.len() == 1 {
                    cell.set_attribute("colspan", "3")?;
                }
                line.append_child(&cell)?;
            }
            facts.append_child(&line)?;
        }
        let table = element("table", "")?;
        let (heads, body) = (element("tr", "")?, element("tbody", "letter-rows")?);
        for title in &letter.heads {
            heads.append_child(&*said("th", "", title)?)?;
        }
        for row in &letter.rows {
            let line = element("tr", "")?;
            for text in row {
                line.append_child(&*said("td", "", text)?)?;
            }
            body.append_child(&line)?;
        }
        let thead = element("thead", "")?;
        thead.append_child(&heads)?;
        table.append_child(&thead)?;
        table.append_child(&body)?;
        for part in [&head, &facts, &table, &said("p", "letter-text", &letter.text)?] {
            block.append_child(part)?;
        }
        if !letter.seals.is_empty() {
            block.append_child(&*boxes(&letter.seals)?)?;
        }
        Ok(block)
    }
}

/// Whether a letter ends above the foot of its sheet.
fn fits(sheet: &Element, block: &Element) -> bool {
    block.get_bounding_client_rect().bottom() <= sheet.get_bounding_client_rect().bottom() - FOOT
}

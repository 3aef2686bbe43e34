//! Charts on A4 upright: each with its sentence and its table, as many on a sheet as have room.

use std::collections::VecDeque;

use taizhang_core::report::chart::{Drawing, Use, svg};
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::parts::{element, said};
use super::sheet::{Bed, Paper, Words};
use crate::ui::t::ta;

const PAGE_STYLE: &str = "@page { size: A4; margin: 0; }";
/// So many rows of a table stay together.
const ROWS: usize = 24;
/// What stays free above the number of the page, in pixels.
const GAP: f64 = 8.0;

/// A chart on paper; without a drawing, its table alone.
#[derive(Clone, Debug, Default)]
pub struct Plate {
    pub title: String,
    pub picture: Drawing,
    pub says: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Charts on their way to paper.
pub struct PageLaying {
    bed: Bed,
    title: String,
    words: Words,
    waiting: VecDeque<Element>,
    sheet: Option<Element>,
    all: usize,
    count: usize,
}

impl PageLaying {
    pub fn begin(title: String, plates: &[Plate], words: Words) -> Result<Self, JsValue> {
        let mut waiting = VecDeque::new();
        for (at, plate) in plates.iter().enumerate() {
            waiting.extend(blocks(at, plate)?);
        }
        let all = waiting.len().max(1);
        Ok(Self { bed: Bed::begin(PAGE_STYLE)?, title, words, waiting, sheet: None, all, count: 0 })
    }

    pub fn percent(&self) -> u8 {
        u8::try_from(self.all.saturating_sub(self.waiting.len()) * 100 / self.all).unwrap_or(100)
    }

    /// Lays a block; whether there are more.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        let Some(block) = self.waiting.pop_front() else { return Ok(false) };
        if let Some(sheet) = &self.sheet {
            let foot = sheet.query_selector("footer")?.ok_or(JsValue::NULL)?;
            sheet.insert_before(&block, Some(&foot))?;
            if block.get_bounding_client_rect().bottom() <= foot.get_bounding_client_rect().top() - GAP {
                return Ok(true);
            }
            block.remove();
        }
        self.put_away()?;
        let sheet = self.begin_sheet()?;
        let foot = sheet.query_selector("footer")?.ok_or(JsValue::NULL)?;
        sheet.insert_before(&block, Some(&foot))?;
        self.sheet = Some(sheet);
        Ok(true)
    }

    fn begin_sheet(&mut self) -> Result<Element, JsValue> {
        self.count += 1;
        let sheet = element("section", "sheet sheet-plates")?;
        let head = element("header", "sheet-head")?;
        head.append_child(&*said("h1", "", &self.title)?)?;
        if let Some(stamp) = &self.words.stamp {
            head.append_child(&*said("span", "sheet-stamp", stamp)?)?;
        }
        let meta = element("div", "sheet-meta")?;
        for text in [&self.words.office, &self.words.day] {
            meta.append_child(&*said("span", "", text)?)?;
        }
        head.append_child(&meta)?;
        sheet.append_child(&head)?;
        sheet.append_child(&*super::parts::foot(&[], None)?)?;
        self.bed.bench.append_child(&sheet)?;
        Ok(sheet)
    }

    fn put_away(&mut self) -> Result<(), JsValue> {
        if let Some(sheet) = self.sheet.take() {
            self.bed.root.append_child(&sheet)?;
        }
        Ok(())
    }

    pub fn finish(mut self) -> Result<Paper, JsValue> {
        self.put_away()?;
        let numbers = self.bed.root.query_selector_all(".sheet-number")?;
        for at in 0..numbers.length() {
            let (page, pages) = ((at + 1).to_string(), self.count.to_string());
            if let Some(foot) = numbers.item(at) {
                foot.set_text_content(Some(&ta("print-page", &[("page", &page), ("pages", &pages)])));
            }
        }
        self.bed.finish()
    }
}

/// The pieces of a chart that are not broken: its picture, and its table in pieces with their heads.
fn blocks(at: usize, plate: &Plate) -> Result<Vec<Element>, JsValue> {
    let mut blocks = Vec::new();
    let mut block = element("div", "sheet-plate")?;
    block.append_child(&*said("h2", "", &plate.title)?)?;
    if !plate.picture.shapes.is_empty() {
        let room = element("div", "sheet-picture")?;
        room.set_inner_html(&svg(&plate.picture, &plate.title, Use::Paper(&format!("paper-{at}"))));
        block.append_child(&room)?;
        block.append_child(&*said("p", "", &plate.says)?)?;
    }
    for rows in plate.rows.chunks(ROWS) {
        let table = element("table", "")?;
        let (head, body) = (element("tr", "")?, element("tbody", "")?);
        for text in &plate.heads {
            head.append_child(&*said("th", "", text)?)?;
        }
        for row in rows {
            let line = element("tr", "")?;
            for (column, text) in row.iter().enumerate() {
                line.append_child(&*said("td", if column == 0 { "sheet-left" } else { "num" }, text)?)?;
            }
            body.append_child(&line)?;
        }
        let thead = element("thead", "")?;
        thead.append_child(&head)?;
        table.append_child(&thead)?;
        table.append_child(&body)?;
        block.append_child(&table)?;
        blocks.push(std::mem::replace(&mut block, element("div", "sheet-plate")?));
    }
    if plate.rows.is_empty() {
        blocks.push(block);
    }
    Ok(blocks)
}

//! Charts on A4 upright: each with its sentence and its table, as many on a sheet as have room. And the manual, with its
//! contents before it.

use std::collections::VecDeque;

use taizhang_core::report::chart::{Drawing, Use, svg};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::parts::{element, said};
use super::sheet::{Bed, Paper, Words};
use crate::ui::t::{t, ta};

const PAGE_STYLE: &str = "@page { size: A4; margin: 0; }";
/// The heading of a text of the manual.
const TOPIC: &str = "h2";
/// So many rows of a table stay together.
const ROWS: usize = 24;
/// What stays free above the number of the page, in pixels.
const GAP: f64 = 8.0;
/// The same below the heading of a text: its first step stands on the same sheet.
const GAP_BELOW_HEADING: f64 = 200.0;

/// A chart on paper; without a drawing, its table alone.
#[derive(Clone, Debug, Default)]
pub struct Plate {
    pub title: String,
    pub picture: Drawing,
    pub says: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// What is laid.
pub enum Matter {
    Plates(Vec<Plate>),
    /// Texts of the manual: sections that are not broken, each headed in its first.
    Manual(Vec<String>),
}

/// Charts, or texts, on their way to paper.
pub struct PageLaying {
    bed: Bed,
    title: String,
    words: Words,
    waiting: VecDeque<Element>,
    sheet: Option<Element>,
    /// Whether its contents stand before it.
    is_manual: bool,
    all: usize,
    count: usize,
}

impl PageLaying {
    pub fn begin(title: String, matter: &Matter, words: Words) -> Result<Self, JsValue> {
        let mut waiting = VecDeque::new();
        match matter {
            Matter::Plates(plates) => {
                for (at, plate) in plates.iter().enumerate() {
                    waiting.extend(blocks(at, plate)?);
                }
            }
            Matter::Manual(texts) => {
                let all = element("div", "")?;
                all.set_inner_html(&texts.concat());
                while let Some(section) = all.first_element_child() {
                    section.remove();
                    waiting.push_back(section);
                }
            }
        }
        let is_manual = matches!(matter, Matter::Manual(_));
        let (bed, all) = (Bed::begin(PAGE_STYLE)?, waiting.len().max(1));
        Ok(Self { bed, title, words, waiting, sheet: None, is_manual, all, count: 0 })
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
            let begins = self.is_manual && block.query_selector(TOPIC)?.is_some();
            let gap = if begins { GAP_BELOW_HEADING } else { GAP };
            if block.get_bounding_client_rect().bottom() <= foot.get_bounding_client_rect().top() - gap {
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
        let class = if self.is_manual { "sheet sheet-plates sheet-manual" } else { "sheet sheet-plates" };
        let sheet = element("section", class)?;
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

    /// A sheet before all others says on which of them each text begins.
    fn put_contents(&mut self) -> Result<(), JsValue> {
        let contents = element("div", "sheet-contents")?;
        let sheets = self.bed.root.query_selector_all(".sheet")?;
        for at in 0..sheets.length() {
            let sheet =
                sheets.item(at).and_then(|sheet| sheet.dyn_into::<Element>().ok()).ok_or(JsValue::NULL)?;
            let titles = sheet.query_selector_all(TOPIC)?;
            for title in (0..titles.length()).filter_map(|at| titles.item(at)?.text_content()) {
                let line = said("p", "", &title)?;
                // The contents themselves are the first sheet.
                line.append_child(&*said("span", "", &(at + 2).to_string())?)?;
                contents.append_child(&line)?;
            }
        }
        let sheet = self.begin_sheet()?;
        let foot = sheet.query_selector("footer")?.ok_or(JsValue::NULL)?;
        sheet.insert_before(&*said("h3", "", &t("help-contents"))?, Some(&foot))?;
        sheet.insert_before(&contents, Some(&foot))?;
        let first = self.bed.root.query_selector(".sheet")?;
        self.bed.root.insert_before(&sheet, first.as_deref())?;
        Ok(())
    }

    pub fn finish(mut self) -> Result<Paper, JsValue> {
        self.put_away()?;
        if self.is_manual {
            self.put_contents()?;
        }
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

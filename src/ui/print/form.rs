//! Forms of the trade on A4 upright: a head, facts in boxes, a table, a sentence, and places to sign and seal. Short forms
//! share a sheet, to be cut apart; one that is longer than a sheet goes on on the next.

use std::collections::VecDeque;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::sheet::{Bed, Paper, element, said};
use crate::ui::t::ta;

const PAGE_STYLE: &str = "@page { size: A4; margin: 0; }";
/// What stays free at the foot of a sheet, in pixels: 12 mm.
const FOOT: f64 = 45.0;

/// What stands on a form.
#[derive(Clone, Default)]
pub struct Form {
    pub title: String,
    /// Label and value, two of them a line.
    pub facts: Vec<(String, String)>,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Below the table.
    pub text: String,
    /// Who signs or seals, each with a place.
    pub seals: Vec<String>,
    /// What stands in such a place for the day.
    pub day: String,
    /// Whether it goes on from the sheet before.
    pub continued: bool,
}

/// Forms on their way to paper.
pub struct FormLaying {
    bed: Bed,
    waiting: VecDeque<Form>,
    stamp: Option<String>,
    sheet: Option<Element>,
    all: usize,
}

impl FormLaying {
    pub fn begin(forms: Vec<Form>, stamp: Option<String>) -> Result<Self, JsValue> {
        let all = forms.len().max(1);
        Ok(Self { bed: Bed::begin(PAGE_STYLE)?, waiting: forms.into(), stamp, sheet: None, all })
    }

    pub fn percent(&self) -> u8 {
        u8::try_from((self.all.saturating_sub(self.waiting.len())) * 100 / self.all).unwrap_or(100)
    }

    /// Lays a form; whether there are more.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        let Some(form) = self.waiting.pop_front() else { return Ok(false) };
        let block = self.draw(&form)?;
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
        let mut rest = Form { continued: true, ..form.clone() };
        let mut kept = form.rows.len();
        let lines = block.query_selector_all(".form-rows > tr")?;
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
        rest.rows.drain(..kept.min(form.rows.len()));
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

    fn draw(&self, form: &Form) -> Result<Element, JsValue> {
        let block = element("div", "form-block")?;
        let head = element("header", "sheet-head")?;
        let title = if form.continued {
            ta("print-continued", &[("title", &form.title)])
        } else {
            form.title.clone()
        };
        head.append_child(&*said("h1", "", &title)?)?;
        if let Some(stamp) = &self.stamp {
            head.append_child(&*said("span", "sheet-stamp", stamp)?)?;
        }
        let facts = element("table", "form-facts")?;
        for pair in form.facts.chunks(2) {
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
        let (heads, body) = (element("tr", "")?, element("tbody", "form-rows")?);
        for title in &form.heads {
            heads.append_child(&*said("th", "", title)?)?;
        }
        for row in &form.rows {
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
        let seals = element("div", "seals")?;
        for name in &form.seals {
            let seal = element("div", "seal")?;
            seal.append_child(&*said("div", "", name)?)?;
            seal.append_child(&*said("div", "seal-date", &form.day)?)?;
            seals.append_child(&seal)?;
        }
        for part in [&head, &facts, &table, &said("p", "form-text", &form.text)?, &seals] {
            block.append_child(part)?;
        }
        Ok(block)
    }
}

/// Whether a form ends above the foot of its sheet.
fn fits(sheet: &Element, block: &Element) -> bool {
    block.get_bounding_client_rect().bottom() <= sheet.get_bounding_client_rect().bottom() - FOOT
}

//! The sheets themselves: one a page, with head, rows and number; of a form its figures above and room to sign below.

use leptos::prelude::document;
use taizhang_core::report::forms::form::{Form, Seal};
use taizhang_core::report::forms::paper::Fit;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::parts::{boxes, element, figures_table, foot, said};
use crate::ui::components::PaperColumn;
use crate::ui::t::ta;

/// Width of the table on a sheet, as style/print.css has it: A4 landscape, 297 mm, less 12 mm on either side.
pub const SHEET_POINTS: f64 = 273.0 / 25.4 * 72.0;
/// Kept free between the rows and the number of the page, in pixels.
const GAP: f64 = 12.0;
/// Says that the page holds paper: only that is printed then.
const MARK: &str = "data-paper";
/// The size of the paper of a list.
const PAGE_STYLE: &str = "@page { size: A4 landscape; margin: 0; }";

/// What every sheet says beside its list.
#[derive(Clone)]
pub struct Words {
    pub office: String,
    pub day: String,
    pub stamp: Option<String>,
    /// Heading of the column that counts the rows.
    pub row: String,
}

/// Paper in the page, seen only by the printer; it goes when this goes.
pub struct Paper {
    root: Element,
}

impl Drop for Paper {
    fn drop(&mut self) {
        self.root.remove();
        // Newer paper may lie there already.
        let more = document().query_selector(".paper").ok().flatten();
        if let (None, Some(page)) = (more, document().document_element()) {
            let _ = page.remove_attribute(MARK);
        }
    }
}

/// Where sheets are made: those that are done, and a place in the page, out of sight, where what goes on them is measured.
pub struct Bed {
    /// Nothing else in the page is as large: made apart, and put in when it is whole.
    pub root: Element,
    pub bench: Element,
}

impl Bed {
    /// `style` says how large the paper is, as long as it is there.
    pub fn begin(style: &str) -> Result<Self, JsValue> {
        let (root, bench) = (element("div", "paper")?, element("div", "paper-bench")?);
        let page = element("style", "")?;
        page.set_text_content(Some(style));
        root.append_child(&page)?;
        for hidden in [&root, &bench] {
            hidden.set_attribute("aria-hidden", "true")?;
        }
        document().body().ok_or(JsValue::NULL)?.append_child(&bench)?;
        Ok(Self { root, bench })
    }

    /// Numbers the sheets: so many belong together each time.
    pub fn number(&self, runs: &[usize]) -> Result<(), JsValue> {
        let sheets = self.root.query_selector_all(".sheet-number")?;
        let numbers = runs.iter().flat_map(|count| (1..=*count).map(move |page| (page, *count)));
        for (at, (page, pages)) in (0..).zip(numbers) {
            let text = ta("print-page", &[("page", &page.to_string()), ("pages", &pages.to_string())]);
            if let Some(foot) = sheets.item(at) {
                foot.set_text_content(Some(&text));
            }
        }
        Ok(())
    }

    /// Puts the sheets into the page.
    pub fn finish(self) -> Result<Paper, JsValue> {
        document().body().ok_or(JsValue::NULL)?.append_child(&self.root)?;
        document().document_element().ok_or(JsValue::NULL)?.set_attribute(MARK, "")?;
        Ok(Paper { root: self.root.clone() })
    }
}

impl Drop for Bed {
    fn drop(&mut self) {
        self.bench.remove();
    }
}

/// Sheets in the making.
pub struct Pages {
    pub words: Words,
    bed: Bed,
    bench: Bench,
    /// How many sheets there are that are numbered together: lists are, each form is by itself.
    runs: Vec<usize>,
    /// Whether a list may go on with the numbers of the last one.
    goes_on: bool,
    /// The rows of the sheet that is being filled.
    body: Option<Element>,
    used: f64,
    room: f64,
}

/// The sheet of which all are copies, and where rows are measured.
struct Bench {
    pattern: Element,
    rows: Element,
}

impl Bench {
    fn copy(&self) -> Result<Element, JsValue> {
        Ok(self.pattern.clone_node_with_deep(true)?.dyn_into()?)
    }
}

impl Pages {
    pub fn begin(words: Words) -> Result<Self, JsValue> {
        let bed = Bed::begin(PAGE_STYLE)?;
        let bench = Bench { pattern: element("section", "")?, rows: element("tbody", "")? };
        Ok(Self { words, bed, bench, runs: Vec::new(), goes_on: false, body: None, used: 0.0, room: 0.0 })
    }

    /// Begins a list on a sheet of its own.
    pub fn open(
        &mut self,
        (title, note): (&str, Option<&str>),
        columns: &[PaperColumn],
        fit: &Fit,
        form: Option<&Form>,
    ) -> Result<(), JsValue> {
        if form.is_some() || !self.goes_on {
            self.runs.push(0);
        }
        self.goes_on = form.is_none();
        self.bed.bench.set_text_content(None);
        self.bench.pattern = self.pattern((title, note), columns, fit, form)?;
        let sheet = self.bench.copy()?;
        self.bed.bench.append_child(&sheet)?;
        let part = |name: &str| sheet.query_selector(name)?.ok_or(JsValue::NULL);
        let (head, foot) = (part("thead")?, part("footer")?);
        self.bench.rows = part("tbody")?;
        self.room = foot.get_bounding_client_rect().top() - head.get_bounding_client_rect().bottom() - GAP;
        self.begin_sheet()
    }

    /// The sheet without rows.
    fn pattern(
        &self,
        (title, note): (&str, Option<&str>),
        columns: &[PaperColumn],
        fit: &Fit,
        form: Option<&Form>,
    ) -> Result<Element, JsValue> {
        let sheet = element("section", "sheet sheet-list")?;
        let head = element("header", "sheet-head")?;
        head.append_child(&*said("h1", "", title)?)?;
        if let Some(stamp) = &self.words.stamp {
            head.append_child(&*said("span", "sheet-stamp", stamp)?)?;
        }
        let meta = element("div", "sheet-meta")?;
        for text in [self.words.office.as_str(), note.unwrap_or_default(), self.words.day.as_str()] {
            meta.append_child(&*said("span", "", text)?)?;
        }
        head.append_child(&meta)?;
        if let Some(figures) = form.map(|form| &form.figures).filter(|figures| !figures.is_empty()) {
            head.append_child(&*figures_table(figures)?)?;
        }
        let table = element("table", "")?;
        table.set_attribute("style", &format!("font-size: {}pt", fit.size))?;
        let (widths, heads) = (element("colgroup", "")?, element("tr", "")?);
        let all = fit.widths.iter().sum::<f64>();
        for (column, width) in columns.iter().zip(&fit.widths) {
            let col = element("col", "")?;
            col.set_attribute("style", &format!("width: {:.3}%", width / all * 100.0))?;
            widths.append_child(&col)?;
            heads.append_child(&*said("th", "", &column.title)?)?;
        }
        let thead = element("thead", "")?;
        thead.append_child(&heads)?;
        for part in [&widths, &thead, &element("tbody", "")?] {
            table.append_child(part)?;
        }
        let signs = form.map(|form| form.signs.as_slice()).unwrap_or_default();
        let foot = foot(signs, form.and_then(|form| form.mark.as_ref()))?;
        for part in [&head, &table, &foot] {
            sheet.append_child(part)?;
        }
        Ok(sheet)
    }

    /// Measures rows and puts them on sheets.
    pub fn fill(&mut self, rows: &[Vec<String>], columns: &[PaperColumn]) -> Result<(), JsValue> {
        for row in rows {
            let line = element("tr", "")?;
            if let [text] = row.as_slice() {
                let cell = said("td", "sheet-across", text)?;
                cell.set_attribute("colspan", &columns.len().to_string())?;
                line.append_child(&cell)?;
            } else {
                for (text, column) in row.iter().zip(columns) {
                    line.append_child(&*said("td", column.align.class(), text)?)?;
                }
            }
            self.bench.rows.append_child(&line)?;
        }
        for (line, height) in self.measured() {
            if self.used + height > self.room && self.used > 0.0 {
                self.begin_sheet()?;
            }
            if let Some(body) = &self.body {
                body.append_child(&line)?;
            }
            self.used += height;
        }
        Ok(())
    }

    /// Ends a list: boxes to sign in stand whole below its last row, or on a sheet more.
    pub fn close(&mut self, seals: &[Seal]) -> Result<(), JsValue> {
        if seals.is_empty() {
            return Ok(());
        }
        let boxes = boxes(seals)?;
        let bench = self.bench.rows.closest(".sheet")?.ok_or(JsValue::NULL)?;
        bench.append_child(&boxes)?;
        let height = boxes.get_bounding_client_rect().height() + GAP;
        if self.used + height > self.room && self.used > 0.0 {
            self.begin_sheet()?;
        }
        let sheet = self.body.as_ref().map(|body| body.closest(".sheet")).transpose()?.flatten();
        sheet.ok_or(JsValue::NULL)?.append_child(&boxes)?;
        Ok(())
    }

    /// The rows on the bench with their heights, all measured before any is moved.
    fn measured(&self) -> Vec<(Element, f64)> {
        let lines = self.bench.rows.children();
        (0..lines.length())
            .filter_map(|at| lines.item(at))
            .map(|line| {
                let height = line.get_bounding_client_rect().height();
                (line, height)
            })
            .collect()
    }

    fn begin_sheet(&mut self) -> Result<(), JsValue> {
        if let Some(count) = self.runs.last_mut() {
            *count += 1;
        }
        self.used = 0.0;
        let sheet = self.bench.copy()?;
        self.body = sheet.query_selector("tbody")?;
        self.bed.root.append_child(&sheet)?;
        Ok(())
    }

    /// Numbers the sheets and puts them into the page.
    pub fn finish(self) -> Result<Paper, JsValue> {
        self.bed.number(&self.runs)?;
        self.bed.finish()
    }
}

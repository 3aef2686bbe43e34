//! The sheets themselves: one a page, with head, rows and number.

use leptos::prelude::document;
use taizhang_core::report::forms::paper::Fit;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

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
    count: usize,
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
        Ok(Self { words, bed, bench, count: 0, body: None, used: 0.0, room: 0.0 })
    }

    /// Begins a list on a sheet of its own.
    pub fn open(
        &mut self,
        title: &str,
        note: Option<&str>,
        columns: &[PaperColumn],
        fit: &Fit,
    ) -> Result<(), JsValue> {
        self.bed.bench.set_text_content(None);
        self.bench.pattern = self.pattern(title, note, columns, fit)?;
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
        title: &str,
        note: Option<&str>,
        columns: &[PaperColumn],
        fit: &Fit,
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
        let foot = element("footer", "sheet-number")?;
        for part in [&head, &table, &foot] {
            sheet.append_child(part)?;
        }
        Ok(sheet)
    }

    /// Measures rows and puts them on sheets.
    pub fn fill(&mut self, rows: &[Vec<String>], columns: &[PaperColumn]) -> Result<(), JsValue> {
        for row in rows {
            let line = element("tr", "")?;
            for (text, column) in row.iter().zip(columns) {
                line.append_child(&*said("td", column.align.class(), text)?)?;
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
        self.count += 1;
        self.used = 0.0;
        let sheet = self.bench.copy()?;
        self.body = sheet.query_selector("tbody")?;
        self.bed.root.append_child(&sheet)?;
        Ok(())
    }

    /// Numbers the sheets and puts them into the page.
    pub fn finish(self) -> Result<Paper, JsValue> {
        let pages = self.count.to_string();
        let sheets = self.bed.root.query_selector_all(".sheet-number")?;
        for at in 0..sheets.length() {
            let text = ta("print-page", &[("page", &(at + 1).to_string()), ("pages", &pages)]);
            if let Some(foot) = sheets.item(at) {
                foot.set_text_content(Some(&text));
            }
        }
        self.bed.finish()
    }
}

pub fn element(tag: &str, class: &str) -> Result<Element, JsValue> {
    let element = document().create_element(tag)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Ok(element)
}

pub fn said(tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = element(tag, class)?;
    element.set_text_content(Some(text));
    Ok(element)
}

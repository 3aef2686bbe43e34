//! What a sheet is put together from.

use leptos::prelude::document;
use taizhang_core::report::forms::form::Seal;
use taizhang_core::report::forms::mark::{Mark, qr};
use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::ui::t::t;

pub fn element(tag: &str, class: &str) -> Result<Element, JsValue> {
    let element = document().create_element(tag)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Ok(element)
}

/// Figures in a table of their own: headings first. Its rows stand in no body, which is the list's.
pub fn figures_table(lines: &[Vec<String>]) -> Result<Element, JsValue> {
    let table = element("table", "sheet-figures")?;
    for (at, texts) in lines.iter().enumerate() {
        let line = element("tr", "")?;
        for (column, text) in texts.iter().enumerate() {
            let tag = if at == 0 || column == 0 { "th" } else { "td" };
            line.append_child(&*said(tag, "", text)?)?;
        }
        table.append_child(&line)?;
    }
    Ok(table)
}

pub fn said(tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = element(tag, class)?;
    element.set_text_content(Some(text));
    Ok(element)
}

/// What ties a sheet to its file: the code to scan, and the one to type.
fn marked(mark: &Mark) -> Result<Element, JsValue> {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let block = element("div", "sheet-mark")?;
    if let Some(code) = qr(&mark.digest.to_uppercase()) {
        let (svg, path) =
            (document().create_element_ns(SVG, "svg")?, document().create_element_ns(SVG, "path")?);
        svg.set_attribute("viewBox", &format!("0 0 {0} {0}", code.side))?;
        svg.set_attribute("shape-rendering", "crispEdges")?;
        path.set_attribute("d", &code.path)?;
        svg.append_child(&path)?;
        block.append_child(&svg)?;
    }
    let words = element("div", "")?;
    words.append_child(&*said("span", "", &t(mark.word))?)?;
    words.append_child(&*said("b", "", &mark.code)?)?;
    block.append_child(&words)?;
    Ok(block)
}

/// The foot of a sheet: who signs, and its number.
pub fn foot(signs: &[String], mark: Option<&Mark>) -> Result<Element, JsValue> {
    let foot = element("footer", "sheet-end")?;
    if !signs.is_empty() {
        let line = element("div", "sheet-signs")?;
        for sign in signs {
            line.append_child(&*said("span", "", sign)?)?;
        }
        foot.append_child(&line)?;
    }
    foot.append_child(&*last("div", "sheet-last", mark)?)?;
    Ok(foot)
}

/// The last line of a sheet: its number, and what ties it to its file.
pub fn last(tag: &str, class: &str, mark: Option<&Mark>) -> Result<Element, JsValue> {
    let last = element(tag, class)?;
    if let Some(mark) = mark {
        last.class_list().add_1("sheet-marked")?;
        last.append_child(&*marked(mark)?)?;
    }
    last.append_child(&*element("div", "sheet-number")?)?;
    Ok(last)
}

/// Boxes to sign in; whoever signs alone does so at the right, as at the foot of a notice.
pub fn boxes(seals: &[Seal]) -> Result<Element, JsValue> {
    let boxes = element("div", if seals.len() == 1 { "seals seals-one" } else { "seals" })?;
    for seal in seals {
        let own = element("div", "seal")?;
        own.append_child(&*said("b", "", &seal.title)?)?;
        for line in &seal.lines {
            own.append_child(&*said("p", "", line)?)?;
        }
        own.append_child(&*said("p", "seal-date", &seal.date)?)?;
        boxes.append_child(&own)?;
    }
    Ok(boxes)
}

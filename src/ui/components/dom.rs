//! The few things only the live document can answer: what has the focus, and moving it.

use std::sync::atomic::{AtomicUsize, Ordering};

use js_sys::{Function, Reflect};
use leptos::prelude::document;
use taizhang_core::practice::exercises::exercise::Pointed;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What the keyboard can reach inside a container.
const REACHABLE: &str = "a[href], button:not(:disabled), input:not(:disabled):not([tabindex='-1']), \
     select:not(:disabled), textarea:not(:disabled), [tabindex='0']";

/// An id for markup that must point at itself (`aria-labelledby`) but has no name of its own.
pub fn fresh_id(prefix: &str) -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The element that has the focus now.
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Moves the focus to the element with this id, or to the first input within it where the element itself
/// takes none (a group of radio buttons). Brings it into view, a field with its label. Does nothing when there is no
/// such element.
pub fn focus_by_id(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let field = element.closest(".field").ok().flatten();
    field.as_ref().unwrap_or(&element).scroll_into_view();
    let group = matches!(element.tag_name().as_str(), "FIELDSET" | "DIV");
    let target = if group && !element.has_attribute("tabindex") {
        element.query_selector(REACHABLE).ok().flatten()
    } else {
        Some(element)
    };
    if let Some(target) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // The focus can only be refused by a detached element, and then there is nothing to move to.
        let _ = target.focus();
    }
}

/// Moves the focus without moving the page more than needed to see what has it.
pub fn focus_in_place(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // The focus can only be refused by a detached element, and then there is nothing to move to.
        let _ = element.focus();
    }
}

/// First and last element inside `container` that the Tab key would reach.
pub fn ends(container: &web_sys::Element) -> Option<(HtmlElement, HtmlElement)> {
    let list = container.query_selector_all(REACHABLE).ok()?;
    let seen: Vec<HtmlElement> = (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into::<HtmlElement>().ok())
        .filter(|element| element.offset_width() > 0)
        .collect();
    Some((seen.first()?.clone(), seen.last()?.clone()))
}

/// Brings an element into view without taking the focus.
pub fn show_by_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_bool(false);
    }
}

/// Puts what is selected on the clipboard, as every browser over `file://` lets a press do.
pub fn copied() -> bool {
    let document = document();
    let command = Reflect::get(&document, &JsValue::from_str("execCommand")).ok();
    let command = command.and_then(|command| command.dyn_into::<Function>().ok());
    let done = command.and_then(|command| command.call1(&document, &JsValue::from_str("copy")).ok());
    done.is_some_and(|done| done.is_truthy())
}

/// Puts a text on the clipboard that stands nowhere in the page.
pub fn copy_text(text: &str) -> bool {
    let area = document().create_element("textarea").ok();
    let area = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let (Some(area), Some(body)) = (area, document().body()) else { return false };
    area.set_value(text);
    if body.append_child(&area).is_err() {
        return false;
    }
    area.select();
    let done = copied();
    area.remove();
    done
}

/// The controls that can be pointed at: those of an open dialog alone, where there is one.
const POINTABLE: [&str; 2] = [
    "dialog[open] button, dialog[open] a, dialog[open] label, dialog[open] [type=checkbox]",
    ".main button, .main a, .main label, .main summary, .main [type=checkbox], .main .drop-pick, .start-main button, \
     .start-main .drop-pick",
];

/// Marks the last of these controls that is in sight, and takes the mark from any other; answers which it is. Asked again and
/// again, it follows the control wherever it comes to stand.
pub fn point_at(controls: &[Pointed]) -> Option<usize> {
    let document = document();
    let all = POINTABLE
        .iter()
        .find_map(|selector| document.query_selector_all(selector).ok().filter(|found| found.length() > 0));
    // Only what is in sight, and not the panel that points.
    let seen: Vec<(HtmlElement, String)> = all.map_or_else(Vec::new, |all| {
        (0..all.length())
            .filter_map(|at| all.item(at)?.dyn_into::<HtmlElement>().ok())
            .filter(|element| element.offset_width() > 0)
            .filter(|element| !matches!(element.closest(".exercise"), Ok(Some(_))))
            .map(|element| {
                let text = element.text_content().unwrap_or_default();
                (element, text)
            })
            .collect()
    });
    let is_it = |control: &Pointed, (element, text): &(HtmlElement, String)| {
        if control.among {
            return text.contains(&control.words);
        }
        // Neither a count beside the words nor the star of what must be filled in belongs to them.
        let bare = text.trim().trim_end_matches(|end: char| end.is_ascii_digit() || end == '*').trim_end();
        let said = |text: &str| text == control.words;
        said(text.trim()) || said(bare) || element.get_attribute("aria-label").is_some_and(|name| said(&name))
    };
    let found = controls.iter().enumerate().rev().filter(|(_, control)| !control.words.is_empty());
    let found = found
        .filter_map(|(at, control)| Some((at, &seen.iter().find(|element| is_it(control, element))?.0)))
        .next();
    mark(found.map(|(_, meant)| meant.as_ref()));
    found.map(|(at, _)| at)
}

/// Marks what a style sheet would name so, the first of the page, and takes the mark from anything else.
pub fn point_at_place(selector: &str) {
    mark(document().query_selector(selector).ok().flatten().as_ref());
}

/// The mark of what is pointed at. No class: whoever draws a control anew sets its classes, and would take the mark away from
/// under the press.
const MARK: &str = "data-pointed";
/// What bears it.
const POINTED: &str = "[data-pointed]";

/// Whether an element is what is pointed at, or a part of it.
pub fn is_pointed(element: &web_sys::Element) -> bool {
    matches!(element.closest(POINTED), Ok(Some(_)))
}

/// What is pointed at is one thing at a time, and comes into sight.
fn mark(meant: Option<&web_sys::Element>) {
    if let Some(before) = document().query_selector(POINTED).ok().flatten() {
        if meant.is_some_and(|meant| before.is_same_node(Some(meant))) {
            return;
        }
        let _ = before.remove_attribute(MARK);
    }
    let Some(meant) = meant else { return };
    let _ = meant.set_attribute(MARK, "");
    // As little as shows it between the bands above and whatever lies over the page below.
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    meant.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Tells the styles how much of the window the bands across the top take; nothing once they take none.
pub fn measure_bands(there: bool) {
    let band = document().query_selector(".frame-banner").ok().flatten();
    let band = band.and_then(|band| band.dyn_into::<HtmlElement>().ok()).filter(|_| there);
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    let _ = match band {
        Some(band) => root.style().set_property("--banner", &format!("{}px", band.offset_height())),
        None => root.style().remove_property("--banner").map(drop),
    };
}

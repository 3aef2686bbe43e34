//! Names by the strokes of their characters, in which browsers sort Chinese.

use std::cmp::Ordering;

use js_sys::Intl::Collator;
use js_sys::{Array, Function, Object, Reflect};
use taizhang_core::report::people::strokes;
use wasm_bindgen::JsValue;

thread_local! {
    static COMPARE: Option<Function> = stroke_order();
}

/// Lends the core the order of this browser.
pub fn lend() {
    strokes::lend(compare);
}

/// Nothing where the browser was built without that order.
fn stroke_order() -> Option<Function> {
    let collator = Collator::new(&Array::of1(&JsValue::from_str("zh-u-co-stroke")), &Object::new());
    let chosen = Reflect::get(&collator.resolved_options(), &JsValue::from_str("collation")).ok()?;
    (chosen.as_string().as_deref() == Some("stroke")).then(|| collator.compare())
}

fn compare(one: &str, other: &str) -> Option<Ordering> {
    let said = COMPARE.with(|compare| {
        let texts = (JsValue::from_str(one), JsValue::from_str(other));
        compare.as_ref()?.call2(&JsValue::UNDEFINED, &texts.0, &texts.1).ok()?.as_f64()
    });
    said?.partial_cmp(&0.0)
}

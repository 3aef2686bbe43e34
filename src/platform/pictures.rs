//! A picture made of lines into one made of dots, as other programs take it.

use js_sys::Promise;
use taizhang_core::domain::issue::Issue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::files;

/// Dots a unit: sharp on paper and on screens with small dots.
const DOTS: f64 = 2.0;

/// Hands the picture to the person as a PNG called `name`, on white.
///
/// # Errors
/// `file-not-saved` if the browser draws or saves none.
pub async fn save(name: &str, svg: &str) -> Result<(), Issue> {
    let made = drawn(svg).await.and_then(|blob| files::offer_blob(name, &blob));
    made.map_err(|_| Issue::new("file-not-saved"))
}

async fn drawn(svg: &str) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    // An address with everything in it: the page opens no other.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg)));
    JsFuture::from(image.decode()).await?;
    let (width, height) = (image.natural_width(), image.natural_height());
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width * DOTS as u32);
    canvas.set_height(height * DOTS as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.scale(DOTS, DOTS)?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width.into(), height.into());
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let made = Promise::new(&mut |taken, _| {
        let took = Closure::once_into_js(move |blob: JsValue| {
            let _ = taken.call1(&JsValue::NULL, &blob);
        });
        // Nothing comes of a canvas that refuses: the promise is given nothing then.
        let _ = canvas.to_blob(took.unchecked_ref());
    });
    JsFuture::from(made).await?.dyn_into()
}

//! Files in and out of the page: chosen or dropped by a person, and downloaded.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use taizhang_core::domain::issue::Issue;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// How long the browser gets to take over a download before its bytes are let go.
const DOWNLOAD_GRACE_MS: u32 = 60_000;

const MEGABYTE: f64 = 1_000_000.0;

/// The bytes of `file`, which the browser begins to read at once. A file over `max_bytes` is refused before any of it is
/// read (`file-too-large`, with `size` and `max` in megabytes); `file-unreadable` means it was moved, or a disk was
/// pulled out.
pub fn read(file: &File, max_bytes: u32) -> impl Future<Output = Result<Vec<u8>, Issue>> + use<> {
    let size = file.size();
    let begun = (size <= f64::from(max_bytes)).then(|| JsFuture::from(file.array_buffer()));
    async move {
        let too_large = || {
            Issue::new("file-too-large")
                .with("size", (size / MEGABYTE).ceil())
                .with("max", (f64::from(max_bytes) / MEGABYTE).floor())
        };
        let buffer = begun.ok_or_else(too_large)?.await.map_err(|_| Issue::new("file-unreadable"))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// Opens the browser's own print dialog for the page as it stands.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without printing shows nothing; there is nothing to say that the person does not see.
        let _ = window.print();
    }
}

/// Hands `bytes` to the person as a download called `name`. The name must hold no personal data.
/// Fails with `file-not-saved` if the browser refuses.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), Issue> {
    offer(name, media_type, bytes).map_err(|_| Issue::new("file-not-saved"))
}

fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &kind)?;
    offer_blob(name, &blob)
}

/// The same for what the browser holds already.
pub(super) fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let address = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(DOWNLOAD_GRACE_MS, move || {
        // An address that is already gone is what was wanted.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

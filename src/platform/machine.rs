//! What the PC and the browser can do, tried: 兼容性检查单. Nothing of it changes what is kept.

use js_sys::{Date, Reflect};
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{BlobKey, Founding, Store, StoreError};
use taizhang_core::report::compatibility::{Seen, work};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Window};

use super::indexed_db::IndexedDbStore;
use super::{clock, directory, space, web_crypto};

/// A database of its own, which no register has: theirs begin otherwise.
const DATABASE: &str = "taizhang.check";
/// A name's usual character and a rare one, and two that no font has.
const COMMON: &str = "赵";
const RARE: &str = "\u{20046}";
const NONE: [&str; 2] = ["\u{3fffd}", "\u{10fffd}"];
/// So large a difference is no matter of a minute's correction.
const BEHIND_MIN: i64 = 5;

pub async fn look() -> Seen {
    let Some(window) = web_sys::window() else { return Seen::default() };
    let navigator = window.navigator();
    let space = space::look().await;
    let stores = stores().await.is_ok();
    let last = directory::offices().into_iter().map(|office| office.last_opened).max();
    let begun = Date::now();
    std::hint::black_box(work());
    let work_ms = Date::now() - begun;
    let screen = get(&window, "screen");
    Seen {
        agent: navigator.user_agent().unwrap_or_default(),
        stores,
        space,
        saves: saves(&window),
        prints: !get(&window, "print").is_undefined(),
        picks: !get(&window, "showDirectoryPicker").is_undefined(),
        zone_min: -whole(Date::new_0().get_timezone_offset()),
        behind: last.is_some_and(|last| (last - clock::now()).num_minutes() > BEHIND_MIN),
        draws: draws(&window).unwrap_or([true, true]),
        screen: ["width", "height"]
            .map(|side| whole(get(&screen, side).as_f64().unwrap_or_default()).unsigned_abs()),
        memory: get(&navigator, "deviceMemory").as_f64(),
        work_ms,
        seals: web_crypto::is_there(),
    }
}

/// Written strictly, read back, and deleted, by what keeps registers.
async fn stores() -> Result<(), StoreError> {
    let (key, bytes) = (BlobKey("check".to_owned()), vec![7; 1000]);
    let founding = Founding {
        entries: Vec::new(),
        blobs: vec![(key.clone(), bytes.clone())],
        key: SigningSeed::from_bytes([0; 32]),
        segments: Vec::new(),
    };
    // What a browser that was killed in the middle of it left behind.
    let _ = IndexedDbStore::delete(DATABASE).await;
    let store = IndexedDbStore::open(DATABASE).await?;
    let found = match store.found(&founding).await {
        Ok(()) => store.blob(&key).await,
        Err(error) => Err(error),
    };
    drop(store);
    IndexedDbStore::delete(DATABASE).await?;
    if found? == Some(bytes) { Ok(()) } else { Err(StoreError::Gone) }
}

fn saves(window: &Window) -> bool {
    let anchor = window.document().and_then(|document| document.create_element("a").ok());
    anchor.is_some_and(|anchor| !get(&anchor, "download").is_undefined())
        && !get(window, "Blob").is_undefined()
}

/// Whether the characters are drawn otherwise than those of which there is no picture. None where the browser draws
/// nothing, or tells even those apart.
fn draws(window: &Window) -> Option<[bool; 2]> {
    let canvas: HtmlCanvasElement = window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(40);
    canvas.set_height(40);
    let brush: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    brush.set_font("32px \"Microsoft YaHei\", SimSun, sans-serif");
    let picture = |letter: &str| {
        brush.clear_rect(0.0, 0.0, 40.0, 40.0);
        brush.fill_text(letter, 2.0, 34.0).ok()?;
        canvas.to_data_url().ok()
    };
    let [none, other] = [picture(NONE[0])?, picture(NONE[1])?];
    (none == other).then_some(())?;
    Some([picture(COMMON)? != none, picture(RARE)? != none])
}

fn get(of: &impl AsRef<JsValue>, name: &str) -> JsValue {
    Reflect::get(of.as_ref(), &name.into()).unwrap_or(JsValue::UNDEFINED)
}

#[allow(clippy::cast_possible_truncation)]
fn whole(number: f64) -> i32 {
    number as i32
}

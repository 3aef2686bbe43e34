//! Waiting: for the next picture, before work that holds the page up; for a quiet moment, before work that nobody waits
//! for.

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use taizhang_core::ledger::pieces::Rest;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdleRequestOptions, MessageChannel};

use super::clock;

/// At the latest after this long, quiet or not.
const LATEST_MS: u32 = 2_000;

/// Where the browser cannot tell when it is idle.
const PAUSE_MS: u32 = 200;

/// A page out of sight draws nothing: its work begins after this long.
const UNDRAWN_MS: i32 = 100;

/// Lets the browser draw and take what was typed, and returns at its next turn. By a message: timers one after the other
/// each wait four milliseconds at least, and a second where the page is out of sight.
pub async fn turn() {
    let Ok(channel) = MessageChannel::new() else { return TimeoutFuture::new(0).await };
    let port = channel.port1();
    let come = Promise::new(&mut |resolve, _| port.set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // This promise is never rejected.
        let _ = JsFuture::from(come).await;
    }
    port.close();
}

/// Returns once what was just put into the page has been drawn: a person who waits must see what for. (A quiet moment
/// can be two seconds away after a click that took away what was clicked.)
pub async fn drawn() {
    let Some(window) = web_sys::window() else { return };
    let next = Promise::new(&mut |resolve, _| {
        let frame = window.request_animation_frame(&resolve);
        let late = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, UNDRAWN_MS);
        if frame.is_err() && late.is_err() {
            // Nothing will call it: do not wait.
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    // This promise is never rejected.
    let _ = JsFuture::from(next).await;
    // The frame is painted after what it called.
    turn().await;
}

/// Waits a second, for what may be there by then.
pub async fn a_second() {
    TimeoutFuture::new(1_000).await;
}

/// Waits some minutes, for what is not there now.
pub async fn minutes(count: u32) {
    TimeoutFuture::new(count * 60_000).await;
}

/// Waits a quarter of a second, for what is being drawn.
pub async fn a_moment() {
    TimeoutFuture::new(250).await;
}

/// Work goes on for so long between two turns of the browser, in milliseconds; the step it is at is ended then.
const PIECE_MS: i64 = 30;

/// Work that is done in pieces, so that nothing typed has to wait for it.
pub struct Pieces(chrono::DateTime<chrono::FixedOffset>);

impl Pieces {
    pub fn begin() -> Self {
        Self(clock::now())
    }

    /// To be asked between two steps: lets the browser have its turn once the piece is long enough, and says so.
    pub async fn pause(&mut self) -> bool {
        let due = (clock::now() - self.0).num_milliseconds() > PIECE_MS;
        if due {
            turn().await;
            self.0 = clock::now();
        }
        due
    }
}

impl Rest for Pieces {
    async fn rest(&mut self) {
        self.pause().await;
    }
}

/// Returns when the browser is idle, or after two seconds.
pub async fn idle() {
    let Some(window) = web_sys::window() else { return };
    let has = js_sys::Reflect::has(&window, &JsValue::from_str("requestIdleCallback"));
    if has != Ok(true) {
        return TimeoutFuture::new(PAUSE_MS).await;
    }
    let options = IdleRequestOptions::new();
    options.set_timeout(LATEST_MS);
    let quiet = Promise::new(&mut |resolve, _| {
        if window.request_idle_callback_with_options(&resolve, &options).is_err() {
            // Nothing will call it: do not wait.
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    // This promise is never rejected.
    let _ = JsFuture::from(quiet).await;
}

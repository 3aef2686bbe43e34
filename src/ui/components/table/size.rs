//! Measuring the table's box and the height of a row, now and whenever they change (window, type size, density).

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use crate::ui::reactive::effect;

/// Stops observing when the table goes.
struct Watch {
    observer: ResizeObserver,
    _notice: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `changed` with the height of the box and of a row in CSS pixels, at first and on every change.
/// The row's height is that of `probe`, an unseen element as high as the style says a row is.
pub fn watch_size(
    frame: NodeRef<html::Div>,
    probe: NodeRef<html::Div>,
    changed: impl Fn(f64, f64) + Copy + 'static,
) {
    let watch = StoredValue::new_local(None::<Watch>);
    effect(move |_| {
        let (Some(frame), Some(probe)) = (frame.get(), probe.get()) else { return };
        let measure = {
            let (frame, probe) = (frame.clone(), probe.clone());
            move || {
                let row = f64::from(probe.offset_height());
                if row > 0.0 {
                    changed(f64::from(frame.client_height()), row);
                }
            }
        };
        measure();
        let notice = Closure::<dyn FnMut()>::new(measure);
        // A browser without it is below the floor; the first measure stands.
        if let Ok(observer) = ResizeObserver::new(notice.as_ref().unchecked_ref()) {
            observer.observe(&frame);
            observer.observe(&probe);
            watch.set_value(Some(Watch { observer, _notice: notice }));
        }
    });
}

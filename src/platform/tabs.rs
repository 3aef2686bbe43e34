//! Other tabs of this browser that show the same register: who wrote tells the others.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A line to the other tabs on one database; closed when dropped.
pub struct Tabs {
    channel: BroadcastChannel,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Calls `on_head` with the journal's new head sequence whenever another tab has written.
    /// `None` where the browser has no such channel: a tab then learns of others at its next write.
    pub fn open(database: &str, on_head: impl Fn(u64) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(database).ok()?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // Over `file://` any local page may speak here: what is not a number is not from us, and a
            // number only makes this tab look into its own store.
            if let Some(sequence) = event.data().as_string().and_then(|text| text.parse().ok()) {
                on_head(sequence);
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, _on_message: on_message })
    }

    /// Tells the other tabs where the journal now stands.
    pub fn post(&self, head_sequence: u64) {
        // A closed channel has nobody to tell.
        let _ = self.channel.post_message(&JsValue::from_str(&head_sequence.to_string()));
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

//! A text ready to be copied.

use leptos::html;
use leptos::prelude::*;

use crate::ui::components::{Button, NoticeKind, copied, use_toasts};
use crate::ui::t::{t, tr};

#[component]
pub fn CopiedText(
    #[prop(into)] text: Signal<String>,
    /// What the text is called.
    #[prop(into)]
    label: Signal<String>,
    /// What the button is called, where there are several.
    #[prop(into)]
    name: Signal<String>,
    rows: u32,
) -> impl IntoView {
    let toasts = use_toasts();
    let area = NodeRef::<html::Textarea>::new();
    let copy = move |()| {
        let Some(area) = area.get_untracked() else { return };
        area.select();
        let (kind, key) = match copied() {
            true => (NoticeKind::Success, "contributions-copied"),
            false => (NoticeKind::Warn, "contributions-not-copied"),
        };
        toasts.show(kind, t(key));
    };
    view! {
        <div class="contributions-ask">
            <textarea node_ref=area class="input" rows=rows readonly aria-label=label prop:value=text></textarea>
            <Button small=true label=tr("contributions-copy") name on_press=copy />
        </div>
    }
}

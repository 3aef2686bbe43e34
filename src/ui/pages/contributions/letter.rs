//! What is asked of one signer: a sentence ready to be copied.

use leptos::html;
use leptos::prelude::*;
use taizhang_core::process::contributions::arrears::{Signer, yuan};

use crate::ui::components::{Button, NoticeKind, copied, use_toasts};
use crate::ui::session::use_session;
use crate::ui::t::{lang, t, ta, tr};

#[component]
pub fn Letter(signer: Signer) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let area = NodeRef::<html::Textarea>::new();
    let sentence = session.peek(|registry| signer.sentence(registry, session.today(), lang()));
    let name = if signer.name.is_empty() { t("contributions-no-signer") } else { signer.name.clone() };
    let (people, owed) = (signer.people().to_string(), yuan(signer.owed()));
    let args = [("signer", name.as_str()), ("people", &people), ("owed", &owed)];
    let [named, _, _] = args;
    let head = match signer.owed() {
        0 => ta("contributions-signer-late", &args),
        _ => ta("contributions-signer", &args),
    };
    let letter = ta("contributions-letter", &[named]);
    let button = Signal::stored(ta("contributions-copy-name", &[named]));
    let copy = move |()| {
        let Some(area) = area.get_untracked() else { return };
        area.select();
        let (kind, key) = match copied() {
            true => (NoticeKind::Success, "contributions-copied"),
            false => (NoticeKind::Warn, "contributions-not-copied"),
        };
        toasts.show(kind, t(key));
    };
    // Nobody writes to themselves, nor to whom nobody knows.
    let aside = sentence.is_none().then(|| {
        let key = if signer.name.is_empty() { "contributions-ask-unknown" } else { "contributions-ask-own" };
        view! { <p class="quiet">{t(key)}</p> }
    });
    let ask = sentence.map(|sentence| {
        view! {
            <div class="contributions-ask">
                <textarea node_ref=area class="input" rows="2" readonly aria-label=letter prop:value=sentence></textarea>
                <Button small=true label=tr("contributions-copy") name=button on_press=copy />
            </div>
        }
    });
    view! {
        <li>
            <p class="contributions-signer">{head}</p>
            {ask}
            {aside}
        </li>
    }
}

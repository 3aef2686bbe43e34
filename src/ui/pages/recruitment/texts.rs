//! 招聘公告 and 拟聘公示, to be copied or printed.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::forms::recruitment::{notice, plain, proposal};

use crate::ui::components::Panel;
use crate::ui::print::LettersButton;
use crate::ui::session::use_session;
use crate::ui::shell::CopiedText;
use crate::ui::t::{lang, ta, tr};

#[component]
pub fn TextsTab(id: Id, ours: bool) -> impl IntoView {
    let session = use_session();
    let letter = move |which: usize| {
        session.read(|registry| match which {
            0 => notice(registry, id, lang()),
            _ => proposal(registry, id, session.day(), lang()),
        })
    };
    let panels = [("recruitment-notice", 15), ("recruitment-proposal", 11)].into_iter().take(if ours { 2 } else { 1 }).enumerate().map(|(which, (title, rows))| {
        let text = Signal::derive(move || plain(&letter(which)));
        let label = tr(title);
        let actions = move || {
            view! { <LettersButton label=tr("recruitment-print") letters=move |()| vec![untrack(|| letter(which))] /> }
        };
        view! {
            <Panel title=tr(title) actions>
                <CopiedText text label name=Signal::derive(move || ta("recruitment-copy", &[("text", &label.get())])) rows />
            </Panel>
        }
    });
    view! { <div class="stack">{panels.collect_view()}</div> }
}

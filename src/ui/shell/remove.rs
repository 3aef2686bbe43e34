//! Takes a register off this browser: after it was lost, or once it lives on another computer.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;

use crate::ui::components::{Button, Dialog};
use crate::ui::session;
use crate::ui::shell::{CurrentPhase, Phase, TypedWord};
use crate::ui::t::{ta, tr};

/// Takes the register off this browser, once its name has been typed.
#[component]
pub fn Remove(register: Id, #[prop(into)] office: Signal<String>) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let open = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let remove = move |()| {
        leptos::task::spawn_local(async move {
            match session::remove(register).await {
                Ok(()) => shown.0.set(Phase::Start),
                Err(found) => drop(issues.try_set(found)),
            }
        });
    };
    let asks = Signal::derive(move || ta("remove-type", &[("office", &office.get())]));
    view! {
        <Button label=tr("remove") on_press=move |()| open.set(true) />
        <Dialog open title=tr("remove-title") close_label=tr("close")>
            <TypedWord
                open
                id="remove-name"
                title=tr("remove-title")
                word=office
                asks
                wrong=tr("remove-wrong")
                act=tr("remove-do")
                issues
                on_typed=remove
            >
                <p>{tr("remove-text")}</p>
            </TypedWord>
        </Dialog>
    }
}

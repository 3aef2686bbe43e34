//! What comes along with an offered person, to be read before the answer.

use leptos::prelude::*;
use taizhang_core::ledger::batch::OfferKey;
use taizhang_core::report::filing::moves::told;

use crate::ui::components::{Button, Dialog};
use crate::ui::pages::filing::words::{RecordGroups, open_while};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn ToldDialog(looked: RwSignal<Option<(OfferKey, String)>>) -> impl IntoView {
    let session = use_session();
    let open = open_while(looked);
    let title = Signal::derive(move || {
        let name = looked.with(|chosen| chosen.as_ref().map(|(_, name)| name.clone()).unwrap_or_default());
        ta("moves-look-title", &[("name", &name)])
    });
    let content = move || {
        looked.get().map(|(key, _)| {
            let groups = session.read(|registry| told(registry, key));
            view! {
                <p class="quiet">{t("moves-look-text")}</p>
                <RecordGroups groups />
            }
        })
    };
    let actions = move || view! { <Button label=tr("close") on_press=move |()| open.set(false) /> };
    view! {
        <Dialog open title close_label=tr("moves-look-close") wide=true actions=actions>
            <div class="stack">{content}</div>
        </Dialog>
    }
}

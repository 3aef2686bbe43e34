//! 反查: from a number to the people behind it, or to the offices.

use leptos::prelude::*;
use taizhang_core::ledger::names;
use taizhang_core::report::overview::Ask;
use taizhang_core::report::people::roster::Filter;

use crate::ui::components::{Dialog, NoticeKind, Toasts, use_toasts};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::shell::narrow_to;
use crate::ui::t::{t, ta, tr};

/// Asks who is behind a number.
#[derive(Clone, Copy)]
pub struct Asking {
    session: Session,
    toasts: Toasts,
    open: RwSignal<bool>,
    /// What was asked, and the offices found.
    offices: RwSignal<(String, Vec<String>)>,
}

impl Asking {
    pub fn new(session: Session) -> Self {
        Self {
            session,
            toasts: use_toasts(),
            open: RwSignal::new(false),
            offices: RwSignal::new((String::new(), Vec::new())),
        }
    }

    /// People open in 人员, offices in a list.
    pub fn ask(self, ask: Ask, said: String) {
        let day = self.session.day();
        let name = ask.figure.name(crate::ui::t::lang());
        let reason = ta("chart-reason", &[("figure", &name), ("said", &said)]);
        if let Some(stated) = self.session.peek(|registry| ask.stated(registry, day, crate::ui::t::lang())) {
            self.offices.set((reason, stated));
            self.open.set(true);
            return;
        }
        let found = self.session.peek(|registry| ask.found(registry, day));
        if found.is_empty() {
            self.toasts.show(NoticeKind::Info, t("chart-nobody"));
        } else if ask.figure.is_of_people() {
            narrow_to(&Filter::among(found, reason).showing(ask.column()));
            Route::People.go();
        } else {
            let named = self.session.peek(|registry| {
                found.iter().map(|office| names::known(registry, *office)).collect::<Vec<_>>()
            });
            self.offices.set((reason, named));
            self.open.set(true);
        }
    }
}

/// The offices behind a number.
#[component]
pub fn FoundOffices(asking: Asking) -> impl IntoView {
    let title = Signal::derive(move || asking.offices.with(|(said, _)| said.clone()));
    let list = move || {
        let names = asking.offices.with(|(_, names)| names.clone());
        names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()
    };
    view! {
        <Dialog open=asking.open title close_label=tr("close")>
            <ul class="plate-offices">{list}</ul>
        </Dialog>
    }
}

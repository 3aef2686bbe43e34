//! 密钥与核对码: this office's own, to be read out; those of others, to be compared.

use leptos::prelude::*;
use taizhang_core::report::keys::{Pinned, own_code, pinned};

use crate::ui::components::Panel;
use crate::ui::session::use_session;
use crate::ui::t::t;

#[component]
pub fn Keys() -> impl IntoView {
    let session = use_session();
    let own = Memo::new(move |_| session.read(own_code));
    let others = Memo::new(move |_| session.read(pinned));
    let row = |key: Pinned| {
        view! {
            <tr>
                <th scope="row">{key.name}</th>
                <td class="code nowrap">{key.code}</td>
            </tr>
        }
    };
    let table = move || {
        if others.with(Vec::is_empty) {
            return view! { <p class="quiet">{t("keys-none")}</p> }.into_any();
        }
        view! {
            <p class="quiet">{t("keys-compare")}</p>
            <div class="table-wrap">
                <table class="table" aria-label=t("keys-others")>
                    <thead>
                        <tr>
                            <th scope="col">{t("backup-office")}</th>
                            <th scope="col">{t("keys-code")}</th>
                        </tr>
                    </thead>
                    <tbody>{others.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <Panel title=Signal::derive(|| t("keys"))>
            <h3>{move || t("keys-own")}</h3>
            <p class="key-code">{own}</p>
            <p class="quiet">{move || t("keys-own-text")}</p>
            <h3>{move || t("keys-others")}</h3>
            {table}
        </Panel>
    }
}

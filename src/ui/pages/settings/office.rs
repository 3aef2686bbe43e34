//! 本单位: the facts fixed at set-up, and the numbers support asks for.

use leptos::prelude::*;

use crate::ui::components::{Fact, Facts, Panel};
use crate::ui::session::use_session;
use crate::ui::t::{label, live, t, tr};

/// As much of an id as tells two copies apart on the telephone.
const SHORT: usize = 8;

#[component]
pub fn OfficeFacts() -> impl IntoView {
    let session = use_session();
    let profile = session.profile();
    let level = profile.level();
    let office_type = profile.office_type;
    let superior = profile.superior().map(|party| party.name.clone());
    let register = profile.register.to_string();
    let incarnation = move || {
        let id = session.read(|registry| registry.incarnation).map(|id| id.to_string());
        id.map(|id| id.chars().take(SHORT).collect::<String>()).unwrap_or_default()
    };
    let entries = move || session.read(|registry| registry.head.sequence);
    view! {
        <Panel title=tr("new-office")>
            <Facts>
                <Fact label=tr("new-name") wide=true>{profile.party.name}</Fact>
                <Fact label=tr("new-level")>{live(move || label(level))}</Fact>
                <Fact label=tr("new-type")>{live(move || label(office_type))}</Fact>
                <Fact label=tr("new-files-to")>
                    {move || superior.clone().unwrap_or_else(|| t("new-no-superior"))}
                </Fact>
                <Fact label=tr("office-register")>
                    <span class="code small">{register}</span>
                </Fact>
                <Fact label=tr("office-incarnation")>
                    <span class="code small">{incarnation}</span>
                </Fact>
                <Fact label=tr("backup-entries")>{entries}</Fact>
            </Facts>
        </Panel>
    }
}

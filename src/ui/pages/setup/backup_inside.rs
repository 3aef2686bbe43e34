//! What is inside a backup: it serves the restore and the rehearsal.

use leptos::prelude::*;
use taizhang_core::report::backup::Contents;

use crate::ui::components::{Fact, Facts, Notice, NoticeKind};
use crate::ui::session;
use crate::ui::t::{code_label, t, ta};

/// What is inside an opened backup.
#[component]
pub fn Inside(contents: Contents) -> impl IntoView {
    let level = taizhang_core::domain::codes::Coded::code(&contents.office.level);
    let people = contents.people.to_string();
    let originals = contents.originals.to_string();
    let mended = contents.mended.to_string();
    let mended = (contents.mended > 0).then(|| {
        view! {
            <Notice
                kind=NoticeKind::Info
                text=Signal::derive(move || ta("backup-mended", &[("count", &mended)]))
            />
        }
    });
    let clock = contents.last.and_then(session::clock_behind).map(|behind| {
        let [now, last] = [behind.now, behind.last].map(session::minute);
        view! {
            <Notice
                kind=NoticeKind::Warn
                title=Signal::derive(|| t("clock-title"))
                text=Signal::derive(move || ta("clock-text", &[("now", &now), ("last", &last)]))
            />
        }
    });
    let keyless = contents.keyless;
    view! {
        {clock}
        {mended}
        {keyless.then(|| view! { <Notice kind=NoticeKind::Warn text=Signal::derive(|| t("backup-keyless")) /> })}
        <Facts>
            <Fact label=Signal::derive(|| t("backup-office")) wide=true>{contents.office.name}</Fact>
            <Fact label=Signal::derive(|| t("new-level"))>{move || code_label("office-level", level)}</Fact>
            <Fact label=Signal::derive(|| t("backup-made-at"))>{contents.made}</Fact>
            <Fact label=Signal::derive(|| t("backup-made-by"))>{contents.by}</Fact>
            <Fact label=Signal::derive(|| t("backup-people"))>
                {move || ta("n-people", &[("count", &people)])}
            </Fact>
            <Fact label=Signal::derive(|| t("backup-entries"))>{contents.entries}</Fact>
            <Fact label=Signal::derive(|| t("backup-originals"))>{originals}</Fact>
        </Facts>
    }
}

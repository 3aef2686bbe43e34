//! What is inside a backup: it serves the restore and the rehearsal.

use leptos::prelude::*;
use taizhang_core::report::settings::backup::Contents;

use crate::ui::components::{Fact, Facts, Notice, NoticeKind};
use crate::ui::session;
use crate::ui::t::{code_label, live, ta, tr};

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
                title=tr("clock-title")
                text=Signal::derive(move || ta("clock-text", &[("now", &now), ("last", &last)]))
            />
        }
    });
    let keyless = contents.keyless;
    view! {
        {clock}
        {mended}
        {keyless.then(|| view! { <Notice kind=NoticeKind::Warn text=tr("backup-keyless") /> })}
        <Facts>
            <Fact label=tr("backup-office") wide=true>{contents.office.name}</Fact>
            <Fact label=tr("new-level")>{live(move || code_label("office-level", level))}</Fact>
            <Fact label=tr("backup-made-at")>{contents.made}</Fact>
            <Fact label=tr("backup-made-by")>{contents.by}</Fact>
            <Fact label=tr("backup-people")>
                {live(move || ta("n-people", &[("count", &people)]))}
            </Fact>
            {(contents.erased > 0).then(|| {
                let erased = contents.erased.to_string();
                view! {
                    <Fact label=tr("backup-erased")>
                        {live(move || ta("n-people", &[("count", &erased)]))}
                    </Fact>
                }
            })}
            <Fact label=tr("backup-entries")>{contents.entries}</Fact>
            <Fact label=tr("backup-originals")>{originals}</Fact>
        </Facts>
    }
}

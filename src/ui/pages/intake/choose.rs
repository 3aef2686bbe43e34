//! The first step: the file, or a template for those who have none yet.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use super::state::Intake;
use crate::ui::components::{FileDrop, LinkButton, Notice, NoticeKind, Panel};
use crate::ui::t::{sentence, ta, tr};

/// What the file dialog offers first; a file is judged by its content.
const ENDINGS: &str = ".xlsx,.xls,.ods,.csv,.et";

/// Choosing a file.
#[component]
pub fn Choose(intake: Intake) -> impl IntoView {
    let take = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            intake.read(file);
        }
    };
    view! {
        <Panel title=tr("import-choose-title")>
            <div class="stack">
                <p>{tr("import-choose-text")}</p>
                <FileDrop
                    id="import-file"
                    label=tr("import-choose")
                    hint=tr("import-choose-hint")
                    accept=ENDINGS
                    on_files=take
                />
                <p class="quiet small">{tr("import-choose-calm")}</p>
                <p>
                    {tr("import-template-text")} " "
                    <LinkButton label=tr("import-template") on_press=move |()| intake.hand_out_template() />
                </p>
            </div>
        </Panel>
    }
}

/// A file that cannot be read: why, and the choice again.
#[component]
pub fn Refused(intake: Intake, name: String, issue: Issue) -> impl IntoView {
    let title = ta("import-refused", &[("file", &name)]);
    view! {
        <div class="stack">
            <Notice kind=NoticeKind::Error title>
                <div class="import-notice-more">
                    <p>{move || sentence(&issue)}</p>
                    <p>{tr("import-refused-more")}</p>
                </div>
            </Notice>
            <Choose intake />
        </div>
    }
}

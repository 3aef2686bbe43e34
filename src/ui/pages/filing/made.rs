//! Files just made, and files made that nobody has confirmed as sent.

use leptos::prelude::*;
use taizhang_core::domain::{Direction, PackageKind};
use taizhang_core::ledger::Command;
use taizhang_core::report::filing::register_of_files::{FileRow, to_send};

use super::making::{Made, again};
use super::words::{file_kind, number, open_while, when};
use crate::ui::components::{Button, Fact, Facts, Notice, NoticeKind, Panel, use_toasts};
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::seal::SealDialog;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

/// What was made, and what to do with it.
#[component]
pub fn MadePanel(made: RwSignal<Option<Made>>) -> impl IntoView {
    let panel = move |file: Made| {
        let Made { kind, name, number: n, code, to, sealed } = file;
        let title = ta("filing-made-title", &[("kind", &file_kind(kind)), ("number", &number(n))]);
        let next =
            ta(if sealed { "filing-made-next-sealed" } else { "filing-made-next-plain" }, &[("to", &to)]);
        view! {
            <div id="filing-made" tabindex="-1">
                <Notice kind=NoticeKind::Success title>
                    <div class="filing-notice-more">
                        <Facts>
                            <Fact label=tr("filing-file-name") wide=true>{name}</Fact>
                            <Fact label=tr("filing-file-number")>{number(n)}</Fact>
                            <Fact label=tr("filing-digest-code")>
                                <span class="code">{code}</span>
                            </Fact>
                        </Facts>
                        <p>{next}</p>
                        <p class="quiet small">{t("filing-made-downloads")}</p>
                    </div>
                </Notice>
            </div>
        }
    };
    move || made.get().map(panel)
}

/// Hands out an archived file again: the passphrase is asked for anew.
#[component]
pub fn AgainDialog(file: RwSignal<Option<FileRow>>) -> impl IntoView {
    let (open, submission) = (open_while(file), Submission::default());
    let chosen = move || file.get_untracked().map(|row| (row.digest, row.file_name));
    let make = again(open, submission, chosen);
    let people = Signal::derive(move || file.with(|f| f.as_ref()?.people.map(|n| n as usize)));
    let to = Signal::derive(move || file.with(|f| f.as_ref().map(|f| f.office.clone()).unwrap_or_default()));
    let name = move || file.with(|f| f.as_ref().map(|f| f.file_name.clone()).unwrap_or_default());
    view! {
        <SealDialog
            id="again"
            open
            title=tr("filing-again-title")
            to
            people
            make_label=tr("filing-again-make")
            submission
            on_make=make
        >
            <p>{name}</p>
            <p class="quiet">{tr("filing-again-text")}</p>
        </SealDialog>
    }
}

/// Files made and not confirmed as sent: those that go one way.
#[component]
pub fn ToSend(
    direction: Direction,
    /// And the answers to these offices.
    #[prop(optional, into)]
    also_to: Signal<Vec<String>>,
) -> impl IntoView {
    let session = use_session();
    let again = RwSignal::new(None::<FileRow>);
    let submission = Submission::default();
    let toasts = use_toasts();
    let rows = memo(move |_| {
        let mut rows = session.read(to_send);
        let answered = |row: &FileRow| {
            row.kind == PackageKind::Receipt && also_to.with(|offices| offices.contains(&row.office))
        };
        rows.retain(|row| row.kind.direction() == direction || answered(row));
        rows
    });
    let sent = move |row: FileRow| {
        submission.send(session, Command::MarkSent { package: row.package }, move |_| {
            let text = ta("filing-sent-done", &[("number", &number(row.number)), ("to", &row.office)]);
            toasts.show(NoticeKind::Success, text);
        });
    };
    let line = move |row: FileRow| {
        let which = format!("{} {}", number(row.number), row.office);
        let (mark, get) = (row.clone(), row.clone());
        let (sent_name, get_name) =
            (format!("{} {which}", t("filing-mark-sent")), format!("{} {which}", t("filing-again")));
        let text = ta(
            "filing-to-send-line",
            &[
                ("number", &number(row.number)),
                ("kind", &file_kind(row.kind)),
                ("to", &row.office),
                ("at", &when(&row.at)),
            ],
        );
        view! {
            <li class="filing-line">
                <div class="grow">
                    <p>{text}</p>
                    <p class="quiet small">{row.file_name}</p>
                </div>
                <div class="row">
                    <Button label=tr("filing-again") name=get_name small=true on_press=move |()| again.set(Some(get.clone())) />
                    <Button
                        label=tr("filing-mark-sent")
                        name=sent_name
                        small=true
                        busy=submission.busy
                        on_press=move |()| sent(mark.clone())
                    />
                </div>
            </li>
        }
    };
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Panel title=tr("filing-to-send") flush=true>
                <p class="filing-intro">{tr("filing-to-send-text")}</p>
                <IssueNotice issues=submission.issues />
                <ul class="filing-lines" role="list">
                    {move || rows.get().into_iter().map(line).collect_view()}
                </ul>
            </Panel>
        </Show>
        <AgainDialog file=again />
    }
}

//! 纸质材料: the papers that go with a file, made of what the file says.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::package_kind::PackageKind;
use taizhang_core::ledger::Registry;
use taizhang_core::report::filing::on_paper::OnPaper;
use taizhang_core::report::filing::register_of_files::FileRow;
use taizhang_core::report::forms::filing;
use taizhang_core::report::forms::letter::Letter;
use taizhang_core::words::Lang;

use super::words::{file_kind, number, open_while};
use crate::ui::components::{Dialog, PrintedForm};
use crate::ui::print::{LettersButton, PrintButton, WholeNumbers};
use crate::ui::reactive::effect;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{lang, t, ta};

/// What such papers are made by.
type Make = fn(&Registry, &OnPaper, &BTreeSet<Id>, Lang) -> Vec<Letter>;

/// The papers of an 上报文件, beside its roster, and those of a 接收回执, with the words of their buttons.
const FILED: [(&str, Make); 2] = [
    ("paper-print-report", |registry, file, _, lang| vec![filing::report(registry, file, lang)]),
    ("paper-print-tables", filing::tables),
];
const ANSWERED: [(&str, Make); 2] = [
    ("paper-print-results", |_, file, whole, lang| filing::results(file, whole, lang)),
    ("paper-print-returns", filing::returns),
];

/// Whether a file has papers.
pub fn has_papers(kind: PackageKind) -> bool {
    matches!(kind, PackageKind::Filing | PackageKind::Draft | PackageKind::Receipt)
}

#[component]
pub fn PapersDialog(file: RwSignal<Option<FileRow>>) -> impl IntoView {
    let session = use_session();
    let (open, submission) = (open_while(file), Submission::default());
    let read = RwSignal::new_local(None::<Arc<OnPaper>>);
    effect(move |_| {
        read.set(None);
        if let Some(row) = file.get() {
            submission.run(session.on_paper(row.digest), move |own| drop(read.try_set(Some(Arc::new(own)))));
        }
    });
    let title = Signal::derive(move || {
        let called = file
            .with(|row| row.as_ref().map(|row| format!("{} {}", file_kind(row.kind), number(row.number))));
        ta("paper-of-file", &[("file", &called.unwrap_or_default())])
    });
    view! {
        <Dialog open title close_label=t("close")>
            <div class="stack">
                <IssueNotice issues=submission.issues />
                {move || read.get().map(|file| view! { <Papers file /> })}
            </div>
        </Dialog>
    }
}

#[component]
fn Papers(file: Arc<OnPaper>) -> impl IntoView {
    let session = use_session();
    let whole = RwSignal::new(BTreeSet::<Id>::new());
    let own = StoredValue::new_local(file);
    let file = move || own.get_value();
    // The journal can only name whom the register still knows.
    let people = Callback::new(move |()| {
        let file = file();
        let stated = file.people().into_iter().map(|record| record.id);
        let answered = file.answers.iter().flat_map(|(_, all)| all).map(|answer| answer.person);
        session.peek(|registry| stated.chain(answered).filter(|id| registry.find(*id).is_some()).collect())
    });
    let answered = file().kind == PackageKind::Receipt;
    let button = move |(words, make): (&'static str, Make)| {
        let letters = move |()| {
            session.peek(|registry| whole.with_untracked(|whole| make(registry, &file(), whole, lang())))
        };
        let count = letters(()).len();
        let label = Signal::derive(move || ta(words, &[("count", &count.to_string())]));
        (count > 0).then(|| view! { <LettersButton label letters /> })
    };
    let forms =
        Callback::new(move |()| {
            vec![session.peek(|registry| {
                whole.with_untracked(|whole| filing::roster(registry, &file(), whole, lang()))
            })]
        });
    let buttons = if answered { ANSWERED } else { FILED }.map(button);
    let none = answered && buttons.iter().all(Option::is_none);
    view! {
        <p class="quiet">{t(if none { "paper-none" } else { "paper-of-file-text" })}</p>
        {(!none).then(|| view! { <WholeNumbers id="papers-whole" whole people /> })}
        <div class="row">
            {buttons.into_iter().collect_view()}
            {(!answered).then(|| {
                view! {
                    <PrintButton table="file-roster" label="paper-print-roster" small=true />
                    <PrintedForm id="file-roster" forms />
                }
            })}
        </div>
    }
}

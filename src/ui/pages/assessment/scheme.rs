//! 考核办法: what assessment goes by, with the sum of its points.

use leptos::prelude::*;
use taizhang_core::domain::AssessmentScheme;
use taizhang_core::domain::record::{In as _, Kind};
use taizhang_core::process::assessment::scheme::{in_force, sums};
use taizhang_core::process::grid::total;
use taizhang_core::report::records::sections;

use crate::ui::components::{Notice, NoticeKind, SelectField};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor, OfficeGroup, RemoveDialog, Remover};
use crate::ui::session::use_session;
use crate::ui::t::{label, t, ta, tr};

const KIND: Kind = Kind::AssessmentScheme;

#[component]
pub fn SchemeTab(year: Memo<i32>) -> impl IntoView {
    let session = use_session();
    let (editor, remover) = (Editor::default(), Remover::default());
    let chosen = RwSignal::new(session.profile().office().to_string());
    let options = Signal::derive(move || {
        let holders = session.read(|registry| sections::holders(registry, &[KIND]));
        holders.into_iter().map(|(office, name)| (office.to_string(), name)).collect::<Vec<_>>()
    });
    let record = memo(move |_| session.read(|registry| in_force(registry, year.get())));
    let points = move || {
        let record = record.get();
        let Some(scheme) = record.as_ref().and_then(|record| AssessmentScheme::of(&record.body)) else {
            return view! { <Notice kind=NoticeKind::Info text=t("assessment-scheme-none") /> }.into_any();
        };
        let (each, sum, full) = sums(scheme);
        let title = scheme.title.as_ref().map(|title| title.as_str().to_owned()).unwrap_or_default();
        let head = ta("assessment-scheme-in-force", &[("year", &year.get().to_string()), ("title", &title)]);
        let hundredths = |points: u64| total::text(points, true);
        let text = match full {
            Some(full) => {
                ta("assessment-scheme-sum", &[("sum", &hundredths(sum)), ("full", &hundredths(full))])
            }
            None => ta("assessment-scheme-sum-open", &[("sum", &hundredths(sum))]),
        };
        let differs = full.is_some_and(|full| full != sum).then(|| {
            view! { <Notice kind=NoticeKind::Warn text=t("assessment-scheme-differs") /> }
        });
        let parts: Vec<String> =
            each.into_iter().map(|(own, points)| format!("{} {}", label(own), hundredths(points))).collect();
        let parts = parts.join(&t("list-separator"));
        view! {
            <p><strong>{head}</strong></p>
            <p>{text} " " {parts}</p>
            {differs}
        }
        .into_any()
    };
    let group = move || {
        let office = chosen.get().parse().unwrap_or(session.profile().office());
        view! { <OfficeGroup office kind=KIND editor remover /> }
    };
    view! {
        <div class="stack worksheet-found">{points}</div>
        <div class="worksheet-head-form">
            <SelectField id="assessment-scheme-office" label=tr("pay-standards-office") value=chosen options />
            <PrintButton small=true />
        </div>
        <div class="stack">{group}</div>
        <EditDialog editor />
        <RemoveDialog remover />
    }
}

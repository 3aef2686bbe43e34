//! 应聘人员 in one table: from a workbook, or added by name; what is to be looked at stands above.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::recruitment::applicants;
use taizhang_core::process::recruitment::check::{Check, check};
use taizhang_core::report::forms::recruitment::eligibility;

use crate::ui::components::{Button, Notice, NoticeKind, PrintedForm, TextField};
use crate::ui::grid::{EditGrid, Filling};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::Remover;
use crate::ui::session::use_session;
use crate::ui::t::{lang, some_names, t, ta, tr};

#[component]
pub fn ApplicantsTab(id: Id, remover: Remover) -> impl IntoView {
    let session = use_session();
    let make = Callback::new(move |()| session.peek(|registry| applicants::grid(registry, id)));
    let found = memo(move |_| session.read(|registry| check(registry, id, session.day())));
    let told = move || {
        let Check { differs, twice, kin, elsewhere, ranked, .. } = found.get();
        let line = |names: Vec<String>, text: fn(&str, &str) -> String| {
            (!names.is_empty()).then(|| text(&names.len().to_string(), &some_names(&names)))
        };
        let lines = [
            line(differs, |count, names| ta("recruitment-differs", &[("count", count), ("names", names)])),
            line(twice, |count, names| ta("recruitment-twice", &[("count", count), ("names", names)])),
            line(kin, |count, names| ta("recruitment-kin", &[("count", count), ("names", names)])),
            line(elsewhere, |count, names| {
                ta("recruitment-elsewhere", &[("count", count), ("names", names)])
            }),
            line(ranked, |count, names| ta("recruitment-ranked-in", &[("count", count), ("names", names)])),
        ];
        let text: String = lines.into_iter().flatten().collect();
        (!text.is_empty())
            .then(|| view! { <div class="round-condition"><Notice kind=NoticeKind::Warn text /></div> })
    };
    let forms = Callback::new(move |()| vec![session.peek(|registry| eligibility(registry, id, lang()))]);
    let name = RwSignal::new(String::new());
    let fills = Callback::new(move |filling: Filling| {
        let add = move |()| {
            filling.welcome(&name.get_untracked());
            name.set(String::new());
        };
        let away = move |()| {
            let found = session
                .peek(|registry| applicants::meant(registry, id, &name.get_untracked(), filling.record()));
            match found {
                Some(record) => remover.ask(record),
                None => filling.told(t("recruitment-remove-which")),
            }
        };
        view! {
            <TextField id="recruitment-name" label=tr("field-application-candidate") value=name />
            <Button label=tr("recruitment-add") on_press=add />
            <Button label=tr("recruitment-remove") on_press=away />
            <div class="row training-acts">
                <PrintButton table="recruitment-eligibility" label="recruitment-eligibility" />
            </div>
        }
        .into_any()
    });
    view! {
        {told}
        <PrintedForm id="recruitment-eligibility" forms>
            <EditGrid
                id="applicants"
                label=tr("recruitment-tab-applicants")
                names=tr("field-application-candidate")
                make
                draft=format!("{}.applicants.{id}", session.register())
                why=Signal::derive(move || t("recruitment-why"))
                fills
            />
        </PrintedForm>
    }
}

//! 年度计划: of this office, begun from what the register knows, and of those below with what their city says of them.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::recruitment::LEVELS;
use taizhang_core::process::recruitment::plan::waiting;
use taizhang_core::report::offices::plan::known;
use taizhang_core::report::records::sections::holders;

use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, SelectField};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{Cause, Demand, EditNow, Editor, Entry, OfficeGroup, RecordForm, Remover};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{lang, t, ta, tr};

/// A new plan, as far as the register knows it.
struct Begun(Vec<(&'static str, String)>);

impl Demand for Begun {
    fn name(&self) -> String {
        String::new()
    }

    fn given(&self) -> &[(&'static str, String)] {
        &self.0
    }

    fn first(&self) -> Option<&'static str> {
        Some("planned")
    }

    fn foreseen(&self, _form: RecordForm, _edit: EditNow) -> AnyView {
        view! { <p class="quiet">{t("recruitment-plan-begun")}</p> }.into_any()
    }

    fn settled(&self, _session: Session) -> (NoticeKind, String) {
        (NoticeKind::Success, t("recruitment-plan-saved"))
    }
}

#[component]
pub fn PlanTab(editor: Editor, remover: Remover) -> impl IntoView {
    let session = use_session();
    let own = session.profile().office();
    let begin = move |()| {
        let known = session.peek(|registry| known(registry, session.today(), lang()));
        let entry = Entry::New { kind: Kind::RecruitmentPlan, person: own, engagement: None };
        editor.show_for(entry, Cause::Demanded(Arc::new(Begun(known))));
    };
    let offices = memo(move |_| {
        session.read(|registry| {
            let plans =
                |office: Id| registry.party(office).is_some_and(|party| LEVELS.contains(&party.level));
            let found = holders(registry, &[Kind::RecruitmentPlan]).into_iter();
            let found = found.filter(|(office, _)| plans(*office));
            found.map(|(office, name)| (office.to_string(), name)).collect::<Vec<_>>()
        })
    });
    let waiting = memo(move |_| session.read(|registry| waiting(registry, session.today())));
    // Whoever waits for this office's opinion stands first.
    let first = waiting.with_untracked(|waiting| waiting.first().map_or(own, |plan| plan.office));
    let chosen = RwSignal::new(first.to_string());
    let told = move || {
        let names: Vec<String> = waiting.get().into_iter().map(|plan| plan.name).collect();
        let count = names.len().to_string();
        (!names.is_empty()).then(|| {
            let args = [("count", count.as_str()), ("names", &names.join(&t("list-separator")))];
            view! { <Notice kind=NoticeKind::Warn text=ta("recruitment-plan-waiting", &args) /> }
        })
    };
    let groups = move || {
        let office = chosen.with(|office| office.parse::<Id>().unwrap_or(own));
        view! {
            <OfficeGroup office kind=Kind::RecruitmentPlan editor remover adds_elsewhere=office == own />
            <OfficeGroup office kind=Kind::PlanOpinion editor remover />
        }
    };
    view! {
        {told}
        <p class="quiet">{tr("recruitment-plan-text")}</p>
        <div class="worksheet-head-form">
            <Show when=move || offices.with(|offices| offices.len() > 1)>
                <SelectField id="recruitment-plan-office" label=tr("pay-standards-office") value=chosen options=offices />
            </Show>
            <div class="row training-acts">
                <PrintButton small=true />
                <Button label=tr("recruitment-plan-new") kind=ButtonKind::Primary on_press=begin />
            </div>
        </div>
        {groups}
    }
}

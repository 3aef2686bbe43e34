//! How somebody came from another county, and where somebody goes or went.

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::transfers::State;
use taizhang_core::report::filing::moves::{Course, course};
use taizhang_core::report::people::person::PersonFile;

use super::give::GiveDialog;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, coded_with, t, ta, tr};

/// The strip under the head of the page.
#[component]
pub fn Moving(person: Id) -> impl IntoView {
    let session = use_session();
    let courses = memo(move |_| session.read(|registry| course(registry, person)));
    let ours = move || {
        session.read(|registry| registry.own(person).is_some_and(|own| Some(own.owner) == registry.office()))
    };
    let line = move |course: Course| {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let (kind, text) = match course {
            Course::To { name, first_day, state } => {
                let args = [("to", name), ("day", day(first_day))];
                let kind = if state == State::Done { NoticeKind::Info } else { NoticeKind::Warn };
                (kind, coded_with("person-move-*", state.code(), &borrowed(&args)))
            }
            Course::From { name, accepted, filed } => {
                let came = ta("person-move-from", &[("from", &name), ("day", &day(accepted))]);
                let filed = filed
                    .map(|(number, on)| ta("person-move-filed", &[("number", &number), ("day", &day(on))]));
                (NoticeKind::Info, came + &filed.unwrap_or_default())
            }
        };
        let under_way = kind == NoticeKind::Warn && ours();
        view! {
            <Notice kind>
                <p>{text}</p>
                {under_way.then(|| view! { <a href=Route::Moves.href()>{t("person-move-go")}</a> })}
            </Notice>
        }
    };
    move || {
        let courses = courses.get();
        (!courses.is_empty()).then(|| courses.into_iter().map(line).collect_view())
    }
}

/// 办理调动, of one who works here and is not under way already.
#[component]
pub fn GiveButton(file: Memo<Option<PersonFile>>) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let county = session.profile().level() == OfficeLevel::County;
    let people = Signal::derive(move || {
        let may = |file: &&PersonFile| {
            let row = &file.row;
            county && file.ours && !row.draft && row.presence.in_post() && row.moving.is_none()
        };
        file.with(|file| file.as_ref().filter(may).map(|file| vec![file.row.person]).unwrap_or_default())
    });
    let may = memo(move |_| people.with(|people| !people.is_empty()));
    view! {
        <Show when=move || may.get()>
            <Button label=tr("give") on_press=move |()| open.set(true) />
        </Show>
        <GiveDialog open people />
    }
}

//! What is mounted: loading, the start page, or the open office with its screens.

use leptos::prelude::*;
use taizhang_core::domain::codes::Coded;
use taizhang_core::report::presence;

use super::as_of::{AsOf, AsOfBand, NotOnThisDay, only_shows};
use super::clock::ClockQuestion;
use super::components::{Frame, NavItem, Notice, NoticeKind, ToastHost, provide_toasts};
use super::pages;
use super::practice::PracticeBand;
use super::print::provide_printing;
use super::route::{self, Route};
use super::session::{Session, Trouble};
use super::t::{Liking, label, sentence, t, ta};
use crate::platform::directory;
use crate::platform::prefs::{self, Density, Language, Theme, TypeSize};

/// What the page shows.
#[derive(Clone)]
pub enum Phase {
    Loading,
    /// No office is open: new office, restore, or one of those kept here.
    Start,
    Lost(Box<Trouble>, taizhang_core::domain::id::Id),
    /// The practice data are made anew.
    Practising,
    Open(Session),
}

/// Switches between start page and office.
#[derive(Clone, Copy)]
pub struct Shown(pub RwSignal<Phase, LocalStorage>);

impl Shown {
    /// Shows an open office.
    pub fn open(self, session: Session) {
        session.remember();
        self.0.set(Phase::Open(session));
        Route::Home.go();
    }

    /// Leaves the office and makes the practice data anew.
    pub fn practise_anew(self) {
        directory::set_current(None);
        self.0.set(Phase::Practising);
    }

    /// Leaves the office; it stays kept in this browser.
    pub fn leave(self) {
        directory::set_current(None);
        self.0.set(Phase::Start);
    }
}

/// Mounts the app, and marks the page ready once the store is open and the first screen is shown.
pub fn mount() {
    leptos::mount::mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let liking = Liking(RwSignal::new(prefs::load()));
    provide_context(liking);
    let toasts = provide_toasts();
    follow_liking(liking);
    let shown = Shown(RwSignal::new_local(Phase::Loading));
    provide_context(shown);
    leptos::task::spawn_local(async move {
        let kept = directory::real_offices();
        let current = directory::current().or(match kept.as_slice() {
            [only] => Some(only.register),
            _ => None,
        });
        let phase = match current {
            None => Phase::Start,
            Some(register) => match Session::open(register).await {
                Ok(session) => {
                    session.remember();
                    Phase::Open(session)
                }
                Err(trouble) => Phase::Lost(Box::new(trouble), register),
            },
        };
        shown.0.set(phase);
        // After the screen has been drawn.
        request_animation_frame(mark_ready);
    });
    view! {
        {move || match shown.0.get() {
            Phase::Loading => view! { <p class="loading" role="status">{move || t("loading")}</p> }.into_any(),
            Phase::Start => view! { <pages::setup::StartPage /> }.into_any(),
            Phase::Practising => view! { <pages::setup::MakePractice /> }.into_any(),
            Phase::Lost(trouble, register) => {
                view! { <pages::setup::LostPage trouble=*trouble register /> }.into_any()
            }
            Phase::Open(session) => {
                provide_context(session);
                let office = match session.self_check() {
                    Some(person) => {
                        view! {
                            <Broken session does="broken-do-self">""</Broken>
                            <pages::self_check::SelfCheck session person />
                        }
                        .into_any()
                    }
                    None => view! { <Office session /> }.into_any(),
                };
                view! {
                    {office}
                    <ClockQuestion session />
                }
                .into_any()
            }
        }}
        <ToastHost toasts close_label=Signal::derive(|| t("close")) />
    }
}

fn mark_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "1");
    }
}

/// Theme, type size, density and language as attributes of the page.
fn follow_liking(liking: Liking) {
    Effect::new(move |_| {
        let prefs = liking.0.get();
        let Some(root) = document().document_element() else { return };
        let set = |name: &str, value: &str| {
            let _ =
                if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
        };
        set(
            "data-theme",
            match prefs.theme {
                Theme::System => "",
                Theme::Light => "light",
                Theme::Dark => "dark",
            },
        );
        set(
            "data-type",
            match prefs.type_size {
                TypeSize::Normal => "",
                TypeSize::Large => "large",
            },
        );
        set(
            "data-density",
            match prefs.density {
                Density::Normal => "",
                Density::Compact => "compact",
            },
        );
        set(
            "lang",
            match prefs.language {
                Language::Chinese => "zh-CN",
                Language::English => "en",
            },
        );
    });
}

/// The open office: frame, navigation and the screen the address names.
#[component]
fn Office(session: Session) -> impl IntoView {
    let route = route::watch();
    provide_printing(session);
    let work = pages::home::watch(session);
    provide_context(work);
    let rules = pages::home::rules::watch(session);
    provide_context(rules);
    let people = Memo::new(move |_| {
        session.read(|registry| presence::heads(registry, session.day()).registered() as usize)
    });
    let own = session.profile().office();
    let nav = Signal::derive(move || {
        let entry = |key: &str, to: Route, here: bool, count: Option<usize>| NavItem {
            label: t(key),
            href: to.href(),
            count,
            urgent: false,
            current: here,
        };
        let now = route.get();
        let waiting = work.0.with(Vec::len) + rules.0.with(|found| found.as_ref().map_or(0, Vec::len));
        let on_people = matches!(
            now,
            Route::People | Route::NewPerson | Route::NewPersonAt(_) | Route::Import | Route::Person(_)
        );
        vec![
            vec![
                entry("nav-home", Route::Home, matches!(now, Route::Home | Route::Rule(_)), Some(waiting)),
                entry("nav-people", Route::People, on_people, Some(people.get())),
                entry("nav-offices", Route::Offices, now == Route::Offices, None),
                entry("nav-records", Route::Records(own), matches!(now, Route::Records(_)), None),
                entry("nav-filing", Route::Filing, matches!(now, Route::Filing | Route::Moves), None),
            ],
            vec![
                entry("nav-policy", Route::Policy, matches!(now, Route::Policy | Route::Packs), None),
                entry("nav-settings", Route::Settings, now == Route::Settings, None),
            ],
        ]
    });
    let profile = session.profile();
    let level = profile.level();
    // A superior may propose another name: it is seen at once.
    let name = Signal::derive(move || session.profile().party.name);
    let top = move || {
        let actor = session.actor();
        view! {
            <AsOf session />
            {move || {
                let name = actor.get();
                let text = ta("top-actor", &[("name", &name)]);
                (!name.is_empty()).then(|| view! { <span class="top-note">{text}</span> })
            }}
        }
    };
    // After the browser forgot who sits here: nothing can be entered without a name.
    let nameless = move || {
        session.actor().with(|name| name.trim().is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn band=true text=t("actor-unknown")>
                    <a href=Route::Settings.href()>{t("actor-unknown-do")}</a>
                </Notice>
            }
        })
    };
    let elsewhere = move || {
        session.elsewhere().get().map(|at| {
            view! { <Notice kind=NoticeKind::Info band=true text=ta("written-elsewhere", &[("at", &at)]) /> }
        })
    };
    // The banner itself is made once; what it shows follows.
    let practice = profile.practice;
    let practised = move || practice.then(|| view! { <PracticeBand session /> });
    let broken = move || {
        view! {
            <Broken session does="broken-do">
                <a href=Route::Settings.href()>{move || t("broken-where")}</a>
            </Broken>
        }
    };
    let mended = move || {
        session.mended().then(|| view! { <Notice kind=NoticeKind::Warn band=true text=t("mended") /> })
    };
    let another_day = move || view! { <AsOfBand session /> };
    let banner = move || (broken, mended, practised, another_day, nameless, elsewhere);
    let tone = Signal::derive(move || match (session.viewed_on(), practice) {
        (Some(_), _) => Some("viewed"),
        (None, true) => Some("practice"),
        (None, false) => None,
    });
    view! {
        <Frame
            brand=Signal::derive(|| t("brand"))
            home=Route::Home.href()
            skip_label=Signal::derive(|| t("skip"))
            nav_label=Signal::derive(|| t("nav"))
            menu_label=Signal::derive(|| t("menu"))
            mark=Signal::derive(move || practice.then(|| t("practice-mark")))
            office=name
            tag=Signal::derive(move || label(level))
            nav
            top
            banner
            tone
        >
            {move || match route.get() {
                _ if session.viewed_on().is_some() && !only_shows(route.get()) => {
                    view! { <NotOnThisDay /> }.into_any()
                }
                Route::Home => view! { <pages::home::HomePage /> }.into_any(),
                Route::People => view! { <pages::people::PeoplePage /> }.into_any(),
                Route::NewPerson => view! { <pages::people::NewPersonPage /> }.into_any(),
                Route::NewPersonAt(office) => view! { <pages::people::NewPersonPage at=office /> }.into_any(),
                Route::Import => view! { <pages::intake::ImportPage /> }.into_any(),
                Route::Person(person) => view! { <pages::people::PersonPage person /> }.into_any(),
                Route::Rule(rule) => view! { <pages::rule::RulePage rule /> }.into_any(),
                Route::Offices => view! { <pages::offices::OfficesPage /> }.into_any(),
                Route::Records(office) => view! { <pages::records::RecordsPage office /> }.into_any(),
                Route::Filing => view! { <pages::filing::FilingPage /> }.into_any(),
                Route::Moves => view! { <pages::filing::FilingPage at=pages::filing::TabKey::Moves /> }.into_any(),
                Route::Policy => view! { <pages::policy::PolicyPage first="text" /> }.into_any(),
                Route::Packs => view! { <pages::policy::PolicyPage first="packs" /> }.into_any(),
                Route::Settings => view! { <pages::settings::SettingsPage /> }.into_any(),
                // Of a person's own copy: an office has no such screen.
                Route::SelfCheck(_) => view! { <pages::home::HomePage /> }.into_any(),
            }}
        </Frame>
    }
}

/// The journal does not hold together: said on every screen, with what to do.
#[component]
fn Broken(session: Session, does: &'static str, children: ChildrenFn) -> impl IntoView {
    let children = StoredValue::new(children);
    move || {
        session.broken().map(|issue| {
            view! {
                <Notice kind=NoticeKind::Error band=true title=sentence(&issue) text=t(does)>
                    {children.with_value(|children| children())}
                </Notice>
            }
        })
    }
}

/// The issues of something that failed, as one notice.
#[component]
pub fn IssueNotice(issues: RwSignal<Vec<taizhang_core::domain::issue::Issue>>) -> impl IntoView {
    move || {
        let found = issues.get();
        (!found.is_empty()).then(|| {
            let lines = found.iter().map(|issue| view! { <p>{sentence(issue)}</p> }).collect_view();
            view! { <Notice kind=NoticeKind::Error>{lines}</Notice> }
        })
    }
}

/// Codes of a table as options of a select field, after a blank one.
pub fn options_of<T: Coded>() -> Vec<(String, String)> {
    std::iter::once((String::new(), t("choose")))
        .chain(T::selectable().into_iter().map(|value| (value.code().to_owned(), label(value))))
        .collect()
}

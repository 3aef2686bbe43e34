//! Paper: what is printed is made for it, never the screen with its controls.
//!
//! Pages are laid by the program, since browsers number them only from Chromium 131 on: rows are measured out of
//! sight in the columns they will have, filled into one sheet a page, and taken away after printing. A button
//! lays them in pieces; printing by the browser's own menu leaves no time for that, and lays them at one go.

mod laying;
mod letter;
mod pages;
mod parts;
mod sheet;
mod whole;

use leptos::ev;
use leptos::prelude::*;
use taizhang_core::report::forms::letter::Letter;
use taizhang_core::report::help::TOPICS;
use taizhang_core::report::help::html::{self, Use};

use self::laying::Laying;
use self::letter::LetterLaying;
pub use self::pages::Plate;
use self::pages::{Matter, PageLaying};
use self::sheet::{Paper, Words};
pub use self::whole::WholeNumbers;
use super::components::{Button, Printable, Printables};
use super::session::{self, Session};
use super::t::{lang, t, ta, tr};
use crate::platform::idle::{Pieces, drawn};

/// The lists in the page, and the paper that is being made or printed.
#[derive(Clone, Copy)]
pub struct Printing {
    /// The open office; before one is open, only the manual can be printed.
    session: Option<Session>,
    tables: Printables,
    /// How much of the paper is laid, in percent, while that takes its time.
    busy: RwSignal<Option<u8>>,
    ready: StoredValue<Option<Ready>, LocalStorage>,
}

/// Paper that lies ready, and of which editions of which tables it was made.
struct Ready {
    _paper: Paper,
    of: Vec<(&'static str, u64)>,
}

/// Makes lists below the caller printable, by their buttons and by the browser's own way.
pub fn provide_printing(session: Option<Session>) {
    let printing = Printing {
        session,
        tables: Printables::provide(),
        busy: RwSignal::new(None),
        ready: StoredValue::new_local(None),
    };
    provide_context(printing);
    let listening = [
        window_event_listener(ev::beforeprint, move |_| printing.before()),
        window_event_listener(ev::afterprint, move |_| printing.after()),
        window_event_listener(ev::keydown, move |event| {
            let pressed = (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !event.alt_key();
            if pressed && event.key().eq_ignore_ascii_case("p") {
                let seen = printing.in_sight();
                if !seen.is_empty() {
                    event.prevent_default();
                    printing.print(seen);
                }
            }
        }),
    ];
    on_cleanup(move || listening.into_iter().for_each(|listener| listener.remove()));
}

impl Printing {
    /// Lays the lists in pieces and opens the browser's print dialog.
    fn print(self, wanted: Vec<&'static str>) {
        if self.busy.get_untracked().is_some() {
            return;
        }
        self.busy.set(Some(0));
        leptos::task::spawn_local(async move {
            // The button says first that it has been pressed.
            drawn().await;
            if let Some(ready) = self.lay_in_pieces(&wanted).await {
                self.ready.set_value(Some(ready));
            }
            if self.busy.try_set(None).is_none() {
                session::print();
            }
        });
    }

    /// Nothing where the page has been left meanwhile: there is nothing to print any more.
    async fn lay_in_pieces(self, wanted: &[&'static str]) -> Option<Ready> {
        let mut pieces = Pieces::begin();
        let (mut laying, mut of) = self.begin(wanted)?;
        loop {
            // A list that changed under the laying is laid anew; one that has gone cannot be read any more.
            let now = self.editions(wanted);
            if now.len() < of.len() {
                return None;
            }
            if now != of {
                (laying, of) = self.begin(wanted)?;
            }
            if !laying.step().ok()? {
                break;
            }
            if pieces.pause().await && self.busy.try_set(Some(laying.percent())).is_some() {
                return None;
            }
        }
        Some(Ready { _paper: laying.finish().ok()?, of })
    }

    /// Lays letters in pieces and opens the browser's print dialog.
    pub fn print_letters(self, letters: Vec<Letter>) {
        if self.busy.get_untracked().is_some() {
            return;
        }
        self.busy.set(Some(0));
        leptos::task::spawn_local(async move {
            drawn().await;
            let paper = self.lay_letters(letters).await;
            // It was made of no table, so no edition of one is waited for.
            self.ready.try_set_value(paper.map(|paper| Ready { _paper: paper, of: Vec::new() }));
            if self.busy.try_set(None).is_none() {
                session::print();
            }
        });
    }

    /// Lays charts or texts in pieces and opens the browser's print dialog.
    fn print_pages(self, title: String, matter: Matter) {
        if self.busy.get_untracked().is_some() {
            return;
        }
        self.busy.set(Some(0));
        leptos::task::spawn_local(async move {
            drawn().await;
            let paper = self.lay_pages(title, &matter).await;
            self.ready.try_set_value(paper.map(|paper| Ready { _paper: paper, of: Vec::new() }));
            if self.busy.try_set(None).is_none() {
                session::print();
            }
        });
    }

    async fn lay_pages(self, title: String, matter: &Matter) -> Option<Paper> {
        let mut pieces = Pieces::begin();
        let mut laying = PageLaying::begin(title, matter, self.words()).ok()?;
        while laying.step().ok()? {
            if pieces.pause().await && self.busy.try_set(Some(laying.percent())).is_some() {
                return None;
            }
        }
        laying.finish().ok()
    }

    async fn lay_letters(self, letters: Vec<Letter>) -> Option<Paper> {
        let mut pieces = Pieces::begin();
        let mut laying = LetterLaying::begin(letters, self.words().stamp).ok()?;
        while laying.step().ok()? {
            if pieces.pause().await && self.busy.try_set(Some(laying.percent())).is_some() {
                return None;
            }
        }
        laying.finish().ok()
    }

    fn begin(self, wanted: &[&'static str]) -> Option<(Laying, Vec<(&'static str, u64)>)> {
        let found: Vec<Printable> = wanted.iter().filter_map(|id| self.tables.find(id)).collect();
        let laying = Laying::begin(&found, &self.words()).ok()?;
        (!found.is_empty()).then(|| (laying, self.editions(wanted)))
    }

    fn editions(self, wanted: &[&'static str]) -> Vec<(&'static str, u64)> {
        let edition = |id: &&'static str| Some((*id, self.tables.find(id)?.edition.get_untracked()));
        wanted.iter().filter_map(edition).collect()
    }

    /// What every sheet says beside its list.
    fn words(self) -> Words {
        let Some(session) = self.session else {
            return Words { office: t("brand"), day: String::new(), stamp: None, row: String::new() };
        };
        let profile = session.profile();
        let today = session.today().to_string();
        let day = match session.viewed_on() {
            Some(day) => ta("print-as-of", &[("day", &day.to_string()), ("today", &today)]),
            None => ta("print-day", &[("day", &today)]),
        };
        Words {
            office: ta("print-office", &[("office", &profile.party.name)]),
            day,
            stamp: profile.practice.then(|| t("print-practice")),
            row: t("print-row"),
        }
    }

    /// The lists that can be seen; none while a dialog stands before them.
    fn in_sight(self) -> Vec<&'static str> {
        let dialog = document().query_selector("dialog[open]").ok().flatten();
        if dialog.is_some() { Vec::new() } else { self.tables.in_sight() }
    }

    /// The browser is about to print: what the button laid, or what can be seen.
    fn before(self) {
        let laid = |ready: &Option<Ready>| {
            ready.as_ref().is_some_and(|ready| {
                let wanted: Vec<&'static str> = ready.of.iter().map(|(id, _)| *id).collect();
                self.editions(&wanted) == ready.of
            })
        };
        if self.ready.try_with_value(laid) == Some(true) {
            return;
        }
        self.after();
        let wanted = self.in_sight();
        let lay = || {
            let (mut laying, of) = self.begin(&wanted)?;
            while laying.step().ok()? {}
            Some(Ready { _paper: laying.finish().ok()?, of })
        };
        // Without lists in sight the page is printed as it stands.
        self.ready.try_update_value(|ready| *ready = lay());
    }

    fn after(self) {
        self.ready.try_update_value(|ready| *ready = None);
    }
}

/// Prints letters: made when it is pressed, so that they say what the register says then.
#[component]
pub fn LettersButton(
    label: Signal<String>,
    #[prop(into)] letters: Callback<(), Vec<Letter>>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let printing = use_context::<Printing>();
    let busy = Signal::derive(move || printing.is_some_and(|printing| printing.busy.get().is_some()));
    let press = move |()| {
        if let Some(printing) = printing {
            printing.print_letters(letters.run(()));
        }
    };
    view! { <Button small=true label busy disabled on_press=press /> }
}

/// Prints charts: title and charts are made when it is pressed.
#[component]
pub fn PagesButton(
    label: Signal<String>,
    #[prop(into)] pages: Callback<(), (String, Vec<Plate>)>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let printing = use_context::<Printing>();
    let busy = Signal::derive(move || printing.is_some_and(|printing| printing.busy.get().is_some()));
    let press = move |()| {
        if let Some(printing) = printing {
            let (title, plates) = pages.run(());
            printing.print_pages(title, Matter::Plates(plates));
        }
    };
    view! { <Button label busy disabled on_press=press /> }
}

/// 打印帮助手册: the help of all screens, with its contents.
#[component]
pub fn ManualButton() -> impl IntoView {
    let printing = use_context::<Printing>();
    let busy = Signal::derive(move || printing.is_some_and(|printing| printing.busy.get().is_some()));
    let press = move |()| {
        if let Some(printing) = printing {
            let lang = lang();
            let texts = TOPICS.iter().map(|topic| html::topic(topic, lang, Use::Paper)).collect();
            printing.print_pages(t("help-manual"), Matter::Manual(texts));
        }
    };
    view! { <Button small=true label=tr("help-print") busy on_press=press /> }
}

/// 打印: a list as it stands, on sheets of its own.
#[component]
pub fn PrintButton(
    /// The list with this id; without one, all that can be seen.
    #[prop(optional)]
    table: Option<&'static str>,
    #[prop(optional)] small: bool,
    /// What is printed, where that is no list in sight.
    #[prop(default = "print")]
    label: &'static str,
) -> impl IntoView {
    let printing = use_context::<Printing>();
    let done = move || printing.and_then(|printing| printing.busy.get());
    let words = label;
    let label = Signal::derive(move || match done() {
        Some(done) => ta("print-working", &[("done", &done.to_string())]),
        None => t(words),
    });
    let press = move |()| {
        if let Some(printing) = printing {
            printing.print(table.map_or_else(|| printing.in_sight(), |table| vec![table]));
        }
    };
    view! { <Button label small busy=Signal::derive(move || done().is_some()) on_press=press /> }
}

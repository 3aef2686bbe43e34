//! Which of its faces the page shows, and how it goes from one to another.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::practice::class::task::Class;
use taizhang_core::practice::exercises::exercise::Exercise;

use crate::platform::{directory, drafts};
use crate::ui::route::Route;
use crate::ui::session::{Session, Trouble, is_class_copy, is_of_class, is_shut, leave_exercise};

/// What the page shows.
#[derive(Clone)]
pub enum Phase {
    Loading,
    /// Nothing can be read before the passphrase.
    Locked,
    /// No office is open: new office, restore, or one of those kept here.
    Start,
    Lost(Box<Trouble>, Id),
    /// The practice data are made anew; or an exercise.
    Practising(Option<&'static Exercise>),
    /// The list of exercises.
    Exercises,
    /// A class that somebody sits in, or is about to.
    Class(Option<Class>),
    /// A class that somebody teaches.
    Teach,
    Open(Session),
}

impl Phase {
    /// An opened register, or what stands in its way.
    pub async fn of(register: Id) -> Self {
        match Session::open(register).await {
            Ok(session) => Phase::Open(session),
            Err(_) if is_shut() => Phase::Locked,
            Err(trouble) => Phase::Lost(Box::new(trouble), register),
        }
    }
}

/// Switches between start page and office.
#[derive(Clone, Copy)]
pub struct CurrentPhase(pub RwSignal<Phase, LocalStorage>);

impl CurrentPhase {
    /// Shows an open office.
    pub fn open(self, session: Session) {
        session.remember();
        self.0.set(Phase::Open(session));
        Route::Home.go();
    }

    /// Opens a register of this browser; what stands in the way gets a page of its own.
    pub fn open_register(self, register: Id) {
        // Not bound to the start page: the session outlives it.
        leptos::task::spawn_local(async move {
            match Phase::of(register).await {
                Phase::Open(session) => self.open(session),
                trouble => self.0.set(trouble),
            }
        });
    }

    /// Leaves the office and makes the practice data anew.
    pub fn practise_anew(self) {
        directory::set_current(None);
        self.0.set(Phase::Practising(None));
    }

    /// Leaves the office for the list of exercises.
    pub fn exercises(self) {
        // A copy for a class has no other exercises than the class.
        if is_class_copy() {
            return self.class(None);
        }
        directory::set_current(None);
        self.0.set(Phase::Exercises);
    }

    /// Begins an exercise, anew where it was begun before.
    pub fn exercise(self, exercise: &'static Exercise) {
        directory::set_current(None);
        self.0.set(Phase::Practising(Some(exercise)));
    }

    /// Leaves an exercise: for its class, where it is one of a class, or for the list.
    pub fn leave_exercise(self, exercise: &Exercise) {
        leave_exercise();
        if is_of_class(exercise) {
            self.class(None);
        } else {
            self.exercises();
        }
    }

    /// Leaves the office for a class, the one given or that which was sat in.
    pub fn class(self, given: Option<Class>) {
        directory::set_current(None);
        self.0.set(Phase::Class(given));
    }

    /// Leaves the start page for the class that is taught.
    pub fn teach(self) {
        directory::set_current(None);
        self.0.set(Phase::Teach);
    }

    /// Leaves the office; where it is kept in this browser, it stays.
    pub fn leave(self) {
        drafts::want(true);
        directory::set_current(None);
        self.0.set(Phase::Start);
    }
}

//! Which screen is shown, as the fragment of the address: over `file://` nothing else may change.
//! No name and no identity number ever stands in it.

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::policy::rules;
use taizhang_core::process::verification::counts;
use taizhang_core::process::{
    assessment, contracts, contributions, development, funding, inspection, pay, recruitment,
};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::screens::screens;
use super::t::key;

/// Where a screen stands in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An entry among those of the work, with its words.
    Main(&'static str),
    /// The same, where it is the work of an office of one of these levels.
    MainOf((&'static str, &'static [OfficeLevel])),
    /// An entry below the line.
    Further(&'static str),
    /// Behind another screen.
    Under(Screen),
    /// An entry of a person's own copy.
    Own(&'static str),
}

/// On which days a screen may be seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Days {
    /// It is there to look.
    AnyDay,
    /// On it something is done.
    Today,
}

/// What varies in an address.
trait Varying: Sized {
    /// Reads it; nothing where no such thing can be.
    fn read(text: &str) -> Option<Self>;

    /// What it is for an entry of the navigation of `office`, where that says it.
    fn of(office: Id) -> Option<Self>;
}

impl Varying for Id {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn of(office: Id) -> Option<Self> {
        Some(office)
    }
}

/// The id of a rule.
impl Varying for &'static str {
    fn read(text: &str) -> Option<Self> {
        rules::find(text).map(|rule| rule.id)
    }

    fn of(_: Id) -> Option<Self> {
        None
    }
}

/// A clause of the guidance.
impl Varying for u16 {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok().filter(|clause| taizhang_core::policy::text::clause(*clause).is_some())
    }

    fn of(_: Id) -> Option<Self> {
        None
    }
}

macro_rules! routes {
    ($(
        $(#[$doc:meta])*
        $name:ident $(($arg:ident: $type:ty))?, [$($part:tt),*], $place:ident($whose:expr), $days:ident, $view:tt;
    )*) => {
        /// A screen with what varies in its address.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Route {
            $($(#[$doc])* $name $(($type))?,)*
        }

        /// A screen, whatever it is opened for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Screen {
            $($name,)*
        }

        impl Screen {
            /// As it is called in the table.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Screen::$name => stringify!($name),)*
                }
            }

            /// Where it stands in the navigation.
            pub fn place(self) -> Place {
                use Screen::*;
                match self {
                    $($name => Place::$place($whose),)*
                }
            }

            const fn days(self) -> Days {
                match self {
                    $(Screen::$name => Days::$days,)*
                }
            }
        }

        impl Route {
            /// Its screen.
            pub const fn screen(self) -> Screen {
                match self {
                    $(routes!(@any $name $($arg)?) => Screen::$name,)*
                }
            }

            /// The parts of its address.
            fn parts(self) -> Vec<String> {
                match self {
                    $(Route::$name $(($arg))? => vec![$($part.to_string()),*],)*
                }
            }

            /// The screen with exactly this address.
            fn exactly(parts: &[&str]) -> Option<Route> {
                $(
                    if let [$($part),*] = parts
                        $(&& let Some($arg) = <$type as Varying>::read($arg))?
                    {
                        return Some(Route::$name $(($arg))?);
                    }
                )*
                None
            }

            /// One of each screen, as far as the office alone can name it, in the order of the table.
            fn each(office: Id) -> Vec<Route> {
                let each: Vec<Option<Route>> = vec![
                    $(routes!(@of office $name $($type)?),)*
                ];
                each.into_iter().flatten().collect()
            }
        }
    };
    (@of $office:ident $name:ident) => { Some(Route::$name) };
    (@of $office:ident $name:ident $type:ty) => { <$type as Varying>::of($office).map(Route::$name) };
    (@any $name:ident) => { Route::$name };
    (@any $name:ident $arg:ident) => { Route::$name(_) };
}

screens!(routes);

impl Route {
    /// The address, to be used as a link.
    pub fn href(self) -> String {
        format!("#/{}", self.parts().join("/"))
    }

    /// Reads an address; an unknown one leads to the nearest screen above it, at last home.
    pub fn parse(fragment: &str) -> Route {
        let parts: Vec<&str> =
            fragment.trim_start_matches('#').split('/').filter(|part| !part.is_empty()).collect();
        let above = (0..=parts.len()).rev().filter_map(|length| parts.get(..length));
        above.filter_map(Route::exactly).next().unwrap_or(Route::Home)
    }

    /// Whether it is there to look, not to do.
    pub fn only_shows(self) -> bool {
        self.screen().days() == Days::AnyDay
    }

    /// Whether it is one of a person's own copy.
    pub fn is_own(self) -> bool {
        matches!(self.screen().place(), Place::Own(_))
    }

    /// The entry of the navigation under which it stands.
    pub fn entry(self) -> Screen {
        match self.screen().place() {
            Place::Main(_) | Place::MainOf(_) | Place::Further(_) | Place::Own(_) => self.screen(),
            Place::Under(entry) => entry,
        }
    }

    /// The entries of the navigation of `office` that stand in places of one kind, with their words.
    pub fn entries(office: Id, words: impl Fn(Place) -> Option<&'static str>) -> Vec<(&'static str, Route)> {
        let all = Route::each(office).into_iter();
        all.filter_map(|route| Some((words(route.screen().place())?, route))).collect()
    }

    /// One of each screen that an office of this level has, or a person's own copy, as far as the office alone can name it.
    pub fn reached(office: Id, level: OfficeLevel, own: bool) -> Vec<Route> {
        let is_there = |route: &Route| match route.entry().place() {
            Place::MainOf((_, levels)) => !own && levels.contains(&level),
            Place::Own(_) => own,
            Place::Main(_) | Place::Further(_) | Place::Under(_) => !own,
        };
        Route::each(office).into_iter().filter(is_there).collect()
    }

    /// Goes there.
    pub fn go(self) {
        // A browser that refuses keeps the screen it shows.
        let _ = window().location().set_hash(&self.href());
    }
}

/// The screen the address names, following it. Call once.
pub fn watch() -> ReadSignal<Route> {
    let now = || Route::parse(&window().location().hash().unwrap_or_default());
    let (route, set_route) = signal(now());
    let listener = Closure::<dyn Fn()>::new(move || {
        set_route.set(now());
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
    // The listener lives as long as the page.
    let _ = window().add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    listener.forget();
    route
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_its_screen() {
        let id = Id::derive(&[3; 16], 1);
        let all: Vec<Route> = Route::each(id).into_iter().chain([Route::Rule("R-QUOTA")]).collect();
        for route in all {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn every_stop_of_the_tour_is_a_screen() {
        for stop in taizhang_core::practice::tour::STOPS {
            assert_eq!(Route::parse(stop.screen).href(), stop.screen);
        }
    }

    #[test]
    fn an_unknown_address_leads_to_the_nearest_screen_above_it() {
        for (address, leads) in [
            ("", Route::Home),
            ("#/nowhere", Route::Home),
            ("#/rules/R-NONE", Route::Home),
            ("#/policy/39", Route::PolicyAt(39)),
            ("#/policy/999", Route::Policy),
            ("#/people/32058319850101", Route::People),
            ("#/people/new/nobody", Route::NewPerson),
            ("#/offices/nobody/records", Route::Offices),
        ] {
            assert_eq!(Route::parse(address), leads, "{address}");
        }
    }
}

//! What each screen shows, by the table of screens.

use leptos::prelude::*;

use crate::ui::pages;
use crate::ui::route::Route;
use crate::ui::screens::screens;
use crate::ui::session::Session;
use crate::ui::shell::NotOnThisDay;

macro_rules! views {
    ($(
        $(#[$doc:meta])*
        $name:ident $(($arg:ident: $type:ty))?, $parts:tt, $place:ident($whose:expr), $days:ident, { $($view:tt)* };
    )*) => {
        fn screen(route: Route) -> AnyView {
            match route {
                $(Route::$name $(($arg))? => view! { $($view)* }.into_any(),)*
            }
        }
    };
}

screens!(views);

/// The screen; on another day one that only shows.
pub fn screen_on(session: Session, route: Route) -> AnyView {
    match session.viewed_on() {
        Some(_) if !route.only_shows() => view! { <NotOnThisDay /> }.into_any(),
        Some(_) | None => screen(route),
    }
}

//! How much time a class has left, for whoever sits in it: told, and never enforced.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::session::{Seat, seat};
use crate::ui::t::{t, ta};

/// How often it is looked.
const LOOKS: Duration = Duration::from_secs(10);

/// The time of the class that is sat in on this computer.
#[component]
pub fn ClassTime() -> impl IntoView {
    let left = RwSignal::new(seat().as_ref().and_then(Seat::left));
    let look = move || {
        // The page may be gone.
        let _ = left.try_set(seat().as_ref().and_then(Seat::left));
    };
    let looks = set_interval_with_handle(look, LOOKS).ok();
    on_cleanup(move || {
        looks.inspect(|looks| looks.clear());
    });
    let said = move || match left.get() {
        None => t("class-not-yet"),
        Some(left) if left >= 0 => ta("class-left", &[("minutes", &left.to_string())]),
        Some(over) => ta("class-time-over", &[("minutes", &(-over).to_string())]),
    };
    view! { <strong role="timer">{said}</strong> }
}

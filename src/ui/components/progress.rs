//! How far a long piece of work has come, and where one stands in a task of several steps.

use leptos::prelude::*;

/// A progress bar. `value` is the part done from 0 to 1, or nothing while that cannot be known.
#[component]
pub fn Progress(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<Option<f64>>,
) -> impl IntoView {
    let percent = move || value.get().map(|part| (part.clamp(0.0, 1.0) * 100.0).round());
    view! {
        <div class="progress" class:progress-unsure=move || value.get().is_none()>
            <div>
                <strong>{label}</strong>
            </div>
            <div
                class="progress-track"
                role="progressbar"
                aria-label=label
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent().map(|percent| percent.to_string())
            >
                <div
                    class="progress-fill"
                    style=move || percent().map(|percent| format!("width: {percent}%")).unwrap_or_default()
                ></div>
            </div>
        </div>
    }
}

/// The steps of a task; `at` counts from 0.
#[component]
pub fn Steps(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] steps: Signal<Vec<String>>,
    #[prop(into)] at: Signal<usize>,
) -> impl IntoView {
    let items = move || {
        steps
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, text)| {
                view! {
                    <li
                        class="step"
                        class:step-done=move || index < at.get()
                        aria-current=move || (index == at.get()).then_some("step")
                    >
                        {text}
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ol class="steps" role="list" aria-label=label>{items}</ol> }
}

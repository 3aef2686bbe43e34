//! Taking in files: by a real file input, or dropped on its zone.

use leptos::html;
use leptos::prelude::*;
use web_sys::{DragEvent, File, FileList};

/// A file picker with a visible button and a zone to drop on. `on_files` gets the files in the order given;
/// with `multiple` off, the first alone. What a file is gets judged by reading it, not by its name.
#[component]
pub fn FileDrop(
    #[prop(into)] id: String,
    /// The words on the button, which name the input too.
    #[prop(into)]
    label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// File name endings offered first, such as `.xlsx,.csv`.
    #[prop(optional, into)]
    accept: String,
    #[prop(optional)] multiple: bool,
    /// A button among others, without a zone of its own around it.
    #[prop(optional)]
    small: bool,
    #[prop(into)] on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let take = move |list: Option<FileList>| {
        let mut files = list.map(read).unwrap_or_default();
        if !multiple {
            files.truncate(1);
        }
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    let picked = move |_| {
        let Some(input) = input.get_untracked() else { return };
        take(input.files());
        // Otherwise picking the same file again, mended meanwhile, would change nothing.
        input.set_value("");
    };
    let dragged = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take(event.data_transfer().and_then(|data| data.files()));
    };
    let hint_id = format!("{id}-hint");
    let describes = hint_id.clone();
    view! {
        <div
            class="drop"
            class:drop-small=small
            class:drop-over=over
            on:dragenter=dragged
            on:dragover=dragged
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <div class="drop-pick">
                <input
                    node_ref=input
                    type="file"
                    id=id
                    accept=accept
                    multiple=multiple
                    aria-label=label
                    aria-describedby=move || hint.with(Option::is_some).then(|| describes.clone())
                    on:change=picked
                />
                <span class=if small { "btn" } else { "btn btn-primary" } aria-hidden="true">{label}</span>
            </div>
            {move || hint.get().map(|hint| view! { <div class="drop-hint" id=hint_id.clone()>{hint}</div> })}
        </div>
    }
}

fn read(list: FileList) -> Vec<File> {
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

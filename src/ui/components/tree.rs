//! A tree: offices under offices.

use std::collections::BTreeSet;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::dom::focus_by_id;

/// A node with those below it. `key` is unique in the whole tree.
#[derive(Clone, PartialEq, Eq)]
pub struct TreeNode {
    pub key: String,
    pub label: String,
    /// Shown at the end of the line.
    pub detail: Option<String>,
    pub children: Vec<TreeNode>,
}

/// One line on screen.
#[derive(Clone, PartialEq, Eq)]
struct Line {
    key: String,
    label: String,
    detail: Option<String>,
    level: usize,
    /// Nothing for a node with none below it.
    expanded: Option<bool>,
    position: usize,
    siblings: usize,
}

/// A tree of which only the expanded parts exist in the page. Arrow keys walk and open, Enter selects.
#[component]
pub fn Tree(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] nodes: Signal<Vec<TreeNode>>,
    /// Keys of the nodes that are open.
    expanded: RwSignal<BTreeSet<String>>,
    selected: RwSignal<Option<String>>,
) -> impl IntoView {
    let lines = Memo::new(move |_| nodes.with(|nodes| expanded.with(|expanded| lines(nodes, expanded))));
    // The line the Tab key comes back to: the last one visited, or the selected, or the first.
    let cursor = RwSignal::new(None::<String>);
    let current = Memo::new(move |_| {
        lines.with(|lines| {
            let there = |key: &String| lines.iter().any(|line| line.key == *key);
            cursor
                .get()
                .filter(there)
                .or_else(|| selected.get().filter(there))
                .or_else(|| lines.first().map(|line| line.key.clone()))
        })
    });
    let line_id = move |key: &str| format!("{id}-{key}");
    let go = move |key: String| {
        focus_by_id(&line_id(&key));
        cursor.set(Some(key));
    };
    let toggle = move |key: &str| {
        expanded.update(|expanded| {
            if !expanded.remove(key) {
                expanded.insert(key.to_owned());
            }
        });
    };
    let keydown = move |event: KeyboardEvent| {
        let Some(now) = current.get_untracked() else { return };
        let Some(act) = lines.with_untracked(|lines| act(&event.key(), &now, lines)) else { return };
        event.prevent_default();
        match act {
            Act::Go(key) => go(key),
            Act::Toggle => toggle(&now),
            Act::Select => selected.set(Some(now)),
        }
    };
    let entry = move |line: Line| {
        let branch = line.expanded.is_some();
        let opens = line.key.clone();
        let (own, chosen, twist, pressed) =
            (line.key.clone(), line.key.clone(), line.key.clone(), line.key.clone());
        view! {
            <li
                role="treeitem"
                class="tree-item"
                id=line_id(&line.key)
                style=format!("--level: {}", line.level)
                attr:aria-level=line.level + 1
                aria-posinset=line.position
                aria-setsize=line.siblings
                aria-expanded=move || branch.then(|| expanded.with(|expanded| expanded.contains(&opens)).to_string())
                aria-selected=move || selected.with(|key| key.as_ref() == Some(&chosen)).to_string()
                tabindex=move || if current.with(|key| key.as_ref() == Some(&own)) { "0" } else { "-1" }
                on:click=move |_| {
                    cursor.set(Some(pressed.clone()));
                    selected.set(Some(pressed.clone()));
                }
            >
                <span
                    class="tree-twist"
                    on:click=move |event| {
                        event.stop_propagation();
                        toggle(&twist);
                    }
                ></span>
                <span>{line.label}</span>
                {line.detail.map(|detail| view! { <span class="tree-detail">{detail}</span> })}
            </li>
        }
    };
    // Opening is no reason to draw a line anew: that would take the focus from it.
    view! {
        <ul class="tree" role="tree" aria-label=label on:keydown=keydown>
            <For
                each=move || lines.get()
                key=|line| (line.key.clone(), line.expanded.is_some(), line.position, line.siblings, line.label.clone(), line.detail.clone())
                children=entry
            />
        </ul>
    }
}

/// What a key asks for.
#[derive(PartialEq, Eq, Debug)]
enum Act {
    Go(String),
    Toggle,
    Select,
}

fn act(key: &str, now: &str, lines: &[Line]) -> Option<Act> {
    let at = lines.iter().position(|line| line.key == now)?;
    let line = lines.get(at)?;
    let go = |line: Option<&Line>| line.map(|line| Act::Go(line.key.clone()));
    match (key, line.expanded) {
        ("ArrowDown", _) | ("ArrowRight", Some(true)) => go(lines.get(at + 1)),
        ("ArrowUp", _) => go(lines.get(at.checked_sub(1)?)),
        ("ArrowRight", Some(false)) | ("ArrowLeft", Some(true)) => Some(Act::Toggle),
        ("ArrowLeft", _) => go(lines.get(..at)?.iter().rev().find(|above| above.level < line.level)),
        ("Home", _) => go(lines.first()),
        ("End", _) => go(lines.last()),
        ("Enter" | " ", _) => Some(Act::Select),
        _ => None,
    }
}

/// The lines that show, in order: every node whose parents are all open.
fn lines(nodes: &[TreeNode], expanded: &BTreeSet<String>) -> Vec<Line> {
    let mut out = Vec::new();
    collect(nodes, 0, expanded, &mut out);
    out
}

fn collect(nodes: &[TreeNode], level: usize, expanded: &BTreeSet<String>, out: &mut Vec<Line>) {
    for (at, node) in nodes.iter().enumerate() {
        let open = expanded.contains(&node.key);
        out.push(Line {
            key: node.key.clone(),
            label: node.label.clone(),
            detail: node.detail.clone(),
            level,
            expanded: (!node.children.is_empty()).then_some(open),
            position: at + 1,
            siblings: nodes.len(),
        });
        if open {
            collect(&node.children, level + 1, expanded, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(key: &str, children: Vec<TreeNode>) -> TreeNode {
        TreeNode { key: key.into(), label: key.into(), detail: None, children }
    }

    fn province() -> Vec<TreeNode> {
        vec![
            node("city", vec![node("county", vec![node("town", vec![])]), node("zone", vec![])]),
            node("other", vec![]),
        ]
    }

    fn shown(open: &[&str]) -> Vec<Line> {
        lines(&province(), &open.iter().map(|&key| key.to_owned()).collect())
    }

    #[test]
    fn only_what_is_below_open_nodes_shows() {
        let check = |open: &[&str], want: &[&str]| {
            let keys: Vec<String> = shown(open).into_iter().map(|line| line.key).collect();
            assert_eq!(keys, want, "open: {open:?}");
        };
        check(&[], &["city", "other"]);
        check(&["city"], &["city", "county", "zone", "other"]);
        check(&["county"], &["city", "other"]);
        check(&["city", "county"], &["city", "county", "town", "zone", "other"]);
    }

    #[test]
    fn keys_walk_open_and_close() {
        let go = |key: &str| Some(Act::Go(key.into()));
        for (key, now, want) in [
            ("ArrowDown", "city", go("county")),
            ("ArrowUp", "county", go("city")),
            ("ArrowUp", "city", None),
            ("ArrowDown", "other", None),
            ("ArrowRight", "city", go("county")),
            ("ArrowRight", "county", Some(Act::Toggle)),
            ("ArrowLeft", "city", Some(Act::Toggle)),
            ("ArrowLeft", "zone", go("city")),
            ("End", "city", go("other")),
            ("Enter", "zone", Some(Act::Select)),
            ("x", "zone", None),
        ] {
            assert_eq!(act(key, now, &shown(&["city"])), want, "{key} on {now}");
        }
    }
}

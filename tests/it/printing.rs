//! Every list that a screen shows can be printed whole.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The values of an attribute in the tags of a component, in all files below a folder.
fn named(folder: &Path, tag: &str, attribute: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let opening = format!("<{tag}");
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(named(&entry, tag, attribute));
        } else if entry.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&entry).unwrap();
            let tags = text.split(&opening).skip(1).filter(|rest| rest.starts_with(char::is_whitespace));
            let value = |rest: &str| {
                let (_, rest) = rest.split_once(&format!(" {attribute}=\""))?;
                Some(rest.split_once('"')?.0.to_owned())
            };
            found.extend(tags.filter_map(value));
        }
    }
    found
}

#[test]
fn every_list_has_its_button_for_printing() {
    let screens = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    let mut tables = named(&screens, "DataTable", "id");
    tables.extend(named(&screens, "PrintedList", "id"));
    tables.extend(named(&screens, "PrintedForm", "id"));
    let buttons = named(&screens, "PrintButton", "table");
    assert!(tables.len() > 5, "{tables:?}");
    assert_eq!(tables, buttons);
}

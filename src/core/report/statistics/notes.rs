//! What is said beside a figure: from which day it was reported, who has reported nothing, of whom nothing is known, and
//! why it is not told.

use super::counted::Counted;
use crate::words::{Lang, words};

/// One sentence each, none where the figure is whole and counted here.
pub fn notes(counted: &Counted, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    if counted.withheld {
        found.push(words(lang, "statistics-withheld", &[]));
    }
    if let Some((first, last)) = counted.reported {
        let (first, last) = (first.to_string(), last.to_string());
        found.push(if first == last {
            words(lang, "statistics-reported-on", &[("day", &first)])
        } else {
            words(lang, "statistics-reported", &[("first", &first), ("last", &last)])
        });
    }
    for (key, count) in [("statistics-silent", counted.silent), ("statistics-missing", counted.missing)] {
        if count > 0 {
            found.push(words(lang, key, &[("count", &count.to_string())]));
        }
    }
    found
}

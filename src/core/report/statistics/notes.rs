//! What is said beside a figure: why it is not told, from which day it was reported, and who has reported nothing.

use super::counted::Counted;
use crate::domain::amount::grouped;
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
    if counted.silent > 0 {
        let counts = [
            ("heard", counted.heard),
            ("reached", counted.reached),
            ("silent", counted.silent),
            ("unheard", counted.unheard),
        ]
        .map(|(name, count)| (name, grouped(&count.to_string())));
        let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
        found.push(words(lang, "statistics-silent", &counts));
    }
    found
}

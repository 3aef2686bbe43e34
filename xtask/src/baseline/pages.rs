//! Pages of text and bytes under their paths, before they are written.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::path::Path;

/// A text that grows line by line.
#[derive(Default)]
pub struct Page(String);

impl Page {
    pub fn line(&mut self, text: impl Display) {
        self.0.push_str(&text.to_string());
        self.0.push('\n');
    }

    /// What is said of the line before.
    pub fn fact(&mut self, key: &str, value: impl Display) {
        self.line(format_args!("  {key}: {value}"));
    }
}

/// Files by path.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pages(BTreeMap<String, Vec<u8>>);

impl Pages {
    pub fn bytes(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    pub fn page(&mut self, path: impl Into<String>, page: Page) {
        self.bytes(path, page.0);
    }

    /// JSON without blanks, one object a line, so that a difference is found: nothing but line ends is added.
    pub fn json(&mut self, path: impl Into<String>, text: &str) {
        self.bytes(path, text.replace("},{", "},\n{").replace(",\"body\":", ",\n\"body\":"));
    }

    /// What is no workbook.
    #[cfg(test)]
    pub fn texts(&self) -> impl Iterator<Item = (&str, String)> {
        let text = |(path, bytes): (_, &Vec<u8>)| Some((path, String::from_utf8(bytes.clone()).ok()?));
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes)).filter_map(text)
    }

    /// Writes everything under a folder and answers how many files and bytes that was.
    pub fn write(&self, folder: &Path) -> Result<(usize, usize)> {
        for (path, bytes) in &self.0 {
            let path = folder.join(path);
            let parent = path.parent().unwrap_or(folder);
            fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
            fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok((self.0.len(), self.0.values().map(Vec::len).sum()))
    }
}

/// What an earlier run left would stand beside what this one writes.
pub fn refuse_full(folder: &Path) -> Result<()> {
    if folder.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("{} holds something already", folder.display());
    }
    Ok(())
}

/// A value, or a stroke.
pub fn or_none(value: Option<impl Display>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

/// Values with blanks between.
pub fn list(values: impl IntoIterator<Item = impl Display>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" ")
}

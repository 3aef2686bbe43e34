//! Edits of a module's custom sections, of which one lets a module of the stable toolchain load on Chromium 86.
//!
//! The precompiled standard library declares newer WebAssembly features in its objects although none of its
//! code uses them; wasm-bindgen reads the declaration and then emits reference types, which need Chromium 96.
//! Built for `mvp` and with these entries gone, it does not.

use anyhow::{Context, Result};
use std::borrow::Cow;
use wasm_encoder::{CustomSection, Module, RawSection};
use wasmparser::{BinaryReader, Parser, Payload};

const SECTION: &str = "target_features";
const UNWANTED: [&str; 4] = ["reference-types", "multivalue", "call-indirect-overlong", "bulk-memory-opt"];

/// The same module, declaring none of the features [`UNWANTED`].
pub fn without_unwanted(module: &[u8]) -> Result<Vec<u8>> {
    let mut edited = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("the compiler's module does not parse")?;
        match &payload {
            Payload::CustomSection(section) if section.name() == SECTION => {
                let data = declare(&kept(section.data())?);
                edited.section(&CustomSection { name: Cow::Borrowed(SECTION), data: Cow::Owned(data) });
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = module.get(range).context("a section ends outside the module")?;
                    edited.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(edited.finish())
}

/// The same module with nothing in it but what runs: no names, no notes of tools.
pub fn without_custom(module: &[u8]) -> Result<Vec<u8>> {
    let mut edited = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("the module does not parse")?;
        if let (false, Some((id, range))) =
            (matches!(payload, Payload::CustomSection(_)), payload.as_section())
        {
            edited.section(&RawSection {
                id,
                data: module.get(range).context("a section ends outside the module")?,
            });
        }
    }
    Ok(edited.finish())
}

/// The entries to keep: a prefix byte (used, disallowed) and a name each.
fn kept(data: &[u8]) -> Result<Vec<(u8, &str)>> {
    let mut reader = BinaryReader::new(data, 0);
    let mut entries = Vec::new();
    for _ in 0..reader.read_var_u32()? {
        let entry = (reader.read_u8()?, reader.read_string()?);
        if !UNWANTED.contains(&entry.1) {
            entries.push(entry);
        }
    }
    Ok(entries)
}

fn declare(entries: &[(u8, &str)]) -> Vec<u8> {
    use wasm_encoder::Encode;
    let mut data = Vec::new();
    entries.len().encode(&mut data);
    for (prefix, name) in entries {
        data.push(*prefix);
        name.encode(&mut data);
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_named_features_go_and_every_other_section_stays_as_it_was() {
        let sample = |entries: &[(u8, &str)]| {
            let mut module = Module::new();
            module.section(&CustomSection { name: "before".into(), data: Cow::Borrowed(&[1, 2, 3]) });
            module.section(&CustomSection { name: SECTION.into(), data: declare(entries).into() });
            module.section(&RawSection { id: 1, data: &[0] });
            module.finish()
        };
        let before =
            [(b'+', "bulk-memory"), (b'+', "reference-types"), (b'+', "sign-ext"), (b'+', "multivalue")];
        let after = [(b'+', "bulk-memory"), (b'+', "sign-ext")];
        assert_eq!(without_unwanted(&sample(&before)).unwrap(), sample(&after));
        assert!(without_unwanted(b"not a module").is_err());
    }

    #[test]
    fn what_runs_is_all_that_stays() {
        let mut named = Module::new();
        named.section(&CustomSection { name: "name".into(), data: Cow::Borrowed(&[1, 2, 3]) });
        named.section(&RawSection { id: 1, data: &[0] });
        let mut bare = Module::new();
        bare.section(&RawSection { id: 1, data: &[0] });
        assert_eq!(without_custom(&named.finish()).unwrap(), bare.finish());
    }
}

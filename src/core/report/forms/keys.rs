//! 签名密钥 on paper: the copy that is locked away, and the sheet by which a superior is told of a new key.

use chrono::NaiveDate;

use super::filing::{dated, issued};
use super::form::Seal;
use super::letter::Letter;
use super::mark::Mark;
use crate::ledger::Registry;
use crate::ledger::key_copy;
use crate::ledger::key_notes::KeyReason;
use crate::ledger::signing::SigningSeed;
use crate::report::settings::keys::{code, own_code};
use crate::words::{Lang, words};

/// The key as letters to be typed, and as a code for a scanner.
pub fn copy(registry: &Registry, seed: &SigningSeed, actor: &str, on: NaiveDate, lang: Lang) -> Letter {
    let word = |key: &str| words(lang, key, &[]);
    let Some(profile) = &registry.profile else { return Letter::default() };
    let lines = key_copy::lines(seed);
    let letters = lines.concat().replace(' ', "");
    let row = |(at, line): (usize, &String)| vec![(at + 1).to_string(), line.clone()];
    let seal = Seal { title: word("key-sheet-keeper"), lines: Vec::new(), date: word("key-sheet-date") };
    Letter {
        title: word("key-sheet"),
        opening: word("key-sheet-for"),
        facts: vec![
            (word("key-sheet-office"), profile.party.name.clone()),
            (word("keys-code"), own_code(registry)),
            (word("key-sheet-day"), dated(on, lang)),
            (word("key-sheet-by"), actor.to_owned()),
        ],
        heads: vec![word("key-sheet-line"), word("key-sheet-letters")],
        rows: lines.iter().enumerate().map(row).collect(),
        text: word("key-sheet-keep"),
        seals: vec![seal],
        mark: Some(Mark { code: own_code(registry), digest: letters, word: "keys-code" }),
        whole: true,
        ..Letter::default()
    }
}

/// For the superior: the old and the new 核对码, when and why. None where no key was replaced.
pub fn replaced(registry: &Registry, on: NaiveDate, lang: Lang) -> Option<Letter> {
    let word = |key: &str| words(lang, key, &[]);
    let profile = registry.profile.as_ref()?;
    let former = registry.former_keys.last()?;
    let reason = registry.rekeyed.unwrap_or(KeyReason::Lost);
    let since = registry.stolen_since(profile.office(), former);
    let mut facts = vec![
        (word("key-sheet-office"), profile.party.name.clone()),
        (word("key-sheet-day"), dated(on, lang)),
        (word("key-sheet-former"), code(former)),
        (word("key-sheet-new"), own_code(registry)),
        (word("key-sheet-why"), word(&format!("key-reason-{}", reason.code()))),
    ];
    facts.extend(since.map(|since| (word("key-sheet-since"), dated(since, lang))));
    let text = if since.is_some() { "key-sheet-text-stolen" } else { "key-sheet-text" };
    let receiver = Seal { title: word("key-sheet-heard"), lines: Vec::new(), date: word("key-sheet-date") };
    Some(Letter {
        title: word("key-sheet-replaced"),
        to: profile.superior().map(|superior| superior.name.clone()).unwrap_or_default(),
        opening: word("key-sheet-replaced-for"),
        facts,
        text: word(text),
        seals: issued(&profile.party.name, on, lang).into_iter().chain([receiver]).collect(),
        whole: true,
        ..Letter::default()
    })
}

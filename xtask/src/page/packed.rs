//! How the program lies in the page: one Brotli stream of style sheet, script and module, and the small module that
//! unpacks it, both written one byte a character.
//!
//! Base64 would add a third; read as windows-1252 a page holds any byte but those that the HTML parser changes, which
//! adds a sixtieth. A page says so in its first kilobyte, so no browser guesses; line ends that a mail or a copy turned
//! are turned back by the parser; whatever else happened on the way, the sum tells.

use crate::build::Kind;
use anyhow::{Result, ensure};
use brotli::enc::BrotliEncoderParams;
use brotli_decompressor::dictionary::kBrotliDictionary as DICTIONARY;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// The character set whose characters are bytes.
pub const CHARSET: &str = "windows-1252";

/// Stands before a byte that HTML would not give back, which is then written as another.
const ESCAPE: u8 = b'=';
const CHANGED: [u8; 4] = [b'\0', b'\r', b'<', ESCAPE];
const MASK: u8 = 64;

/// All parts as one stream.
pub fn stream(parts: &[&[u8]], kind: Kind) -> Result<Vec<u8>> {
    let whole = parts.concat();
    let params = BrotliEncoderParams {
        quality: match kind {
            Kind::Shipped => 11,
            Kind::Dev => 2,
        },
        lgwin: whole.len().ilog2() as i32 + 1,
        size_hint: whole.len(),
        // Words of web pages, of which a module holds none: see [`decoder`].
        use_dictionary: false,
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut whole.as_slice(), &mut packed, &params)?;
    Ok(packed)
}

/// The unpacking module without Brotli's dictionary, which [`stream`] does not refer to: three quarters of the module.
pub fn decoder(module: &[u8]) -> Result<Vec<u8>> {
    let places: Vec<usize> = module
        .windows(DICTIONARY.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == DICTIONARY)
        .map(|(at, _)| at)
        .collect();
    ensure!(places.len() == 1, "the unpacking module holds {} dictionaries", places.len());
    let mut emptied = module.to_vec();
    for at in places {
        emptied.iter_mut().skip(at).take(DICTIONARY.len()).for_each(|byte| *byte = 0);
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&emptied)?;
    Ok(encoder.finish()?)
}

/// Bytes as the characters of [`CHARSET`] that `start.js` reads back.
pub fn text(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len() + bytes.len() / 60);
    for byte in bytes {
        if CHANGED.contains(byte) {
            text.extend([ESCAPE, byte ^ MASK]);
        } else {
            text.push(*byte);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_byte_that_html_changes_is_written_and_each_comes_back() {
        let all: Vec<u8> = (0..=255).collect();
        let text = text(&all);
        assert!(!text.iter().any(|byte| b"\0\r<".contains(byte)));
        let mut bytes = text.iter();
        let mut back = Vec::new();
        while let Some(byte) = bytes.next() {
            back.push(if *byte == ESCAPE { bytes.next().unwrap() ^ MASK } else { *byte });
        }
        assert_eq!((back, text.len()), (all, 260));
    }

    #[test]
    fn a_stream_refers_to_no_dictionary_and_a_decoder_must_hold_one() {
        let words = b"the time of the world is the same as the information of the people".repeat(3);
        let packed = stream(&[&words[..9], &words[9..]], Kind::Shipped).unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
        assert_eq!(back, words);
        let with = BrotliEncoderParams { quality: 11, ..BrotliEncoderParams::default() };
        let mut smaller = Vec::new();
        brotli::BrotliCompress(&mut words.as_slice(), &mut smaller, &with).unwrap();
        assert!(smaller.len() < packed.len());

        assert!(decoder(b"no dictionary").is_err());
        let one = [b"before", &DICTIONARY[..], b"after"].concat();
        assert!(decoder(&one).unwrap().len() < 1000);
        assert!(decoder(&[&one[..], &one].concat()).is_err());
    }
}

//! The stream, as small as Brotli makes it.

use brotli::enc::BrotliEncoderParams;
use brotli_decompressor::dictionary::kBrotliDictionary as DICTIONARY;
use std::io;

/// How long packing may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    Quick,
    Full,
}

/// All parts as one stream, and its Adler-32 sum.
pub fn pack(parts: &[&[u8]], effort: Effort) -> io::Result<(Vec<u8>, u32)> {
    let whole = parts.concat();
    let params = BrotliEncoderParams {
        quality: match effort {
            Effort::Quick => 2,
            Effort::Full => 11,
        },
        // A window over the whole would save two thousandths and cost the browser four times the memory.
        lgwin: 22,
        size_hint: whole.len(),
        // It holds words of web pages, which a module does not: see [`without_dictionary`].
        use_dictionary: false,
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut whole.as_slice(), &mut packed, &params)?;
    let sum = adler2::adler32_slice(&packed);
    Ok((packed, sum))
}

/// The unpacking module with zeros for Brotli's dictionary, to which no stream of [`pack`] refers: it is two thirds of
/// the module. Nothing where the module does not hold it once.
pub fn without_dictionary(module: &[u8]) -> Option<Vec<u8>> {
    let mut places = module.windows(DICTIONARY.len()).enumerate().filter(|(_, bytes)| *bytes == DICTIONARY);
    let (Some((at, _)), None) = (places.next(), places.next()) else { return None };
    let mut emptied = module.to_vec();
    emptied.get_mut(at..at + DICTIONARY.len())?.fill(0);
    Some(emptied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_refers_to_no_dictionary() {
        let words = b"the time of the world is the same as the information of the people";
        let (packed, _) = pack(&[&words[..9], &words[9..]], Effort::Full).unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
        assert_eq!(back, words);

        let mut with = Vec::new();
        let params = BrotliEncoderParams { quality: 11, ..BrotliEncoderParams::default() };
        brotli::BrotliCompress(&mut words.as_slice(), &mut with, &params).unwrap();
        assert!(with.len() < packed.len());
    }

    #[test]
    fn the_dictionary_is_emptied_where_it_stands_once() {
        let one = [b"before", &DICTIONARY[..], b"after"].concat();
        let emptied = without_dictionary(&one).unwrap();
        assert_eq!(emptied, [b"before", &[0; DICTIONARY.len()][..], b"after"].concat());
        assert_eq!(without_dictionary(b"no dictionary"), None);
        assert_eq!(without_dictionary(&one.repeat(2)), None);
    }
}

use super::*;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::office::Party;
use crate::order::Gathered;

const GOLDEN: &str = include_str!("../../../../tests/data/golden/package-v0.json");
const GOLDEN_SEALED: &str = include_str!("../../../../tests/data/golden/package-v0-sealed.json");
const PASSPHRASE: &str = "松柏 2026";
/// Enough for a test: the sealed file is opened thousands of times.
const WORK_FACTOR: u8 = 1;

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn head() -> Head {
    let office = |n, code: &str, name: &str, level| Party {
        office: Id::from_u128(n),
        code: code.to_owned(),
        name: name.to_owned(),
        level,
    };
    Head {
        kind: PackageKind::Filing,
        id: Id::from_u128(1),
        practice: false,
        from: office(2, "320583", "昆山市总工会", OfficeLevel::County),
        to: Some(office(3, "320500", "苏州市总工会", OfficeLevel::City)),
        chain: Some(Chain {
            register: Id::from_u128(4),
            incarnation: Id::from_u128(5),
            to: Id::from_u128(3),
            number: 2,
            previous: Some(Digest::of(b"001")),
            journal: Digest::of(b"journal"),
        }),
        made: Made {
            at: "2026-11-22T10:00:00+08:00".to_owned(),
            by: "经办人".to_owned(),
            program: "taizhang 0.1.0".to_owned(),
        },
    }
}

fn parts() -> BTreeMap<String, String> {
    let part = |name: &str, json: &str| (name.to_owned(), json.to_owned());
    [
        part("province", r#"{"people":[{"id":"00000000-0000-0000-0000-000000000009","nation":"汉族"}]}"#),
        part("city", r#"{"budget_fen":1200000}"#),
        part("for:00000000-0000-0000-0000-000000000003", "[]"),
    ]
    .into()
}

fn split(text: String) -> Result<Raw, Issue> {
    at_once(Raw::split(text.into_bytes(), &mut AtOnce))
}

fn seal_payload(payload: &str) -> Result<String, Issue> {
    at_once(seal::seal_payload(payload, PASSPHRASE, WORK_FACTOR, &mut AtOnce))
}

fn sealed(package: &Package) -> Result<String, Issue> {
    at_once(seal_with(package, PASSPHRASE, WORK_FACTOR, &mut AtOnce))
}

/// Counts the pauses.
#[derive(Default)]
struct Counted(usize);

impl Rest for Counted {
    async fn rest(&mut self) {
        self.0 += 1;
    }
}

/// Nobody waits for more than a piece: nothing but the key of the seal goes over a whole file at one go.
#[test]
fn a_large_file_is_made_sealed_and_read_in_pieces() {
    const PIECES: usize = 20;
    let text = format!("\"{}\"", "\u{6c49}字a".repeat(PIECES * PIECE_BYTES / 7));
    let parts =
        [("journal".to_owned(), format!("[{}]", [text.as_str(); 2].join(",")))].into_iter().into_map();
    let (mut made, mut shut, mut read) = (Counted::default(), Counted::default(), Counted::default());
    let package = at_once(package_in_pieces(head(), &parts, &key(), &mut made)).unwrap();
    let sealed = at_once(seal_with(&package, PASSPHRASE, WORK_FACTOR, &mut shut)).unwrap();
    let bytes = sealed.into_bytes();
    let again = at_once(read_in_pieces(bytes, Reader::Outer, Some(PASSPHRASE), &mut read)).unwrap();
    assert_eq!(again.text(), package.text());
    // Hashed twice; enciphered and spelled; spelled back, deciphered and hashed.
    for (counted, times) in [(made, 2), (shut, 2), (read, 3)] {
        assert!(counted.0 >= 2 * times * PIECES, "{} pauses", counted.0);
    }
}

fn plain() -> String {
    package(head(), &parts(), &key()).unwrap().text().to_owned()
}

/// Signs whatever it is given: what a hostile or newer writer could send.
fn signed(envelope: &str, payload: &str) -> String {
    let signature = format!("\"{}\"", Hex(key().sign(envelope.as_bytes()).to_bytes()));
    raw::frame(envelope, &[payload], &signature).concat()
}

/// Envelope and payload of the plain file, to be changed and signed again.
fn slices() -> (String, String) {
    let raw = split(plain()).unwrap();
    (raw.envelope().to_owned(), raw.payload().to_owned())
}

fn open(text: &str) -> Result<Package, Issue> {
    read(text.as_bytes().to_vec(), Reader::Outer, Some(PASSPHRASE))
}

fn check(bytes: impl Into<Vec<u8>>, code: &str, place: &str) {
    let issue = read(bytes.into(), Reader::Outer, None).err();
    let found = issue.as_ref().map(|issue| (issue.code.as_str(), issue.place.as_str()));
    assert_eq!(found, Some((code, place)));
}

#[test]
fn what_was_written_is_read() {
    let package = open(&plain()).unwrap();
    assert_eq!(package.envelope.from, head().from);
    assert_eq!(package.envelope.chain, head().chain);
    assert_eq!(package.text(), plain());
    let read: BTreeMap<_, _> = package.parts().map(|(n, json)| (n.to_owned(), json.to_owned())).collect();
    assert_eq!(read, parts());
    assert_eq!(package.part("city"), Some(r#"{"budget_fen":1200000}"#));
    assert_eq!(package.part("county"), None);
}

/// The golden files were written by [`plain`] and [`seal`] when the version was made, and are never edited.
#[test]
fn golden_files_open_and_are_still_written_alike() {
    assert_eq!(open(GOLDEN).unwrap().parts().count(), 3);
    assert_eq!(GOLDEN, plain());
    let sealed = open(GOLDEN_SEALED).unwrap();
    assert_eq!(sealed.text(), GOLDEN);
    assert!(sealed.sealed);
}

#[test]
fn a_sealed_file_is_the_same_file() {
    let package = open(&plain()).unwrap();
    let sealed = sealed(&package).unwrap();
    assert!(!sealed.contains("budget"));
    let inspected = inspect(sealed.into_bytes(), Reader::Outer).unwrap();
    assert_eq!((inspected.sealed, inspected.digest), (true, package.digest));
    let refusal = |passphrase| inspected.open(passphrase).err().map(Issue::from).map(|i| (i.code, i.place));
    let refused = |code: &str, place: &str| Some((code.to_owned(), place.to_owned()));
    assert_eq!(refusal(None), refused("package-sealed", "payload"));
    assert_eq!(refusal(Some("松柏 2027")), refused("package-passphrase", "payload.sealed"));
    // The same inspected file opens after a wrong try.
    assert_eq!(inspected.open(Some(PASSPHRASE)).unwrap().text(), package.text());
}

/// A whole file as a program writes it that looks at nothing.
fn unlooked(head: Head, parts: &BTreeMap<String, String>) -> String {
    let digests = parts.iter().map(|(name, json)| (name.clone(), Digest::of(json.as_bytes()))).collect();
    let envelope = Envelope::new(head, digests, Hex(key().verifying_key().to_bytes()));
    let parts: Vec<_> = parts.iter().map(|(name, json)| (name.as_str(), json.as_str())).collect();
    signed(&serde_json::to_string(&envelope).unwrap(), &raw::payload_pieces(&parts).concat())
}

#[test]
fn a_file_that_holds_what_nobody_sees_is_refused() {
    let of = |name: &str| {
        let json = serde_json::json!({ "records": [{ "body": { "person": { "name": name } } }] }).to_string();
        [("province".to_owned(), json)].into_iter().into_map()
    };
    for (c, code) in [
        ('\u{202e}', "U+202E"),
        ('\u{200b}', "U+200B"),
        ('\u{feff}', "U+FEFF"),
        ('\0', "U+0000"),
        ('\r', "U+000D"),
        ('\u{7f}', "U+007F"),
        ('\u{85}', "U+0085"),
        ('\u{ad}', "U+00AD"),
        ('\u{2066}', "U+2066"),
        ('\u{3164}', "U+3164"),
        ('\u{e0041}', "U+E0041"),
    ] {
        let parts = of(&format!("张{c}三"));
        let file = unlooked(head(), &parts);
        let issue = open(&file).err().unwrap();
        let found = (issue.code.as_str(), issue.args["code"].as_str(), issue.place.as_str());
        assert_eq!(found, ("package-hidden", code, "payload.province.records[0].body.person.name"));
        // Escaped it is the same text.
        let number = u32::from(c);
        if number < 0x1_0000 {
            let escaped = of(&format!("张{number:04x}三"));
            let province =
                escaped["province"].replace(&format!("张{number:04x}三"), &format!("张\\u{number:04x}三"));
            let file = unlooked(head(), &[("province".to_owned(), province)].into_iter().into_map());
            assert_eq!(open(&file).err().unwrap().code, "package-hidden", "{code}");
        }
        // Our own program writes no such file.
        assert_eq!(package(head(), &parts, &key()).err().unwrap().code, "package-hidden", "{code}");
        // A seal hides it from the first look only.
        let clean = split(file).unwrap();
        let sealed = seal_payload(clean.payload()).unwrap();
        let sealed = around(&clean, &["{\"sealed\":\"", &sealed, "\"}"]);
        assert_eq!(open(&sealed).err().unwrap().code, "package-hidden", "{code}");
    }
    // Names and codes of the envelope are text too.
    let mut from = head();
    from.from.name = "昆山\u{200b}市总工会".to_owned();
    assert_eq!(open(&unlooked(from, &parts())).err().unwrap().place, "envelope.from.name");
    let mut from = head();
    from.from.code = "320583\u{200e}".to_owned();
    assert_eq!(open(&unlooked(from, &parts())).err().unwrap().place, "envelope.from.code");
    // Lines of a long text, rare characters by their form, and private ones are text that is seen.
    for seen in ["一\n二\t三", "葛\u{e0100}", "神\u{fe00}", "张\u{e000}", "𠮷野·家", "“引号”——"]
    {
        assert!(open(&unlooked(head(), &of(seen))).is_ok(), "{seen:?}");
    }
}

#[test]
fn an_own_backup_is_never_refused_for_what_nobody_sees() {
    let parts = [("journal".to_owned(), "\"张\u{202e}三\"".to_owned())].into_iter().into_map();
    let backup = Head { kind: PackageKind::Backup, ..head() };
    assert!(open(&unlooked(backup, &parts)).is_ok());
}

#[test]
fn a_seal_cannot_smuggle_other_content() {
    let package = open(&plain()).unwrap();
    for (payload, code) in [
        (r#"{"city":{"budget_fen":1200001}}"#, "package-altered"),
        (r#"{"city":{"budget_fen":1200000}}"#, "package-part-missing"),
        (r#"{"sealed":"AAAA"}"#, "package-shape"),
        ("", "package-json"),
    ] {
        let inner = seal_payload(payload).unwrap();
        let text = around(&package.raw, &["{\"sealed\":\"", &inner, "\"}"]);
        assert_eq!(open(&text).err().map(|issue| issue.code).as_deref(), Some(code));
    }
}

#[test]
fn a_forwarder_drops_parts_and_the_origin_still_vouches_for_the_rest() {
    let package = open(&plain()).unwrap();
    let reduced = package.keep_parts(|name, _| name == "province");
    assert!(!reduced.contains("budget"));
    let nested = read(reduced.clone().into_bytes(), Reader::Nested, None).unwrap();
    assert_eq!(nested.digest, package.digest);
    assert_eq!(nested.part("province"), package.part("province"));
    assert_eq!(nested.part("city"), None);
    check(reduced, "package-part-missing", "payload.city");
    assert_eq!(package.keep_parts(|_, _| true), plain());
    // A part the origin never wrote is refused, nested or not.
    let (envelope, payload) = slices();
    let added = signed(&envelope, &payload.replacen('{', "{\"above\":1,", 1));
    let code = read(added.into_bytes(), Reader::Nested, None).err().map(|issue| issue.code);
    assert_eq!(code.as_deref(), Some("package-altered"));
}

#[test]
fn files_that_are_no_package_are_named() {
    check("", "package-empty", "");
    check(vec![0; PACKAGE_BYTES_MAX + 1], "package-large", "");
    let named: [(&[u8], &str); 9] = [
        (b"PK\x03\x04\x14\0\0\0xl/workbook.xml", "xlsx"),
        (b"PK\x03\x04\x14\0\0\0word/document.xml", "docx"),
        (b"PK\x03\x04\x14\0\0\0a.txt", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
        (b"%PDF-1.7", "pdf"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"<html>", "html"),
        (&[0; 100], "blank"),
        (b"[1]", "other"),
    ];
    for (bytes, seems) in named {
        let issue = read(bytes.to_vec(), Reader::Outer, None).unwrap_err();
        assert_eq!((issue.code.as_str(), issue.args["seems"].as_str()), ("package-type", seems));
    }
}

#[test]
fn files_saved_again_by_another_program_are_named() {
    let text = plain();
    check(format!("\u{feff}{text}"), "package-spacing", "");
    check(format!("{text}\r\n"), "package-spacing", "");
    check(text.replacen(':', ": ", 1), "package-spacing", "envelope");
    check(b"{\"envelope\":\"\xc0\xa5\xc9\xbd\"}".to_vec(), "package-utf8", "@13");
    check(b"\xff\xfe{\0".to_vec(), "package-utf8", "@0");
}

#[test]
fn text_two_readers_may_read_differently_is_refused_with_its_place() {
    let (envelope, _) = slices();
    let with = |city: &str| signed(&envelope, &format!("{{\"city\":{city}}}"));
    check(with(r#"{"a":1,"a":1}"#), "package-duplicate-key", "payload.city.a");
    check(with(r#"[9007199254740992]"#), "package-number", "payload.city[0]");
    check(with(r#"{"a":[0,1.5]}"#), "package-float", "payload.city.a[1]");
    check(with(r#"{"a":nul}"#), "package-json", "payload.city.a");
    let deep = with(&format!("{}{}", "[".repeat(70), "]".repeat(70)));
    assert_eq!(open(&deep).unwrap_err().code, "package-depth");
    assert!(open(&deep).unwrap_err().place.ends_with("[0][0]"));
}

#[test]
fn other_shapes_are_refused() {
    let (envelope, payload) = slices();
    check("{}", "package-shape", "");
    check(r#"{"a":1}"#, "package-shape", "");
    let text = plain();
    check(format!("{},\"more\":1}}", text.strip_suffix('}').unwrap()), "package-shape", "");
    check(
        format!("{{\"payload\":{payload},\"envelope\":{envelope},\"signature\":\"\"}}"),
        "package-shape",
        "",
    );
    check(signed(&envelope, "[]"), "package-shape", "payload");
    // The order of parts is not signed, so it is fixed.
    check(signed(&envelope, r#"{"province":1,"city":1}"#), "package-shape", "payload");
    check(signed(&envelope, r#"{"City":1}"#), "package-shape", "payload");
    check(signed(&envelope.replace("+08:00", ""), &payload), "package-shape", "envelope.made.at");
    check(signed(&envelope.replace("\"filing\"", "\"gift\""), &payload), "package-shape", "envelope");
}

#[test]
fn older_readers_refuse_what_they_must_and_ignore_what_they_may() {
    let (envelope, payload) = slices();
    let other = envelope.replace("taizhang.package", "other.package");
    check(signed(&other, &payload), "package-format", "envelope.format");
    check(signed("{}", "{}"), "package-format", "envelope");
    // A file of a later program that nothing here understands is still named as newer.
    let newer = r#"{"format":"taizhang.package","version":5,"min_reader":4}"#;
    let issue = open(&signed(newer, "{}")).unwrap_err();
    assert_eq!((issue.code.as_str(), issue.args["needed"].as_str()), ("package-newer", "4"));
    assert_eq!(issue.place, "envelope.min_reader");
    let more = envelope.replace("\"version\":0", "\"version\":3,\"colour\":\"red\"");
    assert_eq!(open(&signed(&more, &payload)).unwrap().envelope.version, 3);
}

#[test]
fn what_was_altered_is_named() {
    let text = plain();
    check(text.replace("1200000", "1200001"), "package-altered", "payload.city");
    check(text.replace("320583", "320582"), "package-signature", "signature");
    let raw = split(text.clone()).unwrap();
    check(text.replace(raw.signature(), &raw.signature().to_uppercase()), "package-signature", "signature");
    check(&text.as_bytes()[..text.len() - 1], "package-truncated", "signature");
    let (envelope, _) = slices();
    check(
        signed(&envelope, r#"{"city":{"budget_fen":1200000},"for:00000000-0000-0000-0000-000000000003":[]}"#),
        "package-part-missing",
        "payload.province",
    );
}

#[test]
fn a_writer_cannot_make_what_no_reader_takes() {
    let refusal = |name: &str, json: &str| {
        let parts = [(name.to_owned(), json.to_owned())].into();
        package(head(), &parts, &key()).err().map(|issue| issue.code)
    };
    assert_eq!(refusal("city", "1.5").as_deref(), Some("package-float"));
    assert_eq!(refusal("city", "{\"a\": 1}").as_deref(), Some("package-spacing"));
    assert_eq!(refusal("city", "").as_deref(), Some("package-json"));
    assert_eq!(refusal("city", "1,\"county\":2").as_deref(), Some("package-altered"));
    assert_eq!(refusal("sealed", "\"\"").as_deref(), Some("package-shape"));
    assert_eq!(refusal("a\"b", "1").as_deref(), Some("package-shape"));
    assert_eq!(refusal("city", "1"), None);
}

#[test]
fn nothing_personal_in_debug_output() {
    let package = open(&plain()).unwrap();
    let shown = format!("{package:?} {:?}", package.envelope);
    assert!(!shown.contains("经办人") && !shown.contains("汉族"));
}

/// Property 4 of the exchange: a file altered in any byte changes nothing.
fn every_alteration_is_refused(text: &str) {
    let bytes = text.as_bytes();
    assert!(open(text).is_ok());
    let refused = |bytes: Vec<u8>, what: &str, at: usize| {
        let result = read(bytes, Reader::Outer, Some(PASSPHRASE));
        assert!(result.is_err(), "{what} at byte {at} went unnoticed");
    };
    for at in 0..bytes.len() {
        for mask in [0x01, 0x20] {
            let mut altered = bytes.to_vec();
            altered[at] ^= mask;
            refused(altered, "flip", at);
        }
        refused(bytes[..at].to_vec(), "cut", at);
        let mut longer = bytes.to_vec();
        longer.insert(at, bytes[at]);
        refused(longer, "doubling", at);
        let mut shorter = bytes.to_vec();
        shorter.remove(at);
        refused(shorter, "loss", at);
    }
    refused([bytes, b"}"].concat(), "addition", bytes.len());
}

#[test]
fn every_alteration_of_a_plain_file_is_refused() {
    every_alteration_is_refused(&plain());
}

#[test]
fn every_alteration_of_a_sealed_file_is_refused() {
    let parts = [("city".to_owned(), "1".to_owned())].into();
    let package = open(package(head(), &parts, &key()).unwrap().text()).unwrap();
    every_alteration_is_refused(&sealed(&package).unwrap());
}

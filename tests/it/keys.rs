//! Signing keys: replaced, declared stolen, and what a thief or a lying office can do with that.

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::wire::Hex;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::key_notes::KeyReason;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::stolen::{Doubt, Standing};
use taizhang_core::process::filing;
use taizhang_core::report::filing::register_of_files;
use taizhang_core::report::home::overview;
use taizhang_core::report::people;

use crate::forge::{Pieces, pieces};
use crate::line::{Line, line};
use crate::office::{Office, hire};

impl Office {
    /// Signs with another key from now on.
    fn replace_key(&mut self, seed: u8, reason: KeyReason, since: &str) -> SigningKey {
        let new = SigningSeed::from_bytes([seed; 32]);
        let (key, since) = (new.public(), since.to_owned());
        self.command(&Command::Rekey { key, reason, since }).unwrap();
        std::mem::replace(&mut self.key, new.key())
    }

    fn days_later(&mut self, days: i64) {
        self.now += chrono::Duration::days(days);
    }

    fn public(&self) -> String {
        Hex(self.key.verifying_key().to_bytes()).to_string()
    }

    /// The declaration of a key as this register has it.
    fn standing(&self, of: Id, key: &SigningKey) -> Option<Standing> {
        let key = Hex(key.verifying_key().to_bytes()).to_string();
        self.registry.stolen(of, &key).map(|stolen| stolen.standing)
    }

    fn doubts_of_people(&self) -> Vec<Option<Doubt>> {
        people::rows(&self.registry, day(20)).iter().map(|row| row.doubt).collect()
    }

    /// The marks of the files taken in, oldest first.
    fn doubts_of_files(&self) -> Vec<Option<Doubt>> {
        let rows = register_of_files::rows(&self.registry);
        rows.iter().rev().filter(|row| !row.outward).map(|row| row.doubt).collect()
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

/// Declares a key in a file that is signed with `by`.
fn declaring(text: &str, office: Id, key: &SigningKey, by: &SigningKey) -> String {
    let key = Hex(key.verifying_key().to_bytes()).to_string();
    let said = serde_json::json!([{ "office": office, "key": key, "since": "2026-03-01" }]).to_string();
    let Pieces { envelope, mut parts } = pieces(text);
    parts.insert("stolen".to_owned(), said);
    Pieces { envelope, parts }.signed(by)
}

fn refused(office: &mut Office, text: &str) -> String {
    office.take_with(text, Consent::heard).map(|_| ()).unwrap_err().code
}

const STOLEN: Option<Doubt> = Some(Doubt::Stolen);

#[test]
fn what_a_stolen_key_signed_is_marked_from_the_day_on_until_the_office_says_it_again() {
    let Line { mut city, mut county, .. } = line();
    county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    city.take(&county.upward(&[])).unwrap();
    for office in [&mut city, &mut county] {
        office.days_later(4);
    }
    // What comes now is the thief's or the office's: nobody can tell.
    let by_the_old_key = county.upward(&[]);
    city.take(&by_the_old_key).unwrap();
    assert_eq!(city.doubts_of_people(), [None], "nobody has said anything");
    let id = county.id();
    let stolen = county.public();
    let declare =
        |since: &str| Command::DeclareStolen { office: id, key: stolen.clone(), since: since.to_owned() };
    assert_eq!(city.command(&declare("2026-05-01")).unwrap_err()[0].code, "stolen-future");
    city.command(&declare("2026-03-05")).unwrap();
    assert_eq!(city.doubts_of_files(), [None, STOLEN], "what came before the day stays as it is");
    assert_eq!(city.doubts_of_people(), [STOLEN]);
    assert_eq!(overview(&city.registry, day(20)).unverified, 1, "it counts as 未核对");
    city.save_snapshot();
    city.reload();
    assert_eq!(city.doubts_of_people(), [STOLEN], "and after the next start");
    assert!(city.replayed().tells_the_same(&city.registry));

    // The office replaces it, and says all of it again.
    county.replace_key(77, KeyReason::Stolen, "2026-03-05");
    let again = county.upward(&[]);
    assert_eq!(city.take_with(&again, |_| Consent::default()).unwrap_err().code, "key-changed");
    city.take(&again).unwrap();
    assert_eq!(city.doubts_of_people(), [None]);
    assert_eq!(city.doubts_of_files(), [None, STOLEN, None], "what it signed stays marked");
}

/// A city that has taken in what a county filed on the second and again on the sixth, and declares its key stolen from the
/// fifth on; and the key.
fn city_that_declares() -> (Line, SigningKey) {
    let mut line = line();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    line.city.take(&line.county.upward(&[])).unwrap();
    for office in [&mut line.province, &mut line.city, &mut line.county, &mut line.other] {
        office.days_later(4);
    }
    line.city.take(&line.county.upward(&[])).unwrap();
    let (office, key, since) = (line.county.id(), line.county.public(), "2026-03-05".to_owned());
    line.city.command(&Command::DeclareStolen { office, key, since }).unwrap();
    let key = line.county.key.clone();
    (line, key)
}

#[test]
fn nobody_declares_a_strangers_key_stolen() {
    let Line { mut province, mut city, mut county, mut township, mut other } = line();
    city.take(&county.upward(&[])).unwrap();
    city.take(&other.upward(&[])).unwrap();
    province.take(&city.upward(&[])).unwrap();
    county.take(&township.upward(&[])).unwrap();
    let declare = |of: &Office| Command::DeclareStolen {
        office: of.id(),
        key: of.public(),
        since: "2026-03-01".to_owned(),
    };
    // On the screen: no neighbour's and no superior's; its own is replaced.
    assert_eq!(county.command(&declare(&other)).unwrap_err()[0].code, "stolen-stranger");
    assert_eq!(county.command(&declare(&city)).unwrap_err()[0].code, "stolen-stranger");
    assert_eq!(county.command(&declare(&county.restored())).unwrap_err()[0].code, "stolen-own");
    // In a file: a lying county with its own true key.
    for stranger in [&other, &city, &province].map(|office| (office.id(), office.key.clone())) {
        let lie = declaring(&county.upward(&[]), stranger.0, &stranger.1, &county.key);
        let before = city.registry.clone();
        assert_eq!(refused(&mut city, &lie), "say-stolen", "{}", stranger.0);
        assert!(city.registry.tells_the_same(&before));
    }
    // Nor by listing the stranger among those below it.
    let listed = crate::forge::township(other.id(), county.id(), "谎称");
    let text = county.stating(&[listed]);
    let lie = declaring(&text, other.id(), &other.key, &county.key);
    assert_eq!(refused(&mut city, &lie), "say-stolen");
    // Inside its superior's file: what it says is left out, and the superior's own file is none the worse.
    city.take(&county.upward(&[])).unwrap();
    let lie = declaring(&township.upward(&[]), city.id(), &city.key, &township.key);
    assert_eq!(refused(&mut county, &lie), "say-stolen");
    // Downward: a superior speaks of nobody above or beside it.
    county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    city.take(&county.upward(&[])).unwrap();
    let directive = city.issue();
    let lie = declaring(&directive, province.id(), &province.key, &city.key);
    assert_eq!(refused(&mut county, &lie), "say-stolen");
    assert!([&province, &city, &county].iter().all(|office| office.registry.stolen.is_empty()));
    // Its own people stay as they were.
    assert!(city.doubts_of_people().iter().all(Option::is_none));
}

/// Whoever says first that a key of an office nobody knows yet was stolen marks nothing once that office is known.
#[test]
fn a_lie_about_an_office_not_yet_known_marks_nothing_later() {
    let Line { mut city, mut county, mut other, .. } = line();
    let listed = crate::forge::township(other.id(), county.id(), "谎称");
    let text = county.stating(&[listed]);
    let lie = declaring(&text, other.id(), &other.key, &county.key);
    let _ = city.take(&lie);
    other.edit(hire("赵强", 7, "浏河镇工会")).unwrap();
    city.take(&other.upward(&[])).unwrap();
    assert_eq!(city.doubts_of_people(), [None]);
    // Nor does it stand in the way of the truth.
    city.command(&Command::DeclareStolen {
        office: other.id(),
        key: other.public(),
        since: "2026-03-01".to_owned(),
    })
    .unwrap();
    assert_eq!(city.doubts_of_people(), [STOLEN]);
}

#[test]
fn what_a_thief_says_with_the_key_is_a_warning_and_marks_nothing() {
    let Line { mut city, mut county, .. } = line();
    county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    city.take(&county.upward(&[])).unwrap();
    let (id, key) = (county.id(), county.key.clone());
    let plan = city.take(&declaring(&county.upward(&[]), id, &key, &key)).unwrap();
    assert!(plan.notices.iter().any(|notice| notice.code == "notice-stolen-warned"));
    assert_eq!(city.standing(id, &key), Some(Standing::Warned));
    assert_eq!(city.doubts_of_people(), [None]);
    let told = crate::process::told(&city);
    assert!(told.iter().any(|(code, _)| *code == "key-warned"), "{told:?}");
    // The person who has telephoned says it, and then it marks.
    let (key, since) = (county.public(), "2026-03-02".to_owned());
    city.command(&Command::DeclareStolen { office: id, key: key.clone(), since }).unwrap();
    assert_eq!(city.doubts_of_people(), [STOLEN]);
    // Or finds that it is wrong.
    let why = "电话核实，密钥未丢失".to_owned();
    city.command(&Command::LiftStolen { office: id, key: key.clone(), why: String::new() }).unwrap_err();
    city.command(&Command::LiftStolen { office: id, key, why }).unwrap();
    assert_eq!(city.doubts_of_people(), [None]);
}

#[test]
fn no_new_key_takes_the_place_of_a_stolen_one_without_a_telephone_call() {
    let (Line { mut city, county, .. }, stolen) = city_that_declares();
    // The thief makes up a key and says so with the old one and with the new one.
    let thief = SigningKey::from_bytes(&[66; 32]);
    let mut forged = county.restored();
    forged.key = thief;
    let text = forged.upward(&[]);
    let plan = city.plan(&text).unwrap();
    assert!(plan.keys[0].after_stolen && plan.keys[0].must);
    assert_eq!(city.take_with(&text, |_| Consent::default()).unwrap_err().code, "key-changed");
    let lie = declaring(&text, county.id(), &SigningKey::from_bytes(&[9; 32]), &forged.key);
    assert_eq!(city.take_with(&lie, |_| Consent::default()).unwrap_err().code, "key-changed");
    assert_eq!(city.registry.pins[&county.id()], county.public());
    assert_eq!(city.standing(county.id(), &stolen), Some(Standing::Declared));
    // Nor is the stolen key vouched for to anybody, or confirmed.
    assert!(!city.registry.is_trusted(county.id()));
    let directive = city.issue();
    assert!(!pieces(&directive).parts.get("keys").is_some_and(|keys| keys.contains(&county.public())));
}

#[test]
fn what_decides_about_us_is_refused_under_a_stolen_key() {
    let Line { mut city, mut county, .. } = line();
    county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    city.take(&county.upward(&[])).unwrap();
    county.take(&city.downward(county.id())).unwrap();
    let old = city.replace_key(88, KeyReason::Stolen, "2026-03-02");
    let directive = city.issue();
    county.take(&directive).unwrap();
    assert_eq!(
        county.standing(city.id(), &old),
        Some(Standing::Declared),
        "it goes down with what is published"
    );
    // The thief answers with the old key.
    let forged = pieces(&city.downward(county.id())).signed(&old);
    assert_eq!(refused(&mut county, &forged), "key-stolen");
}

#[test]
fn a_declaration_goes_up_with_the_filing_and_the_province_marks_and_records_nobody() {
    let (mut line, stolen) = city_that_declares();
    let engagement =
        line.county.registry.own_records().find(|record| record.kind() == Kind::Engagement).unwrap().id;
    line.city.take(&line.county.upward(&[engagement])).unwrap();
    let text = line.city.upward(&[]);
    line.province.take(&text).unwrap();
    assert_eq!(line.province.standing(line.county.id(), &stolen), Some(Standing::Declared));
    assert_eq!(line.province.doubts_of_people(), [STOLEN]);
    let request = filing::waiting(&line.province.registry)[0].request;
    let record = |request| {
        let outcome = FilingAnswer::Record { number: "2026-0001".to_owned(), again: false };
        Command::Judge(vec![Judgement { request, outcome }])
    };
    assert_eq!(line.province.command(&record(request)).unwrap_err()[0].code, "record-unverified");
    // The county files again under its new key, and is recorded.
    line.county.replace_key(77, KeyReason::Stolen, "2026-03-05");
    line.city.take(&line.county.upward(&[])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    assert_eq!(line.province.doubts_of_people(), [None]);
    line.province.command(&record(request)).unwrap();
    assert_eq!(filing::state(&line.province.registry, engagement).code(), "recorded");
}

/// What the thief added stays in sight and marked, though the office itself does not list it.
#[test]
fn what_only_the_thief_said_stays_marked_after_the_office_has_filed_again() {
    let (mut line, stolen) = city_that_declares();
    let person = Id::from_u128(4242);
    let forged = crate::forge::record(4242, line.county.id(), person, Kind::Person, &[("name", "冒名")]);
    let text = crate::forge::also_stating(&line.county.upward(&[]), &[forged], &stolen);
    line.city.take(&text).unwrap();
    line.county.replace_key(77, KeyReason::Stolen, "2026-03-05");
    line.city.take(&line.county.upward(&[])).unwrap();
    let rows = people::rows(&line.city.registry, day(20));
    let mut doubts: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.doubt)).collect();
    doubts.sort();
    assert_eq!(doubts, [("冒名", STOLEN), ("王芳", None)]);
}

/// A number that the province never gave: signed with its stolen key, it does not count; what it gave before does.
#[test]
fn no_number_counts_that_a_stolen_key_of_the_province_gave() {
    let mut line = line();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let engagement =
        line.county.registry.own_records().find(|record| record.kind() == Kind::Engagement).unwrap().id;
    line.city.take(&line.county.upward(&[engagement])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    let request = filing::waiting(&line.province.registry)[0].request;
    let outcome = FilingAnswer::Record { number: "2026-0001".to_owned(), again: false };
    line.province.command(&Command::Judge(vec![Judgement { request, outcome }])).unwrap();
    line.city.take(&line.province.downward(line.city.id())).unwrap();
    line.county.take(&line.city.downward(line.county.id())).unwrap();
    let state = |office: &Office| filing::state(&office.registry, engagement).code();
    assert_eq!(state(&line.county), "recorded");
    // The province learns that its key has been out of the house since before, and tells everybody.
    let before = line.province.now.date_naive().to_string();
    line.province.replace_key(99, KeyReason::Stolen, &before);
    line.county.take(&line.province.issue()).unwrap();
    assert_ne!(state(&line.county), "recorded", "nobody can tell who gave the number");
    line.city.take(&line.province.downward(line.city.id())).unwrap();
    line.county.take(&line.city.downward(line.county.id())).unwrap();
    assert_eq!(state(&line.county), "recorded", "and the province gives it again under its new key");
}

/// Our own file given back: what a stolen key of ours signed and nobody here made is not taken for ours.
#[test]
fn a_forged_file_of_ours_is_not_given_back_to_us() {
    let mut line = line();
    line.county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    let old = line.county.replace_key(77, KeyReason::Stolen, "2026-03-01");
    let mut thief = line.county.restored();
    thief.edit(hire("冒名", 2, "玉山镇工会")).unwrap();
    let forged = pieces(&thief.upward(&[])).signed(&old);
    assert_eq!(refused(&mut line.county, &forged), "key-stolen");
}

#[test]
fn the_later_word_of_an_honest_key_takes_back_what_the_stolen_one_declared() {
    let Line { mut city, mut county, .. } = line();
    county.edit(hire("王芳", 1, "玉山镇工会")).unwrap();
    city.take(&county.upward(&[])).unwrap();
    let (id, old, new) = (county.id(), county.key.clone(), SigningKey::from_bytes(&[77; 32]));
    // The thief is first: with the old key it declares the new one.
    city.take(&declaring(&county.upward(&[]), id, &new, &old)).unwrap();
    assert_eq!(city.standing(id, &new), Some(Standing::Declared));
    // The office cannot get in before somebody here has telephoned and lifted it.
    county.replace_key(77, KeyReason::Stolen, "2026-03-01");
    let text = county.upward(&[]);
    assert_eq!(refused(&mut city, &text), "key-stolen");
    let (key, why) = (county.public(), "电话核实".to_owned());
    city.command(&Command::LiftStolen { office: id, key, why }).unwrap();
    city.take(&text).unwrap();
    assert_eq!(city.standing(id, &old), Some(Standing::Declared));
    assert_eq!(city.doubts_of_people(), [None]);
}

#[test]
fn a_copy_of_the_key_brings_it_back_and_no_other_key_is_taken_for_it() {
    use futures_lite::future::block_on;
    use taizhang_core::exchange::key_copy as file;
    use taizhang_core::ledger::key_copy;
    use taizhang_core::ledger::pieces::AtOnce;

    let Line { mut county, other, .. } = line();
    let seed = |office: &Office| SigningSeed::from_bytes(office.key.to_bytes());
    let (own, strangers) = (seed(&county), seed(&other));
    // On paper.
    let read = key_copy::read_lines(&key_copy::lines(&own).join("\n")).unwrap();
    assert_eq!(key_copy::fits(&county.registry, &read), Ok(()));
    let code = |seed: &SigningSeed, office: &Office| key_copy::fits(&office.registry, seed).unwrap_err().code;
    assert_eq!(code(&strangers, &county), "key-copy-other");
    // In a file.
    let context = county.context();
    let made = block_on(file::make(county.profile(), &own, "松柏常青二〇二六", &context, &mut AtOnce));
    let (name, text) = made.unwrap();
    assert!(name.starts_with("昆山市总工会-签名密钥-2026030"), "{name}");
    assert!(text.len() < file::FILE_MAX as usize && !text.contains(&Hex(*own.as_bytes()).to_string()));
    let open =
        |text: &str, with: &str| block_on(file::open(text, with, &mut AtOnce)).map_err(|issue| issue.code);
    assert!(open(&text, "松柏常青二〇二六") == Ok(own.clone()));
    assert!(open(&text, "松柏常青二〇二七") == Err("key-copy-passphrase".to_owned()));
    assert!(open(&county.upward(&[]), "松柏常青二〇二六") == Err("key-copy-file".to_owned()));
    // After a replacement it is an old one.
    county.replace_key(77, KeyReason::Routine, "");
    assert_eq!(code(&own, &county), "key-copy-former");
}

#[test]
fn the_work_list_asks_for_a_copy_of_each_key_until_one_is_made_or_declined() {
    use taizhang_core::ledger::key_notes::KeyCopied;
    let Line { mut county, .. } = line();
    let asked = |office: &Office| {
        let tasks = taizhang_core::process::tasks(&office.registry, office.now.date_naive());
        tasks.iter().any(|task| task.sort.code == "key-copy")
    };
    assert!(!asked(&county), "a key that has signed nothing is offered a copy by the first steps");
    county.upward(&[]);
    assert!(asked(&county));
    county.command(&Command::CopyKey(KeyCopied::Paper)).unwrap();
    assert!(!asked(&county));
    county.replace_key(77, KeyReason::Routine, "");
    assert!(asked(&county), "the paper is of the old key");
    county.command(&Command::CopyKey(KeyCopied::Declined)).unwrap();
    assert!(!asked(&county));
    county.save_snapshot();
    county.reload();
    assert!(!asked(&county));
}

#[test]
fn the_sheet_for_the_superior_names_both_codes_and_why() {
    use taizhang_core::report::forms::keys;
    use taizhang_core::report::settings::keys::{code, own_code};
    use taizhang_core::words::Lang;
    let Line { mut county, .. } = line();
    assert!(keys::replaced(&county.registry, day(2), Lang::Zh).is_none());
    let former = county.public();
    county.replace_key(77, KeyReason::Stolen, "2026-03-01");
    let sheet = keys::replaced(&county.registry, day(2), Lang::Zh).unwrap();
    let says = |text: &str| sheet.facts.iter().any(|(_, said)| said == text);
    assert!(says(&code(&former)) && says(&own_code(&county.registry)) && says("被盗或可能被盗"));
    assert!(says("2026年3月1日"), "{:?}", sheet.facts);
    assert_eq!((sheet.to.as_str(), sheet.seals.len()), ("苏州市总工会", 2));
}

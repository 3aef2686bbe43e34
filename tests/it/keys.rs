//! Signing keys: replaced, declared stolen, and what a thief or a lying office can do with that.

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::wire::Hex;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::key_copy::KeyReason;
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
    let declare = |since: &str| Command::DeclareStolen { office: id, key: stolen.clone(), since: since.to_owned() };
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

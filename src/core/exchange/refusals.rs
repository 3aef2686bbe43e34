//! What a file is refused for although the schema takes it, with one example each: what JSON does not show to a
//! validator, what must be computed, and what only the register of the reader knows.
//!
//! The page made of it stands beside the schema. A test makes every example and shows it to both.

use super::schema;
use crate::domain::coded::coded;
use crate::domain::issue::Issue;
use crate::words::{Lang, issue_text};

coded! {
    /// Why a validator cannot see it, each under its heading.
    pub enum Because {
        /// No JSON: no validator is ever asked.
        NoJson "No JSON: a validator is never asked",
        /// Other bytes of the same JSON value.
        Bytes "Other bytes of the same JSON value",
        /// Digests, signature and seal are computed.
        Proof "Digests, signature and seal",
        /// The reader's own register decides: its place, what it has taken, and whose keys it has compared.
        Register "What the reader's own register knows",
        /// Records of one file are compared with each other, or a check character is computed.
        Records "Records compared with each other, and check characters",
        /// Who may say what about whom.
        Entitlement "Who may say what about whom",
    }
}

/// One refusal: the code of its sentence, what the sentence needs, and a file that meets it.
pub struct Refusal {
    pub because: Because,
    pub code: &'static str,
    pub args: &'static [(&'static str, &'static str)],
    pub example: &'static str,
}

/// Lists refusals under their reasons: `code (arg = "value") "example";`.
macro_rules! refusals {
    ($( $because:ident { $( $code:literal $(($($arg:ident = $value:literal),+))? $example:literal; )+ } )+) => {
        pub const ALL: &[Refusal] = &[ $( $( Refusal {
            because: Because::$because,
            code: $code,
            args: &[ $($( (stringify!($arg), $value) ),+)? ],
            example: $example,
        } ),+ ),+ ];
    };
}

refusals! {
    NoJson {
        "package-empty" "a file of no bytes";
        "package-type" (seems = "xlsx") "a workbook in place of the file";
        "package-utf8" "the file saved in GBK";
        "package-truncated" "the last 30 bytes are missing";
        "package-json" "a comma after the last record";
        "package-large" (max = "200") "a file of 200,000,001 bytes";
    }
    Bytes {
        "package-spacing" "a space after the first colon: `{\"envelope\": {`";
        "package-duplicate-key" "a part `{\"records\":[],\"records\":[]}`";
        "package-number" "a later field that is `-0`";
        "package-float" "a later field that is `1.0`, which is a whole number for a validator";
        "package-depth" "a later part of 70 lists inside each other";
        "package-hidden" (code = "U+200B") "a name with a character of no width between its two";
        "package-shape" "the parts in another order than that of their names";
    }
    Proof {
        "package-altered" (part = "city") "a digit of a record was changed after signing";
        "package-part-missing" (part = "city") "the envelope has the digest of a part that was left out";
        "package-signature" "the sender's name was changed after signing";
        "package-sealed" "a sealed file, and no passphrase";
        "package-passphrase" "a sealed file, and another passphrase";
    }
    Register {
        "package-practice" "a file of a practice register, at a real one";
        "package-real" "a file of a real register, at one for practice";
        "package-receiver" (to = "昆山市总工会") "the envelope names another receiver";
        "package-sender" (from = "昆山市总工会") "an answer from an office that is not above the reader";
        "package-older" (last = "2", number = "1") "the file before the one taken last";
        "package-taken-already" (number = "1") "the file taken last";
        "package-nested" "two files of one office inside a filing";
        "package-backup" "a backup, where files of other offices are taken in";
        "package-personal" "a file made for a person, where files of other offices are taken in";
        "package-class" "a task of a class, where files of other offices are taken in";
        "directive-own" "a directive, at the office that issued it";
        "package-other-register" "a file in the reader's own name that another register made";
        "package-own-known" (number = "1") "a file of the reader's own that it still has";
        "package-own" "a 报送核对单, at the office that made it";
        "fork" "the sender's key, and another register";
        "key-changed" (from = "昆山市总工会") "another key than the one known, and nobody has compared its 核对码";
        "key-unverified" (from = "苏州市总工会") "a first answer from above, and nobody has compared the 核对码";
        "key-code" (from = "昆山市总工会") "the 核对码 that was typed is that of another key";
        "key-stolen" (from = "昆山市总工会") "a file of the reader's own that it never made, under a key that it declared stolen";
        "self-report-person" "a report about somebody the office does not have";
        "self-report-known" "the same report again";
        "personal-kind" "a filing, where a person opens a file made for a person";
        "backup-kind" "a filing, where a backup is restored";
    }
    Records {
        "record-owner" "a record of another owner than the sender";
        "record-duplicate" "one id twice in a part";
        "record-parts" "a record in part `city` that is not in part `province`";
        "record-field" (cause = "uscc-check") "a credit code with a wrong check character";
        "journal-broken" (sequence = "1") "a backup whose first entry is not what its hash says";
    }
    Entitlement {
        "say-person" (from = "昆山市总工会") "a county lets a person of another county leave";
        "say-link" (from = "昆山市总工会") "an exit of its own person that names another county's engagement";
        "say-office" (from = "昆山市总工会") "a head count of another county";
        "say-totals" (from = "昆山市总工会") "a county states 上报汇总数 of another county, or a township its own";
        "say-tree" (from = "昆山市总工会") "a county gives its city another name";
        "say-stolen" (from = "昆山市总工会") "a county declares the key of another county stolen";
        "say-result" (from = "昆山市总工会") "a county records its own request";
        "say-published" (from = "苏州市总工会") "a person's record inside a directive";
        "say-receipt" (from = "苏州市总工会") "an exit inside an answer";
        "say-transfer" (from = "太仓市总工会") "a person of one county offered by another";
    }
}

impl Refusal {
    /// The sentence on the screen.
    pub fn sentence(&self, lang: Lang) -> String {
        issue_text(
            lang,
            &self.args.iter().fold(Issue::new(self.code), |issue, (key, value)| issue.with(key, value)),
        )
    }
}

/// The list as a page to read.
pub fn page() -> String {
    let mut page = format!(
        "# What only the reader refuses\n\nThese files are good for `{}` and are refused by the program, which changes \
         nothing then. Each has one example; the sentence is the one on the screen.\n",
        schema::FILE
    );
    for because in Because::ALL {
        page += &format!("\n## {}\n\n| code | example | sentence |\n| --- | --- | --- |\n", because.code());
        for refusal in ALL.iter().filter(|refusal| refusal.because == because) {
            let (zh, en) = (refusal.sentence(Lang::Zh), refusal.sentence(Lang::En));
            page +=
                &format!("| `{}` | {} | {zh}<br>{en} |\n", refusal.code, refusal.example.replace('|', "\\|"));
        }
    }
    page
}

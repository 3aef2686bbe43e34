//! What a file between offices is (`exchange.md`, "Kinds").

use serde::{Deserialize, Serialize};

/// Which way a kind of file goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From an office to its superior, and inside that one's file further up.
    Up,
    /// From a superior to one office below it.
    Down,
    /// From a superior to everybody below it: one file for all of them.
    Line,
    /// Between two offices of which neither stands above the other.
    Sideways,
    /// Between any two offices that send each other files.
    Either,
    ToPerson,
    FromPerson,
    ToOneself,
    /// Between a trainer and a class: never into a register.
    Class,
}

/// Defines the kinds with their codes, which stand in files and journals and name their words, with what they are called
/// in names of files, and with the way they go.
macro_rules! package_kinds {
    ($( $(#[$doc:meta])* $variant:ident $code:literal $word:literal $direction:ident ),* $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum PackageKind { $( $(#[$doc])* #[serde(rename = $code)] $variant, )* }

        impl PackageKind {
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),* ];

            /// As it stands in files, and the key of its words.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code ),* }
            }

            /// What it is called in names of files, which are Chinese in every language of the screen.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),* }
            }

            pub const fn direction(self) -> Direction {
                match self { $( Self::$variant => Direction::$direction ),* }
            }
        }
    };
}

package_kinds! {
    Filing "filing" "上报文件" Up,
    /// 上报文件 with proposals.
    Draft "draft" "变更申请" Up,
    /// What was taken in, with 备案结果.
    Receipt "receipt" "接收回执" Down,
    Directive "directive" "下发文件" Line,
    Transfer "transfer" "调动文件" Sideways,
    Personal "personal" "本人信息文件" ToPerson,
    SelfReport "self-report" "本人自评文件" FromPerson,
    Statement "statement" "报送核对单" Either,
    Backup "backup" "备份" ToOneself,
    ClassTask "class-task" "练习任务" Class,
    ClassResult "class-result" "练习结果" Class,
}

//! What a file between offices is (`exchange.md`, "Kinds").

use serde::{Deserialize, Serialize};

/// Defines the kinds with their codes, which stand in files and journals and name their words, and with what they are
/// called in names of files.
macro_rules! package_kinds {
    ($( $(#[$doc:meta])* $variant:ident $code:literal $word:literal ),* $(,)?) => {
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
        }
    };
}

package_kinds! {
    Filing "filing" "上报文件",
    /// 上报文件 with proposals.
    Draft "draft" "变更申请",
    /// What was taken in, with 备案结果.
    Receipt "receipt" "接收回执",
    Directive "directive" "下发文件",
    Transfer "transfer" "调动文件",
    Personal "personal" "本人信息文件",
    SelfReport "self-report" "本人自评文件",
    Statement "statement" "报送核对单",
    Backup "backup" "备份",
}

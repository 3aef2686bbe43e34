//! Enums whose values have a stable code each, in their order: the code stands in messages and on screens.

/// Defines such an enum: one line a value, with its code.
macro_rules! coded {
    ($(#[$doc:meta])* pub enum $name:ident { $( $(#[$about:meta])* $value:ident $code:literal ),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$about])* $value ),+ }

        impl $name {
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$value),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.code() == code)
            }
        }
    };
}
pub(crate) use coded;

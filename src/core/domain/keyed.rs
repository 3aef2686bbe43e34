//! Values that only the program knows, each with the code by which words speak of it.

/// `Value = "code"` for each: the enum, all of its values in their order, and the code of each.
macro_rules! keyed {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$about:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$about])* $value),+ }

        impl $name {
            pub const ALL: [Self; [$(Self::$value),+].len()] = [$(Self::$value),+];

            /// Ends the key of its words.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
        }
    };
}
pub(crate) use keyed;

//! The code of a module byte by byte, by what each byte means. Bytes of one meaning are alike, and pack by an eighth better
//! when they stand together.

/// What a byte of code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Instruction,
    Local,
    Global,
    Callee,
    Signature,
    LoadFrom,
    StoreAt,
    Word,
    Long,
    Block,
    Label,
    /// What a function says of its locals.
    Declared,
    Other,
}

impl Meaning {
    pub const COUNT: usize = Self::Other as usize + 1;
}

/// Carries code from one order of its bytes to the other.
pub trait Carry {
    /// The next byte, which has this meaning; nothing where there is none.
    fn byte(&mut self, meaning: Meaning) -> Option<u8>;

    /// The byte that says how a place in memory is aligned. It is a hint by which no engine goes: what is packed does not hold
    /// it, and whoever unpacks writes what is natural for the instruction.
    fn alignment(&mut self, natural: u8) -> Option<()>;
}

/// One function: its locals, and its instructions to the last. Nothing where the code ends before, or holds an instruction
/// that Chromium 86 would not know.
#[inline]
pub fn function(carry: &mut impl Carry) -> Option<()> {
    use Meaning::*;
    for _ in 0..number(carry, Declared)? {
        number(carry, Declared)?;
        carry.byte(Declared)?;
    }
    let mut open = 1_u32;
    while open > 0 {
        let instruction = carry.byte(Instruction)?;
        match instruction {
            0x02..=0x04 => {
                open += 1;
                number(carry, Block)?;
            }
            0x0b => open -= 1,
            0x0c | 0x0d => {
                number(carry, Label)?;
            }
            0x0e => {
                for _ in 0..=number(carry, Label)? {
                    number(carry, Label)?;
                }
            }
            0x10 => {
                number(carry, Callee)?;
            }
            0x11 => {
                number(carry, Signature)?;
                number(carry, Signature)?;
            }
            0x20..=0x22 => {
                number(carry, Local)?;
            }
            0x23 | 0x24 => {
                number(carry, Global)?;
            }
            0x28..=0x35 => {
                carry.alignment(natural(instruction))?;
                number(carry, LoadFrom)?;
            }
            0x36..=0x3e => {
                carry.alignment(natural(instruction))?;
                number(carry, StoreAt)?;
            }
            0x3f | 0x40 => {
                carry.byte(Other)?;
            }
            0x41 => {
                number(carry, Word)?;
            }
            0x42 => {
                number(carry, Long)?;
            }
            0x43 => bytes(carry, 4)?,
            0x44 => bytes(carry, 8)?,
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => {}
            0xfc => {
                let operands = match number(carry, Other)? {
                    // Conversions.
                    0..=7 => 0,
                    // A piece of data let go, a stretch of memory filled; copied.
                    9 | 11 | 13 | 15..=17 => 1,
                    8 | 10 | 12 | 14 => 2,
                    _ => return None,
                };
                for _ in 0..operands {
                    number(carry, Other)?;
                }
            }
            // Tables, references and wide registers: no file that is shipped has them, pages for developing do.
            0x25 | 0x26 | 0xd2 => {
                number(carry, Other)?;
            }
            0xd0 => {
                carry.byte(Other)?;
            }
            0xd1 => {}
            0xfd => match number(carry, Other)? {
                0..=11 | 92 | 93 => {
                    number(carry, Other)?;
                    number(carry, Other)?;
                }
                84..=91 => {
                    number(carry, Other)?;
                    number(carry, Other)?;
                    carry.byte(Other)?;
                }
                12 | 13 => bytes(carry, 16)?,
                21..=34 => {
                    carry.byte(Other)?;
                }
                _ => {}
            },
            _ => return None,
        }
    }
    Some(())
}

/// The power of two by which what a load or store reaches is aligned when it is.
const fn natural(instruction: u8) -> u8 {
    match instruction {
        0x29 | 0x2b | 0x37 | 0x39 => 3,
        0x28 | 0x2a | 0x34..=0x36 | 0x38 | 0x3e => 2,
        0x2e | 0x2f | 0x32 | 0x33 | 0x3b | 0x3d => 1,
        _ => 0,
    }
}

/// A number of seven bits a byte; what it is matters only where it counts something.
#[inline]
fn number(carry: &mut impl Carry, meaning: Meaning) -> Option<u32> {
    let (mut value, mut place) = (0_u32, 0);
    loop {
        let byte = carry.byte(meaning)?;
        value |= u32::from(byte & 0x7f).checked_shl(place).unwrap_or_default();
        place += 7;
        if byte < 0x80 {
            return Some(value);
        }
    }
}

fn bytes(carry: &mut impl Carry, count: usize) -> Option<()> {
    (0..count).try_for_each(|_| carry.byte(Meaning::Long).map(|_| ()))
}

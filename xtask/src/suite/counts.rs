//! How many tests passed and failed, read from what the test programs print.

use std::fmt;
use std::ops::Add;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    pub fn passed(passed: u64) -> Self {
        Self { passed, failed: 0 }
    }

    /// One check, whose failure is shown and does not keep the next from running.
    pub fn of_check(outcome: anyhow::Result<()>) -> Self {
        match outcome {
            Ok(()) => Self::passed(1),
            Err(error) => {
                eprintln!("{error:#}");
                Self { passed: 0, failed: 1 }
            }
        }
    }

    /// The sums of libtest and wasm-bindgen-test: `test result: ok. 3 passed; 0 failed; …`.
    pub fn of_rust(success: bool, lines: &str) -> Self {
        let results = || lines.lines().filter(|line| line.starts_with("test result:"));
        let sum = |word: &str| results().map(|line| number_before(line, word)).sum();
        Self { passed: sum(" passed"), failed: sum(" failed") }.believed(success)
    }

    /// The sums of Node's test runner: `ℹ pass 3`, or `# pass 3`. A skipped test has not passed.
    pub fn of_node(success: bool, lines: &str) -> Self {
        let sum = |word: &str| {
            let counts = lines.lines().filter_map(|line| {
                let (mark, rest) = line.split_once(' ')?;
                let count = rest.strip_prefix(word)?.strip_prefix(' ')?;
                (mark == "ℹ" || mark == "#").then(|| count.parse::<u64>().ok())?
            });
            counts.sum::<u64>()
        };
        let failed = ["fail", "cancelled", "skipped", "todo"].into_iter().map(sum).sum();
        Self { passed: sum("pass"), failed }.believed(success)
    }

    /// The last line of a script: `3 passed, 0 failed`.
    pub fn of_lines(success: bool, lines: &str) -> Self {
        let last = lines.lines().last().unwrap_or_default();
        let of = |word| number_before(last, word);
        Self { passed: of(" passed"), failed: of(" failed") }.believed(success)
    }

    /// A run that ended badly, or that tested nothing, has failed whatever its sums say.
    fn believed(self, success: bool) -> Self {
        let silent = self.failed == 0 && (!success || self.passed == 0);
        Self { failed: self.failed + u64::from(silent), ..self }
    }
}

/// The number that ends where `word` begins.
fn number_before(line: &str, word: &str) -> u64 {
    let before = line.split_once(word).map(|(before, _)| before);
    before.and_then(|text| text.rsplit(' ').next()).and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_every_program_count_and_a_silent_end_is_a_failure() {
        let rust = "running 2 tests\n\
                    test result: ok. 6 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
                    test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 filtered out\n";
        assert_eq!(Counts::of_rust(false, rust), Counts { passed: 18, failed: 3 });
        assert_eq!(Counts::of_rust(false, "error: could not compile"), Counts { passed: 0, failed: 1 });
        assert_eq!(Counts::of_rust(true, "test result: ok. 0 passed; 0 failed; 0 ignored"), {
            Counts { passed: 0, failed: 1 }
        });
        assert_eq!(Counts::of_lines(false, "ok a\n3 passed, 2 failed\n"), Counts { passed: 3, failed: 2 });
        assert_eq!(Counts::of_lines(true, ""), Counts { passed: 0, failed: 1 });
        let node =
            "✔ a journey (5 ms)\nℹ tests 5\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\n";
        assert_eq!(Counts::of_node(false, node), Counts { passed: 3, failed: 2 });
        assert_eq!(Counts::of_node(true, "# pass 2\n# fail 0\n"), Counts { passed: 2, failed: 0 });
        assert_eq!(Counts::of_node(false, "# pass 2\n# fail 0\n"), Counts { passed: 2, failed: 1 });
    }
}

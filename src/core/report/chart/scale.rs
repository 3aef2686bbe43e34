//! Scales: from nothing to a round number, with round steps between.

use crate::domain::amount::grouped;

/// At most so many steps.
const STEPS: f64 = 5.0;

/// A scale from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub end: f64,
    pub ticks: Vec<f64>,
    /// Digits after the point that its numbers need.
    pub digits: usize,
}

/// The scale that holds `greatest`: steps of 1, 2 or 5 and as many zeros as it takes.
pub fn scale(greatest: f64) -> Scale {
    let greatest = if greatest.is_finite() && greatest > 0.0 { greatest } else { 1.0 };
    let least = greatest / STEPS;
    let power = 10_f64.powf(least.log10().floor());
    let step =
        [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= least * 0.999_999);
    let step = step.unwrap_or(power * 10.0);
    let count = (greatest / step - 0.000_001).ceil().max(1.0) as usize;
    let ticks: Vec<f64> = (0..=count).map(|at| at as f64 * step).collect();
    let digits = if step >= 1.0 { 0 } else { (-step.log10()).ceil().max(0.0) as usize };
    Scale { end: count as f64 * step, ticks, digits }
}

impl Scale {
    /// How far along a length a value lies.
    pub fn at(&self, value: f64, length: f64) -> f64 {
        (value / self.end).clamp(0.0, 1.0) * length
    }

    /// A number beside the scale.
    pub fn said(&self, tick: f64) -> String {
        grouped(&format!("{tick:.*}", self.digits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_hold_the_greatest() {
        for (greatest, end, steps) in [
            (0.0, 1.0, 5),
            (1.0, 1.0, 5),
            (3.0, 3.0, 3),
            (7.0, 8.0, 4),
            (60.0, 60.0, 3),
            (61.0, 80.0, 4),
            (99.0, 100.0, 5),
            (100.0, 100.0, 5),
            (101.0, 150.0, 3),
            (3000.0, 3000.0, 3),
            (3001.0, 4000.0, 4),
            (1_234_567.0, 1_500_000.0, 3),
            (0.3, 0.3, 3),
        ] {
            let scale = scale(greatest);
            assert!((scale.end - end).abs() < 1e-9 * end, "{greatest}: {scale:?}");
            assert_eq!(scale.ticks.len() - 1, steps, "{greatest}: {scale:?}");
            assert!(scale.end >= greatest);
        }
        for odd in [f64::NAN, f64::INFINITY, -4.0] {
            assert_eq!(scale(odd), scale(1.0));
        }
    }

    #[test]
    fn steps_are_said_with_the_digits_they_need() {
        assert_eq!(scale(0.3).said(0.1), "0.1");
        assert_eq!(scale(4000.0).said(2000.0), "2,000");
    }
}

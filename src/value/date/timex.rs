//! Dates in the notation of TIMEX3 (ISO-TimeML), which other tools read.

use super::{DateValue, Modifier, Point, Season, When};

impl DateValue {
    /// The `value` of a TIMEX3: `2023-05`, `199`, `2023-H1`, `2023-Q2`, `2023-SU`, `2023-W18-WE`,
    /// `2023-05-03TAF`. TIMEX3 has no intervals: the two ends are written as ISO 8601 does, with `/`.
    pub fn timex(&self) -> String {
        match self.when {
            When::On(point) => point.timex(),
            When::Between(from, to) => format!("{}/{}", from.timex(), to.timex()),
            When::Since(from) => format!("{}/..", from.timex()),
            When::Until(to) => format!("../{}", to.timex()),
        }
    }
}

impl Point {
    fn timex(self) -> String {
        match self {
            Point::Century(century) => format!("{century:02}"),
            Point::Decade(decade) => format!("{decade:03}"),
            Point::Half(year, half) => format!("{year:04}-H{half}"),
            Point::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Point::Season(year, season) => {
                let code = match season {
                    Season::Spring => "SP",
                    Season::Summer => "SU",
                    Season::Autumn => "FA",
                    Season::Winter => "WI",
                };
                format!("{year:04}-{code}")
            }
            other => other.to_string(),
        }
    }
}

impl Modifier {
    /// The `mod` of a TIMEX3.
    pub fn timex(self) -> &'static str {
        match self {
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Approx => "APPROX",
            Modifier::Before => "BEFORE",
            Modifier::After => "AFTER",
        }
    }
}

//! Points in time in words, and such words read again.
//!
//! Invariant: what [`show_point`] writes is read as what it was, in the same language. Years, months and days keep their
//! notation, in which they are compared at sight; a reader need not know how EDTF numbers quarters.

use super::say::{ordinal_ending, say};
use crate::text::Language;
use crate::value::date::{Part, Point, Season};

/// What seasons are called, in English and Indonesian.
const SEASONS: [(Season, &str, &str); 4] = [
    (Season::Spring, "spring", "musim semi"),
    (Season::Summer, "summer", "musim panas"),
    (Season::Autumn, "autumn", "musim gugur"),
    (Season::Winter, "winter", "musim dingin"),
];

/// What parts of a day are called.
const PARTS: [(Part, &str, &str); 5] = [
    (Part::Morning, "morning", "pagi"),
    (Part::Midday, "midday", "tengah hari"),
    (Part::Afternoon, "afternoon", "siang/sore"),
    (Part::Evening, "evening", "petang"),
    (Part::Night, "night", "malam"),
];

/// What zones are called: minutes east of Greenwich.
const ZONES: [(i16, &str); 3] = [(420, "WIB"), (480, "WITA"), (540, "WIT")];

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// The point in words of a language: "Q2 2025", "2024-03-11 night", "2023-05-04 07:56 WIB".
pub(super) fn show_point(point: Point, language: Language) -> String {
    let is_english = language == Language::English;
    let roman = |number: u8| ROMAN.get(usize::from(number.max(1) - 1)).copied().unwrap_or_default();
    match point {
        Point::Century(before) if is_english => {
            let number = (u16::from(before) + 1).to_string();
            format!("{number}{} century", ordinal_ending(&number))
        }
        Point::Century(before) => format!("abad ke-{}", u16::from(before) + 1),
        Point::Decade(decade) if is_english => format!("{decade:03}0s"),
        Point::Decade(decade) => format!("{decade:03}0-an"),
        Point::Half(year, half) if is_english => {
            format!("{} half of {year:04}", if half == 1 { "first" } else { "second" })
        }
        Point::Half(year, half) => format!("semester {} {year:04}", roman(half)),
        Point::Quarter(year, quarter) if is_english => format!("Q{quarter} {year:04}"),
        Point::Quarter(year, quarter) => format!("kuartal {} {year:04}", roman(quarter)),
        Point::Season(year, season) => {
            let named = SEASONS.iter().find(|(one, ..)| *one == season);
            let name = named.map_or("", |(_, english, id)| say(language, english, id));
            format!("{name} {year:04}")
        }
        Point::Week(year, week) if is_english => format!("week {week} of {year:04}"),
        Point::Week(year, week) => format!("minggu ke-{week} {year:04}"),
        Point::Weekend(year, week) if is_english => {
            format!("weekend of week {week} of {year:04}")
        }
        Point::Weekend(year, week) => format!("akhir pekan minggu ke-{week} {year:04}"),
        Point::Part(date, part) => {
            let named = PARTS.iter().find(|(one, ..)| *one == part);
            format!("{date} {}", named.map_or("", |(_, english, id)| say(language, english, id)))
        }
        Point::Minute(date, hour, minute, offset) => {
            let zone = match offset {
                None => String::new(),
                Some(0) => " UTC".to_owned(),
                Some(offset) => match ZONES.iter().find(|(of, _)| *of == offset) {
                    Some((_, name)) if !is_english => format!(" {name}"),
                    _ => {
                        let (sign, size) =
                            (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
                        format!(" {sign}{:02}:{:02}", size / 60, size % 60)
                    }
                },
            };
            format!("{date} {hour:02}:{minute:02}{zone}")
        }
        Point::Year(_) | Point::Month(..) | Point::Day(_) => point.to_string(),
    }
}

/// The point that these words or this notation (EDTF) show; `None` for others.
pub(super) fn read_point(words: &str, language: Language) -> Option<Point> {
    if let Ok(point) = words.parse() {
        return Some(point);
    }
    timed(words).or_else(|| {
        // Whatever else it can be is little: the one that is shown so.
        let is_it = |point: &Point| show_point(*point, language) == words;
        let number = first_number(words)?;
        let early = u8::try_from(number.checked_sub(1)?).ok().map(Point::Century);
        let decade = Point::Decade(number / 10);
        let day = words.get(..10).and_then(|day| day.parse().ok());
        let parts = PARTS.iter().filter_map(|(part, ..)| match day {
            Some(Point::Day(day)) => Some(Point::Part(day, *part)),
            _ => None,
        });
        let year = words.get(words.len().checked_sub(4)?..)?.parse::<u16>().ok();
        let of_year = year.into_iter().flat_map(|year| {
            let halves = (1..=2).map(move |half| Point::Half(year, half));
            let quarters = (1..=4).map(move |quarter| Point::Quarter(year, quarter));
            let seasons = SEASONS.iter().map(move |(season, ..)| Point::Season(year, *season));
            let weeks = (1..=53).flat_map(move |n| [Point::Week(year, n), Point::Weekend(year, n)]);
            halves.chain(quarters).chain(seasons).chain(weeks)
        });
        early.into_iter().chain([decade]).chain(parts).chain(of_year).find(is_it)
    })
}

/// A minute with its zone: "2023-05-04 07:56 WIB".
fn timed(words: &str) -> Option<Point> {
    let (date, rest) = words.split_once(' ')?;
    let (time, zone) = rest.split_once(' ').unwrap_or((rest, ""));
    let zone = match zone {
        "UTC" => "Z".to_owned(),
        zone => match ZONES.iter().find(|(_, name)| *name == zone) {
            Some((offset, _)) => format!("+{:02}:00", offset / 60),
            None => zone.to_owned(),
        },
    };
    let point = format!("{date}T{time}{zone}").parse().ok()?;
    matches!(point, Point::Minute(..)).then_some(point)
}

fn first_number(words: &str) -> Option<u16> {
    let digits = words.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn points_are_told_in_words_and_read_again() {
        for (notation, english, indonesian) in [
            ("19XX", "20th century", "abad ke-20"),
            ("199X", "1990s", "1990-an"),
            ("2023", "2023", "2023"),
            ("2023-40", "first half of 2023", "semester I 2023"),
            ("2025-34", "Q2 2025", "kuartal II 2025"),
            ("2023-24", "winter 2023", "musim dingin 2023"),
            ("2023-05", "2023-05", "2023-05"),
            ("2023-W18", "week 18 of 2023", "minggu ke-18 2023"),
            ("2023-W18-WE", "weekend of week 18 of 2023", "akhir pekan minggu ke-18 2023"),
            ("2023-05-03", "2023-05-03", "2023-05-03"),
            ("2024-03-11TNI", "2024-03-11 night", "2024-03-11 malam"),
            ("2024-03-11TAF", "2024-03-11 afternoon", "2024-03-11 siang/sore"),
            ("2023-05-04T07:56", "2023-05-04 07:56", "2023-05-04 07:56"),
            ("2023-05-04T07:56Z", "2023-05-04 07:56 UTC", "2023-05-04 07:56 UTC"),
            ("2023-05-04T07:56+07:00", "2023-05-04 07:56 +07:00", "2023-05-04 07:56 WIB"),
            ("2023-05-04T07:56-03:30", "2023-05-04 07:56 -03:30", "2023-05-04 07:56 -03:30"),
        ] {
            let point: Point = notation.parse().expect(notation);
            for (language, words) in [(English, english), (Indonesian, indonesian)] {
                assert_eq!(show_point(point, language), words);
                assert_eq!(read_point(words, language), Some(point), "{words}");
                assert_eq!(read_point(notation, language), Some(point), "{notation}");
            }
        }
    }

    #[test]
    fn all_weeks_and_parts_are_read_again() {
        let Ok(Point::Day(day)) = "2023-05-03".parse() else { panic!("is a day") };
        let parts = PARTS.map(|(part, ..)| Point::Part(day, part));
        let weeks = (1..=52).flat_map(|n| [Point::Week(2021, n), Point::Weekend(2021, n)]);
        for point in weeks.chain(parts) {
            for language in [English, Indonesian] {
                let words = show_point(point, language);
                assert_eq!(read_point(&words, language), Some(point), "{words}");
            }
        }
    }

    #[test]
    fn other_words_are_no_point() {
        for words in
            ["", "Q5 2025", "0th century", "week 60 of 2023", "2023-05-03 kapan", "é", "70000s"]
        {
            assert_eq!(read_point(words, English), None, "{words}");
        }
    }
}

//! Dates that cannot be right: a weekday that does not fit, a day that no calendar has, a date far off,
//! a date of publication that is older than what the text tells.
//!
//! Invariants: a fault is about what is written, never about what was reckoned; where the year is left
//! out, the years beside that of publication are tried first, and one that fits is no fault.

use super::date_far::far_from_all;
pub(super) use super::dates::is_ahead;
use super::dates::{Known, day};
use super::{Finding, Scan, Suggestion};
use crate::text::Extent;
use crate::value::DateValue;
use crate::value::civil::Date;
use serde::{Deserialize, Serialize};

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateProblem {
    /// The weekday is not that of the day.
    Weekday,
    /// No calendar has the day.
    Impossible,
    /// It lies years from the day of publication, though it is written as news is dated; or a lifetime and more from
    /// every other date, which lie together.
    FarOff,
    /// It stands where the date of publication stands, but the text tells of later days as past.
    OlderThanEvents,
}

impl DateProblem {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            DateProblem::Weekday => "weekday",
            DateProblem::Impossible => "impossible",
            DateProblem::FarOff => "far_off",
            DateProblem::OlderThanEvents => "older_than_events",
        }
    }
}

/// A date with its weekday beside it that lies further from publication than this is far off.
const FAR_DAYS: i32 = 20 * 366;
/// The date of publication stands in one of so many first lines.
const HEAD: usize = 6;
/// A heading is at most so long, in code points.
const HEADING: u32 = 60;
/// A paragraph of prose is at least so long, in code points.
const PROSE: u32 = 70;
/// Across a line of time zones, a day told of may be a day later than the paper's own.
const DAYS_OF_GRACE: i32 = 2;

/// The faults of the dates of a text.
pub(super) fn faults(scan: &Scan<'_>, dates: &[Known]) -> Vec<Suggestion> {
    let published = scan
        .reading
        .published
        .and_then(|notation| DateValue::parse(notation).ok())
        .and_then(|date| day(&date));
    let mut faults: Vec<Suggestion> = dates
        .iter()
        .filter_map(|known| {
            let (problem, confidence) = fault(known, published)?;
            Some(suggestion(known.extent, problem, confidence))
        })
        .collect();
    let far = far_from_all(scan, dates, published).into_iter();
    faults.extend(far.map(|known| suggestion(known.extent, DateProblem::FarOff, 70)));
    faults.extend(older_than_events(scan, dates));
    faults
}

fn suggestion(extent: Extent, problem: DateProblem, confidence: u8) -> Suggestion {
    let rule = match problem {
        DateProblem::Weekday => "date_fault.weekday",
        DateProblem::Impossible => "date_fault.impossible",
        DateProblem::FarOff => "date_fault.far_off",
        DateProblem::OlderThanEvents => "date_fault.older_than_events",
    };
    Suggestion { extent, rule, confidence, finding: Finding::DateFault { problem } }
}

/// What is wrong with one date by itself.
fn fault(known: &Known, published: Option<Date>) -> Option<(DateProblem, u8)> {
    if known.said.is_impossible {
        return Some((DateProblem::Impossible, 90));
    }
    let day = known.day()?;
    known.said.weekday.filter(|_| known.said.is_dated)?;
    if known.has_wrong_weekday() {
        return Some((DateProblem::Weekday, 95));
    }
    let away = published.map_or(0, |published| day.days() - published.days());
    let far = known.said.is_full && away.abs() > FAR_DAYS && away > 0;
    far.then_some((DateProblem::FarOff, 80))
}

/// The date of a heading that is older than what the prose below tells with full dates and weekdays.
fn older_than_events(scan: &Scan<'_>, dates: &[Known]) -> Option<Suggestion> {
    let text = scan.text();
    let paragraph = |known: &Known| text.paragraphs()[text.paragraph_at(known.extent.start)].extent;
    let first = dates.first()?;
    let heading = paragraph(first);
    let is_heading = first.said.is_full
        && heading.len() <= HEADING
        && text.paragraph_at(first.extent.start) < HEAD;
    let day = first.day().filter(|_| is_heading)?;
    let told = dates.iter().skip(1).filter(|known| {
        let prose = paragraph(known);
        known.said.is_full
            && prose.len() >= PROSE
            && known.extent.len() * 2 < prose.len()
            && known.day().is_some_and(|event| event.days() > day.days() + DAYS_OF_GRACE)
            && !is_ahead(scan, known.tokens.start)
    });
    let (mut plain, mut weekdays) = (0u32, 0u32);
    for known in told {
        plain += 1;
        weekdays += u32::from(known.said.weekday.is_some());
    }
    let confidence = match (weekdays, plain) {
        (2.., _) => 92,
        (1, _) => 85,
        (0, 2..) => 75,
        _ => return None,
    };
    Some(suggestion(first.extent, DateProblem::OlderThanEvents, confidence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::{Reading, suggest};
    use crate::text::Language;
    use crate::text::marked::marked;

    /// `[[marks]]` are the faults, in order.
    fn check(published: Option<&str>, notation: &str, problems: &[&str]) {
        let (text, extents) = marked(notation);
        let reading = Reading { text: &text, language: Some(Language::Indonesian), published };
        let found: Vec<_> = suggest(&reading)
            .into_iter()
            .filter_map(|one| match one.finding {
                Finding::DateFault { problem } => Some((one.extent, problem.name())),
                _ => None,
            })
            .collect();
        let expected: Vec<_> = extents.into_iter().zip(problems.iter().copied()).collect();
        assert_eq!(found, expected, "{notation}");
        assert_eq!(found.len(), problems.len());
    }

    #[test]
    fn a_weekday_must_fit_its_date() {
        let on = Some("2024-03-08");
        check(on, "Rapat itu berlangsung [[Selasa (5/3/2023)]] di balai kota.", &["weekday"]);
        check(on, "Rapat itu berlangsung Selasa (5/3/2024) di balai kota.", &[]);
        check(on, "Ia tiba pada [[Senin, 7 Maret 2024]].", &["weekday"]);
        check(on, "Ia tiba pada Kamis, 7 Maret 2024 malam.", &[]);
        check(on, "Ia tiba [[Jumat malam (7/3/2024)]].", &["weekday"]);
        check(on, "Musim berakhir Rabu (8/3).", &[]); // of 2023
        check(on, "Pameran dibuka [[Jumat (7/3)]].", &["weekday"]); // fits 2025 alone
        check(on, "Pameran dibuka [[Minggu (7/3)]].", &["weekday"]); // fits none near
        check(on, "Pameran dibuka Sabtu-Minggu (9-10/3/2024).", &[]);
        // A weekday settles the order of day and month.
        check(on, "Laporan terbit Rabu (3/6/2024).", &[]);
    }

    #[test]
    fn a_day_must_be_one() {
        let on = Some("2024-03-08");
        check(on, "Sidang dibuka [[Kamis (31/2/2024)]].", &["impossible"]);
        check(on, "Sidang dibuka [[30 Februari 2024]].", &["impossible"]);
        check(on, "Sidang dibuka [[31/11/2023]].", &["impossible"]);
        check(on, "Rasio 31/2 dan skor 13/15 bukan tanggal.", &[]);
    }

    #[test]
    fn a_date_far_ahead_is_told() {
        check(Some("2024-03-08"), "Hal itu dikatakan [[Jumat (8/3/2052)]].", &["far_off"]);
        check(Some("2024-03-08"), "Ia lahir Jumat, 17 Agustus 1945.", &[]);
    }

    #[test]
    fn a_date_a_lifetime_from_all_others_is_told() {
        let on = Some("2025-09-20");
        let rest = "Rapat dimulai Kamis (18/9/2025) dan dilanjutkan pada 19 September 2025.";
        let check_with = |first: &str, problems: &[&str]| {
            check(on, &format!("{first} {rest}"), problems);
            let more = "Hasilnya diumumkan 20 September 2025.";
            check(None, &format!("{first} {rest} {more}"), problems);
        };
        check_with("Gedung itu dibangun pada [[12 Maret 1825]].", &["far_off"]);
        check_with("Warga menerima surat itu pada [[12 Maret 2095]].", &["far_off"]);
        let twice = "Surat bertanggal [[12 Maret 1825]] itu dibaca. Surat [[12 Maret 1825]] palsu.";
        check_with(twice, &["far_off", "far_off"]);
        // What is near, what is remembered, what is history, and what is planned.
        check_with("Warga menerima surat itu pada 12 Maret 1985.", &[]);
        check_with("Cita-cita 17 Agustus 1945 tetap menjadi pegangan.", &[]);
        check_with("Bendera itu dikibarkan pada 18 September 1845 di hotel.", &[]);
        check_with("Perang itu pecah pada 12 Maret 1825.", &[]);
        check_with("Kartini lahir 21 April 1879 di Jepara.", &[]);
        check_with("Konsesi itu berlaku hingga 12 Maret 2095.", &[]);
        // A text with several old dates, or with an old year, is about them.
        check_with("Surat 12 Maret 1825 dijawab 3 Mei 1825.", &[]);
        check_with("Surat 12 Maret 1825 disalin pada tahun 1830.", &[]);
        // A date alone is far from nothing.
        check(on, "Warga menerima surat itu pada 12 Maret 1825.", &[]);
        check(None, "Surat 12 Maret 1825 tiba 18 September 2025.", &[]);
    }

    #[test]
    fn a_heading_older_than_what_is_told_is_told() {
        let below = "\n\nGubernur meresmikan jembatan itu pada Rabu, 6 Maret 2024, di hadapan ratusan warga desa.";
        check(None, &format!("[[9 Desember 2022]]{below}"), &["older_than_events"]);
        check(None, &format!("7 Maret 2024{below}"), &[]);
        check(None, &format!("5 Maret 2024{below}"), &[]);
        check(
            None,
            "9 Desember 2022\n\nJembatan yang lama itu akan diganti dan diresmikan pada Rabu, 6 Maret 2024, kata bupati.",
            &[],
        );
        // A list of other pages below is no prose.
        check(
            None,
            "9 Desember 2022\n\nWarga bergotong royong membersihkan sungai.\n\nPopuler\n\nRabu, 6 Maret 2024 | 07:10",
            &[],
        );
    }
}

//! When it was published and changed: the same instant written in several zones is one date, and a
//! finer one is no disagreement.

use crate::case::{Basis, Published, Time};
use crate::intake::date_field;
use crate::intake::dates::written_in;
use crate::intake::guess::resolve;
use crate::intake::page::found::{Found, Origin};
use crate::intake::page::says::{Field, Says};

/// When it was published. `told` is what the words beside the article tell; the address of the page
/// is asked last.
pub(in crate::intake::page) fn published(
    says: &Says,
    headline: Option<usize>,
    told: Option<Published>,
    url: Option<&str>,
    language: &str,
) -> Option<Found<Published>> {
    // What is only called a date may be that of a teaser.
    let (called, declared): (Vec<_>, Vec<_>) = says
        .near(Field::Published, headline, &|said| read(&said.words, language))
        .into_iter()
        .partition(|(_, from)| matches!(from, Origin::Class(_)));
    let told = told.map(|date| (date, Origin::Beside));
    let address = url.and_then(in_address).map(|date| (date, Origin::Address));
    best(declared.into_iter().chain(told).chain(called).chain(address).collect())
}

/// When it was changed.
pub(in crate::intake::page) fn modified(
    says: &Says,
    headline: Option<usize>,
    language: &str,
) -> Option<Found<Published>> {
    best(says.near(Field::Modified, headline, &|said| read(&said.words, language)))
}

/// The first date of some words. Numbers of ten or thirteen digits are seconds or milliseconds since
/// 1970.
fn read(words: &str, language: &str) -> Option<Published> {
    let words = words.trim();
    if matches!(words.len(), 10 | 13) && words.bytes().all(|b| b.is_ascii_digit()) {
        let number: i64 = words.parse().ok()?;
        let millis = if words.len() == 10 { number * 1000 } else { number };
        return read(&Time::from_millis(millis).to_string(), language);
    }
    if words.len() >= 14 && words.get(..14)?.bytes().all(|b| b.is_ascii_digit()) {
        // 20230504075600
        let part = |from: usize| &words[from..from + 2];
        let date = format!("{}-{}-{}T{}:{}", &words[..4], part(4), part(6), part(8), part(10));
        return read(&date, language);
    }
    let (written, _) = written_in(words).into_iter().next()?;
    let checked = resolve(&written, language).ok()??;
    Some(date_field::published(&checked, Basis::Stated))
}

/// The first of some dates, made as fine as others that agree with it; with those that do not.
fn best(said: Vec<(Published, Origin)>) -> Option<Found<Published>> {
    let (first, _) = said.first()?.clone();
    let agreeing = |(one, _): &&(Published, Origin)| agree(&first, one);
    // A local zone tells more than UTC: it has the day that the readers had.
    let zone = |date: &Published| match date.value.get(16..) {
        None | Some("") => 0,
        Some("Z") => 1,
        Some(_) => 2,
    };
    let fineness = |date: &Published| (date.precision, zone(date));
    let finest = said.iter().filter(agreeing).map(|(date, _)| fineness(date)).max()?;
    let (value, from) = said.iter().filter(agreeing).find(|(date, _)| fineness(date) == finest)?;
    let mut found = Found { value: value.clone(), from: from.clone(), also: Vec::new() };
    for (date, origin) in &said {
        let known = agree(&found.value, date) || found.also.iter().any(|(one, _)| one == date);
        if !known && found.also.len() < 8 {
            found.also.push((date.clone(), origin.clone()));
        }
    }
    Some(found)
}

/// Whether two dates can both be right: the same instant, or one that contains the other.
fn agree(one: &Published, other: &Published) -> bool {
    let instant = |date: &Published| -> Option<i64> {
        let (day, zone) = (date.value.get(..16)?, date.value.get(16..)?);
        let zone = if zone.is_empty() { return None } else { zone };
        Some(Time::parse(&format!("{day}:00{zone}"))?.millis() / 60_000)
    };
    if let (Some(one), Some(other)) = (instant(one), instant(other)) {
        return one == other;
    }
    let shorter = one.value.len().min(other.value.len()).min(16);
    one.value.as_bytes()[..shorter] == other.value.as_bytes()[..shorter]
}

/// A day in the path: `/2023/05/04/`, `/2023-05-04-`.
fn in_address(address: &str) -> Option<Published> {
    let (_, rest) = address.split_once("://")?;
    let (_, path) = rest.split_once('/')?;
    let path = path.split(['?', '#']).next()?;
    let bytes = path.as_bytes();
    let digits = |from: usize, count: usize| -> Option<u32> {
        let digits = path.get(from..from + count)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    (0..bytes.len()).find_map(|at| {
        let starts = at == 0 || !bytes[at - 1].is_ascii_digit();
        let sign = *bytes.get(at + 4)?;
        let ends = bytes.get(at + 10).is_none_or(|byte| !byte.is_ascii_digit());
        if !starts || !ends || !matches!(sign, b'/' | b'-') || bytes.get(at + 7) != Some(&sign) {
            return None;
        }
        let (year, month, day) = (digits(at, 4)?, digits(at + 5, 2)?, digits(at + 8, 2)?);
        let date = date_field::parse(&format!("{year:04}-{month:02}-{day:02}")).ok()?;
        Some(Published { basis: Basis::Url, ..date })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(value: &str) -> Published {
        read(value, "id").expect("a date")
    }

    #[test]
    fn dates_are_read_as_systems_write_them() {
        for (words, value) in [
            ("2023-05-04T07:56:00+07:00", "2023-05-04T07:56+07:00"),
            ("2023-05-04T07:56:00+0700", "2023-05-04T07:56+07:00"),
            ("2023/05/04 07:56:00", "2023-05-04T07:56"),
            ("2023-05-04T00:56:00.000Z", "2023-05-04T00:56Z"),
            ("Thu, 04 May 2023 07:56:43 +0700", "2023-05-04T07:56+07:00"),
            ("20230504075600", "2023-05-04T07:56"),
            ("1683161760", "2023-05-04T00:56Z"),
            ("1683161760000", "2023-05-04T00:56Z"),
            ("Kamis, 04 Mei 2023 - 07:56 WIB", "2023-05-04T07:56+07:00"),
            ("Terbit 4 Mei 2023", "2023-05-04"),
            ("04/05/2023", "2023-05-04"),
        ] {
            assert_eq!(date(words).value, value, "{words}");
        }
        for words in ["", "kemarin", "2023", "99999999999999", "éééééééééé", "0000-00-00T00:00:00"]
        {
            assert_eq!(read(words, "id"), None, "{words}");
        }
        assert_eq!(read("04/05/2023", "en"), None, "nobody can know which is the day");
    }

    #[test]
    fn the_zone_of_the_readers_wins_and_only_others_disagree() {
        let said = |values: &[&str]| -> Option<(String, Vec<String>)> {
            let said = values.iter().map(|value| (date(value), Origin::Beside)).collect();
            let found = best(said)?;
            Some((found.value.value, found.also.into_iter().map(|(one, _)| one.value).collect()))
        };
        let found = |value: &str, also: &[&str]| {
            Some((value.to_owned(), also.iter().map(|one| (*one).to_owned()).collect()))
        };
        assert_eq!(said(&[]), None);
        assert_eq!(
            said(&["2023-05-03T23:56Z", "2023-05-04", "2023-05-04 06.56 WIB"]),
            found("2023-05-04T06:56+07:00", &[]),
        );
        assert_eq!(said(&["2023-05-04", "2023-05-04T07:56Z"]), found("2023-05-04T07:56Z", &[]));
        assert_eq!(
            said(&["2023-05-04T07:56+07:00", "2023-05-05", "2023-05-05"]),
            found("2023-05-04T07:56+07:00", &["2023-05-05"]),
        );
    }

    #[test]
    fn an_address_tells_a_day() {
        for (address, value) in [
            ("https://contoh.id/read/2023/05/04/0756/judul", Some("2023-05-04")),
            ("https://contoh.id/2023-05-04-judul", Some("2023-05-04")),
            ("https://contoh.id/2023/13/04/judul", None),
            ("https://contoh.id/12023/05/041", None),
            ("https://contoh.id/?d=2023/05/04", None),
            ("https://contoh.id", None),
            ("https://contoh.id/é2023/05/é", None),
        ] {
            assert_eq!(in_address(address).map(|date| date.value).as_deref(), value, "{address}");
        }
    }
}

use super::*;
use crate::value::civil::Date;
use Relation::{Contained, Contains, Disjoint, Overlaps, Same};
use proptest::prelude::*;

/// `start 2023` is 2023 with that modifier.
fn value(notation: &str) -> DateValue {
    let (modifier, when) = match notation.split_once(' ') {
        None => (None, notation),
        Some((modifier, when)) => {
            (serde_json::from_value(serde_json::json!(modifier)).expect("a modifier"), when)
        }
    };
    DateValue::parse(when).expect(notation).with(modifier)
}

#[test]
fn two_dates_compare_as_the_time_they_cover() {
    for (a, relation, b) in [
        ("2024", Same, "2024"),
        ("2024", Same, "2024-01-01/2024-12-31"),
        ("2024", Contains, "2024-07"),
        ("2024-07-03", Contained, "2024-35"),
        ("2024-35", Contained, "2024-41"),
        ("2024-40", Disjoint, "2024-41"),
        ("start 2023", Contains, "2023-01"),
        ("start 2023", Contains, "2023-04"),
        ("start 2023", Disjoint, "2023-05"),
        ("mid 2023", Contains, "2023-06"),
        ("end 2023", Same, "2023-09/2023-12"),
        ("end 2023-05", Same, "2023-05-21/2023-05-31"),
        ("start 2023-02", Same, "2023-02-01/2023-02-10"),
        ("mid 2023-33", Same, "2023-02"),
        ("end 2023-40", Same, "2023-05/2023-06"),
        ("start 199X", Contains, "1992"),
        ("19XX", Contains, "199X"),
        ("approx 2023-05-03", Contains, "2023-05-04"),
        ("approx 2023-05-03", Disjoint, "2023-05-05"),
        ("approx 2023", Overlaps, "2022"),
        ("before 2023-07", Contains, "2023-06-30"),
        ("before 2023-07", Disjoint, "2023-07-01"),
        ("after 2023-07", Same, "2023-08/.."),
        ("../2023", Contains, "2022-05"),
        ("2023/..", Overlaps, "../2023"),
        ("2023-W18", Contains, "2023-05-07"),
        ("2023-W18", Contains, "2023-W18-WE"),
        ("2023-W18-WE", Contains, "2023-05-06"),
        ("2023-05-03TNI", Contains, "2023-05-04T03:00"),
        ("2023-05-03TMO", Contains, "2023-05-03T07:56+07:00"),
        ("2023-05-04T07:56+07:00", Same, "2023-05-04T00:56Z"),
        ("2023-05-04T07:56+07:00", Contained, "2023-05-04"),
        ("2023-05-04T05:00+07:00", Contained, "2023-05-04"),
        ("2023-05-04T07:56+07:00", Same, "2023-05-04T07:56"),
        ("2023-05-01/2023-05-03", Overlaps, "2023-05-03/2023-05-05"),
        ("2023-05-03/2023-05-01", Same, "2023-05-01/2023-05-03"),
        ("2023-24", Contains, "2024-02"),
        ("9999-24", Same, "9999-12"),
    ] {
        assert_eq!(value(a).compare(&value(b)), relation, "{a} to {b}");
        assert_eq!(value(b).compare(&value(a)), relation.turned(), "{b} to {a}");
    }
}

#[test]
fn what_the_calendar_does_not_have_is_refused() {
    for wrong in [
        "",
        "0000",
        "23",
        "2023-13",
        "2023-00",
        "2023-02-29",
        "2023-5-3",
        "2023-05-03T24:00",
        "2023-W53",
        "2023-W00",
        "2023-32",
        "2023-37",
        "2023-42",
        "2023-05-03T07:56+15:00",
        "2023-05/",
        "/2023",
        "../..",
        "2023-05-03TXX",
        "2023-05TMO",
        "2023-05-03-04",
        "2023-05-03T07:5é",
        "１９９９",
        "2023-W18-X",
        "+199",
    ] {
        assert!(DateValue::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn timex_has_its_own_names() {
    for (notation, timex) in [
        ("19XX", "19"),
        ("199X", "199"),
        ("2023-33", "2023-Q1"),
        ("2023-41", "2023-H2"),
        ("2023-22", "2023-SU"),
        ("2023-W18-WE", "2023-W18-WE"),
        ("2023-05-03T07:56+07:00", "2023-05-03T07:56+07:00"),
        ("2023-33/..", "2023-Q1/.."),
        ("2023-05-03TAF/2023-05-04", "2023-05-03TAF/2023-05-04"),
    ] {
        assert_eq!(value(notation).timex(), timex);
    }
}

#[test]
fn seconds_are_read_and_dropped() {
    assert_eq!(value("2023-05-04T07:56:31.250+07:00"), value("2023-05-04T07:56+07:00"));
}

#[test]
fn the_file_has_the_date_as_text_and_the_modifier_beside_it() {
    let early = value("start 2023");
    let json = serde_json::to_string(&early).expect("json");
    assert_eq!(json, r#"{"value":"2023","modifier":"start"}"#);
    assert_eq!(serde_json::from_str::<DateValue>(&json).expect("a date"), early);
    assert!(serde_json::from_str::<DateValue>(r#"{"value":"kemarin"}"#).is_err());
}

pub(super) fn day() -> impl Strategy<Value = Date> {
    prop_oneof![
        4 => 18_000..20_000i32,
        1 => -719_162..2_932_897i32,
    ]
    .prop_map(|days| Date::from_days(days).expect("a day"))
}

pub(super) fn point() -> impl Strategy<Value = Point> {
    let parts = [Part::Morning, Part::Midday, Part::Afternoon, Part::Evening, Part::Night];
    let seasons = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
    (day(), 0..12u8, 0..24u8, 0..60u8, prop::option::of(-840..=840i16)).prop_map(
        move |(date, kind, hour, minute, offset)| {
            let year = date.year();
            let (week_year, week) = date.iso_week();
            match kind {
                0 => Point::Century((year / 100) as u8),
                1 => Point::Decade(year / 10),
                2 => Point::Year(year),
                3 => Point::Half(year, hour % 2 + 1),
                4 => Point::Quarter(year, hour % 4 + 1),
                5 => Point::Season(year, seasons[usize::from(hour % 4)]),
                6 => Point::Month(year, date.month()),
                7 => Point::Week(week_year, week),
                8 => Point::Weekend(week_year, week),
                9 => Point::Day(date),
                10 => Point::Part(date, parts[usize::from(hour % 5)]),
                _ => Point::Minute(date, hour, minute, offset),
            }
        },
    )
}

pub(super) fn any_value() -> impl Strategy<Value = DateValue> {
    let when = prop_oneof![
        4 => point().prop_map(When::On),
        2 => (point(), point()).prop_map(|(from, to)| When::Between(from, to)),
        1 => point().prop_map(When::Since),
        1 => point().prop_map(When::Until),
    ];
    let modifiers = [
        None,
        Some(Modifier::Start),
        Some(Modifier::Mid),
        Some(Modifier::End),
        Some(Modifier::Approx),
        Some(Modifier::Before),
        Some(Modifier::After),
    ];
    (when, prop::sample::select(modifiers.to_vec()))
        .prop_map(|(when, modifier)| DateValue { when, modifier })
}

proptest! {
    #[test]
    fn what_is_shown_is_read_again(value in any_value()) {
        prop_assert_eq!(value.when.to_string().parse(), Ok(value.when));
    }

    #[test]
    fn a_date_is_the_same_as_itself(value in any_value()) {
        prop_assert_eq!(value.compare(&value), Same);
        let bounds = value.bounds();
        prop_assert!(bounds.earliest <= bounds.latest);
    }

    #[test]
    fn comparing_is_symmetric(a in any_value(), b in any_value()) {
        prop_assert_eq!(a.compare(&b), b.compare(&a).turned());
    }

    #[test]
    fn containing_one_another_is_being_the_same(a in any_value(), b in any_value()) {
        if a.compare(&b) == Contains {
            prop_assert_eq!(b.compare(&a), Contained);
        }
    }

    #[test]
    fn a_part_is_contained_in_its_whole(point in point()) {
        let whole = DateValue::on(point);
        for modifier in [Modifier::Start, Modifier::Mid, Modifier::End] {
            let relation = whole.compare(&whole.with(Some(modifier)));
            prop_assert!(matches!(relation, Contains | Same), "{:?} {:?}", point, modifier);
        }
        prop_assert_eq!(whole.compare(&whole.with(Some(Modifier::Approx))), Contained);
        prop_assert_eq!(whole.compare(&whole.with(Some(Modifier::Before))), Disjoint);
    }

    #[test]
    fn reading_never_panics(notation in "\\PC{0,20}|[0-9TWXZ:/+.-]{0,20}") {
        let _ = DateValue::parse(&notation);
    }
}

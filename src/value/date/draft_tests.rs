use super::*;
use proptest::prelude::*;

fn date(notation: &str) -> DateValue {
    DateValue::parse(notation).expect(notation)
}

fn draft(notation: &str) -> DateDraft {
    DateDraft::of(&date(notation))
}

/// What a draft makes once its point has this precision, or what it asks for.
fn at(draft: &mut DateDraft, precision: Precision) -> Result<String, PointFault> {
    draft.from.set_precision(precision);
    draft.made().map(|made| made.when.to_string()).map_err(|fault| match fault {
        DateFault::Point(_, fault) => fault,
        DateFault::Backward => unreachable!("one point has no end"),
    })
}

#[test]
fn a_coarser_precision_keeps_what_is_known() {
    use Precision::*;
    for (from, precision, to) in [
        ("2023-05-04T07:56+07:00", Day, "2023-05-04"),
        ("2023-05-04T07:56+07:00", Month, "2023-05"),
        ("2023-05-04", Week, "2023-W18"),
        ("2023-01-01", Week, "2022-W52"),
        ("2023-05-04", Quarter, "2023-34"),
        ("2023-05", Half, "2023-40"),
        ("2023-36", Half, "2023-41"),
        ("2024-02", Season, "2023-24"),
        ("2023-05-04TNI", Day, "2023-05-04"),
        ("2023-41", Year, "2023"),
        ("2023-W18", Quarter, "2023-34"),
        ("2023", Decade, "202X"),
        ("1998-07", Century, "19XX"),
    ] {
        assert_eq!(at(&mut draft(from), precision).as_deref(), Ok(to), "{from}");
    }
}

#[test]
fn a_finer_precision_asks_for_the_rest_and_never_guesses() {
    use Precision::*;
    for (from, precision, asked) in [
        ("2023", Month, DateField::Month),
        ("2023", Quarter, DateField::Quarter),
        ("2023-05", Day, DateField::Day),
        ("2023-41", Quarter, DateField::Quarter),
        ("2023-05-04", Minute, DateField::Time),
        ("2023-05-04", Part, DateField::Part),
        ("202X", Year, DateField::Year),
        ("2023-W18", Day, DateField::Day),
        // Weeks that lie in two months, and in two years.
        ("2023-W05", Month, DateField::Month),
        ("2022-W52", Month, DateField::Month),
        ("2022-W52", Year, DateField::Year),
    ] {
        let got = at(&mut draft(from), precision);
        assert_eq!(got, Err(PointFault::Missing(asked)), "{from}");
    }
}

#[test]
fn what_was_known_comes_back_unless_something_else_was_set() {
    let mut one = draft("2023-05-04T07:56+07:00");
    assert_eq!(at(&mut one, Precision::Year).as_deref(), Ok("2023"));
    assert_eq!(at(&mut one, Precision::Minute).as_deref(), Ok("2023-05-04T07:56+07:00"));
    assert_eq!(at(&mut one, Precision::Year).as_deref(), Ok("2023"));
    one.from.year = "2024".to_owned();
    assert_eq!(
        at(&mut one, Precision::Day),
        Err(PointFault::Missing(DateField::Day)),
        "2024 says nothing of May"
    );
}

#[test]
fn what_the_calendar_does_not_have_is_named_by_its_field() {
    let mut leap = draft("2024-02-29");
    leap.from.year = "2023".to_owned();
    let wrong = |field| Err(DateFault::Point(End::From, PointFault::Wrong(field)));
    assert_eq!(leap.made(), wrong(DateField::Day));
    for (year, field) in
        [("23", DateField::Year), ("0000", DateField::Year), ("20x3", DateField::Year)]
    {
        leap.from.year = year.to_owned();
        assert_eq!(leap.made(), wrong(field), "{year}");
    }
    let mut week = draft("2020-W53");
    assert!(week.made().is_ok());
    week.from.year = "2023".to_owned();
    assert_eq!(week.made(), wrong(DateField::Week));
    let mut minute = draft("2023-05-04T07:56");
    for time in ["24:00", "7:6", "12:60", "pagi", "7"] {
        minute.from.time = time.to_owned();
        assert_eq!(minute.made(), wrong(DateField::Time), "{time}");
    }
    for time in ["07.56", "7:56", "756", "0756", " 07:56 "] {
        minute.from.time = time.to_owned();
        assert_eq!(minute.made(), Ok(date("2023-05-04T07:56")), "{time}");
    }
}

#[test]
fn an_end_before_the_beginning_is_told() {
    let mut between = draft("2023-05-01/2023-05-03");
    assert_eq!(between.made(), Ok(date("2023-05-01/2023-05-03")));
    between.to.day = "1".to_owned();
    assert!(between.made().is_ok(), "one day is an interval, too");
    between.from.day = "2".to_owned();
    assert_eq!(between.made(), Err(DateFault::Backward));
    between.to = PointDraft::of(Point::Month(2023, 5));
    assert!(between.made().is_ok(), "it ends some day in May");
}

#[test]
fn a_stretch_of_time_begins_with_what_is_there() {
    let mut one = draft("2023-05-03");
    one.stretch_to(Stretch::Between);
    assert_eq!(one.made(), Ok(date("2023-05-03/2023-05-03")));
    one.stretch_to(Stretch::Until);
    assert_eq!(one.made(), Ok(date("../2023-05-03")));
    one.stretch_to(Stretch::Since);
    assert_eq!(one.made(), Ok(date("2023-05-03/..")));
    assert!(DateDraft::default().is_blank() && !one.is_blank());
}

proptest! {
    #[test]
    fn the_draft_of_a_date_covers_the_same_time_as_finely(value in super::tests::any_value()) {
        let made = DateDraft::of(&value).made();
        let made = made.map_err(|fault| TestCaseError::fail(format!("{value:?}: {fault:?}")))?;
        prop_assert_eq!(made.compare(&value), Relation::Same);
        prop_assert_eq!((made.grain(), made.modifier), (value.grain(), value.modifier));
    }

    #[test]
    fn a_precision_and_back_is_the_same_point(point in super::tests::point(), to in 0..12usize) {
        let mut draft = PointDraft::of(point);
        let first = draft.precision;
        draft.set_precision(Precision::ALL[to]);
        if let Ok(other) = draft.made() {
            let other = DateValue::on(other).compare(&DateValue::on(point));
            if matches!(other, Relation::Contains | Relation::Same) {
                draft.set_precision(first);
                prop_assert_eq!(draft.made(), Ok(point));
            }
        }
    }

    #[test]
    fn a_coarser_point_holds_the_finer_one(day in super::tests::day(), to in 0..10usize) {
        let mut draft = PointDraft::of(Point::Day(day));
        draft.set_precision(Precision::ALL[to]);
        let made = draft.made();
        let weekday = day.weekday().number();
        if Precision::ALL[to] != Precision::Weekend || weekday > 5 {
            let made = made.map_err(|fault| TestCaseError::fail(format!("{fault:?}")))?;
            let relation = DateValue::on(made).compare(&DateValue::on(Point::Day(day)));
            prop_assert!(matches!(relation, Relation::Contains | Relation::Same), "{:?}", made);
        }
    }
}

use super::*;
use proptest::prelude::*;

fn quantity(words: &str) -> Quantity {
    words.parse().expect(words)
}

#[test]
fn quantities_are_shown_and_read_back() {
    for words in [
        "30",
        ">=30 person",
        "~10..20 USD",
        "702000000000S3 IDR",
        "-3.5 °C",
        "-~5000S1",
        "<7 EUR",
        "<=2.5 %",
    ] {
        assert_eq!(quantity(words).to_string(), words);
    }
    assert_eq!(quantity("20..10"), quantity("10..20"));
    assert_eq!(quantity("10..10"), quantity("10"));
    assert_eq!(quantity("10..20 USD").plain(), "10..20");
    assert!("ten".parse::<Quantity>().is_err());
}

#[test]
fn they_are_stored_by_their_parts() {
    let stored = serde_json::to_string(&quantity("~702000000000S3 IDR")).expect("json");
    assert_eq!(stored, r#"{"number":"702000000000S3","unit":"IDR","bound":"about"}"#);
    let range: Quantity = serde_json::from_str(r#"{"number":"1","to":"2.5"}"#).expect("a range");
    assert_eq!(range, quantity("1..2.5"));
    let backward = serde_json::from_str::<Quantity>(r#"{"number":"3","to":"2"}"#);
    assert!(backward.is_err());
}

#[test]
fn two_quantities_are_compared() {
    use QuantityRelation::*;
    for (one, two, relation) in [
        ("5000S1", "5000", Same),
        ("30 person", "30", Same),
        (">=30", "30", SameNumber),
        ("~30", "30", SameNumber),
        (
            "702000000000S3 IDR",
            "702300000000S4 IDR",
            SameAfterRounding { rounded: Decimal::new(702, 9).expect("small") },
        ),
        (
            "702000000000S3 IDR",
            "703000000000S3 IDR",
            Differs { by: Decimal::new(1, 9).expect("small") },
        ),
        ("10 house", "20 house", Differs { by: Decimal::whole(10) }),
        (">30", "35", Overlaps),
        ("<30", "35", Differs { by: Decimal::whole(5) }),
        ("10..20", "15..25", Overlaps),
        ("10..20", "20", Overlaps),
        ("10..20", "25..30", Differs { by: Decimal::whole(5) }),
        (">=10", "<=20", Overlaps),
        ("20 USD", "20 IDR", OtherUnit),
        ("20 house", "20 person", OtherUnit),
        ("1 km", "1000 m", Same),
        ("2 ha", "20000 m²", Same),
        ("1 t", "1 km", OtherUnit),
        ("30 °C", "30 %", OtherUnit),
    ] {
        assert_eq!(quantity(one).compare(&quantity(two)), relation, "{one} and {two}");
        assert_eq!(quantity(two).compare(&quantity(one)), relation, "{two} and {one}");
    }
}

pub(super) fn quantities() -> impl Strategy<Value = Quantity> {
    let decimal = || {
        (-999i128..1_000, 0u32..4, -4i32..8).prop_map(|(mantissa, noughts, exponent)| {
            Decimal::new(mantissa * 10i128.pow(noughts), exponent).unwrap_or_default()
        })
    };
    let unit = prop::option::of(prop::sample::select(vec!["IDR", "km", "m", "ha", "mi", "person"]));
    (decimal(), decimal(), any::<bool>(), unit, 0..Bound::SIGNS.len()).prop_map(
        |(one, two, range, unit, bound)| {
            let made = if range { Quantity::range(one, two) } else { Quantity::one(one) };
            made.of(unit.and_then(Unit::new)).meant(Bound::SIGNS[bound].0)
        },
    )
}

proptest! {
    #[test]
    fn what_is_shown_or_stored_reads_back(one in quantities()) {
        prop_assert_eq!(one.to_string().parse(), Ok(one.clone()));
        let stored = serde_json::to_string(&one).expect("json");
        prop_assert_eq!(serde_json::from_str::<Quantity>(&stored).expect("quantity"), one);
    }

    #[test]
    fn comparing_has_no_order_and_a_quantity_is_the_same_as_itself(one in quantities(), two in quantities()) {
        prop_assert_eq!(one.compare(&two), two.compare(&one));
        prop_assert_eq!(one.compare(&one), QuantityRelation::Same);
    }
}

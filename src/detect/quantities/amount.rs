//! Amounts: a number with its currency or unit, alone or from one to another.

use super::age::age;
use super::coordinate::coordinate;
use super::numeral::{self, Numeral};
use super::{units, words};
use crate::detect::fold::{Words, is_among, words};
use crate::detect::names::Phrase;
use crate::detect::{Case, Gap, Scan};
use crate::text::Language;
use crate::value::Decimal;
use std::ops::Range;

/// A number or a range with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) tokens: Range<usize>,
    pub(super) from: Decimal,
    pub(super) to: Option<Decimal>,
    pub(super) unit: Option<String>,
    pub(super) rule: &'static str,
    pub(super) confidence: u8,
    /// The power of ten that words said.
    pub(super) scale: u8,
    /// Whether an ending says "about": "30-an".
    pub(super) about: bool,
}

impl Amount {
    /// A place on the globe.
    fn located(tokens: Range<usize>, from: Decimal, unit: &str) -> Self {
        let (unit, rule) = (Some(unit.to_string()), "quantity.coordinate");
        Amount { tokens, from, to: None, unit, rule, confidence: 90, scale: 0, about: false }
    }
}

/// The amount that begins at token `at`: "Rp 702 miliar", "35 persen", "-3,5 °C", "lima orang".
pub(super) fn read(scan: &Scan<'_>, phrases: &[Phrase], at: usize) -> Option<Amount> {
    let (negative, start) = sign(scan, at);
    let money = units::currency_before(scan, start);
    let number_at = money.as_ref().map_or(start, |money| money.tokens.end);
    if number_at > at && scan.gap(number_at) >= Gap::Line {
        return None;
    }
    let numeral = numeral::read(scan, number_at, money.as_ref().map(|money| money.name))?;
    if money.is_none()
        && let Some((from, unit, end)) = coordinate(scan, &numeral)
    {
        return Some(Amount::located(at..end, from, unit));
    }
    let Numeral { number, tokens, scale, in_digits } = numeral;
    let from = if negative { number.negated() } else { number };
    let mut end = tokens.end;
    // "dua pertiga" is no two, and no number of ours.
    let thirds = scan.lower(end) == "per"
        && !in_digits
        && is_among(scan.lower(end + 1), words!("tiga enam tujuh delapan sembilan"));
    if (thirds
        || is_among(scan.lower(end), words!("pertiga perenam pertujuh perdelapan persembilan")))
        && scan.gap(end) < Gap::Line
    {
        return None;
    }
    let ends_about = numeral::is_about(scan, end);
    end += 2 * usize::from(ends_about);
    let about = ends_about
        || tokens.clone().any(|at| numeral::is_about(scan, at))
        || is_among(
            scan.lower(tokens.end - 1),
            words!("ribuan jutaan miliaran milyaran triliunan"),
        );
    let (mut unit, mut rule) = (None, "quantity.number");
    let is_share = !in_digits && scale == 0 && number.compare(Decimal::whole(1)).is_lt();
    match (&money, units::after(scan, end)) {
        (Some(money), _) => (unit, rule) = (Some(money.name.to_string()), "quantity.money"),
        // "seperempat penduduk" is a share of them, and counts none.
        (None, Some(found)) if is_share && units::is_counted(found.name) => {}
        (None, Some(found)) if !is_name(scan, found.tokens.start) => {
            end = found.tokens.end;
            rule = rule_of(found.name);
            unit = Some(found.name.to_string());
        }
        _ => {}
    }
    if let (Some(above), Some(under)) = (&mut unit, units::under(scan, end)) {
        above.push('/');
        above.push_str(under.name);
        end = under.tokens.end;
    }
    if unit.is_none() && is_magnitude(scan, at..end, from) {
        (unit, rule) = (Some("magnitude".to_string()), "quantity.magnitude");
    }
    // A pound is a weight in English where nothing says money: "210 pounds".
    let english = scan.reading.language == Some(Language::English);
    let paid = scan.is_mark(end, '(') && scan.is_mark(end + 1, '$');
    if english
        && money.is_none()
        && scale == 0
        && !paid
        && matches!(scan.lower(end - 1), "pounds" | "pound")
    {
        (unit, rule) = (Some("lb".to_string()), "quantity.unit");
    }
    if unit.is_none()
        && let Some((tokens, confidence)) = age(scan, phrases, at..end)
    {
        let (unit, rule) = (Some("year".to_string()), "quantity.age");
        return Some(Amount { tokens, from, to: None, unit, rule, confidence, scale: 0, about });
    }
    let confidence = match (&unit, in_digits) {
        (Some(_), true) => 95,
        (Some(_), false) => 90,
        (None, true) => 70,
        (None, false) => 65,
    };
    Some(Amount { tokens: at..end, from, to: None, unit, rule, confidence, scale, about })
}

/// Whether "M 5,6", "magnitudo 5,6" or "magnitude (M) 5.6" stands around the number: of an earthquake.
fn is_magnitude(scan: &Scan<'_>, number: Range<usize>, value: Decimal) -> bool {
    let Some(before) = number.start.checked_sub(1) else { return false };
    let bracket = usize::from(scan.is_mark(before, ')'));
    let named = before.checked_sub(bracket).is_some_and(|at| {
        scan.exact(at) == "M" || matches!(scan.lower(at), "magnitudo" | "magnitude")
    });
    let fits = value.exponent() == -1 && value.compare(Decimal::whole(10)).is_lt();
    named && fits && number.len() == 1 && scan.gap(number.start) < Gap::Line
}

/// The range that `first` begins, if it does: "10 sampai 20 dolar", "Rp 13.700-Rp 14.900", "4,5–5,5%".
pub(super) fn range(scan: &Scan<'_>, phrases: &[Phrase], first: Amount) -> Amount {
    if let Some(height) = feet_and_inches(scan, &first) {
        return height;
    }
    let Some(at) = connector(scan, &first) else { return first };
    let Some(second) = read(scan, phrases, at) else { return first };
    let touching = scan.is_glued(first.tokens.end) && scan.is_glued(at);
    // "the 5-foot-9 guard" is five feet and nine inches tall.
    if touching && first.unit.as_deref() == Some("ft") && second.unit.is_none() {
        return height(&first, second.from, second.tokens.end).unwrap_or(first);
    }
    let negative = second.from.is_negative();
    // "50 sentimeter hingga 1,5 meter" is told in metres.
    let (mut first_from, mut end) = (first.from, second.tokens.end);
    let mut unit = match (&first.unit, &second.unit) {
        (Some(one), Some(two)) if one != two => {
            let Some(same) = units::power(one, two).and_then(|power| first.from.scaled(power))
            else {
                return first;
            };
            first_from = same;
            Some(two.clone())
        }
        (one, two) => two.clone().or(one.clone()),
    };
    // "US$ 600-650/ton": the rate belongs to both.
    if let Some(above) = unit.as_mut().filter(|_| first.unit.is_some() && second.unit.is_none())
        && let Some(under) = units::under(scan, end).filter(|_| !above.contains('/'))
    {
        above.push('/');
        above.push_str(under.name);
        end = under.tokens.end;
    }
    // "Rp 4-6 ribu": the thousands belong to both, if only so does the first stay below the second.
    let shared = (first.scale == 0 && second.scale > 0 && first.from.exponent() <= 0)
        .then(|| first.from.scaled(second.scale.into()))
        .flatten()
        .filter(|shared| shared.compare(second.from).is_lt());
    let from = shared.unwrap_or(first_from);
    if !from.compare(second.from).is_lt() || (touching && negative) {
        return first;
    }
    let rule = if unit.is_some() && first.unit.is_none() { second.rule } else { first.rule };
    Amount {
        tokens: first.tokens.start..end,
        from,
        to: Some(second.from),
        unit,
        rule,
        confidence: first.confidence.max(second.confidence),
        scale: second.scale,
        about: first.about || second.about,
    }
}

/// "6ft 2in", "6 feet 2 inches": one height.
fn feet_and_inches(scan: &Scan<'_>, first: &Amount) -> Option<Amount> {
    let at = first.tokens.end;
    let unit = first.unit.as_deref() == Some("ft") && scan.gap(at) < Gap::Line;
    let inches = scan.exact(at).parse::<u8>().ok().filter(|inches| unit && *inches < 12)?;
    let named = match scan.lower(at + 1) {
        // Not of "6 feet 2 in 2020".
        "in" => scan.get(at + 2).is_none_or(|next| !next.is_number()),
        other => matches!(other, "ins" | "inch" | "inches"),
    };
    let fits = named && scan.gap(at + 1) < Gap::Line;
    fits.then(|| height(first, Decimal::whole(inches.into()), at + 2))?
}

/// So many feet and inches, in inches.
fn height(feet: &Amount, inches: Decimal, end: usize) -> Option<Amount> {
    let whole = |decimal: Decimal| decimal.to_string().parse::<u32>().ok();
    let inches = whole(feet.from)?.checked_mul(12)?.checked_add(whole(inches)?)?;
    let (from, unit) = (Decimal::whole(inches), Some("in".to_string()));
    Some(Amount { tokens: feet.tokens.start..end, from, unit, ..feet.clone() })
}

/// Where the second number of a range would begin, if a word or sign for "to" follows the first.
fn connector(scan: &Scan<'_>, first: &Amount) -> Option<usize> {
    let at = first.tokens.end;
    if scan.gap(at) >= Gap::Line || scan.gap(at + 1) >= Gap::Line {
        return None;
    }
    if let Some(mark) = scan.mark(at) {
        let dash = matches!(mark, '-' | '–' | '—' | '\u{2010}' | '\u{2011}' | '−');
        return dash.then_some(at + 1);
    }
    match scan.lower(at) {
        "sampai" if scan.lower(at + 1) == "dengan" => Some(at + 2),
        "sampai" | "hingga" | "to" | "until" => Some(at + 1),
        "s" if scan.says(at + 1, &[".", "d", "."]) => Some(at + 4),
        "dan" | "and" => {
            let before = first.tokens.start.checked_sub(1)?;
            matches!(scan.lower(before), "antara" | "between").then_some(at + 1)
        }
        _ => None,
    }
}

/// The ordinal that begins at token `at`, and where it ends: "ke-35", "ketiga", "21st".
pub(super) fn ordinal(scan: &Scan<'_>, at: usize) -> Option<(Amount, usize)> {
    let token = scan.get(at)?;
    let made = |number: Decimal, end: usize, confidence: u8| {
        let amount = Amount {
            tokens: at..end,
            from: number,
            to: None,
            unit: Some("ordinal".to_string()),
            rule: "quantity.ordinal",
            confidence,
            scale: 0,
            about: false,
        };
        Some((amount, end))
    };
    if token.is_number() {
        let suffix =
            scan.is_glued(at + 1) && matches!(scan.lower(at + 1), "st" | "nd" | "rd" | "th");
        let number = scan.exact(at).parse().ok().filter(|_| suffix)?;
        return made(number, at + 2, 85);
    }
    let word = scan.lower(at);
    if word == "ke" && scan.gap(at + 1) == Gap::Space && follows_noun(scan, at) {
        // "hari ke 48", but not "ke 12 kota".
        let noun = scan.get(at + 2).is_some_and(|next| next.is_word() && next.gap == Gap::Space);
        let plain = scan.exact(at + 1).parse::<u32>().ok().filter(|_| !noun)?;
        return made(Decimal::whole(plain), at + 2, 60);
    }
    if word == "ke" && scan.is_mark(at + 1, '-') {
        let spaced = usize::from(!scan.is_glued(at + 1)) + usize::from(!scan.is_glued(at + 2));
        // "menit ke-45+2"
        let added = scan.is_mark(at + 3, '+') && scan.is_glued(at + 3);
        let digits = scan.get(at + 2).filter(|next| next.is_number() && spaced != 1 && !added)?;
        let plain = scan.exact(at + 2).parse::<u32>().ok().filter(|_| digits.gap < Gap::Line)?;
        if at.checked_sub(1).is_some_and(|before| matches!(scan.lower(before), "abad" | "dekade")) {
            return None; // a date
        }
        return made(Decimal::whole(plain), at + 3, 90);
    }
    if !token.is_word() || !(word.starts_with("ke") || word.len() > 4) {
        return None;
    }
    let number = words::ordinal(word, scan.reading.language)?;
    let alone = scan.len() == 1;
    (alone || follows_noun(scan, at)).then_some(())?;
    made(Decimal::whole(number), at + 1, 70)
}

/// Whether an ordinal in words stands where one is said: after a noun ("putaran kedua"), and not before
/// one, where it counts ("kedua negara", "pertama kali").
fn follows_noun(scan: &Scan<'_>, at: usize) -> bool {
    const NO_NOUNS: &Words = words!(
        "antar dan di dari untuk oleh kepada bahwa ke pada dengan antara bagi karena atas the a for and of in his her its \
        their"
    );
    const SPANS: &Words = words!("kuartal triwulan semester abad dekade quarter century");
    if scan.lower(at + 1) == "kali"
        || at.checked_sub(1).is_some_and(|noun| is_among(scan.lower(noun), SPANS))
    {
        return false;
    }
    let Some(before) = at.checked_sub(1).and_then(|before| scan.get(before)) else { return false };
    let english = !(scan.lower(at).starts_with("ke") || scan.lower(at) == "pertama");
    let noun = before.is_word()
        && scan.gap(at) == Gap::Space
        && scan.get(at).is_some_and(|token| token.case == Case::Lower);
    let listed = is_among(scan.lower(at - 1), NO_NOUNS);
    // English ordinals stand before their noun, with an article.
    noun && if english {
        scan.lower(at - 1) == "the" && scan.lower(at) != "second"
    } else {
        !listed
    }
}

/// A minus sign or word at `at`, and where the number after it begins.
fn sign(scan: &Scan<'_>, at: usize) -> (bool, usize) {
    let minus = match scan.mark(at) {
        Some('-' | '−' | '–') => !scan.is_glued(at) && scan.is_glued(at + 1),
        Some(_) => false,
        // "plus or minus 3" is not below nought.
        None => {
            matches!(scan.lower(at), "minus" | "negatif" | "negative")
                && !(at >= 2 && scan.lower(at - 2) == "plus")
        }
    };
    (minus, at + usize::from(minus))
}

/// Whether the word there is part of a name ("Rumah Sakit", "Dua Desa Wisata" stay with the number alone).
fn is_name(scan: &Scan<'_>, at: usize) -> bool {
    let title = |at: usize| scan.get(at).is_some_and(|token| token.case == Case::Title);
    title(at) && title(at + 1) && scan.gap(at + 1) == Gap::Space
}

/// The rule that tells a unit.
fn rule_of(unit: &str) -> &'static str {
    match unit {
        "%" | "percentage point" | "basis point" => "quantity.percent",
        _ if unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            "quantity.money"
        }
        _ => "quantity.unit",
    }
}

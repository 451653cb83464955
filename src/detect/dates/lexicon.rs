//! Words that dates are made of, Indonesian and English, and what each can mean.
//!
//! Invariants: words are in lower case; a look-up hashes the word once and compares it with few others,
//! so that a text pays almost nothing for its ordinary words.

use super::said::Unit;
use crate::detect::book::hash;
use crate::value::civil::Weekday;
use crate::value::date::{Part, Season};
use std::sync::LazyLock;

/// The languages that a word belongs to, as bits.
pub(super) type Tongues = u8;
/// Indonesian.
pub(super) const ID: Tongues = 1;
/// English.
pub(super) const EN: Tongues = 2;
const BOTH: Tongues = ID | EN;

/// What a word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A month by its name.
    Month(u8),
    /// A month cut short: means one only beside a day or a year.
    MonthShort(u8),
    /// A month whose name is also an ordinary word or a person's: "may", "march".
    MonthLike(u8),
    Weekday(Weekday),
    /// A weekday cut short: means one only before a date.
    WeekdayShort(Weekday),
    Unit(Unit),
    /// A unit that has swallowed "one": "setahun".
    OneUnit(Unit),
    /// A number in words: below 20, and the tens.
    Number(u8),
    /// "belas", "puluh", "ratus", "hundred": by how much the number before is multiplied.
    Multiplier(u16),
    /// "beberapa", "several".
    Some,
    Part(Part),
    Season(Season),
    /// So many days from the day of writing.
    Day(i8),
    /// "awal", "early".
    Start,
    /// "pertengahan", "mid".
    Mid,
    /// "akhir", "late".
    End,
    /// "sekitar", "about".
    About,
    /// "lalu", "silam", "ago".
    Ago,
    /// "depan", "mendatang".
    Ahead,
    /// "last", "past".
    Last,
    /// "next", "coming".
    Next,
    /// "ini", "this".
    This,
    /// "itu", "that".
    That,
    /// "setiap", "every".
    Every,
    /// "pukul".
    OClock,
    /// "jam": an hour, or "o'clock".
    Jam,
    /// "tanggal".
    DayOf,
    /// "kuartal", "triwulan", "semester" are units; this is "paruh", "half".
    Half,
    /// PAST_REF and its like.
    Past,
    Present,
    Future,
    /// Only the first word of a longer expression: the grammar knows which.
    Opens,
    /// A set: "daily".
    Set(&'static str),
    /// A length of unknown size.
    Amount(&'static str),
}

use Sense::*;

#[rustfmt::skip] // a word a line would be many pages
static WORDS: &[(&str, Tongues, Sense)] = &[
    // Months.
    ("januari", ID, Month(1)), ("februari", ID, Month(2)), ("pebruari", ID, Month(2)), ("maret", ID, Month(3)),
    ("mei", ID, MonthLike(5)), ("juni", ID, MonthLike(6)), ("juli", ID, MonthLike(7)), ("agustus", ID, Month(8)), ("oktober", ID, Month(10)),
    ("nopember", ID, Month(11)), ("desember", ID, Month(12)), ("january", BOTH, Month(1)), ("february", BOTH, Month(2)),
    ("march", EN, MonthLike(3)), ("april", BOTH, Month(4)), ("may", EN, MonthLike(5)), ("june", EN, Month(6)), ("july", EN, Month(7)),
    ("august", EN, MonthLike(8)), ("september", BOTH, Month(9)), ("october", BOTH, Month(10)), ("november", BOTH, Month(11)),
    ("december", BOTH, Month(12)), ("jan", BOTH, MonthShort(1)), ("feb", BOTH, MonthShort(2)), ("peb", ID, MonthShort(2)), ("mar", BOTH, MonthShort(3)),
    ("apr", BOTH, MonthShort(4)), ("jun", BOTH, MonthShort(6)), ("jul", BOTH, MonthShort(7)), ("aug", BOTH, MonthShort(8)),
    ("agu", ID, MonthShort(8)), ("ags", ID, MonthShort(8)), ("agt", ID, MonthShort(8)), ("agust", ID, MonthShort(8)),
    ("sep", BOTH, MonthShort(9)), ("sept", BOTH, MonthShort(9)), ("oct", BOTH, MonthShort(10)), ("okt", ID, MonthShort(10)),
    ("nov", BOTH, MonthShort(11)), ("nop", ID, MonthShort(11)), ("dec", BOTH, MonthShort(12)), ("des", ID, MonthShort(12)),
    // Days of the week; "minggu" is a week when it has no capital.
    ("senin", ID, Weekday(self::Weekday::Monday)), ("selasa", ID, Weekday(self::Weekday::Tuesday)),
    ("rabu", ID, Weekday(self::Weekday::Wednesday)), ("kamis", ID, Weekday(self::Weekday::Thursday)),
    ("jumat", ID, Weekday(self::Weekday::Friday)), ("jum'at", ID, Weekday(self::Weekday::Friday)),
    ("jum’at", ID, Weekday(self::Weekday::Friday)), ("sabtu", ID, Weekday(self::Weekday::Saturday)),
    ("ahad", ID, Weekday(self::Weekday::Sunday)), ("minggu", ID, Unit(self::Unit::Week)),
    ("monday", BOTH, Weekday(self::Weekday::Monday)), ("tuesday", BOTH, Weekday(self::Weekday::Tuesday)),
    ("wednesday", BOTH, Weekday(self::Weekday::Wednesday)), ("thursday", BOTH, Weekday(self::Weekday::Thursday)),
    ("friday", BOTH, Weekday(self::Weekday::Friday)), ("saturday", BOTH, Weekday(self::Weekday::Saturday)),
    ("sunday", BOTH, Weekday(self::Weekday::Sunday)),
    ("sen", ID, WeekdayShort(self::Weekday::Monday)), ("sel", ID, WeekdayShort(self::Weekday::Tuesday)),
    ("rab", ID, WeekdayShort(self::Weekday::Wednesday)), ("kam", ID, WeekdayShort(self::Weekday::Thursday)),
    ("jum", ID, WeekdayShort(self::Weekday::Friday)), ("sab", ID, WeekdayShort(self::Weekday::Saturday)),
    ("mon", EN, WeekdayShort(self::Weekday::Monday)), ("tue", EN, WeekdayShort(self::Weekday::Tuesday)),
    ("tues", EN, WeekdayShort(self::Weekday::Tuesday)), ("wed", EN, WeekdayShort(self::Weekday::Wednesday)),
    ("thu", EN, WeekdayShort(self::Weekday::Thursday)), ("thurs", EN, WeekdayShort(self::Weekday::Thursday)),
    ("fri", EN, WeekdayShort(self::Weekday::Friday)), ("sat", EN, WeekdayShort(self::Weekday::Saturday)),
    ("sun", EN, WeekdayShort(self::Weekday::Sunday)),
    ("mondays", EN, Set("XXXX-WXX-1")), ("tuesdays", EN, Set("XXXX-WXX-2")), ("wednesdays", EN, Set("XXXX-WXX-3")),
    ("thursdays", EN, Set("XXXX-WXX-4")), ("fridays", EN, Set("XXXX-WXX-5")), ("saturdays", EN, Set("XXXX-WXX-6")),
    ("sundays", EN, Set("XXXX-WXX-7")),
    // Units.
    ("detik", ID, Unit(self::Unit::Second)), ("menit", ID, Unit(self::Unit::Minute)), ("mnt", ID, Unit(self::Unit::Minute)),
    ("jam", ID, Jam), ("hari", ID, Unit(self::Unit::Day)), ("pekan", ID, Unit(self::Unit::Week)), ("bulan", ID, Unit(self::Unit::Month)),
    ("bln", ID, Unit(self::Unit::Month)), ("tahun", ID, Unit(self::Unit::Year)), ("thn", ID, Unit(self::Unit::Year)),
    ("dekade", ID, Unit(self::Unit::Decade)), ("dasawarsa", ID, Unit(self::Unit::Decade)), ("abad", ID, Unit(self::Unit::Century)),
    ("kuartal", ID, Unit(self::Unit::Quarter)), ("kwartal", ID, Unit(self::Unit::Quarter)), ("triwulan", ID, Unit(self::Unit::Quarter)), ("tw", ID, Unit(self::Unit::Quarter)),
    ("semester", BOTH, Unit(self::Unit::Half)), ("paruh", ID, Half),
    ("second", EN, Number(2)), ("seconds", EN, Unit(self::Unit::Second)), ("minute", EN, Unit(self::Unit::Minute)),
    ("minutes", EN, Unit(self::Unit::Minute)), ("hour", EN, Unit(self::Unit::Hour)), ("hours", EN, Unit(self::Unit::Hour)), ("hr", EN, Unit(self::Unit::Hour)),
    ("hrs", EN, Unit(self::Unit::Hour)), ("min", EN, Unit(self::Unit::Minute)), ("mins", EN, Unit(self::Unit::Minute)),
    ("day", EN, Unit(self::Unit::Day)), ("days", EN, Unit(self::Unit::Day)), ("week", EN, Unit(self::Unit::Week)),
    ("weeks", EN, Unit(self::Unit::Week)), ("weekend", EN, Unit(self::Unit::Weekend)), ("weekends", EN, Set("XXXX-WXX-WE")),
    ("month", EN, Unit(self::Unit::Month)), ("months", EN, Unit(self::Unit::Month)), ("quarter", EN, Unit(self::Unit::Quarter)),
    ("quarters", EN, Unit(self::Unit::Quarter)), ("year", EN, Unit(self::Unit::Year)), ("years", EN, Unit(self::Unit::Year)),
    ("decade", EN, Unit(self::Unit::Decade)), ("decades", EN, Unit(self::Unit::Decade)), ("century", EN, Unit(self::Unit::Century)),
    ("centuries", EN, Unit(self::Unit::Century)), ("half", EN, Half),
    ("sedetik", ID, OneUnit(self::Unit::Second)), ("semenit", ID, OneUnit(self::Unit::Minute)), ("sejam", ID, OneUnit(self::Unit::Hour)),
    ("sehari", ID, OneUnit(self::Unit::Day)), ("sepekan", ID, OneUnit(self::Unit::Week)), ("seminggu", ID, OneUnit(self::Unit::Week)),
    ("sebulan", ID, OneUnit(self::Unit::Month)), ("setahun", ID, OneUnit(self::Unit::Year)), ("sedekade", ID, OneUnit(self::Unit::Decade)),
    ("seabad", ID, OneUnit(self::Unit::Century)), ("sewindu", ID, OneUnit(self::Unit::Windu)), ("windu", ID, Unit(self::Unit::Windu)),
    // Numbers.
    ("satu", ID, Number(1)), ("dua", ID, Number(2)), ("tiga", ID, Number(3)), ("empat", ID, Number(4)), ("lima", ID, Number(5)),
    ("enam", ID, Number(6)), ("tujuh", ID, Number(7)), ("delapan", ID, Number(8)), ("sembilan", ID, Number(9)), ("sepuluh", ID, Number(10)),
    ("sebelas", ID, Number(11)), ("belas", ID, Multiplier(0)), ("puluh", ID, Multiplier(10)), ("ratus", ID, Multiplier(100)),
    ("seratus", ID, Number(100)), ("setengah", ID, Half), ("beberapa", ID, Some), ("sejumlah", ID, Some), ("puluhan", ID, Some), ("ratusan", ID, Some),
    ("belasan", ID, Some), ("one", EN, Number(1)), ("two", EN, Number(2)), ("three", EN, Number(3)), ("four", EN, Number(4)), ("five", EN, Number(5)),
    ("six", EN, Number(6)), ("seven", EN, Number(7)), ("eight", EN, Number(8)), ("nine", EN, Number(9)), ("ten", EN, Number(10)),
    ("eleven", EN, Number(11)), ("twelve", EN, Number(12)), ("thirteen", EN, Number(13)), ("fourteen", EN, Number(14)),
    ("fifteen", EN, Number(15)), ("sixteen", EN, Number(16)), ("seventeen", EN, Number(17)), ("eighteen", EN, Number(18)),
    ("nineteen", EN, Number(19)), ("twenty", EN, Number(20)), ("thirty", EN, Number(30)), ("forty", EN, Number(40)), ("fifty", EN, Number(50)),
    ("sixty", EN, Number(60)), ("seventy", EN, Number(70)), ("eighty", EN, Number(80)), ("ninety", EN, Number(90)), ("hundred", EN, Multiplier(100)),
    ("several", EN, Some), ("few", EN, Some), ("many", EN, Some), ("a", EN, Opens), ("an", EN, Opens), ("couple", EN, Opens),
    ("first", EN, Opens), ("third", EN, Opens), ("fourth", EN, Opens),
    // Parts of the day.
    ("pagi", ID, Part(self::Part::Morning)), ("subuh", ID, Part(self::Part::Morning)), ("dini", ID, Part(self::Part::Morning)),
    ("siang", ID, Part(self::Part::Afternoon)), ("sore", ID, Part(self::Part::Afternoon)), ("petang", ID, Part(self::Part::Evening)),
    ("malam", ID, Part(self::Part::Night)), ("morning", EN, Part(self::Part::Morning)), ("afternoon", EN, Part(self::Part::Afternoon)),
    ("evening", EN, Part(self::Part::Evening)), ("night", EN, Part(self::Part::Night)), ("noon", EN, Opens), ("midnight", EN, Opens),
    ("tadi", ID, Opens), ("nanti", ID, Future), ("semalam", ID, Opens), ("tonight", EN, Opens), ("overnight", EN, Opens),
    // Seasons.
    ("spring", EN, Season(self::Season::Spring)), ("summer", EN, Season(self::Season::Summer)), ("autumn", EN, Season(self::Season::Autumn)),
    ("fall", EN, Season(self::Season::Autumn)), ("winter", EN, Season(self::Season::Winter)), ("musim", ID, Opens),
    // Days told from today.
    ("kemarin", ID, Day(-1)), ("kemaren", ID, Day(-1)), ("besok", ID, Day(1)), ("esok", ID, Day(1)), ("lusa", ID, Day(2)),
    ("keesokan", ID, Opens), ("today", EN, Day(0)), ("yesterday", EN, Day(-1)), ("tomorrow", EN, Day(1)),
    // Directions.
    ("awal", ID, Start), ("pertengahan", ID, Mid), ("medio", ID, Mid), ("akhir", ID, End), ("penghujung", ID, End), ("early", EN, Start), ("earlier", EN, Start),
    ("beginning", EN, Start), ("mid", EN, Mid), ("middle", EN, Mid), ("late", EN, End), ("later", EN, End), ("end", EN, End),
    ("sekitar", ID, About), ("kira", ID, About), ("kurang", ID, Opens), ("hampir", ID, About), ("sekira", ID, About), ("about", EN, About), ("around", EN, About),
    ("nearly", EN, About), ("almost", EN, About), ("approximately", EN, About), ("roughly", EN, About), ("some", EN, About),
    ("lalu", ID, Ago), ("silam", ID, Ago), ("terakhir", ID, Last), ("depan", ID, Ahead), ("mendatang", ID, Ahead), ("lagi", ID, Ahead),
    ("kemudian", ID, Ahead), ("berikutnya", ID, Ahead), ("ini", ID, This), ("itu", ID, That), ("ago", EN, Ago), ("last", EN, Last), ("past", EN, Last),
    ("previous", EN, Last), ("next", EN, Next), ("coming", EN, Next), ("this", EN, This), ("that", EN, That),
    ("current", EN, This), ("latest", EN, Last), ("the", EN, Opens), ("following", EN, Next),
    ("setiap", ID, Every), ("tiap", ID, Every), ("saban", ID, Every), ("every", EN, Every), ("each", EN, Every),
    ("per", BOTH, Opens), ("pukul", ID, OClock), ("pkl", ID, OClock), ("pk", ID, OClock), ("tanggal", ID, DayOf), ("tgl", ID, DayOf),
    ("dari", ID, Opens), ("antara", ID, Opens), ("era", BOTH, Opens), ("yang", ID, Opens), ("q", BOTH, Opens),
    // Vague ones.
    ("kini", ID, Present), ("sekarang", ID, Present), ("skrg", ID, Present), ("saat", ID, Opens), ("ketika", ID, Opens), ("kala", ID, Opens),
    ("waktu", ID, Opens), ("masa", ID, Opens), ("dewasa", ID, Opens), ("baru", ID, Opens), ("belakangan", ID, Opens), 
    ("kelak", ID, Future), ("tengah", ID, Opens), ("belum", ID, Opens), ("tempo", ID, Opens), ("sebentar", ID, Amount("PXX")), ("sejenak", ID, Amount("PXX")), ("bertahun", ID, Opens), ("berbulan", ID, Opens),
    ("berhari", ID, Opens), ("berjam", ID, Opens), ("berminggu", ID, Opens), ("bermenit", ID, Opens), ("berabad", ID, Opens), ("jangka", ID, Opens),
    ("now", EN, Present), ("currently", EN, Present), ("recently", EN, Past), ("recent", EN, Past), ("previously", EN, Past),
    ("formerly", EN, Past), ("soon", EN, Future), ("future", EN, Future), ("nowadays", EN, Present), ("these", EN, Opens),
    ("lately", EN, Past), ("daily", EN, Set("P1D")), ("weekly", EN, Set("P1W")), ("monthly", EN, Set("P1M")),
    ("annually", EN, Set("P1Y")), ("yearly", EN, Set("P1Y")), ("hourly", EN, Set("PT1H")),
    // Feasts of one word.
    ("natal", ID, Opens), ("christmas", EN, Opens), ("thanksgiving", EN, Opens), ("halloween", EN, Opens), ("election", EN, Opens), ("new", EN, Opens),
    ("valentine's", EN, Opens), ("independence", EN, Opens), ("labour", EN, Opens),
    ("fiscal", EN, Opens), ("memorial", EN, Opens), ("labor", EN, Opens), ("veterans", EN, Opens), ("start", EN, Start),
    ("weeklong", EN, Amount("P1W")), ("monthlong", EN, Amount("P1M")), ("yearlong", EN, Amount("P1Y")), ("daylong", EN, Amount("P1D")),
    ("nineties", EN, Opens), ("eighties", EN, Opens), ("seventies", EN, Opens), ("sixties", EN, Opens),
];

const SLOTS: usize = 2048;

/// For each slot the number of a word plus one, or 0.
static TABLE: LazyLock<[u16; SLOTS]> = LazyLock::new(|| {
    let mut table = [0; SLOTS];
    for (number, (word, ..)) in (1..).zip(WORDS) {
        let mut slot = slot(word);
        while table[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = number;
    }
    table
});

fn slot(word: &str) -> usize {
    hash(word.as_bytes()) as usize % SLOTS
}

/// The longest word has so many bytes.
const LONGEST: usize = 13;

/// What `word` (in lower case) does in dates of these languages.
pub(super) fn sense(word: &str, tongues: Tongues) -> Option<Sense> {
    if word.len() > LONGEST {
        return None;
    }
    let mut slot = slot(word);
    loop {
        let number = TABLE[slot].checked_sub(1)?;
        let (written, of, sense) = WORDS[usize::from(number)];
        if written == word && of & tongues != 0 {
            return Option::Some(sense);
        }
        slot = (slot + 1) % SLOTS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_is_short_enough() {
        for (word, tongues, sense_) in WORDS {
            assert!(word.len() <= LONGEST, "{word}");
            assert_eq!(word.to_lowercase(), **word);
            assert_eq!(sense(word, *tongues), Option::Some(*sense_), "{word}");
        }
        assert_eq!(sense("kantor", BOTH), None);
        assert_eq!(sense("", BOTH), None);
        assert_eq!(sense("may", ID), None);
    }
}

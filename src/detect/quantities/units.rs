//! Units and currencies in words and signs, Indonesian and English, each under one name.

use crate::detect::book::Book;
use crate::detect::fold::{Words, is_among, is_in, words};
use crate::detect::{Gap, Kind, Scan};
use std::ops::Range;
use std::sync::LazyLock;

/// A unit in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its name, as [`crate::value::Unit`] has it.
    pub(super) name: &'static str,
    pub(super) tokens: Range<usize>,
}

/// The currency that begins at token `at` and stands before its number: "Rp", "Rp.", "US$", "EUR".
pub(super) fn currency_before(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let found = |name, end| Some(Found { name, tokens: at..end });
    if let Some(sign) = scan.mark(at) {
        return found(sign_currency(sign)?, at + 1);
    }
    let exact = scan.exact(at);
    if !(1..=3).contains(&exact.len()) {
        return None;
    }
    if scan.is_mark(at + 1, '$') && scan.is_glued(at + 1) {
        let name = match exact {
            "US" | "us" => "USD",
            "S" => "SGD",
            "A" | "AU" => "AUD",
            "C" | "CA" => "CAD",
            "HK" => "HKD",
            "NT" => "TWD",
            "NZ" => "NZD",
            _ => return None,
        };
        return found(name, at + 2);
    }
    let name = match exact {
        "Rp" | "rp" | "RP" => "IDR",
        "RM" => "MYR",
        code => code_currency(code)?,
    };
    let stop = scan.is_mark(at + 1, '.') && scan.is_glued(at + 1);
    found(name, at + 1 + usize::from(stop && name == "IDR"))
}

fn sign_currency(sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '₩' => "KRW",
        '₹' => "INR",
        '₽' => "RUB",
        '฿' => "THB",
        _ => return None,
    })
}

/// ISO 4217 codes that the news uses, in capitals.
fn code_currency(code: &str) -> Option<&'static str> {
    const CODES: &str = "AED AUD BRL CAD CHF CNY EUR GBP HKD IDR INR JPY KRW MYR NZD PHP QAR RUB SAR SGD THB TRY \
        TWD USD";
    let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    is_code.then(|| CODES.split(' ').find(|known| *known == code))?
}

/// The unit or currency that begins at token `at` and stands after its number, with "per" and another
/// one if that follows.
pub(super) fn after(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.gap(at) >= Gap::Line {
        return None;
    }
    let hyphen = scan.is_mark(at, '-') && scan.is_glued(at) && scan.is_glued(at + 1);
    let start = at + usize::from(hyphen);
    let first = one(scan, start)?;
    // "KM 12-KM 15" is a stretch of a road.
    if hyphen && scan.get(first.tokens.end).is_some_and(|token| token.is_number()) {
        return None;
    }
    Some(Found { tokens: at..first.tokens.end, ..first })
}

/// The unit that "per" or "/" puts under the one that ends at token `at`: "km/jam", "Rp 2.000 per liter".
pub(super) fn under(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let says = scan.is_mark(at, '/') || matches!(scan.lower(at), "per" | "a" | "an");
    if !says || scan.gap(at) >= Gap::Line || scan.gap(at + 1) >= Gap::Line {
        return None;
    }
    // "2.4 trillion won a year earlier" was no rate.
    if is_among(scan.lower(at + 2), words!("earlier ago later before after"))
        && scan.gap(at + 2) < Gap::Line
    {
        return None;
    }
    let next = scan.lower(at + 1);
    let found = UNDER.iter().find(|(_, words)| is_in(next, words));
    match found {
        Some((name, _)) => Some(Found { name, tokens: at..at + 2 }),
        None => one(scan, at + 1).map(|found| Found { tokens: at..found.tokens.end, ..found }),
    }
}

/// What "per" can stand before that is no unit by itself.
const UNDER: &[(&str, &str)] = &[
    ("h", "jam hour h"),
    ("s", "detik second s"),
    ("min", "menit minute"),
    ("day", "hari day"),
    ("week", "pekan minggu week"),
    ("month", "bulan month"),
    ("year", "tahun year"),
    ("share", "saham lembar share"),
    ("barrel", "barel barrel"),
    ("person", "orang kapita person capita"),
    ("household", "keluarga family household"),
];

/// By how many powers of ten a number grows that is told in the second unit and not in the first: -2 from "cm" to "m".
pub(super) fn power(from: &str, to: &str) -> Option<i32> {
    const SCALES: [&[(&str, i32)]; 2] = [
        &[("mm", -3), ("cm", -2), ("m", 0), ("km", 3)],
        &[("mg", -6), ("g", -3), ("kg", 0), ("t", 3)],
    ];
    SCALES.iter().find_map(|scale| {
        let of = |unit: &str| scale.iter().find(|(name, _)| *name == unit).map(|(_, power)| *power);
        Some(of(from)? - of(to)?)
    })
}

/// One unit, without "per".
fn one(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let token = scan.get(at)?;
    let found = |name, length| Some(Found { name, tokens: at..at + length });
    match token.kind {
        Kind::Number => return None,
        Kind::Mark => return sign(scan, at),
        Kind::Word => {}
    }
    let word = scan.lower(at);
    if is_among(word, FIRST_OF_TWO) {
        let stop = usize::from(word == "sq" && scan.is_mark(at + 1, '.') && scan.is_glued(at + 1));
        let next = scan.lower(at + 1 + stop);
        let pair = PAIRS.split(';').find_map(|pair| {
            let (words, name) = pair.split_once('=')?;
            let (ones, twos) = words.split_once('+')?;
            (is_in(word, ones) && is_in(next, twos)).then_some(name)
        });
        if let Some(name) = pair {
            let serikat = next == "amerika" && scan.lower(at + 2) == "serikat";
            return found(name, 2 + stop + usize::from(serikat));
        }
    }
    // An abbreviation is told from a word by its capitals: "m", "M".
    if let Some(name) = symbol(scan.exact(at)).or_else(|| code_currency(scan.exact(at))) {
        let square = (token.end() - token.start() <= 2)
            && scan.is_glued(at + 1)
            && matches!(scan.exact(at + 1), "2" | "3");
        return match (name, square.then(|| scan.exact(at + 1))) {
            ("m", Some("2")) => found("m²", 2),
            ("m", Some("3")) => found("m³", 2),
            ("km", Some("2")) => found("km²", 2),
            _ => found(name, 1),
        };
    }
    found(noun(word)?, 1)
}

/// The first words of [`PAIRS`].
const FIRST_OF_TWO: &Words = words!(
    "\
    persen percentage poin basis per meter m square cubic kilometer km sq kilo derajat degrees degree mil nautical rumah \
    kepala skala pound pounds dolar dollar dollars us"
);

/// Units of two words: what can be the first, the second, and their name.
const PAIRS: &str = "\
    persen+poin=percentage point;percentage+points point=percentage point;\
    poin+persentase persen=percentage point;basis+poin points point=basis point;per+cent=%;meter m+persegi=m²;\
    square+metres meters metre meter=m²;sq+m metres meters metre meter=m²;meter m+kubik=m³;\
    cubic+metres meters metre meter=m³;kilo+liter=m³;kilometer km+persegi=km²;\
    square+kilometres kilometers kilometre kilometer=km²;sq+km=km²;square sq+miles mile mi=square mile;\
    square sq+feet foot ft=square foot;derajat+celsius celcius c=°C;degrees degree+celsius centigrade=°C;\
    degrees degree derajat+fahrenheit=°F;mil+laut=nmi;nautical+miles mile=nmi;rumah+sakit=hospital;\
    rumah+tangga=household;kepala+keluarga=household;skala+richter=magnitude;pound pounds+sterling=GBP;\
    dolar dollar dollars+singapura=SGD;dolar dollar+australia=AUD;dolar dollar+hongkong=HKD;\
    dolar dollar+kanada=CAD;dolar dollar+taiwan=TWD;dolar dollar+as us amerika=USD;us+dollars dollar=USD";

fn sign(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let sign = scan.mark(at)?;
    let found = |name, length| Some(Found { name, tokens: at..at + length });
    match sign {
        '%' => found("%", 1),
        '°' | 'º' => match scan.lower(at + 1) {
            "c" => found("°C", 2),
            "f" => found("°F", 2),
            _ => found("°", 1),
        },
        '℃' => found("°C", 1),
        _ => found(sign_currency(sign)?, 1),
    }
}

/// Symbols, as they are written.
fn symbol(exact: &str) -> Option<&'static str> {
    const SYMBOLS: &str = "mm cm m km ft mi mg g kg lb oz ha ml l W kW MW GW kWh MWh GWh kB MB GB TB kHz MHz GHz m² m³";
    if exact.len() > 4 {
        return None;
    }
    if is_in(exact, SYMBOLS) {
        return SYMBOLS.split(' ').find(|known| *known == exact);
    }
    Some(match exact {
        "Rp" | "rp" => "IDR",
        "Km" | "KM" => "km",
        "Kg" | "KG" => "kg",
        "Ha" => "ha",
        "KL" | "kl" => "m³",
        "L" => "l",
        "SR" => "magnitude",
        "KK" => "household",
        "bps" => "basis point",
        "km²" => "km²",
        "lbs" => "lb",
        _ => return None,
    })
}

/// Nouns, in lower case.
fn noun(word: &str) -> Option<&'static str> {
    NOUNS.get(usize::from(BOOK.of(word)?)).map(|(name, _)| *name)
}

/// Whether a unit is things one counts, people first of all, and no measure.
pub(super) fn is_counted(name: &str) -> bool {
    NOUNS.iter().skip_while(|(first, _)| *first != "person").any(|(unit, _)| *unit == name)
}

/// The place of each noun in [`NOUNS`].
static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let places = NOUNS.iter().enumerate();
    Book::of_lines(&places.map(|(place, (_, words))| (place as u16, *words)).collect::<Vec<_>>())
});

/// Units with the nouns that name them.
static NOUNS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| LINES.split(';').filter_map(|line| line.split_once('=')).collect());

/// [`NOUNS`], as one line: smaller than one by one.
const LINES: &str = "\
    %=persen percent prosen;IDR=rupiah;USD=dolar dollar dollars;EUR=euro euros;GBP=pound pounds poundsterling;\
    JPY=yen;CNY=yuan renminbi;KRW=won;MYR=ringgit;THB=baht;INR=rupee rupees rupe;\
    RUB=rubel rouble roubles rubles;SAR=riyal riyals;franc=franc francs franc';\
    mm=milimeter millimetres millimeters;cm=sentimeter senti centimetres centimeters;\
    m=meter metre metres meters;km=kilometer kilometre kilometres kilometers;ft=kaki feet foot;\
    in=inci inches inch;mi=mil mile miles;yd=yards yard;g=gram grams;mg=miligram milligrams;\
    kg=kilogram kilo kilograms kilos;kuintal=kuintal;t=ton tons tonnes tonne;oz=ounces ounce;ons=ons;\
    gal=gallons gallon;m=mdpl;mi/h=mph;km/h=kph;ha=hektare hektar hectares hectare;acre=acres acre;\
    l=liter litre litres liters;m³=kiloliter;barrel=barel barrels barrel;W=watt watts;kW=kilowatt kilowatts;\
    MW=megawatt megawatts;GW=gigawatt gigawatts;V=volt volts;GB=gigabyte gigabytes;MB=megabyte megabytes;\
    °=derajat degrees degree;magnitude=magnitudo;kn=knot knots;cal=kalori calories;\
    person=orang jiwa people persons person;resident=warga penduduk residents inhabitants;\
    victim=korban victims victim;refugee=pengungsi refugees refugee;worker=pekerja buruh workers worker;\
    employee=karyawan pegawai employees employee;student=mahasiswa siswa students student;\
    passenger=penumpang passengers passenger;soldier=tentara prajurit soldiers soldier troops;\
    patient=pasien patients patient;case=kasus cases case;house=rumah houses house homes;\
    building=bangunan gedung buildings building;vehicle=kendaraan vehicles vehicle;car=mobil cars car;\
    ship=kapal ships ship vessels;aircraft=pesawat aircraft planes;village=desa villages village;\
    city=kota cities city;subdistrict=kecamatan;regency=kabupaten;country=negara countries country nations;\
    school=sekolah schools school;time=kali times;unit=unit units;item=buah items;animal=ekor;sheet=lembar;\
    share=saham shares share;point=poin points point;seat=kursi seats seat;vote=suara votes vote;\
    goal=gol goals goal";

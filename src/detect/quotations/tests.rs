use super::*;
use crate::detect::Reading;
use crate::text::Text;
use crate::text::marked::marked;
use {QuotationForm::*, QuotationMarks::*};

fn found(text: &Text) -> Vec<Suggestion> {
    let scan = Scan::new(&Reading { text, language: None, published: None });
    read(&scan).iter().map(|one| suggestion(&scan, one)).collect()
}

/// The marked parts, and nothing else, are quotations.
#[track_caller]
fn check(notation: &str) {
    let (text, expected) = marked(notation);
    let found: Vec<_> = found(&text).into_iter().map(|one| one.extent).collect();
    let words: Vec<_> = found.iter().map(|&extent| text.slice(extent)).collect();
    assert_eq!(found, expected, "{words:#?}");
}

/// What the first quotation is, and whether its marks fit.
#[track_caller]
fn check_form(text: &str, form: QuotationForm, marks: QuotationMarks) {
    let text = Text::from(text);
    match found(&text).first().map(|one| one.finding.clone()) {
        Some(Finding::Quotation { form: got, marks: fit, .. }) => {
            assert_eq!((got, fit), (form, marks), "{}", text.as_str());
        }
        other => panic!("{other:?} in {}", text.as_str()),
    }
}

#[test]
fn marks_of_every_style_are_paired() {
    for (open, close) in [
        ("“", "”"),
        ("\"", "\""),
        ("”", "”"),
        ("„", "“"),
        ("„", "”"),
        ("«", "»"),
        ("‘", "’"),
        ("'", "'"),
        ("''", "''"),
        ("“", "\""),
        ("\"", "”"),
    ] {
        check(&format!("[[{open}Kami sudah siap berangkat,{close}]] kata Budi di Tegal."));
        check(&format!("Budi berkata, [[{open}Kami siap.{close}]]"));
        check(&format!(
            "[[{open}Kami siap,{close}]] kata Budi. [[{open}Besok kami ke laut,{close}]] ujarnya."
        ));
    }
    // The space has slipped to the other side of the mark.
    check(
        "[[”Kami sudah siap, ”]]kata Budi di Tegal. Lalu ia pulang. [[”Besok kami ke laut,”]] ujarnya.",
    );
    check(
        "Kami sudah siap, ”kata Budi di Tegal. Lalu ia pulang. [[”Besok kami ke laut,”]] ujarnya.",
    );
    check("([[“Kami siap”]]) dan [[«Kami pergi»]].");
    check("Kapal [[\"Laut Biru\"]], [[\"Laut Hijau\"]], dan [[\"Laut Jaya\"]] tiba.");
}

#[test]
fn apostrophes_feet_and_inches_are_no_marks() {
    for text in [
        "Jum'at itu Ma'ruf dan D'Masiv tiba.",
        "Ma’ruf tiba pada Jum’at.",
        "The boys' boat and the girls' boat left.",
        "It's the '80s, and they're rock 'n' roll.",
        "Layar 32\" itu dipasang di tiang setinggi 6'2\".",
        "A 5'10\" man with a 17\" screen.",
        "Ia 'kan nelayan, gitu lho.",
        "Rock ’n’ roll",
    ] {
        check(text);
    }
    check("[[\"Layar 32\" itu mahal,\"]] katanya.");
    check("[[\"It's the boys' boat,\"]] she said.");
}

#[test]
fn quotations_nest() {
    check("[[“Ia bilang [[‘jangan pulang’]] kepada kami,”]] kata Sari.");
    check("[[\"Ia bilang [['jangan pulang']] kepada kami,\"]] kata Sari.");
    check("[[“Kata ayah, [[“jangan pulang,”]] lalu ia pergi,”]] kata Sari.");
    let text = Text::from("“Ia bilang ‘jangan pulang’ kepada kami,” kata Sari.");
    let depths: Vec<u8> = found(&text)
        .into_iter()
        .map(|one| match one.finding {
            Finding::Quotation { depth, .. } => depth,
            _ => u8::MAX,
        })
        .collect();
    assert_eq!(depths, [0, 1]);
}

#[test]
fn a_quotation_may_go_on_in_the_next_paragraph() {
    check("[[“Kami siap.\n\n“Besok kami ke laut,”]] kata Budi.");
    check("[[“Kami siap.\n“Besok kami ke laut.\n“Lusa kami pulang,”]] kata Budi.");
    check("[[“Kami siap.\nBesok kami ke laut,”]] kata Budi.");
    let text = Text::from("“Kami siap.\n\n“Besok kami ke laut,” kata Budi.");
    match &found(&text)[0].finding {
        Finding::Quotation { content, marks, .. } => {
            let words: Vec<_> = content.iter().map(|&extent| text.slice(extent)).collect();
            assert_eq!(words, ["Kami siap.", "Besok kami ke laut,"]);
            assert_eq!(*marks, Matched);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_missing_mark_is_said_so() {
    check("[[“Kami siap]], kata Budi di Tegal.");
    check("[[“Kami siap]], kata Budi.\n[[“Besok kami ke laut,”]] kata Sari.");
    check_form("“Kami siap, kata Budi.", Statement, Unbalanced);
    check_form("“Kami siap,\" kata Budi.", Statement, Mixed);
    check_form("«Kami siap,” kata Budi.", Statement, Mixed);
    check_form("“Kami siap,” kata Budi.", Statement, Matched);
    // A mark that closes nothing is nothing.
    check("Kami siap,” kata Budi.");
}

#[test]
fn statements_are_told_from_titles_and_words() {
    for text in [
        "“Ya,” kata Budi.",
        "“Kami menunggu bantuan sejak pagi.”",
        "Budi berkata: “Kami siap.”",
        "Menurut Budi, bantuan itu “tidak pernah sampai ke tangan warga kami di pulau yang jauh dari kota kabupaten”.",
        "”Air naik sejak subuh,” ujar warga Sayung itu.",
        "\"We waited all night,\" she said.",
        "\"We waited all night,\" the mayor told reporters.",
        "She said, \"We waited.\"",
        "“Airnya tinggi,” Budi menambahkan.",
    ] {
        check_form(text, Statement, Matched);
    }
    for text in [
        "Diskusi bertajuk “Laut dan kita semua hari ini” digelar.",
        "Ia menulis buku “Laut Bercerita”.",
        "Pameran bertema ”Pesisir Utara Jawa” dibuka.",
        "The film “The Last Ferry” opened.",
    ] {
        check_form(text, Title, Matched);
    }
    for text in [
        "Ia dituduh “bermain mata” dengan pengusaha.",
        "Para “pahlawan” itu pulang.",
        "The so-called \"experts\" were wrong.",
        "Warga menyebutnya 'banjir kiriman'.",
    ] {
        check_form(text, Words, Matched);
    }
}

#[test]
fn the_words_of_who_is_told_of_are_theirs_however_few() {
    for text in [
        "Sari menilai hasil itu \"sudah bisa diduga\" sejak awal.",
        "Sari menyebut laporan itu “masuk akal tetapi belum lengkap”.",
        "Budi mengaku “tidak menyesal” atas hal itu.",
        "Menurut Budi, bantuan itu “belum cukup” bagi warga.",
        "Jane Doe said she was \"absolutely heartbroken\" by the news.",
        "The firm said it was “deeply sorry for the pain” that it caused.",
        "The minister said a deal was “within reach”.",
        "The mayor called the plan unfair, and said it was “not enough”.",
    ] {
        check_form(text, Statement, Matched);
    }
    for text in [
        "Polisi menyebut geng itu sebagai “Kobra”.",
        "Warga menyebut jalan itu “jalan tikus”.",
        "Sari mengatakan uang itu dikenal dengan istilah “tidak resmi”.",
        "Budi mengatakan, para “pahlawan kesiangan” itu pulang.",
        "The mayor said the “sweetheart deals” would end.",
        "Budi pergi. Pintu itu bertanda “sudah dibayar” dan tertutup.",
        "Police said the ship was dubbed “barely legal”.",
    ] {
        check_form(text, Words, Matched);
    }
    check_form("Sari menyebut Budi “Si Belum Tentu” kemarin.", Title, Matched);
    check_form("Sari mengatakan film “Laskar Hujan” tayang besok.", Title, Matched);
    check_form("Sari mengatakan lagu “tidak akan pulang” disukai.", Title, Matched);
}

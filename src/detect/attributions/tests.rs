use super::*;
use crate::detect::Reading;
use crate::detect::names::find_phrases;
use crate::text::Text;
use crate::text::marked::marked;
use {QuoteForm::*, Resolved::*};

pub(super) fn found(text: &Text) -> Vec<Suggestion> {
    let scan = Scan::new(&Reading { text, language: None, published: None });
    find(&scan, &find_phrases(&scan), &crate::detect::quotations::read(&scan), &[])
}

/// In each text the source, the cue and the content of its last attribution are marked, in the order
/// of the text; `order` names them: `s`, `c`, and `t` for the text attributed.
#[track_caller]
pub(super) fn check(notation: &str, order: &str, quote: QuoteForm, resolved: Resolved) {
    let (text, marks) = marked(notation);
    let expected = |sign: char| -> Vec<Extent> {
        order.chars().zip(&marks).filter(|(c, _)| *c == sign).map(|(_, mark)| *mark).collect()
    };
    let all = found(&text);
    let shown: Vec<_> = all
        .iter()
        .map(|one| match &one.finding {
            Finding::Attribution { source, cue, content, quote, resolved, .. } => (
                one.rule,
                source.map(|at| text.slice(at)),
                cue.map(|at| text.slice(at)),
                content.iter().map(|&at| text.slice(at)).collect::<Vec<_>>(),
                (*quote, *resolved),
            ),
            _ => ("", None, None, Vec::new(), (Direct, Explicit)),
        })
        .collect();
    let is_found = all.iter().any(|one| match &one.finding {
        Finding::Attribution { source, cue, content, quote: form, resolved: how, .. } => {
            source.iter().copied().collect::<Vec<_>>() == expected('s')
                && cue.iter().copied().collect::<Vec<_>>() == expected('c')
                && *content == expected('t')
                && (*form, *how) == (quote, resolved)
        }
        _ => false,
    });
    assert!(is_found, "{}: {shown:#?}", text.as_str());
}

/// Nothing is attributed.
#[track_caller]
pub(super) fn check_none(words: &str) {
    let text = Text::from(words);
    let all: Vec<_> = found(&text).iter().map(|one| text.slice(one.extent).to_owned()).collect();
    assert!(all.is_empty(), "{words}: {all:#?}");
}

#[test]
fn cues_after_a_quotation() {
    for notation in [
        "“[[Kami siap,]]” [[kata]] [[Budi]].",
        "“[[Kami siap,]]” [[kata]] [[Budi Santoso]], Senin (3/6/2024).",
        "“[[Kami siap,]]” [[ujar]] [[Kepala Dinas Perikanan Tegal Budi Santoso]] saat dihubungi, Senin.",
        "\"[[Kami siap,]]\" [[tutur]] [[Budi]] kepada wartawan di Tegal.",
        "”[[Kami siap. Kami berangkat besok,]]” [[ucap]] [[Sari Dewi]] dari Kelompok Nelayan Tegal.",
        "“[[Kami siap,]]” [[kata]] [[Ketua Kelompok Nelayan, Budi Santoso]], di Tegal.",
        "“[[Kami siap,]]” [[tambah]] [[juru bicara itu]].",
        "\"[[We waited all night,]]\" [[said]] [[Jane Doe]], who lives by the port.",
        "“[[Kami siap,]]” [[pungkas]] [[Sari]].",
    ] {
        check(notation, "tcs", Direct, Explicit);
    }
    for notation in [
        "\"[[We waited all night,]]\" [[Jane Doe]] [[said]].",
        "\"[[We waited all night,]]\" [[the mayor]] [[told]] reporters on Monday.",
        "“[[Airnya tinggi,]]” [[Budi]] [[menambahkan]].",
        "“[[Airnya tinggi,]]” [[Budi]] [[menegaskan]] lagi.",
    ] {
        check(notation, "tsc", Direct, Explicit);
    }
    check(
        "“[[Kami siap,]]” [[kata]] [[Budi]], “[[dan kami berangkat.]]”",
        "tcst",
        Direct,
        Explicit,
    );
    check("“[[Kami siap,]]” [[kata]] [[dia]].", "tcs", Direct, Pronoun);
    check("\"[[We waited,]]\" [[she]] [[said]].", "tsc", Direct, Pronoun);
}

#[test]
fn verbs_after_who_speaks() {
    for notation in [
        "[[Budi]] [[mengatakan]], [[air naik sejak subuh]].",
        "[[Budi]] [[mengatakan]] bahwa [[air naik sejak subuh]].",
        "[[Budi]] juga [[menambahkan]], [[perahu sudah siap]].",
        "[[Kepala Dinas Perikanan Tegal Budi Santoso]] [[menjelaskan]] [[kapal itu hilang pada Senin]].",
        "[[Budi Santoso, seorang nelayan di Tegal]], [[mengatakan]], [[air naik]].",
        "[[Ketua Kelompok Nelayan Budi Santoso]], di Tegal, Senin (3/6/2024), [[mengatakan]], [[air naik]].",
        "Sementara itu, [[Menteri Perhubungan]] [[menegaskan]] [[pelabuhan tetap dibuka]].",
        "Dalam rapat itu, [[Gubernur Sari Dewi]] [[meminta]] [[warga pindah ke tempat tinggi]].",
        "[[BMKG]] [[mencatat]] [[gelombang setinggi empat meter]].",
        "[[Juru bicara kepolisian]] [[membantah]] [[kabar penangkapan itu]].",
        "[[Kepala Dinas Pertanian, Pangan, dan Perikanan Tegal Budi Santoso]] [[menjabarkan]], [[panen turun]].",
        "[[Wakil Ketua Komisi II dari Fraksi Karya Rakyat (FKR) Budi Santoso]] [[mengatakan]], [[panen turun]].",
        "[[Direktur Center of Farming on Java (CFJ) Sari Dewi]] [[mengatakan]], [[panen turun]].",
        "[[Anggota Ombudsman Kota Tegal (OKT), Budi Santoso]], [[mengatakan]], [[panen turun]].",
        "[[Komandan Korem 151/Binaraga Brigadir Jenderal Budi Santoso]] [[menegaskan]], [[panen turun]].",
        "[[Gubernur Sari Dewi]], di Tegal, [[mengatakan]], [[panen turun]].",
        "[[Budi]] [[mengatakan]] kepada wartawan di Tegal bahwa [[panen turun]].",
        "[[Jane Doe]] [[said]] in a statement that [[the ferry was old]].",
        "[[Survei Lembaga Padi]] [[menunjukkan]] [[panen turun]].",
        "[[Media lokal]] [[melaporkan]] bahwa [[feri itu tenggelam]].",
        "[[Jane Doe]] [[said]] that [[the ferry left at noon]].",
        "[[The harbour police]] [[said]] [[the ferry left at noon]].",
    ] {
        check(notation, "sct", Indirect, Explicit);
    }
    check("[[Budi]] [[berkata]], “[[Kami siap.]]”", "sct", Direct, Explicit);
    check("[[Budi]] [[menyebut]] [[bantuan itu “terlambat” dan kurang]].", "sct", Mixed, Explicit);
    check("[[Dia]] [[mencatat]] [[tiga perahu hilang]].", "sct", Indirect, Pronoun);
    check("[[The ferry left at noon]], [[Jane Doe]] [[said]].", "tsc", Indirect, Explicit);
    check("[[The ferry left at noon]], [[police]] [[said]] on Monday.", "tsc", Indirect, Explicit);
}

#[test]
fn the_subject_is_the_one_nearest_the_verb() {
    for notation in [
        "[[Wakil Ketua Komisi I DPR dari Fraksi PKR, Abdul Haris Mulyana]] (56), [[menyebut]] [[tiga fraksi keberatan]].",
        "[[Badan Iklim, Cuaca, dan Gempa]] (BICG) [[mencatat]] [[gempa di laut]].",
        "[[Jane Doe]], whose late husband knew him, [[said]] [[the ferry was old]].",
        "[[A harbour official]], who asked for calm, [[said]] [[the ferry was old]].",
        "[[Ukraine's harbour minister, Denys Shmal]], [[told]] reporters last week that [[the ferry was old]].",
        "The bill gives Dockworks, or [[TidePod]], which [[says]] [[it has 170 boats]].",
        "In a panel on Friday in Tolby, [[Jane Doe, the head of the union]], [[said]] [[the ferry was old]].",
        "[[Two officials briefed on the talks]] [[said]] [[the offer was withdrawn]].",
        "[[LHO Director-General Tea Adams]] [[said]] [[the ferry was old]].",
    ] {
        check(notation, "sct", Indirect, Explicit);
    }
    for notation in [
        "\"[[There are dead people inside,]]\" [[the Tolbian transport minister, Oscar Pont]], [[said]].",
        "\"[[It cannot go on,]]\" [[Jun Young-su, vice chairman of the dock division]], [[said]] in a rare apology.",
        "\"[[The deal is dead,]]\" [[a senior diplomat]], who asked not to be named, [[told]] Reuters.",
        "\"[[She lives on little,]]\" [[Simon Doyle]] [[told]] the jury.",
    ] {
        check(notation, "tsc", Direct, Explicit);
    }
    check(
        "[[The rate was held on Thursday]], [[the Bank of Tolby]] [[said]], as prices rose.",
        "tsc",
        Indirect,
        Explicit,
    );
    check(
        "[[The ferry was old]], [[said]] [[Jane Doe]], who lives there.",
        "tcs",
        Indirect,
        Explicit,
    );
    check(
        "\"[[The gap is wide,]]\" [[wrote]] [[Daniel Kim, an analyst at Lumen]], in a note.",
        "tcs",
        Direct,
        Explicit,
    );
    check(
        "Speaking on Tuesday, [[Judge Helen Bark]] [[said]]: “[[You were sly.]]”",
        "sct",
        Direct,
        Explicit,
    );
}

#[test]
fn sources_are_whole_phrases() {
    for notation in [
        "[[The plan costs ten million]], [[according to]] [[a summary by the Harbour Committee]].",
        "[[The ferry sank]], [[according to]] [[Aemet, the state weather agency]].",
        "[[Gempa terjadi pada 1969]], [[menurut]] [[katalog gempa BMKG]].",
    ] {
        check(notation, "tcs", Indirect, Explicit);
    }
    for notation in [
        "[[According to]] [[people familiar with the matter]], [[the firm plans to cut jobs]].",
        "[[Berdasarkan]] [[survei Litbang Pantura]] pada Mei terhadap 1.200 orang, [[warga menolak tambang]].",
        "[[Menurut]] [[Undang-Undang Nomor 12 Tahun 2011]] tentang Peraturan, [[warga wajib didengar]].",
    ] {
        check(notation, "cst", Indirect, Explicit);
    }
    check("[[Hal itu]] [[diungkapkan]] [[peneliti Lumbung, Ani Sari]].", "tcs", Indirect, Explicit);
    check(
        "[[Sumber di lingkungan Istana]] [[menyebutkan]] [[menteri akan diganti]].",
        "sct",
        Indirect,
        Explicit,
    );
}

#[test]
fn asides_about_a_source_are_not_what_it_says() {
    for notation in [
        "[[Menurut]] [[laporan Harian Pantura]], yang mengutip dua pejabat, [[dermaga akan ditutup]].",
        "[[According to]] [[Jane Doe]], who lives there, [[the ferry was old]].",
    ] {
        check(notation, "cst", Indirect, Explicit);
    }
    check(
        "Jane Doe said the pier fell. [[Another diplomat]], from Tolby, disagreed: “[[We are close.]]”",
        "st",
        Direct,
        Explicit,
    );
    check_none("Demikian pernyataan Harian Pantura, Senin.");
    check_none("Tokoh KH Said Aqil Mulyana hadir.");
    check_none("Harga naik, nilainya mencapai tiga juta.");
    // A suspect's denial is the suspect's.
    check(
        "[[Bupati Muhammad Adil]] ditahan. Juru Bicara KPR Ali Fikar menambahkan, saksi diperiksa. Adil membantah. ”[[Itu fitnah,]]” [[katanya]] lirih.",
        "stc",
        Direct,
        CarriedOver,
    );
}

#[test]
fn what_is_said_goes_on_after_a_comma() {
    check(
        "[[Kepala Balai Sari Dewi]] [[menjelaskan]], [[sehari sebelumnya, Kamis (14/1/2021) pukul 14.35 Wita, gempa juga terjadi]].",
        "sct",
        Indirect,
        Explicit,
    );
    check(
        "[[Sari Dewi]] [[menyatakan]] [[kerugian mencapai Rp 2 miliar]], dengan mengutip hasil audit Lumbung.",
        "sct",
        Indirect,
        Explicit,
    );
    let text = Text::from("A Tolby official confirmed the trip, saying it would be short.");
    let contents: Vec<Vec<&str>> = found(&text)
        .iter()
        .filter_map(|one| match &one.finding {
            Finding::Attribution { content, .. } => {
                Some(content.iter().map(|part| text.slice(*part)).collect())
            }
            _ => None,
        })
        .collect();
    assert_eq!(contents, [["the trip"], ["it would be short"]]);
}

#[test]
fn an_attribution_holds_both_marks_of_its_quotation() {
    for (words, hull) in [
        ("“Kami siap,” kata Budi kemarin.", "“Kami siap,” kata Budi"),
        ("Budi berkata: \"Kami siap.\"", "Budi berkata: \"Kami siap.\""),
    ] {
        let text = Text::from(words);
        let hulls: Vec<_> = found(&text).iter().map(|one| text.slice(one.extent)).collect();
        assert_eq!(hulls, [hull]);
    }
}

#[test]
fn who_is_told_of_may_speak_next() {
    // A body does not stand for its officer, nor the other way round.
    check(
        "[[Kepala Pusat Data BPBN Raditya Jati]] menyampaikan, air naik. BPBN melaporkan 34 orang pindah. \"[[Data berubah,]]\" [[ucapnya]].",
        "stc",
        Direct,
        CarriedOver,
    );
    check(
        "Maria Alba mengatakan, air naik. [[Pedro Sanca]] tiba di Tegal kemarin. \"[[Tinggallah di rumah,]]\" [[katanya]].",
        "stc",
        Direct,
        CarriedOver,
    );
    for (before, after, antecedent) in [
        (
            "Kyiv's mayor, Vitali Klem, said two died. ",
            "[[The mayor]] also [[urged]] [[calm in the streets]].",
            "Kyiv's mayor, Vitali Klem",
        ),
        (
            "Pelatih Patrick Klas mengaku puas. ",
            "[[Kapten itu]] [[mengatakan]] [[hal lain lagi]].",
            "Pelatih Patrick Klas",
        ),
    ] {
        let notation = format!("{before}{after}");
        check(&notation, "sct", Indirect, Pronoun);
        let (text, _) = marked(&notation);
        let last = found(&text).pop().expect("an attribution");
        let Finding::Attribution { antecedent: Some(found), .. } = last.finding else {
            panic!("{last:?}")
        };
        assert_eq!(text.slice(found), antecedent);
    }
    check(
        "Pelatih Patrick Klas mengaku puas. “[[Kami menang,]]” [[kata]] [[mantan striker Tegal berusia 48 tahun itu]].",
        "tcs",
        Direct,
        Pronoun,
    );
}

#[test]
fn a_verb_after_a_cue_adds_nobody() {
    let text = Text::from("“Kami siap,” kata Sari menimpali. Budi menemukan perahu itu.");
    assert_eq!(found(&text).len(), 1);
}

#[test]
fn cues_beside_what_is_said() {
    for notation in [
        "[[Air naik sejak subuh]], [[kata]] [[Budi]] kepada Harian Pantura.",
        "[[Air naik sejak subuh]], [[menurut]] [[Badan Meteorologi]].",
        "[[Air naik sejak subuh]], [[demikian info yang diperoleh]] [[Harian Pantura]] baru-baru ini.",
        "[[Feri itu tenggelam]], [[seperti dilansir]] [[Harian Pantura]], Senin (3/6/2024).",
        "[[Feri itu tenggelam]], [[dikutip dari]] [[Antara]].",
        "[[The ferry sank]], [[according to]] [[the harbour police]].",
        "[[The ferry sank]], [[as reported by]] [[Reuters]].",
        "[[Rencana itu]] [[diungkap dalam]] [[laporan Harian Pantura]] pada Senin (3/6).",
    ] {
        check(notation, "tcs", Indirect, Explicit);
    }
    for notation in [
        "[[Menurut]] [[Budi]], [[air naik sejak subuh]].",
        "[[Menurut]] [[Kepala Dinas Perikanan Tegal, Budi Santoso]], [[air naik sejak subuh]].",
        "[[Kata]] [[Budi]], [[air naik sejak subuh]].",
        "[[Dilansir]] [[Reuters]], [[polisi menutup pelabuhan itu]].",
        "[[Mengutip]] [[Reuters]], [[polisi menutup pelabuhan itu]].",
        "[[Berdasarkan]] [[data BMKG]], [[gelombang mencapai empat meter]].",
        "[[According to]] [[Jane Doe]], [[the ferry left at noon]].",
    ] {
        check(notation, "cst", Indirect, Explicit);
    }
    check(
        "[[Saat ini]], [[menurut]] [[Budi]], [[air masih naik di desa itu]].",
        "tcst",
        Indirect,
        Explicit,
    );
    check("[[Menurut]] [[dia]], [[air masih naik]].", "cst", Indirect, Pronoun);
}

#[test]
fn who_spoke_before_still_speaks() {
    let before = "[[Ketua Kelompok Nelayan Budi Santoso]] mengatakan, air naik. ";
    for (after, order) in [
        ("“[[Kami siap,]]” [[ujarnya]].", "stc"),
        ("“[[Kami siap,]]” [[lanjutnya]].", "stc"),
        ("“[[Kami siap.]]”", "st"),
        ("[[Menurutnya]], [[perahu sudah siap]].", "sct"),
    ] {
        let form = if after.contains('“') { Direct } else { Indirect };
        check(&format!("{before}{after}"), order, form, CarriedOver);
    }
    // The one who speaks is named most fully where he was named first.
    check(
        "[[Ketua Nelayan Budi Santoso]] mengatakan, air naik. Budi menambahkan, perahu hilang. “[[Kami siap,]]” [[katanya]].",
        "stc",
        Direct,
        CarriedOver,
    );
    check("[[Disebutkan]], [[kantor itu akan dibuka di Tegal]].", "ct", Indirect, CarriedOver);
    // Nobody spoke before: the ending of the cue is all there is.
    check("“[[Kami siap,]]” [[ujar[[nya]]]].", "tcs", Direct, CarriedOver);
    check_none("“Kami sudah siap berangkat ke laut.”");
}

#[test]
fn one_may_cite_another() {
    let (text, marks) =
        marked("[[Menteri Sari telah berulang kali menyebutkan bahaya banjir, kata Budi]].");
    let all = found(&text);
    let parents: Vec<_> = all
        .iter()
        .map(|one| match &one.finding {
            Finding::Attribution { parent, .. } => *parent,
            _ => None,
        })
        .collect();
    assert_eq!(parents, [None, Some(marks[0])]);
    check(
        "[[Rencana itu]] diungkap dalam laporan Harian Pantura pada Rabu (3/5) dengan [[mengutip]] [[pejabat pelabuhan]].",
        "tcs",
        Indirect,
        Explicit,
    );
}

#[test]
fn words_that_only_look_like_cues() {
    for words in [
        "Kata itu berasal dari bahasa Jawa.",
        "Warga mendapat kata sandi baru.",
        "Budi tidak mengatakan apa pun.",
        "Ia enggan menjelaskan hal itu.",
        "Pelabuhan itu jelas terlalu kecil.",
        "Hujan terang-terangan turun.",
        "Perubahan itu menunjukkan hasil.",
        "Berdasarkan Pasal 5, kapal itu disita.",
        "Harga beras naik tajam pada Senin.",
        "The ferry left at noon.",
        "He ran ahead, citing nothing.",
    ] {
        check_none(words);
    }
    let text = Text::from(
        "Menteri Sari berjanji kepada warga untuk membangun tanggul, mengutip invasi air laut ke desa.",
    );
    let all = found(&text);
    assert_eq!(all.len(), 1, "{all:#?}");
    assert_eq!(all[0].rule, "attribution.verb");
}

#[test]
fn what_nobody_is_said_to_say_is_listed() {
    let text = Text::from(
        "Tanggul Jebol di Sayung\n\nAir merendam tiga desa sejak subuh. Budi mengatakan, perahu sudah siap. Warga kini mengungsi ke balai desa. “Kami siap,” ujarnya.\nBaca Juga: Harga Beras Naik di Tegal",
    );
    let reading = Reading { text: &text, language: None, published: None };
    let suggestions = crate::detect::suggest(&reading);
    let found: Vec<_> =
        unattributed(&text, &suggestions).into_iter().map(|extent| text.slice(extent)).collect();
    assert_eq!(
        found,
        [
            "Tanggul Jebol di Sayung",
            "Air merendam tiga desa sejak subuh.",
            "Warga kini mengungsi ke balai desa."
        ]
    );
}

#[test]
fn what_stands_between_a_source_and_its_words_is_neither() {
    for notation in [
        "[[Seperti dilansir]] [[Antara]], Kamis (14/3/2024), [[dermaga itu roboh diterjang ombak]].",
        "[[Dikutip dari laman resmi]] [[BMKG]], Kamis (14/3), [[ombak tinggi datang sejak pagi]].",
    ] {
        check(notation, "cst", Indirect, Explicit);
    }
    check("[[Kata]] [[Budi]], \"[[Saya tidak tahu.]]\"", "cst", Direct, Explicit);
    check("[[Ujar]] [[Ani]] kepada pers: \"[[Kami menunggu.]]\"", "cst", Direct, Explicit);
    check("[[Officials]] [[told]] The Herald that [[the pier fell]].", "sct", Indirect, Explicit);
    check(
        "[[The pier fell]], [[officials]] [[told]] The Herald on Monday.",
        "tsc",
        Indirect,
        Explicit,
    );
    check("\"[[We heard it,]]\" [[the keeper]] [[told]] the Herald.", "tsc", Direct, Explicit);
    check(
        "Asked about the pier, [[Mills]] [[replied]], \"[[It is gone.]]\"",
        "sct",
        Direct,
        Explicit,
    );
    check(
        "Senada, [[Ketua RW Slamet]] [[mengungkapkan]] [[jalan itu rusak]].",
        "sct",
        Indirect,
        Explicit,
    );
    check("“[[Kami siap,]]” [[kata]] [[Kim Ha-joon]].", "tcs", Direct, Explicit);
    check_none("Budi meminta maaf kepada warga.");
    check_none("She was told that the pier fell.");
}

//! Who is meant, where several have spoken or been named.

use super::tests::{check, check_none, found};
use super::*;
use crate::text::Text;
use {QuoteForm::*, Resolved::*};

#[test]
fn places_do_not_speak_for_who_was_named_before_them() {
    check(
        "Banjir melanda Kabupaten Wulung. [[Wakil Bupati Wulung Arismawan]] membenarkan bahwa 62 rumah rusak. Listrik padam \
         di tiga kabupaten, yakni Wulung, Lor dan Kidul. “[[Kami butuh tenda,]]” [[ujarnya]].",
        "stc",
        Direct,
        CarriedOver,
    );
    check(
        "Sari Dewi menjelaskan hal itu. As [[she]] put it: “[[There is no victimless fraud.]]”",
        "st",
        Direct,
        Pronoun,
    );
}

#[test]
fn who_speaks_next_is_who_spoke() {
    // Of whom the speaker tells does not speak.
    check(
        "[[Kepala BPBN Zulfikar]] hadir. Ia menyebutkan korban itu Aisyah Putri (3). Warga lain selamat. Menurutnya, beras cukup. \
         “[[Kami siap,]]” [[ujarnya]].",
        "stc",
        Direct,
        CarriedOver,
    );
    check(
        "“Benar,” kata jaksa Intan. “Tidak,” ujar [[kuasa hukum Sudarso, Ferdinan Manu SH MH]], usai sidang. \
         “[[Kami akan menjawab,]]” [[imbuhnya]].",
        "stc",
        Direct,
        CarriedOver,
    );
}

#[test]
fn bodies_and_officers_are_told_apart() {
    for notation in [
        "Ia mengimbau warga tetap waspada karena [[Badan Meteorologi, Klimatologi, dan Geofisika]] (BMKG) [[memperkirakan]] [[hujan lebat turun]].",
        "[[Sekjen PBB]] [[mendesak]] [[penyelidikan yang menyeluruh dan terbuka]].",
    ] {
        check(notation, "sct", Indirect, Explicit);
    }
    let whom = |words: &str| {
        let text = Text::from(words);
        let all = found(&text);
        let last = all.last().map(|one| one.finding.clone());
        let Some(Finding::Attribution { antecedent, .. }) = last else { panic!("{words}") };
        antecedent.map(|at| text.slice(at).to_owned())
    };
    let un = "Uni Eropa dan Perserikatan Bangsa-Bangsa (PBB) mengecam hal itu.";
    assert_eq!(whom(&format!("{un} Sekjen PBB mendesak penyelidikan yang menyeluruh.")), None);
    let official = "Sekretaris Partai Lumbung Sari Dewi mengatakan, hal itu benar.";
    assert_eq!(whom(&format!("{official} Koran itu mengutip seorang pejabat partai.")), None);
    let chair = "Ketua MPR Sari Dewi mengatakan, hal itu benar.";
    let meant = whom(&format!("{chair} Ketua MPR menambahkan, rapat ditunda."));
    assert_eq!(meant.as_deref(), Some("Ketua MPR Sari Dewi"));
    assert_eq!(whom("“Ya,” kata Budi. “Ya,” kata Ani. Keduanya mengaku akan datang."), None);
}

#[test]
fn names_of_many_makes_speak() {
    check(
        "[[Menurut]] [[ibunda Kiara, Melinda Suhardi]], [[tanggalnya sudah dipilih]].",
        "cst",
        Indirect,
        Explicit,
    );
    check("“[[Ia baik,]]” [[kata]] [[murid Suryo, Arif Budi]].", "tcs", Direct, Explicit);
    check("“[[Akhirnya!]]” [[tulis]] [[@dinda.a_]].", "tcs", Direct, Explicit);
    check(
        "“[[Belum ada laporan,]]” [[demikian]] [[Bawaslu]] dalam siaran pers.",
        "tcs",
        Direct,
        Explicit,
    );
    check(
        "[[Dr Pierre Lacombe]], of the Institut Marin in Brest, who was not involved, [[said]] [[the record was too thin]].",
        "sct",
        Indirect,
        Explicit,
    );
}

#[test]
fn stops_of_abbreviations_end_nothing() {
    check(
        "“[[This is about trust,]]” [[U.S. Attorney Brian Oyel]] [[told]] a news conference.",
        "tsc",
        Direct,
        Explicit,
    );
    check(
        "“[[Sembilan pasien kritis,]]” [[kata]] [[Direktur RS Wahid dr. Nia Kurnia]].",
        "tcs",
        Direct,
        Explicit,
    );
    check_none("Hingga berita ini diturunkan, pesan WhatsApp belum dibalas.");
}

#[test]
fn who_calls_for_a_thing_asks_for_it() {
    for notation in [
        "[[The mayor]] [[called on]] [[residents to boil water]].",
        "[[The Harbour Board]] [[called for]] [[a new pier in Tolby]].",
        "[[Jane Doe]] [[calls on]] [[the council to close the pier]].",
    ] {
        check(notation, "sct", Indirect, Explicit);
    }
    for words in [
        "The strike was called on Monday to save the pier.",
        "He called on his mother.",
        "The ferry is called Sari.",
        "Firefighters were called for help.",
    ] {
        check_none(words);
    }
}

#[test]
fn what_stands_in_brackets_behind_a_source_is_not_said() {
    for notation in [
        "[[Menurut]] [[Badan Iklim Daerah]] (BID), [[air akan naik besok]].",
        "[[Menurut]] [[Budi Santoso]] (45), [[air akan naik besok]].",
        "[[Berdasarkan]] [[laporan Jaringan Petani Tambak]] (Japat) 2023, [[ada 12 desa yang rusak]].",
        "[[Berdasarkan]] [[laporan Japat]] 2023, [[ada 12 desa yang rusak]].",
        "[[Berdasarkan]] [[survei Japat]] 2023, [[di Lor ada 300 tambak]].",
        "[[Dilansir]] [[Badan Iklim Daerah]] (BID), Senin (3/5), [[air akan naik besok]].",
    ] {
        check(notation, "cst", Indirect, Explicit);
    }
    check_none("Berdasarkan Pasal 5 (2), kapal itu disita.");
    check_none("Berdasarkan pantauan Sabtu-Senin, jalan itu sepi sekali.");
}

#[test]
fn who_is_told_of_without_a_name_is_who_was_named_before() {
    check(
        "Ketua Nelayan Budi Santoso mengatakan, air naik. [[Menurut]] [[pria 45 tahun itu]], [[perahu sudah siap]].",
        "cst",
        Indirect,
        Pronoun,
    );
    check(
        "[[Menurut]] [[perempuan berusia 30 tahun itu]], [[perahu sudah siap]].",
        "cst",
        Indirect,
        Explicit,
    );
    check_none("Menurut hemat kami, hal itu benar.");
    // Who denies speaks, and not who accused them.
    check(
        "Luluk Sari menuduh Zulham mencuri beras. [[Zulham]] membantah. “[[Saya di pasar tiap hari,]]” [[balasnya]].",
        "stc",
        Direct,
        CarriedOver,
    );
    check(
        "Ani Dewi menuding Rasman berbohong. [[Rasman]] berdalih. “[[Saya lupa,]]” [[katanya]].",
        "stc",
        Direct,
        CarriedOver,
    );
}

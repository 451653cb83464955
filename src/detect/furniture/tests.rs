use super::*;
use crate::text::marked::marked;

/// The marked parts, and nothing else, are furniture.
#[track_caller]
fn check(notation: &str) {
    let (text, expected) = marked(notation);
    let reading = Reading { text: &text, language: None, published: None };
    let found: Vec<_> = find(&reading).into_iter().map(|one| one.extent).collect();
    let words: Vec<_> = found.iter().map(|&extent| text.slice(extent)).collect();
    assert_eq!(found, expected, "{words:#?}");
}

#[track_caller]
fn regions(text: &str) -> Vec<(String, RegionKind)> {
    let text = Text::from(text);
    let reading = Reading { text: &text, language: None, published: None };
    let found = find(&reading).into_iter();
    found
        .map(|one| match one.finding {
            Finding::Furniture { region } => (text.slice(one.extent).to_owned(), region),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn lines_that_are_furniture_by_their_own_words() {
    for line in [
        "Baca Juga: Harga Cabai di Pasar Induk Turun Lagi",
        "BACA JUGA : Jadwal Kereta Tambahan Akhir Pekan",
        "Baca juga Tiga Jembatan Baru Dibuka di Sleman",
        "Simak juga Video 'Warga Rembang Panen Garam Lebih Awal':",
        "Simak Video: Nelayan Tuban Kembali Melaut",
        "Tonton juga \"Pasar Apung Kembali Ramai\" di sini:",
        "Lihat Video Kemacetan di Jalur Puncak Sore Ini",
        "Yuk, simak selengkapnya!",
        "Simak informasinya!",
        "Saksikan LiveBeritaPagi:",
        "Klik di sini untuk membaca lanjutannya",
        "Klik di sini",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Scroll ke bawah untuk melanjutkan membaca",
        "Follow WhatsApp Channel Kabar Kita untuk berita terbaru",
        "Baca berita dengan sedikit iklan, klik di sini",
        "Already a subscriber? Sign in",
        "ADVERTISEMENT",
        "- Iklan -",
        "Gulir untuk Lanjut Membaca",
        "Bagikan:",
        "Share this article",
        "Facebook",
        "Selengkapnya",
        "Lihat Semua",
        "Berita Terkait",
        "TERPOPULER",
        "Most Read",
        "Foto: Pekerja menata beras di gudang (dok. Bulog)",
        "Pekerja menata beras di gudang. (ANTARA FOTO/Rina Sari)",
        "Residents wait for water in Palu on Monday. (Reuters/Jane Doe)",
        "A ferry leaves the port of Merak. Budi Santoso/Getty Images",
        "Photo by Jane Doe",
        "image",
        "Editor: Tono Hartono",
        "Reporting by Jane Doe; editing by John Roe",
        "Additional reporting by Sari Dewi in Palu",
        "Penulis : Wulan",
        "Copyright © 2024 Kabar Kita. All rights reserved.",
        "© 2024 Kabar Kita",
        "Dilarang mengutip tanpa izin redaksi.",
        "Tags: banjir, Demak, tanggul",
        "#banjir #demak",
        "Ikuti berita terbaru kami di Google News",
        "Sign up for our morning newsletter",
        "Follow us on Instagram",
        "Download aplikasi Kabar Kita sekarang",
        "Artikel ini telah tayang di Kabar Kita dengan judul Tanggul Jebol",
        "Artikel ini ditulis oleh Wulan, peserta magang.",
        "This article was originally published by The Daily Ferry",
        "***",
        "* * *",
        "---",
        "Home > News > Nasional",
        "Beranda / Nasional / Hukum",
        "Read more: Why the ferry is late",
        "READ ALSO: Prices fall for a third month",
        "Recommended for you",
        "Halaman selanjutnya",
        "https://kabar.example/berita/123",
        "Download Apps Kabar Kita Sekarang",
        "Follow Kabar Northport on Facebook and X. Send us your stories.",
        "Simak kabar terbaru kami. Akses di WhatsApp Channel Kabar Kita ya.",
        "Jangan Sampai Ketinggalan Video Pilihan ini:",
        "Jangan lewatkan: Ramalan Cuaca 12 Mei 2023",
        "Warga menunggu bantuan di Demak. ANTARA FOTO/Rina Sari/nz/tom.",
        "Lokasi kebakaran di Pasar Legi. Foto: Dok. istimewa",
        "Terumbu karang di Teluk Sari. Dok: LIPI",
        "(Reporting by Jane Doe in Oslo; Editing by John Roe)",
        "RINA SARI | ANTARA",
        "Press writer Jane Doe in Oslo contributed to this report.",
        "(MBM)",
        "after newsletter promotion",
    ] {
        check(&format!("[[{line}]]"));
    }
}

#[test]
fn lines_that_only_begin_like_furniture() {
    for line in [
        "Video itu direkam warga pada Sabtu malam dan sudah ditonton ribuan kali.",
        "Video yang beredar memperlihatkan dua perahu bertabrakan.",
        "Baca doa sebelum melaut sudah menjadi kebiasaan nelayan di sana.",
        "Simak saja bagaimana harga beras naik sejak awal tahun, kata Budi.",
        "Foto udara memperlihatkan sawah yang terendam banjir.",
        "Foto itu diambil sebelum jembatan runtuh.",
        "Iklan rokok di dekat sekolah akan dilarang mulai tahun depan.",
        "Lihat di lapangan, harga sudah turun, ujarnya.",
        "Artikel 12 undang-undang itu mengatur cuti hamil.",
        "Berita ini tidak mengejutkan warga yang sudah lama mengungsi.",
        "Artikel ini menuai kritik karena tidak menyebut nama narasumbernya.",
        "Ikuti jejak ayahnya, Rina memilih menjadi nelayan.",
        "Follow the money, the auditor told the court.",
        "Read carefully, the contract says nothing about the bridge.",
        "Share prices fell on Monday after the ferry company cut its forecast.",
        "Update harga beras dilakukan setiap pekan oleh dinas.",
        "Terkini, korban banjir bertambah menjadi 12 orang.",
        "Editor majalah itu mengundurkan diri pada Senin.",
        "Sumber di kepolisian membenarkan penangkapan itu.",
        "Topik itu dibahas dalam rapat tertutup.",
        "Copyright law does not protect bare facts, the court held.",
        "Related parties must disclose the sale, the rule says.",
        "Laporan itu menyebut 12 desa terendam.",
        "Follow the money on paper, the auditor told the court.",
        "Simak cara warga menutup tanggul yang jebol, kata Budi.",
        "Jangan sampai ketinggalan kereta, kata petugas stasiun.",
        "Warga menunggu. Foto itu diambil dari udara.",
        "Warga menunggu di Jalan Antara/Budi Utomo, lalu pulang.",
        "She contributed to this report. It was late.",
        "Rina Sari | Kepala Desa",
        "(BAPPENAS)",
        "Populer di kalangan remaja, gim itu kini dilarang.",
        "Warga melapor ke Ombudsman (ORI/KPK).",
        "Ia membeli beras, gula, dll.",
        "1. Beras naik 3 persen",
        "Rabu, 3 Mei 2023",
        "Jakarta",
        "?",
        "12",
    ] {
        check(line);
    }
}

#[test]
fn datelines_open_a_line_of_the_body() {
    let rest = "Banjir merendam ratusan rumah di tiga desa sejak Senin malam, kata petugas.";
    for line in [
        "[[JAKARTA, KABAR.com –]] ",
        "[[Jakarta, CNN Indonesia --]] ",
        "[[JAKARTA (ANTARA) -]] ",
        "[[MEDAN -]] ",
        "[[Semarang -]] ",
        "[[ORBITINDONESIA.COM –]] ",
        "[[KUALA LUMPUR —]] ",
        "[[WASHINGTON (AP) —]] ",
        "[[TEMPO.CO, Jakarta -]] ",
    ] {
        check(&format!("{line}{rest}"));
    }
    for line in [
        "Jakarta - Bandung",
        "Banjir merendam rumah warga - sebagian sudah mengungsi ke balai desa sejak semalam.",
        "Indonesia - Malaysia",
        "Tiga hal - beras, gula, dan minyak - naik harganya pada pekan ini di seluruh pasar kota.",
        "Menteri Perhubungan Republik Indonesia - yang baru dilantik - meninjau pelabuhan itu.",
        "Rabu, 3 Mei - Pasar tutup.",
    ] {
        check(line);
    }
}

#[test]
fn marks_that_end_an_article_stand_at_the_end_of_a_line() {
    check("“Kami siap,” katanya.[[***]]");
    check("Warga kembali ke rumah pada Senin. [[(*)]]");
    check("Warga kembali ke rumah pada Senin. [[(abc/def)]]");
    check("The ferry left. [[■]]");
    check("Warga kembali. [[(Editor: Tono)]]");
    check("Ia memesan lima ekor (ayam/itik)");
    check("Harganya naik (lihat tabel).");
    check("Ia menekan tombol *#");
}

#[test]
fn promos_within_a_paragraph() {
    let promo = "Simak juga Video: Gudang Terbakar di Tegal [Gambas:Video 20detik]";
    let found = regions(&format!("Api padam pukul lima. {promo} Polisi datang. [red]"));
    assert_eq!(
        found,
        [(promo.to_owned(), RegionKind::RelatedLink), ("[red]".to_owned(), RegionKind::EndMark)]
    );
    check("Api padam pukul lima. [[ADVERTISEMENT]] Polisi menyelidiki penyebabnya.");
    check("Api padam pukul lima. [[SCROLL TO CONTINUE WITH CONTENT]] Polisi datang.");
    check("Api padam pukul lima. [[Baca juga: Gudang Terbakar di Tegal]]");
    check("Ia meminta warga membaca juga: surat, peta, dan daftar harga.");
}

const BODY: &str = "Tanggul di Desa Sayung jebol pada Senin malam dan air merendam ratusan rumah \
                    warga, kata petugas badan penanggulangan bencana.";

#[test]
fn above_the_article_stand_its_site_section_time_and_author() {
    check(&format!(
        "[[Kabar Kita]]\n[[Nasional]]\n\nTanggul Jebol, Ratusan Rumah di Demak Terendam\n\n[[Sari Dewi - kabarkita.com]]\n[[Senin, 3 Juni 2024 10:15 WIB]]\n[[image]]\n[[Warga menyelamatkan perabot di Sayung.]]\n\n{BODY}\n"
    ));
    check(&format!(
        "[[By Jane Doe]]\n[[Published June 3, 2024 at 10:15 a.m.]]\nDam Breaks and Floods Hundreds of Homes\n{BODY}"
    ));
    // A lead is a sentence, and stays.
    check(&format!("Tanggul Jebol di Demak, Warga Mengungsi\nAir setinggi dada.\n{BODY}"));
    // No title: names may be anything.
    check(&format!("Kabar Kita\n{BODY}"));
}

#[test]
fn below_the_article_stand_lists_of_others() {
    check(&format!(
        "{BODY}\n\n[[Populer]]\n[[Harga Beras Naik]]\n[[Senin, 3 Juni 2024 | 10:15]]\n[[Jembatan Baru di Sleman]]\n[[Selengkapnya]]"
    ));
    check(&format!(
        "{BODY}\n[[Harga Beras Naik]]\n[[3 Juni 2024]]\n[[Jembatan Baru di Sleman]]\n[[2 Juni 2024]]\n[[Panen Garam]]\n[[1 Juni 2024]]"
    ));
    // A list in the middle ends where sentences begin again.
    check(&format!(
        "{BODY}\n[[Berita Terkait]]\n[[Harga Beras Naik]]\nWarga pulang hari ini.\n{BODY}"
    ));
    // Own lists of an article have no such heading.
    check(&format!("{BODY}\nBantuan yang dikirim:\n1. Beras\n2. Gula\n3. Selimut"));
}

#[test]
fn regions_have_kinds() {
    let found = regions(&format!(
        "Kabar Kita\nTanggul Jebol, Ratusan Rumah Terendam\nOleh Sari Dewi\n3 Juni 2024\nAntara/Budi\n{BODY}\nBaca Juga: Harga Beras\n***\nPopuler\nHarga Beras Naik"
    ));
    let kinds: Vec<_> = found.iter().map(|(_, kind)| *kind).collect();
    use RegionKind::*;
    assert_eq!(
        kinds,
        [SectionLabel, Byline, Dateline, Caption, RelatedLink, EndMark, List, List],
        "{found:#?}"
    );
}

#[test]
fn credits_counts_and_authors_are_furniture_on_lines_of_their_own() {
    for line in [
        "(abc/def)",
        "REUTERS/Ada Lane",
        "(AP Photo/Ben Low)",
        "ANTARA/HO-Humas Polda",
        "By Ada Lane and Ben Low",
        "Oleh Budi Santoso",
        "2 min read",
        "0 Komentar",
        "Halaman 1 dari 3",
        "Halaman: 1 2 3",
        "This material may not be published without leave.",
    ] {
        check(&format!("[[{line}]]"));
    }
    for line in [
        "Sumber: keluarga korban menyebut pelaku mengenal korban sejak lama.",
        "By the time he came, the ferry had left",
        "Halaman rumah itu luas",
        "12 komentar pedas datang dari warga",
    ] {
        check(line);
    }
}

#[test]
fn datelines_name_an_outlet_in_any_spelling() {
    for line in [
        "[[Liputan6.com, Solo -]] Polisi menangkap dua orang di pasar.",
        "[[SOLO, iNews.id -]] Polisi menangkap dua orang di pasar.",
        "[[TEMPO.CO, Solo-]] Polisi menangkap dua orang di pasar.",
        "[[LONDON, March 14 (Reuters) -]] Oil rose again on the news.",
        "[[NEW YORK (AP) _]] Stocks rose again on the news.",
    ] {
        check(line);
    }
    check("Soekarno- Hatta ramai lagi sejak pagi tadi.");
    check("Grup 3 - Persib menang lagi sejak pekan lalu.");
}

#[test]
fn above_the_article_a_name_may_stand_before_the_time() {
    let body = "Tanggul sungai di Desa Muara jebol pada Selasa dini hari dan merendam tiga dusun, kata kepala desa itu kepada wartawan.";
    for (head, region) in [
        ("Redaksi Pesisir - 19/08/2023, 07:15 WITA", RegionKind::Dateline),
        ("KabarPesisir.com, 14 Maret 2024, 18:22 WIB", RegionKind::Dateline),
        ("Kabarpesisir.com • 11 November 2024 17:48", RegionKind::Dateline),
        ("Penulis Dimas Arka | Editor Laksmi Tirta", RegionKind::Byline),
    ] {
        let found =
            regions(&format!("Tanggul Sungai Jebol, Tiga Dusun Terendam\n\n{head}\n\n{body}"));
        assert_eq!(found, [(head.to_owned(), region)]);
    }
    for title in ["Editor Pesisir Ditahan, Warga Protes", "Banjir Surut, 14 Rumah Rusak"] {
        assert_eq!(regions(&format!("{title}\n\n{body}")), []);
    }
}

#[test]
fn the_times_of_a_live_blog_are_all_alike() {
    let body = "Warga di tiga desa mengungsi sejak Senin malam karena banjir setinggi satu meter merendam rumah mereka.";
    for (one, two) in [("17:42 WIB", "08.00 WIB"), ("15.30", "8.00")] {
        check(&format!("Banjir Rendam Tiga Desa di Demak\n{one}\n{body}\n{two}\n{body}"));
    }
    // One alone says when it was published.
    check(&format!("Banjir Rendam Tiga Desa di Demak\n[[17:42 WIB]]\n{body}\n{body}"));
    check(&format!(
        "Banjir Rendam Tiga Desa di Demak\n[[Updated 9:14 AM GMT+7, May 2, 2023]]\n{body}\n{body}"
    ));
    check(&format!(
        "Ferries Stay in the Old Harbour\n[[Ada Lane Science correspondent]]\n{body}\n{body}"
    ));
}

#[test]
fn numbers_below_a_bid_are_other_pages() {
    let body = "Warga di tiga desa mengungsi sejak Senin malam karena banjir setinggi satu meter merendam rumah mereka.";
    check(&format!(
        "Banjir Rendam Tiga Desa di Demak\n{body}\n[[Yuk, baca artikel lainnya di bawah ini:]]\n[[1. Harga Beras Naik]]\n[[2. Tanggul Jebol]]\n{body}"
    ));
    check(&format!(
        "Banjir Rendam Tiga Desa di Demak\n{body}\nGejalanya:\n1. Demam\n2. Nyeri\n{body}"
    ));
}

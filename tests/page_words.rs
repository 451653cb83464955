//! Which lines of a page are the article's, on pages of many makes. The pages are written for these
//! tests.

#![allow(clippy::expect_used, reason = "helpers of tests are tests, too")]

#[path = "common/ferry.rs"]
mod ferry;

use ferry::dom::tree;
use ferry::{FIRST, SECOND, page};
use telisik::case::RegionKind;
use telisik::intake::page::read;

/// The lines of the article that are neither of the two sentences, nor greyed as captions or links elsewhere.
fn others(markup: &str) -> Vec<String> {
    let page = page(markup);
    let text = page.plain.text.as_str();
    assert!(text.contains(FIRST) && text.contains(SECOND), "{markup}: {text}");
    let greyed: Vec<&str> = page
        .regions
        .iter()
        .filter(|one| matches!(one.kind, RegionKind::Caption | RegionKind::RelatedLink))
        .map(|region| page.plain.text.slice(region.extent()))
        .collect();
    let is_own = |line: &&str| !line.is_empty() && *line != FIRST && *line != SECOND;
    let lines = text.lines().filter(|line| is_own(line) && !greyed.contains(line));
    lines.map(str::to_owned).collect()
}

/// An article with something between its two paragraphs.
fn around(part: &str) -> String {
    format!(
        "<body><div><h1>Kapal Berhenti</h1><div><p>{FIRST}</p>{part}<p>{SECOND}</p></div></div>"
    )
}

/// An article with something after them.
fn before(part: &str) -> String {
    format!("<body><div><div><p>{FIRST}</p><p>{SECOND}</p>{part}</div></div>")
}

#[test]
fn what_is_left_out_parts_what_stands_around_it() {
    let related = "<div class=related><a href=/1>Ombak di utara</a></div>";
    let markup = format!("<div>{FIRST}{related}{SECOND}<br><br>{FIRST}<br><br>{SECOND}</div>");
    assert_eq!(others(&markup), Vec::<String>::new());
}

#[test]
fn boxes_that_lead_elsewhere_go() {
    for part in [
        "<section><p>Bacaan lain</p><ul><li><a>Ombak di utara tinggi</a><li><a>Feri kandas</a></ul><p>Akhir dari bacaan</p></section>",
        "<div><h2>Yang lain</h2><div class=promo><h3><a>Feri kandas di karang tadi malam</a></h3></div></div>",
        "<div class=newsletter-embed><h3>Setiap pagi</h3><p>Ringkasan kabar pelabuhan untuk Anda, gratis selamanya.</p></div>",
        "<div class=pull-quote>Kapal penyeberangan berhenti berlayar sejak Senin</div>",
        "<blockquote class=pullquote><p>Kapal penyeberangan berhenti berlayar sejak Senin.</p></blockquote>",
        "<figure class=wp-block-pullquote><blockquote><p>Kapal berhenti berlayar sejak Senin.</p></blockquote></figure>",
        "<x-ad><p>Beli perahu baru dengan cicilan ringan, hanya hari ini.</p></x-ad>",
        "<h3>ADVERTISEMENT</h3>",
        "<div><h4>Kabar yang lain</h4><div><a>Laut</a> <a>Ombak di utara tinggi</a></div></div>",
        "<p class=noprint>Cetak halaman ini agar dapat dibaca di kapal.</p>",
        "<p><a href=/1>Lewati kotak ini</a></p>",
        "<p>Terkait</p>",
        "<blockquote><p>Lihat postingan ini di Instagram</p></blockquote>",
        "<div class=author-box><h4>Sari</h4><p>Sari menulis tentang laut dan tinggal di dermaga.</p></div>",
    ] {
        assert_eq!(others(&around(part)), Vec::<String>::new(), "{part}");
    }
}

#[test]
fn what_the_article_shows_stays() {
    for (part, lines) in [
        (
            "<figure class=embed><blockquote class=tweet><p>Kami masih menunggu.</p>— Syahbandar</blockquote></figure>",
            vec!["Kami masih menunggu.", "— Syahbandar"],
        ),
        ("<figure class=wp-block-table><table><tr><td>Feri<td>3</table></figure>", vec!["Feri\t3"]),
        (
            "<p>Kata <a>Menteri Kelautan Bahari Samudra</a> dan <a>Gubernur Muara Tirta Wening</a>, kapal baru akan \
             berlayar lagi setelah ombak reda pekan depan.</p>",
            vec![
                "Kata Menteri Kelautan Bahari Samudra dan Gubernur Muara Tirta Wening, kapal baru akan berlayar lagi \
                 setelah ombak reda pekan depan.",
            ],
        ),
        (
            "<p>Syahbandar itu, Rahmat, <a>melarang kapal kecil berlayar dari dermaga lama</a> sejak Senin.</p>",
            vec![
                "Syahbandar itu, Rahmat, melarang kapal kecil berlayar dari dermaga lama sejak Senin.",
            ],
        ),
        ("<div><h2>Tiga hari<sup><a>[1]</a></sup></h2></div>", vec!["Tiga hari"]),
    ] {
        assert_eq!(others(&around(part)), lines, "{part}");
    }
}

#[test]
fn an_article_goes_on_after_its_last_sentence_as_far_as_it_announces() {
    let none: [&str; 0] = [];
    for (part, lines) in [
        ("<table><tr><td>Feri<td>3<tr><td>Perahu<td>9</table>", &["Feri\t3", "Perahu\t9"][..]),
        (
            "<p>Kapal yang tertahan:</p><ul><li>Feri Jaya<li>Feri Muara</ul>",
            &["Kapal yang tertahan:", "Feri Jaya", "Feri Muara"],
        ),
        (
            "<p>Rujukan:<br><a>https://laut.example/ombak</a></p>",
            &["Rujukan:", "https://laut.example/ombak"],
        ),
        ("<ul><li>Facebook<li>Telegram</ul>", &none),
        ("<p>Topik:</p><ul><li><a>ombak</a><li><a>kapal</a></ul>", &none),
        ("<p>Dibaca 12 kali</p>", &none),
    ] {
        assert_eq!(others(&before(part)), lines, "{part}");
    }
    let signed =
        format!("<div><p>{FIRST}</p><p>{SECOND}</p><p>“Tunggu dulu,” katanya. (sw/by)</p></div>");
    assert_eq!(others(&signed), ["“Tunggu dulu,” katanya. (sw/by)"]);
}

#[test]
fn a_dateline_of_its_own_and_a_first_heading_open_the_article() {
    for line in ["Muara -", "Muara, Kabar Pesisir --", "MUARA —"] {
        let markup = format!(
            "<div><h1>Kapal</h1><div><b>{line}</b> <p>{FIRST}</p><p>{SECOND}</p></div></div>"
        );
        let page = page(&markup);
        assert!(page.plain.text.as_str().starts_with(line), "{line}");
        let [region] = page.regions.as_slice() else { panic!("{:?}", page.regions) };
        assert_eq!(
            (page.plain.text.slice(region.extent()), region.kind),
            (line, RegionKind::Dateline)
        );
    }
    let title = "<title>Kapal Berhenti Berlayar</title><h1>Kapal Berhenti Berlayar</h1>";
    let body = format!("<h2>1. Ombak tinggi</h2><p>{FIRST}</p><p>{SECOND}</p>");
    assert_eq!(others(&format!("{title}<div>{body}</div>")), ["1. Ombak tinggi"]);
    assert_eq!(
        others(&format!("<div>{title}{body}</div>")),
        Vec::<String>::new(),
        "it may be a standfirst"
    );
}

#[test]
fn beside_the_column_with_the_headline_stand_others() {
    let teaser = |name: &str| {
        format!(
            "<div><a href=/{name}>{name}</a><p>Pelabuhan {name} ramai oleh penumpang yang pulang sebelum hari raya tiba.</p></div>"
        )
    };
    let column = format!("<h1>Kapal Berhenti Berlayar</h1><p>{FIRST}</p><p>{SECOND}</p>");
    let markup = format!(
        "<title>Kapal Berhenti Berlayar</title><div><div>{column}</div><div>{}{}</div></div>",
        teaser("Utara"),
        teaser("Selatan")
    );
    assert_eq!(others(&markup), Vec::<String>::new());
}

#[test]
fn small_print_is_marked() {
    for (line, kind) in [
        ("Syahbandar menunjuk ke laut. (Foto: Kabar Pesisir/Sari)", RegionKind::Caption),
        (
            "Dilarang keras mengambil konten tanpa izin tertulis dari Kabar Pesisir.",
            RegionKind::Other,
        ),
        ("Penulis : Sari Wulandari dan Bayu Aji, dari dermaga lama di Muara.", RegionKind::Byline),
        ("“Tunggu sampai ombak reda,” kata syahbandar itu. (sw)", RegionKind::Byline),
    ] {
        let page = page(&around(&format!("<p>{line}</p>")));
        let [region] = page.regions.as_slice() else { panic!("{line}: {:?}", page.regions) };
        assert_eq!(region.kind, kind, "{line}");
        assert!(line.ends_with(page.plain.text.slice(region.extent())), "{line}");
    }
    for line in ["Ia tiba pukul tujuh (pagi).", "Ia menunjuk ke laut (dan ke langit)."] {
        assert_eq!(page(&around(&format!("<p>{line}</p>"))).regions, [], "{line}");
    }
}

#[test]
fn pictures_may_tell_the_story() {
    let picture = |words: &str| format!("<figure><img><figcaption>{words}</figcaption></figure>");
    let page = page(&format!(
        "<nav><a>Beranda</a></nav><article><h1>Foto: Kapal</h1>{}{}</article>",
        picture(FIRST),
        picture(SECOND)
    ));
    assert_eq!(page.plain.text.as_str(), format!("{FIRST}\n\n{SECOND}"));
    let one = read(&tree(&picture(FIRST)).expect("a tree"));
    assert!(one.is_err(), "a picture alone is no article");
}

#[test]
fn words_below_a_picture_and_menus_within_a_line_go() {
    let menu = "<span>Menteri<span><a>Menteri Kelautan Bahari</a> <a>Menteri melarang kapal kecil</a> <a>Menteri tiba di Muara</a></span></span>";
    for (part, lines) in [
        ("<p><img><br><span>Dermaga lama di Muara</span></p>".to_owned(), vec![]),
        ("<div><img>Dermaga lama di Muara, Senin malam</div>".to_owned(), vec![]),
        (
            "<p><img>Ombak itu setinggi rumah, kata nelayan.</p>".to_owned(),
            vec!["Ombak itu setinggi rumah, kata nelayan."],
        ),
        ("<div><img><h2>Setelah ombak</h2></div>".to_owned(), vec!["Setelah ombak"]),
        (
            format!("<p>{menu} melarang kapal kecil berlayar sejak Senin.</p>"),
            vec!["Menteri melarang kapal kecil berlayar sejak Senin."],
        ),
    ] {
        assert_eq!(others(&around(&part)), lines, "{part}");
    }
    let tail = "<p>Rute yang dibuka<br>https://laut.example/rute<br>Rute kedua<br>https://laut.example/dua</p>";
    assert_eq!(others(&before(tail)).len(), 4);
}

#[test]
fn readers_may_write_more_than_the_article_has() {
    let talk = format!(
        "<p>{}</p>",
        "Saya tinggal di dermaga itu dan belum pernah melihat ombak setinggi ini. ".repeat(9)
    );
    let title = "<title>Kapal Berhenti Berlayar</title><h1>Kapal Berhenti Berlayar</h1>";
    let article = format!("<div>{title}<div><p>{FIRST}</p><p>{SECOND}</p></div></div>");
    assert_eq!(others(&format!("{article}<div id=discussion>{talk}</div>")), Vec::<String>::new());
    let around = format!("<div class=comments-open>{article}{talk}</div>");
    assert_eq!(others(&around).len(), 1, "a name of what holds the headline is only unlucky");
}

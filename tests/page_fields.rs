//! What pages of many makes say about their article: who wrote it, who published it, its headline.
//! The pages are written for these tests.

#![allow(clippy::expect_used, reason = "helpers of tests are tests, too")]

#[path = "common/ferry.rs"]
mod ferry;

use ferry::dom::tree;
use ferry::{FIRST, SECOND, page};
use telisik::intake::page::{Found, Origin, Page, read};

const TITLE: &str = "Kapal Berhenti Berlayar Sejak Senin";

/// A page with an article of two paragraphs.
fn with(head: &str, before: &str, after: &str) -> Page {
    let markup = format!(
        "<head>{head}</head><body><div>{before}<div><p>{FIRST}</p><p>{SECOND}</p></div>{after}</div>"
    );
    let page = page(&markup);
    assert_eq!(page.plain.text.as_str(), format!("{FIRST}\n\n{SECOND}"), "{markup}");
    page
}

fn value(found: &Option<Found<String>>) -> &str {
    found.as_ref().map_or("", |found| &found.value)
}

#[test]
fn authors_are_found_wherever_a_page_shows_them() {
    for (before, name) in [
        ("<div class=detail__author>Sari Wulandari - <span>Pesisir</span></div>", "Sari Wulandari"),
        ("<p class=by>Nora Field, May 3, 2023</p>", "Nora Field"),
        ("<p class=post-author>nora</p>", "nora"),
        (
            "<p><span>Penulis: Sari Wulandari</span> <span>Editor: Bayu Aji</span></p>",
            "Sari Wulandari",
        ),
        (
            "<ul><li><span class=sr-only>Penulis, </span><span>Sari Wulandari</span></ul>",
            "Sari Wulandari",
        ),
        ("<p>3 Mei 2023 oleh Sari Wulandari</p>", "Sari Wulandari"),
        (
            "<div class=byline><div>By <a>Nora Field</a></div><div>May 3, 2023</div></div>",
            "Nora Field",
        ),
        // Nobody.
        ("<p class=author>Lihat semua tulisan kami di sini</p>", ""),
        ("<span class=byline-prefix>By</span>", ""),
        ("<div class=foto><span class=author>Dok. Pelabuhan</span></div>", ""),
        ("<figure><span class=author>Bayu Aji</span></figure>", ""),
        ("<p class=comment-author>Bayu Aji</p>", ""),
    ] {
        let page = with("", &format!("<h1>{TITLE}</h1>{before}"), "");
        assert_eq!(value(&page.byline), name, "{before}");
    }
}

#[test]
fn of_what_only_looks_like_an_author_the_nearest_that_is_one_is_heard() {
    let shown = format!(
        "<h1>{TITLE}</h1><p class=author>Baca tulisan lain</p><p class=author>Sari Wulandari</p>"
    );
    let page = with("", &shown, "<p class=author>Bayu Aji</p>");
    let byline = page.byline.expect("a byline");
    assert_eq!((byline.value.as_str(), byline.also.len()), ("Sari Wulandari", 0));
}

#[test]
fn the_outlet_is_what_its_address_calls_it() {
    let address = "<link rel=canonical href='https://www.kabarpesisir.example/a/b'>";
    let site = |name: &str| format!("<meta property=og:site_name content='{name}'>");
    let publisher = |name: &str| {
        format!(
            "<script type=application/ld+json>{{\"@type\": \"Article\", \"publisher\": {{\"name\": \"{name}\"}}}}</script>"
        )
    };
    for (head, before, name) in [
        (site("Kabar Pesisir"), "", "Kabar Pesisir"),
        (site("Kabar Pesisir - Jernih dan Dekat"), "", "Kabar Pesisir"),
        (site("nasional"), "<p>Kabar Pesisir News</p><p>3 Mei 2023</p>", "Kabar Pesisir News"),
        (site("nasional") + &publisher("Kabar Pesisir"), "", "Kabar Pesisir"),
        (site("www.kabarpesisir.example") + &publisher("Muara Media"), "", "Muara Media"),
        (site("kabarpesisir") + &publisher("Kabar Pesisir"), "", "Kabar Pesisir"),
        (site("kabarpesisir") + &publisher("KABARPESISIR"), "", "kabarpesisir"),
        (
            publisher("Yayasan Bahari") + &format!("<title>{TITLE} - Kabar Pesisir</title>"),
            "",
            "Kabar Pesisir",
        ),
        (format!("<title>{TITLE} : Kabar Pesisir</title>"), "", "Kabar Pesisir"),
        (String::new(), "", "kabarpesisir.example"),
    ] {
        let page = with(&format!("{address}{head}"), &format!("<h1>{TITLE}</h1>{before}"), "");
        assert_eq!(page.outlet.expect("an outlet").value.name, name, "{head}");
    }
}

#[test]
fn a_headline_is_found_without_a_heading_and_beside_a_heading_that_is_the_site() {
    let titled = |title: &str| format!("<title>{title}</title>");
    for (head, before) in [
        (titled(&format!("Kabar Pesisir: {TITLE}")), format!("<span>{TITLE}</span><br>")),
        (
            titled(&format!("{TITLE} - Berita Hari Ini")),
            format!("<div><font size=5>{TITLE}</font></div>"),
        ),
        (
            titled(&format!("Jurnal Warga Muara: {TITLE}"))
                + &format!("<meta property=og:title content='{TITLE}'>"),
            format!("<h1>Jurnal Warga Muara</h1><h3>{TITLE}</h3>"),
        ),
    ] {
        let page = with(&head, &before, "");
        let title = page.title.expect("a title");
        assert_eq!(title.value, TITLE, "{head}{before}");
        assert!(matches!(title.from, Origin::Element(_)), "{:?}", title.from);
    }
    let page = with("", &format!("<p>{TITLE}</p>"), "");
    assert_eq!(page.title.expect("a title").from, Origin::Beside);
}

#[test]
fn the_only_heading_is_the_headline_whatever_else_the_page_declares() {
    let head = "<title>Kapal</title><meta property=og:title content='VIRAL! Ombak Raksasa'>";
    let title = |before: &str| with(head, before, "").title.expect("a title");
    let shown = title(&format!("<h1>{TITLE}</h1>"));
    assert_eq!((shown.value.as_str(), shown.from), (TITLE, Origin::Element("h1".to_owned())));
    let also: Vec<&str> = shown.also.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(also, ["VIRAL! Ombak Raksasa", "Kapal"]);
    for before in [
        format!("<h1 hidden>{TITLE}</h1>"),
        format!("<h1><a href=/>{TITLE}</a></h1>"),
        format!("<h1>{TITLE}</h1><h1>Ombak Tinggi Sampai Kamis</h1>"),
        "<h1>Kabar Pesisir</h1>".to_owned(),
    ] {
        assert_eq!(title(&before).value, "VIRAL! Ombak Raksasa", "{before}");
    }
}

#[test]
fn a_date_that_the_words_refute_is_not_left_without_a_word() {
    let told = format!(
        "<p>Syahbandar mengatakan hal itu di dermaga pada Selasa, 13 Februari 2024, setelah ombak reda.</p><p>{FIRST}</p>"
    );
    let page = |head: &str| {
        let markup = format!(
            "<head><meta property=article:published_time content=2024-02-11>{head}</head><body><div>{told}</div>"
        );
        read(&tree(&markup).expect("a tree")).expect("an article").published.expect("a date")
    };
    let also: Vec<_> = page("").also.into_iter().map(|(date, from)| (date.value, from)).collect();
    assert_eq!(also, [("2024-02-13".to_owned(), Origin::Text)]);
    let changed = "<meta property=article:modified_time content=2024-02-13T09:00:00+07:00>";
    assert_eq!(page(changed).also, []);
}

#[test]
fn linked_data_with_quotation_marks_in_its_strings_are_read() {
    for headline in [
        r#"Kapal "Bahari" Berhenti"#,
        r#"Syahbandar: "Tunggu Dulu""#,
        r#""Tunggu Dulu", Kata Syahbandar"#,
        r#"Kapal \"Bahari\" dan "Jaya""#,
    ] {
        let head = format!(
            "<script type=application/ld+json>{{\"@type\": \"NewsArticle\", \"headline\": \"{headline}\", \"wordCount\": 12,\n\
             \"datePublished\": \"2024-02-13\", \"author\": {{\"name\": \"Sari\"}}}}</script>"
        );
        let page = with(&head, "", "");
        assert_eq!(
            page.published.map(|date| date.value.value).as_deref(),
            Some("2024-02-13"),
            "{headline}"
        );
        assert_eq!(value(&page.title), headline.replace("\\\"", "\""));
        assert_eq!(value(&page.byline), "Sari");
    }
}

#[test]
fn a_time_that_agrees_gives_the_zone_though_a_date_is_nearer() {
    let head = "<meta property=article:published_time content=2024-02-13T00:15:00Z>";
    let before = format!(
        "<h1>{TITLE}</h1><div class=post-date><time datetime=2024-02-13T07:15:00+07:00>13 Februari 2024</time></div>"
    );
    let page = with(head, &before, "");
    assert_eq!(page.published.expect("a date").value.value, "2024-02-13T07:15+07:00");
    let page = with(
        "",
        &format!(
            "<h1>{TITLE}</h1><abbr class=published title=2024-02-13T07:15:00+07:00>07.15</abbr>"
        ),
        "",
    );
    assert_eq!(page.published.expect("a date").value.value, "2024-02-13T07:15+07:00");
}

#[test]
fn a_site_above_its_headline_is_no_headline() {
    let head = "<title>Catatan Kampung: Jembatan Gantung Putus</title>";
    let before = "<div id=header><h1>Catatan Kampung</h1></div>\
        <h3 class='post-title entry-title'>Jembatan Gantung Putus, Siswa Terpaksa Berenang</h3>";
    let page = with(head, before, "");
    assert_eq!(value(&page.title), "Jembatan Gantung Putus, Siswa Terpaksa Berenang");
    let head = "<title>Harbour Gazette - Cafe owner cleared of fraud</title>";
    let page = with(head, "<font>Harbour Gazette</font><br><i>By Nora Field, 3 April 2001</i>", "");
    assert_eq!(value(&page.title), "Cafe owner cleared of fraud");
}

#[test]
fn the_name_of_an_old_blog_gives_way_to_the_heading_of_its_post() {
    let site = "<title>Warta Lama</title>";
    let banner = "<div id=banner><h1>Warta Lama</h1></div>";
    let page =
        with(site, &format!("{banner}<h2>{TITLE}</h2>"), "<div><h2>Artikel Populer</h2></div>");
    assert_eq!(value(&page.title), TITLE);
    let called = "<h2 class='post-title'>Kapal Karam</h2>";
    let page = with(site, &format!("{banner}{called}"), "<h2>Harga Emas Naik Lagi Hari Ini</h2>");
    assert_eq!(value(&page.title), "Kapal Karam");
    // Two are too many to choose from, and a headline without a banner stays.
    let two = format!("{banner}<h2>{TITLE}</h2><h2>Harga Emas Naik Lagi Hari Ini</h2>");
    assert_eq!(value(&with(site, &two, "").title), "Warta Lama");
    let own = "<title>Menteri Lama Wafat</title>";
    let page = with(own, "<h1>Menteri Lama Wafat</h1><h2>Karier Panjang di Dua Kabinet</h2>", "");
    assert_eq!(value(&page.title), "Menteri Lama Wafat");
}

#[test]
fn lines_of_old_blogs_tell_who_wrote_and_when() {
    for (before, name, date) in [
        (
            "<small>Ditulis oleh Sari Wulandari pada 12/11/2023</small>",
            "Sari Wulandari",
            "2023-11-12",
        ),
        (
            "<p>Posted on 5th October 2024 by <a>Nora Field</a> | 3 Comments</p>",
            "Nora Field",
            "2024-10-05",
        ),
        ("<p>Posted by Nora Field on 5 October 2024</p>", "Nora Field", "2024-10-05"),
        ("<p>Penulis Sari Wulandari | Editor Bayu Aji</p>", "Sari Wulandari", ""),
        ("<p>Penulis Sari Wulandari terlambat | Editor Bayu Aji</p>", "", ""),
    ] {
        let page = with("", &format!("<h1>{TITLE}</h1>{before}"), "");
        assert_eq!(value(&page.byline), name, "{before}");
        let published = page.published.map(|found| found.value.value).unwrap_or_default();
        assert_eq!(published, date, "{before}");
    }
}

#[test]
fn authors_in_another_spelling_are_no_others() {
    let declared = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Kapal Berhenti Berlayar Sejak Senin",
        "author": [{"name": "Nora Field"}, {"name": "Ann Poe"}]}</script>"#;
    let told = |by: &str| with(declared, &format!("<h1>{TITLE}</h1><p>{by}</p>"), "").byline;
    let byline = told("By Nora Field and Ann Poe").expect("a byline");
    assert_eq!((byline.value.as_str(), byline.also.len()), ("Nora Field, Ann Poe", 0));
    let byline = told("By Nora Field and Ann Lee").expect("a byline");
    assert_eq!(byline.also.len(), 1);
}

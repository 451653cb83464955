//! What a web page becomes: the words of its article, and what it says about itself. The pages are
//! written for these tests.

#![allow(clippy::expect_used, reason = "helpers of tests are tests, too")]

#[path = "common/ferry.rs"]
mod ferry;

use ferry::dom::{tree, written};
use ferry::{FIRST, SECOND, page};
use proptest::prelude::*;
use telisik::case::RegionKind;
use telisik::intake::page::tree::{Builder, MAX_NODES, MAX_PAGE_BYTES};
use telisik::intake::page::{Found, Origin, PageError, markup, read};

fn words(markup: &str) -> String {
    page(markup).plain.text.as_str().to_owned()
}

/// A page with an article of two paragraphs.
fn with(head: &str, before: &str, after: &str) -> String {
    format!(
        "<html><head>{head}</head><body><div>{before}<div><p>{FIRST}</p><p>{SECOND}</p></div>{after}</div>"
    )
}

fn value<T: Clone>(found: &Option<Found<T>>) -> Option<T> {
    found.as_ref().map(|found| found.value.clone())
}

#[test]
fn an_indonesian_page_with_all_its_furniture() {
    let page = page(include_str!("fixtures/pages/muara.html"));
    assert_eq!(page.plain.text.as_str(), include_str!("fixtures/pages/muara.txt").trim_end());
    let title = page.title.expect("a title");
    assert_eq!(title.value, "Tanggul Muara Jebol, Ratusan Warga Mengungsi");
    assert_eq!(title.from, Origin::Element("h1".to_owned()));
    assert_eq!(title.also, [], "a site behind a title is no other title");
    let outlet = page.outlet.expect("an outlet");
    assert_eq!(outlet.value.name, "Kabar Pesisir");
    assert_eq!(outlet.value.domain, "kabarpesisir.example");
    assert_eq!(value(&page.byline).as_deref(), Some("Sari Wulandari"));
    let published = page.published.expect("a date");
    assert_eq!(published.value.value, "2024-02-13T07:15+07:00");
    assert_eq!(published.from, Origin::JsonLd("datePublished".to_owned()));
    assert_eq!(published.also, [], "the same instant in UTC is no other date");
    assert_eq!(value(&page.modified).expect("a date").value, "2024-02-13T09:40+07:00");
    let language = page.language.expect("a language");
    assert_eq!((language.value.as_str(), language.from), ("id", Origin::Text));
    assert_eq!(language.also, [("en".to_owned(), Origin::Element("html".to_owned()))]);
    assert_eq!(
        value(&page.url).as_deref(),
        Some("https://www.kabarpesisir.example/read/2024/02/13/tanggul-muara-jebol")
    );
    let regions: Vec<_> = page
        .regions
        .iter()
        .map(|region| (page.plain.text.slice(region.extent()), region.kind))
        .collect();
    assert_eq!(
        regions,
        [
            (
                "Warga mengangkut barang dari rumah yang terendam, Selasa pagi. Foto: Bayu.",
                RegionKind::Caption
            ),
            ("MUARA, KABARPESISIR.com – ", RegionKind::Dateline),
            ("Baca juga: Harga beras naik lagi di tiga kota pesisir", RegionKind::RelatedLink),
            ("***", RegionKind::EndMark),
            ("(sw/by)", RegionKind::Byline),
        ]
    );
}

#[test]
fn an_old_english_page_of_tables_and_breaks() {
    let page = page(include_str!("fixtures/pages/harbour.html"));
    assert_eq!(page.plain.text.as_str(), include_str!("fixtures/pages/harbour.txt").trim_end());
    assert_eq!(value(&page.title).as_deref(), Some("Northport harbour wall to be rebuilt"));
    assert_eq!(value(&page.byline).as_deref(), Some("Nora Field"));
    assert_eq!(value(&page.outlet).expect("an outlet").name, "The Northport Gazette");
    let published = page.published.expect("a date");
    assert_eq!(
        (published.value.value.as_str(), published.from),
        ("2024-03-12T18:05Z", Origin::Beside)
    );
    assert_eq!(value(&page.language).as_deref(), Some("en"));
}

#[test]
fn what_is_hidden_or_beside_never_becomes_text() {
    let intruder =
        "Kalimat ini panjang, wajar, dan tetap tidak boleh sampai ke dalam teks artikel.";
    for (before, after) in [
        ("<p hidden>", "</p>"),
        ("<p aria-hidden=true>", "</p>"),
        ("<p style='color:red; DISPLAY : none'>", "</p>"),
        ("<p style='display:none!important'>", "</p>"),
        ("<p style='font-size:0'>", "</p>"),
        ("<div style='visibility:hidden'><p>", "</p></div>"),
        ("<template><p>", "</p></template>"),
        ("<noscript><p>", "</p></noscript>"),
        ("<script>", "</script>"),
        ("<script type=application/ld+json>", "</script>"),
        ("<style>", "</style>"),
        ("<!-- ", " -->"),
        ("<nav><p>", "</p></nav>"),
        ("<aside><p>", "</p></aside>"),
        ("<footer><p>", "</p></footer>"),
        ("<form><p>", "</p></form>"),
        ("<dialog><p>", "</p></dialog>"),
        ("<textarea>", "</textarea>"),
        ("<svg><title>", "</title></svg>"),
        ("<div class=comments><p>", "</p></div>"),
        ("<div id=komentar><p>", "</p></div>"),
        ("<div class='box relatedPosts'><p>", "</p></div>"),
        ("<div class=share-bar><p>", "</p></div>"),
        ("<div class=newsletter_signup><p>", "</p></div>"),
        ("<div role=navigation><p>", "</p></div>"),
        ("<ul><li><a href=/1>", "</a></li></ul>"),
    ] {
        let part = format!("{before}{intruder}{after}");
        let inside = format!("<body><div><p>{FIRST}</p>{part}<p>{SECOND}</p></div>");
        for markup in [inside, with("", &part, ""), with("", "", &part)] {
            assert_eq!(words(&markup), format!("{FIRST}\n\n{SECOND}"), "{markup}");
        }
    }
}

#[test]
fn what_style_sheets_hide_never_becomes_text() {
    let intruder = "Kalimat ini panjang, wajar, dan tetap tidak boleh sampai ke dalam teks.";
    let with_styles = |styles: &str, class: &str| {
        let part = format!("<p class='lead {class}'>{intruder}</p>");
        words(&format!("{styles}<body><div><p>{FIRST}</p>{part}<p>{SECOND}</p></div>"))
    };
    for styles in [
        "<style>.h{display:none}</style>",
        "<style>a{color:red}</style><style media=screen>p.h{visibility:hidden}</style>",
    ] {
        assert_eq!(with_styles(styles, "h"), format!("{FIRST}\n\n{SECOND}"), "{styles}");
        assert!(with_styles(styles, "i").contains(intruder), "{styles}");
    }
    for styles in [
        "<style media=print>.h{display:none}</style>",
        "<style>.h{display:none}.ready .h{display:block}</style>",
        "<template><style>.h{display:none}</style></template>",
    ] {
        assert!(with_styles(styles, "h").contains(intruder), "{styles}");
    }
    // A page that waits for its script was saved before it came.
    let whole = "<style>.page{display:none}</style>";
    let page =
        format!("{whole}<body class=page><div class=page><p>{FIRST}</p><p>{SECOND}</p></div>");
    assert_eq!(words(&page), format!("{FIRST}\n\n{SECOND}"));
}

#[test]
fn pictures_and_links_within_an_article_are_greyed_and_not_cut() {
    use RegionKind::{Caption, RelatedLink};
    let words = "Perahu nelayan bersandar di dermaga lama, Senin malam.";
    for (before, after, kind) in [
        ("<figure><img><figcaption>", "</figcaption></figure>", Caption),
        ("<div class=img-caption>", "</div>", Caption),
        ("<p>Baca juga: <a href=/1>", "</a></p>", RelatedLink),
        ("<div class=linksisip>Baca juga: <a href=/1>", "</a></div>", RelatedLink),
    ] {
        let part = format!("{before}{words}{after}");
        let inside = format!("<body><div><p>{FIRST}</p>{part}<p>MUARA – {SECOND}</p></div>");
        let shown = page(&inside);
        let regions: Vec<_> = shown.regions.iter().map(|one| (one.kind, one.extent())).collect();
        let [(found, extent)] = regions[..] else { panic!("{inside}: {regions:?}") };
        assert_eq!(found, kind, "{inside}");
        let greyed = shown.plain.text.slice(extent);
        assert!(greyed.ends_with(words), "{greyed}");
        let whole = shown.plain.text.as_str();
        assert_eq!(whole, format!("{FIRST}\n\n{greyed}\n\nMUARA – {SECOND}"));
        // Outside of the article's words only a picture right above them belongs to it.
        let below = page(&with("", "", &part));
        assert_eq!(below.plain.text.as_str(), format!("{FIRST}\n\n{SECOND}"), "{part}");
    }
    let picture = format!("<figure><img><figcaption>{words}</figcaption></figure>");
    let above = format!("<article>{picture}<p>MUARA – {FIRST}</p><p>{SECOND}</p></article>");
    let kinds: Vec<_> = page(&above).regions.iter().map(|region| region.kind).collect();
    assert_eq!(kinds, [Caption, RegionKind::Dateline]);
    let apart =
        format!("<article>{picture}<p>Pengarang</p><p>{FIRST}</p><p>{SECOND}</p></article>");
    assert_eq!(page(&apart).regions, [], "words stand between");
}

#[test]
fn a_picture_below_the_headline_belongs_to_the_article() {
    let words = "Perahu nelayan bersandar di dermaga lama. (Foto: Bayu)";
    let figure = format!("<figure><img><figcaption>{words}</figcaption></figure>");
    let head = format!("<main><h1>Kapal Berhenti Berlayar</h1><p class=by>Sari</p>{figure}");
    let page = page(&format!(
        "<title>Kapal Berhenti Berlayar</title>{head}<div class=entry-content><p>{FIRST}</p><p>{SECOND}</p></div></main>"
    ));
    assert_eq!(page.plain.text.as_str(), format!("{words}\n\n{FIRST}\n\n{SECOND}"));
    assert_eq!(page.regions.iter().map(|one| one.kind).collect::<Vec<_>>(), [RegionKind::Caption]);
}

#[test]
fn a_page_where_one_signs_in_is_no_article() {
    let form = "<form><h1>Sign in</h1><p>To read this article, sign in or subscribe from one pound a week.</p><input type=password></form>";
    assert_eq!(read(&tree(form).expect("a tree")), Err(PageError::NoArticle));
    let beside =
        format!("<div><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p><p>{SECOND}</p></div>{form}");
    assert!(words(&beside).starts_with(FIRST));
}

#[test]
fn a_page_that_shows_nothing_has_what_its_linked_data_tell() {
    let data = |body: &str| {
        format!(
            "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script><div id=root></div>"
        )
    };
    assert_eq!(words(&data(FIRST)), FIRST);
    let none = read(&tree(&data("Segera hadir.")).expect("a tree"));
    assert_eq!(none, Err(PageError::NoArticle));
}

#[test]
fn a_box_of_links_is_no_part_of_an_article() {
    let title = "Sepuluh tempat makan ikan bakar yang wajib dicoba pada musim libur ini";
    let links = format!("<p><a href=/1>{title}</a></p>").repeat(12);
    let part = format!("<div class=related><h3>Baca juga</h3>{links}</div>");
    let inside = format!("<body><div><p>{FIRST}</p>{part}<p>{SECOND}</p></div>");
    assert_eq!(words(&inside), format!("{FIRST}\n\n{SECOND}"));
    let short = format!("<div class=related><h3>Baca juga</h3><a href=/1>{title}</a></div>");
    let inside = format!("<body><div><p>{FIRST}</p>{short}<p>{SECOND}</p></div>");
    assert_eq!(words(&inside), format!("{FIRST}\n\nBaca juga\n\n{title}\n\n{SECOND}"));
}

#[test]
fn what_belongs_to_the_article_stays() {
    for part in [
        "<p>Pendek saja.</p>",
        "<p>Menurut <a href=/1>laporan resmi</a> itu, ombak mereda.</p>",
        "<blockquote class=twitter-tweet><p>Kami masih menunggu kapal sejak pagi buta.</p></blockquote>",
        "<div class=social-media-embed><blockquote>Kami masih menunggu kapal sejak pagi.</blockquote></div>",
        "<ul><li>tiga kapal feri</li><li>dua kapal barang</li></ul>",
        "<p>Data: <span class=date>Senin</span> dan <span class=link>Selasa</span>.</p>",
        "<div>Kata syahbandar, \u{201C}tunggu sampai Kamis.\u{201D}</div>",
        "<pre>07.00 tutup\n08.00 buka</pre>",
        "<table><tr class=player-44><td>1<td>Feri Laut Jaya</tr><tr class=player-9><td>2<td>Feri Muara</table>",
    ] {
        let markup = format!("<body><div><p>{FIRST}</p>{part}<p>{SECOND}</p></div>");
        let text = words(&markup);
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        assert!(lines.len() > 2, "{part}: {text}");
        assert_eq!((lines[0], lines[lines.len() - 1]), (FIRST, SECOND), "{part}");
    }
    let text = words(&format!(
        "<div><p>{FIRST}</p><p>a <b>b</b>c<br>d</p><h2>Antara</h2><h2>Lalu</h2><p>{SECOND}</p></div>"
    ));
    assert_eq!(
        text,
        format!("{FIRST}\n\na bc\nd\n\nLalu\n\n{SECOND}"),
        "an empty section has no heading"
    );
}

#[test]
fn unlucky_names_around_an_article_do_not_hide_it() {
    for (open, close) in [
        ("<body class='sidebar-left comments-open'>", "</body>"),
        ("<div class='share-wrapper'>", "</div>"),
        ("<div id=related-news-page>", "</div>"),
        ("<form id=aspnetForm><input>", "</form>"),
        ("<body aria-hidden=true>", "</body>"),
        ("<article class='post tag-banjir category-ads'>", "</article>"),
        ("<main class=sponsored-free>", "</main>"),
    ] {
        let markup = format!("{open}<div><p>{FIRST}</p><p>{SECOND}</p></div>{close}");
        assert_eq!(words(&markup), format!("{FIRST}\n\n{SECOND}"), "{open}");
    }
}

#[test]
fn two_halves_of_an_article_are_one() {
    let half = |words: &str| {
        format!("<div class='chunk article__body'><p>{words}</p><p>{words}</p></div>")
    };
    let filler = FIRST.repeat(2);
    let markup = format!(
        "<body><div class=page><div>{}<div class=ad>iklan</div>{}</div><p>{SECOND}</p></div>",
        half(&filler),
        half(&SECOND.repeat(2))
    );
    let text = words(&markup);
    assert!(text.starts_with(&filler) && text.ends_with(&SECOND.repeat(2)), "{text}");
}

#[test]
fn a_sentence_that_offers_something_stays_and_is_marked() {
    let offer = "Ikuti kami di saluran lain, atau unduh aplikasi kami lewat tautan di bawah <a href=/app>ini</a>.";
    let markup = format!("<div><p>{FIRST}</p><p>{SECOND}</p><p>{offer}</p></div>");
    let page = page(&markup);
    let [region] = page.regions.as_slice() else { panic!("{:?}", page.regions) };
    assert_eq!(region.kind, RegionKind::Other);
    assert!(page.plain.text.slice(region.extent()).starts_with("Ikuti kami"));
}

#[test]
fn dates_are_found_wherever_a_page_says_them() {
    let json = |body: &str| format!("<script type='application/ld+json'>{body}</script>");
    let meta = |name: &str, content: &str| format!("<meta {name} content='{content}'>");
    let ld = |key: &str| Origin::JsonLd(key.to_owned());
    let named = |name: &str| Origin::Meta(name.to_owned());
    for (head, before, value, from) in [
        (
            json(r#"{"@type":"NewsArticle","datePublished":"2024-02-13T07:15:00+07:00"}"#),
            "",
            "2024-02-13T07:15+07:00",
            ld("datePublished"),
        ),
        (
            json(
                r#"{"@graph":[{"@type":"WebSite"},{"@type":"BlogPosting","datePublished":"2024-02-13"}]}"#,
            ),
            "",
            "2024-02-13",
            ld("datePublished"),
        ),
        (
            meta("property=article:published_time", "2024-02-13T07:15:00+0700"),
            "",
            "2024-02-13T07:15+07:00",
            named("article:published_time"),
        ),
        (
            meta("name=PublishDate", "2024/02/13 07:15:00"),
            "",
            "2024-02-13T07:15",
            named("publishdate"),
        ),
        (
            meta("name=content_PublishedDate", "2024-02-13 07:15:00"),
            "",
            "2024-02-13T07:15",
            named("content_publisheddate"),
        ),
        (meta("name=dc.date", "2024-02-13"), "", "2024-02-13", named("dc.date")),
        (
            meta("itemprop=datePublished", "2024-02-13T07:15:00+07:00"),
            "",
            "2024-02-13T07:15+07:00",
            Origin::Microdata("datePublished".to_owned()),
        ),
        (
            String::new(),
            "<time datetime='2024-02-13T07:15+07:00'>tadi pagi</time>",
            "2024-02-13T07:15+07:00",
            Origin::Element("time".to_owned()),
        ),
        (
            String::new(),
            "<p class=post-date>Dibaca 12 kali sejak terbit Selasa, 13/02/2024 07:15 WIB</p>",
            "2024-02-13T07:15+07:00",
            Origin::Class("post-date".to_owned()),
        ),
        (
            String::new(),
            "<div>Selasa, 13 Februari 2024 | 07:15 WIB</div>",
            "2024-02-13T07:15+07:00",
            Origin::Beside,
        ),
        (
            "<link rel=canonical href='https://contoh.example/2024/02/13/kapal'>".to_owned(),
            "",
            "2024-02-13",
            Origin::Address,
        ),
    ] {
        let found = page(&with(&head, before, "")).published.expect("a date");
        assert_eq!((found.value.value.as_str(), found.from), (value, from), "{head}{before}");
    }
    let none = page(&with("<meta name=date content='kemarin'>", "", "")).published;
    assert_eq!(none, None);
}

#[test]
fn disagreement_is_kept() {
    let head = "<meta property=article:published_time content='2024-02-13T07:15:00+07:00'>
                <meta name=pubdate content='2024-02-11'>
                <meta name=date content='2024-02-13'>
                <meta property=og:title content='Kapal Berhenti Berlayar Sejak Senin'>
                <meta name=twitter:title content='Gelombang Tinggi, Kapal Berhenti Berlayar'>";
    let page = page(&with(head, "<h1>Kapal Berhenti Berlayar Sejak Senin</h1>", ""));
    let published = page.published.expect("a date");
    assert_eq!(published.value.value, "2024-02-13T07:15+07:00");
    let also: Vec<_> =
        published.also.iter().map(|(date, from)| (date.value.as_str(), from)).collect();
    assert_eq!(also, [("2024-02-11", &Origin::Meta("pubdate".to_owned()))]);
    let title = page.title.expect("a title");
    assert_eq!(title.from.to_string(), "<h1>");
    assert_eq!(
        title.also,
        [(
            "Gelombang Tinggi, Kapal Berhenti Berlayar".to_owned(),
            Origin::Meta("twitter:title".to_owned())
        )]
    );
}

#[test]
fn linked_data_is_read_however_broken() {
    let dated = r#""@type": "NewsArticle", "datePublished": "2024-02-13""#;
    for (script, found) in [
        (format!("{{{dated}}}"), true),
        (format!("[[{{{dated}}}]]"), true),
        (format!("{{\"@graph\": [{{{dated}}}]}}"), true),
        (format!("{{{dated}, \"name\": \"dua\nbaris\tdan \u{1}tanda\"}}"), true),
        (format!("{{{dated},}}"), true),
        (format!("{{\"a\": [1, 2,], {dated}}};"), true),
        (format!("// dari sistem\n{{{dated}}}"), true),
        (format!("/* dari sistem **/ {{{dated}}}"), true),
        (format!("<!-- {{{dated}}} -->"), true),
        (format!("//<![CDATA[\n{{{dated}}}\n//]]>"), true),
        (format!("{{{dated}}} {{\"sisa"), true),
        (format!("{{{dated}}}").replace('"', "&quot;"), true),
        (format!("{{\"@type\": \"WebPage\", \"mainEntity\": {{{dated}}}}}"), true),
        (
            "{\"@type\": \"https://schema.org/Article\", \"datePublished\": [\"2024-02-13\"]}"
                .to_owned(),
            true,
        ),
        (
            "{\"@type\": \"Article\", \"datePublished\": {\"@value\": \"2024-02-13\"}}".to_owned(),
            true,
        ),
        (format!("{{\"@type\": \"ItemList\", \"itemListElement\": [{{{dated}}}]}}"), false),
        (format!("{{{dated}"), true),
        ("{\"@type\": 7, \"datePublished\": null}".to_owned(), false),
        ("[".repeat(100_000), false),
        (String::new(), false),
    ] {
        let head = format!("<script type='application/ld+json'>{script}</script>");
        let page = page(&with(&head, "", ""));
        let start: String = script.chars().take(90).collect();
        assert_eq!(page.published.is_some(), found, "{start}");
    }
}

#[test]
fn several_scripts_and_references_are_followed() {
    let head = r##"
        <script type="application/ld+json">{"@type": "Organization", "name": "Muara Media"}</script>
        <script type="application/ld+json">{"@graph": [
            {"@type": "NewsArticle", "headline": "Kapal &quot;Bahari&quot; Berhenti Berlayar",
             "author": [{"@id": "#sari"}, "Bayu Aji", {"@type": "Organization", "name": "Muara"}],
             "publisher": {"@id": "#org"}, "mainEntityOfPage": {"@id": "https://muara.example/kapal"}},
            {"@type": "Person", "@id": "#sari", "name": "Sari Wulandari"},
            {"@type": "Organization", "@id": "#org", "name": "Muara Media"}]}</script>"##;
    let page = page(&with(head, "", ""));
    assert_eq!(value(&page.title).as_deref(), Some("Kapal \"Bahari\" Berhenti Berlayar"));
    assert_eq!(value(&page.byline).as_deref(), Some("Sari Wulandari, Bayu Aji"));
    assert_eq!(value(&page.outlet).expect("an outlet").name, "Muara Media");
    assert_eq!(value(&page.url).as_deref(), Some("https://muara.example/kapal"));
}

#[test]
fn a_page_that_shows_less_than_it_has_gives_what_it_has() {
    let body = format!("{FIRST}\\n\\n{SECOND} {SECOND}\\n{FIRST} {FIRST}");
    let markup = format!(
        "<head><script type='application/ld+json'>{{\"@type\": \"Article\", \"articleBody\": \"{body}\"}}</script>\
         <body><p>{FIRST}</p><p>Masuk untuk membaca lanjutannya.</p>"
    );
    let page = page(&markup);
    assert_eq!(page.words_from, Origin::JsonLd("articleBody".to_owned()));
    assert_eq!(
        page.plain.text.as_str(),
        format!("{FIRST}\n\n{SECOND} {SECOND}\n\n{FIRST} {FIRST}")
    );
}

#[test]
fn a_page_without_an_article_says_so() {
    let teaser = |number: usize| {
        format!("<h3><a href=/{number}>Judul berita {number}</a></h3><p>{FIRST}</p>")
    };
    let front: String = (0..9).map(teaser).collect();
    for markup in [
        "",
        "<p>",
        "Halo.",
        "<body><nav><a href=/>Beranda</a></nav><footer>Hak cipta</footer>",
        "<script>document.write('Teks yang ditulis oleh skrip, bukan oleh halaman ini.')</script>",
        "<table><tr><td>1<td>2<td>3</table>",
        &format!("<body><div>{front}</div>"),
    ] {
        let refused = read(&tree(markup).expect("a tree"));
        assert_eq!(refused, Err(PageError::NoArticle), "{markup}");
    }
    let dated = "<meta property=article:published_time content=2024-02-13>";
    let many = words(&format!("<head>{dated}</head><body><div>{front}</div>"));
    assert!(many.contains(FIRST), "an article of many headings has a date");
    assert!(PageError::NoArticle.to_string().contains("paste it here"));
}

#[test]
fn broken_markup_is_read_as_a_browser_would() {
    for markup in [
        format!("<p>{FIRST}<p>{SECOND}"),
        format!("</div></p><b><p>{FIRST}</b></i><div><p>{SECOND}</table>"),
        format!("<div<p>x</p><p class=>{FIRST}</p><p <<p>{SECOND}<"),
        format!("<html><html><body><body>{FIRST}<br><br>{SECOND}</html><!-- "),
        format!("\u{FEFF}<p title='\"'>{FIRST}</p>\0<p>{SECOND}</p>"),
    ] {
        let text = words(&markup);
        assert!(text.contains(FIRST) && text.contains(SECOND), "{markup}: {text}");
    }
}

#[test]
fn deep_nesting_needs_no_stack() {
    let mut builder = Builder::new();
    for _ in 0..100_000 {
        builder.open("div", [("class", "a")]);
    }
    builder.open("p", []);
    builder.words(FIRST);
    let page = read(&builder.finish().expect("a tree")).expect("an article");
    assert_eq!(page.plain.text.as_str(), FIRST);
    let markup = format!("{}<p>{FIRST}</p>", "<div><h1 class=byline>".repeat(2_000));
    assert_eq!(words(&markup), FIRST);
}

#[test]
fn a_long_page_is_read_once_and_a_longer_one_refused() {
    let mut builder = Builder::new();
    for number in 0..66_000 {
        builder.open("p", [("class", ["lead", "isi", "teks-biasa"][number % 3])]);
        builder.open("b", []);
        builder.words("Satu kalimat pendek, lalu selesai.");
        builder.close();
        builder.close();
    }
    let page = read(&builder.finish().expect("a tree")).expect("an article");
    assert_eq!(page.plain.text.as_str().lines().filter(|line| !line.is_empty()).count(), 66_000);

    let mut nodes = Builder::new();
    for _ in 0..=MAX_NODES {
        nodes.open("br", []);
        nodes.close();
    }
    let refused = nodes.finish().expect_err("too many");
    assert_eq!(refused, PageError::TooManyNodes { limit: MAX_NODES });

    let mut bytes = Builder::new();
    let words = "kata ".repeat(1_000_000);
    for _ in 0..11 {
        bytes.words(&words);
    }
    assert_eq!(bytes.finish().expect_err("too long"), PageError::TooLong { limit: MAX_PAGE_BYTES });

    // 20 MB of page, of which an article may have 5.
    let mut long = Builder::new();
    for _ in 0..4 {
        long.open("p", []);
        long.words(&words);
        long.close();
    }
    let refused = read(&long.finish().expect("a tree")).expect_err("too long");
    assert!(matches!(refused, PageError::Text(_)), "{refused}");
}

#[test]
fn what_repeats_without_end_is_still_read_in_a_moment() {
    let many = 20_000;
    for markup in [
        with(&"<meta property=og:title content=x>".repeat(many), "", ""),
        with("", &"<h1 itemprop=author class='byline date'>".repeat(3_000), ""),
        with("", &"<time>kemarin</time>".repeat(many), ""),
        with("", "", &format!("<p class='{}'>", "a-b share ".repeat(many))),
        with("", "", &format!("<p>{}", "- * ) \" ".repeat(many))),
        with(&format!("<title>{}</title>", "a - b | ".repeat(many)), "", ""),
        with(&format!("<script type=application/ld+json>{}</script>", "[{},".repeat(many)), "", ""),
        with(&format!("<meta name=author content='{}'>", "Oleh: by ".repeat(many)), "", ""),
        with("", "", &"<table><tr><td>".repeat(2_000)),
    ] {
        let read = tree(&markup).and_then(|tree| read(&tree)).map(|page| page.plain);
        let read = read.is_ok_and(|plain| plain.text.as_str().contains(SECOND));
        assert!(read, "{}…{}", &markup[..90], &markup[markup.len() - 90..]);
    }
}

/// What the worker reads is what a browser has written out, not what somebody wrote.
#[test]
fn what_a_browser_writes_out_is_the_same_tree() {
    for page in [
        include_str!("fixtures/pages/muara.html"),
        include_str!("fixtures/pages/harbour.html"),
        "<!doctype html><p class='a&quot;b' title=\"&lt;x> &amp;amp; 'y'\">a &amp;lt; b&nbsp;&#62;<br>c<img src=x alt='>'>",
        "<script type=application/ld+json>{\"a\": \"<b> & </b>\"}</script><style>a > b {}</style>",
        "<script><!-- document.write('<script src=x></script>') --></script><p>b",
        "<div<p>x</p><p class=>y</p><p <<p>z<textarea>\n<b></textarea><title><i></title>",
        "<table><tr><td>1<td>2<p>3</table>4<svg><title>5</title><foreignObject><p>6",
        "<template><p>a</template><noscript><p>b</noscript><xmp><i></xmp><iframe><p></iframe>c",
        "<!-- a --><?b?><!c><pre>\n\nd</pre>\u{A0}e\0f",
        "<plaintext><p></plaintext>",
    ] {
        let same = markup::tree(&written(page)).expect("within the limits");
        assert_eq!(same, tree(page).expect("within the limits"), "{page}");
    }
}

#[derive(Clone, Debug)]
enum Step {
    Open(&'static str, Option<(&'static str, String)>),
    Words(String),
    Close,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let name = prop::sample::select(vec![
        "html",
        "head",
        "body",
        "div",
        "p",
        "h1",
        "a",
        "span",
        "br",
        "td",
        "tr",
        "table",
        "ul",
        "li",
        "pre",
        "script",
        "title",
        "time",
        "meta",
        "link",
        "figure",
        "aside",
        "form",
        "blockquote",
        "template",
        "x-y",
    ]);
    let attribute = prop::sample::select(telisik::intake::page::tree::ATTRIBUTES.to_vec());
    let value = prop_oneof![
        "[a-z-]{0,12}",
        ".{0,12}",
        Just("articleBody".to_owned()),
        Just("entry-content share".to_owned()),
        Just("application/ld+json".to_owned()),
        Just("https://a.example/2024/02/13".to_owned()),
        Just("2024-02-13T07:15:00Z".to_owned()),
        Just("headline author datePublished".to_owned()),
        Just("og:title".to_owned()),
    ];
    let words = prop_oneof![
        ".{0,40}",
        Just(FIRST.to_owned()),
        Just("e\u{301}👩‍👩‍👧 – baca juga: 13 Februari 2024 (a/b)".to_owned()),
        Just("{\"@type\": \"Article\", \"datePublished\": \"é\", \"author\": [[{}]]}".to_owned()),
    ];
    let step = prop_oneof![
        4 => (name, prop::option::of((attribute, value))).prop_map(|(name, one)| Step::Open(name, one)),
        3 => words.prop_map(Step::Words),
        2 => Just(Step::Close),
    ];
    prop::collection::vec(step, 0..80)
}

proptest! {
    #[test]
    fn no_tree_panics_and_regions_fit_their_text(steps in steps()) {
        let mut builder = Builder::new();
        for step in &steps {
            match step {
                Step::Open(name, attribute) => {
                    let attribute = attribute.as_ref().map(|(name, value)| (*name, value.as_str()));
                    builder.open(name, attribute);
                }
                Step::Words(words) => builder.words(words),
                Step::Close => builder.close(),
            }
        }
        if let Ok(page) = read(&builder.finish().expect("within the limits")) {
            let text = &page.plain.text;
            prop_assert!(!text.as_str().trim().is_empty());
            for region in &page.regions {
                prop_assert!(region.start < region.end && region.end <= text.end());
            }
            for pair in page.regions.windows(2) {
                prop_assert!(pair[0].start <= pair[1].start);
            }
        }
    }

    #[test]
    fn no_markup_panics(markup in "(<[a-z/!]{0,9}[ =\"'>]|[ -~]{0,9}|>|é){0,60}") {
        let tree = tree(&markup).expect("within the limits");
        let _ = read(&tree);
        prop_assert_eq!(&markup::tree(&written(&markup)).expect("within the limits"), &tree);
    }

    #[test]
    fn no_written_page_panics(written in "(</?[a-zé!]{0,9}( [a-z=]{0,4}\"[^\"]{0,3}\"?)?[ =\"'>]|<!--|-->|[ -~]{0,9}|&[a-z]{0,4};?|>|é){0,60}") {
        let _ = read(&markup::tree(&written).expect("within the limits"));
    }
}

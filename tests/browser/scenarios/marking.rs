//! Marking by mouse: each kind, words and paragraphs, overlaps, and changing what was marked.

use serde_json::json;
use telisik::case::{Body, Case, Modality, SourceKind};
use telisik::compare::show;
use telisik::text::Language;
use telisik::value::{Form, ValueKind};

use super::hands::{
    MARKET, RMOL, claim, exported, focused, highlight, in_order, is_current, item, items, listed,
    market, note, only_span, overlap, paragraphs, pieces, pieces_are, rect, sample, selection_rect,
    source, spans, toolbar, words,
};
use crate::page::{Find as _, Page, starting};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        each_kind_is_marked,
        an_existing_claim_is_picked,
        values_are_read_and_corrected,
        an_existing_source_is_picked,
        a_claim_left_empty_takes_the_words,
        a_double_click_selects_a_word,
        a_triple_click_selects_a_paragraph,
        a_mark_spans_paragraphs,
        a_mark_is_drawn_backwards,
        white_space_is_trimmed,
        escape_puts_the_toolbar_away,
        a_click_elsewhere_puts_the_toolbar_away,
        a_dialog_cancelled_marks_nothing,
        overlapping_marks_are_all_offered,
        a_mark_becomes_another_kind,
        a_mark_is_edited,
        a_deletion_offers_undo,
        the_margin_is_filtered,
        the_margin_follows_the_text,
    ]
}

fn body(case: &Case, what: &str) -> Option<Body> {
    in_order(case).into_iter().find(|m| m.span.exact() == what).map(|m| m.body.clone())
}

async fn each_kind_is_marked(page: Page) -> Result {
    let text = market(&page).await?;
    let before = paragraphs(&text).await?;
    claim(&page, &text, "tahun depan", "Pasar besar dibuka tahun depan").await?;
    source(&page, &text, "Prof. Sari", "Sari").await?;
    highlight(&page, &text, "Rp702").await?;
    note(&page, &text, "Sidang", "Sidang yang mana?").await?;
    items(&page).counts(4).await?;
    pieces_are(&page, &text, &["tahun depan", "Prof. Sari", "Rp702", "Sidang"]).await?;
    assert_eq!(paragraphs(&text).await?, before, "marking changed the words");

    let case = exported(&page).await?;
    let claim = case.claims().values().next().ok_or("no claim")?;
    assert_eq!(claim.statement, "Pasar besar dibuka tahun depan");
    assert!(
        matches!(body(&case, "tahun depan"), Some(Body::Mention { claim: c, .. }) if c == claim.id)
    );
    let source = case.sources().values().next().ok_or("no source")?;
    assert_eq!(source.name, "Sari");
    assert!(
        matches!(body(&case, "Prof. Sari"), Some(Body::Attribution { source: Some(s), .. }) if s == source.id)
    );
    assert_eq!(body(&case, "Rp702"), Some(Body::Highlight { color: "yellow".into() }));
    assert_eq!(body(&case, "Sidang"), Some(Body::Note));
    let note = in_order(&case).pop().ok_or("no note")?;
    assert_eq!(note.comment, "Sidang yang mana?");
    Ok(())
}

async fn an_existing_claim_is_picked(page: Page) -> Result {
    sample(&page).await?;
    let rmol = words(&page, RMOL);
    claim(&page, &rmol, "tahun depan", "Kapan kantor dibuka?").await?;
    claim(&page, &rmol, "New York, Wina", "Di mana ada kantor serupa?").await?;
    // By mouse, from the list.
    rmol.select_words("dalam negosiasi").await?;
    toolbar(&page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    let field = dialog.role("combobox", "Claim");
    focused(&page, &field).await?;
    dialog.role("option", starting("Kapan kantor dibuka?")).click().await?;
    assert_eq!(field.value().await?, "Kapan kantor dibuka?");
    dialog.role("combobox", "Kind").choose("date").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    items(&page).counts(3).await?;
    // The one that has the words in a mention stands first, though it is the younger.
    rmol.select_words("Wina").await?;
    toolbar(&page).button("Claim").click().await?;
    page.until("the best match is on top", async || {
        let all = dialog.role("listbox", "Claim").every("option").names().await?;
        Ok(all.first().is_some_and(|name| name.starts_with("Di mana ada kantor serupa?")))
    })
    .await?;
    page.press("Escape").await?;
    dialog.disappears().await?;
    // By keyboard: a few letters narrow it, the arrow picks, Enter accepts.
    rmol.select_words("kawasan Indo-Pasifik").await?;
    toolbar(&page).button("Claim").click().await?;
    focused(&page, &field).await?;
    page.type_text("serup").await?;
    page.until("one is left", async || {
        let all = dialog.role("listbox", "Claim").every("option").names().await?;
        Ok(all.len() == 1 && all[0].starts_with("Di mana ada kantor serupa?"))
    })
    .await?;
    page.press("ArrowDown").await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    items(&page).counts(4).await?;

    let case = exported(&page).await?;
    assert_eq!(case.claims().len(), 2, "picking one made another");
    let named = |what: &str| body(&case, what).and_then(|b| b.claim());
    assert_eq!(named("tahun depan"), named("dalam negosiasi"));
    assert_eq!(named("New York, Wina"), named("kawasan Indo-Pasifik"));
    assert_ne!(named("tahun depan"), named("New York, Wina"));
    let when = named("tahun depan").ok_or("no claim")?;
    assert_eq!(case.claims()[&when].kind, ValueKind::Date);
    Ok(())
}

/// The words are read as a value, with the reason; a person's own wins; what cannot be read is refused.
async fn values_are_read_and_corrected(page: Page) -> Result {
    sample(&page).await?;
    let rmol = words(&page, RMOL);
    rmol.select_words("tahun depan").await?;
    toolbar(&page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    let value = dialog.field("Value");
    value.says("2024").await?;
    dialog.says("reckoned from 2023-05-04").await?;
    dialog.role("combobox", "Claim").fill("Kapan kantor dibuka?").await?;
    dialog.role("combobox", "As").choose("a plan").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    rmol.select_words("seperti Korea Selatan, Australia dan Selandia Baru").await?;
    toolbar(&page).button("Claim").click().await?;
    value.says("Korea Selatan, Australia, Selandia Baru").await?;
    dialog.role("combobox", "Claim").fill("Siapa mitranya?").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    rmol.select_words("Januari tahun ini").await?;
    toolbar(&page).button("Claim").click().await?;
    value.says("2023-01").await?;
    dialog.role("combobox", "Claim").fill("Kapan ia berkunjung?").await?;
    value.fill("entah kapan").await?;
    dialog.says("cannot be read as").await?;
    dialog.button("Save").click().await?;
    dialog.says("cannot be read as").await?;
    value.fill("awal 2023").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;

    let case = exported(&page).await?;
    let said = |what: &str| match body(&case, what) {
        Some(Body::Mention { value: Some(value), modality, .. }) => Ok((value, modality)),
        other => Err(format!("{what}: {other:?}")),
    };
    let (when, modality) = said("tahun depan")?;
    assert_eq!(modality, Modality::Planned);
    assert_eq!(when.raw, "tahun depan");
    assert_eq!(show(&when, Language::English), "2024");
    assert!(when.is_computed() && when.because.is_some_and(|why| why.anchor.is_some()));
    let (partners, _) = said("seperti Korea Selatan, Australia dan Selandia Baru")?;
    assert!(matches!(partners.form, Form::List(list) if list.open && list.items.len() == 3));
    let (visit, _) = said("Januari tahun ini")?;
    assert_eq!(show(&visit, Language::English), "early 2023");
    assert!(!visit.is_computed(), "a person's own value counts as a rule's");
    Ok(())
}

async fn an_existing_source_is_picked(page: Page) -> Result {
    let text = market(&page).await?;
    text.select_words("Prof. Sari").await?;
    toolbar(&page).button("Source").click().await?;
    let dialog = page.dialog("Mark a source");
    dialog.role("combobox", "Source").fill("Sari").await?;
    dialog.role("combobox", "Kind").choose("expert").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    text.select_words("warga desa").await?;
    toolbar(&page).button("Source").click().await?;
    dialog.role("option", starting("Sari")).click().await?;
    assert_eq!(dialog.role("combobox", "Source").value().await?, "Sari");
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    items(&page).counts(2).await?;
    let case = exported(&page).await?;
    assert_eq!(case.sources().len(), 1);
    let source = case.sources().values().next().ok_or("no source")?;
    assert_eq!((source.name.as_str(), source.kind), ("Sari", SourceKind::Expert));
    assert_eq!(body(&case, "warga desa").and_then(|b| b.source()), Some(source.id));
    Ok(())
}

async fn a_claim_left_empty_takes_the_words(page: Page) -> Result {
    let text = market(&page).await?;
    text.select_words("pasar itu penting").await?;
    toolbar(&page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.says("pasar itu penting").await?;
    focused(&page, &dialog.role("combobox", "Claim")).await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    items(&page).counts(1).await?;
    let case = exported(&page).await?;
    let claim = case.claims().values().next().ok_or("no claim")?;
    assert_eq!(claim.statement, "pasar itu penting");
    Ok(())
}

async fn a_double_click_selects_a_word(page: Page) -> Result {
    let text = market(&page).await?;
    text.click_words("Bupati", 2).await?;
    toolbar(&page).button("Highlight").click().await?;
    items(&page).counts(1).await?;
    assert_eq!(only_span(&page).await?, "Bupati");
    Ok(())
}

async fn a_triple_click_selects_a_paragraph(page: Page) -> Result {
    let text = market(&page).await?;
    text.click_words("dua pasar", 3).await?;
    toolbar(&page).button("Highlight").click().await?;
    items(&page).counts(1).await?;
    let wanted =
        "Kota kecil ini punya dua pasar. Harga beras naik Rp702 per kilogram sejak Maret lalu.";
    assert_eq!(only_span(&page).await?, wanted);
    Ok(())
}

async fn a_mark_spans_paragraphs(page: Page) -> Result {
    let text = market(&page).await?;
    let before = paragraphs(&text).await?;
    text.select_between("Maret", "Warga menunggu", 0).await?;
    toolbar(&page).button("Highlight").click().await?;
    items(&page).counts(1).await?;
    pieces_are(&page, &text, &["Maret lalu.", "Warga menunggu"]).await?;
    assert_eq!(paragraphs(&text).await?, before);
    assert_eq!(only_span(&page).await?, "Maret lalu.\n\nWarga menunggu");
    Ok(())
}

async fn a_mark_is_drawn_backwards(page: Page) -> Result {
    let text = market(&page).await?;
    let place = text.place("dua pasar").await?;
    page.drag(place.end, place.start).await?;
    toolbar(&page).button("Highlight").click().await?;
    items(&page).counts(1).await?;
    assert_eq!(only_span(&page).await?, "dua pasar");
    Ok(())
}

async fn white_space_is_trimmed(page: Page) -> Result {
    let text = market(&page).await?;
    text.select_words(" dua pasar. ").await?;
    toolbar(&page).button("Highlight").click().await?;
    items(&page).counts(1).await?;
    assert_eq!(only_span(&page).await?, "dua pasar.");
    // White space alone is nothing to mark.
    text.select_words(" naik ").await?;
    toolbar(&page).appears().await?;
    let script = "const [root] = arguments, p = root.querySelectorAll('p')[2].firstChild;
        getSelection().setBaseAndExtent(p, 5, p, 6)";
    text.run(script, vec![]).await?;
    toolbar(&page).disappears().await
}

async fn escape_puts_the_toolbar_away(page: Page) -> Result {
    let text = market(&page).await?;
    for what in ["Bupati membuka", "naik Rp702", "Sidang dibuka besok"] {
        text.select_words(what).await?;
        let bar = toolbar(&page);
        bar.appears().await?;
        let (bar_area, words_area) = (rect(&bar).await?, selection_rect(&page).await?);
        assert!(!overlap(bar_area, words_area), "the toolbar {bar_area:?} is over {words_area:?}");
        let distance = (bar_area[1] - words_area[3]).max(words_area[1] - bar_area[3]);
        assert!(distance < 60.0, "the toolbar is {distance} px away from the words");
        assert!(bar_area[0] >= 0.0 && bar_area[2] <= 1280.0, "{bar_area:?} is out of the window");
        page.press("Escape").await?;
        bar.disappears().await?;
        page.until("nothing is selected", async || Ok(page.selected().await?.is_empty())).await?;
    }
    items(&page).counts(0).await
}

async fn a_click_elsewhere_puts_the_toolbar_away(page: Page) -> Result {
    let text = market(&page).await?;
    text.select_words("dua pasar").await?;
    toolbar(&page).appears().await?;
    text.click_words("keputusan", 1).await?;
    toolbar(&page).disappears().await?;
    items(&page).counts(0).await
}

async fn a_dialog_cancelled_marks_nothing(page: Page) -> Result {
    let text = market(&page).await?;
    text.select_words("dua pasar").await?;
    toolbar(&page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.button("Cancel").click().await?;
    dialog.disappears().await?;
    text.select_words("Harga beras").await?;
    toolbar(&page).button("Source").click().await?;
    let dialog = page.dialog("Mark a source");
    dialog.appears().await?;
    page.press("Escape").await?;
    dialog.disappears().await?;
    items(&page).counts(0).await?;
    assert!(exported(&page).await?.marks().is_empty());
    Ok(())
}

async fn overlapping_marks_are_all_offered(page: Page) -> Result {
    let text = market(&page).await?;
    let before = paragraphs(&text).await?;
    claim(&page, &text, "kecil ini punya dua pasar", "Ada dua pasar").await?;
    highlight(&page, &text, "punya dua").await?;
    note(&page, &text, "dua pasar. Harga beras", "Hubungannya?").await?;
    items(&page).counts(3).await?;
    assert_eq!(paragraphs(&text).await?, before);
    pieces_are(&page, &text, &["kecil ini ", "punya ", "dua", " pasar", ". Harga beras"]).await?;
    let nested = text.run("return arguments[0].querySelectorAll('mark mark').length", vec![]);
    assert_eq!(nested.await?, json!(0), "pieces are nested");

    // Where one stands alone it is worked on at once.
    text.click_words("Harga", 1).await?;
    is_current(&page, "dua pasar. Harga beras").await?;
    text.click_words("kecil", 1).await?;
    is_current(&page, "kecil ini punya dua pasar").await?;
    let menu = page.role("menu", "Several marks here");
    assert!(!menu.is_there().await?);
    // Where they overlap, all are offered; of "dua", a number is suggested, too.
    for (what, held) in [("dua", 4), ("punya", 2)] {
        text.click_words(what, 1).await?;
        menu.every("menuitem").counts(held).await?;
        page.press("Escape").await?;
        menu.disappears().await?;
    }
    text.click_words("dua", 1).await?;
    menu.role("menuitem", starting("punya dua")).click().await?;
    menu.disappears().await?;
    is_current(&page, "punya dua").await?;
    // By keyboard within the menu.
    text.click_words("dua", 1).await?;
    let place = |nth: usize| menu.every("menuitem").nth(nth);
    focused(&page, &place(0)).await?;
    page.press("ArrowDown").await?;
    focused(&page, &place(1)).await?;
    page.press("ArrowUp").await?;
    focused(&page, &place(0)).await?;
    page.press("ArrowUp").await?;
    focused(&page, &place(3)).await?; // what is suggested comes after the marks
    page.press("ArrowUp").await?;
    focused(&page, &place(2)).await?;
    let last = place(2).text().await?;
    page.press("Enter").await?;
    menu.disappears().await?;
    is_current(&page, last.trim()).await?;
    let wanted = ["kecil ini punya dua pasar", "punya dua", "dua pasar. Harga beras"];
    assert_eq!(spans(&exported(&page).await?), wanted);
    Ok(())
}

async fn a_mark_becomes_another_kind(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "Prof. Sari").await?;
    item(&page, "Prof. Sari").button("Edit").click().await?;
    let dialog = page.dialog("Highlight");
    dialog.role("radio", "green").click().await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    let case = exported(&page).await?;
    assert_eq!(body(&case, "Prof. Sari"), Some(Body::Highlight { color: "green".into() }));

    item(&page, "Prof. Sari").button("Edit").click().await?;
    let dialog = page.role("dialog", crate::page::Name::Any);
    dialog.role("group", "What is it?").role("radio", "Source").click().await?;
    let dialog = page.dialog("Mark a source");
    dialog.role("combobox", "Source").fill("Sari").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    item(&page, "Prof. Sari").says("Source").await?;

    item(&page, "Prof. Sari").button("Edit").click().await?;
    let any = page.role("dialog", crate::page::Name::Any);
    any.role("group", "What is it?").role("radio", "Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.role("combobox", "Claim").fill("Sari seorang guru besar").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    item(&page, "Prof. Sari").says("Sari seorang guru besar").await?;
    let case = exported(&page).await?;
    assert_eq!(case.marks().len(), 1);
    assert!(matches!(body(&case, "Prof. Sari"), Some(Body::Mention { .. })));
    let class = text.run("return arguments[0].querySelector('mark').className", vec![]).await?;
    assert!(class.as_str().unwrap_or_default().contains("claim"), "{class}");
    Ok(())
}

async fn a_mark_is_edited(page: Page) -> Result {
    let text = market(&page).await?;
    claim(&page, &text, "tahun depan", "Pasar dibuka 2027").await?;
    item(&page, "tahun depan").button("Edit").click().await?;
    let dialog = page.dialog("Mark a claim");
    let field = dialog.role("combobox", "Claim");
    assert_eq!(field.value().await?, "Pasar dibuka 2027");
    field.fill("Kapan pasar dibuka?").await?;
    dialog.field("Note").fill("Tanpa tanggal.").await?;
    dialog.field("Tags").fill("waktu, janji, waktu ,").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    let listed = item(&page, "tahun depan");
    for what in ["Kapan pasar dibuka?", "Tanpa tanggal.", "waktu", "janji"] {
        listed.says(what).await?;
    }
    let case = exported(&page).await?;
    let mark = &in_order(&case)[0];
    assert_eq!(mark.tags, ["waktu", "janji"]);
    assert_eq!(mark.comment, "Tanpa tanggal.");
    let named = mark.body.claim().ok_or("no claim")?;
    assert_eq!(case.claims()[&named].statement, "Kapan pasar dibuka?");
    // Opened again, it says what was saved.
    listed.button("Edit").click().await?;
    assert_eq!(dialog.field("Note").value().await?, "Tanpa tanggal.");
    assert_eq!(dialog.field("Tags").value().await?, "waktu, janji");
    page.press("Escape").await?;
    dialog.disappears().await
}

async fn a_deletion_offers_undo(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "dua pasar").await?;
    item(&page, "dua pasar").button("Delete").click().await?;
    items(&page).counts(0).await?;
    assert_eq!(pieces(&text).await?, [""; 0]);
    page.role("status", "Messages").button("Undo").click().await?;
    items(&page).counts(1).await?;
    pieces_are(&page, &text, &["dua pasar"]).await
}

async fn the_margin_is_filtered(page: Page) -> Result {
    let text = market(&page).await?;
    claim(&page, &text, "tahun depan", "Kapan pasar dibuka?").await?;
    claim(&page, &text, "dua pasar", "Berapa pasar ada?").await?;
    source(&page, &text, "Prof. Sari", "Sari").await?;
    highlight(&page, &text, "Rp702").await?;
    note(&page, &text, "Sidang", "Kata kuncinya zamrud").await?;
    item(&page, "Rp702").button("Edit").click().await?;
    let dialog = page.dialog("Highlight");
    dialog.field("Tags").fill("harga").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;

    let filters = page.role("group", "Filter the marks");
    let shows = async |wanted: &[&str]| -> Result {
        page.until(&format!("the margin lists {wanted:?}"), async || {
            let names = items(&page).names().await?;
            let fits = names.len() == wanted.len()
                && names.iter().zip(wanted).all(|(name, what)| name.contains(what));
            if fits { Ok(true) } else { Err(format!("{names:?}").into()) }
        })
        .await
    };
    let everything = ["tahun depan", "Prof. Sari", "dua pasar", "Rp702", "Sidang"];
    shows(&everything).await?;
    for (chip, wanted) in [
        ("Claim", &["tahun depan", "dua pasar"][..]),
        ("Source", &["Prof. Sari"]),
        ("Highlight", &["Rp702"]),
        ("Note", &["Sidang"]),
        ("All", &everything),
    ] {
        filters.button(chip).click().await?;
        shows(wanted).await?;
        assert_eq!(filters.button(chip).attribute("aria-pressed").await?.as_deref(), Some("true"));
    }
    filters.role("combobox", "Tag").choose("harga").await?;
    shows(&["Rp702"]).await?;
    filters.role("combobox", "Tag").choose("any").await?;
    filters.role("combobox", "Claim").choose("Berapa pasar ada?").await?;
    shows(&["dua pasar"]).await?;
    filters.role("combobox", "Claim").choose("any").await?;
    filters.role("combobox", "Source").choose("Sari").await?;
    shows(&["Prof. Sari"]).await?;
    filters.role("combobox", "Source").choose("any").await?;
    // Words: in the text, in a comment, in the claim, in a tag.
    let field = filters.field("Words in marks");
    for (typed, wanted) in [
        ("RP7", "Rp702"),
        ("zamrud", "Sidang"),
        ("berapa", "dua pasar"),
        ("harga", "Rp702"),
        ("sari", "Prof. Sari"),
    ] {
        field.fill(typed).await?;
        shows(&[wanted]).await?;
    }
    field.fill("tidak ada sama sekali").await?;
    items(&page).counts(0).await?;
    page.role("complementary", "Marks").says("No mark fits these filters.").await?;
    field.fill("").await?;
    page.press("a").await?;
    page.press("Backspace").await?;
    shows(&everything).await?;
    // A filter hides from the list, not from the text.
    filters.button("Note").click().await?;
    shows(&["Sidang"]).await?;
    assert_eq!(pieces(&text).await?, everything);
    Ok(())
}

async fn the_margin_follows_the_text(page: Page) -> Result {
    let text = market(&page).await?;
    for what in ["Sidang", "dua pasar", "Bupati", "Rp702"] {
        highlight(&page, &text, what).await?;
    }
    let order = ["Bupati", "dua pasar", "Rp702", "Sidang"];
    let names = items(&page).names().await?;
    assert!(names.iter().zip(order).all(|(name, what)| name.contains(what)), "{names:?}");
    page.article(MARKET).says("4 marks").await?;
    // A click on a mark shows it in the margin; a click in the margin, in the text.
    text.click_words("pasar.", 1).await?;
    is_current(&page, "dua pasar").await?;
    listed(&page, "Sidang").click().await?;
    is_current(&page, "Sidang").await?;
    let active =
        "return [...arguments[0].querySelectorAll('mark.active')].map((m) => m.textContent)";
    assert_eq!(text.run(active, vec![]).await?, json!(["Sidang"]));
    Ok(())
}

//! Values put right by hand: each kind in its fitting editor, by mouse and by keyboard, in both places where that is done.

use super::claims::{open, to_claims};
use super::hands::{ORBIT, RMOL, case_with, exported, sample, toolbar, words};
use crate::axe::axe;
use crate::page::{Find as _, Locator, Name, Page, containing};
use crate::{Result, Scenario, Wish, scenarios};
use telisik::case::Body;
use telisik::case::{Case, Modality, Polarity};
use telisik::value::date::Modifier;
use telisik::value::{Bound, Form, Value};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_date_is_put_right_part_by_part,
        a_period_is_told_of_where_it_is_impossible,
        a_list_is_put_right_by_its_chips,
        a_list_is_put_right_by_keys_alone,
        numbers_lengths_names_and_texts_are_put_right,
        a_value_is_put_right_in_the_claim => Wish::new().dark(),
        what_leans_on_a_date_follows_it_and_what_is_own_stays,
        editors_fit_a_phone_in_indonesian => Wish::new().phone().language("id"),
    ]
}

const PARTNERS: &str = "mitra seperti Jepang, Korea Selatan, Australia dan India";

/// The dialog for these words, once their value has been read.
async fn marking(page: &Page, article: &str, what: &str, value: &str) -> Result<Locator> {
    words(page, article).select_words(what).await?;
    toolbar(page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    reads(page, &dialog, value).await?;
    Ok(dialog)
}

/// The quick field says so.
async fn reads(page: &Page, form: &Locator, value: &str) -> Result {
    let field = form.field("Value");
    page.until(&format!("the value is {value:?}"), async || Ok(field.value().await? == value)).await
}

async fn saved(dialog: &Locator, claim: &str) -> Result {
    dialog.role("combobox", "Claim").fill(claim).await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await
}

fn values(case: &Case) -> Vec<&Value> {
    let marks = case.marks().values();
    marks
        .filter_map(|mark| match &mark.body {
            Body::Mention { value, .. } => value.as_ref(),
            _ => None,
        })
        .collect()
}

/// The one value of the case, which is a person's own.
async fn own(page: &Page) -> Result<Form> {
    let case = exported(page).await?;
    let all = values(&case);
    let [value] = all[..] else { return Err(format!("not one value: {all:?}").into()) };
    assert!(value.because.is_none() && value.by.is_empty(), "it is a person's own: {value:?}");
    Ok(value.form.clone())
}

async fn a_date_is_put_right_part_by_part(page: Page) -> Result {
    sample(&page).await?;
    let dialog = marking(&page, ORBIT, "awal 2023", "early 2023").await?;
    // Finer asks, and nothing is saved before it is told.
    dialog.role("combobox", "How precise").choose("day").await?;
    dialog.role("combobox", "Claim").fill("Kapan?").await?;
    dialog.button("Save").click().await?;
    let month = dialog.role("combobox", "Month");
    dialog.says("Which day?").await?;
    let day = dialog.field("Day");
    page.until("the field that is missing has the focus", async || day.has_focus().await).await?;
    axe(&page).await?;
    day.fill("30").await?;
    month.choose("February").await?;
    dialog.says("That month has no such day.").await?;
    dialog.button("Save").click().await?;
    dialog.appears().await?;
    month.choose("January").await?;
    dialog.says("Monday").await?;
    reads(&page, &dialog, "early 2023-01-30").await?;
    dialog.role("combobox", "Which part of it").choose("about then").await?;
    reads(&page, &dialog, "about 2023-01-30").await?;
    // Coarser keeps what is known; finer finds it again.
    dialog.role("combobox", "How precise").choose("quarter").await?;
    reads(&page, &dialog, "about Q1 2023").await?;
    dialog.role("combobox", "How precise").choose("time of day").await?;
    dialog.field("Time").fill("7.56").await?;
    dialog.role("combobox", "Time zone").choose("WIB (UTC+07:00)").await?;
    reads(&page, &dialog, "about 2023-01-30 07:56 +07:00").await?;
    // A weekday that the date does not have is told.
    dialog.field("Value").fill("Selasa, 4 Mei 2023").await?;
    dialog.says("4 May 2023 is a Thursday.").await?;
    // The quick field and the parts show one value.
    dialog.field("Value").fill("2023-05").await?;
    let fine = dialog.role("combobox", "How precise");
    page.until("the parts follow", async || {
        Ok(fine.run("return arguments[0].selectedOptions[0].label", vec![]).await? == "month")
    })
    .await?;
    dialog.button("Use what the words say").click().await?;
    reads(&page, &dialog, "early 2023").await?;
    dialog.button("Use what the words say").disappears().await?;
    dialog.role("combobox", "How precise").choose("month").await?;
    month.choose("February").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    let Form::Date(date) = own(&page).await? else { return Err("no date".into()) };
    assert_eq!((date.when.to_string().as_str(), date.modifier), ("2023-02", Some(Modifier::Start)));
    Ok(())
}

async fn a_period_is_told_of_where_it_is_impossible(page: Page) -> Result {
    sample(&page).await?;
    let dialog = marking(&page, RMOL, "tahun depan", "2024").await?;
    dialog.role("combobox", "One date or a period").choose("from – to").await?;
    let (from, to) = (dialog.role("group", "From"), dialog.role("group", "To"));
    axe(&page).await?;
    // By keys alone: the year of the beginning, then on to that of the end.
    from.field("Year").focus().await?;
    page.press("Control+a").await?;
    page.type_text("2025").await?;
    dialog.says("The end comes before the beginning.").await?;
    page.presses("Tab Tab").await?;
    let end = to.field("Year");
    page.until("the end has the focus", async || end.has_focus().await).await?;
    page.press("Control+a").await?;
    page.type_text("2026").await?;
    reads(&page, &dialog, "2025 – 2026").await?;
    dialog.role("combobox", "One date or a period").choose("until then").await?;
    reads(&page, &dialog, "until 2026").await?;
    saved(&dialog, "Kapan?").await?;
    let Form::Date(date) = own(&page).await? else { return Err("no date".into()) };
    assert_eq!(date.when.to_string(), "../2026");
    Ok(())
}

async fn a_list_is_put_right_by_its_chips(page: Page) -> Result {
    sample(&page).await?;
    let list = "Jepang, Korea Selatan, Australia, India";
    let dialog = marking(&page, ORBIT, PARTNERS, list).await?;
    let items = dialog.list("Items");
    items.every("listitem").counts(4).await?;
    axe(&page).await?;
    dialog.button("Remove “Korea Selatan”").click().await?;
    items.every("listitem").counts(3).await?;
    dialog.field("Add an item").fill("\"Trinidad, Tobago\", Jepan,").await?;
    items.every("listitem").counts(5).await?;
    // What is taken for one is said, and made one.
    dialog.button("Make “Jepan” another name of “Jepang”").appears().await?;
    dialog.field("Add an item").fill("jepang").await?;
    page.press("Enter").await?;
    dialog.button("Make “jepang” another name of “Jepang”").focus().await?;
    page.press("Enter").await?;
    items.every("listitem").counts(5).await?;
    dialog.button("Jepang 1 other name").click().await?;
    let name = dialog.field("Name");
    name.fill("Negara Jepang").await?;
    dialog.field("Also called").fill("Nippon, Jepang").await?;
    axe(&page).await?;
    let back = dialog.button("Move “Negara Jepang” back");
    back.click().await?;
    page.until("the button goes along", async || back.has_focus().await).await?;
    dialog.button("Done").click().await?;
    reads(&page, &dialog, "Australia, Negara Jepang, India, \"Trinidad, Tobago\", Jepan").await?;
    dialog.field("What they are").fill("mitra NATO").await?;
    dialog.role("checkbox", containing("Open list")).click().await?;
    // What is typed and not added yet is not lost.
    dialog.field("Add an item").fill("Korea").await?;
    saved(&dialog, "Mitra mana?").await?;
    let Form::List(list) = own(&page).await? else { return Err("no list".into()) };
    assert_eq!(list.row(), "Australia, Negara Jepang, India, \"Trinidad, Tobago\", Jepan, Korea");
    assert_eq!(list.items[1].aliases, ["Nippon", "Jepang"]);
    assert_eq!((list.open, list.role.as_deref()), (false, Some("mitra NATO")));
    Ok(())
}

async fn a_list_is_put_right_by_keys_alone(page: Page) -> Result {
    sample(&page).await?;
    let list = "Jepang, Korea Selatan, Australia, India";
    let dialog = marking(&page, ORBIT, PARTNERS, list).await?;
    let focused = async |name: &str| -> Result {
        let chip = dialog.list("Items").button(name);
        page.until(&format!("{name} has the focus"), async || chip.has_focus().await).await
    };
    dialog.field("Add an item").focus().await?;
    page.type_text("Selandia Baru").await?;
    page.press("Enter").await?;
    dialog.list("Items").every("listitem").counts(5).await?;
    // Into the chips, along them, one of them to the front.
    page.press("Backspace").await?;
    focused("Selandia Baru").await?;
    page.press("ArrowLeft").await?;
    focused("India").await?;
    page.press("Shift+ArrowLeft").await?;
    focused("India").await?;
    reads(&page, &dialog, "Jepang, Korea Selatan, India, Australia, Selandia Baru").await?;
    page.press("Delete").await?;
    focused("Australia").await?;
    page.press("Enter").await?;
    let name = dialog.field("Name");
    page.until("its name has the focus", async || name.has_focus().await).await?;
    page.press("Control+a").await?;
    page.press("Delete").await?;
    dialog.says("An item needs a name.").await?;
    page.type_text("Benua Australia").await?;
    page.press("Escape").await?;
    focused("Benua Australia").await?;
    dialog.appears().await?;
    dialog.field("Value").focus().await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    let Form::List(list) = own(&page).await? else { return Err("no list".into()) };
    assert_eq!(list.row(), "Jepang, Korea Selatan, Benua Australia, Selandia Baru");
    assert!(list.open, "the words say that there are others");
    Ok(())
}

const MONEY: &str = "Kerugian sekitar Rp702 miliar selama dua pekan, kata Prof. Sari dari Bandung.";

async fn numbers_lengths_names_and_texts_are_put_right(page: Page) -> Result {
    case_with(&page, "Uang", MONEY).await?;
    let words_of = |value: &Value| (value.raw.clone(), value.form.clone());
    let dialog = marking(&page, "Uang", "sekitar Rp702 miliar", "about 702 billion IDR").await?;
    let number = dialog.field("Number");
    assert_eq!(number.value().await?, "702 billion");
    // What is typed is read as the field writes numbers, not as the article does.
    let field = dialog.field("Value");
    field.fill("3,500 orang").await?;
    dialog.says("“3,500” is read as 3500, as English writes it.").await?;
    page.until("it is read so", async || Ok(number.value().await? == "3500")).await?;
    field.fill("more than 3,500 but less than 4,000").await?;
    dialog.says("read as").await?;
    field.fill("about 702 billion IDR").await?;
    page.until("it is back", async || Ok(number.value().await? == "702 billion")).await?;
    axe(&page).await?;
    number.fill("many").await?;
    dialog.says("Digits, such as 702 billion or 1,234.5.").await?;
    number.fill("1.234").await?;
    dialog.says("“1.234” is read as 1.234").await?;
    number.fill("1.234,5").await?;
    dialog.field("To, if a range").fill("2 thousand").await?;
    dialog.field("Unit or currency").fill("orang").await?;
    dialog.role("combobox", "How exactly").choose("at least").await?;
    reads(&page, &dialog, "at least 1234.5 – 2 thousand people").await?;
    saved(&dialog, "Berapa?").await?;

    let dialog = marking(&page, "Uang", "dua pekan", "2 weeks").await?;
    axe(&page).await?;
    dialog.field("How many").fill("1,5").await?;
    dialog.says("A whole number; say the rest in a smaller unit.").await?;
    dialog.field("How many").fill("1").await?;
    dialog.button("And another unit").click().await?;
    dialog.says("How many?").await?;
    dialog.field("How many").nth(1).fill("3").await?;
    reads(&page, &dialog, "1 week 3 days").await?;
    dialog.role("checkbox", "about so long").click().await?;
    saved(&dialog, "Berapa lama?").await?;

    let dialog = marking(&page, "Uang", "Bandung", "Bandung").await?;
    dialog.field("Also called").fill("Kota Kembang, Bdg").await?;
    axe(&page).await?;
    saved(&dialog, "Di mana?").await?;

    words(&page, "Uang").select_words("kata Prof. Sari").await?;
    toolbar(&page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.role("combobox", "Kind").choose("text").await?;
    dialog.field("Value").fill("dua").await?;
    // Lines stay lines here; Ctrl and Enter accept.
    page.press("Enter").await?;
    page.type_text("baris").await?;
    axe(&page).await?;
    page.press("Control+Enter").await?;
    dialog.disappears().await?;

    let case = exported(&page).await?;
    let found: Vec<(String, Form)> = values(&case).into_iter().map(words_of).collect();
    assert_eq!(found.len(), 4);
    for (raw, form) in found {
        match form {
            Form::Quantity(quantity) => {
                assert_eq!(quantity.to_string(), ">=1234.5..2000S1 person");
                assert_eq!(quantity.bound, Bound::AtLeast);
            }
            Form::Duration(duration) => {
                assert_eq!((duration.timex().as_str(), duration.approx), ("P1W3D", true));
            }
            Form::Place(name) | Form::Name(name) => {
                assert_eq!(
                    (raw.as_str(), &name.aliases[..]),
                    ("Bandung", &["Kota Kembang".to_owned(), "Bdg".to_owned()][..])
                );
            }
            Form::Text(text) => assert_eq!(text.text, "dua\nbaris"),
            other => return Err(format!("of another kind: {other:?}").into()),
        }
    }
    Ok(())
}

async fn a_value_is_put_right_in_the_claim(page: Page) -> Result {
    sample(&page).await?;
    let dialog = marking(&page, RMOL, "tahun depan", "2024").await?;
    saved(&dialog, "Kapan dibuka?").await?;
    to_claims(&page).await?;
    let panel = open(&page, "Kapan dibuka?").await?;
    panel.button("Edit value").click().await?;
    reads(&page, &panel, "2024").await?;
    axe(&page).await?;
    panel.role("combobox", "How precise").choose("month").await?;
    panel.button("Save").click().await?;
    panel.says("Which month?").await?;
    panel.role("combobox", "Month").choose("March").await?;
    panel.role("combobox", "The article").choose("denies it").await?;
    panel.role("combobox", "As").choose("a plan").await?;
    // A reload loses nothing of it.
    page.reload().await?;
    panel.says("Unsaved draft").await?;
    reads(&page, &panel, "2024-03").await?;
    axe(&page).await?;
    panel.button("Save").click().await?;
    panel.says("set by hand").await?;
    let edit = panel.button("Edit value");
    page.until("the button has the focus", async || edit.has_focus().await).await?;
    page.role("table", "Claims").link("2024-03").appears().await?;
    let case = exported(&page).await?;
    let Some(Body::Mention { polarity, modality, .. }) =
        case.marks().values().next().map(|mark| &mark.body)
    else {
        return Err("no mention".into());
    };
    assert_eq!((*polarity, *modality), (Polarity::Denied, Modality::Planned));
    // What the words say can be had again.
    edit.click().await?;
    panel.button("Use what the words say").click().await?;
    reads(&page, &panel, "2024").await?;
    panel.button("Save").click().await?;
    panel.says("reckoned from 2023-05-04").await?;
    page.role("banner", Name::Any).button("Undo").click().await?;
    panel.says("set by hand").await
}

async fn what_leans_on_a_date_follows_it_and_what_is_own_stays(page: Page) -> Result {
    sample(&page).await?;
    for (what, value, claim) in
        [("tahun depan", "2024", "Kapan dibuka?"), ("Januari tahun ini", "2023-01", "Kapan tiba?")]
    {
        let dialog = marking(&page, RMOL, what, value).await?;
        saved(&dialog, claim).await?;
    }
    to_claims(&page).await?;
    let panel = open(&page, "Kapan tiba?").await?;
    panel.button("Edit value").click().await?;
    panel.role("combobox", "Month").choose("February").await?;
    panel.button("Save").click().await?;
    panel.says("set by hand").await?;
    page.role("navigation", "Views").link("Read").click().await?;
    page.article(RMOL).button("Article details").click().await?;
    let dialog = page.dialog("Article details");
    dialog.field("Published").fill("2024-05-04").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    let told = page.run("return document.body.innerText", vec![]).await?;
    let told = told.as_str().unwrap_or_default().to_owned();
    assert!(told.contains("“tahun depan” 2024 → 2025"), "what changed is not shown");
    assert!(!told.contains("Januari tahun ini” 2023"), "what is own is said to follow");
    let case = exported(&page).await?;
    let mut all: Vec<String> = values(&case)
        .into_iter()
        .map(|value| telisik::compare::show(value, telisik::text::Language::English))
        .collect();
    all.sort();
    assert_eq!(all, ["2023-02", "2025"]);
    Ok(())
}

async fn editors_fit_a_phone_in_indonesian(page: Page) -> Result {
    page.button("Buka kasus contoh").nth(0).click().await?;
    page.every("article").nth(0).appears().await?;
    page.role("navigation", Name::Any).link("Klaim").click().await?;
    page.link(containing("Mitra mana saja")).nth(0).click().await?;
    let panel = page.role("complementary", containing("Mitra mana saja"));
    let edit = panel.button("Ubah nilai").nth(0);
    edit.click().await?;
    let kind = panel.role("combobox", "Jenis nilai");
    for name in ["daftar", "tanggal", "lama waktu", "jumlah", "tempat", "nama", "kutipan", "teks"] {
        kind.choose(name).await?;
        panel.field("Nilai").appears().await?;
        let wide = "return document.documentElement.scrollWidth <= innerWidth
            && [...document.querySelectorAll('.value-set *')].every((one) => one.getBoundingClientRect().right <= innerWidth + 1)";
        page.until(&format!("{name} fits"), async || Ok(page.run(wide, vec![]).await? == true))
            .await?;
        axe(&page).await?;
    }
    Ok(())
}

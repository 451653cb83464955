//! The cases that the app comes with: what a newcomer reads off the one, and does in the other.

use super::claims::to_claims;
use super::hands::{claim, exported, is_current, items, words};
use super::steps::{export, read_back, to_desk};
use crate::axe::axe;
use crate::page::{Find as _, Name, Page, containing, starting};
use crate::{Result, Scenario, Wish, scenarios};
use telisik::case::ReviewStatus;
use telisik::compare::{AgreementKind, agreement, origins};
use telisik::text::Language;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_newcomer_reads_the_sample,
        the_sample_on_a_dark_phone => Wish::new().phone().dark(),
        a_newcomer_practises,
    ]
}

const OPENING: &str = "Kapan kantor penghubung NATO di Tokyo akan dibuka?";
const PARTNERS: &str = "Mitra mana saja yang akan diajak NATO";
const VISIT: &str = "Kapan Jens Stoltenberg berkunjung ke Jepang?";
const ORIGIN: &str = "Siapa yang pertama kali memberitakan";

async fn told(page: &Page) -> Result {
    page.button("Open the sample case").click().await?;
    page.every("article").counts(2).await
}

/// The table of the two articles is read off the places; the file says the same.
async fn a_newcomer_reads_the_sample(page: Page) -> Result {
    told(&page).await?;
    axe(&page).await?;
    to_claims(&page).await?;
    let table = page.role("table", "Claims");
    table.role("rowheader", starting(OPENING)).appears().await?;
    for (row, says) in [
        (OPENING, "only in RMOL; Orbit Indonesia was searched and is silent"),
        (PARTNERS, "both lists are open: Korea Selatan and Australia in both"),
        (VISIT, "RMOL is more precise (2023-01)"),
        (ORIGIN, "2 outlets · 1 origin"),
        (ORIGIN, "Nikke Asia in RMOL"),
    ] {
        table.role("rowheader", starting(row)).says(says).await?;
    }
    // The year leads to its words.
    table.role("row", starting(OPENING)).link("2024").click().await?;
    is_current(&page, "tahun depan").await?;

    let views = page.role("navigation", "Views");
    views.link("Sources").click().await?;
    for says in
        ["also Nikkei, Nikke Asia", "Reuters news agency Cited by RMOL: translates, not disclosed"]
    {
        page.list("Sources").role("listitem", containing(says)).appears().await?;
    }
    axe(&page).await?;
    views.link("Timeline").click().await?;
    page.list("RMOL").link(containing("published")).appears().await?;
    page.role("main", Name::Any).says("DECEMBER 9, 2022").await?;
    axe(&page).await?;

    // The file, read by those who never open the tool.
    let case = read_back(&export(&page).await?)?;
    let claim = |statement: &str| {
        case.claims().values().find(|claim| claim.statement.starts_with(statement)).map(|c| c.id)
    };
    for (statement, kind, outlets) in [
        (OPENING, AgreementKind::OnlyIn, "1 outlet · 1 origin"),
        (PARTNERS, AgreementKind::OpenListDifference, "2 outlets · 1 origin"),
        (VISIT, AgreementKind::Compatible, "2 outlets · 1 origin"),
        (ORIGIN, AgreementKind::Same, "2 outlets · 1 origin"),
    ] {
        let claim = claim(statement).ok_or("the claim is not in the file")?;
        assert_eq!(agreement(&case, claim).kind, kind, "{statement}");
        assert_eq!(origins(&case, claim).words(Language::English), outlets, "{statement}");
    }
    assert!(case.reviews().values().all(|review| review.status == ReviewStatus::Draft));
    Ok(())
}

async fn the_sample_on_a_dark_phone(page: Page) -> Result {
    told(&page).await?;
    axe(&page).await?;
    to_claims(&page).await?;
    page.role("table", "Claims").role("rowheader", starting(OPENING)).appears().await?;
    axe(&page).await
}

/// The other case is there to be marked, each time anew.
async fn a_newcomer_practises(page: Page) -> Result {
    const KABAR: &str = "Jembatan Rambak Ambruk, Tiga Desa Terputus";
    page.button("Open the practice case").click().await?;
    page.every("article").counts(2).await?;
    items(&page).counts(0).await?;
    axe(&page).await?;
    claim(&page, &words(&page, KABAR), "Sedikitnya 40 orang", "Berapa orang mengungsi?").await?;
    assert_eq!(exported(&page).await?.claims().len(), 1);
    to_desk(&page).await?;
    page.button("Open the practice case").click().await?;
    page.every("article").counts(2).await?;
    items(&page).counts(0).await
}

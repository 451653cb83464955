//! For everyone: no place breaks WCAG 2.2 AA as axe-core sees it, nothing is wider than a narrow
//! window, targets are large enough; in both languages, light and dark.

use std::fmt::Write as _;

use serde_json::json;

use super::steps::{ORBIT, SAMPLE, TITLE, file_of, marked_sample};
use crate::actions::File;
use crate::axe;
use crate::page::{Find as _, Locator, Name, Page, containing, starting};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    // Every pair of language, scheme and size is among these.
    scenarios![
        places_in_english,
        places_in_english_on_a_dark_phone => Wish::new().phone().dark(),
        places_in_indonesian_in_the_dark => Wish::new().dark().language("id"),
        places_in_indonesian_on_a_phone => Wish::new().phone().language("id"),
        places_on_a_tablet => Wish::new().size(780, 1000).language("id"),
        places_in_a_small_window => Wish::new().size(1080, 700).language("id"),
        // 1280 pixels at 400 %.
        places_at_four_hundred_percent => Wish::new().size(320, 256),
        the_language_is_changed,
        the_language_of_the_browser => Wish::new().language("id"),
        the_theme_is_changed,
    ]
}

/// The id of a case that is not there.
const OTHER: &str = "019bd38d-2000-7000-8000-00000000cafe";

/// The names by which the walk finds its way.
struct Words {
    new_case: &'static str,
    import: &'static str,
    delete: &'static str,
    trash: &'static str,
    aside: &'static str,
    add_article: &'static str,
    text: &'static str,
    file_tab: &'static str,
    to_desk: &'static str,
    export: &'static str,
    settings: &'static str,
    shortcuts: &'static str,
    commands: &'static str,
    messages: &'static str,
    more: &'static str,
    details: &'static str,
    toolbar: &'static str,
    kinds: [(&'static str, &'static str); 3],
    marks: &'static str,
    suggestions: &'static str,
    views: [&'static str; 3],
    edit: &'static str,
    note: &'static str,
    filter: &'static str,
    open_new: &'static str,
}

const EN: Words = Words {
    new_case: "New case",
    import: "Import",
    delete: "Delete “",
    trash: "Deleted cases (1)",
    aside: "Set aside (1)",
    add_article: "Add article",
    text: "Text",
    file_tab: "File",
    to_desk: "Telisik, to the desk",
    export: "Export",
    settings: "Settings",
    shortcuts: "Keyboard shortcuts",
    commands: "All commands",
    messages: "Messages",
    more: "More",
    details: "Article details",
    toolbar: "Mark the selection",
    kinds: [("Claim", "Mark a claim"), ("Source", "Mark a source"), ("Note", "Note")],
    marks: "Marks",
    suggestions: "Suggestions",
    views: ["Sources", "Timeline", "Report"],
    edit: "Edit",
    note: "Note",
    filter: "Filter the marks",
    open_new: "Open as new case",
};

const ID: Words = Words {
    new_case: "Kasus baru",
    import: "Impor",
    delete: "Hapus “",
    trash: "Kasus yang dihapus (1)",
    aside: "Disisihkan (1)",
    add_article: "Tambah artikel",
    text: "Teks",
    file_tab: "Berkas",
    to_desk: "Telisik, ke meja kerja",
    export: "Ekspor",
    settings: "Pengaturan",
    shortcuts: "Pintasan papan ketik",
    commands: "Semua perintah",
    messages: "Pesan",
    more: "Lainnya",
    details: "Rincian artikel",
    toolbar: "Tandai pilihan",
    kinds: [("Klaim", "Tandai klaim"), ("Sumber", "Tandai sumber"), ("Catatan", "Catatan")],
    marks: "Tanda",
    suggestions: "Saran",
    views: ["Sumber", "Lini masa", "Laporan"],
    edit: "Ubah",
    note: "Catatan",
    filter: "Saring tanda",
    open_new: "Buka sebagai kasus baru",
};

async fn places_in_english(page: Page) -> Result {
    walk(page, &EN, true).await
}

async fn places_in_english_on_a_dark_phone(page: Page) -> Result {
    walk(page, &EN, true).await
}

async fn places_in_indonesian_in_the_dark(page: Page) -> Result {
    walk(page, &ID, true).await
}

async fn places_in_indonesian_on_a_phone(page: Page) -> Result {
    walk(page, &ID, true).await
}

async fn places_on_a_tablet(page: Page) -> Result {
    walk(page, &ID, false).await
}

async fn places_in_a_small_window(page: Page) -> Result {
    walk(page, &ID, false).await
}

async fn places_at_four_hundred_percent(page: Page) -> Result {
    walk(page, &EN, false).await
}

/// What is too wide for the window, and which targets are too small to hit.
const MEASURE: &str = r#"
const wrong = [];
const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) {
  const wide = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1);
  wrong.push(`${page.scrollWidth} pixels wide in a window of ${innerWidth}: ${wide.slice(0, 4).map((e) => e.outerHTML.slice(0, 90)).join(' … ')}`);
}
const modal = document.querySelector('dialog:modal');
for (const dialog of document.querySelectorAll('dialog[open]')) {
  const box = dialog.getBoundingClientRect();
  if (box.left < -1 || box.right > innerWidth + 1) wrong.push(`a dialog from ${box.left} to ${box.right}`);
  const body = dialog.querySelector('.dialog-body');
  if (body && body.scrollWidth > body.clientWidth + 1) wrong.push(`a dialog's content is ${body.scrollWidth} wide in ${body.clientWidth}`);
}
const targets = (modal ?? document).querySelectorAll('button, summary, select, input:not([type=radio], [type=checkbox]), textarea, a.button, label.radio');
for (const target of targets) {
  if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || target.closest('.visually-hidden')) continue;
  const { width, height } = target.getBoundingClientRect();
  if (width && height && (width < 23.9 || height < 23.9)) wrong.push(`${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}: ${target.outerHTML.slice(0, 120)}`);
}
return wrong;
"#;

/// Goes on after a fault, so that one run tells all of them.
struct Walk<'a> {
    page: Page,
    words: &'a Words,
    axe: bool,
    faults: String,
}

impl Walk<'_> {
    async fn look(&mut self, place: &str) -> Result {
        let mut found: Vec<String> = serde_json::from_value(self.page.run(MEASURE, vec![]).await?)?;
        if self.axe {
            found.extend(axe::violations(&self.page).await?);
        }
        for fault in found {
            writeln!(self.faults, "{place}: {fault}")?;
        }
        Ok(())
    }

    /// Presses a button of the banner, or of the menu into which it moved in a narrow window.
    async fn act(&self, name: &str) -> Result {
        let banner = self.page.role("banner", Name::Any);
        let button = banner.button(name);
        if button.is_there().await? {
            return button.click().await;
        }
        banner.button(self.words.more).click().await?;
        banner.button(name).click().await
    }

    async fn close(&self, dialog: &Locator) -> Result {
        self.page.press("Escape").await?;
        dialog.disappears().await
    }

    /// Opens a dialog by a button, looks, and closes it.
    async fn dialog(&mut self, button: &str, name: &str) -> Result {
        self.act(button).await?;
        let dialog = self.page.dialog(name);
        dialog.appears().await?;
        self.look(name).await?;
        self.close(&dialog).await
    }

    /// Selects words by a script: where they stand on a phone is of no interest here.
    async fn select(&self, words: &str) -> Result {
        let text = self.page.article(starting(ORBIT)).every("document");
        let script = "const [element, words] = arguments;
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const at = walker.currentNode.data.indexOf(words);
              if (at < 0) continue;
              walker.currentNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
              getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
              return;
            }
            throw new Error(`no \"${words}\"`)";
        text.run(script, vec![json!(words)]).await?;
        self.page.role("toolbar", self.words.toolbar).appears().await
    }

    /// The margin, which a phone opens on demand.
    async fn margin(&self) -> Result {
        let list = self.page.list(self.words.marks);
        if !list.is_there().await? {
            self.page.button(starting(self.words.marks)).nth(0).click().await?;
        }
        list.appears().await
    }
}

async fn walk(page: Page, words: &Words, axe: bool) -> Result {
    let mut walk = Walk { page: page.clone(), words, axe, faults: String::new() };
    page.button(words.new_case).appears().await?;
    walk.look("the desk at first").await?;
    walk.dialog(words.settings, words.settings).await?;
    walk.dialog(words.messages, words.messages).await?;

    page.button(words.import).nth(0).click().await?;
    let import = page.dialog(words.import);
    import.appears().await?;
    walk.look("Import").await?;
    let bad = File { name: "bad.json", kind: "application/json", bytes: b"{\"format\": 1}" };
    page.drop_files(&[bad]).await?;
    import.every("alert").appears().await?;
    walk.look("Import with a fault").await?;
    walk.close(&import).await?;

    page.button(words.new_case).click().await?;
    page.role("navigation", Name::Any).appears().await?;
    walk.look("an empty case").await?;
    walk.act(words.add_article).await?;
    let add = page.dialog(words.add_article);
    add.field(words.text).appears().await?;
    walk.look("Add article").await?;
    add.field(words.text).set_value("Warga mengungsi.\n\nKata\u{7} bupati kemarin sore.").await?;
    add.role("tab", words.file_tab).click().await?;
    walk.look("Add article by file").await?;
    page.drop_files(&[
        File { name: "satu.txt", kind: "text/plain", bytes: b"Isi satu." },
        File { name: "dua.txt", kind: "text/plain", bytes: b"Isi dua." },
        File { name: "gambar.txt", kind: "text/plain", bytes: b"\x89PNG\r\n\x1a\n" },
    ])
    .await?;
    add.role("group", "dua.txt").appears().await?;
    add.every("alert").says("gambar.txt").await?;
    walk.look("Add article with several files").await?;
    walk.close(&add).await?;

    // The sample with marks, and what is done in it.
    page.role("banner", Name::Any).link(words.to_desk).click().await?;
    page.button(words.new_case).appears().await?;
    let json = file_of(&marked_sample()?);
    page.drop_files(&[File { name: "a.json", kind: "application/json", bytes: json.as_bytes() }])
        .await?;
    import.button(words.open_new).appears().await?;
    walk.look("Import with a summary").await?;
    import.button(words.open_new).click().await?;
    page.article(starting(ORBIT)).appears().await?;
    let suggestions = page.role("complementary", words.suggestions);
    page.button(starting(words.suggestions)).click().await?;
    suggestions.list(words.suggestions).every("listitem").nth(0).appears().await?;
    walk.look("suggestions").await?;
    // In a low window the panel stands above the button that opened it: its own closes it, the first in it.
    suggestions.every("button").nth(0).click().await?;
    suggestions.disappears().await?;
    walk.margin().await?;
    page.list(words.marks).every("listitem").counts(4).await?;
    page.role("group", words.filter).appears().await?;
    walk.look("Read with marks").await?;
    page.list(words.marks).button(containing("kantor penghubung")).click().await?;
    walk.look("Read with an active mark").await?;
    walk.margin().await?;
    page.list(words.marks).every("listitem").nth(0).button(words.edit).click().await?;
    let edit = page.every("dialog");
    edit.appears().await?;
    walk.look("editing a mark").await?;
    walk.close(&edit).await?;
    let read = page.path().await?;
    for view in words.views {
        page.role("navigation", Name::Any).link(view).click().await?;
        page.every("heading").nth(0).appears().await?;
        walk.look(view).await?;
    }
    page.open(&read).await?;
    page.article(starting(ORBIT)).appears().await?;
    // Of another case than the open one.
    let other = SAMPLE.replace(&marked_sample()?.id().to_string(), OTHER);
    page.drop_files(&[File { name: "b.json", kind: "application/json", bytes: other.as_bytes() }])
        .await?;
    import.button(words.open_new).appears().await?;
    walk.look("Import into a case").await?;
    walk.close(&import).await?;

    page.reload().await?;
    page.article(starting(ORBIT)).appears().await?;
    for (button, name) in words.kinds {
        walk.select("memungkinkan").await?;
        if name == words.note {
            walk.look("the toolbar").await?;
        }
        page.role("toolbar", words.toolbar).button(button).click().await?;
        let dialog = page.dialog(name);
        dialog.appears().await?;
        walk.look(name).await?;
        walk.close(&dialog).await?;
    }
    page.article(starting(ORBIT)).button(words.details).click().await?;
    let details = page.every("dialog");
    details.appears().await?;
    walk.look("details").await?;
    walk.close(&details).await?;
    walk.dialog(words.export, words.export).await?;
    walk.dialog(words.shortcuts, words.shortcuts).await?;
    walk.act(words.commands).await?;
    let commands = page.every("dialog");
    commands.appears().await?;
    walk.look("commands").await?;
    walk.close(&commands).await?;

    // The desk with all that it can hold.
    page.role("banner", Name::Any).link(words.to_desk).click().await?;
    page.button(starting(words.delete)).nth(0).appears().await?;
    walk.look("the desk with cases").await?;
    page.button(containing(TITLE)).nth(1).click().await?;
    page.button(words.trash).appears().await?;
    page.store("telisik/1/case/no-id/head", "?").await?;
    page.store("telisik/2/case/x/head", "?").await?;
    walk.dialog(words.messages, words.messages).await?;
    page.reload().await?;
    page.button(words.trash).click().await?;
    page.button(words.aside).click().await?;
    walk.look("the desk with deleted and damaged things").await?;
    page.open("/#/nowhere").await?;
    page.every("heading").appears().await?;
    walk.look("nowhere").await?;
    if walk.faults.is_empty() { Ok(()) } else { Err(walk.faults.into()) }
}

async fn lang(page: &Page) -> Result<String> {
    let lang = page.run("return document.documentElement.lang", vec![]).await?;
    Ok(lang.as_str().unwrap_or_default().to_owned())
}

async fn the_language_is_changed(page: Page) -> Result {
    super::steps::sample(&page).await?;
    assert_eq!(lang(&page).await?, "en");
    page.role("navigation", "Views").link("Read").appears().await?;
    page.role("banner", Name::Any).button("Settings").click().await?;
    page.dialog("Settings").field("Language").choose("Bahasa Indonesia").await?;
    let settings = page.dialog("Pengaturan");
    assert_eq!(settings.field("Bahasa").value().await?, "id");
    page.press("Escape").await?;
    settings.disappears().await?;
    assert_eq!(lang(&page).await?, "id");
    let indonesian = async |page: &Page| -> Result {
        page.role("navigation", "Tampilan").link("Baca").appears().await?;
        let banner = page.role("banner", Name::Any);
        for name in ["Urungkan", "Ulangi", "Tambah artikel", "Ekspor", "Pengaturan", "Lainnya"] {
            banner.button(name).appears().await?;
        }
        page.role("complementary", "Tanda").appears().await?;
        banner.button("Ekspor").click().await?;
        let export = page.dialog("Ekspor");
        export
            .role("radiogroup", "Format")
            .role("radio", starting("JSON Telisik"))
            .appears()
            .await?;
        for name in ["Unduh", "Salin", "Tutup"] {
            export.button(name).appears().await?;
        }
        page.press("Escape").await?;
        export.disappears().await?;
        banner.button("Tambah artikel").click().await?;
        let add = page.dialog("Tambah artikel");
        for name in ["Teks", "Judul", "Media", "Terbit", "Alamat web", "Bahasa"] {
            add.field(name).appears().await?;
        }
        add.button("Tambahkan ke kasus").appears().await?;
        page.press("Escape").await?;
        add.disappears().await
    };
    indonesian(&page).await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    assert_eq!(lang(&page).await?, "id");
    indonesian(&page).await?;
    // What articles say stays as it is.
    page.article(starting(ORBIT)).appears().await
}

async fn the_language_of_the_browser(page: Page) -> Result {
    page.button("Kasus baru").appears().await?;
    assert_eq!(lang(&page).await?, "id");
    page.button("Buka kasus contoh").click().await?;
    page.role("navigation", "Tampilan").link("Baca").appears().await
}

async fn the_theme_is_changed(page: Page) -> Result {
    let ground = async |page: &Page| -> Result<String> {
        let color = page.run("return getComputedStyle(document.body).color", vec![]).await?;
        Ok(color.as_str().unwrap_or_default().to_owned())
    };
    page.button("New case").appears().await?;
    let light = ground(&page).await?;
    page.role("banner", Name::Any).button("Settings").click().await?;
    page.dialog("Settings").field("Theme").choose("Dark").await?;
    page.until("it is dark", async || Ok(ground(&page).await? != light)).await?;
    let dark = ground(&page).await?;
    page.reload().await?;
    page.button("New case").appears().await?;
    assert_eq!(ground(&page).await?, dark);
    page.role("banner", Name::Any).button("Settings").click().await?;
    page.dialog("Settings").field("Theme").choose("Like the system").await?;
    page.until("it is as light as the system", async || Ok(ground(&page).await? == light)).await
}

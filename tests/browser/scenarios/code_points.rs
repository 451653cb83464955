//! What is exported is right to the code point, whatever stands before it.

use serde_json::Value;

use super::hands::{exported, exported_file, highlight, items, spans, words};
use crate::actions::File;
use crate::page::{Find as _, Name, Page};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![ten_spans_after_emoji_and_marks, an_emoji_is_never_cut_in_two]
}

/// A family joined by zero-width joiners, flags, skin tones, a keycap; letters with combining marks,
/// Devanagari, Hangul of parts; words from right to left; line ends of two characters.
const TEXT: &str = "Keluarga 👨‍👩‍👧‍👦 tiba di 🇮🇩 kemarin.\r\n\r\n\
Warga 👍🏽 setuju, ketua 👩🏿‍🚀 belum; nomor 1️⃣ menang.\r\n\
Kafe\u{301} dan nai\u{308}ve: e\u{301}\u{323}lan vital, क्षि dan 각.\r\n\r\n\
Kata שלום dan مرحبا berarti damai bagi semua.\r\n\
Akhir 🏴󠁧󠁢󠁷󠁬󠁳󠁿 cerita 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 yang panjang sekali.";

/// None begins where the one before ends: the handle of a new mark lies over the next letters.
const SPANS: [&str; 10] = [
    "tiba",
    "🇮🇩 kemarin",
    "👍🏽 setuju",
    "👩🏿‍🚀",
    "1️⃣ menang",
    "Kafe\u{301}",
    "e\u{301}\u{323}lan vital",
    "Kata שלום dan مرحبا berarti",
    "bagi semua",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿 cerita 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
];

async fn ten_spans_after_emoji_and_marks(page: Page) -> Result {
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    // As a file: a field of the page would change the line ends by itself.
    dialog.role("tab", "File").click().await?;
    let file = File { name: "tanda.txt", kind: "text/plain", bytes: TEXT.as_bytes() };
    page.choose_files(&[file]).await?;
    dialog.says("tanda.txt").await?;
    dialog.field("Title").fill("Tanda").await?;
    dialog.button("Add to case").click().await?;
    dialog.disappears().await?;
    let text = words(&page, "Tanda");
    for what in SPANS {
        highlight(&page, &text, what).await?;
    }
    items(&page).counts(10).await?;
    // Read as another program would: by nothing but the numbers in the file.
    let file: Value = serde_json::from_str(&exported_file(&page).await?)?;
    assert_eq!(file["unit"], "code-point");
    let list = |table: &str| file["records"][table].as_array().cloned().unwrap_or_default();
    let whole = list("articles")[0]["text"].as_str().unwrap_or_default().to_owned();
    let letters: Vec<char> = whole.chars().collect();
    let marks = list("marks");
    assert_eq!(marks.len(), 10);
    for (mark, what) in marks.iter().zip(SPANS) {
        let span = &mark["span"];
        let at = |name: &str| span[name].as_u64().unwrap_or_default() as usize;
        let there: String = letters[at("start")..at("end")].iter().collect();
        assert_eq!(span["exact"], there.as_str());
        assert_eq!(there, what);
    }
    // No span cuts what a reader sees as one character.
    for mark in exported(&page).await?.marks().values() {
        let text = telisik::text::Text::from(whole.as_str());
        for at in [mark.span.start(), mark.span.end()] {
            assert!(text.is_grapheme_boundary(at), "{:?} is cut", mark.span.exact());
        }
    }
    Ok(())
}

/// By keys and by a selection that a page script, or a browser, makes within a cluster.
async fn an_emoji_is_never_cut_in_two(page: Page) -> Result {
    let text = super::hands::case_with(&page, "Emoji", "Ya 👨‍👩‍👧‍👦👍🏽 e\u{301}a tidak.").await?;
    text.focus().await?;
    page.presses("Control+Home ArrowRight ArrowRight ArrowRight").await?;
    page.presses("Shift+ArrowRight").await?;
    page.until("the family is selected", async || Ok(page.selected().await? == "👨‍👩‍👧‍👦")).await?;
    page.presses("Shift+ArrowRight").await?;
    page.until("the hand too", async || Ok(page.selected().await? == "👨‍👩‍👧‍👦👍🏽")).await?;
    page.presses("Shift+ArrowLeft").await?;
    super::hands::toolbar(&page).button("Highlight").click().await?;
    items(&page).counts(1).await?;
    // From the middle of the hand to the middle of the accented letter, in UTF-16 units.
    let script = "const p = [...arguments[0].querySelectorAll('p')].find((p) => p.textContent.startsWith('Ya '));
        const all = p.textContent, walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
        const at = (offset) => {
          walker.currentNode = p;
          for (let node; (node = walker.nextNode());) {
            if (offset <= node.length) return [node, offset];
            offset -= node.length;
          }
        };
        const start = all.indexOf('\u{1f44d}') + 2, end = all.indexOf('e\u{301}') + 1;
        getSelection().setBaseAndExtent(...at(start), ...at(end))";
    text.run(script, vec![]).await?;
    super::hands::toolbar(&page).button("Highlight").click().await?;
    items(&page).counts(2).await?;
    assert_eq!(spans(&exported(&page).await?), ["👨‍👩‍👧‍👦", "👍🏽 e\u{301}"]);
    Ok(())
}

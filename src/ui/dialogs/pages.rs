//! Web pages on their way in: parsed here, read by the rules, and led to "Add article".

use super::InOut;
use super::incoming::{Picked, Why, as_text, stem};
use crate::analysis::{NoPage, PageAnswer, Sheet};
use crate::browser::{dom, files, inert, page};
use crate::intake::{self, charset::Attempt};
use crate::ui::analyst;
use crate::ui::words::pages::page_words;
use js_sys::JsString;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Why a page was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is no article on it.
    NoPage(NoPage),
    /// The rules did not answer, or the browser did not parse it.
    Broken(String),
}

/// Reads a page from its bytes.
///
/// # Errors
/// [`Why::Page`].
pub async fn read_bytes(bytes: &[u8], attempts: &[Attempt]) -> Result<Sheet, Why> {
    let markup = inert::decoded(bytes, attempts).ok_or_else(|| broken("TextDecoder"))?;
    read(&markup, "").await
}

/// Reads a page from its markup, which was opened at `address` (empty if that is not known).
///
/// # Errors
/// [`Why::Page`].
pub async fn read(markup: &JsString, address: &str) -> Result<Sheet, Why> {
    let question = page::question(markup, address).await.ok_or_else(|| broken("HTML"))?;
    match analyst::answer_page(&question).await {
        Ok(PageAnswer::Sheet(sheet)) => Ok(sheet),
        Ok(PageAnswer::NoPage(why)) => Err(Why::Page(Unread::NoPage(why))),
        Ok(PageAnswer::Misread(why)) => Err(broken(&why)),
        Err(fault) => Err(broken(&fault.to_string())),
    }
}

fn broken(what: &str) -> Why {
    Why::Page(Unread::Broken(what.to_owned()))
}

/// The markup of a whole page among words that were pasted or dropped: formatted, or its source.
pub fn whole(words: &files::Words) -> Option<JsString> {
    if intake::file::is_whole_page(&words.html) {
        Some(words.html.as_str().into())
    } else if intake::file::is_page(&words.plain) {
        Some(words.plain.as_str().into())
    } else {
        None
    }
}

impl InOut {
    /// Leads an article of a web page to where it can be gone over.
    pub(super) fn take_sheet(self, name: String, sheet: Sheet, alone: bool) {
        if alone && self.is_free() {
            self.draft.take_page(Some(name), sheet);
            return;
        }
        let Ok(plain) = intake::normalise(&sheet.text) else { return };
        let picked = Picked::new(name, plain, sheet.regions.clone());
        picked.fields.offer_page(&sheet);
        picked.fields.name_by(stem(&picked.name));
        let _ = self.files.picked.try_update(|all| all.push(picked));
    }

    /// Takes in a page that was pasted or dropped as `words`. Words that wait to be added are never
    /// replaced; a page without an article gives its words, as any formatted text does.
    pub(super) fn take_pasted_page(self, markup: JsString, words: &files::Words) {
        self.files.tab.set(0);
        self.add.set(true);
        if !self.draft.is_empty() {
            self.messages.notice(crate::ui::words::add::add().replaced);
            return;
        }
        let words = words.clone();
        self.files.reading.update(|count| *count += 1);
        spawn_local(async move {
            let outcome = read(&markup, "").await;
            let _ = self.files.reading.try_update(|count| *count = count.saturating_sub(1));
            // Somebody may have typed meanwhile.
            let name = || page_words().pasted.to_owned();
            match outcome {
                Ok(sheet) if self.draft.is_empty() => self.draft.take_page(None, sheet),
                Ok(sheet) => {
                    self.files.tab.set(1);
                    self.take_sheet(name(), sheet, false);
                }
                Err(Why::Page(Unread::NoPage(NoPage::NoArticle)))
                    if !words.html.is_empty() && self.draft.is_empty() =>
                {
                    self.draft.put(as_text(&words));
                }
                Err(why) => self.refuse_article(name(), why),
            }
        });
    }

    /// Takes in a page that was handed over by another window, once the person has said so.
    pub fn take_page(self, name: String, markup: JsString, address: String) {
        self.files.reading.update(|count| *count += 1);
        self.files.tab.set(1);
        self.add.set(true);
        spawn_local(async move {
            let outcome = read(&markup, &address).await;
            let _ = self.files.reading.try_update(|count| *count = count.saturating_sub(1));
            match outcome {
                Ok(sheet) => self.take_sheet(name, sheet, true),
                Err(why) => self.refuse_article(name, why),
            }
        });
    }
}

/// Whether a pasted page is being read and the dialog is to say so; asked by the field "Text".
pub fn paste_page(inout: InOut, words: files::Words) -> bool {
    let Some(markup) = whole(&words) else { return false };
    dom::later(move || inout.take_pasted_page(markup, &words));
    true
}

//! Files and words on their way in: reading them, and leading each to its dialog.

use super::InOut;
use super::fields::Fields;
use super::pages::Unread;
use crate::analysis::Sheet;
use crate::browser::{dom, files, files::FileFault};
use crate::case::Region;
use crate::exchange::native::{self, ImportError, Imported};
use crate::intake::{self, IntakeError, IntakeNote, MAX_BYTES, file::Intake, guess::Guess};
use crate::text::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use web_sys::File;

/// A file that is to become an article, with what can be corrected beforehand.
#[derive(Clone)]
pub struct Picked {
    /// A number of its own.
    pub number: u32,
    /// The name of the file.
    pub name: String,
    /// Its words.
    pub text: Text,
    /// What is odd about them.
    pub notes: Vec<IntakeNote>,
    /// What of them is not body.
    pub regions: Vec<Region>,
    /// What is known of it, to be corrected.
    pub fields: Fields,
    /// Keeps the fields as long as any copy of this lives.
    _owner: Owner,
}

impl Picked {
    /// An article with empty fields.
    pub fn new(name: String, plain: intake::Plain, regions: Vec<Region>) -> Self {
        let owner = Owner::new();
        let fields = owner.with(Fields::new);
        let number = crate::ui::dialog::next_number();
        Self { number, name, text: plain.text, notes: plain.notes, regions, fields, _owner: owner }
    }
}

/// A file that was not read.
#[derive(Clone)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// Why a file was not read.
#[derive(Clone)]
pub enum Why {
    /// The browser did not give it.
    Fault(FileFault),
    /// It is no text of an article.
    Intake(IntakeError),
    /// It is a case, which cannot be added among articles.
    Case,
    /// It is a case with a fault.
    Import(ImportError),
    /// It is a web page, and gives no article.
    Page(Unread),
}

/// What the dialog "Import" shows.
pub enum Incoming {
    /// This file is being read.
    Reading(String),
    /// It was refused.
    Refused(Refused),
    /// It was read.
    Read {
        /// The name of the file.
        name: String,
        /// Its length in bytes.
        bytes: usize,
        /// What it holds.
        imported: Box<Imported>,
    },
}

/// How much of a text is read for what it says about itself, in bytes: its head, and a good deal
/// of what it tells.
const HEAD: usize = 64_000;

/// What the text says about itself; a long one is read at its head alone.
pub fn guess(text: &str) -> Guess {
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    intake::guess::guess(&Text::new(&text[..end]))
}

async fn read(file: &File) -> Result<Read, Why> {
    // Text may take two bytes a character and a mark in the beginning; of cases and pages, more are
    // read.
    let name = file.name();
    let limit = if name.to_lowercase().ends_with(".json") {
        intake::file::MAX_CASE_BYTES
    } else if intake::file::is_page_name(&name) {
        intake::file::MAX_PAGE_BYTES
    } else {
        2 * MAX_BYTES + 2
    };
    let bytes = files::read(file, limit).await.map_err(Why::Fault)?;
    match intake::file::read(&name, &bytes).map_err(Why::Intake)? {
        Intake::Page { attempts } => {
            super::pages::read_bytes(&bytes, &attempts).await.map(Read::Page)
        }
        other => Ok(Read::Other(other)),
    }
}

/// What a file turned out to be.
enum Read {
    /// An article on a web page.
    Page(Sheet),
    /// Anything else.
    Other(Intake),
}

impl InOut {
    /// Takes in files that were chosen or dropped: a case leads to "Import", texts to "Add article".
    pub fn take_files(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        let is_case = |file: &File| file.name().to_lowercase().ends_with(".json");
        if let [file] = files.as_slice()
            && is_case(file)
        {
            self.take_case_file(file.clone());
            return;
        }
        if self.files.reading.get_untracked() == 0 {
            self.files.refused.set(Vec::new()); // what was refused before is an old story
        }
        self.files.reading.update(|count| *count += files.len());
        self.files.tab.set(1);
        self.add.set(true);
        spawn_local(async move {
            let alone = files.len() == 1;
            for file in files {
                let outcome = read(&file).await;
                let _ = self.files.reading.try_update(|count| *count = count.saturating_sub(1));
                self.sort_in(file.name(), outcome, alone);
            }
        });
    }

    fn sort_in(self, name: String, outcome: Result<Read, Why>, alone: bool) {
        let why = match outcome {
            Ok(Read::Page(sheet)) => return self.take_sheet(name, sheet, alone),
            Ok(Read::Other(Intake::Article { plain, .. })) => {
                if alone && self.is_free() {
                    self.draft.take_file(name, plain.text.as_str().to_owned());
                } else {
                    self.pick(name, plain);
                }
                return;
            }
            Ok(Read::Other(Intake::Case { json })) if alone => {
                self.add.set(false);
                self.take_case(name, json);
                return;
            }
            Ok(Read::Other(Intake::Case { .. })) => Why::Case,
            Ok(Read::Other(Intake::Page { .. })) => return, // a page was read above
            Err(why) => why,
        };
        self.refuse_article(name, why);
    }

    /// Whether nothing waits to be added.
    pub(super) fn is_free(self) -> bool {
        self.draft.is_empty() && self.files.picked.with_untracked(Vec::is_empty)
    }

    /// Says why something does not become an article.
    pub(super) fn refuse_article(self, name: String, why: Why) {
        let _ = self.files.refused.try_update(|all| all.push(Refused { name, why }));
    }

    fn pick(self, name: String, plain: intake::Plain) {
        let guess = guess(plain.text.as_str());
        let picked = Picked::new(name, plain, Vec::new());
        picked.fields.offer(guess);
        picked.fields.name_by(stem(&picked.name));
        let _ = self.files.picked.try_update(|all| all.push(picked));
    }

    /// Takes in words that were dropped or pasted outside every field. Words that wait to be added
    /// are never replaced.
    pub fn take_words(self, words: &files::Words) {
        if let Some(markup) = super::pages::whole(words) {
            self.take_pasted_page(markup, words);
            return;
        }
        let text = as_text(words);
        if text.trim().is_empty() {
            return;
        }
        if self.draft.is_empty() {
            self.draft.put(text);
        } else {
            self.messages.notice(crate::ui::words::add::add().replaced);
        }
        self.files.tab.set(0);
        self.add.set(true);
    }

    /// Reads a file that should be a case, and shows what it holds.
    pub fn take_case_file(self, file: File) {
        let name = file.name();
        self.incoming.set(Some(Arc::new(Incoming::Reading(name.clone()))));
        self.import.set(true);
        spawn_local(async move {
            match files::read(&file, intake::file::MAX_CASE_BYTES).await {
                Err(fault) => self.refuse(name, Why::Fault(fault)),
                Ok(bytes) => match intake::file::read(&name, &bytes) {
                    Ok(Intake::Case { json }) => self.take_case(name, json),
                    // Its JSON may be broken before the word that tells our files: say where.
                    Err(_) | Ok(Intake::Article { .. } | Intake::Page { .. }) => {
                        match intake::decode(&bytes) {
                            Ok(decoded) => self.take_case(name, decoded.text),
                            Err(error) => self.refuse(name, Why::Intake(error)),
                        }
                    }
                },
            }
        });
    }

    /// Reads a case from its JSON, and shows what it holds.
    pub fn take_case(self, name: String, json: String) {
        self.incoming.set(Some(Arc::new(Incoming::Reading(name.clone()))));
        self.import.set(true);
        // The dialog says that it reads before a long file keeps the page busy.
        dom::after(40, move || match native::import(&json) {
            Ok(imported) => {
                let imported = Box::new(imported);
                let incoming = Incoming::Read { name, bytes: json.len(), imported };
                let _ = self.incoming.try_set(Some(Arc::new(incoming)));
            }
            Err(error) => self.refuse(name, Why::Import(error)),
        });
    }

    fn refuse(self, name: String, why: Why) {
        let refused = Incoming::Refused(Refused { name, why });
        let _ = self.incoming.try_set(Some(Arc::new(refused)));
    }
}

/// The words without their formatting: paragraphs are kept, else what the browser calls plain.
pub fn as_text(words: &files::Words) -> String {
    if words.html.is_empty() {
        return words.plain.clone();
    }
    let text = crate::browser::html::words(&words.html);
    if text.trim().is_empty() { words.plain.clone() } else { text }
}

/// The name of a file without its ending.
pub fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

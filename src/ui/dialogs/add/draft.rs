//! What stands in "Add article" and was not added yet. It outlives the dialog, and its words outlive a reload: neither
//! loses anything.

use crate::analysis::Sheet;
use crate::browser::{dom, window_storage};
use crate::case::Region;
use crate::intake::{self, IntakeError, IntakeNote, kept_regions};
use crate::text::Text;
use crate::ui::dialogs::fields::Fields;
use crate::ui::dialogs::incoming;
use crate::ui::dialogs::taking::Ready;
use leptos::prelude::*;

/// The name under which the words are kept in this window.
const KEPT: &str = "telisik/add";

/// How long the typing must rest before the text is looked at, in milliseconds.
const REST: i32 = 250;

/// The draft; copy the handle wherever it is needed.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The words.
    text: RwSignal<String>,
    /// Rises whenever the words were set by something else than typing.
    pub set: RwSignal<u32>,
    /// What is known of them.
    pub fields: Fields,
    /// The file that they come from, if any.
    pub file: RwSignal<Option<String>>,
    /// What is odd about the words.
    pub notes: RwSignal<Vec<IntakeNote>>,
    /// Why the words cannot be added.
    pub fault: RwSignal<Option<IntakeError>>,
    /// How many characters there are.
    pub length: RwSignal<usize>,
    /// What of the words is not body, and the words that this was said of.
    page: StoredValue<Option<(Text, Vec<Region>)>>,
    /// How many such parts there are.
    pub furniture: RwSignal<usize>,
    /// The latest look that was asked for.
    ticket: StoredValue<u32>,
}

impl Draft {
    /// An empty one.
    pub fn new() -> Self {
        Self {
            text: RwSignal::new(String::new()),
            set: RwSignal::new(0),
            fields: Fields::new(),
            file: RwSignal::new(None),
            notes: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
            length: RwSignal::new(0),
            page: StoredValue::new(None),
            furniture: RwSignal::new(0),
            ticket: StoredValue::new(0),
        }
    }

    /// With the words that this window kept when its page was left.
    pub fn kept() -> Self {
        let this = Self::new();
        if let Some(words) = window_storage::kept(KEPT).filter(|words| !words.trim().is_empty()) {
            this.put(words);
        }
        this
    }

    /// Keeps the words for as long as the window lasts.
    pub fn keep(self) {
        let _ = self.text.try_with_untracked(|text| window_storage::keep(KEPT, text));
    }

    /// Whether there are no words; tracked.
    pub fn has_words(self) -> bool {
        self.length.get() > 0
    }

    /// Whether nothing would be lost by filling it with something else.
    pub fn is_empty(self) -> bool {
        self.text.with_untracked(|text| text.trim().is_empty()) && !self.fields.are_touched()
    }

    /// The words, tracking nothing.
    pub fn words(self) -> String {
        self.text.get_untracked()
    }

    /// Takes in what was typed or pasted into the field.
    pub fn typed(self, text: String) {
        self.take(text);
        let _ = self.fault.try_set(None);
        let ticket = self.next_ticket();
        dom::after(REST, move || {
            if self.ticket.try_get_value() == Some(ticket) {
                self.look();
            }
        });
    }

    /// Sets the words.
    pub fn put(self, text: String) {
        self.take(text);
        self.set_regions(None);
        let _ = self.file.try_set(None);
        let _ = self.fault.try_set(None);
        let _ = self.set.try_update(|set| *set += 1);
        self.next_ticket();
        self.look();
    }

    /// Sets the words to those of a file.
    pub fn take_file(self, name: String, text: String) {
        self.put(text);
        self.fields.name_by(incoming::stem(&name));
        let _ = self.file.try_set(Some(name));
    }

    /// Sets the words to those of a web page, and the fields to what it says.
    pub fn take_page(self, name: Option<String>, sheet: Sheet) {
        self.fields.clear();
        self.fields.offer_page(&sheet);
        self.put(sheet.text.clone());
        let text = Text::from(sheet.text);
        self.set_regions(Some((text, sheet.regions)));
        let _ = self.file.try_set(name);
    }

    fn set_regions(self, page: Option<(Text, Vec<Region>)>) {
        let _ = self.furniture.try_set(page.as_ref().map_or(0, |(_, regions)| regions.len()));
        let _ = self.page.try_set_value(page);
    }

    /// Empties it.
    pub fn discard(self) {
        self.fields.clear();
        self.put(String::new());
    }

    /// Says no more that there are no words.
    pub fn forget_fault(self) {
        if matches!(self.fault.try_get_untracked(), Some(Some(IntakeError::Empty))) {
            let _ = self.fault.try_set(None);
        }
    }

    fn take(self, text: String) {
        let _ = self.length.try_set(text.chars().count());
        let _ = self.text.try_set(text);
    }

    fn next_ticket(self) -> u32 {
        self.ticket.try_update_value(|ticket| {
            *ticket += 1;
            *ticket
        });
        self.ticket.try_get_value().unwrap_or_default()
    }

    /// Looks at the words: what they say about themselves, and what is odd about them.
    fn look(self) {
        let Some((guess, plain)) =
            self.text.try_with_untracked(|text| (incoming::guess(text), intake::normalise(text)))
        else {
            return;
        };
        self.fields.offer(guess);
        let (notes, fault) = match plain {
            Ok(plain) => (plain.notes, None),
            Err(IntakeError::Empty) => (Vec::new(), None), // said when it is to be added
            Err(error) => (Vec::new(), Some(error)),
        };
        let _ = self.notes.try_set(notes);
        let _ = self.fault.try_set(fault);
    }

    /// The article that it makes; what is wrong is shown beside its field.
    pub fn read(self) -> Option<Ready> {
        let plain = self.text.with_untracked(|text| intake::normalise(text));
        let fields = self.fields.read();
        match plain {
            Ok(plain) => {
                let regions = self.page.with_value(|page| {
                    page.as_ref().map(|(of, regions)| kept_regions(of, &plain.text, regions))
                });
                let regions = regions.unwrap_or_default();
                Some(Ready { fields: fields.ok()?, text: plain.text, regions })
            }
            Err(error) => {
                self.next_ticket(); // a look still to come would take the reason away again
                let _ = self.fault.try_set(Some(error));
                None
            }
        }
    }
}

//! Messages to the person: said once in the status region, kept so that each can be read again.

use leptos::prelude::*;
use std::sync::Arc;

/// How weighty a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Something was done.
    Done,
    /// Something should be known.
    Notice,
    /// Something went wrong: it stays until it is put away.
    Fault,
}

/// What a message offers to do.
#[derive(Clone)]
pub struct Offer {
    /// The words on the button.
    pub label: String,
    /// What it does.
    pub act: Arc<dyn Fn() + Send + Sync>,
}

/// One message.
#[derive(Clone)]
pub struct Message {
    /// Its number, rising.
    pub number: u32,
    /// How weighty it is.
    pub weight: Weight,
    /// What happened, what is safe, what to do.
    pub text: String,
    /// What can be done about it.
    pub offer: Option<Offer>,
}

/// All messages of this window; copy the handle wherever something is to be said.
#[derive(Clone, Copy)]
pub struct Messages {
    /// Everything said, oldest first; at most [`Messages::KEPT`].
    pub all: RwSignal<Vec<Message>>,
    /// The numbers of those on the screen now.
    pub shown: RwSignal<Vec<u32>>,
}

impl Messages {
    /// How many can be read again.
    pub const KEPT: usize = 100;

    /// No messages. Made once, by the app.
    pub fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), shown: RwSignal::new(Vec::new()) }
    }

    /// The messages of the app.
    #[allow(clippy::expect_used)] // the app provides them before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides messages")
    }

    /// Says something that was done; goes by itself.
    pub fn done(&self, text: impl Into<String>) {
        self.say(Weight::Done, text, None);
    }

    /// Says something worth knowing.
    pub fn notice(&self, text: impl Into<String>) {
        self.say(Weight::Notice, text, None);
    }

    /// Says that something went wrong; stays until it is put away.
    pub fn fault(&self, text: impl Into<String>) {
        self.say(Weight::Fault, text, None);
    }

    /// Says something, and offers something to do about it.
    pub fn say(&self, weight: Weight, text: impl Into<String>, offer: Option<Offer>) {
        let number = super::dialog::next_number();
        // What was said of an earlier act is stale: its undo would not do what it says.
        let is_offer = offer.is_some();
        let is_stale = |message: &Message| {
            weight == Weight::Done
                && message.weight == Weight::Done
                && message.offer.is_some() == is_offer
        };
        let stale = self.all.with_untracked(|all| {
            all.iter().filter(|one| is_stale(one)).map(|one| one.number).collect::<Vec<_>>()
        });
        let message = Message { number, weight, text: text.into(), offer };
        self.all.update(|all| {
            all.push(message);
            if all.len() > Self::KEPT {
                all.remove(0);
            }
        });
        self.shown.update(|shown| {
            shown.retain(|one| !stale.contains(one));
            shown.push(number);
            if shown.len() > 3 {
                shown.remove(0);
            }
        });
        if weight != Weight::Fault {
            let this = *self;
            crate::browser::dom::after(8000, move || this.put_away(number));
        }
    }

    /// Takes a message off the screen. It can still be read again.
    pub fn put_away(&self, number: u32) {
        self.shown.try_update(|shown| shown.retain(|n| *n != number));
    }
}

impl Default for Messages {
    fn default() -> Self {
        Self::new()
    }
}

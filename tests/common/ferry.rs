//! An article of two paragraphs, and pages read by html5ever, for tests of what is read of pages.

#[path = "dom.rs"]
pub mod dom;

use dom::tree;
use telisik::intake::page::{Page, read};

pub const FIRST: &str = "Kapal penyeberangan berhenti berlayar sejak Senin karena gelombang setinggi \
                         tiga meter, kata syahbandar.";
pub const SECOND: &str = "Sebanyak 240 penumpang tertahan di pelabuhan, dan baru 90 orang yang mendapat \
                          penginapan dari pemerintah.";

/// What is read of a page that has an article.
pub fn page(markup: &str) -> Page {
    read(&tree(markup).expect("a tree")).expect("an article")
}

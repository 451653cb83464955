//! Folding: which names of a text name the same.
//!
//! Invariants: linear in the text; the first, fullest form gives the label; only persons are called by
//! a part of their name.

use super::kind;
use super::phrase::{Phrase, phrases};
use super::{Because, Name, NameKind};
use crate::detect::{Case, Scan};
use crate::value::NameRelation;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A name with all that the text tells about it.
pub(super) struct Folded {
    pub(super) tokens: Range<usize>,
    pub(super) name: Name,
    pub(super) kind: NameKind,
    pub(super) rule: &'static str,
    pub(super) confidence: u8,
    pub(super) because: Because,
}

/// The most forms of one name that are kept.
const FORMS: usize = 8;
/// The most names that begin alike among which slips are looked for.
const ALIKE: usize = 16;

/// One that is named.
struct Entity {
    name: Name,
    kind: NameKind,
}

struct Mention {
    tokens: Range<usize>,
    entity: usize,
    relation: NameRelation,
    rule: &'static str,
    confidence: u8,
}

/// The names of a text, folded, in order.
pub(super) fn folded(scan: &Scan<'_>) -> Vec<Folded> {
    let phrases = phrases(scan);
    let known = known_words(scan, &phrases);
    let mut book = Book::default();
    let mut mentions = Vec::with_capacity(phrases.len());
    // Longer names first come to know the parts by which they are called later; those that are called
    // by a part earlier are folded in a second pass.
    let mut single = Vec::new();
    for phrase in &phrases {
        let lone = phrase.tokens.len() == 1;
        if lone && phrase.opens_sentence && !known.contains(scan.lower(phrase.tokens.start)) {
            continue;
        }
        if lone {
            single.push(phrase);
        } else {
            mentions.push(book.enter(scan, phrase));
        }
    }
    mentions.extend(single.into_iter().map(|phrase| book.enter(scan, phrase)));
    mentions.sort_by_key(|mention| mention.tokens.start);
    mentions.into_iter().map(|mention| book.told(mention)).collect()
}

/// Words that stand with a capital within a sentence, or are abbreviations: a sentence that begins with
/// one begins with a name.
fn known_words<'s>(scan: &'s Scan<'_>, phrases: &[Phrase]) -> HashSet<&'s str> {
    let mut known = HashSet::new();
    for phrase in phrases {
        for at in phrase.tokens.clone() {
            let certain = !phrase.opens_sentence || at > phrase.tokens.start;
            let upper = scan.get(at).is_some_and(|token| token.case == Case::Upper);
            let place = super::lexicon::is_place(scan.lower(at));
            let said = kind::kind(scan, phrase).1 == "name.speaker";
            if certain || upper || place || said {
                known.insert(scan.lower(at));
            }
        }
    }
    known
}

/// The names that were met.
#[derive(Default)]
struct Book {
    entities: Vec<Entity>,
    /// By the letters of any of its forms.
    by_key: HashMap<String, usize>,
    /// By one word of a person's name.
    by_part: HashMap<String, usize>,
    /// By the first letters of all words: where a slip would be.
    by_initials: HashMap<String, Vec<usize>>,
}

impl Book {
    fn enter(&mut self, scan: &Scan<'_>, phrase: &Phrase) -> Mention {
        let label =
            scan.words(phrase.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
        let (kind, rule, confidence) = kind::kind(scan, phrase);
        let name = Name::new(label);
        let key = name.key();
        let (entity, relation) = match self.find(&name, &key, kind) {
            Some(found) => found,
            None => (self.add(name.clone(), kind), NameRelation::Same),
        };
        self.by_key.entry(key).or_insert(entity);
        if let Some(known) = self.entities.get_mut(entity) {
            if known.name.label != name.label
                && known.name.aliases.len() < FORMS
                && !known.name.aliases.contains(&name.label)
            {
                known.name.aliases.push(name.label);
            }
            if known.kind == NameKind::Other {
                known.kind = kind;
            }
        }
        if let Some(short) = bracketed(scan, phrase.tokens.end) {
            let key = Name::new(short).key();
            self.by_key.entry(key).or_insert(entity);
            if let Some(known) = self.entities.get_mut(entity)
                && known.name.aliases.len() < FORMS
                && !known.name.aliases.iter().any(|alias| alias == short)
            {
                known.name.aliases.push(short.to_string());
            }
        }
        Mention { tokens: phrase.tokens.clone(), entity, relation, rule, confidence }
    }

    /// Who is meant, if the book has them, and how the name stands to theirs.
    fn find(&self, name: &Name, key: &str, kind: NameKind) -> Option<(usize, NameRelation)> {
        if let Some(entity) = self.by_key.get(key) {
            let relation = self.entities.get(*entity).map(|known| known.name.compare(name));
            return Some((*entity, relation.unwrap_or(NameRelation::Same)));
        }
        if !key.contains(' ')
            && matches!(kind, NameKind::Person | NameKind::Other)
            && let Some(entity) = self.by_part.get(key)
        {
            return Some((*entity, NameRelation::PartOf));
        }
        let alike = self.by_initials.get(&initials(key))?;
        alike.iter().find_map(|entity| {
            let known = self.entities.get(*entity)?;
            (known.name.compare(name) == NameRelation::Typo)
                .then_some((*entity, NameRelation::Typo))
        })
    }

    fn add(&mut self, name: Name, kind: NameKind) -> usize {
        let number = self.entities.len();
        let key = name.key();
        if matches!(kind, NameKind::Person | NameKind::Other)
            && (2..=4).contains(&key.split(' ').count())
        {
            for part in key.split(' ').filter(|part| part.chars().count() >= 3) {
                self.by_part.entry(part.to_string()).or_insert(number);
            }
        }
        let alike = self.by_initials.entry(initials(&key)).or_default();
        if alike.len() < ALIKE {
            alike.push(number);
        }
        self.entities.push(Entity { name, kind });
        number
    }

    fn told(&self, mention: Mention) -> Folded {
        let Mention { tokens, entity, relation, rule, confidence } = mention;
        let (name, kind) = self
            .entities
            .get(entity)
            .map(|known| (known.name.clone(), known.kind))
            .unwrap_or_default();
        let step = match relation {
            NameRelation::Same | NameRelation::Different => None,
            NameRelation::SameLetters => Some("same letters"),
            NameRelation::Alias => Some("alias"),
            NameRelation::Typo => Some("typo"),
            NameRelation::PartOf => Some("part of"),
        };
        let because =
            Because { rule: rule.to_string(), anchor: None, step: step.map(str::to_string) };
        Folded { tokens, name, kind, rule, confidence, because }
    }
}

fn initials(key: &str) -> String {
    key.split(' ').filter_map(|word| word.chars().next()).collect()
}

/// The abbreviation in brackets after a name: "Organisasi Kesehatan Dunia (WHO)".
fn bracketed<'a>(scan: &Scan<'a>, at: usize) -> Option<&'a str> {
    let short = scan.get(at + 1)?;
    let is_short =
        matches!(short.case, Case::Upper | Case::Camel) && short.gap == crate::detect::Gap::None;
    (scan.is_mark(at, '(') && scan.is_mark(at + 2, ')') && is_short).then(|| scan.exact(at + 1))
}

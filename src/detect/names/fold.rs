//! Folding: which names of a text name the same.
//!
//! Invariants: linear in the text; the first, fullest form gives the label; only persons are called by
//! a part of their name.

use super::phrase::{Phrase, Told, is_within};
use super::{Because, Name, NameKind};
use crate::detect::book::{Map, Set};
use crate::detect::fold::spaced;
use crate::detect::{Case, Gap, Scan, touches};
use crate::sorted;
use crate::text::Extent;
use crate::value::NameRelation;
use std::ops::Range;

/// A name with all that the text tells about it.
pub(super) struct Folded {
    pub(super) extent: Extent,
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

impl Entity {
    /// Notes a form of the name.
    fn called(&mut self, form: &str) {
        let known = &mut self.name;
        let new = known.label != form && !known.aliases.iter().any(|alias| alias == form);
        if new && known.aliases.len() < FORMS {
            known.aliases.push(form.to_string());
        }
    }
}

struct Mention {
    extent: Extent,
    entity: usize,
    relation: NameRelation,
    rule: &'static str,
    confidence: u8,
}

/// The names of a text, folded, in order.
pub(super) fn folded(scan: &Scan<'_>, phrases: &[Phrase], furniture: &[Extent]) -> Vec<Folded> {
    let is_body = |phrase: &&Phrase| !touches(furniture, scan.extent(phrase.tokens.clone()));
    let phrases = phrases.iter().filter(is_body);
    let phrases: Vec<(&Phrase, Told)> = phrases.map(|phrase| (phrase, phrase.told)).collect();
    let known = known_words(scan, &phrases);
    let mut book = Book::default();
    let mut mentions = Vec::with_capacity(phrases.len());
    // Longer names first come to know the parts by which they are called later; those that are called
    // by a part earlier are folded in a second pass. Headlines and bylines lend no full form.
    let (mut bare, mut single) = (Vec::new(), Vec::new());
    for (phrase, told) in &phrases {
        let lone = phrase.tokens.len() == 1;
        if lone && phrase.opens_sentence && !known.contains(scan.lower(phrase.tokens.start)) {
            continue;
        }
        if lone {
            single.push((*phrase, *told));
        } else if phrase.is_bare {
            bare.push((*phrase, *told));
        } else {
            mentions.push(book.enter(scan, phrase, *told));
        }
    }
    mentions.extend(
        bare.into_iter().chain(single).map(|(phrase, told)| book.enter(scan, phrase, told)),
    );
    sorted::sort_by_key(&mut mentions, |mention| mention.extent.start);
    mentions.into_iter().map(|mention| book.told(mention)).collect()
}

/// Words that stand with a capital within a sentence, or are abbreviations: a sentence that begins with
/// one begins with a name.
fn known_words<'s>(scan: &'s Scan<'_>, phrases: &[(&Phrase, Told)]) -> Set<&'s str> {
    let mut known = Set::default();
    for (phrase, told) in phrases {
        let said = told.1 == "name.speaker";
        // The words of "Pusat Data" are no names.
        if phrase.tokens.len() > 1 && matches!(told.0, NameKind::Organisation | NameKind::Place) {
            continue;
        }
        for at in phrase.tokens.clone() {
            let certain = !phrase.opens_sentence || at > phrase.tokens.start;
            let upper = scan.get(at).is_some_and(|token| token.case == Case::Upper);
            let place = super::lexicon::is_place(scan.lower(at));
            if certain || upper || place || said {
                known.insert(scan.lower(at));
            }
        }
    }
    known
}

/// The names that were met.
#[derive(Default)]
struct Book<'a> {
    entities: Vec<Entity>,
    /// By its words, as they were written before: most names come again.
    by_words: Map<&'a str, (usize, NameRelation)>,
    /// By the letters of any of its forms.
    by_key: Map<String, usize>,
    /// By one word of a person's name.
    by_part: Map<String, usize>,
    /// By the first letters of all words, as a number: where a slip would be.
    by_initials: Map<u64, Vec<(usize, String)>>,
}

impl<'a> Book<'a> {
    fn enter(&mut self, scan: &Scan<'a>, phrase: &Phrase, told: Told) -> Mention {
        let words = phrase.words(scan);
        let (kind, rule, confidence) = told;
        let (entity, relation) = match self.by_words.get(words) {
            Some(met) => *met,
            None => self.meet(words, kind, told.1 != "name.capitals", phrase.is_bare),
        };
        if let Some(known) = self.entities.get_mut(entity) {
            if known.kind == NameKind::Other || phrase.is_body {
                known.kind = kind;
            }
            if let Some(short) = bracketed(scan, &phrase.tokens) {
                self.by_key.entry(Name::new(short).key()).or_insert(entity);
                known.called(short);
            }
        }
        Mention { extent: phrase.extent(scan), entity, relation, rule, confidence }
    }

    /// Whom these words name, if they come for the first time.
    fn meet(
        &mut self,
        words: &'a str,
        kind: NameKind,
        sure: bool,
        bare: bool,
    ) -> (usize, NameRelation) {
        let name = Name::new(spaced(words));
        let key = name.key();
        let (entity, relation) = match self.find(&name, &key, kind) {
            Some(found) => found,
            None => (self.add(name.clone(), kind, sure, bare), NameRelation::Same),
        };
        self.by_key.entry(key).or_insert(entity);
        if let Some(known) = self.entities.get_mut(entity) {
            known.called(&name.label);
        }
        self.by_words.insert(words, (entity, relation));
        (entity, relation)
    }

    /// Who is meant, if the book has them, and how the name stands to theirs.
    fn find(&self, name: &Name, key: &str, kind: NameKind) -> Option<(usize, NameRelation)> {
        if let Some(entity) = self.by_key.get(key) {
            return Some((*entity, self.relation(*entity, name)));
        }
        if matches!(kind, NameKind::Person | NameKind::Other)
            && let Some(entity) = self.by_part.get(key)
        {
            return Some((*entity, NameRelation::PartOf));
        }
        let alike = self.by_initials.get(&initials(key))?;
        alike.iter().filter(|(_, known)| is_near(known, key)).find_map(|(entity, _)| {
            let known = self.entities.get(*entity)?;
            let typo = known.name.compare(name) == NameRelation::Typo;
            let typo = typo && !is_plural(&known.name.key(), key);
            typo.then_some((*entity, NameRelation::Typo))
        })
    }

    /// How a form of a name stands to the fullest one.
    fn relation(&self, entity: usize, name: &Name) -> NameRelation {
        let Some(known) = self.entities.get(entity) else { return NameRelation::Same };
        if known.name.label == name.label {
            return NameRelation::Same;
        }
        match Name::new(known.name.label.as_str()).compare(name) {
            NameRelation::Different => NameRelation::Alias,
            relation => relation,
        }
    }

    /// Notes a name; one that is surely a person's is called by any of its words, others by the first or the last.
    fn add(&mut self, name: Name, kind: NameKind, sure: bool, bare: bool) -> usize {
        let number = self.entities.len();
        let key = name.key();
        let words: Vec<&str> = key.split(' ').collect();
        let last = words.len() - 1;
        if matches!(kind, NameKind::Person | NameKind::Other) && !bare && (1..4).contains(&last) {
            for (at, word) in words.iter().enumerate() {
                let at_end = at == 0 || at == last;
                if word.chars().count() >= 3 && (at_end || sure) {
                    self.by_part.entry((*word).to_string()).or_insert(number);
                }
            }
            if last >= 2 {
                for part in [&words[..last], &words[1..]] {
                    self.by_part.entry(part.join(" ")).or_insert(number);
                }
            }
        }
        let alike = self.by_initials.entry(initials(&key)).or_default();
        if alike.len() < ALIKE {
            alike.push((number, key));
        }
        self.entities.push(Entity { name, kind });
        number
    }

    fn told(&self, mention: Mention) -> Folded {
        let Mention { extent, entity, relation, rule, confidence } = mention;
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
        Folded { extent, name, kind, rule, confidence, because }
    }
}

/// Whether two keys could differ by one slip: nearly all bytes are the same, from the ends inward. (A cheap
/// question before the exact one.)
fn is_near(one: &str, two: &str) -> bool {
    let longest = one.len().max(two.len());
    let before = one.bytes().zip(two.bytes()).take_while(|(a, b)| a == b).count();
    let behind = one.bytes().rev().zip(two.bytes().rev()).take_while(|(a, b)| a == b).count();
    one.len().abs_diff(two.len()) <= 4 && before + behind + 4 >= longest
}

/// Whether one is the other with an ending of English: no slip.
fn is_plural(one: &str, two: &str) -> bool {
    let is_plural_of = |one: &str, two: &str| one.strip_suffix('s') == Some(two);
    is_plural_of(one, two) || is_plural_of(two, one)
}

/// A number that keys with the same initials share, and seldom others.
fn initials(key: &str) -> u64 {
    let letters = key.split(' ').filter_map(|word| word.chars().next());
    letters.fold(0, |all, letter| all.wrapping_mul(0x11_0001).wrapping_add(u64::from(letter)))
}

/// The short form in brackets after a name: "Organisasi Kesehatan Dunia (WHO)", "Kementerian Sosial (Kemensos)".
fn bracketed<'a>(scan: &Scan<'a>, name: &Range<usize>) -> Option<&'a str> {
    let at = name.end;
    let short = scan.get(at + 1).filter(|short| short.gap == Gap::None)?;
    let is_short = match short.case {
        Case::Upper | Case::Camel => true,
        Case::Title => is_within(scan.lower(at + 1), scan.lower_words(name.clone())),
        _ => false,
    };
    (scan.is_mark(at, '(') && scan.is_mark(at + 2, ')') && is_short).then(|| scan.exact(at + 1))
}

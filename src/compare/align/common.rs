//! How rare terms are among the sentences of two articles, and how alike these sentences are.
//!
//! Invariants: symmetric; no likeness is below 0; sentences that share no term that is followed have none.

use super::stand::{is_minute, is_one, is_telling, stand};
use super::told::{Sentence, Term, Told, sorted};
use foldhash::{HashMap, HashMapExt};

/// A term that stands in so many sentences of one article times so many of the other is not followed: it tells
/// nothing, and would cost the product.
const COMMON: usize = 4096;
/// What only one of the articles says parts two sentences less than it would in a larger collection: an article
/// tells more than another for many reasons.
const ALONE: f32 = 0.6;
/// What likeness around a pair adds to its own, at most.
const CONTEXT: f32 = 0.15;
/// What a value adds to two sentences that say it, by how alike the words around are; and what one adds that is
/// another.
const SAME_VALUE: f32 = 0.5;
const OTHER_VALUE: f32 = 0.3;
/// What a value adds at least that few sentences have.
const TELLING_VALUE: f32 = 0.08;
/// What the same minute of the same day adds at least: hardly two events of a story have it.
const SAME_MINUTE: f32 = 0.2;
/// Two sentences must be so alike before their values count.
const FLOOR: f32 = 0.1;
/// So many sentences tell what an article is about.
const LEAD: usize = 4;
/// A sentence must hold so much to be told twice: about three words that say something.
const LEAST: f32 = 3.0;

/// How rare terms are.
pub(super) struct Rarity {
    /// In how many sentences each term stands: of the first article, of the second.
    counts: HashMap<u64, (u32, u32)>,
    sentences: f32,
}

impl Rarity {
    pub(super) fn new(a: &Told, b: &Told) -> Self {
        let mut counts: HashMap<u64, (u32, u32)> = HashMap::new();
        for term in a.sentences.iter().flat_map(|sentence| &sentence.terms) {
            counts.entry(term.key).or_default().0 += 1;
        }
        for term in b.sentences.iter().flat_map(|sentence| &sentence.terms) {
            counts.entry(term.key).or_default().1 += 1;
        }
        Self { counts, sentences: (a.sentences.len() + b.sentences.len()) as f32 }
    }

    /// The weight of a term: the more, the rarer it is.
    pub(super) fn weigh(&self, term: &Term) -> f32 {
        let (a, b) = self.counts.get(&term.key).copied().unwrap_or_default();
        let count = (a + b).max(1) as f32;
        let both = if a > 0 && b > 0 { 1.0 } else { ALONE };
        both * term.weight * (1.0 + self.sentences / count).ln()
    }

    /// Whether both articles have the term.
    fn is_in_both(&self, term: &Term) -> bool {
        self.counts.get(&term.key).is_some_and(|(a, b)| *a > 0 && *b > 0)
    }

    /// Whether both articles have the term, and in few enough sentences to follow it.
    fn is_followed(&self, term: &Term) -> bool {
        let (a, b) = self.counts.get(&term.key).copied().unwrap_or_default();
        a > 0 && b > 0 && a as usize * b as usize <= COMMON
    }

    /// How alike two bags of terms are, from 0 to 1.
    pub(super) fn cosine(&self, one: &[Term], two: &[Term]) -> f32 {
        let length = |terms: &[Term]| -> f32 {
            terms.iter().map(|term| self.weigh(term).powi(2)).sum::<f32>().sqrt()
        };
        let shared: f32 = shared(one, two).map(|(a, b)| self.weigh(a) * self.weigh(b)).sum();
        let both = length(one) * length(two);
        if both > 0.0 { shared / both } else { 0.0 }
    }
}

/// The terms that two sorted bags share.
pub(super) fn shared<'t>(
    one: &'t [Term],
    two: &'t [Term],
) -> impl Iterator<Item = (&'t Term, &'t Term)> {
    one.iter().filter_map(|term| {
        let at = two.binary_search_by_key(&term.key, |term| term.key).ok()?;
        Some((term, &two[at]))
    })
}

/// How alike the sentences of two articles are, where they are at all.
pub(super) struct Likeness {
    /// By sentence of the first article, then of the second; neighbours taken into account.
    pub(super) pairs: Vec<(usize, usize, f32)>,
}

impl Likeness {
    pub(super) fn new(a: &Told, b: &Told, rarity: &Rarity) -> Self {
        let squares = |sentence: &Sentence| -> f32 {
            sentence.terms.iter().map(|term| rarity.weigh(term).powi(2)).sum()
        };
        let (of_a, of_b): (Vec<f32>, Vec<f32>) =
            (a.sentences.iter().map(squares).collect(), b.sentences.iter().map(squares).collect());
        let mut places: HashMap<u64, Vec<(u32, f32)>> = HashMap::new();
        for (j, sentence) in b.sentences.iter().enumerate() {
            for term in sentence.terms.iter().filter(|term| rarity.is_followed(term)) {
                places.entry(term.key).or_default().push((j as u32, rarity.weigh(term)));
            }
        }
        let mut bare: HashMap<(u32, u32), f32> = HashMap::new();
        // What is shared so far, and in how many terms: no number makes a pair alone.
        let mut row = vec![(0.0f32, 0u32); b.sentences.len()];
        let mut met: Vec<u32> = Vec::new();
        for (i, sentence) in a.sentences.iter().enumerate() {
            for term in &sentence.terms {
                for &(j, weight) in places.get(&term.key).into_iter().flatten() {
                    let (shared, terms) = &mut row[j as usize];
                    if *terms == 0 {
                        met.push(j);
                    }
                    *shared += weight * rarity.weigh(term);
                    *terms += 1;
                }
            }
            for j in met.drain(..) {
                let (shared, terms) = std::mem::take(&mut row[j as usize]);
                let norm = (of_a[i] * of_b[j as usize]).sqrt();
                if terms > 1 && tells(sentence) >= LEAST && tells(&b.sentences[j as usize]) >= LEAST
                {
                    bare.insert((i as u32, j), shared / norm);
                }
            }
        }
        let at = |i: u32, j: u32| bare.get(&(i, j)).copied().unwrap_or_default();
        let mut pairs: Vec<(usize, usize, f32)> = bare
            .iter()
            .map(|(&(i, j), &alone)| {
                let before = match (i.checked_sub(1), j.checked_sub(1)) {
                    (Some(i), Some(j)) => at(i, j),
                    _ => 0.0,
                };
                let around = (before + at(i + 1, j + 1)).min(1.0);
                let (i, j) = (i as usize, j as usize);
                let mut score = alone + CONTEXT * around * alone.sqrt();
                if score >= FLOOR {
                    score += by_values(a, b, (i, j), rarity);
                }
                (i, j, score.min(1.0))
            })
            .collect();
        crate::sorted::sort_by_key(&mut pairs, |(i, j, _)| (*i, *j));
        Self { pairs }
    }

    /// How much of both articles is told in the other, from 0 to 1: what each sentence has in its nearest, and what
    /// of the first sentences the other article has at all. What comes first tells most of what an article is about.
    pub(super) fn shared(&self, a: &Told, b: &Told, rarity: &Rarity) -> f32 {
        let mut best = (vec![0.0f32; a.sentences.len()], vec![0.0f32; b.sentences.len()]);
        for &(i, j, score) in &self.pairs {
            best.0[i] = best.0[i].max(score);
            best.1[j] = best.1[j].max(score);
        }
        let told = told_elsewhere(a, &best.0, rarity) * told_elsewhere(b, &best.1, rarity);
        let lead = lead(a, rarity) * lead(b, rarity);
        (told.sqrt() + lead.sqrt()) / 2.0
    }
}

/// How much a sentence holds.
fn tells(sentence: &Sentence) -> f32 {
    sentence.terms.iter().map(|term| term.weight).sum()
}

/// What values add to the likeness of two sentences.
fn by_values(a: &Told, b: &Told, (i, j): (usize, usize), rarity: &Rarity) -> f32 {
    let mut most = 0.0f32;
    for one in &a.facts[a.sentences[i].facts.clone()] {
        for two in &b.facts[b.sentences[j].facts.clone()] {
            if let Some(found) = stand(one, two) {
                let near = rarity.cosine(&one.around, &two.around);
                most = most.max(match is_one(found) {
                    true if is_minute(one) => (SAME_VALUE * near).max(SAME_MINUTE),
                    true if is_telling(one) => (SAME_VALUE * near).max(TELLING_VALUE),
                    true => SAME_VALUE * near,
                    false => OTHER_VALUE * near,
                });
            }
        }
    }
    most
}

/// How much of an article its sentences have in those nearest to them in the other.
fn told_elsewhere(told: &Told, best: &[f32], rarity: &Rarity) -> f32 {
    let (mut all, mut shared) = (0.0f32, 0.0f32);
    for (place, (sentence, best)) in told.sentences.iter().zip(best).enumerate() {
        let tells: f32 = sentence.terms.iter().map(|term| rarity.weigh(term)).sum();
        let weight = tells / (1.0 + place as f32);
        all += weight;
        shared += weight * best;
    }
    if all > 0.0 { shared / all } else { 0.0 }
}

/// How much of the first sentences of an article stands anywhere in the other.
fn lead(told: &Told, rarity: &Rarity) -> f32 {
    let terms = told.sentences.iter().take(LEAD).flat_map(|sentence| &sentence.terms);
    let (mut all, mut shared) = (0.0f32, 0.0f32);
    for term in sorted(terms.copied().collect()) {
        let weight = rarity.weigh(&term).powi(2);
        all += weight;
        if rarity.is_in_both(&term) {
            shared += weight;
        }
    }
    if all > 0.0 { shared / all } else { 0.0 }
}

//! A verdict scale in a person's hands: what is wrong with it, what it does to reviews, the words of a case
//! with it.
//!
//! Invariants: a review keeps the label and the core with which it was given, whatever becomes of the scale;
//! whoever changes a scale is told which reviews that leaves behind.

use super::{CORE_SCALE, Case, Rating, Scale, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};

/// What keeps a scale from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleFault {
    /// It has no name in either language.
    NoName,
    /// It has no rating.
    NoRating,
    /// The rating of this number (from 0) has no label.
    NoLabel(usize),
    /// The rating of this number (from 0) has the label of an earlier one.
    SameLabel(usize),
}

/// Reviews that hold a rating that their scale no longer has as they hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// The label of the rating.
    pub label: String,
    /// How many reviews hold it.
    pub reviews: usize,
}

impl Scale {
    /// The first thing that keeps it from being used.
    pub fn fault(&self) -> Option<ScaleFault> {
        let is_blank = |words: &str| words.trim().is_empty();
        if is_blank(&self.name.en) && is_blank(&self.name.id) {
            return Some(ScaleFault::NoName);
        }
        if self.ratings.is_empty() {
            return Some(ScaleFault::NoRating);
        }
        let mut known = BTreeSet::new();
        self.ratings.iter().enumerate().find_map(|(number, rating)| {
            let label = rating.label.trim();
            if label.is_empty() {
                Some(ScaleFault::NoLabel(number))
            } else if !known.insert(label) {
                Some(ScaleFault::SameLabel(number))
            } else {
                None
            }
        })
    }

    fn holds(&self, label: &str, core: super::Core) -> bool {
        let is_it = |rating: &Rating| rating.label == label && rating.core == core;
        self.ratings.iter().any(is_it)
    }
}

impl Vocabulary {
    /// Whether the scale of this id was made or changed by a person.
    pub fn is_own(&self, id: &str) -> bool {
        self.scales.iter().any(|scale| scale.id == id)
    }

    /// An id that no scale has: `own`, `own-2`, …
    pub fn free_id(&self) -> String {
        let all = self.all_scales();
        let is_free = |id: &String| all.iter().all(|scale| scale.id != *id);
        let later = (2..).map(|number| format!("own-{number}"));
        // Of more ids than there are scales, one is free.
        std::iter::once("own".to_owned()).chain(later).find(is_free).unwrap_or_default()
    }

    /// The same with this scale in the place of the one with its id, or as one more; verdicts are given in it
    /// from now on.
    #[must_use]
    pub fn with_scale(mut self, scale: Scale) -> Self {
        self = self.choosing(&scale.id);
        match self.scales.iter_mut().find(|own| own.id == scale.id) {
            Some(own) => *own = scale,
            None => self.scales.push(scale),
        }
        self
    }

    /// The same without a person's own scale; a built-in one of that id comes back.
    #[must_use]
    pub fn without_scale(mut self, id: &str) -> Self {
        self.scales.retain(|own| own.id != id);
        if self.scale == id && !super::scales().iter().any(|scale| scale.id == id) {
            self.scale.clear();
        }
        self
    }

    /// The same with verdicts given in that scale from now on.
    #[must_use]
    pub fn choosing(mut self, id: &str) -> Self {
        self.scale = if id == CORE_SCALE { String::new() } else { id.to_owned() };
        self
    }
}

/// The ratings that reviews hold, and that the scale of this id has no more, or with another core, once the
/// words of the case are `new`. By label.
pub fn left_behind(case: &Case, id: &str, new: &Vocabulary) -> Vec<LeftBehind> {
    let all = new.all_scales();
    let scale = all.iter().find(|scale| scale.id == id);
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for review in case.reviews().values() {
        let verdict = &review.verdict;
        let stays = scale.is_some_and(|scale| scale.holds(&verdict.rating, verdict.core));
        if verdict.scale == id && !verdict.rating.is_empty() && !stays {
            *left.entry(&verdict.rating).or_default() += 1;
        }
    }
    let left = left.into_iter();
    left.map(|(label, reviews)| LeftBehind { label: label.to_owned(), reviews }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Core, Label, scales};
    use super::*;

    fn scale(labels: &[&str]) -> Scale {
        let rating = |label: &&str| Rating {
            label: (*label).to_owned(),
            name: Label::new(label, label),
            core: Core::Supported,
            loss: None,
        };
        Scale {
            id: "own".into(),
            name: Label::new("Ours", ""),
            ratings: labels.iter().map(rating).collect(),
        }
    }

    #[test]
    fn a_scale_needs_a_name_and_ratings_each_with_a_label_of_its_own() {
        let nameless = Scale { name: Label::new(" ", ""), ..scale(&["a"]) };
        for (scale, fault) in [
            (scale(&["a", "b"]), None),
            (nameless, Some(ScaleFault::NoName)),
            (scale(&[]), Some(ScaleFault::NoRating)),
            (scale(&["a", " "]), Some(ScaleFault::NoLabel(1))),
            (scale(&["a", "b", "a "]), Some(ScaleFault::SameLabel(2))),
        ] {
            assert_eq!(scale.fault(), fault, "{scale:?}");
        }
        assert!(scales().iter().all(|scale| scale.fault().is_none()));
    }

    #[test]
    fn a_scale_is_added_replaced_chosen_and_taken_out() {
        let words = Vocabulary::default();
        assert_eq!(words.free_id(), "own");
        let words = words.with_scale(scale(&["a"]));
        assert_eq!((words.current().id.as_str(), words.free_id().as_str()), ("own", "own-2"));
        let words = words.with_scale(scale(&["a", "b"]));
        assert_eq!((words.scales.len(), words.current().ratings.len()), (1, 2));
        assert!(words.is_own("own") && !words.is_own("tempo"));
        let words = words.without_scale("own");
        assert!(words.is_empty(), "the core scale again");
        // A built-in scale that was changed comes back as it was.
        let tempo = scales().into_iter().find(|scale| scale.id == "tempo").expect("built in");
        let changed = Scale { ratings: tempo.ratings[..1].to_vec(), ..tempo.clone() };
        let words = words.with_scale(changed);
        assert_eq!(words.current().ratings.len(), 1);
        assert_eq!(words.without_scale("tempo").current(), tempo);
        assert_eq!(Vocabulary::default().choosing(CORE_SCALE), Vocabulary::default());
    }

    #[test]
    fn reviews_that_a_change_leaves_behind_are_counted_by_label() {
        use super::super::{
            Case, ClaimFields, Command, Extra, Header, Id, ReviewFields, Stamp, Time, Verdict,
        };
        let mut next = 1;
        let mut case = Case::new(Header {
            id: Id::from_u128(1),
            created: Time::from_millis(0),
            modified: Time::from_millis(0),
            by: String::new(),
            title: String::new(),
            note: String::new(),
            languages: Vec::new(),
            vocabulary: Vocabulary::default().with_scale(scale(&["a", "b"])),
            suggestions_off: Vec::new(),
            extra: Extra::new(),
        });
        let mut act = |command: Command| {
            let mut next_id = || {
                next += 1;
                Id::from_u128(next)
            };
            let mut stamp = Stamp { time: Time::from_millis(1), by: "Ayu", next_id: &mut next_id };
            let (ops, id) = command.ops(&case, &mut stamp).expect("makes sense");
            case.apply(&ops).expect("fits");
            id
        };
        let fields = ClaimFields { statement: "Hujan.".into(), kind: Default::default() };
        let claim = act(Command::AddClaim(fields));
        for (of, rating) in [("own", "a"), ("own", "a"), ("own", "b"), ("", ""), ("core", "a")] {
            let verdict =
                Verdict { scale: of.into(), rating: rating.into(), core: Core::Supported };
            let fields = ReviewFields { verdict, ..ReviewFields::default() };
            act(Command::AddReview { claim, fields });
        }
        let words = case.header().vocabulary.clone();
        let left = |new: &Vocabulary| -> Vec<(String, usize)> {
            let left = left_behind(&case, "own", new).into_iter();
            left.map(|left| (left.label, left.reviews)).collect()
        };
        assert_eq!(left(&words), []);
        assert_eq!(left(&words.clone().choosing("tempo")), [], "it is still there");
        assert_eq!(left(&words.clone().with_scale(scale(&["b"]))), [("a".to_owned(), 2)]);
        let mut other_core = scale(&["a", "b"]);
        other_core.ratings[1].core = Core::Refuted;
        assert_eq!(left(&words.clone().with_scale(other_core)), [("b".to_owned(), 1)]);
        let gone = [("a".to_owned(), 2), ("b".to_owned(), 1)];
        assert_eq!(left(&words.without_scale("own")), gone);
    }
}

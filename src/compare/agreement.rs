//! Whether the outlets agree on a claim, and why. This is no verdict: two can agree and both be wrong.

use super::facts::{Index, Mention, outlet};
use super::folding::{Lists, side_by_side};
use super::pair::{Pair, pair};
use super::reason::{Held, Reason, What};
use crate::case::{Case, Id, Modality, Polarity};
use crate::sorted;
use crate::text::Language;
use crate::value::date::Relation;
use crate::value::{Form, List, ValueKind};
use std::collections::{BTreeMap, BTreeSet};

/// How the outlets stand to each other on a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// In a word.
    pub kind: AgreementKind,
    /// Why.
    pub reason: Reason,
    /// What else was seen.
    pub also: Vec<Reason>,
}

/// How the outlets stand to each other on a claim, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementKind {
    /// They cannot all be true.
    Contradiction,
    /// They say different things.
    Differs,
    /// Their lists differ, and some list is open.
    OpenListDifference,
    /// They say the same with different certainty.
    CertaintyDiffers,
    /// They say the same and name other sources for it.
    AttributionDiffers,
    /// One outlet alone mentions it.
    OnlyIn,
    /// They say different things that can all be true.
    Compatible,
    /// They say the same.
    Same,
    /// There is nothing to compare, or it is for a person.
    NotComparable,
}

impl AgreementKind {
    /// All kinds, the gravest first.
    pub const ALL: [AgreementKind; 9] = [
        AgreementKind::Contradiction,
        AgreementKind::Differs,
        AgreementKind::OpenListDifference,
        AgreementKind::CertaintyDiffers,
        AgreementKind::AttributionDiffers,
        AgreementKind::OnlyIn,
        AgreementKind::Compatible,
        AgreementKind::Same,
        AgreementKind::NotComparable,
    ];

    /// Whether the outlets part in some way.
    pub fn is_differing(self) -> bool {
        self <= AgreementKind::AttributionDiffers
    }

    /// In words.
    pub fn words(self, language: Language) -> &'static str {
        let (en, id) = match self {
            AgreementKind::Contradiction => ("contradiction", "bertentangan"),
            AgreementKind::Differs => ("differs", "berbeda"),
            AgreementKind::OpenListDifference => ("open lists differ", "daftar terbuka berbeda"),
            AgreementKind::CertaintyDiffers => ("certainty differs", "kepastian berbeda"),
            AgreementKind::AttributionDiffers => ("attribution differs", "atribusi berbeda"),
            AgreementKind::OnlyIn => ("one outlet only", "hanya satu media"),
            AgreementKind::Compatible => ("compatible", "selaras"),
            AgreementKind::Same => ("same", "sama"),
            AgreementKind::NotComparable => ("not comparable", "tidak dapat dibandingkan"),
        };
        match language {
            Language::English => en,
            Language::Indonesian => id,
        }
    }
}

/// How the outlets stand to each other on this claim. Articles of one outlet count as one.
pub fn agreement(case: &Case, claim: Id) -> Agreement {
    agree(case, claim, &Index::new(case).of_claim(case, claim))
}

/// More different values than these are not compared with each other.
const MOST_VALUES: usize = 60;

/// The same from the mentions of the claim, which are by outlet.
pub(super) fn agree(case: &Case, claim: Id, mentions: &[Mention]) -> Agreement {
    let outlets: BTreeSet<&str> = sorted::set(mentions.iter().map(|m| m.outlet.as_str()));
    let only = |reason| Agreement { kind: AgreementKind::NotComparable, reason, also: Vec::new() };
    let mut outlets_in_order = outlets.iter();
    let Some(first) = outlets_in_order.next() else {
        return only(Reason::NoMention { silent: silence(case, claim, &outlets).0 });
    };
    let kind = case.claims().get(&claim).map(|claim| claim.kind).unwrap_or_default();
    let main = match outlets_in_order.next() {
        Some(_) => stand(mentions, kind),
        None => {
            let (silent, unsearched) = silence(case, claim, &outlets);
            let outlet = (*first).to_owned();
            (AgreementKind::OnlyIn, Reason::OnlyIn { outlet, silent, unsearched })
        }
    };
    let certainty = certainty(mentions).map(|r| (AgreementKind::CertaintyDiffers, r));
    let attribution = attribution(case, mentions).map(|r| (AgreementKind::AttributionDiffers, r));
    let mut found = vec![main];
    for finer in [certainty, attribution].into_iter().flatten() {
        // How sure and from whom tells outlets apart only where they say the same.
        if found[0].0 == AgreementKind::Same {
            found.insert(0, finer);
        } else {
            found.push(finer);
        }
    }
    for own in at_odds_with_itself(mentions, kind) {
        // What others say or do not say never hides it.
        let place = if own.0 < found[0].0 { 0 } else { found.len() };
        found.insert(place, own);
    }
    let (kind, reason) = found.remove(0);
    Agreement { kind, reason, also: found.into_iter().map(|(_, reason)| reason).collect() }
}

/// Each outlet whose own mentions part. `mentions` is by outlet.
fn at_odds_with_itself(mentions: &[Mention], kind: ValueKind) -> Vec<(AgreementKind, Reason)> {
    let by_outlet = mentions.chunk_by(|one, two| one.outlet == two.outlet);
    let found = by_outlet.filter(|own| own.len() > 1).filter_map(|own| {
        let (how, why) = stand(own, kind);
        let outlet = own[0].outlet.clone();
        (how <= AgreementKind::Differs)
            .then(|| (how, Reason::Itself { outlet, why: Box::new(why) }))
    });
    found.collect()
}

/// What follows from values and denials alone.
fn stand(mentions: &[Mention], kind: ValueKind) -> (AgreementKind, Reason) {
    let by = |polarity: Polarity| -> Vec<&Mention> {
        mentions.iter().filter(|mention| mention.polarity == polarity).collect()
    };
    let (affirmed, denied) = (by(Polarity::Affirmed), by(Polarity::Denied));
    if is_denied(&affirmed, &denied) {
        let names = |mentions: &[&Mention]| names_of(mentions.iter().map(|m| m.outlet.as_str()));
        let (affirmed, denied) = (names(&affirmed), names(&denied));
        return (AgreementKind::Contradiction, Reason::Denied { affirmed, denied });
    }
    // To deny another value is to say none.
    let saying = if affirmed.is_empty() { denied } else { affirmed };
    let mut values: Vec<Said<'_>> = Vec::new();
    for mention in &saying {
        let Some(value) = &mention.value else { continue };
        let possible = mention.modality == Modality::Possible;
        let said = Said { outlet: &mention.outlet, form: &value.form, possible };
        if !values.contains(&said) && values.len() < MOST_VALUES {
            values.push(said);
        }
    }
    if values.is_empty() && kind == ValueKind::Text {
        let polarity = saying.first().map(|mention| mention.polarity).unwrap_or_default();
        return (AgreementKind::Same, Reason::SameStand(polarity));
    }
    let valued: BTreeSet<&str> = sorted::set(values.iter().map(|said| said.outlet));
    let all: BTreeSet<&str> = sorted::set(mentions.iter().map(|mention| mention.outlet.as_str()));
    if valued.len() < all.len().min(2) {
        let without = names_of(all.difference(&valued).copied());
        return (AgreementKind::NotComparable, Reason::NoValue(without));
    }
    let lists: Vec<(&str, &List)> = values
        .iter()
        .filter_map(|said| match said.form {
            Form::List(list) => Some((said.outlet, list)),
            _ => None,
        })
        .collect();
    if lists.len() == values.len() {
        let (relation, reason) = side_by_side(&lists);
        let kind = match relation {
            Lists::Same => AgreementKind::Same,
            Lists::SameItems => AgreementKind::Compatible,
            Lists::OpenDifference => AgreementKind::OpenListDifference,
            Lists::Differs => AgreementKind::Differs,
        };
        return (kind, reason);
    }
    gravest(&values)
}

/// A value as an outlet has it.
#[derive(Clone, Copy, PartialEq)]
struct Said<'a> {
    outlet: &'a str,
    form: &'a Form,
    /// Whether it is only called possible.
    possible: bool,
}

fn gravest(values: &[Said<'_>]) -> (AgreementKind, Reason) {
    if are_mixed(values) {
        return (AgreementKind::NotComparable, Reason::OtherKinds(grouped(values)));
    }
    let mut worst = Pair::Same;
    for (number, one) in values.iter().enumerate() {
        for two in &values[number + 1..] {
            let found = match pair(one.form, two.form) {
                // What is only possible does not contradict.
                Pair::CannotBothBe if one.possible || two.possible => Pair::OtherValues,
                found => found,
            };
            if gravity(found) > gravity(worst) {
                worst = found;
            }
        }
    }
    let held = grouped(values);
    let reason = match worst {
        Pair::Same => match values.first() {
            Some(said) => Reason::SameValue(said.form.clone()),
            None => Reason::ForThePerson,
        },
        Pair::OtherSpelling => Reason::OtherSpelling(held),
        Pair::Precise => precise(values, held),
        Pair::PartOf => Reason::PartOf(held),
        Pair::CanBothBe => Reason::CanBothBe(held),
        Pair::ForThePerson => Reason::ForThePerson,
        Pair::OtherKinds => Reason::OtherKinds(held),
        Pair::OtherValues => Reason::OtherValues(held),
        Pair::OtherWords => Reason::OtherWords(held),
        Pair::CannotBothBe => Reason::CannotBothBe(held),
    };
    let kind = match worst {
        Pair::Same | Pair::OtherSpelling => AgreementKind::Same,
        Pair::Precise | Pair::PartOf | Pair::CanBothBe => AgreementKind::Compatible,
        Pair::ForThePerson | Pair::OtherKinds => AgreementKind::NotComparable,
        Pair::OtherValues | Pair::OtherWords => AgreementKind::Differs,
        Pair::CannotBothBe => AgreementKind::Contradiction,
    };
    (kind, reason)
}

/// Whether some value is of another kind than the first, as a date is than an amount: then they do not answer one
/// question, whatever those of one kind are to each other. What counts other things is no other kind.
fn are_mixed(values: &[Said<'_>]) -> bool {
    let is_amount = |said: &Said<'_>| matches!(said.form, Form::Quantity(_));
    let Some((first, others)) = values.split_first() else { return false };
    others.iter().any(|other| match (first.form, other.form) {
        (Form::List(_), Form::List(_)) => false,
        (one, two) => pair(one, two) == Pair::OtherKinds && !(is_amount(first) && is_amount(other)),
    })
}

fn gravity(pair: Pair) -> u8 {
    match pair {
        Pair::Same => 0,
        Pair::OtherSpelling => 1,
        Pair::Precise => 2,
        Pair::PartOf => 3,
        Pair::CanBothBe => 4,
        Pair::ForThePerson => 5,
        Pair::OtherKinds => 6,
        Pair::OtherWords => 7,
        Pair::OtherValues => 8,
        Pair::CannotBothBe => 9,
    }
}

/// The date that all others hold, if there is one and only one.
fn precise(values: &[Said<'_>], held: Vec<Held>) -> Reason {
    let is_held = |one: &Form| {
        values.iter().all(|other| match (one, other.form) {
            (Form::Date(one), Form::Date(other)) => {
                matches!(one.compare(other), Relation::Same | Relation::Contained)
            }
            _ => false,
        })
    };
    let (precise, coarse): (Vec<Held>, Vec<Held>) = held.iter().cloned().partition(|held| {
        held.what.iter().all(|what| matches!(what, What::Value(form) if is_held(form)))
    });
    match <[Held; 1]>::try_from(precise) {
        Ok([precise]) => Reason::MorePrecise { precise, coarse },
        Err(_) => Reason::CanBothBe(held),
    }
}

/// The different values, each with who has it.
fn grouped(values: &[Said<'_>]) -> Vec<Held> {
    let mut out: Vec<Held> = Vec::new();
    for said in values {
        let what = What::Value(said.form.clone());
        let outlet = said.outlet.to_owned();
        match out.iter_mut().find(|held| held.what[0] == what) {
            Some(held) if held.by.contains(&outlet) => {}
            Some(held) => held.by.push(outlet),
            None => out.push(Held { what: vec![what], by: vec![outlet] }),
        }
    }
    out
}

/// Whether one denies what another affirms: both without a value, or the same.
fn is_denied(affirmed: &[&Mention], denied: &[&Mention]) -> bool {
    affirmed.iter().take(MOST_VALUES).any(|one| {
        denied.iter().take(MOST_VALUES).any(|two| match (&one.value, &two.value) {
            (Some(one), Some(two)) => match (&one.form, &two.form) {
                (Form::List(one), Form::List(two)) => !one.compare(two).both.is_empty(),
                (one, two) => gravity(pair(one, two)) <= gravity(Pair::CanBothBe),
            },
            _ => true,
        })
    })
}

/// Who is how sure, if no certainty is common to all outlets.
fn certainty(mentions: &[Mention]) -> Option<Reason> {
    let mut by_outlet: BTreeMap<&str, Vec<Modality>> = BTreeMap::new();
    for mention in mentions {
        by_outlet.entry(&mention.outlet).or_default().push(mention.modality);
    }
    let is_common = |modality: &Modality| by_outlet.values().all(|all| all.contains(modality));
    if MODALITIES.iter().any(is_common) {
        return None;
    }
    let said = MODALITIES.into_iter().filter_map(|modality| {
        let by = by_outlet.iter().filter(|(_, all)| all.contains(&modality));
        let by = names_of(by.map(|(outlet, _)| *outlet));
        (!by.is_empty()).then_some((modality, by))
    });
    Some(Reason::Certainty(said.collect()))
}

const MODALITIES: [Modality; 4] =
    [Modality::Asserted, Modality::Planned, Modality::Possible, Modality::Reported];

/// Whom each outlet cites, if no source is common to all. An outlet of which nobody has marked any
/// attribution says nothing on this.
fn attribution(case: &Case, mentions: &[Mention]) -> Option<Reason> {
    let mut by_outlet: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for mention in mentions {
        if !mention.attributed && !mention.article_attributes {
            continue;
        }
        let names = mention.sources.iter().filter_map(|id| case.sources().get(id));
        let cited = by_outlet.entry(&mention.outlet).or_default();
        cited.extend(names.map(|source| source.name.as_str()));
    }
    if by_outlet.len() < 2 || by_outlet.values().all(BTreeSet::is_empty) {
        return None;
    }
    let mut sets = by_outlet.values();
    let first = sets.next()?;
    if first.iter().any(|name| by_outlet.values().all(|names| names.contains(name))) {
        return None;
    }
    let mut said: BTreeMap<Vec<&str>, Vec<String>> = BTreeMap::new();
    for (outlet, names) in &by_outlet {
        let names = names.iter().copied().collect();
        said.entry(names).or_default().push((*outlet).to_owned());
    }
    let said = said.into_iter().map(|(names, by)| {
        let what = names.into_iter().map(|name| What::Name(name.to_owned())).collect();
        Held { what, by }
    });
    Some(Reason::Attribution(said.collect()))
}

/// The outlets without a mention: those whose articles were all searched, and the others.
fn silence(case: &Case, claim: Id, mentioning: &BTreeSet<&str>) -> (Vec<String>, Vec<String>) {
    let searched: BTreeSet<Id> = sorted::set(
        case.absences()
            .values()
            .filter(|absence| absence.claim == claim)
            .map(|absence| absence.article),
    );
    let mut others: BTreeMap<&str, bool> = BTreeMap::new();
    for article in case.articles().values() {
        let name = outlet(article);
        if !mentioning.contains(name) {
            *others.entry(name).or_insert(true) &= searched.contains(&article.id);
        }
    }
    let (silent, unsearched): (Vec<_>, Vec<_>) = others.into_iter().partition(|(_, all)| *all);
    let names = |all: Vec<(&str, bool)>| all.into_iter().map(|(name, _)| name.to_owned()).collect();
    (names(silent), names(unsearched))
}

/// The names, in order, each once.
fn names_of<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: BTreeSet<&str> = sorted::set(names);
    names.into_iter().map(str::to_owned).collect()
}

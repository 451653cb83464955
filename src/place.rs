//! The places of the app and their addresses: hash routes, so that any static host serves them and
//! a reload lands where one was. Pure.
//!
//! Invariant: `Place::parse(place.href()) == place`.

use crate::case::Id;
use crate::text::Extent;

/// Where a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// All cases: `#/`.
    Desk,
    /// One case, in one of its views: `#/case/<id>/<view>`.
    Case {
        /// Which case.
        case: Id,
        /// How it is looked at.
        view: View,
        /// What is brought into sight: `…/<mark>`, `…?article=<id>`, `…?article=<id>&words=<from>-<to>` or
        /// `…?claim=<id>`.
        focus: Option<Focus>,
    },
    /// Where a page of another window is handed over: `#/take`.
    Take,
    /// An address that leads nowhere.
    Unknown(String),
}

/// A view of a case. To add one: a variant, its line in [`View::ALL`] and [`View::slug`], its words
/// in `ui::words::shell`, and its component in `ui::app`; the compiler asks for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// The articles, with their marks.
    Read,
    /// The claims, across outlets.
    Claims,
    /// Who is cited, by whom.
    Sources,
    /// When, on one axis.
    Timeline,
    /// What an outsider gets.
    Report,
}

/// What is brought into sight in a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Focus {
    /// A mark: what a copied link leads to.
    Mark(Id),
    /// An article.
    Article(Id),
    /// Words of an article, wherever they are by now.
    Words(Id, Extent),
    /// A claim.
    Claim(Id),
}

impl View {
    /// In the order in which they are offered.
    pub const ALL: [View; 5] =
        [View::Read, View::Claims, View::Sources, View::Timeline, View::Report];

    /// Its part of the address.
    pub fn slug(self) -> &'static str {
        match self {
            View::Read => "read",
            View::Claims => "claims",
            View::Sources => "sources",
            View::Timeline => "timeline",
            View::Report => "report",
        }
    }
}

impl Place {
    /// `case` in `view`, with nothing brought into sight.
    pub fn view(case: Id, view: View) -> Self {
        Place::Case { case, view, focus: None }
    }

    /// Where `case` is opened, with `focus` brought into sight.
    pub fn read(case: Id, focus: Option<Focus>) -> Self {
        Place::Case { case, view: View::Read, focus }
    }

    /// Where `claim` of `case` is opened.
    pub fn claim(case: Id, claim: Id) -> Self {
        Place::Case { case, view: View::Claims, focus: Some(Focus::Claim(claim)) }
    }

    /// The place of an address's hash part, with or without its `#`.
    pub fn parse(hash: &str) -> Self {
        let bare = hash.strip_prefix('#').unwrap_or(hash);
        Self::known(bare).unwrap_or_else(|| Place::Unknown(bare.to_owned()))
    }

    fn known(bare: &str) -> Option<Self> {
        let (path, query) = bare.split_once('?').unwrap_or((bare, ""));
        let mut steps = path.split('/').filter(|step| !step.is_empty());
        let Some(first) = steps.next() else { return Some(Place::Desk) };
        if first == "take" && steps.clone().next().is_none() {
            return Some(Place::Take);
        }
        if first != "case" {
            return None;
        }
        let case = Id::parse(steps.next()?)?;
        let view = match steps.next() {
            None => View::Read,
            Some(slug) => View::ALL.into_iter().find(|view| view.slug() == slug)?,
        };
        let focus = match steps.next() {
            Some(mark) => Some(Focus::Mark(Id::parse(mark)?)),
            None => query.split('&').find_map(asked).map(|focus| match (focus, words(query)) {
                (Focus::Article(article), Some(extent)) => Focus::Words(article, extent),
                (focus, _) => focus,
            }),
        };
        if steps.next().is_some() {
            return None;
        }
        Some(Place::Case { case, view, focus })
    }

    /// Its address within the app, beginning with `#`.
    pub fn href(&self) -> String {
        match self {
            Place::Desk => "#/".to_owned(),
            Place::Take => "#/take".to_owned(),
            Place::Case { case, view, focus } => {
                let base = format!("#/case/{case}/{}", view.slug());
                match focus {
                    None => base,
                    Some(Focus::Mark(mark)) => format!("{base}/{mark}"),
                    Some(Focus::Article(article)) => format!("{base}?article={article}"),
                    Some(Focus::Words(article, Extent { start, end })) => {
                        format!("{base}?article={article}&words={}-{}", start.0, end.0)
                    }
                    Some(Focus::Claim(claim)) => format!("{base}?claim={claim}"),
                }
            }
            Place::Unknown(bare) => format!("#{bare}"),
        }
    }

    /// The case that it is in.
    pub fn case(&self) -> Option<Id> {
        match self {
            Place::Case { case, .. } => Some(*case),
            Place::Desk | Place::Take | Place::Unknown(_) => None,
        }
    }
}

fn asked(pair: &str) -> Option<Focus> {
    let (name, value) = pair.split_once('=')?;
    match name {
        "mark" => Id::parse(value).map(Focus::Mark),
        "article" => Id::parse(value).map(Focus::Article),
        "claim" => Id::parse(value).map(Focus::Claim),
        _ => None,
    }
}

/// Which words of the article are asked for, in code points.
fn words(query: &str) -> Option<Extent> {
    let (start, end) =
        query.split('&').find_map(|pair| pair.strip_prefix("words="))?.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start <= end).then(|| Extent::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: Id = Id::from_u128(0x0188_0000_0000_7000_8000_0000_0000_0001);
    const OTHER: Id = Id::from_u128(0x0188_0000_0000_7000_8000_0000_0000_0002);

    #[test]
    fn every_place_survives_its_address() {
        let focuses = [None, Some(Focus::Mark(OTHER)), Some(Focus::Article(OTHER))];
        let mut places = vec![Place::Desk, Place::Take, Place::Unknown("/elsewhere".to_owned())];
        places.extend(focuses.map(|focus| Place::read(CASE, focus)));
        places.extend(View::ALL.map(|view| Place::view(CASE, view)));
        places.push(Place::claim(CASE, OTHER));
        places.push(Place::read(CASE, Some(Focus::Words(OTHER, Extent::new(3, 12)))));
        for place in places {
            assert_eq!(Place::parse(&place.href()), place);
        }
    }

    #[test]
    fn addresses_lead_where_they_say() {
        let read = |focus| Place::read(CASE, focus);
        let article = read(Some(Focus::Article(OTHER)));
        for (hash, place) in [
            (String::new(), Place::Desk),
            ("#".to_owned(), Place::Desk),
            ("#/".to_owned(), Place::Desk),
            (format!("#/case/{CASE}"), read(None)),
            (format!("#/case/{CASE}/"), read(None)),
            (format!("#/case/{CASE}/read?mark={OTHER}"), read(Some(Focus::Mark(OTHER)))),
            (format!("#/case/{CASE}/read?x&mark=y"), read(None)),
            (format!("#/case/{CASE}/read?words=9-3&article={OTHER}"), article.clone()),
            (format!("#/case/{CASE}/read?article={OTHER}&words=x"), article),
        ] {
            assert_eq!(Place::parse(&hash), place, "{hash}");
        }
    }

    #[test]
    fn addresses_that_lead_nowhere_say_so() {
        for hash in [
            "#/cases".to_owned(),
            "#/case".to_owned(),
            "#/take/all".to_owned(),
            "#/case/7".to_owned(),
            format!("#/case/{CASE}/dance"),
            format!("#/case/{CASE}/read/7"),
            format!("#/case/{CASE}/read/{OTHER}/more"),
        ] {
            assert!(matches!(Place::parse(&hash), Place::Unknown(_)), "{hash}");
        }
    }
}

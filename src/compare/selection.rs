//! Which claims are shown and in which order, as a line of text: it can be kept while a person is elsewhere.
//!
//! Invariant: `Selection::from_line(&selection.to_line()) == selection`; reading never fails.

use super::matrix::{Filter, Only, Sort};
use crate::value::ValueKind;

/// Filter and order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Which claims.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
}

impl Selection {
    /// In one line: places in the lists of what is offered, then the words searched for. To be read again by the same
    /// version only.
    pub fn to_line(&self) -> String {
        let Filter { only, kind, search } = &self.filter;
        let only = only.and_then(|only| place_in(&Only::ALL, only));
        let kind = kind.and_then(|kind| place_in(&ValueKind::ALL, kind));
        let sort = place_in(&Sort::ALL, self.sort);
        let place = |place: Option<usize>| place.map(|place| place.to_string()).unwrap_or_default();
        format!("{},{},{},{search}", place(only), place(kind), place(sort))
    }

    /// What the line says; all claims in their own order, where it says nothing that is known.
    pub fn from_line(line: &str) -> Self {
        let mut parts = line.splitn(4, ',');
        let mut place = || parts.next().and_then(|part| part.parse::<usize>().ok());
        let only = place().and_then(|place| Only::ALL.get(place)).copied();
        let kind = place().and_then(|place| ValueKind::ALL.get(place)).copied();
        let sort = place().and_then(|place| Sort::ALL.get(place)).copied().unwrap_or_default();
        let search = parts.next().unwrap_or_default().to_owned();
        Self { filter: Filter { only, kind, search }, sort }
    }
}

fn place_in<T: PartialEq>(all: &[T], one: T) -> Option<usize> {
    all.iter().position(|each| *each == one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_selected_is_read_again() {
        let onlies = std::iter::once(None).chain(Only::ALL.map(Some));
        for only in onlies {
            for kind in [None, Some(ValueKind::Date), Some(ValueKind::Text)] {
                for sort in Sort::ALL {
                    for search in ["", "Selandia Baru", "3,5 persen, kata", "\u{1F600}\n"] {
                        let filter = Filter { only, kind, search: search.to_owned() };
                        let selection = Selection { filter, sort };
                        assert_eq!(Selection::from_line(&selection.to_line()), selection);
                    }
                }
            }
        }
    }

    #[test]
    fn what_says_nothing_shows_everything() {
        for line in ["", "x", "99,99,99,", ",,,", "-1,,"] {
            assert_eq!(Selection::from_line(line), Selection::default(), "{line}");
        }
    }
}

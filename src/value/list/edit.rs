//! What a person makes of a list: items added, renamed, joined, written anew in a row.
//!
//! Invariants: a row reads as the items that it was written of; an item that stays keeps its aliases, and the list
//! whether it is open and what its items are.

use super::{Folded, List};
use crate::value::Name;

/// Names one after the other, as they are typed in one line; one that holds a sign between names stands in quotes.
pub fn in_row<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let shown = names.into_iter().map(|name| {
        let alone = named_in_row(name);
        if alone.len() == 1 && alone[0] == name { name.to_owned() } else { format!("\"{name}\"") }
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// The names of a row: parted by commas, semicolons, line ends, "dan" and "and", but not within quotes.
pub fn named_in_row(row: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = row;
    let mut take = |part: &str| {
        let parts = part.split(" dan ").flat_map(|part| part.split(" and "));
        names.extend(parts.map(without_and).filter(|part| !part.is_empty()).map(str::to_owned));
        names.len()
    };
    let mut quoted: Vec<(usize, String)> = Vec::new();
    loop {
        let sign = rest.find([',', ';', '\n', '"']);
        let Some(at) = sign else {
            take(rest);
            break;
        };
        let before = &rest[..at];
        let is_quote = rest[at..].starts_with('"');
        let closed = rest[at + 1..].find('"');
        match closed {
            // A quote that is not closed, or that stands within a name, is a sign of it like any other.
            Some(length) if is_quote && without_and(before).is_empty() => {
                let place = take("") + quoted.len();
                let name = rest[at + 1..at + 1 + length].trim();
                if !name.is_empty() {
                    quoted.push((place, name.to_owned()));
                }
                rest = &rest[at + length + 2..];
            }
            _ if is_quote => {
                let end =
                    rest[at + 1..].find([',', ';', '\n']).map_or(rest.len(), |end| at + 1 + end);
                take(&rest[..end]);
                rest = rest.get(end + 1..).unwrap_or_default();
            }
            _ => {
                take(before);
                rest = &rest[at + 1..];
            }
        }
    }
    for (place, name) in quoted {
        names.insert(place.min(names.len()), name);
    }
    names
}

fn without_and(part: &str) -> &str {
    let part = part.trim();
    let rest = part.strip_prefix("dan ").or_else(|| part.strip_prefix("and ")).unwrap_or(part);
    if matches!(rest, "dan" | "and") { "" } else { rest.trim() }
}

impl List {
    /// Its items in a row.
    pub fn row(&self) -> String {
        in_row(self.items.iter().map(|item| item.label.as_str()))
    }

    /// With the items of a row instead.
    #[must_use]
    pub fn with_row(&self, row: &str) -> Self {
        let mut old = self.items.clone();
        let items = named_in_row(row).into_iter().map(|label| {
            match old.iter().position(|item| item.label == label) {
                Some(place) => old.swap_remove(place),
                None => Name::new(label),
            }
        });
        Self { items: items.collect(), ..self.clone() }
    }

    /// Adds the items of a row that are not there yet, letter by letter.
    pub fn add(&mut self, row: &str) {
        for label in named_in_row(row) {
            if !self.items.iter().any(|item| item.label == label) {
                self.items.push(Name::new(label));
            }
        }
    }

    /// Without what has no name; names without white space at their ends.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for item in &mut self.items {
            item.label = item.label.trim().to_owned();
        }
        self.items.retain(|item| !item.label.is_empty());
        self
    }

    /// Makes one item another name of an earlier or later one.
    pub fn join(&mut self, into: usize, from: usize) {
        if into == from || into.max(from) >= self.items.len() {
            return;
        }
        let gone = self.items.remove(from);
        let Some(stays) = self.items.get_mut(into - usize::from(from < into)) else { return };
        for alias in std::iter::once(gone.label).chain(gone.aliases) {
            if alias != stays.label && !stays.aliases.contains(&alias) {
                stays.aliases.push(alias);
            }
        }
    }

    /// Items of this list that are taken for one another, an earlier one first: each later one once.
    pub fn folded(&self) -> Vec<Folded> {
        let items = &self.items[..self.items.len().min(super::MOST_ITEMS)];
        let mut all = Vec::new();
        for (two, later) in items.iter().enumerate() {
            let earlier = items[..two].iter().map(|item| item.compare(later)).enumerate();
            let nearest = earlier.filter(|(_, by)| by.is_one()).min_by_key(|(_, by)| *by);
            all.extend(nearest.map(|(one, by)| Folded { one, two, by }));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::NameRelation;
    use proptest::prelude::*;

    #[test]
    fn a_row_is_read_as_the_names_in_it() {
        for (row, names) in [
            ("Jepang, Korea Selatan dan Australia", &["Jepang", "Korea Selatan", "Australia"][..]),
            ("Jepang; India,", &["Jepang", "India"]),
            ("Jepang,\nand India", &["Jepang", "India"]),
            ("Jepang, dan", &["Jepang"]),
            ("\"Trinidad dan Tobago\", India", &["Trinidad dan Tobago", "India"]),
            ("India, dan \"Washington, D.C.\"", &["India", "Washington, D.C."]),
            ("Andi \"Si Kancil\", Budi", &["Andi \"Si Kancil\"", "Budi"]),
            ("Andi \"Si, Budi", &["Andi \"Si", "Budi"]),
            ("\"Andi, Budi", &["\"Andi", "Budi"]),
            (" , ;", &[]),
        ] {
            assert_eq!(named_in_row(row), names, "{row}");
        }
    }

    #[test]
    fn what_stays_in_a_row_keeps_its_aliases() {
        let nikkei = Name { label: "Nikkei Asia".into(), aliases: vec!["Nikkei".into()] };
        let items = vec![nikkei.clone(), Name::new("Reuters")];
        let list = List { items, open: true, role: Some("media".into()) };
        let new = list.with_row("AP, Nikkei Asia");
        assert_eq!(new.items, [Name::new("AP"), nikkei]);
        assert_eq!((new.open, new.role.as_deref()), (true, Some("media")));
        let mut more = new.clone();
        more.add("AP, AFP");
        assert_eq!(more.row(), "AP, Nikkei Asia, AFP");
    }

    #[test]
    fn items_that_are_one_are_told_and_joined() {
        let mut list = List::new(["Nikkei Asia", "Reuters", "Nikke Asia", "nikkei asia"]);
        assert_eq!(
            list.folded(),
            [
                Folded { one: 0, two: 2, by: NameRelation::Typo },
                Folded { one: 0, two: 3, by: NameRelation::SameLetters },
            ]
        );
        list.join(0, 2);
        assert_eq!(list.row(), "Nikkei Asia, Reuters, nikkei asia");
        assert_eq!(list.items[0].aliases, ["Nikke Asia"]);
        list.join(2, 0);
        assert_eq!(list.row(), "Reuters, nikkei asia");
        assert_eq!(list.items[1].aliases, ["Nikkei Asia", "Nikke Asia"]);
        list.join(0, 9);
        assert_eq!(list.items.len(), 2);
        assert!(list.folded().is_empty());
    }

    #[test]
    fn what_has_no_name_goes() {
        let list = List::new([" Jepang ", "  ", "India"]).tidied();
        assert_eq!(list, List::new(["Jepang", "India"]));
    }

    proptest! {
        #[test]
        fn a_row_reads_as_it_was_written(
            names in prop::collection::vec("[a-z]{1,3}( dan | and |, |; | )?[a-z.]{1,3}", 0..5),
        ) {
            let row = in_row(names.iter().map(String::as_str));
            prop_assert_eq!(named_in_row(&row), names, "{}", row);
        }

        #[test]
        fn any_row_is_read(row in "[a-c\" ,;]{0,16}|(dan|and|\"|,| |x){0,8}") {
            let names = named_in_row(&row);
            prop_assert!(names.iter().all(|name| !name.trim().is_empty()));
        }
    }
}

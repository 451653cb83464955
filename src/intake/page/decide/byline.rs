//! Who wrote it, and who published it.

use super::key;
use super::title::site_of;
use crate::case::Outlet;
use crate::intake::address;
use crate::intake::dates::written_in;
use crate::intake::page::found::{Found, Origin};
use crate::intake::page::says::{Field, Says, Statement};

/// Labels before a name, in lower case; the longest first.
const LABELS: &[&str] = &[
    "written by",
    "reported by",
    "ditulis oleh",
    "laporan wartawan",
    "kontributor",
    "jurnalis",
    "reporter",
    "wartawan",
    "pewarta",
    "penulis",
    "laporan",
    "author",
    "oleh",
    "by",
];

/// Who wrote it. What is an address, or the outlet itself, is no author. `told` is what the words
/// tell.
pub(in crate::intake::page) fn byline<'a>(
    said: impl Iterator<Item = &'a Statement>,
    told: Option<String>,
    sites: &[String],
) -> Option<Found<String>> {
    let named = said.filter_map(|said| Some((author(&said.words, sites)?, said.from.clone())));
    let told = told.and_then(|words| author(&words, sites)).map(|words| (words, Origin::Beside));
    let mut found = Found::best(named.chain(told))?;
    let own = key(&found.value);
    found.also.retain(|(other, _)| key(other) != own);
    Some(found)
}

fn author(words: &str, sites: &[String]) -> Option<String> {
    let mut name = words.trim();
    while let Some(label) = LABELS.iter().find(|label| {
        name.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label))
            && name[label.len()..].starts_with([' ', ':'])
    }) {
        name = name[label.len()..].trim_start_matches([' ', ':', '\u{A0}']);
    }
    let name = name.split(" | ").next().unwrap_or(name);
    let date = written_in(name).first().map_or(name.len(), |(_, date)| date.start);
    let name = name[..date].trim_matches([' ', ',', '-', '|', '–', '(']);
    let own = key(name);
    let is_outlet = sites.iter().any(|site| {
        *site == own || site.len() >= 4 && own.contains(site.as_str()) || site.contains(&own)
    });
    let fits = name.len() <= 150
        && name.chars().any(char::is_alphabetic)
        && !name.contains("://")
        && !name.starts_with(['@', '/', '{'])
        && !name.starts_with("PT ")
        && !name.starts_with("PT. ")
        && !is_outlet;
    fits.then(|| name.to_owned())
}

/// Keys of the names by which the outlet goes: what the page calls it, and the labels of its domain.
pub(in crate::intake::page) fn sites(says: &Says, url: Option<&str>) -> Vec<String> {
    let mut sites: Vec<String> =
        says.of(Field::Outlet).take(20).map(|said| key(&said.words)).collect();
    if let Some(domain) = url.and_then(address::domain) {
        sites.push(key(&domain));
        let labels: Vec<&str> = domain.split('.').collect();
        let names = labels.iter().take(labels.len().saturating_sub(1));
        // "co" and "or" before a country are no names, and short ones are found in any words.
        sites.extend(names.filter(|label| label.len() > 3).map(|label| key(label)));
    }
    sites.retain(|site| !site.is_empty());
    sites
}

/// Who published it: a name, and the domain of the address. `title` is the headline alone; what a
/// declared title has after it is the site.
pub(in crate::intake::page) fn outlet(
    says: &Says,
    url: Option<&str>,
    sites: &[String],
    title: &str,
    told: Option<Outlet>,
) -> Option<Found<Outlet>> {
    let domain = url.and_then(address::domain).unwrap_or_default();
    let named = |name: String, from| (Outlet { name, domain: domain.clone() }, from);
    // What shares a word with the address is the name; "U.S." is an edition of it.
    let own = key(&domain);
    let shares = |name: &str| {
        let name = key(name);
        name.len() >= 2 && own.contains(&name)
            || domain.split('.').any(|label| label.len() > 3 && name.contains(&key(label)))
    };
    let (sharing, others): (Vec<_>, Vec<_>) = says
        .of(Field::Outlet)
        .filter(|said| address::domain(&said.words).is_none())
        .map(|said| (said.words.split(" | ").next().unwrap_or_default(), said.from.clone()))
        .partition(|(name, _)| shares(name));
    let said = sharing.into_iter().chain(others).map(|(name, from)| named(name.to_owned(), from));
    let titled = says
        .of(Field::Title)
        .find_map(|said| Some(named(site_of(&said.words, title, sites)?, said.from.clone())));
    let told = told.map(|outlet| named(outlet.name, Origin::Beside));
    let last = (!domain.is_empty()).then(|| named(domain.clone(), Origin::Address));
    let mut found = Found::best(said.chain(titled).chain(told).chain(last))?;
    let own = key(&found.value.name);
    found.also.retain(|(other, from)| key(&other.name) != own && *from != Origin::Address);
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_outlets_are_no_authors() {
        let sites = ["kabarpesisir".to_owned()];
        for (words, name) in [
            ("Sari Wulandari", Some("Sari Wulandari")),
            ("Oleh: Sari Wulandari", Some("Sari Wulandari")),
            ("By Nora Field", Some("Nora Field")),
            ("Penulis : Sari Wulandari | Editor : Bayu", Some("Sari Wulandari")),
            ("Byron Field", Some("Byron Field")),
            ("https://www.facebook.com/kabarpesisir", None),
            ("Kabar Pesisir", None),
            ("PT. Muara Media Utama", None),
            ("Redaksi KabarPesisir.com", None),
            ("@sari", None),
            ("  ", None),
        ] {
            assert_eq!(author(words, &sites).as_deref(), name, "{words}");
        }
    }
}

//! Who wrote it, and who published it.

use super::key;
use super::title::site_of;
use crate::case::Outlet;
use crate::intake::address;
use crate::intake::dates::written_in;
use crate::intake::guess::{before_label, is_name};
use crate::intake::page::found::{Found, Origin};
use crate::intake::page::says::{Field, Says};
use crate::intake::signs;
use crate::sorted;

/// Labels before a name, in lower case; the longest first.
const LABELS: &[&str] = &[
    "written by",
    "reported by",
    "posted by",
    "ditulis oleh",
    "diposkan oleh",
    "diposting oleh",
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
    "teks",
    "rep",
    "by",
];
/// What is said of a person behind the name, in lower case.
const ROLES: &[&str] = &[
    "jurnalis",
    "reporter",
    "wartawan",
    "kontributor",
    "contributor",
    "correspondent",
    "staff",
    "writer",
    "columnist",
    "editor",
];

/// Who wrote it. What is an address, or the outlet itself, is no author. `told` is what the words
/// tell.
pub(in crate::intake::page) fn byline(
    says: &Says,
    headline: Option<usize>,
    told: Option<String>,
    sites: &[String],
) -> Option<Found<String>> {
    let named = says.near(Field::Byline, headline, &|said| {
        // What is only called an author may be a box about one.
        let called = matches!(said.from, Origin::Class(_));
        author(&said.words, sites)
            .filter(|name| !called || is_name(name) || !name.contains(char::is_whitespace))
    });
    let (called, declared): (Vec<_>, Vec<_>) =
        named.into_iter().partition(|(_, from)| matches!(from, Origin::Class(_)));
    let told = told.and_then(|words| author(&words, sites)).map(|words| (words, Origin::Beside));
    let mut found = Found::best(declared.into_iter().chain(told).chain(called))?;
    let own = people(&found.value);
    found.also.retain(|(other, _)| people(other) != own);
    Some(found)
}

/// What two spellings of a row of authors share: "Nora Field, Ann Poe" and "Nora Field and Ann Poe".
fn people(names: &str) -> String {
    let joined = names.split_whitespace().filter(|word| !["and", "dan", "&"].contains(word));
    joined.map(key).collect()
}

fn author(words: &str, sites: &[String]) -> Option<String> {
    let mut name = words.trim();
    while let Some(label) = LABELS.iter().find(|label| {
        name.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label))
            && !name[label.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
    }) {
        name = signs::behind(&name[label.len()..], " :,\u{A0}");
    }
    let name = name.split(" | ").next().unwrap_or(name);
    let date = written_in(name).first().map_or(name.len(), |(_, date)| date.start);
    let name = before_label(&name[..date]);
    // "Nora Field, The Gazette", "Sari - Kabar Pesisir", "Nora Field Gazette".
    let mut parts = Vec::new();
    let mut sides = name.split(" - ").map(|side| without_site(side, sites));
    let name = sides.find(|side| !is_outlet(side, sites)).unwrap_or_default();
    for part in signs::parts(name, ",·") {
        let part = signs::within(part, " -|–(/");
        let lower = part.to_ascii_lowercase();
        let role = !parts.is_empty() && ROLES.iter().any(|role| lower.contains(role));
        if part.chars().any(char::is_alphabetic) && !role && !is_outlet(part, sites) {
            parts.push(part);
        }
    }
    let name = parts.join(", ");
    let fits = !name.is_empty()
        && name.len() <= 150
        && !name.contains("://")
        && !signs::begin(&name, "@/{")
        && !name.starts_with("PT ")
        && !name.starts_with("PT. ");
    fits.then_some(name)
}

fn is_outlet(name: &str, sites: &[String]) -> bool {
    let own = key(name);
    sites.iter().any(|site| {
        *site == own
            || site.len() >= 4 && own.contains(site.as_str())
            || own.len() >= 4 && site.contains(&own)
    })
}

/// A name without the outlet behind it.
fn without_site<'a>(name: &'a str, sites: &[String]) -> &'a str {
    let spaces = name.rmatch_indices(' ').map(|(at, _)| at).take(4);
    let site = spaces.filter(|at| sites.contains(&key(&name[*at..]))).last();
    // "Staff of The Gazette" is no name, and a name has two words.
    site.map(|at| name[..at].trim_end()).filter(|name| is_name(name)).unwrap_or(name)
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
    // What shares a word with the address is the name; "U.S." is an edition of it, "nasional" a section.
    let own = key(&domain);
    let labels: Vec<&str> = domain.rsplit('.').skip(1).collect();
    let main = labels.iter().find(|label| label.len() > 3).or(labels.first());
    let shares = |name: &str| {
        let name = key(name);
        name.len() >= 2 && own.contains(&name)
            || main.is_some_and(|main| main.len() > 2 && name.contains(&key(main)))
    };
    let said = says
        .of(Field::Outlet)
        .filter(|said| address::domain(&said.words).is_none())
        .map(|said| (before_sign(&said.words).to_owned(), said.from.clone()));
    let titled = says
        .of(Field::Title)
        .find_map(|said| Some((site_of(&said.words, title, sites)?, said.from.clone())));
    let told = told.map(|outlet| (outlet.name, Origin::Beside));
    let mut names: Vec<(String, Origin)> = said.chain(titled).chain(told).collect();
    let rank = |(name, _): &(String, Origin)| match name.starts_with("www.") {
        true => 2,
        false => u8::from(!shares(name)),
    };
    sorted::sort_by_key(&mut names, rank);
    // "Suara.com" is how "suara.com" is written.
    if let Some((first, _)) = names.first()
        && first.starts_with(char::is_lowercase)
    {
        let own = key(first);
        let written = |(name, _): &(String, Origin)| {
            key(name) == own
                && name.starts_with(char::is_uppercase)
                && name.contains(char::is_lowercase)
        };
        if let Some(at) = names.iter().position(written) {
            names.swap(0, at);
        }
    }
    let last = (!domain.is_empty()).then(|| (domain.clone(), Origin::Address));
    let named = |(name, from): (String, Origin)| (Outlet { name, domain: domain.clone() }, from);
    let mut found = Found::best(names.into_iter().chain(last).map(named))?;
    let own = key(&found.value.name);
    found.also.retain(|(other, from)| key(&other.name) != own && *from != Origin::Address);
    Some(found)
}

/// A name without the motto behind it.
fn before_sign(name: &str) -> &str {
    let signs = [" | ", " - ", " – "].iter().filter_map(|sign| name.find(sign)).min();
    &name[..signs.unwrap_or(name.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_outlets_are_no_authors() {
        let sites = ["kabarpesisir".to_owned()];
        for (words, name) in [
            ("By", None),
            ("Penulis, Sari Wulandari", Some("Sari Wulandari")),
            ("Penulis : Sari Wulandari Editor : Bayu", Some("Sari Wulandari")),
            ("Rep: Sari Wulandari/ Red: Bayu", Some("Sari Wulandari")),
            ("Sari Wulandari, Jurnalis · Senin, 13/2/2024", Some("Sari Wulandari")),
            ("Sari Wulandari - Kabar Pesisir", Some("Sari Wulandari")),
            ("By Sari Wulandari Kabar Pesisir", Some("Sari Wulandari")),
            ("Nora Field, Gazette Staff Writer", Some("Nora Field")),
            ("Nora Field, Ann Poe and Lee Marsh", Some("Nora Field, Ann Poe and Lee Marsh")),
            ("Editorial", Some("Editorial")),
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

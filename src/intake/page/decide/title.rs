//! The headline: as the page shows it, without the name of the site.

use super::key;
use crate::case::Outlet;
use crate::intake::page::blocks::Block;
use crate::intake::page::found::{Found, Origin};
use crate::intake::page::says::{Field, Says};
use crate::intake::page::tree::Tree;
use crate::intake::signs;

/// Signs that part a headline from a section and a site, with the space around them.
const PARTS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " : ", " » ", " › ", " • ", " · ", " « ", " / ", " ~ "];
/// How many headings are looked at.
const MOST_HEADINGS: usize = 500;

/// The element that shows the headline.
#[derive(Debug)]
pub(in crate::intake::page) struct Headline {
    /// Its number in the tree.
    pub at: usize,
    /// Its words.
    pub words: String,
    /// Its name.
    pub from: Origin,
}

/// The heading that shows a title which the page declares, too: the most important one, and of
/// equals the longest.
pub(in crate::intake::page) fn headline(
    tree: &Tree,
    lines: &[Block],
    says: &Says,
    sites: &[String],
) -> Option<Headline> {
    // A heading may have a label before it, or the title a site behind it: each alone is enough.
    let mut declared: Vec<String> = says
        .of(Field::Title)
        .take(20)
        .flat_map(|said| [key(&said.words), key(bare(&said.words, sites))])
        .collect();
    // What a title has before another one is the name of the site: no headline, though it is a heading.
    let mut before: Vec<String> = says
        .of(Field::Title)
        .take(20)
        .filter_map(|said| Some(key(said.words.split_once(": ")?.0)))
        .filter(|site| {
            declared.iter().any(|one| {
                one.strip_prefix(site.as_str())
                    .is_some_and(|rest| declared.iter().any(|one| one == rest))
            })
        })
        .collect();
    let headings: Vec<(usize, u8, String)> = (0..tree.len())
        .filter_map(|at| Some((at, importance(tree, at)?)))
        .take(MOST_HEADINGS)
        .filter(|(at, _)| !tree.is_hidden(*at))
        .map(|(at, importance)| (at, importance, tree.words(at, 500)))
        .collect();
    // "Site: Headline", where a heading is the one, and another begins with the other.
    for said in says.of(Field::Title).take(20) {
        let Some((site, rest)) = said.words.split_once(": ").map(|(a, b)| (key(a), key(b))) else {
            continue;
        };
        let keys = || headings.iter().map(|(.., words)| key(words));
        let begins = |own: String| rest.len() >= 8 && own.starts_with(rest.as_str());
        if keys().any(|own| own == site) && keys().any(begins) {
            before.push(site);
            declared.push(rest);
        }
    }
    let mut best: Option<((u8, usize), Headline)> = None;
    for (at, importance, words) in headings {
        let own = key(&words);
        let shown = declared.iter().any(|one| same(&own, one)) && !before.contains(&own);
        let rank = (importance, own.len());
        if shown && best.as_ref().is_none_or(|(most, _)| rank > *most) {
            let from = Origin::Element(tree.name(at).to_owned());
            best = Some((rank, Headline { at, words, from }));
        }
    }
    let best = best.map(|(_, headline)| headline);
    // The site's own name, which an old blog declares for a title, too.
    let is_site = |best: &Headline| signs::count(&best.words) < 4 && is_in_banner(tree, best.at);
    if best.as_ref().is_some_and(is_site)
        && let Some(own) = of_post(tree)
    {
        return Some(own);
    }
    best.or_else(|| in_lines(tree, lines, says)).or_else(|| only(tree, lines, sites))
}

/// The heading of the post below a banner: the only one whose class calls it so, else the only one of four words or more.
fn of_post(tree: &Tree) -> Option<Headline> {
    let is_called = |at: &usize| {
        ["entry-title", "post-title"].iter().any(|name| tree.lists(*at, "class", name))
    };
    let headings: Vec<usize> = (0..tree.len())
        .filter(|at| matches!(tree.name(*at), "h1" | "h2" | "h3") && !tree.is_hidden(*at))
        .take(MOST_HEADINGS)
        .collect();
    let alone = |mut found: Vec<usize>| found.pop().filter(|_| found.is_empty());
    let is_long = |at: &usize| signs::count(&tree.words(*at, 500)) >= 4 && !is_in_banner(tree, *at);
    let at = alone(headings.iter().copied().filter(is_called).collect())
        .or_else(|| alone(headings.iter().copied().filter(is_long).collect()))?;
    let from = Origin::Element(tree.name(at).to_owned());
    Some(Headline { at, words: tree.words(at, 500), from })
}

/// Whether an element stands where a page names its site.
fn is_in_banner(tree: &Tree, at: usize) -> bool {
    const BANNERS: &[&str] = &["banner", "logo", "masthead", "brand", "header", "site-title"];
    let parent = |at: &usize| Some(tree.nodes()[*at].parent).filter(|parent| parent < at);
    std::iter::successors(Some(at), parent).take(4).any(|at| {
        ["id", "class"].iter().any(|name| BANNERS.iter().any(|one| tree.lists(at, name, one)))
    })
}

/// The only heading of the first order, where the page declares other titles than it shows, or none:
/// its first line, if that has three words or more, is no link, and not the site.
fn only(tree: &Tree, lines: &[Block], sites: &[String]) -> Option<Headline> {
    let shown = (0..tree.len()).filter(|at| tree.name(*at) == "h1" && !tree.is_hidden(*at));
    let mut found: Option<&Block> = None;
    for at in shown.take(MOST_HEADINGS) {
        let first = lines.get(lines.partition_point(|line| line.at < at));
        let Some(line) = first.filter(|line| line.at < tree.nodes()[at].end) else { continue };
        let words = signs::count(&line.text);
        if words < 3 || line.chars > 300 || line.is_link() || is_site(&line.text, sites) {
            continue;
        }
        if found.is_some_and(|found| found.at != line.at) {
            return None;
        }
        found = Some(line);
    }
    let from = Origin::Element("h1".to_owned());
    found.map(|line| Headline { at: line.at, words: line.text.clone(), from })
}

/// On a page without headings: the first line that is a declared title, or all of it before or behind
/// one of its signs.
fn in_lines(tree: &Tree, lines: &[Block], says: &Says) -> Option<Headline> {
    let mut parts = Vec::new();
    for said in says.of(Field::Title).take(20) {
        let words = said.words.as_str();
        parts.push(words);
        for sign in PARTS.iter().chain(&[": "]) {
            let ways = [words.split_once(sign), words.rsplit_once(sign)];
            parts.extend(ways.into_iter().flatten().flat_map(|(first, last)| [first, last]));
        }
    }
    parts.retain(|part| signs::count(part) >= 4);
    let keys: Vec<String> = parts.into_iter().map(key).collect();
    let line = lines
        .iter()
        .filter(|line| !keys.is_empty() && line.chars < 300 && !line.is_link())
        .find(|line| keys.contains(&key(&line.text)))?;
    let from = Origin::Element(tree.name(tree.nodes()[line.at].parent).to_owned());
    Some(Headline { at: line.at, words: line.text.clone(), from })
}

/// Whether one is the other with a little more: a site, a section, a label before it.
fn same(heading: &str, declared: &str) -> bool {
    let (short, long) =
        if heading.len() < declared.len() { (heading, declared) } else { (declared, heading) };
    short.len() >= 8 && short.len() * 5 >= long.len() * 2 && long.contains(short)
}

fn importance(tree: &Tree, at: usize) -> Option<u8> {
    Some(match tree.name(at) {
        "h1" => 6,
        "h2" => 4,
        "h3" => 2,
        "div" | "span" | "p" | "strong" | "b" | "font" | "td" => {
            let class = tree.attribute(at, "class").unwrap_or_default().to_ascii_lowercase();
            let named =
                ["title", "judul", "jdl", "headline"].iter().any(|part| class.contains(part));
            if tree.lists(at, "itemprop", "headline") {
                5
            } else if named {
                1
            } else {
                return None;
            }
        }
        _ => return None,
    })
}

/// The title. `sites` are keys of the names by which the outlet goes.
pub(in crate::intake::page) fn title(
    says: &Says,
    headline: Option<&Headline>,
    sites: &[String],
) -> Option<Found<String>> {
    let shown = headline.map(|headline| (bare(&headline.words, sites), headline.from.clone()));
    let declared =
        says.of(Field::Title).map(|said| (bare(&said.words, sites).to_owned(), said.from.clone()));
    let shown = shown.map(|(words, from)| (words.to_owned(), from));
    let mut found = Found::best(shown.into_iter().chain(declared))?;
    // Other quotation marks, or a missing space, are no other title.
    let own = key(&found.value);
    found.also.retain(|(other, _)| key(other) != own);
    Some(found)
}

/// A declared title without the name of the outlet before it, where that was not known: "Harbour Gazette - Owner cleared".
pub(in crate::intake::page) fn without_outlet(
    title: Found<String>,
    outlet: Option<&Found<Outlet>>,
) -> Found<String> {
    let sites: Vec<String> = outlet.iter().map(|outlet| key(&outlet.value.name)).collect();
    let mut title = title.map(|words| bare(&words, &sites).to_owned());
    let own = key(&title.value);
    title.also.retain(|(other, _)| key(other) != own);
    title
}

/// The name of the site that a declared title ends in: a name that the site is known by, or what
/// follows the headline.
pub(super) fn site_of(declared: &str, title: &str, sites: &[String]) -> Option<String> {
    let (rest, last) = last_part(declared)?;
    let follows = key(rest) == key(title) && signs::count(last) <= 5;
    (is_site(last, sites) || follows && !title.is_empty()).then(|| last.trim().to_owned())
}

/// A title without site, section and number of the page.
pub(in crate::intake::page) fn bare<'a>(title: &'a str, sites: &[String]) -> &'a str {
    let mut title = title.trim();
    // "Site: Headline", "Site - Headline".
    for sign in PARTS.iter().chain(&[": "]) {
        if let Some((first, rest)) = title.split_once(sign)
            && sites.contains(&key(first))
            && signs::count(rest) > 2
        {
            title = rest.trim();
        }
    }
    while let Some((rest, last)) = last_part(title) {
        let short = signs::count(last) <= 4;
        let long = signs::count(rest) >= 4;
        let sign = &title[rest.len()..title.len() - last.len()];
        let strong = ["|", "::", "»", "›", "•", "·"].contains(&sign.trim());
        if !(is_site(last, sites) && signs::count(rest) >= 2 || short && long && strong) {
            break;
        }
        title = rest.trim();
    }
    without_page(title)
}

/// "… Halaman all", "… Halaman 2", "… - Page 3".
fn without_page(title: &str) -> &str {
    let Some((rest, number)) = title.rsplit_once(' ') else { return title };
    let Some((before, word)) = rest.rsplit_once(' ') else { return title };
    let numbered = matches!(number, "all" | "semua") || number.bytes().all(|b| b.is_ascii_digit());
    match word.to_ascii_lowercase().as_str() {
        "halaman" | "page" if numbered => signs::before(before, " -|,–"),
        _ => title,
    }
}

/// What stands before and after the last sign that parts.
fn last_part(title: &str) -> Option<(&str, &str)> {
    let (at, sign) = PARTS.iter().filter_map(|sign| Some((title.rfind(sign)?, sign))).max()?;
    Some((&title[..at], &title[at + sign.len()..]))
}

fn is_site(part: &str, sites: &[String]) -> bool {
    let part = key(part);
    part.len() < 60
        && sites.iter().any(|site| {
            site.len() >= 3
                && (*site == part
                    || site.len() >= 4 && part.contains(site.as_str())
                    || part.len() >= 4 && site.contains(part.as_str()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_goes_and_the_headline_stays() {
        let sites = ["kabarpesisir", "kabarpesisircom", "pesisir"].map(str::to_owned);
        for (title, left) in [
            ("Banjir Surut, Warga Pulang - Kabar Pesisir", "Banjir Surut, Warga Pulang"),
            (
                "Banjir Surut, Warga Pulang | Daerah | KabarPesisir.com",
                "Banjir Surut, Warga Pulang",
            ),
            ("KabarPesisir.com: Banjir Surut, Warga Pulang", "Banjir Surut, Warga Pulang"),
            ("Kabar Pesisir - Banjir Surut, Warga Pulang", "Banjir Surut, Warga Pulang"),
            (
                "Banjir Surut, Warga Pulang Halaman all - Kabar Pesisir",
                "Banjir Surut, Warga Pulang",
            ),
            ("Banjir Surut, Warga Pulang - Page 2", "Banjir Surut, Warga Pulang"),
            ("Banjir Surut, Warga Pulang :: Kabar dari Muara", "Banjir Surut, Warga Pulang"),
            ("Banjir Surut, Warga Pulang : Kabar Pesisir", "Banjir Surut, Warga Pulang"),
            (
                "Banjir Surut di Kota Muara : Kisah Warga",
                "Banjir Surut di Kota Muara : Kisah Warga",
            ),
            ("Persija - Persib Berakhir Imbang", "Persija - Persib Berakhir Imbang"),
            ("Harga Beras Naik - Ini Sebabnya", "Harga Beras Naik - Ini Sebabnya"),
            ("Sisa Anggaran 2023: Rp 3 Miliar", "Sisa Anggaran 2023: Rp 3 Miliar"),
            ("Kabar Pesisir", "Kabar Pesisir"),
            ("| Kabar Pesisir", "| Kabar Pesisir"),
            ("", ""),
        ] {
            assert_eq!(bare(title, &sites), left, "{title}");
        }
    }
}

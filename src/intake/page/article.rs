//! The lines of the article's element → the text of the article and its regions.

use super::blocks::{Block, Gap, Sort, blocks};
use super::choose::{Beside, Choice, choose};
use super::furniture::{self, Lead};
use super::tree::Tree;
use crate::case::RegionKind;
use crate::sorted;
use std::ops::Range;

/// The words of an article.
#[derive(Debug, Default)]
pub(super) struct Article {
    /// One paragraph a line, a blank line between paragraphs.
    pub text: String,
    /// What is not body, in bytes.
    pub regions: Vec<(Range<usize>, RegionKind)>,
    /// Those of its lines that are not, without which the others would be the whole article: captions, and lines that lead
    /// elsewhere. In bytes, with what parts them from the line before; in order.
    pub apart: Vec<Range<usize>>,
    /// Whether a line of it is written that does not stand apart.
    pub is_begun: bool,
    /// The lines before the first of the article and after its last, in the article's element or
    /// near it: where bylines and dates stand.
    pub beside: Vec<String>,
    /// Whether it may be no article, but the teasers of several.
    pub listing: bool,
}

/// A page where one signs in has no article of fewer characters: it says what one must do.
const FEW: usize = 300;
/// A box of more characters that leads elsewhere is a part of the page, and not of the article.
const MOST: usize = 600;

/// Finds the article, given all lines of the page. `None` if nothing on the page is running text.
pub(super) fn article(
    tree: &Tree,
    all: &[Block],
    title: &str,
    headline: Option<usize>,
) -> Option<Article> {
    // Where nothing is running text, pictures may tell the story: what is said below them is it.
    let told = all.iter().all(|line| line.weight() == 0).then(|| captions_told(tree)).flatten();
    let choice = choose(tree, told.as_deref().unwrap_or(all), headline)?;
    let mut lines = blocks(tree, choice.range.clone(), &choice.dropped);
    if told.is_some() {
        tell_captions(&mut lines);
    }
    let mut kept = keep(&lines, title);
    let chars: usize =
        lines.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(line, _)| line.chars).sum();
    if chars < FEW && asks_for_a_password(tree) {
        return None;
    }
    let first = kept.iter().position(|kept| *kept)?;
    if let Some(before) = first.checked_sub(1).map(|before| &lines[before]) {
        // A heading opens the article if the headline is elsewhere.
        let heading = before.sort == Sort::Heading
            && !before.is_link()
            && before.text != title
            && headline.is_some_and(|headline| !choice.range.contains(&headline));
        kept[first - 1] = heading || furniture::is_dateline(&before.text);
    }
    let last = kept.iter().rposition(|kept| *kept).unwrap_or(first);
    let (first, last) = (lines[first].at, lines[last].at);
    let within = first..last;
    let apart = apart(tree, &choice, &lines, within.clone());
    let of = |(line, kept): (_, &bool)| match kept {
        true => Some((line, None)),
        false => Some((line, Some(beside_the_matter(line).filter(|_| within.contains(&line.at))?))),
    };
    let mut all_lines: Vec<(&Block, Option<RegionKind>)> =
        lines.iter().zip(&kept).filter_map(of).collect();
    // The picture below the headline, where the article's words have an element of their own.
    let above = headline.unwrap_or(usize::MAX)..choice.range.start;
    let pictures = all.iter().filter(|line| above.contains(&line.at) && line.sort == Sort::Caption);
    all_lines.extend(pictures.map(|line| (line, Some(RegionKind::Caption))));
    all_lines.extend(apart.iter().map(|(line, kind)| (line, Some(*kind))));
    sorted::sort_by_key(&mut all_lines, |(line, _)| line.at);
    let mut article = written(&all_lines);
    article.listing = is_listing(&lines);
    article.beside = beside(all, first, headline);
    Some(article)
}

/// Whether a person must sign in on the page.
fn asks_for_a_password(tree: &Tree) -> bool {
    (0..tree.len()).any(|at| {
        tree.name(at) == "input"
            && tree.attribute(at, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("password"))
    })
}

/// All lines with the captions as words of the article, if there are several that say something.
fn captions_told(tree: &Tree) -> Option<Vec<Block>> {
    let mut lines = blocks(tree, 0..tree.len(), &[]);
    tell_captions(&mut lines);
    let several = lines.iter().filter(|line| line.weight() > 0).count() > 1;
    several.then_some(lines)
}

fn tell_captions(lines: &mut [Block]) {
    for line in lines.iter_mut().filter(|line| line.sort == Sort::Caption) {
        line.sort = Sort::Quote;
    }
}

/// An article of words alone, as linked data have them: each line is a paragraph.
pub(super) fn of_words(words: &str) -> Article {
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut article = Article::default();
    for line in lines {
        article.push(line, Gap::Blank);
        article.is_begun = true;
    }
    article
}

/// Whether the lines are teasers, as on the front page of a site: headings that are links, with not
/// two paragraphs for each.
fn is_listing(lines: &[Block]) -> bool {
    let teasers = lines.iter().filter(|line| line.sort == Sort::Heading && line.is_link()).count();
    let prose = lines.iter().filter(|line| line.weight() > 0).count();
    teasers >= 5 && prose < teasers * 2
}

/// Which lines are the article's.
fn keep(lines: &[Block], title: &str) -> Vec<bool> {
    let prose: Vec<bool> =
        lines.iter().map(|line| line.weight() > 0 && furniture::lead(line).is_none()).collect();
    let Some(first) = prose.iter().position(|prose| *prose) else {
        return vec![false; lines.len()];
    };
    let last = prose.iter().rposition(|prose| *prose).unwrap_or(first);
    let end = run_on(lines, last);
    let mut kept = prose;
    // Whether a line of the article follows before the next heading.
    let mut followed = false;
    for (number, line) in lines.iter().enumerate().rev() {
        if kept[number] {
            followed = true;
            continue;
        }
        let inside = (first..end).contains(&number);
        if line.sort == Sort::Heading {
            kept[number] = followed
                && number > first
                && !line.is_link()
                && line.text != title
                && furniture::lead(line) != Some(Lead::Label);
            followed = false;
            continue;
        }
        let label = furniture::lead(line) == Some(Lead::Label);
        let fits = !line.is_link() && line.sort != Sort::Caption && !label;
        let signed = line.ends() || furniture::region(&line.text, false).is_some();
        kept[number] = fits && (inside || number > last && signed);
    }
    kept
}

/// Where the article ends that has its last running text at `last`: a table goes on, a list that a
/// line with a colon announces, and the addresses of sources.
fn run_on(lines: &[Block], last: usize) -> usize {
    let is_address = |line: &Block| {
        line.text.starts_with("http") || line.text.contains("://") && !line.is_link()
    };
    let announces = |line: &Block| line.text.trim_end().ends_with(':');
    let mut listed = announces(&lines[last]);
    let mut end = last + 1;
    while let Some(line) = lines.get(end) {
        listed = match line.sort {
            Sort::Item => listed && !line.is_link(),
            Sort::Cell => !line.is_link(),
            _ if is_address(line) => true,
            _ => {
                let next = lines.get(end + 1);
                let item = |next: &&Block| next.sort == Sort::Item && !next.is_link();
                !line.is_link()
                    && (next.is_some_and(is_address)
                        || announces(line) && next.as_ref().is_some_and(item))
            }
        };
        if !listed {
            break;
        }
        end += 1;
    }
    end
}

/// What a line is that an article has and that is not it.
fn beside_the_matter(line: &Block) -> Option<RegionKind> {
    if line.sort == Sort::Caption {
        return Some(RegionKind::Caption);
    }
    // "Advertisement" alone tells nothing.
    let tells = line.chars >= 20 && furniture::lead(line) == Some(Lead::Label);
    tells.then_some(RegionKind::RelatedLink)
}

/// The lines of what was dropped within the article (`article`, nodes) that are told of all the same: those of pictures, and
/// of boxes that lead elsewhere. A picture may stand above the article, too.
fn apart(
    tree: &Tree,
    choice: &Choice,
    lines: &[Block],
    article: Range<usize>,
) -> Vec<(Block, RegionKind)> {
    let mut apart = Vec::new();
    let mut add = |lines: Vec<Block>, kind| {
        apart.extend(lines.into_iter().map(|line| (Block { gap: Gap::Blank, ..line }, kind)));
    };
    let before = lines.iter().map(|line| line.at).take_while(|at| *at < article.start).last();
    for Beside { range, is_picture } in &choice.beside {
        let is_above = *is_picture && range.end <= article.start && Some(range.start) > before;
        if !is_above && !article.contains(&range.start) {
            continue;
        }
        if *is_picture {
            let mut shown = blocks(tree, range.clone(), &choice.clutter);
            shown.retain(|line| !line.is_link());
            add(shown, RegionKind::Caption);
        } else {
            let shown = blocks(tree, range.clone(), &[]);
            let chars: usize = shown.iter().map(|line| line.chars).sum();
            let leads = shown.first().is_some_and(|line| {
                matches!(furniture::lead(line), Some(Lead::Label | Lead::Related))
            });
            if leads && chars < MOST {
                add(shown, RegionKind::RelatedLink);
            }
        }
    }
    apart
}

/// The lines, some of which are said to be apart.
fn written(lines: &[(&Block, Option<RegionKind>)]) -> Article {
    let mut article = Article::default();
    for &(line, apart) in lines {
        let (before, from) = (article.regions.len(), article.text.len());
        let follows = article.apart.last().is_some_and(|apart| apart.end == from);
        let gap = if follows { Gap::Blank } else { line.gap };
        let start = article.push(line.text.trim(), gap);
        if apart.is_some() {
            article.apart.push(from..article.text.len());
        } else {
            // A caption above it does not take the dateline from the article.
            article.is_begun = true;
        }
        let lead = || match furniture::lead(line)? {
            Lead::Label | Lead::Related => Some(RegionKind::RelatedLink),
            Lead::Offer => Some(RegionKind::Other),
        };
        if let Some(kind) = apart.or_else(lead) {
            article.regions.truncate(before);
            article.regions.push((start..article.text.len(), kind));
        }
    }
    article
}

impl Article {
    /// The words without those that stand apart.
    pub fn body(&self) -> String {
        let mut body = String::with_capacity(self.text.len());
        let mut at = 0;
        for apart in &self.apart {
            body.push_str(&self.text[at..apart.start]);
            at = apart.end;
        }
        body.push_str(&self.text[at..]);
        body.trim_start().to_owned()
    }

    /// Adds a line, and says at which byte it starts.
    fn push(&mut self, line: &str, gap: Gap) -> usize {
        if !self.text.is_empty() {
            self.text.push_str(match gap {
                Gap::Tab => "\t",
                Gap::Line => "\n",
                Gap::Blank => "\n\n",
            });
        }
        let start = self.text.len();
        self.text.push_str(line);
        if let Some((range, kind)) = furniture::region(line, !self.is_begun) {
            self.regions.push((start + range.start..start + range.end, kind));
        }
        start
    }
}

/// The lines from the headline to the article, and those right before it.
fn beside(all: &[Block], first: usize, headline: Option<usize>) -> Vec<String> {
    let first = all.partition_point(|block| block.at < first);
    let from = headline.map_or(first, |node| all.partition_point(|block| block.at < node));
    let from = from.saturating_sub(6).clamp(first.saturating_sub(30), first.saturating_sub(8));
    let short = all[from..first].iter().filter(|block| block.chars < 300);
    short.map(|block| block.text.clone()).collect()
}

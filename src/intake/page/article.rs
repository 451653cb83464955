//! The lines of the article's element → the text of the article and its regions.

use super::blocks::{Block, Gap, Sort, blocks};
use super::choose::choose;
use super::furniture::{self, Lead};
use super::tree::Tree;
use crate::case::RegionKind;
use std::ops::Range;

/// The words of an article.
#[derive(Debug, Default)]
pub(super) struct Article {
    /// One paragraph a line, a blank line between paragraphs.
    pub text: String,
    /// What is not body, in bytes.
    pub regions: Vec<(Range<usize>, RegionKind)>,
    /// The lines before the first of the article and after its last, in the article's element or
    /// near it: where bylines and dates stand.
    pub beside: Vec<String>,
    /// Whether it may be no article, but the teasers of several.
    pub listing: bool,
}

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
    let first = kept.iter().position(|kept| *kept)?;
    if let Some(before) = first.checked_sub(1).map(|before| &lines[before]) {
        // A heading opens the article if the headline is elsewhere.
        let heading = before.sort == Sort::Heading
            && !before.is_link()
            && before.text != title
            && headline.is_some_and(|headline| !choice.range.contains(&headline));
        kept[first - 1] = heading || furniture::is_dateline(&before.text);
    }
    let first = lines[first].at;
    let mut article = written(lines.iter().zip(&kept).filter(|(_, k)| **k).map(|(line, _)| line));
    article.listing = is_listing(&lines);
    article.beside = beside(all, first, headline);
    Some(article)
}

/// All lines with the captions as words of the article, if there are several that say something.
fn captions_told(tree: &Tree) -> Option<Vec<Block>> {
    let mut lines = blocks(tree, 0..tree.len(), &vec![false; tree.len()]);
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

fn written<'a>(lines: impl Iterator<Item = &'a Block>) -> Article {
    let mut article = Article::default();
    for line in lines {
        let before = article.regions.len();
        let start = article.push(line.text.trim(), line.gap);
        let kind = match furniture::lead(line) {
            None => continue,
            Some(Lead::Label | Lead::Related) => RegionKind::RelatedLink,
            Some(Lead::Offer) => RegionKind::Other,
        };
        article.regions.truncate(before);
        article.regions.push((start..article.text.len(), kind));
    }
    article
}

impl Article {
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
        if let Some((range, kind)) = furniture::region(line, start == 0) {
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

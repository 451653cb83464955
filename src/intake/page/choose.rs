//! Which element holds the article, and what within it is not the article.

use super::blocks::Block;
use super::names::{Names, Promise};
use super::sums::Sums;
use super::tree::Tree;
use crate::intake::html::{Shape, shape};
use crate::sorted;
use std::cmp::Reverse;
use std::ops::Range;

/// Whether elements of a name are parts of a page, and not words in a line. A row is of its table, whatever it
/// is called: "player-44" is one of a team.
fn is_part(name: &str) -> bool {
    !name.is_empty()
        && name != "tr"
        && !matches!(shape(name), Shape::Inline | Shape::Break | Shape::Dropped)
}

/// What the scorer decided.
pub(super) struct Choice {
    /// The nodes of the article's element.
    pub range: Range<usize>,
    /// Which nodes are no part of the article, wherever they are.
    pub dropped: Vec<bool>,
    /// Which are named for what all pages of a site have; they are dropped, too.
    pub clutter: Vec<bool>,
    /// Those of them that lie within its element, as whole elements, in order.
    pub beside: Vec<Beside>,
}

/// An element that is no part of the article around it.
pub(super) struct Beside {
    pub range: Range<usize>,
    /// Whether it holds a picture with its words; else it leads elsewhere, or is what all pages of a site have.
    pub is_picture: bool,
}

/// Chooses; `headline` is the element that shows the title. `None` if no running text is there.
pub(super) fn choose(tree: &Tree, blocks: &[Block], headline: Option<usize>) -> Option<Choice> {
    let count = tree.len();
    let mut names = Names::default();
    let promises: Vec<Promise> = (0..count).map(|at| names.promise(tree, at)).collect();
    let mut dropped = vec![false; count];
    let before = Sums::of(tree, blocks, &dropped);
    drop_clutter(tree, &before, &promises, headline, &mut dropped);
    let sums = Sums::of(tree, blocks, &dropped);
    let range = container(tree, &sums, &promises, headline)?;
    let clutter = dropped.clone();
    let mut beside = within(tree, &range, &clutter);
    beside.extend(drop_doubtful(tree, [&before, &sums], &promises, &range, &mut dropped));
    // The wider one of two holds the other.
    sorted::sort_by_key(&mut beside, |one| (one.range.start, Reverse(one.range.end)));
    let mut end = 0;
    beside.retain(|one| {
        let is_own = one.range.start >= end;
        end = end.max(one.range.end);
        is_own
    });
    Some(Choice { range, dropped, clutter, beside })
}

/// The elements within `range` that are dropped as a whole.
fn within(tree: &Tree, range: &Range<usize>, dropped: &[bool]) -> Vec<Beside> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let end = tree.nodes()[at].end;
        if dropped[at] {
            found.push(Beside { range: at..end, is_picture: false });
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Marks what is named as clutter, and what its element says is beside the matter.
fn drop_clutter(
    tree: &Tree,
    sums: &Sums,
    promises: &[Promise],
    headline: Option<usize>,
    dropped: &mut [bool],
) {
    let all = sums.within(&(0..tree.len())).weight;
    let mut at = 0;
    while at < tree.len() {
        let range = at..tree.nodes()[at].end;
        let name = tree.name(at);
        let beside = matches!(name, "nav" | "aside" | "footer" | "menu" | "dialog");
        let weight = sums.within(&range).weight;
        // An unlucky name of something that holds the headline or most of the words is only that.
        // Readers below an article may write more than it has.
        let whole = headline.is_some_and(|headline| range.contains(&headline))
            || weight * 2 > all
                && !(headline.is_some_and(|headline| headline < at) && is_talk(tree, at));
        let part = is_part(name) || matches!(name, "span" | "ins" | "sup") || name.contains('-');
        let bad = matches!(promises[at], Promise::Clutter | Promise::Pulled);
        let named = bad && part || name == "form";
        let mark = name == "sup" && tree.words(at, 8).starts_with('[');
        if beside
            || mark
            || named && !whole && !matches!(name, "html" | "body" | "main" | "article")
        {
            dropped[range.clone()].fill(true);
            at = range.end;
        } else {
            at += 1;
        }
    }
}

/// Whether an element is called what readers write.
fn is_talk(tree: &Tree, at: usize) -> bool {
    ["class", "id"].iter().any(|attribute| {
        let names = tree.attribute(at, attribute).unwrap_or_default().to_ascii_lowercase();
        ["comment", "komentar", "discussion", "disqus"].iter().any(|talk| names.contains(talk))
    })
}

/// Goes down from the page as long as one child has most of the running text.
fn container(
    tree: &Tree,
    sums: &Sums,
    promises: &[Promise],
    headline: Option<usize>,
) -> Option<Range<usize>> {
    let nodes = tree.nodes();
    let weight = |range: &Range<usize>| sums.within(range).weight;
    let mut range = 0..nodes.len();
    let all = weight(&range);
    if all == 0 {
        return None;
    }
    let mut child = 0;
    loop {
        let mut best: Option<(usize, Range<usize>)> = None;
        while child < range.end {
            let inner = child..nodes[child].end;
            let holds = match tree.name(child) {
                "p" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "figure" => {
                    false
                }
                // Words in a line may begin one that goes on after them.
                name => is_part(name) || sums.within(&inner).lines > 1,
            };
            let own = weight(&inner);
            if holds && best.as_ref().is_none_or(|(most, _)| own > *most) {
                best = Some((own, inner.clone()));
            }
            child = inner.end;
        }
        let Some((own, inner)) = best else { break };
        let percent = match promises[inner.start] {
            Promise::Words => 40,
            Promise::Article => 55,
            // Beside the column with the headline stand others.
            _ if headline.is_some_and(|headline| inner.contains(&headline)) => 50,
            Promise::Nothing => 70,
            _ => 80,
        };
        if own == 0 || own * 100 < weight(&range) * percent {
            break;
        }
        child = inner.start + 1;
        range = inner;
    }
    // An element that is named for the words of an article is believed, if it has enough of them.
    let named = (0..nodes.len())
        .filter(|at| promises[*at] == Promise::Words)
        .map(|at| at..nodes[at].end)
        .max_by_key(|inner| (weight(inner), std::cmp::Reverse(inner.start)));
    if let Some(inner) = named
        && weight(&inner) * 2 > weight(&range)
    {
        range = with_twins(tree, sums, inner);
    }
    Some(range)
}

/// Words of one article may be parted by what stands between them: elements of the same class below
/// the same element, or below its children, belong together.
fn with_twins(tree: &Tree, sums: &Sums, named: Range<usize>) -> Range<usize> {
    let nodes = tree.nodes();
    let Some(class) = tree.attribute(named.start, "class") else { return named };
    let mut around = named.clone();
    for _ in 0..3 {
        around = nodes[around.start].parent..nodes[nodes[around.start].parent].end;
        if matches!(tree.name(around.start), "body" | "html") {
            break;
        }
        let mut twins = 0;
        let mut at = around.start + 1;
        while at < around.end {
            let twin = tree.attribute(at, "class") == Some(class)
                && tree.name(at) == tree.name(named.start);
            if twin && at != named.start && sums.within(&(at..nodes[at].end)).weight > 200 {
                twins += 1;
            }
            at = if twin { nodes[at].end } else { at + 1 };
        }
        if twins > 0 {
            return around;
        }
    }
    named
}

/// Marks lists of links, and small parts with doubtful names, within the article's element, and gives them back; `before`
/// counts what is already dropped, too.
fn drop_doubtful(
    tree: &Tree,
    [before, sums]: [&Sums; 2],
    promises: &[Promise],
    article: &Range<usize>,
    dropped: &mut [bool],
) -> Vec<Beside> {
    let mut found = Vec::new();
    let all = sums.within(article).weight;
    let mut at = article.start + 1;
    while at < article.end {
        let range = at..tree.nodes()[at].end;
        let name = tree.name(at);
        let has = sums.within(&range);
        // Words below a picture may be long; what else is small print is small.
        let share = |times| has.weight * times < all && has.chars > 0;
        let links = has.linked * 2 > has.chars;
        // Words below a picture that are no sentence.
        let below = matches!(name, "p" | "div" | "center")
            && has.weight == 0
            && has.chars < 200
            && has.lines == 1
            && has.plain > 0
            && has.pictures > 0;
        // A menu that opens within a line; the name that it opens from stands before it.
        let is_menu = |at: usize| {
            tree.name(at) == "span" && sums.within(&(at..tree.nodes()[at].end)).is_menu()
        };
        let opens = is_menu(at) && !(at + 1..range.end.min(at + 8)).any(is_menu);
        // Posts and tables are shown in figures, too.
        let named = promises[at] == Promise::Caption || matches!(name, "figure" | "figcaption");
        let is_picture = below && share(4) || is_part(name) && named && share(2) && has.shown == 0;
        let bad = opens
            || is_picture
            || is_part(name)
                && !named
                && match promises[at] {
                    Promise::Doubtful => {
                        share(4) && (links || has.weight * 2 < has.chars || has.chars < 150)
                    }
                    _ => {
                        let box_ = matches!(name, "div" | "section");
                        let holds = box_ || matches!(name, "ul" | "ol" | "dl" | "table");
                        // Headings over links that are gone, and links with labels around them.
                        let gone = before.within(&range).linked - has.linked;
                        let left = has.plain == 0 && gone > has.chars;
                        let menu = has.weight == 0 && has.linked * 3 > has.chars && has.lines > 2;
                        holds && (links || box_ && (left || menu)) && share(4)
                    }
                };
        if bad {
            dropped[range.clone()].fill(true);
            at = range.end;
            found.push(Beside { range, is_picture });
        } else {
            at += 1;
        }
    }
    found
}

//! Which element holds the article, and what within it is not the article.
//!
//! Every question about a subtree (how much running text, how much of it linked) is a difference of
//! two running sums over the nodes in document order, so that each costs the same whatever the tree.

use super::blocks::{Block, Sort};
use super::names::{Names, Promise};
use super::tree::{Tree, What};
use crate::intake::html::{Shape, shape};
use std::ops::Range;

/// Running sums: entry `i` counts what begins before node `i`.
struct Sums {
    weight: Vec<usize>,
    /// Characters of quotations and cells.
    kept: Vec<usize>,
    /// Characters but for headings.
    plain: Vec<usize>,
    chars: Vec<usize>,
    linked: Vec<usize>,
    lines: Vec<usize>,
}

impl Sums {
    fn of(nodes: usize, blocks: &[Block], dropped: &[bool]) -> Self {
        let sum = |part: &dyn Fn(&Block) -> usize| {
            let mut sums = vec![0; nodes + 1];
            for block in blocks.iter().filter(|block| !dropped[block.at]) {
                sums[block.at + 1] += part(block);
            }
            let mut all = 0;
            for entry in &mut sums {
                all += *entry;
                *entry = all;
            }
            sums
        };
        Self {
            weight: sum(&Block::weight),
            kept: sum(&|block| {
                if matches!(block.sort, Sort::Quote | Sort::Cell) { block.chars } else { 0 }
            }),
            plain: sum(&|block| if block.sort == Sort::Heading { 0 } else { block.chars }),
            chars: sum(&|block| block.chars),
            linked: sum(&|block| block.linked),
            lines: sum(&|_| 1),
        }
    }
}

/// Running sums of what stands within lines.
struct Inner {
    pictures: Vec<usize>,
    links: Vec<usize>,
    /// Characters of words, and of those within links.
    bytes: Vec<usize>,
    linked: Vec<usize>,
}

impl Inner {
    fn of(tree: &Tree) -> Self {
        let mut link = 0..0;
        let mut linked = vec![false; tree.len()];
        for (at, linked) in linked.iter_mut().enumerate() {
            if tree.name(at) == "a" && at >= link.end {
                link = at..tree.nodes()[at].end;
            }
            *linked = link.contains(&at);
        }
        let sum = |part: &dyn Fn(usize) -> usize| {
            let mut all = 0;
            let sums = (0..tree.len()).map(|at| {
                all += part(at);
                all
            });
            std::iter::once(0).chain(sums).collect()
        };
        let bytes = |at: usize| match &tree.nodes()[at].what {
            What::Words(words) => words.trim().len(),
            What::Element { .. } => 0,
        };
        Self {
            pictures: sum(&|at| {
                usize::from(matches!(tree.name(at), "img" | "picture" | "amp-img"))
            }),
            links: sum(&|at| usize::from(tree.name(at) == "a")),
            bytes: sum(&bytes),
            linked: sum(&|at| if linked[at] { bytes(at) } else { 0 }),
        }
    }

    fn is_menu(&self, range: &Range<usize>) -> bool {
        let (bytes, linked) = (within(&self.bytes, range), within(&self.linked, range));
        within(&self.links, range) > 2 && bytes > 60 && linked * 10 >= bytes * 9
    }
}

/// Whether elements of a name are parts of a page, and not words in a line. A row is of its table, whatever it
/// is called: "player-44" is one of a team.
fn is_part(name: &str) -> bool {
    !name.is_empty()
        && name != "tr"
        && !matches!(shape(name), Shape::Inline | Shape::Break | Shape::Dropped)
}

fn within(sums: &[usize], range: &Range<usize>) -> usize {
    sums[range.end] - sums[range.start]
}

/// What the scorer decided.
pub(super) struct Choice {
    /// The nodes of the article's element.
    pub range: Range<usize>,
    /// Which nodes are no part of the article, wherever they are.
    pub dropped: Vec<bool>,
}

/// Chooses; `headline` is the element that shows the title. `None` if no running text is there.
pub(super) fn choose(tree: &Tree, blocks: &[Block], headline: Option<usize>) -> Option<Choice> {
    let count = tree.len();
    let mut names = Names::default();
    let promises: Vec<Promise> = (0..count).map(|at| names.promise(tree, at)).collect();
    let mut dropped = vec![false; count];
    let before = Sums::of(count, blocks, &dropped);
    drop_clutter(tree, &before, &promises, headline, &mut dropped);
    let sums = Sums::of(count, blocks, &dropped);
    let range = container(tree, &sums, &promises, headline)?;
    drop_doubtful(tree, [&before, &sums], &promises, &range, &mut dropped);
    Some(Choice { range, dropped })
}

/// Marks what is named as clutter, and what its element says is beside the matter.
fn drop_clutter(
    tree: &Tree,
    sums: &Sums,
    promises: &[Promise],
    headline: Option<usize>,
    dropped: &mut [bool],
) {
    let all = within(&sums.weight, &(0..tree.len()));
    let mut at = 0;
    while at < tree.len() {
        let range = at..tree.nodes()[at].end;
        let name = tree.name(at);
        let beside = matches!(name, "nav" | "aside" | "footer" | "menu" | "dialog");
        let weight = within(&sums.weight, &range);
        // An unlucky name of something that holds the headline or most of the words is only that.
        let whole = headline.is_some_and(|headline| range.contains(&headline)) || weight * 2 > all;
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

/// Goes down from the page as long as one child has most of the running text.
fn container(
    tree: &Tree,
    sums: &Sums,
    promises: &[Promise],
    headline: Option<usize>,
) -> Option<Range<usize>> {
    let nodes = tree.nodes();
    let weight = |range: &Range<usize>| within(&sums.weight, range);
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
                name => is_part(name) || within(&sums.lines, &inner) > 1,
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
            if twin && at != named.start && within(&sums.weight, &(at..nodes[at].end)) > 200 {
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

/// Marks lists of links, and small parts with doubtful names, within the article's element; `before`
/// counts what is already dropped, too.
fn drop_doubtful(
    tree: &Tree,
    [before, sums]: [&Sums; 2],
    promises: &[Promise],
    article: &Range<usize>,
    dropped: &mut [bool],
) {
    let all = within(&sums.weight, article);
    let inner = Inner::of(tree);
    let mut at = article.start + 1;
    while at < article.end {
        let range = at..tree.nodes()[at].end;
        let name = tree.name(at);
        let (chars, linked) = (within(&sums.chars, &range), within(&sums.linked, &range));
        let weight = within(&sums.weight, &range);
        // Words below a picture may be long; what else is small print is small.
        let share = |times| weight * times < all && chars > 0;
        let links = linked * 2 > chars;
        let shown = within(&sums.kept, &range);
        // Words below a picture that are no sentence; a menu that opens within a line.
        let below = matches!(name, "p" | "div" | "center")
            && weight == 0
            && chars < 200
            && within(&sums.lines, &range) == 1
            && within(&sums.plain, &range) > 0
            && within(&inner.pictures, &range) > 0;
        let is_menu =
            |at: usize| tree.name(at) == "span" && inner.is_menu(&(at..tree.nodes()[at].end));
        // The name that it opens from stands before it.
        let opens = is_menu(at) && !(at + 1..range.end.min(at + 8)).any(is_menu);
        let bad = opens
            || below && share(4)
            || is_part(name)
                && match promises[at] {
                    Promise::Caption => share(2) && shown == 0,
                    // Posts and tables are shown in figures, too.
                    _ if matches!(name, "figure" | "figcaption") => share(2) && shown == 0,
                    Promise::Doubtful => share(4) && (links || weight * 2 < chars || chars < 150),
                    _ => {
                        let box_ = matches!(name, "div" | "section");
                        let holds = box_ || matches!(name, "ul" | "ol" | "dl" | "table");
                        // Headings over links that are gone, and links with labels around them.
                        let gone = within(&before.linked, &range) - linked;
                        let left = within(&sums.plain, &range) == 0 && gone > chars;
                        let menu =
                            weight == 0 && linked * 3 > chars && within(&sums.lines, &range) > 2;
                        holds && (links || box_ && (left || menu)) && share(4)
                    }
                };
        if bad {
            dropped[range.clone()].fill(true);
            at = range.end;
        } else {
            at += 1;
        }
    }
}

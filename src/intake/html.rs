//! A pasted formatted text → its words: the formatting goes, the paragraphs stay.
//!
//! The browser room fills the tree; nothing here runs or loads anything. What
//! stands on a line of its own on a page does so here (after the `innerText` steps of the HTML
//! standard, section 3.2.7, with one blank line at most). No function recurses, so that deep
//! nesting cannot exhaust the stack; work is linear in the tree.

/// A piece of a page.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Characters between tags, entities already resolved.
    Text(String),
}

/// An element of a page.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name in lower case (`localName`).
    pub name: String,
    /// Whether the page says that it is not to be seen (`hidden`, `display: none`).
    pub hidden: bool,
    /// What it holds, in order.
    pub children: Vec<Node>,
}

impl Element {
    /// A visible, empty element.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_ascii_lowercase(), hidden: false, children: Vec::new() }
    }

    /// The same, holding `children`.
    #[must_use]
    pub fn with(mut self, children: Vec<Node>) -> Self {
        self.children = children;
        self
    }
}

/// A tree nested more deeply than the stack is taken apart level by level.
impl Drop for Element {
    fn drop(&mut self) {
        let mut rest = std::mem::take(&mut self.children);
        while let Some(node) = rest.pop() {
            if let Node::Element(mut element) = node {
                rest.append(&mut element.children);
            }
        }
    }
}

/// How an element shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Not words of the text: scripts, styles, form parts, embedded things.
    Dropped,
    /// On lines of its own, with a blank line around it.
    Paragraph,
    /// On lines of its own.
    Line,
    /// As [`Shape::Paragraph`], its white space kept.
    Preformatted,
    /// A line end.
    Break,
    /// A cell of a row: parted from the one before by a tab.
    Cell,
    /// Within a line.
    Inline,
}

/// How elements of a name show, before any style sheet.
pub(super) fn shape(name: &str) -> Shape {
    match name {
        "script" | "style" | "template" | "noscript" | "head" | "title" | "meta" | "link"
        | "base" | "svg" | "canvas" | "iframe" | "frame" | "object" | "embed" | "audio"
        | "video" | "map" | "input" | "button" | "select" | "option" | "optgroup" | "datalist"
        | "textarea" | "label" | "output" | "progress" | "meter" | "rp" => Shape::Dropped,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "ul" | "ol" | "dl"
        | "table" | "figure" | "hr" | "article" | "section" => Shape::Paragraph,
        "pre" | "listing" | "xmp" => Shape::Preformatted,
        "address" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "dialog"
        | "dir" | "div" | "dt" | "fieldset" | "figcaption" | "footer" | "form" | "header"
        | "hgroup" | "html" | "legend" | "li" | "main" | "menu" | "nav" | "search" | "summary"
        | "tbody" | "tfoot" | "thead" | "tr" => Shape::Line,
        "br" => Shape::Break,
        "td" | "th" => Shape::Cell,
        _ => Shape::Inline,
    }
}

/// The words of the tree, one paragraph a line, ready for [`super::normalise`]. White space is
/// folded outside `pre` (no-break spaces are characters of the text, and stay); it may be empty.
pub fn paragraphs(root: &Node) -> String {
    enum Step<'a> {
        Enter(&'a Node),
        Leave(Shape),
    }
    let mut writer = Writer::default();
    let mut steps = vec![Step::Enter(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(Node::Text(text)) => writer.text(text),
            Step::Enter(Node::Element(element)) => {
                let shape = shape(&element.name);
                if element.hidden || shape == Shape::Dropped {
                    continue;
                }
                writer.edge(shape);
                writer.preformatted += usize::from(shape == Shape::Preformatted);
                steps.push(Step::Leave(shape));
                steps.extend(element.children.iter().rev().map(Step::Enter));
            }
            Step::Leave(Shape::Break) => {}
            Step::Leave(shape) => {
                writer.preformatted -= usize::from(shape == Shape::Preformatted);
                writer.edge(shape);
            }
        }
    }
    writer.out
}

/// What stands between two words.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Tab,
    Line,
    Blank,
}

/// Writes words; what is between them is owed, and paid when the next word comes.
#[derive(Default)]
struct Writer {
    out: String,
    owed: Gap,
    preformatted: usize,
}

impl Writer {
    fn edge(&mut self, shape: Shape) {
        let gap = match shape {
            Shape::Paragraph | Shape::Preformatted => Gap::Blank,
            Shape::Line => Gap::Line,
            // Two breaks in a row leave a blank line.
            Shape::Break if self.owed >= Gap::Line => Gap::Blank,
            Shape::Break => Gap::Line,
            Shape::Cell => Gap::Tab,
            Shape::Inline | Shape::Dropped => Gap::None,
        };
        self.owed = self.owed.max(gap);
    }

    fn text(&mut self, text: &str) {
        if self.preformatted > 0 {
            // The line end right after the tag belongs to the tag; the parser has taken it away.
            if !text.is_empty() {
                self.pay();
                self.out.push_str(text);
            }
            return;
        }
        for (number, word) in text.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            if number > 0 {
                self.owed = self.owed.max(Gap::Space);
            }
            if !word.is_empty() {
                self.pay();
                self.out.push_str(word);
            }
        }
    }

    fn pay(&mut self) {
        let owed = std::mem::take(&mut self.owed);
        if self.out.is_empty() {
            return;
        }
        // After preformatted words that end a line, less is owed.
        let ends = self.out.bytes().rev().take_while(|b| *b == b'\n').count().min(2);
        match owed {
            Gap::None => {}
            Gap::Space => self.out.push(' '),
            Gap::Tab => self.out.push('\t'),
            Gap::Line => self.out.push_str(&"\n"[ends.min(1)..]),
            Gap::Blank => self.out.push_str(&"\n\n"[ends..]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tree from well-formed tags; `*` after a name hides it. Enough for tests, and no parser.
    fn tree(markup: &str) -> Node {
        let mut open = vec![Element::new("body")];
        for piece in markup.split('<') {
            let Some((tag, text)) = piece.split_once('>') else {
                open.last_mut().unwrap().children.push(Node::Text(piece.to_owned()));
                continue;
            };
            if tag.starts_with('/') {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().children.push(Node::Element(element));
            } else {
                let mut element = Element::new(tag.trim_end_matches(['*', '/']));
                element.hidden = tag.ends_with('*');
                match tag.ends_with('/') {
                    true => open.last_mut().unwrap().children.push(Node::Element(element)),
                    false => open.push(element),
                }
            }
            if !text.is_empty() {
                open.last_mut().unwrap().children.push(Node::Text(text.to_owned()));
            }
        }
        Node::Element(open.pop().unwrap())
    }

    #[test]
    fn formatting_goes_and_paragraphs_stay() {
        for (markup, words) in [
            ("", ""),
            ("<p> Satu\n <b>dua</b>  tiga. </p>\n<p>Empat.</p>", "Satu dua tiga.\n\nEmpat."),
            (
                "<h1>Judul</h1><p>Isi <a>dengan tautan</a>, ya.</p>",
                "Judul\n\nIsi dengan tautan, ya.",
            ),
            ("satu<br/>dua<br/><br/>tiga<br/><br/><br/>empat", "satu\ndua\n\ntiga\n\nempat"),
            ("<ul><li>satu</li> <li>dua</li></ul>lalu", "satu\ndua\n\nlalu"),
            ("<div><div>satu</div></div><div>dua</div>", "satu\ndua"),
            ("<div>satu<p>dua</p>tiga</div>", "satu\n\ndua\n\ntiga"),
            (
                "<table><tr><td>Kota</td><td>Korban</td></tr> <tr><td>Palu</td> <td>12</td></tr></table>",
                "Kota\tKorban\nPalu\t12",
            ),
            ("<p>a</p><script>var x</script><style>p{}</style><p>b</p>", "a\n\nb"),
            ("<p>a<span*>rahasia<b>sekali</b></span> b</p>", "a b"),
            ("<form><label>Nama</label><input/><button>Kirim</button><p>isi</p></form>", "isi"),
            ("x <pre>  a\n    b\n</pre> y  z", "x\n\n  a\n    b\n\ny z"),
            ("ke<b>mar</b>in Rp\u{A0}5", "kemarin Rp\u{A0}5"),
            ("<b>satu </b> <i> dua</i>", "satu dua"),
            ("<p>a &lt; b</p>", "a &lt; b"),
        ] {
            assert_eq!(paragraphs(&tree(markup)), words, "{markup}");
        }
    }

    #[test]
    fn deep_nesting_needs_no_stack() {
        let mut node = Node::Text("dalam".to_owned());
        for _ in 0..100_000 {
            node = Node::Element(Element::new("div").with(vec![node]));
        }
        assert_eq!(paragraphs(&node), "dalam");
        drop(node);
    }

    #[test]
    fn a_page_of_200_000_nodes_is_read_once() {
        let cell = || Node::Element(Element::new("p").with(vec![Node::Text(" kata ".to_owned())]));
        let page = Node::Element(Element::new("body").with((0..100_000).map(|_| cell()).collect()));
        let words = paragraphs(&page);
        assert_eq!(words.lines().filter(|line| *line == "kata").count(), 100_000);
        assert_eq!(words.len(), 100_000 * 6 - 2);
    }
}

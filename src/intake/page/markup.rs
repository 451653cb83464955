//! A page as browsers write it out (`outerHTML`) → its tree.
//!
//! The browser has parsed the page and put right what was broken; what it writes is regular: every
//! attribute has a value in quotation marks, every element that may hold something has its end, and
//! signs are escaped (HTML standard, "serialising HTML fragments"). One string like this goes to the
//! worker instead of a walk over hundreds of thousands of nodes. Other markup gives a tree, too, but
//! not what a browser would make of it. Linear, without recursion.

use super::PageError;
use super::tree::{ATTRIBUTES, Builder, Tree};
use std::borrow::Cow;

/// The `rel` of the link that stands for the comment in which browsers note where they saved a page
/// from.
pub(super) const SAVED_FROM: &str = "telisik-saved-from";

/// Reads a page, or some elements of one after the other.
///
/// # Errors
/// As [`Builder::finish`].
pub fn tree(markup: &str) -> Result<Tree, PageError> {
    let mut builder = Builder::new();
    let mut open: Vec<&str> = Vec::new();
    // What a template holds is not on the page: nothing is told from this depth on.
    let mut silent = usize::MAX;
    let mut rest = markup;
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let words;
            (words, rest) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            if open.len() < silent {
                builder.words(&unescaped(words));
            }
            continue;
        };
        if let Some(comment) = tag.strip_prefix("!--") {
            if let Some(address) = saved_from(comment) {
                builder.open("link", [("rel", SAVED_FROM), ("href", address)]);
                builder.close();
            }
            rest = after(comment, "-->");
        } else if tag.starts_with(['!', '?']) {
            rest = after(tag, ">");
        } else if let Some(end) = tag.strip_prefix('/') {
            let (name, _) = end.split_once('>').unwrap_or((end, ""));
            rest = after(end, ">");
            // A browser writes no other; what looks like one was part of something else.
            if open.last() == Some(&name) {
                open.pop();
                if open.len() < silent {
                    builder.close();
                    silent = usize::MAX;
                }
            }
        } else {
            let start;
            (start, rest) = Start::read(tag);
            if open.len() < silent {
                let pairs = start.attributes.iter().map(|(name, value)| (*name, &**value));
                builder.open(start.name, pairs);
            }
            if is_void(start.name) {
                if open.len() < silent {
                    builder.close();
                }
                continue;
            }
            if start.name == "template" && open.len() < silent {
                silent = open.len() + 1;
            }
            open.push(start.name);
            let raw;
            (raw, rest) = rest.split_at(raw_end(start.name, rest));
            if open.len() < silent {
                builder.words(raw);
            }
        }
    }
    builder.finish()
}

/// The tag that begins an element.
struct Start<'a> {
    name: &'a str,
    /// Those that are read, unescaped.
    attributes: Vec<(&'a str, Cow<'a, str>)>,
}

impl<'a> Start<'a> {
    /// Reads what follows `<`, and gives what follows `>`.
    fn read(tag: &'a str) -> (Self, &'a str) {
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
        let (name, mut rest) = tag.split_at(tag.find(ends).unwrap_or(tag.len()));
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                break;
            }
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            // Broken pages have names that begin with an equals sign.
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let end = rest[first..].find(|c| c == '=' || ends(c));
            let (name, value) = rest.split_at(end.map_or(rest.len(), |end| first + end));
            rest = value;
            let Some(quoted) = value.strip_prefix("=\"") else {
                rest = rest.strip_prefix('=').unwrap_or(rest);
                continue;
            };
            let (value, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            rest = after;
            if ATTRIBUTES.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                attributes.push((name, unescaped(value)));
            }
        }
        (Self { name, attributes }, rest)
    }
}

/// ` saved from url=(0019)https://a.example/b -->` → `https://a.example/b`.
fn saved_from(comment: &str) -> Option<&str> {
    let (_, address) = comment.strip_prefix(" saved from url=(")?.split_once(')')?;
    let address = address.split(char::is_whitespace).next()?;
    address.starts_with("http").then_some(address)
}

/// What follows the first `mark`; nothing if it is not there.
fn after<'a>(words: &'a str, mark: &str) -> &'a str {
    words.split_once(mark).map_or("", |(_, after)| after)
}

/// Whether elements of a name hold nothing, and are written without an end.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Where the characters end that stand in an element without being escaped, in bytes; 0 for elements
/// that hold others.
fn raw_end(name: &str, rest: &str) -> usize {
    let end = match name {
        "style" => rest.find("</style>"),
        "xmp" => rest.find("</xmp>"),
        "iframe" => rest.find("</iframe>"),
        "noembed" => rest.find("</noembed>"),
        "noframes" => rest.find("</noframes>"),
        "script" => script_end(rest),
        // It goes on to the end of the page, whatever is in it.
        "plaintext" => rest.rfind("</plaintext>"),
        _ => return 0,
    };
    end.unwrap_or(rest.len())
}

/// A script ends at its end tag, unless that stands in `<!-- <script> … -->`, as in scripts that write
/// others (HTML standard, "script data double escaped state").
fn script_end(rest: &str) -> Option<usize> {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum State {
        Plain,
        Escaped,
        Twice,
    }
    let mut state = State::Plain;
    let mut at = 0;
    loop {
        at += rest[at..].find(['<', '-'])?;
        let here = &rest[at..];
        let is_tag = |start: &str| {
            let head = here.get(..start.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(start))
                && here[start.len()..].starts_with([' ', '\t', '\n', '\r', '\u{C}', '/', '>'])
        };
        state = match state {
            State::Plain if here.starts_with("<!--") => {
                at += 1; // its dashes may be those of its end, too
                State::Escaped
            }
            State::Escaped | State::Twice if here.starts_with("-->") => State::Plain,
            State::Plain | State::Escaped if is_tag("</script") => return Some(at),
            State::Escaped if is_tag("<script") => State::Twice,
            State::Twice if is_tag("</script") => State::Escaped,
            same => same,
        };
        at += 1;
    }
}

/// The characters that a browser writes as entities; others it does not know.
fn unescaped(words: &str) -> Cow<'_, str> {
    const SIGNS: [(&str, char); 5] =
        [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("nbsp;", '\u{A0}'), ("quot;", '"')];
    if !words.contains('&') {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len());
    let mut parts = words.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let sign = SIGNS.iter().find_map(|(name, sign)| Some((*sign, part.strip_prefix(name)?)));
        let (sign, rest) = sign.unwrap_or(('&', part));
        out.push(sign);
        out.push_str(rest);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as lines: `name key=value` or `"words"`, indented by depth.
    fn drawn(markup: &str) -> String {
        let tree = tree(markup).expect("within the limits");
        let mut out = String::new();
        for at in 0..tree.len() {
            let mut up = at;
            while tree.nodes()[up].parent != up {
                up = tree.nodes()[up].parent;
                out.push('.');
            }
            match tree.name(at) {
                "" => out.push_str(&format!("{:?}", tree.words(at, 100))),
                name => {
                    out.push_str(name);
                    for key in ["class", "href", "title"] {
                        if let Some(value) = tree.attribute(at, key) {
                            out.push_str(&format!(" {key}={value}"));
                        }
                    }
                }
            }
            out.push('\n');
        }
        out
    }

    #[test]
    fn what_browsers_write_is_read() {
        for (markup, lines) in [
            ("", ""),
            ("<!DOCTYPE html><html><body>a</body></html>", "html\n.body\n..\"a\"\n"),
            (
                "<p class=\"a &amp; &quot;b&quot;\">c &lt;d&gt; &amp;amp; e</p>",
                "p class=a & \"b\"\n.\"c <d> &amp; e\"\n",
            ),
            ("a<br>b<hr>", "\"a\"\nbr\n\"b\"\nhr\n"),
            ("<a title=\"1 > 0\" href=\"/x\">y</a>z", "a href=/x title=1 > 0\n.\"y\"\n\"z\"\n"),
            ("<!-- <p>a</p> --><p>b</p>", "p\n.\"b\"\n"),
            (
                "<!-- saved from url=(0019)https://a.example/b-c -->",
                "link href=https://a.example/b-c\n",
            ),
            ("<style>p > a {}</style><p>b</p>", "style\np\n.\"b\"\n"),
            ("<template><p>a<template>b</template></p></template>c", "template\n\"c\"\n"),
            ("<xmp><p>a</xmp>b", "xmp\n.\"<p>a\"\n\"b\"\n"),
            (
                "<body><plaintext><p></plaintext></p></plaintext></body>",
                "body\n.plaintext\n..\"<p></plaintext></p>\"\n",
            ),
            // Names as broken pages have them.
            (
                "<div<p><p =a=\"\" class=\"b\" \"=\"\">c</p></div<p>d",
                "div<p\n.p class=b\n..\"c\"\n\"d\"\n",
            ),
        ] {
            assert_eq!(drawn(markup), lines, "{markup}");
        }
    }

    #[test]
    fn a_script_ends_where_a_browser_says() {
        for (script, rest) in [
            ("a < b", ""),
            ("<!-- a -->", ""),
            ("<!-- document.write('<script src=x></script>') -->", ""),
            ("<!-- <SCRIPT></Script > -->", ""),
            ("<!--> <script>", ""),
            ("<!-- <scripted>", ""),
            ("'<script>'", ""),
            // Not as a browser writes it: the rest of the page is the script's, as in a browser.
            ("<!-- <script>", "</script>"),
        ] {
            let markup = format!("<script>{script}</script>b");
            let end = script_end(&markup["<script>".len()..]);
            let expected = rest.is_empty().then_some(script.len());
            assert_eq!(end, expected, "{markup}");
        }
        assert_eq!(drawn("<script type=\"application/ld+json\">{}</script>"), "script\n.\"{}\"\n");
    }

    #[test]
    fn what_no_browser_writes_is_read_somehow() {
        for markup in [
            "<",
            "</",
            "<p",
            "<p a",
            "<p a=",
            "<p a=\"",
            "<!",
            "<!--",
            "</p>",
            "<é",
            "<p é=é>",
            "&",
            "&#38;",
            "<script><!--",
        ] {
            assert!(tree(markup).is_ok(), "{markup}");
        }
        let deep = "<div>".repeat(100_000);
        assert_eq!(tree(&deep).expect("within the limits").len(), 100_000);
    }
}

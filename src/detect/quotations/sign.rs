//! One quotation mark: its shape, its neighbours, and what they make it do.

use crate::detect::speech;
use crate::detect::{Gap, Kind, Scan};

/// Double marks and single ones pair among themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Double,
    Single,
}

/// What the shape of a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lean {
    Opening,
    Closing,
    Either,
}

/// What a mark does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Opens,
    Closes,
    /// It is no quotation mark here.
    Nothing,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// Its first token.
    pub at: usize,
    /// How many tokens it is: two for ''.
    pub width: usize,
    pub family: Family,
    lean: Lean,
}

/// All marks that may be quotation marks, in order.
pub(super) fn signs(scan: &Scan<'_>) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    let mut at = 0;
    while at < scan.len() {
        let sign = scan
            .get(at)
            .filter(|token| token.kind == Kind::Mark)
            .and_then(|_| scan.mark(at))
            .and_then(|mark| {
                use {Family::*, Lean::*};
                let (family, lean) = match mark {
                    '“' | '„' | '‟' | '«' | '《' | '「' => (Double, Opening),
                    '”' | '»' | '》' | '」' => (Double, Closing),
                    '"' | '＂' | '〃' => (Double, Either),
                    '‘' | '‹' | '‚' => (Single, Opening),
                    '’' | '›' => (Single, Closing),
                    '\'' | '`' => (Single, Either),
                    _ => return None,
                };
                let twin = family == Single && scan.is_glued(at + 1) && scan.is_mark(at + 1, mark);
                let (family, width) = if twin { (Double, 2) } else { (family, 1) };
                Some(Sign { at, width, family, lean })
            });
        at += sign.map_or(1, |sign| sign.width);
        signs.extend(sign);
    }
    signs
}

impl Sign {
    /// The token after it.
    pub fn end(self) -> usize {
        self.at + self.width
    }

    /// The mark that a paragraph would begin with to go on with a quotation.
    pub fn implied(self, at: usize) -> Self {
        Self { at, width: 0, ..self }
    }

    /// Whether the two are of one style.
    pub fn fits(self, scan: &Scan<'_>, close: Sign) -> bool {
        let style = |sign: Sign| match scan.mark(sign.at) {
            Some('“' | '”' | '„' | '‟') => 0,
            Some('«' | '»') => 1,
            Some('‘' | '’' | '‚') => 2,
            Some('‹' | '›') => 3,
            Some('《' | '》' | '「' | '」') => 4,
            Some('"' | '＂' | '〃') => 5,
            _ => 6,
        };
        self.width == 0 || style(self) == style(close) && self.width == close.width
    }

    /// Whether a word that tells who speaks comes next.
    pub fn before_cue(self, scan: &Scan<'_>) -> bool {
        let next = self.end() + usize::from(scan.is_mark(self.end(), ','));
        scan.gap(next) < Gap::Line
            && speech::follows_quote(scan.lower(next))
            && scan.get(next).is_some_and(|token| !token.is_capitalised())
    }

    /// Whether the sign before it ends what somebody says.
    fn after_end(self, scan: &Scan<'_>) -> bool {
        let before = self.at.checked_sub(1).filter(|_| scan.gap(self.at) < Gap::Line);
        before.and_then(|at| scan.mark(at)).is_some_and(|mark| ",.!?…".contains(mark))
    }

    /// What it does, given whether a mark of its family is open, and the next sign of the paragraph.
    pub fn role(self, scan: &Scan<'_>, is_open: bool, next: Option<&Sign>) -> Role {
        let (can_open, can_close) = self.sides(scan);
        if self.family == Family::Single {
            return self.single(scan, is_open, can_open, can_close);
        }
        if self.is_inches(scan, is_open, next) {
            return Role::Nothing;
        }
        match (can_open, can_close) {
            // ", ”kata Budi": the space has slipped to the other side of the mark.
            (true, false)
                if self.lean != Lean::Opening && self.after_end(scan) && self.before_cue(scan) =>
            {
                Role::Closes
            }
            (true, false) if is_open && self.lean != Lean::Opening && self.before_cue(scan) => {
                Role::Closes
            }
            (true, false) => Role::Opens,
            (false, true) => Role::Closes,
            (true, true) if is_open && self.lean != Lean::Opening => Role::Closes,
            (true, true) if self.lean == Lean::Closing => Role::Closes,
            (true, true) => Role::Opens,
            (false, false) if is_open && self.lean != Lean::Opening => Role::Closes,
            (false, false) => Role::Opens,
        }
    }

    fn single(self, scan: &Scan<'_>, is_open: bool, can_open: bool, can_close: bool) -> Role {
        let next = scan.lower(self.end());
        // "'80s", "'kan", "'em" begin with an apostrophe.
        let is_elided = scan.get(self.end()).is_some_and(|token| token.is_number())
            && self.lean != Lean::Opening
            || ["kan", "gitu", "tuh", "em", "til", "tis", "twas", "cause", "n", "ain"]
                .contains(&next);
        if can_open && !can_close && !is_elided {
            Role::Opens
        } else if can_close && is_open {
            Role::Closes
        } else {
            Role::Nothing
        }
    }

    /// Whether its neighbours let it open, and let it close.
    fn sides(self, scan: &Scan<'_>) -> (bool, bool) {
        let end = self.end();
        let before = self.at.checked_sub(1).filter(|_| scan.is_glued(self.at));
        let after = Some(end).filter(|&at| at < scan.len() && scan.is_glued(at));
        let is = |at: usize, marks: &str| scan.mark(at).is_some_and(|mark| marks.contains(mark));
        let opens_left = before.is_none_or(|at| is(at, "([{-–—/“„«‘‹\"':"));
        let closes_right = after.is_none_or(|at| is(at, ".,;:!?…)]}-–—/”»’›\"'“"));
        let can_open = opens_left && after.is_some_and(|at| !is(at, ".,;:!?)]}"));
        let can_close = closes_right && before.is_some();
        (can_open, can_close)
    }

    /// Whether it stands for inches: after a number, where no quotation ends.
    fn is_inches(self, scan: &Scan<'_>, is_open: bool, next: Option<&Sign>) -> bool {
        let after_number = self.lean == Lean::Either
            && self.at > 0
            && scan.is_glued(self.at)
            && scan.get(self.at - 1).is_some_and(|token| token.is_number());
        if !after_number || !is_open {
            return after_number;
        }
        let goes_on = scan.get(self.end()).is_some_and(|token| {
            token.is_word() && !token.is_capitalised() && !self.before_cue(scan)
        });
        goes_on && next.is_some_and(|next| next.sides(scan) == (false, true))
    }
}

//! Approximate matching of a pattern in a text, by Myers' bit-parallel algorithm (JACM 46(3), 1999)
//! in blocks of 64 rows, with Ukkonen's cut-off: blocks that cannot matter are not computed.
//!
//! Invariants: a distance is the least number of code points put in, left out or replaced. Time is
//! at most `text × pattern / 64`.

use std::collections::HashMap;

/// Where an approximate match ends, and how far it is from the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// The first code point after the match.
    pub(super) at: usize,
    /// The distance of the best match that ends here.
    pub(super) errors: u32,
}

/// A pattern made ready to be looked for.
pub(super) struct Pattern {
    length: usize,
    blocks: usize,
    /// For each known character, its rows in each block; the first row of blocks is for all others.
    masks: Vec<u64>,
    /// The number of a character in `masks`, for the first code points by index.
    near: [u16; NEAR],
    far: HashMap<char, u16>,
}

const WORD: usize = 64;
const NEAR: usize = 256;

/// Where a match may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begin {
    Anywhere,
    AtStart,
}

impl Pattern {
    /// Makes `pattern` ready. An empty one matches nothing.
    pub(super) fn new(pattern: &[char]) -> Self {
        let blocks = pattern.len().div_ceil(WORD);
        let mut made = Self {
            length: pattern.len(),
            blocks,
            masks: vec![0; blocks],
            near: [0; NEAR],
            far: HashMap::new(),
        };
        for (row, &character) in pattern.iter().enumerate() {
            let number = made.number_or_new(character);
            made.masks[number * blocks + row / WORD] |= 1 << (row % WORD);
        }
        made
    }

    /// Every place in `text` where a match with at most `limit` errors ends, in order. A limit below
    /// the length of the pattern, else every place is one.
    pub(super) fn ends(&self, text: impl Iterator<Item = char>, limit: u32) -> Vec<End> {
        let mut ends = Vec::new();
        self.run(text, limit, Begin::Anywhere, |end| ends.push(end));
        ends
    }

    /// The distance between the pattern and all of `text`; `None` if it is above `limit`.
    pub(super) fn distance(&self, text: &[char], limit: u32) -> Option<u32> {
        if self.length == 0 || text.is_empty() {
            let errors = self.length.max(text.len()) as u32;
            return (errors <= limit).then_some(errors);
        }
        let mut last = None;
        self.run(text.iter().copied(), limit, Begin::AtStart, |end| last = Some(end));
        last.filter(|end| end.at == text.len()).map(|end| end.errors)
    }

    fn run(
        &self,
        text: impl Iterator<Item = char>,
        limit: u32,
        begin: Begin,
        mut found: impl FnMut(End),
    ) {
        let Some(last_block) = self.blocks.checked_sub(1) else { return };
        let limit = i64::from(limit);
        let rows = |block: usize| {
            if block == last_block { self.length - last_block * WORD } else { WORD }
        };
        let mut columns: Vec<Column> =
            (0..self.blocks).map(|block| Column::new(rows(block))).collect();
        let mut score = 0;
        let mut active = 0;
        for (block, column) in columns.iter_mut().enumerate() {
            score += rows(block) as i64;
            column.score = score;
            if (block * WORD) as i64 <= limit {
                active = block;
            }
        }
        let first_carry = if begin == Begin::AtStart { 1 } else { 0 };
        for (at, character) in text.enumerate() {
            let number = self.number(character);
            let masks = &self.masks[number * self.blocks..(number + 1) * self.blocks];
            let mut carry = first_carry;
            for (column, &mask) in columns[..=active].iter_mut().zip(masks) {
                carry = column.advance(mask, carry);
            }
            let below = columns[active].score;
            if active < last_block
                && below - carry <= limit
                && (masks[active + 1] & 1 == 1 || carry < 0)
            {
                active += 1;
                let column = &mut columns[active];
                *column = Column::new(rows(active));
                column.score = below - carry + rows(active) as i64;
                column.advance(masks[active], carry);
            } else {
                while active > 0 && columns[active].score >= limit + rows(active) as i64 {
                    active -= 1;
                }
            }
            if active == last_block && columns[active].score <= limit {
                found(End { at: at + 1, errors: columns[active].score as u32 });
            }
        }
    }

    fn number(&self, character: char) -> usize {
        match self.near.get(character as usize) {
            Some(&number) => usize::from(number),
            None => self.far.get(&character).map_or(0, |&number| usize::from(number)),
        }
    }

    /// The number of a character of the pattern. There are fewer than 65,536 in any real pattern;
    /// should there be more, the rest match nothing.
    fn number_or_new(&mut self, character: char) -> usize {
        let known = self.number(character);
        let next = self.masks.len() / self.blocks;
        let Ok(number) = u16::try_from(next) else { return known };
        if known != 0 {
            return known;
        }
        match self.near.get_mut(character as usize) {
            Some(entry) => *entry = number,
            None => {
                self.far.insert(character, number);
            }
        }
        self.masks.resize(self.masks.len() + self.blocks, 0);
        next
    }
}

/// 64 rows of one column of the matrix: the steps down it, and the value of its last row.
#[derive(Clone, Copy)]
struct Column {
    up: u64,
    down: u64,
    last_row: u64,
    score: i64,
}

impl Column {
    fn new(rows: usize) -> Self {
        Self { up: u64::MAX, down: 0, last_row: 1 << (rows - 1), score: 0 }
    }

    /// Goes one character on. Takes the step into its first row, gives the one out of its last.
    fn advance(&mut self, mask: u64, carry: i64) -> i64 {
        let falls = u64::from(carry < 0);
        let vertical = mask | self.down;
        let mask = mask | falls;
        let horizontal = ((mask & self.up).wrapping_add(self.up) ^ self.up) | mask;
        let mut rise = self.down | !(horizontal | self.up);
        let mut fall = self.up & horizontal;
        let out = i64::from(rise & self.last_row != 0) - i64::from(fall & self.last_row != 0);
        rise = rise << 1 | u64::from(carry > 0);
        fall = fall << 1 | falls;
        self.up = fall | !(vertical | rise);
        self.down = rise & vertical;
        self.score += out;
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The last row of the plain matrix.
    fn naive(pattern: &[char], text: &[char], begin: Begin) -> Vec<u32> {
        let mut column: Vec<u32> = (0..=pattern.len() as u32).collect();
        let mut last = Vec::new();
        for &character in text {
            let mut diagonal = column[0];
            column[0] += u32::from(begin == Begin::AtStart);
            for row in 1..column.len() {
                let replaced = diagonal + u32::from(pattern[row - 1] != character);
                diagonal = column[row];
                column[row] = replaced.min(diagonal + 1).min(column[row - 1] + 1);
            }
            last.push(column[pattern.len()]);
        }
        last
    }

    proptest! {
        #[test]
        fn it_finds_what_the_plain_matrix_finds(
            pattern in proptest::collection::vec(prop_oneof![Just('a'), Just('b'), Just('é'), Just('日')], 1..200),
            noise in proptest::collection::vec(prop_oneof![Just('a'), Just('b'), Just('é'), Just('c')], 0..90),
            cut in 0usize..200,
            limit in 0u32..220,
        ) {
            let cut = cut.min(pattern.len());
            let text: Vec<char> =
                noise.iter().chain(&pattern[..cut]).chain(&noise).chain(&pattern[cut..]).copied().collect();
            let ready = Pattern::new(&pattern);
            let expected: Vec<End> = naive(&pattern, &text, Begin::Anywhere)
                .into_iter()
                .enumerate()
                .map(|(at, errors)| End { at: at + 1, errors })
                .filter(|end| end.errors <= limit)
                .collect();
            prop_assert_eq!(ready.ends(text.iter().copied(), limit), expected);
            let distance = naive(&pattern, &text, Begin::AtStart).pop();
            prop_assert_eq!(ready.distance(&text, limit), distance.filter(|&errors| errors <= limit));
        }
    }
}

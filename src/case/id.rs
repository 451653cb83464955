//! Ids: UUIDv7 (RFC 9562), so that they sort by the time they were made.

use super::Time;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// The stable name of a record, a change, or a case. Shown and filed in the hyphenated form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Id(Uuid);

impl Id {
    /// The id in a file, a key or an address; `None` if it is no UUID.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }

    /// The id with these 128 bits. For tests and generated cases; people's ids come from a [`Mint`].
    pub const fn from_u128(bits: u128) -> Self {
        Self(Uuid::from_u128(bits))
    }

    /// Its 128 bits, most significant first.
    pub const fn as_u128(self) -> u128 {
        self.0.as_u128()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Makes ids that rise strictly, and above every id it has seen: a new act always sorts after
/// the acts it knew of, even when two clocks disagree.
#[derive(Clone, Debug, Default)]
pub struct Mint {
    last: u128,
}

impl Mint {
    /// Ids made from now on are greater than `id`. An id that is no UUIDv7 was not made by a clock
    /// (a file may hold any) and is passed over: the greatest one would leave none above it.
    pub fn witness(&mut self, id: Id) {
        if id.0.get_version_num() == 7 {
            self.last = self.last.max(id.as_u128());
        }
    }

    /// The next id: UUIDv7 of `now` and of ten random bytes; or, where the last one is greater, that
    /// and a random step more: two windows that know the same last one (and have a clock behind it)
    /// do not make the same id.
    pub fn next(&mut self, now: Time, random: [u8; 10]) -> Id {
        let millis = u64::try_from(now.millis()).unwrap_or(0);
        let fresh =
            uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid().as_u128();
        let next = if fresh > self.last { fresh } else { self.last.saturating_add(step(random)) };
        self.last = next;
        Id::from_u128(next)
    }
}

/// From 1 to 2^40: room for millions of ids before the random part of a UUIDv7 (62 bits) runs over
/// into the bits above, which still leaves an id that is greater.
fn step(random: [u8; 10]) -> u128 {
    let [a, b, c, d, e, ..] = random;
    1 + u128::from(u64::from_be_bytes([0, 0, 0, a, b, c, d, e]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_rise_within_one_millisecond_and_after_a_later_clock() {
        let mut mint = Mint::default();
        let now = Time::from_millis(1_700_000_000_000);
        let first = mint.next(now, [255; 10]);
        let second = mint.next(now, [0; 10]);
        assert!(second > first);
        let foreign = Mint::default().next(Time::from_millis(1_700_000_900_000), [7; 10]);
        mint.witness(foreign);
        assert!(mint.next(now, [0; 10]) > foreign);
    }

    #[test]
    fn two_windows_behind_the_same_id_do_not_make_the_same_next_one() {
        let ahead = Mint::default().next(Time::from_millis(1_700_000_900_000), [7; 10]);
        let now = Time::from_millis(1_700_000_000_000);
        let (mut here, mut there) = (Mint::default(), Mint::default());
        here.witness(ahead);
        there.witness(ahead);
        let (one, other) = (here.next(now, [1; 10]), there.next(now, [2; 10]));
        assert_ne!(one, other);
        let mut last = one.max(other);
        here.witness(last);
        for _ in 0..1000 {
            let next = here.next(now, [255; 10]);
            assert!(next > last);
            last = next;
        }
    }

    #[test]
    fn an_id_of_no_clock_does_not_use_up_all_ids() {
        let mut mint = Mint::default();
        mint.witness(Id::from_u128(u128::MAX));
        let now = Time::from_millis(1_700_000_000_000);
        assert!(mint.next(now, [0; 10]) < mint.next(now, [0; 10]));
    }

    #[test]
    fn an_id_survives_its_text_form() {
        let id = Mint::default().next(Time::from_millis(1_683_158_400_000), [9; 10]);
        assert_eq!(Id::parse(&id.to_string()), Some(id));
        assert_eq!(id.to_string().as_bytes()[14], b'7', "the version is seven");
        assert_eq!(Id::parse("kantor"), None);
    }
}

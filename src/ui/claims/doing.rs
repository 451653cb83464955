//! What is being done to the reviews of a claim.

use crate::case::Id;

/// What is being done to a review, if anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Nothing.
    Nothing,
    /// A new one is written.
    Begin,
    /// This one is changed, or corrected.
    Edit(Id),
    /// This one is about to be called final.
    Finish(Id),
}

//! How much room there is: columns beside each other, or one at a time.

use crate::browser::dom;

/// At most so many articles stand side by side.
pub const COLUMNS: usize = 4;

fn window_width() -> f64 {
    dom::window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(1200.0)
}

/// Whether the margin lies over the text, as a sheet.
pub fn is_narrow() -> bool {
    window_width() < 900.0
}

/// How many columns of a readable width fit beside the margin.
pub fn room_for_columns() -> usize {
    if is_narrow() {
        return COLUMNS; // one at a time, side by side in a strip that scrolls
    }
    (((window_width() - 340.0) / 420.0) as usize).clamp(1, COLUMNS)
}

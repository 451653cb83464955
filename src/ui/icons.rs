//! Icons: inline SVG, 20 × 20, drawn in the colour of the text. They are decoration: buttons that
//! show only an icon have an accessible name.

use leptos::prelude::*;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        $($(#[$doc])*
        pub fn $name() -> impl IntoView {
            view! {
                <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                    <path d=$path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>
                </svg>
            }
        })*
    };
}

icons! {
    /// Close.
    close = "M5 5l10 10M15 5L5 15";
    /// Undo.
    undo = "M7 4L3 8l4 4M3 8h8.5a4.5 4.5 0 010 9H8";
    /// Redo.
    redo = "M13 4l4 4-4 4M17 8H8.500a4.5 4.5 0 000 9H12";
    /// Search.
    search = "M8.500 3a5.500 5.500 0 100 11 5.500 5.500 0 000-11zM12.500 12.500L17 17";
    /// Add.
    plus = "M10 4v12M4 10h12";
    /// Change.
    pencil = "M4 16l1-4 8.500-8.500 3 3L8 15l-4 1z";
    /// Remove.
    trash = "M4 6h12M8 6V4h4v2M6 6l.7 10h6.600L14 6";
    /// More.
    more = "M4.5 9.250a.75.75 0 100 1.500.75.75 0 000-1.500zM10 9.250a.75.75 0 100 1.500.75.75 0 000-1.500zM15.500 9.250a.75.75 0 100 1.500.75.75 0 000-1.500z";
    /// Copy.
    copy = "M7 7h9v9H7zM4 13V4h9";
    /// A link.
    link = "M8 12l4-4M7.500 9.500L5.500 11.500a2.100 2.100 0 003 3l2-2M12.500 10.500l2-2a2.100 2.100 0 00-3-3l-2 2";
    /// Two texts that tell the same.
    alike = "M3 4h5M3 8h5M3 12h5M12 8h5M12 12h5M12 16h5M8.500 8h3M8.500 12h3";
    /// What rules propose: words with a dashed line below them.
    suggestion = "M4 5h12M4 9h12M4 15h2.500M8.750 15h2.500M13.500 15h2.500";
    /// Words set aside.
    aside = "M4 4.500h12M4 15.500h12M7 8.500h6M7 11.500h6M2 3v14";
    /// A window or panel at the side.
    panel = "M3 4h14v12H3zM12.500 4v12";
    /// Settings.
    sliders = "M4 6h7M15 6h1M4 14h1M9 14h7M13 6m-2 0a2 2 0 104 0 2 2 0 10-4 0M7 14m-2 0a2 2 0 104 0 2 2 0 10-4 0";
    /// Done.
    check = "M4 10.500l4 4 8-9";
    /// Something is wrong.
    warning = "M10 3l8 14H2zM10 8v4M10 14.500h.01";
    /// A keyboard.
    keyboard = "M2 5h16v10H2zM5 8h.01M8 8h.01M11 8h.01M14 8h.01M6 12h8";
}

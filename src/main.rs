//! Mounts the app.

use telisik::ui::{app::App, glue};

fn main() {
    telisik::browser::panic::install();
    leptos::mount::mount_to_body(|| leptos::view! { <App connect=glue::connect/> });
}

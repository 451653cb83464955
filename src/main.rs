//! Mounts the app.

fn main() {
    telisik::browser::panic::install();
    // With `bench`, JavaScript mounts the Read view alone.
    #[cfg(not(feature = "bench"))]
    leptos::mount::mount_to_body(
        || leptos::view! { <telisik::ui::app::App connect=telisik::ui::glue::connect/> },
    );
}

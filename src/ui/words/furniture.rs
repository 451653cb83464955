//! Words of page furniture, as a person lays it on and takes it off.

/// Those words, in one language.
#[allow(missing_docs)] // each field is named for what it says
pub struct Furniture {
    pub set_aside: &'static str,
    pub take_in: &'static str,
    pub was_set_aside: &'static str,
    pub was_taken_in: &'static str,
}

/// Those words, now; tracked.
pub fn furniture() -> &'static Furniture {
    super::pick(&EN, &ID)
}

static EN: Furniture = Furniture {
    set_aside: "Not the article",
    take_in: "This is the article",
    was_set_aside: "Set aside as page furniture.",
    was_taken_in: "Read as the article again.",
};

static ID: Furniture = Furniture {
    set_aside: "Bukan artikel",
    take_in: "Ini bagian artikel",
    was_set_aside: "Disisihkan sebagai bagian luar artikel.",
    was_taken_in: "Dibaca lagi sebagai artikel.",
};

//! Words for what is typed and not saved yet.

/// Those words.
#[allow(missing_docs)] // each field is named for what it says
pub struct Drafts {
    pub unsaved: &'static str,
    pub tag: &'static str,
    pub discard: &'static str,
    pub discarded: &'static str,
    pub bring_back: &'static str,
}

/// Those words, now; tracked.
pub fn drafts() -> &'static Drafts {
    super::pick(&EN, &ID)
}

static EN: Drafts = Drafts {
    unsaved: "Unsaved draft, as you left it.",
    tag: "Unsaved draft",
    discard: "Discard draft",
    discarded: "Draft discarded.",
    bring_back: "Bring it back",
};

static ID: Drafts = Drafts {
    unsaved: "Draf yang belum disimpan, seperti terakhir ditinggalkan.",
    tag: "Draf belum disimpan",
    discard: "Buang draf",
    discarded: "Draf dibuang.",
    bring_back: "Kembalikan",
};

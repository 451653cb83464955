//! Words of the fields in which a value is put right: of a date, a number, a list.

use crate::value::Bound;
use crate::value::date::Modifier;

/// The words of those fields.
#[allow(missing_docs)] // each field is named for what it says
pub struct Values {
    pub modifier_label: &'static str,
    pub modifier: fn(Option<Modifier>) -> &'static str,
    pub bound_label: &'static str,
    pub bound: fn(Bound) -> &'static str,
    pub items: &'static str,
    pub earlier: fn(&str) -> String,
    pub later: fn(&str) -> String,
    pub remove: fn(&str) -> String,
}

/// Those words, now; tracked.
pub fn values() -> &'static Values {
    super::pick(&EN, &ID)
}

static EN: Values = Values {
    modifier_label: "Which part of it",
    modifier: |modifier| match modifier {
        None => "all of it",
        Some(Modifier::Start) => "early",
        Some(Modifier::Mid) => "the middle",
        Some(Modifier::End) => "late",
        Some(Modifier::Approx) => "about then",
        Some(Modifier::Before) => "before it",
        Some(Modifier::After) => "after it",
    },
    bound_label: "How exactly",
    bound: |bound| match bound {
        Bound::Exact => "exactly",
        Bound::About => "about",
        Bound::Nearly => "nearly",
        Bound::AtLeast => "at least",
        Bound::MoreThan => "more than",
        Bound::AtMost => "at most",
        Bound::LessThan => "less than",
    },
    items: "Items",
    earlier: |item| format!("Move “{item}” forward"),
    later: |item| format!("Move “{item}” back"),
    remove: |item| format!("Remove “{item}”"),
};

static ID: Values = Values {
    modifier_label: "Bagian mana",
    modifier: |modifier| match modifier {
        None => "seluruhnya",
        Some(Modifier::Start) => "awal",
        Some(Modifier::Mid) => "pertengahan",
        Some(Modifier::End) => "akhir",
        Some(Modifier::Approx) => "sekitar waktu itu",
        Some(Modifier::Before) => "sebelumnya",
        Some(Modifier::After) => "sesudahnya",
    },
    bound_label: "Seberapa tepat",
    bound: |bound| match bound {
        Bound::Exact => "tepat",
        Bound::About => "sekitar",
        Bound::Nearly => "hampir",
        Bound::AtLeast => "sedikitnya",
        Bound::MoreThan => "lebih dari",
        Bound::AtMost => "paling banyak",
        Bound::LessThan => "kurang dari",
    },
    items: "Butir",
    earlier: |item| format!("Majukan “{item}”"),
    later: |item| format!("Mundurkan “{item}”"),
    remove: |item| format!("Hapus “{item}”"),
};

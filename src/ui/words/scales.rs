//! Words of the dialog for verdict scales.

use crate::case::{Label, ScaleFault};

/// The words of the dialog for verdict scales.
#[allow(missing_docs)] // each field is named for what it says
pub struct Scales {
    pub title: &'static str,
    pub scale: &'static str,
    pub hint: &'static str,
    pub comes_to: &'static str,
    pub loses: fn(&str) -> String,
    pub choose: &'static str,
    pub copy: &'static str,
    pub edit: &'static str,
    pub delete: &'static str,
    pub deleted: fn(&str) -> String,
    pub new: &'static str,
    pub copy_of: fn(&str) -> String,
    pub name_en: &'static str,
    pub name_id: &'static str,
    pub rating: fn(usize) -> String,
    pub label: &'static str,
    pub meaning_en: &'static str,
    pub meaning_id: &'static str,
    pub core: &'static str,
    pub loss_en: &'static str,
    pub loss_id: &'static str,
    pub add: &'static str,
    pub up: fn(&str) -> String,
    pub down: fn(&str) -> String,
    pub remove: fn(&str) -> String,
    pub save: &'static str,
    pub save_all_the_same: &'static str,
    pub delete_all_the_same: &'static str,
    pub cancel: &'static str,
    pub close: &'static str,
    pub left_behind: &'static str,
    pub left: fn(&str, usize) -> String,
    pub fault: fn(ScaleFault) -> String,
}

/// Those words, now; tracked.
pub fn scales() -> &'static Scales {
    super::pick(&EN, &ID)
}

/// What a copy is called.
pub fn copied(name: &Label) -> Label {
    let copied = |name: &str, words: &Scales| {
        if name.is_empty() { String::new() } else { (words.copy_of)(name) }
    };
    Label { en: copied(&name.en, &EN), id: copied(&name.id, &ID) }
}

static EN: Scales = Scales {
    title: "Verdict scale",
    scale: "Scale of this case",
    hint: "New verdicts are given in it. A review keeps the verdict that it was given, in the scale of that day.",
    comes_to: "Verdicts, and what each comes to",
    loses: |what| format!("not said by that: {what}"),
    choose: "Use this scale",
    copy: "Copy and edit",
    edit: "Edit",
    delete: "Delete scale",
    deleted: |name| format!("The scale “{name}” is deleted."),
    new: "New scale",
    copy_of: |name| format!("{name}, copy"),
    name_en: "Name in English",
    name_id: "Name in Indonesian",
    rating: |number| format!("Verdict {number}"),
    label: "Label, exactly as it is published",
    meaning_en: "In English",
    meaning_id: "In Indonesian",
    core: "Comes to",
    loss_en: "What that leaves out, in English",
    loss_id: "What that leaves out, in Indonesian",
    add: "Add verdict",
    up: |which| format!("Move {which} up"),
    down: |which| format!("Move {which} down"),
    remove: |which| format!("Remove {which}"),
    save: "Save and use",
    save_all_the_same: "Save all the same",
    delete_all_the_same: "Delete all the same",
    cancel: "Cancel",
    close: "Close",
    left_behind: "Reviews hold verdicts that this changes or takes away. They keep label and meaning until somebody corrects them:",
    left: |label, reviews| format!("“{label}”: {}", super::counted(reviews, "review", "reviews")),
    fault: |fault| match fault {
        ScaleFault::NoName => "The scale needs a name.".to_owned(),
        ScaleFault::NoRating => "The scale needs a verdict.".to_owned(),
        ScaleFault::NoLabel(at) => format!("Verdict {} needs a label.", at + 1),
        ScaleFault::SameLabel(at) => {
            format!("Verdict {} has the label of an earlier one.", at + 1)
        }
    },
};

static ID: Scales = Scales {
    title: "Skala putusan",
    scale: "Skala kasus ini",
    hint: "Putusan baru diberikan dalam skala ini. Tinjauan menyimpan putusan yang pernah diberikan, dalam skala waktu itu.",
    comes_to: "Putusan, dan intinya",
    loses: |what| format!("tidak terkatakan olehnya: {what}"),
    choose: "Pakai skala ini",
    copy: "Salin dan ubah",
    edit: "Ubah",
    delete: "Hapus skala",
    deleted: |name| format!("Skala “{name}” dihapus."),
    new: "Skala baru",
    copy_of: |name| format!("{name}, salinan"),
    name_en: "Nama dalam bahasa Inggris",
    name_id: "Nama dalam bahasa Indonesia",
    rating: |number| format!("Putusan {number}"),
    label: "Label, persis seperti diterbitkan",
    meaning_en: "Dalam bahasa Inggris",
    meaning_id: "Dalam bahasa Indonesia",
    core: "Intinya",
    loss_en: "Yang tidak tercakup, dalam bahasa Inggris",
    loss_id: "Yang tidak tercakup, dalam bahasa Indonesia",
    add: "Tambah putusan",
    up: |which| format!("Naikkan {which}"),
    down: |which| format!("Turunkan {which}"),
    remove: |which| format!("Hapus {which}"),
    save: "Simpan dan pakai",
    save_all_the_same: "Tetap simpan",
    delete_all_the_same: "Tetap hapus",
    cancel: "Batal",
    close: "Tutup",
    left_behind: "Ada tinjauan dengan putusan yang berubah atau hilang karenanya. Label dan artinya tetap di sana sampai ada yang mengoreksinya:",
    left: |label, reviews| format!("“{label}”: {reviews} tinjauan"),
    fault: |fault| match fault {
        ScaleFault::NoName => "Skala perlu nama.".to_owned(),
        ScaleFault::NoRating => "Skala perlu putusan.".to_owned(),
        ScaleFault::NoLabel(at) => format!("Putusan {} perlu label.", at + 1),
        ScaleFault::SameLabel(at) => format!("Label putusan {} sudah dipakai di atasnya.", at + 1),
    },
};

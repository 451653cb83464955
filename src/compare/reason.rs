//! Why outlets agree or part, in a form that can be said in both languages.

use super::say::{apart, say};
use super::show::show_form;
use crate::case::{Modality, Polarity};
use crate::text::Language;
use crate::value::Form;

/// What some outlets have, and the others have not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What they have.
    pub what: Vec<What>,
    /// Who they are.
    pub by: Vec<String>,
}

/// Something that an outlet has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A value.
    Value(Form),
    /// An item of a list, or a source.
    Name(String),
}

impl Held {
    fn shown(&self, language: Language) -> Vec<String> {
        let show = |what: &What| match what {
            What::Value(form) => apart(&show_form(form, language)),
            What::Name(name) => apart(name),
        };
        self.what.iter().map(show).collect()
    }
}

/// Whether lists say that there are more items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Openness {
    /// None does.
    Closed,
    /// Some do.
    SomeOpen,
    /// All do.
    Open,
}

/// Why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Lists side by side.
    Lists {
        /// Whether they are open.
        open: Openness,
        /// What all have.
        shared: Vec<String>,
        /// What only some have.
        apart: Vec<Held>,
        /// Spellings that were taken for one.
        folded: Vec<(String, String)>,
        /// How many outlets there are.
        outlets: usize,
    },
    /// All say this.
    SameValue(Form),
    /// All affirm the claim, or all deny it, without a value of its own.
    SameStand(Polarity),
    /// All can be true, and this one is the most precise.
    MorePrecise {
        /// The most precise.
        precise: Held,
        /// The others.
        coarse: Vec<Held>,
    },
    /// They say different things that can all be true: they overlap, or one is the other rounded.
    CanBothBe(Vec<Held>),
    /// They write it differently and mean the same.
    OtherSpelling(Vec<Held>),
    /// One is a part of the other.
    PartOf(Vec<Held>),
    /// They say different things, and only one of them can be true.
    CannotBothBe(Vec<Held>),
    /// They say different things.
    OtherValues(Vec<Held>),
    /// They quote different words.
    OtherWords(Vec<Held>),
    /// One affirms what another denies.
    Denied {
        /// Who affirms.
        affirmed: Vec<String>,
        /// Who denies.
        denied: Vec<String>,
    },
    /// They say the same with different certainty; each with who says it.
    Certainty(Vec<(Modality, Vec<String>)>),
    /// They say the same and name other sources; an empty list of sources is the outlet's own voice.
    Attribution(Vec<Held>),
    /// One outlet says by itself what cannot all be true, or different things.
    Itself {
        /// Which one.
        outlet: String,
        /// How its own mentions stand to each other.
        why: Box<Reason>,
    },
    /// Only one outlet mentions it.
    OnlyIn {
        /// Which one.
        outlet: String,
        /// Outlets that were searched and are silent.
        silent: Vec<String>,
        /// Outlets that nobody has searched.
        unsearched: Vec<String>,
    },
    /// Nobody mentions it.
    NoMention {
        /// Outlets that were searched and are silent.
        silent: Vec<String>,
    },
    /// These have no value yet.
    NoValue(Vec<String>),
    /// They have values of kinds that cannot be compared, or count different things.
    OtherKinds(Vec<Held>),
    /// Free text is for a person to compare.
    ForThePerson,
}

impl Reason {
    /// The reason in words, as a clause without a full stop.
    pub fn words(&self, language: Language) -> String {
        let say = |english, indonesian| say(language, english, indonesian);
        match self {
            Reason::Lists { open, shared, apart, folded, outlets } => {
                lists(*open, shared, apart, folded, *outlets, language)
            }
            Reason::SameValue(what) => {
                format!("{} {}", say("all say", "semua menyebut"), show_form(what, language))
            }
            Reason::SameStand(Polarity::Affirmed) => {
                say("all affirm it", "semua membenarkannya").to_owned()
            }
            Reason::SameStand(Polarity::Denied) => {
                say("all deny it", "semua membantahnya").to_owned()
            }
            Reason::MorePrecise { precise, coarse } => format!(
                "{} ({}); {}",
                does(&precise.by, ["is more precise", "are more precise", "lebih tepat"], language),
                precise.shown(language).join("; "),
                held(coarse, language)
            ),
            Reason::CanBothBe(said) => {
                format!("{}: {}", say("all can be true", "semua bisa benar"), held(said, language))
            }
            Reason::OtherSpelling(said) => format!(
                "{}: {}",
                say("the same in another spelling", "sama dengan ejaan lain"),
                held(said, language)
            ),
            Reason::PartOf(said) => format!(
                "{}: {}",
                say("one is a part of the other", "yang satu bagian dari yang lain"),
                held(said, language)
            ),
            Reason::CannotBothBe(said) => format!(
                "{}: {}",
                say("they cannot all be true", "tidak mungkin semuanya benar"),
                held(said, language)
            ),
            Reason::OtherValues(said) => {
                format!("{}: {}", say("they differ", "berbeda"), held(said, language))
            }
            Reason::OtherWords(said) => {
                format!("{}: {}", say("other words", "kata-kata berbeda"), held(said, language))
            }
            Reason::Denied { affirmed, denied } => format!(
                "{}; {}",
                does(affirmed, ["affirms", "affirm", "membenarkan"], language),
                does(denied, ["denies", "deny", "membantah"], language),
            ),
            Reason::Certainty(said) => {
                let said: Vec<String> = said
                    .iter()
                    .map(|(modality, by)| does(by, modality_words(*modality), language))
                    .collect();
                said.join("; ")
            }
            Reason::Attribution(said) => {
                let said: Vec<String> = said
                    .iter()
                    .map(|held| {
                        if held.what.is_empty() {
                            return does(&held.by, ITSELF, language);
                        }
                        let what = and(&held.shown(language), language);
                        let cites = does(&held.by, ["cites", "cite", "mengutip"], language);
                        format!("{cites} {what}")
                    })
                    .collect();
                said.join("; ")
            }
            Reason::Itself { outlet, why } => itself(outlet, why, language),
            Reason::OnlyIn { outlet, silent, unsearched } => {
                let mut out = format!("{} {}", say("only in", "hanya di"), apart(outlet));
                silence(&mut out, silent, unsearched, language);
                out
            }
            Reason::NoMention { silent } => {
                let mut out = say("nobody mentions it", "tidak ada yang menyebutnya").to_owned();
                silence(&mut out, silent, &[], language);
                out
            }
            Reason::NoValue(without) => format!(
                "{} {}",
                say("no value yet for", "belum ada nilai untuk"),
                and(without, language)
            ),
            Reason::OtherKinds(said) => format!(
                "{}: {}",
                say("these cannot be compared", "tidak dapat dibandingkan"),
                held(said, language)
            ),
            Reason::ForThePerson => {
                say("free text is for a person to compare", "teks bebas dibandingkan oleh orang")
                    .to_owned()
            }
        }
    }
}

/// What one does in English, what several do, and both in Indonesian.
type Doing = [&'static str; 3];

const ITSELF: Doing = ["says it itself", "say it themselves", "menyatakannya sendiri"];

/// "RMOL denies", "RMOL and Orbit deny".
fn does(by: &[String], [one, several, indonesian]: Doing, language: Language) -> String {
    let english = if by.len() == 1 { one } else { several };
    format!("{} {}", and(by, language), say(language, english, indonesian))
}

/// How an article puts it.
fn modality_words(modality: Modality) -> Doing {
    match modality {
        Modality::Asserted => {
            ["states it as a fact", "state it as a fact", "menyatakannya sebagai fakta"]
        }
        Modality::Planned => ["calls it a plan", "call it a plan", "menyebutnya rencana"],
        Modality::Possible => ["calls it possible", "call it possible", "menyebutnya mungkin"],
        Modality::Reported => [
            "reports that others say so",
            "report that others say so",
            "melaporkan kata pihak lain",
        ],
    }
}

/// "RMOL contradicts itself: 2024 and 2025".
fn itself(outlet: &str, why: &Reason, language: Language) -> String {
    let outlet = &apart(outlet);
    let contradicts = say(language, "contradicts itself", "bertentangan dengan dirinya sendiri");
    let (how, said) = match why {
        Reason::CannotBothBe(said) => (contradicts, said),
        Reason::OtherValues(said) | Reason::OtherWords(said) => {
            (say(language, "itself says different things", "sendiri menyebut hal berbeda"), said)
        }
        Reason::Denied { .. } => {
            let both =
                say(language, "it affirms and denies it", "membenarkan dan juga membantahnya");
            return format!("{outlet} {contradicts}: {both}");
        }
        other => return format!("{outlet}: {}", other.words(language)),
    };
    let said: Vec<String> = said.iter().flat_map(|held| held.shown(language)).collect();
    format!("{outlet} {how}: {}", and(&said, language))
}

fn silence(out: &mut String, silent: &[String], unsearched: &[String], language: Language) {
    let is_silent: Doing = [
        "was searched and is silent",
        "were searched and are silent",
        "sudah dicari, tidak menyebut",
    ];
    let is_open = ["has not been searched", "have not been searched", "belum dicari"];
    for (who, how) in [(silent, is_silent), (unsearched, is_open)] {
        if !who.is_empty() {
            out.push_str(&format!("; {}", does(who, how, language)));
        }
    }
}

fn lists(
    open: Openness,
    shared: &[String],
    apart: &[Held],
    folded: &[(String, String)],
    outlets: usize,
    language: Language,
) -> String {
    let mut parts = Vec::new();
    let pair = outlets == 2;
    let first = match (open, pair) {
        (Openness::Open, true) => say(language, "both lists are open", "kedua daftar terbuka"),
        (Openness::Open, false) => say(language, "all lists are open", "semua daftar terbuka"),
        (Openness::SomeOpen, true) => say(language, "one list is open", "satu daftar terbuka"),
        (Openness::SomeOpen, false) => {
            say(language, "some lists are open", "sebagian daftar terbuka")
        }
        (Openness::Closed, true) => say(language, "neither list is open", "kedua daftar tertutup"),
        (Openness::Closed, false) => say(language, "no list is open", "semua daftar tertutup"),
    };
    if !shared.is_empty() {
        let all = if pair {
            say(language, "in both", "di keduanya")
        } else {
            say(language, "in all", "di semua")
        };
        parts.push(format!("{} {all}", and(shared, language)));
    }
    for held in apart {
        let only = say(language, "only in", "hanya di");
        let what = held.shown(language).join(", ");
        parts.push(format!("{what} {only} {}", and(&held.by, language)));
    }
    for (one, two) in folded {
        parts.push(format!("{one} {} {two}", say(language, "taken for", "dianggap sama dengan")));
    }
    if parts.is_empty() {
        return first.to_owned();
    }
    format!("{first}: {}", parts.join("; "))
}

/// "2024 in RMOL; 2025 in Orbit".
fn held(all: &[Held], language: Language) -> String {
    let each: Vec<String> = all
        .iter()
        .map(|held| {
            let into = say(language, "in", "di");
            format!("{} {into} {}", held.shown(language).join(", "), and(&held.by, language))
        })
        .collect();
    each.join("; ")
}

/// "a", "a and b", "a, b and c".
pub(in crate::compare) fn and(items: &[String], language: Language) -> String {
    let items: Vec<String> = items.iter().map(|item| apart(item)).collect();
    match &items[..] {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            format!("{} {} {last}", first.join(", "), say(language, "and", "dan"))
        }
    }
}

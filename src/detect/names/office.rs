//! Offices: which words before a person tell the title, and which the body that it belongs to.
//!
//! Invariants: what is left of a phrase is one or two names, a body and a person; a title is part of neither.

use super::lexicon::{self, among, is_compass, rules_a_place};
use super::phrase::{Phrase, is_short_for};
use crate::detect::book::Set;
use crate::detect::fold::{is_among, words};
use crate::detect::{Case, Gap, Scan};
use std::ops::Range;

/// The body that an office belongs to, if one is named, and the name itself.
type Parted = (Option<Range<usize>>, Range<usize>);

/// The most words of a person's name.
const PERSON: usize = 6;

/// The phrase without the titles before the name, and the tasks that belong to them; empty if there is
/// no more.
pub(super) fn after_titles(scan: &Scan<'_>, phrase: Range<usize>) -> Range<usize> {
    let mut at = phrase.start;
    let mut task = false;
    while at < phrase.end {
        let word = scan.lower(at);
        let upper = scan.get(at).is_some_and(|token| token.case == Case::Upper);
        let title =
            (lexicon::is_title(word) && (!upper || is_upper_title(word))) || word == "mantan";
        let after = at
            .checked_sub(1)
            .filter(|before| *before >= phrase.start)
            .map(|before| scan.lower(before));
        let of_title = match word {
            "kota" => after == Some("wali"),
            "besar" => matches!(after, Some("guru" | "duta")),
            "pelaksana" | "lalu" | "lintas" => after.is_some(),
            "pol" | "tni" => after.is_some_and(lexicon::is_personal_title),
            _ => false,
        };
        let of_task = task && (lexicon::is_task(word) || word == "dan" || scan.is_mark(at, ','));
        if !(title || of_title || of_task) {
            break;
        }
        // "Prince of Wales", "General Motors", "Justice Department"
        let next = scan.lower(at + 1);
        if at + 1 < phrase.end && (next == "of" || lexicon::is_organisation_tail(next)) {
            break;
        }
        // "Director-General"
        let double = scan.is_mark(at + 1, '-') && lexicon::is_title(scan.lower(at + 2));
        if double && at + 2 < phrase.end {
            at += 3;
            continue;
        }
        task |= lexicon::takes_task(word);
        at += 1 + usize::from(scan.is_mark(at + 1, '.') && at + 1 < phrase.end);
    }
    at..phrase.end
}

/// Titles that are abbreviations.
fn is_upper_title(word: &str) -> bool {
    is_among(word, words!("kh pm ceo cfo akbp akp dr ir h hj dc pc"))
}

/// What one phrase names, if it is more than one: a body or country, then a person ("Sekjen NATO Jens
/// Stoltenberg", "Perdana Menteri Jepang Fumio Kishida", "Kepala Kejaksaan Negeri Sleman Ani Sari").
pub(super) fn parted(scan: &Scan<'_>, phrase_start: usize, name: Range<usize>) -> Parted {
    // "Jalan Kolonel Anton" is called after one.
    if among(
        scan,
        name.start,
        words!("jalan jl simpang gedung stadion bandara taman masjid museum rs"),
    ) {
        return (None, name);
    }
    if let Some(title) = (name.start + 1..name.end.saturating_sub(1))
        .find(|at| lexicon::is_personal_title(scan.lower(*at)) && scan.gap(*at) == Gap::Space)
    {
        let person = after_titles(scan, title..name.end);
        if !person.is_empty() {
            return both(scan, name.start..title, person);
        }
    }
    // "Senate Majority Leader Chuck Schumer", "Samsung Chairman Lee"
    if let Some(title) = (name.start + 1..name.end.saturating_sub(1))
        .rev()
        .find(|at| lexicon::is_english_title(scan.lower(*at)) && scan.gap(*at) <= Gap::Space)
        && is_person(scan, title + 1..name.end)
        && !lexicon::is_organisation_tail(scan.lower(title + 1))
    {
        let of = (title + 2..name.end).find(|at| scan.lower(*at) == "of");
        let first = (name.start..title).find(|at| lexicon::is_english_title(scan.lower(*at)));
        let person = title + 1..of.unwrap_or(name.end);
        let body = name.start..first.unwrap_or(title);
        // "Senate Majority Leader": more than one word is seldom a name.
        return if body.len() == 1 { both(scan, body, person) } else { (None, person) };
    }
    if has_abbreviation(scan, &name) {
        // "Dosen Ilmu Politik Universitas Padi Kencana (UPK)"
        let is_start = |at: &usize| is_short_for(scan, *at..name.end, name.end + 1);
        let start = name.clone().find(is_start).unwrap_or(name.start);
        return (None, start..name.end);
    }
    let titled = name.start > phrase_start
        || name.start.checked_sub(1).is_some_and(|before| {
            let word = scan.lower(before);
            scan.gap(name.start) == Gap::Space
                && (lexicon::is_title(word)
                    || word == "untuk" && lexicon::is_place(scan.lower(name.start)))
        });
    // "Dr. Anna Keller of Lumen College" is a person; "King Felipe of Spain" is one by all of it.
    let of = (name.start + 2..name.end).find(|at| scan.lower(*at) == "of");
    if let Some(of) = of.filter(|of| titled && is_person(scan, name.start..*of)) {
        return (None, name.start..of);
    }
    match titled.then(|| body_end(scan, &name)).flatten() {
        Some(split) => both(scan, name.start..split, split..name.end),
        None => (None, name),
    }
}

/// Whether an abbreviation in brackets follows that begins as the name does: "Aliansi Petani Merdeka (APM)".
pub(super) fn has_abbreviation(scan: &Scan<'_>, name: &Range<usize>) -> bool {
    let first = |at: usize| scan.lower(at).chars().next();
    scan.is_mark(name.end, '(')
        && scan.is_mark(name.end + 2, ')')
        && scan.get(name.end + 1).is_some_and(|token| token.is_capitalised())
        && (first(name.end + 1) == first(name.start) || is_upper(scan, name.end + 1))
}

/// The body, if its words alone name one, and the person.
fn both(scan: &Scan<'_>, body: Range<usize>, person: Range<usize>) -> Parted {
    let mut body = body;
    // "TNI AD Jenderal Anton": the rank is the person's.
    while body.len() > 1
        && among(scan, body.end - 1, words!("jenderal kapten mayor letnan pol tni"))
        && !is_upper(scan, body.end - 1)
    {
        body.end -= 1;
    }
    let first = scan.lower(body.start);
    let names_one = lexicon::is_organisation_head(first)
        || lexicon::is_place_head(first)
        || !body.clone().all(|at| is_office_word(scan, at));
    let task_alone =
        body.len() == 1 && !is_upper(scan, body.start) && is_office_word(scan, body.start);
    if body.is_empty() || !names_one || task_alone && !lexicon::is_place(first) {
        return (None, person);
    }
    (Some(body), person)
}

/// Whether the word is one of an office, and no name's: "Penyidikan", "Umum".
fn is_office_word(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.lower(at);
    !is_upper(scan, at)
        && (lexicon::is_title(word) || lexicon::is_office_noun(word) || word == "dan")
}

/// Whether a word comes next that is the name of what the word before is the kind of.
#[derive(Clone, Copy, PartialEq)]
enum Named {
    No,
    Perhaps,
    Surely,
}

/// Where the body ends that stands before a person, if one does.
fn body_end(scan: &Scan<'_>, name: &Range<usize>) -> Option<usize> {
    let mut at = name.start;
    let (mut named, mut known) = (Named::No, true);
    // "Dinas Kesehatan Sleman", but "Kementerian Kesehatan".
    let mut is_local = false;
    while at < name.end {
        let word = scan.lower(at);
        let length = place_at(scan, at, name.end);
        if is_body_word(scan, at, name.start) {
            named = if takes_name(scan, at) { Named::Surely } else { Named::No };
        } else if scan.get(at).is_some_and(|token| !token.is_word())
            || word == "dan" && at > name.start
        {
        } else if lexicon::is_organisation_head(word)
            || lexicon::is_place_head(word)
            || lexicon::is_office_noun(word)
            || lexicon::is_title(word) && at > name.start && !(named == Named::No && is_given(word))
        {
            named = match named {
                _ if takes_name(scan, at) => Named::Surely,
                Named::No => Named::No,
                _ if is_local && lexicon::is_office_noun(word) => Named::Perhaps,
                _ => Named::No,
            };
            known = !is_called_freely(word);
            is_local |= is_among(word, words!("dinas kantor balai"));
        } else if length > 0 {
            at += length - 1;
            (named, known) = (Named::No, true);
        } else if named == Named::Surely
            || named == Named::Perhaps && (at + 1 < name.end || scan.is_mark(name.end, ','))
        {
            named = Named::No;
        } else {
            break;
        }
        at += 1;
    }
    // "Analis Padi Sekuritas Sari Dewi", "Direktur Lumbung Watch (LW) Sari Dewi"
    let tail = (name.start + 1..name.end).rev().find(|at| {
        lexicon::is_organisation_tail(scan.lower(*at)) || is_body_word(scan, *at, name.start)
    });
    let at = if known { at } else { name.start };
    let split = tail.map_or(at, |tail| at.max(tail + 1));
    (split > name.start && split < name.end && is_person(scan, split..name.end)).then_some(split)
}

/// How many words the place takes that stands at token `at`, compass points included; none if none does.
fn place_at(scan: &Scan<'_>, at: usize, end: usize) -> usize {
    let length = [3, 2, 1]
        .into_iter()
        .find(|length| at + length <= end && lexicon::is_place(scan.lower_words(at..at + length)));
    let Some(length) = length else { return 0 };
    length + usize::from(at + length < end && is_compass(scan.lower(at + length)))
}

/// Whether a word follows by which the head at `at` is called, be it a task's or not: "Polres Sleman", "Partai Padi",
/// "Kejaksaan Negeri Sleman".
fn takes_name(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.lower(at);
    let of_state = is_among(word, words!("negeri tinggi daerah resor sektor"))
        && among(scan, at.saturating_sub(1), words!("kejaksaan pengadilan kepolisian"));
    of_state
        || lexicon::is_place_head(word)
        || lexicon::is_organisation_head(word) && !is_called_freely(word)
        || word == "bidang"
}

/// Heads after which nobody can tell how many words of a name come.
fn is_called_freely(word: &str) -> bool {
    is_among(
        word,
        words!(
            "pt cv universitas institut sekolah rumah rs rsud yayasan klub liga grup koran harian majalah \
         televisi radio pondok pesantren koalisi gerakan himpunan"
        ),
    )
}

fn is_upper(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|token| token.case == Case::Upper)
}

/// Whether the word at `at` of a phrase that begins at `start` is a body's, by its capitals.
fn is_body_word(scan: &Scan<'_>, at: usize, start: usize) -> bool {
    let word = scan.lower(at);
    // "Ketua DPD Padi Jabar MQ Iswara": two letters behind a name are a person's, but for some.
    let initials = word.len() == 2
        && at > start
        && !is_upper(scan, at - 1)
        && !is_among(word, words!("ma bi mk ky pn pt ad al au ui as eu un uk ri"));
    lexicon::is_short_body(word) || is_upper(scan, at) && !is_honorific(word) && !initials
}

/// Letters that stand before a person's name though they look like a body's: "TB Hasan", "KH Ahmad".
fn is_honorific(word: &str) -> bool {
    is_among(word, words!("tb kh hm rm ra am ah mh gkr kgph hj"))
}

/// Titles that parents give, too: "Ketua MPR Agung …".
fn is_given(word: &str) -> bool {
    is_among(word, words!("agung sultan raja pangeran mas bang utama"))
}

/// Whether these can be the words of a person's name: capitals, initials and the particles between them.
fn is_person(scan: &Scan<'_>, tokens: Range<usize>) -> bool {
    let is_part = |at: usize| {
        let word = scan.lower(at);
        match scan.get(at).map(|token| token.case) {
            Some(Case::Title | Case::Camel) => {
                !lexicon::is_organisation_head(word) && !lexicon::is_office_noun(word)
            }
            Some(Case::Upper) => is_honorific(word) || scan.exact(at).len() <= 2,
            _ => {
                lexicon::is_particle(word)
                    || matches!(scan.mark(at), Some('.' | '-'))
                    || is_after_hyphen(scan, at)
            }
        }
    };
    tokens.len() <= 2 * PERSON && tokens.clone().all(is_part)
}

fn is_after_hyphen(scan: &Scan<'_>, at: usize) -> bool {
    scan.is_glued(at) && at.checked_sub(1).is_some_and(|before| scan.is_mark(before, '-'))
}

/// Parts what one name alone does not tell to be two: a body that the text names elsewhere, and a person ("Ketua Umum
/// Lumbung Sari Dewi" after "Lumbung menolak"); "Bupati Wulung Sari Dewi", as the news names mayors.
pub(super) fn part_by_text(scan: &Scan<'_>, phrases: &mut Vec<Phrase>) {
    let mut met = Met::default();
    // Where places stand is known from the whole text.
    phrases.iter().for_each(|phrase| met.place(scan, phrase));
    let mut all = Vec::with_capacity(phrases.len());
    for phrase in phrases.drain(..) {
        let name = phrase.tokens.clone();
        met.name(scan, &phrase);
        let words = |end: usize| scan.lower_words(name.start..end);
        let titled = phrase.whole.start < name.start
            && !has_abbreviation(scan, &name)
            && !met.named.contains(words(name.end));
        let split = (name.start + 1..name.end).rev().filter(|_| titled).find(|&split| {
            let apart = name.end - split >= 2 && !met.speaking.contains(words(split));
            let is_body =
                met.placed.contains(words(split)) || apart && met.named.contains(words(split));
            let of_mayor = split == name.start + 1 && rules_a_place(scan.lower(name.start - 1));
            (is_body || of_mayor && apart) && is_person(scan, split..name.end)
        });
        // "Wali Kota Wonorejo, Budi": the lone name is the city's.
        let lone = titled && name.len() == 1 && rules_a_place(scan.lower(name.start - 1));
        let is_place = lone && met.placed.contains(words(name.end));
        if let Some(split) = split {
            // "Bawaslu Kota Wonorejo Zaki Pratama"
            let split = body_end(scan, &(split..name.end)).unwrap_or(split);
            let (tokens, whole) = (name.start..split, phrase.whole.start..split);
            all.push(Phrase { whole, tokens, is_body: true, ..phrase.clone() });
            all.push(Phrase { tokens: split..name.end, opens_sentence: false, ..phrase });
        } else {
            all.push(Phrase { is_body: phrase.is_body || is_place, ..phrase });
        }
    }
    *phrases = all;
}

/// How names without a title are met in a text.
#[derive(Default)]
struct Met<'s> {
    named: Set<&'s str>,
    /// They stand as places do.
    placed: Set<&'s str>,
    /// They stand beside a word of saying that persons alone have.
    speaking: Set<&'s str>,
}

impl<'s> Met<'s> {
    /// Notes where a name stands.
    fn place(&mut self, scan: &'s Scan<'_>, phrase: &Phrase) {
        let name = &phrase.tokens;
        let headed = name.len() == 2 && lexicon::is_place_head(scan.lower(name.start));
        let before = before(scan, phrase);
        let words = scan.lower_words(name.start + usize::from(headed)..name.end);
        if headed || is_among(before, words!("di ke kabupaten kota provinsi kecamatan")) {
            self.placed.insert(words);
        } else if is_among(before, words!("kata ujar tutur ucap")) {
            self.speaking.insert(words);
        }
    }

    /// Notes that a name was met, if it stands without a title and in a sentence.
    fn name(&mut self, scan: &'s Scan<'_>, phrase: &Phrase) {
        let name = &phrase.tokens;
        if phrase.whole.start < name.start
            || phrase.is_bare
            || lexicon::is_title(before(scan, phrase))
        {
            return;
        }
        let (first, last) = (scan.lower(name.start), scan.lower(name.end - 1));
        self.named.insert(scan.lower_words(name.clone()));
        // "PT Lumbung Padi" is called without its head, "Padang Muda FC" without its tail, "Lumbung Padi Indonesia" by
        // its first word.
        let short = match name.len() {
            2.. if matches!(first, "pt" | "cv") => name.start + 1..name.end,
            2.. if lexicon::is_organisation_tail(last) => name.start..name.end - 1,
            3.. if lexicon::is_place(last) => name.start..name.start + 1,
            _ => return,
        };
        self.named.insert(scan.lower_words(short));
    }
}

/// The word before a phrase on its line.
fn before<'s>(scan: &'s Scan<'_>, phrase: &Phrase) -> &'s str {
    let at = phrase.whole.start;
    let before = at.checked_sub(1).filter(|_| scan.gap(at) < Gap::Line);
    before.map_or("", |before| scan.lower(before))
}

//! Works on a case act by act, as a person would, and says which words cannot be found.

use super::{Fault, id, made};
use std::collections::BTreeSet;
use telisik::analysis::read_value;
use telisik::case::{
    Absence, AttributionFields, Case, Choice, Command, EvidenceFields, Id, MentionFields, Modality,
    Polarity, QuoteForm, Resolved, ReviewFields, Stamp, What,
};
use telisik::compare::show;
use telisik::text::{Byte, Extent, Language};
use telisik::value::{Form, Value};

/// Who tells.
const TELLER: &str = "Telisik";

/// What the words of a mention come to.
pub enum Says<'a> {
    /// Nothing that can be compared.
    Nothing,
    /// What a rule reads from them: it must come to this, as it is shown in Indonesian.
    Read(&'a str),
    /// What a person says that they come to.
    Own(Form),
}

/// Words on whose word something is told.
pub struct Cites<'a> {
    /// The words that are marked: the source, else what points to it. Places as in [`Teller::place`].
    pub words: &'a str,
    /// Who it is.
    pub source: Id,
    /// The words that say so.
    pub cue: Option<&'a str>,
    /// What is attributed.
    pub content: &'a [&'a str],
    /// In whose words.
    pub quote: Option<QuoteForm>,
    /// How the source was found.
    pub resolved: Resolved,
    /// The attribution within which this one stands.
    pub parent: Option<Id>,
}

/// A case in the making.
pub struct Teller {
    case: Case,
    next: u128,
}

impl Teller {
    /// Goes on with this case.
    pub fn new(case: Case) -> Self {
        Self { case, next: 0x1000 }
    }

    /// The case as it is now.
    pub fn case(self) -> Case {
        self.case
    }

    /// Does it; gives the record that it is about.
    pub fn act(&mut self, command: Command) -> Result<Id, Fault> {
        let next = &mut self.next;
        let mut next_id = || {
            *next += 1;
            id(*next)
        };
        let mut stamp = Stamp { time: made(), by: TELLER, next_id: &mut next_id };
        let (ops, about) = command.ops(&self.case, &mut stamp)?;
        self.case.apply(&ops)?;
        Ok(about)
    }

    /// Where these words stand in an article; only those in brackets, if there are any:
    /// `"kepada [[Nikkei Asia]]."`.
    ///
    /// # Errors
    /// When they stand nowhere, or twice.
    pub fn place(&self, article: Id, words: &str) -> Result<Extent, Fault> {
        let text = &self.case.articles().get(&article).ok_or("there is no such article")?.text;
        let (before, rest) = words.split_once("[[").unwrap_or(("", words));
        let (inside, after) = rest.split_once("]]").unwrap_or((rest, ""));
        let whole = format!("{before}{inside}{after}");
        let mut found = text.as_str().match_indices(&whole);
        let (first, second) = (found.next(), found.next());
        let (start, _) = first.ok_or_else(|| format!("“{whole}” is not in the text"))?;
        if second.is_some() {
            return Err(format!("“{whole}” is twice in the text").into());
        }
        let start = start + before.len();
        let at = |byte| text.from_byte(Byte(byte));
        Ok(Extent { start: at(start), end: at(start + inside.len()) })
    }

    /// Marks words as worth seeing, with a remark.
    pub fn note(&mut self, article: Id, words: &str, comment: &str) -> Result<Id, Fault> {
        self.mark(article, words, What::Note, comment)
    }

    /// Marks words.
    pub fn mark(
        &mut self,
        article: Id,
        words: &str,
        what: What,
        comment: &str,
    ) -> Result<Id, Fault> {
        let extent = self.place(article, words)?;
        let comment = comment.to_owned();
        self.act(Command::AddMark { article, extent, what, comment, tags: Vec::new() })
    }

    /// Marks words as a mention of a claim.
    pub fn mention(
        &mut self,
        claim: Id,
        (article, words): (Id, &str),
        modality: Modality,
        says: Says<'_>,
        comment: &str,
    ) -> Result<Id, Fault> {
        let extent = self.place(article, words)?;
        let kind = self.case.claims().get(&claim).ok_or("there is no such claim")?.kind;
        let raw = || -> Result<String, Fault> {
            let article = self.case.articles().get(&article).ok_or("there is no such article")?;
            Ok(article.text.slice(extent).to_owned())
        };
        let value = match says {
            Says::Nothing => None,
            Says::Own(form) => {
                Some(Value { raw: raw()?, form, because: None, by: TELLER.to_owned() })
            }
            Says::Read(expected) => {
                let paper = self.case.articles().get(&article).ok_or("there is no such article")?;
                let read = read_value(paper, extent, kind)
                    .ok_or_else(|| format!("no rule reads “{words}”"))?;
                let shown = show(&read, Language::Indonesian);
                if shown != expected {
                    return Err(format!("“{words}” is read as “{shown}”").into());
                }
                Some(read)
            }
        };
        let said = MentionFields { value, polarity: Polarity::Affirmed, modality };
        let what = What::Mention { claim: Choice::Existing(claim), said: Some(said) };
        let comment = comment.to_owned();
        self.act(Command::AddMark { article, extent, what, comment, tags: Vec::new() })
    }

    /// Marks on whose word something is told.
    pub fn cite(&mut self, article: Id, cites: Cites<'_>) -> Result<Id, Fault> {
        let place = |words: &str| self.place(article, words);
        let said = AttributionFields {
            cue: cites.cue.map(place).transpose()?,
            content: cites.content.iter().map(|words| place(words)).collect::<Result<_, _>>()?,
            quote: cites.quote,
            resolved: cites.resolved,
            parent: cites.parent,
        };
        let source = Some(Choice::Existing(cites.source));
        self.mark(article, cites.words, What::Attribution { source, said: Some(said) }, "")
    }

    /// Says that an article was searched for a claim and is silent.
    pub fn silent(&mut self, claim: Id, article: Id, note: &str) -> Result<(), Fault> {
        let note = note.to_owned();
        self.act(Command::MarkAbsent { claim, article, note }).map(|_| ())
    }

    /// Adds what bears on a claim.
    pub fn evidence(&mut self, claim: Id, fields: EvidenceFields) -> Result<(), Fault> {
        self.act(Command::AddEvidence { claim, fields }).map(|_| ())
    }

    /// Begins a review.
    pub fn review(&mut self, claim: Id, fields: ReviewFields) -> Result<(), Fault> {
        let reviewer = TELLER.to_owned();
        let fields = ReviewFields { reviewer, ..fields };
        self.act(Command::AddReview { claim, fields }).map(|_| ())
    }

    /// Where nobody has said yet whether an article mentions a claim.
    pub fn unsearched(&self) -> Vec<String> {
        let absences = self.case.absences().values();
        let silent: BTreeSet<(Id, Id)> = absences
            .map(|absence: &std::sync::Arc<Absence>| (absence.claim, absence.article))
            .collect();
        let said = self.case.marks().values();
        let said: BTreeSet<(Id, Id)> =
            said.filter_map(|mark| Some((mark.body.claim()?, mark.article))).collect();
        let mut out = Vec::new();
        for claim in self.case.claims().values() {
            for article in self.case.articles().values() {
                let pair = (claim.id, article.id);
                if !silent.contains(&pair) && !said.contains(&pair) {
                    out.push(format!("{} · {}", claim.statement, article.outlet.name));
                }
            }
        }
        out
    }
}

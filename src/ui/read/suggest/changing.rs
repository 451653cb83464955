//! A suggestion put right before it is taken over, in the dialog for marks.

use super::state::{Place, Suggestions};
use crate::browser::dom;
use crate::case::{Accepted, Body, Choice, Command, Id, SourceKind, SuggestionKind, What};
use crate::proposals::Proposer;
use crate::ui::read::reading::NewKind;
use crate::value::ValueKind;

/// What the dialog begins with: what accepting would make.
#[derive(Default)]
pub struct Draft {
    /// The claim that is there.
    pub claim: Option<Id>,
    /// What it says, there or not.
    pub claim_text: String,
    /// What it compares.
    pub claim_kind: ValueKind,
    /// What the mention says on it.
    pub mention: Option<Body>,
    /// The source that is there.
    pub source: Option<Id>,
    /// What it is called, there or not.
    pub source_text: String,
    /// What it is.
    pub source_kind: SourceKind,
}

impl Place {
    /// What the dialog makes of it.
    pub fn new_kind(self) -> NewKind {
        match self.key.kind {
            SuggestionKind::Attribution => NewKind::Source,
            _ => NewKind::Claim,
        }
    }
}

impl Suggestions {
    /// What the dialog begins with.
    pub fn draft(&self, Place { article, key }: Place) -> Draft {
        let draft = self.read(article, |case, article, one| {
            let (found, all) = one.proposals.get(key)?;
            let accepted = Proposer::new(case, article, all).accept(found)?;
            let Accepted::Mark { what, .. } = accepted else { return None };
            let mut draft = Draft::default();
            match what {
                What::Mention { claim, said } => {
                    let said = said.unwrap_or_default();
                    // Only what it says is looked at; a claim that is not there yet has no id.
                    let id = match claim {
                        Choice::Existing(id) => id,
                        Choice::New(_) => article.id,
                    };
                    draft.mention = Some(Body::Mention {
                        claim: id,
                        value: said.value,
                        polarity: said.polarity,
                        modality: said.modality,
                    });
                    match claim {
                        Choice::Existing(id) => {
                            let claim = case.claims().get(&id)?;
                            draft.claim = Some(id);
                            draft.claim_text.clone_from(&claim.statement);
                            draft.claim_kind = claim.kind;
                        }
                        Choice::New(fields) => {
                            draft.claim_text = fields.statement;
                            draft.claim_kind = fields.kind;
                        }
                    }
                }
                What::Attribution { source: Some(source), .. } => match source {
                    Choice::Existing(id) => {
                        let source = case.sources().get(&id)?;
                        draft.source = Some(id);
                        draft.source_text.clone_from(&source.name);
                        draft.source_kind = source.kind;
                    }
                    Choice::New(fields) => {
                        draft.source_text = fields.name;
                        draft.source_kind = fields.kind;
                    }
                },
                What::Attribution { .. } | What::Highlight(_) | What::Note => {}
            }
            Some(draft)
        });
        draft.flatten().unwrap_or_default()
    }

    /// Takes a suggestion over as what a person made of it; whether that was done.
    pub fn save(&self, place: Place, what: What, comment: String, tags: Vec<String>) -> bool {
        let Place { article, key } = place;
        let accepted = self.read(article, |case, article, one| {
            let (found, all) = one.proposals.get(key)?;
            let proposer = Proposer::new(case, article, all);
            let what = match what {
                What::Attribution { source, said: None } => {
                    What::Attribution { source, said: Some(proposer.attribution(found)) }
                }
                other => other,
            };
            // Those in whose words it stands come along; itself as the person has it.
            let mut accepted = proposer.accept_chain(found);
            accepted.pop();
            accepted.push(proposer.mark(found, what, comment, tags));
            Some(accepted)
        });
        let Some(accepted) = accepted.flatten() else { return false };
        let done = self.reading.run(Command::AcceptSuggestions { article, accepted }).is_some();
        if let (true, Some(number)) = (done, self.left_from()) {
            let this = *self;
            // The dialog that is closing gives the focus to an item that is gone.
            dom::after(60, move || this.focus_item(Some(number), "[data-act=change]"));
        }
        done
    }
}

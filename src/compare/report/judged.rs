//! What the report says of evidence, verdicts, and what stands against them.

use super::write::{Writing, day, plain, sentence, strong};
use super::{Block, Line, Run, quotation};
use crate::case::{Evidence, Id, Label, Problem, Review, ReviewStatus, Stance, Verdict};
use crate::compare::gate::gate;
use crate::compare::matrix::concluded;
use crate::compare::say::say;

impl Writing<'_> {
    pub(super) fn evidence(&mut self, evidence: &Evidence) {
        let stance = match evidence.stance {
            Stance::Supports => self.say("supports", "mendukung"),
            Stance::Refutes => self.say("refutes", "membantah"),
            Stance::Context => self.say("context", "konteks"),
        };
        let mut by = vec![strong(stance)];
        let source = evidence.source.and_then(|id| self.case.sources().get(&id));
        let mut more = Vec::new();
        more.extend(source.map(|source| plain(source.name.clone())));
        if !evidence.url.is_empty() {
            more.push(Run::Address(evidence.url.clone()));
        }
        if !evidence.archived_url.is_empty() {
            more.push(plain(self.say("archived:", "arsip:")));
            more.push(Run::Address(evidence.archived_url.clone()));
        }
        if let Some(accessed) = evidence.accessed {
            more.push(plain(format!("{} {}", self.say("seen", "dilihat"), day(accessed))));
        }
        if !evidence.set.is_empty() {
            more.push(plain(format!("{} {}", self.say("set", "himpunan"), evidence.set)));
        }
        if !evidence.note.is_empty() {
            more.push(plain(evidence.note.clone()));
        }
        for run in more {
            by.push(plain(" · "));
            by.push(run);
        }
        if evidence.quote.is_empty() {
            self.paragraph(by);
        } else {
            self.blocks.push(Block::Quotation { words: quotation(&evidence.quote), by });
        }
    }

    pub(super) fn review(&mut self, review: &Review) {
        self.heading(4, "Verdict", "Putusan");
        let status = self.status(review.status);
        let mut line = vec![strong(self.verdict(&review.verdict)), plain(format!(" ({status}"))];
        if !review.reviewer.is_empty() {
            line.push(plain(format!(", {}", review.reviewer)));
        }
        line.push(plain(")"));
        self.paragraph(line);
        if let Some(loss) = self.loss(&review.verdict) {
            let words =
                self.say("What the verdict adds to its core", "Yang ditambahkan putusan ini");
            let line = format!("{words}: {}.", loss.in_language(self.language));
            self.paragraph(vec![plain(line)]);
        }
        if !review.justification.is_empty() {
            self.paragraph(vec![plain(review.justification.clone())]);
        }
        let gaps = review.gaps.iter().map(|gap| {
            let state = if gap.is_open() {
                self.say("not known", "belum diketahui")
            } else {
                self.say("closed", "terjawab")
            };
            let closed = if gap.is_open() { String::new() } else { format!(" – {}", gap.closed) };
            vec![strong(state), plain(format!(": {}{closed}", gap.what))]
        });
        let gaps = gaps.collect();
        self.items(gaps);
        self.obstacles(review);
        let earlier = review.corrections.iter().map(|correction| {
            let until = self.say("until", "sampai");
            let verdict = self.verdict(&correction.verdict);
            let mut line = vec![plain(format!("{until} {}: ", day(correction.time)))];
            line.push(strong(verdict));
            if !correction.reason.is_empty() {
                let why = self.say("corrected because", "dikoreksi karena");
                line.push(plain(format!("; {why}: {}", correction.reason)));
            }
            line
        });
        let earlier = earlier.collect();
        self.items(earlier);
    }

    /// What stands against calling it final, below a line that says so.
    fn obstacles(&mut self, review: &Review) {
        let standing = gate(self.case, self.compared, review.claim, Some(review));
        let standing = standing.iter().map(|obstacle| {
            let words = match obstacle.problem {
                // The gaps themselves stand above.
                Problem::OpenGap => {
                    self.say("some things are not known yet", "ada yang belum diketahui").to_owned()
                }
                _ => obstacle.words(self.language),
            };
            let mut line = vec![plain(sentence(&words))];
            if let Some(reason) = &obstacle.overridden {
                let words = self.say("Final all the same", "Tetap final");
                line.push(plain(format!(". {words}: {reason}")));
            }
            line
        });
        let standing: Vec<Line> = standing.collect();
        if standing.is_empty() {
            return;
        }
        let above = match review.status {
            ReviewStatus::Draft => {
                self.say("Before it can be called final:", "Sebelum dapat disebut final:")
            }
            ReviewStatus::Final | ReviewStatus::Corrected => {
                self.say("What stands against it:", "Yang masih mengganjal:")
            }
        };
        self.paragraph(vec![plain(above)]);
        self.items(standing);
    }

    /// The latest review of a claim that has come to a verdict.
    pub(super) fn latest(&self, claim: Id) -> Option<&Review> {
        concluded(self.case, claim).first().copied()
    }

    pub(super) fn status(&self, status: ReviewStatus) -> &'static str {
        match status {
            ReviewStatus::Draft => say(self.language, "draft", "draf"),
            ReviewStatus::Final => say(self.language, "final", "final"),
            ReviewStatus::Corrected => say(self.language, "corrected", "dikoreksi"),
        }
    }

    /// The label of the house, with what it comes to.
    pub(super) fn verdict(&self, verdict: &Verdict) -> String {
        let core = verdict.core.words(self.language);
        if verdict.rating.is_empty() || verdict.rating == verdict.core.label() {
            return core.to_owned();
        }
        format!("{} ({core})", verdict.rating)
    }

    fn loss(&self, verdict: &Verdict) -> Option<Label> {
        self.case.header().vocabulary.rating(verdict)?.loss
    }
}

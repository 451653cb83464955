//! What the report says.

use super::{Block, ChangeLog, Document, Line, Run, quotation};
use crate::case::{
    Case, Claim, Evidence, Modality, Polarity, ReviewStatus, SourceKind, Time, order,
};
use crate::compare::cache::Compared;
use crate::compare::facts::{Mention, outlet};
use crate::compare::matrix::{Cell, Filter, Row, Sort, matrix};
use crate::compare::origins::{origins_of_case, parties};
use crate::compare::path::{Node, name_of};
use crate::compare::reason::and;
use crate::compare::say::{say, stands};
use crate::compare::show::show;
use crate::text::{Language, quoted};

/// The report on a case, as of `made`.
pub fn report(
    case: &Case,
    compared: &Compared,
    log: &ChangeLog,
    made: Time,
    language: Language,
) -> Document {
    let mut writing = Writing { case, compared, language, blocks: Vec::new() };
    writing.head(made);
    let shown = matrix(case, compared, &Filter::default(), Sort::Own);
    writing.summary(&shown.rows);
    writing.heading(2, "Claims", "Klaim");
    for (number, row) in shown.rows.iter().enumerate() {
        let columns: Vec<&str> = shown.columns.iter().map(|c| c.outlet.as_str()).collect();
        writing.claim(number + 1, row, &columns);
    }
    writing.sources();
    writing.articles();
    writing.method(log);
    Document { title: case.header().title.clone(), language, blocks: writing.blocks }
}

pub(super) struct Writing<'a> {
    pub(super) case: &'a Case,
    pub(super) compared: &'a Compared,
    pub(super) language: Language,
    pub(super) blocks: Vec<Block>,
}

pub(super) fn plain(words: impl Into<String>) -> Run {
    Run::Plain(words.into())
}

pub(super) fn strong(words: impl Into<String>) -> Run {
    Run::Strong(words.into())
}

/// The day of an instant, in UTC.
pub(super) fn day(time: Time) -> String {
    time.to_string().chars().take(10).collect()
}

impl Writing<'_> {
    pub(super) fn say<'a>(&self, english: &'a str, indonesian: &'a str) -> &'a str {
        say(self.language, english, indonesian)
    }

    pub(super) fn heading(&mut self, level: u8, english: &str, indonesian: &str) {
        let words = self.say(english, indonesian).to_owned();
        self.blocks.push(Block::Heading(level, words));
    }

    pub(super) fn paragraph(&mut self, line: Line) {
        self.blocks.push(Block::Paragraph(line));
    }

    pub(super) fn items(&mut self, items: Vec<Line>) {
        if !items.is_empty() {
            self.blocks.push(Block::Items(items));
        }
    }

    fn head(&mut self, made: Time) {
        let note = self.case.header().note.trim().to_owned();
        if !note.is_empty() {
            self.paragraph(vec![plain(note)]);
        }
        let as_of = self.say("As of", "Per").to_owned();
        self.paragraph(vec![plain(format!("{as_of} {}.", day(made)))]);
    }

    fn summary(&mut self, rows: &[Row]) {
        self.heading(2, "Summary", "Ringkasan");
        let head = [
            self.say("Claim", "Klaim"),
            self.say("Agreement", "Kesesuaian"),
            self.say("Origins", "Asal"),
            self.say("Verdict", "Putusan"),
        ];
        let head = head.map(str::to_owned).to_vec();
        let rows = rows
            .iter()
            .enumerate()
            .map(|(number, row)| {
                let mut verdict = match self.latest(row.claim.id) {
                    Some(review) if review.status == ReviewStatus::Draft => {
                        let draft = self.status(review.status);
                        format!("{} ({draft})", self.verdict(&review.verdict))
                    }
                    Some(review) => self.verdict(&review.verdict),
                    None => self.say("none yet", "belum ada").to_owned(),
                };
                for other in &row.other_verdicts {
                    let also = self.say("another review", "tinjauan lain");
                    verdict = format!("{verdict}; {also}: {}", other.words(self.language));
                }
                vec![
                    vec![plain(format!("{}. {}", number + 1, quotation(&row.claim.statement)))],
                    vec![plain(row.agreement.kind.words(self.language))],
                    vec![plain(row.origins.words(self.language))],
                    vec![plain(verdict)],
                ]
            })
            .collect();
        self.blocks.push(Block::Table { head, rows });
    }

    fn claim(&mut self, number: usize, row: &Row, columns: &[&str]) {
        let claim = &row.claim;
        self.blocks.push(Block::Heading(3, format!("{number}. {}", claim.statement)));
        let mut line = vec![strong(row.agreement.kind.words(self.language))];
        line.push(plain(format!(": {}.", row.agreement.reason.words(self.language))));
        for also in &row.agreement.also {
            line.push(plain(format!(" {}.", sentence(&also.words(self.language)))));
        }
        self.paragraph(line);
        self.cells(row, columns);
        self.paths(row);
        self.relations(claim);
        let evidence = self.case.evidence().values().filter(|e| e.claim == claim.id);
        let evidence: Vec<&Evidence> = evidence.map(|evidence| &**evidence).collect();
        if !evidence.is_empty() {
            self.heading(4, "Evidence", "Bukti");
            for evidence in evidence {
                self.evidence(evidence);
            }
        }
        let reviews = self.case.reviews().values().filter(|review| review.claim == claim.id);
        for review in reviews.map(|review| &**review) {
            self.review(review);
        }
    }

    fn cells(&mut self, row: &Row, columns: &[&str]) {
        let head = [
            self.say("Outlet", "Media"),
            self.say("Value", "Nilai"),
            self.say("Words", "Kata-kata"),
        ];
        let head = head.map(str::to_owned).to_vec();
        let mut rows = Vec::new();
        for (outlet, cell) in columns.iter().zip(&row.cells) {
            let outlet = vec![plain(*outlet)];
            match cell {
                Cell::Said(mentions) => {
                    for mention in mentions {
                        let value = mention.value.as_ref();
                        let value = value.map_or("–".to_owned(), |v| show(v, self.language));
                        let words = quoted(&quotation(&mention.words));
                        let mut words = vec![Run::Quoted(words)];
                        let how = self.how(mention);
                        if !how.is_empty() {
                            words.push(plain(format!(" ({})", how.join("; "))));
                        }
                        rows.push(vec![outlet.clone(), vec![plain(value)], words]);
                    }
                }
                Cell::Silent(note) => {
                    let silent = self.say("searched: silent", "sudah dicari: tidak menyebut");
                    rows.push(vec![outlet, vec![plain(silent)], vec![plain(note.clone())]]);
                }
                Cell::Unsearched => {
                    let words = self.say("not searched", "belum dicari");
                    rows.push(vec![outlet, vec![plain(words)], Vec::new()]);
                }
            }
        }
        self.blocks.push(Block::Table { head, rows });
    }

    /// What is worth saying of a mention beside its words: whether they still stand there, that it denies, how sure it is, and
    /// on whose word.
    fn how(&self, mention: &Mention) -> Vec<String> {
        let mut out = Vec::new();
        out.extend(stands(mention.state, self.language).map(str::to_owned));
        if mention.polarity == Polarity::Denied {
            out.push(self.say("denied", "dibantah").to_owned());
        }
        match mention.modality {
            Modality::Asserted => {}
            Modality::Planned => out.push(self.say("planned", "rencana").to_owned()),
            Modality::Possible => out.push(self.say("possible", "mungkin").to_owned()),
            Modality::Reported => out.push(self.say("reported", "kata pihak lain").to_owned()),
        }
        let sources = mention.sources.iter().filter_map(|source| self.case.sources().get(source));
        let names: Vec<String> = sources.map(|source| source.name.clone()).collect();
        if !names.is_empty() {
            out.push(format!("{} {}", self.say("from", "dari"), and(&names, self.language)));
        }
        out
    }

    fn paths(&mut self, row: &Row) {
        if row.origins.hops.is_empty() {
            return;
        }
        let origins = row.origins.words(self.language);
        let mut line = vec![strong(self.say("Origins", "Asal")), plain(format!(": {origins}."))];
        let undisclosed = row.origins.undisclosed();
        if undisclosed > 0 {
            let words =
                self.say("Steps not disclosed (drawn ⇢)", "Langkah tanpa disebut (digambar ⇢)");
            line.push(plain(format!(" {words}: {undisclosed}.")));
        }
        self.paragraph(line);
        let ways = row.origins.ways(self.case).into_iter().map(|way| vec![plain(way)]);
        self.items(ways.collect());
    }

    fn relations(&mut self, claim: &Claim) {
        use crate::case::RelationKind::*;
        let items = claim.relations.iter().filter_map(|relation| {
            let to = self.case.claims().get(&relation.to)?;
            let how = match relation.kind {
                Same => self.say("the same as", "sama dengan"),
                Narrower => self.say("narrower than", "lebih sempit dari"),
                Broader => self.say("broader than", "lebih luas dari"),
                Contradicts => self.say("contradicts", "bertentangan dengan"),
                DependsOn => self.say("depends on", "bergantung pada"),
            };
            Some(vec![plain(format!("{how}: {}", quotation(&to.statement)))])
        });
        let items = items.collect();
        self.items(items);
    }

    fn sources(&mut self) {
        if self.case.sources().is_empty() {
            return;
        }
        self.heading(2, "Sources", "Sumber");
        let origins = origins_of_case(self.case);
        let parties = parties(self.case);
        let head = [
            self.say("Source", "Sumber"),
            self.say("Kind", "Jenis"),
            self.say("Stands on", "Bersumber dari"),
            self.say("Used by", "Dipakai oleh"),
        ];
        let head = head.map(str::to_owned).to_vec();
        let rows = self.case.sources().values().map(|source| {
            let node = parties.get(&source.id).copied().unwrap_or(Node::Source(source.id));
            let names = |nodes: Vec<Node>| -> Line {
                let names: Vec<&str> = nodes.into_iter().map(|n| name_of(self.case, n)).collect();
                vec![plain(names.join(", "))]
            };
            let mut name = source.name.clone();
            if !source.aliases.is_empty() {
                name.push_str(&format!(" ({})", source.aliases.join(", ")));
            }
            let on = origins.hops.iter().filter(|hop| hop.from == node).map(|hop| hop.to);
            let by = origins.hops.iter().filter(|hop| hop.to == node).map(|hop| hop.from);
            let kind = source_kind(source.kind, self.language);
            vec![vec![plain(name)], vec![plain(kind)], names(on.collect()), names(by.collect())]
        });
        let rows = rows.collect();
        self.blocks.push(Block::Table { head, rows });
        let roots =
            origins.roots.iter().map(|root| vec![plain(root.words(self.case, self.language))]);
        let roots: Vec<Line> = roots.collect();
        let words = origins.words(self.language);
        self.paragraph(vec![strong(words)]);
        self.items(roots);
    }

    fn articles(&mut self) {
        self.heading(2, "Articles", "Artikel");
        let items = self.case.articles().values().map(|article| {
            let mut line = vec![strong(outlet(article)), plain(format!(": {}", article.title))];
            if let Some(published) = &article.published {
                line.push(plain(format!(" · {}", published.value)));
            }
            for address in [&article.url, &article.archived_url] {
                if !address.is_empty() {
                    line.push(plain(" · "));
                    line.push(Run::Address(address.clone()));
                }
            }
            line
        });
        let items = items.collect();
        self.items(items);
    }

    fn method(&mut self, log: &ChangeLog) {
        self.heading(2, "Method", "Metode");
        let words = self.say(
            "Agreement and origins were computed from marks that people made; they are no verdict: \
             outlets can agree and all be wrong. Verdicts are those of the reviewers named. An outlet is \
             called silent only where a person searched its article. Quotations are shortened.",
            "Kesesuaian dan asal dihitung dari tanda yang dibuat orang; itu bukan putusan: media bisa \
             sepakat dan sama-sama salah. Putusan adalah milik peninjau yang disebut. Media disebut tidak \
             menyebut hanya bila artikelnya sudah dicari. Kutipan dipersingkat.",
        );
        let words = words.to_owned();
        self.paragraph(vec![plain(words)]);
        let case = self.case;
        let counts = [
            (self.say("articles", "artikel"), case.articles().len()),
            (self.say("marks", "tanda"), case.marks().len()),
            (self.say("claims", "klaim"), order::ordered(case).len()),
            (self.say("sources", "sumber"), case.sources().len()),
            (self.say("evidence", "bukti"), case.evidence().len()),
            (self.say("reviews", "tinjauan"), case.reviews().len()),
        ];
        // A name and a number, so that one is no plural.
        let counts = counts.map(|(what, count)| format!("{what}: {count}")).join(" · ");
        self.paragraph(vec![plain(counts)]);
        let mut line = format!(
            "{}: {}",
            self.say("Changes in the log", "Perubahan dalam catatan"),
            log.changes
        );
        if let (Some(first), Some(last)) = (log.first, log.last) {
            line.push_str(&format!(", {} – {}", day(first), day(last)));
        }
        if !log.people.is_empty() {
            line.push_str(&format!(" ({})", log.people.join(", ")));
        }
        line.push('.');
        self.paragraph(vec![plain(line)]);
    }
}

/// With a capital.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn source_kind(kind: SourceKind, language: Language) -> &'static str {
    let (en, id) = match kind {
        SourceKind::Document => ("document", "dokumen"),
        SourceKind::Official => ("official", "pejabat"),
        SourceKind::UnnamedOfficial => ("unnamed official", "pejabat tanpa nama"),
        SourceKind::Expert => ("expert", "ahli"),
        SourceKind::Witness => ("witness", "saksi"),
        SourceKind::Party => ("party concerned", "pihak terkait"),
        SourceKind::Company => ("company", "perusahaan"),
        SourceKind::Statistics => ("statistics", "statistik"),
        SourceKind::Media => ("media", "media"),
        SourceKind::Wire => ("news agency", "kantor berita"),
        SourceKind::Social => ("social network", "media sosial"),
        SourceKind::OwnReporting => ("own reporting", "liputan sendiri"),
        SourceKind::Unknown => ("not known", "tidak diketahui"),
    };
    say(language, en, id)
}

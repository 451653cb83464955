//! The claims: what each article says on each, and where it was searched and is silent.

mod office;
mod partnership;
mod table;
mod voices;

use super::super::Fault;
use super::super::teller::{Says, Teller};
use super::{Papers, both};
use std::collections::BTreeMap;
use telisik::case::{
    Checkability, ClaimDetails, ClaimFields, Command, Id, Modality, Relation, RelationKind,
};
use telisik::value::{Form, ValueKind, Words};

/// Claims by a short name.
pub type Claims = BTreeMap<&'static str, Id>;

/// An article, as a place of [`Told`].
enum Outlet {
    Orbit,
    Rmol,
}
use Outlet::{Orbit, Rmol};

/// What one article says on the claim, or that it is silent.
enum Told {
    /// Which words, how they put it, what they come to, a remark.
    Said(Outlet, &'static str, Modality, Says<'static>, String),
    /// It was searched, and how.
    Silent(Outlet, String),
}
use Told::{Said, Silent};

/// Adds the claims, those of the table first.
pub fn add(teller: &mut Teller, papers: Papers) -> Result<Claims, Fault> {
    let mut claims = Claims::new();
    for part in [table::table, office::office, partnership::partnership, voices::voices] {
        for (name, statement, kind, told) in part()? {
            let statement = statement.to_owned();
            let claim = teller.act(Command::AddClaim(ClaimFields { statement, kind }))?;
            claims.insert(name, claim);
            for told in told {
                let paper = |outlet| match outlet {
                    Orbit => papers.orbit,
                    Rmol => papers.rmol,
                };
                match told {
                    Said(outlet, words, modality, says, comment) => {
                        let at = (paper(outlet), words);
                        teller.mention(claim, at, modality, says, &comment)?;
                    }
                    Silent(outlet, note) => teller.silent(claim, paper(outlet), &note)?,
                }
            }
        }
    }
    detail(teller, &claims)?;
    Ok(claims)
}

type Row = (&'static str, &'static str, ValueKind, Vec<Told>);

fn words(text: &str) -> Says<'static> {
    Says::Own(Form::Text(Words { text: text.into() }))
}

fn quote(text: &str) -> Says<'static> {
    Says::Own(Form::Quote(Words { text: text.into() }))
}

fn orbit_only(note: &str, english: &str) -> Told {
    Silent(Rmol, both(note, english))
}

fn rmol_only(note: &str, english: &str) -> Told {
    Silent(Orbit, both(note, english))
}

/// Whether each can be checked, when, and what it rests on.
fn detail(teller: &mut Teller, claims: &Claims) -> Result<(), Fault> {
    use Checkability::{Checkable, NotCheckable, Opinion, Prediction};
    let rests: [(&str, Checkability, Option<&str>, Option<&str>); 9] = [
        ("opening", Prediction, Some("2024"), Some("plan")),
        ("place", Prediction, Some("2024"), Some("plan")),
        ("partners", Checkable, None, Some("plan")),
        ("programme", Prediction, Some("2023-07"), None),
        ("summit", Prediction, Some("2023-07"), None),
        ("analysis", Opinion, None, None),
        ("closest", NotCheckable, None, None),
        ("values", NotCheckable, None, None),
        ("mutual", NotCheckable, None, None),
    ];
    for (name, checkability, due, on) in rests {
        let id = |name: &str| claims.get(name).copied().ok_or("there is no such claim");
        let on = on.map(id).transpose()?;
        let relations = on.map(|to| Relation { to, kind: RelationKind::DependsOn });
        let details = ClaimDetails {
            checkability,
            due: due.map(str::to_owned),
            relations: relations.into_iter().collect(),
        };
        teller.act(Command::DetailClaim { claim: id(name)?, details })?;
    }
    Ok(())
}

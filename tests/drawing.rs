//! Who cites whom, as boxes and arrows.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

use telisik::case::{
    Case, CitationFields, CitationKind, Citing, Command, Disclosure, Id, SourceFields, SourceKind,
    Stamp, Time,
};
use telisik::compare::{BOX, PartyKind, Shown, cited, drawing};
use telisik::exchange::native::import;

const SAMPLE: &str = include_str!("fixtures/kantor-nato.telisik.json");

fn act(case: &mut Case, number: u128, command: Command) -> Id {
    let mut next_id = || Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | number);
    let mut stamp = Stamp { time: Time::from_millis(1), by: "Ayu", next_id: &mut next_id };
    let (ops, id) = command.ops(case, &mut stamp).expect("makes sense");
    case.apply(&ops).expect("a command fits");
    id
}

fn source(case: &mut Case, number: u128, name: &str, kind: SourceKind) -> Id {
    act(case, number, Command::AddSource(SourceFields { name: name.into(), kind }))
}

fn cites(case: &mut Case, number: u128, from: Citing, to: Id, disclosure: Disclosure) {
    let (relation, note) = (CitationKind::Quotes, String::new());
    let fields = CitationFields { from, to, relation, disclosure, mark: None, note };
    act(case, number, Command::AddCitation(fields));
}

#[test]
fn outlets_sources_and_cycles_are_drawn() {
    let mut case = import(SAMPLE).expect("reads").case;
    let article = |case: &Case, name: &str| {
        case.articles().values().find(|a| a.outlet.name == name).expect("is there").id
    };
    let (orbit, rmol) = (article(&case, "Orbit Indonesia"), article(&case, "RMOL"));
    let nikkei = source(&mut case, 1, "Nikkei Asia", SourceKind::Media);
    let unnamed = source(&mut case, 2, "pejabat", SourceKind::UnnamedOfficial);
    // RMOL, cited as a source, is the outlet that has an article here.
    let as_source = source(&mut case, 3, "RMOL", SourceKind::Media);
    cites(&mut case, 4, Citing::Article(rmol), nikkei, Disclosure::Disclosed);
    cites(&mut case, 5, Citing::Source(nikkei), unnamed, Disclosure::Disclosed);
    cites(&mut case, 6, Citing::Source(unnamed), nikkei, Disclosure::Undisclosed);
    cites(&mut case, 7, Citing::Article(orbit), as_source, Disclosure::Undisclosed);
    let drawn = drawing(&case);
    let parties: Vec<(&str, PartyKind)> =
        drawn.parties.iter().map(|party| (party.name.as_str(), party.kind)).collect();
    let (outlet, named) = (PartyKind::Outlet, PartyKind::Named);
    let expected = [("Orbit Indonesia", outlet), ("RMOL", outlet), ("Nikkei Asia", named)];
    assert_eq!(parties[..3], expected);
    assert_eq!(parties[3..], [("pejabat", PartyKind::Unnamed)]);
    let arrows: Vec<(usize, usize, Disclosure)> =
        drawn.arrows.iter().map(|arrow| (arrow.from, arrow.to, arrow.disclosure)).collect();
    let (open, hidden) = (Disclosure::Disclosed, Disclosure::Undisclosed);
    assert_eq!(arrows, [(0, 1, hidden), (1, 2, open), (2, 3, open), (3, 2, hidden)]);
    assert!(drawn.arrows.iter().all(|arrow| arrow.path().starts_with('M')));
    // There and back are two lines, each a little out of the middle.
    let [there, back] = [&drawn.arrows[2].route, &drawn.arrows[3].route];
    assert!(there.iter().all(|point| !back.contains(point)), "{there:?} {back:?}");
    let (top, bottom) = (drawn.parties[2].at.1, drawn.parties[2].at.1 + BOX.1);
    assert!([there[0], back[1]].iter().all(|point| (top..bottom).contains(&point.1)));
    // From left to right, as long as nothing goes in a circle.
    let lefts: Vec<i32> = drawn.parties.iter().map(|party| party.at.0).collect();
    assert!(lefts.windows(2).all(|pair| pair[0] < pair[1]), "{lefts:?}");
}

#[test]
fn each_source_knows_those_around_it() {
    let mut case = import(SAMPLE).expect("reads").case;
    let rmol = case.articles().values().find(|a| a.outlet.name == "RMOL").expect("is there").id;
    let nikkei = source(&mut case, 1, "Nikkei Asia", SourceKind::Media);
    let kyodo = source(&mut case, 2, "kyodo", SourceKind::Wire);
    cites(&mut case, 3, Citing::Article(rmol), nikkei, Disclosure::Disclosed);
    cites(&mut case, 4, Citing::Source(nikkei), kyodo, Disclosure::Undisclosed);
    let all = cited(&case);
    assert_eq!(all.iter().map(|one| one.source).collect::<Vec<_>>(), [kyodo, nikkei]);
    assert_eq!(all[0].by[0].name, "Nikkei Asia");
    assert_eq!(all[1].by[0].name, "RMOL");
    assert_eq!(all[1].cites[0].name, "kyodo");
    let shown = all[1].cites[0].shown;
    assert!(matches!(shown, Shown::Citation(_, CitationKind::Quotes, Disclosure::Undisclosed)));
}

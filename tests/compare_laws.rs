//! The laws of comparing, on small generated cases.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::*;
use proptest::prelude::*;
use telisik::case::{Case, Disclosure, touched};
use telisik::compare::report::{ChangeLog, report};
use telisik::compare::{
    Compared, Filter, Hop, Sort, agreement, gate, matrix, origins, origins_of_case, timeline,
};
use telisik::exchange::report::{html, markdown};
use telisik::text::Language;

/// Everything that is said of a case, so that nothing of it may fail.
fn all_of(case: &Case, compared: &Compared) {
    for claim in case.claims().keys() {
        let found = agreement(case, *claim);
        assert_eq!(compared.agreement(*claim), Some(&found));
        let from = origins(case, *claim);
        assert_eq!(compared.origins(*claim), Some(&from));
        assert_eq!(from.roots.is_empty(), compared.mentions(*claim).is_empty());
        for path in &from.paths {
            assert!(path.root < from.roots.len());
        }
        let is_hidden = |hop: &&Hop| hop.disclosure == Disclosure::Undisclosed;
        for hop in from.hops.iter().filter(is_hidden) {
            assert!(from.paths.iter().any(|path| path.hops.contains(hop)), "{hop:?} is shown");
        }
        for language in [Language::English, Language::Indonesian] {
            assert!(!found.reason.words(language).is_empty());
        }
        gate(case, compared, *claim, None);
    }
    let shown = matrix(case, compared, &Filter::default(), Sort::Agreement);
    assert_eq!(shown.rows.len(), case.claims().len());
    let _ = (origins_of_case(case), timeline(case, compared));
    let written = report(case, compared, &ChangeLog::default(), time(1), Language::Indonesian);
    assert!(!html(&written).is_empty() && !markdown(&written).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_kept_is_what_would_be_compared_anew(life in steps(40), more in steps(6)) {
        let mut case = live(empty(), &life);
        let mut compared = Compared::new(&case);
        for step in more {
            let ops = ops_of(&case, &step);
            if let Ok(inverse) = case.apply(&ops) {
                compared.update(&case, &touched(&case, &ops, &inverse));
                prop_assert_eq!(&compared, &Compared::new(&case));
            }
        }
        all_of(&case, &compared);
    }
}

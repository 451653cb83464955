//! What an article says in its own voice.

use crate::detect::{Finding, QuotationForm, Suggestion};
use crate::sorted;
use crate::text::{Extent, Text};

/// A sentence of fewer words asserts little.
const FEW: usize = 4;

/// The sentences of the body that no attribution and no quotation covers, in order: assertions that
/// the article makes in its own voice. `suggestions` are those of [`crate::detect::suggest`] for the
/// same text. Headlines are assertions, too: who knows where the title stands leaves it out.
pub fn unattributed(text: &Text, suggestions: &[Suggestion]) -> Vec<Extent> {
    let mut covered: Vec<Extent> = suggestions
        .iter()
        .filter(|one| {
            use Finding::{Attribution, Furniture, Quotation};
            let form = QuotationForm::Statement;
            matches!(one.finding, Attribution { .. } | Furniture { .. })
                || matches!(one.finding, Quotation { form: it, .. } if it == form)
        })
        .map(|one| one.extent)
        .collect();
    sorted::sort(&mut covered);
    // What ends before a sentence begins is never needed again; a long one may cover several.
    let mut reach = Extent::new(0, 0);
    let mut next = 0;
    let mut found = Vec::new();
    for sentence in text.sentences() {
        while covered.get(next).is_some_and(|one| one.start < sentence.end) {
            if covered[next].end > reach.end {
                reach = covered[next];
            }
            next += 1;
        }
        let words = text.slice(sentence);
        let count = words.split_whitespace().filter(|w| w.contains(char::is_alphabetic)).count();
        if reach.end <= sentence.start && count >= FEW && !words.ends_with('?') {
            found.push(sentence);
        }
    }
    found
}
